/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "interview/vandap-interview.h"

G_BEGIN_DECLS

void vandap_tei_header_write (GString *out, VandapInterview *interview);

G_END_DECLS

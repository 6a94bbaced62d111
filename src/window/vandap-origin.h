/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "interview/vandap-source.h"

G_BEGIN_DECLS

const char *vandap_origin_explain (VandapOrigin self);

G_END_DECLS

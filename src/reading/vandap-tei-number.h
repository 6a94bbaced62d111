/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/vandap-tei-attributes.h"

G_BEGIN_DECLS

char *vandap_tei_number_dup_value (const char *name, const VandapTeiAttributes *attributes);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/ohms/vandap-ohms-record.h"
#include "reading/vandap-blocks.h"

G_BEGIN_DECLS

void vandap_ohms_source_read (VandapBlocks *blocks, const VandapOhmsRecord *record);
gboolean vandap_ohms_source_is_field (const char *name);

G_END_DECLS

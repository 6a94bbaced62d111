/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "interview/vandap-interview-builder.h"
#include "reading/vandap-blocks.h"

G_BEGIN_DECLS

void vandap_block_writer_write (VandapBlocks *blocks, guint block, gsize lead_start, gsize start, gsize end,
                                VandapInterviewBuilder *builder);

G_END_DECLS

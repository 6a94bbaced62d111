/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "printing/vandap-page-block.h"

G_BEGIN_DECLS

/* What stands on a page in place of a picture. */

void vandap_page_caption_tell (VandapPageBlock *block, const VandapPicture *picture);

G_END_DECLS

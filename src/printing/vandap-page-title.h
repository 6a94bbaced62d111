/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "printing/vandap-page-block.h"

G_BEGIN_DECLS

/* What stands above an interview on paper, and at the foot of each of its pages. */

#define VANDAP_TITLE_MOST_NAMES 3

char *vandap_page_title_dup (VandapInterview *interview);
char *vandap_page_title_dup_footer (VandapInterview *interview, gboolean is_excerpt);
gboolean vandap_page_title_names_people (VandapInterview *interview);
void vandap_page_title_add_blocks (GArray *blocks, VandapInterview *interview, gboolean is_excerpt);

G_END_DECLS

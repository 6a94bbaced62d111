/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "library/vandap-draft.h"

G_BEGIN_DECLS

/* Which drafts there are that nobody holds: the program that did was ended before they were saved. */

GPtrArray *vandap_draft_listing_run (const char *folder);
void vandap_draft_listing_run_async (const char *folder, GAsyncReadyCallback callback, gpointer user_data);
GPtrArray *vandap_draft_listing_run_finish (GAsyncResult *result);

G_END_DECLS

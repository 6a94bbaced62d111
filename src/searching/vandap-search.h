/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "searching/vandap-matches.h"

G_BEGIN_DECLS

#define VANDAP_TYPE_SEARCH (vandap_search_get_type ())

/**
 * VandapSearch:
 *
 * An interview made ready to be searched: its text folded once. It never changes,
 * and any thread may use it.
 */
G_DECLARE_FINAL_TYPE (VandapSearch, vandap_search, VANDAP, SEARCH, GObject)

VandapSearch *vandap_search_new (VandapInterview *interview);

VandapInterview *vandap_search_get_interview (VandapSearch *self);
VandapMatches *vandap_search_find (VandapSearch *self, const char *words, GCancellable *cancellable);
void vandap_search_find_async (VandapInterview *interview, VandapSearch *search, const char *words,
                               GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
VandapMatches *vandap_search_find_finish (GAsyncResult *result, VandapSearch **search, GError **error);

G_END_DECLS

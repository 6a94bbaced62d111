/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "interview/vandap-passage.h"

G_BEGIN_DECLS

#define VANDAP_TYPE_MATCHES (vandap_matches_get_type ())

/**
 * VandapMatches:
 *
 * Where words were found in an interview. It never changes.
 */
G_DECLARE_FINAL_TYPE (VandapMatches, vandap_matches, VANDAP, MATCHES, GObject)

VandapMatches *vandap_matches_new (VandapInterview *interview, const VandapPassage *passages, guint n);

VandapInterview *vandap_matches_get_interview (VandapMatches *self);
guint vandap_matches_get_n (VandapMatches *self);
VandapPassage vandap_matches_get (VandapMatches *self, guint nth);
guint vandap_matches_get_exchange (VandapMatches *self, guint nth);
guint vandap_matches_find_from (VandapMatches *self, gsize offset);
void vandap_matches_get_range (VandapMatches *self, guint exchange, guint *first, guint *after);
const guint *vandap_matches_get_exchanges (VandapMatches *self, guint *n);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "searching/vandap-matches.h"

G_BEGIN_DECLS

#define VANDAP_TYPE_FINDER (vandap_finder_get_type ())

/**
 * VandapFinder:
 *
 * What a person is looking for in an interview, what was found of it, and which
 * of it they are at.
 *
 * Its properties "matches" and "current" notify when they change.
 */
G_DECLARE_FINAL_TYPE (VandapFinder, vandap_finder, VANDAP, FINDER, GObject)

VandapFinder *vandap_finder_new (void);

void vandap_finder_set_interview (VandapFinder *self, VandapInterview *interview);
void vandap_finder_set_words (VandapFinder *self, const char *words, gsize from);
void vandap_finder_step (VandapFinder *self, int direction);

const char *vandap_finder_get_words (VandapFinder *self);
VandapMatches *vandap_finder_get_matches (VandapFinder *self);
guint vandap_finder_get_current (VandapFinder *self);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Tags of XML with more attributes than any has, of which the parser would compare each with all others. */

/** VANDAP_MARKUP_MOST_ATTRIBUTES: how many an element may have. */
#define VANDAP_MARKUP_MOST_ATTRIBUTES 500u

/**
 * VandapMarkupCrowding:
 *
 * Where in its tags XML is that is fed to the parser.
 */
typedef struct
{
  int place;
  char quote;
  guint n_attributes;
} VandapMarkupCrowding;

const char *vandap_markup_crowding_find (VandapMarkupCrowding *self, const char *bytes, gsize length);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Tags with more attributes than any page has, of which the parser would compare each with all others. */

/** VANDAP_HTML_CROWDING_PIECE: bytes of text that are looked through at once, at the most. */
#define VANDAP_HTML_CROWDING_PIECE 8192

/**
 * VandapHtmlCrowding:
 *
 * Where in the tags of a page it is that is fed to the parser.
 */
typedef struct
{
  int place;
  char quote;
  char name[8];       /* of the element whose tag it is in, if that is so short */
  gsize name_length;
  gsize run;          /* length of an attribute's name, or of what may end a comment or program */
  guint n_attributes;
  char shown[VANDAP_HTML_CROWDING_PIECE];
} VandapHtmlCrowding;

const char *vandap_html_crowding_clear (VandapHtmlCrowding *self, const char *text, gsize length);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The words of what papers print behind an interview, and between its paragraphs. */

/**
 * VandapEndSense:
 * @VANDAP_END_NONE: nothing of the kind
 * @VANDAP_END_RIGHTS: whose it is: nobody speaks behind that
 * @VANDAP_END_NOTE: something else of the interview, or of who held it
 * @VANDAP_END_HEAD: that what stands behind leads elsewhere
 * @VANDAP_END_LINK: where something else is to be read, in the same line
 * @VANDAP_END_ADVERT: what a paper wants to sell
 *
 * What a line says that nobody says in an interview.
 */
typedef enum
{
  VANDAP_END_NONE,
  VANDAP_END_RIGHTS,
  VANDAP_END_NOTE,
  VANDAP_END_HEAD,
  VANDAP_END_LINK,
  VANDAP_END_ADVERT,
} VandapEndSense;

VandapEndSense vandap_end_words_find (const char *text, gsize length);
gboolean vandap_end_words_tells_of_author (const char *text, gsize length);
gboolean vandap_end_words_is_reply (const char *text, gsize length);
gboolean vandap_end_words_is_wish (const char *text, gsize length);
gboolean vandap_end_words_begins_life (const char *text, gsize length);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "printing/vandap-page-caption.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "interview/vandap-picture-words.h"

static gboolean
ends_sentence (const char *text, gsize length)
{
  return length > 0 && strchr (".!?", text[length - 1]) != NULL;
}

/**
 * vandap_page_caption_tell:
 * @block: a block that holds what a picture shows
 * @picture: the picture
 *
 * Says that a block tells of a picture, who made it where the block does not
 * say so itself, and that it is not there: pictures are not printed.
 */
void
vandap_page_caption_tell (VandapPageBlock *block, const VandapPicture *picture)
{
  gboolean says_so = vandap_picture_words_say_picture (block->text, block->length);
  /* Translators: on paper, where a picture is left out; %s is its caption, which begins with a word for a picture itself
   * where that is not said before it. */
  const char *format = says_so ? _ ("%s Not included.") : _ ("Photograph: %s Not included.");
  const char *place = strstr (format, "%s");
  gboolean has_credit =
    picture->credit == NULL || g_strstr_len (block->text, (gssize)block->length, picture->credit) != NULL;
  g_autofree char *before = g_strndup (format, (gsize)(place - format));
  g_autofree char *credit = has_credit ? g_strdup ("") : g_strdup_printf (" (%s)", picture->credit);
  gboolean ends = has_credit && ends_sentence (block->text, block->length);
  g_autofree char *after = g_strconcat (credit, ends ? "" : ".", place + strlen ("%s"), NULL);

  vandap_page_block_surround (block, before, after);
}

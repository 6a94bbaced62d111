/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "interview/vandap-picture-words.h"

#include <string.h>

#define LONGEST_BEGINNING 64 /* bytes */

/* What pictures are called before the name of whoever made them, longer words first. */
static const char *const pictures[] = {
  "photographs", "photograph", "photography", "photos", "photo", "pictures", "picture", "images", "image", "ảnh minh họa",
  "ảnh", "hình minh họa", "hình", "fotos", "foto", "bild", "фото", "图片", "图", "صورة",
};

static const char *const links[] = { ":", " :", "\302\240:", "：", " by ", " courtesy ", " credit", " của ", " do " };

static gboolean
begins_with_link (const char *text)
{
  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    if (g_str_has_prefix (text, links[i]))
      return TRUE;

  return FALSE;
}

/**
 * vandap_picture_words_say_picture:
 * @text: what is told of a picture, in UTF-8
 * @length: its length in bytes
 *
 * Tells whether the words begin by saying that it is a picture's ("Photo: …", "Ảnh: …",
 * "Photograph by …"), so that nobody has to say so before them.
 *
 * Returns: %TRUE if they do
 */
gboolean
vandap_picture_words_say_picture (const char *text, gsize length)
{
  g_autofree char *beginning = g_utf8_make_valid (text, (gssize) MIN (length, LONGEST_BEGINNING));
  g_autofree char *folded = g_utf8_strdown (beginning, -1);
  const char *words = folded + (strchr ("([", *folded) != NULL && *folded != '\0');

  for (guint i = 0; i < G_N_ELEMENTS (pictures); i++)
    if (g_str_has_prefix (words, pictures[i]) && begins_with_link (words + strlen (pictures[i])))
      return TRUE;

  return FALSE;
}

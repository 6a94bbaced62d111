/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/office/vandap-office-marker.h"

#include <string.h>

/* A name or "Question:" that stands before every item is short. */
#define LONGEST_WORDS 60

static gboolean
is_typed (const char *mark)
{
  /* The fifth is what fonts of symbols have for a dash. */
  static const char *const typed[] = { "-", "–", "—", "―", "\357\200\255", "−", "‒", "+", "*", NULL };

  return g_strv_contains (typed, mark);
}

static gboolean
has_words (const char *mark)
{
  if (strlen (mark) > LONGEST_WORDS || strchr (mark, '%') != NULL)
    return FALSE;
  /* A lone letter is what fonts of symbols draw a sign for. */
  for (const char *p = mark; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalpha (g_utf8_get_char (p)) && g_utf8_strlen (mark, -1) > 1)
      return TRUE;

  return FALSE;
}

/**
 * vandap_office_marker_dup:
 * @mark: (nullable): the mark of a list
 *
 * Tells what of a list's mark is text: a dash that somebody typed, and that the
 * program made a list's of, and words; but no number, and no dot.
 *
 * Returns: (transfer full) (nullable): the mark with a space, or %NULL where none of it is text
 */
char *
vandap_office_marker_dup (const char *mark)
{
  g_autofree char *tidy = mark != NULL ? g_strstrip (g_strdup (mark)) : NULL;

  if (tidy == NULL || *tidy == '\0' || !g_utf8_validate (tidy, -1, NULL))
    return NULL;
  if (strcmp (tidy, "\357\200\255") == 0)
    return g_strdup ("- ");

  return is_typed (tidy) || has_words (tidy) ? g_strconcat (tidy, " ", NULL) : NULL;
}

/**
 * vandap_office_marker_read_start:
 * @value: what a document says a list starts with
 *
 * Reads the number that a list starts with. No list goes on behind the last number
 * there is, nor below nothing.
 *
 * Returns: it
 */
gint64
vandap_office_marker_read_start (const char *value)
{
  return CLAMP (g_ascii_strtoll (value, NULL, 10), 0, G_MAXINT32);
}

/**
 * vandap_office_marker_dup_number:
 * @text: (nullable): what stands before an item, with "%1" for the number of the first level
 * @level: the item's level, from 1
 * @number: the item's number
 *
 * Tells what of an item's mark is text where the program counts: its number, and what
 * stands around that.
 *
 * Returns: (transfer full) (nullable): the mark with a space, or %NULL where it has numbers of other levels,
 *   nothing but the number, or brackets around it
 */
char *
vandap_office_marker_dup_number (const char *text, guint level, gint64 number)
{
  g_autofree char *tidy = text != NULL ? g_strstrip (g_strdup (text)) : NULL;
  const char *sign = tidy != NULL ? strchr (tidy, '%') : NULL;

  /* Who reads a number in brackets takes it for a remark. */
  if (sign == NULL || strchr ("([", *tidy) != NULL || strlen (tidy) == strlen ("%1") || strlen (tidy) > LONGEST_WORDS || sign[1] != (char) ('0' + level)
      || strchr (sign + 1, '%') != NULL || !g_utf8_validate (tidy, -1, NULL))
    return NULL;

  return g_strdup_printf ("%.*s%" G_GINT64_FORMAT "%s ", (int) (sign - tidy), tidy, number, sign + 2);
}

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

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the sections of an index begin in a transcript. */

#include "reading/ohms/vandap-ohms-places.h"

#include <string.h>

#include "reading/ohms/vandap-ohms-lines.h"
#include "reading/ohms/vandap-ohms-sync.h"

/* A paragraph that begins with a section's words is the one, if it is this close to where the time says. */
#define NEAR 30.0

/* As many paragraphs that begin alike are looked at. */
#define MOST_ALIKE 32

typedef struct
{
  GArray *lines;
  GArray *marks;
  GHashTable *by_key; /* key → index of the first line that begins so, and 1 */
  GArray *alike;      /* guint: for each line, the next one that begins as it does, and 1; or 0 */
  GArray *before;     /* guint: for each line, the last one up to it that begins a paragraph */
  GArray *after;      /* guint: for each line, the first one from it on that begins a paragraph */
} Places;

static gboolean
begins_paragraph (const Places *self, guint line)
{
  return g_array_index (self->lines, VandapOhmsLine, line).begins;
}

static void
index_keys (Places *self)
{
  for (guint i = self->lines->len; i > 0; i--)
    {
      const VandapOhmsLine *line = &g_array_index (self->lines, VandapOhmsLine, i - 1);
      const VandapOhmsLine *next = i < self->lines->len ? line + 1 : line;
      char *key = line->begins ? vandap_ohms_lines_dup_key (line->start, next->end) : NULL;

      if (key == NULL)
        continue;
      g_array_index (self->alike, guint, i - 1) = GPOINTER_TO_UINT (g_hash_table_lookup (self->by_key, key));
      g_hash_table_replace (self->by_key, key, GUINT_TO_POINTER (i));
    }
}

static void
index_neighbours (Places *self)
{
  guint n = self->lines->len, last = 0;

  for (guint i = 0; i < n; i++)
    {
      last = begins_paragraph (self, i) ? i : last;
      g_array_index (self->before, guint, i) = last;
    }
  last = n;
  for (guint i = n; i > 0; i--)
    {
      last = begins_paragraph (self, i - 1) ? i - 1 : last;
      g_array_index (self->after, guint, i - 1) = last;
    }
}

static gboolean
find_words (const Places *self, const char *words, double guess, guint *found)
{
  g_autofree char *key = words != NULL ? vandap_ohms_lines_dup_key (words, words + strlen (words)) : NULL;
  guint line = key != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (self->by_key, key)) : 0;
  double nearest = self->marks->len > 0 ? NEAR : G_MAXDOUBLE;

  for (guint n = 0; line > 0 && n < MOST_ALIKE; n++)
    {
      double distance = ABS ((double) (line - 1) - guess);

      if (distance < nearest)
        {
          nearest = distance;
          *found = line - 1;
        }
      line = g_array_index (self->alike, guint, line - 1);
    }

  return nearest < (self->marks->len > 0 ? NEAR : G_MAXDOUBLE);
}

static guint
find_section (const Places *self, const VandapOhmsSection *section, guint last)
{
  guint n = self->lines->len, found = last, before, after;
  double guess = self->marks->len > 0 ? vandap_ohms_sync_guess_line (self->marks, n, section->time) : last;

  if (find_words (self, section->words, guess, &found) || self->marks->len == 0)
    return MAX (found, last);

  if (guess >= n)
    return n;
  before = g_array_index (self->before, guint, (guint) guess);
  after = g_array_index (self->after, guint, (guint) guess);

  return MAX (last, guess - before <= after - guess ? before : after);
}

/**
 * vandap_ohms_places_find:
 * @lines: (element-type VandapOhmsLine): the lines of a transcript, one at least
 * @marks: (element-type VandapOhmsMark): which words were said when
 * @sections: (element-type VandapOhmsSection): the sections, by time
 *
 * Finds the paragraphs that sections begin with: those that begin with their
 * words, else those that were being said at their time. Where neither is known,
 * a section follows the one before it at once.
 *
 * Returns: (transfer full) (element-type guint): for each section the index of a line
 */
GArray *
vandap_ohms_places_find (GArray *lines, GArray *marks, GArray *sections)
{
  GArray *places = g_array_new (FALSE, TRUE, sizeof (guint));
  g_autoptr (GHashTable) by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GArray) alike = g_array_set_size (g_array_new (FALSE, TRUE, sizeof (guint)), lines->len);
  g_autoptr (GArray) before = g_array_set_size (g_array_new (FALSE, TRUE, sizeof (guint)), lines->len);
  g_autoptr (GArray) after = g_array_set_size (g_array_new (FALSE, TRUE, sizeof (guint)), lines->len);
  Places self = { lines, marks, by_key, alike, before, after };
  guint last = 0;

  index_keys (&self);
  index_neighbours (&self);
  for (guint i = 0; i < sections->len; i++)
    {
      last = find_section (&self, &g_array_index (sections, VandapOhmsSection, i), last);
      g_array_append_val (places, last);
    }

  return places;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/vandap-stretches.h"

#include <string.h>

#include "reading/grammar/vandap-words.h"

#define LENGTH 8       /* characters */
#define SHORT_LENGTH 4 /* characters of a script that has no spaces */
#define FILTER ((gsize) 1 << 16)

/* A stretch, and the first and last place it was found at. */
typedef struct
{
  const char *start;
  gsize length;
  const char *first;
  const char *last;
} Stretch;

struct _VandapStretches
{
  const char *text;
  GHashTable *stretches; /* Stretch */
  guint8 filter[FILTER / 8]; /* by hashes: most places of a text need no closer look */
};

static guint
hash_stretch (gconstpointer data)
{
  const Stretch *stretch = data;
  guint hash = 2166136261u;

  for (gsize i = 0; i < stretch->length; i++)
    hash = (hash ^ (guchar) stretch->start[i]) * 16777619u;

  return hash;
}

static gboolean
equal_stretches (gconstpointer a, gconstpointer b)
{
  const Stretch *x = a, *y = b;

  return x->length == y->length && memcmp (x->start, y->start, x->length) == 0;
}

/**
 * vandap_stretches_new:
 * @text: UTF-8; outlives the stretches
 *
 * Creates an empty set of stretches.
 *
 * Returns: (transfer full): the set
 */
VandapStretches *
vandap_stretches_new (const char *text)
{
  VandapStretches *self = g_new0 (VandapStretches, 1);

  self->text = text;
  self->stretches = g_hash_table_new_full (hash_stretch, equal_stretches, g_free, NULL);

  return self;
}

/**
 * vandap_stretches_free:
 * @self: (transfer full) (nullable): stretches
 *
 * Frees a set of stretches.
 */
void
vandap_stretches_free (VandapStretches *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->stretches);
  g_free (self);
}

/* The stretch that begins at a place; its length is 0 where the text ends first. */
static Stretch
get_stretch (const char *start, const char *end)
{
  gunichar c = g_utf8_get_char (start);
  guint n = vandap_words_join_without_space (c, c) ? SHORT_LENGTH : LENGTH;
  const char *p = start;

  while (n-- > 0 && p < end)
    p = g_utf8_next_char (p);

  return (Stretch){ start, p < end ? (gsize) (p - start) : 0, NULL, NULL };
}

/**
 * vandap_stretches_add:
 * @self: stretches
 * @start: where a part of the text begins, in bytes
 * @end: where it ends
 *
 * Adds the stretches of a part of the text.
 */
void
vandap_stretches_add (VandapStretches *self, gsize start, gsize end)
{
  for (const char *p = self->text + start; p < self->text + end; p = g_utf8_next_char (p))
    {
      Stretch stretch = get_stretch (p, self->text + end);
      guint hash = hash_stretch (&stretch);

      if (stretch.length == 0)
        break;
      self->filter[hash % FILTER / 8] |= (guint8) (1 << hash % 8);
      if (!g_hash_table_contains (self->stretches, &stretch))
        g_hash_table_add (self->stretches, g_memdup2 (&stretch, sizeof stretch));
    }
}

/**
 * vandap_stretches_find_all:
 * @self: stretches
 *
 * Looks for all stretches, in one walk through the text.
 */
void
vandap_stretches_find_all (VandapStretches *self)
{
  const char *end = self->text + strlen (self->text);

  for (const char *p = self->text; p < end; p = g_utf8_next_char (p))
    {
      Stretch stretch = get_stretch (p, end);
      guint hash = hash_stretch (&stretch);
      Stretch *known;

      if ((self->filter[hash % FILTER / 8] & 1 << hash % 8) == 0)
        continue;
      known = g_hash_table_lookup (self->stretches, &stretch);
      if (known == NULL)
        continue;
      known->last = p;
      if (known->first == NULL)
        known->first = p;
    }
}

/**
 * vandap_stretches_count_elsewhere:
 * @self: stretches that were looked for
 * @start: where a part of the text begins whose stretches were added, in bytes
 * @end: where it ends
 * @all: (out): return location for how many stretches it has
 *
 * Counts the stretches of a part of the text that stand outside of it, too.
 *
 * Returns: how many do
 */
guint
vandap_stretches_count_elsewhere (VandapStretches *self, gsize start, gsize end, guint *all)
{
  const char *from = self->text + start, *to = self->text + end;
  guint found = 0;

  *all = 0;
  for (const char *p = from; p < to; p = g_utf8_next_char (p))
    {
      Stretch stretch = get_stretch (p, to);
      const Stretch *known = stretch.length > 0 ? g_hash_table_lookup (self->stretches, &stretch) : NULL;

      if (known == NULL)
        break;
      ++*all;
      found += known->first < from || known->last >= to;
    }

  return found;
}

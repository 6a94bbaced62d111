/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/grammar/vandap-lower-names.h"

#include <string.h>

#include "reading/grammar/vandap-lead.h"

#define LONGEST_NAME 110
#define MOST_WORDS 12
#define FEWEST_TURNS 2
#define ENOUGH_TURNS 15  /* percent of all pieces that begin with the name */
#define ENOUGH_ASKING 60 /* percent of those that ask, or stand behind what asks */

/* What the pieces that begin with some words do. */
typedef struct
{
  guint turns;
  guint in_place; /* those that ask, or stand behind what asks */
} Count;

/* The words before a colon that a piece begins with, if a name might be among them. */
static char *
dup_name (VandapPieces *pieces, guint i)
{
  const VandapPiece *piece = vandap_pieces_get (pieces, i);
  const char *text = pieces->text + piece->start;
  const char *colon = memchr (text, ':', MIN (piece->end - piece->start, LONGEST_NAME));
  g_autofree char *name = NULL;
  guint words = 1;

  if (piece->state != VANDAP_PIECE_OPEN || piece->label != VANDAP_NONE || !piece->is_first || piece->level > 0
      || colon == NULL || colon == text || colon + 1 >= pieces->text + piece->end || colon[1] != ' ')
    return NULL;
  name = g_strndup (text, (gsize) (colon - text));
  for (const char *p = name; *p != '\0'; p++)
    words += *p == ' ';
  if (words > MOST_WORDS || !g_unichar_isalpha (g_utf8_get_char (name)) || strpbrk (name, ".?!;,\"()[]/") != NULL
      || vandap_words_is_credit_word (name, strlen (name)) || vandap_words_is_byline_word (name))
    return NULL;

  return g_steal_pointer (&name);
}

/* "Ann Test asked", "Ann Test answered": whoever speaks is Ann Test. */
static char *
dup_without_verb (const char *name, VandapLabelSense *sense)
{
  gsize n = vandap_words_find_speaking_verb (name, sense);
  g_autofree char *bare = n > 0 ? g_strndup (name, n) : NULL;

  if (bare != NULL && vandap_lead_may_be_label (bare, n) && vandap_words_get_label_sense (bare) == VANDAP_LABEL_UNKNOWN)
    return g_steal_pointer (&bare);
  *sense = VANDAP_LABEL_UNKNOWN;

  return g_strdup (name);
}

static gboolean
is_in_place (VandapPieces *pieces, guint i)
{
  return vandap_pieces_get (pieces, i)->is_question || (i > 0 && vandap_pieces_get (pieces, i - 1)->is_question);
}

static GHashTable *
count_names (VandapPieces *pieces, char **names)
{
  GHashTable *counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  VandapLabelSense sense;

  for (guint i = 0; i < pieces->pieces->len; i++)
    {
      g_autofree char *name = names[i] != NULL ? dup_without_verb (names[i], &sense) : NULL;
      Count *count = name != NULL ? g_hash_table_lookup (counts, name) : NULL;

      if (name == NULL)
        continue;
      if (count == NULL)
        {
          count = g_new0 (Count, 1);
          g_hash_table_insert (counts, g_strdup (name), count);
        }
      count->turns++;
      count->in_place += is_in_place (pieces, i);
    }

  return counts;
}

static guint
count_open (VandapPieces *pieces)
{
  guint n = 0;

  for (guint i = 0; i < pieces->pieces->len; i++)
    n += vandap_pieces_get (pieces, i)->state == VANDAP_PIECE_OPEN;

  return n;
}

static void
take_name (VandapPieces *pieces, guint i, const char *name, const char *bare, VandapLabelSense sense)
{
  VandapPiece *piece = vandap_pieces_get (pieces, i);

  vandap_pieces_set_label (pieces, i, bare);
  if (sense != VANDAP_LABEL_UNKNOWN)
    vandap_pieces_get_label (pieces, piece->label)->credited = sense;
  piece->start += strlen (name) + 1;
  while (piece->start < piece->end && pieces->text[piece->start] == ' ')
    piece->start++;
  piece->lead_end = piece->start;
}

/**
 * vandap_lower_names_find:
 * @pieces: pieces with all labels they may begin with
 *
 * Takes for labels what no capital tells: words before a colon that come again and
 * again, and mostly ask or stand behind what asks. A list in an answer does not.
 */
void
vandap_lower_names_find (VandapPieces *pieces)
{
  guint n = pieces->pieces->len, open = count_open (pieces);
  g_autofree char **names = g_new0 (char *, n + 1);
  g_autoptr (GHashTable) counts = NULL;

  for (guint i = 0; i < n; i++)
    names[i] = dup_name (pieces, i);
  counts = count_names (pieces, names);
  for (guint i = 0; i < n; i++)
    {
      VandapLabelSense sense = VANDAP_LABEL_UNKNOWN;
      g_autofree char *name = names[i] != NULL ? dup_without_verb (names[i], &sense) : NULL;
      const Count *count = name != NULL ? g_hash_table_lookup (counts, name) : NULL;

      if (count != NULL && count->turns >= FEWEST_TURNS && count->turns * 100 >= open * ENOUGH_TURNS
          && count->in_place * 100 >= count->turns * ENOUGH_ASKING)
        take_name (pieces, i, names[i], name, sense);
    }
  g_hash_table_remove_all (counts);
  for (guint i = 0; i < n; i++)
    g_free (names[i]);
}

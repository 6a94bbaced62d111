/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/grammar/vandap-name-lines.h"

#include <string.h>

#include "reading/grammar/vandap-lead.h"

#define FEWEST_LINES 4
#define FEWEST_NAMES 2
#define LONGEST_NAME 60

/* A whole line that may be a name and nothing else. */
static char *
dup_name (VandapPieces *pieces, guint i)
{
  const VandapPiece *piece = vandap_pieces_get (pieces, i);
  g_autofree char *line = NULL;
  gsize bracket, bare;
  VandapLead lead;

  if (piece->state != VANDAP_PIECE_OPEN || piece->label != VANDAP_NONE || piece->marker != 0 || !piece->is_first
      || piece->end == piece->start || piece->end - piece->start > LONGEST_NAME
      || vandap_words_ends_sentence (pieces->text + piece->start, piece->end - piece->start))
    return NULL;
  line = g_strdup_printf ("%.*s: x", (int) (piece->end - piece->start), pieces->text + piece->start);
  vandap_lead_parse (&lead, line, strlen (line));
  if (lead.label_start > 0 || lead.label_end != piece->end - piece->start || lead.is_stopped)
    return NULL;
  bare = vandap_pieces_find_aside (pieces, line, lead.label_end, &bracket);
  line[bare > 0 ? bare : lead.label_end] = '\0';

  return g_steal_pointer (&line);
}

/* What stands behind a name alone on its line is what that person says. */
static gboolean
is_followed_by_words (VandapPieces *pieces, char **names, guint i)
{
  const VandapPiece *next = i + 1 < pieces->pieces->len ? vandap_pieces_get (pieces, i + 1) : NULL;

  return next != NULL && names[i + 1] == NULL && pieces->text[next->lead_start] != ':' && next->label == VANDAP_NONE && next->marker == 0
         && next->state == VANDAP_PIECE_OPEN;
}

static guint
count_labelled (VandapPieces *pieces)
{
  guint n = 0;

  for (guint i = 0; i < pieces->labels->len; i++)
    {
      const VandapLabel *label = vandap_pieces_get_label (pieces, i);

      n += label->count > 1 || label->sense != VANDAP_LABEL_UNKNOWN ? label->count : 0;
    }

  return n;
}

static GHashTable *
count_names (VandapPieces *pieces, char **names)
{
  GHashTable *counts = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < pieces->pieces->len; i++)
    if (names[i] != NULL && is_followed_by_words (pieces, names, i))
      g_hash_table_replace (counts, names[i], GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, names[i])) + 1));

  return counts;
}

/* Two people at least who speak again and again, and more often so than under labels with colons. */
static gboolean
are_speakers (VandapPieces *pieces, GHashTable *counts)
{
  GHashTableIter iter;
  gpointer count;
  guint names = 0, lines = 0;

  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, NULL, &count))
    if (GPOINTER_TO_UINT (count) > 1)
      {
        names++;
        lines += GPOINTER_TO_UINT (count);
      }

  return names >= FEWEST_NAMES && lines >= FEWEST_LINES && lines > count_labelled (pieces);
}

static void
take_name (VandapPieces *pieces, guint i)
{
  VandapPiece *piece = vandap_pieces_get (pieces, i);

  vandap_pieces_set_label_in (pieces, piece, pieces->text + piece->lead_start, piece->start - piece->lead_start, piece->end - piece->lead_start);
  piece->start = piece->lead_end = piece->end;
  piece->level = 0;
}

/**
 * vandap_name_lines_find:
 * @pieces: pieces with all labels they may begin with
 *
 * Takes names alone on their lines for labels, where at least two come again and
 * again.
 */
void
vandap_name_lines_find (VandapPieces *pieces)
{
  guint n = pieces->pieces->len;
  g_autofree char **names = g_new0 (char *, n + 1);
  g_autoptr (GHashTable) counts = NULL;
  gboolean speakers;

  for (guint i = 0; i < n; i++)
    names[i] = dup_name (pieces, i);
  counts = count_names (pieces, names);
  speakers = are_speakers (pieces, counts);
  for (guint i = 0; i < n && speakers; i++)
    if (names[i] != NULL && is_followed_by_words (pieces, names, i)
        && GPOINTER_TO_UINT (g_hash_table_lookup (counts, names[i])) > 1)
      take_name (pieces, i);
  for (guint i = 0; i < n; i++)
    g_free (names[i]);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/grammar/vandap-stopped-names.h"

#include <string.h>

#include "reading/grammar/vandap-lead.h"

#define LONGEST_NAME 90

/* What stands between whoever asks and the question: the dash however it is drawn, or a full stop; 0 where it is neither. */
static char
get_stop (const char *stop, const char *end)
{
  if (*stop == '.')
    return end - stop > 1 && stop[1] == ' ' ? '.' : 0;
  if (*stop != ' ' || end - stop < 3)
    return 0;
  if (stop[1] == '-')
    return stop[2] == ' ' ? '-' : 0;

  return g_str_has_prefix (stop + 1, "– ") || g_str_has_prefix (stop + 1, "— ") ? '-' : 0;
}

/* How long it is with the spaces around. */
static gsize
get_stop_length (const char *stop)
{
  return *stop == '.' ? 2 : stop[1] == '-' ? 3 : strlen (" – ");
}

static const VandapLabel *
get_label (VandapPieces *pieces, guint i)
{
  guint label = vandap_pieces_get (pieces, i)->label;

  return label != VANDAP_NONE ? vandap_pieces_get_label (pieces, label) : NULL;
}

/* The stop behind a label that says that it asks and has no colon: "PV – …", "P.V. …"; 0 behind any other. */
static char
get_asker_stop (VandapPieces *pieces, guint i)
{
  const VandapPiece *piece = vandap_pieces_get (pieces, i);
  const VandapLabel *label = get_label (pieces, i);
  const char *lead = pieces->text + piece->lead_start, *end = pieces->text + piece->lead_end;

  if (label == NULL || label->sense != VANDAP_LABEL_ASKS || !piece->is_first || piece->state != VANDAP_PIECE_OPEN)
    return 0;
  while (end > lead && end[-1] == ' ')
    end--;
  if (end > lead && end[-1] == '.')
    return '.';
  if (end > lead && end[-1] == '-')
    return '-';

  return end - lead > 3 && (g_str_has_prefix (end - 3, "–") || g_str_has_prefix (end - 3, "—")) ? '-' : 0;
}

/* Only where all who say so have the same stop; 0 elsewhere. */
static char
find_stop (VandapPieces *pieces)
{
  char found = 0;

  for (guint i = 0; i < pieces->pieces->len; i++)
    {
      char stop = get_asker_stop (pieces, i);

      if (stop != 0 && found != 0 && stop != found)
        return 0;
      found = stop != 0 ? stop : found;
    }

  return found;
}

/* Where the name ends that a piece begins with before such a stop: several words, or one behind a courtesy word. 0 where
 * none does. */
static gsize
find_name_end (VandapPieces *pieces, guint i, char stop)
{
  const VandapPiece *piece = vandap_pieces_get (pieces, i);
  const char *text = pieces->text + piece->start, *end = pieces->text + piece->end;

  if (piece->state != VANDAP_PIECE_OPEN || piece->label != VANDAP_NONE || piece->marker != 0 || piece->level > 0 || !piece->is_first)
    return 0;
  for (const char *p = text; p + 3 < end && p - text < LONGEST_NAME; p++)
    if ((*p == '.' || *p == ' ') && p > text && get_stop (p, end) == stop && memchr (text, ' ', (gsize) (p - text)) != NULL
        && vandap_lead_may_be_label (text, (gsize) (p - text)))
      return (gsize) (p - text);

  return 0;
}

/* Whom the text names before, or a courtesy word does. */
static gboolean
is_known (VandapPieces *pieces, guint i, gsize length)
{
  const VandapPiece *piece = vandap_pieces_get (pieces, i);
  g_autofree char *name = g_strndup (pieces->text + piece->start, length);

  return vandap_words_match_courtesy (name) > 0 || g_strstr_len (pieces->text, (gssize) piece->lead_start, name) != NULL;
}

/* Whoever answers the first question under a name that is known, and all who do again and again. */
static GHashTable *
find_names (VandapPieces *pieces, char stop)
{
  GHashTable *counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gboolean is_first = TRUE;

  for (guint i = 1; i < pieces->pieces->len; i++)
    {
      gsize length = get_asker_stop (pieces, i - 1) != 0 ? find_name_end (pieces, i, stop) : 0;
      char *name;
      guint count;

      if (length > 0)
        {
          name = g_strndup (pieces->text + vandap_pieces_get (pieces, i)->start, length);
          count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, name));
          count += is_first && is_known (pieces, i, length) ? 2 : 1;
          g_hash_table_insert (counts, name, GUINT_TO_POINTER (count));
        }
      is_first &= get_asker_stop (pieces, i - 1) == 0;
    }

  return counts;
}

static void
take_name (VandapPieces *pieces, guint i, gsize length)
{
  VandapPiece *piece = vandap_pieces_get (pieces, i);
  gsize start = piece->start - piece->lead_start;

  vandap_pieces_set_label_in (pieces, piece, pieces->text + piece->lead_start, start, start + length);
  piece->start += length + get_stop_length (pieces->text + piece->start + length);
  while (piece->start < piece->end && pieces->text[piece->start] == ' ')
    piece->start++;
  piece->lead_end = piece->start;
}

/* Where somebody answers behind the same stop, whoever asks needs neither a colon nor to ask again. */
static void
settle_askers (VandapPieces *pieces)
{
  for (guint i = 0; i < pieces->labels->len; i++)
    if (vandap_pieces_get_label (pieces, i)->sense == VANDAP_LABEL_ASKS)
      vandap_pieces_get_label (pieces, i)->is_stopped = FALSE;
}

/**
 * vandap_stopped_names_find:
 * @pieces: pieces with all labels they may begin with
 *
 * Takes for labels the names that stand before a dash or a full stop behind what
 * somebody asks whom the same stop sets off: "PV – …", "KTS Test Thử – …". One comes
 * again, or it is known and answers the first question.
 */
void
vandap_stopped_names_find (VandapPieces *pieces)
{
  char stop = find_stop (pieces);
  g_autoptr (GHashTable) counts = NULL;

  if (stop == 0)
    return;
  counts = find_names (pieces, stop);
  if (g_hash_table_size (counts) == 0)
    return;
  for (guint i = 0; i < pieces->pieces->len; i++)
    {
      gsize length = find_name_end (pieces, i, stop);
      g_autofree char *name = length > 0 ? g_strndup (pieces->text + vandap_pieces_get (pieces, i)->start, length) : NULL;

      if (name != NULL && GPOINTER_TO_UINT (g_hash_table_lookup (counts, name)) > 1)
        {
          take_name (pieces, i, length);
          settle_askers (pieces);
        }
    }
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/grammar/vandap-opening-names.h"

#include <string.h>

#include "reading/grammar/vandap-emphasis.h"
#include "reading/grammar/vandap-lead.h"
#include "reading/grammar/vandap-short-names.h"

#define LONGEST_NAME 60
#define FEWEST_NAMES 2
#define FEWEST_OPENINGS 4
#define ENOUGH_AGAIN 80    /* percent of all openings whose name comes again */
#define ENOUGH_CHANGES 70  /* percent of all openings behind somebody else's */
#define ENOUGH_SENTENCES 90 /* percent of all openings that a sentence begins behind */
#define ENOUGH_ASKED 40    /* percent of the openings of whoever asks most that ask */
#define ENOUGH_OPENED 30   /* percent of the paragraphs between the first and the last opening */
#define NEARLY_ALL_OPENED 80
#define LONGEST_SPACED_NAME 8 /* characters */
#define ENOUGH_FOLLOW 80   /* percent of one person's openings that a question stands before */
#define WIDE_SPACE 0x3000

/* What a paragraph begins with that is set off. */
typedef struct
{
  guint piece;
  char *name;
  char *key;       /* the same for comparing */
  gsize length;    /* of the words that are set off, in bytes */
  gsize end;       /* where the words behind it begin, in bytes of the pieces' text */
  gboolean is_spaced; /* set off by a wide space alone */
  gboolean follows_question; /* the same, behind a question */
  guint n_words;
} Opening;

/* How often a name opens a paragraph, and how many of those ask. */
typedef struct
{
  guint count;
  guint questions;
} Count;

/* What all openings of a document show. */
typedef struct
{
  guint all;
  guint again;     /* whose name comes again */
  guint names;     /* that come again */
  guint changes;   /* of name, from one opening to the next */
  guint sentences; /* that begin behind a name */
  guint open;      /* paragraphs from the first to the last */
  guint follow;    /* a question, set off by a wide space */
  gboolean asks;   /* somebody asks again and again */
} Evidence;

/* Where the emphasis ends that a piece begins with; 0 where it begins with none, or nothing stands behind. */
static gsize
find_emphasis_end (VandapPieces *pieces, const VandapPiece *piece)
{
  const VandapBlock *block = vandap_blocks_get (pieces->blocks, piece->block);

  for (guint i = block->first_span; i < block->first_span + block->n_spans; i++)
    {
      const VandapSpan *span = vandap_blocks_get_span (pieces->blocks, i);
      gsize start = span->start < piece->start ? vandap_emphasis_skip_space (pieces->text, span->start, piece->start) : span->start;

      if (start > piece->start || span->start >= piece->end)
        return 0;
      if (span->kind == VANDAP_SPAN_EMPHASIS && start == piece->start && span->end > piece->start && span->end < piece->end
          && span->end - piece->start <= LONGEST_NAME)
        return span->end;
    }

  return 0;
}

/* Whether a letter is of a script whose words have no spaces between them: then any space sets off. */
static gboolean
is_without_spaces (gunichar c)
{
  return g_unichar_isalpha (c) && vandap_words_join_without_space (c, c);
}

/* Where a name ends that a wide space alone sets off, or in its place another, as Japanese papers print it; 0 where none does. */
static gsize
find_spaced_end (VandapPieces *pieces, const VandapPiece *piece)
{
  const char *p = pieces->text + piece->start, *end = pieces->text + piece->end;

  for (guint n = 0; p < end && n <= LONGEST_SPACED_NAME; n++, p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == WIDE_SPACE || (c == ' ' && p + 1 < end && is_without_spaces (g_utf8_get_char (p + 1))))
        return n > 0 ? (gsize) (p - pieces->text) : 0;
      if (c < WIDE_SPACE || !g_unichar_isalpha (c))
        return 0;
    }

  return 0;
}

static gboolean
follows_question (VandapPieces *pieces, guint i)
{
  const VandapPiece *before;

  while (i > 0 && vandap_pieces_get (pieces, i - 1)->state != VANDAP_PIECE_OPEN)
    i--;
  before = i > 0 ? vandap_pieces_get (pieces, i - 1) : NULL;

  return before != NULL && (before->is_question || before->marker != 0);
}

/* The words up to a place, if they may be a name and nothing else; but for how somebody speaks. */
static char *
dup_name (VandapPieces *pieces, const char *text, gsize length)
{
  g_autofree char *line = g_strdup_printf ("%.*s: x", (int) length, text);
  gsize bracket, bare;
  VandapLead lead;

  g_strchomp (line);
  vandap_lead_parse (&lead, line, strlen (line));
  if (lead.label_start > 0 || lead.label_end != length || lead.is_stopped)
    return NULL;
  bare = vandap_pieces_find_aside (pieces, line, lead.label_end, &bracket);
  line[bare > 0 ? bare : lead.label_end] = '\0';

  return g_steal_pointer (&line);
}

static guint
count_words (const char *name)
{
  guint n = 1;

  for (const char *p = name; *p != '\0'; p++)
    n += *p == ' ';

  return n;
}

static void
clear_opening (gpointer data)
{
  Opening *opening = data;

  g_free (opening->name);
  g_free (opening->key);
}

static void
look_at (VandapPieces *pieces, guint i, GArray *openings)
{
  const VandapPiece *piece = vandap_pieces_get (pieces, i);
  Opening opening = { .piece = i };
  gsize end, length, space = 0;

  if (piece->state != VANDAP_PIECE_OPEN || piece->label != VANDAP_NONE || piece->level > 0 || !piece->is_first)
    return;
  end = find_emphasis_end (pieces, piece);
  if (end == 0 && piece->marker == 0)
    {
      end = find_spaced_end (pieces, piece);
      opening.is_spaced = end != 0;
      opening.follows_question = end != 0 && follows_question (pieces, i);
      space = end != 0 && pieces->text[end] == ' ' ? 1 : strlen ("\343\200\200");
    }
  if (end == 0)
    return;
  opening.end = vandap_emphasis_skip_space (pieces->text, end + space, piece->end);
  length = end - piece->start;
  while (length > 0 && pieces->text[piece->start + length - 1] == ' ')
    length--;
  /* Emphasis may end in a word's middle: "Ann's". */
  if (length == 0 || opening.end >= piece->end || (opening.end == end && pieces->text[end - 1] != ' '))
    return;
  opening.name = dup_name (pieces, pieces->text + piece->start, length);
  opening.length = length;
  if (opening.name == NULL)
    return;
  opening.key = vandap_short_names_dup_initials (opening.name);
  if (opening.key == NULL)
    opening.key = vandap_lead_dup_key (opening.name);
  opening.n_words = count_words (opening.name);
  g_array_append_val (openings, opening);
}

static GHashTable *
count_names (VandapPieces *pieces, GArray *openings)
{
  GHashTable *counts = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);

  for (guint i = 0; i < openings->len; i++)
    {
      const Opening *opening = &g_array_index (openings, Opening, i);
      Count *count = g_hash_table_lookup (counts, opening->key);

      if (count == NULL)
        {
          count = g_new0 (Count, 1);
          g_hash_table_insert (counts, opening->key, count);
        }
      count->count++;
      count->questions += vandap_pieces_get (pieces, opening->piece)->is_question;
    }

  return counts;
}

static gboolean
is_again (GHashTable *counts, const char *key)
{
  const Count *count = g_hash_table_lookup (counts, key);

  return count != NULL && count->count > 1;
}

/* Whole names come once where a part of them comes again, or their initials. */
static gboolean
comes_again (GHashTable *counts, const Opening *opening)
{
  g_auto (GStrv) words = NULL;
  g_autoptr (GString) initials = NULL;

  if (opening->n_words == 1 || is_again (counts, opening->key))
    return is_again (counts, opening->key);

  words = g_strsplit (opening->key, " ", -1);
  initials = g_string_new (NULL);
  for (guint i = 0; words[i] != NULL; i++)
    {
      if (is_again (counts, words[i]))
        return TRUE;
      g_string_append_unichar (initials, g_utf8_get_char (words[i]));
    }

  return is_again (counts, initials->str);
}

/* "Ann Roe was born ..." tells of somebody. */
static gboolean
begins_sentence (VandapPieces *pieces, const Opening *opening)
{
  return !g_unichar_islower (g_utf8_get_char (pieces->text + opening->end));
}

static void
note_names (GHashTable *counts, Evidence *evidence)
{
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      const Count *count = value;

      evidence->names += count->count > 1;
      evidence->asks |= count->count > 1 && count->questions * 100 >= count->count * ENOUGH_ASKED;
    }
}

static void
collect_evidence (VandapPieces *pieces, GArray *openings, GHashTable *counts, Evidence *evidence)
{
  const char *last = NULL;

  *evidence = (Evidence){ .all = openings->len };
  note_names (counts, evidence);
  for (guint i = 0; i < openings->len; i++)
    {
      const Opening *opening = &g_array_index (openings, Opening, i);

      evidence->changes += last == NULL || strcmp (last, opening->key) != 0;
      evidence->again += comes_again (counts, opening);
      evidence->sentences += begins_sentence (pieces, opening);
      evidence->follow += opening->follows_question;
      last = opening->key;
    }
  for (guint i = g_array_index (openings, Opening, 0).piece; i <= g_array_index (openings, Opening, openings->len - 1).piece; i++)
    evidence->open += vandap_pieces_get (pieces, i)->state == VANDAP_PIECE_OPEN;
}

/* One person who answers what is asked without a name. */
static gboolean
is_speaker (const Evidence *evidence)
{
  return evidence->names == 1 && evidence->again >= FEWEST_NAMES && evidence->again == evidence->all
         && evidence->follow * 100 >= evidence->all * ENOUGH_FOLLOW && evidence->all * 100 >= evidence->open * ENOUGH_OPENED;
}

/* Two people at least who speak again and again, by turns, and one of whom asks. */
static gboolean
are_speakers (const Evidence *evidence)
{
  return evidence->names >= FEWEST_NAMES && evidence->again >= FEWEST_OPENINGS && evidence->asks
         && evidence->again * 100 >= evidence->all * ENOUGH_AGAIN && evidence->changes * 100 >= evidence->all * ENOUGH_CHANGES
         && evidence->sentences * 100 >= evidence->all * ENOUGH_SENTENCES
         && evidence->all * 100 >= evidence->open * ENOUGH_OPENED;
}

/* Under labels with colons nobody needs these. */
static gboolean
are_more_than_labels (VandapPieces *pieces, const Evidence *evidence)
{
  guint labelled = 0;

  for (guint i = 0; i < pieces->labels->len; i++)
    {
      const VandapLabel *label = vandap_pieces_get_label (pieces, i);

      labelled += label->count > 1 || label->sense != VANDAP_LABEL_UNKNOWN ? label->count : 0;
    }

  return evidence->again > labelled;
}

/* Where labels with colons are set off like this one, its colon is missing. */
static gboolean
misses_colon (VandapPieces *pieces, const Opening *opening)
{
  gpointer known;
  const VandapLabel *label;

  if (!g_hash_table_lookup_extended (pieces->by_name, opening->name, NULL, &known))
    return FALSE;
  label = vandap_pieces_get_label (pieces, GPOINTER_TO_UINT (known));

  return label->is_set_off && label->count > 1 && begins_sentence (pieces, opening);
}

static void
take_name (VandapPieces *pieces, const Opening *opening)
{
  VandapPiece *piece = vandap_pieces_get (pieces, opening->piece);
  gsize start = piece->start - piece->lead_start;

  vandap_pieces_set_label_in (pieces, piece, pieces->text + piece->lead_start, start, start + opening->length);
  vandap_pieces_get_label (pieces, piece->label)->is_set_off = TRUE;
  piece->start = piece->lead_end = opening->end;
}

static void
take_names (VandapPieces *pieces, GArray *openings)
{
  g_autoptr (GHashTable) counts = count_names (pieces, openings);
  Evidence evidence;
  gboolean speakers, nearly_all;

  collect_evidence (pieces, openings, counts, &evidence);
  speakers = (are_speakers (&evidence) || is_speaker (&evidence)) && are_more_than_labels (pieces, &evidence);
  nearly_all = speakers && evidence.all * 100 >= evidence.open * NEARLY_ALL_OPENED;
  for (guint i = 0; i < openings->len; i++)
    {
      const Opening *opening = &g_array_index (openings, Opening, i);

      if ((speakers && (comes_again (counts, opening) || opening->is_spaced)) || (nearly_all && opening->n_words > 1)
          || (!speakers && misses_colon (pieces, opening)))
        take_name (pieces, opening);
    }
}

/* Whether a piece begins in a script that has wide spaces. */
static gboolean
is_wide (VandapPieces *pieces, const VandapPiece *piece)
{
  return piece->start < piece->end && (guchar) pieces->text[piece->start] >= 0xe3;
}

/**
 * vandap_opening_names_find:
 * @pieces: pieces with all labels they may begin with
 *
 * Takes for labels the names that open paragraphs in bold or italics, or before a
 * wide space, without a colon, where at least two come again and again, by turns, and one of them asks. A
 * name that comes once is one only where nearly every paragraph opens with one.
 */
void
vandap_opening_names_find (VandapPieces *pieces)
{
  g_autoptr (GArray) openings = g_array_new (FALSE, FALSE, sizeof (Opening));

  g_array_set_clear_func (openings, clear_opening);
  for (guint i = 0; i < pieces->pieces->len; i++)
    if (vandap_blocks_get (pieces->blocks, vandap_pieces_get (pieces, i)->block)->n_spans > 0
        || is_wide (pieces, vandap_pieces_get (pieces, i)))
      look_at (pieces, i, openings);
  if (openings->len > 0)
    take_names (pieces, openings);
}

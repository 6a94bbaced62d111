/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/grammar/vandap-labels.h"

#include <string.h>

#include "reading/grammar/vandap-changing-askers.h"
#include "reading/grammar/vandap-first-pair.h"
#include "reading/grammar/vandap-lead.h"
#include "reading/grammar/vandap-listed-labels.h"
#include "reading/grammar/vandap-names.h"
#include "reading/grammar/vandap-passing-labels.h"
#include "reading/grammar/vandap-short-names.h"
#include "reading/grammar/vandap-single-names.h"

#define FEWEST_SET_OFF 3
#define FEWEST_NAMED 4
#define FEWEST_ASKING 2
#define LONGEST_TITLE 200

/* More than any interview has; each is compared with all labels, or looked for in all of the text. */
#define MOST_CREDITS 100
#define MOST_LOOKED_THROUGH ((gsize) 1024 * 1024 * 1024)

/* What the whole document tells of its labels. */
typedef struct
{
  gboolean some_known;     /* some say by themselves who speaks, or come again */
  gboolean sets_off;       /* it prints names unlike the words behind them */
  gboolean names_nearly_all; /* most of its paragraphs begin with a label that comes again */
  gboolean says_who_asks;  /* by a label's words */
  gboolean is_listed;      /* its labels are printed as items of lists begin, too */
  gboolean brackets_ask;   /* it prints whoever asks in brackets */
  gboolean shouts;         /* it prints in capitals what people say under labels */
  gboolean *are_titles;    /* of each label: whether it begins a title */
  gsize looked_through;    /* how much of the text, in bytes, to find names elsewhere in it */
} Evidence;

/* A label of a script without capitals says less by itself; the introduction names whoever speaks. */
static gboolean
is_named_elsewhere (VandapPieces *pieces, const VandapLabel *label, Evidence *evidence)
{
  const char *found;
  gsize length;

  /* Whoever asks may be a paper; a book that somebody speaks of is as often named. */
  if (g_str_has_prefix (label->name, "《"))
    return FALSE;
  for (const char *p = label->name; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isupper (g_utf8_get_char (p)) || g_unichar_islower (g_utf8_get_char (p)))
      return FALSE;
  vandap_blocks_get_text (pieces->blocks, &length);
  evidence->looked_through += length;
  if (evidence->looked_through > MOST_LOOKED_THROUGH)
    return FALSE;
  found = strstr (pieces->text, label->name);

  return found != NULL && strstr (found + strlen (label->name), label->name) != NULL;
}

/* Whom the text names in full before they speak under that name. */
static gboolean
is_introduced (VandapPieces *pieces, const VandapPiece *piece, Evidence *evidence)
{
  const char *name = vandap_pieces_get_label (pieces, piece->label)->name;

  if (strchr (name, ' ') == NULL)
    return FALSE;
  evidence->looked_through += piece->lead_start;

  return evidence->looked_through <= MOST_LOOKED_THROUGH
         && g_strstr_len (pieces->text, (gssize) piece->lead_start, name) != NULL;
}

static gboolean
follows_asking (VandapPieces *pieces, guint i)
{
  guint before = i > 0 ? vandap_pieces_get (pieces, i - 1)->label : VANDAP_NONE;

  return before != VANDAP_NONE && vandap_words_sense_asks (vandap_pieces_get_label (pieces, before)->sense);
}

/* What has no colon has to say who speaks, and come again: "A. B. Test" has initials, and "A. One mill" begins a list. */
static gboolean
is_accepted_stopped (const VandapLabel *label, const Evidence *evidence)
{
  if (label->count < 2)
    return FALSE;
  if (label->sense == VANDAP_LABEL_UNKNOWN)
    return label->is_bracketed && evidence->brackets_ask;

  return label->sense != VANDAP_LABEL_ANSWERS || evidence->says_who_asks;
}

/*
 * A label is one if it says so itself, comes again, or goes along with one that
 * does: where somebody asks under a label, a name with a courtesy word answers, and
 * where names are set off, so is this one.
 */
static gboolean
is_accepted (VandapPieces *pieces, const VandapLabel *label, Evidence *evidence)
{
  if (label->is_stopped && !is_accepted_stopped (label, evidence))
    return FALSE;
  if (label->is_stated || label->sense != VANDAP_LABEL_UNKNOWN || label->count > 1)
    return TRUE;
  if ((evidence->names_nearly_all && !vandap_words_begin_box (label->key)) || (label->is_set_off && evidence->sets_off))
    return TRUE;

  return evidence->some_known
         && (label->is_introduced || vandap_words_match_courtesy (label->name) > 0 || is_named_elsewhere (pieces, label, evidence));
}

/* A name set off in a heading that counts the questions asks; one set off right behind it answers. */
static gboolean
stands_at_counted (VandapPieces *pieces, guint i)
{
  return vandap_pieces_get_label (pieces, vandap_pieces_get (pieces, i)->label)->is_set_off
         && (vandap_pieces_get (pieces, i)->is_counted || (i > 0 && vandap_pieces_get (pieces, i - 1)->is_counted));
}

static gboolean
is_name_of_marked (VandapPieces *pieces, const VandapPiece *piece)
{
  return piece->marker != 0 && piece->number == 0
         && vandap_words_match_courtesy (vandap_pieces_get_label (pieces, piece->label)->name) > 0;
}

/*
 * In a transcript nearly every paragraph is somebody's: a name that comes once is a name there, too. Either most begin
 * with names that come again, or nearly all with what may be a name, and somebody among them asks again and again; a
 * short one has nothing else at all.
 */
static gboolean
names_nearly_all (VandapPieces *pieces)
{
  guint open = 0, named = 0, labelled = 0, asking = 0;

  for (guint i = 0; i < pieces->pieces->len; i++)
    {
      const VandapPiece *piece = vandap_pieces_get (pieces, i);
      const VandapLabel *label = piece->label != VANDAP_NONE ? vandap_pieces_get_label (pieces, piece->label) : NULL;

      if (piece->state != VANDAP_PIECE_OPEN)
        continue;
      open++;
      labelled += label != NULL;
      named += label != NULL && (label->count > 1 || label->sense != VANDAP_LABEL_UNKNOWN);
      asking += label != NULL && label->count > 1 && vandap_words_sense_asks (label->sense);
    }

  if (labelled == open && asking >= FEWEST_ASKING)
    return TRUE;

  return named >= FEWEST_NAMED && (named * 10 >= open * 6 || (labelled * 10 >= open * 8 && named * 10 >= open * 3));
}

/* "PART TWO: THE RIVER"; nobody says so unless they say all in capitals. */
static gboolean
is_in_capitals (VandapPieces *pieces, const VandapPiece *piece)
{
  g_autofree char *words = piece->end - piece->start <= LONGEST_TITLE ? g_strndup (pieces->text + piece->start, piece->end - piece->start) : NULL;

  return words != NULL && vandap_names_is_all_capitals (words);
}

static gboolean
shouts (VandapPieces *pieces)
{
  guint labelled = 0, capitals = 0;

  for (guint i = 0; i < pieces->pieces->len; i++)
    if (vandap_pieces_get (pieces, i)->label != VANDAP_NONE)
      {
        labelled++;
        capitals += is_in_capitals (pieces, vandap_pieces_get (pieces, i));
      }

  return capitals * 4 > labelled;
}

static gboolean
is_title (VandapPieces *pieces, const VandapPiece *piece, const Evidence *evidence)
{
  const VandapLabel *label = vandap_pieces_get_label (pieces, piece->label);

  if (evidence->are_titles[piece->label])
    return TRUE;

  return label->count == 1 && label->sense == VANDAP_LABEL_UNKNOWN && !label->is_stated && !evidence->shouts && is_in_capitals (pieces, piece)
         && vandap_names_is_all_capitals (label->name)
         && !vandap_words_ends_sentence (pieces->text + piece->start, piece->end - piece->start);
}

/* Titles of parts come once each; with a figure, not even what comes again is somebody's name. */
static gboolean
begins_title (const VandapLabel *label)
{
  VandapTitleSense sense;

  if (label->is_stated || label->sense != VANDAP_LABEL_UNKNOWN)
    return FALSE;
  sense = vandap_words_get_title_sense (label->name);

  return sense == VANDAP_TITLE_FIGURE || (sense == VANDAP_TITLE_WORDS && label->count == 1);
}

static void
collect_evidence (VandapPieces *pieces, Evidence *evidence)
{
  guint set_off = 0, again = 0;

  *evidence = (Evidence){ .are_titles = g_new0 (gboolean, MAX (pieces->labels->len, 1)), .shouts = shouts (pieces), .is_listed = vandap_listed_labels_are_in (pieces) };
  for (guint i = 0; i < pieces->labels->len; i++)
    {
      const VandapLabel *label = vandap_pieces_get_label (pieces, i);

      evidence->are_titles[i] = begins_title (label);
      evidence->says_who_asks |= label->count > 0 && vandap_words_sense_asks (label->sense);
      evidence->brackets_ask |= label->is_bracketed && label->count > 1 && vandap_words_sense_asks (label->sense);
      evidence->some_known |= label->sense != VANDAP_LABEL_UNKNOWN || label->count > 1;
      set_off += label->is_set_off ? label->count : 0;
      if (label->is_set_off && (label->sense != VANDAP_LABEL_UNKNOWN || label->count > 1))
        again += label->count;
    }
  evidence->names_nearly_all = names_nearly_all (pieces);
  /* What begins the items of a list is set off, too, but never comes again. */
  evidence->sets_off = set_off >= FEWEST_SET_OFF && again * 2 >= set_off;
}

/* "Quán quân Test Thử: mười triệu đồng", once, and behind nothing that is asked, is of a list. */
static gboolean
may_be_of_list (VandapPieces *pieces, guint i)
{
  const VandapLabel *label = vandap_pieces_get_label (pieces, vandap_pieces_get (pieces, i)->label);

  return label->count == 1 && !label->is_stated && label->sense == VANDAP_LABEL_UNKNOWN && !follows_asking (pieces, i)
         && !(i > 0 && vandap_pieces_get (pieces, i - 1)->is_question) && vandap_words_begin_profession (label->name);
}

/* "There are two things to see:", before what only looks like somebody's name: the items of a list, one behind another. */
static gboolean
is_item_behind_colon (VandapPieces *pieces, guint i)
{
  const VandapPiece *before = i > 0 ? vandap_pieces_get (pieces, i - 1) : NULL;
  const VandapLabel *label = vandap_pieces_get_label (pieces, vandap_pieces_get (pieces, i)->label);

  if (before == NULL || before->state != VANDAP_PIECE_OPEN || label->count > 1 || label->is_stated || label->is_set_off || label->is_introduced
      || label->sense != VANDAP_LABEL_UNKNOWN || label->credited != VANDAP_LABEL_UNKNOWN || vandap_words_match_courtesy (label->name) > 0)
    return FALSE;

  return (before->end > before->start && pieces->text[before->end - 1] == ':') || before->is_item;
}

/* "06:07 Thứ Hai", once, is when something was printed. */
static gboolean
is_day_line (VandapPieces *pieces, const VandapPiece *piece)
{
  const VandapLabel *label = vandap_pieces_get_label (pieces, piece->label);

  return label->is_stopped && label->count < 2 && label->sense == VANDAP_LABEL_UNKNOWN;
}

static gboolean
keeps_label (VandapPieces *pieces, guint i, Evidence *evidence)
{
  const VandapPiece *piece = vandap_pieces_get (pieces, i);

  if ((piece->is_listed && !evidence->is_listed) || (piece->start < piece->end && may_be_of_list (pieces, i)))
    return FALSE;

  return (piece->start == piece->end && !is_day_line (pieces, piece)) || is_accepted (pieces, vandap_pieces_get_label (pieces, piece->label), evidence)
         || is_name_of_marked (pieces, piece) || stands_at_counted (pieces, i)
         || (follows_asking (pieces, i) && is_introduced (pieces, piece, evidence));
}

/**
 * vandap_labels_drop_false:
 * @pieces: pieces with all labels they may begin with
 *
 * Gives back to the words what only looked like a label.
 */
void
vandap_labels_drop_false (VandapPieces *pieces)
{
  Evidence evidence;
  VandapSingleNames singles;
  VandapPassingLabels passing;
  VandapFirstPair pair;
  g_autofree gboolean *changing = vandap_changing_askers_find (pieces);

  collect_evidence (pieces, &evidence);
  vandap_passing_labels_init (&passing, pieces);
  vandap_first_pair_find (&pair, pieces);
  if (pair.asks != VANDAP_NONE)
    {
      pieces->first_asker = vandap_pieces_get (pieces, pair.asks)->label;
      vandap_pieces_get_label (pieces, pieces->first_asker)->credited = VANDAP_LABEL_ASKS;
    }
  vandap_single_names_init (&singles, pieces, evidence.sets_off);
  for (guint i = 0; i < pieces->pieces->len; i++)
    {
      VandapPiece *piece = vandap_pieces_get (pieces, i);
      VandapLead lead;

      if (piece->label == VANDAP_NONE || piece->state == VANDAP_PIECE_FACT)
        continue;
      piece->is_item = is_item_behind_colon (pieces, i);
      if (!piece->is_item && ((keeps_label (pieces, i, &evidence) && !vandap_passing_labels_have (&passing, i)) || i == pair.asks || i == pair.answers
           || (changing != NULL && changing[piece->label]) || vandap_single_names_have (&singles, i)) && !is_title (pieces, piece, &evidence))
        {
          vandap_single_names_begin_turn (&singles, i);
          continue;
        }
      vandap_lead_parse (&lead, pieces->text + piece->lead_start, piece->end - piece->lead_start);
      /* "Tags: …" leads elsewhere. */
      if (i + 1 == pieces->pieces->len && piece->is_first && !piece->is_question && vandap_passing_labels_have (&passing, i)
          && !vandap_words_ends_sentence (pieces->text + piece->start, piece->end - piece->start))
        piece->state = VANDAP_PIECE_MENU;
      piece->label = VANDAP_NONE;
      piece->lost_label = TRUE;
      piece->aside_end = 0;
      piece->start = piece->lead_end = piece->lead_start + (piece->marker != 0 ? lead.marker_end : 0);
    }
  vandap_single_names_clear (&singles);
  vandap_passing_labels_clear (&passing);
  g_free (evidence.are_titles);
}

/* The letter of "p" and "p12"; 0 for any other label. */
static gunichar
get_letter (const VandapLabel *label)
{
  const char *rest = g_utf8_next_char (label->key);

  if (*label->key == '\0' || strlen (rest) > 3 || rest[strspn (rest, " .0123456789")] != '\0')
    return 0;

  return g_utf8_get_char (label->key);
}

static void
settle_pair (VandapPieces *pieces, VandapLabel *asks)
{
  for (guint i = 0; i < pieces->labels->len; i++)
    {
      VandapLabel *answers = vandap_pieces_get_label (pieces, i);

      if (answers->count > 0 && vandap_words_is_letter_pair (get_letter (asks), get_letter (answers)))
        {
          asks->sense = VANDAP_LABEL_ASKS;
          answers->sense = VANDAP_LABEL_ANSWERS;
        }
    }
}

/* Several papers ask in one room. */
static gboolean
names_another (const VandapLabel *first, const VandapLabel *label)
{
  g_autofree char *paper = first != label && label->sense == VANDAP_LABEL_ASKS ? vandap_words_dup_paper (label->name) : NULL;
  g_autofree char *other = paper != NULL ? vandap_words_dup_paper (first->name) : NULL;

  return other != NULL && strcmp (paper, other) != 0;
}

/* "Q", "R1" and "Answer" are one if they say the same. */
static void
merge_same (VandapPieces *pieces)
{
  guint first[VANDAP_N_LABEL_SENSES] = { VANDAP_NONE, VANDAP_NONE, VANDAP_NONE, VANDAP_NONE };

  for (guint i = 0; i < pieces->pieces->len; i++)
    {
      VandapPiece *piece = vandap_pieces_get (pieces, i);
      VandapLabel *label = piece->label != VANDAP_NONE ? vandap_pieces_get_label (pieces, piece->label) : NULL;

      if (label == NULL || piece->state == VANDAP_PIECE_FACT || label->sense == VANDAP_LABEL_UNKNOWN
          || label->sense == VANDAP_LABEL_HOSTS)
        continue;
      if (first[label->sense] == VANDAP_NONE)
        first[label->sense] = piece->label;
      if (names_another (vandap_pieces_get_label (pieces, first[label->sense]), label))
        continue;
      label->count--;
      vandap_pieces_get_label (pieces, first[label->sense])->is_set_off |= label->is_set_off;
      piece->label = first[label->sense];
      vandap_pieces_get_label (pieces, piece->label)->count++;
    }
}

/**
 * vandap_labels_settle_letters:
 * @pieces: pieces with all labels they may begin with
 *
 * Finds what single letters stand for where they make a pair: "P" and "R".
 */
void
vandap_labels_settle_letters (VandapPieces *pieces)
{
  for (guint i = 0; i < pieces->labels->len; i++)
    {
      VandapLabel *label = vandap_pieces_get_label (pieces, i);

      if (label->count > 0 && vandap_words_is_pair_letter (get_letter (label)))
        settle_pair (pieces, label);
    }
  merge_same (pieces);
}

/* "lw" of "larry wall" */
static char *
dup_initials (const char *name)
{
  GString *initials = g_string_new (NULL);
  gboolean begins = TRUE;

  for (; *name != '\0'; name = g_utf8_next_char (name))
    {
      gunichar c = g_utf8_get_char (name);

      if (begins && g_unichar_isalpha (c))
        g_string_append_unichar (initials, c);
      begins = !g_unichar_isalnum (c);
    }

  return g_string_free (initials, FALSE);
}

/* "hanford" of "w. e. hanford" and of "hanford, william": a label is mostly the surname. */
static gboolean
is_part_of_name (const char *key, const char *name)
{
  g_auto (GStrv) parts = g_strsplit_set (name, " ,", -1);

  if (strcmp (key, name) == 0)
    return TRUE;

  return strchr (key, ' ') == NULL && g_utf8_strlen (key, -1) > 1 && g_strv_contains ((const char *const *) parts, key);
}

static gboolean
has_initials (const VandapLabel *label, const char *initials)
{
  g_autofree char *own = vandap_short_names_dup_initials (label->name);

  return strcmp (own != NULL ? own : label->key, initials) == 0;
}

static void
note_credited (VandapPieces *pieces, const char *name, VandapLabelSense sense)
{
  g_autofree char *key = vandap_lead_dup_key (name);
  g_autofree char *initials = dup_initials (key);

  for (guint i = 0; i < pieces->labels->len; i++)
    {
      VandapLabel *label = vandap_pieces_get_label (pieces, i);

      if (label->credited == VANDAP_LABEL_UNKNOWN && label->count > 0
          && (is_part_of_name (label->key, key) || has_initials (label, initials)))
        label->credited = sense;
    }
}

static gboolean
note_fact (VandapPieces *pieces, const VandapPiece *piece)
{
  VandapLabelSense sense = vandap_pieces_get_label (pieces, piece->label)->sense;
  g_autofree char *name = g_strndup (pieces->text + piece->start, piece->end - piece->start);

  if (sense == VANDAP_LABEL_UNKNOWN)
    return FALSE;
  note_credited (pieces, name, sense);

  return TRUE;
}

/**
 * vandap_labels_find_credited:
 * @pieces: pieces with all labels they may begin with, and the facts among them
 *
 * Finds the labels of those whom the file, or a fact in it, names as interviewer or
 * interviewee.
 */
void
vandap_labels_find_credited (VandapPieces *pieces)
{
  guint n_facts = 0;

  for (guint i = 0; i < MIN (vandap_blocks_get_n_credits (pieces->blocks), MOST_CREDITS); i++)
    {
      const VandapCredit *credit = vandap_blocks_get_credit (pieces->blocks, i);

      if (strcmp (credit->what, "interviewer") == 0)
        note_credited (pieces, credit->name, VANDAP_LABEL_ASKS);
      else if (strcmp (credit->what, "interviewee") == 0)
        note_credited (pieces, credit->name, VANDAP_LABEL_ANSWERS);
    }
  for (guint i = 0; i < pieces->pieces->len && n_facts < MOST_CREDITS; i++)
    if (vandap_pieces_get (pieces, i)->state == VANDAP_PIECE_FACT)
      n_facts += note_fact (pieces, vandap_pieces_get (pieces, i));
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/grammar/vandap-running-marks.h"

#include <string.h>

#include "reading/grammar/vandap-lead.h"
#include "reading/grammar/vandap-running-begin.h"

#define LONGEST_LABEL VANDAP_LONGEST_RUNNING_LABEL
#define LONGEST_SURE_LOOK 16   /* bytes of labels that are looked at when they come first */
#define MOST_UNKNOWN 4096
#define N_SEEN 65536

/* Of each text before a colon: whose label it is, or that it is none. */
#define IS_NONE G_MAXUINT

/* Bold words of a block, and how far those go that begin no later. */
typedef struct
{
  gsize start;
  gsize reach;
} Bold;

/* What is found out once of the block that is looked at: it may be all of a document, and have marks without end. */
typedef struct
{
  guint index;    /* VANDAP_NONE before the first */
  gsize letter;   /* where its first letter stands; its end where there is none */
  GArray *bold;   /* Bold, by their beginnings */
  guint n_passed; /* how many of those begin at the last place that was asked for, or before */
} Known;

typedef struct
{
  VandapRunningMarks *marks;
  Known known;
  GHashTable *by_label; /* label, as printed → speaker, or IS_NONE */
  GHashTable *by_key;   /* key → speaker */
  guint by_sense[VANDAP_N_LABEL_SENSES];
  guint unknown;        /* how many labels in by_label are none */
  guint8 seen[N_SEEN / 8];
  gboolean with_starts;
  gboolean is_wide;     /* whether some colons may be those of Chinese and Japanese */
  gboolean is_stopped;  /* whether labels may have a full stop behind them */
} Scan;

static gunichar
get_letter (const char *name)
{
  const char *rest = g_utf8_next_char (name);

  return strlen (rest) <= 3 && rest[strspn (rest, " .0123456789")] == '\0' && g_unichar_isalpha (g_utf8_get_char (name))
           ? g_unichar_tolower (g_utf8_get_char (name)) : 0;
}

static guint
add_speaker (Scan *scan, const char *name, VandapLabelSense sense)
{
  gunichar letter = get_letter (name);
  g_autofree char *key = letter != 0 ? g_strdup_printf ("%x", letter) : vandap_lead_dup_key (name);
  gboolean is_one = sense == VANDAP_LABEL_ASKS || sense == VANDAP_LABEL_ANSWERS;
  VandapRunningSpeaker speaker = { .sense = sense, .letter = letter, .first = VANDAP_NOWHERE };
  guint index = scan->marks->speakers->len;
  gpointer known;

  if (is_one && scan->by_sense[sense] != VANDAP_NONE)
    return scan->by_sense[sense];
  if (!is_one && g_hash_table_lookup_extended (scan->by_key, key, NULL, &known))
    return GPOINTER_TO_UINT (known);
  speaker.name = g_strdup (name);
  g_array_append_val (scan->marks->speakers, speaker);
  if (is_one)
    scan->by_sense[sense] = index;
  else
    g_hash_table_insert (scan->by_key, g_steal_pointer (&key), GUINT_TO_POINTER (index));

  return index;
}

/* Verbs of speech: with a subject before them, in scripts that tell no names by capitals, they begin no turn. */
static gboolean
tells_of_speech (const char *name)
{
  static const char *const last[] = { "说", "說", "道", "问", "問", "答", "表示", "指出", "认为", "認為", "告诉", "告訴", "言った", "聞いた", "尋ねた",
                                      "答えた", "言う", "話した", "語った", "물었다", "말했다", "답했다", "했다" };
  static const char *const first[] = { "قال", "قلت", "وقال", "فقال", "سأل", "وسأل", "فسأل", "أجاب", "وأجاب", "فأجاب", "أضاف", "وأضاف", "يقول", "تقول" };

  for (guint i = 0; i < G_N_ELEMENTS (last); i++)
    if (g_str_has_suffix (name, last[i]))
      return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (first); i++)
    if (g_str_has_prefix (name, first[i]))
      return TRUE;

  return FALSE;
}

static guint
judge_label (Scan *scan, const char *name, gsize length)
{
  VandapLabelSense sense;

  if (!vandap_lead_may_be_label (name, length))
    return IS_NONE;
  sense = vandap_words_get_label_sense (name);
  if (sense == VANDAP_LABEL_UNKNOWN && tells_of_speech (name))
    return IS_NONE;

  return add_speaker (scan, name, sense);
}

/* While it is open whether any lines were lost, only what comes again is looked at closely. */
static gboolean
is_seen_first (Scan *scan, const char *name, gsize length)
{
  guint hash = 5381;

  while (length > 1 && g_ascii_isdigit (name[length - 1]))
    length--;
  for (gsize i = 0; i < length; i++)
    hash = hash * 33 + (guchar) name[i];
  hash = (hash ^ (hash >> 16)) % N_SEEN;
  if (scan->with_starts || length <= LONGEST_SURE_LOOK || (scan->seen[hash / 8] & (1 << hash % 8)) != 0)
    return FALSE;
  scan->seen[hash / 8] |= (guint8) (1 << hash % 8);

  return TRUE;
}

static guint
find_speaker (Scan *scan, const char *label, gsize length)
{
  char name[LONGEST_LABEL + 1];
  gpointer known;
  guint speaker;

  if (length == 0 || length > LONGEST_LABEL || is_seen_first (scan, label, length))
    return IS_NONE;
  memcpy (name, label, length);
  name[length] = '\0';
  if (g_hash_table_lookup_extended (scan->by_label, name, NULL, &known))
    return GPOINTER_TO_UINT (known);
  speaker = judge_label (scan, name, length);
  if (speaker != IS_NONE || scan->unknown++ < MOST_UNKNOWN)
    g_hash_table_insert (scan->by_label, g_strdup (name), GUINT_TO_POINTER (speaker));

  return speaker;
}

/* A paragraph's number, or a moment of a recording, is none of its words. */
static gsize
find_letter (const char *text, const VandapBlock *block)
{
  const char *p = text + block->start;

  while (p < text + block->end && !g_unichar_isalpha (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);

  return (gsize) (p - text);
}

static void
find_bold (Known *known, VandapBlocks *blocks, const VandapBlock *block)
{
  gsize reach = 0;

  known->n_passed = 0;
  g_array_set_size (known->bold, 0);
  for (guint i = block->first_span; i < block->first_span + block->n_spans; i++)
    {
      const VandapSpan *span = vandap_blocks_get_span (blocks, i);
      Bold bold = { span->start, 0 };

      if (span->kind != VANDAP_SPAN_EMPHASIS || g_strcmp0 (span->value, "bold") != 0)
        continue;
      bold.reach = reach = MAX (reach, span->end);
      g_array_append_val (known->bold, bold);
    }
}

static void
get_to_know (Scan *scan, guint n)
{
  const VandapBlock *block = vandap_blocks_get (scan->marks->blocks, n);

  if (scan->known.index == n)
    return;
  scan->known.index = n;
  scan->known.letter = find_letter (scan->marks->text, block);
  find_bold (&scan->known, scan->marks->blocks, block);
}

/* Whether a letter is printed in bold. Marks stand in order but for a few words. */
static gboolean
is_bold_at (Known *known, gsize at)
{
  const Bold *bold = (const Bold *) known->bold->data;

  while (known->n_passed > 0 && bold[known->n_passed - 1].start > at)
    known->n_passed--;
  while (known->n_passed < known->bold->len && bold[known->n_passed].start <= at)
    known->n_passed++;

  return known->n_passed > 0 && bold[known->n_passed - 1].reach > at;
}

static guint
get_form (const char *label, gsize length)
{
  guint hash = 5381;

  for (gsize i = 0; i < length; i++)
    if (label[i] != '.' && label[i] != ' ' && !g_ascii_isdigit (label[i]))
      hash = hash * 33 + (guchar) label[i];

  return hash;
}

/* Notes what stands before a colon, or a full stop, if it is a label that all of a sentence before it is. */
static void
look_at (Scan *scan, guint n, gsize floor, gsize colon, gsize words)
{
  const VandapBlock *block = vandap_blocks_get (scan->marks->blocks, n);
  const char *text = scan->marks->text;
  gsize end = vandap_running_skip_space_back (text, floor, colon), start;
  VandapRunningMark mark = { .block = n, .is_kept = TRUE, .is_stopped = text[colon] == '.' };
  VandapRunningBegin begin;
  VandapRunningSpeaker *speaker;

  if (!vandap_running_find_begin (text, block->start, floor, end, &begin))
    return;
  get_to_know (scan, n);
  start = begin.sure != VANDAP_NOWHERE ? begin.sure : begin.doubtful;
  mark.start = vandap_running_take_marker (text, floor, start);
  if (!scan->with_starts && begin.doubtful == VANDAP_NOWHERE && mark.start <= scan->known.letter)
    return;
  mark.speaker = find_speaker (scan, text + start, end - start);
  if (mark.speaker == IS_NONE && begin.doubtful != VANDAP_NOWHERE && begin.doubtful > start)
    {
      start = begin.doubtful;
      mark.start = vandap_running_take_marker (text, floor, start);
      mark.speaker = find_speaker (scan, text + start, end - start);
    }
  mark.is_inside = mark.start > scan->known.letter;
  if (mark.speaker == IS_NONE || (!scan->with_starts && !mark.is_inside))
    return;
  mark.is_doubtful = start == begin.doubtful;
  mark.form = get_form (text + start, end - start);
  mark.is_bold = is_bold_at (&scan->known, start + 1);
  mark.lead = (guint16) (words - mark.start);
  speaker = &g_array_index (scan->marks->speakers, VandapRunningSpeaker, mark.speaker);
  if (speaker->first == VANDAP_NOWHERE)
    speaker->first = mark.start;
  g_array_append_val (scan->marks->marks, mark);
}

/* "Q. When?": what is no more than a letter, and a number. */
static gboolean
is_stop (const char *text, gsize floor, gsize at, gsize end)
{
  gsize start = at;

  if (at + 1 >= end || text[at + 1] != ' ')
    return FALSE;
  while (start > floor && g_ascii_isdigit (text[start - 1]))
    start--;

  return start > floor && at - start < 4 && g_ascii_isupper (text[start - 1])
         && vandap_words_is_pair_letter (g_unichar_tolower ((gunichar) text[start - 1]))
         && (start - 1 == floor || text[start - 2] == ' ');
}

/* Whether answers stand behind questions as "A." and "R2." */
static gboolean
has_stops (const char *text, gsize length)
{
  const char *end = text + length;
  guint n = 0;

  for (const char *p = memchr (text, '?', length); p != NULL && n < 2; p = memchr (p + 1, '?', (gsize) (end - p - 1)))
    {
      const char *stop = p + 3;

      if (end - p < 5 || p[1] != ' ' || !g_ascii_isupper (p[2]))
        continue;
      while (stop < end && g_ascii_isdigit (*stop))
        stop++;
      n += stop < end && *stop == '.' && is_stop (text, (gsize) (p + 1 - text), (gsize) (stop - text), length);
    }

  return n >= 2;
}

static gsize
match_colon (const char *text, gsize at, gsize end)
{
  if (text[at] == ':')
    return at + 1 < end && (text[at + 1] == ' ' || (guchar) text[at + 1] >= 0x80 || text[at + 1] == '"') ? 1 : 0;
  if ((guchar) text[at] == 0xef && end - at >= 3 && memcmp (text + at, "：", 3) == 0)
    return 3;

  return 0;
}

static gboolean
has_wide_colon (const char *text, gsize length)
{
  const char *end = text + length;

  for (const char *p = memchr (text, 0xef, length); p != NULL; p = memchr (p + 1, 0xef, (gsize) (end - p - 1)))
    if (match_colon (text, (gsize) (p - text), length) > 0)
      return TRUE;

  return FALSE;
}

static void
look_at_block (Scan *scan, guint n)
{
  const VandapBlock *block = vandap_blocks_get (scan->marks->blocks, n);
  const char *text = scan->marks->text;
  gsize floor = block->start;
  gboolean by_byte = scan->is_wide || scan->is_stopped;
  const char *next = by_byte ? text + floor : memchr (text + floor, ':', block->end - floor);

  for (gsize at = next != NULL ? (gsize) (next - text) : block->end; at < block->end; at++)
    {
      gsize colon = match_colon (text, at, block->end), words = at + colon;

      if (colon > 0 || (scan->is_stopped && text[at] == '.' && is_stop (text, floor, at, block->end)))
        {
          words += colon == 0;
          look_at (scan, n, floor, at, vandap_running_skip_space (text, words, block->end));
          floor = colon > 0 ? at + colon : floor;
          at += colon > 0 ? colon - 1 : 0;
        }
      if (!by_byte)
        {
          next = at + 1 < block->end ? memchr (text + at + 1, ':', block->end - at - 1) : NULL;
          if (next == NULL)
            return;
          at = (gsize) (next - text) - 1;
        }
    }
}

/**
 * vandap_running_marks_may_run:
 * @block: a block
 *
 * Tells whether the words of a block may be several people's.
 *
 * Returns: whether they may
 */
gboolean
vandap_running_marks_may_run (const VandapBlock *block)
{
  return block->label == NULL
         && (block->kind == VANDAP_BLOCK_PARAGRAPH || block->kind == VANDAP_BLOCK_LIST_ITEM || block->kind == VANDAP_BLOCK_QUOTE);
}

static void
clear_speaker (gpointer data)
{
  g_free (((VandapRunningSpeaker *) data)->name);
}

static void
look_at_all (Scan *scan)
{
  g_array_set_size (scan->marks->marks, 0);
  g_array_set_size (scan->marks->speakers, 0);
  g_hash_table_remove_all (scan->by_label);
  g_hash_table_remove_all (scan->by_key);
  scan->unknown = 0;
  for (guint i = 0; i < VANDAP_N_LABEL_SENSES; i++)
    scan->by_sense[i] = VANDAP_NONE;
  for (guint i = 0; i < vandap_blocks_get_n (scan->marks->blocks); i++)
    if (vandap_running_marks_may_run (vandap_blocks_get (scan->marks->blocks, i)))
      look_at_block (scan, i);
}

/* Whether some label inside a paragraph says who speaks, or comes again; long ones are only looked at when they do. */
static gboolean
comes_again (VandapRunningMarks *self)
{
  for (guint i = 0; i < self->marks->len; i++)
    {
      VandapRunningSpeaker *speaker = &g_array_index (self->speakers, VandapRunningSpeaker, g_array_index (self->marks, VandapRunningMark, i).speaker);

      if (speaker->marks++ > 0 || speaker->sense != VANDAP_LABEL_UNKNOWN || strlen (speaker->name) > LONGEST_SURE_LOOK)
        return TRUE;
    }

  return FALSE;
}

/**
 * vandap_running_marks_new:
 * @blocks: (transfer none): the blocks of a document, which outlive the marks
 *
 * Finds what looks like labels inside paragraphs, and, where some does, at their
 * beginnings, too.
 *
 * Returns: (transfer full): the marks; none where no label stands inside a paragraph
 */
VandapRunningMarks *
vandap_running_marks_new (VandapBlocks *blocks)
{
  VandapRunningMarks *self = g_new0 (VandapRunningMarks, 1);
  g_autofree Scan *scan = g_new0 (Scan, 1);
  gsize length;

  self->blocks = blocks;
  self->text = vandap_blocks_get_text (blocks, &length);
  self->marks = g_array_new (FALSE, FALSE, sizeof (VandapRunningMark));
  self->speakers = g_array_new (FALSE, FALSE, sizeof (VandapRunningSpeaker));
  g_array_set_clear_func (self->speakers, clear_speaker);
  scan->marks = self;
  scan->known = (Known){ .index = VANDAP_NONE, .bold = g_array_new (FALSE, FALSE, sizeof (Bold)) };
  scan->is_wide = has_wide_colon (self->text, length);
  scan->is_stopped = has_stops (self->text, length);
  scan->by_label = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  scan->by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  look_at_all (scan);
  if (comes_again (self))
    {
      scan->with_starts = TRUE;
      look_at_all (scan);
    }
  else
    g_array_set_size (self->marks, 0);
  g_array_unref (scan->known.bold);
  g_hash_table_unref (scan->by_key);
  g_hash_table_unref (scan->by_label);

  return self;
}

/**
 * vandap_running_marks_free:
 * @self: (transfer full) (nullable): marks
 *
 * Frees marks.
 */
void
vandap_running_marks_free (VandapRunningMarks *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->marks);
  g_array_unref (self->speakers);
  g_free (self);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/subtitles/vandap-cue-joiner.h"

#include <string.h>

#include "reading/grammar/vandap-words.h"

/* Who pauses longer begins a new paragraph, and so does the end of a sentence in a long one. */
#define LONG_PAUSE 4000
#define LONG_PARAGRAPH 900

/* Where nothing says who speaks, somebody else may begin after so short a pause. */
#define SHORT_PAUSE 1000

/* As much of a paragraph's end is looked at to tell whether a sentence ends there. */
#define TAIL 64

typedef struct
{
  VandapSpanKind kind;
  const char *value; /* static */
  gboolean is_written;
} OpenSpan;

typedef struct
{
  char *text;
  gsize length;
  guint line;
  const char *reason;
} LeftOut;

struct _VandapCueJoiner
{
  VandapBlocks *blocks;
  gboolean is_open;   /* whether a paragraph is */
  gboolean is_marked; /* whether the file says in its words who speaks the paragraph */
  char *voice;        /* of the paragraph */
  GString *tail;
  gsize length;
  gint64 last_end;    /* when the cue before ended */

  char *cue_voice;
  gint64 start, end;
  guint line;
  gboolean asks;      /* the cue ends in a question mark */
  gboolean is_first;  /* nothing of the cue is written */
  gboolean begins_line;
  gboolean line_is_marked;
  GArray *times;      /* gint64 that stand before what comes next */
  GArray *spans;      /* OpenSpan */
  GArray *left_out;   /* LeftOut that come after the paragraph */
};

static void
clear_left_out (gpointer data)
{
  g_free (((LeftOut *) data)->text);
}

/**
 * vandap_cue_joiner_new:
 * @blocks: where the paragraphs go; outlives the joiner
 *
 * Creates a joiner.
 *
 * Returns: (transfer full): a new joiner
 */
VandapCueJoiner *
vandap_cue_joiner_new (VandapBlocks *blocks)
{
  VandapCueJoiner *self = g_new0 (VandapCueJoiner, 1);

  self->blocks = blocks;
  self->tail = g_string_new (NULL);
  self->times = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->spans = g_array_new (FALSE, FALSE, sizeof (OpenSpan));
  self->left_out = g_array_new (FALSE, FALSE, sizeof (LeftOut));
  g_array_set_clear_func (self->left_out, clear_left_out);
  self->last_end = VANDAP_CUE_NO_TIME;

  return self;
}

/**
 * vandap_cue_joiner_free:
 * @self: (transfer full) (nullable): a joiner
 *
 * Ends the last paragraph, and frees the joiner. The blocks stay.
 */
void
vandap_cue_joiner_free (VandapCueJoiner *self)
{
  if (self == NULL)
    return;

  vandap_cue_joiner_end_paragraph (self);
  g_free (self->voice);
  g_free (self->cue_voice);
  g_string_free (self->tail, TRUE);
  g_array_unref (self->times);
  g_array_unref (self->spans);
  g_array_unref (self->left_out);
  g_free (self);
}

/**
 * vandap_cue_joiner_end_paragraph:
 * @self: a joiner
 *
 * Ends the paragraph, so that what comes next begins another.
 */
void
vandap_cue_joiner_end_paragraph (VandapCueJoiner *self)
{
  if (self->is_open)
    vandap_blocks_end (self->blocks);
  self->is_open = FALSE;
  for (guint i = 0; i < self->spans->len; i++)
    g_array_index (self->spans, OpenSpan, i).is_written = FALSE;

  for (guint i = 0; i < self->left_out->len; i++)
    {
      const LeftOut *left_out = &g_array_index (self->left_out, LeftOut, i);

      vandap_blocks_begin (self->blocks, VANDAP_BLOCK_LEFT_OUT, left_out->line, TRUE);
      vandap_blocks_append (self->blocks, left_out->text, (gssize) left_out->length);
      vandap_blocks_set_reason (self->blocks, left_out->reason);
      vandap_blocks_end (self->blocks);
    }
  g_array_set_size (self->left_out, 0);
}

/**
 * vandap_cue_joiner_begin_cue:
 * @self: a joiner
 * @start: when it begins, in milliseconds, or %VANDAP_CUE_NO_TIME
 * @end: when it ends, or %VANDAP_CUE_NO_TIME
 * @line: the line of the file it stands on
 *
 * Begins a cue. Nobody is known to speak it until vandap_cue_joiner_set_voice().
 */
void
vandap_cue_joiner_begin_cue (VandapCueJoiner *self, gint64 start, gint64 end, guint line)
{
  g_clear_pointer (&self->cue_voice, g_free);
  self->start = start;
  self->end = end;
  self->line = line;
  self->asks = FALSE;
  self->is_first = TRUE;
  self->begins_line = TRUE;
  self->line_is_marked = FALSE;
  g_array_set_size (self->times, 0);
  if (start != VANDAP_CUE_NO_TIME)
    g_array_append_val (self->times, start);
}

/**
 * vandap_cue_joiner_end_cue:
 * @self: a joiner
 *
 * Ends a cue, and the spans that are open in it.
 */
void
vandap_cue_joiner_end_cue (VandapCueJoiner *self)
{
  while (self->spans->len > 0)
    vandap_cue_joiner_close_span (self);
  if (!self->is_first)
    self->last_end = MAX (self->start, self->end);
}

/**
 * vandap_cue_joiner_set_voice:
 * @self: a joiner
 * @voice: (nullable): who speaks what comes next, as the format says
 *
 * Tells who speaks.
 */
void
vandap_cue_joiner_set_voice (VandapCueJoiner *self, const char *voice)
{
  g_free (self->cue_voice);
  self->cue_voice = voice != NULL && *voice != '\0' ? g_strdup (voice) : NULL;
}

/**
 * vandap_cue_joiner_set_asks:
 * @self: a joiner, in a cue
 * @asks: whether the cue ends in a question mark
 *
 * Tells whether the cue asks, before its words are added.
 */
void
vandap_cue_joiner_set_asks (VandapCueJoiner *self, gboolean asks)
{
  self->asks = asks;
}

/**
 * vandap_cue_joiner_begin_line:
 * @self: a joiner
 * @is_marked: whether its words begin with the name of somebody, or a dash
 *
 * Begins a line of a cue.
 */
void
vandap_cue_joiner_begin_line (VandapCueJoiner *self, gboolean is_marked)
{
  self->begins_line = TRUE;
  self->line_is_marked = is_marked;
}

/* What paragraphs end with that are no headings, less what stands in the middle of a sentence. */
static gboolean
ends_sentence (VandapCueJoiner *self)
{
  gsize length = self->tail->len;

  while (length > 0 && g_ascii_isspace (self->tail->str[length - 1]))
    length--;

  return vandap_words_ends_sentence (self->tail->str, length) && strchr (",;:", self->tail->str[length - 1]) == NULL;
}

static gboolean
pauses (VandapCueJoiner *self, gint64 length)
{
  return self->start != VANDAP_CUE_NO_TIME && self->last_end != VANDAP_CUE_NO_TIME
         && self->start - self->last_end >= length;
}

/* Where nothing says who speaks, what is asked and what is answered have to stay apart. */
static gboolean
may_be_somebody_else (VandapCueJoiner *self)
{
  if (self->voice != NULL || self->is_marked || !ends_sentence (self))
    return FALSE;

  return self->asks || pauses (self, SHORT_PAUSE) || vandap_words_is_question (self->tail->str, self->tail->len);
}

static gboolean
begins_paragraph (VandapCueJoiner *self)
{
  if (!self->is_open || g_strcmp0 (self->voice, self->cue_voice) != 0)
    return TRUE;
  if (self->begins_line && self->line_is_marked)
    return TRUE;
  if (!self->is_first)
    return FALSE;

  return pauses (self, LONG_PAUSE) || (self->length >= LONG_PARAGRAPH && ends_sentence (self))
         || may_be_somebody_else (self);
}

static void
begin_paragraph (VandapCueJoiner *self)
{
  vandap_cue_joiner_end_paragraph (self);
  vandap_blocks_begin (self->blocks, VANDAP_BLOCK_PARAGRAPH, self->line, TRUE);
  vandap_blocks_set_label (self->blocks, self->cue_voice);
  g_free (self->voice);
  self->voice = g_strdup (self->cue_voice);
  self->is_open = TRUE;
  self->is_marked = self->begins_line && self->line_is_marked;
  self->length = 0;
  g_string_truncate (self->tail, 0);
}

static void
note_tail (VandapCueJoiner *self, const char *text, gsize length)
{
  const char *from = text;

  self->length += length;
  if (length > TAIL)
    {
      from = text + length - TAIL;
      while (from < text + length && ((guchar) *from & 0xc0) == 0x80)
        from++;
      g_string_truncate (self->tail, 0);
    }
  g_string_append_len (self->tail, from, text + length - from);
  if (self->tail->len > 4 * TAIL)
    {
      gsize cut = self->tail->len - TAIL;

      while (cut < self->tail->len && ((guchar) self->tail->str[cut] & 0xc0) == 0x80)
        cut++;
      g_string_erase (self->tail, 0, (gssize) cut);
    }
}

static gboolean
is_space (const char *text, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isspace (text[i]))
      return FALSE;

  return TRUE;
}

/* Chinese and Japanese have no spaces, wherever their lines are broken. */
static gboolean
goes_without_space (gunichar c)
{
  return (c >= 0x3000 && c < 0xa000) || (c >= 0xff00 && c < 0xfff0) || (c >= 0x20000 && c < 0x32000);
}

static gboolean
wants_space (VandapCueJoiner *self, const char *text)
{
  const char *last = g_utf8_find_prev_char (self->tail->str, self->tail->str + self->tail->len);

  return last == NULL || !goes_without_space (g_utf8_get_char (last)) || !goes_without_space (g_utf8_get_char (text));
}

/* Before the first words of a line, or after a change of voice. */
static void
settle (VandapCueJoiner *self, const char *text)
{
  if (begins_paragraph (self))
    begin_paragraph (self);
  else if (self->begins_line && wants_space (self, text))
    {
      vandap_blocks_append (self->blocks, " ", 1);
      note_tail (self, " ", 1);
    }
  self->begins_line = FALSE;
  self->is_first = FALSE;

  for (guint i = 0; i < self->times->len; i++)
    vandap_blocks_add_time (self->blocks, g_array_index (self->times, gint64, i));
  g_array_set_size (self->times, 0);
  for (guint i = 0; i < self->spans->len; i++)
    {
      OpenSpan *span = &g_array_index (self->spans, OpenSpan, i);

      if (!span->is_written)
        vandap_blocks_open_span (self->blocks, span->kind, span->value);
      span->is_written = TRUE;
    }
}

/**
 * vandap_cue_joiner_append:
 * @self: a joiner, in a cue
 * @text: UTF-8
 * @length: its length in bytes, or -1 up to the NUL
 *
 * Adds words to the cue.
 */
void
vandap_cue_joiner_append (VandapCueJoiner *self, const char *text, gssize length)
{
  gsize n = length < 0 ? strlen (text) : (gsize) length;

  if (n == 0 || (self->begins_line && is_space (text, n)))
    return;
  settle (self, text);
  vandap_blocks_append (self->blocks, text, (gssize) n);
  note_tail (self, text, n);
}

/**
 * vandap_cue_joiner_add_time:
 * @self: a joiner, in a cue
 * @milliseconds: a moment of the recording
 *
 * Notes when what comes next in the cue was said.
 */
void
vandap_cue_joiner_add_time (VandapCueJoiner *self, gint64 milliseconds)
{
  /* The first word's moment is mostly said twice: by the cue and before the word. */
  if (self->times->len == 0 || g_array_index (self->times, gint64, self->times->len - 1) != milliseconds)
    g_array_append_val (self->times, milliseconds);
}

/**
 * vandap_cue_joiner_open_span:
 * @self: a joiner, in a cue
 * @kind: what begins here
 * @value: (nullable): as the kind says; static
 *
 * Begins a span of the cue.
 */
void
vandap_cue_joiner_open_span (VandapCueJoiner *self, VandapSpanKind kind, const char *value)
{
  OpenSpan span = { kind, value, FALSE };

  if (self->spans->len < 16)
    g_array_append_val (self->spans, span);
}

/**
 * vandap_cue_joiner_close_span:
 * @self: a joiner, in a cue
 *
 * Ends the span that was begun last. Where none is open, nothing happens.
 */
void
vandap_cue_joiner_close_span (VandapCueJoiner *self)
{
  if (self->spans->len == 0)
    return;
  if (g_array_index (self->spans, OpenSpan, self->spans->len - 1).is_written)
    vandap_blocks_close_span (self->blocks);
  g_array_set_size (self->spans, self->spans->len - 1);
}

/**
 * vandap_cue_joiner_close_aside:
 * @self: a joiner, in a cue
 *
 * Ends the span that was begun last, if that is an aside.
 */
void
vandap_cue_joiner_close_aside (VandapCueJoiner *self)
{
  if (self->spans->len > 0 && g_array_index (self->spans, OpenSpan, self->spans->len - 1).kind == VANDAP_SPAN_ASIDE)
    vandap_cue_joiner_close_span (self);
}

/**
 * vandap_cue_joiner_leave_out:
 * @self: a joiner, between cues
 * @text: UTF-8
 * @length: its length in bytes, or -1 up to the NUL
 * @line: the line of the file it stands on
 * @reason: why it is left out, translated; static
 *
 * Keeps what is none of anybody's words behind the paragraph that is open.
 */
void
vandap_cue_joiner_leave_out (VandapCueJoiner *self, const char *text, gssize length, guint line, const char *reason)
{
  gsize n = length < 0 ? strlen (text) : (gsize) length;
  LeftOut left_out = { g_memdup2 (text, n), n, line, reason };

  g_array_append_val (self->left_out, left_out);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/tei/vandap-tei-flow-parts.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define LINE_SEPARATOR "\342\200\250" /* U+2028 */

/**
 * vandap_tei_flow_new:
 * @builder: what the paragraphs are added to; outlives the flow
 * @report: what paragraphs are reported in that the file leaves out; outlives the flow
 *
 * Creates a flow.
 *
 * Returns: (transfer full): a new flow
 */
VandapTeiFlow *
vandap_tei_flow_new (VandapInterviewBuilder *builder, VandapReport *report)
{
  VandapTeiFlow *self = g_new0 (VandapTeiFlow, 1);

  self->builder = builder;
  self->report = report;
  self->kind = VANDAP_TEI_KIND_BY_PLACE;
  self->kinds = g_byte_array_new ();
  self->by_place = g_array_new (FALSE, FALSE, sizeof (guint));
  self->left_out = g_ptr_array_new_with_free_func (g_free);
  self->left_out_reasons = g_ptr_array_new ();
  self->captured = g_string_new (NULL);
  self->tidy = g_string_new (NULL);
  self->tidier = vandap_assembler_new (self->tidy);

  return self;
}

/**
 * vandap_tei_flow_free:
 * @self: (transfer full) (nullable): a flow
 *
 * Frees a flow.
 */
void
vandap_tei_flow_free (VandapTeiFlow *self)
{
  if (self == NULL)
    return;

  g_free (self->lead);
  g_free (self->speech_lead);
  g_free (self->open_lead);
  vandap_assembler_free (self->tidier);
  g_string_free (self->tidy, TRUE);
  g_string_free (self->captured, TRUE);
  g_byte_array_unref (self->kinds);
  g_array_unref (self->by_place);
  g_ptr_array_unref (self->left_out);
  g_ptr_array_unref (self->left_out_reasons);
  g_free (self);
}

/**
 * vandap_tei_flow_set_kind:
 * @self: a flow
 * @kind: a #VandapParagraphKind, or %VANDAP_TEI_KIND_BY_PLACE
 *
 * Says what paragraphs are from now on.
 */
void
vandap_tei_flow_set_kind (VandapTeiFlow *self, int kind)
{
  self->kind = kind;
}

/**
 * vandap_tei_flow_get_kind:
 * @self: a flow
 *
 * Tells what paragraphs are at present.
 *
 * Returns: as for vandap_tei_flow_set_kind()
 */
int
vandap_tei_flow_get_kind (VandapTeiFlow *self)
{
  return self->kind;
}

static char *
join (char *first, char *second)
{
  char *both;

  if (first == NULL || second == NULL)
    return first != NULL ? first : second;

  both = g_strconcat (first, " ", second, NULL);
  g_free (first);
  g_free (second);

  return both;
}

static void
begin_paragraph (VandapTeiFlow *self)
{
  char *of_speech = self->kind == VANDAP_PARAGRAPH_SPEECH ? g_steal_pointer (&self->speech_lead) : NULL;

  self->open_lead = join (of_speech, g_steal_pointer (&self->lead));
  self->open_kind = self->kind;
  self->is_open = TRUE;
  self->asking = FALSE;
  vandap_interview_builder_begin_paragraph (
    self->builder,
    self->kind == VANDAP_TEI_KIND_BY_PLACE ? VANDAP_PARAGRAPH_INTRODUCTION : (VandapParagraphKind) self->kind,
    self->open_lead);
  if (self->lead_misnames)
    vandap_interview_builder_misname (self->builder);
  self->lead_misnames = FALSE;
}

/**
 * vandap_tei_flow_is_in_paragraph:
 * @self: a flow
 *
 * Tells whether a paragraph has begun.
 *
 * Returns: %TRUE if so
 */
gboolean
vandap_tei_flow_is_in_paragraph (VandapTeiFlow *self)
{
  return self->is_open;
}

/**
 * vandap_tei_flow_is_in_caption:
 * @self: a flow
 *
 * Tells whether a paragraph has begun that is a caption.
 *
 * Returns: %TRUE if so
 */
gboolean
vandap_tei_flow_is_in_caption (VandapTeiFlow *self)
{
  return self->is_open && self->open_kind == VANDAP_PARAGRAPH_CAPTION;
}

static void
note_paragraph (VandapTeiFlow *self, guint paragraph)
{
  guint8 kind = (guint8) self->open_kind;

  if (self->open_kind == VANDAP_TEI_KIND_BY_PLACE)
    {
      kind = VANDAP_PARAGRAPH_INTRODUCTION;
      g_array_append_val (self->by_place, paragraph);
    }
  else if (kind == VANDAP_PARAGRAPH_LEFT_OUT)
    vandap_report_leave_out (self->report, paragraph, _("The file marks it as left out"));
  else if (kind == VANDAP_PARAGRAPH_SPEECH)
    {
      self->n_speech++;
      self->n_asking += self->asking;
    }

  g_byte_array_append (self->kinds, &kind, 1);
}

/**
 * vandap_tei_flow_end_paragraph:
 * @self: a flow
 *
 * Ends the paragraph, if one has begun. If there was nothing in it, its label
 * is for the next.
 *
 * Returns: index of the paragraph, or %VANDAP_NONE if there is none
 */
guint
vandap_tei_flow_end_paragraph (VandapTeiFlow *self)
{
  guint paragraph = vandap_interview_builder_get_n_paragraphs (self->builder);
  g_autofree char *lead = g_steal_pointer (&self->open_lead);

  if (!self->is_open)
    {
      vandap_tei_flow_write_left_out (self);
      return VANDAP_NONE;
    }

  vandap_tei_flow_end_brackets (self);
  self->is_open = FALSE;
  if (!vandap_interview_builder_end_paragraph (self->builder))
    {
      self->lead = join (g_steal_pointer (&lead), g_steal_pointer (&self->lead));
      paragraph = VANDAP_NONE;
    }
  else
    note_paragraph (self, paragraph);
  vandap_tei_flow_write_left_out (self);

  return paragraph;
}

/**
 * vandap_tei_flow_is_blank:
 * @text: UTF-8
 * @length: its length in bytes
 *
 * Tells whether there is nothing but white space between two tags.
 *
 * Returns: %TRUE if so
 */
gboolean
vandap_tei_flow_is_blank (const char *text, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isspace (text[i]))
      return FALSE;

  return TRUE;
}

/* Whether what is said so far asks: the last sign that is no closing quotation mark or bracket. */
static void
follow_question (VandapTeiFlow *self, const char *text, gsize length)
{
  for (const char *p = text + length; p > text;)
    {
      gunichar c;

      p = g_utf8_prev_char (p);
      c = g_utf8_get_char (p);
      if (c == '?' || c == 0xff1f || c == 0x61f || c == 0x37e)
        {
          self->asking = TRUE;
          return;
        }
      if (g_unichar_isalnum (c) || c == '.' || c == '!' || c == 0x3002)
        {
          self->asking = FALSE;
          return;
        }
    }
}

/**
 * vandap_tei_flow_add_text:
 * @self: a flow
 * @text: UTF-8
 * @length: its length in bytes
 *
 * Adds text: to what is being captured, or else to the paragraph, which begins
 * with it if none has.
 */
void
vandap_tei_flow_add_text (VandapTeiFlow *self, const char *text, gsize length)
{
  if (self->is_capturing)
    {
      g_string_append_len (self->captured, text, (gssize) length);
      return;
    }

  if (!self->is_open)
    {
      if (vandap_tei_flow_is_blank (text, length))
        return;
      begin_paragraph (self);
    }
  vandap_tei_flow_begin_text (self, &text, &length);
  vandap_interview_builder_append (self->builder, text, (gssize) length);
  self->span_begins = self->span_begins && vandap_tei_flow_is_blank (text, length);
  /* What the editor says between brackets asks nothing. */
  if (self->open_kind == VANDAP_PARAGRAPH_SPEECH && self->kind != VANDAP_PARAGRAPH_ASIDE)
    follow_question (self, text, length);
}

/**
 * vandap_tei_flow_break_line:
 * @self: a flow
 *
 * Ends a line, where one has begun.
 */
void
vandap_tei_flow_break_line (VandapTeiFlow *self)
{
  if (self->is_capturing)
    g_string_append (self->captured, LINE_SEPARATOR);
  else if (self->is_open)
    {
      self->is_spaced = FALSE;
      vandap_interview_builder_break_line (self->builder);
    }
}

/**
 * vandap_tei_flow_part_span:
 * @self: a flow
 *
 * Ends a line between two parts of a marked stretch, not before the first.
 */
void
vandap_tei_flow_part_span (VandapTeiFlow *self)
{
  if (!self->span_begins)
    vandap_tei_flow_break_line (self);
}

/**
 * vandap_tei_flow_add_time:
 * @self: a flow
 * @milliseconds: a moment of the recording
 *
 * Ties this place to a recording: in a paragraph, or else the beginning of the
 * next one.
 */
void
vandap_tei_flow_add_time (VandapTeiFlow *self, gint64 milliseconds)
{
  if (self->is_open)
    {
      vandap_interview_builder_add_time (self->builder, milliseconds);
      return;
    }

  /* A paragraph that nothing is put into hands its time on. */
  vandap_interview_builder_begin_paragraph (self->builder, VANDAP_PARAGRAPH_SPEECH, NULL);
  vandap_interview_builder_add_time (self->builder, milliseconds);
  vandap_interview_builder_end_paragraph (self->builder);
}

/**
 * vandap_tei_flow_open_span:
 * @self: a flow, not capturing
 * @kind: what the stretch is
 * @value: (nullable): as the kind says
 *
 * Begins a marked stretch, and the paragraph with it if none has begun.
 *
 * Returns: the paragraph it is in, for vandap_tei_flow_close_span()
 */
guint
vandap_tei_flow_open_span (VandapTeiFlow *self, VandapSpanKind kind, const char *value)
{
  if (!self->is_open)
    begin_paragraph (self);
  vandap_interview_builder_open_span (self->builder, kind, value);
  self->span_begins = TRUE;

  return vandap_interview_builder_get_n_paragraphs (self->builder);
}

/**
 * vandap_tei_flow_close_span:
 * @self: a flow
 * @paragraph: the paragraph it was opened in
 *
 * Ends a marked stretch, unless it ended with its paragraph.
 */
void
vandap_tei_flow_close_span (VandapTeiFlow *self, guint paragraph)
{
  if (self->is_open && paragraph == vandap_interview_builder_get_n_paragraphs (self->builder))
    vandap_interview_builder_close_span (self->builder);
}

/**
 * vandap_tei_flow_add_paragraph:
 * @self: a flow, with no paragraph begun
 * @kind: as for vandap_tei_flow_set_kind()
 * @text: its text
 *
 * Adds a whole paragraph.
 */
void
vandap_tei_flow_add_paragraph (VandapTeiFlow *self, int kind, const char *text)
{
  int present = self->kind;

  self->kind = kind;
  vandap_tei_flow_add_text (self, text, strlen (text));
  vandap_tei_flow_end_paragraph (self);
  self->kind = present;
}

/**
 * vandap_tei_flow_begin_capture:
 * @self: a flow, not capturing
 *
 * Keeps text out of the paragraphs until vandap_tei_flow_end_capture().
 */
void
vandap_tei_flow_begin_capture (VandapTeiFlow *self)
{
  g_string_truncate (self->captured, 0);
  self->is_capturing = TRUE;
  self->n_supplied = 0;
}

/**
 * vandap_tei_flow_is_capturing:
 * @self: a flow
 *
 * Tells whether text goes somewhere else than into paragraphs.
 *
 * Returns: %TRUE if so
 */
gboolean
vandap_tei_flow_is_capturing (VandapTeiFlow *self)
{
  return self->is_capturing;
}

/**
 * vandap_tei_flow_captures_nothing:
 * @self: a flow, capturing
 *
 * Tells whether there was nothing to capture so far.
 *
 * Returns: %TRUE if so
 */
gboolean
vandap_tei_flow_captures_nothing (VandapTeiFlow *self)
{
  return vandap_tei_flow_is_blank (self->captured->str, self->captured->len);
}

/**
 * vandap_tei_flow_supply:
 * @self: a flow, capturing
 *
 * Says that all that was captured so far was put there by whoever prepared the file.
 */
void
vandap_tei_flow_supply (VandapTeiFlow *self)
{
  self->n_supplied = self->captured->len;
}

/**
 * vandap_tei_flow_is_supplied:
 * @self: a flow, capturing
 *
 * Tells whether nothing of what was captured is printed.
 *
 * Returns: %TRUE if so
 */
gboolean
vandap_tei_flow_is_supplied (VandapTeiFlow *self)
{
  return self->n_supplied > 0
         && vandap_tei_flow_is_blank (self->captured->str + self->n_supplied, self->captured->len - self->n_supplied);
}

/**
 * vandap_tei_flow_end_capture:
 * @self: a flow, capturing
 *
 * Hands over the text that was captured.
 *
 * Returns: (transfer full): the text, tidied
 */
char *
vandap_tei_flow_end_capture (VandapTeiFlow *self)
{
  g_string_truncate (self->tidy, 0);
  vandap_assembler_begin (self->tidier);
  vandap_assembler_append (self->tidier, self->captured->str, (gssize) self->captured->len);
  vandap_assembler_end (self->tidier);
  self->is_capturing = FALSE;

  return g_strndup (self->tidy->str, self->tidy->len);
}

/**
 * vandap_tei_flow_get_n_speech:
 * @self: a flow
 *
 * Counts the paragraphs of speech so far.
 *
 * Returns: how many
 */
guint
vandap_tei_flow_get_n_speech (VandapTeiFlow *self)
{
  return self->n_speech;
}

/**
 * vandap_tei_flow_get_n_asking:
 * @self: a flow
 *
 * Counts the paragraphs of speech so far that end with a question mark.
 *
 * Returns: how many
 */
guint
vandap_tei_flow_get_n_asking (VandapTeiFlow *self)
{
  return self->n_asking;
}

/**
 * vandap_tei_flow_get_kinds:
 * @self: a flow
 *
 * Gets what each paragraph is, a byte each.
 *
 * Returns: (transfer none): the kinds
 */
const GByteArray *
vandap_tei_flow_get_kinds (VandapTeiFlow *self)
{
  return self->kinds;
}

/**
 * vandap_tei_flow_settle:
 * @self: a flow
 * @first_turn: index of the first paragraph of the first turn
 * @after_turns: index of the paragraph after the last turn; 0 where there are no turns
 *
 * Says what those paragraphs are that nothing told of: what stands before the
 * conversation introduces it, what stands after it closes it, and what stands
 * in between is the editor's.
 */
void
vandap_tei_flow_settle (VandapTeiFlow *self, guint first_turn, guint after_turns)
{
  for (guint i = 0; i < self->by_place->len; i++)
    {
      guint paragraph = g_array_index (self->by_place, guint, i);
      VandapParagraphKind kind = VANDAP_PARAGRAPH_ASIDE;

      if (after_turns == 0 || paragraph < first_turn)
        kind = VANDAP_PARAGRAPH_INTRODUCTION;
      else if (paragraph >= after_turns)
        kind = VANDAP_PARAGRAPH_CLOSING;

      vandap_interview_builder_set_kind (self->builder, paragraph, kind);
      self->kinds->data[paragraph] = (guint8) kind;
    }
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What stands in a flow's paragraphs and is nobody's words. */

#include "reading/tei/vandap-tei-flow-parts.h"

#include <string.h>

/**
 * vandap_tei_flow_begin_brackets:
 * @self: a flow, in a stretch that has just begun
 *
 * Begins what is not said: whoever reads it without seeing the stretch is told by
 * brackets. What has brackets of its own, of whatever kind, gets no others.
 */
void
vandap_tei_flow_begin_brackets (VandapTeiFlow *self)
{
  self->brackets = VANDAP_TEI_BRACKETS_WANTED;
}

/**
 * vandap_tei_flow_end_brackets:
 * @self: a flow
 *
 * Ends what is not said, if it has begun.
 */
void
vandap_tei_flow_end_brackets (VandapTeiFlow *self)
{
  if (self->brackets == VANDAP_TEI_BRACKETS_OPEN && self->is_open)
    {
      vandap_interview_builder_append (self->builder, "]", 1);
      self->brackets = VANDAP_TEI_BRACKETS_CLOSED;
    }
  else
    self->brackets = VANDAP_TEI_BRACKETS_NONE;
  self->is_spaced = FALSE;
}

static gboolean
begins_bracket (gunichar c)
{
  return c == '(' || c == '[' || c == '{' || c == 0xff08 || c == 0xff3b || c == 0x3010 || c == 0x3014;
}

static void
hold_space (VandapTeiFlow *self, const char **text, gsize *length)
{
  gsize blanks = 0;

  while (blanks < *length && g_ascii_isspace ((*text)[blanks]))
    blanks++;
  *text += blanks;
  *length -= blanks;
  if ((blanks > 0 || self->is_spaced) && *length > 0)
    vandap_interview_builder_append (self->builder, " ", 1);
  self->is_spaced = (blanks > 0 || self->is_spaced) && *length == 0;
  while (*length > 0 && g_ascii_isspace ((*text)[*length - 1]))
    {
      self->is_spaced = TRUE;
      (*length)--;
    }
}

/**
 * vandap_tei_flow_begin_text:
 * @self: a flow, in a paragraph
 * @text: (inout): what is added to it next
 * @length: (inout): its length in bytes
 *
 * Adds what stands before a text: a bracket, or the space behind one. White space
 * at the ends of what is between brackets is no part of it.
 */
void
vandap_tei_flow_begin_text (VandapTeiFlow *self, const char **text, gsize *length)
{
  if (self->brackets == VANDAP_TEI_BRACKETS_NONE || self->brackets == VANDAP_TEI_BRACKETS_OWN || *length == 0)
    return;
  if (self->brackets == VANDAP_TEI_BRACKETS_CLOSED)
    {
      if (g_unichar_isalnum (g_utf8_get_char (*text)))
        vandap_interview_builder_append (self->builder, " ", 1);
      self->brackets = VANDAP_TEI_BRACKETS_NONE;
      return;
    }
  if (self->brackets == VANDAP_TEI_BRACKETS_WANTED)
    {
      while (*length > 0 && g_ascii_isspace (**text))
        {
          (*text)++;
          (*length)--;
        }
      if (*length == 0)
        return;
      self->brackets = begins_bracket (g_utf8_get_char (*text)) ? VANDAP_TEI_BRACKETS_OWN : VANDAP_TEI_BRACKETS_OPEN;
      if (self->brackets == VANDAP_TEI_BRACKETS_OPEN)
        vandap_interview_builder_append (self->builder, "[", 1);
    }
  if (self->brackets == VANDAP_TEI_BRACKETS_OPEN)
    hold_space (self, text, length);
}

/**
 * vandap_tei_flow_leave_out:
 * @self: a flow
 * @text: what stands in the paragraph
 * @reason: why it is no part of it, translated; static
 *
 * Leaves out what a file has in the middle of a paragraph. It is kept, in a
 * paragraph of its own behind that one.
 */
void
vandap_tei_flow_leave_out (VandapTeiFlow *self, const char *text, const char *reason)
{
  if (vandap_tei_flow_is_blank (text, strlen (text)))
    return;

  g_ptr_array_add (self->left_out, g_strdup (text));
  g_ptr_array_add (self->left_out_reasons, (gpointer) reason);
}

/**
 * vandap_tei_flow_write_left_out:
 * @self: a flow, with no paragraph begun
 *
 * Adds what is left out and was not added yet. Labels and times are for what is not.
 */
void
vandap_tei_flow_write_left_out (VandapTeiFlow *self)
{
  static const guint8 kind = VANDAP_PARAGRAPH_LEFT_OUT;

  /* As behind most paragraphs. */
  if (self->left_out->len == 0)
    return;

  for (guint i = 0; i < self->left_out->len; i++)
    {
      guint paragraph = vandap_interview_builder_get_n_paragraphs (self->builder);

      vandap_interview_builder_begin_paragraph (self->builder, VANDAP_PARAGRAPH_LEFT_OUT, NULL);
      vandap_interview_builder_append (self->builder, self->left_out->pdata[i], -1);
      if (!vandap_interview_builder_end_paragraph (self->builder))
        continue;
      vandap_report_leave_out (self->report, paragraph, self->left_out_reasons->pdata[i]);
      g_byte_array_append (self->kinds, &kind, 1);
    }
  g_ptr_array_set_size (self->left_out, 0);
  g_ptr_array_set_size (self->left_out_reasons, 0);
}

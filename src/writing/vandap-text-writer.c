/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "writing/vandap-writing.h"

#include <string.h>

#include "interview/vandap-inline.h"
#include "writing/vandap-edition-names.h"

/* In characters. */
#define LONGEST_HEADING 80

static void
append (GString *out, const char *text, gssize length)
{
  g_string_append_len (out, text, length);
}

static void
break_line (GString *out)
{
  g_string_append_c (out, '\n');
}

static gboolean
open_nothing (GString *out, const VandapSpan *span)
{
  return FALSE;
}

static const VandapInlineFormat plain = { append, break_line, open_nothing, NULL, NULL };

static void
write_line (VandapEdition *edition, const char *line)
{
  if (line == NULL)
    return;

  vandap_edition_part (edition);
  g_string_append_printf (edition->out, "%s\n", line);
}

static void
begin (VandapEdition *edition)
{
  g_autofree char *source = vandap_edition_dup_source (edition), *terms = vandap_edition_dup_terms (edition);

  write_line (edition, vandap_interview_get_field (edition->interview, VANDAP_FIELD_TITLE));
  write_line (edition, vandap_edition_get_state (edition));
  write_line (edition, source);
  write_line (edition, terms);
}

static void
write_content (VandapEdition *edition, guint paragraph)
{
  vandap_inline_write_paragraph (edition->out, edition->interview, paragraph, &plain);
  g_string_append_c (edition->out, '\n');
}

static void
write_bracketed (VandapEdition *edition, guint paragraph, gboolean is_bracketed)
{
  vandap_edition_part (edition);
  if (is_bracketed)
    g_string_append_printf (edition->out, "[%s", vandap_edition_get_opening (edition, paragraph));
  vandap_inline_write_paragraph (edition->out, edition->interview, paragraph, &plain);
  g_string_append (edition->out, is_bracketed ? "]\n" : "\n");
}

static void
write_paragraph (VandapEdition *edition, guint paragraph)
{
  write_bracketed (edition, paragraph, vandap_edition_needs_brackets (edition, paragraph));
}

/* Nothing sets a heading off here: one that looks like a sentence would be the end of what is said above it. */
static gboolean
looks_like_heading (VandapEdition *edition, guint paragraph)
{
  const VandapParagraph *marks = vandap_interview_get_paragraph (edition->interview, paragraph);
  const char *text = vandap_interview_get_text (edition->interview, NULL);
  gunichar last = g_utf8_get_char (g_utf8_find_prev_char (text + marks->start, text + marks->end));

  return g_utf8_strlen (text + marks->start, (gssize) (marks->end - marks->start)) <= LONGEST_HEADING && g_unichar_isalnum (last)
         && memchr (text + marks->start, ':', marks->end - marks->start) == NULL;
}

static void
write_heading (VandapEdition *edition, guint paragraph, gboolean in_answer)
{
  write_bracketed (edition, paragraph,
                   !looks_like_heading (edition, paragraph) && vandap_edition_needs_brackets (edition, paragraph));
}

/* Questions are turns among others, so that the text reads as an interview's does. */
static void
write_question (VandapEdition *edition, guint exchange)
{
}

/* "Q" and "A" where nobody is named, which every reader of interviews knows. */
static void
write_speech (VandapEdition *edition, guint paragraph, const char *speaker, gboolean asks)
{
  guint turn = vandap_interview_find_turn (edition->interview, paragraph);
  guint first = vandap_interview_get_turn (edition->interview, turn)->first_paragraph;

  while (vandap_interview_get_paragraph (edition->interview, first)->kind != VANDAP_PARAGRAPH_SPEECH)
    first++;
  vandap_edition_part (edition);
  if (speaker != NULL)
    g_string_append_printf (edition->out, "%s:%s", speaker, vandap_edition_is_rare (edition, speaker) ? "\n" : " ");
  else if (first == paragraph || (edition->is_put_right && asks) || edition->names_each)
    g_string_append (edition->out, asks ? "Q: " : "A: ");
  write_content (edition, paragraph);
}

static void
write_picture (VandapEdition *edition, const VandapPicture *picture)
{
  g_autofree char *credit = vandap_edition_dup_credit (edition->interview, picture);
  g_autofree char *description = vandap_edition_dup_description (picture);
  gboolean is_apart = edition->is_put_right && picture->caption != VANDAP_NONE && picture->credit == NULL;
  gsize from;

  /* Without a credit, a caption is a sentence among others. */
  if (is_apart)
    {
      write_paragraph (edition, picture->caption);
      if (description == NULL)
        return;
    }
  vandap_edition_part (edition);
  from = edition->out->len;
  if (picture->caption != VANDAP_NONE && !is_apart)
    vandap_inline_write_paragraph (edition->out, edition->interview, picture->caption, &plain);
  if (credit != NULL)
    g_string_append_printf (edition->out, "%s(%s)", edition->out->len > from ? " " : "", credit);
  if (description != NULL)
    g_string_append_printf (edition->out, "%s%s", edition->out->len > from ? "\n" : "", description);
  g_string_append_c (edition->out, '\n');
}

static void
write_rule (VandapEdition *edition)
{
  vandap_edition_part (edition);
  g_string_append (edition->out, "----------\n");
}

/**
 * vandap_text_write:
 * @interview: what to write
 * @stream: where to
 * @cancellable: (nullable): to stop it
 * @error: return location for an error of the stream
 *
 * Writes an interview as plain text in UTF-8: a line per paragraph, an empty
 * line between, each turn after its speaker's name. What the file leaves out is
 * not in it.
 *
 * Returns: whether all was written
 */
gboolean
vandap_text_write (VandapInterview *interview, GOutputStream *stream, GCancellable *cancellable, GError **error)
{
  static const VandapEditionFormat format = {
    FALSE, begin, write_heading, write_question, write_speech, write_paragraph, write_picture, write_rule, NULL, NULL,
  };

  return vandap_edition_write (interview, &format, stream, cancellable, error);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "writing/vandap-writing.h"

#include <string.h>

#include "interview/vandap-inline.h"
#include "writing/vandap-edition-names.h"

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

static void
join_lines (GString *out)
{
  g_string_append_c (out, ' ');
}

static gboolean
open_nothing (GString *out, const VandapSpan *span)
{
  return FALSE;
}

static const VandapInlineFormat plain = { append, break_line, open_nothing, NULL, NULL };
static const VandapInlineFormat joined = { append, join_lines, open_nothing, NULL, NULL };

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
  g_autofree char *speakers = vandap_edition_dup_speaker_line (edition);

  write_line (edition, vandap_interview_get_field (edition->interview, VANDAP_FIELD_TITLE));
  write_line (edition, vandap_edition_get_state (edition));
  write_line (edition, source);
  write_line (edition, terms);
  write_line (edition, speakers);
}

static void
write_words (VandapEdition *edition, guint paragraph)
{
  vandap_inline_write_paragraph (edition->out, edition->interview, paragraph, vandap_edition_keeps_lines (edition, paragraph) ? &plain : &joined);
}

static void
write_bracketed (VandapEdition *edition, guint paragraph, gboolean is_bracketed)
{
  vandap_edition_part (edition);
  if (is_bracketed)
    g_string_append_printf (edition->out, "[%s", vandap_edition_get_opening (edition, paragraph));
  write_words (edition, paragraph);
  g_string_append (edition->out, is_bracketed ? "]\n" : "\n");
}

static void
write_paragraph (VandapEdition *edition, guint paragraph)
{
  write_bracketed (edition, paragraph, vandap_edition_needs_brackets (edition, paragraph));
}

static void
write_heading (VandapEdition *edition, guint paragraph, gboolean in_answer)
{
  write_bracketed (edition, paragraph, !vandap_edition_is_like_a_heading (edition, paragraph));
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
  g_autoptr (GString) label = g_string_new (NULL);

  while (vandap_interview_get_paragraph (edition->interview, first)->kind != VANDAP_PARAGRAPH_SPEECH)
    first++;
  if (speaker == NULL && (first == paragraph || (edition->speakers != NULL && asks)))
    speaker = asks ? VANDAP_SPEAKER_LINE_ASKS : VANDAP_SPEAKER_LINE_ANSWERS;
  if (edition->speakers != NULL && asks)
    g_string_printf (label, "%u. ", vandap_interview_get_exchange_number (edition->interview, vandap_interview_find_exchange (edition->interview, turn)));
  if (speaker != NULL)
    g_string_append_printf (label, "%s: ", speaker);
  if (label->len > 0 && !vandap_edition_ends_label (edition, label->str, paragraph))
    label->str[label->len - 1] = '\n';
  vandap_edition_part (edition);
  g_string_append (edition->out, label->str);
  write_words (edition, paragraph);
  g_string_append_c (edition->out, '\n');
}

static void
write_picture (VandapEdition *edition, const VandapPicture *picture)
{
  g_autofree char *credit = vandap_edition_dup_credit (edition->interview, picture);
  g_autofree char *description = vandap_edition_dup_description (picture);
  gboolean is_set_off = edition->speakers != NULL && (picture->caption != VANDAP_NONE || credit != NULL);
  gsize from;

  vandap_edition_part (edition);
  if (is_set_off)
    g_string_append_printf (edition->out, "[%s", picture->caption != VANDAP_NONE ? vandap_edition_get_opening (edition, picture->caption) : "");
  from = edition->out->len;
  if (picture->caption != VANDAP_NONE)
    write_words (edition, picture->caption);
  if (credit != NULL)
    g_string_append_printf (edition->out, "%s(%s)", edition->out->len > from ? " " : "", credit);
  if (description != NULL)
    g_string_append_printf (edition->out, "%s%s", edition->out->len == from ? "" : is_set_off ? " " : "\n", description);
  g_string_append (edition->out, is_set_off ? "]\n" : "\n");
}

static void
write_rule (VandapEdition *edition)
{
  vandap_edition_part (edition);
  g_string_append (edition->out, VANDAP_SPEAKER_LINE_RULE "\n");
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
 * not in it. Where somebody put right who speaks, a line above names all who do,
 * so that nobody has to guess when the copy is read again.
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

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "writing/vandap-writing.h"

#include <string.h>

#include "interview/vandap-inline.h"
#include "text/vandap-address.h"
#include "text/vandap-escape.h"
#include "writing/vandap-details.h"
#include "writing/vandap-edition-asking.h"
#include "writing/vandap-edition-names.h"
#include "writing/vandap-markdown-emphasis.h"

static void
break_line (GString *out)
{
  g_string_append (out, "\\\n");
}

static void
break_with_space (GString *out)
{
  g_string_append_c (out, ' ');
}

static gboolean
open_span (GString *out, const VandapSpan *span)
{
  switch (span->kind)
    {
    case VANDAP_SPAN_EMPHASIS:
      g_string_append_c (out, g_strcmp0 (span->value, "bold") == 0 ? VANDAP_MARKDOWN_BOLD : VANDAP_MARKDOWN_ITALIC);
      return TRUE;
    case VANDAP_SPAN_LINK:
      if (!vandap_address_is_safe (span->value))
        return FALSE;
      g_string_append_c (out, '[');
      return TRUE;
    default:
      return FALSE;
    }
}

static void
close_span (GString *out, const VandapSpan *span)
{
  g_autofree char *address = NULL;

  if (span->kind == VANDAP_SPAN_EMPHASIS)
    {
      g_string_append_c (out, VANDAP_MARKDOWN_END);
      return;
    }

  address = vandap_address_escape (span->value);
  g_string_append (out, "](");
  for (const char *p = address; *p != '\0'; p++)
    if (*p == '(' || *p == ')' || *p == '*' || *p == '_')
      g_string_append_printf (out, "%%%02X", (guint) *p);
    else
      g_string_append_c (out, *p);
  g_string_append_c (out, ')');
}

static const VandapInlineFormat paragraph_format = { vandap_escape_markdown, break_line, open_span, close_span, NULL };
static const VandapInlineFormat heading_format = { vandap_escape_markdown, break_with_space, open_span, close_span, NULL };

static gboolean
open_nothing (GString *out, const VandapSpan *span)
{
  return FALSE;
}

static const VandapInlineFormat bare_format = { vandap_escape_markdown, break_with_space, open_nothing, NULL, NULL };

static const VandapInlineFormat *
get_format (VandapEdition *edition, guint paragraph)
{
  return vandap_edition_keeps_lines (edition, paragraph) ? &paragraph_format : &heading_format;
}

static void
write_inline (VandapEdition *edition, guint paragraph, const VandapInlineFormat *format)
{
  gsize from = edition->out->len;

  vandap_inline_write_paragraph (edition->out, edition->interview, paragraph, format);
  vandap_markdown_settle_emphasis (edition->out, from);
}

/* Text of ours or of the header, one line of it. */
static void
append_text (GString *out, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\342\200\250", -1);
  g_autofree char *line = g_strjoinv (" ", lines);

  vandap_escape_markdown (out, line, -1);
}

static void
append_marked (GString *out, char mark, const char *text)
{
  gsize from = out->len;

  g_string_append_c (out, mark);
  append_text (out, text);
  g_string_append_c (out, VANDAP_MARKDOWN_END);
  vandap_markdown_settle_emphasis (out, from);
}

static void
begin_block (VandapEdition *edition, const char *mark)
{
  vandap_edition_part (edition);
  g_string_append (edition->out, mark);
}

static void
end_block (VandapEdition *edition)
{
  g_string_append_c (edition->out, '\n');
}

/* A value between quotation marks, as YAML 1.2 has it: in section 5.7 a line separator is "\\L". */
static void
append_value (GString *out, const char *value)
{
  g_string_append_c (out, '"');
  for (const char *p = value; *p != '\0'; p = g_utf8_next_char (p))
    if (g_utf8_get_char (p) == 0x2028)
      g_string_append (out, "\\L");
    else if (*p == '\n')
      g_string_append_c (out, ' ');
    else
      {
        g_string_append (out, *p == '"' || *p == '\\' ? "\\" : "");
        g_string_append_unichar (out, g_utf8_get_char (p));
      }
  g_string_append_c (out, '"');
}

static void
write_detail (const char *name, char **values, gpointer data)
{
  GString *out = data;
  gboolean is_list = values[1] != NULL || *values[0] == '[';

  g_string_append_printf (out, "%s: %s", name, is_list ? "[" : "");
  for (guint i = 0; values[i] != NULL; i++)
    {
      g_string_append (out, i > 0 ? ", " : "");
      append_value (out, values[i]);
    }
  g_string_append (out, is_list ? "]\n" : "\n");
}

/* Front matter, which programs for Markdown know: what is not in the words is not lost with them. */
static void
write_details (VandapEdition *edition)
{
  if (!vandap_details_say_more (edition->interview))
    return;

  vandap_edition_part (edition);
  g_string_append (edition->out, "---\n");
  vandap_details_foreach (edition, write_detail, edition->out);
  g_string_append (edition->out, "---\n");
}

static void
write_line (VandapEdition *edition, const char *line)
{
  if (line == NULL)
    return;

  begin_block (edition, "");
  append_text (edition->out, line);
  end_block (edition);
}

static void
write_bold (VandapEdition *edition, const char *line)
{
  if (line == NULL)
    return;

  begin_block (edition, "");
  append_marked (edition->out, VANDAP_MARKDOWN_BOLD, line);
  end_block (edition);
}

static void
begin (VandapEdition *edition)
{
  const char *title = vandap_interview_get_field (edition->interview, VANDAP_FIELD_TITLE);
  const char *state = vandap_edition_get_state (edition);
  g_autofree char *source = vandap_edition_dup_source (edition), *terms = vandap_edition_dup_terms (edition);
  g_autofree char *speakers = vandap_edition_dup_speaker_line (edition);

  write_details (edition);
  if (title != NULL)
    {
      begin_block (edition, "# ");
      append_text (edition->out, title);
      end_block (edition);
    }
  write_bold (edition, state);
  write_line (edition, source);
  write_line (edition, terms);
  write_bold (edition, speakers);
}

static void
append_asker (VandapEdition *edition, const char *asker)
{
  g_autofree char *label = g_strconcat (asker, ":", NULL);

  g_string_append_c (edition->out, ' ');
  append_marked (edition->out, VANDAP_MARKDOWN_BOLD, label);
}

static void
part_askers (VandapEdition *edition)
{
  end_block (edition);
  begin_block (edition, "##");
}

static void
append_asked (VandapEdition *edition, guint paragraph)
{
  write_inline (edition, paragraph, &heading_format);
}

/* The number and all that is asked, as one heading; somebody else who asks, too, has one beneath it. */
static void
write_question (VandapEdition *edition, guint exchange)
{
  static const VandapEditionAsking asking = { part_askers, append_asker, append_asked };

  begin_block (edition, "## ");
  g_string_append_printf (edition->out, "%u.", vandap_interview_get_exchange_number (edition->interview, exchange));
  vandap_edition_asking_write (edition, exchange, &asking);
  end_block (edition);
}

static void
append_label (VandapEdition *edition, const char *speaker, guint paragraph)
{
  g_autofree char *label = g_strconcat (speaker, ": ", NULL);
  gboolean ends = vandap_edition_ends_label (edition, label, paragraph);

  *strrchr (label, ' ') = '\0';
  append_marked (edition->out, VANDAP_MARKDOWN_BOLD, label);
  if (ends)
    g_string_append_c (edition->out, ' ');
  else
    break_line (edition->out);
}

/* A digest has its speaker above, never before the words as if they were spoken. */
static void
write_speech (VandapEdition *edition, guint paragraph, const char *speaker, gboolean asks)
{
  gboolean is_digest = vandap_interview_get_derivation (edition->interview) == VANDAP_DERIVATION_DIGEST;

  if (asks)
    return;

  begin_block (edition, speaker == NULL && vandap_edition_is_list_item (edition, paragraph) ? "- " : "");
  if (speaker != NULL && is_digest)
    {
      append_marked (edition->out, VANDAP_MARKDOWN_BOLD, speaker);
      end_block (edition);
      begin_block (edition, "");
    }
  else if (speaker != NULL)
    append_label (edition, speaker, paragraph);
  write_inline (edition, paragraph, get_format (edition, paragraph));
  end_block (edition);
}

static void
write_bracketed (VandapEdition *edition, guint paragraph, gboolean is_bare)
{
  VandapParagraphKind kind = vandap_interview_get_paragraph (edition->interview, paragraph)->kind;
  gboolean apart = kind == VANDAP_PARAGRAPH_ASIDE || kind == VANDAP_PARAGRAPH_CAPTION;
  gsize from;

  begin_block (edition, "");
  from = edition->out->len;
  if (apart)
    g_string_append_c (edition->out, VANDAP_MARKDOWN_ITALIC);
  if (is_bare)
    g_string_append_printf (edition->out, "\\[%s", vandap_edition_get_opening (edition, paragraph));
  vandap_inline_write_paragraph (edition->out, edition->interview, paragraph, apart ? &bare_format : get_format (edition, paragraph));
  g_string_append (edition->out, is_bare ? "\\]" : "");
  if (apart)
    g_string_append_c (edition->out, VANDAP_MARKDOWN_END);
  vandap_markdown_settle_emphasis (edition->out, from);
  end_block (edition);
}

static void
write_paragraph (VandapEdition *edition, guint paragraph)
{
  write_bracketed (edition, paragraph, vandap_edition_needs_brackets (edition, paragraph));
}

static void
write_heading (VandapEdition *edition, guint paragraph, gboolean in_answer)
{
  if (!vandap_edition_is_like_a_heading (edition, paragraph))
    {
      write_bracketed (edition, paragraph, TRUE);
      return;
    }
  begin_block (edition, in_answer ? "### " : "## ");
  write_inline (edition, paragraph, &heading_format);
  end_block (edition);
}

static void
write_picture (VandapEdition *edition, const VandapPicture *picture)
{
  g_autofree char *credit = vandap_edition_dup_credit (edition->interview, picture);
  g_autofree char *description = vandap_edition_dup_description (picture);
  gboolean is_set_off = edition->speakers != NULL && (picture->caption != VANDAP_NONE || credit != NULL);
  gsize from;

  begin_block (edition, "");
  if (is_set_off)
    g_string_append_printf (edition->out, "\\[%s", picture->caption != VANDAP_NONE ? vandap_edition_get_opening (edition, picture->caption) : "");
  from = edition->out->len;
  if (picture->caption != VANDAP_NONE)
    {
      g_string_append_c (edition->out, VANDAP_MARKDOWN_ITALIC);
      vandap_inline_write_paragraph (edition->out, edition->interview, picture->caption, &bare_format);
      g_string_append_c (edition->out, VANDAP_MARKDOWN_END);
      vandap_markdown_settle_emphasis (edition->out, from);
    }
  if (credit != NULL)
    {
      g_string_append (edition->out, edition->out->len > from ? " (" : "(");
      append_text (edition->out, credit);
      g_string_append_c (edition->out, ')');
    }
  if (description != NULL)
    {
      if (edition->out->len > from)
        (is_set_off ? break_with_space : break_line) (edition->out);
      append_text (edition->out, description);
    }
  g_string_append (edition->out, is_set_off ? "\\]" : "");
  end_block (edition);
}

static void
write_rule (VandapEdition *edition)
{
  begin_block (edition, "---");
  end_block (edition);
}

/**
 * vandap_markdown_write:
 * @interview: what to write
 * @stream: where to
 * @cancellable: (nullable): to stop it
 * @error: return location for an error of the stream
 *
 * Writes an interview as Markdown (CommonMark 0.30): every question a heading
 * with its number, who answers before the words; above, as front matter, what is
 * known of the source. What the file leaves out is not in it. Where somebody put
 * right who speaks, a line above names all who do.
 *
 * Returns: whether all was written
 */
gboolean
vandap_markdown_write (VandapInterview *interview, GOutputStream *stream, GCancellable *cancellable, GError **error)
{
  static const VandapEditionFormat format = {
    TRUE, begin, write_heading, write_question, write_speech, write_paragraph, write_picture, write_rule, NULL, NULL,
  };

  return vandap_edition_write (interview, &format, stream, cancellable, error);
}

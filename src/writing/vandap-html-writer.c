/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "writing/vandap-writing.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "interview/vandap-inline.h"
#include "interview/vandap-restriction.h"
#include "interview/vandap-source-words.h"
#include "text/vandap-address.h"
#include "text/vandap-direction.h"
#include "text/vandap-escape.h"
#include "writing/vandap-details.h"
#include "writing/vandap-edition-asking.h"
#include "writing/vandap-edition-names.h"

/* The look of the printed page. */
static const char *const style[] = {
  ":root { color-scheme: light dark; --ink: #222; --quiet: #6a6a6a; --accent: #2a6f57; --state: #8a6500; --rule: #d4d4d4; }",
  "@media (prefers-color-scheme: dark) {",
  "  :root { --ink: #e6e3dd; --quiet: #a5a29c; --accent: #7cc4a8; --state: #e0b94d; --rule: #4a4a4a; }",
  "}",
  "body { margin: 0; color: var(--ink); font: 1.125rem/1.55 \"Noto Serif\", Georgia, serif; overflow-wrap: break-word; }",
  "main { max-width: 38rem; margin: 0 auto; padding: 3rem 1.5rem; }",
  "h1, h2, h3, .source, .state, .restriction, .speaker, footer { font-family: \"Noto Sans\", system-ui, sans-serif; }",
  "h1 { font-size: 1.9rem; line-height: 1.25; margin: 0 0 1rem; }",
  "header { border-bottom: 1px solid var(--rule); padding-bottom: 1rem; margin-bottom: 1.5rem; }",
  ".state { color: var(--state); font-weight: bold; font-size: 0.9rem; margin: 0; }",
  ".restriction { color: var(--state); font-size: 0.9rem; margin: 0; }",
  ".source, footer { color: var(--quiet); font-size: 0.9rem; margin: 0; }",
  ".question { margin-top: 2.5rem; }",
  ".question h2 { font: bold 1.2rem/1.4 \"Noto Serif\", Georgia, serif; margin: 0 0 0.4rem; }",
  ".number { color: var(--accent); font-family: \"Noto Sans\", system-ui, sans-serif; margin-inline-end: 0.6rem; }",
  "@media (min-width: 46rem) { .number { float: inline-start; margin-inline-start: -2.5rem; } }",
  ".asker { color: var(--accent); font-family: \"Noto Sans\", system-ui, sans-serif; font-size: 0.85rem; }",
  ".speaker { color: var(--accent); font-weight: bold; font-size: 0.85rem; margin: 0.8rem 0 0; }",
  ".speech { margin: 0; text-indent: 1.2em; }",
  ".speaker + .speech, h2 + .speech { text-indent: 0; }",
  ".aside, .note { color: var(--quiet); }",
  "figure { margin: 1.5rem 0; padding-block: 0.6rem; border-block: 1px solid var(--rule); font-size: 0.95rem; }",
  "figure p { margin: 0; color: var(--quiet); }",
  "figcaption { font-style: italic; }",
  ".end { color: var(--quiet); text-align: center; margin: 2rem 0 1rem; }",
  "a { color: var(--accent); }",
  "footer { border-top: 1px solid var(--rule); margin-top: 3rem; padding-top: 1rem; }",
};

static void
break_line (GString *out)
{
  g_string_append (out, "<br/>");
}

static gboolean
open_span (GString *out, const VandapSpan *span)
{
  switch (span->kind)
    {
    case VANDAP_SPAN_EMPHASIS:
      g_string_append (out, g_strcmp0 (span->value, "bold") == 0 ? "<strong>" : "<em>");
      return TRUE;
    case VANDAP_SPAN_ASIDE:
      g_string_append (out, "<span class=\"aside\">");
      return TRUE;
    case VANDAP_SPAN_LINK:
      {
        g_autofree char *address = NULL;

        if (!vandap_address_is_safe (span->value))
          return FALSE;
        address = vandap_address_escape (span->value);
        g_string_append (out, "<a rel=\"noreferrer\" href=\"");
        vandap_escape_xml_attribute (out, address, -1);
        g_string_append (out, "\">");
        return TRUE;
      }
    default:
      return FALSE;
    }
}

static void
close_span (GString *out, const VandapSpan *span)
{
  if (span->kind == VANDAP_SPAN_EMPHASIS)
    g_string_append (out, g_strcmp0 (span->value, "bold") == 0 ? "</strong>" : "</em>");
  else
    g_string_append (out, span->kind == VANDAP_SPAN_LINK ? "</a>" : "</span>");
}

static void
join_lines (GString *out)
{
  g_string_append_c (out, ' ');
}

static const VandapInlineFormat format = { vandap_escape_xml, break_line, open_span, close_span, NULL };
static const VandapInlineFormat joined = { vandap_escape_xml, join_lines, open_span, close_span, NULL };

static void
write_inline (VandapEdition *edition, guint paragraph)
{
  vandap_inline_write_paragraph (edition->out, edition->interview, paragraph,
                                 vandap_edition_keeps_lines (edition, paragraph) ? &format : &joined);
}

/* A line of ours or of the header; which way it runs is its own affair. */
static void
write_line (GString *out, const char *element, const char *class, const char *text)
{
  g_string_append_printf (out, "<%s", element);
  if (class != NULL)
    g_string_append_printf (out, " class=\"%s\"", class);
  g_string_append (out, " dir=\"auto\">");
  vandap_escape_xml (out, text, -1);
  g_string_append_printf (out, "</%s>\n", element);
}

static void
write_element (VandapEdition *edition, const char *element, const char *class, guint paragraph)
{
  g_string_append_printf (edition->out, "<%s", element);
  if (class != NULL)
    g_string_append_printf (edition->out, " class=\"%s\"", class);
  g_string_append (edition->out, " dir=\"auto\">");
  write_inline (edition, paragraph);
  g_string_append_printf (edition->out, "</%s>\n", element);
}

/* Which way the page runs: as its title does, or else its first paragraph. */
static gboolean
runs_right_to_left (VandapInterview *interview)
{
  const char *title = vandap_interview_get_field (interview, VANDAP_FIELD_TITLE);

  return vandap_text_runs_right_to_left (title != NULL ? title : vandap_interview_get_text (interview, NULL));
}

static void
write_meta (GString *out, const char *name, const char *content)
{
  g_string_append_printf (out, "<meta name=\"%s%s\" content=\"", VANDAP_SOURCE_PREFIX, name);
  vandap_escape_xml_attribute (out, content, -1);
  g_string_append (out, "\"/>\n");
}

/* Title and language the page has in places of their own. */
static void
write_detail (const char *name, char **values, gpointer data)
{
  GString *out = data;
  VandapField field;

  if (vandap_source_field_from_name (name, &field) && (field == VANDAP_FIELD_TITLE || field == VANDAP_FIELD_LANGUAGE))
    return;
  for (guint i = 0; values[i] != NULL; i++)
    write_meta (out, name, values[i]);
}

static void
write_head (VandapEdition *edition, const char *title, const char *speakers)
{
  const char *language = vandap_interview_get_field (edition->interview, VANDAP_FIELD_LANGUAGE);

  g_string_append (edition->out, "<!DOCTYPE html>\n<html");
  if (language != NULL)
    {
      g_string_append (edition->out, " lang=\"");
      vandap_escape_xml_attribute (edition->out, language, -1);
      g_string_append_c (edition->out, '"');
    }
  g_string_append_printf (edition->out, " dir=\"%s\">\n<head>\n<meta charset=\"utf-8\"/>\n",
                          runs_right_to_left (edition->interview) ? "rtl" : "ltr");
  g_string_append (edition->out, "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n<title>");
  vandap_escape_xml (edition->out, title, -1);
  g_string_append (edition->out, "</title>\n");
  if (speakers != NULL)
    write_meta (edition->out, VANDAP_SOURCE_SPEAKERS, speakers);
  if (vandap_details_say_more (edition->interview))
    vandap_details_foreach (edition, write_detail, edition->out);
  g_string_append (edition->out, "<style>\n");
  for (guint i = 0; i < G_N_ELEMENTS (style); i++)
    g_string_append_printf (edition->out, "%s\n", style[i]);
  g_string_append (edition->out, "</style>\n</head>\n");
}

static void
begin (VandapEdition *edition)
{
  const char *title = vandap_interview_get_field (edition->interview, VANDAP_FIELD_TITLE);
  const char *state = vandap_edition_get_state (edition);
  g_autofree char *source = vandap_edition_dup_source (edition), *terms = vandap_edition_dup_terms (edition);
  g_autofree char *speakers = vandap_edition_dup_speaker_line (edition);

  /* Translators: the title of a page whose interview has none. */
  write_head (edition, title != NULL ? title : _("Interview"), speakers);
  g_string_append (edition->out, "<body>\n<main>\n<header>\n");
  if (title != NULL)
    write_line (edition->out, "h1", NULL, title);
  if (state != NULL)
    write_line (edition->out, "p", "state", state);
  if (source != NULL)
    write_line (edition->out, "p", "source", source);
  if (terms != NULL)
    write_line (edition->out, "p", vandap_interview_is_restricted (edition->interview) ? "restriction" : "source", terms);
  if (speakers != NULL)
    write_line (edition->out, "p", "source", speakers);
  g_string_append (edition->out, "</header>\n");
}

static void
append_asker (VandapEdition *edition, const char *asker)
{
  g_string_append (edition->out, " <strong class=\"asker\">");
  vandap_escape_xml (edition->out, asker, -1);
  g_string_append (edition->out, ":</strong>");
}

static void
part_askers (VandapEdition *edition)
{
  g_string_append (edition->out, "</h2>\n<h2 dir=\"auto\">");
}

/* The number and all that is asked, as one heading; somebody else who asks, too, has one beneath it. */
static void
write_question (VandapEdition *edition, guint exchange)
{
  static const VandapEditionAsking asking = { part_askers, append_asker, write_inline };
  const VandapExchangeMarks *marks = vandap_interview_get_exchange (edition->interview, exchange);

  g_string_append (edition->out, "<section class=\"question\" id=\"");
  vandap_escape_xml_attribute (edition->out, marks->id, -1);
  g_string_append_printf (edition->out, "\">\n<h2 dir=\"auto\"><span class=\"number\">%u.</span>",
                          vandap_interview_get_exchange_number (edition->interview, exchange));
  vandap_edition_asking_write (edition, exchange, &asking);
  g_string_append (edition->out, "</h2>\n");
}

static void
write_speech (VandapEdition *edition, guint paragraph, const char *speaker, gboolean asks)
{
  if (asks)
    return;

  if (speaker != NULL)
    write_line (edition->out, "p", "speaker", speaker);
  if (speaker != NULL || !vandap_edition_is_list_item (edition, paragraph))
    {
      write_element (edition, "p", "speech", paragraph);
      return;
    }
  g_string_append (edition->out, "<ul>\n");
  write_element (edition, "li", "speech", paragraph);
  g_string_append (edition->out, "</ul>\n");
}

static void
write_note (VandapEdition *edition, guint paragraph, gboolean is_bare)
{
  g_string_append_printf (edition->out, "<p class=\"note\" dir=\"auto\">%s", is_bare ? "[" : "");
  write_inline (edition, paragraph);
  g_string_append_printf (edition->out, "%s</p>\n", is_bare ? "]" : "");
}

static void
write_heading (VandapEdition *edition, guint paragraph, gboolean in_answer)
{
  if (vandap_edition_is_like_a_heading (edition, paragraph))
    write_element (edition, in_answer ? "h3" : "h2", NULL, paragraph);
  else
    write_note (edition, paragraph, TRUE);
}

static void
write_plain (VandapEdition *edition, const char *class, guint paragraph)
{
  if (vandap_edition_needs_brackets (edition, paragraph))
    write_note (edition, paragraph, TRUE);
  else
    write_element (edition, "p", class, paragraph);
}

static void
write_paragraph (VandapEdition *edition, guint paragraph)
{
  switch (vandap_interview_get_paragraph (edition->interview, paragraph)->kind)
    {
    case VANDAP_PARAGRAPH_ASIDE:
      write_plain (edition, "note", paragraph);
      break;
    case VANDAP_PARAGRAPH_CAPTION:
      g_string_append (edition->out, "<figure>\n");
      write_element (edition, "figcaption", NULL, paragraph);
      g_string_append (edition->out, "</figure>\n");
      break;
    case VANDAP_PARAGRAPH_INTRODUCTION:
      write_plain (edition, "introduction", paragraph);
      break;
    case VANDAP_PARAGRAPH_BYLINE:
      write_plain (edition, "byline", paragraph);
      break;
    default:
      write_plain (edition, "closing", paragraph);
    }
}

/* The picture's file stays where it is: a page that stands alone says in words what it shows. */
static void
write_picture (VandapEdition *edition, const VandapPicture *picture)
{
  g_autofree char *credit = vandap_edition_dup_credit (edition->interview, picture);
  g_autofree char *description = vandap_edition_dup_description (picture);

  g_string_append (edition->out, "<figure>\n");
  if (description != NULL)
    write_line (edition->out, "p", "caption", description);
  if (picture->caption != VANDAP_NONE)
    write_element (edition, "figcaption", NULL, picture->caption);
  if (credit != NULL)
    write_line (edition->out, "p", "caption", credit);
  g_string_append (edition->out, "</figure>\n");
}

/* Who reads pages takes most lines that are drawn there for decoration. */
static void
write_rule (VandapEdition *edition)
{
  g_string_append (edition->out, "<p class=\"end\">" VANDAP_SPEAKER_LINE_STARS "</p>\n");
}

static void
end_exchange (VandapEdition *edition, gboolean has_question)
{
  if (has_question)
    g_string_append (edition->out, "</section>\n");
}

static void
write_address (GString *out, const char *address)
{
  g_autofree char *escaped = vandap_address_escape (address);

  if (!vandap_address_is_safe (address))
    {
      write_line (out, "p", NULL, address);
      return;
    }

  g_string_append (out, "<p><a rel=\"noreferrer\" href=\"");
  vandap_escape_xml_attribute (out, escaped, -1);
  g_string_append (out, "\">");
  vandap_escape_xml (out, address, -1);
  g_string_append (out, "</a></p>\n");
}

static void
end (VandapEdition *edition)
{
  static const VandapField fields[] = {
    VANDAP_FIELD_ADDRESS, VANDAP_FIELD_LICENCE, VANDAP_FIELD_LICENCE_ADDRESS,
  };
  g_autofree char *source = vandap_edition_dup_source (edition);

  g_string_append (edition->out, "<footer>\n");
  if (source != NULL)
    write_line (edition->out, "p", NULL, source);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      const char *value = vandap_interview_get_field (edition->interview, fields[i]);

      if (value == NULL)
        continue;
      if (fields[i] == VANDAP_FIELD_ADDRESS || fields[i] == VANDAP_FIELD_LICENCE_ADDRESS)
        write_address (edition->out, value);
      else
        write_line (edition->out, "p", NULL, value);
    }
  g_string_append (edition->out, "</footer>\n</main>\n</body>\n</html>\n");
}

/**
 * vandap_html_write:
 * @interview: what to write
 * @stream: where to
 * @cancellable: (nullable): to stop it
 * @error: return location for an error of the stream
 *
 * Writes an interview as one HTML page that stands alone: no scripts, nothing
 * fetched from anywhere, links only to http, https and mailto. It is well-formed
 * XML too. What the file leaves out is not in it.
 *
 * Returns: whether all was written
 */
gboolean
vandap_html_write (VandapInterview *interview, GOutputStream *stream, GCancellable *cancellable, GError **error)
{
  static const VandapEditionFormat edition = {
    TRUE, begin, write_heading, write_question, write_speech, write_paragraph, write_picture, write_rule, end_exchange, end,
  };

  return vandap_edition_write (interview, &edition, stream, cancellable, error);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quoting/vandap-quotation-format.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "interview/vandap-inline.h"
#include "quoting/vandap-citation.h"
#include "text/vandap-address.h"
#include "text/vandap-escape.h"

/* Quotation marks as the languages that people quote in print them. */
static const struct
{
  const char *language;
  const char *open;
  const char *close;
} marks[] = {
  { "de", "„", "“" },
  { "cs", "„", "“" },
  { "pl", "„", "”" },
  { "ru", "«", "»" },
  { "uk", "«", "»" },
  { "es", "«", "»" },
  { "it", "«", "»" },
  { "fr", "«\302\240", "\302\240»" },
  { "ja", "「", "」" },
  { "da", "»", "«" },
  { "sv", "”", "”" },
  { "fi", "”", "”" },
  { "", "“", "”" },
};

static guint
find_marks (VandapInterview *interview)
{
  const char *language = vandap_interview_get_field (interview, VANDAP_FIELD_LANGUAGE);
  guint i = 0;

  while (*marks[i].language != '\0'
         && (language == NULL || g_ascii_strncasecmp (language, marks[i].language, 2) != 0))
    i++;

  return i;
}

static gboolean
is_speech (VandapQuotation *quotation)
{
  return vandap_quotation_get_state (quotation) != VANDAP_QUOTATION_RETOLD;
}

static const char *
describe_verbatim (VandapInterview *interview)
{
  if (vandap_interview_get_origin (interview) == VANDAP_ORIGIN_PASTED)
    /* Translators: under a quotation, for its readers: of a text that was pasted into the program and is in no file */
    return _("Verbatim, as pasted.");

  return _("Verbatim, as in the file.");
}

static const char *
describe_state (VandapQuotation *quotation)
{
  switch (vandap_quotation_get_state (quotation))
    {
    case VANDAP_QUOTATION_VERBATIM:
      return describe_verbatim (vandap_quotation_get_interview (quotation));
    case VANDAP_QUOTATION_TRANSLATED:
      return _("Translated.");
    case VANDAP_QUOTATION_RETOLD:
    default:
      return _("Retold in other words; not the speaker’s words.");
    }
}

/* Words of a file's may be a sentence by themselves. */
static gboolean
ends (const char *text)
{
  static const char *const stops[] = { ".", "!", "?", "…", "。" };

  for (guint i = 0; i < G_N_ELEMENTS (stops); i++)
    if (g_str_has_suffix (text, stops[i]))
      return TRUE;

  return FALSE;
}

/* Where it is from. A sentence, or %NULL. */
static char *
describe_source (VandapInterview *interview)
{
  g_autofree char *reference = vandap_citation_dup_reference (interview);

  if (reference == NULL || ends (reference))
    return g_steal_pointer (&reference);

  return g_strconcat (reference, ".", NULL);
}

/* What stands under the words, a line each. */
static GPtrArray *
describe (VandapQuotation *quotation)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *question = vandap_quotation_dup_question (quotation);
  char *source = describe_source (vandap_quotation_get_interview (quotation));

  if (question != NULL)
    /* Translators: %s is the question that is answered. */
    g_ptr_array_add (lines, g_strdup_printf (_("In answer to: %s"), question));
  if (source != NULL)
    g_ptr_array_add (lines, source);
  g_ptr_array_add (lines, g_strdup (describe_state (quotation)));

  return lines;
}

static void
append_plain (GString *out, const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (g_utf8_get_char (p) == 0x2028)
        g_string_append_c (out, '\n');
      else
        g_string_append_len (out, p, g_utf8_next_char (p) - p);
    }
}

static void
append_as_text (GString *out, VandapQuotation *quotation)
{
  guint mark = find_marks (vandap_quotation_get_interview (quotation));
  g_autofree char *attribution = vandap_quotation_dup_attribution (quotation);
  g_autoptr (GPtrArray) lines = describe (quotation);
  g_auto (GStrv) paragraphs = g_strsplit (vandap_quotation_get_words (quotation), "\n", -1);

  if (is_speech (quotation))
    g_string_append (out, marks[mark].open);
  for (guint i = 0; paragraphs[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append (out, "\n\n");
      append_plain (out, paragraphs[i]);
    }
  if (is_speech (quotation))
    g_string_append (out, marks[mark].close);

  g_string_append_printf (out, "\n— %s\n", attribution);
  for (guint i = 0; i < lines->len; i++)
    {
      append_plain (out, lines->pdata[i]);
      g_string_append_c (out, '\n');
    }
}

/**
 * vandap_quotations_to_text:
 * @quotations: (element-type VandapQuotation): quotations
 *
 * Writes quotations as plain text: the words, in quotation marks unless they are
 * retold; who says them, in which capacity; the question; source and date; how
 * they stand to what was said.
 *
 * Returns: (transfer full): UTF-8
 */
char *
vandap_quotations_to_text (GPtrArray *quotations)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < quotations->len; i++)
    {
      if (i > 0)
        g_string_append_c (out, '\n');
      append_as_text (out, quotations->pdata[i]);
    }

  return g_string_free (g_steal_pointer (&out), FALSE);
}

static const char *
get_emphasis (const VandapSpan *span)
{
  return span->value != NULL && strcmp (span->value, "bold") == 0 ? "strong" : "em";
}

static gboolean
open_tag (GString *out, const VandapSpan *span)
{
  if (span->kind == VANDAP_SPAN_EMPHASIS)
    {
      g_string_append_printf (out, "<%s>", get_emphasis (span));
      return TRUE;
    }
  if (span->kind == VANDAP_SPAN_LINK && vandap_address_is_safe (span->value))
    {
      g_string_append (out, "<a href=\"");
      vandap_escape_xml_attribute (out, span->value, -1);
      g_string_append (out, "\">");
      return TRUE;
    }

  return FALSE;
}

static void
close_tag (GString *out, const VandapSpan *span)
{
  g_string_append_printf (out, "</%s>", span->kind == VANDAP_SPAN_LINK ? "a" : get_emphasis (span));
}

static void
break_line (GString *out)
{
  g_string_append (out, "<br>");
}

static const VandapInlineFormat html = { vandap_escape_xml, break_line, open_tag, close_tag, NULL };

static void
append_words (GString *out, VandapQuotation *quotation)
{
  VandapInterview *interview = vandap_quotation_get_interview (quotation);
  const char *text = vandap_interview_get_text (interview, NULL);
  g_autoptr (GArray) stretches = vandap_passage_find_words (interview, vandap_quotation_get_passage (quotation));
  guint mark = find_marks (interview);
  gsize before = 0;

  for (guint i = 0; i < stretches->len; i++)
    {
      const VandapPassage *stretch = &g_array_index (stretches, VandapPassage, i);

      if (i == 0)
        g_string_append_printf (out, "<p>%s", is_speech (quotation) ? marks[mark].open : "");
      else if (memchr (text + before, '\n', stretch->start - before) != NULL)
        g_string_append (out, "</p><p>");
      vandap_inline_write (out, interview, *stretch, &html);
      before = stretch->end;
    }
  g_string_append_printf (out, "%s</p>", is_speech (quotation) ? marks[mark].close : "");
}

static void
append_as_html (GString *out, VandapQuotation *quotation)
{
  VandapInterview *interview = vandap_quotation_get_interview (quotation);
  const char *language = vandap_interview_get_field (interview, VANDAP_FIELD_LANGUAGE);
  const char *element = is_speech (quotation) ? "blockquote" : "div";
  g_autofree char *attribution = vandap_quotation_dup_attribution (quotation);
  g_autoptr (GPtrArray) lines = describe (quotation);

  g_string_append_printf (out, "<%s lang=\"", element);
  vandap_escape_xml_attribute (out, language != NULL ? language : "", -1);
  g_string_append (out, "\">");
  append_words (out, quotation);
  g_string_append_printf (out, "</%s>", element);

  /* Outside the quotation, so that a word processor does not take it for words of the speaker. */
  g_string_append (out, "<p>— ");
  vandap_escape_xml (out, attribution, -1);
  for (guint i = 0; i < lines->len; i++)
    {
      g_string_append (out, "<br>");
      vandap_escape_xml (out, lines->pdata[i], -1);
    }
  g_string_append (out, "</p>");
}

/**
 * vandap_quotations_to_html:
 * @quotations: (element-type VandapQuotation): quotations
 *
 * Writes quotations as HTML for other programs to paste: the same as
 * vandap_quotations_to_text(), the words in a blockquote unless they are retold,
 * with their emphasis and their links (http, https and mailto only).
 *
 * Returns: (transfer full): UTF-8
 */
char *
vandap_quotations_to_html (GPtrArray *quotations)
{
  g_autoptr (GString) out = g_string_new ("<meta charset=\"utf-8\">");

  for (guint i = 0; i < quotations->len; i++)
    append_as_html (out, quotations->pdata[i]);

  return g_string_free (g_steal_pointer (&out), FALSE);
}

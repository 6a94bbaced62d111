/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/vandap-correction-words.h"

#include <glib/gi18n-lib.h>

#include "text/vandap-escape.h"

#define LONGEST_BEGINNING 48 /* code points */

static char *
dup_speech (const VandapKeptCorrection *kept)
{
  const char *name = kept->person != NULL ? kept->person : kept->correction->name;
  g_autofree char *isolated = NULL;

  if (kept->correction->person == VANDAP_NONE || name == NULL)
    /* Translators: what a paragraph was said to be, as in "“Many people came…”: an answer by nobody named" */
    return g_strdup (kept->correction->asks ? _("a question by nobody named") : _("an answer by nobody named"));
  isolated = vandap_isolate (name);
  /* Translators: what a paragraph was said to be; %s is somebody's name */
  return g_strdup_printf (kept->correction->asks ? _("a question by %s") : _("an answer by %s"), isolated);
}

static const char *
get_kind (VandapParagraphKind kind)
{
  switch (kind)
    {
    case VANDAP_PARAGRAPH_HEADING:
      /* Translators: this and the next ones: what a paragraph was said to be, as in "“Many people came…”: a heading" */
      return _("a heading");
    case VANDAP_PARAGRAPH_CAPTION:
      return _("a caption");
    case VANDAP_PARAGRAPH_INTRODUCTION:
      return _("the introduction");
    case VANDAP_PARAGRAPH_CLOSING:
      return _("the closing");
    case VANDAP_PARAGRAPH_BYLINE:
      return _("the byline");
    case VANDAP_PARAGRAPH_ASIDE:
      return _("a note");
    case VANDAP_PARAGRAPH_SPEECH:
    case VANDAP_PARAGRAPH_LEFT_OUT:
    default:
      return _("no part of the interview");
    }
}

static char *
dup_person (const VandapKeptCorrection *kept)
{
  g_autofree char *was = vandap_isolate (kept->person != NULL ? kept->person : "?");
  g_autofree char *is = vandap_isolate (kept->correction->name != NULL ? kept->correction->name : "?");

  /* Translators: the name that somebody had, and what the person said that it is */
  return g_strdup_printf (_("Name and role: %s is %s"), was, is);
}

static char *
dup_field (const VandapCorrection *correction)
{
  g_autofree char *value = NULL;

  if (correction->value == NULL)
    return g_strdup (_("Source details: something is not known"));
  value = vandap_isolate (correction->value);
  /* Translators: what was said of where an interview comes from */
  return g_strdup_printf (_("Source details: %s"), value);
}

static char *
dup_what (const VandapKeptCorrection *kept)
{
  switch (kept->correction->what)
    {
    case VANDAP_CORRECTION_KIND:
      return g_strdup (get_kind (kept->correction->kind));
    case VANDAP_CORRECTION_SPEECH:
      return dup_speech (kept);
    case VANDAP_CORRECTION_SPLIT:
      return g_strdup (_("parted from what goes before"));
    case VANDAP_CORRECTION_MERGE:
      return g_strdup (_("joined to what goes before"));
    case VANDAP_CORRECTION_UNLABEL:
      return g_strdup (_("the label belongs to the words"));
    case VANDAP_CORRECTION_PERSON:
      return dup_person (kept);
    case VANDAP_CORRECTION_SWAP:
      return g_strdup (_("Those who asked answer, and the other way round"));
    case VANDAP_CORRECTION_FIELD:
      return dup_field (kept->correction);
    case VANDAP_CORRECTION_DERIVATION:
    default:
      return g_strdup (_("How the text stands to what was said"));
    }
}

static char *
dup_beginning (VandapInterview *interview, guint paragraph)
{
  const VandapParagraph *marks = vandap_interview_get_paragraph (interview, paragraph);
  const char *text = vandap_interview_get_text (interview, NULL) + marks->start;
  g_autofree char *words = g_strndup (text, marks->end - marks->start);

  if (g_utf8_strlen (words, -1) <= LONGEST_BEGINNING)
    /* Translators: quotation marks around a paragraph's words */
    return g_strdup_printf (_("“%s”"), words);
  *g_utf8_offset_to_pointer (words, LONGEST_BEGINNING) = '\0';
  /* Translators: quotation marks around a paragraph's first words */
  return g_strdup_printf (_("“%s…”"), words);
}

/* The words of a paragraph that is not there any more were never kept. */
static char *
dup_where (const VandapKeptCorrection *kept, const VandapCorrection *fitting, VandapInterview *interview)
{
  if (fitting != NULL)
    return dup_beginning (interview, fitting->paragraph);
  /* Translators: %u is which paragraph of the file it was */
  return g_strdup_printf (_("What was paragraph %u"), kept->correction->paragraph + 1);
}

/**
 * vandap_correction_words_dup:
 * @kept: a correction as it was kept
 * @fitting: (nullable): what it is in the interview that is open, or %NULL where it does not fit
 * @interview: that interview, as it was read
 *
 * Says what was put right, for a person to know it again.
 *
 * Returns: (transfer full): a line
 */
char *
vandap_correction_words_dup (const VandapKeptCorrection *kept, const VandapCorrection *fitting,
                             VandapInterview *interview)
{
  g_autofree char *what = NULL;
  g_autofree char *where = NULL;

  if (kept->correction == NULL)
    return g_strdup (_("Something that another version of the program put right"));
  what = dup_what (kept);
  if (kept->correction->n_paragraphs == 0)
    return g_steal_pointer (&what);
  where = dup_where (kept, fitting, interview);
  /* Translators: a paragraph, and what it was said to be: "“Many people came…”: an answer by Bà Thử" */
  return g_strdup_printf (C_("correction", "%s: %s"), where, what);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/vandap-copying.h"

#include <glib/gi18n-lib.h>

#include "interview/vandap-restriction.h"
#include "quoting/vandap-quotation-format.h"
#include "text/vandap-escape.h"
#include "window/vandap-clipboard.h"
#include "window/vandap-window.h"

static char *
join (GPtrArray *parts)
{
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (", ", (char **) parts->pdata);
}

static char *
dup_word_count (guint n)
{
  return g_strdup_printf (ngettext ("%u word", "%u words", n), n);
}

static guint
count_words (GPtrArray *quotations)
{
  guint words = 0;

  for (guint i = 0; i < quotations->len; i++)
    words += vandap_quotation_count_words (g_ptr_array_index (quotations, i));
  return words;
}

/* Everybody who is quoted, each once. */
static void
add_speakers (GPtrArray *parts, VandapInterview *interview, GPtrArray *quotations)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *joined = NULL;

  for (guint i = 0; i < quotations->len; i++)
    {
      guint turn = vandap_quotation_get_turn (g_ptr_array_index (quotations, i));
      char *name = vandap_interview_dup_speakers (interview, turn, TRUE);

      if (name[0] == '\0' || g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
        g_free (name);
      else
        g_ptr_array_add (names, name);
    }
  if (names->len == 0)
    return;
  joined = join (names);
  g_ptr_array_add (parts, vandap_isolate (joined));
}

/* What is copied besides somebody's words. */
static void
add_other_things (GPtrArray *parts, VandapAnswerView *view)
{
  static const struct
  {
    VandapAnswerTag tag;
    const char *name;
  } things[] = {
    /* Translators: part of what was copied: the line that tells who speaks */
    { VANDAP_ANSWER_TAG_SPEAKER, NC_ ("copied", "name") },
    /* Translators: part of what was copied: the line that tells in which capacity somebody speaks */
    { VANDAP_ANSWER_TAG_ROLE, NC_ ("copied", "role") },
    /* Translators: part of what was copied: a section heading */
    { VANDAP_ANSWER_TAG_HEADING, NC_ ("copied", "heading") },
    /* Translators: part of what was copied: what stands under a picture */
    { VANDAP_ANSWER_TAG_CAPTION, NC_ ("copied", "caption") },
    /* Translators: part of what was copied: who took a picture, or what is to be seen in it */
    { VANDAP_ANSWER_TAG_CREDIT, NC_ ("copied", "about the picture") },
    /* Translators: part of what was copied: what the editor says, thanks, and the like */
    { VANDAP_ANSWER_TAG_QUIET, NC_ ("copied", "note") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (things); i++)
    if (vandap_answer_view_selects (view, things[i].tag))
      g_ptr_array_add (parts, g_strdup (g_dpgettext2 (GETTEXT_PACKAGE, "copied", things[i].name)));
}

static const char *
get_state (VandapInterview *interview)
{
  switch (vandap_interview_get_derivation (interview))
    {
    case VANDAP_DERIVATION_DIGEST:
      /* Translators: what was copied: somebody's words, retold in other words */
      return C_("copied", "digest");
    case VANDAP_DERIVATION_TRANSLATION:
      return C_("copied", "translation");
    case VANDAP_DERIVATION_PUBLISHED:
    default:
      /* Translators: what was copied: words of a text that was pasted and is in no file */
      return vandap_interview_get_origin (interview) == VANDAP_ORIGIN_PASTED ? C_("copied", "as you pasted it")
                                                                               : C_("copied", "as in your file");
    }
}

static char *
dup_message (GPtrArray *parts)
{
  g_autofree char *joined = join (parts);

  /* Translators: how much was copied, of whom, what else, and how it stands to what was said:
   * "Copied: 42 words, Ksor Oét, caption, digest" */
  return g_strdup_printf (_("Copied: %s"), joined);
}

/* How what is copied stands to what was said, and whether it may be used freely. */
static void
add_states (GPtrArray *parts, VandapInterview *interview)
{
  g_ptr_array_add (parts, g_strdup (get_state (interview)));
  if (vandap_interview_is_restricted (interview))
    /* Translators: what was copied: words whose use is restricted */
    g_ptr_array_add (parts, g_strdup (C_("copied", "restricted")));
}

static char *
describe_quotations (VandapAnswerView *view, VandapInterview *interview, GPtrArray *quotations)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (parts, dup_word_count (count_words (quotations)));
  add_speakers (parts, interview, quotations);
  add_states (parts, interview);
  return dup_message (parts);
}

static char *
describe_selection (VandapAnswerView *view, VandapInterview *interview, const char *text)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) quotations = NULL;
  VandapPassage passage;
  gboolean is_of_interview = vandap_answer_view_get_passage (view, &passage);

  g_ptr_array_add (parts, dup_word_count (vandap_quotation_count_words_of (text)));
  if (is_of_interview)
    {
      quotations = vandap_quotations_of_passage (interview, passage);
      add_speakers (parts, interview, quotations);
    }
  add_other_things (parts, view);
  /* Names and roles are the window's own lines. */
  if (is_of_interview)
    add_states (parts, interview);
  return dup_message (parts);
}

/**
 * vandap_copying_dup_marked:
 * @interview: an interview
 * @text: (transfer full): words of it
 *
 * Has words that are copied say below them that their use is restricted, where it is.
 * In brackets, as all that is nobody's words.
 *
 * Returns: (transfer full): the words, with a line below them or without
 */
char *
vandap_copying_dup_marked (VandapInterview *interview, char *text)
{
  g_autofree char *words = text;
  g_autofree char *line = vandap_interview_dup_restriction_line (interview);

  if (line == NULL)
    return g_steal_pointer (&words);
  return g_strdup_printf ("%s%s[%s]", words, g_str_has_suffix (words, "\n") ? "\n" : "\n\n", line);
}

/**
 * vandap_copy_selection:
 * @view: an answer view
 * @interview: what it shows
 *
 * Copies exactly what is selected, as plain text; and with it that its use is
 * restricted, where it is.
 *
 * Returns: (transfer full): a message that says what was copied
 */
char *
vandap_copy_selection (VandapAnswerView *view, VandapInterview *interview)
{
  g_autofree char *text = vandap_answer_view_dup_selection (view);
  g_autofree char *marked = NULL;

  if (text == NULL)
    return g_strdup (_("Nothing is selected. Select words of the answer first."));
  marked = vandap_copying_dup_marked (interview, g_strdup (text));
  vandap_clipboard_set (gtk_widget_get_clipboard (GTK_WIDGET (view)), marked, NULL);
  return describe_selection (view, interview, text);
}

/**
 * vandap_copy_quotation:
 * @view: an answer view
 * @interview: what it shows
 * @exchange: index of the exchange it shows
 *
 * Copies what is selected, or the whole answer, as a quotation: with who said
 * it, to which question, and where it is from.
 *
 * Returns: (transfer full): a message that says what was copied
 */
char *
vandap_copy_quotation (VandapAnswerView *view, VandapInterview *interview, guint exchange)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  g_autoptr (GPtrArray) quotations = NULL;
  g_autofree char *text = NULL;
  g_autofree char *html = NULL;
  VandapPassage passage = { 0, 0 };

  if (gtk_text_buffer_get_has_selection (buffer))
    vandap_answer_view_get_passage (view, &passage);
  else
    passage = vandap_passage_of_answer (interview, exchange);
  quotations = vandap_quotations_of_passage (interview, passage);
  if (quotations->len == 0)
    return g_strdup (_("Not copied: what is selected is nobody’s words. Select words of the answer."));
  text = vandap_quotations_to_text (quotations);
  html = vandap_quotations_to_html (quotations);
  vandap_clipboard_set (gtk_widget_get_clipboard (GTK_WIDGET (view)), text, html);
  return describe_quotations (view, interview, quotations);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/vandap-copying.h"

#include <glib/gi18n-lib.h>

#include "quoting/vandap-quotation-format.h"
#include "text/vandap-escape.h"
#include "window/vandap-clipboard.h"

static guint
count_words (GPtrArray *quotations)
{
  guint words = 0;

  for (guint i = 0; i < quotations->len; i++)
    words += vandap_quotation_count_words (g_ptr_array_index (quotations, i));
  return words;
}

/* Everybody who is quoted, each once. */
static char *
dup_speakers (VandapInterview *interview, GPtrArray *quotations)
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
    return NULL;
  g_ptr_array_add (names, NULL);
  joined = g_strjoinv (", ", (char **) names->pdata);
  return vandap_isolate (joined);
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
      return C_("copied", "as in your file");
    }
}

static char *
dup_message (VandapInterview *interview, GPtrArray *quotations)
{
  guint n = count_words (quotations);
  g_autofree char *words = g_strdup_printf (ngettext ("%u word", "%u words", n), n);
  g_autofree char *speakers = dup_speakers (interview, quotations);

  if (speakers == NULL)
    /* Translators: how much was copied, and how it stands to what was said: "Copied: 42 words, digest" */
    return g_strdup_printf (_("Copied: %s, %s"), words, get_state (interview));
  /* Translators: how much was copied, of whom, and how it stands to what they said:
   * "Copied: 42 words, Ksor Oét, digest" */
  return g_strdup_printf (_("Copied: %s, %s, %s"), words, speakers, get_state (interview));
}

/**
 * vandap_copy_selection:
 * @view: an answer view
 * @interview: what it shows
 *
 * Copies exactly what is selected, as plain text.
 *
 * Returns: (transfer full): a message that says what was copied
 */
char *
vandap_copy_selection (VandapAnswerView *view, VandapInterview *interview)
{
  g_autofree char *text = vandap_answer_view_dup_selection (view);
  g_autoptr (GPtrArray) quotations = NULL;
  VandapPassage passage;

  if (text == NULL)
    return g_strdup (_("Nothing is selected. Select words of the answer first."));
  vandap_clipboard_set (gtk_widget_get_clipboard (GTK_WIDGET (view)), text, NULL);
  if (!vandap_answer_view_get_passage (view, &passage))
    return g_strdup (_("Copied"));
  quotations = vandap_quotations_of_passage (interview, passage);
  return quotations->len > 0 ? dup_message (interview, quotations) : g_strdup (_("Copied"));
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
  return dup_message (interview, quotations);
}

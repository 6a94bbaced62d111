/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "writing/vandap-writing.h"

#include "interview/vandap-names.h"
#include "text/vandap-escape.h"
#include "writing/vandap-output.h"

/* Header names are for programs, and so never translated. */
#define HEADER "number\tasker\tquestion\tspeakers\tparagraphs\tanswer\n"
#define PARAGRAPH_MARK " \302\266 " /* U+00B6 */

static void
append_field (GString *out, char *field)
{
  g_autofree char *owned = field;

  g_string_append_c (out, '\t');
  vandap_escape_tsv (out, owned, -1);
}

/* The paragraphs of speech of a turn. */
static void
append_speech (GString *out, VandapInterview *interview, guint turn, gboolean *first)
{
  const VandapTurn *marks = vandap_interview_get_turn (interview, turn);
  const char *text = vandap_interview_get_text (interview, NULL);

  for (guint i = marks->first_paragraph; i < marks->first_paragraph + marks->n_paragraphs; i++)
    {
      const VandapParagraph *paragraph = vandap_interview_get_paragraph (interview, i);

      if (paragraph->kind != VANDAP_PARAGRAPH_SPEECH)
        continue;
      if (!*first)
        g_string_append (out, PARAGRAPH_MARK);
      vandap_escape_tsv (out, text + paragraph->start, (gssize) (paragraph->end - paragraph->start));
      *first = FALSE;
    }
}

static void
append_row (GString *out, VandapInterview *interview, guint exchange)
{
  const VandapExchangeMarks *marks = vandap_interview_get_exchange (interview, exchange);
  gboolean first = TRUE;

  g_string_append_printf (out, "%u", vandap_interview_get_exchange_number (interview, exchange));
  append_field (out, vandap_interview_dup_askers (interview, exchange, FALSE));
  append_field (out, vandap_interview_dup_question (interview, exchange));
  append_field (out, vandap_interview_dup_answerers (interview, exchange, FALSE));
  g_string_append_printf (out, "\t%u\t", vandap_interview_count_answer_paragraphs (interview, exchange));
  for (guint i = 0; i < marks->n_answering; i++)
    append_speech (out, interview, marks->first_turn + marks->n_asking + i, &first);
  g_string_append_c (out, '\n');
}

/**
 * vandap_outline_write:
 * @interview: what to write
 * @stream: where to
 * @cancellable: (nullable): to stop it
 * @error: return location for an error of the stream
 *
 * Writes the questions of an interview as tab-separated values, a row each under
 * a header line: number, asker, question, speakers, paragraphs, answer. The words
 * are as printed, asides included; several people are joined by ", ", the
 * paragraphs of an answer by " ¶ ".
 *
 * Returns: whether all was written
 */
gboolean
vandap_outline_write (VandapInterview *interview, GOutputStream *stream, GCancellable *cancellable, GError **error)
{
  g_autoptr (VandapOutput) output = vandap_output_new (stream, cancellable);
  GString *out = vandap_output_get_text (output);

  g_string_append (out, HEADER);
  for (guint i = 0; i < vandap_interview_get_n_exchanges (interview); i++)
    {
      append_row (out, interview, i);
      vandap_output_spill (output);
    }

  return vandap_output_finish (output, error);
}

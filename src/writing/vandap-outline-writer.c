/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/vandap-escape.h"
#include "writing/vandap-sink.h"
#include "writing/vandap-writing.h"

static void
add_field (GString *row, const char *field, char end)
{
  vandap_escape_tsv (row, field, -1);
  g_string_append_c (row, end);
}

/* The paragraphs of all answers, joined. */
static void
add_answer (GString *row, VandapInterview *interview, guint exchange)
{
  const VandapExchangeMarks *marks = vandap_interview_get_exchange (interview, exchange);
  const char *text = vandap_interview_get_text (interview, NULL);
  gboolean first = TRUE;

  for (guint i = 0; i < marks->n_answering; i++)
    {
      const VandapTurn *turn = vandap_interview_get_turn (interview, marks->first_turn + marks->n_asking + i);

      for (guint j = turn->first_paragraph; j < turn->first_paragraph + turn->n_paragraphs; j++)
        {
          const VandapParagraph *paragraph = vandap_interview_get_paragraph (interview, j);

          if (paragraph->kind != VANDAP_PARAGRAPH_SPEECH)
            continue;
          if (!first)
            g_string_append (row, " ¶ ");
          first = FALSE;
          vandap_escape_tsv (row, text + paragraph->start, (gssize) (paragraph->end - paragraph->start));
        }
    }
}

/**
 * vandap_outline_write:
 * @interview: an interview
 * @stream: where it goes
 * @cancellable: (nullable): to stop it
 * @error: return location for an error
 *
 * Writes the outline of an interview: tab-separated values under a header line,
 * a row for each question.
 *
 * Returns: whether all was written
 */
gboolean
vandap_outline_write (VandapInterview *interview, GOutputStream *stream, GCancellable *cancellable, GError **error)
{
  VandapSink sink;

  vandap_sink_init (&sink, stream, cancellable);
  g_string_append (sink.text, "number\tasker\tquestion\tspeakers\tparagraphs\tanswer\n");
  for (guint i = 0; i < vandap_interview_get_n_exchanges (interview) && vandap_sink_hand_on (&sink); i++)
    {
      g_autofree char *askers = vandap_interview_dup_askers (interview, i, FALSE);
      g_autofree char *question = vandap_interview_dup_question (interview, i);
      g_autofree char *answerers = vandap_interview_dup_answerers (interview, i, FALSE);

      g_string_append_printf (sink.text, "%u\t", vandap_interview_get_exchange_number (interview, i));
      add_field (sink.text, askers, '\t');
      add_field (sink.text, question, '\t');
      add_field (sink.text, answerers, '\t');
      g_string_append_printf (sink.text, "%u\t", vandap_interview_count_answer_paragraphs (interview, i));
      add_answer (sink.text, interview, i);
      g_string_append_c (sink.text, '\n');
    }

  return vandap_sink_finish (&sink, error);
}

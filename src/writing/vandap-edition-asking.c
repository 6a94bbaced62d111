/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "writing/vandap-edition-asking.h"

#include "writing/vandap-edition-names.h"

static void
write_turn (VandapEdition *edition, guint turn, const VandapEditionAsking *format)
{
  const VandapTurn *marks = vandap_interview_get_turn (edition->interview, turn);

  for (guint i = marks->first_paragraph; i < marks->first_paragraph + marks->n_paragraphs; i++)
    if (vandap_interview_get_paragraph (edition->interview, i)->kind == VANDAP_PARAGRAPH_SPEECH)
      {
        g_string_append_c (edition->out, ' ');
        format->words (edition, i);
      }
}

static gboolean
begins_like_a_label (VandapEdition *edition, guint turn)
{
  guint paragraph = vandap_interview_get_turn (edition->interview, turn)->first_paragraph;
  const VandapParagraph *marks;

  while ((marks = vandap_interview_get_paragraph (edition->interview, paragraph))->kind != VANDAP_PARAGRAPH_SPEECH)
    paragraph++;

  return edition->speakers != NULL
         && vandap_speaker_line_is_label (edition->speakers, vandap_interview_get_text (edition->interview, NULL) + marks->start,
                                          marks->end - marks->start);
}

/**
 * vandap_edition_asking_write:
 * @edition: what is written
 * @exchange: index of an exchange
 * @format: how it is set
 *
 * Adds all that is asked, a space before each paragraph. Who asks is named where
 * that is not who asked before.
 */
void
vandap_edition_asking_write (VandapEdition *edition, guint exchange, const VandapEditionAsking *format)
{
  const VandapExchangeMarks *marks = vandap_interview_get_exchange (edition->interview, exchange);
  g_autofree char *before = NULL;

  for (guint i = 0; i < marks->n_asking; i++)
    {
      g_autofree char *asker = vandap_edition_dup_asker (edition, marks->first_turn + i);
      gboolean is_another;

      if (asker == NULL && begins_like_a_label (edition, marks->first_turn + i))
        asker = g_strdup (VANDAP_SPEAKER_LINE_ASKS);
      is_another = asker != NULL && g_strcmp0 (asker, before) != 0;

      if (i > 0 && is_another)
        format->part (edition);
      if (is_another)
        format->asker (edition, asker);
      write_turn (edition, marks->first_turn + i, format);
      g_free (before);
      before = g_steal_pointer (&asker);
    }
}

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
      gboolean is_another = asker != NULL && g_strcmp0 (asker, before) != 0;

      if (i > 0 && is_another)
        format->part (edition);
      if (is_another)
        format->asker (edition, asker);
      write_turn (edition, marks->first_turn + i, format);
      g_free (before);
      before = g_steal_pointer (&asker);
    }
}

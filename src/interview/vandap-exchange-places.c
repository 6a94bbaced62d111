/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "interview/vandap-exchange-places.h"

/**
 * vandap_exchange_find_wanted:
 * @interview: an interview
 * @number: the number of a question, or %VANDAP_NONE
 *
 * Finds the exchange that somebody wants to see.
 *
 * Returns: index of that with the number, or else of the first; %VANDAP_NONE where there is none
 */
guint
vandap_exchange_find_wanted (VandapInterview *interview, guint number)
{
  guint exchange = VANDAP_NONE;

  if (vandap_interview_get_n_exchanges (interview) == 0)
    return VANDAP_NONE;
  if (number != VANDAP_NONE)
    exchange = vandap_interview_find_exchange_by_number (interview, number);

  return exchange != VANDAP_NONE ? exchange : 0;
}

/**
 * vandap_exchange_find_at_paragraph:
 * @interview: an interview
 * @paragraph: index of a paragraph, which another may have had that was put right otherwise
 *
 * Finds the exchange that has a paragraph, or the next after it.
 *
 * Returns: index of the exchange; the last where none is after it, %VANDAP_NONE where there is none
 */
guint
vandap_exchange_find_at_paragraph (VandapInterview *interview, guint paragraph)
{
  guint n = vandap_interview_get_n_turns (interview);

  for (guint i = 0; i < n; i++)
    {
      const VandapTurn *turn = vandap_interview_get_turn (interview, i);

      if (turn->first_paragraph + turn->n_paragraphs > paragraph)
        return vandap_interview_find_exchange (interview, i);
    }

  return n > 0 ? vandap_interview_get_n_exchanges (interview) - 1 : VANDAP_NONE;
}

/**
 * vandap_exchange_get_first_paragraph:
 * @interview: an interview
 * @exchange: index of an exchange
 *
 * Gets with which paragraph an exchange begins.
 *
 * Returns: index of the paragraph
 */
guint
vandap_exchange_get_first_paragraph (VandapInterview *interview, guint exchange)
{
  guint turn = vandap_interview_get_exchange (interview, exchange)->first_turn;

  return vandap_interview_get_turn (interview, turn)->first_paragraph;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "writing/vandap-details.h"

#include <string.h>

#include "interview/vandap-source-words.h"

/**
 * vandap_details_say_more:
 * @interview: an interview
 *
 * Tells whether more is known of an interview than its title and its language, which
 * the text shows by itself.
 *
 * Returns: %TRUE if so
 */
gboolean
vandap_details_say_more (VandapInterview *interview)
{
  for (guint i = 0; i < VANDAP_N_FIELDS; i++)
    if (i != VANDAP_FIELD_TITLE && i != VANDAP_FIELD_LANGUAGE
        && vandap_interview_get_field (interview, (VandapField) i) != NULL)
      return TRUE;

  return vandap_interview_get_n_credits (interview) > 0
         || vandap_interview_get_derivation (interview) != VANDAP_DERIVATION_PUBLISHED;
}

static void
say (VandapDetailFunc func, gpointer data, const char *name, const char *value)
{
  const char *values[] = { value, NULL };

  if (value != NULL)
    func (name, (char **) values, data);
}

static gboolean
is_said (VandapInterview *interview, guint credit)
{
  const char *what = vandap_interview_get_credit (interview, credit)->what;

  for (guint i = 0; i < credit; i++)
    if (strcmp (vandap_interview_get_credit (interview, i)->what, what) == 0)
      return TRUE;

  return FALSE;
}

/* All who did the same. */
static void
say_credit (VandapInterview *interview, guint first, VandapDetailFunc func, gpointer data)
{
  const char *what = vandap_interview_get_credit (interview, first)->what;
  const char *name = vandap_source_credit_to_name (what);
  g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func (g_free);

  for (guint i = first; i < vandap_interview_get_n_credits (interview); i++)
    {
      const VandapCredit *credit = vandap_interview_get_credit (interview, i);

      if (strcmp (credit->what, what) == 0)
        g_ptr_array_add (values, name != NULL ? g_strdup (credit->name) : g_strconcat (what, ": ", credit->name, NULL));
    }
  g_ptr_array_add (values, NULL);
  func (name != NULL ? name : VANDAP_SOURCE_CREDIT, (char **) values->pdata, data);
}

/**
 * vandap_details_foreach:
 * @edition: an edition
 * @func: is told each
 * @data: for @func
 *
 * Says all that is known of where an interview comes from and whose words it is,
 * under names that do not depend on the language of whoever writes it: words that
 * people read are ours and theirs, and a file is opened anywhere.
 */
void
vandap_details_foreach (VandapEdition *edition, VandapDetailFunc func, gpointer data)
{
  VandapInterview *interview = edition->interview;
  g_autofree char *line = vandap_edition_dup_source (edition);

  for (guint i = 0; i < VANDAP_N_FIELDS; i++)
    {
      say (func, data, vandap_source_field_to_name ((VandapField) i),
           vandap_interview_get_field (interview, (VandapField) i));
      if (i == VANDAP_FIELD_TITLE)
        say (func, data, VANDAP_SOURCE_STATE,
             vandap_source_state_to_word (vandap_interview_get_derivation (interview)));
    }
  for (guint i = 0; i < vandap_interview_get_n_credits (interview); i++)
    if (!is_said (interview, i))
      say_credit (interview, i, func, data);
  say (func, data, VANDAP_SOURCE_LINE, line);
}

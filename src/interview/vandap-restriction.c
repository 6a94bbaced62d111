/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "interview/vandap-restriction.h"

#include <glib/gi18n-lib.h>

#include "text/vandap-direction.h"
#include "text/vandap-escape.h"

/**
 * vandap_interview_is_restricted:
 * @interview: an interview
 *
 * Tells whether its file says that its use is restricted. What a file says of its
 * use need not be a restriction, and one that is restricted need not say how.
 *
 * Returns: %TRUE if it does
 */
gboolean
vandap_interview_is_restricted (VandapInterview *interview)
{
  return g_strcmp0 (vandap_interview_get_field (interview, VANDAP_FIELD_STATUS), "restricted") == 0;
}

/**
 * vandap_interview_dup_restriction:
 * @interview: an interview
 *
 * Says how its use is restricted: in the file's words, or else that it has none.
 *
 * Returns: (transfer full) (nullable): how, or %NULL where it is not restricted
 */
char *
vandap_interview_dup_restriction (VandapInterview *interview)
{
  const char *terms = vandap_interview_get_field (interview, VANDAP_FIELD_RESTRICTION);

  if (!vandap_interview_is_restricted (interview))
    return NULL;

  return g_strdup (terms != NULL ? terms : _("The file says that its use is restricted, but not how."));
}

/**
 * vandap_interview_dup_restriction_line:
 * @interview: an interview
 *
 * Says that its use is restricted, and how, in a line that goes with its words.
 *
 * Returns: (transfer full) (nullable): the line, or %NULL where it is not restricted
 */
char *
vandap_interview_dup_restriction_line (VandapInterview *interview)
{
  const char *terms = vandap_interview_get_field (interview, VANDAP_FIELD_RESTRICTION);
  g_autofree char *apart = NULL;

  if (!vandap_interview_is_restricted (interview))
    return NULL;
  if (terms == NULL)
    return g_strdup (_("Restricted: the file says that its use is restricted, but not how."));

  apart = vandap_text_runs_right_to_left (terms) ? vandap_isolate (terms) : g_strdup (terms);

  /* Translators: goes with words that are copied or printed; %s is what the file says must not be done with them. */
  return g_strdup_printf (_("Restricted: %s"), apart);
}

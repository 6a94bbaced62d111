/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/vandap-copy-asking.h"

#include "interview/vandap-restriction.h"

#define ANSWERED "vandap-copy-asking"

/* What was said of restrictions in a window, and taken note of. */
static GHashTable *
get_answered (VandapWindow *window)
{
  GHashTable *answered = g_object_get_data (G_OBJECT (window), ANSWERED);

  if (answered != NULL)
    return answered;
  answered = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_object_set_data_full (G_OBJECT (window), ANSWERED, answered, (GDestroyNotify) g_hash_table_unref);
  return answered;
}

static char *
dup_line (VandapWindow *window)
{
  VandapInterview *interview = vandap_window_get_interview (window);

  return interview != NULL ? vandap_interview_dup_restriction_line (interview) : NULL;
}

/**
 * vandap_copy_asking_is_needed:
 * @window: a window
 *
 * Tells whether what is open is restricted in a way that nobody has taken note of in
 * this window yet. Another interview with the same terms has nothing new to say.
 *
 * Returns: whether it is
 */
gboolean
vandap_copy_asking_is_needed (VandapWindow *window)
{
  g_autofree char *line = dup_line (window);

  return line != NULL && !g_hash_table_contains (get_answered (window), line);
}

static void
on_answered (VandapWindow *window)
{
  g_hash_table_add (get_answered (window), dup_line (window));
}

/**
 * vandap_copy_asking_run:
 * @window: a window in which an interview is open
 * @func: (scope async): what copies
 * @data: (nullable): for @func
 *
 * Copies at once, or else as soon as it is taken note of that the interview is
 * restricted, and how.
 */
void
vandap_copy_asking_run (VandapWindow *window, VandapCopyFunc func, gpointer data)
{
  if (vandap_copy_asking_is_needed (window))
    vandap_restriction_dialog_show (window, on_answered, func, data);
  else
    func (window, data);
}

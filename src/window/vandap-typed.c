/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/vandap-typed.h"

#include "window/vandap-about-interview-dialog.h"
#include "window/vandap-quiet-entry.h"

/**
 * vandap_typed_take:
 * @window: a window
 *
 * Takes what is typed into the dialogs of a window, as if the person had left the field:
 * the interview may be let go of.
 */
void
vandap_typed_take (GtkWindow *window)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  g_return_if_fail (GTK_IS_WINDOW (window));

  for (GList *l = windows; l != NULL; l = l->next)
    if (gtk_window_get_transient_for (l->data) == window)
      vandap_quiet_entry_apply_all (l->data);
}

/**
 * vandap_typed_may_be_left:
 * @window: a window
 *
 * Takes what is typed into the dialogs of a window. The first time that something typed
 * cannot be understood, the person is shown where, and the window should stay open.
 *
 * Returns: whether the window may be closed
 */
gboolean
vandap_typed_may_be_left (GtkWindow *window)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  g_return_val_if_fail (GTK_IS_WINDOW (window), TRUE);

  for (GList *l = windows; l != NULL; l = l->next)
    if (gtk_window_get_transient_for (l->data) == window && VANDAP_IS_ABOUT_INTERVIEW_DIALOG (l->data)
        && !vandap_about_interview_dialog_may_be_left (l->data))
      {
        gtk_window_present (l->data);
        return FALSE;
      }
  return TRUE;
}

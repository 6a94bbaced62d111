/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/vandap-changed-file.h"

#include <glib/gi18n-lib.h>

#include "text/vandap-escape.h"
#include "window/vandap-announcement.h"
#include "window/vandap-changed-bar.h"
#include "window/vandap-putting-right.h"
#include "window/vandap-second-frame.h"

#define COLUMN "vandap-changed-file-column"
#define BAR "vandap-changed-file-bar"

static VandapRecollection *
get_recollection (VandapWindow *window)
{
  return vandap_document_get_recollection (vandap_window_get_document (window));
}

/* Made when it is needed: few windows ever show it. */
static VandapChangedBar *
ensure_bar (VandapWindow *window)
{
  VandapChangedBar *bar = g_object_get_data (G_OBJECT (window), BAR);

  if (bar != NULL)
    return bar;
  bar = vandap_changed_bar_new ();
  gtk_box_prepend (g_object_get_data (G_OBJECT (window), COLUMN), GTK_WIDGET (bar));
  g_object_set_data (G_OBJECT (window), BAR, bar);
  return bar;
}

static char *
dup_name (VandapWindow *window)
{
  GFile *file = vandap_document_get_file (vandap_window_get_document (window));
  g_autofree char *base = file != NULL ? g_file_get_basename (file) : g_strdup ("");
  g_autofree char *name = g_filename_display_name (base);

  return vandap_isolate (name);
}

static char *
dup_offer (const char *name, guint n_fitting, guint n)
{
  if (n_fitting == 0)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                         /* Translators: the name of a file, then how many corrections were made */
                                         "“%s” has changed since you put it right: the %u correction does not fit any more.",
                                         "“%s” has changed since you put it right: none of %u corrections fits any more.", n),
                            name, n);
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                       /* Translators: the name of a file, then two numbers of corrections */
                                       "“%s” has changed since you put it right: %u of %u correction still fits.",
                                       "“%s” has changed since you put it right: %u of %u corrections still fit.", n),
                          name, n_fitting, n);
}

static char *
dup_loss (const char *name, guint n_lost)
{
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                       /* Translators: the name of a file, then how many corrections; the program reads the
                                        * same file otherwise than an earlier version of the program did */
                                       "“%s” is read otherwise than when you put it right: %u correction does not fit any more. "
                                       "It is kept until it does.",
                                       "“%s” is read otherwise than when you put it right: %u corrections do not fit any more. "
                                       "They are kept until they do.", n_lost),
                          name, n_lost);
}

static void
say (VandapWindow *window, const char *message, gboolean can_apply, const char *no)
{
  vandap_changed_bar_show (ensure_bar (window), message, can_apply, no);
  vandap_announce (GTK_WIDGET (window), message);
}

/* What changed in the file is more than what changed in the program. */
static void
update (VandapWindow *window)
{
  VandapRecollection *recollection = get_recollection (window);
  const GPtrArray *former = recollection != NULL ? vandap_recollection_get_former (recollection) : NULL;
  guint n_lost = recollection != NULL ? vandap_recollection_get_n_lost (recollection) : 0;
  g_autofree char *name = dup_name (window);
  g_autofree char *message = NULL;

  if (former != NULL)
    {
      guint n_fitting = vandap_recollection_get_n_fitting (recollection);

      message = dup_offer (name, n_fitting, former->len);
      /* Translators: a button: what was put right before the file changed is not wanted */
      say (window, message, n_fitting > 0, _("No"));
    }
  else if (n_lost > 0)
    {
      message = dup_loss (name, n_lost);
      say (window, message, FALSE, _("Close"));
    }
  else
    vandap_changed_file_hide (window);
  vandap_putting_right_update (window);
}

static void
on_second_frame (GtkWidget *widget)
{
  VandapRecollection *recollection = get_recollection (VANDAP_WINDOW (widget));

  if (recollection != NULL)
    vandap_recollection_look (recollection);
}

/* Nothing of this holds up what there is to read. */
static void
on_opened (VandapWindow *window)
{
  VandapRecollection *recollection = get_recollection (window);

  vandap_changed_file_hide (window);
  if (recollection == NULL)
    return;
  g_signal_connect_object (recollection, "changed", G_CALLBACK (update), window, G_CONNECT_SWAPPED);
  if (vandap_recollection_get_n_lost (recollection) > 0)
    update (window);
  vandap_second_frame_await (GTK_WIDGET (window), on_second_frame);
}

static void
apply (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  VandapRecollection *recollection = get_recollection (data);

  if (recollection == NULL || vandap_recollection_get_former (recollection) == NULL)
    return;
  vandap_putting_right_say_when_kept (data, _("Put right again. Ctrl+Z takes it back, step by step."));
  vandap_recollection_take_over (recollection);
}

static void
decline (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  VandapRecollection *recollection = get_recollection (data);

  if (recollection == NULL)
    return;
  if (vandap_recollection_get_former (recollection) != NULL)
    vandap_recollection_decline (recollection);
  else
    vandap_recollection_accept_loss (recollection);
}

/**
 * vandap_changed_file_hide:
 * @window: a window
 *
 * Puts the message away, until the file is opened again.
 *
 * Returns: whether there was one
 */
gboolean
vandap_changed_file_hide (VandapWindow *window)
{
  VandapChangedBar *bar = g_object_get_data (G_OBJECT (window), BAR);

  if (bar == NULL)
    return FALSE;
  if (vandap_changed_bar_has_focus (bar))
    gtk_widget_grab_focus (GTK_WIDGET (vandap_window_get_answer_view (window)));
  return vandap_changed_bar_hide (bar);
}

/**
 * vandap_changed_file_attach:
 * @window: a window
 * @document: what it has open
 * @column: above whose other children the message stands
 *
 * Has a window say when a file is not any more what was put right.
 */
void
vandap_changed_file_attach (VandapWindow *window, VandapDocument *document, GtkBox *column)
{
  static const GActionEntry entries[] = {
    { .name = "apply-corrections", .activate = apply },
    { .name = "decline-corrections", .activate = decline },
  };

  g_object_set_data (G_OBJECT (window), COLUMN, column);
  g_action_map_add_action_entries (G_ACTION_MAP (window), entries, G_N_ELEMENTS (entries), window);
  g_signal_connect_object (document, "opened", G_CALLBACK (on_opened), window, G_CONNECT_SWAPPED);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/vandap-restriction-dialog.h"

#include "interview/vandap-restriction.h"

/* Letters that are laid out as one label. */
#define MOST_LETTERS 4000

struct _VandapRestrictionDialog
{
  GtkWindow parent_instance;

  GtkLabel *terms;
  GtkWidget *copy_button;

  VandapInterview *interview;
  VandapRestrictionFunc answered;
  VandapCopyFunc copy;
  gpointer data;
};

G_DEFINE_FINAL_TYPE (VandapRestrictionDialog, vandap_restriction_dialog, GTK_TYPE_WINDOW)

/* The keyboard is where it was before anything is copied, and says so there. */
static void
copy_anyway (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autoptr (VandapRestrictionDialog) self = g_object_ref (VANDAP_RESTRICTION_DIALOG (widget));
  VandapWindow *window = VANDAP_WINDOW (gtk_window_get_transient_for (GTK_WINDOW (self)));
  g_autoptr (VandapInterview) interview = g_steal_pointer (&self->interview);

  gtk_window_destroy (GTK_WINDOW (self));
  /* What has come in its place in the meantime nobody was asked about. */
  if (window == NULL || vandap_window_get_interview (window) != interview)
    return;
  self->answered (window);
  self->copy (window, self->data);
}

static void
vandap_restriction_dialog_dispose (GObject *object)
{
  g_clear_object (&VANDAP_RESTRICTION_DIALOG (object)->interview);
  G_OBJECT_CLASS (vandap_restriction_dialog_parent_class)->dispose (object);
}

static void
vandap_restriction_dialog_class_init (VandapRestrictionDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vandap_restriction_dialog_dispose;
  gtk_widget_class_install_action (widget_class, "dialog.copy", NULL, copy_anyway);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vandap/Vandap/ui/restriction-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, VandapRestrictionDialog, terms);
  gtk_widget_class_bind_template_child (widget_class, VandapRestrictionDialog, copy_button);
}

static void
vandap_restriction_dialog_init (VandapRestrictionDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
tell (VandapRestrictionDialog *self)
{
  g_autofree char *terms = vandap_interview_dup_restriction (self->interview);

  if (g_utf8_strlen (terms, -1) > MOST_LETTERS)
    {
      g_autofree char *beginning = g_utf8_substring (terms, 0, MOST_LETTERS);

      g_free (terms);
      terms = g_strconcat (beginning, "…", NULL);
    }
  gtk_label_set_text (self->terms, terms);
  /* A screen reader says of a dialog its name and where the keyboard is. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->copy_button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, terms, -1);
}

/**
 * vandap_restriction_dialog_show:
 * @window: a window in which a restricted interview is open
 * @answered: called when somebody copies anyway, before it is done
 * @copy: (scope async): what copies
 * @data: (nullable): for @copy
 *
 * Asks whether to copy from a restricted interview.
 */
void
vandap_restriction_dialog_show (VandapWindow *window, VandapRestrictionFunc answered, VandapCopyFunc copy,
                                gpointer data)
{
  VandapRestrictionDialog *self;

  g_return_if_fail (VANDAP_IS_WINDOW (window));

  self = g_object_new (VANDAP_TYPE_RESTRICTION_DIALOG, "transient-for", window, NULL);
  self->interview = g_object_ref (vandap_window_get_interview (window));
  self->answered = answered;
  self->copy = copy;
  self->data = data;
  tell (self);
  gtk_window_present (GTK_WINDOW (self));
}

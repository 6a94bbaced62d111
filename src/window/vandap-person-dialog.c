/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/vandap-person-dialog.h"

#include <glib/gi18n-lib.h>

struct _VandapPersonDialog
{
  GtkWindow parent_instance;

  GtkEditable *courtesy;
  GtkEditable *name;
  GtkEditable *occupation;

  VandapPersonFunc func;
  gpointer user_data;
  GDestroyNotify destroy;
};

G_DEFINE_FINAL_TYPE (VandapPersonDialog, vandap_person_dialog, GTK_TYPE_WINDOW)

static char *
dup_entry (GtkEditable *entry)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (entry)));
}

static const char *
get_filled (const char *text)
{
  return *text != '\0' ? text : NULL;
}

static void
on_name_changed (VandapPersonDialog *self)
{
  g_autofree char *name = dup_entry (self->name);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.apply", *name != '\0');
}

static void
apply (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VandapPersonDialog *self = VANDAP_PERSON_DIALOG (widget);
  g_autofree char *courtesy = dup_entry (self->courtesy);
  g_autofree char *name = dup_entry (self->name);
  g_autofree char *occupation = dup_entry (self->occupation);
  VandapPerson person = { .name = name, .courtesy = get_filled (courtesy), .occupation = get_filled (occupation) };

  self->func (VANDAP_WINDOW (gtk_window_get_transient_for (GTK_WINDOW (self))), &person, self->user_data);
  gtk_window_close (GTK_WINDOW (self));
}

static void
vandap_person_dialog_finalize (GObject *object)
{
  VandapPersonDialog *self = VANDAP_PERSON_DIALOG (object);

  if (self->destroy != NULL)
    self->destroy (self->user_data);
  G_OBJECT_CLASS (vandap_person_dialog_parent_class)->finalize (object);
}

static void
vandap_person_dialog_class_init (VandapPersonDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = vandap_person_dialog_finalize;
  gtk_widget_class_install_action (widget_class, "dialog.apply", NULL, apply);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vandap/Vandap/ui/person-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, VandapPersonDialog, courtesy);
  gtk_widget_class_bind_template_child (widget_class, VandapPersonDialog, name);
  gtk_widget_class_bind_template_child (widget_class, VandapPersonDialog, occupation);
  gtk_widget_class_bind_template_callback (widget_class, on_name_changed);
}

static void
vandap_person_dialog_init (VandapPersonDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  on_name_changed (self);
}

static void
set_entry (GtkEditable *entry, const char *text)
{
  gtk_editable_set_text (entry, text != NULL ? text : "");
}

/**
 * vandap_person_dialog_show:
 * @window: a window
 * @person: (nullable): what somebody is called now, or %NULL for somebody new
 * @func: (scope notified): called with what the person is called really
 * @user_data: data for @func
 * @destroy: (nullable): what frees it
 *
 * Asks what somebody is called.
 */
void
vandap_person_dialog_show (VandapWindow *window, const VandapPerson *person, VandapPersonFunc func,
                           gpointer user_data, GDestroyNotify destroy)
{
  VandapPersonDialog *self = g_object_new (VANDAP_TYPE_PERSON_DIALOG, "transient-for", window, NULL);

  self->func = func;
  self->user_data = user_data;
  self->destroy = destroy;
  if (person != NULL)
    {
      set_entry (self->courtesy, person->courtesy);
      set_entry (self->name, person->name);
      set_entry (self->occupation, person->occupation);
    }
  gtk_window_present (GTK_WINDOW (self));
  /* Whoever types a name means it in place of the old one. */
  gtk_editable_select_region (self->name, 0, -1);
}

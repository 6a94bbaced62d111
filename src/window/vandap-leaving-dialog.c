/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/vandap-leaving-dialog.h"

#include <glib/gi18n-lib.h>

#include "text/vandap-escape.h"

struct _VandapLeavingDialog
{
  GtkWindow parent_instance;

  GtkLabel *message;
  VandapLeavingAnswer given;
  guint answer_id;
};

enum
{
  ANSWERED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VandapLeavingDialog, vandap_leaving_dialog, GTK_TYPE_WINDOW)

static gboolean
say_answer (gpointer data)
{
  VandapLeavingDialog *self = data;

  self->answer_id = 0;
  g_signal_emit (self, signals[ANSWERED], 0, self->given);
  return G_SOURCE_REMOVE;
}

/* By what follows, the dialog and its window go, and the button that was pressed must be done by then. */
static void
answer (VandapLeavingDialog *self, VandapLeavingAnswer given)
{
  if (self->answer_id != 0)
    return;
  self->given = given;
  self->answer_id = g_idle_add (say_answer, self);
}

static void
save (GtkWidget *widget, const char *action, GVariant *parameter)
{
  answer (VANDAP_LEAVING_DIALOG (widget), VANDAP_LEAVING_SAVE);
}

static void
discard (GtkWidget *widget, const char *action, GVariant *parameter)
{
  answer (VANDAP_LEAVING_DIALOG (widget), VANDAP_LEAVING_DISCARD);
}

/* Whoever is asked closes it. */
static gboolean
vandap_leaving_dialog_close_request (GtkWindow *window)
{
  answer (VANDAP_LEAVING_DIALOG (window), VANDAP_LEAVING_STAY);
  return TRUE;
}

static void
vandap_leaving_dialog_dispose (GObject *object)
{
  g_clear_handle_id (&VANDAP_LEAVING_DIALOG (object)->answer_id, g_source_remove);
  G_OBJECT_CLASS (vandap_leaving_dialog_parent_class)->dispose (object);
}

static void
vandap_leaving_dialog_class_init (VandapLeavingDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vandap_leaving_dialog_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = vandap_leaving_dialog_close_request;
  signals[ANSWERED] = g_signal_new ("answered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 1, G_TYPE_INT);
  gtk_widget_class_install_action (widget_class, "dialog.save", NULL, save);
  gtk_widget_class_install_action (widget_class, "dialog.discard", NULL, discard);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vandap/Vandap/ui/leaving-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, VandapLeavingDialog, message);
}

static void
vandap_leaving_dialog_init (VandapLeavingDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static char *
dup_message (VandapUnsaved unsaved, const char *title)
{
  g_autofree char *isolated = vandap_isolate (title);

  if (unsaved == VANDAP_UNSAVED_CORRECTIONS)
    /* Translators: %s is the title of an interview */
    return g_strdup_printf (_("What you put right in “%s” could not be kept. If you do not save a copy with it, it will be "
                              "lost."), isolated);
  /* Translators: %s is the title of an interview */
  return g_strdup_printf (_("“%s” is in no file yet. If you do not save it, it will be lost."), isolated);
}

/**
 * vandap_leaving_dialog_new:
 * @parent: the window that shows the interview
 * @unsaved: what would be lost
 * @title: what the interview is called
 *
 * Creates the question, which is not shown yet.
 *
 * Returns: (transfer none): a new dialog, owned by GTK
 */
VandapLeavingDialog *
vandap_leaving_dialog_new (GtkWindow *parent, VandapUnsaved unsaved, const char *title)
{
  VandapLeavingDialog *self = g_object_new (VANDAP_TYPE_LEAVING_DIALOG, "transient-for", parent, NULL);
  g_autofree char *message = dup_message (unsaved, title);

  gtk_label_set_text (self->message, message);
  if (unsaved == VANDAP_UNSAVED_CORRECTIONS)
    gtk_window_set_title (GTK_WINDOW (self), _("Save a Copy?"));
  return self;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/vandap-toast.h"

#include "window/vandap-announcement.h"

/* Long enough to read a short sentence twice. */
#define SECONDS 4

struct _VandapToast
{
  GtkWidget parent_instance;

  GtkWidget *revealer;
  GtkWidget *label;
  guint timeout_id;
};

G_DEFINE_FINAL_TYPE (VandapToast, vandap_toast, GTK_TYPE_WIDGET)

static gboolean
on_timeout (gpointer data)
{
  VandapToast *self = data;

  self->timeout_id = 0;
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), FALSE);
  return G_SOURCE_REMOVE;
}

static void
vandap_toast_dispose (GObject *object)
{
  VandapToast *self = VANDAP_TOAST (object);

  g_clear_handle_id (&self->timeout_id, g_source_remove);
  g_clear_pointer (&self->revealer, gtk_widget_unparent);
  G_OBJECT_CLASS (vandap_toast_parent_class)->dispose (object);
}

static void
vandap_toast_class_init (VandapToastClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vandap_toast_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "toast");
}

static void
vandap_toast_init (VandapToast *self)
{
  /* It lies over the text and must not be in the way of the mouse. */
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/* With the first message: a start has none. */
static void
ensure_label (VandapToast *self)
{
  if (self->label != NULL)
    return;

  self->label = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->label), TRUE);
  gtk_label_set_justify (GTK_LABEL (self->label), GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (self->label, "message");
  self->revealer = gtk_revealer_new ();
  gtk_revealer_set_transition_type (GTK_REVEALER (self->revealer), GTK_REVEALER_TRANSITION_TYPE_CROSSFADE);
  gtk_revealer_set_child (GTK_REVEALER (self->revealer), self->label);
  gtk_widget_set_parent (self->revealer, GTK_WIDGET (self));
}

/**
 * vandap_toast_say:
 * @self: a toast
 * @message: a short sentence
 *
 * Shows a message for a while, and has screen readers say it.
 */
void
vandap_toast_say (VandapToast *self, const char *message)
{
  g_return_if_fail (VANDAP_IS_TOAST (self));
  g_return_if_fail (message != NULL);

  ensure_label (self);
  gtk_label_set_text (GTK_LABEL (self->label), message);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), TRUE);
  vandap_announce (GTK_WIDGET (self), message);
  g_clear_handle_id (&self->timeout_id, g_source_remove);
  self->timeout_id = g_timeout_add_seconds (SECONDS, on_timeout, self);
}

/**
 * vandap_toast_hide:
 * @self: a toast
 *
 * Takes back what is no longer so.
 */
void
vandap_toast_hide (VandapToast *self)
{
  g_return_if_fail (VANDAP_IS_TOAST (self));

  g_clear_handle_id (&self->timeout_id, g_source_remove);
  if (self->revealer != NULL)
    gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), FALSE);
}

/**
 * vandap_toast_get_message:
 * @self: a toast
 *
 * Gets what was said last.
 *
 * Returns: (transfer none): the message, empty where there was none
 */
const char *
vandap_toast_get_message (VandapToast *self)
{
  g_return_val_if_fail (VANDAP_IS_TOAST (self), NULL);

  return self->label != NULL ? gtk_label_get_text (GTK_LABEL (self->label)) : "";
}

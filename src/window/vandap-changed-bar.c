/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/vandap-changed-bar.h"

#include "window/vandap-flow.h"

struct _VandapChangedBar
{
  GtkWidget parent_instance;

  GtkRevealer *revealer;
  GtkLabel *message;
  GtkWidget *apply;
  GtkButton *no;
};

G_DEFINE_FINAL_TYPE (VandapChangedBar, vandap_changed_bar, GTK_TYPE_WIDGET)

static void
vandap_changed_bar_dispose (GObject *object)
{
  VandapChangedBar *self = VANDAP_CHANGED_BAR (object);

  if (self->revealer != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->revealer));
  self->revealer = NULL;
  G_OBJECT_CLASS (vandap_changed_bar_parent_class)->dispose (object);
}

static void
vandap_changed_bar_class_init (VandapChangedBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vandap_changed_bar_dispose;
  g_type_ensure (VANDAP_TYPE_FLOW);
  gtk_widget_class_set_css_name (widget_class, "changedbar");
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vandap/Vandap/ui/changed-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, VandapChangedBar, revealer);
  gtk_widget_class_bind_template_child (widget_class, VandapChangedBar, message);
  gtk_widget_class_bind_template_child (widget_class, VandapChangedBar, apply);
  gtk_widget_class_bind_template_child (widget_class, VandapChangedBar, no);
}

static void
vandap_changed_bar_init (VandapChangedBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * vandap_changed_bar_new:
 *
 * Creates a bar that says nothing yet.
 *
 * Returns: (transfer floating): a new bar
 */
VandapChangedBar *
vandap_changed_bar_new (void)
{
  return g_object_new (VANDAP_TYPE_CHANGED_BAR, NULL);
}

/**
 * vandap_changed_bar_show:
 * @self: a bar
 * @message: what is to be known
 * @can_apply: whether there is anything to put right again
 * @no: what the button says that puts the message away for good
 *
 * Shows a message.
 */
void
vandap_changed_bar_show (VandapChangedBar *self, const char *message, gboolean can_apply, const char *no)
{
  g_return_if_fail (VANDAP_IS_CHANGED_BAR (self));
  g_return_if_fail (message != NULL && no != NULL);

  gtk_label_set_text (self->message, message);
  gtk_widget_set_visible (self->apply, can_apply);
  gtk_button_set_label (self->no, no);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  gtk_revealer_set_reveal_child (self->revealer, TRUE);
}

/**
 * vandap_changed_bar_hide:
 * @self: a bar
 *
 * Puts the message away.
 *
 * Returns: whether there was one
 */
gboolean
vandap_changed_bar_hide (VandapChangedBar *self)
{
  gboolean was_shown;

  g_return_val_if_fail (VANDAP_IS_CHANGED_BAR (self), FALSE);

  was_shown = gtk_revealer_get_reveal_child (self->revealer);
  gtk_revealer_set_reveal_child (self->revealer, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  return was_shown;
}

/**
 * vandap_changed_bar_has_focus:
 * @self: a bar
 *
 * Tells whether the keyboard is in it.
 *
 * Returns: whether it is
 */
gboolean
vandap_changed_bar_has_focus (VandapChangedBar *self)
{
  g_return_val_if_fail (VANDAP_IS_CHANGED_BAR (self), FALSE);

  return (gtk_widget_get_state_flags (GTK_WIDGET (self)) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
}

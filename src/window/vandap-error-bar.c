/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/vandap-error-bar.h"

struct _VandapErrorBar
{
  GtkWidget parent_instance;

  GtkRevealer *revealer;
  GtkLabel *message;
  GtkWidget *close;
};

enum
{
  CLOSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VandapErrorBar, vandap_error_bar, GTK_TYPE_WIDGET)

static void
on_close (VandapErrorBar *self)
{
  g_signal_emit (self, signals[CLOSED], 0);
}

static gboolean
vandap_error_bar_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (VANDAP_ERROR_BAR (widget)->close);
}

static void
vandap_error_bar_dispose (GObject *object)
{
  VandapErrorBar *self = VANDAP_ERROR_BAR (object);

  if (self->revealer != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->revealer));
  self->revealer = NULL;
  G_OBJECT_CLASS (vandap_error_bar_parent_class)->dispose (object);
}

static void
vandap_error_bar_class_init (VandapErrorBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vandap_error_bar_dispose;
  widget_class->grab_focus = vandap_error_bar_grab_focus;

  /**
   * VandapErrorBar::closed:
   * @self: the bar
   *
   * Emitted when the person puts the message away.
   */
  signals[CLOSED] = g_signal_new ("closed", VANDAP_TYPE_ERROR_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "errorbar");
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vandap/Vandap/ui/error-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, VandapErrorBar, revealer);
  gtk_widget_class_bind_template_child (widget_class, VandapErrorBar, message);
  gtk_widget_class_bind_template_child (widget_class, VandapErrorBar, close);
  gtk_widget_class_bind_template_callback (widget_class, on_close);
}

static void
vandap_error_bar_init (VandapErrorBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * vandap_error_bar_new:
 *
 * Creates a bar that says what went wrong, above what is open.
 *
 * Returns: (transfer floating): a new bar, which shows nothing yet
 */
VandapErrorBar *
vandap_error_bar_new (void)
{
  return g_object_new (VANDAP_TYPE_ERROR_BAR, NULL);
}

/**
 * vandap_error_bar_show:
 * @self: a bar
 * @message: what is wrong and what to do
 *
 * Shows a message, with the keyboard on the button that puts it away.
 */
void
vandap_error_bar_show (VandapErrorBar *self, const char *message)
{
  g_return_if_fail (VANDAP_IS_ERROR_BAR (self));
  g_return_if_fail (message != NULL);

  gtk_label_set_text (self->message, message);
  gtk_revealer_set_reveal_child (self->revealer, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

/**
 * vandap_error_bar_hide:
 * @self: a bar
 *
 * Puts the message away.
 */
void
vandap_error_bar_hide (VandapErrorBar *self)
{
  g_return_if_fail (VANDAP_IS_ERROR_BAR (self));

  gtk_revealer_set_reveal_child (self->revealer, FALSE);
}

/**
 * vandap_error_bar_is_shown:
 * @self: a bar
 *
 * Tells whether there is a message to put away.
 *
 * Returns: whether there is
 */
gboolean
vandap_error_bar_is_shown (VandapErrorBar *self)
{
  g_return_val_if_fail (VANDAP_IS_ERROR_BAR (self), FALSE);

  return gtk_revealer_get_reveal_child (self->revealer);
}

/**
 * vandap_error_bar_get_message:
 * @self: a bar
 *
 * Gets what it says, or said last.
 *
 * Returns: (transfer none): the message
 */
const char *
vandap_error_bar_get_message (VandapErrorBar *self)
{
  g_return_val_if_fail (VANDAP_IS_ERROR_BAR (self), NULL);

  return gtk_label_get_text (self->message);
}

/**
 * vandap_error_bar_has_focus:
 * @self: a bar
 *
 * Tells whether the keyboard is in it.
 *
 * Returns: whether it is
 */
gboolean
vandap_error_bar_has_focus (VandapErrorBar *self)
{
  g_return_val_if_fail (VANDAP_IS_ERROR_BAR (self), FALSE);

  return (gtk_widget_get_state_flags (GTK_WIDGET (self)) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
}

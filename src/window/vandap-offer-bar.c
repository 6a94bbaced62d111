/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/vandap-offer-bar.h"

#include <glib/gi18n-lib.h>

#include "window/vandap-flow.h"

struct _VandapOfferBar
{
  GtkWidget parent_instance;

  GtkLabel *message;
  GtkButton *accept;
};

enum
{
  ACCEPTED,
  DISCARDED,
  CLOSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VandapOfferBar, vandap_offer_bar, GTK_TYPE_WIDGET)

static void
on_accept (VandapOfferBar *self)
{
  g_signal_emit (self, signals[ACCEPTED], 0);
}

static void
on_discard (VandapOfferBar *self)
{
  g_signal_emit (self, signals[DISCARDED], 0);
}

static void
on_close (VandapOfferBar *self)
{
  g_signal_emit (self, signals[CLOSED], 0);
}

static void
vandap_offer_bar_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (vandap_offer_bar_parent_class)->dispose (object);
}

static void
vandap_offer_bar_class_init (VandapOfferBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  g_type_ensure (VANDAP_TYPE_FLOW);
  G_OBJECT_CLASS (klass)->dispose = vandap_offer_bar_dispose;
  signals[ACCEPTED] = g_signal_new ("accepted", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[DISCARDED] = g_signal_new ("discarded", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[CLOSED] = g_signal_new ("closed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_css_name (widget_class, "offerbar");
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vandap/Vandap/ui/offer-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, VandapOfferBar, message);
  gtk_widget_class_bind_template_child (widget_class, VandapOfferBar, accept);
  gtk_widget_class_bind_template_callback (widget_class, on_accept);
  gtk_widget_class_bind_template_callback (widget_class, on_discard);
  gtk_widget_class_bind_template_callback (widget_class, on_close);
}

static void
vandap_offer_bar_init (VandapOfferBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * vandap_offer_bar_new:
 * @n: how many interviews are offered
 *
 * Creates a bar.
 *
 * Returns: (transfer floating): a new bar
 */
VandapOfferBar *
vandap_offer_bar_new (guint n)
{
  VandapOfferBar *self = g_object_new (VANDAP_TYPE_OFFER_BAR, NULL);

  if (n == 1)
    {
      gtk_label_set_text (self->message, _("An interview that you pasted was not saved."));
      /* Translators: opens the interview that was pasted and not saved */
      gtk_button_set_label (self->accept, _("Open It"));
    }
  else
    {
      g_autofree char *message = g_strdup_printf (
        /* Translators: a number, which is never 1 */
        g_dngettext (GETTEXT_PACKAGE, "%u interview that you pasted was not saved.",
                     "%u interviews that you pasted were not saved.", n),
        n);

      gtk_label_set_text (self->message, message);
      /* Translators: opens the interviews that were pasted and not saved */
      gtk_button_set_label (self->accept, _("Open Them"));
    }

  return self;
}

/**
 * vandap_offer_bar_get_message:
 * @self: a bar
 *
 * Gets what the bar says.
 *
 * Returns: (transfer none): a sentence, translated
 */
const char *
vandap_offer_bar_get_message (VandapOfferBar *self)
{
  g_return_val_if_fail (VANDAP_IS_OFFER_BAR (self), NULL);

  return gtk_label_get_text (self->message);
}

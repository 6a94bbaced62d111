/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/vandap-failure-page.h"

struct _VandapFailurePage
{
  GtkWidget parent_instance;

  GtkLabel *message;
  GtkWidget *open;
};

G_DEFINE_FINAL_TYPE (VandapFailurePage, vandap_failure_page, GTK_TYPE_WIDGET)

static gboolean
vandap_failure_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (VANDAP_FAILURE_PAGE (widget)->open);
}

static void
vandap_failure_page_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (vandap_failure_page_parent_class)->dispose (object);
}

static void
vandap_failure_page_class_init (VandapFailurePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vandap_failure_page_dispose;
  widget_class->grab_focus = vandap_failure_page_grab_focus;
  gtk_widget_class_set_css_name (widget_class, "failurepage");
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vandap/Vandap/ui/failure-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VandapFailurePage, message);
  gtk_widget_class_bind_template_child (widget_class, VandapFailurePage, open);
}

static void
vandap_failure_page_init (VandapFailurePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * vandap_failure_page_new:
 *
 * Creates the page of a window in which nothing could be opened.
 *
 * Returns: (transfer floating): a new page
 */
VandapFailurePage *
vandap_failure_page_new (void)
{
  return g_object_new (VANDAP_TYPE_FAILURE_PAGE, NULL);
}

/**
 * vandap_failure_page_set_message:
 * @self: a page
 * @message: what is wrong and what to do
 *
 * Sets what the page says.
 */
void
vandap_failure_page_set_message (VandapFailurePage *self, const char *message)
{
  g_return_if_fail (VANDAP_IS_FAILURE_PAGE (self));
  g_return_if_fail (message != NULL);

  gtk_label_set_text (self->message, message);
}

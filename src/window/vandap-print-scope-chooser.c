/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/vandap-print-scope-chooser.h"

struct _VandapPrintScopeChooser
{
  GtkWidget parent_instance;

  GtkCheckButton *all;
  GtkCheckButton *question;
  GtkCheckButton *selection;
};

G_DEFINE_FINAL_TYPE (VandapPrintScopeChooser, vandap_print_scope_chooser, GTK_TYPE_WIDGET)

static void
vandap_print_scope_chooser_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (vandap_print_scope_chooser_parent_class)->dispose (object);
}

static void
vandap_print_scope_chooser_class_init (VandapPrintScopeChooserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vandap_print_scope_chooser_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/vandap/Vandap/ui/print-scope-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, VandapPrintScopeChooser, all);
  gtk_widget_class_bind_template_child (widget_class, VandapPrintScopeChooser, question);
  gtk_widget_class_bind_template_child (widget_class, VandapPrintScopeChooser, selection);
}

static void
vandap_print_scope_chooser_init (VandapPrintScopeChooser *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * vandap_print_scope_chooser_new:
 * @has_question: whether there is a question on screen to print
 * @has_selection: whether words are selected
 *
 * Creates a page for the print dialog.
 *
 * Returns: (transfer floating): a new page
 */
GtkWidget *
vandap_print_scope_chooser_new (gboolean has_question, gboolean has_selection)
{
  VandapPrintScopeChooser *self = g_object_new (VANDAP_TYPE_PRINT_SCOPE_CHOOSER, NULL);

  gtk_widget_set_sensitive (GTK_WIDGET (self->question), has_question);
  gtk_widget_set_sensitive (GTK_WIDGET (self->selection), has_selection);
  return GTK_WIDGET (self);
}

/**
 * vandap_print_scope_chooser_get_scope:
 * @self: a page of the print dialog
 *
 * Tells what was chosen.
 *
 * Returns: what to print
 */
VandapPrintScope
vandap_print_scope_chooser_get_scope (VandapPrintScopeChooser *self)
{
  g_return_val_if_fail (VANDAP_IS_PRINT_SCOPE_CHOOSER (self), VANDAP_PRINT_ALL);

  if (gtk_check_button_get_active (self->question))
    return VANDAP_PRINT_EXCHANGE;
  if (gtk_check_button_get_active (self->selection))
    return VANDAP_PRINT_PASSAGE;
  return VANDAP_PRINT_ALL;
}

/**
 * vandap_print_scope_chooser_set_scope:
 * @self: a page of the print dialog
 * @scope: what to print
 *
 * Chooses what to print.
 */
void
vandap_print_scope_chooser_set_scope (VandapPrintScopeChooser *self, VandapPrintScope scope)
{
  GtkCheckButton *button;

  g_return_if_fail (VANDAP_IS_PRINT_SCOPE_CHOOSER (self));

  if (scope == VANDAP_PRINT_EXCHANGE)
    button = self->question;
  else if (scope == VANDAP_PRINT_PASSAGE)
    button = self->selection;
  else
    button = self->all;
  gtk_check_button_set_active (button, TRUE);
}

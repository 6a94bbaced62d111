/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/vandap-row-hint.h"

/**
 * vandap_row_hint_new:
 * @row: a row, in which values are edited
 *
 * Gives a row the look of its kind, and makes its hint, which is to be the last in it.
 *
 * Returns: (transfer floating): the hint, which says nothing yet
 */
GtkLabel *
vandap_row_hint_new (GtkBox *row)
{
  GtkWidget *self = gtk_label_new (NULL);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (row), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (row), "source-row");
  gtk_label_set_xalign (GTK_LABEL (self), 0);
  gtk_label_set_wrap (GTK_LABEL (self), TRUE);
  gtk_widget_add_css_class (self, "hint");
  gtk_widget_set_visible (self, FALSE);
  return GTK_LABEL (self);
}

/**
 * vandap_row_hint_set:
 * @self: a hint
 * @row: the row it is of
 * @text: (nullable): what it says, or %NULL for nothing
 * @is_refused: whether that is why a value is not taken
 *
 * Says something else.
 */
void
vandap_row_hint_set (GtkLabel *self, GtkBox *row, const char *text, gboolean is_refused)
{
  gtk_label_set_text (self, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self), text != NULL);
  if (is_refused)
    gtk_widget_add_css_class (GTK_WIDGET (row), "refused");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (row), "refused");
}

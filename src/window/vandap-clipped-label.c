/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/vandap-clipped-label.h"

static gboolean
on_query_tooltip (GtkLabel *label, int x, int y, gboolean by_keyboard, GtkTooltip *tooltip)
{
  if (!pango_layout_is_ellipsized (gtk_label_get_layout (label)))
    return FALSE;
  gtk_tooltip_set_text (tooltip, gtk_label_get_text (label));
  return TRUE;
}

/**
 * vandap_clipped_label_attach:
 * @label: a label that may be cut short
 *
 * Has the mouse find the rest of a label where it is cut short.
 *
 * Given as "tooltip-text", it would have to be given again with each new text,
 * and each time GTK asks the display where the pointer is.
 */
void
vandap_clipped_label_attach (GtkLabel *label)
{
  g_return_if_fail (GTK_IS_LABEL (label));

  gtk_widget_set_has_tooltip (GTK_WIDGET (label), TRUE);
  g_signal_connect (label, "query-tooltip", G_CALLBACK (on_query_tooltip), NULL);
}

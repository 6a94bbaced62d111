/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/vandap-fonts.h"

/**
 * vandap_fonts_ask_for:
 * @widget: a widget in a window
 *
 * Begins to look for the fonts of a widget's text. Pango looks in threads of its
 * own: what is asked for early is there when the first words are laid out.
 */
void
vandap_fonts_ask_for (GtkWidget *widget)
{
  PangoContext *context;
  PangoFontset *fonts;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  context = gtk_widget_get_pango_context (widget);
  fonts = pango_context_load_fontset (context, pango_context_get_font_description (context),
                                      pango_context_get_language (context));
  g_clear_object (&fonts);
}

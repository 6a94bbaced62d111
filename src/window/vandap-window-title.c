/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/vandap-window-title.h"

#include "quoting/vandap-citation.h"
#include "window/vandap-clipped-label.h"
#include "window/vandap-document-name.h"
#include "window/vandap-fonts.h"

/**
 * vandap_window_title_attach:
 * @title: what is to say what is open
 * @subtitle: what is to say whose it is
 *
 * Makes two labels of a header bar ready for what they are to say, which is cut
 * short where there is no room for it.
 */
void
vandap_window_title_attach (GtkLabel *title, GtkLabel *subtitle)
{
  g_return_if_fail (GTK_IS_LABEL (title));
  g_return_if_fail (GTK_IS_LABEL (subtitle));

  vandap_clipped_label_attach (title);
  vandap_clipped_label_attach (subtitle);
  vandap_fonts_ask_for (GTK_WIDGET (title));
  vandap_fonts_ask_for (GTK_WIDGET (subtitle));
}

/**
 * vandap_window_title_show:
 * @window: the window
 * @title: its label for what is open
 * @subtitle: its label for whose it is, which is hidden where nothing says so
 * @document: what is open
 *
 * Says what is open, to the desktop too.
 */
void
vandap_window_title_show (GtkWindow *window, GtkLabel *title, GtkLabel *subtitle, VandapDocument *document)
{
  g_autofree char *name = vandap_document_dup_title (document);
  g_autofree char *byline = vandap_citation_dup_byline (vandap_document_get_interview (document));

  gtk_window_set_title (window, name);
  gtk_label_set_text (title, name);
  gtk_label_set_text (subtitle, byline != NULL ? byline : "");
  gtk_widget_set_visible (GTK_WIDGET (subtitle), byline != NULL && byline[0] != '\0');
}

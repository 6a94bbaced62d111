/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * VandapAnswerFindLink:
 * @view: a text view
 * @iter: a place in its buffer
 *
 * Looks for a link.
 *
 * Returns: (transfer none) (nullable): the address of the link at that place,
 *   or %NULL where there is none
 */
typedef const char *(*VandapAnswerFindLink) (GtkTextView *view, const GtkTextIter *iter);

void vandap_answer_links_install (GtkWidgetClass *widget_class);
void vandap_answer_links_attach (GtkTextView *view, VandapAnswerFindLink find);

G_END_DECLS

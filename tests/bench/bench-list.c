/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bench/bench-sample.h"
#include "bench/bench-widget.h"
#include "interview/vandap-exchange-list.h"
#include "interview/vandap-exchange.h"
#include "window/vandap-question-list.h"
#include "window/vandap-style.h"

/* A hundred thousand questions in the list of questions, and in a bare list view with a label in each row. */

static void
on_setup (GtkListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_lines (GTK_LABEL (label), 3);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_list_item_set_child (item, label);
}

static void
on_bind (GtkListItemFactory *factory, GtkListItem *item)
{
  VandapExchange *exchange = gtk_list_item_get_item (item);
  g_autofree char *question = vandap_interview_dup_question (vandap_exchange_get_interview (exchange),
                                                             vandap_exchange_get_index (exchange));

  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)), question);
}

static GtkWidget *
make_bare (gpointer data)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GListModel *model = G_LIST_MODEL (vandap_exchange_list_new (data));
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), NULL);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (
    GTK_SCROLLED_WINDOW (scrolled),
    gtk_list_view_new (GTK_SELECTION_MODEL (gtk_single_selection_new (model)), factory));
  return scrolled;
}

static GtkWidget *
make_ours (gpointer data)
{
  VandapQuestionList *list = g_object_new (VANDAP_TYPE_QUESTION_LIST, NULL);

  vandap_question_list_set_interview (list, data, 0);
  return GTK_WIDGET (list);
}

int
main (void)
{
  g_autoptr (VandapInterview) interview = bench_sample_build (100000, 0);
  BenchComparison comparison = { "list", "list view", make_bare, make_ours, interview, 331, 700, 1.3 };
  g_autoptr (VandapStyle) style = NULL;

  gtk_init ();
  style = vandap_style_new (gdk_display_get_default ());
  return bench_compare (&comparison);
}

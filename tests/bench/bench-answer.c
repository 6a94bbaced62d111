/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bench/bench-sample.h"
#include "bench/bench-widget.h"
#include "window/vandap-detail-pane.h"
#include "window/vandap-style.h"

/* An answer of 1 MB in the detail pane, and the same text in a bare text view. */

#define ANSWER_LENGTH (1 << 20)

typedef struct
{
  VandapInterview *interview;
  char *text;   /* as the detail pane has it */
} Answer;

static GtkWidget *
make_bare (gpointer data)
{
  Answer *answer = data;
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *view = gtk_text_view_new ();

  gtk_text_view_set_editable (GTK_TEXT_VIEW (view), FALSE);
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), answer->text, -1);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), view);
  return scrolled;
}

static GtkWidget *
make_ours (gpointer data)
{
  Answer *answer = data;
  VandapDetailPane *pane = g_object_new (VANDAP_TYPE_DETAIL_PANE, NULL);

  vandap_detail_pane_show (pane, answer->interview, 0);
  return GTK_WIDGET (pane);
}

static char *
dup_text (VandapInterview *interview)
{
  VandapDetailPane *pane = g_object_ref_sink (g_object_new (VANDAP_TYPE_DETAIL_PANE, NULL));
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (vandap_detail_pane_get_answer_view (pane)));
  GtkTextIter start, end;
  char *text;

  vandap_detail_pane_show (pane, interview, 0);
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
  g_object_unref (pane);
  return text;
}

int
main (void)
{
  g_autoptr (VandapInterview) interview = bench_sample_build (2, ANSWER_LENGTH);
  g_autofree char *text = NULL;
  Answer answer = { interview, NULL };
  BenchComparison comparison = { "answer", "text view", make_bare, make_ours, &answer, 780, 700, 1.3 };
  g_autoptr (VandapStyle) style = NULL;

  gtk_init ();
  style = vandap_style_new (gdk_display_get_default ());
  answer.text = text = dup_text (interview);
  return bench_compare (&comparison);
}

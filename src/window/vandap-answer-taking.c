/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/vandap-answer-taking.h"

#include "window/vandap-clipboard.h"
#include "window/vandap-copy-asking.h"
#include "window/vandap-label-guard.h"
#include "window/vandap-label-offer.h"
#include "window/vandap-taken-content.h"
#include "window/vandap-taking.h"

#define WITHHELD "vandap-answer-taking"

static char *
dup_of_view (GtkWidget *widget)
{
  return vandap_answer_view_dup_selection (VANDAP_ANSWER_VIEW (widget));
}

static gboolean
hits_view (GtkWidget *widget, double x, double y)
{
  GtkTextView *view = GTK_TEXT_VIEW (widget);
  GtkTextIter at, start, end;
  int buffer_x, buffer_y;

  gtk_text_view_window_to_buffer_coords (view, GTK_TEXT_WINDOW_WIDGET, (int) x, (int) y, &buffer_x, &buffer_y);
  return gtk_text_view_get_iter_at_location (view, &at, buffer_x, buffer_y)
         && gtk_text_buffer_get_selection_bounds (gtk_text_view_get_buffer (view), &start, &end)
         && gtk_text_iter_in_range (&at, &start, &end);
}

static void
on_mark_set (GtkTextBuffer *buffer, const GtkTextIter *iter, GtkTextMark *mark, VandapAnswerView *view)
{
  if (mark == gtk_text_buffer_get_insert (buffer) || mark == gtk_text_buffer_get_selection_bound (buffer))
    vandap_answer_taking_offer (view);
}

/* What GTK offers to the middle of the mouse cannot be replaced: whatever replaces it takes the selection away. */
static void
set_offered_by_gtk (GtkWidget *view, gboolean is_offered)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  GdkClipboard *primary = gtk_widget_get_primary_clipboard (view);
  gboolean was_offered = g_object_get_data (G_OBJECT (view), WITHHELD) == NULL;

  if (is_offered == was_offered)
    return;
  if (is_offered)
    gtk_text_buffer_add_selection_clipboard (buffer, primary);
  else
    gtk_text_buffer_remove_selection_clipboard (buffer, primary);
  g_object_set_data (G_OBJECT (view), WITHHELD, is_offered ? NULL : view);
}

static void
on_realized (GtkWidget *view)
{
  set_offered_by_gtk (view, !vandap_taking_is_restricted (view));
}

/* The text view does so itself now, and complains where there is nothing to withhold. */
static void
on_unrealize (GtkWidget *view)
{
  set_offered_by_gtk (view, TRUE);
}

/**
 * vandap_answer_taking_update:
 * @view: an answer view
 *
 * Has what is dragged out of a view, or pasted from it by the middle of the mouse,
 * say that it is restricted, where it is now.
 */
void
vandap_answer_taking_update (VandapAnswerView *view)
{
  GtkWidget *widget = GTK_WIDGET (view);

  if (vandap_taking_attach (widget, dup_of_view, hits_view))
    {
      g_signal_connect (widget, "realize", G_CALLBACK (on_realized), NULL);
      g_signal_connect (widget, "unrealize", G_CALLBACK (on_unrealize), NULL);
      g_signal_connect_object (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), "mark-set", G_CALLBACK (on_mark_set), view,
                               G_CONNECT_AFTER);
    }
  if (gtk_widget_get_realized (widget))
    on_realized (widget);
}

/**
 * vandap_answer_taking_offer:
 * @view: an answer view
 *
 * Offers what is selected to the middle of the mouse, with what goes with it; nothing
 * as long as nobody was asked. What is not restricted GTK offers.
 */
void
vandap_answer_taking_offer (VandapAnswerView *view)
{
  GtkWidget *widget = GTK_WIDGET (view);
  GdkClipboard *primary = gtk_widget_get_primary_clipboard (widget);
  g_autoptr (GdkContentProvider) content = NULL;

  if (g_object_get_data (G_OBJECT (view), WITHHELD) == NULL)
    return;
  if (gtk_text_buffer_get_has_selection (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)))
      && !vandap_copy_asking_is_needed (VANDAP_WINDOW (gtk_widget_get_root (widget))))
    content = vandap_taken_content_new (widget);
  if (content != NULL || VANDAP_IS_TAKEN_CONTENT (gdk_clipboard_get_content (primary)))
    gdk_clipboard_set_content (primary, content);
}

static char *
dup_of_label (GtkWidget *widget)
{
  int start, end;

  if (!gtk_label_get_selection_bounds (GTK_LABEL (widget), &start, &end))
    return NULL;
  return g_utf8_substring (gtk_label_get_text (GTK_LABEL (widget)), start, end);
}

static gboolean
hits_label (GtkWidget *widget, double x, double y)
{
  GtkLabel *label = GTK_LABEL (widget);
  const char *text = gtk_label_get_text (label);
  int left, top, at, start, end;

  gtk_label_get_layout_offsets (label, &left, &top);
  return gtk_label_get_selection_bounds (label, &start, &end)
         && pango_layout_xy_to_index (gtk_label_get_layout (label), (int) (x - left) * PANGO_SCALE,
                                      (int) (y - top) * PANGO_SCALE, &at, NULL)
         && at >= g_utf8_offset_to_pointer (text, start) - text && at < g_utf8_offset_to_pointer (text, end) - text;
}

static void
copy_of_label (VandapWindow *window, gpointer data)
{
  g_autofree char *text = vandap_taking_dup (data);

  if (text != NULL)
    vandap_clipboard_set (gtk_widget_get_clipboard (data), text, NULL);
}

/* What is not restricted GTK copies. */
static void
on_copy (GtkLabel *label)
{
  int start, end;

  if (!vandap_taking_is_restricted (GTK_WIDGET (label)) || !gtk_label_get_selection_bounds (label, &start, &end))
    return;
  g_signal_stop_emission_by_name (label, "copy-clipboard");
  vandap_copy_asking_run (vandap_taking_get_window (GTK_WIDGET (label)), copy_of_label, label);
}

/**
 * vandap_answer_taking_attach_label:
 * @label: a label with words of an interview that can be selected
 *
 * Has what is copied, dragged or pasted by the middle of the mouse out of a label say
 * that it is restricted, where it is; nothing is selected as long as nobody was asked.
 */
void
vandap_answer_taking_attach_label (GtkLabel *label)
{
  if (!vandap_taking_attach (GTK_WIDGET (label), dup_of_label, hits_label))
    return;
  g_signal_connect (label, "copy-clipboard", G_CALLBACK (on_copy), NULL);
  vandap_label_offer_attach (label);
  vandap_label_guard_attach (label);
}

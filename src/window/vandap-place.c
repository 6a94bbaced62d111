/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/vandap-place.h"

#include <glib/gi18n-lib.h>

#include "window/vandap-open-doubts.h"

/* Long enough for the eye to find it. */
#define SHOWN_MS 1800

#define SHOWN "vandap-shown"

/* The question in whose extent a paragraph stands; the first for what stands before all of them. */
static guint
find_exchange (VandapInterview *interview, guint paragraph)
{
  guint low = 0, high = vandap_interview_get_n_exchanges (interview);

  if (high == 0)
    return VANDAP_NONE;
  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2, first, after;

      vandap_interview_get_extent (interview, middle, &first, &after);
      if (first <= paragraph)
        low = middle;
      else
        high = middle;
    }
  return low;
}

static gboolean
on_shown (gpointer data)
{
  gtk_widget_remove_css_class (data, "shown");
  g_object_set_data (data, SHOWN, NULL);
  return G_SOURCE_REMOVE;
}

static void
remove_source (gpointer id)
{
  GSource *source = g_main_context_find_source_by_id (NULL, GPOINTER_TO_UINT (id));

  if (source != NULL)
    g_source_destroy (source);
}

/* Where nothing can be selected, the place itself is marked for a moment. */
static void
mark_for_a_moment (GtkWidget *widget)
{
  guint id = g_timeout_add (SHOWN_MS, on_shown, widget);

  gtk_widget_add_css_class (widget, "shown");
  g_object_set_data_full (G_OBJECT (widget), SHOWN, GUINT_TO_POINTER (id), remove_source);
}

/* Above the answer, or in it. */
static gboolean
show (VandapWindow *window, guint paragraph)
{
  VandapInterview *interview = vandap_window_get_interview (window);
  VandapDetailPane *pane = vandap_window_get_detail_pane (window);
  const VandapParagraph *marks = vandap_interview_get_paragraph (interview, paragraph);
  VandapPassage passage = { marks->start, marks->end };
  guint exchange = vandap_window_get_exchange (window);
  VandapFrontPart part;

  if (vandap_answer_view_select_passage (vandap_window_get_answer_view (window), passage))
    return TRUE;
  if (exchange == VANDAP_NONE)
    return FALSE;
  part = vandap_front_find_part (interview, exchange, paragraph);
  if (part == VANDAP_FRONT_NOWHERE)
    return FALSE;
  vandap_detail_pane_go_to (pane, passage);
  mark_for_a_moment (vandap_detail_pane_show_front (pane, part));
  return TRUE;
}

/* What is not shown stood behind something that is, unless it stood before everything. */
static void
show_beside (VandapWindow *window, guint paragraph)
{
  VandapInterview *interview = vandap_window_get_interview (window);
  guint n = vandap_interview_get_n_paragraphs (interview), i;

  for (i = paragraph; i > 0; i--)
    if (find_exchange (interview, i - 1) != find_exchange (interview, paragraph))
      break;
    else if (show (window, i - 1))
      {
        vandap_toast_say (vandap_window_get_toast (window), _("That is not shown here. It comes right after this paragraph."));
        return;
      }
  for (i = paragraph + 1; i < n; i++)
    if (show (window, i))
      {
        vandap_toast_say (vandap_window_get_toast (window), _("That is not shown here. It comes right before this paragraph."));
        return;
      }
}

static void
show_answer (VandapWindow *window)
{
  VandapSplit *split = vandap_window_get_split (window);

  if (vandap_split_get_narrow (split))
    vandap_split_set_list_shown (split, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (vandap_window_get_answer_view (window)));
}

static void
show_paragraph (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  VandapInterview *interview = vandap_window_get_interview (data);
  guint paragraph = g_variant_get_uint32 (parameter);

  if (interview == NULL || paragraph >= vandap_interview_get_n_paragraphs (interview))
    return;
  vandap_window_set_exchange (data, find_exchange (interview, paragraph));
  show_answer (data);
  if (!show (data, paragraph))
    show_beside (data, paragraph);
}

/* The question has no margin of its own that could be drawn in. */
static void
doubt_question (VandapWindow *window, const char *reason)
{
  GtkWidget *question = vandap_detail_pane_show_front (vandap_window_get_detail_pane (window), VANDAP_FRONT_QUESTION);

  if (reason != NULL)
    gtk_widget_add_css_class (question, "doubtful");
  else
    gtk_widget_remove_css_class (question, "doubtful");
  if (reason != NULL || gtk_widget_get_has_tooltip (question))
    gtk_widget_set_tooltip_text (question, reason);
}

/**
 * vandap_place_mark_doubts:
 * @window: a window that has just shown an answer
 *
 * Marks what may have been read wrong in the question and the answer.
 */
void
vandap_place_mark_doubts (VandapWindow *window)
{
  g_autoptr (GArray) doubts = vandap_open_doubts_list (vandap_window_get_document (window));
  VandapInterview *interview = vandap_window_get_interview (window);
  guint exchange = vandap_window_get_exchange (window);
  const char *of_question = NULL;

  for (guint i = 0; i < doubts->len; i++)
    {
      const VandapDoubt *doubt = &g_array_index (doubts, VandapDoubt, i);
      const VandapParagraph *marks = vandap_interview_get_paragraph (interview, doubt->paragraph);

      if (!vandap_answer_view_doubt (vandap_window_get_answer_view (window), (VandapPassage){ marks->start, marks->end },
                                     doubt->reason)
          && exchange != VANDAP_NONE && vandap_front_find_part (interview, exchange, doubt->paragraph) == VANDAP_FRONT_QUESTION)
        of_question = doubt->reason;
    }
  doubt_question (window, of_question);
}

/**
 * vandap_place_install:
 * @window: a window
 *
 * Gives a window the action that leads to the place of a paragraph.
 */
void
vandap_place_install (VandapWindow *window)
{
  static const GActionEntry entries[] = {
    { .name = "show-paragraph", .activate = show_paragraph, .parameter_type = "u" },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (window), entries, G_N_ELEMENTS (entries), window);
}

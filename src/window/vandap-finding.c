/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/vandap-finding.h"

#include <string.h>

#include "window/vandap-find-bar.h"
#include "window/vandap-window.h"

/* Code points of a selection that may be meant as something to find. */
#define LONGEST_SELECTION 100

struct _VandapFinding
{
  GObject parent_instance;

  VandapWindow *window;   /* which owns this */
  GtkRevealer *place;
  VandapFindBar *bar;     /* NULL until it is first needed: it would cost the start */
  VandapFinder *finder;
};

G_DEFINE_FINAL_TYPE (VandapFinding, vandap_finding, G_TYPE_OBJECT)

static void
on_matches (VandapFinding *self)
{
  VandapMatches *matches = vandap_finder_get_matches (self->finder);
  VandapQuestionList *list = vandap_window_get_question_list (self->window);
  const guint *exchanges = NULL;
  guint n = 0;

  if (matches != NULL)
    exchanges = vandap_matches_get_exchanges (matches, &n);
  vandap_question_list_narrow (list, matches != NULL, exchanges, n);
  vandap_question_list_set_selected (list, vandap_window_get_exchange (self->window));
}

static void
on_current (VandapFinding *self)
{
  VandapMatches *matches = vandap_finder_get_matches (self->finder);
  guint current = vandap_finder_get_current (self->finder);

  if (current != VANDAP_NONE)
    vandap_window_set_exchange (self->window, vandap_matches_get_exchange (matches, current));
  vandap_finding_mark (self);
  if (current != VANDAP_NONE)
    vandap_detail_pane_go_to (vandap_window_get_detail_pane (self->window), vandap_matches_get (matches, current));
}

static void
on_stopped (VandapFinding *self)
{
  vandap_finding_stop (self);
}

static void
ensure_bar (VandapFinding *self)
{
  if (self->bar != NULL)
    return;
  self->bar = VANDAP_FIND_BAR (vandap_find_bar_new (self->finder));
  g_signal_connect_object (self->bar, "stopped", G_CALLBACK (on_stopped), self, G_CONNECT_SWAPPED);
  gtk_revealer_set_child (self->place, GTK_WIDGET (self->bar));
}

/* A few words that are selected are likely to be meant. */
static char *
dup_selected_words (VandapFinding *self)
{
  g_autofree char *selected = vandap_answer_view_dup_selection (vandap_window_get_answer_view (self->window));

  if (selected == NULL || strchr (selected, '\n') != NULL || g_utf8_strlen (selected, -1) > LONGEST_SELECTION)
    return NULL;
  return g_steal_pointer (&selected);
}

/* Where the question begins that is shown. */
static gsize
get_place (VandapFinding *self)
{
  VandapInterview *interview = vandap_window_get_interview (self->window);
  guint exchange = vandap_window_get_exchange (self->window);
  guint first, after;

  if (exchange == VANDAP_NONE || exchange == 0)
    return 0;
  vandap_interview_get_extent (interview, exchange, &first, &after);
  return vandap_interview_get_paragraph (interview, first)->start;
}

static void
vandap_finding_dispose (GObject *object)
{
  g_clear_object (&VANDAP_FINDING (object)->finder);
  G_OBJECT_CLASS (vandap_finding_parent_class)->dispose (object);
}

static void
vandap_finding_class_init (VandapFindingClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vandap_finding_dispose;
}

static void
vandap_finding_init (VandapFinding *self)
{
  self->finder = vandap_finder_new ();
  g_signal_connect_object (self->finder, "notify::matches", G_CALLBACK (on_matches), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->finder, "notify::current", G_CALLBACK (on_current), self, G_CONNECT_SWAPPED);
}

/**
 * vandap_finding_new:
 * @window: the window to find in; it owns what is returned
 * @place: where the bar is to appear
 *
 * Creates the finding of a window.
 *
 * Returns: (transfer full): new finding
 */
VandapFinding *
vandap_finding_new (VandapWindow *window, GtkRevealer *place)
{
  VandapFinding *self = g_object_new (VANDAP_TYPE_FINDING, NULL);

  self->window = window;
  self->place = place;
  return self;
}

/**
 * vandap_finding_begin:
 * @self: the finding of a window
 *
 * Lets a person find: shows the bar, with what is selected in it.
 */
void
vandap_finding_begin (VandapFinding *self)
{
  g_autofree char *words = NULL;

  g_return_if_fail (VANDAP_IS_FINDING (self));

  ensure_bar (self);
  words = dup_selected_words (self);
  gtk_revealer_set_reveal_child (self->place, TRUE);
  vandap_find_bar_begin (self->bar, words, get_place (self));
}

/**
 * vandap_finding_step:
 * @self: the finding of a window
 * @direction: 1 for the next match, -1 for the one before
 *
 * Goes to the next match, or begins to find where nothing is looked for.
 */
void
vandap_finding_step (VandapFinding *self, int direction)
{
  g_return_if_fail (VANDAP_IS_FINDING (self));

  if (vandap_finder_get_matches (self->finder) != NULL)
    vandap_finder_step (self->finder, direction);
  else
    vandap_finding_begin (self);
}

/**
 * vandap_finding_stop:
 * @self: the finding of a window
 *
 * Puts the bar away, lists all questions again and leaves the caret at what was
 * found last.
 *
 * Returns: whether there was anything to stop
 */
gboolean
vandap_finding_stop (VandapFinding *self)
{
  g_return_val_if_fail (VANDAP_IS_FINDING (self), FALSE);

  if (!gtk_revealer_get_reveal_child (self->place))
    return FALSE;
  vandap_finder_set_words (self->finder, "", 0);
  gtk_revealer_set_reveal_child (self->place, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (vandap_window_get_answer_view (self->window)));
  return TRUE;
}

/**
 * vandap_finding_set_interview:
 * @self: the finding of a window
 * @interview: (nullable): what the window shows
 *
 * Sets where to find. What was looked for is put away with what it was found in.
 */
void
vandap_finding_set_interview (VandapFinding *self, VandapInterview *interview)
{
  g_return_if_fail (VANDAP_IS_FINDING (self));

  gtk_revealer_set_reveal_child (self->place, FALSE);
  vandap_finder_set_words (self->finder, "", 0);
  vandap_finder_set_interview (self->finder, interview);
}

/**
 * vandap_finding_mark:
 * @self: the finding of a window
 *
 * Marks what was found in the answer that is shown.
 */
void
vandap_finding_mark (VandapFinding *self)
{
  g_return_if_fail (VANDAP_IS_FINDING (self));

  vandap_detail_pane_mark (vandap_window_get_detail_pane (self->window), vandap_finder_get_matches (self->finder),
                           vandap_finder_get_words (self->finder), vandap_finder_get_current (self->finder));
}

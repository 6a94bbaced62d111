/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/vandap-focus.h"

struct _VandapFocus
{
  VandapSplit *split;
  VandapQuestionList *list;
  GtkWidget *answer;

  GtkWidget *remembered;    /* weak */
  gboolean list_lost_it;    /* when it disappeared */
  gboolean goes_to_list;    /* or else to the answer */
  guint go_id;
};

static GtkWidget *
get_focus (VandapFocus *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self->split));

  return root != NULL ? gtk_root_get_focus (root) : NULL;
}

static gboolean
is_within (VandapFocus *self, GtkWidget *widget)
{
  GtkWidget *focus = get_focus (self);

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

/* Whether the keyboard is in what disappears, or was until now. */
static gboolean
loses_focus (VandapFocus *self, GtkWidget *widget)
{
  return get_focus (self) == NULL || is_within (self, widget);
}

/* Goes where it is wanted now. */
static gboolean
go (gpointer data)
{
  VandapFocus *self = data;

  self->go_id = 0;
  if (self->goes_to_list && gtk_widget_get_mapped (GTK_WIDGET (self->list)))
    vandap_question_list_focus_selected (self->list);
  else if (!self->goes_to_list && gtk_widget_get_mapped (self->answer))
    gtk_widget_grab_focus (self->answer);
  return G_SOURCE_REMOVE;
}

/* Widgets come and go while all are given their places, and whatever is asked of them in the midst of that is lost. */
static void
go_soon (VandapFocus *self, gboolean to_list)
{
  self->goes_to_list = to_list;
  if (self->go_id == 0)
    self->go_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, go, self, NULL);
}

/* GTK would put the keyboard of what disappears on a button of the header, which Space presses. */
static void
on_list_unmapped (VandapFocus *self)
{
  self->list_lost_it = loses_focus (self, GTK_WIDGET (self->list));
  if (self->list_lost_it)
    go_soon (self, FALSE);
}

static void
on_list_mapped (VandapFocus *self)
{
  if (self->list_lost_it && get_focus (self) == self->answer)
    go_soon (self, TRUE);
  self->list_lost_it = FALSE;
}

static void
on_answer_unmapped (VandapFocus *self)
{
  if (loses_focus (self, self->answer))
    go_soon (self, TRUE);
}

/**
 * vandap_focus_new:
 * @split: what shows both, or one of them
 * @list: the questions
 * @answer: the answer's view
 *
 * Looks after the keyboard of a window, whose parts outlive this.
 *
 * Returns: (transfer full): a new keeper of the focus
 */
VandapFocus *
vandap_focus_new (VandapSplit *split, VandapQuestionList *list, GtkWidget *answer)
{
  VandapFocus *self = g_new0 (VandapFocus, 1);

  self->split = split;
  self->list = list;
  self->answer = answer;
  g_signal_connect_swapped (list, "map", G_CALLBACK (on_list_mapped), self);
  g_signal_connect_swapped (list, "unmap", G_CALLBACK (on_list_unmapped), self);
  g_signal_connect_swapped (answer, "unmap", G_CALLBACK (on_answer_unmapped), self);

  return self;
}

/**
 * vandap_focus_free:
 * @self: (transfer full) (nullable): a keeper of the focus
 *
 * Looks after it no longer.
 */
void
vandap_focus_free (VandapFocus *self)
{
  if (self == NULL)
    return;

  g_signal_handlers_disconnect_by_data (self->list, self);
  g_signal_handlers_disconnect_by_data (self->answer, self);
  g_clear_handle_id (&self->go_id, g_source_remove);
  g_clear_weak_pointer (&self->remembered);
  g_free (self);
}

/**
 * vandap_focus_enter:
 * @self: a keeper of the focus
 *
 * Puts the keyboard where the arrow keys do most: among the questions, if they are
 * to be seen; with the answer until they are.
 */
void
vandap_focus_enter (VandapFocus *self)
{
  gboolean listed = vandap_split_get_list_shown (self->split);

  /* Whether there is room for the list may not be known yet. */
  if (!listed || !is_within (self, GTK_WIDGET (self->list)))
    gtk_widget_grab_focus (self->answer);
  if (listed)
    vandap_question_list_focus_selected (self->list);
}

/**
 * vandap_focus_enter_from_answer:
 * @self: a keeper of the focus
 *
 * Does so unless a person has put the keyboard elsewhere in the meantime, such as in
 * a menu.
 */
void
vandap_focus_enter_from_answer (VandapFocus *self)
{
  if (get_focus (self) == self->answer)
    vandap_focus_enter (self);
}

/**
 * vandap_focus_remember:
 * @self: a keeper of the focus
 *
 * Notes where the keyboard is, before something takes it.
 */
void
vandap_focus_remember (VandapFocus *self)
{
  g_set_weak_pointer (&self->remembered, get_focus (self));
}

/**
 * vandap_focus_return:
 * @self: a keeper of the focus
 *
 * Puts the keyboard back to where it was, if that is still there.
 */
void
vandap_focus_return (VandapFocus *self)
{
  if (self->remembered == NULL || !gtk_widget_get_mapped (self->remembered) || !gtk_widget_grab_focus (self->remembered))
    vandap_focus_enter (self);
}

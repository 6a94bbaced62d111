/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/vandap-focus.h"

struct _VandapFocus
{
  VandapSplit *split;
  VandapQuestionList *list;
  GtkWidget *answer;

  GtkWidget *remembered;    /* weak */
  gboolean list_lost_it;    /* when it disappeared */
};

static GtkWidget *
get_focus (VandapFocus *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self->split));

  return root != NULL ? gtk_root_get_focus (root) : NULL;
}

/* Whether the keyboard is in what disappears, or was until now. */
static gboolean
loses_focus (VandapFocus *self, GtkWidget *widget)
{
  GtkWidget *focus = get_focus (self);

  return focus == NULL || focus == widget || gtk_widget_is_ancestor (focus, widget);
}

/* GTK would put the keyboard of what disappears on a button of the header, which Space presses. */
static void
on_list_unmapped (VandapFocus *self)
{
  self->list_lost_it = loses_focus (self, GTK_WIDGET (self->list)) && gtk_widget_get_mapped (self->answer);
  if (self->list_lost_it)
    gtk_widget_grab_focus (self->answer);
}

static void
on_list_mapped (VandapFocus *self)
{
  if (self->list_lost_it && get_focus (self) == self->answer)
    vandap_question_list_focus_selected (self->list);
  self->list_lost_it = FALSE;
}

static void
on_answer_unmapped (VandapFocus *self)
{
  if (loses_focus (self, self->answer) && gtk_widget_get_mapped (GTK_WIDGET (self->list)))
    vandap_question_list_focus_selected (self->list);
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

  if (!listed || !gtk_widget_get_mapped (GTK_WIDGET (self->list)))
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

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/vandap-window.h"

#include <glib/gi18n-lib.h>

#include "window/vandap-announcement.h"
#include "window/vandap-changed-file.h"
#include "window/vandap-document-name.h"
#include "window/vandap-drop.h"
#include "window/vandap-finding.h"
#include "window/vandap-first-minute.h"
#include "window/vandap-focus.h"
#include "window/vandap-leaving.h"
#include "window/vandap-menus.h"
#include "window/vandap-paging.h"
#include "window/vandap-pasting.h"
#include "window/vandap-place.h"
#include "window/vandap-putting-right.h"
#include "window/vandap-typed.h"
#include "window/vandap-waiting.h"
#include "window/vandap-window-actions.h"
#include "window/vandap-window-errors.h"
#include "window/vandap-window-title.h"

struct _VandapWindow
{
  GtkApplicationWindow parent_instance;

  GtkLabel *title;
  GtkLabel *subtitle;
  GtkMenuButton *open_button;
  GtkMenuButton *menu_button;
  GtkWidget *copy_button;
  GtkWidget *print_button;
  GtkBox *column;
  VandapFirstMinute *first_minute;
  GtkRevealer *find_place;
  GtkStack *pages;
  VandapSplit *split;
  VandapQuestionList *list;
  VandapDetailPane *detail;
  VandapToast *toast;

  VandapDocument *document;
  VandapFinding *finding;
  VandapFocus *focus;
  VandapWindowErrors *errors;
  guint focus_id;
};

G_DEFINE_FINAL_TYPE (VandapWindow, vandap_window, GTK_TYPE_APPLICATION_WINDOW)

/* Nothing stands above the answer on the wall. */
static void
update_first_minute (VandapWindow *self)
{
  gboolean fullscreened = gtk_window_is_fullscreen (GTK_WINDOW (self));

  vandap_first_minute_set_shown (self->first_minute, fullscreened ? NULL : vandap_document_get_bundled (self->document));
}

static void
show_exchange (VandapWindow *self)
{
  vandap_detail_pane_show (self->detail, vandap_window_get_interview (self), vandap_window_get_exchange (self));
  vandap_place_mark_doubts (self);
  vandap_finding_mark (self->finding);
  vandap_window_actions_update (self);
}

static void
on_question_selected (VandapWindow *self)
{
  guint selected = vandap_question_list_get_selected (self->list);

  if (selected != VANDAP_NONE)
    vandap_window_set_exchange (self, selected);
}

/* On a narrow window the answer comes in the list's place. */
static void
on_question_picked (VandapWindow *self)
{
  if (!vandap_split_get_narrow (self->split))
    return;
  vandap_split_set_list_shown (self->split, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (vandap_window_get_answer_view (self)));
}

static void
on_question_activated (VandapWindow *self)
{
  if (vandap_split_get_narrow (self->split))
    vandap_split_set_list_shown (self->split, FALSE);
  vandap_detail_pane_read (self->detail);
}

/* On the wall there is the answer alone: GTK hides the header bar itself. */
static void
on_fullscreened (VandapWindow *self)
{
  gboolean fullscreened = gtk_window_is_fullscreen (GTK_WINDOW (self));

  vandap_split_set_alone (self->split, fullscreened);
  update_first_minute (self);
  vandap_window_actions_update (self);
  if (!fullscreened)
    {
      vandap_toast_hide (self->toast);
      return;
    }
  if (vandap_window_get_interview (self) != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (vandap_window_get_answer_view (self)));
  vandap_toast_say (self->toast, _("Press F11 or Escape to leave the full screen"));
}

/* The title needs the room; what these do is in the menu too. Where nothing is open there is nothing to do it with. */
static void
update_buttons (VandapWindow *self)
{
  gboolean shown = !vandap_window_errors_have_page (self->errors) && !vandap_split_get_narrow (self->split);

  gtk_widget_set_visible (self->copy_button, shown);
  gtk_widget_set_visible (self->print_button, shown);
}

static gboolean
on_escape (GtkWidget *widget, GVariant *args, gpointer data)
{
  VandapWindow *self = VANDAP_WINDOW (widget);

  if (!vandap_window_errors_have_focus (self->errors) && vandap_finding_stop (self->finding))
    return TRUE;
  if (vandap_window_errors_hide (self->errors) || vandap_changed_file_hide (self))
    return TRUE;
  if (!gtk_window_is_fullscreen (GTK_WINDOW (widget)))
    return FALSE;
  gtk_window_unfullscreen (GTK_WINDOW (widget));
  return TRUE;
}

/* All that shows the interview. */
static void
show_interview (VandapWindow *self)
{
  VandapInterview *interview = vandap_window_get_interview (self);

  vandap_window_title_show (GTK_WINDOW (self), self->title, self->subtitle, self->document);
  vandap_question_list_set_interview (self->list, interview, vandap_window_get_exchange (self));
  vandap_finding_set_interview (self->finding, interview);
  vandap_split_set_has_list (self->split, vandap_interview_get_n_exchanges (interview) > 0);
}

static void
on_opened (VandapWindow *self)
{
  vandap_window_errors_hide (self->errors);
  show_interview (self);
  vandap_detail_pane_set_origin (self->detail, self->document);
  update_first_minute (self);
  gtk_stack_set_visible_child_name (self->pages, "interview");
  update_buttons (self);
  show_exchange (self);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    vandap_focus_enter (self->focus);
}

static void
on_corrected (VandapWindow *self)
{
  show_interview (self);
  show_exchange (self);
}

static void
on_moved (VandapWindow *self)
{
  vandap_question_list_set_selected (self->list, vandap_window_get_exchange (self));
  show_exchange (self);
}

/* Only now is it known whether there is room for the list. */
static gboolean
focus_when_mapped (gpointer data)
{
  VandapWindow *self = data;

  self->focus_id = 0;
  if (vandap_window_get_interview (self) != NULL)
    vandap_focus_enter_from_answer (self->focus);
  else
    vandap_window_errors_enter_page (self->errors);
  return G_SOURCE_REMOVE;
}

static void
vandap_window_map (GtkWidget *widget)
{
  VandapWindow *self = VANDAP_WINDOW (widget);

  GTK_WIDGET_CLASS (vandap_window_parent_class)->map (widget);
  /* Until it is known whether there is room for the list, keys are the answer's. */
  if (vandap_window_get_interview (self) != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (vandap_window_get_answer_view (self)));
  if (self->focus_id == 0)
    self->focus_id = g_idle_add (focus_when_mapped, self);
}

static void
close_now (VandapWindow *self, gpointer data)
{
  gtk_window_close (GTK_WINDOW (self));
}

static gboolean
vandap_window_close_request (GtkWindow *window)
{
  if (!vandap_typed_may_be_left (window))
    return TRUE;
  if (vandap_document_check_unsaved (VANDAP_WINDOW (window)->document, FALSE) != VANDAP_UNSAVED_NOTHING)
    {
      vandap_leaving_ask (VANDAP_WINDOW (window), close_now, NULL, NULL);
      return TRUE;
    }
  vandap_document_stop (VANDAP_WINDOW (window)->document);
  return GTK_WINDOW_CLASS (vandap_window_parent_class)->close_request (window);
}

static void
vandap_window_dispose (GObject *object)
{
  VandapWindow *self = VANDAP_WINDOW (object);

  /* As long as there is what shows it. */
  if (self->document != NULL)
    vandap_typed_take (GTK_WINDOW (self));
  g_clear_handle_id (&self->focus_id, g_source_remove);
  g_clear_pointer (&self->errors, vandap_window_errors_free);
  g_clear_pointer (&self->focus, vandap_focus_free);
  g_clear_object (&self->finding);
  g_clear_object (&self->document);
  G_OBJECT_CLASS (vandap_window_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vandap/Vandap/ui/window.ui");
  gtk_widget_class_bind_template_child (widget_class, VandapWindow, title);
  gtk_widget_class_bind_template_child (widget_class, VandapWindow, subtitle);
  gtk_widget_class_bind_template_child (widget_class, VandapWindow, open_button);
  gtk_widget_class_bind_template_child (widget_class, VandapWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, VandapWindow, copy_button);
  gtk_widget_class_bind_template_child (widget_class, VandapWindow, print_button);
  gtk_widget_class_bind_template_child (widget_class, VandapWindow, column);
  gtk_widget_class_bind_template_child (widget_class, VandapWindow, first_minute);
  gtk_widget_class_bind_template_child (widget_class, VandapWindow, find_place);
  gtk_widget_class_bind_template_child (widget_class, VandapWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, VandapWindow, split);
  gtk_widget_class_bind_template_child (widget_class, VandapWindow, list);
  gtk_widget_class_bind_template_child (widget_class, VandapWindow, detail);
  gtk_widget_class_bind_template_child (widget_class, VandapWindow, toast);
  gtk_widget_class_bind_template_callback (widget_class, on_question_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_question_picked);
  gtk_widget_class_bind_template_callback (widget_class, on_question_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_fullscreened);
  gtk_widget_class_bind_template_callback (widget_class, update_buttons);
}

static void
vandap_window_class_init (VandapWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vandap_window_dispose;
  GTK_WIDGET_CLASS (klass)->map = vandap_window_map;
  GTK_WINDOW_CLASS (klass)->close_request = vandap_window_close_request;
  g_type_ensure (VANDAP_TYPE_FIRST_MINUTE);
  g_type_ensure (VANDAP_TYPE_SPLIT);
  g_type_ensure (VANDAP_TYPE_QUESTION_LIST);
  g_type_ensure (VANDAP_TYPE_DETAIL_PANE);
  g_type_ensure (VANDAP_TYPE_TOAST);
  bind_template (GTK_WIDGET_CLASS (klass));
  gtk_widget_class_add_binding (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, on_escape, NULL);
}

static void
vandap_window_init (VandapWindow *self)
{
  GtkTextBuffer *buffer;

  gtk_widget_init_template (GTK_WIDGET (self));
  vandap_menus_attach_main (self->menu_button);
  self->finding = vandap_finding_new (self, self->find_place);
  self->focus = vandap_focus_new (self->split, self->list, GTK_WIDGET (vandap_window_get_answer_view (self)));
  self->errors = vandap_window_errors_new (self->column, self->pages, self->focus);
  vandap_paging_attach (self);
  vandap_drop_attach (self);
  vandap_pasting_attach (self);
  vandap_window_actions_install (self);

  vandap_detail_pane_ask_for_fonts (self->detail);
  vandap_window_title_attach (self->title, self->subtitle);

  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (vandap_window_get_answer_view (self)));
  g_signal_connect_object (buffer, "notify::has-selection", G_CALLBACK (vandap_window_actions_update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->split, "notify::list-shown", G_CALLBACK (vandap_window_actions_update), self,
                           G_CONNECT_SWAPPED);
}

/**
 * vandap_window_new:
 * @application: (nullable): the application
 * @document: (nullable): what the window shows as soon as it is read, or %NULL for a document in which nothing is
 *   open yet
 *
 * Creates a window.
 *
 * Returns: (transfer none): a new window, owned by GTK until it is closed
 */
VandapWindow *
vandap_window_new (GtkApplication *application, VandapDocument *document)
{
  VandapWindow *self = g_object_new (VANDAP_TYPE_WINDOW, "application", application, NULL);
  VandapHistory *history;

  self->document = document != NULL ? g_object_ref (document) : vandap_document_new (NULL, NULL);
  history = vandap_document_get_history (self->document);
  g_signal_connect_object (self->document, "opened", G_CALLBACK (on_opened), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->document, "corrected", G_CALLBACK (on_corrected), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->document, "moved", G_CALLBACK (on_moved), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->document, "failed", G_CALLBACK (vandap_window_show_error), self, G_CONNECT_SWAPPED);
  vandap_waiting_attach (GTK_OVERLAY (gtk_window_get_child (GTK_WINDOW (self))), self->document);
  vandap_menus_attach_open (self->open_button, history);
  vandap_first_minute_set_history (self->first_minute, history);
  vandap_putting_right_attach (self, self->document);
  vandap_changed_file_attach (self, self->document, self->column);
  vandap_window_actions_update (self);
  return self;
}

/**
 * vandap_window_open:
 * @self: a window
 * @file: a file
 * @question: number of the question to show first, or %VANDAP_NONE for the one
 *   at which the file was left
 *
 * Reads a file in the background and shows it. What was open stays open until
 * then, and for good where the file cannot be read; the window then says why. What
 * was pasted and is in no file, it asks about first.
 */
void
vandap_window_open (VandapWindow *self, GFile *file, guint question)
{
  g_return_if_fail (VANDAP_IS_WINDOW (self));
  g_return_if_fail (G_IS_FILE (file));

  vandap_window_errors_hide (self->errors);
  vandap_leaving_open (self, file, question);
}

/**
 * vandap_window_offer:
 * @self: a window
 * @bar: what offers something
 *
 * Has it above all that the window shows, where it holds up nobody.
 */
void
vandap_window_offer (VandapWindow *self, VandapOfferBar *bar)
{
  g_return_if_fail (VANDAP_IS_WINDOW (self));
  g_return_if_fail (VANDAP_IS_OFFER_BAR (bar));

  gtk_box_prepend (self->column, GTK_WIDGET (bar));
}

/**
 * vandap_window_open_files:
 * @self: a window
 * @files: (element-type GFile): files
 *
 * Opens several files: the first in this window, the others in windows of their
 * own.
 */
void
vandap_window_open_files (VandapWindow *self, GSList *files)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  g_return_if_fail (VANDAP_IS_WINDOW (self));

  if (files == NULL)
    return;
  vandap_window_open (self, files->data, VANDAP_NONE);
  for (GSList *l = files->next; l != NULL && application != NULL; l = l->next)
    g_application_open (G_APPLICATION (application), (GFile **) &l->data, 1, "");
}

/**
 * vandap_window_show_error:
 * @self: a window
 * @message: what is wrong and what to do
 *
 * Shows what went wrong: above what is open, or on a page of its own where
 * nothing is.
 */
void
vandap_window_show_error (VandapWindow *self, const char *message)
{
  g_return_if_fail (VANDAP_IS_WINDOW (self));
  g_return_if_fail (message != NULL);

  /* Closed while something was still at work. */
  if (self->errors == NULL)
    return;
  if (vandap_window_get_interview (self) != NULL)
    vandap_window_errors_show_above (self->errors, message);
  else
    {
      vandap_window_errors_show_instead (self->errors, message);
      update_buttons (self);
    }
  vandap_announce (GTK_WIDGET (self), message);
}

/**
 * vandap_window_take_back_error:
 * @self: a window
 * @message: what was wrong, and is no longer
 *
 * Puts a message away that stands above what is open, if it still does.
 */
void
vandap_window_take_back_error (VandapWindow *self, const char *message)
{
  g_return_if_fail (VANDAP_IS_WINDOW (self));

  if (self->errors != NULL)
    vandap_window_errors_take_back (self->errors, message);
}

/**
 * vandap_window_get_document:
 * @self: a window
 *
 * Gets what is open.
 *
 * Returns: (transfer none): the document
 */
VandapDocument *
vandap_window_get_document (VandapWindow *self)
{
  g_return_val_if_fail (VANDAP_IS_WINDOW (self), NULL);

  return self->document;
}

/**
 * vandap_window_get_interview:
 * @self: a window
 *
 * Gets the interview that is open.
 *
 * Returns: (transfer none) (nullable): the interview, or %NULL when nothing is open
 */
VandapInterview *
vandap_window_get_interview (VandapWindow *self)
{
  g_return_val_if_fail (VANDAP_IS_WINDOW (self), NULL);

  return self->document != NULL ? vandap_document_get_interview (self->document) : NULL;
}

/**
 * vandap_window_get_exchange:
 * @self: a window
 *
 * Tells which question is shown.
 *
 * Returns: index of the exchange, or %VANDAP_NONE
 */
guint
vandap_window_get_exchange (VandapWindow *self)
{
  g_return_val_if_fail (VANDAP_IS_WINDOW (self), VANDAP_NONE);

  return self->document != NULL ? vandap_document_get_exchange (self->document) : VANDAP_NONE;
}

/**
 * vandap_window_set_exchange:
 * @self: a window
 * @exchange: index of an exchange
 *
 * Shows another question; nothing happens where there is no such exchange.
 */
void
vandap_window_set_exchange (VandapWindow *self, guint exchange)
{
  g_return_if_fail (VANDAP_IS_WINDOW (self));

  vandap_document_set_exchange (self->document, exchange);
}

/**
 * vandap_window_get_split:
 * @self: a window
 *
 * Gets the widget that holds list and answer.
 *
 * Returns: (transfer none): the widget
 */
VandapSplit *
vandap_window_get_split (VandapWindow *self)
{
  g_return_val_if_fail (VANDAP_IS_WINDOW (self), NULL);

  return self->split;
}

/**
 * vandap_window_get_question_list:
 * @self: a window
 *
 * Gets the list of questions.
 *
 * Returns: (transfer none): the list
 */
VandapQuestionList *
vandap_window_get_question_list (VandapWindow *self)
{
  g_return_val_if_fail (VANDAP_IS_WINDOW (self), NULL);

  return self->list;
}

/**
 * vandap_window_get_detail_pane:
 * @self: a window
 *
 * Gets what shows the question and its answer.
 *
 * Returns: (transfer none): the pane
 */
VandapDetailPane *
vandap_window_get_detail_pane (VandapWindow *self)
{
  g_return_val_if_fail (VANDAP_IS_WINDOW (self), NULL);

  return self->detail;
}

/**
 * vandap_window_get_answer_view:
 * @self: a window
 *
 * Gets the view that shows the answer.
 *
 * Returns: (transfer none): the view
 */
VandapAnswerView *
vandap_window_get_answer_view (VandapWindow *self)
{
  g_return_val_if_fail (VANDAP_IS_WINDOW (self), NULL);

  return vandap_detail_pane_get_answer_view (self->detail);
}

/**
 * vandap_window_get_finding:
 * @self: a window
 *
 * Gets what finds words in the interview.
 *
 * Returns: (transfer none): the finding
 */
VandapFinding *
vandap_window_get_finding (VandapWindow *self)
{
  g_return_val_if_fail (VANDAP_IS_WINDOW (self), NULL);

  return self->finding;
}

/**
 * vandap_window_get_toast:
 * @self: a window
 *
 * Gets what says things in passing.
 *
 * Returns: (transfer none): the toast
 */
VandapToast *
vandap_window_get_toast (VandapWindow *self)
{
  g_return_val_if_fail (VANDAP_IS_WINDOW (self), NULL);

  return self->toast;
}

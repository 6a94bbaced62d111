/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/vandap-replacing.h"

#include <glib/gi18n-lib.h>

#include "library/vandap-conversion.h"
#include "library/vandap-writing-over.h"
#include "text/vandap-escape.h"
#include "window/vandap-opening.h"
#include "window/vandap-same-file.h"
#include "window/vandap-typed.h"

/* Of the corrections that are being written: one at a time, from whichever window. */
#define REPLACING "vandap-replacing"

/* It lives until all windows that showed the file show what was written, or something else. */
typedef struct
{
  VandapWindow *window;      /* where the person said so */
  GApplication *application; /* held while something is written: it does not end before that; or NULL */
  VandapCorrections *corrections;
  VandapRecollection *recollection; /* NULL where they are kept nowhere */
  VandapOpening *opening;    /* of what was written */
  VandapInterview *interview; /* as it is written */
  GFile *file;
  char *path;
  char *digest;              /* of what is there */
  GPtrArray *written;        /* digests of what was written so far */
  gboolean is_writing;
  VandapSaveEndedFunc func;  /* who wants to know how it ended, or NULL once it is said */
  gpointer user_data;
} Replacing;

static void
end (Replacing *self)
{
  g_signal_handlers_disconnect_by_data (self->corrections, self);
  g_signal_handlers_disconnect_by_data (self->opening, self);
  vandap_opening_stop (self->opening);
  g_object_set_data (G_OBJECT (self->corrections), REPLACING, NULL);
  g_object_unref (self->opening);
  g_object_unref (self->corrections);
  g_clear_object (&self->recollection);
  g_object_unref (self->window);
  g_object_unref (self->interview);
  g_object_unref (self->file);
  g_free (self->path);
  g_free (self->digest);
  g_ptr_array_unref (self->written);
  g_free (self);
}

/**
 * vandap_replacing_is_original:
 * @window: a window in which an interview is open
 * @path: (type filename): where a copy of it is to go
 *
 * Tells whether what is open was read from that very file, and is TEI, which keeps
 * everything.
 *
 * Returns: whether it is
 */
gboolean
vandap_replacing_is_original (VandapWindow *window, const char *path)
{
  VandapDocument *document = vandap_window_get_document (window);
  VandapReading *reading = vandap_document_get_reading (document);

  return reading != NULL && vandap_reading_get_digest (reading) != NULL
         && g_strcmp0 (vandap_reading_get_format (reading), "tei") == 0 && vandap_conversion_is_tei (path)
         && vandap_same_file_is_its_name (document, path);
}

/**
 * vandap_replacing_may:
 * @window: a window in which an interview is open
 * @path: (type filename): where a copy of it is to go
 *
 * Tells whether that may take the place of the original: nothing is lost by it that
 * another window shows.
 *
 * Returns: whether it may
 */
gboolean
vandap_replacing_may (VandapWindow *window, const char *path)
{
  return vandap_replacing_is_original (window, path) && vandap_same_file_is_shown_alike (window, path);
}

static void
tell (Replacing *self, gboolean is_saved)
{
  VandapSaveEndedFunc func = self->func;

  self->func = NULL;
  if (func != NULL)
    func (self->window, is_saved, self->user_data);
}

static void write_now (Replacing *self);

/* What is put right while the file is read again is in what was read before, and in no file yet. */
static void
on_corrected (Replacing *self)
{
  if (self->is_writing)
    return;
  vandap_opening_stop (self->opening);
  write_now (self);
}

/* A window may have something else open by now, or what was written before. */
static gboolean
is_behind (Replacing *self, VandapWindow *window)
{
  VandapDocument *document = vandap_window_get_document (window);
  const char *digest = vandap_reading_get_digest (vandap_document_get_reading (document));

  return vandap_document_get_corrections (document) == self->corrections
         || (digest != NULL && !g_str_equal (digest, self->digest)
             && g_ptr_array_find_with_equal_func (self->written, digest, g_str_equal, NULL));
}

static GPtrArray *
list_behind (Replacing *self)
{
  GPtrArray *windows = vandap_same_file_list (self->path);

  for (guint i = windows->len; i > 0; i--)
    if (!is_behind (self, g_ptr_array_index (windows, i - 1)))
      g_ptr_array_remove_index (windows, i - 1);

  return windows;
}

static void
renew (VandapWindow *window, VandapReading *reading, VandapRecall **recall)
{
  guint exchange = vandap_window_get_exchange (window), question = VANDAP_NONE;

  if (exchange != VANDAP_NONE)
    question = vandap_interview_get_exchange_number (vandap_window_get_interview (window), exchange);
  vandap_document_renew (vandap_window_get_document (window), reading, question, recall);
}

/* All at once: what is put right in one window next is put right in all of them. */
static void
on_read (Replacing *self, VandapReading *reading, GFile *file, VandapRecall **recall)
{
  g_autoptr (GPtrArray) windows = list_behind (self);

  for (guint i = 0; i < windows->len; i++)
    vandap_typed_take (g_ptr_array_index (windows, i));
  /* That was typed until this moment: it is written first. */
  if (self->is_writing)
    return;
  for (guint i = 0; i < windows->len; i++)
    renew (g_ptr_array_index (windows, i), reading, recall);
  if (!self->is_writing)
    end (self);
}

/* Held here, it has all it had though it is closed. */
static gboolean
is_there (VandapWindow *window)
{
  return vandap_window_get_document (window) != NULL && gtk_widget_get_realized (GTK_WIDGET (window));
}

/* Where the person said so, or, where that is closed by now, another that shows the file. */
static VandapWindow *
get_window (Replacing *self)
{
  g_autoptr (GPtrArray) windows = list_behind (self);

  return is_there (self->window) || windows->len == 0 ? self->window : g_ptr_array_index (windows, 0);
}

static void
on_not_read (Replacing *self, const char *message)
{
  vandap_window_show_error (get_window (self), message);
  end (self);
}

static void
say_saved (Replacing *self)
{
  g_autofree char *name = g_filename_display_basename (self->path);
  g_autofree char *isolated = vandap_isolate (name);
  /* Translators: %s is the name of the file that a copy of the interview was saved as */
  g_autofree char *message = g_strdup_printf (_("Saved: %s"), isolated);

  if (is_there (self->window))
    vandap_toast_say (vandap_window_get_toast (self->window), message);
}

/* The file has in it what was put right: it is read again, so that nothing is put right in it twice, and what is put
 * right next is kept for the bytes that it has now. */
static void
go_on (Replacing *self)
{
  g_autoptr (GPtrArray) windows = list_behind (self);

  for (guint i = 0; i < windows->len; i++)
    vandap_document_note_saved (vandap_window_get_document (g_ptr_array_index (windows, i)), self->interview);
  vandap_opening_begin (self->opening, self->file);
  say_saved (self);
  tell (self, TRUE);
}

static void
on_written (GObject *source, GAsyncResult *result, gpointer data)
{
  Replacing *self = data;
  g_autoptr (GApplication) application = g_steal_pointer (&self->application);
  g_autoptr (GError) error = NULL;
  char *digest = vandap_writing_over_finish (result, &error);

  self->is_writing = FALSE;
  if (digest != NULL)
    {
      g_free (self->digest);
      self->digest = g_strdup (digest);
      g_ptr_array_add (self->written, digest);
    }
  if (digest == NULL)
    {
      vandap_save_dialog_complain (get_window (self), error->message);
      tell (self, FALSE);
      end (self);
    }
  else if (vandap_corrections_get_interview (self->corrections) != self->interview)
    /* Something was put right while it was written. */
    write_now (self);
  else
    go_on (self);
  if (application != NULL)
    g_application_release (application);
}

/* By whatever name a window has opened it. */
static GPtrArray *
list_places (Replacing *self)
{
  g_autoptr (GPtrArray) windows = vandap_same_file_list (self->path);
  GPtrArray *places = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < windows->len; i++)
    g_ptr_array_add (places, g_file_get_uri (vandap_document_get_file (
                               vandap_window_get_document (g_ptr_array_index (windows, i)))));

  return places;
}

static void
write_now (Replacing *self)
{
  g_autoptr (GPtrArray) places = list_places (self);
  g_autofree char *heritage = NULL;
  const char *folder = NULL;

  if (self->recollection != NULL)
    {
      heritage = vandap_recollection_dup_heritage (self->recollection, self->written, places);
      folder = vandap_recollection_get_folder (self->recollection);
    }
  g_set_object (&self->interview, vandap_corrections_get_interview (self->corrections));
  g_set_object (&self->application, G_APPLICATION (gtk_window_get_application (GTK_WINDOW (self->window))));
  if (self->application != NULL)
    g_application_hold (self->application);
  self->is_writing = TRUE;
  vandap_writing_over_async (self->interview, self->path, self->digest, folder, heritage, NULL, on_written, self);
}

static void
replace (VandapWindow *window, const char *path, VandapSaveEndedFunc func, gpointer user_data)
{
  VandapDocument *document = vandap_window_get_document (window);
  VandapRecollection *recollection = vandap_document_get_recollection (document);
  Replacing *self = g_new0 (Replacing, 1);

  self->window = g_object_ref (window);
  self->corrections = g_object_ref (vandap_document_get_corrections (document));
  self->recollection = recollection != NULL ? g_object_ref (recollection) : NULL;
  self->opening = vandap_opening_new ();
  if (recollection != NULL)
    vandap_opening_set_keepers (self->opening, vandap_recollection_get_keepers (recollection));
  self->file = g_object_ref (vandap_document_get_file (document));
  self->path = g_strdup (path);
  self->digest = g_strdup (vandap_reading_get_digest (vandap_document_get_reading (document)));
  self->written = g_ptr_array_new_with_free_func (g_free);
  self->func = func;
  self->user_data = user_data;
  g_object_set_data (G_OBJECT (self->corrections), REPLACING, self);
  g_signal_connect_swapped (self->corrections, "changed", G_CALLBACK (on_corrected), self);
  g_signal_connect_swapped (self->opening, "read", G_CALLBACK (on_read), self);
  g_signal_connect_swapped (self->opening, "failed", G_CALLBACK (on_not_read), self);
  write_now (self);
}

/* Who wants to know how it ended. */
typedef struct
{
  char *path;
  VandapSaveEndedFunc func;
  gpointer user_data;
} Question;

static void
question_free (gpointer data)
{
  Question *question = data;

  g_free (question->path);
  g_free (question);
}

static gboolean
is_being_replaced (VandapWindow *window)
{
  VandapCorrections *corrections = vandap_document_get_corrections (vandap_window_get_document (window));

  return g_object_get_data (G_OBJECT (corrections), REPLACING) != NULL;
}

static void
on_asked (GtkDialog *dialog, int response, VandapWindow *window)
{
  const Question *question = g_object_get_data (G_OBJECT (dialog), "question");

  /* Another file may be open by now. */
  if (response == GTK_RESPONSE_ACCEPT && vandap_replacing_may (window, question->path) && !is_being_replaced (window))
    replace (window, question->path, question->func, question->user_data);
  else if (question->func != NULL)
    question->func (window, FALSE, question->user_data);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/**
 * vandap_replacing_ask:
 * @window: a window for which vandap_replacing_may() has said yes
 * @path: (type filename): the file
 * @func: (nullable) (scope async): called when it is known whether the interview was written
 * @user_data: data for @func
 *
 * Asks whether the interview is to take the place of the original, and writes it there.
 */
void
vandap_replacing_ask (VandapWindow *window, const char *path, VandapSaveEndedFunc func, gpointer user_data)
{
  GtkWidget *dialog = gtk_message_dialog_new (GTK_WINDOW (window), GTK_DIALOG_MODAL | GTK_DIALOG_DESTROY_WITH_PARENT,
                                              GTK_MESSAGE_QUESTION, GTK_BUTTONS_NONE, "%s", _("Write over the original?"));
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *isolated = vandap_isolate (name);
  Question *question;

  /* Translators: %s is the name of a file */
  gtk_message_dialog_format_secondary_text (GTK_MESSAGE_DIALOG (dialog),
                                            _("%s is the file that you opened. The interview takes its place as it is shown "
                                              "here, with what you put right in it; what else the file holds is lost, and "
                                              "Undo does not bring it back."), isolated);
  gtk_dialog_add_button (GTK_DIALOG (dialog), _("_Cancel"), GTK_RESPONSE_CANCEL);
  /* Translators: replaces the file that was opened */
  gtk_dialog_add_button (GTK_DIALOG (dialog), _("_Write Over"), GTK_RESPONSE_ACCEPT);
  gtk_widget_add_css_class (gtk_dialog_get_widget_for_response (GTK_DIALOG (dialog), GTK_RESPONSE_ACCEPT),
                            "destructive-action");
  gtk_dialog_set_default_response (GTK_DIALOG (dialog), GTK_RESPONSE_CANCEL);
  gtk_widget_add_css_class (dialog, "vandap");
  question = g_new0 (Question, 1);
  question->path = g_strdup (path);
  question->func = func;
  question->user_data = user_data;
  g_object_set_data_full (G_OBJECT (dialog), "question", question, question_free);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_asked), window, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

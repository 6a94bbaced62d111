/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/vandap-replacing.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

#include "library/vandap-conversion.h"
#include "library/vandap-writing-over.h"
#include "text/vandap-escape.h"

/* It lives until the window shows what was written, or something else. */
#define REPLACING "vandap-replacing"

typedef struct
{
  VandapWindow *window;
  VandapDocument *document;
  GApplication *application; /* held while something is written: it does not end before that; or NULL */
  VandapReading *original;   /* what was read of the file */
  VandapInterview *interview; /* as it is written */
  char *path;
  char *digest;              /* of what is there */
  GPtrArray *written;        /* digests of what was written so far */
  gboolean is_writing;
  VandapSaveEndedFunc func;  /* who wants to know how it ended, or NULL once it is said */
  gpointer user_data;
} Replacing;

static void
replacing_free (gpointer data)
{
  Replacing *self = data;

  g_signal_handlers_disconnect_by_data (self->document, self);
  g_object_unref (self->document);
  g_clear_object (&self->application);
  g_object_unref (self->original);
  g_object_unref (self->interview);
  g_free (self->path);
  g_free (self->digest);
  g_ptr_array_unref (self->written);
  g_free (self);
}

/* Under a second name, the file would keep the first as it was. */
static gboolean
is_its_name (GFile *file, const char *path)
{
  const char *other = file != NULL ? g_file_peek_path (file) : NULL;
  g_autofree char *a = other != NULL ? realpath (other, NULL) : NULL;
  g_autofree char *b = realpath (path, NULL);

  return a != NULL && g_strcmp0 (a, b) == 0;
}

/**
 * vandap_replacing_may:
 * @window: a window in which an interview is open
 * @path: (type filename): where a copy of it is to go
 *
 * Tells whether that may take the place of the original: what is open was read from that
 * very file, and TEI, which keeps everything.
 *
 * Returns: whether it may
 */
gboolean
vandap_replacing_may (VandapWindow *window, const char *path)
{
  VandapDocument *document = vandap_window_get_document (window);
  VandapReading *reading = vandap_document_get_reading (document);

  return reading != NULL && vandap_reading_get_digest (reading) != NULL
         && g_strcmp0 (vandap_reading_get_format (reading), "tei") == 0 && vandap_conversion_is_tei (path)
         && is_its_name (vandap_document_get_file (document), path);
}

static void
tell (Replacing *self, gboolean is_saved)
{
  VandapSaveEndedFunc func = self->func;

  self->func = NULL;
  if (func != NULL)
    func (self->window, is_saved, self->user_data);
}

/* The window has it, and lets go of it: nothing is asked of it any more. */
static void
drop (Replacing *self)
{
  g_object_set_data (G_OBJECT (self->window), REPLACING, NULL);
}

static void write_now (Replacing *self);

/* What is put right while the file is read again is in what was read before, and in no file yet. */
static void
on_corrected (Replacing *self)
{
  if (self->is_writing)
    return;
  vandap_document_stop (self->document);
  write_now (self);
}

static void
on_over (Replacing *self)
{
  if (!self->is_writing)
    drop (self);
}

/* The file has in it what was put right: it is read again, so that nothing is put right in it twice, and what is put
 * right next is kept for the bytes that it has now. */
static void
read_again (Replacing *self)
{
  VandapInterview *interview = vandap_document_get_interview (self->document);
  guint exchange = vandap_document_get_exchange (self->document);
  guint question = exchange != VANDAP_NONE ? vandap_interview_get_exchange_number (interview, exchange) : VANDAP_NONE;

  vandap_window_open (self->window, vandap_document_get_file (self->document), question);
}

static void
say_saved (Replacing *self)
{
  g_autofree char *name = g_filename_display_basename (self->path);
  g_autofree char *isolated = vandap_isolate (name);
  /* Translators: %s is the name of the file that a copy of the interview was saved as */
  g_autofree char *message = g_strdup_printf (_("Saved: %s"), isolated);

  vandap_toast_say (vandap_window_get_toast (self->window), message);
}

/* The window may be gone by now, or have something else open. */
static gboolean
is_open (Replacing *self)
{
  return vandap_window_get_document (self->window) != NULL
         && vandap_document_get_reading (self->document) == self->original;
}

/* What was typed until the moment at which the file that was read again came: it is written since then. */
static gboolean
is_old (Replacing *self)
{
  VandapReading *reading = vandap_document_get_reading (self->document);
  const char *digest = reading != NULL ? vandap_reading_get_digest (reading) : NULL;

  return vandap_window_get_document (self->window) != NULL && digest != NULL && !g_str_equal (digest, self->digest)
         && g_ptr_array_find_with_equal_func (self->written, digest, g_str_equal, NULL);
}

static void
go_on (Replacing *self)
{
  if (!is_open (self))
    {
      if (is_old (self))
        read_again (self);
      tell (self, TRUE);
      drop (self);
    }
  else if (vandap_document_get_interview (self->document) != self->interview)
    /* Something was put right while it was written. */
    write_now (self);
  else
    {
      vandap_document_note_saved (self->document, self->interview);
      read_again (self);
      say_saved (self);
      tell (self, TRUE);
    }
}

static void
on_written (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (VandapWindow) window = data;
  Replacing *self = g_object_get_data (G_OBJECT (window), REPLACING);
  g_autoptr (GApplication) application = g_steal_pointer (&self->application);
  g_autoptr (GError) error = NULL;
  char *digest = vandap_writing_over_finish (result, &error);

  self->is_writing = FALSE;
  if (digest != NULL)
    {
      g_free (self->digest);
      self->digest = g_strdup (digest);
      g_ptr_array_add (self->written, digest);
      go_on (self);
    }
  else
    {
      vandap_save_dialog_complain (window, error->message);
      tell (self, FALSE);
      drop (self);
    }
  if (application != NULL)
    g_application_release (application);
}

static void
write_now (Replacing *self)
{
  VandapRecollection *recollection = vandap_document_get_recollection (self->document);
  g_autofree char *heritage = NULL;
  const char *folder = NULL;

  if (recollection != NULL)
    {
      heritage = vandap_recollection_dup_heritage (recollection, self->written);
      folder = vandap_recollection_get_folder (recollection);
    }
  g_set_object (&self->interview, vandap_document_get_interview (self->document));
  g_set_object (&self->application, G_APPLICATION (gtk_window_get_application (GTK_WINDOW (self->window))));
  if (self->application != NULL)
    g_application_hold (self->application);
  self->is_writing = TRUE;
  vandap_writing_over_async (self->interview, self->path, self->digest, folder, heritage, NULL, on_written,
                             g_object_ref (self->window));
}

static void
replace (VandapWindow *window, const char *path, VandapSaveEndedFunc func, gpointer user_data)
{
  VandapDocument *document = vandap_window_get_document (window);
  Replacing *self = g_new0 (Replacing, 1);

  self->window = window;
  self->document = g_object_ref (document);
  self->original = g_object_ref (vandap_document_get_reading (document));
  self->interview = g_object_ref (vandap_document_get_interview (document));
  self->path = g_strdup (path);
  self->digest = g_strdup (vandap_reading_get_digest (self->original));
  self->written = g_ptr_array_new_with_free_func (g_free);
  self->func = func;
  self->user_data = user_data;
  g_object_set_data_full (G_OBJECT (window), REPLACING, self, replacing_free);
  g_signal_connect_swapped (document, "corrected", G_CALLBACK (on_corrected), self);
  g_signal_connect_swapped (document, "opened", G_CALLBACK (on_over), self);
  g_signal_connect_swapped (document, "failed", G_CALLBACK (on_over), self);
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

static void
on_asked (GtkDialog *dialog, int response, VandapWindow *window)
{
  const Question *question = g_object_get_data (G_OBJECT (dialog), "question");

  /* Another file may be open by now. */
  if (response == GTK_RESPONSE_ACCEPT && vandap_replacing_may (window, question->path)
      && g_object_get_data (G_OBJECT (window), REPLACING) == NULL)
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

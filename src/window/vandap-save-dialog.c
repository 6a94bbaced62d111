/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/vandap-save-dialog.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#include "library/vandap-conversion.h"
#include "text/vandap-escape.h"
#include "window/vandap-document-name.h"
#include "window/vandap-file-chooser.h"

/* A native dialog lives as long as somebody holds it: the window it is for. */
#define SAVE_DIALOG "vandap-save-dialog"

/* Code points of a title that make a file's name; the rest would be more than a folder shows. */
#define LONGEST_NAME 80

/* Who wants to know how it ended. */
typedef struct
{
  VandapSaveEndedFunc func;
  gpointer user_data;
} Asker;

typedef struct
{
  VandapWindow *window;
  VandapInterview *interview;
  GApplication *application; /* held: it does not end while something is written; or NULL */
  VandapReading *original; /* what was read of the file whose place is taken, or NULL */
  char *path;
  Asker asker;
} Saving;

static void
tell (VandapWindow *window, const Asker *asker, gboolean is_saved)
{
  if (asker->func != NULL)
    asker->func (window, is_saved, asker->user_data);
}

static void
saving_free (Saving *self)
{
  g_object_unref (self->window);
  g_object_unref (self->interview);
  g_clear_object (&self->original);
  if (self->application != NULL)
    g_application_release (self->application);
  g_clear_object (&self->application);
  g_free (self->path);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Saving, saving_free)

static void write_file (VandapWindow *window, const char *path, VandapReading *original, const Asker *asker);

/* The file has in it what was put right: it is read again, so that nothing is put right in it twice, and what is put
 * right next is kept for the bytes that it has now. */
static void
go_on (Saving *self)
{
  VandapDocument *document = vandap_window_get_document (self->window);
  guint exchange, question;

  /* Something else may have been opened while it was written, or something put right. */
  if (document == NULL || vandap_document_get_reading (document) != self->original)
    return;
  if (vandap_document_get_interview (document) != self->interview)
    {
      write_file (self->window, self->path, self->original, &(Asker){ NULL, NULL });
      return;
    }
  exchange = vandap_document_get_exchange (document);
  question = exchange != VANDAP_NONE ? vandap_interview_get_exchange_number (self->interview, exchange) : VANDAP_NONE;
  vandap_document_note_written (document);
  vandap_window_open (self->window, vandap_document_get_file (document), question);
}

/* What was put right since is in no file yet. */
static void
note_saved (const Saving *saving)
{
  VandapDocument *document = vandap_window_get_document (saving->window);

  if (vandap_conversion_is_tei (saving->path) && saving->interview == vandap_document_get_interview (document))
    vandap_pasted_note_saved (vandap_document_get_pasted (document));
}

static void
on_saved (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Saving) saving = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_filename_display_basename (saving->path);
  g_autofree char *isolated = vandap_isolate (name);
  g_autofree char *message = NULL;

  if (!vandap_conversion_run_finish (result, &error))
    {
      vandap_window_show_error (saving->window, error->message);
      tell (saving->window, &saving->asker, FALSE);
      return;
    }
  if (saving->original != NULL)
    go_on (saving);
  note_saved (saving);
  /* Translators: %s is the name of the file that a copy of the interview was saved as */
  message = g_strdup_printf (_("Saved: %s"), isolated);
  vandap_toast_say (vandap_window_get_toast (saving->window), message);
  tell (saving->window, &saving->asker, TRUE);
}

static void
write_file (VandapWindow *window, const char *path, VandapReading *original, const Asker *asker)
{
  Saving *saving = g_new0 (Saving, 1);

  saving->window = g_object_ref (window);
  saving->interview = g_object_ref (vandap_window_get_interview (window));
  saving->path = g_strdup (path);
  g_set_object (&saving->application, G_APPLICATION (gtk_window_get_application (GTK_WINDOW (window))));
  if (saving->application != NULL)
    g_application_hold (saving->application);
  saving->asker = *asker;
  g_set_object (&saving->original, original);
  vandap_conversion_run_async (saving->interview, path, NULL, on_saved, saving);
}

static gboolean
has_open (VandapWindow *window, const char *path)
{
  return vandap_conversion_would_replace (vandap_document_get_file (vandap_window_get_document (window)), path);
}

/* What another window shows is as little to be lost as what this one does. */
static gboolean
is_open_elsewhere (VandapWindow *window, const char *path)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (window));

  for (GList *l = application != NULL ? gtk_application_get_windows (application) : NULL; l != NULL; l = l->next)
    if (VANDAP_IS_WINDOW (l->data) && l->data != window && has_open (l->data, path))
      return TRUE;
  return FALSE;
}

static void
refuse (VandapWindow *window, const char *path, const char *message)
{
  g_autofree char *name = g_filename_display_name (path);
  g_autofree char *whole = g_strdup_printf ("%s: %s", name, message);

  vandap_window_show_error (window, whole);
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

/* The file that is read is the original; only what keeps everything may take its place. */
static gboolean
may_write_over (VandapWindow *window, const char *path)
{
  VandapDocument *document = vandap_window_get_document (window);
  VandapReading *reading = vandap_document_get_reading (document);

  return reading != NULL && g_strcmp0 (vandap_reading_get_format (reading), "tei") == 0 && vandap_conversion_is_tei (path)
         && is_its_name (vandap_document_get_file (document), path);
}

/* What another program has written meanwhile is not to be lost. */
static gboolean
is_as_read (const char *path, VandapReading *reading)
{
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, NULL);
  g_autoptr (GBytes) bytes = file != NULL ? g_mapped_file_get_bytes (file) : NULL;
  g_autofree char *digest = bytes != NULL ? g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes) : NULL;

  return g_strcmp0 (digest, vandap_reading_get_digest (reading)) == 0;
}

static void
write_over (VandapWindow *window, const char *path, const Asker *asker)
{
  VandapReading *reading = vandap_document_get_reading (vandap_window_get_document (window));

  if (is_as_read (path, reading))
    {
      write_file (window, path, reading, asker);
      return;
    }
  refuse (window, path, _("has changed since it was opened, and was not replaced. Open it again, or choose another name."));
  tell (window, asker, FALSE);
}

static void
on_asked (GtkDialog *dialog, int response, VandapWindow *window)
{
  const char *path = g_object_get_data (G_OBJECT (dialog), "path");
  const Asker *asker = g_object_get_data (G_OBJECT (dialog), "asker");

  /* Another file may be open by now. */
  if (response == GTK_RESPONSE_ACCEPT && may_write_over (window, path))
    write_over (window, path, asker);
  else
    tell (window, asker, FALSE);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
ask (VandapWindow *window, const char *path, const Asker *asker)
{
  GtkWidget *dialog = gtk_message_dialog_new (GTK_WINDOW (window), GTK_DIALOG_MODAL | GTK_DIALOG_DESTROY_WITH_PARENT,
                                              GTK_MESSAGE_QUESTION, GTK_BUTTONS_NONE, "%s", _("Write over the original?"));
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *isolated = vandap_isolate (name);

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
  g_object_set_data_full (G_OBJECT (dialog), "path", g_strdup (path), g_free);
  g_object_set_data_full (G_OBJECT (dialog), "asker", g_memdup2 (asker, sizeof *asker), g_free);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_asked), window, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* A name without the ending gets it; whether there is a file of that name, the dialog has not asked. */
static gboolean
save (VandapWindow *window, const char *chosen, const char *ending, const Asker *asker)
{
  gboolean is_named = vandap_conversion_knows (chosen);
  g_autofree char *path = is_named ? g_strdup (chosen) : g_strconcat (chosen, ending, NULL);

  if (may_write_over (window, path) && !is_open_elsewhere (window, path))
    {
      ask (window, path, asker);
      return TRUE;
    }
  if (has_open (window, path))
    refuse (window, path, _("is the file that is open, and would be lost. Choose another name."));
  else if (is_open_elsewhere (window, path))
    refuse (window, path, _("is open in another window, and would be lost. Choose another name."));
  else if (!is_named && g_file_test (path, G_FILE_TEST_EXISTS))
    refuse (window, path, _("is there already, and was not replaced. Choose another name."));
  else
    {
      write_file (window, path, NULL, asker);
      return TRUE;
    }
  return FALSE;
}

static void
on_response (GtkNativeDialog *dialog, int response, VandapWindow *window)
{
  const Asker *asker = g_object_get_data (G_OBJECT (dialog), "asker");
  gboolean is_saving = FALSE;

  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
      const char *path = file != NULL ? g_file_peek_path (file) : NULL;

      if (path != NULL)
        is_saving = save (window, path, g_object_get_data (G_OBJECT (dialog), "ending"), asker);
      else
        vandap_window_show_error (window, _("Copies are saved in folders of this computer only. Choose one of those."));
    }
  if (!is_saving)
    tell (window, asker, FALSE);
  g_object_set_data (G_OBJECT (window), SAVE_DIALOG, NULL);
}

/* What no file's name may hold, or what folders hide. */
static void
clean_name (char *name)
{
  for (char *c = name; *c != '\0'; c++)
    if (*c == G_DIR_SEPARATOR || g_ascii_iscntrl (*c) || (c == name && *c == '.'))
      *c = '-';
}

static char *
dup_name (VandapDocument *document, const char *ending)
{
  const char *title = vandap_interview_get_field (vandap_document_get_interview (document), VANDAP_FIELD_TITLE);
  gboolean is_file = vandap_document_get_file (document) != NULL;
  g_autofree char *name = title != NULL || !is_file ? vandap_document_dup_title (document) : g_strdup (_("Interview"));

  if (g_utf8_strlen (name, -1) > LONGEST_NAME)
    *g_utf8_offset_to_pointer (name, LONGEST_NAME) = '\0';
  g_strstrip (name);
  clean_name (name);
  return g_strconcat (name, ending, NULL);
}

static const char *
find_format_name (const char *ending)
{
  for (guint i = 0; i < vandap_conversion_get_n_formats (); i++)
    if (strcmp (vandap_conversion_get_ending (i), ending) == 0)
      return vandap_conversion_get_name (i);
  return NULL;
}

static void
add_filter (GtkFileChooser *chooser, const char *ending)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, find_format_name (ending));
  gtk_file_filter_add_suffix (filter, ending + 1);
  gtk_file_chooser_add_filter (chooser, filter);
}

/**
 * vandap_save_dialog_show:
 * @window: a window in which an interview is open
 * @ending: the ending of a format: ".pdf"
 *
 * Asks where a copy of the interview is to go, and saves it there.
 */
void
vandap_save_dialog_show (VandapWindow *window, const char *ending)
{
  vandap_save_dialog_show_then (window, ending, NULL, NULL);
}

/**
 * vandap_save_dialog_show_then:
 * @window: a window in which an interview is open
 * @ending: the ending of a format: ".pdf"
 * @func: (nullable) (scope async): called when it is known whether a copy was saved
 * @user_data: data for @func
 *
 * Asks where a copy of the interview is to go, and saves it there.
 */
void
vandap_save_dialog_show_then (VandapWindow *window, const char *ending, VandapSaveEndedFunc func, gpointer user_data)
{
  Asker asker = { func, user_data };
  g_autofree char *name = NULL;
  GtkFileChooserNative *dialog;

  if (find_format_name (ending) == NULL)
    return;
  dialog = gtk_file_chooser_native_new (_("Save a Copy"), GTK_WINDOW (window), GTK_FILE_CHOOSER_ACTION_SAVE,
                                        _("_Save"), NULL);
  name = dup_name (vandap_window_get_document (window), ending);
  add_filter (GTK_FILE_CHOOSER (dialog), ending);
  vandap_file_chooser_start_beside (GTK_FILE_CHOOSER (dialog), vandap_document_get_file (vandap_window_get_document (window)));
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_object_set_data_full (G_OBJECT (dialog), "ending", g_strdup (ending), g_free);
  g_object_set_data_full (G_OBJECT (dialog), "asker", g_memdup2 (&asker, sizeof asker), g_free);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_response), window, 0);
  g_object_set_data_full (G_OBJECT (window), SAVE_DIALOG, dialog, g_object_unref);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

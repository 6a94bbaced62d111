/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/vandap-save-dialog.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "library/vandap-conversion.h"
#include "text/vandap-escape.h"
#include "window/vandap-document-name.h"
#include "window/vandap-file-chooser.h"
#include "window/vandap-replacing.h"
#include "window/vandap-same-file.h"

/* A native dialog lives as long as somebody holds it: the window it is for. */
#define SAVE_DIALOG "vandap-save-dialog"

/* Why nothing was saved the last time. */
#define COMPLAINT "vandap-save-dialog-complaint"

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
  char *path;
  Asker asker;
} Saving;

/**
 * vandap_save_dialog_complain:
 * @window: a window
 * @message: why nothing was saved
 *
 * Says so, until somebody saves again.
 */
void
vandap_save_dialog_complain (VandapWindow *window, const char *message)
{
  g_object_set_data_full (G_OBJECT (window), COMPLAINT, g_strdup (message), g_free);
  vandap_window_show_error (window, message);
}

/* Whoever tries again has read it. */
static void
take_back_complaint (VandapWindow *window)
{
  g_autofree char *message = g_object_steal_data (G_OBJECT (window), COMPLAINT);

  if (message != NULL)
    vandap_window_take_back_error (window, message);
}

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
  if (self->application != NULL)
    g_application_release (self->application);
  g_clear_object (&self->application);
  g_free (self->path);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Saving, saving_free)

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
      vandap_save_dialog_complain (saving->window, error->message);
      tell (saving->window, &saving->asker, FALSE);
      return;
    }
  if (vandap_conversion_is_tei (saving->path))
    vandap_document_note_saved (vandap_window_get_document (saving->window), saving->interview);
  /* Translators: %s is the name of the file that a copy of the interview was saved as */
  message = g_strdup_printf (_("Saved: %s"), isolated);
  vandap_toast_say (vandap_window_get_toast (saving->window), message);
  tell (saving->window, &saving->asker, TRUE);
}

static void
write_file (VandapWindow *window, const char *path, const Asker *asker)
{
  Saving *saving = g_new0 (Saving, 1);

  saving->window = g_object_ref (window);
  saving->interview = g_object_ref (vandap_window_get_interview (window));
  saving->path = g_strdup (path);
  g_set_object (&saving->application, G_APPLICATION (gtk_window_get_application (GTK_WINDOW (window))));
  if (saving->application != NULL)
    g_application_hold (saving->application);
  saving->asker = *asker;
  vandap_conversion_run_async (saving->interview, path, NULL, on_saved, saving);
}

static gboolean
has_open (VandapWindow *window, const char *path)
{
  return vandap_conversion_would_replace (vandap_document_get_file (vandap_window_get_document (window)), path);
}

static void
refuse (VandapWindow *window, const char *path, const char *message)
{
  g_autofree char *name = g_filename_display_name (path);
  g_autofree char *whole = g_strdup_printf ("%s: %s", name, message);

  vandap_save_dialog_complain (window, whole);
}

/* A name without the ending of the format that was asked for gets it, also behind another format's: "old.txt" would be no
 * TEI document. Whether there is a file of that name, the dialog has not asked. */
static gboolean
save (VandapWindow *window, const char *chosen, const char *ending, const Asker *asker)
{
  gboolean is_named = vandap_conversion_is_named (chosen, ending);
  g_autofree char *path = is_named ? g_strdup (chosen) : g_strconcat (chosen, ending, NULL);

  /* What another window shows is as little to be lost as what this one does. */
  if (vandap_replacing_may (window, path))
    {
      vandap_replacing_ask (window, path, asker->func, asker->user_data);
      return TRUE;
    }
  if (vandap_replacing_is_original (window, path))
    refuse (window, path, _("has changed since one of the windows that show it was opened. Open it again in all of them, or "
                            "choose another name."));
  else if (vandap_same_file_is_open_elsewhere (window, path))
    refuse (window, path, _("is open in another window, and would be lost. Choose another name."));
  else if (has_open (window, path))
    refuse (window, path, _("is the file that is open, and would be lost. Choose another name."));
  else if (!is_named && g_file_test (path, G_FILE_TEST_EXISTS))
    refuse (window, path, _("is there already, and was not replaced. Choose another name."));
  else
    {
      write_file (window, path, asker);
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

      take_back_complaint (window);
      if (path != NULL)
        is_saving = save (window, path, g_object_get_data (G_OBJECT (dialog), "ending"), asker);
      else
        vandap_save_dialog_complain (window, _("Copies are saved in folders of this computer only. Choose one of those."));
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

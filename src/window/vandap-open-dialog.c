/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/vandap-open-dialog.h"

#include <glib/gi18n-lib.h>

#include "window/vandap-file-chooser.h"

/* A native dialog lives as long as somebody holds it: the window it is for. */
#define OPEN_DIALOG "vandap-open-dialog"

static GSList *
list_chosen (GtkFileChooser *chooser)
{
  g_autoptr (GListModel) chosen = gtk_file_chooser_get_files (chooser);
  GSList *files = NULL;

  for (guint i = g_list_model_get_n_items (chosen); i > 0; i--)
    files = g_slist_prepend (files, g_list_model_get_item (chosen, i - 1));
  return files;
}

static void
on_response (GtkNativeDialog *dialog, int response, VandapWindow *window)
{
  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoslist (GFile) files = list_chosen (GTK_FILE_CHOOSER (dialog));

      vandap_window_open_files (window, files);
    }
  g_object_set_data (G_OBJECT (window), OPEN_DIALOG, NULL);
}

static void
add_filter (GtkFileChooser *chooser, const char *name, const char *const *suffixes)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  for (guint i = 0; suffixes[i] != NULL; i++)
    gtk_file_filter_add_suffix (filter, suffixes[i]);
  gtk_file_chooser_add_filter (chooser, filter);
}

static void
add_all (GtkFileChooser *chooser)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _("All files"));
  gtk_file_filter_add_pattern (filter, "*");
  gtk_file_chooser_add_filter (chooser, filter);
}

/* Names only help to find a file: what it is, its content tells. */
static void
add_filters (GtkFileChooser *chooser)
{
  static const char *const interviews[] = {
    "txt", "text", "md", "markdown", "htm", "html", "xhtml", "docx", "odt", "fodt", "xml", "tei", "vtt", "srt", "csv", "tsv",
    NULL,
  };
  static const char *const text[] = { "txt", "text", "md", "markdown", NULL };
  static const char *const pages[] = { "htm", "html", "xhtml", NULL };
  static const char *const documents[] = { "docx", "odt", "fodt", NULL };
  static const char *const archives[] = { "xml", "tei", "vtt", "srt", "csv", "tsv", NULL };

  add_filter (chooser, _("Interviews"), interviews);
  add_filter (chooser, _("Plain text"), text);
  add_filter (chooser, _("Web pages"), pages);
  /* Translators: of word processors */
  add_filter (chooser, _("Documents"), documents);
  /* Translators: what libraries and archives keep */
  add_filter (chooser, _("Transcripts"), archives);
  add_all (chooser);
}

/**
 * vandap_open_dialog_show:
 * @window: a window
 *
 * Asks which files to open, and opens them: the first in the window, the others
 * in windows of their own.
 */
void
vandap_open_dialog_show (VandapWindow *window)
{
  GtkFileChooserNative *dialog;

  dialog = gtk_file_chooser_native_new (_("Open an Interview"), GTK_WINDOW (window), GTK_FILE_CHOOSER_ACTION_OPEN,
                                        _("_Open"), NULL);
  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (dialog), TRUE);
  add_filters (GTK_FILE_CHOOSER (dialog));
  vandap_file_chooser_start_beside (GTK_FILE_CHOOSER (dialog), vandap_document_get_file (vandap_window_get_document (window)));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_response), window, 0);
  g_object_set_data_full (G_OBJECT (window), OPEN_DIALOG, dialog, g_object_unref);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

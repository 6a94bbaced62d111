/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/vandap-print-memory.h"

#include <errno.h>
#include <glib/gstdio.h>

#define GROUP "Interview"
#define SCOPE "scope"

/* GTK reads and writes paper and printer as groups of a key file; in this one there is a group of ours, too. It
 * needs no schema. */
static char *
dup_path (void)
{
  return g_build_filename (g_get_user_state_dir (), "vandap", "printing", NULL);
}

static GKeyFile *
load (void)
{
  GKeyFile *file = g_key_file_new ();
  g_autofree char *path = dup_path ();

  /* Where there is none, or none that can be read, nothing is remembered. */
  g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, NULL);
  return file;
}

/**
 * vandap_print_memory_recall:
 * @operation: a print operation that was not run yet
 *
 * Has it begin as the last one ended.
 */
void
vandap_print_memory_recall (VandapPrintOperation *operation)
{
  g_autoptr (GKeyFile) file = load ();
  g_autoptr (GtkPrintSettings) settings = gtk_print_settings_new_from_key_file (file, NULL, NULL);
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new_from_key_file (file, NULL, NULL);
  g_autofree char *scope = g_key_file_get_string (file, GROUP, SCOPE, NULL);

  if (settings != NULL)
    gtk_print_operation_set_print_settings (GTK_PRINT_OPERATION (operation), settings);
  if (setup != NULL)
    gtk_print_operation_set_default_page_setup (GTK_PRINT_OPERATION (operation), setup);
  vandap_print_operation_set_scope (operation,
                                    g_strcmp0 (scope, "question") == 0 ? VANDAP_PRINT_EXCHANGE : VANDAP_PRINT_ALL);
}

/* What belongs to the one job and not to the next. */
static GtkPrintSettings *
copy_lasting (GtkPrintSettings *settings)
{
  static const char *const passing[] = {
    GTK_PRINT_SETTINGS_N_COPIES, GTK_PRINT_SETTINGS_PRINT_PAGES, GTK_PRINT_SETTINGS_PAGE_RANGES,
    GTK_PRINT_SETTINGS_OUTPUT_URI, GTK_PRINT_SETTINGS_OUTPUT_BASENAME,
  };
  GtkPrintSettings *copy = gtk_print_settings_copy (settings);

  for (guint i = 0; i < G_N_ELEMENTS (passing); i++)
    gtk_print_settings_unset (copy, passing[i]);
  return copy;
}

/**
 * vandap_print_memory_keep:
 * @operation: a print operation that printed
 *
 * Keeps for the next time how it was printed.
 */
void
vandap_print_memory_keep (VandapPrintOperation *operation)
{
  g_autoptr (GKeyFile) file = load ();
  GtkPrintSettings *settings = gtk_print_operation_get_print_settings (GTK_PRINT_OPERATION (operation));
  GtkPageSetup *setup = gtk_print_operation_get_default_page_setup (GTK_PRINT_OPERATION (operation));
  gboolean is_question = vandap_print_operation_get_scope (operation) == VANDAP_PRINT_EXCHANGE;
  g_autofree char *path = dup_path ();
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GError) error = NULL;

  if (settings != NULL)
    {
      g_autoptr (GtkPrintSettings) lasting = copy_lasting (settings);

      gtk_print_settings_to_key_file (lasting, file, NULL);
    }
  if (setup != NULL)
    gtk_page_setup_to_key_file (setup, file, NULL);
  g_key_file_set_string (file, GROUP, SCOPE, is_question ? "question" : "all");
  if (g_mkdir_with_parents (folder, 0700) != 0 || !g_key_file_save_to_file (file, path, &error))
    g_debug ("%s: not kept: %s", path, error != NULL ? error->message : g_strerror (errno));
}

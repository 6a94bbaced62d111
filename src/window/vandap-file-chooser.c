/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/vandap-file-chooser.h"

/**
 * vandap_file_chooser_start_beside:
 * @chooser: a chooser that is not shown yet
 * @file: (nullable): the file that is open
 *
 * Has a chooser begin in the folder of a file, as there are likely others of its
 * kind, where that is a folder of the person's.
 */
void
vandap_file_chooser_start_beside (GtkFileChooser *chooser, GFile *file)
{
  g_autoptr (GFile) folder = NULL;

  g_return_if_fail (GTK_IS_FILE_CHOOSER (chooser));
  g_return_if_fail (file == NULL || G_IS_FILE (file));

  folder = file != NULL && g_file_is_native (file) ? g_file_get_parent (file) : NULL;
  if (folder != NULL)
    gtk_file_chooser_set_current_folder (chooser, folder, NULL);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/vandap-same-file.h"

#include <stdlib.h>

#include "library/vandap-conversion.h"

/* One that is closed, and held by somebody still, has nothing open. */
static GPtrArray *
list_windows (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();
  GPtrArray *list = g_ptr_array_new ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (VANDAP_IS_WINDOW (l->data) && vandap_window_get_interview (l->data) != NULL)
      g_ptr_array_add (list, l->data);

  return list;
}

/**
 * vandap_same_file_is_its_name:
 * @document: what a window has open
 * @path: (type filename): a file
 *
 * Tells whether that is what the document was read from, and no second name of it: under
 * that, the file would keep the first as it was.
 *
 * Returns: whether it is
 */
gboolean
vandap_same_file_is_its_name (VandapDocument *document, const char *path)
{
  GFile *file = vandap_document_get_file (document);
  const char *other = file != NULL ? g_file_peek_path (file) : NULL;
  g_autofree char *a = other != NULL ? realpath (other, NULL) : NULL;
  g_autofree char *b = realpath (path, NULL);

  return a != NULL && g_strcmp0 (a, b) == 0;
}

/**
 * vandap_same_file_is_open_elsewhere:
 * @window: a window
 * @path: (type filename): a file
 *
 * Tells whether another window has it open, by whatever name.
 *
 * Returns: whether one has
 */
gboolean
vandap_same_file_is_open_elsewhere (VandapWindow *window, const char *path)
{
  g_autoptr (GPtrArray) windows = list_windows ();

  for (guint i = 0; i < windows->len; i++)
    {
      VandapWindow *other = g_ptr_array_index (windows, i);

      if (other != window
          && vandap_conversion_would_replace (vandap_document_get_file (vandap_window_get_document (other)), path))
        return TRUE;
    }

  return FALSE;
}

static VandapCorrections *
get_corrections (VandapWindow *window)
{
  return vandap_document_get_corrections (vandap_window_get_document (window));
}

/**
 * vandap_same_file_is_shown_alike:
 * @window: a window that was read from a file
 * @path: (type filename): the file
 *
 * Tells whether all windows that were read from it show what this one does: the same
 * bytes, in which the same is put right.
 *
 * Returns: whether they do
 */
gboolean
vandap_same_file_is_shown_alike (VandapWindow *window, const char *path)
{
  g_autoptr (GPtrArray) windows = vandap_same_file_list (path);

  for (guint i = 0; i < windows->len; i++)
    if (get_corrections (g_ptr_array_index (windows, i)) != get_corrections (window))
      return FALSE;

  return TRUE;
}

/**
 * vandap_same_file_list:
 * @path: (type filename): a file
 *
 * Lists the windows that show what was read from it.
 *
 * Returns: (transfer container) (element-type VandapWindow): the windows
 */
GPtrArray *
vandap_same_file_list (const char *path)
{
  GPtrArray *windows = list_windows ();

  for (guint i = windows->len; i > 0; i--)
    if (!vandap_same_file_is_its_name (vandap_window_get_document (g_ptr_array_index (windows, i - 1)), path))
      g_ptr_array_remove_index (windows, i - 1);

  return windows;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "library/vandap-draft-listing.h"

#include "library/vandap-draft-file.h"
#include "writing/vandap-safe-file.h"

static void
take (GPtrArray *drafts, const char *path, gboolean is_html)
{
  int fd = vandap_draft_file_take (path);

  if (fd >= 0)
    g_ptr_array_add (drafts, vandap_draft_new_held (path, fd, is_html));
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  gint64 first = vandap_draft_get_time (*(VandapDraft *const *) a);
  gint64 second = vandap_draft_get_time (*(VandapDraft *const *) b);

  return (first > second) - (first < second);
}

/**
 * vandap_draft_listing_run:
 * @folder: (type filename): where drafts are kept
 *
 * Lists the drafts that nobody holds.
 *
 * Returns: (transfer full) (element-type VandapDraft): the drafts, held from now on; the oldest first
 */
GPtrArray *
vandap_draft_listing_run (const char *folder)
{
  GPtrArray *drafts = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      gboolean is_html;

      if (vandap_draft_file_is_name (name, &is_html))
        take (drafts, path, is_html);
      else if (vandap_draft_file_is_unfinished_name (name))
        vandap_safe_file_clear_away (path);
    }
  g_ptr_array_sort (drafts, compare_times);

  return drafts;
}

static void
run_in_thread (GTask *task, gpointer source, gpointer folder, GCancellable *cancellable)
{
  g_task_return_pointer (task, vandap_draft_listing_run (folder), (GDestroyNotify) g_ptr_array_unref);
}

/**
 * vandap_draft_listing_run_async:
 * @folder: (type filename): where drafts are kept
 * @callback: called when they are listed
 * @user_data: data for @callback
 *
 * Lists drafts in a thread of its own, as vandap_draft_listing_run() does.
 */
void
vandap_draft_listing_run_async (const char *folder, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);

  g_return_if_fail (folder != NULL);

  g_task_set_task_data (task, g_strdup (folder), g_free);
  g_task_run_in_thread (task, run_in_thread);
}

/**
 * vandap_draft_listing_run_finish:
 * @result: what the callback was called with
 *
 * Gets what vandap_draft_listing_run_async() has found.
 *
 * Returns: (transfer full) (element-type VandapDraft): the drafts
 */
GPtrArray *
vandap_draft_listing_run_finish (GAsyncResult *result)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), NULL);
}

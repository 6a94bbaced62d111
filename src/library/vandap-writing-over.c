/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "library/vandap-writing-over.h"

#include <glib/gi18n-lib.h>

#include "library/vandap-correction-store.h"
#include "writing/vandap-safe-file.h"
#include "writing/vandap-writing.h"

/* Bytes that are looked at together. */
#define PIECE (64 * 1024)

typedef struct
{
  VandapInterview *interview;
  char *path;
  char *digest;
  char *folder;
  char *heritage;
  char *written; /* the digest of what takes the place */
} Request;

static void
request_free (gpointer data)
{
  Request *request = data;

  g_object_unref (request->interview);
  g_free (request->path);
  g_free (request->digest);
  g_free (request->folder);
  g_free (request->heritage);
  g_free (request->written);
  g_free (request);
}

static gboolean
fill (GOutputStream *stream, gpointer data, GCancellable *cancellable, GError **error)
{
  const Request *request = data;

  return vandap_tei_write (request->interview, stream, cancellable, error);
}

/* A file may change while it is looked at: what is read is looked at, and not what is in memory for it. */
static char *
dup_digest (const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, error);
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree guchar *piece = g_malloc (PIECE);
  gssize n = -1;

  while (stream != NULL && (n = g_input_stream_read (G_INPUT_STREAM (stream), piece, PIECE, cancellable, error)) > 0)
    g_checksum_update (checksum, piece, n);

  return n == 0 ? g_strdup (g_checksum_get_string (checksum)) : NULL;
}

/* What another program has written meanwhile is not to be lost. */
static gboolean
check_unchanged (const Request *request, GCancellable *cancellable, GError **error)
{
  g_autofree char *is = dup_digest (request->path, cancellable, error);
  g_autofree char *name = NULL;

  if (is == NULL || g_str_equal (is, request->digest))
    return is != NULL;
  name = g_filename_display_name (request->path);
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG,
               /* Translators: %s is the name of a file. */
               _("%s: has changed since it was opened, and was not replaced. Open it again, or choose another name."), name);

  return FALSE;
}

/* Where it cannot be kept what the file has in it, that is asked about when it is opened: no reason to write nothing. */
static gboolean
make_ready (const char *temporary, gpointer data, GCancellable *cancellable, GError **error)
{
  Request *request = data;

  if (!check_unchanged (request, cancellable, error))
    return FALSE;
  g_free (request->written);
  request->written = dup_digest (temporary, cancellable, error);
  if (request->written == NULL)
    return FALSE;
  if (request->heritage != NULL && !g_str_equal (request->written, request->digest))
    vandap_correction_store_save (request->folder, request->written, request->heritage, NULL);

  return TRUE;
}

static void
write_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Request *request = data;
  GError *error = NULL;

  if (vandap_safe_file_replace_when_ready (request->path, fill, make_ready, request, cancellable, &error))
    g_task_return_pointer (task, g_steal_pointer (&request->written), g_free);
  else
    g_task_return_error (task, error);
}

/**
 * vandap_writing_over_async:
 * @interview: an interview
 * @path: (type filename): the file it was read from
 * @digest: SHA-256 of the bytes that are there as far as is known, in hexadecimal digits
 * @folder: (nullable) (type filename): where corrections are kept, or %NULL for nowhere
 * @heritage: (nullable): what is to be kept there of the new version, in JSON, or %NULL for nothing
 * @cancellable: (nullable): to stop it
 * @callback: called when it is done
 * @user_data: data for @callback
 *
 * Writes an interview to its file as TEI, in a thread of its own. Where the file is not
 * what it was, it stays as it is.
 */
void
vandap_writing_over_async (VandapInterview *interview, const char *path, const char *digest, const char *folder,
                           const char *heritage, GCancellable *cancellable, GAsyncReadyCallback callback,
                           gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  Request *request;

  g_return_if_fail (VANDAP_IS_INTERVIEW (interview) && path != NULL && digest != NULL);
  g_return_if_fail (heritage == NULL || folder != NULL);

  request = g_new0 (Request, 1);
  request->interview = g_object_ref (interview);
  request->path = g_strdup (path);
  request->digest = g_strdup (digest);
  request->folder = g_strdup (folder);
  request->heritage = g_strdup (heritage);
  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_task_data (task, request, request_free);
  g_task_run_in_thread (task, write_in_thread);
}

/**
 * vandap_writing_over_finish:
 * @result: what the callback got
 * @error: return location for an error that names the file
 *
 * Tells how it went.
 *
 * Returns: (transfer full) (nullable): SHA-256 of what is there now, in hexadecimal digits, or %NULL with @error set
 */
char *
vandap_writing_over_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

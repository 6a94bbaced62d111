/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/vandap-loading.h"

#include <glib/gi18n-lib.h>

#include "reading/vandap-job.h"
#include "reading/vandap-reading.h"
#include "text/vandap-large.h"

#define BLOCK ((gsize) 256 * 1024)

/**
 * vandap_loading_dup_name:
 * @file: a file
 *
 * Gets what to call a file in messages: as the person would.
 *
 * Returns: (transfer full): its name
 */
char *
vandap_loading_dup_name (GFile *file)
{
  const char *path = g_file_peek_path (file);

  if (path != NULL)
    return g_filename_display_name (path);
  return g_file_has_uri_scheme (file, "resource") ? g_file_get_basename (file) : g_file_get_parse_name (file);
}

static gboolean
refuse (GError **error, VandapReadingError code, const char *name, const char *what)
{
  g_set_error (error, VANDAP_READING_ERROR, code, "%s: %s", name, what);

  return FALSE;
}

static gboolean
refuse_missing (GError **error, const char *name)
{
  return refuse (error, VANDAP_READING_ERROR_ACCESS, name,
                 _("there is no such file. Check the name, or whether it was moved."));
}

static gboolean
refuse_failed (GError **error, const char *name, const char *why)
{
  g_set_error (error, VANDAP_READING_ERROR, VANDAP_READING_ERROR_ACCESS,
               /* Translators: the name of a file, then what the system says of it. */
               _("%s: cannot be read (%s). Copy it to another place, and open the copy."), name, why);

  return FALSE;
}

/*
 * What the kernel tells in the form of files says that it is empty, and some of it
 * never ends: reading goes on only when there is something new.
 */
static gboolean
is_of_kernel (GFile *file, GCancellable *cancellable)
{
  static const char *const types[] = { "proc", "tracefs", "debugfs", NULL };
  g_autoptr (GFileInfo) info
    = g_file_query_filesystem_info (file, G_FILE_ATTRIBUTE_FILESYSTEM_TYPE, cancellable, NULL);
  const char *type = info != NULL
                       ? g_file_info_get_attribute_string (info, G_FILE_ATTRIBUTE_FILESYSTEM_TYPE) : NULL;

  return type != NULL && g_strv_contains (types, type);
}

/* Looks before it opens: a FIFO would keep whoever opens it waiting. */
static gboolean
check_file (GFile *file, const char *name, goffset *size, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) own = NULL;
  g_autoptr (GFileInfo) info
    = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
                         G_FILE_QUERY_INFO_NONE, cancellable, &own);

  if (info == NULL)
    {
      if (g_error_matches (own, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        {
          g_propagate_error (error, g_steal_pointer (&own));
          return FALSE;
        }
      if (g_error_matches (own, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
        return refuse_missing (error, name);
      return refuse_failed (error, name, own->message);
    }

  if (g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY)
    return refuse (error, VANDAP_READING_ERROR_ACCESS, name, _("is a folder. Name a file in it."));
  *size = g_file_info_get_size (info);
  if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR || (*size == 0 && is_of_kernel (file, cancellable)))
    return refuse (error, VANDAP_READING_ERROR_ACCESS, name, _("is no ordinary file. Save its content to one first."));

  return TRUE;
}

static gboolean
refuse_large (GError **error, const char *name)
{
  g_set_error (error, VANDAP_READING_ERROR, VANDAP_READING_ERROR_TOO_LARGE,
               /* Translators: the name of a file, then a number of megabytes. */
               _("%s: has more than %u MB, which is as much as is read. Split it into parts."), name,
               (guint) (VANDAP_READING_LIMIT / 1024 / 1024));

  return FALSE;
}

/* By pieces and not by the size it says, because a file may grow while it is read. */
static gboolean
read_stream (GInputStream *stream, GString *bytes, gsize expected, const char *name, GCancellable *cancellable,
             GError **error)
{
  while (TRUE)
    {
      gsize at = bytes->len;
      gssize n;

      g_string_set_size (bytes, at + BLOCK);
      n = g_input_stream_read (stream, bytes->str + at, BLOCK, cancellable, error);
      g_string_truncate (bytes, at + (gsize) MAX (n, 0));
      if (n <= 0)
        return n == 0;
      if (bytes->len > VANDAP_READING_LIMIT)
        return refuse_large (error, name);
      vandap_job_note_progress (cancellable, bytes->len, expected);
    }
}

/* Files on this machine, and what comes with the program. The network is never asked for anything. */
static gboolean
is_here (GFile *file)
{
  return g_file_is_native (file) || g_file_has_uri_scheme (file, "resource");
}

static gboolean
refuse_distant (GError **error, const char *name)
{
  g_set_error (error, VANDAP_READING_ERROR, VANDAP_READING_ERROR_ACCESS,
               /* Translators: %s is a web address or the like. */
               _("%s: only files on this computer are opened. Select and copy the text there, then paste it here."), name);

  return FALSE;
}

/**
 * vandap_loading_load:
 * @file: a file
 * @name: what to call it in messages
 * @cancellable: (nullable): to stop it, and to be told how far it is
 * @error: return location for an error of [error@Vandap.ReadingError]
 *
 * Loads the bytes of a file, if it is one that is read: on this computer, an ordinary
 * one, and of no more than %VANDAP_READING_LIMIT bytes, whatever it says or becomes.
 *
 * Returns: (transfer full): its bytes, or %NULL with @error set
 */
GBytes *
vandap_loading_load (GFile *file, const char *name, GCancellable *cancellable, GError **error)
{
  g_autoptr (GString) bytes = g_string_new (NULL);
  g_autoptr (GError) own = NULL;
  g_autoptr (GFileInputStream) stream = NULL;
  goffset size = 0;

  if (!(is_here (file) || refuse_distant (error, name)) || !check_file (file, name, &size, cancellable, error))
    return NULL;
  if (size > (goffset) VANDAP_READING_LIMIT)
    {
      refuse_large (error, name);
      return NULL;
    }

  size = MAX (size, 0);
  vandap_large_reserve (bytes, (gsize) size + BLOCK);
  vandap_job_begin_stage (cancellable, 0, VANDAP_JOB_BYTES);
  stream = g_file_read (file, cancellable, &own);
  if (stream != NULL && read_stream (G_INPUT_STREAM (stream), bytes, (gsize) size, name, cancellable, &own))
    return g_string_free_to_bytes (g_steal_pointer (&bytes));

  if (own->domain == VANDAP_READING_ERROR || g_error_matches (own, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_steal_pointer (&own));
  else if (g_error_matches (own, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    refuse_missing (error, name);
  else if (g_error_matches (own, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    refuse (error, VANDAP_READING_ERROR_ACCESS, name, _("may not be read by you. Ask its owner, or copy it."));
  else
    refuse_failed (error, name, own->message);

  return NULL;
}

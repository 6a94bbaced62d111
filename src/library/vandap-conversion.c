/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "library/vandap-conversion.h"

#include <glib/gi18n-lib.h>
#include <string.h>
#include <sys/stat.h>

#include "printing/vandap-pdf.h"
#include "writing/vandap-safe-file.h"
#include "writing/vandap-writing.h"

static gboolean
write_pdf (VandapInterview *interview, GOutputStream *stream, GCancellable *cancellable, GError **error)
{
  VandapPageStyle style;

  vandap_page_style_init (&style);

  return vandap_pdf_write (interview, &style, stream, cancellable, error);
}

static const struct
{
  const char *ending;
  const char *name;
  VandapWriteFunc write;
} formats[] = {
  /* Translators: TEI is a text format of libraries and archives; do not translate the name */
  { ".xml", N_("TEI document"), vandap_tei_write },
  { ".pdf", N_("PDF"), write_pdf },
  /* Translators: the name of a text format */
  { ".md", N_("Markdown"), vandap_markdown_write },
  { ".html", N_("Web page (HTML)"), vandap_html_write },
  { ".txt", N_("Plain text"), vandap_text_write },
};

static VandapWriteFunc
find_writer (const char *path)
{
  const char *ending = strrchr (path, '.');

  /* TEI is XML, and many name it so. */
  if (ending != NULL && g_ascii_strcasecmp (ending, ".tei") == 0)
    ending = ".xml";
  for (guint i = 0; ending != NULL && i < G_N_ELEMENTS (formats); i++)
    if (g_ascii_strcasecmp (ending, formats[i].ending) == 0)
      return formats[i].write;

  return NULL;
}

/**
 * vandap_conversion_knows:
 * @path: (type filename): the name of a file
 *
 * Tells whether a file's ending is that of a format interviews are written in.
 *
 * Returns: %TRUE if it is
 */
gboolean
vandap_conversion_knows (const char *path)
{
  return find_writer (path) != NULL;
}

/**
 * vandap_conversion_is_tei:
 * @path: (type filename): the name of a file
 *
 * Tells whether a file's ending is that of the format in which everything is kept.
 *
 * Returns: %TRUE if it is
 */
gboolean
vandap_conversion_is_tei (const char *path)
{
  return find_writer (path) == vandap_tei_write;
}

/**
 * vandap_conversion_is_named:
 * @path: (type filename): the name of a file
 * @ending: the ending of a format: ".xml"
 *
 * Tells whether a file's ending is that of a format, or another that the format has.
 *
 * Returns: %TRUE if it is
 */
gboolean
vandap_conversion_is_named (const char *path, const char *ending)
{
  return find_writer (path) != NULL && find_writer (path) == find_writer (ending);
}

/**
 * vandap_conversion_would_replace:
 * @source: (nullable): a file that is read
 * @path: (type filename): where something is to be written
 *
 * Tells whether both are one file, whatever it is called: by another spelling, by a link, or by a second name that
 * it has.
 *
 * Returns: %TRUE if so
 */
gboolean
vandap_conversion_would_replace (GFile *source, const char *path)
{
  const char *other = source != NULL ? g_file_peek_path (source) : NULL;
  g_autoptr (GFile) target = g_file_new_for_path (path);
  struct stat a, b;

  if (source == NULL)
    return FALSE;
  /* Taken away meanwhile, it is still what was opened. */
  if (g_file_equal (source, target))
    return TRUE;

  return other != NULL && stat (other, &a) == 0 && stat (path, &b) == 0 && a.st_dev == b.st_dev && a.st_ino == b.st_ino;
}

/**
 * vandap_conversion_dup_endings:
 *
 * Names the endings of all formats that interviews are written in.
 *
 * Returns: (transfer full): the endings, joined by ", "
 */
char *
vandap_conversion_dup_endings (void)
{
  const char *endings[G_N_ELEMENTS (formats) + 1] = { NULL };

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    endings[i] = formats[i].ending;

  return g_strjoinv (", ", (char **) endings);
}

/**
 * vandap_conversion_get_n_formats:
 *
 * Counts the formats that interviews are written in.
 *
 * Returns: how many there are
 */
guint
vandap_conversion_get_n_formats (void)
{
  return G_N_ELEMENTS (formats);
}

/**
 * vandap_conversion_get_ending:
 * @nth: index of a format
 *
 * Gets the ending of the files of a format.
 *
 * Returns: (transfer none): the ending with its dot: ".xml"
 */
const char *
vandap_conversion_get_ending (guint nth)
{
  g_return_val_if_fail (nth < G_N_ELEMENTS (formats), NULL);

  return formats[nth].ending;
}

/**
 * vandap_conversion_get_name:
 * @nth: index of a format
 *
 * Gets what a format is called.
 *
 * Returns: (transfer none): the name, translated
 */
const char *
vandap_conversion_get_name (guint nth)
{
  g_return_val_if_fail (nth < G_N_ELEMENTS (formats), NULL);

  return _(formats[nth].name);
}

typedef struct
{
  VandapInterview *interview;
  VandapWriteFunc write;
} Conversion;

static gboolean
fill (GOutputStream *stream, gpointer user_data, GCancellable *cancellable, GError **error)
{
  Conversion *conversion = user_data;

  return conversion->write (conversion->interview, stream, cancellable, error);
}

/**
 * vandap_conversion_run:
 * @interview: an interview
 * @path: (type filename): where it goes; its ending says in which format, and vandap_conversion_knows() it
 * @cancellable: (nullable): to stop it
 * @error: return location for an error that names the file
 *
 * Writes an interview to a file, as a whole or not at all.
 *
 * Returns: whether it was written
 */
gboolean
vandap_conversion_run (VandapInterview *interview, const char *path, GCancellable *cancellable, GError **error)
{
  Conversion conversion = { interview, find_writer (path) };

  g_return_val_if_fail (conversion.write != NULL, FALSE);

  return vandap_safe_file_replace (path, fill, &conversion, cancellable, error);
}

typedef struct
{
  VandapInterview *interview;
  char *path;
} Request;

static void
request_free (gpointer data)
{
  Request *request = data;

  g_object_unref (request->interview);
  g_free (request->path);
  g_free (request);
}

static void
run_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Request *request = data;
  GError *error = NULL;

  if (vandap_conversion_run (request->interview, request->path, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * vandap_conversion_run_async:
 * @interview: an interview
 * @path: (type filename): where it goes; its ending says in which format, and vandap_conversion_knows() it
 * @cancellable: (nullable): to stop it
 * @callback: called when it is done
 * @user_data: data for @callback
 *
 * Writes an interview to a file in a thread of its own, as vandap_conversion_run() does.
 */
void
vandap_conversion_run_async (VandapInterview *interview, const char *path, GCancellable *cancellable,
                             GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  Request *request;

  g_return_if_fail (VANDAP_IS_INTERVIEW (interview));
  g_return_if_fail (vandap_conversion_knows (path));

  request = g_new0 (Request, 1);
  request->interview = g_object_ref (interview);
  request->path = g_strdup (path);
  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_task_data (task, request, request_free);
  g_task_run_in_thread (task, run_in_thread);
}

/**
 * vandap_conversion_run_finish:
 * @result: what the callback got
 * @error: return location for an error that names the file
 *
 * Tells how writing an interview went.
 *
 * Returns: whether it was written
 */
gboolean
vandap_conversion_run_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

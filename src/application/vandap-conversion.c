/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "application/vandap-conversion.h"

#include <string.h>

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
  VandapWriteFunc write;
} formats[] = {
  { ".xml", vandap_tei_write },
  { ".pdf", write_pdf },
  { ".md", vandap_markdown_write },
  { ".html", vandap_html_write },
  { ".txt", vandap_text_write },
};

static VandapWriteFunc
find_writer (const char *path)
{
  const char *ending = strrchr (path, '.');

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

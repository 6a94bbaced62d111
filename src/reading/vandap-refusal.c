/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/vandap-refusal.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "reading/vandap-reading.h"

/* How far into a file a PDF may begin (ISO 32000-1, annex H, 3.4.1). */
#define PDF_WITHIN 1024
#define LONGEST_ADDRESS 2048

static gboolean
is_pdf (const char *data, gsize length)
{
  return g_strstr_len (data, (gssize) MIN (length, PDF_WITHIN), "%PDF-") != NULL;
}

static gboolean
is_rtf (const char *data, gsize length)
{
  return length >= 5 && memcmp (data, "{\\rtf", 5) == 0;
}

/**
 * vandap_refusal_recognises:
 * @data: the bytes of a file
 * @length: how many
 *
 * Tells whether a file is of a kind that is not read, and that people have: a PDF or
 * an RTF document.
 *
 * Returns: whether it is
 */
gboolean
vandap_refusal_recognises (const char *data, gsize length)
{
  return is_pdf (data, length) || is_rtf (data, length);
}

/**
 * vandap_refusal_read:
 * @content: a file that vandap_refusal_recognises()
 * @error: return location for an error of [error@Vandap.ReadingError]
 *
 * Says that a file is not read, and what to do.
 *
 * Returns: (transfer full) (nullable): %NULL with @error set
 */
VandapBlocks *
vandap_refusal_read (const VandapFileContent *content, GError **error)
{
  g_set_error (error, VANDAP_READING_ERROR, VANDAP_READING_ERROR_NOT_TEXT,
               /* Translators: the name of a file, then a kind of files: “PDF” or “RTF”. */
               _("%s: %s documents are not read. Open it in another program, select and copy the text there, then paste it "
                 "here."),
               content->name, is_rtf (content->data, content->length) ? "RTF" : "PDF");

  return NULL;
}

/**
 * vandap_refusal_recognises_address:
 * @text: UTF-8 of a file
 * @length: its length in bytes
 *
 * Tells whether a file holds nothing but an address on the web.
 *
 * Returns: whether it does
 */
gboolean
vandap_refusal_recognises_address (const char *text, gsize length)
{
  g_autofree char *line = NULL;

  if (length > LONGEST_ADDRESS)
    return FALSE;
  line = g_strstrip (g_strndup (text, length));
  if (g_str_has_prefix (line, "[InternetShortcut]") || g_str_has_prefix (line, "[Desktop Entry]"))
    return strstr (line, "URL=") != NULL;

  return (g_str_has_prefix (line, "http://") || g_str_has_prefix (line, "https://"))
         && strpbrk (line, " \n\r\t") == NULL;
}

/**
 * vandap_refusal_read_address:
 * @content: a text that vandap_refusal_recognises_address()
 * @error: return location for an error of [error@Vandap.ReadingError]
 *
 * Says that nothing is fetched from the web, and what to do.
 *
 * Returns: (transfer full) (nullable): %NULL with @error set
 */
VandapBlocks *
vandap_refusal_read_address (const VandapFileContent *content, GError **error)
{
  g_set_error (error, VANDAP_READING_ERROR, VANDAP_READING_ERROR_NOT_TEXT,
               /* Translators: %s is the name of a file. */
               _("%s: holds only an address on the web, and nothing is fetched from there. Open the page in your browser, "
                 "select and copy the text there, then paste it here."),
               content->name);

  return NULL;
}

/**
 * vandap_refusal_set_too_many:
 * @error: (nullable): return location for %VANDAP_READING_ERROR_TOO_LARGE
 * @name: the name of a file
 * @limit: how many paragraphs are read
 *
 * Says that a file has more paragraphs than are read, and what to do.
 */
void
vandap_refusal_set_too_many (GError **error, const char *name, guint limit)
{
  g_set_error (error, VANDAP_READING_ERROR, VANDAP_READING_ERROR_TOO_LARGE,
               /* Translators: the name of a file, then a number. */
               _("%s: Has more than %u paragraphs, which is as many as are read. Split it into parts."), name,
               limit);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/office/vandap-office-refusal.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "reading/office/vandap-archive.h"
#include "reading/vandap-reading.h"

/* What Word wrote until 2003, and what holds a document that needs a password (MS-CFB 2.2). */
#define COMPOUND_FILE "\320\317\021\340\241\261\032\341"

static gboolean
is_compound_file (const char *data, gsize length)
{
  return length >= strlen (COMPOUND_FILE) && memcmp (data, COMPOUND_FILE, strlen (COMPOUND_FILE)) == 0;
}

/**
 * vandap_office_refusal_recognises:
 * @data: the bytes of a file
 * @length: how many
 *
 * Tells whether a file is of a kind that office programs write, or an archive.
 *
 * Returns: whether it is
 */
gboolean
vandap_office_refusal_recognises (const char *data, gsize length)
{
  return is_compound_file (data, length) || vandap_archive_recognises (data, length);
}

/**
 * vandap_office_refusal_read:
 * @content: a file that vandap_office_refusal_recognises()
 * @error: return location for an error of [error@Vandap.ReadingError]
 *
 * Says why a file is not read: that it is damaged, or of another kind.
 *
 * Returns: (transfer full) (nullable): %NULL with @error set
 */
VandapBlocks *
vandap_office_refusal_read (const VandapFileContent *content, GError **error)
{
  g_autoptr (VandapArchive) archive = NULL;

  if (is_compound_file (content->data, content->length))
    {
      g_set_error (error, VANDAP_READING_ERROR, VANDAP_READING_ERROR_NOT_TEXT,
                   /* Translators: %s is the name of a file. DOCX and ODT are kinds of files. */
                   _("%s: Is a document of an old kind, or one with a password. Open it in the program it was made "
                     "with, and save it as DOCX or ODT, without a password."),
                   content->name);
      return NULL;
    }
  archive = vandap_archive_open (content, error);
  if (archive != NULL)
    g_set_error (error, VANDAP_READING_ERROR, VANDAP_READING_ERROR_NOT_TEXT,
                 /* Translators: %s is the name of a file. */
                 _("%s: Is no document of text. Open it in the program it was made with, select and copy the text, "
                   "then paste it here."),
                 content->name);

  return NULL;
}

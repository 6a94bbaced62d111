/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* memmem() */

#include "reading/office/vandap-odt-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "reading/office/vandap-archive.h"
#include "reading/office/vandap-odt-body.h"
#include "reading/vandap-reading.h"

/* OpenDocument (ISO/IEC 26300), as LibreOffice and others write it: in an archive, or flat in one file of XML. */

#define MIME_TYPE "application/vnd.oasis.opendocument.text"

/* The first member of the archive is not compressed, so that its name and content stand here (1.2 part 3, 3.3). */
#define MIME_TYPE_AT 30

/* How far into a flat file its first element is looked for. */
#define LOOKED_AT 4096

typedef struct
{
  const VandapFileContent *content;
  VandapOdtStyles *styles;
  VandapOdtBody *body;
} Reader;

/**
 * vandap_odt_reader_recognises:
 * @data: the bytes of a file
 * @length: how many
 *
 * Tells whether a file is a text of OpenDocument in an archive.
 *
 * Returns: whether it is
 */
gboolean
vandap_odt_reader_recognises (const char *data, gsize length)
{
  static const char says[] = "mimetype" MIME_TYPE;
  gsize says_length = sizeof says - 1;

  if (!vandap_archive_recognises (data, length))
    return FALSE;
  if (length > MIME_TYPE_AT + says_length && memcmp (data + MIME_TYPE_AT, says, says_length) == 0)
    return TRUE;

  /* Packed anew by somebody: what it is turns out when it is read. */
  return vandap_archive_holds (data, length, "content.xml") && vandap_archive_holds (data, length, "META-INF/manifest.xml");
}

/**
 * vandap_odt_reader_recognises_flat:
 * @data: the bytes of a file
 * @length: how many
 *
 * Tells whether a file is a text of OpenDocument that is all XML.
 *
 * Returns: whether it is
 */
gboolean
vandap_odt_reader_recognises_flat (const char *data, gsize length)
{
  gsize looked = MIN (length, LOOKED_AT);
  const char *start = data;

  if (looked >= 3 && memcmp (data, "\357\273\277", 3) == 0)
    start += 3;
  while (start < data + looked && g_ascii_isspace (*start))
    start++;

  return start < data + looked && *start == '<'
         && memmem (start, (gsize) (data + looked - start), "<office:document", strlen ("<office:document")) != NULL;
}

static gboolean
refuse (const VandapFileContent *content, GError **error)
{
  g_set_error (error, VANDAP_READING_ERROR, VANDAP_READING_ERROR_NOT_TEXT,
               /* Translators: %s is the name of a file. */
               _("%s: Is no document of text. Open it in the program it was made with, select and copy the text, "
                 "then paste it here."),
               content->name);

  return FALSE;
}

/* What is encrypted is listed with how (1.2 part 3, 3.4). */
static gboolean
check_password (VandapArchive *archive, const VandapFileContent *content, GError **error)
{
  GBytes *bytes = vandap_archive_get (archive, "META-INF/manifest.xml");
  gsize length = 0;
  const char *manifest = bytes != NULL ? g_bytes_get_data (bytes, &length) : NULL;

  if (manifest == NULL || memmem (manifest, length, ":encryption-data", strlen (":encryption-data")) == NULL)
    return TRUE;
  g_set_error (error, VANDAP_READING_ERROR, VANDAP_READING_ERROR_BROKEN,
               /* Translators: %s is the name of a file. */
               _("%s: Is protected with a password. Open it in the program it was made with, and save it without "
                 "one."),
               content->name);

  return FALSE;
}

static gboolean
read_archive (Reader *reader, GError **error)
{
  static const char *const parts[] = { "meta.xml", "styles.xml", "content.xml" };
  g_autoptr (VandapArchive) archive = vandap_archive_open (reader->content, error);

  if (archive == NULL || !check_password (archive, reader->content, error))
    return FALSE;
  if (vandap_archive_get (archive, "content.xml") == NULL)
    {
      g_set_error (error, VANDAP_READING_ERROR, VANDAP_READING_ERROR_BROKEN,
                   /* Translators: the name of a file, that of one inside it. */
                   _("%s: Its part “%s”, which holds the text, is missing. Get the file anew."), reader->content->name,
                   "content.xml");
      return FALSE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      GBytes *bytes = vandap_archive_get (archive, parts[i]);

      if (bytes != NULL && !vandap_odt_body_read (reader->body, reader->content, parts[i], bytes, error))
        return FALSE;
    }

  return vandap_odt_body_has_text (reader->body) || refuse (reader->content, error);
}

static gboolean
read_flat (Reader *reader, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (reader->content->data, reader->content->length);

  return vandap_odt_body_read (reader->body, reader->content, NULL, bytes, error)
         && (vandap_odt_body_has_text (reader->body) || refuse (reader->content, error));
}

static VandapBlocks *
read_document (const VandapFileContent *content, gboolean (*read_all) (Reader *reader, GError **error), GError **error)
{
  g_autoptr (VandapBlocks) blocks = vandap_blocks_new ();
  g_autoptr (VandapOfficeWriter) writer = vandap_office_writer_new (blocks);
  g_autoptr (VandapOdtStyles) styles = vandap_odt_styles_new ();
  g_auto (VandapOfficeInfo) info = { NULL, NULL, NULL, NULL };
  g_autoptr (VandapOdtBody) body = vandap_odt_body_new (writer, styles, &info, content->report);
  Reader reader = { content, styles, body };

  if (!read_all (&reader, error))
    return NULL;
  vandap_office_writer_finish (writer);
  if (info.language == NULL)
    info.language = g_strdup (vandap_odt_styles_get_language (styles));
  vandap_office_info_write (&info, blocks);

  return g_steal_pointer (&blocks);
}

/**
 * vandap_odt_reader_read:
 * @content: a file that vandap_odt_reader_recognises()
 * @error: return location for an error of [error@Vandap.ReadingError], or for that it was cancelled
 *
 * Takes a text of OpenDocument apart.
 *
 * Returns: (transfer full): its blocks, or %NULL with @error set
 */
VandapBlocks *
vandap_odt_reader_read (const VandapFileContent *content, GError **error)
{
  return read_document (content, read_archive, error);
}

/**
 * vandap_odt_reader_read_flat:
 * @content: a file that vandap_odt_reader_recognises_flat()
 * @error: return location for an error of [error@Vandap.ReadingError], or for that it was cancelled
 *
 * Takes a text of OpenDocument apart that is one file of XML.
 *
 * Returns: (transfer full): its blocks, or %NULL with @error set
 */
VandapBlocks *
vandap_odt_reader_read_flat (const VandapFileContent *content, GError **error)
{
  return read_document (content, read_flat, error);
}

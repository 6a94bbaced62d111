/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/office/vandap-docx-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "reading/office/vandap-archive.h"
#include "reading/office/vandap-docx-body.h"
#include "reading/office/vandap-docx-parts.h"
#include "reading/office/vandap-office-info.h"
#include "reading/vandap-reading.h"

/* Office Open XML (ECMA-376), as Word and others write it. */

typedef struct
{
  const VandapFileContent *content;
  VandapArchive *archive;
  VandapDocxParts *parts;  /* what the document itself refers to */
  VandapDocxStyles *styles;
  VandapDocxNumbering *numbering;
  VandapDocxBody *body;
  char *language;          /* of words that say none, or NULL */
} Reader;

/**
 * vandap_docx_reader_recognises:
 * @data: the bytes of a file
 * @length: how many
 *
 * Tells whether a file is a document of Office Open XML, by what is in its archive.
 *
 * Returns: whether it is
 */
gboolean
vandap_docx_reader_recognises (const char *data, gsize length)
{
  return vandap_archive_holds (data, length, "word/document") && vandap_archive_holds (data, length, "[Content_Types].xml");
}

static gboolean
read_styles (Reader *reader, GError **error)
{
  const char *name = vandap_docx_parts_find (reader->parts, "styles");
  GBytes *bytes = name != NULL ? vandap_archive_get (reader->archive, name) : NULL;

  if (bytes != NULL && !vandap_docx_styles_read (reader->styles, reader->content, name, bytes, error))
    return FALSE;
  name = vandap_docx_parts_find (reader->parts, "numbering");
  bytes = name != NULL ? vandap_archive_get (reader->archive, name) : NULL;

  return bytes == NULL || vandap_docx_numbering_read (reader->numbering, reader->content, name, bytes, error);
}

static gboolean
read_part (Reader *reader, const char *name, GError **error)
{
  g_autoptr (VandapDocxParts) parts = NULL;
  GBytes *bytes = vandap_archive_get (reader->archive, name);

  if (bytes == NULL)
    return TRUE;
  parts = vandap_docx_parts_read (reader->archive, reader->content, name, error);

  return parts != NULL && vandap_docx_body_read (reader->body, reader->content, name, bytes, parts->links, error);
}

/* A part is read once, however often it is referred to. */
static gboolean
read_parts (Reader *reader, const char *kind, GHashTable *done, GError **error)
{
  for (guint i = 0; i < reader->parts->targets->len; i++)
    {
      const VandapDocxTarget *target = &g_array_index (reader->parts->targets, VandapDocxTarget, i);

      if (strcmp (target->kind, kind) == 0 && g_hash_table_add (done, target->name)
          && !read_part (reader, target->name, error))
        return FALSE;
    }

  return TRUE;
}

/* Notes before the text that refers to them; what stands beside it, after. */
static gboolean
read_all (Reader *reader, const char *name, GError **error)
{
  static const char *const before[] = { "footnotes", "endnotes" };
  static const char *const after[] = { "comments", "header", "footer" };
  g_autoptr (GHashTable) done = g_hash_table_new (g_str_hash, g_str_equal);

  g_hash_table_add (done, (gpointer) name);
  if (!read_styles (reader, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (before); i++)
    if (!read_parts (reader, before[i], done, error))
      return FALSE;
  if (!read_part (reader, name, error))
    return FALSE;
  vandap_docx_body_write_unused_notes (reader->body);
  for (guint i = 0; i < G_N_ELEMENTS (after); i++)
    if (!read_parts (reader, after[i], done, error))
      return FALSE;

  return TRUE;
}

static gboolean
read_document (Reader *reader, VandapBlocks *blocks, const char *name, GError **error)
{
  g_autoptr (VandapOfficeWriter) writer = vandap_office_writer_new (blocks);
  g_autoptr (VandapDocxStyles) styles = vandap_docx_styles_new ();
  g_autoptr (VandapDocxNumbering) numbering = vandap_docx_numbering_new ();
  g_autoptr (VandapDocxBody) body = vandap_docx_body_new (writer, styles, numbering, reader->content->report);

  reader->styles = styles;
  reader->numbering = numbering;
  reader->body = body;
  if (!read_all (reader, name, error))
    return FALSE;
  reader->language = g_strdup (vandap_docx_styles_get_language (styles));
  vandap_office_writer_finish (writer);

  return TRUE;
}

static gboolean
read_info (Reader *reader, VandapDocxParts *whole, VandapBlocks *blocks, GError **error)
{
  g_auto (VandapOfficeInfo) info = { NULL, NULL, NULL, NULL };
  g_autofree char *language = g_steal_pointer (&reader->language);
  const char *name = vandap_docx_parts_find (whole, "core-properties");
  GBytes *bytes;

  if (name == NULL)
    name = "docProps/core.xml";
  bytes = vandap_archive_get (reader->archive, name);
  if (!vandap_office_info_read (&info, reader->content, name, bytes, error))
    return FALSE;
  if (info.language == NULL)
    info.language = g_steal_pointer (&language);
  vandap_office_info_write (&info, blocks);

  return TRUE;
}

/**
 * vandap_docx_reader_read:
 * @content: a file that vandap_docx_reader_recognises()
 * @error: return location for an error of [error@Vandap.ReadingError], or for that it was cancelled
 *
 * Takes a document of Office Open XML apart, changes that were tracked as if they
 * were accepted.
 *
 * Returns: (transfer full): its blocks, or %NULL with @error set
 */
VandapBlocks *
vandap_docx_reader_read (const VandapFileContent *content, GError **error)
{
  g_autoptr (VandapBlocks) blocks = vandap_blocks_new ();
  g_autoptr (VandapArchive) archive = vandap_archive_open (content, error);
  g_autoptr (VandapDocxParts) whole = NULL;
  g_autoptr (VandapDocxParts) parts = NULL;
  Reader reader = { content, archive, NULL, NULL, NULL, NULL, NULL };
  const char *name;

  whole = archive != NULL ? vandap_docx_parts_read (archive, content, "", error) : NULL;
  if (whole == NULL)
    return NULL;
  name = vandap_docx_parts_find (whole, "officeDocument");
  if (name == NULL || vandap_archive_get (archive, name) == NULL)
    name = "word/document.xml";
  if (vandap_archive_get (archive, name) == NULL)
    {
      g_set_error (error, VANDAP_READING_ERROR, VANDAP_READING_ERROR_BROKEN,
                   /* Translators: the name of a file, that of one inside it. */
                   _("%s: Its part “%s”, which holds the text, is missing. Get the file anew."), content->name, name);
      return NULL;
    }
  parts = reader.parts = vandap_docx_parts_read (archive, content, name, error);
  if (parts == NULL || !read_document (&reader, blocks, name, error) || !read_info (&reader, whole, blocks, error))
    return NULL;

  return g_steal_pointer (&blocks);
}

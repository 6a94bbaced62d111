/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* memmem() */

#include "reading/office/vandap-archive.h"

#include <archive.h>
#include <archive_entry.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "reading/vandap-on-demand.h"
#include "reading/vandap-reading.h"

#define LIBRARY "libarchive.so.13"

/* Far more than any document has, and little enough for any machine. */
#define MOST_MEMBERS 10000u
#define MEGABYTE ((gsize) 1024 * 1024)
#define MOST_OF_MEMBER (128 * MEGABYTE)
#define MOST_OF_ALL (256 * MEGABYTE)

/* What is small is no bomb, however well it was packed. */
#define MOST_GROWTH 200u
#define SMALL (32 * MEGABYTE)

#define BLOCK (64 * 1024)

/* Signatures of the ZIP format (APPNOTE.TXT 4.3.7 and 4.3.12). */
#define LOCAL_HEADER "PK\003\004"
#define DIRECTORY_HEADER "PK\001\002"

typedef struct archive Archive;

/* What is called of libarchive, which is loaded with the first document. */
typedef struct
{
  __typeof__ (archive_read_new) *read_new;
  __typeof__ (archive_read_support_format_zip_seekable) *read_support_format_zip_seekable;
  __typeof__ (archive_read_open_memory) *read_open_memory;
  __typeof__ (archive_read_next_header) *read_next_header;
  __typeof__ (archive_read_data) *read_data;
  __typeof__ (archive_read_free) *read_free;
  __typeof__ (archive_error_string) *error_string;
  __typeof__ (archive_entry_pathname) *entry_pathname;
  __typeof__ (archive_entry_is_data_encrypted) *entry_is_data_encrypted;
} Functions;

#define FUNCTION(name) { "archive_" #name, (gpointer *) &functions.name }

/* NULL where the library is not installed. */
static const Functions *
libarchive (void)
{
  static Functions functions;
  static gsize asked;
  static gboolean is_there;

  if (g_once_init_enter (&asked))
    {
      const VandapOnDemandFunction wanted[]
        = { FUNCTION (read_new),         FUNCTION (read_support_format_zip_seekable),
            FUNCTION (read_open_memory), FUNCTION (read_next_header),
            FUNCTION (read_data),        FUNCTION (read_free),
            FUNCTION (error_string),     FUNCTION (entry_pathname),
            FUNCTION (entry_is_data_encrypted) };

      is_there = vandap_on_demand_load (LIBRARY, wanted, G_N_ELEMENTS (wanted));
      g_once_init_leave (&asked, 1);
    }

  return is_there ? &functions : NULL;
}

static void
free_archive (Archive *archive)
{
  libarchive ()->read_free (archive);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Archive, free_archive)

struct _VandapArchive
{
  GHashTable *members; /* name → GBytes */
  gsize packed;        /* size of the whole archive */
  gsize unpacked;      /* size of the members so far */
};

G_GNUC_PRINTF (3, 4)
static gboolean
refuse (GError **error, VandapReadingError code, const char *format, ...)
{
  g_autofree char *what = NULL;
  va_list arguments;

  va_start (arguments, format);
  what = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_strdelimit (what, "\r\n", ' ');
  g_set_error (error, VANDAP_READING_ERROR, (int) code, "%s", what);

  return FALSE;
}

static gboolean
refuse_damaged (GError **error, const char *name)
{
  return refuse (error, VANDAP_READING_ERROR_BROKEN,
                 /* Translators: %s is the name of a file. */
                 _("%s: The file is damaged, or breaks off before its end. Get it anew, or open it in the program it "
                   "was made with, select and copy the text, then paste it here."),
                 name);
}

/* The list of members is read whole before the first: it may not be long. */
static gboolean
has_many_members (const char *data, gsize length)
{
  const char *p = data, *end = data + length;
  guint n = 0;

  while (n <= MOST_MEMBERS && (p = memmem (p, (gsize) (end - p), DIRECTORY_HEADER, 4)) != NULL)
    {
      n++;
      p += 4;
    }

  return n > MOST_MEMBERS;
}

/* By the list at the end of the file only: without it, what is there is not all. */
static Archive *
open_members (const char *data, gsize length)
{
  const Functions *library = libarchive ();
  g_autoptr (Archive) archive = library != NULL ? library->read_new () : NULL;

  if (archive == NULL)
    return NULL;
  library->read_support_format_zip_seekable (archive);

  return library->read_open_memory (archive, data, length) == ARCHIVE_OK ? g_steal_pointer (&archive) : NULL;
}

/* The next member, whatever is said of its name's letters; ARCHIVE_EOF after the last. */
static int
go_on (Archive *archive, struct archive_entry **entry, const char **name)
{
  int status = libarchive ()->read_next_header (archive, entry);

  *name = NULL;
  if (status == ARCHIVE_EOF || status == ARCHIVE_FATAL)
    return status;
  *name = libarchive ()->entry_pathname (*entry);

  return ARCHIVE_OK;
}

/**
 * vandap_archive_recognises:
 * @data: the bytes of a file
 * @length: how many
 *
 * Tells whether a file is a ZIP archive.
 *
 * Returns: whether it begins like one
 */
gboolean
vandap_archive_recognises (const char *data, gsize length)
{
  return length > 4 && memcmp (data, LOCAL_HEADER, 4) == 0;
}

/**
 * vandap_archive_holds:
 * @data: the bytes of a file
 * @length: how many
 * @prefix: how a member's name begins
 *
 * Looks for a member of a ZIP archive, without unpacking any.
 *
 * Returns: whether there is one of that name
 */
gboolean
vandap_archive_holds (const char *data, gsize length, const char *prefix)
{
  g_autoptr (Archive) archive = NULL;
  struct archive_entry *entry;
  const char *name;

  if (!vandap_archive_recognises (data, length) || has_many_members (data, length))
    return FALSE;
  archive = open_members (data, length);
  while (archive != NULL && go_on (archive, &entry, &name) == ARCHIVE_OK)
    if (name != NULL && g_str_has_prefix (name, prefix))
      return TRUE;

  return FALSE;
}

/* Pictures, fonts, and data that only programs read stay packed. */
static gboolean
is_wanted (VandapArchive *self, const char *name)
{
  if (name == NULL || g_hash_table_contains (self->members, name) || g_str_has_prefix (name, "customXml/"))
    return FALSE;

  return g_str_has_suffix (name, ".xml") || g_str_has_suffix (name, ".rels");
}

static gboolean
check_size (VandapArchive *self, gsize member, const char *name, const char *member_name, GError **error)
{
  if (member > MOST_OF_MEMBER)
    return refuse (error, VANDAP_READING_ERROR_TOO_LARGE,
                   /* Translators: the name of a file, that of one inside it, a number of megabytes. */
                   _("%s: Its part “%s” has more than %u MB when unpacked, which is as much as is read. Split the "
                     "document into parts."),
                   name, member_name, (guint) (MOST_OF_MEMBER / MEGABYTE));
  if (self->unpacked > MOST_OF_ALL)
    return refuse (error, VANDAP_READING_ERROR_TOO_LARGE,
                   /* Translators: the name of a file, a number of megabytes. */
                   _("%s: Has more than %u MB when unpacked, which is as much as is read. Split the document into "
                     "parts."),
                   name, (guint) (MOST_OF_ALL / MEGABYTE));
  if (self->unpacked > SMALL && self->unpacked / MOST_GROWTH > self->packed)
    return refuse (error, VANDAP_READING_ERROR_TOO_LARGE,
                   /* Translators: the name of a file, a number. */
                   _("%s: Has more than %u times its size when unpacked, as no text has. Open it in the program it "
                     "was made with, select and copy the text, then paste it here."),
                   name, MOST_GROWTH);

  return TRUE;
}

static gboolean
refuse_member (Archive *archive, struct archive_entry *entry, const char *name, const char *member_name,
               GError **error)
{
  g_autofree char *why = NULL;

  if (libarchive ()->entry_is_data_encrypted (entry))
    return refuse (error, VANDAP_READING_ERROR_BROKEN,
                   /* Translators: %s is the name of a file. */
                   _("%s: Is protected with a password. Open it in the program it was made with, and save it without "
                     "one."),
                   name);
  why = g_utf8_make_valid (libarchive ()->error_string (archive) != NULL ? libarchive ()->error_string (archive) : "", -1);

  return refuse (error, VANDAP_READING_ERROR_BROKEN,
                 /* Translators: the name of a file, that of one inside it, what a program says of it in English. */
                 _("%s: Its part “%s” is damaged (%s). Get the file anew."), name, member_name, why);
}

static gboolean
unpack (VandapArchive *self, Archive *archive, struct archive_entry *entry, const VandapFileContent *content,
        GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autofree char *member_name = g_utf8_make_valid (libarchive ()->entry_pathname (entry), -1);
  guint8 block[BLOCK];
  la_ssize_t n;

  while ((n = libarchive ()->read_data (archive, block, sizeof block)) > 0)
    {
      g_byte_array_append (bytes, block, (guint) n);
      self->unpacked += (gsize) n;
      if (!check_size (self, bytes->len, content->name, member_name, error)
          || g_cancellable_set_error_if_cancelled (content->cancellable, error))
        return FALSE;
    }
  if (n < 0)
    return refuse_member (archive, entry, content->name, member_name, error);
  g_hash_table_insert (self->members, g_strdup (libarchive ()->entry_pathname (entry)),
                       g_byte_array_free_to_bytes (g_steal_pointer (&bytes)));

  return TRUE;
}

/**
 * vandap_archive_open:
 * @content: a file that vandap_archive_recognises()
 * @error: return location for an error of [error@Vandap.ReadingError], or for that it was cancelled
 *
 * Unpacks what is XML in a document. The limits on how much that may be are on
 * every part, on all of them together, and on how they stand to the file's size.
 *
 * Returns: (transfer full): its parts, or %NULL with @error set
 */
VandapArchive *
vandap_archive_open (const VandapFileContent *content, GError **error)
{
  g_autoptr (VandapArchive) self = g_new0 (VandapArchive, 1);
  g_autoptr (Archive) archive = NULL;
  struct archive_entry *entry;
  const char *name;
  int status = ARCHIVE_FATAL;

  self->members = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_bytes_unref);
  self->packed = content->length;
  if (has_many_members (content->data, content->length))
    {
      refuse (error, VANDAP_READING_ERROR_TOO_LARGE,
              /* Translators: the name of a file, a number. */
              _("%s: Holds more than %u files, which is as many as are looked at. Open it in the program it was made "
                "with, select and copy the text, then paste it here."),
              content->name, MOST_MEMBERS);
      return NULL;
    }
  if (libarchive () == NULL)
    {
      refuse (error, VANDAP_READING_ERROR_ACCESS,
              /* Translators: the name of a file, that of a library. */
              _("%s: To open it takes a part of the system that is missing (%s). Install that, or open the file in the "
                "program it was made with, select and copy the text, then paste it here."),
              content->name, LIBRARY);
      return NULL;
    }
  archive = open_members (content->data, content->length);
  while (archive != NULL && (status = go_on (archive, &entry, &name)) == ARCHIVE_OK)
    if (is_wanted (self, name) && !unpack (self, archive, entry, content, error))
      return NULL;
  if (status != ARCHIVE_EOF)
    {
      refuse_damaged (error, content->name);
      return NULL;
    }

  return g_steal_pointer (&self);
}

/**
 * vandap_archive_free:
 * @self: (transfer full) (nullable): an archive
 *
 * Frees an archive and its parts.
 */
void
vandap_archive_free (VandapArchive *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->members, g_hash_table_unref);
  g_free (self);
}

/**
 * vandap_archive_get:
 * @self: an archive
 * @name: the name of a member
 *
 * Gets a part.
 *
 * Returns: (transfer none) (nullable): its bytes, or %NULL where there is none of that name
 */
GBytes *
vandap_archive_get (VandapArchive *self, const char *name)
{
  return g_hash_table_lookup (self->members, name);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/pack.h"

#include <string.h>

/* ZIP as it is written most simply (APPNOTE.TXT 4.3): members, the list of them, the end. */

#define STORED 0
#define DEFLATED 8

typedef struct
{
  GByteArray *bytes;
  GByteArray *directory;
  guint n_members;
} Zip;

static void
put (GByteArray *bytes, guint64 number, guint n_bytes)
{
  for (guint i = 0; i < n_bytes; i++, number >>= 8)
    {
      guint8 byte = (guint8) number;

      g_byte_array_append (bytes, &byte, 1);
    }
}

static void
put_string (GByteArray *bytes, const char *string)
{
  g_byte_array_append (bytes, (const guint8 *) string, (guint) strlen (string));
}

static guint32
get_checksum (const guint8 *data, gsize length)
{
  static guint32 table[256];
  guint32 sum = 0xffffffff;

  for (guint32 i = 0; i < 256 && table[255] == 0; i++)
    {
      guint32 c = i;

      for (guint bit = 0; bit < 8; bit++)
        c = (c & 1) != 0 ? 0xedb88320 ^ (c >> 1) : c >> 1;
      table[i] = c;
    }
  for (gsize i = 0; i < length; i++)
    sum = table[(sum ^ data[i]) & 0xff] ^ (sum >> 8);

  return sum ^ 0xffffffff;
}

static GBytes *
deflate (GBytes *content)
{
  g_autoptr (GConverter) compressor = G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_RAW, 6));
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr (GOutputStream) stream = g_converter_output_stream_new (memory, compressor);

  g_assert_true (g_output_stream_write_all (stream, g_bytes_get_data (content, NULL), g_bytes_get_size (content), NULL,
                                            NULL, NULL));
  g_assert_true (g_output_stream_close (stream, NULL, NULL));

  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
}

/* What the header before a member and its entry in the list have in common. */
static void
put_entry (GByteArray *bytes, guint method, guint32 checksum, gsize packed, gsize unpacked, const char *name)
{
  put (bytes, 20, 2);
  put (bytes, 0x800, 2); /* names are UTF-8 */
  put (bytes, method, 2);
  put (bytes, 0x58210000, 4); /* 2024-01-01 */
  put (bytes, checksum, 4);
  put (bytes, packed, 4);
  put (bytes, unpacked, 4);
  put (bytes, strlen (name), 2);
  put (bytes, 0, 2);
}

static void
add_member (Zip *zip, const char *name, GBytes *content, gboolean deflated)
{
  gboolean is_stored = !deflated || strcmp (name, "mimetype") == 0;
  g_autoptr (GBytes) packed = is_stored ? g_bytes_ref (content) : deflate (content);
  guint method = is_stored ? STORED : DEFLATED;
  gsize at = zip->bytes->len, n_packed = g_bytes_get_size (packed), n = g_bytes_get_size (content);
  guint32 checksum = get_checksum (g_bytes_get_data (content, NULL), n);

  put_string (zip->bytes, "PK\003\004");
  put_entry (zip->bytes, method, checksum, n_packed, n, name);
  put_string (zip->bytes, name);
  g_byte_array_append (zip->bytes, g_bytes_get_data (packed, NULL), (guint) n_packed);

  put_string (zip->directory, "PK\001\002");
  put (zip->directory, 20, 2);
  put_entry (zip->directory, method, checksum, n_packed, n, name);
  put (zip->directory, 0, 10);
  put (zip->directory, at, 4);
  put_string (zip->directory, name);
  zip->n_members++;
}

static GBytes *
finish (Zip *zip)
{
  gsize at = zip->bytes->len;

  g_byte_array_append (zip->bytes, zip->directory->data, zip->directory->len);
  put_string (zip->bytes, "PK\005\006");
  put (zip->bytes, 0, 4);
  put (zip->bytes, zip->n_members, 2);
  put (zip->bytes, zip->n_members, 2);
  put (zip->bytes, zip->directory->len, 4);
  put (zip->bytes, at, 4);
  put (zip->bytes, 0, 2);
  g_byte_array_unref (zip->directory);

  return g_byte_array_free_to_bytes (zip->bytes);
}

GBytes *
pack_members (GPtrArray *members, GPtrArray *contents, gboolean deflated)
{
  Zip zip = { g_byte_array_new (), g_byte_array_new (), 0 };

  for (guint i = 0; i < members->len; i++)
    add_member (&zip, g_ptr_array_index (members, i), g_ptr_array_index (contents, i), deflated);

  return finish (&zip);
}

GBytes *
pack_document (const char *text, gsize length, gboolean deflated)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) contents = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  const char *end = text + length;

  while (text < end && end - text >= 4 && memcmp (text, "=== ", 4) == 0)
    {
      const char *line_end = memchr (text, '\n', (gsize) (end - text));
      const char *start = line_end != NULL ? line_end + 1 : end;
      const char *next = start;

      while (next < end && (end - next < 4 || memcmp (next, "=== ", 4) != 0))
        {
          next = memchr (next, '\n', (gsize) (end - next));
          next = next != NULL ? next + 1 : end;
        }
      g_ptr_array_add (names, g_strndup (text + 4, (gsize) ((line_end != NULL ? line_end : end) - text - 4)));
      g_ptr_array_add (contents, g_bytes_new (start, (gsize) (next - start)));
      text = next;
    }

  return pack_members (names, contents, deflated);
}

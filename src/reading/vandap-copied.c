/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/vandap-copied.h"

#include <string.h>

#include "reading/vandap-utf16.h"

/* How the lines begin that some programs put before HTML, and the one of them that says where it is from. */
#define FIRST_LINE "Version:"
#define ADDRESS_LINE "SourceURL:"
#define LONGEST_HEADER 16384

static gboolean
is_utf16 (const char *data, gsize length)
{
  return (length >= 2 && (memcmp (data, "\377\376", 2) == 0 || memcmp (data, "\376\377", 2) == 0))
         || vandap_utf16_guess (data, length) != NULL;
}

/* Programs end what they give as they end strings. In UTF-16 that takes two bytes, of which a letter may have one. */
static gsize
drop_end (const char *data, gsize length)
{
  gsize unit = is_utf16 (data, length) ? 2 : 1;

  if (length % unit != 0 && data[length - 1] == '\0')
    length--;
  while (length >= unit && data[length - 1] == '\0' && data[length - unit] == '\0')
    length -= unit;

  return length;
}

static gboolean
is_header_line (const char *line, gsize length)
{
  gsize n = 0;

  while (n < length && g_ascii_isalpha (line[n]))
    n++;

  return n > 0 && n < length && line[n] == ':';
}

static char *
dup_address (const char *line, gsize length)
{
  g_autofree char *address = NULL;

  if (length <= strlen (ADDRESS_LINE) || memcmp (line, ADDRESS_LINE, strlen (ADDRESS_LINE)) != 0)
    return NULL;
  address = g_strstrip (g_strndup (line + strlen (ADDRESS_LINE), length - strlen (ADDRESS_LINE)));
  if (!g_utf8_validate (address, -1, NULL)
      || (!g_str_has_prefix (address, "https://") && !g_str_has_prefix (address, "http://")))
    return NULL;

  return g_steal_pointer (&address);
}

/* Returns: how many bytes the lines have that stand before the HTML */
static gsize
measure_header (const char *data, gsize length, char **address)
{
  gsize at = 0;

  if (length < strlen (FIRST_LINE) || memcmp (data, FIRST_LINE, strlen (FIRST_LINE)) != 0)
    return 0;
  while (at < length && at < LONGEST_HEADER)
    {
      const char *line = data + at, *end = memchr (line, '\n', length - at);
      gsize n = end != NULL ? (gsize) (end - line) : length - at;

      if (!is_header_line (line, n))
        break;
      if (*address == NULL)
        *address = dup_address (line, n);
      at = end != NULL ? at + n + 1 : length;
    }

  return at;
}

/**
 * vandap_copied_unwrap:
 * @bytes: what another program gave of what was copied in it
 * @is_html: whether it said that this is HTML
 * @address: (out) (optional) (nullable): return location for where on the web it is from, where the program says so
 *
 * Takes off what programs put around what was copied.
 *
 * Returns: (transfer full): what was copied
 */
GBytes *
vandap_copied_unwrap (GBytes *bytes, gboolean is_html, char **address)
{
  g_autofree char *found = NULL;
  gsize length = 0, header;
  const char *data = g_bytes_get_data (bytes, &length);

  if (length > 0)
    length = drop_end (data, length);
  header = is_html && length > 0 ? measure_header (data, length, &found) : 0;
  if (address != NULL)
    *address = g_steal_pointer (&found);

  return g_bytes_new_from_bytes (bytes, header, length - header);
}

typedef struct
{
  GBytes *bytes;
  gboolean is_html;
} Copied;

static void
copied_free (gpointer data)
{
  Copied *copied = data;

  g_bytes_unref (copied->bytes);
  g_free (copied);
}

static void
read_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  const Copied *copied = task_data;
  GError *error = NULL;
  VandapReading *reading = vandap_reading_new_from_copied (copied->bytes, copied->is_html, cancellable, &error);

  if (reading != NULL)
    g_task_return_pointer (task, reading, g_object_unref);
  else
    g_task_return_error (task, error);
}

/**
 * vandap_copied_read_async:
 * @bytes: what another program gave of what was copied in it
 * @is_html: whether it said that this is HTML
 * @cancellable: (nullable): to stop it
 * @callback: called when it is read
 * @user_data: data for @callback
 *
 * Reads an interview that was copied in another program while the caller goes on.
 */
void
vandap_copied_read_async (GBytes *bytes, gboolean is_html, GCancellable *cancellable, GAsyncReadyCallback callback,
                          gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Copied *copied = g_new0 (Copied, 1);

  copied->bytes = g_bytes_ref (bytes);
  copied->is_html = is_html;
  g_task_set_task_data (task, copied, copied_free);
  g_task_run_in_thread (task, read_in_thread);
}

/**
 * vandap_copied_read_finish:
 * @result: what the callback was called with
 * @error: return location for an error of [error@Vandap.ReadingError]
 *
 * Gets what vandap_copied_read_async() has read.
 *
 * Returns: (transfer full): the reading, or %NULL with @error set
 */
VandapReading *
vandap_copied_read_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

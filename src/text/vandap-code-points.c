/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/vandap-code-points.h"

#define STEP 4096

struct _VandapCodePoints
{
  const char *text;
  gsize length;
  gsize n_code_points;
  GArray *steps; /* gsize: code points before each multiple of STEP bytes */
};

static gboolean
begins_character (char byte)
{
  return ((guchar) byte & 0xc0) != 0x80;
}

static gsize
count (const char *text, gsize from, gsize to)
{
  gsize n = 0;

  for (gsize i = from; i < to; i++)
    n += begins_character (text[i]);

  return n;
}

/**
 * vandap_code_points_new:
 * @text: (transfer none): UTF-8, which outlives the table
 * @length: its length in bytes
 *
 * Creates the table over a text.
 *
 * Returns: (transfer full): a new table
 */
VandapCodePoints *
vandap_code_points_new (const char *text, gsize length)
{
  VandapCodePoints *self = g_new0 (VandapCodePoints, 1);

  self->text = text;
  self->length = length;
  self->steps = g_array_sized_new (FALSE, FALSE, sizeof (gsize), (guint) (length / STEP + 1));

  for (gsize at = 0; at <= length; at += STEP)
    {
      g_array_append_val (self->steps, self->n_code_points);
      self->n_code_points += count (text, at, MIN (at + STEP, length));
    }

  return self;
}

/**
 * vandap_code_points_free:
 * @self: (transfer full) (nullable): a table
 *
 * Frees a table.
 */
void
vandap_code_points_free (VandapCodePoints *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->steps);
  g_free (self);
}

/**
 * vandap_code_points_get_length:
 * @self: a table
 *
 * Gets the length of the text.
 *
 * Returns: its length in code points
 */
gsize
vandap_code_points_get_length (VandapCodePoints *self)
{
  return self->n_code_points;
}

/**
 * vandap_code_points_from_byte:
 * @self: a table
 * @byte: an offset in bytes, between two characters; one behind the text stands for its end
 *
 * Turns an offset in bytes into one in code points.
 *
 * Returns: the offset in code points
 */
gsize
vandap_code_points_from_byte (VandapCodePoints *self, gsize byte)
{
  gsize step;

  byte = MIN (byte, self->length);
  step = byte / STEP;

  return g_array_index (self->steps, gsize, step) + count (self->text, step * STEP, byte);
}

/**
 * vandap_code_points_to_byte:
 * @self: a table
 * @code_point: an offset in code points; one behind the text stands for its end
 *
 * Turns an offset in code points into one in bytes.
 *
 * Returns: the offset in bytes
 */
gsize
vandap_code_points_to_byte (VandapCodePoints *self, gsize code_point)
{
  guint low = 0, high = self->steps->len;
  gsize byte, left;

  if (code_point >= self->n_code_points)
    return self->length;

  /* The last step with no more code points before it than are sought. */
  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->steps, gsize, middle) <= code_point)
        low = middle;
      else
        high = middle;
    }

  left = code_point - g_array_index (self->steps, gsize, low);
  for (byte = (gsize) low * STEP;; byte++)
    if (begins_character (self->text[byte]) && left-- == 0)
      return byte;
}

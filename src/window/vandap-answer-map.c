/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/vandap-answer-map.h"

typedef struct
{
  guint offset;   /* in the buffer, in code points */
  guint length;   /* in code points */
  gsize start;    /* in the interview's text, in bytes */
  gsize end;
} Piece;

struct _VandapAnswerMap
{
  const char *text;
  GArray *pieces;
};

/**
 * vandap_answer_map_new:
 * @text: the interview's text; it must outlive the map
 *
 * Creates a map that knows of nothing yet.
 *
 * Returns: (transfer full): a new map
 */
VandapAnswerMap *
vandap_answer_map_new (const char *text)
{
  VandapAnswerMap *self = g_new0 (VandapAnswerMap, 1);

  self->text = text;
  self->pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  return self;
}

/**
 * vandap_answer_map_free:
 * @self: (transfer full) (nullable): a map
 *
 * Frees a map.
 */
void
vandap_answer_map_free (VandapAnswerMap *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->pieces);
  g_free (self);
}

/**
 * vandap_answer_map_add:
 * @self: a map
 * @offset: where it stands in the buffer, in code points; after all that was added before
 * @start: first byte in the interview's text
 * @end: byte after the last
 *
 * Notes that a stretch of the interview's text stands in the buffer as it is.
 */
void
vandap_answer_map_add (VandapAnswerMap *self, guint offset, gsize start, gsize end)
{
  Piece piece = { offset, 0, start, end };

  if (start >= end)
    return;
  piece.length = (guint) g_utf8_strlen (self->text + start, (gssize) (end - start));
  g_array_append_val (self->pieces, piece);
}

/* Index of the first piece that ends after an offset of the buffer. */
static guint
first_piece_after (VandapAnswerMap *self, guint offset)
{
  guint low = 0;
  guint high = self->pieces->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      Piece *piece = &g_array_index (self->pieces, Piece, middle);

      if (piece->offset + piece->length <= offset)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static gsize
byte_in_piece (VandapAnswerMap *self, const Piece *piece, guint offset)
{
  const char *start = self->text + piece->start;

  if (offset <= piece->offset)
    return piece->start;
  if (offset >= piece->offset + piece->length)
    return piece->end;
  return (gsize) (g_utf8_offset_to_pointer (start, (glong) (offset - piece->offset)) - self->text);
}

/**
 * vandap_answer_map_get_passage:
 * @self: a map
 * @from: where a stretch of the buffer begins, in code points
 * @to: where it ends
 * @passage: (out): what of the interview's text it shows
 *
 * Tells which passage of the interview a stretch of the buffer shows.
 *
 * Returns: whether it shows any of it
 */
gboolean
vandap_answer_map_get_passage (VandapAnswerMap *self, guint from, guint to, VandapPassage *passage)
{
  guint first = first_piece_after (self, from);
  guint after = first;

  while (after < self->pieces->len && g_array_index (self->pieces, Piece, after).offset < to)
    after++;
  if (first == after)
    return FALSE;
  passage->start = byte_in_piece (self, &g_array_index (self->pieces, Piece, first), from);
  passage->end = byte_in_piece (self, &g_array_index (self->pieces, Piece, after - 1), to);
  return passage->start < passage->end;
}

static guint
offset_in_piece (VandapAnswerMap *self, const Piece *piece, gsize byte)
{
  byte = CLAMP (byte, piece->start, piece->end);
  return piece->offset
         + (guint) g_utf8_strlen (self->text + piece->start, (gssize) (byte - piece->start));
}

/* Index of the first piece that ends behind a place of the text. */
static guint
first_piece_ending_behind (VandapAnswerMap *self, gsize byte)
{
  guint low = 0, high = self->pieces->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->pieces, Piece, middle).end <= byte)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/**
 * vandap_answer_map_get_range:
 * @self: a map
 * @passage: a passage of the interview
 * @from: (out): where it begins in the buffer, in code points
 * @to: (out): where it ends
 *
 * Tells where in the buffer a passage stands, as far as it does.
 *
 * Returns: whether the buffer shows any of it
 */
gboolean
vandap_answer_map_get_range (VandapAnswerMap *self, VandapPassage passage, guint *from, guint *to)
{
  gboolean found = FALSE;

  for (guint i = first_piece_ending_behind (self, passage.start); i < self->pieces->len; i++)
    {
      Piece *piece = &g_array_index (self->pieces, Piece, i);

      if (piece->start >= passage.end)
        break;
      if (!found)
        *from = offset_in_piece (self, piece, passage.start);
      *to = offset_in_piece (self, piece, passage.end);
      found = TRUE;
    }
  return found;
}

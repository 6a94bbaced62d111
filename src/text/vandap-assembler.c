/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/vandap-assembler.h"

#include <string.h>

#include "text/vandap-normal.h"

#define LINE_BREAK "\342\200\250" /* U+2028 */
#define GRAPHEME_JOINER "\315\217"  /* U+034F */
#define LONGEST_RUN 30
#define NO_SPACE 0
#define ROW 64

struct _VandapAssembler
{
  GString *text;
  gsize start;        /* of the paragraph being put together */
  gunichar space;     /* white space seen and not yet written, one character for a whole run */
  gboolean line_ends; /* a line break seen and not yet written */
  gboolean is_nfc;    /* whether all of the paragraph surely is so far */
  GArray *marks;      /* gsize; NULL before the first */
};

/**
 * vandap_assembler_new:
 * @text: (transfer none): what paragraphs are put at the end of; outlives the assembler
 *
 * Creates an assembler.
 *
 * Returns: (transfer full): a new assembler
 */
VandapAssembler *
vandap_assembler_new (GString *text)
{
  VandapAssembler *self = g_new0 (VandapAssembler, 1);

  self->text = text;
  self->start = text->len;

  return self;
}

/**
 * vandap_assembler_free:
 * @self: (transfer full) (nullable): an assembler
 *
 * Frees an assembler. The text stays.
 */
void
vandap_assembler_free (VandapAssembler *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->marks, g_array_unref);
  g_free (self);
}

/**
 * vandap_assembler_begin:
 * @self: an assembler
 *
 * Begins a paragraph at the present end of the text. Marks of the one before
 * are forgotten.
 */
void
vandap_assembler_begin (VandapAssembler *self)
{
  self->start = self->text->len;
  self->space = NO_SPACE;
  self->line_ends = FALSE;
  self->is_nfc = TRUE;
  if (self->marks != NULL)
    g_array_set_size (self->marks, 0);
}

static void
take_space (VandapAssembler *self, gunichar c)
{
  /* One no-break space between words was meant; a run of anything is padding. */
  if (c < 0x20 || c == 0x85 || self->space != NO_SPACE)
    c = ' ';
  self->space = c;
}

static void
write_pending (VandapAssembler *self)
{
  if (self->text->len > self->start)
    {
      if (self->line_ends)
        g_string_append (self->text, LINE_BREAK);
      else if (self->space != NO_SPACE)
        g_string_append_unichar (self->text, self->space);
    }
  self->space = NO_SPACE;
  self->line_ends = FALSE;
}

/* Bytes that begin no character but a kept one. */
static inline gboolean
is_plain (guchar byte)
{
  return (byte > 0x20 && byte < 0x7f)
         || (byte >= 0x80 && byte != 0xc2 && byte != 0xe1 && byte != 0xe2 && byte != 0xe3 && byte < 0xed);
}

typedef gint8 Bytes __attribute__ ((vector_size (16)));

/* A byte's place among signed ones, for which processors have a comparison. */
#define PLACE(byte) ((gint8) ((byte) ^ 0x80))

/*
 * Whether the bytes of a row, each of which another one follows, are kept as they are and surely in NFC: letters of
 * Latin and Vietnamese, and what stands between their words. Most rows are such, and a few instructions tell.
 */
static inline gboolean
is_latin_row (const guchar *p)
{
  gint64 odd[2] = { 0, 0 };

  for (guint i = 0; i < ROW && (odd[0] | odd[1]) == 0; i += sizeof (Bytes))
    {
      Bytes c, next, place, is_vietnamese, is_odd;

      memcpy (&c, p + i, sizeof c);
      memcpy (&next, p + i + 1, sizeof next);
      place = c ^ (gint8) 0x80;
      is_vietnamese = (c == (gint8) 0xe1) & ((next & (gint8) 0xfc) == (gint8) 0xb8); /* U+1E00–1EFF */
      is_odd = (place < PLACE (0x20)) | (c == 0x7f) | (c == (gint8) 0xc2) | ((c == ' ') & (next == ' '))
               | ((place >= PLACE (0xcc)) & ~is_vietnamese);
      memcpy (odd, &is_odd, sizeof odd);
    }

  return (odd[0] | odd[1]) == 0;
}

/* The same, of other writing as well. */
static inline gboolean
is_plain_row (const guchar *p, gboolean *is_nfc)
{
  guint8 odd = 0, loose = 0;

  *is_nfc = TRUE;
  if (is_latin_row (p))
    return TRUE;

  for (guint i = 0; i < ROW; i++)
    {
      guint8 c = p[i], next = p[i + 1];
      guint8 is_vietnamese = (c == 0xe1) & ((guint8) (next - 0xb8) < 4); /* U+1E00–1EFF */
      guint8 is_three = (guint8) (c - 0xe1) < 3;

      odd |= (c < 0x20) | (c == 0x7f) | (c == 0xc2) | (is_three & !is_vietnamese) | (c >= 0xed)
             | ((c == ' ') & (next == ' '));
      loose |= (c >= 0xcc) & !is_vietnamese;
    }
  *is_nfc = !loose;

  return !odd;
}

/* The same of the last bytes of a text, which are no whole row: nothing but plain bytes follows. */
static gboolean
is_plain_rest (const char *p, gsize length, gboolean *is_nfc)
{
  guchar row[ROW + 1];

  memset (row, 'a', sizeof row);
  memcpy (row, p, length);

  return is_plain_row (row, is_nfc);
}

/* How many bytes are kept as they are, in rows, without a space at either end. */
static gsize
plain_rows (const char *p, const char *end, gboolean *is_nfc)
{
  const char *q = p;
  gboolean row_is_nfc;

  *is_nfc = TRUE;
  if (*p == ' ')
    return 0;
  for (; end - q > ROW && is_plain_row ((const guchar *) q, &row_is_nfc); q += ROW)
    *is_nfc = *is_nfc && row_is_nfc;
  if (end - q <= ROW && is_plain_rest (q, (gsize) (end - q), &row_is_nfc))
    {
      *is_nfc = *is_nfc && row_is_nfc;
      q = end;
    }
  while (q > p && (q[-1] == ' ' || (q < end && ((guchar) *q & 0xc0) == 0x80)))
    q--;

  return (gsize) (q - p);
}

/* The same, for what no row tells; not much more than a row. */
static gsize
plain_run (const char *p, const char *end)
{
  const char *q = p;

  while (q < end && (q - p < ROW || ((guchar) *q & 0xc0) == 0x80))
    {
      if (is_plain ((guchar) *q))
        q++;
      else if (*q == ' ' && q > p && end - q > 1 && is_plain ((guchar) q[1]))
        q++;
      else if ((guchar) *q == 0xe1 && end - q >= 3 && (guchar) q[1] >= 0xb8 && (guchar) q[1] <= 0xbb)
        q += 3; /* U+1E00–1EFF, Vietnamese letters */
      else
        break;
    }

  return (gsize) (q - p);
}

/**
 * vandap_assembler_append:
 * @self: an assembler
 * @text: UTF-8 of a file
 * @length: its length in bytes, or -1 up to the NUL
 *
 * Adds text to the paragraph. It may end in the middle of a word, but not of a
 * character.
 */
void
vandap_assembler_append (VandapAssembler *self, const char *text, gssize length)
{
  const char *end = text + (length < 0 ? strlen (text) : (gsize) length);

  while (text < end)
    {
      gboolean is_nfc;
      gsize run = plain_rows (text, end, &is_nfc);
      gunichar c;

      if (run == 0)
        run = plain_run (text, end);
      else if (is_nfc)
        {
          write_pending (self);
          g_string_append_len (self->text, text, (gssize) run);
          text += run;
          continue;
        }
      if (run > 0)
        {
          write_pending (self);
          self->is_nfc = self->is_nfc && vandap_text_is_surely_nfc (text, run);
          g_string_append_len (self->text, text, (gssize) run);
          text += run;
          continue;
        }

      c = g_utf8_get_char_validated (text, end - text);
      if (c == (gunichar) -1 || c == (gunichar) -2)
        {
          /* Not UTF-8 (or a NUL, which it calls so): a byte without a meaning. */
          text++;
          continue;
        }

      switch (vandap_character_get_use (c))
        {
        case VANDAP_CHARACTER_SPACE:
          take_space (self, c);
          break;
        case VANDAP_CHARACTER_BREAK:
          vandap_assembler_break_line (self);
          break;
        case VANDAP_CHARACTER_KEPT:
          write_pending (self);
          self->is_nfc = self->is_nfc && vandap_character_starts_anew (c);
          g_string_append_unichar (self->text, c);
          break;
        case VANDAP_CHARACTER_DROPPED:
        default:
          break;
        }
      text += g_utf8_skip[(guchar) *text];
    }
}

static gboolean
is_padding (gunichar c)
{
  VandapCharacterUse use = vandap_character_get_use (c);

  return use == VANDAP_CHARACTER_SPACE || use == VANDAP_CHARACTER_BREAK;
}

/**
 * vandap_assembler_append_settled:
 * @self: an assembler
 * @text: part of a paragraph that an assembler has put together
 * @length: its length in bytes
 *
 * Adds text that has the form it is to have: only what stands at its ends may have
 * to go. It may end in the middle of a word, but not of a character.
 */
void
vandap_assembler_append_settled (VandapAssembler *self, const char *text, gsize length)
{
  const char *end = text + length, *last = end;

  while (text < end && is_padding (g_utf8_get_char (text)))
    {
      vandap_assembler_append (self, text, g_utf8_skip[(guchar) *text]);
      text += g_utf8_skip[(guchar) *text];
    }
  while (last > text && is_padding (g_utf8_get_char (g_utf8_prev_char (last))))
    last = g_utf8_prev_char (last);
  if (last > text)
    {
      write_pending (self);
      g_string_append_len (self->text, text, last - text);
    }
  vandap_assembler_append (self, last, end - last);
}

/**
 * vandap_assembler_break_line:
 * @self: an assembler
 *
 * Ends the line, not the paragraph. Several in a row are one, and one at either
 * end of the paragraph is none.
 */
void
vandap_assembler_break_line (VandapAssembler *self)
{
  self->line_ends = TRUE;
}

/**
 * vandap_assembler_mark:
 * @self: an assembler
 *
 * Notes the present place, before any white space that is still to come out of
 * what was appended.
 *
 * Returns: a handle for vandap_assembler_get_mark(), good until the next paragraph begins
 */
guint
vandap_assembler_mark (VandapAssembler *self)
{
  if (self->marks == NULL)
    self->marks = g_array_new (FALSE, FALSE, sizeof (gsize));
  g_array_append_val (self->marks, self->text->len);

  return self->marks->len - 1;
}

/* Normalises what lies between @piece and @end onto the end of @normal. */
static void
add_normal (GString *normal, const char *piece, const char *end)
{
  g_autofree char *composed = g_utf8_normalize (piece, end - piece, G_NORMALIZE_NFC);

  if (composed != NULL)
    g_string_append (normal, composed);
  else
    g_string_append_len (normal, piece, end - piece); /* not UTF-8: the builder will say so */
}

/*
 * Normalises the paragraph piece by piece between its marks. A mark that stands
 * inside what composes to one character moves behind it.
 *
 * A run of more than 30 combining marks gets a combining grapheme joiner, as the
 * Stream-Safe Text Format has it (Unicode Standard Annex #15, section 13): no
 * language has such runs, and ordering one takes time that grows with its square.
 */
static void
normalise (VandapAssembler *self)
{
  g_autoptr (GString) normal = g_string_sized_new (self->text->len - self->start);
  const char *start = self->text->str + self->start;
  const char *end = self->text->str + self->text->len;
  const char *piece = start;
  guint n_marks = self->marks != NULL ? self->marks->len : 0, mark = 0, run = 0;

  for (const char *p = start; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char_validated (p, end - p);
      gboolean combines = c <= 0x10ffff && g_unichar_combining_class (c) != 0;

      /* With what stands first nothing can compose that stands before it. */
      if ((p == start || vandap_character_starts_anew (c)) && mark < n_marks
          && g_array_index (self->marks, gsize, mark) <= (gsize) (p - self->text->str))
        {
          add_normal (normal, piece, p);
          piece = p;
          while (mark < n_marks
                 && g_array_index (self->marks, gsize, mark) <= (gsize) (p - self->text->str))
            g_array_index (self->marks, gsize, mark++) = self->start + normal->len;
        }

      run = combines ? run + 1 : 0;
      if (run > LONGEST_RUN)
        {
          add_normal (normal, piece, p);
          g_string_append (normal, GRAPHEME_JOINER);
          piece = p;
          run = 1;
        }
    }

  add_normal (normal, piece, end);
  while (mark < n_marks)
    g_array_index (self->marks, gsize, mark++) = self->start + normal->len;

  g_string_truncate (self->text, self->start);
  g_string_append_len (self->text, normal->str, (gssize) normal->len);
}

/**
 * vandap_assembler_end:
 * @self: an assembler
 *
 * Ends the paragraph: what is still pending at its end goes, and it comes into
 * NFC with its marks.
 *
 * Returns: whether anything is left of it
 */
gboolean
vandap_assembler_end (VandapAssembler *self)
{
  self->space = NO_SPACE;
  self->line_ends = FALSE;

  if (!self->is_nfc)
    normalise (self);

  return self->text->len > self->start;
}

/**
 * vandap_assembler_get_mark:
 * @self: an assembler
 * @mark: a handle from vandap_assembler_mark()
 *
 * Tells where a mark stands. Final once the paragraph has ended.
 *
 * Returns: an offset into the text, in bytes
 */
gsize
vandap_assembler_get_mark (VandapAssembler *self, guint mark)
{
  g_return_val_if_fail (self->marks != NULL && mark < self->marks->len, 0);

  return g_array_index (self->marks, gsize, mark);
}

/**
 * vandap_assembler_dup_tidy:
 * @string: (nullable): UTF-8 that a person typed, or a file has
 *
 * Makes one paragraph of a string by itself: in NFC, without padding.
 *
 * Returns: (transfer full) (nullable): the paragraph, or %NULL where nothing is left of it
 */
char *
vandap_assembler_dup_tidy (const char *string)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (VandapAssembler) assembler = vandap_assembler_new (text);

  if (string == NULL)
    return NULL;

  vandap_assembler_begin (assembler);
  vandap_assembler_append (assembler, string, -1);

  return vandap_assembler_end (assembler) ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

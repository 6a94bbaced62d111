/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/vandap-fold.h"

#include <string.h>

#include "text/vandap-letter.h"

/* From here on a folded byte and a byte of the source go along with one another. */
typedef struct
{
  gsize folded;
  gsize source;
} Step;

struct _VandapFold
{
  const char *source;
  gsize length;
  GString *text;
  GArray *steps; /* Step */
};

static void
add_step (VandapFold *self, gsize folded, gsize source)
{
  Step step = { folded, source };
  const Step *last = self->steps->len > 0 ? &g_array_index (self->steps, Step, self->steps->len - 1) : NULL;

  if (last != NULL && folded - last->folded == source - last->source)
    return; /* still in step */
  g_array_append_val (self->steps, step);
}

static void
add_folded (VandapFold *self, const char *folded, gsize n, gsize source, gsize source_n)
{
  gsize at = self->text->len;

  add_step (self, at, source);
  g_string_append_len (self->text, folded, (gssize) n);

  /* What of one character's folding is longer than itself still belongs to it. */
  for (gsize extra = source_n; extra < n; extra++)
    {
      Step step = { at + extra, source };

      g_array_append_val (self->steps, step);
    }
}

static gsize
add_ascii (VandapFold *self, gsize at)
{
  gsize from = at;

  while (at < self->length && (guchar) self->source[at] < 0x80 && !g_ascii_isspace (self->source[at]))
    at++;
  if (at == from)
    return at;

  add_step (self, self->text->len, from);
  g_string_append_len (self->text, self->source + from, (gssize) (at - from));
  for (gsize i = self->text->len - (at - from); i < self->text->len; i++)
    self->text->str[i] = g_ascii_tolower (self->text->str[i]);

  return at;
}

/* White space is one space; a paragraph's end stays what it is, so that nothing is found across it. */
static void
add_space (VandapFold *self, gunichar c, gsize source)
{
  char last = self->text->len > 0 ? self->text->str[self->text->len - 1] : '\0';

  if (c == '\n')
    add_folded (self, "\n", 1, source, 1);
  else if (last != ' ')
    add_folded (self, " ", 1, source, 1);
}

/**
 * vandap_fold_new:
 * @text: (transfer none): UTF-8, which outlives the fold
 * @length: its length in bytes
 *
 * Folds a text for finding.
 *
 * Returns: (transfer full): a new fold
 */
VandapFold *
vandap_fold_new (const char *text, gsize length)
{
  VandapFold *self = g_new0 (VandapFold, 1);
  char folded[VANDAP_LETTER_LONGEST];

  self->source = text;
  self->length = length;
  self->text = g_string_sized_new (length + 1);
  self->steps = g_array_new (FALSE, FALSE, sizeof (Step));

  for (gsize at = 0; at < length; )
    {
      gunichar c;
      gsize n, next = add_ascii (self, at);

      if (next > at)
        {
          at = next;
          continue;
        }

      c = g_utf8_get_char (text + at);
      next = at + g_utf8_skip[(guchar) text[at]];
      if (g_unichar_isspace (c))
        add_space (self, c, at);
      else if ((n = vandap_letter_fold (c, folded)) > 0)
        add_folded (self, folded, n, at, next - at);
      at = next;
    }

  return self;
}

/**
 * vandap_fold_free:
 * @self: (transfer full) (nullable): a fold
 *
 * Frees a fold. The text it came from stays.
 */
void
vandap_fold_free (VandapFold *self)
{
  if (self == NULL)
    return;

  g_string_free (self->text, TRUE);
  g_array_unref (self->steps);
  g_free (self);
}

/**
 * vandap_fold_get_text:
 * @self: a fold
 * @length: (out) (optional): return location for its length in bytes
 *
 * Gets the folded text.
 *
 * Returns: (transfer none): UTF-8
 */
const char *
vandap_fold_get_text (VandapFold *self, gsize *length)
{
  if (length != NULL)
    *length = self->text->len;

  return self->text->str;
}

/**
 * vandap_fold_get_source:
 * @self: a fold
 * @length: (out) (optional): return location for its length in bytes
 *
 * Gets the text it came from.
 *
 * Returns: (transfer none): UTF-8
 */
const char *
vandap_fold_get_source (VandapFold *self, gsize *length)
{
  if (length != NULL)
    *length = self->length;

  return self->source;
}

/* The last step that begins at @folded or before. */
static const Step *
find_step (VandapFold *self, gsize folded)
{
  guint low = 0, high = self->steps->len;

  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->steps, Step, middle).folded <= folded)
        low = middle;
      else
        high = middle;
    }

  return &g_array_index (self->steps, Step, low);
}

/**
 * vandap_fold_get_source_start:
 * @self: a fold
 * @folded: an offset into the folded text
 *
 * Finds where the character begins that a folded place came from.
 *
 * Returns: an offset into the text it came from; its length at the end
 */
gsize
vandap_fold_get_source_start (VandapFold *self, gsize folded)
{
  const Step *step;
  gsize source;

  if (folded >= self->text->len)
    return self->length;

  step = find_step (self, folded);
  source = step->source + (folded - step->folded);
  while (source > 0 && ((guchar) self->source[source] & 0xc0) == 0x80)
    source--;

  return source;
}

/**
 * vandap_fold_get_source_end:
 * @self: a fold
 * @folded: an offset into the folded text, more than 0
 *
 * Finds where a stretch ends in the text it came from that ends at a folded
 * place: whole characters, with the marks on the last one and whatever else
 * folds to nothing behind it.
 *
 * Returns: an offset into the text it came from
 */
gsize
vandap_fold_get_source_end (VandapFold *self, gsize folded)
{
  gsize last, end;

  if (folded == 0)
    return 0;

  last = vandap_fold_get_source_start (self, MIN (folded, self->text->len) - 1);
  end = last + g_utf8_skip[(guchar) self->source[last]];
  while (end < self->length && vandap_letter_leaves_nothing (g_utf8_get_char (self->source + end)))
    end += g_utf8_skip[(guchar) self->source[end]];

  return end;
}

/**
 * vandap_fold_from_source:
 * @self: a fold
 * @offset: an offset into the text it came from
 *
 * Finds the first folded place that came from a place or from behind it.
 *
 * Returns: an offset into the folded text
 */
gsize
vandap_fold_from_source (VandapFold *self, gsize offset)
{
  gsize low = 0, high = self->text->len;

  while (low < high)
    {
      gsize middle = low + (high - low) / 2;

      if (vandap_fold_get_source_start (self, middle) < offset)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

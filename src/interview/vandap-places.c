/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "interview/vandap-places.h"

#include <string.h>

/* Whether the @index-th mark stands before what is looked for. */
typedef gboolean (*BeforeFunc) (VandapInterview *self, guint index, gsize sought);

/* The first of @n sorted marks that does not stand before @sought; @n if all do. */
static guint
find_first (VandapInterview *self, guint n, BeforeFunc stands_before, gsize sought)
{
  guint low = 0, high = n;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (stands_before (self, middle, sought))
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

static gboolean
paragraph_is_before (VandapInterview *self, guint index, gsize sought)
{
  return vandap_interview_get_paragraph (self, index)->end < sought;
}

/**
 * vandap_interview_find_paragraph:
 * @self: an interview
 * @offset: an offset into the text, in bytes
 *
 * Finds the paragraph a place is in. The newline that closes a paragraph is
 * still its own.
 *
 * Returns: index of the paragraph, or %VANDAP_NONE at the end of the text or behind it
 */
guint
vandap_interview_find_paragraph (VandapInterview *self, gsize offset)
{
  guint n, found;

  g_return_val_if_fail (VANDAP_IS_INTERVIEW (self), VANDAP_NONE);

  n = vandap_interview_get_n_paragraphs (self);
  found = find_first (self, n, paragraph_is_before, offset);

  return found < n ? found : VANDAP_NONE;
}

static gboolean
turn_is_before (VandapInterview *self, guint index, gsize sought)
{
  const VandapTurn *turn = vandap_interview_get_turn (self, index);

  return turn->first_paragraph + turn->n_paragraphs <= sought;
}

/**
 * vandap_interview_is_same_voice:
 * @self: an interview
 * @turn: index of a turn
 * @other: index of another
 *
 * Tells whether the same people say two turns. Where nobody is named in either, they
 * may be.
 *
 * Returns: %TRUE if so
 */
gboolean
vandap_interview_is_same_voice (VandapInterview *self, guint turn, guint other)
{
  guint n = vandap_interview_get_turn (self, turn)->n_speakers;

  if (n != vandap_interview_get_turn (self, other)->n_speakers)
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (vandap_interview_get_speaker (self, turn, i) != vandap_interview_get_speaker (self, other, i))
      return FALSE;

  return TRUE;
}

/**
 * vandap_interview_find_turn:
 * @self: an interview
 * @paragraph: index of a paragraph
 *
 * Finds the turn that a paragraph stands in.
 *
 * Returns: index of the turn, or %VANDAP_NONE where it stands in none
 */
guint
vandap_interview_find_turn (VandapInterview *self, guint paragraph)
{
  guint n, found;

  g_return_val_if_fail (VANDAP_IS_INTERVIEW (self), VANDAP_NONE);

  n = vandap_interview_get_n_turns (self);
  found = find_first (self, n, turn_is_before, paragraph);
  if (found < n && vandap_interview_get_turn (self, found)->first_paragraph <= paragraph)
    return found;

  return VANDAP_NONE;
}

static gboolean
exchange_is_before (VandapInterview *self, guint index, gsize sought)
{
  const VandapExchangeMarks *exchange = vandap_interview_get_exchange (self, index);

  return exchange->first_turn + exchange->n_asking + exchange->n_answering <= sought;
}

/**
 * vandap_interview_find_exchange:
 * @self: an interview
 * @turn: index of a turn
 *
 * Finds the exchange that a turn belongs to.
 *
 * Returns: index of the exchange, or %VANDAP_NONE if there is no such turn
 */
guint
vandap_interview_find_exchange (VandapInterview *self, guint turn)
{
  guint n, found;

  g_return_val_if_fail (VANDAP_IS_INTERVIEW (self), VANDAP_NONE);

  n = vandap_interview_get_n_exchanges (self);
  found = find_first (self, n, exchange_is_before, turn);

  return found < n ? found : VANDAP_NONE;
}

/**
 * vandap_interview_find_exchange_by_id:
 * @self: an interview
 * @id: an id
 *
 * Finds an exchange by its id.
 *
 * Returns: index of the exchange, or %VANDAP_NONE
 */
guint
vandap_interview_find_exchange_by_id (VandapInterview *self, const char *id)
{
  g_return_val_if_fail (VANDAP_IS_INTERVIEW (self), VANDAP_NONE);
  g_return_val_if_fail (id != NULL, VANDAP_NONE);

  for (guint i = 0; i < vandap_interview_get_n_exchanges (self); i++)
    if (strcmp (vandap_interview_get_exchange (self, i)->id, id) == 0)
      return i;

  return VANDAP_NONE;
}

/**
 * vandap_interview_find_exchange_by_number:
 * @self: an interview
 * @number: the number of a question as people count
 *
 * Finds an exchange by its number.
 *
 * Returns: index of the exchange, or %VANDAP_NONE
 */
guint
vandap_interview_find_exchange_by_number (VandapInterview *self, guint number)
{
  guint n, opening;

  g_return_val_if_fail (VANDAP_IS_INTERVIEW (self), VANDAP_NONE);

  n = vandap_interview_get_n_exchanges (self);
  opening = n > 0 ? vandap_interview_get_exchange_number (self, 0) : 0;

  return number >= opening && number - opening < n ? number - opening : VANDAP_NONE;
}

static gboolean
span_is_before (VandapInterview *self, guint index, gsize sought)
{
  return vandap_interview_get_span (self, index)->start < sought;
}

/**
 * vandap_interview_find_span:
 * @self: an interview
 * @offset: an offset into the text, in bytes
 *
 * Finds the first span that begins at a place or after it.
 *
 * Returns: index of the span, or how many spans there are if none does
 */
guint
vandap_interview_find_span (VandapInterview *self, gsize offset)
{
  g_return_val_if_fail (VANDAP_IS_INTERVIEW (self), 0);

  return find_first (self, vandap_interview_get_n_spans (self), span_is_before, offset);
}

static gboolean
picture_is_before (VandapInterview *self, guint index, gsize sought)
{
  return vandap_interview_get_picture (self, index)->anchor < sought;
}

/**
 * vandap_interview_find_picture:
 * @self: an interview
 * @offset: an offset into the text, in bytes
 *
 * Finds the first picture that stands at a place or after it.
 *
 * Returns: index of the picture, or how many pictures there are if none does
 */
guint
vandap_interview_find_picture (VandapInterview *self, gsize offset)
{
  g_return_val_if_fail (VANDAP_IS_INTERVIEW (self), 0);

  return find_first (self, vandap_interview_get_n_pictures (self), picture_is_before, offset);
}

/**
 * vandap_interview_find_caption:
 * @self: an interview
 * @paragraph: index of a paragraph
 *
 * Finds the picture a paragraph is the caption of.
 *
 * Returns: index of the picture, or %VANDAP_NONE
 */
guint
vandap_interview_find_caption (VandapInterview *self, guint paragraph)
{
  gsize start;

  g_return_val_if_fail (VANDAP_IS_INTERVIEW (self), VANDAP_NONE);
  g_return_val_if_fail (paragraph < vandap_interview_get_n_paragraphs (self), VANDAP_NONE);

  start = vandap_interview_get_paragraph (self, paragraph)->start;
  for (guint i = vandap_interview_find_picture (self, start); i < vandap_interview_get_n_pictures (self); i++)
    {
      const VandapPicture *picture = vandap_interview_get_picture (self, i);

      if (picture->caption == paragraph)
        return i;
      if (picture->anchor > start)
        break;
    }

  return VANDAP_NONE;
}

/**
 * vandap_interview_turn_asks:
 * @self: an interview
 * @turn: index of a turn
 *
 * Tells whether a turn asks, rather than answers.
 *
 * Returns: %TRUE if it asks
 */
gboolean
vandap_interview_turn_asks (VandapInterview *self, guint turn)
{
  guint exchange = vandap_interview_find_exchange (self, turn);
  const VandapExchangeMarks *marks;

  g_return_val_if_fail (exchange != VANDAP_NONE, FALSE);

  marks = vandap_interview_get_exchange (self, exchange);

  return turn - marks->first_turn < marks->n_asking;
}

/* The title stands at the head of the whole, even right above a question. */
static gboolean
is_title (VandapInterview *self, const VandapParagraph *paragraph)
{
  const char *title = vandap_interview_get_field (self, VANDAP_FIELD_TITLE);
  gsize length = paragraph->end - paragraph->start;

  return title != NULL && strlen (title) == length
         && memcmp (vandap_interview_get_text (self, NULL) + paragraph->start, title, length) == 0;
}

/* First paragraph of an exchange: its first turn's, or the heading that stands right above that. */
static guint
find_beginning (VandapInterview *self, guint exchange)
{
  guint turn = vandap_interview_get_exchange (self, exchange)->first_turn;
  guint first = vandap_interview_get_turn (self, turn)->first_paragraph;
  guint after_last = 0;

  if (turn > 0)
    {
      const VandapTurn *last = vandap_interview_get_turn (self, turn - 1);

      after_last = last->first_paragraph + last->n_paragraphs;
    }

  while (first > after_last)
    {
      const VandapParagraph *above = vandap_interview_get_paragraph (self, first - 1);

      if (above->kind != VANDAP_PARAGRAPH_HEADING || is_title (self, above))
        break;
      first--;
    }

  return first;
}

/* What follows the last turn is still its exchange's up to the last caption or aside that stands right there. */
static guint
find_end (VandapInterview *self)
{
  const VandapTurn *last = vandap_interview_get_turn (self, vandap_interview_get_n_turns (self) - 1);
  guint after = last->first_paragraph + last->n_paragraphs;

  for (guint i = after; i < vandap_interview_get_n_paragraphs (self); i++)
    {
      VandapParagraphKind kind = vandap_interview_get_paragraph (self, i)->kind;

      if (kind == VANDAP_PARAGRAPH_CAPTION || kind == VANDAP_PARAGRAPH_ASIDE)
        after = i + 1;
      else if (kind != VANDAP_PARAGRAPH_LEFT_OUT)
        break;
    }

  return after;
}

/**
 * vandap_interview_get_extent:
 * @self: an interview
 * @exchange: index of an exchange
 * @first: (out): return location for the index of its first paragraph
 * @after: (out): return location for the index of the paragraph after its last
 *
 * Tells which paragraphs stand in an exchange: those of its turns, the heading
 * above it, and the captions and whatever else stands between or after them.
 *
 * What stands before the first exchange's extent is the front of an interview,
 * what stands after the last one's its back; extents leave no gap between them.
 */
void
vandap_interview_get_extent (VandapInterview *self, guint exchange, guint *first, guint *after)
{
  g_return_if_fail (VANDAP_IS_INTERVIEW (self));
  g_return_if_fail (exchange < vandap_interview_get_n_exchanges (self));

  *first = find_beginning (self, exchange);
  if (exchange + 1 < vandap_interview_get_n_exchanges (self))
    *after = find_beginning (self, exchange + 1);
  else
    *after = find_end (self);
}

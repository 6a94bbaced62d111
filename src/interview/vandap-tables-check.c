/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What must hold of every interview, whoever built it. */

#include "interview/vandap-interview-builder.h"
#include "interview/vandap-tables.h"

#include <string.h>

#define ENTRY(array, type, i) (&g_array_index ((array), type, (i)))

static gboolean
broken (GError **error, VandapInterviewError code, const char *what, guint index)
{
  g_set_error (error, VANDAP_INTERVIEW_ERROR, code, "%s (number %u)", what, index);

  return FALSE;
}

static gboolean
check_text (const VandapTables *self, gboolean is_utf8, GError **error)
{
  gsize at = 0;

  if (!is_utf8 && !g_utf8_validate_len (self->text->str, self->text->len, NULL))
    return broken (error, VANDAP_INTERVIEW_ERROR_TEXT, "The text is not UTF-8", 0);

  for (guint i = 0; i < self->paragraphs->len; i++)
    {
      const VandapParagraph *paragraph = ENTRY (self->paragraphs, VandapParagraph, i);

      if (paragraph->start != at || paragraph->end <= paragraph->start || paragraph->end >= self->text->len
          || self->text->str[paragraph->end] != '\n')
        return broken (error, VANDAP_INTERVIEW_ERROR_TEXT, "A paragraph is empty or out of place", i);
      at = paragraph->end + 1;
    }

  if (at != self->text->len)
    return broken (error, VANDAP_INTERVIEW_ERROR_TEXT, "There is text outside every paragraph",
                   self->paragraphs->len);

  return TRUE;
}

/* An NCName (Namespaces in XML 1.0), kept to what is the same everywhere: letters, digits, "_", "-", ".". */
static gboolean
is_xml_name (const char *id)
{
  if (id == NULL || !(g_unichar_isalpha (g_utf8_get_char (id)) || *id == '_'))
    return FALSE;

  for (const char *p = id; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isalnum (c) && c != '_' && c != '-' && c != '.')
        return FALSE;
    }

  return TRUE;
}

static gboolean
check_people (const VandapTables *self, GHashTable *ids, GError **error)
{
  for (guint i = 0; i < self->people->len; i++)
    {
      const VandapPerson *person = ENTRY (self->people, VandapPerson, i);

      if (!is_xml_name (person->id) || !g_hash_table_add (ids, (gpointer) person->id))
        return broken (error, VANDAP_INTERVIEW_ERROR_PEOPLE, "A person's id is no XML name or not the only one", i);
      if (person->name == NULL || *person->name == '\0')
        return broken (error, VANDAP_INTERVIEW_ERROR_PEOPLE, "A person has no name", i);
    }

  return TRUE;
}

static gboolean
is_speech (const VandapTables *self, guint paragraph)
{
  return ENTRY (self->paragraphs, VandapParagraph, paragraph)->kind == VANDAP_PARAGRAPH_SPEECH;
}

static gboolean
check_turn (const VandapTables *self, guint turn, GError **error)
{
  const VandapTurn *marks = ENTRY (self->turns, VandapTurn, turn);
  guint speech = 0;

  if (marks->n_paragraphs == 0 || marks->n_paragraphs > self->paragraphs->len
      || marks->first_paragraph > self->paragraphs->len - marks->n_paragraphs)
    return broken (error, VANDAP_INTERVIEW_ERROR_TURNS, "A turn has no paragraphs", turn);

  for (guint i = 0; i < marks->n_paragraphs; i++)
    speech += is_speech (self, marks->first_paragraph + i);
  if (speech == 0)
    return broken (error, VANDAP_INTERVIEW_ERROR_TURNS, "A turn has no speech", turn);

  for (guint i = 0; i < marks->n_speakers; i++)
    if (g_array_index (self->speakers, guint, marks->first_speaker + i) >= self->people->len)
      return broken (error, VANDAP_INTERVIEW_ERROR_TURNS, "A turn's speaker is nobody", turn);

  return TRUE;
}

static gboolean
check_turns (const VandapTables *self, GError **error)
{
  guint at = 0;

  for (guint i = 0; i <= self->turns->len; i++)
    {
      const VandapTurn *turn = i < self->turns->len ? ENTRY (self->turns, VandapTurn, i) : NULL;
      guint first = turn != NULL ? turn->first_paragraph : self->paragraphs->len;

      if (turn != NULL && !check_turn (self, i, error))
        return FALSE;
      if (first < at)
        return broken (error, VANDAP_INTERVIEW_ERROR_TURNS, "Turns overlap or are out of order", i);

      for (guint paragraph = at; paragraph < first; paragraph++)
        if (is_speech (self, paragraph))
          return broken (error, VANDAP_INTERVIEW_ERROR_TURNS, "Somebody's words are in no turn", paragraph);

      if (turn != NULL)
        at = first + turn->n_paragraphs;
    }

  return TRUE;
}

static gboolean
check_exchanges (const VandapTables *self, GHashTable *ids, GError **error)
{
  guint at = 0;

  for (guint i = 0; i < self->exchanges->len; i++)
    {
      const VandapExchangeMarks *exchange = ENTRY (self->exchanges, VandapExchangeMarks, i);

      if (!is_xml_name (exchange->id) || !g_hash_table_add (ids, (gpointer) exchange->id))
        return broken (error, VANDAP_INTERVIEW_ERROR_EXCHANGES, "A question's id is no XML name or not the only one", i);
      if (exchange->first_turn != at || exchange->n_asking > self->turns->len - at
          || exchange->n_answering > self->turns->len - at - exchange->n_asking
          || exchange->n_asking + exchange->n_answering == 0)
        return broken (error, VANDAP_INTERVIEW_ERROR_EXCHANGES, "Questions do not cover the turns in order", i);
      if (exchange->n_asking == 0 && i > 0)
        return broken (error, VANDAP_INTERVIEW_ERROR_EXCHANGES, "Only the opening answer may have no question", i);
      at += exchange->n_asking + exchange->n_answering;
    }

  if (at != self->turns->len)
    return broken (error, VANDAP_INTERVIEW_ERROR_EXCHANGES, "A turn belongs to no question", at);

  return TRUE;
}

static gboolean
is_boundary (const VandapTables *self, gsize offset)
{
  return offset <= self->text->len && ((guchar) self->text->str[offset] & 0xc0) != 0x80;
}

/* Spans come sorted, so those still open at a place are a stack; crossing shows at its top. */
static gboolean
check_spans (const VandapTables *self, GError **error)
{
  g_autoptr (GArray) open = g_array_new (FALSE, FALSE, sizeof (gsize));
  guint paragraph = 0;
  gsize start = 0;

  for (guint i = 0; i < self->spans->len; i++)
    {
      const VandapSpan *span = ENTRY (self->spans, VandapSpan, i);

      if (span->start < start || span->end <= span->start || !is_boundary (self, span->start)
          || !is_boundary (self, span->end))
        return broken (error, VANDAP_INTERVIEW_ERROR_SPANS, "A span is empty or out of order", i);
      start = span->start;

      while (paragraph < self->paragraphs->len
             && ENTRY (self->paragraphs, VandapParagraph, paragraph)->end < span->start)
        paragraph++;
      if (paragraph == self->paragraphs->len
          || span->end > ENTRY (self->paragraphs, VandapParagraph, paragraph)->end)
        return broken (error, VANDAP_INTERVIEW_ERROR_SPANS, "A span leaves its paragraph", i);

      while (open->len > 0 && g_array_index (open, gsize, open->len - 1) <= span->start)
        g_array_set_size (open, open->len - 1);
      if (open->len > 0 && g_array_index (open, gsize, open->len - 1) < span->end)
        return broken (error, VANDAP_INTERVIEW_ERROR_SPANS, "Two spans cross", i);
      g_array_append_val (open, span->end);
    }

  return TRUE;
}

static gboolean
check_pictures (const VandapTables *self, GError **error)
{
  gsize at = 0;

  for (guint i = 0; i < self->pictures->len; i++)
    {
      const VandapPicture *picture = ENTRY (self->pictures, VandapPicture, i);

      if (picture->anchor < at || picture->anchor > self->text->len
          || (picture->anchor > 0 && self->text->str[picture->anchor - 1] != '\n'))
        return broken (error, VANDAP_INTERVIEW_ERROR_PICTURES, "A picture stands nowhere", i);
      if (picture->caption != VANDAP_NONE
          && (picture->caption >= self->paragraphs->len
              || ENTRY (self->paragraphs, VandapParagraph, picture->caption)->kind != VANDAP_PARAGRAPH_CAPTION))
        return broken (error, VANDAP_INTERVIEW_ERROR_PICTURES, "A picture's caption is none", i);
      if (picture->caption != VANDAP_NONE
          && ENTRY (self->paragraphs, VandapParagraph, picture->caption)->start != picture->anchor)
        return broken (error, VANDAP_INTERVIEW_ERROR_PICTURES, "A picture stands apart from its caption", i);
      at = picture->anchor;
    }

  return TRUE;
}

static gboolean
check_times (const VandapTables *self, GError **error)
{
  gsize at = 0;

  for (guint i = 0; i < self->times->len; i++)
    {
      const VandapTime *moment = ENTRY (self->times, VandapTime, i);

      if (moment->offset < at || !is_boundary (self, moment->offset) || moment->milliseconds < 0)
        return broken (error, VANDAP_INTERVIEW_ERROR_TIMES, "A time is out of order or stands nowhere", i);
      at = moment->offset;
    }

  return TRUE;
}

/**
 * vandap_tables_check:
 * @self: tables
 * @is_utf8: whether the text is known to be UTF-8
 * @error: return location for an error of [error@Vandap.InterviewError]
 *
 * Checks all that must hold of an interview.
 *
 * Returns: whether it holds
 */
gboolean
vandap_tables_check (const VandapTables *self, gboolean is_utf8, GError **error)
{
  /* People and exchanges share one space of ids, as they do in a file. */
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  return check_text (self, is_utf8, error) && check_people (self, ids, error) && check_turns (self, error)
         && check_exchanges (self, ids, error) && check_spans (self, error) && check_pictures (self, error)
         && check_times (self, error);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "interview/vandap-interview.h"

#include <string.h>

#include "interview/vandap-tables.h"

struct _VandapInterview
{
  GObject parent_instance;

  VandapTables *tables;
  gsize code_points; /* a VandapCodePoints *, made when first asked for */
};

G_DEFINE_FINAL_TYPE (VandapInterview, vandap_interview, G_TYPE_OBJECT)

static void
vandap_interview_finalize (GObject *object)
{
  VandapInterview *self = VANDAP_INTERVIEW (object);

  vandap_code_points_free ((VandapCodePoints *) self->code_points);
  vandap_tables_free (self->tables);

  G_OBJECT_CLASS (vandap_interview_parent_class)->finalize (object);
}

static void
vandap_interview_class_init (VandapInterviewClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vandap_interview_finalize;
}

static void
vandap_interview_init (VandapInterview *self)
{
}

/**
 * vandap_interview_new_take:
 * @tables: (transfer full): tables that vandap_tables_check() has found right
 *
 * Creates an interview.
 *
 * Returns: (transfer full): a new interview
 */
VandapInterview *
vandap_interview_new_take (VandapTables *tables)
{
  VandapInterview *self = g_object_new (VANDAP_TYPE_INTERVIEW, NULL);

  self->tables = tables;

  return self;
}

/**
 * vandap_interview_get_tables:
 * @self: an interview
 *
 * Gets what an interview consists of.
 *
 * Returns: (transfer none): its tables
 */
const VandapTables *
vandap_interview_get_tables (VandapInterview *self)
{
  return self->tables;
}

/**
 * vandap_interview_get_text:
 * @self: an interview
 * @length: (out) (optional): return location for the text's length in bytes
 *
 * Gets the one text of an interview.
 *
 * Returns: (transfer none): UTF-8 in NFC, each paragraph ended by a newline
 */
const char *
vandap_interview_get_text (VandapInterview *self, gsize *length)
{
  g_return_val_if_fail (VANDAP_IS_INTERVIEW (self), NULL);

  if (length != NULL)
    *length = self->tables->text->len;

  return self->tables->text->str;
}

/**
 * vandap_interview_get_field:
 * @self: an interview
 * @field: what is asked for
 *
 * Gets something known of where an interview comes from.
 *
 * Returns: (transfer none) (nullable): its value, or %NULL where it is not known
 */
const char *
vandap_interview_get_field (VandapInterview *self, VandapField field)
{
  g_return_val_if_fail (VANDAP_IS_INTERVIEW (self), NULL);
  g_return_val_if_fail (field < VANDAP_N_FIELDS, NULL);

  return self->tables->fields[field];
}

/**
 * vandap_interview_is_put_right:
 * @self: an interview
 *
 * Tells whether it is another one than was read, because a person put it right.
 *
 * Returns: whether it is
 */
gboolean
vandap_interview_is_put_right (VandapInterview *self)
{
  g_return_val_if_fail (VANDAP_IS_INTERVIEW (self), FALSE);

  return self->tables->lender != NULL;
}

/**
 * vandap_interview_get_derivation:
 * @self: an interview
 *
 * Tells how the text stands to what was said.
 *
 * Returns: how
 */
VandapDerivation
vandap_interview_get_derivation (VandapInterview *self)
{
  g_return_val_if_fail (VANDAP_IS_INTERVIEW (self), VANDAP_DERIVATION_PUBLISHED);

  return self->tables->derivation;
}

/**
 * vandap_interview_get_origin:
 * @self: an interview
 *
 * Tells where the text was read from.
 *
 * Returns: from where
 */
VandapOrigin
vandap_interview_get_origin (VandapInterview *self)
{
  g_return_val_if_fail (VANDAP_IS_INTERVIEW (self), VANDAP_ORIGIN_FILE);

  return self->tables->origin;
}

/**
 * vandap_interview_set_origin:
 * @self: an interview that nobody else has yet
 * @origin: where the text was read from
 *
 * Says so. What is put right in it later is from there, too.
 */
void
vandap_interview_set_origin (VandapInterview *self, VandapOrigin origin)
{
  g_return_if_fail (VANDAP_IS_INTERVIEW (self));

  self->tables->origin = origin;
}

/**
 * vandap_interview_get_n_people:
 * @self: an interview
 *
 * Counts the people who take part.
 *
 * Returns: how many
 */
guint
vandap_interview_get_n_people (VandapInterview *self)
{
  g_return_val_if_fail (VANDAP_IS_INTERVIEW (self), 0);

  return self->tables->people->len;
}

/**
 * vandap_interview_get_person:
 * @self: an interview
 * @person: index of a person
 *
 * Gets one of the people who take part.
 *
 * Returns: (transfer none): the person
 */
const VandapPerson *
vandap_interview_get_person (VandapInterview *self, guint person)
{
  g_return_val_if_fail (VANDAP_IS_INTERVIEW (self), NULL);
  g_return_val_if_fail (person < self->tables->people->len, NULL);

  return &g_array_index (self->tables->people, VandapPerson, person);
}

/**
 * vandap_interview_get_n_credits:
 * @self: an interview
 *
 * Counts who is named as responsible for something.
 *
 * Returns: how many
 */
guint
vandap_interview_get_n_credits (VandapInterview *self)
{
  g_return_val_if_fail (VANDAP_IS_INTERVIEW (self), 0);

  return self->tables->credits->len;
}

/**
 * vandap_interview_get_credit:
 * @self: an interview
 * @credit: index of a credit
 *
 * Gets who is responsible for something.
 *
 * Returns: (transfer none): the credit
 */
const VandapCredit *
vandap_interview_get_credit (VandapInterview *self, guint credit)
{
  g_return_val_if_fail (VANDAP_IS_INTERVIEW (self), NULL);
  g_return_val_if_fail (credit < self->tables->credits->len, NULL);

  return &g_array_index (self->tables->credits, VandapCredit, credit);
}

/**
 * vandap_interview_get_credited:
 * @self: an interview
 * @what: what was done ("interviewer", "digest")
 *
 * Finds the first who is credited with something.
 *
 * Returns: (transfer none) (nullable): the name
 */
const char *
vandap_interview_get_credited (VandapInterview *self, const char *what)
{
  g_return_val_if_fail (VANDAP_IS_INTERVIEW (self), NULL);
  g_return_val_if_fail (what != NULL, NULL);

  for (guint i = 0; i < self->tables->credits->len; i++)
    {
      const VandapCredit *credit = vandap_interview_get_credit (self, i);

      if (strcmp (credit->what, what) == 0)
        return credit->name;
    }

  return NULL;
}

/**
 * vandap_interview_get_n_paragraphs:
 * @self: an interview
 *
 * Counts the paragraphs of the text, of whatever kind.
 *
 * Returns: how many
 */
guint
vandap_interview_get_n_paragraphs (VandapInterview *self)
{
  g_return_val_if_fail (VANDAP_IS_INTERVIEW (self), 0);

  return self->tables->paragraphs->len;
}

/**
 * vandap_interview_get_paragraph:
 * @self: an interview
 * @paragraph: index of a paragraph
 *
 * Gets a paragraph.
 *
 * Returns: (transfer none): the paragraph
 */
const VandapParagraph *
vandap_interview_get_paragraph (VandapInterview *self, guint paragraph)
{
  g_return_val_if_fail (VANDAP_IS_INTERVIEW (self), NULL);
  g_return_val_if_fail (paragraph < self->tables->paragraphs->len, NULL);

  return &g_array_index (self->tables->paragraphs, VandapParagraph, paragraph);
}

/**
 * vandap_interview_get_n_turns:
 * @self: an interview
 *
 * Counts the turns.
 *
 * Returns: how many
 */
guint
vandap_interview_get_n_turns (VandapInterview *self)
{
  g_return_val_if_fail (VANDAP_IS_INTERVIEW (self), 0);

  return self->tables->turns->len;
}

/**
 * vandap_interview_get_turn:
 * @self: an interview
 * @turn: index of a turn
 *
 * Gets a turn.
 *
 * Returns: (transfer none): the turn
 */
const VandapTurn *
vandap_interview_get_turn (VandapInterview *self, guint turn)
{
  g_return_val_if_fail (VANDAP_IS_INTERVIEW (self), NULL);
  g_return_val_if_fail (turn < self->tables->turns->len, NULL);

  return &g_array_index (self->tables->turns, VandapTurn, turn);
}

/**
 * vandap_interview_get_speaker:
 * @self: an interview
 * @turn: index of a turn
 * @nth: which of its speakers, from 0
 *
 * Gets one of those who say a turn.
 *
 * Returns: index of a person
 */
guint
vandap_interview_get_speaker (VandapInterview *self, guint turn, guint nth)
{
  const VandapTurn *marks = vandap_interview_get_turn (self, turn);

  g_return_val_if_fail (marks != NULL && nth < marks->n_speakers, VANDAP_NONE);

  return g_array_index (self->tables->speakers, guint, marks->first_speaker + nth);
}

/**
 * vandap_interview_get_n_exchanges:
 * @self: an interview
 *
 * Counts the questions with their answers, an opening answer included.
 *
 * Returns: how many
 */
guint
vandap_interview_get_n_exchanges (VandapInterview *self)
{
  g_return_val_if_fail (VANDAP_IS_INTERVIEW (self), 0);

  return self->tables->exchanges->len;
}

/**
 * vandap_interview_get_exchange:
 * @self: an interview
 * @exchange: index of an exchange
 *
 * Gets a question with its answers.
 *
 * Returns: (transfer none): the exchange
 */
const VandapExchangeMarks *
vandap_interview_get_exchange (VandapInterview *self, guint exchange)
{
  g_return_val_if_fail (VANDAP_IS_INTERVIEW (self), NULL);
  g_return_val_if_fail (exchange < self->tables->exchanges->len, NULL);

  return &g_array_index (self->tables->exchanges, VandapExchangeMarks, exchange);
}

static gboolean
opens_with_answer (VandapInterview *self)
{
  return self->tables->exchanges->len > 0
         && g_array_index (self->tables->exchanges, VandapExchangeMarks, 0).n_asking == 0;
}

/**
 * vandap_interview_get_exchange_number:
 * @self: an interview
 * @exchange: index of an exchange
 *
 * Gets the number of a question as people count: from 1, an opening answer that
 * no question precedes being 0.
 *
 * Returns: its number
 */
guint
vandap_interview_get_exchange_number (VandapInterview *self, guint exchange)
{
  g_return_val_if_fail (VANDAP_IS_INTERVIEW (self), 0);

  return opens_with_answer (self) ? exchange : exchange + 1;
}

/**
 * vandap_interview_get_n_questions:
 * @self: an interview
 *
 * Counts the questions; an opening answer is none.
 *
 * Returns: how many, which is also the number of the last
 */
guint
vandap_interview_get_n_questions (VandapInterview *self)
{
  g_return_val_if_fail (VANDAP_IS_INTERVIEW (self), 0);

  return self->tables->exchanges->len - (opens_with_answer (self) ? 1 : 0);
}

/**
 * vandap_interview_get_n_spans:
 * @self: an interview
 *
 * Counts the marked stretches inside paragraphs.
 *
 * Returns: how many
 */
guint
vandap_interview_get_n_spans (VandapInterview *self)
{
  g_return_val_if_fail (VANDAP_IS_INTERVIEW (self), 0);

  return self->tables->spans->len;
}

/**
 * vandap_interview_get_span:
 * @self: an interview
 * @span: index of a span
 *
 * Gets a marked stretch.
 *
 * Returns: (transfer none): the span
 */
const VandapSpan *
vandap_interview_get_span (VandapInterview *self, guint span)
{
  g_return_val_if_fail (VANDAP_IS_INTERVIEW (self), NULL);
  g_return_val_if_fail (span < self->tables->spans->len, NULL);

  return &g_array_index (self->tables->spans, VandapSpan, span);
}

/**
 * vandap_interview_get_n_pictures:
 * @self: an interview
 *
 * Counts the pictures, at hand or not.
 *
 * Returns: how many
 */
guint
vandap_interview_get_n_pictures (VandapInterview *self)
{
  g_return_val_if_fail (VANDAP_IS_INTERVIEW (self), 0);

  return self->tables->pictures->len;
}

/**
 * vandap_interview_get_picture:
 * @self: an interview
 * @picture: index of a picture
 *
 * Gets a picture.
 *
 * Returns: (transfer none): the picture
 */
const VandapPicture *
vandap_interview_get_picture (VandapInterview *self, guint picture)
{
  g_return_val_if_fail (VANDAP_IS_INTERVIEW (self), NULL);
  g_return_val_if_fail (picture < self->tables->pictures->len, NULL);

  return &g_array_index (self->tables->pictures, VandapPicture, picture);
}

/**
 * vandap_interview_get_n_times:
 * @self: an interview
 *
 * Counts the ties to a recording.
 *
 * Returns: how many
 */
guint
vandap_interview_get_n_times (VandapInterview *self)
{
  g_return_val_if_fail (VANDAP_IS_INTERVIEW (self), 0);

  return self->tables->times->len;
}

/**
 * vandap_interview_get_time:
 * @self: an interview
 * @time: index of a time
 *
 * Gets a tie to a recording.
 *
 * Returns: (transfer none): the time
 */
const VandapTime *
vandap_interview_get_time (VandapInterview *self, guint time)
{
  g_return_val_if_fail (VANDAP_IS_INTERVIEW (self), NULL);
  g_return_val_if_fail (time < self->tables->times->len, NULL);

  return &g_array_index (self->tables->times, VandapTime, time);
}

/**
 * vandap_interview_get_code_points:
 * @self: an interview
 *
 * Gets the table that turns offsets in bytes into code points and back.
 *
 * Returns: (transfer none): the table
 */
VandapCodePoints *
vandap_interview_get_code_points (VandapInterview *self)
{
  g_return_val_if_fail (VANDAP_IS_INTERVIEW (self), NULL);

  if (g_once_init_enter (&self->code_points))
    g_once_init_leave (&self->code_points,
                       (gsize) vandap_code_points_new (self->tables->text->str, self->tables->text->len));

  return (VandapCodePoints *) self->code_points;
}

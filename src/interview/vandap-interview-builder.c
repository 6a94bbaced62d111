/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "interview/vandap-interview-builder.h"

#include "interview/vandap-open-spans.h"
#include "interview/vandap-tables.h"
#include "text/vandap-ahead.h"
#include "text/vandap-assembler.h"
#include "text/vandap-large.h"

struct _VandapInterviewBuilder
{
  VandapTables *tables;
  VandapAssembler *assembler;
  VandapAhead *ahead; /* of the text, or NULL */
  GString *tidy_text; /* of a string that is no paragraph */
  VandapAssembler *tidier;
  gboolean is_utf8; /* whether the text surely is */
  gboolean in_paragraph;
  VandapParagraph paragraph;
  VandapOpenSpans *spans; /* of the paragraph */
};

G_DEFINE_QUARK (vandap-interview-error-quark, vandap_interview_error)

/**
 * vandap_interview_builder_new:
 *
 * Creates a builder.
 *
 * Returns: (transfer full): a new builder
 */
VandapInterviewBuilder *
vandap_interview_builder_new (void)
{
  VandapInterviewBuilder *self = g_new0 (VandapInterviewBuilder, 1);

  self->tables = vandap_tables_new ();
  self->assembler = vandap_assembler_new (self->tables->text);
  self->tidy_text = g_string_new (NULL);
  self->tidier = vandap_assembler_new (self->tidy_text);
  self->spans = vandap_open_spans_new (self->assembler);

  return self;
}

/**
 * vandap_interview_builder_free:
 * @self: (transfer full) (nullable): a builder
 *
 * Frees a builder, with what it has built if that was never finished.
 */
void
vandap_interview_builder_free (VandapInterviewBuilder *self)
{
  if (self == NULL)
    return;

  vandap_ahead_free (self->ahead);
  vandap_open_spans_free (self->spans);
  vandap_assembler_free (self->assembler);
  vandap_assembler_free (self->tidier);
  g_string_free (self->tidy_text, TRUE);
  vandap_tables_free (self->tables);
  g_free (self);
}

/**
 * vandap_interview_builder_expect:
 * @self: a builder
 * @length: how many bytes of text come, at the most
 * @n_paragraphs: how many paragraphs come, or 0
 *
 * Makes room for the text, its paragraphs, and as many turns.
 */
void
vandap_interview_builder_expect (VandapInterviewBuilder *self, gsize length, guint n_paragraphs)
{
  vandap_large_reserve (self->tables->text, length + 1);
  if (self->ahead == NULL)
    self->ahead = vandap_ahead_new (self->tables->text->str, self->tables->text->allocated_len);
  if (self->tables->paragraphs->len > 0 || n_paragraphs == 0)
    return;

  vandap_large_make_room (self->tables->paragraphs, n_paragraphs);
  vandap_large_make_room (self->tables->turns, n_paragraphs);
  vandap_large_make_room (self->tables->exchanges, n_paragraphs / 2 + 1);
}

/**
 * vandap_interview_builder_vouch:
 * @self: a builder
 *
 * Promises that all text comes from a parser that has seen to it that it is
 * UTF-8, so that nobody has to look again.
 */
void
vandap_interview_builder_vouch (VandapInterviewBuilder *self)
{
  self->is_utf8 = TRUE;
}

static const char *
keep (VandapInterviewBuilder *self, const char *string)
{
  return string != NULL && *string != '\0' ? g_string_chunk_insert_const (self->tables->strings, string) : NULL;
}

/* No two ids are the same: to look for another like it would be in vain. */
static const char *
keep_id (VandapInterviewBuilder *self, const char *id)
{
  return id != NULL && *id != '\0' ? g_string_chunk_insert (self->tables->strings, id) : NULL;
}

/* A string from a file in the form that text has: NFC, one line, no padding. */
static const char *
keep_tidy (VandapInterviewBuilder *self, const char *string)
{
  if (string == NULL || *string == '\0')
    return NULL;

  g_string_truncate (self->tidy_text, 0);
  vandap_assembler_begin (self->tidier);
  vandap_assembler_append (self->tidier, string, -1);
  vandap_assembler_end (self->tidier);

  return keep (self, self->tidy_text->str);
}

/**
 * vandap_interview_builder_set_field:
 * @self: a builder
 * @field: what is known
 * @value: (nullable): its value; the empty string is the same as %NULL
 *
 * Says something of where the interview comes from.
 */
void
vandap_interview_builder_set_field (VandapInterviewBuilder *self, VandapField field, const char *value)
{
  g_return_if_fail (field < VANDAP_N_FIELDS);

  self->tables->fields[field] = keep_tidy (self, value);
}

/**
 * vandap_interview_builder_get_field:
 * @self: a builder
 * @field: what is asked for
 *
 * Gets what was said so far of where the interview comes from.
 *
 * Returns: (transfer none) (nullable): its value
 */
const char *
vandap_interview_builder_get_field (VandapInterviewBuilder *self, VandapField field)
{
  g_return_val_if_fail (field < VANDAP_N_FIELDS, NULL);

  return self->tables->fields[field];
}

/**
 * vandap_interview_builder_set_derivation:
 * @self: a builder
 * @derivation: how the text stands to what was said
 *
 * Says how the text stands to what was said; as published unless it is called.
 */
void
vandap_interview_builder_set_derivation (VandapInterviewBuilder *self, VandapDerivation derivation)
{
  self->tables->derivation = derivation;
}

/**
 * vandap_interview_builder_add_credit:
 * @self: a builder
 * @what: what was done ("interviewer", "digest")
 * @name: who did it
 *
 * Says who is responsible for something.
 */
void
vandap_interview_builder_add_credit (VandapInterviewBuilder *self, const char *what, const char *name)
{
  VandapCredit credit = { keep_tidy (self, what), keep_tidy (self, name) };

  if (credit.what != NULL && credit.name != NULL)
    g_array_append_val (self->tables->credits, credit);
}

/**
 * vandap_interview_builder_add_person:
 * @self: a builder
 * @id: an XML name that nothing else in the interview has
 * @name: the name without courtesy words, or the label where no name is known
 * @courtesy: (nullable): the courtesy word that goes before it
 * @occupation: (nullable): who the person is
 * @part: what the person does
 * @is_label: whether @name is only a label
 *
 * Adds somebody who takes part.
 *
 * Returns: index of the person
 */
guint
vandap_interview_builder_add_person (VandapInterviewBuilder *self, const char *id, const char *name,
                                     const char *courtesy, const char *occupation, VandapPart part,
                                     gboolean is_label)
{
  VandapPerson person = {
    keep_id (self, id),
    keep_tidy (self, name),
    keep_tidy (self, courtesy),
    keep_tidy (self, occupation),
    part,
    !!is_label,
  };

  g_array_append_val (self->tables->people, person);

  return self->tables->people->len - 1;
}

/**
 * vandap_interview_builder_begin_paragraph:
 * @self: a builder
 * @kind: what the paragraph is
 * @lead: (nullable): its label or marker as printed
 *
 * Begins a paragraph at the end of the text.
 *
 * Returns: the index it will have, if anything is left of it when it ends
 */
guint
vandap_interview_builder_begin_paragraph (VandapInterviewBuilder *self, VandapParagraphKind kind, const char *lead)
{
  g_return_val_if_fail (!self->in_paragraph, VANDAP_NONE);

  self->in_paragraph = TRUE;
  self->paragraph.start = self->tables->text->len;
  self->paragraph.kind = kind;
  self->paragraph.misnames = FALSE;
  self->paragraph.lead = keep_tidy (self, lead);
  vandap_assembler_begin (self->assembler);

  return self->tables->paragraphs->len;
}

/**
 * vandap_interview_builder_misname:
 * @self: a builder, in a paragraph that has a label
 *
 * Says that the label names somebody else than those who say the paragraph.
 */
void
vandap_interview_builder_misname (VandapInterviewBuilder *self)
{
  g_return_if_fail (self->in_paragraph);

  self->paragraph.misnames = self->paragraph.lead != NULL;
}

/**
 * vandap_interview_builder_append:
 * @self: a builder
 * @text: UTF-8 of a file
 * @length: its length in bytes, or -1 up to the NUL
 *
 * Adds text to the paragraph, which takes it into the one form that texts have.
 */
void
vandap_interview_builder_append (VandapInterviewBuilder *self, const char *text, gssize length)
{
  g_return_if_fail (self->in_paragraph);

  vandap_assembler_append (self->assembler, text, length);
}

/**
 * vandap_interview_builder_append_settled:
 * @self: a builder, in a paragraph
 * @text: part of a paragraph that a #VandapAssembler has put together
 * @length: its length in bytes
 *
 * Adds text to the paragraph that has the form of an interview's text already.
 */
void
vandap_interview_builder_append_settled (VandapInterviewBuilder *self, const char *text, gsize length)
{
  g_return_if_fail (self->in_paragraph);

  vandap_assembler_append_settled (self->assembler, text, length);
}

/**
 * vandap_interview_builder_break_line:
 * @self: a builder
 *
 * Ends a line inside the paragraph.
 */
void
vandap_interview_builder_break_line (VandapInterviewBuilder *self)
{
  g_return_if_fail (self->in_paragraph);

  vandap_assembler_break_line (self->assembler);
}

/**
 * vandap_interview_builder_open_span:
 * @self: a builder
 * @kind: what the stretch is
 * @value: (nullable): as the kind says
 *
 * Begins a marked stretch in the paragraph, inside those already open.
 */
void
vandap_interview_builder_open_span (VandapInterviewBuilder *self, VandapSpanKind kind, const char *value)
{
  g_return_if_fail (self->in_paragraph);

  vandap_open_spans_open (self->spans, kind, keep_tidy (self, value));
}

/**
 * vandap_interview_builder_close_span:
 * @self: a builder
 *
 * Ends the marked stretch that was opened last. Nothing happens where none is
 * open; those left open end with their paragraph.
 */
void
vandap_interview_builder_close_span (VandapInterviewBuilder *self)
{
  g_return_if_fail (self->in_paragraph);

  vandap_open_spans_close (self->spans);
}

/**
 * vandap_interview_builder_add_time:
 * @self: a builder
 * @milliseconds: a moment of the recording
 *
 * Ties the present place in the paragraph to a recording.
 */
void
vandap_interview_builder_add_time (VandapInterviewBuilder *self, gint64 milliseconds)
{
  g_return_if_fail (self->in_paragraph);

  vandap_open_spans_add_time (self->spans, milliseconds);
}

/**
 * vandap_interview_builder_end_paragraph:
 * @self: a builder
 *
 * Ends the paragraph. If nothing but white space was put into it, there is no
 * such paragraph; a time noted in it then stands at the next one.
 *
 * Returns: whether there is such a paragraph
 */
gboolean
vandap_interview_builder_end_paragraph (VandapInterviewBuilder *self)
{
  gboolean any;

  g_return_val_if_fail (self->in_paragraph, FALSE);

  any = vandap_assembler_end (self->assembler);
  if (any)
    {
      self->paragraph.end = self->tables->text->len;
      vandap_open_spans_settle (self->spans, self->tables->text, self->tables->spans);
      g_array_append_val (self->tables->paragraphs, self->paragraph);
    }
  vandap_open_spans_settle_times (self->spans, self->tables->times);
  if (any)
    g_string_append_c (self->tables->text, '\n');
  vandap_ahead_reach (self->ahead, self->tables->text->len);

  vandap_open_spans_clear (self->spans);
  self->in_paragraph = FALSE;

  return any;
}

/**
 * vandap_interview_builder_get_n_paragraphs:
 * @self: a builder
 *
 * Counts the paragraphs so far.
 *
 * Returns: how many
 */
guint
vandap_interview_builder_get_n_paragraphs (VandapInterviewBuilder *self)
{
  return self->tables->paragraphs->len;
}

/**
 * vandap_interview_builder_set_kind:
 * @self: a builder
 * @paragraph: index of a paragraph
 * @kind: what it is
 *
 * Says what a paragraph is after all.
 */
void
vandap_interview_builder_set_kind (VandapInterviewBuilder *self, guint paragraph, VandapParagraphKind kind)
{
  g_return_if_fail (paragraph < self->tables->paragraphs->len);

  g_array_index (self->tables->paragraphs, VandapParagraph, paragraph).kind = kind;
}

/**
 * vandap_interview_builder_add_turn:
 * @self: a builder
 * @first_paragraph: index of its first paragraph
 * @n_paragraphs: how many it has
 * @speakers: (array length=n_speakers) (nullable): indexes of the people who say it
 * @n_speakers: how many they are
 *
 * Adds a turn over paragraphs after those of the turn before.
 *
 * Returns: index of the turn
 */
guint
vandap_interview_builder_add_turn (VandapInterviewBuilder *self, guint first_paragraph, guint n_paragraphs,
                                   const guint *speakers, guint n_speakers)
{
  VandapTurn turn = { first_paragraph, n_paragraphs, self->tables->speakers->len, n_speakers };

  if (n_speakers > 0)
    g_array_append_vals (self->tables->speakers, speakers, n_speakers);
  g_array_append_val (self->tables->turns, turn);

  return self->tables->turns->len - 1;
}

/**
 * vandap_interview_builder_add_exchange:
 * @self: a builder
 * @id: (nullable): an XML name that nothing else in the interview has; %NULL makes one of its number
 * @first_turn: index of its first turn
 * @n_asking: how many turns ask
 * @n_answering: how many turns, after those, answer
 * @corresponding: (nullable): the same exchange in another language, as "file#id"
 *
 * Adds an exchange over turns after those of the exchange before.
 *
 * Returns: index of the exchange
 */
guint
vandap_interview_builder_add_exchange (VandapInterviewBuilder *self, const char *id, guint first_turn,
                                       guint n_asking, guint n_answering, const char *corresponding)
{
  VandapExchangeMarks exchange = { NULL, first_turn, n_asking, n_answering, keep_tidy (self, corresponding) };
  guint index = self->tables->exchanges->len;
  gboolean opening = index > 0
                       ? g_array_index (self->tables->exchanges, VandapExchangeMarks, 0).n_asking == 0
                       : n_asking == 0;
  g_autofree char *numbered = id == NULL ? g_strdup_printf ("q%u", opening ? index : index + 1) : NULL;

  exchange.id = keep_id (self, id != NULL ? id : numbered);
  g_array_append_val (self->tables->exchanges, exchange);

  return index;
}

/**
 * vandap_interview_builder_add_picture:
 * @self: a builder
 * @before_paragraph: index of the paragraph it stands before, which may be one still to come; of no
 *   account where it has a caption
 * @caption: index of the paragraph that is its caption, or %VANDAP_NONE; it stands there
 * @credit: (nullable): who made it
 * @description: (nullable): what it shows
 * @file: (nullable): where it is, relative to the interview's file
 *
 * Adds a picture. Pictures may come in any order.
 */
void
vandap_interview_builder_add_picture (VandapInterviewBuilder *self, guint before_paragraph, guint caption,
                                      const char *credit, const char *description, const char *file)
{
  VandapPicture picture = {
    caption != VANDAP_NONE ? caption : before_paragraph, /* a paragraph until all of them are known */
    caption,
    keep_tidy (self, credit),
    keep_tidy (self, description),
    keep_tidy (self, file),
  };

  g_array_append_val (self->tables->pictures, picture);
}

static gint
compare_pictures (gconstpointer a, gconstpointer b)
{
  const VandapPicture *x = a, *y = b;

  return (x->anchor > y->anchor) - (x->anchor < y->anchor);
}

static void
anchor_pictures (VandapTables *tables)
{
  for (guint i = 0; i < tables->pictures->len; i++)
    {
      VandapPicture *picture = &g_array_index (tables->pictures, VandapPicture, i);

      if (picture->anchor < tables->paragraphs->len)
        picture->anchor = g_array_index (tables->paragraphs, VandapParagraph, picture->anchor).start;
      else
        picture->anchor = tables->text->len;
    }
  g_array_sort (tables->pictures, compare_pictures);
}

/**
 * vandap_interview_builder_finish:
 * @self: a builder, with no paragraph begun and not ended; it is good for nothing afterwards
 * @error: return location for an error of [error@Vandap.InterviewError]
 *
 * Makes the interview, if all that must hold of one holds.
 *
 * Returns: (transfer full): the interview, or %NULL with @error set
 */
VandapInterview *
vandap_interview_builder_finish (VandapInterviewBuilder *self, GError **error)
{
  g_return_val_if_fail (self->tables != NULL && !self->in_paragraph, NULL);

  g_clear_pointer (&self->ahead, vandap_ahead_free);
  anchor_pictures (self->tables);
  if (!vandap_tables_check (self->tables, self->is_utf8, error))
    return NULL;

  return vandap_interview_new_take (g_steal_pointer (&self->tables));
}

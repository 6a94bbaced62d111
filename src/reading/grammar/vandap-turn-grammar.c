/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/grammar/vandap-turn-grammar.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "interview/vandap-interview-builder.h"
#include "reading/grammar/vandap-cast.h"
#include "reading/grammar/vandap-conventions.h"
#include "reading/grammar/vandap-doubts.h"
#include "reading/grammar/vandap-kinds.h"
#include "reading/grammar/vandap-letters.h"
#include "reading/grammar/vandap-moments.h"
#include "reading/vandap-block-writer.h"
#include "reading/vandap-front-matter.h"
#include "reading/vandap-job.h"

#define PIECES_AT_A_TIME 4096 /* between looking whether anybody waits still */

typedef struct
{
  VandapBlocks *blocks;
  VandapPieces *pieces;
  VandapReport *report;
  VandapVerdict verdict;
  VandapInterviewBuilder *builder;
  VandapCast *cast;

  VandapKinds found;

  guint turn_start;    /* paragraph the turn that is being written begins with */
  guint turn_end;      /* paragraph after its last speech */
  guint turn_label;
  VandapRole turn_role;
  guint n_turns;
  guint exchange_first, n_asking, n_answering;
  VandapBlockWriter writer;
  GArray *doubts;      /* VandapPieceDoubt */
  guint next_doubt;    /* index of the first doubt whose piece is not written */
  guint next_picture;  /* index of the first picture that is not written */
} Grammar;

static VandapRole
get_role (const Grammar *self, guint piece)
{
  return self->verdict.roles != NULL ? g_array_index (self->verdict.roles, VandapRole, piece) : VANDAP_ROLE_NONE;
}

static VandapParagraphKind
get_kind (const Grammar *self, guint piece)
{
  return g_array_index (self->found.kinds, VandapParagraphKind, piece);
}

static gboolean
begins_turn (const Grammar *self, guint piece)
{
  return get_role (self, piece) == VANDAP_ROLE_ASKS || get_role (self, piece) == VANDAP_ROLE_ANSWERS;
}

static void
read_front (Grammar *self)
{
  const char *text = self->pieces->text;
  g_autofree char *publication = NULL;
  gsize end = self->found.first_turn < self->pieces->pieces->len
                ? vandap_pieces_get (self->pieces, self->found.first_turn)->lead_start : self->pieces->length;

  vandap_block_writer_write_source (self->blocks, self->builder);
  for (guint i = 0; i < self->found.first_turn && vandap_blocks_get_field (self->blocks, VANDAP_FIELD_DATE) == NULL; i++)
    {
      const VandapPiece *piece = vandap_pieces_get (self->pieces, i);
      g_autofree char *printed = NULL;
      g_autofree char *date = vandap_front_matter_find_date (text + piece->start, piece->end - piece->start, &printed);

      if (date == NULL)
        continue;
      vandap_interview_builder_set_field (self->builder, VANDAP_FIELD_DATE, date);
      vandap_interview_builder_set_field (self->builder, VANDAP_FIELD_PRINTED_DATE, printed);
      break;
    }

  if (self->found.title != VANDAP_NONE && vandap_blocks_get_field (self->blocks, VANDAP_FIELD_TITLE) == NULL)
    {
      const VandapPiece *piece = vandap_pieces_get (self->pieces, self->found.title);
      g_autofree char *title = g_strndup (text + piece->lead_start, piece->end - piece->lead_start);

      vandap_interview_builder_set_field (self->builder, VANDAP_FIELD_TITLE, title);
    }
  publication = vandap_front_matter_find_publication (text, end);
  if (publication != NULL)
    vandap_interview_builder_set_field (self->builder, VANDAP_FIELD_PUBLICATION, publication);
  if (vandap_blocks_get_field (self->blocks, VANDAP_FIELD_LANGUAGE) == NULL)
    vandap_interview_builder_set_field (self->builder, VANDAP_FIELD_LANGUAGE,
                                        vandap_words_guess_language (text, self->pieces->length));
  self->cast = vandap_cast_new (self->builder, self->pieces, end, self->found.byline);
}

static const char *
find_reason (const Grammar *self, guint piece)
{
  switch (vandap_pieces_get (self->pieces, piece)->state)
    {
    case VANDAP_PIECE_REPEATED:
      return vandap_pieces_get (self->pieces, piece)->is_quote ? _("Repeats words of the interview")
                                                               : _("Repeats the caption beside it");
    case VANDAP_PIECE_DECORATION:
      return _("Is a sign, and no words");
    case VANDAP_PIECE_MENU:
      return _("Menu or links");
    case VANDAP_PIECE_BESIDE:
      return piece > self->found.last_begin ? _("Stands after the end of the conversation") : _("Stands in a box beside the conversation");
    case VANDAP_PIECE_LEFT_OUT:
      return vandap_blocks_get (self->blocks, vandap_pieces_get (self->pieces, piece)->block)->reason;
    default:
      return _("Stands after the end of the conversation");
    }
}

static void
flush_exchange (Grammar *self)
{
  if (self->n_asking + self->n_answering > 0)
    vandap_interview_builder_add_exchange (self->builder, NULL, self->exchange_first, self->n_asking,
                                           self->n_answering, NULL);
  self->exchange_first = self->n_turns;
  self->n_asking = self->n_answering = 0;
}

static void
flush_turn (Grammar *self)
{
  gboolean asks = self->turn_role == VANDAP_ROLE_ASKS;
  g_autoptr (GArray) speakers = NULL;

  if (self->turn_role == VANDAP_ROLE_NONE || self->turn_end <= self->turn_start)
    return;
  speakers = g_array_new (FALSE, FALSE, sizeof (guint));
  vandap_cast_get_speakers (self->cast, self->turn_label, asks, speakers);
  if (asks && self->n_answering > 0)
    flush_exchange (self);
  vandap_interview_builder_add_turn (self->builder, self->turn_start, self->turn_end - self->turn_start,
                                     (const guint *) (gpointer) speakers->data, speakers->len);
  self->n_turns++;
  if (asks)
    self->n_asking++;
  else
    self->n_answering++;
  self->turn_role = VANDAP_ROLE_NONE;
}

/* Takes what somebody does while speaking out of the lead that tells it. */
static char *
cut_aside (char **lead, const VandapPiece *piece)
{
  g_autofree char *whole = NULL;
  g_autofree char *before = NULL;

  if (*lead == NULL || piece->label == VANDAP_NONE || piece->aside_end == 0 || strlen (*lead) < piece->aside_end)
    return NULL;
  whole = *lead;
  before = g_strchomp (g_strndup (whole, piece->aside_start));
  *lead = g_strconcat (before, whole + piece->aside_end, NULL);

  return g_strndup (whole + piece->aside_start, piece->aside_end - piece->aside_start);
}

static void
write_aside (Grammar *self, const char *aside)
{
  vandap_interview_builder_open_span (self->builder, VANDAP_SPAN_ASIDE, NULL);
  vandap_interview_builder_append (self->builder, aside, -1);
  vandap_interview_builder_close_span (self->builder);
  vandap_interview_builder_append (self->builder, " ", 1);
}

/* Writes one piece as a paragraph; returns its index, or VANDAP_NONE where nothing is left of it. */
static guint
write_piece (Grammar *self, guint i, VandapParagraphKind kind)
{
  const VandapPiece *piece = vandap_pieces_get (self->pieces, i);
  const char *text = self->pieces->text;
  gboolean has_words = piece->end > piece->start && kind != VANDAP_PARAGRAPH_LEFT_OUT && kind != VANDAP_PARAGRAPH_BYLINE
                       && kind != VANDAP_PARAGRAPH_CAPTION && i != self->found.title;
  gsize start = has_words ? piece->start : piece->lead_start;
  g_autofree char *lead = has_words && piece->lead_end > piece->lead_start
                            ? g_strndup (text + piece->lead_start, piece->lead_end - piece->lead_start) : NULL;
  g_autofree char *aside = NULL;
  const VandapBlock *block = vandap_blocks_get (self->blocks, piece->block);
  guint index;

  if (block->label != NULL && piece->lead_start == block->start)
    {
      g_free (lead);
      lead = g_strdup (block->label);
    }
  aside = has_words ? cut_aside (&lead, piece) : NULL;
  index = vandap_interview_builder_begin_paragraph (self->builder, kind, lead);
  vandap_moments_add (self->builder, piece->label != VANDAP_NONE ? lead : NULL);
  if (aside != NULL)
    write_aside (self, aside);
  vandap_block_writer_write (&self->writer, self->blocks, piece->block, piece->lead_start, start, piece->end, self->builder);

  return vandap_interview_builder_end_paragraph (self->builder) ? index : VANDAP_NONE;
}

/* The pictures up to a block; of those that stand right before a caption, the last is the one it stands under. */
static const VandapBlockPicture *
write_pictures (Grammar *self, guint block, gboolean is_caption)
{
  guint n = vandap_blocks_get_n_pictures (self->blocks);
  const VandapBlockPicture *last = NULL;

  while (self->next_picture < n && vandap_blocks_get_picture (self->blocks, self->next_picture)->block <= block)
    {
      if (last != NULL)
        vandap_interview_builder_add_picture (self->builder, vandap_interview_builder_get_n_paragraphs (self->builder),
                                              VANDAP_NONE, NULL, last->description, last->file);
      last = vandap_blocks_get_picture (self->blocks, self->next_picture++);
    }
  if (is_caption || last == NULL)
    return last;
  vandap_interview_builder_add_picture (self->builder, vandap_interview_builder_get_n_paragraphs (self->builder),
                                        VANDAP_NONE, NULL, last->description, last->file);

  return NULL;
}

static void
write_caption (Grammar *self, guint i)
{
  const VandapPiece *piece = vandap_pieces_get (self->pieces, i);
  const VandapBlockPicture *picture = write_pictures (self, piece->block, TRUE);
  g_autofree char *credit
    = vandap_words_find_credit (self->pieces->text + piece->start, piece->end - piece->start);
  guint index = write_piece (self, i, VANDAP_PARAGRAPH_CAPTION);

  if (index != VANDAP_NONE)
    vandap_interview_builder_add_picture (self->builder, 0, index, credit,
                                          picture != NULL ? picture->description : NULL,
                                          picture != NULL ? picture->file : NULL);
}

static void
note_doubt (Grammar *self, guint i, guint paragraph)
{
  const VandapPieceDoubt *doubt
    = self->next_doubt < self->doubts->len ? &g_array_index (self->doubts, VandapPieceDoubt, self->next_doubt) : NULL;

  if (doubt == NULL || doubt->piece != i)
    return;
  self->next_doubt++;
  if (paragraph != VANDAP_NONE)
    vandap_report_doubt (self->report, paragraph, doubt->reason);
}

/* Ends early where nobody wants the interview any more. Nothing looks back at the text of what is written. */
static void
write_all (Grammar *self, GCancellable *cancellable)
{
  for (guint i = 0; i < self->pieces->pieces->len; i++)
    {
      VandapParagraphKind kind = get_kind (self, i);
      guint index;

      if (i % PIECES_AT_A_TIME == 0)
        {
          vandap_job_note_progress (cancellable, i, self->pieces->pieces->len);
          vandap_blocks_give_back (self->blocks, vandap_pieces_get (self->pieces, i)->lead_start);
        }
      if (i % PIECES_AT_A_TIME == 0 && g_cancellable_is_cancelled (cancellable))
        break;
      if (self->found.last_turn != VANDAP_NONE && i > self->found.last_turn)
        flush_turn (self);
      if (begins_turn (self, i) && kind == VANDAP_PARAGRAPH_SPEECH)
        {
          flush_turn (self);
          self->turn_role = get_role (self, i);
          self->turn_label = vandap_pieces_get (self->pieces, i)->label;
          self->turn_start = self->turn_end = vandap_interview_builder_get_n_paragraphs (self->builder);
        }
      if (kind == VANDAP_PARAGRAPH_CAPTION)
        {
          write_caption (self, i);
          continue;
        }
      write_pictures (self, vandap_pieces_get (self->pieces, i)->block, FALSE);
      index = write_piece (self, i, kind);
      note_doubt (self, i, index);
      if (index != VANDAP_NONE && kind == VANDAP_PARAGRAPH_SPEECH)
        self->turn_end = index + 1;
      if (index != VANDAP_NONE && kind == VANDAP_PARAGRAPH_LEFT_OUT)
        vandap_report_leave_out (self->report, index, find_reason (self, i));
    }
  flush_turn (self);
  flush_exchange (self);
  write_pictures (self, VANDAP_NONE, FALSE);
}

static void
judge (Grammar *self)
{
  vandap_conventions_judge (self->pieces, &self->verdict);
  if (!vandap_letters_are_all (self->pieces, &self->verdict))
    return;
  g_clear_pointer (&self->verdict.roles, g_array_unref);
  self->verdict = (VandapVerdict) { NULL, 0, NULL, FALSE };
  vandap_letters_give_back_labels (self->pieces);
  self->report->no_questions = _("These are letters that nobody answers, and no interview: they are shown as "
                                 "they stand.");
  vandap_report_add_note (self->report, self->report->no_questions);
}

/**
 * vandap_turn_grammar_read:
 * @blocks: the blocks of a file
 * @report: where it is noted how they were read
 * @cancellable: (nullable): to stop it
 * @error: return location for an error, or for that it was cancelled
 *
 * Makes an interview of blocks: the one place that decides who asks and who
 * answers, from what the whole document shows. Every word of every block is in
 * the interview's text, or in the lead of one of its paragraphs.
 *
 * Returns: (transfer full): the interview, without questions where there are none, or %NULL with @error set
 */
VandapInterview *
vandap_turn_grammar_read (VandapBlocks *blocks, VandapReport *report, GCancellable *cancellable, GError **error)
{
  g_autoptr (VandapPieces) pieces = vandap_pieces_new (blocks);
  g_autoptr (VandapInterviewBuilder) builder = vandap_interview_builder_new ();
  Grammar self = { .blocks = blocks, .pieces = pieces, .report = report, .builder = builder, .turn_label = VANDAP_NONE };

  vandap_job_begin_stage (cancellable, VANDAP_JOB_PIECES, 1);
  /* At the most: each piece ends in a line's end of its own. */
  vandap_interview_builder_expect (builder, pieces->length + pieces->pieces->len, pieces->pieces->len);
  judge (&self);
  vandap_kinds_judge (&self.found, pieces, self.verdict.roles);
  read_front (&self);
  if (self.found.byline != NULL && *self.found.byline != '\0' && self.verdict.roles != NULL)
    vandap_cast_get_speaker (self.cast, VANDAP_NONE, TRUE);
  self.doubts = vandap_doubts_find (pieces, &self.verdict, self.found.kinds);
  vandap_block_writer_init (&self.writer);
  write_all (&self, cancellable);
  vandap_block_writer_clear (&self.writer);

  report->convention = g_strdup (self.verdict.convention);
  report->sureness = self.verdict.sureness;
  vandap_cast_free (self.cast);
  g_clear_pointer (&self.verdict.roles, g_array_unref);
  vandap_kinds_clear (&self.found);
  g_array_unref (self.doubts);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  vandap_job_note_progress (cancellable, 1, 1);

  return vandap_interview_builder_finish (builder, error);
}

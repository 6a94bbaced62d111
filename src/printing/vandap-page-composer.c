/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "printing/vandap-page-composer.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "printing/vandap-page-caption.h"
#include "printing/vandap-page-title.h"
#include "quoting/vandap-citation.h"

#define TRIM_MARK "[…]"

/* A speaker who takes over, or who opens an exchange, stands off like this, in points. */
#define NEXT_SPEAKER_SPACE 10.0
#define OPENING_SPACE 18.0

typedef struct
{
  VandapInterview *interview;
  GArray *blocks;
  VandapPassage passage;  /* what is printed */
  GHashTable *introduced; /* people who have been named with who they are */
  gboolean several_ask;
  guint exchange; /* where we are, or VANDAP_NONE */
  guint opening;  /* index of the first block of this exchange */
  guint speaking; /* turn whose speaker was named last */
  gboolean has_number;
  gboolean has_answer;
  gboolean has_name; /* above what is said last in this answer */
} Composer;

static VandapPageBlock *
add_words (Composer *self, VandapBlockLook look, gsize start, gsize end)
{
  VandapPageBlock *block = vandap_page_blocks_add (self->blocks, look);

  vandap_page_block_set_words (block, self->interview, (VandapPassage){ start, end });
  block->exchange = self->exchange;

  return block;
}

static gboolean
several_people_ask (VandapInterview *interview)
{
  guint n = 0;

  for (guint i = 0; i < vandap_interview_get_n_people (interview); i++)
    n += vandap_interview_get_person (interview, i)->part == VANDAP_PART_ASKS;

  return n > 1;
}

static void
enter_exchange (Composer *self, guint exchange)
{
  self->exchange = exchange;
  self->opening = self->blocks->len;
  self->speaking = VANDAP_NONE;
  self->has_number = FALSE;
  self->has_answer = FALSE;
  self->has_name = FALSE;
}

/* Everything from the question to its answer's first lines stays on one page. */
static void
keep_opening (Composer *self)
{
  for (guint i = self->opening; i < self->blocks->len; i++)
    g_array_index (self->blocks, VandapPageBlock, i).keep_with_next = TRUE;
}

/* Where several ask, whose question it is stands above it. */
static void
add_asker (Composer *self, guint turn)
{
  g_autofree char *names = NULL, *marked = NULL;
  VandapPageBlock *block;

  if (!self->several_ask || turn == self->speaking)
    return;

  self->speaking = turn;
  names = vandap_interview_dup_speakers (self->interview, turn, TRUE);
  if (*names == '\0')
    return;

  marked = g_strconcat (VANDAP_MARK_NAME, names, VANDAP_MARK_END, NULL);
  block = vandap_page_blocks_add (self->blocks, VANDAP_LOOK_ASKER);
  vandap_page_block_set_marked (block, marked);
  block->exchange = self->exchange;
  block->keep_with_next = TRUE;
}

static void
add_question (Composer *self, guint turn, gsize start, gsize end)
{
  VandapPageBlock *block;
  gboolean follows = self->has_number;

  add_asker (self, turn);
  block = add_words (self, VANDAP_LOOK_QUESTION, start, end);
  if (self->blocks->len >= 2
      && g_array_index (self->blocks, VandapPageBlock, self->blocks->len - 2).look == VANDAP_LOOK_ASKER)
    block->space = 2;
  else if (follows)
    block->space = 4;
  if (!self->has_number)
    block->number = vandap_interview_get_exchange_number (self->interview, self->exchange);
  self->has_number = TRUE;
}

/* Who somebody is, said once: in the title block, or where the person first speaks. */
static const char *
introduce (Composer *self, guint turn)
{
  guint speaker;

  if (vandap_interview_get_turn (self->interview, turn)->n_speakers != 1)
    return NULL;

  speaker = vandap_interview_get_speaker (self->interview, turn, 0);
  if (!g_hash_table_add (self->introduced, GUINT_TO_POINTER (speaker)))
    return NULL;

  return vandap_interview_get_person (self->interview, speaker)->occupation;
}

/* Whose words they are, and who that is. */
static char *
dup_speaker_line (Composer *self, guint turn, const char *names)
{
  gboolean is_digest = vandap_interview_get_derivation (self->interview) == VANDAP_DERIVATION_DIGEST;
  g_autofree char *name = g_strconcat (VANDAP_MARK_NAME, names, VANDAP_MARK_END, NULL);
  /* Translators: a speaker whose words are retold. */
  g_autofree char *line = is_digest ? g_strdup_printf (_ ("%s, retold"), name) : g_strdup (name);
  const char *role = introduce (self, turn);

  return g_strconcat (line, role != NULL ? " · " : NULL, role, NULL);
}

static void
add_speaker (Composer *self, guint turn)
{
  g_autofree char *names = vandap_interview_dup_speakers (self->interview, turn, TRUE);
  g_autofree char *marked = NULL;
  gboolean is_behind_name = self->has_name;
  VandapPageBlock *block;

  self->speaking = turn;
  self->has_name = *names != '\0';
  if (self->has_name)
    marked = dup_speaker_line (self, turn, names);
  else if (is_behind_name)
    /* Translators: stands above the words of somebody who has no name in the interview, where others have one */
    marked = g_strdup (_ ("Unnamed"));
  else
    return;

  block = vandap_page_blocks_add (self->blocks, VANDAP_LOOK_SPEAKER);
  vandap_page_block_set_marked (block, marked);
  block->exchange = self->exchange;
  block->keep_with_next = TRUE;
  if (self->has_answer)
    block->space = NEXT_SPEAKER_SPACE;
  else if (!self->has_number)
    block->space = OPENING_SPACE;
}

/* The trimmed ends of an answer are marked, so that a part never passes for the whole. */
static void
mark_trimmed (Composer *self, VandapPageBlock *block, guint turn)
{
  gboolean starts = block->words.start == self->passage.start;
  gboolean ends = block->words.end == self->passage.end;
  g_autoptr (GArray) words = NULL;

  if (!starts && !ends)
    return;

  words = vandap_passage_find_words (self->interview, vandap_passage_of_turn (self->interview, turn));
  starts = starts && words->len > 0 && self->passage.start > g_array_index (words, VandapPassage, 0).start;
  ends =
    ends && words->len > 0 && self->passage.end < g_array_index (words, VandapPassage, words->len - 1).end;
  if (starts || ends)
    vandap_page_block_surround (block, starts ? TRIM_MARK " " : "", ends ? " " TRIM_MARK : "");
}

static void
add_answer (Composer *self, guint turn, gsize start, gsize end)
{
  gboolean is_first = turn != self->speaking;
  VandapPageBlock *block;

  if (is_first)
    add_speaker (self, turn);
  if (!self->has_answer)
    keep_opening (self);

  block = add_words (self, is_first ? VANDAP_LOOK_ANSWER : VANDAP_LOOK_ANSWER_MORE, start, end);
  block->opens_answer = !self->has_answer;
  block->continues = !is_first;
  mark_trimmed (self, block, turn);
  self->has_answer = TRUE;
}

static void
add_caption (Composer *self, guint paragraph, gsize start, gsize end)
{
  guint picture = vandap_interview_find_caption (self->interview, paragraph);
  VandapPageBlock *block = add_words (self, VANDAP_LOOK_CAPTION, start, end);

  if (picture != VANDAP_NONE)
    vandap_page_caption_tell (block, vandap_interview_get_picture (self->interview, picture));
}

/* Pictures without a caption, that stand before a place, are told of by their description. */
static void
add_pictures_at (Composer *self, gsize offset)
{
  guint n = vandap_interview_get_n_pictures (self->interview);

  for (guint i = vandap_interview_find_picture (self->interview, offset); i < n; i++)
    {
      const VandapPicture *picture = vandap_interview_get_picture (self->interview, i);
      VandapPageBlock *block;

      if (picture->anchor != offset)
        break;
      if (picture->caption != VANDAP_NONE || picture->description == NULL)
        continue;

      block = vandap_page_blocks_add (self->blocks, VANDAP_LOOK_CAPTION);
      block->exchange = self->exchange;
      block->text = picture->description;
      block->length = strlen (picture->description);
      vandap_page_caption_tell (block, picture);
    }
}

/* Article pages repeat their title as a heading; it stands above already. */
static gboolean
repeats_title (Composer *self, const VandapParagraph *paragraph)
{
  const char *title = vandap_interview_get_field (self->interview, VANDAP_FIELD_TITLE);
  const char *text = vandap_interview_get_text (self->interview, NULL);
  gsize length = paragraph->end - paragraph->start;

  return self->exchange == VANDAP_NONE && title != NULL && strlen (title) == length
         && memcmp (text + paragraph->start, title, length) == 0;
}

static void
add_heading (Composer *self, const VandapParagraph *paragraph, gsize start, gsize end)
{
  if (!repeats_title (self, paragraph))
    add_words (self, VANDAP_LOOK_HEADING, start, end)->keep_with_next = TRUE;
}

/* The end of an interview is not left alone on a page. */
static void
add_byline (Composer *self, gsize start, gsize end)
{
  g_array_index (self->blocks, VandapPageBlock, self->blocks->len - 1).keep_with_next = TRUE;
  add_words (self, VANDAP_LOOK_BYLINE, start, end);
}

static void
add_speech (Composer *self, guint paragraph, gsize start, gsize end)
{
  guint turn = vandap_interview_find_turn (self->interview, paragraph);

  if (vandap_interview_turn_asks (self->interview, turn))
    add_question (self, turn, start, end);
  else
    add_answer (self, turn, start, end);
}

/* Adds what is printed of a paragraph. */
static void
add_paragraph (Composer *self, guint paragraph)
{
  const VandapParagraph *marks = vandap_interview_get_paragraph (self->interview, paragraph);
  gsize start = MAX (marks->start, self->passage.start);
  gsize end = MIN (marks->end, self->passage.end);

  if (start == marks->start)
    add_pictures_at (self, start);
  if (start >= end)
    return;

  switch (marks->kind)
    {
    case VANDAP_PARAGRAPH_SPEECH:
      add_speech (self, paragraph, start, end);
      break;
    case VANDAP_PARAGRAPH_HEADING:
      add_heading (self, marks, start, end);
      break;
    case VANDAP_PARAGRAPH_INTRODUCTION:
      add_words (self, VANDAP_LOOK_INTRODUCTION, start, end);
      break;
    case VANDAP_PARAGRAPH_ASIDE:
      add_words (self, VANDAP_LOOK_ASIDE, start, end);
      break;
    case VANDAP_PARAGRAPH_CAPTION:
      add_caption (self, paragraph, start, end);
      break;
    case VANDAP_PARAGRAPH_CLOSING:
      add_words (self, VANDAP_LOOK_CLOSING, start, end);
      break;
    case VANDAP_PARAGRAPH_BYLINE:
      add_byline (self, start, end);
      break;
    case VANDAP_PARAGRAPH_LEFT_OUT:
    default:
      break;
    }
}

static void
add_exchange (Composer *self, guint exchange)
{
  guint first, after;

  vandap_interview_get_extent (self->interview, exchange, &first, &after);
  enter_exchange (self, exchange);
  for (guint i = first; i < after; i++)
    add_paragraph (self, i);
}

static void
add_all (Composer *self)
{
  guint n_exchanges = vandap_interview_get_n_exchanges (self->interview);
  guint n = vandap_interview_get_n_paragraphs (self->interview);
  guint first = n, after = n;
  gsize length;

  if (n_exchanges > 0)
    {
      vandap_interview_get_extent (self->interview, 0, &first, &after);
      vandap_interview_get_extent (self->interview, n_exchanges - 1, &after, &after);
    }

  for (guint i = 0; i < first; i++)
    add_paragraph (self, i);
  for (guint i = 0; i < n_exchanges; i++)
    add_exchange (self, i);
  enter_exchange (self, VANDAP_NONE);
  for (guint i = after; i < n; i++)
    add_paragraph (self, i);
  vandap_interview_get_text (self->interview, &length);
  add_pictures_at (self, length);
}

/* A question in full, whatever of its exchange is printed. */
static void
add_whole_question (Composer *self, guint exchange)
{
  const VandapExchangeMarks *marks = vandap_interview_get_exchange (self->interview, exchange);

  enter_exchange (self, exchange);
  for (guint turn = marks->first_turn; turn < marks->first_turn + marks->n_asking; turn++)
    {
      const VandapTurn *asking = vandap_interview_get_turn (self->interview, turn);

      for (guint i = asking->first_paragraph; i < asking->first_paragraph + asking->n_paragraphs; i++)
        {
          const VandapParagraph *paragraph = vandap_interview_get_paragraph (self->interview, i);

          if (paragraph->kind == VANDAP_PARAGRAPH_SPEECH)
            add_question (self, turn, paragraph->start, paragraph->end);
        }
    }
}

static void
add_paragraph_of_passage (Composer *self, guint paragraph)
{
  guint turn = vandap_interview_find_turn (self->interview, paragraph);
  guint exchange = turn != VANDAP_NONE ? vandap_interview_find_exchange (self->interview, turn) : VANDAP_NONE;
  gboolean asks = turn != VANDAP_NONE && vandap_interview_turn_asks (self->interview, turn);

  if (exchange != VANDAP_NONE && exchange != self->exchange)
    add_whole_question (self, exchange);
  if (!asks || vandap_interview_get_paragraph (self->interview, paragraph)->kind != VANDAP_PARAGRAPH_SPEECH)
    add_paragraph (self, paragraph);
}

static void
add_passage (Composer *self, VandapPassage passage)
{
  const char *text = vandap_interview_get_text (self->interview, NULL);
  guint last;

  if (!vandap_passage_is_valid (self->interview, passage))
    return;

  while (passage.start < passage.end && g_ascii_isspace (text[passage.start]))
    passage.start++;
  while (passage.start < passage.end && g_ascii_isspace (text[passage.end - 1]))
    passage.end--;
  if (passage.start == passage.end)
    return;

  self->passage = passage;
  last = vandap_interview_find_paragraph (self->interview, passage.end - 1);
  for (guint i = vandap_interview_find_paragraph (self->interview, passage.start); i <= last; i++)
    add_paragraph_of_passage (self, i);
}

static void
introduce_in_title (Composer *self)
{
  for (guint i = 0; i < vandap_interview_get_n_people (self->interview); i++)
    if (vandap_interview_get_person (self->interview, i)->part == VANDAP_PART_ANSWERS)
      g_hash_table_add (self->introduced, GUINT_TO_POINTER (i));
}

/**
 * vandap_page_compose:
 * @interview: an interview, which must outlive the blocks
 * @scope: what of it is printed
 * @exchange: index of an exchange, where that is printed
 * @passage: a stretch of the text, where that is printed
 *
 * Puts together what stands on the pages of an interview, in order.
 *
 * Returns: (transfer full) (element-type VandapPageBlock): the blocks
 */
GArray *
vandap_page_compose (VandapInterview *interview, VandapPrintScope scope, guint exchange,
                     VandapPassage passage)
{
  g_autoptr (GHashTable) introduced = g_hash_table_new (NULL, NULL);
  Composer self = {
    .interview = interview,
    .blocks = vandap_page_blocks_new (),
    .passage = { 0, G_MAXSIZE },
    .introduced = introduced,
    .several_ask = several_people_ask (interview),
  };

  enter_exchange (&self, VANDAP_NONE);
  if (vandap_page_title_names_people (interview))
    introduce_in_title (&self);
  vandap_page_title_add_blocks (self.blocks, interview, scope != VANDAP_PRINT_ALL);
  if (scope == VANDAP_PRINT_ALL)
    add_all (&self);
  else if (scope == VANDAP_PRINT_PASSAGE)
    add_passage (&self, passage);
  else if (exchange < vandap_interview_get_n_exchanges (interview))
    add_exchange (&self, exchange);

  return self.blocks;
}

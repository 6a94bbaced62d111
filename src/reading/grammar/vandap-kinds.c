/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/grammar/vandap-kinds.h"

#include "reading/grammar/vandap-bylines.h"
#include "reading/grammar/vandap-closing.h"
#include "reading/vandap-front-matter.h"

#define LONGEST_TITLE 250
#define LONGEST_LATE_THANKS 80 /* characters */

/* What the kinds are judged by. */
typedef struct
{
  VandapPieces *pieces;
  GArray *roles;
  VandapKinds *found;
} Judge;

static VandapRole
get_role (const Judge *self, guint piece)
{
  return self->roles != NULL ? g_array_index (self->roles, VandapRole, piece) : VANDAP_ROLE_NONE;
}

static VandapParagraphKind
get_kind (const Judge *self, guint piece)
{
  return g_array_index (self->found->kinds, VandapParagraphKind, piece);
}

static void
set_kind (Judge *self, guint piece, VandapParagraphKind kind)
{
  g_array_index (self->found->kinds, VandapParagraphKind, piece) = kind;
}

static gboolean
begins_turn (const Judge *self, guint piece)
{
  return get_role (self, piece) == VANDAP_ROLE_ASKS || get_role (self, piece) == VANDAP_ROLE_ANSWERS;
}

static const char *
get_words (const Judge *self, guint piece, gsize *length)
{
  const VandapPiece *p = vandap_pieces_get (self->pieces, piece);

  *length = p->end - p->start;

  return self->pieces->text + p->start;
}

static void
find_turns (Judge *self)
{
  guint n = self->pieces->pieces->len;

  self->found->first_turn = n;
  self->found->last_turn = VANDAP_NONE;
  for (guint i = n; i > 0; i--)
    if (begins_turn (self, i - 1))
      {
        self->found->first_turn = i - 1;
        self->found->last_begin = MAX (self->found->last_begin, i - 1);
      }
  if (self->found->first_turn < n)
    self->found->last_turn = n - 1;
}

/* The piece that the last turn begins with. */
static guint
find_last_turn (const Judge *self)
{
  for (guint i = self->pieces->pieces->len; i > self->found->first_turn; i--)
    if (begins_turn (self, i - 1))
      return i - 1;

  return VANDAP_NONE;
}

/* Whether the last answer ends before a piece of it: a line is drawn there, a heading stands there, or all of it is in
 * italics while the answer is not. */
static gboolean
is_set_apart (const Judge *self, guint i, guint answer)
{
  const VandapPiece *piece = vandap_pieces_get (self->pieces, i);

  if (piece->is_first && vandap_blocks_get (self->pieces->blocks, piece->block)->after_rule)
    return TRUE;
  if (piece->state != VANDAP_PIECE_OPEN)
    return FALSE;

  return piece->is_headline || (piece->is_italic && !vandap_pieces_get (self->pieces, answer)->is_italic);
}

/* Where there are no thanks: what is set apart in the last answer stands beside the interview. */
static guint
find_sidebar (const Judge *self)
{
  guint last = find_last_turn (self);

  if (last == VANDAP_NONE)
    return VANDAP_NONE;
  for (guint i = last + (get_role (self, last) == VANDAP_ROLE_ANSWERS ? 1 : 2); i < self->pieces->pieces->len; i++)
    if (is_set_apart (self, i, last))
      return i;

  return VANDAP_NONE;
}

/* Whom the file, or a fact in it, names as interviewer. */
static char *
find_interviewer (Judge *self)
{
  for (guint i = 0; i < self->pieces->pieces->len; i++)
    {
      const VandapPiece *piece = vandap_pieces_get (self->pieces, i);

      if (piece->state == VANDAP_PIECE_FACT
          && vandap_pieces_get_label (self->pieces, piece->label)->sense == VANDAP_LABEL_ASKS)
        return g_strndup (self->pieces->text + piece->start, piece->end - piece->start);
    }

  return g_strdup (vandap_blocks_get_credited (self->pieces->blocks, "interviewer"));
}

/* Tells what ends the conversation, and what stands behind it. */
static void
judge_end (Judge *self)
{
  guint n = self->pieces->pieces->len, after;
  guint closing = vandap_closing_find (self->pieces, self->roles, self->found->first_turn), sidebar = find_sidebar (self);

  /* Long thanks behind what is set apart are not of this conversation. */
  if (closing != VANDAP_NONE && sidebar < closing
      && vandap_pieces_count_characters (self->pieces, closing) > LONGEST_LATE_THANKS)
    closing = VANDAP_NONE;

  self->found->byline = vandap_bylines_dup_name (self->pieces);
  if (self->found->byline == NULL)
    self->found->byline = find_interviewer (self);

  if (closing != VANDAP_NONE)
    {
      set_kind (self, closing, VANDAP_PARAGRAPH_CLOSING);
      after = closing + 1;
      self->found->last_turn = closing - 1;
    }
  else
    {
      after = sidebar;
      for (guint i = find_last_turn (self) + 1; after == VANDAP_NONE && i < n; i++)
        if (vandap_pieces_get (self->pieces, i)->state == VANDAP_PIECE_BYLINE)
          after = i;
      if (after == VANDAP_NONE)
        return;
      self->found->last_turn = after - 1;
    }

  for (guint i = after; i < n; i++)
    if (get_kind (self, i) == VANDAP_PARAGRAPH_SPEECH)
      set_kind (self, i, vandap_closing_replies_to_thanks (self->pieces, self->roles, i) ? VANDAP_PARAGRAPH_CLOSING : VANDAP_PARAGRAPH_LEFT_OUT);
}

static gboolean
is_editors (const Judge *self, guint i)
{
  gsize length;
  const char *words = get_words (self, i, &length);

  return vandap_words_is_note (words, length);
}

/* "[Everybody looks at the loom.]": a whole paragraph in square brackets, which nobody says. */
static gboolean
is_bracketed (const Judge *self, guint i)
{
  gsize length;
  const char *words = get_words (self, i, &length);

  return length > 2 && *words == '[' && memchr (words, ']', length) == words + length - 1;
}

/* Where headings count the questions, what is all italic stands beside an answer that is not. */
static gboolean
is_beside (const Judge *self, guint i, guint turn)
{
  const VandapPiece *piece = vandap_pieces_get (self->pieces, i);

  if (!self->pieces->counts || !piece->is_italic || piece->label != VANDAP_NONE)
    return FALSE;

  return get_role (self, turn) == VANDAP_ROLE_ANSWERS && !vandap_pieces_get (self->pieces, turn)->is_italic;
}

static void
judge_kinds (Judge *self)
{
  guint turn = self->found->first_turn;

  for (guint i = 0; i < self->pieces->pieces->len; i++)
    {
      const VandapPiece *piece = vandap_pieces_get (self->pieces, i);
      VandapParagraphKind kind = i < self->found->first_turn ? VANDAP_PARAGRAPH_INTRODUCTION : VANDAP_PARAGRAPH_SPEECH;

      turn = begins_turn (self, i) ? i : turn;
      if (piece->state == VANDAP_PIECE_CAPTION)
        kind = VANDAP_PARAGRAPH_CAPTION;
      else if (piece->state == VANDAP_PIECE_REPEATED || piece->state == VANDAP_PIECE_DECORATION
               || piece->state == VANDAP_PIECE_LEFT_OUT || piece->state == VANDAP_PIECE_MENU || piece->state == VANDAP_PIECE_BESIDE)
        kind = VANDAP_PARAGRAPH_LEFT_OUT;
      else if (piece->state == VANDAP_PIECE_BYLINE)
        kind = VANDAP_PARAGRAPH_BYLINE;
      else if (piece->state == VANDAP_PIECE_AFTERWORD)
        kind = VANDAP_PARAGRAPH_CLOSING;
      else if (piece->state == VANDAP_PIECE_FACT)
        kind = VANDAP_PARAGRAPH_INTRODUCTION;
      else if (piece->state == VANDAP_PIECE_TITLE)
        kind = VANDAP_PARAGRAPH_HEADING;
      else if (i >= self->found->first_turn && !begins_turn (self, i) && is_bracketed (self, i))
        kind = VANDAP_PARAGRAPH_ASIDE;
      else if (i >= self->found->first_turn && !begins_turn (self, i) && piece->is_headline)
        kind = VANDAP_PARAGRAPH_HEADING;
      else if (i >= self->found->first_turn && !begins_turn (self, i) && (is_editors (self, i) || is_beside (self, i, turn)))
        kind = VANDAP_PARAGRAPH_ASIDE;
      g_array_append_val (self->found->kinds, kind);
    }
}

static void
find_title (Judge *self)
{
  for (guint i = 0; i < self->found->first_turn && self->found->title == VANDAP_NONE; i++)
    {
      const VandapPiece *piece = vandap_pieces_get (self->pieces, i);
      g_autofree char *printed = NULL;
      g_autofree char *date
        = vandap_front_matter_find_date (self->pieces->text + piece->start, piece->end - piece->start, &printed);

      /* Where the file says its title, a sentence is none. */
      if (piece->state == VANDAP_PIECE_OPEN && piece->level == 0 && vandap_blocks_get_field (self->pieces->blocks, VANDAP_FIELD_TITLE) != NULL
          && vandap_words_ends_sentence (self->pieces->text + piece->start, piece->end - piece->start))
        return;
      if (piece->state == VANDAP_PIECE_TITLE
          || (piece->state == VANDAP_PIECE_OPEN && piece->end - piece->lead_start < LONGEST_TITLE && date == NULL))
        {
          self->found->title = i;
          set_kind (self, i, VANDAP_PARAGRAPH_HEADING);
        }
      else if (piece->state == VANDAP_PIECE_OPEN && date == NULL)
        return;
    }
}

/**
 * vandap_kinds_judge:
 * @self: (out caller-allocates): what is found
 * @pieces: the pieces of a document
 * @roles: (element-type VandapRole) (nullable): what each of them does in the conversation
 *
 * Tells what each piece is: the title, the introduction, what somebody says, what ends
 * the conversation, and what stands behind it or beside.
 */
void
vandap_kinds_judge (VandapKinds *self, VandapPieces *pieces, GArray *roles)
{
  Judge judge = { pieces, roles, self };

  *self = (VandapKinds){ .kinds = g_array_sized_new (FALSE, FALSE, sizeof (VandapParagraphKind), pieces->pieces->len),
                         .title = VANDAP_NONE };
  find_turns (&judge);
  judge_kinds (&judge);
  find_title (&judge);
  judge_end (&judge);
}

/**
 * vandap_kinds_clear:
 * @self: what was found
 *
 * Frees what is in it.
 */
void
vandap_kinds_clear (VandapKinds *self)
{
  g_clear_pointer (&self->kinds, g_array_unref);
  g_clear_pointer (&self->byline, g_free);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/grammar/vandap-menus.h"

#include <string.h>

#include "reading/grammar/vandap-words.h"
#include "reading/vandap-front-matter.h"

#define LONGEST_ROW 300
#define LONGEST_ITEM 60
#define FEWEST_ITEMS 3
#define FEWEST_LINKS 2

#define LONGEST_SECTION 30  /* characters */
#define LONGEST_HEADLINE 200 /* characters */
#define SHORTEST_PROSE 60    /* characters */

/* More lines than any page has before its text, or behind it. */
#define MOST_AROUND 200

/* More than any page has; each is looked for in all of the document. */
#define MOST_ROWS 50

/* What stands between the items of a menu. */
static const char *const joints[] = { " | ", " » ", " › ", " > ", " · ", " • " };

/* What leads to a paper's first page. */
static const char *const homes[] = {
  "trang chủ", "trang nhất", "home", "accueil", "startseite", "inicio", "início", "portada", "главная", "首页", "首頁", "ホーム", "홈", "الرئيسية",
};

static gboolean
has_digit (const char *text)
{
  return strpbrk (text, "0123456789") != NULL;
}

/* Whether a line is a row of short items, none of them a date. */
static char **
split_row (const char *line)
{
  if (strlen (line) > LONGEST_ROW || has_digit (line))
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (joints); i++)
    {
      g_auto (GStrv) items = g_strsplit (line, joints[i], -1);
      guint n = 0;

      while (items[n] != NULL && *items[n] != '\0' && strlen (items[n]) < LONGEST_ITEM
             && !vandap_words_ends_sentence (items[n], strlen (items[n])))
        n++;
      if (items[n] == NULL && n >= FEWEST_ITEMS)
        return g_steal_pointer (&items);
    }

  return NULL;
}

static gboolean
leads_home (char **items)
{
  for (guint i = 0; items[i] != NULL; i++)
    {
      g_autofree char *item = g_utf8_strdown (items[i], -1);

      for (guint j = 0; j < G_N_ELEMENTS (homes); j++)
        if (strcmp (g_strstrip (item), homes[j]) == 0)
          return TRUE;
    }

  return FALSE;
}

static gboolean
says_same (VandapPieces *self, const VandapPiece *a, const VandapPiece *b)
{
  gsize n = a->end - a->lead_start;

  return n == b->end - b->lead_start && memcmp (self->text + a->lead_start, self->text + b->lead_start, n) == 0;
}

static gboolean
comes_again (VandapPieces *self, guint row, guint *looked_for)
{
  if ((*looked_for)++ >= MOST_ROWS)
    return FALSE;
  for (guint i = 0; i < self->pieces->len; i++)
    if (i != row && says_same (self, vandap_pieces_get (self, row), vandap_pieces_get (self, i)))
      return TRUE;

  return FALSE;
}

/* How many links a piece is made of; 0 where it has other words, too. */
static guint
count_links (VandapPieces *self, const VandapPiece *piece)
{
  const VandapBlock *block = vandap_blocks_get (self->blocks, piece->block);
  gsize at = piece->start;
  guint n = 0;

  for (guint i = block->first_span; i < block->first_span + block->n_spans; i++)
    {
      const VandapSpan *span = vandap_blocks_get_span (self->blocks, i);

      if (span->kind != VANDAP_SPAN_LINK || span->start < at || span->end > piece->end)
        continue;
      for (const char *p = self->text + at; p < self->text + span->start; p = g_utf8_next_char (p))
        if (g_unichar_isalnum (g_utf8_get_char (p)))
          return 0;
      at = span->end;
      n++;
    }
  for (const char *p = self->text + at; p < self->text + piece->end; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      return 0;

  return n;
}

static gboolean
may_lead (const VandapPiece *piece)
{
  return piece->state == VANDAP_PIECE_OPEN && piece->label == VANDAP_NONE && piece->level == 0 && !piece->is_question
         && piece->end - piece->lead_start <= LONGEST_ROW;
}

/* "Home | News | Sport": links, or a row that leads home or is printed again. */
static gboolean
is_row (VandapPieces *self, guint i, guint *looked_for)
{
  const VandapPiece *piece = vandap_pieces_get (self, i);
  g_autofree char *line = NULL;
  g_auto (GStrv) items = NULL;

  if (!may_lead (piece))
    return FALSE;
  if (count_links (self, piece) >= FEWEST_LINKS)
    return TRUE;
  line = g_strndup (self->text + piece->lead_start, piece->end - piece->lead_start);
  items = split_row (line);

  return items != NULL && (leads_home (items) || comes_again (self, i, looked_for));
}

/* A short line that is all a link. */
static gboolean
is_link (VandapPieces *self, guint i)
{
  const VandapPiece *piece = vandap_pieces_get (self, i);

  return may_lead (piece) && piece->end - piece->start < LONGEST_ITEM && count_links (self, piece) == 1;
}

/* One link may be an article's title, several on end are a menu. */
static void
leave_out (VandapPieces *self, guint first, guint after)
{
  guint looked_for = 0;

  for (guint i = first, end; i < after; i = MAX (end, i + 1))
    {
      end = i;
      while (end < after && is_link (self, end))
        end++;
      if (end - i < FEWEST_LINKS)
        end = is_row (self, i, &looked_for) ? i + 1 : i;
      for (guint k = i; k < end; k++)
        vandap_pieces_get (self, k)->state = VANDAP_PIECE_MENU;
    }
}

/* What may be the first of the conversation: from there on a row of words is somebody's. */
static guint
find_first_spoken (VandapPieces *self)
{
  for (guint i = 0; i < self->pieces->len; i++)
    {
      const VandapPiece *piece = vandap_pieces_get (self, i);

      if (piece->state == VANDAP_PIECE_OPEN && (piece->label != VANDAP_NONE || piece->is_question))
        return i;
    }

  return 0;
}

/* What stands behind the thanks, or the byline, that end the conversation. */
static guint
find_end (VandapPieces *self)
{
  for (guint i = self->pieces->len; i > 0; i--)
    {
      const VandapPiece *piece = vandap_pieces_get (self, i - 1);

      if (piece->state == VANDAP_PIECE_BYLINE
          || (piece->state == VANDAP_PIECE_OPEN && vandap_words_is_thanks (self->text + piece->start, piece->end - piece->start)))
        return i;
      if (piece->state == VANDAP_PIECE_OPEN && (piece->label != VANDAP_NONE || piece->is_question))
        break;
    }

  return self->pieces->len;
}

static VandapMenuSense
get_sense (VandapPieces *self, guint i)
{
  const VandapPiece *piece = vandap_pieces_get (self, i);
  const char *words = self->text + piece->lead_start;
  gsize n = piece->end - piece->lead_start;

  if (!may_lead (piece))
    return VANDAP_MENU_NONE;

  return i == 0 && vandap_words_is_masthead (words, n) ? VANDAP_MENU_SECTIONS : vandap_words_get_menu_sense (words, n);
}

static gboolean
is_date (VandapPieces *self, const VandapPiece *piece)
{
  g_autofree char *printed = NULL;
  g_autofree char *date = vandap_front_matter_find_date (self->text + piece->start, piece->end - piece->start, &printed);

  return date != NULL;
}

/* The first line of the text from one on, or VANDAP_NONE where none is near. */
static guint
find_text (VandapPieces *self, guint i)
{
  for (guint end = MIN (self->pieces->len, i + MOST_AROUND); i < end; i++)
    if (vandap_pieces_get (self, i)->state == VANDAP_PIECE_OPEN && !is_date (self, vandap_pieces_get (self, i)))
      return i;

  return VANDAP_NONE;
}

/* "Ann Test: What the sea remembers": it says whose words it has, and a paragraph that nobody says stands under it. */
static gboolean
is_headline_of_somebody (VandapPieces *self, guint i)
{
  const VandapPiece *piece = vandap_pieces_get (self, i);
  guint next = find_text (self, i + 1);

  return vandap_pieces_get_label (self, piece->label)->sense == VANDAP_LABEL_UNKNOWN
         && !vandap_words_ends_sentence (self->text + piece->start, piece->end - piece->start) && next != VANDAP_NONE
         && vandap_pieces_get (self, next)->label == VANDAP_NONE && !vandap_pieces_get (self, next)->is_question
         && vandap_pieces_count_characters (self, next) >= SHORTEST_PROSE;
}

/* Whether the first line that is left behind some is a headline: a short one, and no question that somebody is asked. */
static gboolean
stand_before_headline (VandapPieces *self, guint after)
{
  guint i = find_text (self, after);
  const VandapPiece *piece = i != VANDAP_NONE ? vandap_pieces_get (self, i) : NULL;

  if (piece == NULL || piece->marker != 0 || vandap_pieces_count_characters (self, i) > LONGEST_HEADLINE)
    return FALSE;

  return piece->level > 0 || (piece->label == VANDAP_NONE ? piece->is_headline : is_headline_of_somebody (self, i));
}

/* Where the last of the short lines ends that a page begins with and that are parts of its paper. */
static guint
find_last_section (VandapPieces *self, guint *n)
{
  guint after = 0;

  *n = 0;
  for (guint i = 0; i < MIN (self->pieces->len, MOST_AROUND); i++)
    {
      VandapMenuSense sense = get_sense (self, i);

      if (sense == VANDAP_MENU_SECTIONS)
        {
          after = i + 1;
          ++*n;
        }
      else if (sense == VANDAP_MENU_NONE && vandap_pieces_get (self, i)->state == VANDAP_PIECE_OPEN
               && !is_date (self, vandap_pieces_get (self, i))
               && (!may_lead (vandap_pieces_get (self, i)) || vandap_pieces_count_characters (self, i) > LONGEST_SECTION))
        break;
    }

  return after;
}

/* "Kinh tế", or "Home" and "Search" on lines of their own, over a headline. */
static void
leave_out_sections (VandapPieces *self)
{
  guint n, after = find_last_section (self, &n);

  if (!stand_before_headline (self, after))
    return;
  for (guint i = 0; i < after; i++)
    if (get_sense (self, i) != VANDAP_MENU_NONE
        || (n > 1 && i > 0 && vandap_pieces_get (self, i - 1)->state == VANDAP_PIECE_MENU && may_lead (vandap_pieces_get (self, i))
            && !is_date (self, vandap_pieces_get (self, i))))
      vandap_pieces_get (self, i)->state = VANDAP_PIECE_MENU;
}

/* "Share", between a headline and its text or behind the end. */
static void
leave_out_controls (VandapPieces *self, guint first, guint after)
{
  for (guint i = first; i < MIN (after, first + MOST_AROUND); i++)
    if (get_sense (self, i) == VANDAP_MENU_CONTROLS)
      vandap_pieces_get (self, i)->state = VANDAP_PIECE_MENU;
}

/**
 * vandap_menus_find:
 * @pieces: pieces, with their labels and bylines
 *
 * Finds the lines that lead elsewhere, of pages that were saved without what says
 * so: only around the conversation, for in an answer somebody says them.
 */
void
vandap_menus_find (VandapPieces *pieces)
{
  leave_out (pieces, 0, find_first_spoken (pieces));
  leave_out_sections (pieces);
  leave_out_controls (pieces, 1, find_first_spoken (pieces));
  leave_out (pieces, find_end (pieces), pieces->pieces->len);
  leave_out_controls (pieces, find_end (pieces), pieces->pieces->len);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/grammar/vandap-runs.h"

#include <string.h>

#define FEWEST_LINES 2
#define LONGEST_BARE_NOTICE 40 /* characters */
#define MOST_DIGITS 3

static gboolean
begins_turn (GArray *roles, guint i)
{
  VandapRole role = g_array_index (roles, VandapRole, i);

  return role == VANDAP_ROLE_ASKS || role == VANDAP_ROLE_ANSWERS;
}

/* A line inside a turn that would be a heading for nothing but being short. What the format or the printer sets off is
 * one, in whatever company. */
static gboolean
is_short_line (VandapPieces *pieces, GArray *roles, guint i)
{
  const VandapPiece *piece = vandap_pieces_get (pieces, i);

  return g_array_index (roles, VandapRole, i) == VANDAP_ROLE_GOES_ON && piece->state == VANDAP_PIECE_OPEN
         && piece->is_headline && piece->label == VANDAP_NONE && piece->level == 0 && !piece->is_bold && piece->end > piece->start;
}

/* "2. Roof", "(2) Roof", "2/ Roof": the number of a line, or 0. The lead has none where nothing is counted. */
static guint
get_number (VandapPieces *pieces, guint i)
{
  const VandapPiece *piece = vandap_pieces_get (pieces, i);
  const char *p = pieces->text + piece->lead_start, *end = pieces->text + piece->end;
  guint number = 0, digits = 0;

  if (p < end && *p == '(')
    p++;
  for (; p < end && g_ascii_isdigit (*p) && digits < MOST_DIGITS; p++, digits++)
    number = number * 10 + (guint) g_ascii_digit_value (*p);

  return digits > 0 && p < end && strchr (".)/", *p) != NULL ? number : 0;
}

static gboolean
ends_in_colon (VandapPieces *pieces, guint i)
{
  const VandapPiece *piece = vandap_pieces_get (pieces, i);
  const char *text = pieces->text + piece->start;
  g_autofree char *last = g_strndup (text, piece->end - piece->start);

  g_strchomp (last);

  return g_str_has_suffix (last, ":") || g_str_has_suffix (last, "：");
}

/* Whether a line goes on with the list or the stanza before it: has the next number where those have numbers, is an item
 * where those are, and stands no farther from it than those stand from each other. */
static gboolean
goes_on (VandapPieces *pieces, guint first, guint i)
{
  const VandapPiece *before = vandap_pieces_get (pieces, i - 1), *piece = vandap_pieces_get (pieces, i);
  guint number = get_number (pieces, i - 1);

  if (number > 0)
    return get_number (pieces, i) == number + 1;
  if (before->is_list_item != piece->is_list_item)
    return FALSE;

  return i - first < FEWEST_LINES || !vandap_blocks_get (pieces->blocks, piece->block)->after_blank
         || vandap_blocks_get (pieces->blocks, before->block)->after_blank;
}

static guint
find_end (VandapPieces *pieces, GArray *roles, guint first)
{
  guint after = first + 1;

  while (after < roles->len && is_short_line (pieces, roles, after) && goes_on (pieces, first, after))
    after++;

  return after;
}

/* The last turn, under a label or at all: what stands before it is within the conversation. */
static guint
find_last (VandapPieces *pieces, GArray *roles, gboolean labelled)
{
  for (guint i = roles->len; i > 0; i--)
    if (begins_turn (roles, i - 1) && (!labelled || vandap_pieces_get (pieces, i - 1)->label != VANDAP_NONE))
      return i - 1;

  return 0;
}

/* Whether the paragraph before a line says that something follows. Behind the conversation a few words that do so are a
 * paper's own: "See also:". */
static gboolean
is_announced (VandapPieces *pieces, GArray *roles, guint first, gboolean is_within)
{
  if (!ends_in_colon (pieces, first - 1))
    return FALSE;

  return is_within || begins_turn (roles, first - 1)
         || vandap_pieces_count_width (pieces, first - 1) >= LONGEST_BARE_NOTICE;
}

/* Headings stand one by one. Behind the conversation short lines on end may be a paper's links; behind a question they
 * may be what is answered without a label. */
static gboolean
is_of_turn (VandapPieces *pieces, GArray *roles, guint first, guint after, gboolean asks, gboolean is_within)
{
  if (is_announced (pieces, roles, first, is_within))
    return TRUE;
  if (asks || after - first < FEWEST_LINES)
    return FALSE;

  return is_within || get_number (pieces, first) == 1;
}

/* Where no labels say who speaks, headings are most of what tells; but nobody says that they follow, and no format that
 * they are a list. */
static gboolean
is_list_of_turn (VandapPieces *pieces, GArray *roles, guint first, guint after, gboolean asks, gboolean is_within)
{
  if (asks)
    return FALSE;
  if (is_announced (pieces, roles, first, is_within))
    return TRUE;

  return is_within && after - first >= FEWEST_LINES && vandap_pieces_get (pieces, first)->is_list_item;
}

/**
 * vandap_runs_keep:
 * @pieces: the pieces of a document
 * @roles: (element-type VandapRole): what each of them does
 *
 * Keeps lists and verse in the turns they are said in. Their lines are short and end
 * as no sentence does, as headings do; but a heading stands alone, and nobody says
 * that it follows.
 */
void
vandap_runs_keep (VandapPieces *pieces, GArray *roles)
{
  guint last_labelled = find_last (pieces, roles, TRUE), last = find_last (pieces, roles, FALSE), turn = VANDAP_NONE;

  for (guint i = 0; i < roles->len; i++)
    {
      guint after;
      gboolean asks, keeps;

      if (begins_turn (roles, i))
        turn = i;
      if (turn == VANDAP_NONE || i == turn || !is_short_line (pieces, roles, i))
        continue;
      after = find_end (pieces, roles, i);
      asks = g_array_index (roles, VandapRole, turn) == VANDAP_ROLE_ASKS;
      if (vandap_pieces_get (pieces, turn)->label != VANDAP_NONE)
        keeps = is_of_turn (pieces, roles, i, after, asks, i < last_labelled);
      else
        keeps = is_list_of_turn (pieces, roles, i, after, asks, i < last);
      for (guint k = i; k < after && keeps; k++)
        vandap_pieces_get (pieces, k)->is_headline = FALSE;
      i = after - 1;
    }
}

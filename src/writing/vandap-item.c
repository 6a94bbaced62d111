/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "writing/vandap-item.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  VandapInterview *interview;
  VandapItemFunc func;
  gpointer user_data;
  guint exchange; /* the last whose question was given */
  guint turn;     /* the last whose speaker was given */
  gboolean had_title;
} Walk;

static gboolean
give (Walk *walk, VandapItemKind kind, guint index)
{
  VandapItem item = { kind, index };

  return walk->func (&item, walk->user_data);
}

static gboolean
is_title (Walk *walk, const VandapParagraph *paragraph)
{
  const char *title = vandap_interview_get_field (walk->interview, VANDAP_FIELD_TITLE);
  gsize length = paragraph->end - paragraph->start;

  return !walk->had_title && title != NULL && strlen (title) == length
         && memcmp (vandap_interview_get_text (walk->interview, NULL) + paragraph->start, title, length) == 0;
}

/* The paragraphs of a question are given as one, those of an answer one by one under its speaker. */
static gboolean
give_speech (Walk *walk, guint paragraph)
{
  guint turn = vandap_interview_find_turn (walk->interview, paragraph);
  guint exchange = vandap_interview_find_exchange (walk->interview, turn);

  if (vandap_interview_turn_asks (walk->interview, turn))
    {
      if (exchange == walk->exchange)
        return TRUE;
      walk->exchange = exchange;
      return give (walk, VANDAP_ITEM_QUESTION, exchange);
    }

  if (turn != walk->turn)
    {
      walk->turn = turn;
      if (!give (walk, VANDAP_ITEM_SPEAKER, turn))
        return FALSE;
    }

  return give (walk, VANDAP_ITEM_SPEECH, paragraph);
}

static gboolean
give_paragraph (Walk *walk, guint paragraph)
{
  const VandapParagraph *marks = vandap_interview_get_paragraph (walk->interview, paragraph);

  switch (marks->kind)
    {
    case VANDAP_PARAGRAPH_SPEECH:
      return give_speech (walk, paragraph);
    case VANDAP_PARAGRAPH_HEADING:
      if (is_title (walk, marks))
        {
          walk->had_title = TRUE;
          return TRUE;
        }
      return give (walk, VANDAP_ITEM_HEADING, paragraph);
    case VANDAP_PARAGRAPH_INTRODUCTION:
      return give (walk, VANDAP_ITEM_INTRODUCTION, paragraph);
    case VANDAP_PARAGRAPH_ASIDE:
      return give (walk, VANDAP_ITEM_ASIDE, paragraph);
    case VANDAP_PARAGRAPH_CAPTION:
      return give (walk, VANDAP_ITEM_CAPTION, paragraph);
    case VANDAP_PARAGRAPH_CLOSING:
      return give (walk, VANDAP_ITEM_CLOSING, paragraph);
    case VANDAP_PARAGRAPH_BYLINE:
      return give (walk, VANDAP_ITEM_BYLINE, paragraph);
    case VANDAP_PARAGRAPH_LEFT_OUT:
    default:
      return TRUE;
    }
}

/**
 * vandap_items_foreach:
 * @interview: an interview
 * @func: (scope call): called with each item, in order
 * @user_data: data for @func
 *
 * Goes through an interview as a page for readers has it: what is left out of
 * the interview is left out, and its title is not given once more.
 */
void
vandap_items_foreach (VandapInterview *interview, VandapItemFunc func, gpointer user_data)
{
  Walk walk = { interview, func, user_data, VANDAP_NONE, VANDAP_NONE, FALSE };

  for (guint i = 0; i < vandap_interview_get_n_paragraphs (interview); i++)
    if (!give_paragraph (&walk, i))
      return;
}

/**
 * vandap_item_dup_speaker:
 * @interview: an interview
 * @turn: index of a turn
 *
 * Names who says a turn, with courtesy words; of a digest, that they are retold.
 *
 * Returns: (transfer full) (nullable): the name, or %NULL where nobody is named
 */
char *
vandap_item_dup_speaker (VandapInterview *interview, guint turn)
{
  g_autofree char *speakers = vandap_interview_dup_speakers (interview, turn, TRUE);

  if (*speakers == '\0')
    return NULL;
  if (vandap_interview_get_derivation (interview) == VANDAP_DERIVATION_DIGEST)
    return g_strdup_printf (_("%s, retold"), speakers);

  return g_steal_pointer (&speakers);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "interview/vandap-sameness.h"

#include <string.h>

#include "interview/vandap-tables.h"

typedef gboolean (*IsSame) (const VandapTables *a, const VandapTables *b, guint i);

static gboolean
is_same_list (const VandapTables *a, const VandapTables *b, const GArray *of_a, const GArray *of_b, IsSame is_same)
{
  if (of_a->len != of_b->len)
    return FALSE;
  for (guint i = 0; i < of_a->len; i++)
    if (!is_same (a, b, i))
      return FALSE;

  return TRUE;
}

static gboolean
is_same_paragraph (const VandapTables *a, const VandapTables *b, guint i)
{
  const VandapParagraph *of_a = &g_array_index (a->paragraphs, VandapParagraph, i);
  const VandapParagraph *of_b = &g_array_index (b->paragraphs, VandapParagraph, i);

  return of_a->start == of_b->start && of_a->end == of_b->end && of_a->kind == of_b->kind
         && g_strcmp0 (of_a->lead, of_b->lead) == 0;
}

static gboolean
is_same_turn (const VandapTables *a, const VandapTables *b, guint i)
{
  const VandapTurn *of_a = &g_array_index (a->turns, VandapTurn, i);
  const VandapTurn *of_b = &g_array_index (b->turns, VandapTurn, i);

  if (of_a->first_paragraph != of_b->first_paragraph || of_a->n_paragraphs != of_b->n_paragraphs
      || of_a->n_speakers != of_b->n_speakers)
    return FALSE;
  for (guint j = 0; j < of_a->n_speakers; j++)
    if (g_array_index (a->speakers, guint, of_a->first_speaker + j)
        != g_array_index (b->speakers, guint, of_b->first_speaker + j))
      return FALSE;

  return TRUE;
}

static gboolean
is_same_exchange (const VandapTables *a, const VandapTables *b, guint i)
{
  const VandapExchangeMarks *of_a = &g_array_index (a->exchanges, VandapExchangeMarks, i);
  const VandapExchangeMarks *of_b = &g_array_index (b->exchanges, VandapExchangeMarks, i);

  return of_a->first_turn == of_b->first_turn && of_a->n_asking == of_b->n_asking
         && of_a->n_answering == of_b->n_answering;
}

static gboolean
is_same_person (const VandapTables *a, const VandapTables *b, guint i)
{
  const VandapPerson *of_a = &g_array_index (a->people, VandapPerson, i);
  const VandapPerson *of_b = &g_array_index (b->people, VandapPerson, i);

  return g_strcmp0 (of_a->name, of_b->name) == 0 && g_strcmp0 (of_a->courtesy, of_b->courtesy) == 0
         && g_strcmp0 (of_a->occupation, of_b->occupation) == 0 && of_a->part == of_b->part
         && of_a->is_label == of_b->is_label;
}

static gboolean
is_same_picture (const VandapTables *a, const VandapTables *b, guint i)
{
  return g_array_index (a->pictures, VandapPicture, i).caption == g_array_index (b->pictures, VandapPicture, i).caption;
}

static gboolean
is_same_source (const VandapTables *a, const VandapTables *b)
{
  for (guint i = 0; i < VANDAP_N_FIELDS; i++)
    if (g_strcmp0 (a->fields[i], b->fields[i]) != 0)
      return FALSE;

  return a->derivation == b->derivation;
}

static gboolean
is_same_text (const GString *a, const GString *b)
{
  return a == b || (a->len == b->len && memcmp (a->str, b->str, a->len) == 0);
}

/**
 * vandap_interview_is_same:
 * @a: an interview
 * @b: what became of it when something was put right
 *
 * Tells whether nothing became of it that anybody would see.
 *
 * Returns: whether both say the same
 */
gboolean
vandap_interview_is_same (VandapInterview *a, VandapInterview *b)
{
  const VandapTables *of_a, *of_b;

  g_return_val_if_fail (VANDAP_IS_INTERVIEW (a) && VANDAP_IS_INTERVIEW (b), FALSE);

  of_a = vandap_interview_get_tables (a);
  of_b = vandap_interview_get_tables (b);

  return is_same_source (of_a, of_b) && is_same_text (of_a->text, of_b->text)
         && is_same_list (of_a, of_b, of_a->people, of_b->people, is_same_person)
         && is_same_list (of_a, of_b, of_a->paragraphs, of_b->paragraphs, is_same_paragraph)
         && is_same_list (of_a, of_b, of_a->turns, of_b->turns, is_same_turn)
         && is_same_list (of_a, of_b, of_a->exchanges, of_b->exchanges, is_same_exchange)
         && is_same_list (of_a, of_b, of_a->pictures, of_b->pictures, is_same_picture);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "interview/vandap-tables.h"

/**
 * vandap_tables_new:
 *
 * Creates empty tables.
 *
 * Returns: (transfer full): new tables
 */
VandapTables *
vandap_tables_new (void)
{
  VandapTables *self = g_new0 (VandapTables, 1);

  self->text = g_string_new (NULL);
  self->strings = g_string_chunk_new (256);
  self->credits = g_array_new (FALSE, FALSE, sizeof (VandapCredit));
  self->people = g_array_new (FALSE, FALSE, sizeof (VandapPerson));
  self->paragraphs = g_array_new (FALSE, FALSE, sizeof (VandapParagraph));
  self->turns = g_array_new (FALSE, FALSE, sizeof (VandapTurn));
  self->speakers = g_array_new (FALSE, FALSE, sizeof (guint));
  self->exchanges = g_array_new (FALSE, FALSE, sizeof (VandapExchangeMarks));
  self->spans = g_array_new (FALSE, FALSE, sizeof (VandapSpan));
  self->pictures = g_array_new (FALSE, FALSE, sizeof (VandapPicture));
  self->times = g_array_new (FALSE, FALSE, sizeof (VandapTime));

  return self;
}

/**
 * vandap_tables_new_over:
 * @lender: an interview
 *
 * Creates tables over the text of an interview that say the same of it. Only the
 * text and the strings are shared.
 *
 * Returns: (transfer full): new tables
 */
VandapTables *
vandap_tables_new_over (VandapInterview *lender)
{
  const VandapTables *its = vandap_interview_get_tables (lender);
  VandapTables *self = g_memdup2 (its, sizeof *its);

  self->lender = g_object_ref (lender);
  self->owns_text = FALSE;
  self->strings = g_string_chunk_new (256);
  self->credits = g_array_copy (its->credits);
  self->people = g_array_copy (its->people);
  self->paragraphs = g_array_copy (its->paragraphs);
  self->turns = g_array_copy (its->turns);
  self->speakers = g_array_copy (its->speakers);
  self->exchanges = g_array_copy (its->exchanges);
  self->spans = g_array_copy (its->spans);
  self->pictures = g_array_copy (its->pictures);
  self->times = g_array_copy (its->times);

  return self;
}

/**
 * vandap_tables_free:
 * @self: (transfer full) (nullable): tables
 *
 * Frees tables with all they hold.
 */
void
vandap_tables_free (VandapTables *self)
{
  if (self == NULL)
    return;

  if (self->lender == NULL || self->owns_text)
    g_string_free (self->text, TRUE);
  g_string_chunk_free (self->strings);
  g_array_unref (self->credits);
  g_array_unref (self->people);
  g_array_unref (self->paragraphs);
  g_array_unref (self->turns);
  g_array_unref (self->speakers);
  g_array_unref (self->exchanges);
  g_array_unref (self->spans);
  g_array_unref (self->pictures);
  g_array_unref (self->times);
  g_clear_object (&self->lender);
  g_free (self);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VandapCsvColumn:
 * @VANDAP_CSV_OTHER: something else
 * @VANDAP_CSV_SPEAKER: who speaks
 * @VANDAP_CSV_TEXT: what is said
 * @VANDAP_CSV_QUESTION: what is asked
 * @VANDAP_CSV_ANSWER: what is answered
 * @VANDAP_CSV_START: when it begins
 * @VANDAP_CSV_END: when it ends
 * @VANDAP_CSV_N_COLUMNS: how many there are
 *
 * What a column of a table has.
 */
typedef enum
{
  VANDAP_CSV_OTHER,
  VANDAP_CSV_SPEAKER,
  VANDAP_CSV_TEXT,
  VANDAP_CSV_QUESTION,
  VANDAP_CSV_ANSWER,
  VANDAP_CSV_START,
  VANDAP_CSV_END,
  VANDAP_CSV_N_COLUMNS,
} VandapCsvColumn;

VandapCsvColumn vandap_csv_words_find (const char *name, guint *doubt);

G_END_DECLS

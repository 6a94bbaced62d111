/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/office/vandap-office-draft.h"

G_BEGIN_DECLS

/**
 * VandapOfficeTable:
 *
 * What is known of a table once it has ended: whether a column says who
 * speaks what stands in the one to its right.
 */
typedef struct _VandapOfficeTable VandapOfficeTable;

/**
 * VandapOfficeCell:
 * @table: (nullable): a table
 * @row: index of a row of it
 * @column: index of a cell of that
 *
 * Where in a table a paragraph stands.
 */
typedef struct
{
  VandapOfficeTable *table;
  guint row;
  guint column;
} VandapOfficeCell;

VandapOfficeTable *vandap_office_table_new (void);
void vandap_office_table_free (VandapOfficeTable *self);
void vandap_office_table_begin_row (VandapOfficeTable *self);
void vandap_office_table_begin_cell (VandapOfficeTable *self);
void vandap_office_table_set_heading (VandapOfficeTable *self);
void vandap_office_table_set_nested (VandapOfficeTable *self);
VandapOfficeCell vandap_office_table_get_cell (VandapOfficeTable *self);
void vandap_office_table_add (const VandapOfficeCell *cell, const VandapOfficeDraft *draft);
void vandap_office_table_judge (VandapOfficeTable *self);
gboolean vandap_office_table_is_label (const VandapOfficeCell *cell);
gboolean vandap_office_table_is_moment (const VandapOfficeCell *cell);
gboolean vandap_office_table_is_number (const VandapOfficeCell *cell);
gboolean vandap_office_table_is_heading (const VandapOfficeCell *cell);
gboolean vandap_office_table_is_other (const VandapOfficeCell *cell);
char *vandap_office_table_take_label (const VandapOfficeCell *cell, gint64 *moment);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/office/vandap-office-draft.h"
#include "reading/office/vandap-office-table.h"

G_BEGIN_DECLS

/**
 * VandapOfficeFlow:
 * @VANDAP_OFFICE_FLOW_TEXT: the text
 * @VANDAP_OFFICE_FLOW_NOTE: a note inside the paragraph that is open
 * @VANDAP_OFFICE_FLOW_LEFT_OUT: no part of the text, though it stands there
 * @VANDAP_OFFICE_FLOW_PAGES: what is printed on many pages; it stands at the end, and once
 *
 * What paragraphs belong to.
 */
typedef enum
{
  VANDAP_OFFICE_FLOW_TEXT,
  VANDAP_OFFICE_FLOW_NOTE,
  VANDAP_OFFICE_FLOW_LEFT_OUT,
  VANDAP_OFFICE_FLOW_PAGES,
} VandapOfficeFlow;

/**
 * VandapOfficeQueue:
 *
 * Paragraphs that wait to be written: for the end of the tables they stand in,
 * and for what all items of their lists turn out to be. What is printed on every
 * page waits for the end of the document.
 */
typedef struct _VandapOfficeQueue VandapOfficeQueue;

VandapOfficeQueue *vandap_office_queue_new (VandapBlocks *blocks);
void vandap_office_queue_free (VandapOfficeQueue *self);
guint vandap_office_queue_add (VandapOfficeQueue *self, VandapOfficeFlow flow, VandapOfficeTable *table);
VandapOfficeDraft *vandap_office_queue_get_draft (VandapOfficeQueue *self, guint n);
VandapOfficeFlow vandap_office_queue_get_flow (VandapOfficeQueue *self, guint n);
VandapOfficeDraft *vandap_office_queue_take_draft (VandapOfficeQueue *self, guint n);
void vandap_office_queue_settle (VandapOfficeQueue *self, guint n);
void vandap_office_queue_end_table (VandapOfficeQueue *self, VandapOfficeTable *table);
void vandap_office_queue_write (VandapOfficeQueue *self);
void vandap_office_queue_finish (VandapOfficeQueue *self);

G_END_DECLS

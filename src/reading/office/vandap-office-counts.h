/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/office/vandap-office-draft.h"

G_BEGIN_DECLS

/**
 * VandapOfficeCounts:
 *
 * The lists of a document that count, and how many of their items ask.
 */
typedef struct _VandapOfficeCounts VandapOfficeCounts;

VandapOfficeCounts *vandap_office_counts_new (void);
void vandap_office_counts_free (VandapOfficeCounts *self);
void vandap_office_counts_add (VandapOfficeCounts *self, const VandapOfficeDraft *draft);
void vandap_office_counts_close (VandapOfficeCounts *self);
gboolean vandap_office_counts_are_open (const VandapOfficeCounts *self);
gboolean vandap_office_counts_ask (const VandapOfficeCounts *self, const char *counted);

G_END_DECLS

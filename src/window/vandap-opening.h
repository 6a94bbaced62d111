/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "library/vandap-correction-keepers.h"
#include "reading/vandap-reading.h"

G_BEGIN_DECLS

#define VANDAP_TYPE_OPENING (vandap_opening_get_type ())

/**
 * VandapOpening:
 *
 * The reading of a file for a window, while the window goes on with what it
 * shows. Of several files the one that was asked for last is read.
 *
 * Its signal "read" gives the reading, the file, which is %NULL for what was
 * pasted, and a pointer to a [struct@Vandap.Recall] that may be taken, or to %NULL; "failed" a message that names the file and says what to do.
 */
G_DECLARE_FINAL_TYPE (VandapOpening, vandap_opening, VANDAP, OPENING, GObject)

VandapOpening *vandap_opening_new (void);
void vandap_opening_set_keepers (VandapOpening *self, VandapCorrectionKeepers *keepers);

void vandap_opening_begin (VandapOpening *self, GFile *file);
void vandap_opening_begin_copied (VandapOpening *self, GBytes *bytes, gboolean is_html);
GCancellable *vandap_opening_await (VandapOpening *self);
void vandap_opening_stop (VandapOpening *self);
double vandap_opening_get_progress (VandapOpening *self);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "interview/vandap-corrections.h"
#include "library/vandap-history.h"
#include "library/vandap-recollection.h"
#include "reading/vandap-reading.h"
#include "window/vandap-pasted.h"

G_BEGIN_DECLS

/**
 * VandapUnsaved:
 * @VANDAP_UNSAVED_NOTHING: nothing
 * @VANDAP_UNSAVED_PASTED: what was pasted, and is in no file
 * @VANDAP_UNSAVED_CORRECTIONS: what was put right, and could not be kept
 *
 * What would be lost.
 */
typedef enum
{
  VANDAP_UNSAVED_NOTHING,
  VANDAP_UNSAVED_PASTED,
  VANDAP_UNSAVED_CORRECTIONS,
} VandapUnsaved;

#define VANDAP_TYPE_DOCUMENT (vandap_document_get_type ())

/**
 * VandapDocument:
 *
 * What a window has open: a file as it was read, and the question that is shown
 * of it.
 *
 * Its signal "closing" says that what is open is about to be let go of: until it returns,
 * more can be put right. "opened" says that something else is open now, "corrected" that
 * something in it was put right, "kept" that this is on the disk, "moved" that
 * another question is shown, and "failed" gives a message that names the file and
 * says what to do; what was open is open still.
 * "waits" says that reading a file, or what was pasted where there is no file, takes
 * longer than a moment, and "stopped" that it was let go of.
 */
G_DECLARE_FINAL_TYPE (VandapDocument, vandap_document, VANDAP, DOCUMENT, GObject)

VandapDocument *vandap_document_new (VandapHistory *history, VandapCorrectionKeepers *keepers);

void vandap_document_open (VandapDocument *self, GFile *file, guint question);
void vandap_document_set_reading (VandapDocument *self, VandapReading *reading, GFile *file, guint question);
void vandap_document_renew (VandapDocument *self, VandapReading *reading, guint question, VandapRecall **recall);
void vandap_document_stop (VandapDocument *self);
void vandap_document_give_up (VandapDocument *self);
double vandap_document_get_progress (VandapDocument *self);

VandapPasted *vandap_document_get_pasted (VandapDocument *self);

VandapHistory *vandap_document_get_history (VandapDocument *self);
VandapReading *vandap_document_get_reading (VandapDocument *self);
VandapInterview *vandap_document_get_interview (VandapDocument *self);
VandapCorrections *vandap_document_get_corrections (VandapDocument *self);
gboolean vandap_document_keeps_corrections (VandapDocument *self);
void vandap_document_note_saved (VandapDocument *self, VandapInterview *interview);
VandapUnsaved vandap_document_check_unsaved (VandapDocument *self, gboolean is_for_all);
VandapRecollection *vandap_document_get_recollection (VandapDocument *self);
GFile *vandap_document_get_file (VandapDocument *self);
guint vandap_document_get_exchange (VandapDocument *self);
void vandap_document_set_exchange (VandapDocument *self, guint exchange);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "interview/vandap-correction.h"
#include "interview/vandap-interview.h"

G_BEGIN_DECLS

#define VANDAP_TYPE_CORRECTIONS (vandap_corrections_get_type ())

/**
 * VandapCorrections:
 *
 * An interview as it was read, and the list of what a person has put right in it.
 *
 * The list is replayed over the reading, which stays as it is; to undo is to
 * replay one fewer. Its signal "changed" says that the interview is another one.
 */
G_DECLARE_FINAL_TYPE (VandapCorrections, vandap_corrections, VANDAP, CORRECTIONS, GObject)

VandapCorrections *vandap_corrections_new (VandapInterview *reading);
VandapInterview *vandap_corrections_get_reading (VandapCorrections *self);
VandapInterview *vandap_corrections_get_interview (VandapCorrections *self);
guint vandap_corrections_get_n (VandapCorrections *self);
const VandapCorrection *vandap_corrections_get (VandapCorrections *self, guint nth);
gboolean vandap_corrections_add (VandapCorrections *self, const VandapCorrection *correction);
gboolean vandap_corrections_confirm (VandapCorrections *self, const VandapCorrection *correction);
guint vandap_corrections_load (VandapCorrections *self, VandapCorrection *const *corrections, guint n);
gboolean vandap_corrections_touch (VandapCorrections *self, guint paragraph);
gboolean vandap_corrections_can_undo (VandapCorrections *self);
gboolean vandap_corrections_can_redo (VandapCorrections *self);
gboolean vandap_corrections_undo (VandapCorrections *self);
gboolean vandap_corrections_redo (VandapCorrections *self);
void vandap_corrections_forget (VandapCorrections *self);

G_END_DECLS

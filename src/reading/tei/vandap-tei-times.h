/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/vandap-tei-element.h"

G_BEGIN_DECLS

/**
 * VandapTeiTimes:
 *
 * The moments of a recording that a TEI timeline names.
 */
typedef struct _VandapTeiTimes VandapTeiTimes;

VandapTeiTimes *vandap_tei_times_new (void);
void vandap_tei_times_free (VandapTeiTimes *self);
void vandap_tei_times_begin (VandapTeiTimes *self, const VandapTeiElement *timeline);
void vandap_tei_times_add (VandapTeiTimes *self, const VandapTeiElement *when);
gboolean vandap_tei_times_find (VandapTeiTimes *self, const char *pointer, gint64 *milliseconds);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VandapTeiTimes, vandap_tei_times_free)

G_END_DECLS

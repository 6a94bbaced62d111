/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "interview/vandap-interview.h"

G_BEGIN_DECLS

/**
 * VandapAnchors:
 *
 * The paragraphs of an interview, as their words tell them apart.
 *
 * What it has worked out once it knows; only one thread at a time may ask.
 */
typedef struct _VandapAnchors VandapAnchors;

char *vandap_anchors_dup (VandapInterview *interview, guint paragraph);

VandapAnchors *vandap_anchors_new (VandapInterview *interview);
void vandap_anchors_free (VandapAnchors *self);
VandapInterview *vandap_anchors_get_interview (VandapAnchors *self);
void vandap_anchors_trust_places (VandapAnchors *self);
gboolean vandap_anchors_are_places_trusted (VandapAnchors *self);
gboolean vandap_anchors_stand_at (VandapAnchors *self, const char *anchor, guint paragraph);
guint vandap_anchors_find (VandapAnchors *self, const char *const *anchors, guint was);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VandapAnchors, vandap_anchors_free)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "interview/vandap-interview-builder.h"
#include "reading/grammar/vandap-pieces.h"

G_BEGIN_DECLS

/**
 * VandapCast:
 *
 * The people of a document, known by their labels, its introduction and its byline.
 */
typedef struct _VandapCast VandapCast;

VandapCast *vandap_cast_new (VandapInterviewBuilder *builder, VandapPieces *pieces, gsize front_end, const char *byline);
void vandap_cast_free (VandapCast *self);

guint vandap_cast_get_speaker (VandapCast *self, guint label, gboolean asks);
void vandap_cast_get_speakers (VandapCast *self, guint label, gboolean asks, GArray *speakers);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VandapCast, vandap_cast_free)

G_END_DECLS

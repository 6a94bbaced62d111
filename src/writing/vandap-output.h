/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * VandapOutput:
 *
 * Text on its way to a stream. Formats put it together in one string; from time
 * to time what is there goes out.
 */
typedef struct _VandapOutput VandapOutput;

VandapOutput *vandap_output_new (GOutputStream *stream, GCancellable *cancellable);
void vandap_output_free (VandapOutput *self);
GString *vandap_output_get_text (VandapOutput *self);
void vandap_output_spill (VandapOutput *self);
gboolean vandap_output_finish (VandapOutput *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VandapOutput, vandap_output_free)

G_END_DECLS

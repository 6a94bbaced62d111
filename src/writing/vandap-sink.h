/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * VandapSink:
 * @text: what is to be written next; writers add to it
 *
 * Where a writer puts its text: gathered, and handed on to a stream in large
 * pieces, so that writing takes no more memory for a large interview.
 */
typedef struct
{
  GString *text;
  GOutputStream *stream;
  GCancellable *cancellable;
  GError *error;
} VandapSink;

void vandap_sink_init (VandapSink *self, GOutputStream *stream, GCancellable *cancellable);
gboolean vandap_sink_hand_on (VandapSink *self);
gboolean vandap_sink_finish (VandapSink *self, GError **error);

G_END_DECLS

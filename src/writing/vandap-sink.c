/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "writing/vandap-sink.h"

#define ENOUGH (64 * 1024)

/**
 * vandap_sink_init:
 * @self: a sink that is not in use
 * @stream: where everything goes
 * @cancellable: (nullable): to stop it
 *
 * Makes a sink ready for use.
 */
void
vandap_sink_init (VandapSink *self, GOutputStream *stream, GCancellable *cancellable)
{
  self->text = g_string_sized_new (ENOUGH + ENOUGH / 4);
  self->stream = stream;
  self->cancellable = cancellable;
  self->error = NULL;
}

static void
write_out (VandapSink *self)
{
  if (self->error == NULL)
    g_output_stream_write_all (self->stream, self->text->str, self->text->len, NULL, self->cancellable, &self->error);
  g_string_truncate (self->text, 0);
}

/**
 * vandap_sink_hand_on:
 * @self: a sink
 *
 * Hands on what was gathered, if it is enough to be worth it. To be called
 * between paragraphs.
 *
 * Returns: %FALSE once something went wrong and writing on is of no use
 */
gboolean
vandap_sink_hand_on (VandapSink *self)
{
  if (self->text->len >= ENOUGH)
    write_out (self);

  return self->error == NULL;
}

/**
 * vandap_sink_finish:
 * @self: a sink; it is not in use afterwards
 * @error: return location for what went wrong
 *
 * Hands on the rest.
 *
 * Returns: whether all of it was written
 */
gboolean
vandap_sink_finish (VandapSink *self, GError **error)
{
  write_out (self);
  g_string_free (self->text, TRUE);
  self->text = NULL;
  if (self->error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&self->error));

  return FALSE;
}

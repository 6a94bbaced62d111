/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "writing/vandap-output.h"

/* As much is kept before it goes out. */
#define ENOUGH ((gsize) 64 * 1024)

struct _VandapOutput
{
  GString *text;
  GOutputStream *stream;
  GCancellable *cancellable;
  GError *error; /* the first that happened; nothing goes out after it */
};

/**
 * vandap_output_new:
 * @stream: where the text goes
 * @cancellable: (nullable): to stop it; both outlive the output
 *
 * Creates an output.
 *
 * Returns: (transfer full): a new output
 */
VandapOutput *
vandap_output_new (GOutputStream *stream, GCancellable *cancellable)
{
  VandapOutput *self = g_new0 (VandapOutput, 1);

  self->text = g_string_new (NULL);
  self->stream = stream;
  self->cancellable = cancellable;

  return self;
}

/**
 * vandap_output_free:
 * @self: (transfer full) (nullable): an output
 *
 * Frees an output.
 */
void
vandap_output_free (VandapOutput *self)
{
  if (self == NULL)
    return;

  g_string_free (self->text, TRUE);
  g_clear_error (&self->error);
  g_free (self);
}

/**
 * vandap_output_get_text:
 * @self: an output
 *
 * Gets what text is added to. It stays the same string.
 *
 * Returns: (transfer none): the text that has not gone out yet
 */
GString *
vandap_output_get_text (VandapOutput *self)
{
  return self->text;
}

static void
write_all (VandapOutput *self)
{
  /* Not every stream looks at the cancellable itself. */
  if (self->error == NULL && !g_cancellable_set_error_if_cancelled (self->cancellable, &self->error))
    g_output_stream_write_all (self->stream, self->text->str, self->text->len, NULL, self->cancellable, &self->error);
  g_string_truncate (self->text, 0);
}

/**
 * vandap_output_spill:
 * @self: an output
 *
 * Lets the text go out if it is much. To be called between paragraphs.
 */
void
vandap_output_spill (VandapOutput *self)
{
  if (self->text->len >= ENOUGH)
    write_all (self);
}

/**
 * vandap_output_finish:
 * @self: an output
 * @error: return location for an error of the stream
 *
 * Lets all text go out.
 *
 * Returns: whether everything was written
 */
gboolean
vandap_output_finish (VandapOutput *self, GError **error)
{
  write_all (self);
  if (self->error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&self->error));

  return FALSE;
}

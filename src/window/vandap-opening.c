/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/vandap-opening.h"

#include "reading/vandap-copied.h"
#include "reading/vandap-job.h"

/* What takes longer than this, in milliseconds, a person wants to know of. */
#define PATIENCE 400

struct _VandapOpening
{
  GObject parent_instance;

  VandapCorrectionKeepers *keepers; /* NULL where corrections are kept nowhere */
  GFile *file;                 /* which is being read; NULL where that is what was pasted, or nothing */
  VandapJob *job;
  guint lasting_id;            /* waits until it is worth saying that a file is being read */
};

enum
{
  READ,
  FAILED,
  LASTS,
  STOPPED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VandapOpening, vandap_opening, G_TYPE_OBJECT)

/* What was read, until it is known what was put right in it before. */
typedef struct
{
  VandapOpening *opening;
  VandapReading *reading;
} Recalling;

static void
recalling_free (Recalling *self)
{
  g_object_unref (self->opening);
  g_object_unref (self->reading);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Recalling, recalling_free)

/* Takes @recall. */
static void
end (VandapOpening *self, VandapReading *reading, VandapRecall *recall, const GError *error)
{
  g_autoptr (VandapRecall) own = recall;
  g_autoptr (GFile) file = g_steal_pointer (&self->file);

  g_clear_object (&self->job);
  g_clear_handle_id (&self->lasting_id, g_source_remove);
  if (reading != NULL)
    g_signal_emit (self, signals[READ], 0, reading, file, &own);
  else
    g_signal_emit (self, signals[FAILED], 0, error->message);
}

static void
on_recalled (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Recalling) recalling = data;
  g_autoptr (GError) error = NULL;
  VandapRecall *recall = vandap_correction_keepers_recall_finish (VANDAP_CORRECTION_KEEPERS (source), result, &error);

  if (error == NULL)
    end (recalling->opening, recalling->reading, recall, NULL);
}

static void
take (VandapOpening *self, VandapReading *reading, const GError *error)
{
  const char *digest = reading != NULL ? vandap_reading_get_digest (reading) : NULL;
  Recalling *recalling;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (self->keepers == NULL || digest == NULL || !vandap_correction_keepers_know (self->keepers, digest))
    {
      end (self, reading, NULL, error);
      return;
    }
  recalling = g_new0 (Recalling, 1);
  recalling->opening = g_object_ref (self);
  recalling->reading = g_object_ref (reading);
  vandap_correction_keepers_recall_async (self->keepers, digest, vandap_reading_get_interview (reading),
                                          G_CANCELLABLE (self->job), on_recalled, recalling);
}

static void
on_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (VandapOpening) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (VandapReading) reading = vandap_reading_new_from_file_finish (result, &error);

  take (self, reading, error);
}

static void
on_copied_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (VandapOpening) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (VandapReading) reading = vandap_copied_read_finish (result, &error);

  take (self, reading, error);
}

static void
vandap_opening_dispose (GObject *object)
{
  vandap_opening_stop (VANDAP_OPENING (object));
  g_clear_object (&VANDAP_OPENING (object)->keepers);
  G_OBJECT_CLASS (vandap_opening_parent_class)->dispose (object);
}

static void
vandap_opening_class_init (VandapOpeningClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vandap_opening_dispose;
  signals[READ] = g_signal_new ("read", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 3,
                                VANDAP_TYPE_READING, G_TYPE_FILE, G_TYPE_POINTER);
  signals[FAILED] = g_signal_new ("failed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                  G_TYPE_STRING);
  signals[LASTS] = g_signal_new ("lasts", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_FILE);
  signals[STOPPED] = g_signal_new ("stopped", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
vandap_opening_init (VandapOpening *self)
{
}

/**
 * vandap_opening_new:
 *
 * Creates an opening of nothing yet.
 *
 * Returns: (transfer full): a new opening
 */
VandapOpening *
vandap_opening_new (void)
{
  return g_object_new (VANDAP_TYPE_OPENING, NULL);
}

/**
 * vandap_opening_set_keepers:
 * @self: an opening
 * @keepers: (nullable): what keeps corrections, or %NULL where they are kept nowhere
 *
 * Has it gather what was put right before in what it reads.
 */
void
vandap_opening_set_keepers (VandapOpening *self, VandapCorrectionKeepers *keepers)
{
  g_return_if_fail (VANDAP_IS_OPENING (self));

  g_set_object (&self->keepers, keepers);
}

static gboolean
on_lasting (gpointer data)
{
  VandapOpening *self = data;

  self->lasting_id = 0;
  g_signal_emit (self, signals[LASTS], 0, self->file);
  return G_SOURCE_REMOVE;
}

static void
begin (VandapOpening *self, GFile *file)
{
  vandap_opening_stop (self);
  g_set_object (&self->file, file);
  self->job = vandap_job_new ();
  self->lasting_id = g_timeout_add (PATIENCE, on_lasting, self);
}

/**
 * vandap_opening_begin:
 * @self: an opening
 * @file: a file
 *
 * Begins to read a file; what was being read before is let go of.
 */
void
vandap_opening_begin (VandapOpening *self, GFile *file)
{
  g_return_if_fail (VANDAP_IS_OPENING (self));
  g_return_if_fail (G_IS_FILE (file));

  begin (self, file);
  vandap_reading_new_from_file_async (file, G_CANCELLABLE (self->job), on_read, g_object_ref (self));
}

/**
 * vandap_opening_begin_copied:
 * @self: an opening
 * @bytes: what another program gave of what was copied in it
 * @is_html: whether it said that this is HTML
 *
 * Begins to read what was pasted; what was being read before is let go of.
 */
void
vandap_opening_begin_copied (VandapOpening *self, GBytes *bytes, gboolean is_html)
{
  g_return_if_fail (VANDAP_IS_OPENING (self));

  begin (self, NULL);
  vandap_copied_read_async (bytes, is_html, G_CANCELLABLE (self->job), on_copied_read, g_object_ref (self));
}

/**
 * vandap_opening_await:
 * @self: an opening
 *
 * Waits for what is to be pasted until vandap_opening_stop(); what was being read
 * before is let go of.
 *
 * Returns: (transfer none): what is cancelled when nobody waits any more
 */
GCancellable *
vandap_opening_await (VandapOpening *self)
{
  g_return_val_if_fail (VANDAP_IS_OPENING (self), NULL);

  begin (self, NULL);
  return G_CANCELLABLE (self->job);
}

/**
 * vandap_opening_stop:
 * @self: an opening
 *
 * Lets go of what is being read.
 */
void
vandap_opening_stop (VandapOpening *self)
{
  g_return_if_fail (VANDAP_IS_OPENING (self));

  if (self->job == NULL)
    return;
  g_cancellable_cancel (G_CANCELLABLE (self->job));
  g_clear_object (&self->job);
  g_clear_object (&self->file);
  g_clear_handle_id (&self->lasting_id, g_source_remove);
  g_signal_emit (self, signals[STOPPED], 0);
}

/**
 * vandap_opening_get_progress:
 * @self: an opening
 *
 * Tells how much of the file is read.
 *
 * Returns: from 0 to 1; 0 where none is being read
 */
double
vandap_opening_get_progress (VandapOpening *self)
{
  g_return_val_if_fail (VANDAP_IS_OPENING (self), 0);

  return self->job != NULL ? vandap_job_get_progress (self->job) : 0;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "library/vandap-correction-keeper.h"

#include "library/vandap-correction-json.h"
#include "library/vandap-correction-store.h"

struct _VandapCorrectionKeeper
{
  GObject parent_instance;

  char *folder;
  char *digest;
  char *uri;
  VandapCorrections *corrections;
  GPtrArray *aside;    /* VandapKeptCorrection; what does not fit */
  GPtrArray *settled;  /* SHA-256 of other versions of the file */
  gboolean is_changed; /* since what was handed over last */
  gboolean is_writing;
};

/* What is written, whatever becomes of the keeper meanwhile. */
typedef struct
{
  char *folder;
  char *digest;
  char *json;
} Writing;

enum
{
  KEPT,
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VandapCorrectionKeeper, vandap_correction_keeper, G_TYPE_OBJECT)

static void
writing_free (gpointer data)
{
  Writing *writing = data;

  g_free (writing->folder);
  g_free (writing->digest);
  g_free (writing->json);
  g_free (writing);
}

static Writing *
writing_new (VandapCorrectionKeeper *self)
{
  Writing *writing = g_new0 (Writing, 1);

  writing->folder = g_strdup (self->folder);
  writing->digest = g_strdup (self->digest);
  writing->json = vandap_correction_json_write (self->corrections, self->aside, self->settled, self->uri);

  return writing;
}

static void
write_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Writing *writing = data;
  GError *error = NULL;

  if (vandap_correction_store_save (writing->folder, writing->digest, writing->json, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void write_now (VandapCorrectionKeeper *self);

static void
on_written (GObject *source, GAsyncResult *result, gpointer data)
{
  VandapCorrectionKeeper *self = VANDAP_CORRECTION_KEEPER (source);
  g_autoptr (GError) error = NULL;

  self->is_writing = FALSE;
  if (!g_task_propagate_boolean (G_TASK (result), &error))
    g_signal_emit (self, signals[FAILED], 0, error->message);
  else if (self->is_changed)
    write_now (self);
  else
    g_signal_emit (self, signals[KEPT], 0);
}

/* One at a time: what is written last is what was put right last. */
static void
write_now (VandapCorrectionKeeper *self)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, on_written, NULL);

  self->is_changed = FALSE;
  self->is_writing = TRUE;
  g_task_set_task_data (task, writing_new (self), writing_free);
  g_task_run_in_thread (task, write_in_thread);
}

static void
on_changed (VandapCorrectionKeeper *self)
{
  self->is_changed = TRUE;
  if (!self->is_writing)
    write_now (self);
}

static void
vandap_correction_keeper_dispose (GObject *object)
{
  g_clear_object (&VANDAP_CORRECTION_KEEPER (object)->corrections);
  G_OBJECT_CLASS (vandap_correction_keeper_parent_class)->dispose (object);
}

static void
vandap_correction_keeper_finalize (GObject *object)
{
  VandapCorrectionKeeper *self = VANDAP_CORRECTION_KEEPER (object);

  g_free (self->folder);
  g_free (self->digest);
  g_free (self->uri);
  g_ptr_array_unref (self->aside);
  g_ptr_array_unref (self->settled);
  G_OBJECT_CLASS (vandap_correction_keeper_parent_class)->finalize (object);
}

static void
vandap_correction_keeper_class_init (VandapCorrectionKeeperClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vandap_correction_keeper_dispose;
  G_OBJECT_CLASS (klass)->finalize = vandap_correction_keeper_finalize;
  signals[KEPT] = g_signal_new ("kept", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FAILED] = g_signal_new ("failed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                  G_TYPE_STRING);
}

static void
vandap_correction_keeper_init (VandapCorrectionKeeper *self)
{
  self->aside = vandap_kept_correction_list_new ();
  self->settled = g_ptr_array_new_with_free_func (g_free);
}

/**
 * vandap_correction_keeper_new:
 * @folder: (type filename): where corrections are kept
 * @digest: SHA-256 of the bytes that the interview was read from, in hexadecimal digits
 * @uri: (nullable): where these are
 * @corrections: what is put right
 *
 * Creates a keeper.
 *
 * Returns: (transfer full): a new keeper
 */
VandapCorrectionKeeper *
vandap_correction_keeper_new (const char *folder, const char *digest, const char *uri, VandapCorrections *corrections)
{
  VandapCorrectionKeeper *self;

  g_return_val_if_fail (folder != NULL && digest != NULL && VANDAP_IS_CORRECTIONS (corrections), NULL);

  self = g_object_new (VANDAP_TYPE_CORRECTION_KEEPER, NULL);
  self->folder = g_strdup (folder);
  self->digest = g_strdup (digest);
  self->uri = g_strdup (uri);
  self->corrections = g_object_ref (corrections);
  g_signal_connect_object (corrections, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * vandap_correction_keeper_get_aside:
 * @self: a keeper
 *
 * Gets what was put right and does not fit the interview: it is kept with the
 * corrections. Whoever changes the list has it kept by vandap_correction_keeper_keep().
 *
 * Returns: (transfer none) (element-type VandapKeptCorrection): the list
 */
GPtrArray *
vandap_correction_keeper_get_aside (VandapCorrectionKeeper *self)
{
  g_return_val_if_fail (VANDAP_IS_CORRECTION_KEEPER (self), NULL);

  return self->aside;
}

/**
 * vandap_correction_keeper_get_settled:
 * @self: a keeper
 *
 * Gets which other versions of the file need not be spoken of again.
 *
 * Returns: (transfer none) (element-type utf8): SHA-256 of their bytes, in hexadecimal digits
 */
GPtrArray *
vandap_correction_keeper_get_settled (VandapCorrectionKeeper *self)
{
  g_return_val_if_fail (VANDAP_IS_CORRECTION_KEEPER (self), NULL);

  return self->settled;
}

/**
 * vandap_correction_keeper_keep:
 * @self: a keeper
 *
 * Keeps everything as it is now.
 */
void
vandap_correction_keeper_keep (VandapCorrectionKeeper *self)
{
  g_return_if_fail (VANDAP_IS_CORRECTION_KEEPER (self));

  on_changed (self);
}

/**
 * vandap_correction_keeper_flush:
 * @self: a keeper
 *
 * Waits until everything is kept, or it is said that it cannot be: before the
 * program ends, or the interview is closed.
 */
void
vandap_correction_keeper_flush (VandapCorrectionKeeper *self)
{
  g_return_if_fail (VANDAP_IS_CORRECTION_KEEPER (self));

  while (self->is_writing)
    g_main_context_iteration (NULL, TRUE);
}

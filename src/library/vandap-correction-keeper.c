/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "library/vandap-correction-keeper.h"

#include "library/vandap-correction-fitting.h"
#include "library/vandap-correction-json.h"
#include "library/vandap-correction-store.h"

/* A file that is copied again and again is not to have an ever longer list of places. */
#define MOST_PLACES 16

struct _VandapCorrectionKeeper
{
  GObject parent_instance;

  char *folder;
  char *digest;
  VandapCorrections *corrections;
  GPtrArray *uris;     /* where the bytes were found, the latest place last */
  GPtrArray *aside;    /* VandapKeptCorrection; what does not fit */
  GPtrArray *settled;  /* SHA-256 of other versions of the file */
  guint n_lost;        /* of what is aside: fitted when the bytes were read before, and does not now */
  char *kept;          /* what is on the disk as far as is known, or NULL for nothing */
  gboolean is_changed; /* since what was handed over last */
  gboolean is_writing;
  gboolean has_failed;
};

/* What is written, whatever becomes of the keeper meanwhile. */
typedef struct
{
  char *folder;
  char *digest;
  char *was;
  char *json;
} Writing;

enum
{
  KEPT,
  FAILED,
  TOLD,
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
  g_free (writing->was);
  g_free (writing->json);
  g_free (writing);
}

static Writing *
writing_new (VandapCorrectionKeeper *self)
{
  Writing *writing = g_new0 (Writing, 1);

  writing->folder = g_strdup (self->folder);
  writing->digest = g_strdup (self->digest);
  writing->was = g_strdup (self->kept);
  writing->json = vandap_correction_json_write (self->corrections, self->aside, self->settled, self->uris);

  return writing;
}

static void
write_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Writing *writing = data;
  GError *error = NULL;

  /* What could not be kept may be taken back by now. */
  if (g_strcmp0 (writing->json, writing->was) == 0
      || vandap_correction_store_replace (writing->folder, writing->digest, writing->was, writing->json, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void write_now (VandapCorrectionKeeper *self);

/* What was put right since it was kept is taken back; or all is, and another program has something of its own there. */
static gboolean
is_nothing_lost (VandapCorrectionKeeper *self, const Writing *writing, const GError *error)
{
  if (vandap_corrections_get_n (self->corrections) == 0 && g_error_matches (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG))
    return TRUE;

  return vandap_correction_json_equal (writing->json, self->kept);
}

static void
on_written (GObject *source, GAsyncResult *result, gpointer data)
{
  VandapCorrectionKeeper *self = VANDAP_CORRECTION_KEEPER (source);
  Writing *writing = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  gboolean is_written = g_task_propagate_boolean (G_TASK (result), &error);

  self->is_writing = FALSE;
  if (is_written)
    {
      g_free (self->kept);
      self->kept = g_steal_pointer (&writing->json);
    }
  if (self->is_changed)
    {
      write_now (self);
      return;
    }
  self->has_failed = !is_written && !is_nothing_lost (self, writing, error);
  if (self->has_failed)
    g_signal_emit (self, signals[FAILED], 0, error->message);
  else
    g_signal_emit (self, signals[KEPT], 0);
}

/* One at a time: what is written last is what was put right last. */
static void
write_now (VandapCorrectionKeeper *self)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, on_written, NULL);
  Writing *writing = writing_new (self);

  self->is_changed = FALSE;
  self->is_writing = TRUE;
  g_task_set_task_data (task, writing, writing_free);
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
  g_free (self->kept);
  g_ptr_array_unref (self->uris);
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
  signals[TOLD] = g_signal_new ("told", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
vandap_correction_keeper_init (VandapCorrectionKeeper *self)
{
  self->uris = g_ptr_array_new_with_free_func (g_free);
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
 * Creates a keeper, of an interview in which nothing is put right that is kept already.
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
  if (uri != NULL)
    g_ptr_array_add (self->uris, g_strdup (uri));
  self->corrections = g_object_ref (corrections);
  g_signal_connect_object (corrections, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);

  return self;
}

static void
append_all (GPtrArray *to, GPtrArray *from)
{
  while (from->len > 0)
    g_ptr_array_add (to, g_ptr_array_steal_index (from, 0));
}

static guint
count_aside (const GPtrArray *list)
{
  guint n = 0;

  for (guint i = 0; i < list->len; i++)
    n += ((const VandapKeptCorrection *) g_ptr_array_index (list, i))->is_aside;

  return n;
}

/**
 * vandap_correction_keeper_recall:
 * @self: a keeper
 * @kept: what was kept of the interview; taken apart
 * @fitting: (element-type VandapCorrection): what vandap_correction_fitting_find() has found of it
 *
 * Puts right again what was put right before, as far as it fits, and keeps the rest of
 * it aside.
 */
void
vandap_correction_keeper_recall (VandapCorrectionKeeper *self, VandapKeptFile *kept, const GPtrArray *fitting)
{
  guint were_aside;

  g_return_if_fail (VANDAP_IS_CORRECTION_KEEPER (self) && kept != NULL && fitting != NULL);

  g_signal_handlers_block_matched (self->corrections, G_SIGNAL_MATCH_DATA, 0, 0, NULL, NULL, self);
  vandap_correction_fitting_apply (kept->list, fitting, self->corrections, self->aside);
  g_signal_handlers_unblock_matched (self->corrections, G_SIGNAL_MATCH_DATA, 0, 0, NULL, NULL, self);

  were_aside = count_aside (kept->list);
  self->n_lost = self->aside->len > were_aside ? self->aside->len - were_aside : 0;
  append_all (self->settled, kept->settled);
  for (guint i = kept->uris->len; i > 0; i--)
    if (!g_ptr_array_find_with_equal_func (self->uris, g_ptr_array_index (kept->uris, i - 1), g_str_equal, NULL))
      g_ptr_array_insert (self->uris, 0, g_strdup (g_ptr_array_index (kept->uris, i - 1)));
  g_free (self->kept);
  self->kept = g_steal_pointer (&kept->json);
}

/**
 * vandap_correction_keeper_add_place:
 * @self: a keeper
 * @uri: where the same bytes are
 *
 * Notes where the interview is found, too: when the file there has changed, what was put
 * right in it is known.
 */
void
vandap_correction_keeper_add_place (VandapCorrectionKeeper *self, const char *uri)
{
  guint found;

  g_return_if_fail (VANDAP_IS_CORRECTION_KEEPER (self) && uri != NULL);

  if (g_ptr_array_find_with_equal_func (self->uris, uri, g_str_equal, &found))
    g_ptr_array_remove_index (self->uris, found);
  g_ptr_array_add (self->uris, g_strdup (uri));
  while (self->uris->len > MOST_PLACES)
    g_ptr_array_remove_index (self->uris, 0);
}

/**
 * vandap_correction_keeper_get_corrections:
 * @self: a keeper
 *
 * Gets what it keeps.
 *
 * Returns: (transfer none): the corrections
 */
VandapCorrections *
vandap_correction_keeper_get_corrections (VandapCorrectionKeeper *self)
{
  g_return_val_if_fail (VANDAP_IS_CORRECTION_KEEPER (self), NULL);

  return self->corrections;
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
 * Gets which other versions of the file need not be spoken of again. Whoever changes the
 * list has it kept by vandap_correction_keeper_keep().
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
 * vandap_correction_keeper_get_n_lost:
 * @self: a keeper
 *
 * Counts the corrections that fitted these bytes before, and do not fit how they are
 * read now.
 *
 * Returns: how many; none once the person knows
 */
guint
vandap_correction_keeper_get_n_lost (VandapCorrectionKeeper *self)
{
  g_return_val_if_fail (VANDAP_IS_CORRECTION_KEEPER (self), 0);

  return self->n_lost;
}

/**
 * vandap_correction_keeper_accept_loss:
 * @self: a keeper
 *
 * Notes that the person knows what does not fit any more; it is kept aside.
 */
void
vandap_correction_keeper_accept_loss (VandapCorrectionKeeper *self)
{
  g_return_if_fail (VANDAP_IS_CORRECTION_KEEPER (self));

  if (self->n_lost == 0)
    return;
  self->n_lost = 0;
  vandap_correction_keeper_keep (self);
  g_signal_emit (self, signals[TOLD], 0);
}

/**
 * vandap_correction_keeper_forget:
 * @self: a keeper
 *
 * Drops what is kept aside, and takes all corrections back at once.
 */
void
vandap_correction_keeper_forget (VandapCorrectionKeeper *self)
{
  g_return_if_fail (VANDAP_IS_CORRECTION_KEEPER (self));

  g_ptr_array_set_size (self->aside, 0);
  self->n_lost = 0;
  if (vandap_corrections_can_undo (self->corrections))
    vandap_corrections_forget (self->corrections);
  else
    vandap_correction_keeper_keep (self);
  g_signal_emit (self, signals[TOLD], 0);
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
 * vandap_correction_keeper_tell:
 * @self: a keeper
 *
 * Says that there is something else to tell of what does not fit, or is settled.
 */
void
vandap_correction_keeper_tell (VandapCorrectionKeeper *self)
{
  g_return_if_fail (VANDAP_IS_CORRECTION_KEEPER (self));

  g_signal_emit (self, signals[TOLD], 0);
}

/**
 * vandap_correction_keeper_is_kept:
 * @self: a keeper
 *
 * Tells whether everything is on the disk, or on the way there and nothing has kept it
 * from that yet. What was put right and taken back again need not be.
 *
 * Returns: %FALSE where it could not be kept
 */
gboolean
vandap_correction_keeper_is_kept (VandapCorrectionKeeper *self)
{
  g_return_val_if_fail (VANDAP_IS_CORRECTION_KEEPER (self), TRUE);

  return !self->has_failed;
}

static void
wait (VandapCorrectionKeeper *self)
{
  while (self->is_writing)
    g_main_context_iteration (NULL, TRUE);
}

/**
 * vandap_correction_keeper_flush:
 * @self: a keeper
 *
 * Waits until everything is kept, or it is said that it cannot be: before the
 * program ends, or the interview is closed. What could not be kept before is tried
 * again, as there may be room by now.
 */
void
vandap_correction_keeper_flush (VandapCorrectionKeeper *self)
{
  g_return_if_fail (VANDAP_IS_CORRECTION_KEEPER (self));

  wait (self);
  if (!self->has_failed)
    return;
  write_now (self);
  wait (self);
}

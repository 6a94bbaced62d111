/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "library/vandap-recollection.h"

#include "library/vandap-correction-fitting.h"
#include "library/vandap-correction-json.h"
#include "library/vandap-correction-store.h"

struct _VandapRecollection
{
  GObject parent_instance;

  char *folder;
  char *digest;
  char *uri;
  VandapCorrections *corrections;
  VandapCorrectionKeeper *keeper;
  guint n_lost;            /* fitted when the file was open before, and do not now */

  GCancellable *looking;   /* NULL where nothing is looked for */
  char *former_digest;     /* NULL before another version of the file is found */
  VandapKeptFile *former;
  VandapAnchors *anchors;  /* of what is open */
  GPtrArray *fitting;      /* for each of the former corrections */
};

/* What is found by a thread of its own. */
typedef struct
{
  char *folder;
  char *digest;
  char *uri;
  VandapInterview *interview;

  char *former_digest;
  VandapKeptFile *former;
  VandapAnchors *anchors;
  GPtrArray *fitting;
} Look;

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VandapRecollection, vandap_recollection, G_TYPE_OBJECT)

static void
look_free (gpointer data)
{
  Look *look = data;

  g_free (look->folder);
  g_free (look->digest);
  g_free (look->uri);
  g_object_unref (look->interview);
  g_free (look->former_digest);
  vandap_kept_file_free (look->former);
  vandap_anchors_free (look->anchors);
  g_clear_pointer (&look->fitting, g_ptr_array_unref);
  g_free (look);
}

static void
drop_former (VandapRecollection *self)
{
  g_clear_pointer (&self->former_digest, g_free);
  g_clear_pointer (&self->former, vandap_kept_file_free);
  g_clear_pointer (&self->anchors, vandap_anchors_free);
  g_clear_pointer (&self->fitting, g_ptr_array_unref);
}

static void
vandap_recollection_dispose (GObject *object)
{
  VandapRecollection *self = VANDAP_RECOLLECTION (object);

  g_clear_object (&self->looking);
  drop_former (self);
  g_clear_object (&self->keeper);
  g_clear_object (&self->corrections);
  G_OBJECT_CLASS (vandap_recollection_parent_class)->dispose (object);
}

static void
vandap_recollection_finalize (GObject *object)
{
  VandapRecollection *self = VANDAP_RECOLLECTION (object);

  g_free (self->folder);
  g_free (self->digest);
  g_free (self->uri);
  G_OBJECT_CLASS (vandap_recollection_parent_class)->finalize (object);
}

static void
vandap_recollection_class_init (VandapRecollectionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vandap_recollection_dispose;
  G_OBJECT_CLASS (klass)->finalize = vandap_recollection_finalize;
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
vandap_recollection_init (VandapRecollection *self)
{
}

/* Another version of the program may read the same bytes otherwise: the words tell which paragraph it was, and not its
 * number. */
static void
recall (VandapRecollection *self, const VandapKeptFile *kept, GPtrArray *aside)
{
  g_autoptr (VandapAnchors) anchors = vandap_anchors_new (vandap_corrections_get_reading (self->corrections));
  guint were_aside = 0;

  vandap_anchors_trust_places (anchors);
  vandap_correction_fitting_apply (kept->list, anchors, self->corrections, aside);
  for (guint i = 0; i < kept->list->len; i++)
    were_aside += ((VandapKeptCorrection *) g_ptr_array_index (kept->list, i))->is_aside;
  self->n_lost = aside->len > were_aside ? aside->len - were_aside : 0;
}

static void
append_all (GPtrArray *to, GPtrArray *from)
{
  while (from->len > 0)
    g_ptr_array_add (to, g_ptr_array_steal_index (from, 0));
}

/**
 * vandap_recollection_new:
 * @folder: (type filename): where corrections are kept
 * @digest: SHA-256 of the bytes that the interview was read from, in hexadecimal digits
 * @uri: (nullable): where these are
 * @corrections: what is put right, which is nothing yet
 * @error: (nullable): return location for an error that names the file in which something is kept
 *
 * Puts right again what was put right in these bytes before, and keeps what is put right
 * from then on.
 *
 * Returns: (transfer full): a new recollection, even with @error set
 */
VandapRecollection *
vandap_recollection_new (const char *folder, const char *digest, const char *uri, VandapCorrections *corrections,
                         GError **error)
{
  VandapRecollection *self = g_object_new (VANDAP_TYPE_RECOLLECTION, NULL);
  g_autoptr (VandapKeptFile) kept = vandap_correction_store_load (folder, digest, error);
  g_autoptr (GPtrArray) aside = vandap_kept_correction_list_new ();

  self->folder = g_strdup (folder);
  self->digest = g_strdup (digest);
  self->uri = g_strdup (uri);
  self->corrections = g_object_ref (corrections);
  if (kept != NULL)
    recall (self, kept, aside);
  self->keeper = vandap_correction_keeper_new (folder, digest, uri, corrections);
  append_all (vandap_correction_keeper_get_aside (self->keeper), aside);
  if (kept != NULL)
    append_all (vandap_correction_keeper_get_settled (self->keeper), kept->settled);

  return self;
}

/**
 * vandap_recollection_get_keeper:
 * @self: a recollection
 *
 * Gets what keeps the corrections.
 *
 * Returns: (transfer none): the keeper
 */
VandapCorrectionKeeper *
vandap_recollection_get_keeper (VandapRecollection *self)
{
  g_return_val_if_fail (VANDAP_IS_RECOLLECTION (self), NULL);

  return self->keeper;
}

/**
 * vandap_recollection_get_aside:
 * @self: a recollection
 *
 * Gets what was put right in the file and does not fit the interview.
 *
 * Returns: (transfer none) (element-type VandapKeptCorrection): the corrections as they were kept
 */
const GPtrArray *
vandap_recollection_get_aside (VandapRecollection *self)
{
  g_return_val_if_fail (VANDAP_IS_RECOLLECTION (self), NULL);

  return vandap_correction_keeper_get_aside (self->keeper);
}

/**
 * vandap_recollection_get_n_lost:
 * @self: a recollection
 *
 * Counts the corrections that fitted these bytes before, and do not fit how they are
 * read now.
 *
 * Returns: how many; none once the person knows
 */
guint
vandap_recollection_get_n_lost (VandapRecollection *self)
{
  g_return_val_if_fail (VANDAP_IS_RECOLLECTION (self), 0);

  return self->n_lost;
}

/**
 * vandap_recollection_accept_loss:
 * @self: a recollection
 *
 * Notes that the person knows what does not fit any more; it is kept aside.
 */
void
vandap_recollection_accept_loss (VandapRecollection *self)
{
  g_return_if_fail (VANDAP_IS_RECOLLECTION (self));

  if (self->n_lost == 0)
    return;
  self->n_lost = 0;
  vandap_correction_keeper_keep (self->keeper);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
look_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Look *look = data;

  look->former_digest = vandap_correction_store_find (look->folder, look->uri, look->digest, cancellable);
  if (look->former_digest != NULL && !g_cancellable_is_cancelled (cancellable))
    look->former = vandap_correction_store_load (look->folder, look->former_digest, NULL);
  if (look->former != NULL)
    {
      look->anchors = vandap_anchors_new (look->interview);
      look->fitting = vandap_correction_fitting_find (look->former->list, look->anchors, NULL);
    }
  g_task_return_boolean (task, look->former != NULL);
}

static void
on_looked (GObject *source, GAsyncResult *result, gpointer data)
{
  VandapRecollection *self = VANDAP_RECOLLECTION (source);
  Look *look = g_task_get_task_data (G_TASK (result));

  if (!g_task_propagate_boolean (G_TASK (result), NULL) || self->corrections == NULL)
    return;
  self->former_digest = g_steal_pointer (&look->former_digest);
  self->former = g_steal_pointer (&look->former);
  self->anchors = g_steal_pointer (&look->anchors);
  self->fitting = g_steal_pointer (&look->fitting);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * vandap_recollection_look:
 * @self: a recollection
 *
 * Begins to look for what was put right in the file before it changed.
 */
void
vandap_recollection_look (VandapRecollection *self)
{
  g_autoptr (GTask) task = NULL;
  Look *look;

  g_return_if_fail (VANDAP_IS_RECOLLECTION (self));

  if (self->uri == NULL || self->looking != NULL)
    return;
  self->looking = g_cancellable_new ();
  look = g_new0 (Look, 1);
  look->folder = g_strdup (self->folder);
  look->digest = g_strdup (self->digest);
  look->uri = g_strdup (self->uri);
  look->interview = g_object_ref (vandap_corrections_get_reading (self->corrections));
  task = g_task_new (self, self->looking, on_looked, NULL);
  g_task_set_task_data (task, look, look_free);
  g_task_run_in_thread (task, look_in_thread);
}

/**
 * vandap_recollection_stop:
 * @self: a recollection
 *
 * Looks for nothing any more.
 */
void
vandap_recollection_stop (VandapRecollection *self)
{
  g_return_if_fail (VANDAP_IS_RECOLLECTION (self));

  g_cancellable_cancel (self->looking);
}

/**
 * vandap_recollection_get_former:
 * @self: a recollection
 *
 * Gets what was put right in the file before it changed, as long as the person has not
 * said what is to become of it.
 *
 * Returns: (transfer none) (nullable) (element-type VandapKeptCorrection): the corrections as they were kept
 */
const GPtrArray *
vandap_recollection_get_former (VandapRecollection *self)
{
  g_return_val_if_fail (VANDAP_IS_RECOLLECTION (self), NULL);

  return self->former != NULL ? self->former->list : NULL;
}

/**
 * vandap_recollection_get_fitting:
 * @self: a recollection
 * @nth: which of the former corrections
 *
 * Tells what one of them is in the interview that is open.
 *
 * Returns: (transfer none) (nullable): the correction, or %NULL where it does not fit
 */
const VandapCorrection *
vandap_recollection_get_fitting (VandapRecollection *self, guint nth)
{
  g_return_val_if_fail (VANDAP_IS_RECOLLECTION (self) && self->fitting != NULL && nth < self->fitting->len, NULL);

  return g_ptr_array_index (self->fitting, nth);
}

/**
 * vandap_recollection_get_n_fitting:
 * @self: a recollection
 *
 * Counts the former corrections that fit the interview that is open.
 *
 * Returns: how many
 */
guint
vandap_recollection_get_n_fitting (VandapRecollection *self)
{
  g_return_val_if_fail (VANDAP_IS_RECOLLECTION (self), 0);

  return self->fitting != NULL ? vandap_correction_fitting_count (self->fitting) : 0;
}

static void
settle (VandapRecollection *self)
{
  g_ptr_array_add (vandap_correction_keeper_get_settled (self->keeper), g_strdup (self->former_digest));
  drop_former (self);
  vandap_correction_keeper_keep (self->keeper);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * vandap_recollection_take_over:
 * @self: a recollection
 *
 * Puts right again what was put right before the file changed, as far as it fits; the
 * rest is kept aside.
 *
 * Returns: how many corrections fitted
 */
guint
vandap_recollection_take_over (VandapRecollection *self)
{
  guint n;

  g_return_val_if_fail (VANDAP_IS_RECOLLECTION (self), 0);

  if (self->former == NULL)
    return 0;
  n = vandap_correction_fitting_apply (self->former->list, self->anchors, self->corrections,
                                       vandap_correction_keeper_get_aside (self->keeper));
  settle (self);

  return n;
}

/**
 * vandap_recollection_decline:
 * @self: a recollection
 *
 * Notes that the person does not want what was put right before the file changed. What
 * is kept of that version stays where it is.
 */
void
vandap_recollection_decline (VandapRecollection *self)
{
  g_return_if_fail (VANDAP_IS_RECOLLECTION (self));

  if (self->former != NULL)
    settle (self);
}

/**
 * vandap_recollection_forget:
 * @self: a recollection
 *
 * Drops what is kept aside, and takes all corrections back at once.
 */
void
vandap_recollection_forget (VandapRecollection *self)
{
  g_return_if_fail (VANDAP_IS_RECOLLECTION (self));

  g_ptr_array_set_size (vandap_correction_keeper_get_aside (self->keeper), 0);
  self->n_lost = 0;
  if (vandap_corrections_can_undo (self->corrections))
    vandap_corrections_forget (self->corrections);
  else
    vandap_correction_keeper_keep (self->keeper);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * vandap_recollection_note_written:
 * @self: a recollection
 *
 * Says that the file that is open was written anew, with what was put right in it:
 * there is nothing left to be put right when its former bytes are met again, but for
 * what was kept aside.
 */
void
vandap_recollection_note_written (VandapRecollection *self)
{
  g_autoptr (VandapCorrections) none = NULL;
  g_autofree char *json = NULL;

  g_return_if_fail (VANDAP_IS_RECOLLECTION (self));

  none = vandap_corrections_new (vandap_corrections_get_reading (self->corrections));
  json = vandap_correction_json_write (none, vandap_correction_keeper_get_aside (self->keeper),
                                       vandap_correction_keeper_get_settled (self->keeper), self->uri);
  vandap_correction_keeper_flush (self->keeper);
  vandap_correction_store_save (self->folder, self->digest, json, NULL);
}

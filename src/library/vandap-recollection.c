/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "library/vandap-recollection.h"

#include "library/vandap-correction-fitting.h"
#include "library/vandap-correction-json.h"
#include "library/vandap-correction-store.h"

struct _VandapRecollection
{
  GObject parent_instance;

  VandapCorrectionKeepers *keepers;
  char *folder;
  char *digest;
  char *uri;
  VandapCorrectionKeeper *keeper; /* which others may have, too */

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
  g_clear_object (&self->keepers);
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

/* The same may have been said of it in another window. */
static void
on_told (VandapRecollection *self)
{
  const GPtrArray *settled = vandap_correction_keeper_get_settled (self->keeper);

  if (self->former_digest != NULL
      && g_ptr_array_find_with_equal_func ((GPtrArray *) settled, self->former_digest, g_str_equal, NULL))
    drop_former (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * vandap_recollection_new:
 * @keepers: what keeps corrections
 * @digest: SHA-256 of the bytes that the interview was read from, in hexadecimal digits
 * @uri: (nullable): where these are
 * @interview: the interview as it was read
 * @recall: (transfer full) (nullable): what was put right in it before, or %NULL to gather that here and now
 * @error: (nullable): return location for an error that names the file in which something is kept
 *
 * Puts right again what was put right in these bytes before, and keeps what is put right
 * from then on.
 *
 * Returns: (transfer full): a new recollection, even with @error set
 */
VandapRecollection *
vandap_recollection_new (VandapCorrectionKeepers *keepers, const char *digest, const char *uri,
                         VandapInterview *interview, VandapRecall *recall, GError **error)
{
  VandapRecollection *self = g_object_new (VANDAP_TYPE_RECOLLECTION, NULL);

  self->keepers = g_object_ref (keepers);
  self->folder = g_strdup (vandap_correction_keepers_get_folder (keepers));
  self->digest = g_strdup (digest);
  self->uri = g_strdup (uri);
  self->keeper = vandap_correction_keepers_get (keepers, digest, uri, interview, recall, error);
  g_signal_connect_object (self->keeper, "told", G_CALLBACK (on_told), self, G_CONNECT_SWAPPED);

  return self;
}

/* Nothing is asked of it once its document has let go of it. */
static VandapCorrections *
get_corrections (VandapRecollection *self)
{
  return vandap_correction_keeper_get_corrections (self->keeper);
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
 * vandap_recollection_get_keepers:
 * @self: a recollection
 *
 * Gets what keeps corrections, of this interview and of others.
 *
 * Returns: (transfer none): the keepers
 */
VandapCorrectionKeepers *
vandap_recollection_get_keepers (VandapRecollection *self)
{
  g_return_val_if_fail (VANDAP_IS_RECOLLECTION (self), NULL);

  return self->keepers;
}

/**
 * vandap_recollection_get_folder:
 * @self: a recollection
 *
 * Gets where corrections are kept.
 *
 * Returns: (transfer none) (type filename): the folder
 */
const char *
vandap_recollection_get_folder (VandapRecollection *self)
{
  g_return_val_if_fail (VANDAP_IS_RECOLLECTION (self), NULL);

  return self->folder;
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

  return vandap_correction_keeper_get_n_lost (self->keeper);
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

  vandap_correction_keeper_accept_loss (self->keeper);
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

static gboolean
is_put_right (VandapRecollection *self, const VandapCorrection *correction)
{
  VandapCorrections *corrections = get_corrections (self);

  for (guint i = 0; i < vandap_corrections_get_n (corrections); i++)
    if (vandap_correction_equal (vandap_corrections_get (corrections, i), correction))
      return TRUE;

  return FALSE;
}

/*
 * What was taken over from this version into the other one is put right here already: again, it would be a step that
 * does nothing, or roles that change places twice. Where that is all that fits, there is nothing to speak of.
 */
static void
drop_known (VandapRecollection *self)
{
  guint n = self->fitting->len;

  for (guint i = n; i > 0; i--)
    {
      const VandapCorrection *fitting = g_ptr_array_index (self->fitting, i - 1);

      if (fitting == NULL || !is_put_right (self, fitting))
        continue;
      g_ptr_array_remove_index (self->fitting, i - 1);
      g_ptr_array_remove_index (self->former->list, i - 1);
    }
  if (self->fitting->len < n && vandap_correction_fitting_count (self->fitting) == 0)
    drop_former (self);
}

static void
on_looked (GObject *source, GAsyncResult *result, gpointer data)
{
  VandapRecollection *self = VANDAP_RECOLLECTION (source);
  Look *look = g_task_get_task_data (G_TASK (result));

  if (!g_task_propagate_boolean (G_TASK (result), NULL) || self->keeper == NULL)
    return;
  self->former_digest = g_steal_pointer (&look->former_digest);
  self->former = g_steal_pointer (&look->former);
  self->anchors = g_steal_pointer (&look->anchors);
  self->fitting = g_steal_pointer (&look->fitting);
  drop_known (self);
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
  look->interview = g_object_ref (vandap_corrections_get_reading (get_corrections (self)));
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

/* Said before anything is put right, so that nothing is kept with which it would be spoken of again. */
static VandapKeptFile *
settle (VandapRecollection *self)
{
  VandapKeptFile *former = g_steal_pointer (&self->former);

  g_ptr_array_add (vandap_correction_keeper_get_settled (self->keeper), g_strdup (self->former_digest));

  return former;
}

static void
end_settling (VandapRecollection *self)
{
  vandap_correction_keeper_keep (self->keeper);
  vandap_correction_keeper_tell (self->keeper);
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
  g_autoptr (VandapKeptFile) former = NULL;
  g_autoptr (GPtrArray) fitting = NULL;
  guint n;

  g_return_val_if_fail (VANDAP_IS_RECOLLECTION (self), 0);

  if (self->former == NULL)
    return 0;
  former = settle (self);
  fitting = vandap_correction_fitting_find (former->list, self->anchors, get_corrections (self));
  n = vandap_correction_fitting_apply (former->list, fitting, get_corrections (self),
                                       vandap_correction_keeper_get_aside (self->keeper));
  end_settling (self);

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
  g_autoptr (VandapKeptFile) former = NULL;

  g_return_if_fail (VANDAP_IS_RECOLLECTION (self));

  if (self->former == NULL)
    return;
  former = settle (self);
  end_settling (self);
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

  vandap_correction_keeper_forget (self->keeper);
}

static void
add_new (GPtrArray *to, const GPtrArray *from)
{
  for (guint i = 0; i < from->len; i++)
    if (!g_ptr_array_find_with_equal_func (to, from->pdata[i], g_str_equal, NULL))
      g_ptr_array_add (to, from->pdata[i]);
}

/**
 * vandap_recollection_dup_heritage:
 * @self: a recollection
 * @others: (element-type utf8): SHA-256 of other versions that have in them what was put right, in hexadecimal digits
 * @names: (element-type utf8): where the file is, too, by other names
 *
 * Writes down what is to be kept of a version of the file that has in it what was put
 * right: nothing is left to be put right but what does not fit, and none of the versions
 * before it need be spoken of.
 *
 * Returns: (transfer full): JSON, as vandap_correction_json_write() writes it
 */
char *
vandap_recollection_dup_heritage (VandapRecollection *self, const GPtrArray *others, const GPtrArray *names)
{
  g_autoptr (VandapCorrections) none = NULL;
  g_autoptr (GPtrArray) settled = g_ptr_array_new ();
  g_autoptr (GPtrArray) places = g_ptr_array_new ();
  const GPtrArray *mine;

  g_return_val_if_fail (VANDAP_IS_RECOLLECTION (self) && others != NULL && names != NULL, NULL);

  none = vandap_corrections_new (vandap_corrections_get_reading (get_corrections (self)));
  mine = vandap_correction_keeper_get_settled (self->keeper);
  g_ptr_array_extend (settled, (GPtrArray *) mine, NULL, NULL);
  g_ptr_array_extend (settled, (GPtrArray *) others, NULL, NULL);
  g_ptr_array_add (settled, self->digest);
  /* Other files with the same bytes are as they were. */
  add_new (places, names);
  if (self->uri != NULL && !g_ptr_array_find_with_equal_func (places, self->uri, g_str_equal, NULL))
    g_ptr_array_add (places, self->uri);

  return vandap_correction_json_write (none, vandap_correction_keeper_get_aside (self->keeper), settled, places);
}

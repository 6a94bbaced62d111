/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "library/vandap-correction-keepers.h"

#include <string.h>

#include "library/vandap-correction-store.h"

struct _VandapCorrectionKeepers
{
  GObject parent_instance;

  char *folder;
  GHashTable *keepers; /* from a digest to the keeper, which goes with the last document that has it */
  guint n_changes;     /* how often one came or went */
};

/* What is gathered by a thread of its own. */
typedef struct
{
  char *folder;
  char *digest;
  VandapInterview *interview;
  guint n_changes; /* when it was begun */
} Request;

G_DEFINE_FINAL_TYPE (VandapCorrectionKeepers, vandap_correction_keepers, G_TYPE_OBJECT)

static void on_gone (gpointer data, GObject *where_it_was);

static void
vandap_correction_keepers_dispose (GObject *object)
{
  VandapCorrectionKeepers *self = VANDAP_CORRECTION_KEEPERS (object);
  GHashTableIter iter;
  gpointer keeper;

  g_hash_table_iter_init (&iter, self->keepers);
  while (g_hash_table_iter_next (&iter, NULL, &keeper))
    g_object_weak_unref (keeper, on_gone, self);
  g_hash_table_remove_all (self->keepers);
  G_OBJECT_CLASS (vandap_correction_keepers_parent_class)->dispose (object);
}

static void
vandap_correction_keepers_finalize (GObject *object)
{
  VandapCorrectionKeepers *self = VANDAP_CORRECTION_KEEPERS (object);

  g_free (self->folder);
  g_hash_table_unref (self->keepers);
  G_OBJECT_CLASS (vandap_correction_keepers_parent_class)->finalize (object);
}

static void
vandap_correction_keepers_class_init (VandapCorrectionKeepersClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vandap_correction_keepers_dispose;
  G_OBJECT_CLASS (klass)->finalize = vandap_correction_keepers_finalize;
}

static void
vandap_correction_keepers_init (VandapCorrectionKeepers *self)
{
  self->keepers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

static gboolean
is_it (gpointer key, gpointer value, gpointer keeper)
{
  return value == keeper;
}

static void
on_gone (gpointer data, GObject *where_it_was)
{
  VandapCorrectionKeepers *self = data;

  g_hash_table_foreach_remove (self->keepers, is_it, where_it_was);
  self->n_changes++;
}

/**
 * vandap_correction_keepers_new:
 * @folder: (type filename): where corrections are kept
 *
 * Creates what keeps nothing yet.
 *
 * Returns: (transfer full): a new object
 */
VandapCorrectionKeepers *
vandap_correction_keepers_new (const char *folder)
{
  VandapCorrectionKeepers *self;

  g_return_val_if_fail (folder != NULL, NULL);

  self = g_object_new (VANDAP_TYPE_CORRECTION_KEEPERS, NULL);
  self->folder = g_strdup (folder);

  return self;
}

/**
 * vandap_correction_keepers_get_folder:
 * @self: the keepers
 *
 * Gets where corrections are kept.
 *
 * Returns: (transfer none) (type filename): the folder
 */
const char *
vandap_correction_keepers_get_folder (VandapCorrectionKeepers *self)
{
  g_return_val_if_fail (VANDAP_IS_CORRECTION_KEEPERS (self), NULL);

  return self->folder;
}

/* The same bytes may have been read as something else: what was copied says itself what it is. */
static gboolean
are_same (VandapInterview *a, VandapInterview *b)
{
  gsize length_a, length_b;
  const char *text_a = vandap_interview_get_text (a, &length_a), *text_b = vandap_interview_get_text (b, &length_b);

  return a == b
         || (vandap_interview_get_n_paragraphs (a) == vandap_interview_get_n_paragraphs (b)
             && vandap_interview_get_n_turns (a) == vandap_interview_get_n_turns (b)
             && vandap_interview_get_n_people (a) == vandap_interview_get_n_people (b) && length_a == length_b
             && memcmp (text_a, text_b, length_a) == 0);
}

static VandapCorrectionKeeper *
find (VandapCorrectionKeepers *self, const char *digest, VandapInterview *interview)
{
  VandapCorrectionKeeper *keeper = g_hash_table_lookup (self->keepers, digest);

  if (keeper == NULL
      || !are_same (vandap_corrections_get_reading (vandap_correction_keeper_get_corrections (keeper)), interview))
    return NULL;

  return g_object_ref (keeper);
}

static VandapCorrectionKeeper *
create (VandapCorrectionKeepers *self, const char *digest, VandapInterview *interview, const VandapRecall *recall)
{
  g_autoptr (VandapCorrections) corrections = vandap_corrections_new (interview);
  VandapCorrectionKeeper *keeper = vandap_correction_keeper_new (self->folder, digest, NULL, corrections);

  if (recall->kept != NULL)
    vandap_correction_keeper_recall (keeper, recall->kept, recall->fitting);
  /* Where the same was read otherwise, the first has the name: the other does not write over what it keeps. */
  if (!g_hash_table_contains (self->keepers, digest))
    {
      g_hash_table_insert (self->keepers, g_strdup (digest), keeper);
      g_object_weak_ref (G_OBJECT (keeper), on_gone, self);
      self->n_changes++;
    }

  return keeper;
}

/**
 * vandap_correction_keepers_get:
 * @self: the keepers
 * @digest: SHA-256 of the bytes that the interview was read from, in hexadecimal digits
 * @uri: (nullable): where these are
 * @interview: the interview as it was read
 * @recall: (transfer full) (nullable): what was put right in it before, or %NULL to gather that here and now
 * @error: (nullable): return location for an error that names the file in which something is kept
 *
 * Gets what is put right in an interview, and keeps that: the same for all that have the
 * same bytes open.
 *
 * Returns: (transfer full): a keeper, even with @error set
 */
VandapCorrectionKeeper *
vandap_correction_keepers_get (VandapCorrectionKeepers *self, const char *digest, const char *uri,
                               VandapInterview *interview, VandapRecall *recall, GError **error)
{
  g_autoptr (VandapRecall) own = recall;
  VandapCorrectionKeeper *keeper;

  g_return_val_if_fail (VANDAP_IS_CORRECTION_KEEPERS (self) && digest != NULL && VANDAP_IS_INTERVIEW (interview), NULL);

  keeper = find (self, digest, interview);
  if (keeper == NULL)
    {
      if (own == NULL)
        own = vandap_recall_new (self->folder, digest, interview);
      keeper = create (self, digest, interview, own);
      if (own->error != NULL)
        g_propagate_error (error, g_steal_pointer (&own->error));
    }
  if (uri != NULL)
    vandap_correction_keeper_add_place (keeper, uri);

  return keeper;
}

/**
 * vandap_correction_keepers_know:
 * @self: the keepers
 * @digest: SHA-256 of the bytes of a file, in hexadecimal digits
 *
 * Tells whether something is kept of a file that nobody has open: then it should be
 * gathered by vandap_correction_keepers_recall_async().
 *
 * Returns: whether there is
 */
gboolean
vandap_correction_keepers_know (VandapCorrectionKeepers *self, const char *digest)
{
  g_return_val_if_fail (VANDAP_IS_CORRECTION_KEEPERS (self), FALSE);

  return !g_hash_table_contains (self->keepers, digest) && vandap_correction_store_has (self->folder, digest);
}

static void
request_free (gpointer data)
{
  Request *request = data;

  g_free (request->folder);
  g_free (request->digest);
  g_object_unref (request->interview);
  g_free (request);
}

static void
recall_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Request *request = data;

  g_task_return_pointer (task, vandap_recall_new (request->folder, request->digest, request->interview),
                         (GDestroyNotify) vandap_recall_free);
}

/**
 * vandap_correction_keepers_recall_async:
 * @self: the keepers
 * @digest: SHA-256 of the bytes that the interview was read from, in hexadecimal digits
 * @interview: the interview as it was read
 * @cancellable: (nullable): to stop it
 * @callback: called when it is known
 * @user_data: data for @callback
 *
 * Gathers what was put right in an interview before, in a thread of its own.
 */
void
vandap_correction_keepers_recall_async (VandapCorrectionKeepers *self, const char *digest, VandapInterview *interview,
                                        GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  Request *request;

  g_return_if_fail (VANDAP_IS_CORRECTION_KEEPERS (self) && digest != NULL && VANDAP_IS_INTERVIEW (interview));

  request = g_new0 (Request, 1);
  request->folder = g_strdup (self->folder);
  request->digest = g_strdup (digest);
  request->interview = g_object_ref (interview);
  request->n_changes = self->n_changes;
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_task_data (task, request, request_free);
  g_task_run_in_thread (task, recall_in_thread);
}

/**
 * vandap_correction_keepers_recall_finish:
 * @self: the keepers
 * @result: what the callback was called with
 * @error: return location for an error, which is that it was stopped
 *
 * Gets what vandap_correction_keepers_recall_async() has gathered.
 *
 * Returns: (transfer full) (nullable): what was put right, or %NULL where it was stopped, or where somebody else had
 *   the interview open meanwhile, and may have put more right
 */
VandapRecall *
vandap_correction_keepers_recall_finish (VandapCorrectionKeepers *self, GAsyncResult *result, GError **error)
{
  const Request *request;
  VandapRecall *recall;

  g_return_val_if_fail (VANDAP_IS_CORRECTION_KEEPERS (self) && g_task_is_valid (result, self), NULL);

  request = g_task_get_task_data (G_TASK (result));
  recall = g_task_propagate_pointer (G_TASK (result), error);
  if (recall != NULL && request->n_changes != self->n_changes)
    g_clear_pointer (&recall, vandap_recall_free);

  return recall;
}

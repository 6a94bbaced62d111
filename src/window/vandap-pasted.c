/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/vandap-pasted.h"

#include "window/vandap-shared-draft.h"

struct _VandapPasted
{
  GObject parent_instance;

  VandapOpening *opening;
  char *folder;         /* NULL where drafts are kept nowhere */
  VandapSharedDraft *open;   /* what is open, if that was pasted */
  VandapSharedDraft *coming; /* what was pasted and is being read */
  gboolean is_listed;   /* the latter was kept before */
  GPtrArray *left;      /* drafts that nobody waits for any more, until they are on the disk */
  gboolean may_be_lost; /* a person said so of what is open, pasted or not */
  char *trouble;        /* what is to be said as soon as what is coming is open, or NULL */
};

enum
{
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VandapPasted, vandap_pasted, G_TYPE_OBJECT)

static void
vandap_pasted_dispose (GObject *object)
{
  g_clear_object (&VANDAP_PASTED (object)->open);
  g_clear_object (&VANDAP_PASTED (object)->coming);
  g_clear_object (&VANDAP_PASTED (object)->opening);
  G_OBJECT_CLASS (vandap_pasted_parent_class)->dispose (object);
}

static void
vandap_pasted_finalize (GObject *object)
{
  g_free (VANDAP_PASTED (object)->folder);
  g_free (VANDAP_PASTED (object)->trouble);
  g_ptr_array_unref (VANDAP_PASTED (object)->left);
  G_OBJECT_CLASS (vandap_pasted_parent_class)->finalize (object);
}

static void
vandap_pasted_class_init (VandapPastedClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vandap_pasted_dispose;
  G_OBJECT_CLASS (klass)->finalize = vandap_pasted_finalize;
  signals[FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
vandap_pasted_init (VandapPasted *self)
{
  self->left = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * vandap_pasted_new:
 * @opening: what reads it
 *
 * Creates what keeps what is pasted; nothing is yet.
 *
 * Returns: (transfer full): a new object
 */
VandapPasted *
vandap_pasted_new (VandapOpening *opening)
{
  VandapPasted *self = g_object_new (VANDAP_TYPE_PASTED, NULL);

  self->opening = g_object_ref (opening);
  return self;
}

/**
 * vandap_pasted_set_folder:
 * @self: what keeps what is pasted
 * @folder: (nullable) (type filename): where drafts are kept, or %NULL for nowhere
 *
 * Sets where what is pasted outlasts a sudden end of the program.
 */
void
vandap_pasted_set_folder (VandapPasted *self, const char *folder)
{
  g_return_if_fail (VANDAP_IS_PASTED (self));

  if (g_strcmp0 (folder, self->folder) == 0)
    return;
  g_free (self->folder);
  self->folder = g_strdup (folder);
}

static gboolean
is_draft (VandapSharedDraft *shared, VandapDraft *draft)
{
  return shared != NULL && vandap_shared_draft_get_draft (shared) == draft;
}

static void
on_kept (VandapPasted *self, VandapDraft *draft)
{
  g_ptr_array_remove (self->left, draft);
}

/* Above what is coming there is nothing yet to say it. */
static void
on_failed (VandapPasted *self, const char *message, VandapDraft *draft)
{
  if (is_draft (self->open, draft))
    g_signal_emit (self, signals[FAILED], 0, message);
  else if (is_draft (self->coming, draft) && self->trouble == NULL)
    self->trouble = g_strdup (message);
  g_ptr_array_remove (self->left, draft);
}

static void
watch (VandapPasted *self, VandapDraft *draft)
{
  g_signal_connect_object (draft, "kept", G_CALLBACK (on_kept), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (draft, "failed", G_CALLBACK (on_failed), self, G_CONNECT_SWAPPED);
}

static void
set_coming (VandapPasted *self, VandapDraft *draft, gboolean is_listed)
{
  self->coming = vandap_shared_draft_new (draft);
  self->is_listed = is_listed;
  watch (self, draft);
}

/**
 * vandap_pasted_await:
 * @self: what keeps what is pasted
 *
 * Waits for what is to be pasted, until vandap_document_stop(). What was open stays
 * open.
 *
 * Returns: (transfer none): what is cancelled when nobody waits for it any more
 */
GCancellable *
vandap_pasted_await (VandapPasted *self)
{
  g_return_val_if_fail (VANDAP_IS_PASTED (self), NULL);

  return vandap_opening_await (self->opening);
}

/**
 * vandap_pasted_open:
 * @self: what keeps what is pasted
 * @bytes: what another program gave of what was copied in it
 * @is_html: whether it said that this is HTML
 *
 * Reads what was pasted in the background, and keeps it from now on. What was open
 * stays open until then, and for good where there are no words in it.
 */
void
vandap_pasted_open (VandapPasted *self, GBytes *bytes, gboolean is_html)
{
  g_autoptr (VandapDraft) draft = NULL;

  g_return_if_fail (VANDAP_IS_PASTED (self));
  g_return_if_fail (bytes != NULL);

  vandap_pasted_let_go_of_coming (self);
  vandap_opening_begin_copied (self->opening, bytes, is_html);
  draft = vandap_draft_new (self->folder, bytes, is_html);
  set_coming (self, draft, FALSE);
  vandap_draft_keep (draft);
}

static void
on_loaded (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (VandapPasted) self = data;
  VandapDraft *draft = VANDAP_DRAFT (source);
  g_autoptr (GError) error = NULL;

  if (vandap_draft_load_finish (draft, result, &error))
    {
      vandap_pasted_let_go_of_coming (self);
      vandap_opening_begin_copied (self->opening, vandap_draft_get_bytes (draft), vandap_draft_is_html (draft));
      set_coming (self, draft, TRUE);
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      vandap_opening_stop (self->opening);
      vandap_pasted_set_may_be_lost (self, FALSE);
      g_signal_emit (self, signals[FAILED], 0, error->message);
    }
}

/**
 * vandap_pasted_open_draft:
 * @self: what keeps what is pasted
 * @draft: what was pasted before and not saved
 *
 * Reads it in the background. What was open stays open until then.
 */
void
vandap_pasted_open_draft (VandapPasted *self, VandapDraft *draft)
{
  g_return_if_fail (VANDAP_IS_PASTED (self));
  g_return_if_fail (VANDAP_IS_DRAFT (draft));

  vandap_draft_load_async (draft, vandap_opening_await (self->opening), on_loaded, g_object_ref (self));
}

/**
 * vandap_pasted_drop_coming:
 * @self: what keeps what is pasted
 *
 * Removes what a person does not want to wait for, or cannot be read. What was kept
 * before is offered another time.
 */
void
vandap_pasted_drop_coming (VandapPasted *self)
{
  g_return_if_fail (VANDAP_IS_PASTED (self));

  if (self->coming != NULL && !self->is_listed)
    vandap_draft_remove (vandap_shared_draft_get_draft (self->coming));
  g_clear_object (&self->coming);
  g_clear_pointer (&self->trouble, g_free);
}

/**
 * vandap_pasted_let_go_of_coming:
 * @self: what keeps what is pasted
 *
 * Has what is being read stay among the drafts: nobody has seen it, so that nobody can
 * have said that it may be lost, and something else is opened, or the window closed.
 */
void
vandap_pasted_let_go_of_coming (VandapPasted *self)
{
  g_return_if_fail (VANDAP_IS_PASTED (self));

  if (self->coming != NULL && !vandap_draft_is_held (vandap_shared_draft_get_draft (self->coming)))
    g_ptr_array_add (self->left, g_object_ref (vandap_shared_draft_get_draft (self->coming)));
  g_clear_object (&self->coming);
  g_clear_pointer (&self->trouble, g_free);
}

static void
replace (VandapPasted *self, VandapSharedDraft *shared)
{
  if (shared != NULL)
    vandap_shared_draft_join (shared);
  if (self->open != NULL)
    vandap_shared_draft_leave (self->open);
  g_set_object (&self->open, shared);
  self->may_be_lost = FALSE;
}

/**
 * vandap_pasted_arrive:
 * @self: what keeps what is pasted
 * @is_pasted: whether that can be what was pasted, as it is no file
 *
 * Has what was being read in place of what was open.
 */
void
vandap_pasted_arrive (VandapPasted *self, gboolean is_pasted)
{
  g_autoptr (VandapSharedDraft) shared = NULL;

  g_return_if_fail (VANDAP_IS_PASTED (self));

  shared = is_pasted ? g_steal_pointer (&self->coming) : NULL;
  replace (self, shared);
}

/**
 * vandap_pasted_say_trouble:
 * @self: what keeps what is pasted
 *
 * Says what went wrong before what was pasted was open, if anything did.
 */
void
vandap_pasted_say_trouble (VandapPasted *self)
{
  g_autofree char *trouble = NULL;

  g_return_if_fail (VANDAP_IS_PASTED (self));

  trouble = g_steal_pointer (&self->trouble);
  if (trouble != NULL)
    g_signal_emit (self, signals[FAILED], 0, trouble);
}

/**
 * vandap_pasted_share:
 * @self: what keeps what is pasted
 * @other: the same for another window
 *
 * Says that what is set in this window next is what the other one has open. If that was
 * pasted, and is saved in one of them, it is for both.
 */
void
vandap_pasted_share (VandapPasted *self, VandapPasted *other)
{
  g_return_if_fail (VANDAP_IS_PASTED (self));
  g_return_if_fail (VANDAP_IS_PASTED (other));

  vandap_pasted_let_go_of_coming (self);
  if (other->open == NULL)
    return;
  self->coming = g_object_ref (other->open);
  self->is_listed = FALSE;
  watch (self, vandap_shared_draft_get_draft (self->coming));
}

/**
 * vandap_pasted_end:
 * @self: what keeps what is pasted
 *
 * Ends it, and waits until what is to be kept is, or is removed: the program may end
 * before a thread has done its work.
 */
void
vandap_pasted_end (VandapPasted *self)
{
  g_autoptr (VandapDraft) draft = NULL;

  g_return_if_fail (VANDAP_IS_PASTED (self));

  vandap_pasted_let_go_of_coming (self);
  draft = self->open != NULL ? g_object_ref (vandap_shared_draft_get_draft (self->open)) : NULL;
  replace (self, NULL);
  if (draft != NULL)
    g_ptr_array_add (self->left, g_steal_pointer (&draft));
  while (self->left->len > 0)
    {
      draft = g_ptr_array_steal_index (self->left, 0);
      vandap_draft_flush (draft);
      g_clear_object (&draft);
    }
}

/**
 * vandap_pasted_is_there:
 * @self: what keeps what is pasted
 *
 * Tells whether what is open was pasted.
 *
 * Returns: whether it was
 */
gboolean
vandap_pasted_is_there (VandapPasted *self)
{
  g_return_val_if_fail (VANDAP_IS_PASTED (self), FALSE);

  return self->open != NULL;
}

/**
 * vandap_pasted_is_unsaved:
 * @self: what keeps what is pasted
 *
 * Tells whether what is open was pasted and is in no file of the person's, who has
 * not said either that it may be lost.
 *
 * Returns: whether it is
 */
gboolean
vandap_pasted_is_unsaved (VandapPasted *self)
{
  g_return_val_if_fail (VANDAP_IS_PASTED (self), FALSE);

  return self->open != NULL && vandap_shared_draft_is_unsaved (self->open);
}

/**
 * vandap_pasted_would_be_lost:
 * @self: what keeps what is pasted
 *
 * Tells whether what is open is unsaved, and no other window shows it.
 *
 * Returns: whether it is
 */
gboolean
vandap_pasted_would_be_lost (VandapPasted *self)
{
  g_return_val_if_fail (VANDAP_IS_PASTED (self), FALSE);

  return vandap_pasted_is_unsaved (self) && !vandap_shared_draft_has_others (self->open);
}

/**
 * vandap_pasted_set_may_be_lost:
 * @self: what keeps what is pasted
 * @may_be_lost: whether a person has said so
 *
 * Says what becomes of it when something else is opened, or the window closed.
 */
void
vandap_pasted_set_may_be_lost (VandapPasted *self, gboolean may_be_lost)
{
  g_return_if_fail (VANDAP_IS_PASTED (self));

  self->may_be_lost = may_be_lost;
  if (self->open != NULL)
    vandap_shared_draft_set_may_be_lost (self->open, may_be_lost);
}

/**
 * vandap_pasted_may_be_lost:
 * @self: what keeps what is pasted
 *
 * Tells whether a person has said that what is open may be lost.
 *
 * Returns: whether it may
 */
gboolean
vandap_pasted_may_be_lost (VandapPasted *self)
{
  g_return_val_if_fail (VANDAP_IS_PASTED (self), FALSE);

  return self->may_be_lost;
}

/**
 * vandap_pasted_note_saved:
 * @self: what keeps what is pasted
 *
 * Notes that all of what is open is in a file of the person's now.
 */
void
vandap_pasted_note_saved (VandapPasted *self)
{
  g_return_if_fail (VANDAP_IS_PASTED (self));

  if (self->open != NULL)
    vandap_shared_draft_note_saved (self->open);
}

/**
 * vandap_pasted_note_changed:
 * @self: what keeps what is pasted
 *
 * Notes that something was put right in what is open, which is not in the file it was
 * saved in.
 */
void
vandap_pasted_note_changed (VandapPasted *self)
{
  g_return_if_fail (VANDAP_IS_PASTED (self));

  if (self->open != NULL)
    vandap_shared_draft_note_changed (self->open);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/vandap-pasted.h"

struct _VandapPasted
{
  GObject parent_instance;

  VandapOpening *opening;
  char *folder;         /* NULL where drafts are kept nowhere */
  VandapDraft *draft;   /* what is open, if that was pasted */
  VandapDraft *coming;  /* what was pasted and is being read */
  gboolean is_listed;   /* the latter was kept before */
  gboolean is_unsaved;
  gboolean may_be_lost; /* a person said so; it holds once something else is open, or nothing */
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
  g_clear_object (&VANDAP_PASTED (object)->draft);
  g_clear_object (&VANDAP_PASTED (object)->coming);
  g_clear_object (&VANDAP_PASTED (object)->opening);
  G_OBJECT_CLASS (vandap_pasted_parent_class)->dispose (object);
}

static void
vandap_pasted_finalize (GObject *object)
{
  g_free (VANDAP_PASTED (object)->folder);
  g_free (VANDAP_PASTED (object)->trouble);
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

/* Above what is coming there is nothing yet to say it. */
static void
on_failed (VandapPasted *self, const char *message, VandapDraft *draft)
{
  if (draft == self->draft)
    g_signal_emit (self, signals[FAILED], 0, message);
  else if (draft == self->coming && self->trouble == NULL)
    self->trouble = g_strdup (message);
}

static void
watch (VandapPasted *self, VandapDraft *draft)
{
  g_signal_connect_object (draft, "failed", G_CALLBACK (on_failed), self, G_CONNECT_SWAPPED);
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
  g_return_if_fail (VANDAP_IS_PASTED (self));
  g_return_if_fail (bytes != NULL);

  vandap_opening_begin_copied (self->opening, bytes, is_html);
  vandap_pasted_drop_coming (self);
  self->coming = vandap_draft_new (self->folder, bytes, is_html);
  self->is_listed = FALSE;
  watch (self, self->coming);
  vandap_draft_keep (self->coming);
}

static void
on_loaded (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (VandapPasted) self = data;
  VandapDraft *draft = VANDAP_DRAFT (source);
  g_autoptr (GError) error = NULL;

  if (vandap_draft_load_finish (draft, result, &error))
    {
      vandap_opening_begin_copied (self->opening, vandap_draft_get_bytes (draft), vandap_draft_is_html (draft));
      vandap_pasted_drop_coming (self);
      self->coming = g_object_ref (draft);
      self->is_listed = TRUE;
      watch (self, draft);
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      vandap_opening_stop (self->opening);
      self->may_be_lost = FALSE;
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
 * Removes what a person no longer waits for, or cannot be read. What was kept before is
 * offered another time.
 */
void
vandap_pasted_drop_coming (VandapPasted *self)
{
  g_return_if_fail (VANDAP_IS_PASTED (self));

  if (self->coming != NULL && !self->is_listed)
    vandap_draft_remove (self->coming);
  g_clear_object (&self->coming);
  g_clear_pointer (&self->trouble, g_free);
}

/**
 * vandap_pasted_let_go_of_coming:
 * @self: what keeps what is pasted
 *
 * Has what is being read stay among the drafts: the window is closed, and nobody has
 * seen it.
 */
void
vandap_pasted_let_go_of_coming (VandapPasted *self)
{
  g_return_if_fail (VANDAP_IS_PASTED (self));

  if (self->coming != NULL)
    vandap_draft_flush (self->coming);
  g_clear_object (&self->coming);
}

/* Without a person's word, what is in no file of theirs stays among the drafts. */
static void
replace (VandapPasted *self, VandapDraft *draft)
{
  if (self->draft != NULL && !vandap_pasted_is_unsaved (self))
    vandap_draft_remove (self->draft);
  g_set_object (&self->draft, draft);
  self->is_unsaved = draft != NULL;
  self->may_be_lost = FALSE;
}

/**
 * vandap_pasted_arrive:
 * @self: what keeps what is pasted
 * @is_pasted: whether what was being read is what was pasted
 *
 * Has what was being read in place of what was open.
 */
void
vandap_pasted_arrive (VandapPasted *self, gboolean is_pasted)
{
  g_autoptr (VandapDraft) draft = NULL;

  g_return_if_fail (VANDAP_IS_PASTED (self));

  draft = is_pasted ? g_steal_pointer (&self->coming) : NULL;
  replace (self, draft);
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
 * Keeps for this window, too, what the other one has open.
 */
void
vandap_pasted_share (VandapPasted *self, VandapPasted *other)
{
  g_autoptr (VandapDraft) draft = NULL;

  g_return_if_fail (VANDAP_IS_PASTED (self));
  g_return_if_fail (VANDAP_IS_PASTED (other));

  if (other->draft == NULL)
    return;
  draft = vandap_draft_new (self->folder, vandap_draft_get_bytes (other->draft), vandap_draft_is_html (other->draft));
  watch (self, draft);
  replace (self, draft);
  self->is_unsaved = other->is_unsaved;
  if (self->is_unsaved)
    vandap_draft_keep (draft);
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
  draft = self->draft != NULL ? g_object_ref (self->draft) : NULL;
  replace (self, NULL);
  if (draft != NULL)
    vandap_draft_flush (draft);
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

  return self->draft != NULL;
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

  return self->is_unsaved && !self->may_be_lost;
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

  if (self->draft == NULL)
    return;
  self->is_unsaved = FALSE;
  vandap_draft_remove (self->draft);
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

  if (self->draft == NULL || self->is_unsaved)
    return;
  self->is_unsaved = TRUE;
  vandap_draft_keep (self->draft);
}

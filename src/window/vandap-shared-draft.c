/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/vandap-shared-draft.h"

struct _VandapSharedDraft
{
  GObject parent_instance;

  VandapDraft *draft;
  guint n_windows;
  gboolean is_unsaved;
  gboolean may_be_lost; /* a person said so; it holds once no window shows it */
};

G_DEFINE_FINAL_TYPE (VandapSharedDraft, vandap_shared_draft, G_TYPE_OBJECT)

static void
vandap_shared_draft_dispose (GObject *object)
{
  g_clear_object (&VANDAP_SHARED_DRAFT (object)->draft);
  G_OBJECT_CLASS (vandap_shared_draft_parent_class)->dispose (object);
}

static void
vandap_shared_draft_class_init (VandapSharedDraftClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vandap_shared_draft_dispose;
}

static void
vandap_shared_draft_init (VandapSharedDraft *self)
{
  self->is_unsaved = TRUE;
}

/**
 * vandap_shared_draft_new:
 * @draft: what was pasted
 *
 * Creates what windows share of it; none shows it yet.
 *
 * Returns: (transfer full): a new object
 */
VandapSharedDraft *
vandap_shared_draft_new (VandapDraft *draft)
{
  VandapSharedDraft *self;

  g_return_val_if_fail (VANDAP_IS_DRAFT (draft), NULL);

  self = g_object_new (VANDAP_TYPE_SHARED_DRAFT, NULL);
  self->draft = g_object_ref (draft);
  return self;
}

/**
 * vandap_shared_draft_get_draft:
 * @self: what windows share
 *
 * Gets what was pasted.
 *
 * Returns: (transfer none): the draft
 */
VandapDraft *
vandap_shared_draft_get_draft (VandapSharedDraft *self)
{
  g_return_val_if_fail (VANDAP_IS_SHARED_DRAFT (self), NULL);

  return self->draft;
}

/**
 * vandap_shared_draft_join:
 * @self: what windows share
 *
 * Says that one more window shows it. Whoever looks at it again does not mean it to be
 * lost.
 */
void
vandap_shared_draft_join (VandapSharedDraft *self)
{
  g_return_if_fail (VANDAP_IS_SHARED_DRAFT (self));

  self->n_windows++;
  self->may_be_lost = FALSE;
}

/**
 * vandap_shared_draft_leave:
 * @self: what windows share
 *
 * Says that one window less shows it. After the last, what is in no file of the
 * person's stays among the drafts, where nobody has said that it may be lost.
 */
void
vandap_shared_draft_leave (VandapSharedDraft *self)
{
  g_return_if_fail (VANDAP_IS_SHARED_DRAFT (self));
  g_return_if_fail (self->n_windows > 0);

  self->n_windows--;
  if (self->n_windows == 0 && !vandap_shared_draft_is_unsaved (self))
    vandap_draft_remove (self->draft);
}

/**
 * vandap_shared_draft_has_others:
 * @self: what windows share
 *
 * Tells whether more than one window shows it.
 *
 * Returns: whether it is there still when one of them no longer does
 */
gboolean
vandap_shared_draft_has_others (VandapSharedDraft *self)
{
  g_return_val_if_fail (VANDAP_IS_SHARED_DRAFT (self), FALSE);

  return self->n_windows > 1;
}

/**
 * vandap_shared_draft_is_unsaved:
 * @self: what windows share
 *
 * Tells whether it is in no file of the person's, who has not said either that it may
 * be lost.
 *
 * Returns: whether it is
 */
gboolean
vandap_shared_draft_is_unsaved (VandapSharedDraft *self)
{
  g_return_val_if_fail (VANDAP_IS_SHARED_DRAFT (self), FALSE);

  return self->is_unsaved && !self->may_be_lost;
}

/**
 * vandap_shared_draft_set_may_be_lost:
 * @self: what windows share
 * @may_be_lost: whether a person has said so
 *
 * Says what becomes of it once no window shows it.
 */
void
vandap_shared_draft_set_may_be_lost (VandapSharedDraft *self, gboolean may_be_lost)
{
  g_return_if_fail (VANDAP_IS_SHARED_DRAFT (self));

  self->may_be_lost = may_be_lost;
}

/**
 * vandap_shared_draft_note_saved:
 * @self: what windows share
 *
 * Notes that all of it is in a file of the person's now.
 */
void
vandap_shared_draft_note_saved (VandapSharedDraft *self)
{
  g_return_if_fail (VANDAP_IS_SHARED_DRAFT (self));

  self->is_unsaved = FALSE;
  vandap_draft_remove (self->draft);
}

/**
 * vandap_shared_draft_note_changed:
 * @self: what windows share
 *
 * Notes that something was put right in it, which is not in the file it was saved in.
 */
void
vandap_shared_draft_note_changed (VandapSharedDraft *self)
{
  g_return_if_fail (VANDAP_IS_SHARED_DRAFT (self));

  if (self->is_unsaved)
    return;
  self->is_unsaved = TRUE;
  vandap_draft_keep (self->draft);
}

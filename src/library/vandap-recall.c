/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "library/vandap-recall.h"

#include "library/vandap-correction-fitting.h"
#include "library/vandap-correction-store.h"

static void
fit (VandapRecall *self, VandapInterview *interview)
{
  g_autoptr (VandapAnchors) anchors = NULL;

  if (self->kept == NULL)
    return;
  anchors = vandap_anchors_new (interview);
  vandap_anchors_trust_places (anchors);
  self->fitting = vandap_correction_fitting_find (self->kept->list, anchors, NULL);
}

/**
 * vandap_recall_new:
 * @folder: (type filename): where corrections are kept
 * @digest: SHA-256 of the bytes that the interview was read from, in hexadecimal digits
 * @interview: the interview as it was read
 *
 * Gathers what was put right in it. Another version of the program may read the same
 * bytes otherwise: the words tell which paragraph it was, and not its number.
 *
 * This may look through all words, and is nothing for the window's own thread.
 *
 * Returns: (transfer full): what was put right
 */
VandapRecall *
vandap_recall_new (const char *folder, const char *digest, VandapInterview *interview)
{
  VandapRecall *self = g_new0 (VandapRecall, 1);

  self->kept = vandap_correction_store_load (folder, digest, &self->error);
  fit (self, interview);

  return self;
}

/**
 * vandap_recall_new_read_only:
 * @folder: (type filename): where corrections are kept
 * @digest: SHA-256 of the bytes that the interview was read from, in hexadecimal digits
 * @interview: the interview as it was read
 *
 * Gathers what was put right in it as vandap_recall_new() does, for who keeps nothing:
 * what is broken stays where it is.
 *
 * Returns: (transfer full): what was put right
 */
VandapRecall *
vandap_recall_new_read_only (const char *folder, const char *digest, VandapInterview *interview)
{
  VandapRecall *self = g_new0 (VandapRecall, 1);

  self->kept = vandap_correction_store_read (folder, digest, &self->error);
  fit (self, interview);

  return self;
}

/**
 * vandap_recall_free:
 * @self: (transfer full) (nullable): what was put right
 *
 * Frees it.
 */
void
vandap_recall_free (VandapRecall *self)
{
  if (self == NULL)
    return;

  vandap_kept_file_free (self->kept);
  g_clear_pointer (&self->fitting, g_ptr_array_unref);
  g_clear_error (&self->error);
  g_free (self);
}

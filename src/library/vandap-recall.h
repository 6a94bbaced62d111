/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "interview/vandap-interview.h"
#include "library/vandap-kept-correction.h"

G_BEGIN_DECLS

/**
 * VandapRecall:
 * @kept: (nullable): what was put right in the same bytes before, or %NULL for nothing
 * @fitting: (nullable) (element-type VandapCorrection): for each of these: what it is in the interview as it is read now
 * @error: (nullable): why it is not known, with the name of a file
 *
 * What was put right in a file before, gathered where it keeps nobody waiting.
 */
typedef struct
{
  VandapKeptFile *kept;
  GPtrArray *fitting;
  GError *error;
} VandapRecall;

VandapRecall *vandap_recall_new (const char *folder, const char *digest, VandapInterview *interview);
VandapRecall *vandap_recall_new_read_only (const char *folder, const char *digest, VandapInterview *interview);
void vandap_recall_free (VandapRecall *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VandapRecall, vandap_recall_free)

G_END_DECLS

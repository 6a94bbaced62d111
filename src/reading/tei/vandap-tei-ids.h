/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VandapTeiIds:
 *
 * The ids of people and questions in one file, each given once.
 */
typedef struct _VandapTeiIds VandapTeiIds;

VandapTeiIds *vandap_tei_ids_new (void);
void vandap_tei_ids_free (VandapTeiIds *self);
const char *vandap_tei_ids_claim (VandapTeiIds *self, const char *wanted);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VandapTeiIds, vandap_tei_ids_free)

G_END_DECLS

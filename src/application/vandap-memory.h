/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "library/vandap-history.h"

G_BEGIN_DECLS

/**
 * VandapMemory:
 *
 * What the program remembers of what was opened, kept soon after it changes. A
 * desktop that is told to remember no files is obeyed.
 */
typedef struct _VandapMemory VandapMemory;

VandapMemory *vandap_memory_new (void);
void vandap_memory_free (VandapMemory *self);

VandapHistory *vandap_memory_get_history (VandapMemory *self);
gboolean vandap_memory_is_wanted (void);
void vandap_memory_note_opened (VandapMemory *self, GFile *file);
void vandap_memory_note_change (VandapMemory *self);
void vandap_memory_keep (VandapMemory *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VandapMemory, vandap_memory_free)

G_END_DECLS

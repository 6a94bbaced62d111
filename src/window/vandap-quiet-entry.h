/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VANDAP_TYPE_QUIET_ENTRY (vandap_quiet_entry_get_type ())

/**
 * VandapQuietEntry:
 *
 * A value that is edited where it stands: it looks like text, wraps like text, and
 * takes what is typed.
 *
 * Its signal "apply" gives what was typed once a person is done with it, by Enter or
 * by leaving, and only where that is another value; the handler returns whether it
 * takes it. What nobody takes stays as it was typed. Escape brings the value back.
 */
G_DECLARE_FINAL_TYPE (VandapQuietEntry, vandap_quiet_entry, VANDAP, QUIET_ENTRY, GtkTextView)

GtkWidget *vandap_quiet_entry_new (const char *placeholder);
void vandap_quiet_entry_set_value (VandapQuietEntry *self, const char *value);
char *vandap_quiet_entry_dup_text (VandapQuietEntry *self);
gboolean vandap_quiet_entry_is_edited (VandapQuietEntry *self);
gboolean vandap_quiet_entry_apply (VandapQuietEntry *self);
VandapQuietEntry *vandap_quiet_entry_apply_all (GtkWidget *widget);

G_END_DECLS

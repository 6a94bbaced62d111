/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "writing/vandap-edition.h"

G_BEGIN_DECLS

/* Who says what, where an edition has a name before words. */

void vandap_edition_find_names (VandapEdition *edition);
gboolean vandap_edition_needs_name (VandapEdition *edition, const char *text, gsize length);
gboolean vandap_edition_keeps_lines (VandapEdition *edition, guint paragraph);
gboolean vandap_edition_ends_label (VandapEdition *edition, const char *label, guint paragraph);
char *vandap_edition_dup_speaker (VandapEdition *edition, guint turn);
char *vandap_edition_dup_asker (VandapEdition *edition, guint turn);

G_END_DECLS

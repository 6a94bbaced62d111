/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "writing/vandap-edition.h"

G_BEGIN_DECLS

/* Who says what, where an edition has a name before words. */

void vandap_edition_find_names (VandapEdition *edition, gboolean states_names);
gboolean vandap_edition_names_all_of (VandapEdition *edition, guint turn);
gboolean vandap_edition_is_rare (VandapEdition *edition, const char *name);
char *vandap_edition_dup_speaker (VandapEdition *edition, guint turn);
char *vandap_edition_dup_asker (VandapEdition *edition, guint turn);

G_END_DECLS

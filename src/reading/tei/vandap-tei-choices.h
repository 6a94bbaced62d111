/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VandapTeiChoices:
 *
 * The places that are open of which a file has several readings. One is what was
 * published; the others are somebody's who prepared the file.
 */
typedef struct _VandapTeiChoices VandapTeiChoices;

VandapTeiChoices *vandap_tei_choices_new (void);
void vandap_tei_choices_free (VandapTeiChoices *self);

gboolean vandap_tei_choices_are_open (const VandapTeiChoices *self);
void vandap_tei_choices_begin (VandapTeiChoices *self);
gboolean vandap_tei_choices_take (VandapTeiChoices *self, const char *name);
void vandap_tei_choices_add_other (VandapTeiChoices *self, char *text);
GPtrArray *vandap_tei_choices_end (VandapTeiChoices *self, gboolean *is_taken);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "interview/vandap-interview-builder.h"
#include "reading/tei/vandap-tei-ids.h"

G_BEGIN_DECLS

/**
 * VandapTeiPeople:
 *
 * Who takes part, as the header lists them and as labels in the text name them.
 */
typedef struct _VandapTeiPeople VandapTeiPeople;

VandapTeiPeople *vandap_tei_people_new (void);
void vandap_tei_people_free (VandapTeiPeople *self);
guint vandap_tei_people_add (VandapTeiPeople *self, const char *id, const char *name, const char *courtesy,
                             const char *occupation, gboolean is_label);
guint vandap_tei_people_get_n (VandapTeiPeople *self);
guint vandap_tei_people_find (VandapTeiPeople *self, const char *pointer);
guint vandap_tei_people_find_labelled (VandapTeiPeople *self, const char *label);
void vandap_tei_people_set_part (VandapTeiPeople *self, guint person, VandapPart part);
VandapPart vandap_tei_people_get_part (VandapTeiPeople *self, guint person);
gboolean vandap_tei_people_has_part (VandapTeiPeople *self, guint person);
void vandap_tei_people_build (VandapTeiPeople *self, VandapInterviewBuilder *builder, VandapTeiIds *ids);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VandapTeiPeople, vandap_tei_people_free)

G_END_DECLS

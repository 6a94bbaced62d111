/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "interview/vandap-interview-builder.h"

G_BEGIN_DECLS

/**
 * VandapTeiFigures:
 *
 * The pictures of a file while they are read. A figure inside another one that
 * has no caption of its own shares the other's.
 */
typedef struct _VandapTeiFigures VandapTeiFigures;

VandapTeiFigures *vandap_tei_figures_new (VandapInterviewBuilder *builder);
void vandap_tei_figures_free (VandapTeiFigures *self);
void vandap_tei_figures_begin (VandapTeiFigures *self);
void vandap_tei_figures_end (VandapTeiFigures *self);
gboolean vandap_tei_figures_is_in (VandapTeiFigures *self);
void vandap_tei_figures_set_caption (VandapTeiFigures *self, guint paragraph);
void vandap_tei_figures_add_credit (VandapTeiFigures *self, const char *credit);
void vandap_tei_figures_add_description (VandapTeiFigures *self, const char *description);
void vandap_tei_figures_add_file (VandapTeiFigures *self, const char *file);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VandapTeiFigures, vandap_tei_figures_free)

G_END_DECLS

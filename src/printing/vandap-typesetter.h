/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pangocairo.h>

#include "printing/vandap-page-block.h"
#include "printing/vandap-page-style.h"

G_BEGIN_DECLS

/**
 * VandapTypesetter:
 *
 * Sets text in lines, the same on every device: one point is one unit, and
 * nothing is rounded to pixels.
 */
typedef struct _VandapTypesetter VandapTypesetter;

VandapTypesetter *vandap_typesetter_new (VandapInterview *interview, const VandapPageStyle *style);
void vandap_typesetter_free (VandapTypesetter *self);
gboolean vandap_typesetter_runs_right_to_left (VandapTypesetter *self);
double vandap_typesetter_get_scale (VandapTypesetter *self);
PangoLayout *vandap_typesetter_set_block (VandapTypesetter *self, const VandapPageBlock *block, gsize start,
                                          gsize length);
PangoLayout *vandap_typesetter_set_label (VandapTypesetter *self, const char *text, double size,
                                          gboolean is_bold);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VandapTypesetter, vandap_typesetter_free)

G_END_DECLS

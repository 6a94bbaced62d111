/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VandapCodePoints:
 *
 * Turns offsets in bytes into offsets in code points and back, through a table
 * with one entry per 4 KiB of the text.
 */
typedef struct _VandapCodePoints VandapCodePoints;

VandapCodePoints *vandap_code_points_new (const char *text, gsize length);
void vandap_code_points_free (VandapCodePoints *self);

gsize vandap_code_points_from_byte (VandapCodePoints *self, gsize byte);
gsize vandap_code_points_to_byte (VandapCodePoints *self, gsize code_point);
gsize vandap_code_points_get_length (VandapCodePoints *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VandapCodePoints, vandap_code_points_free)

G_END_DECLS

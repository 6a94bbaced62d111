/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VandapLead:
 * @marker: the character a paragraph is marked with, or 0
 * @marker_end: where what follows the marker begins
 * @label_start: where the label begins
 * @label_end: where it ends, without its colon; the same as @label_start where there is none
 * @end: where the words begin
 *
 * What may stand before the words of a paragraph. Offsets are bytes.
 */
typedef struct
{
  gunichar marker;
  gsize marker_end;
  gsize label_start;
  gsize label_end;
  gsize end;
} VandapLead;

void vandap_lead_parse (VandapLead *self, const char *text, gsize length);
gboolean vandap_lead_find_inline (const char *text, gsize length, gsize from, gsize *found);
char *vandap_lead_dup_key (const char *label);

G_END_DECLS

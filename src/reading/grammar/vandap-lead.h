/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** VANDAP_LONGEST_LABEL: bytes of the longest words that are taken for a label. */
#define VANDAP_LONGEST_LABEL 150

/** VANDAP_MARKER_NUMBER: the marker of paragraphs that are numbered. */
#define VANDAP_MARKER_NUMBER 0x220000u

/**
 * VandapLead:
 * @marker: the character a paragraph is marked with, or 0
 * @marker_end: where what follows the marker begins
 * @number: the number that stands there as a marker ("3." or "3)"), or 0
 * @label_start: where the label begins
 * @label_end: where it ends, without its colon; the same as @label_start where there is none
 * @end: where the words begin
 * @is_stopped: whether a full stop, or another sign, stands behind the label instead of a colon
 * @is_bracketed: whether the label stands in brackets of its own instead
 * @is_listed: whether items of a list, too, begin as the label does with what stands behind it: "A) …", "(A) …", "Q1 – …"
 *
 * What may stand before the words of a paragraph. Offsets are bytes.
 */
typedef struct
{
  gunichar marker;
  gsize marker_end;
  guint number;
  gsize label_start;
  gsize label_end;
  gsize end;
  gboolean is_stopped;
  gboolean is_bracketed;
  gboolean is_listed;
} VandapLead;

void vandap_lead_parse (VandapLead *self, const char *text, gsize length);
void vandap_lead_parse_heading (VandapLead *self, const char *text, gsize length);
void vandap_lead_take_label (VandapLead *self, const char *text, gsize length, gsize end);
gboolean vandap_lead_is_label_line (const char *text, gsize length);
gboolean vandap_lead_find_bracket (const char *label, gsize length, gsize *start);
gboolean vandap_lead_may_be_label (const char *label, gsize length);
char *vandap_lead_dup_key (const char *label);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VandapStatedNumber:
 *
 * A stated number, as TEI's num and measure give it in their attributes.
 *
 * The value of a number span writes it down as those attributes, each as
 * `NAME="VALUE"`, parted by a space, in this order: type, value, quantity,
 * atLeast, atMost, min, max, unit, commodity. In a VALUE stand `&amp;`,
 * `&quot;`, `&lt;` and `&gt;` for what XML has them for.
 *
 *     value="3690"
 *     type="fraction" value="164/248"
 *     quantity="71.4" unit="%"
 *     atLeast="1" unit="day"
 */
typedef struct _VandapStatedNumber VandapStatedNumber;

VandapStatedNumber *vandap_stated_number_new (void);
VandapStatedNumber *vandap_stated_number_new_from_value (const char *value);
void vandap_stated_number_free (VandapStatedNumber *self);
const char *vandap_stated_number_get_name (guint nth);
void vandap_stated_number_set (VandapStatedNumber *self, const char *name, const char *value);
const char *vandap_stated_number_get (VandapStatedNumber *self, const char *name);
const char *vandap_stated_number_get_element (VandapStatedNumber *self);
char *vandap_stated_number_to_value (VandapStatedNumber *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VandapStatedNumber, vandap_stated_number_free)

G_END_DECLS

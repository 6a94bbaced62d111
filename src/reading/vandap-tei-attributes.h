/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VandapTeiAttributes:
 * @n: how many there are
 * @raw: five pointers for each, as xmlSAX2's startElementNs has them: local name, prefix, namespace,
 *   first byte of the value, byte after its last
 *
 * The attributes of an element.
 */
typedef struct
{
  int n;
  const unsigned char **raw;
} VandapTeiAttributes;

char *vandap_tei_attributes_dup (const VandapTeiAttributes *self, const char *name);
gboolean vandap_tei_attributes_is (const VandapTeiAttributes *self, const char *name, const char *value);

G_END_DECLS

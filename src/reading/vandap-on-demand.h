/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VandapOnDemandFunction:
 * @name: what a function is called
 * @place: where its address is put
 *
 * A function of a library that is loaded when it is first needed.
 */
typedef struct
{
  const char *name;
  gpointer *place;
} VandapOnDemandFunction;

gboolean vandap_on_demand_load (const char *file, const VandapOnDemandFunction *functions, gsize n_functions);

G_END_DECLS

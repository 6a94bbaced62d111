/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/vandap-on-demand.h"

#include <gmodule.h>

/**
 * vandap_on_demand_load:
 * @file: what the system calls a library, with the number of its interface
 * @functions: (array length=n_functions): what is wanted of it
 * @n_functions: how many
 *
 * Loads a library that only some files need, so that it holds up no other start:
 * at the start every library costs some hundred microseconds, and one with much
 * beneath it milliseconds. It stays loaded.
 *
 * Returns: whether all of the functions are there
 */
gboolean
vandap_on_demand_load (const char *file, const VandapOnDemandFunction *functions, gsize n_functions)
{
  GModule *module = g_module_open (file, G_MODULE_BIND_LAZY | G_MODULE_BIND_LOCAL);

  if (module == NULL)
    {
      g_debug ("%s", g_module_error ());
      return FALSE;
    }

  g_module_make_resident (module);
  for (gsize i = 0; i < n_functions; i++)
    if (!g_module_symbol (module, functions[i].name, functions[i].place))
      return FALSE;

  return TRUE;
}

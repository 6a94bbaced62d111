/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "reading/vandap-blocks.h"

/**
 * vandap_blocks_get_credited:
 * @self: blocks
 * @what: what was done
 *
 * Gets who a file says did something.
 *
 * Returns: (transfer none) (nullable): the first who did it, or %NULL where it says nothing
 */
const char *
vandap_blocks_get_credited (VandapBlocks *self, const char *what)
{
  for (guint i = 0; i < vandap_blocks_get_n_credits (self); i++)
    if (strcmp (vandap_blocks_get_credit (self, i)->what, what) == 0)
      return vandap_blocks_get_credit (self, i)->name;

  return NULL;
}

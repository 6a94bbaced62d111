/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "interview/vandap-times.h"

/**
 * vandap_times_find:
 * @times: (array length=n) (nullable): times, sorted by their places
 * @n: how many
 * @place: a place in the text, in bytes
 *
 * Finds the first time at a place or after it.
 *
 * Returns: its index; @n where there is none
 */
guint
vandap_times_find (const VandapTime *times, guint n, gsize place)
{
  guint low = 0, high = n;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (times[middle].offset < place)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

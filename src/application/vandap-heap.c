/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "application/vandap-heap.h"

#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

/* Less than what malloc() asks the system for on its own (mallopt(3), M_MMAP_THRESHOLD). */
#define BLOCK ((gsize) 100 * 1024)

/* Together what a window takes until it is drawn: half of it for its widgets, half for the picture of a frame. */
#define N_BLOCKS 80

/* Stays above what is freed: the end of the heap would be given back. Volatile, because nobody reads it. */
static gpointer volatile lid;

/* Another malloc() than the GNU C library's may put them anywhere. */
static gboolean
are_one_piece (char *const blocks[N_BLOCKS])
{
  for (guint i = 1; i < N_BLOCKS; i++)
    {
      uintptr_t here = (uintptr_t) blocks[i], before = (uintptr_t) blocks[i - 1];

      if (here <= before || here - before > 2 * BLOCK)
        return FALSE;
    }

  return blocks[0] != NULL;
}

/* Where the system cannot do it, the pages come as they are touched. */
static void
populate (const char *begin, const char *end)
{
#ifdef MADV_POPULATE_WRITE
  uintptr_t page = (uintptr_t) sysconf (_SC_PAGESIZE);
  uintptr_t first = ((uintptr_t) begin + page - 1) / page * page;
  uintptr_t last = (uintptr_t) end / page * page;

  if (first < last)
    madvise ((gpointer) first, last - first, MADV_POPULATE_WRITE);
#endif
}

/**
 * vandap_heap_warm:
 *
 * Asks the system in one piece for the memory that a window takes until it is
 * drawn. Page by page, as it is touched, that takes several times as long, and in
 * a virtual machine more than ten milliseconds. To be called once, before
 * anything large is allocated.
 */
void
vandap_heap_warm (void)
{
  char *blocks[N_BLOCKS];

  for (guint i = 0; i < N_BLOCKS; i++)
    blocks[i] = malloc (BLOCK);
  if (are_one_piece (blocks))
    populate (blocks[0], blocks[N_BLOCKS - 1]);
  for (guint i = 0; i < N_BLOCKS - 1; i++)
    free (blocks[i]);
  lid = realloc (blocks[N_BLOCKS - 1], 1);
}

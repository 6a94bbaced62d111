/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>

#include "application/vandap-heap.h"

#define SIZE ((gsize) 3 * 1024 * 1024)
#define N_PAGES (SIZE / 4096)

/* How often the system had to be asked for a page while much was written to. */
static long
count_faults (void)
{
  struct rusage before, after;
  char *volatile block; /* or a compiler sees that nobody needs it */

  getrusage (RUSAGE_SELF, &before);
  block = malloc (SIZE);
  memset (block, 1, SIZE);
  getrusage (RUSAGE_SELF, &after);
  g_assert_cmpint (block[SIZE / 2], ==, 1);
  free (block);

  return after.ru_minflt - before.ru_minflt;
}

/* Sanitizers have a malloc() of their own, and Linux can do it from 5.14 on. */
static gboolean
can_populate (void)
{
#if defined __SANITIZE_ADDRESS__ || !defined __GLIBC__ || !defined MADV_POPULATE_WRITE
  return FALSE;
#else
  gpointer page = mmap (NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  gboolean done = madvise (page, 4096, MADV_POPULATE_WRITE) == 0;

  munmap (page, 4096);
  return done;
#endif
}

static void
test_pages_are_there (void)
{
  long cold = count_faults (), warm;

  vandap_heap_warm ();
  warm = count_faults ();
  if (can_populate ())
    {
      g_assert_cmpint (cold, >, (long) N_PAGES / 2);
      g_assert_cmpint (warm, <, cold / 10);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/heap/pages-are-there", test_pages_are_there);
  return g_test_run ();
}

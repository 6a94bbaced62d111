/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/vandap-large.h"

#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

/* Less than this is served out of memory that is in use already. */
#define LARGE ((gsize) 4 * 1024 * 1024)

/* What large pages are multiples of: less than one cannot be given back by itself. */
#define LARGE_PAGE ((gsize) 2 * 1024 * 1024)

/**
 * vandap_large_hint:
 * @memory: memory that was just allocated and not yet touched
 * @size: its size in bytes
 *
 * Asks for large pages where much memory is about to be filled: to touch a small
 * page for the first time may cost many times what it takes to fill it.
 */
void
vandap_large_hint (gconstpointer memory, gsize size)
{
#ifdef MADV_HUGEPAGE
  gsize page = (gsize) sysconf (_SC_PAGESIZE);
  gsize start = (gsize) memory / page * page;
  gsize end = ((gsize) memory + size + page - 1) / page * page;

  if (size >= LARGE)
    madvise ((gpointer) start, end - start, MADV_HUGEPAGE);
#endif
}

/* Memory that begins where a large page begins, so that its first bytes need no small ones; for g_free(). */
static char *
allocate (gsize size)
{
  gpointer memory = NULL;

  if (posix_memalign (&memory, LARGE_PAGE, size) != 0)
    return g_malloc (size);
  vandap_large_hint (memory, size);

  return memory;
}

/**
 * vandap_large_reserve:
 * @text: a text that is about to grow
 * @size: how many bytes it will have, about
 *
 * Makes room for a text, so that it need not be moved while it grows. Room that
 * is not used costs nothing.
 */
void
vandap_large_reserve (GString *text, gsize size)
{
  char *str;

  if (size < LARGE || size < text->allocated_len)
    return;

  str = allocate (size);
  memcpy (str, text->str, text->len + 1);
  g_free (text->str);
  text->str = str;
  text->allocated_len = size;
}

/**
 * vandap_large_make_room:
 * @array: an array that is about to grow
 * @n: how many elements come
 *
 * Makes room for elements of an array, so that those before them need not be moved
 * while it grows. Room that is not used costs nothing.
 */
void
vandap_large_make_room (GArray *array, guint n)
{
  guint length = array->len;
  g_array_set_size (array, length + n);
  g_array_set_size (array, length);
  vandap_large_hint (array->data, (gsize) g_array_get_element_size (array) * n);
}

/**
 * vandap_large_give_back:
 * @memory: memory in use, of which nobody needs the content any more
 * @size: its size in bytes
 *
 * Gives what lies under the first bytes of an allocation back to the system, so that
 * it serves for what is filled next. The memory stays allocated; its content is gone.
 *
 * Returns: how many bytes from @memory on need not be given back again; 0 where it is
 *   too little to be worth it
 */
gsize
vandap_large_give_back (gpointer memory, gsize size)
{
#ifdef MADV_DONTNEED
  gsize start = ((gsize) memory + LARGE_PAGE - 1) / LARGE_PAGE * LARGE_PAGE;
  gsize end = ((gsize) memory + size) / LARGE_PAGE * LARGE_PAGE;

  if (end > start && madvise ((gpointer) start, end - start, MADV_DONTNEED) == 0)
    return end - (gsize) memory;
#endif

  return 0;
}

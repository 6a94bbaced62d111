/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* Whether letters were lost on the way, wherever they came to stand. */

#include <string.h>

#include "reading/vandap-blocks.h"
#include "text/vandap-normal.h"

/* How often each letter stands in a text, accents not looked at; @sign is 1 to add them, -1 to take them away. */
static inline void
fuzz_count_letters (GHashTable *counts, const char *text, gsize length, int sign)
{
  gsize part = strnlen (text, length);
  g_autofree char *normal = g_utf8_normalize (text, (gssize) part, G_NORMALIZE_NFD);

  for (const char *p = normal; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      int count = GPOINTER_TO_INT (g_hash_table_lookup (counts, GUINT_TO_POINTER (c)));

      if (g_unichar_isalpha (c) && !g_unichar_ismark (c) && vandap_character_get_use (c) == VANDAP_CHARACTER_KEPT)
        g_hash_table_insert (counts, GUINT_TO_POINTER (c), GINT_TO_POINTER (count + sign));
    }
  if (part < length)
    fuzz_count_letters (counts, text + part + 1, length - part - 1, sign);
}

/* Adds what stands in blocks, their labels included, or takes it away. */
static inline void
fuzz_count_blocks (GHashTable *counts, VandapBlocks *blocks, int sign)
{
  gsize length;
  const char *text = vandap_blocks_get_text (blocks, &length);

  fuzz_count_letters (counts, text, length, sign);
  for (guint i = 0; i < vandap_blocks_get_n (blocks); i++)
    {
      const VandapBlock *block = vandap_blocks_get (blocks, i);

      g_assert_cmpuint (block->start, <, block->end);
      if (block->kind == VANDAP_BLOCK_LEFT_OUT)
        g_assert_nonnull (block->reason);
      if (block->label != NULL)
        fuzz_count_letters (counts, block->label, strlen (block->label), sign);
    }
}

/* Takes away what stands in blocks. */
static inline void
fuzz_take_blocks (GHashTable *counts, VandapBlocks *blocks)
{
  fuzz_count_blocks (counts, blocks, -1);
}

/* More of a letter may stand there than the file has, but never less. */
static inline void
fuzz_assert_none_lost (GHashTable *counts)
{
  GHashTableIter iter;
  gpointer letter, count;

  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &letter, &count))
    {
      if (GPOINTER_TO_INT (count) > 0)
        g_printerr ("lost: U+%04X\n", GPOINTER_TO_UINT (letter));
      g_assert_cmpint (GPOINTER_TO_INT (count), <=, 0);
    }
}

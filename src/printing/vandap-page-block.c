/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "printing/vandap-page-block.h"

#include "printing/vandap-page-look.h"

static void
clear_block (gpointer data)
{
  VandapPageBlock *self = data;

  g_clear_pointer (&self->owned, g_free);
  g_clear_pointer (&self->runs, g_array_unref);
}

/**
 * vandap_page_blocks_new:
 *
 * Makes an empty row of blocks.
 *
 * Returns: (transfer full) (element-type VandapPageBlock): the row
 */
GArray *
vandap_page_blocks_new (void)
{
  GArray *blocks = g_array_new (FALSE, TRUE, sizeof (VandapPageBlock));

  g_array_set_clear_func (blocks, clear_block);

  return blocks;
}

/**
 * vandap_page_blocks_add:
 * @blocks: (element-type VandapPageBlock): a row of blocks
 * @look: what the block looks like
 *
 * Adds an empty block that stands off as its look has it.
 *
 * Returns: (transfer none): the block, until the next one is added
 */
VandapPageBlock *
vandap_page_blocks_add (GArray *blocks, VandapBlockLook look)
{
  VandapPageBlock *self;

  g_array_set_size (blocks, blocks->len + 1);
  self = &g_array_index (blocks, VandapPageBlock, blocks->len - 1);
  self->look = look;
  self->text = "";
  self->exchange = VANDAP_NONE;
  self->space = vandap_page_look_get (look)->space;

  return self;
}

/**
 * vandap_page_block_set_words:
 * @self: a block
 * @interview: an interview, which must outlive the block
 * @words: a stretch of its text, within one paragraph
 *
 * Lets a block print a stretch of an interview, without copying it.
 */
void
vandap_page_block_set_words (VandapPageBlock *self, VandapInterview *interview, VandapPassage words)
{
  self->text = vandap_interview_get_text (interview, NULL) + words.start;
  self->length = words.end - words.start;
  self->words = words;
}

/**
 * vandap_page_block_surround:
 * @self: a block whose words are set
 * @before: what goes before them
 * @after: what goes after them
 *
 * Puts text of ours around an interview's words.
 */
void
vandap_page_block_surround (VandapPageBlock *self, const char *before, const char *after)
{
  GString *text = g_string_new (before);

  self->shift += text->len;
  g_string_append_len (text, self->text, (gssize)self->length);
  g_string_append (text, after);
  self->length = text->len;
  g_free (self->owned);
  self->owned = g_string_free (text, FALSE);
  self->text = self->owned;
}

/**
 * vandap_page_block_set_marked:
 * @self: an empty block
 * @marked: a text of ours, with what stands out in it between VANDAP_MARK_NAME
 *   or VANDAP_MARK_STATE and VANDAP_MARK_END
 *
 * Lets a block print a text of ours. Marks go through translated sentences,
 * whatever order a language puts things in.
 */
void
vandap_page_block_set_marked (VandapPageBlock *self, const char *marked)
{
  GString *text = g_string_new (NULL);
  VandapBlockRun run = { 0, 0, FALSE };

  self->runs = g_array_new (FALSE, FALSE, sizeof (VandapBlockRun));
  for (const char *p = marked; *p != '\0'; p++)
    {
      if (*p == *VANDAP_MARK_NAME || *p == *VANDAP_MARK_STATE)
        {
          run.start = text->len;
          run.is_state = *p == *VANDAP_MARK_STATE;
        }
      else if (*p == *VANDAP_MARK_END)
        {
          run.end = text->len;
          g_array_append_val (self->runs, run);
        }
      else
        g_string_append_c (text, *p);
    }

  self->length = text->len;
  self->owned = g_string_free (text, FALSE);
  self->text = self->owned;
}

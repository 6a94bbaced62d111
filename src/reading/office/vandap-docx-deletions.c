/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/office/vandap-docx-deletions.h"

#include <string.h>

/* Tracked changes of WordprocessingML (ECMA-376 part 1, 17.13.5): w:del around runs, and rows that say it of themselves. */

static void
write_stretch (VandapDocxDeletions *self)
{
  if (self->text->len > 0)
    vandap_office_writer_delete (self->writer, self->text->str, self->text->len);
  g_string_truncate (self->text, 0);
}

/**
 * vandap_docx_deletions_start:
 * @self: deletions
 * @element: what is deleted, or an element in that
 *
 * Notes that an element begins.
 */
void
vandap_docx_deletions_start (VandapDocxDeletions *self, const VandapTeiElement *element)
{
  const char *name = element->name;

  if (strcmp (name, "p") == 0)
    write_stretch (self);
  self->depth++;
  self->in_words = strcmp (name, "delText") == 0 || strcmp (name, "t") == 0;
  if (self->text->len > 0 && (strcmp (name, "tab") == 0 || strcmp (name, "br") == 0 || strcmp (name, "cr") == 0))
    g_string_append_c (self->text, ' ');
}

/**
 * vandap_docx_deletions_end:
 * @self: deletions
 *
 * Notes that the element ends that was begun last.
 */
void
vandap_docx_deletions_end (VandapDocxDeletions *self)
{
  self->depth--;
  self->in_words = FALSE;
  if (self->depth == 0)
    write_stretch (self);
}

/**
 * vandap_docx_deletions_add_text:
 * @self: deletions
 * @text: UTF-8
 * @length: its length in bytes
 *
 * Adds characters.
 */
void
vandap_docx_deletions_add_text (VandapDocxDeletions *self, const char *text, gsize length)
{
  if (self->in_words)
    g_string_append_len (self->text, text, (gssize) length);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/office/vandap-docx-deletions.h"

#include <string.h>

/* Tracked changes of WordprocessingML (ECMA-376 part 1, 17.13.5): w:del around runs, and rows that say it of themselves. */

struct _VandapDocxDeletions
{
  VandapOfficeWriter *writer;
  GString *text;     /* words of a paragraph that were deleted */
  gsize depth;       /* how many elements are open in what is deleted */
  gboolean in_words; /* whether characters are words */
};

/**
 * vandap_docx_deletions_new:
 * @writer: where words go; outlives the deletions
 *
 * Creates deletions of which none is open.
 *
 * Returns: (transfer full): new deletions
 */
VandapDocxDeletions *
vandap_docx_deletions_new (VandapOfficeWriter *writer)
{
  VandapDocxDeletions *self = g_new0 (VandapDocxDeletions, 1);

  self->writer = writer;
  self->text = g_string_new (NULL);

  return self;
}

/**
 * vandap_docx_deletions_free:
 * @self: (transfer full) (nullable): deletions
 *
 * Frees deletions.
 */
void
vandap_docx_deletions_free (VandapDocxDeletions *self)
{
  if (self == NULL)
    return;

  g_string_free (self->text, TRUE);
  g_free (self);
}

/**
 * vandap_docx_deletions_are_open:
 * @self: deletions
 *
 * Tells whether what comes next is deleted.
 *
 * Returns: whether it is
 */
gboolean
vandap_docx_deletions_are_open (const VandapDocxDeletions *self)
{
  return self->depth > 0;
}

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

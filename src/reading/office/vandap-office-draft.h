/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/vandap-blocks.h"

G_BEGIN_DECLS

/** VANDAP_OFFICE_NO_MOMENT: for what does not say when it was said. */
#define VANDAP_OFFICE_NO_MOMENT (-1)

/**
 * VandapOfficeFlags:
 * @VANDAP_OFFICE_BOLD: set in bold
 * @VANDAP_OFFICE_ITALIC: set in italics
 * @VANDAP_OFFICE_ASIDE: a note on the words, not the words
 * @VANDAP_OFFICE_HIDDEN: in the document, but not shown
 *
 * What words of a document are.
 */
typedef enum
{
  VANDAP_OFFICE_BOLD = 1 << 0,
  VANDAP_OFFICE_ITALIC = 1 << 1,
  VANDAP_OFFICE_ASIDE = 1 << 2,
  VANDAP_OFFICE_HIDDEN = 1 << 3,
} VandapOfficeFlags;

/**
 * VandapOfficeDraft:
 * @kind: what it is
 * @level: of a heading
 * @reason: (nullable): of what is left out; static
 * @marker: (nullable): what stands before its first words as a list's mark; outlives the draft
 * @counted: (nullable): of what list its mark is a number; outlives the draft
 * @text: its words, line breaks as U+2028
 * @runs: where they change in what they are
 * @pictures: (element-type utf8): descriptions of what stands in it, "" where there is none
 * @deleted: (element-type GString): words that a tracked change took out of it, in stretches
 * @all_flags: all flags that any of its words have
 *
 * A paragraph of a document while it is put together. Documents begin paragraphs
 * inside paragraphs (text boxes, comments), which blocks cannot.
 */
typedef struct
{
  VandapBlockKind kind;
  guint level;
  const char *reason;
  const char *marker;
  const char *counted;
  GString *text;
  GArray *runs;
  GPtrArray *pictures;
  GPtrArray *deleted;
  guint all_flags;
} VandapOfficeDraft;

VandapOfficeDraft *vandap_office_draft_new (void);
void vandap_office_draft_free (VandapOfficeDraft *self);
void vandap_office_draft_append (VandapOfficeDraft *self, const char *text, gssize length, guint flags,
                                 const char *link);
void vandap_office_draft_append_note (VandapOfficeDraft *self, const VandapOfficeDraft *note);
void vandap_office_draft_delete (VandapOfficeDraft *self, const char *text, gsize length);
gsize vandap_office_draft_count (const VandapOfficeDraft *self);
void vandap_office_draft_clear (VandapOfficeDraft *self);
void vandap_office_draft_write (const VandapOfficeDraft *self, VandapBlocks *blocks, guint number, const char *label,
                                gint64 moment);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VandapOfficeDraft, vandap_office_draft_free)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VandapAssembler:
 *
 * Puts paragraphs together at the end of one growing text.
 *
 * Whatever a file holds, a paragraph comes out of it in the one form that an
 * interview's text has: NFC, only characters that XML 1.0 allows, none of the
 * invisible ones that only trouble a reader, runs of white space folded into
 * one space and none at either end, line breaks as U+2028. Every reader
 * writes through it, so no reader has a rule of its own.
 *
 * Places noted while a paragraph grows (see [method@Vandap.Assembler.mark])
 * are kept right through all of it.
 */
typedef struct _VandapAssembler VandapAssembler;

VandapAssembler *vandap_assembler_new (GString *text);
void vandap_assembler_free (VandapAssembler *self);

void vandap_assembler_begin (VandapAssembler *self);
void vandap_assembler_append (VandapAssembler *self, const char *text, gssize length);
void vandap_assembler_append_settled (VandapAssembler *self, const char *text, gsize length);
void vandap_assembler_break_line (VandapAssembler *self);
guint vandap_assembler_mark (VandapAssembler *self);
gboolean vandap_assembler_end (VandapAssembler *self);
gsize vandap_assembler_get_mark (VandapAssembler *self, guint mark);
char *vandap_assembler_dup_tidy (const char *string);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VandapAssembler, vandap_assembler_free)

G_END_DECLS

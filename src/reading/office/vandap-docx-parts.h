/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/office/vandap-archive.h"

G_BEGIN_DECLS

/**
 * VandapDocxParts:
 * @links: addresses outside the document by the ids they are referred to with
 * @targets: (element-type VandapDocxTarget): the parts of the document, in their order
 *
 * What a part of a document refers to.
 */
typedef struct
{
  GHashTable *links;
  GArray *targets;
} VandapDocxParts;

/**
 * VandapDocxTarget:
 * @kind: what it is to the part that refers to it ("styles", "header")
 * @name: what it is called
 */
typedef struct
{
  char *kind;
  char *name;
} VandapDocxTarget;

VandapDocxParts *vandap_docx_parts_read (VandapArchive *archive, const VandapFileContent *content, const char *part,
                                         GError **error);
void vandap_docx_parts_free (VandapDocxParts *self);
const char *vandap_docx_parts_find (VandapDocxParts *self, const char *kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VandapDocxParts, vandap_docx_parts_free)

G_END_DECLS

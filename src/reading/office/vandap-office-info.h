/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/office/vandap-xml.h"
#include "reading/vandap-formats.h"

G_BEGIN_DECLS

/**
 * VandapOfficeInfo:
 * @title: (nullable): its title
 * @author: (nullable): who made it, or whoever saved it last
 * @first_author: (nullable): who made it, where the other is somebody else
 * @language: (nullable): a BCP 47 tag
 *
 * What a document says of itself.
 */
typedef struct
{
  char *title;
  char *author;
  char *first_author;
  char *language;
} VandapOfficeInfo;

void vandap_office_info_clear (VandapOfficeInfo *self);
gboolean vandap_office_info_read (VandapOfficeInfo *self, const VandapFileContent *content, const char *part,
                                  GBytes *bytes, GError **error);
void vandap_office_info_add_text (VandapOfficeInfo *self, const char *element, const char *text, gsize length);
void vandap_office_info_write (VandapOfficeInfo *self, VandapBlocks *blocks);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (VandapOfficeInfo, vandap_office_info_clear)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VandapOfficeRole:
 * @VANDAP_OFFICE_ROLE_UNSET: nothing is said
 * @VANDAP_OFFICE_ROLE_TEXT: a paragraph like others
 * @VANDAP_OFFICE_ROLE_CAPTION: stands under a picture
 * @VANDAP_OFFICE_ROLE_CONTENTS: of the table of contents
 *
 * What a style says of paragraphs, besides how they look.
 */
typedef enum
{
  VANDAP_OFFICE_ROLE_UNSET,
  VANDAP_OFFICE_ROLE_TEXT,
  VANDAP_OFFICE_ROLE_CAPTION,
  VANDAP_OFFICE_ROLE_CONTENTS,
} VandapOfficeRole;

#define VANDAP_OFFICE_UNSET (-1)

/**
 * VandapOfficeStyle:
 * @parent: (nullable): the style it is based on
 * @bold: whether words are bold, or %VANDAP_OFFICE_UNSET
 * @italic: whether they are in italics, or %VANDAP_OFFICE_UNSET
 * @hidden: whether they are hidden, or %VANDAP_OFFICE_UNSET
 * @level: of a heading, from 1; 0 for what is none; or %VANDAP_OFFICE_UNSET
 * @role: what it says besides
 * @list: (nullable): the list that paragraphs are items of; "" for none
 * @list_level: how deep, from 0, or %VANDAP_OFFICE_UNSET
 *
 * A style. What it does not say is as in the style it is based on.
 */
typedef struct _VandapOfficeStyle VandapOfficeStyle;
struct _VandapOfficeStyle
{
  VandapOfficeStyle *parent;
  int bold;
  int italic;
  int hidden;
  int level;
  VandapOfficeRole role;
  const char *list;
  int list_level;

  /*< private >*/
  guint state;
};

/**
 * VandapOfficeStyles:
 *
 * The styles of a document by their names.
 */
typedef struct _VandapOfficeStyles VandapOfficeStyles;

VandapOfficeStyles *vandap_office_styles_new (void);
void vandap_office_styles_free (VandapOfficeStyles *self);
VandapOfficeStyle *vandap_office_styles_add (VandapOfficeStyles *self, char family, const char *name);
const VandapOfficeStyle *vandap_office_styles_get (VandapOfficeStyles *self, char family, const char *name);
const char *vandap_office_styles_keep (VandapOfficeStyles *self, const char *string);
void vandap_office_style_init (VandapOfficeStyle *style);
void vandap_office_style_judge_name (VandapOfficeStyle *style, const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VandapOfficeStyles, vandap_office_styles_free)

G_END_DECLS

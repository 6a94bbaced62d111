/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/office/vandap-docx-properties.h"

#include <string.h>

/* Properties of WordprocessingML (ECMA-376 part 1, 17.3): those that say something of what words are. */

/* The outline's level for what is no heading. */
#define BODY_TEXT 9

/**
 * vandap_docx_properties_init:
 * @self: properties
 *
 * Makes properties say nothing.
 */
void
vandap_docx_properties_init (VandapDocxProperties *self)
{
  vandap_office_style_init (&self->look);
  self->style = NULL;
  self->is_deleted = FALSE;
}

/* On where nothing else is said. */
static int
read_switch (const VandapTeiElement *element)
{
  g_autofree char *value = vandap_tei_element_dup_attribute (element, "val");

  return value == NULL
         || (strcmp (value, "0") != 0 && g_ascii_strcasecmp (value, "false") != 0
             && g_ascii_strcasecmp (value, "off") != 0);
}

static int
read_number (const VandapTeiElement *element, int most)
{
  g_autofree char *value = vandap_tei_element_dup_attribute (element, "val");

  return value != NULL ? (int) CLAMP (g_ascii_strtoll (value, NULL, 10), 0, most) : VANDAP_OFFICE_UNSET;
}

static const char *
read_string (const VandapTeiElement *element, VandapOfficeStyles *styles)
{
  g_autofree char *value = vandap_tei_element_dup_attribute (element, "val");

  return value != NULL ? vandap_office_styles_keep (styles, value) : NULL;
}

static void
read_level (VandapDocxProperties *self, const VandapTeiElement *element)
{
  int level = read_number (element, BODY_TEXT);

  if (level != VANDAP_OFFICE_UNSET)
    self->look.level = level < BODY_TEXT ? level + 1 : 0;
}

static void
read_list (VandapDocxProperties *self, const VandapTeiElement *element, VandapOfficeStyles *styles)
{
  const char *list = read_string (element, styles);

  self->look.list = list != NULL && strcmp (list, "0") != 0 ? list : "";
}

/**
 * vandap_docx_properties_read:
 * @self: properties
 * @element: an element inside w:pPr or w:rPr
 * @styles: what keeps strings
 *
 * Takes account of a property.
 */
void
vandap_docx_properties_read (VandapDocxProperties *self, const VandapTeiElement *element, VandapOfficeStyles *styles)
{
  const char *name = element->name;

  if (strcmp (name, "b") == 0)
    self->look.bold = read_switch (element);
  else if (strcmp (name, "i") == 0)
    self->look.italic = read_switch (element);
  else if (strcmp (name, "vanish") == 0)
    self->look.hidden = read_switch (element);
  else if (strcmp (name, "pStyle") == 0 || strcmp (name, "rStyle") == 0)
    self->style = read_string (element, styles);
  else if (strcmp (name, "outlineLvl") == 0)
    read_level (self, element);
  else if (strcmp (name, "numId") == 0)
    read_list (self, element, styles);
  else if (strcmp (name, "ilvl") == 0)
    self->look.list_level = read_number (element, 8);
  else if (strcmp (name, "del") == 0 || strcmp (name, "moveFrom") == 0)
    self->is_deleted = TRUE;
}

/**
 * vandap_docx_properties_skip:
 * @name: name of an element
 *
 * Tells whether what is in an element is of no matter here: properties as they
 * were before a change, of sections and tables, and stops of tabs.
 *
 * Returns: whether it is
 */
gboolean
vandap_docx_properties_skip (const char *name)
{
  static const char *const skipped[] = { "sectPr", "tblPr", "tblPrEx", "tblGrid", "tcPr", "tabs", "sdtEndPr",
                                         "pBdr", "numberingChange", "delText", "delInstrText", "moveFrom", "rubyPr",
                                         "smartTagPr", "customXmlPr", NULL };
  gsize length = strlen (name);

  return (length > 6 && strcmp (name + length - 6, "Change") == 0) || g_strv_contains (skipped, name);
}

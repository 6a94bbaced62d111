/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/office/vandap-odt-styles.h"

#include <string.h>

#include "reading/office/vandap-office-marker.h"

/* Styles of OpenDocument (1.2 part 1, 16). Their names are unique within a family. */

#define N_LEVELS 10

struct _VandapOdtStyles
{
  VandapOfficeStyles *all;
  GHashTable *markers;        /* level and name of a list's style → mark, with %1 for a number */
  GHashTable *starts;         /* the same → the number it starts with, where that is not one */
  VandapOfficeStyle *style;   /* the one that is being read, or NULL */
  char family;
  gboolean is_default;
  const char *list;           /* the list's style that is being read, or NULL */
  const char *language;
};

/**
 * vandap_odt_styles_new:
 *
 * Creates an empty set of styles.
 *
 * Returns: (transfer full): new styles
 */
VandapOdtStyles *
vandap_odt_styles_new (void)
{
  VandapOdtStyles *self = g_new0 (VandapOdtStyles, 1);

  self->all = vandap_office_styles_new ();
  self->markers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->starts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  return self;
}

/**
 * vandap_odt_styles_free:
 * @self: (transfer full) (nullable): styles
 *
 * Frees styles.
 */
void
vandap_odt_styles_free (VandapOdtStyles *self)
{
  if (self == NULL)
    return;

  vandap_office_styles_free (self->all);
  g_hash_table_unref (self->markers);
  g_hash_table_unref (self->starts);
  g_free (self);
}

static char
get_family (const VandapTeiElement *element)
{
  g_autofree char *family = vandap_tei_element_dup_attribute (element, "family");

  if (g_strcmp0 (family, "paragraph") == 0)
    return 'p';

  return g_strcmp0 (family, "text") == 0 ? 't' : ' ';
}

/* A style that is based on none has what its family has. */
static void
begin_style (VandapOdtStyles *self, const VandapTeiElement *element)
{
  g_autofree char *name = vandap_tei_element_dup_attribute (element, "name");
  g_autofree char *shown = vandap_tei_element_dup_attribute (element, "display-name");
  g_autofree char *parent = vandap_tei_element_dup_attribute (element, "parent-style-name");
  g_autofree char *level = vandap_tei_element_dup_attribute (element, "default-outline-level");

  self->family = get_family (element);
  self->is_default = FALSE;
  self->list = NULL;
  self->style = name != NULL ? vandap_office_styles_add (self->all, self->family, name) : NULL;
  if (name == NULL)
    return;
  vandap_office_style_init (self->style);
  if (self->family == 'p')
    vandap_office_style_judge_name (self->style, shown != NULL ? shown : name);
  if (level != NULL)
    self->style->level = (int) CLAMP (g_ascii_strtoll (level, NULL, 10), 0, N_LEVELS);
  self->style->parent = vandap_office_styles_add (self->all, self->family, parent != NULL ? parent : "");
  if (self->style->parent == self->style)
    self->style->parent = NULL;
}

static void
begin_default (VandapOdtStyles *self, const VandapTeiElement *element)
{
  self->family = get_family (element);
  self->is_default = self->family == 'p';
  self->list = NULL;
  self->style = vandap_office_styles_add (self->all, self->family, "");
}

static void
read_language (VandapOdtStyles *self, const VandapTeiElement *element)
{
  g_autofree char *language = vandap_tei_element_dup_attribute (element, "language");
  g_autofree char *country = vandap_tei_element_dup_attribute (element, "country");
  g_autofree char *tag = NULL;

  if (!self->is_default || self->language != NULL || language == NULL || strcmp (language, "none") == 0)
    return;
  tag = country != NULL && strcmp (country, "none") != 0 ? g_strdup_printf ("%s-%s", language, country)
                                                         : g_strdup (language);
  self->language = vandap_office_styles_keep (self->all, tag);
}

static void
read_words (VandapOdtStyles *self, const VandapTeiElement *element)
{
  g_autofree char *weight = vandap_tei_element_dup_attribute (element, "font-weight");
  g_autofree char *slant = vandap_tei_element_dup_attribute (element, "font-style");
  g_autofree char *display = vandap_tei_element_dup_attribute (element, "display");

  if (weight != NULL)
    self->style->bold = strcmp (weight, "bold") == 0 || g_ascii_strtoll (weight, NULL, 10) >= 600;
  if (slant != NULL)
    self->style->italic = strcmp (slant, "italic") == 0 || strcmp (slant, "oblique") == 0;
  if (display != NULL)
    self->style->hidden = strcmp (display, "none") == 0;
  read_language (self, element);
}

static void
begin_list (VandapOdtStyles *self, const VandapTeiElement *element)
{
  g_autofree char *name = vandap_tei_element_dup_attribute (element, "name");

  self->style = NULL;
  self->list = name != NULL ? vandap_office_styles_keep (self->all, name) : NULL;
}

static void
read_level (VandapOdtStyles *self, const VandapTeiElement *element)
{
  g_autofree char *level = vandap_tei_element_dup_attribute (element, "level");
  g_autofree char *mark = vandap_tei_element_dup_attribute (element, "bullet-char");
  char *marker = vandap_office_marker_dup (mark);

  if (self->list == NULL || level == NULL || marker == NULL)
    g_free (marker);
  else
    g_hash_table_insert (self->markers, g_strdup_printf ("%s %s", level, self->list), marker);
}

/* OpenDocument, 17.3 and 19.500: numerals of one level; letters are read as names. */
static void
read_number (VandapOdtStyles *self, const VandapTeiElement *element)
{
  g_autofree char *level = vandap_tei_element_dup_attribute (element, "level");
  g_autofree char *before = vandap_tei_element_dup_attribute (element, "num-prefix");
  g_autofree char *behind = vandap_tei_element_dup_attribute (element, "num-suffix");
  g_autofree char *levels = vandap_tei_element_dup_attribute (element, "display-levels");
  g_autofree char *start = vandap_tei_element_dup_attribute (element, "start-value");

  if (self->list == NULL || level == NULL || !vandap_tei_element_attribute_is (element, "num-format", "1")
      || (levels != NULL && g_ascii_strtoll (levels, NULL, 10) > 1) || (before != NULL && strchr (before, '%') != NULL)
      || (behind != NULL && strchr (behind, '%') != NULL))
    return;
  g_hash_table_insert (self->markers, g_strdup_printf ("%s %s", level, self->list),
                       g_strdup_printf ("%s%%1%s", before != NULL ? before : "", behind != NULL ? behind : ""));
  if (start != NULL)
    g_hash_table_insert (self->starts, g_strdup_printf ("%s %s", level, self->list), g_steal_pointer (&start));
}

/**
 * vandap_odt_styles_start:
 * @self: styles
 * @element: an element among a document's styles
 *
 * Takes account of an element. All that matters of styles are attributes.
 */
void
vandap_odt_styles_start (VandapOdtStyles *self, const VandapTeiElement *element)
{
  const char *name = element->name;

  if (strcmp (name, "style") == 0)
    begin_style (self, element);
  else if (strcmp (name, "default-style") == 0)
    begin_default (self, element);
  else if (strcmp (name, "text-properties") == 0 && self->style != NULL)
    read_words (self, element);
  else if (strcmp (name, "list-style") == 0)
    begin_list (self, element);
  else if (strcmp (name, "list-level-style-bullet") == 0)
    read_level (self, element);
  else if (strcmp (name, "list-level-style-number") == 0)
    read_number (self, element);
}

static const VandapOfficeStyle *
get_style (VandapOdtStyles *self, char family, const VandapTeiElement *element)
{
  g_autofree char *name = vandap_tei_element_dup_attribute (element, "style-name");

  return vandap_office_styles_get (self->all, family, name);
}

/**
 * vandap_odt_styles_get_paragraph:
 * @self: styles
 * @element: a paragraph
 *
 * Gets the style of a paragraph.
 *
 * Returns: (transfer none) (nullable): the style
 */
const VandapOfficeStyle *
vandap_odt_styles_get_paragraph (VandapOdtStyles *self, const VandapTeiElement *element)
{
  return get_style (self, 'p', element);
}

/**
 * vandap_odt_styles_get_words:
 * @self: styles
 * @element: an element around words
 *
 * Gets the style of words.
 *
 * Returns: (transfer none) (nullable): the style
 */
const VandapOfficeStyle *
vandap_odt_styles_get_words (VandapOdtStyles *self, const VandapTeiElement *element)
{
  return get_style (self, 't', element);
}

/**
 * vandap_odt_styles_get_marker:
 * @self: styles
 * @list: (nullable): name of a list's style
 * @level: how deep in the list, from 1
 *
 * Gets the mark of a list, where it is one that a person types or is counted in
 * numerals.
 *
 * Returns: (transfer none) (nullable): the mark with a space, or without one and with "%1" for the number, or
 *   %NULL where it is none of these
 */
const char *
vandap_odt_styles_get_marker (VandapOdtStyles *self, const char *list, guint level)
{
  g_autofree char *key = list != NULL ? g_strdup_printf ("%u %s", level, list) : NULL;

  return key != NULL ? g_hash_table_lookup (self->markers, key) : NULL;
}

/**
 * vandap_odt_styles_get_start:
 * @self: styles
 * @list: name of a list's style
 * @level: how deep in the list, from 1
 *
 * Gets the number that a list starts with.
 *
 * Returns: the number of its first item
 */
gint64
vandap_odt_styles_get_start (VandapOdtStyles *self, const char *list, guint level)
{
  g_autofree char *key = g_strdup_printf ("%u %s", level, list);
  const char *start = g_hash_table_lookup (self->starts, key);

  return start != NULL ? vandap_office_marker_read_start (start) : 1;
}

/**
 * vandap_odt_styles_get_language:
 * @self: styles
 *
 * Gets the language of paragraphs that say none.
 *
 * Returns: (transfer none) (nullable): a BCP 47 tag, or %NULL
 */
const char *
vandap_odt_styles_get_language (VandapOdtStyles *self)
{
  return self->language;
}

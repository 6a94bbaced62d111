/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/html/vandap-html-attributes.h"

#include <stdlib.h>
#include <string.h>

/* A picture no larger than this is an icon, or counts readers. */
#define LARGEST_ICON 32

/*
 * HTML Living Standard, sections "hidden", "popover", "dialog" and "template": what
 * is hidden until it is found may be opened, and a template may be the root that is
 * shown in place of what it stands in.
 */
static void
read_showing (VandapHtmlAttributes *self, const VandapHtmlElement *element, const char *name, const char *value)
{
  if ((g_str_equal (name, "hidden") && (value == NULL || g_ascii_strcasecmp (value, "until-found") != 0))
      || g_str_equal (name, "popover"))
    self->hints |= VANDAP_HTML_HINT_HIDDEN;
  else if (element->tag == VANDAP_HTML_TAG_DIALOG && g_str_equal (name, "open"))
    self->hints &= ~(guint) VANDAP_HTML_HINT_HIDDEN;
  else if (element->tag == VANDAP_HTML_TAG_TEMPLATE && g_str_equal (name, "shadowrootmode"))
    self->hints &= ~(guint) VANDAP_HTML_HINT_NEVER_SHOWN;
}

/* CSS Cascade, section 6: what an element's own style says counts more, wherever it stands. */
static void
read_classes (VandapHtmlAttributes *self, const VandapHtmlElement *element, const xmlChar **attributes,
              const VandapHtmlSheet *sheet)
{
  for (guint i = 0; attributes != NULL && attributes[i] != NULL; i += 2)
    if (attributes[i + 1] != NULL && g_str_equal ((const char *) attributes[i], "class"))
      vandap_html_sheet_look_up (sheet, element->name, (const char *) attributes[i + 1], &self->look);
}

/**
 * vandap_html_attributes_read:
 * @self: what is known of an element
 * @element: the element
 * @attributes: (nullable): its attributes, names and values by turns
 * @page: the page, with its style sheets as far as they are read
 *
 * Adds what an element says of itself.
 */
void
vandap_html_attributes_read (VandapHtmlAttributes *self, const VandapHtmlElement *element, const xmlChar **attributes,
                             VandapHtmlPage *page)
{
  read_classes (self, element, attributes, page->sheet);
  for (guint i = 0; attributes != NULL && attributes[i] != NULL; i += 2)
    {
      const char *name = (const char *) attributes[i], *value = (const char *) attributes[i + 1];

      read_showing (self, element, name, value);
      if (value == NULL)
        continue;
      if (g_str_equal (name, "style"))
        vandap_html_look_read (&self->look, value);
      else if (element->traits & VANDAP_HTML_BLOCK
               && (g_str_equal (name, "class") || g_str_equal (name, "id") || g_str_equal (name, "role")))
        self->hints |= vandap_html_tags_get_hints (value);
      else if (element->tag == VANDAP_HTML_TAG_A && g_str_equal (name, "href"))
        self->link = *value == '#' ? "" : g_string_chunk_insert (page->strings, value);
    }
  /* What is called after both holds both, and is neither. */
  if (self->hints & VANDAP_HTML_HINT_QUESTION && self->hints & VANDAP_HTML_HINT_ANSWER)
    self->hints &= ~(guint) (VANDAP_HTML_HINT_QUESTION | VANDAP_HTML_HINT_ANSWER);
  self->hints |= self->look.is_hidden ? VANDAP_HTML_HINT_HIDDEN : 0;
}

static gboolean
is_icon (const char *measure)
{
  return measure != NULL && g_ascii_isdigit (*measure) && atoi (measure) <= LARGEST_ICON
         && strchr (measure, '%') == NULL;
}

/**
 * vandap_html_attributes_read_picture:
 * @picture: a picture
 * @attributes: (nullable): its attributes, names and values by turns
 * @strings: where addresses and words are kept
 *
 * Adds where a picture is and what it shows.
 *
 * Returns: whether it is a picture to look at, and no icon
 */
gboolean
vandap_html_attributes_read_picture (VandapHtmlPicture *picture, const xmlChar **attributes, GStringChunk *strings)
{
  for (guint i = 0; attributes != NULL && attributes[i] != NULL; i += 2)
    {
      const char *name = (const char *) attributes[i], *value = (const char *) attributes[i + 1];

      if (value == NULL || *value == '\0')
        continue;
      if (g_str_equal (name, "src"))
        picture->file = g_string_chunk_insert (strings, value);
      else if (g_str_equal (name, "alt"))
        picture->description = g_string_chunk_insert (strings, value);
      else if ((g_str_equal (name, "width") || g_str_equal (name, "height")) && is_icon (value))
        return FALSE;
    }

  return picture->file != NULL || picture->description != NULL;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/html/vandap-html-page.h"

#include <string.h>

/* What pages print for a space that was escaped once too often. */
#define ESCAPED_SPACE "&nbsp;"

/* How many boxes up it is looked for an element. */
#define FARTHEST 8

/**
 * vandap_html_page_new:
 *
 * Creates an empty page.
 *
 * Returns: (transfer full): a new page
 */
VandapHtmlPage *
vandap_html_page_new (void)
{
  VandapHtmlPage *self = g_new0 (VandapHtmlPage, 1);

  self->text = g_string_new (NULL);
  self->lines = g_array_new (FALSE, FALSE, sizeof (VandapHtmlLine));
  self->boxes = g_array_new (FALSE, FALSE, sizeof (VandapHtmlBox));
  self->runs = g_array_new (FALSE, FALSE, sizeof (VandapHtmlRun));
  self->pictures = g_array_new (FALSE, FALSE, sizeof (VandapHtmlPicture));
  self->strings = g_string_chunk_new (512);
  self->sheet = vandap_html_sheet_new ();
  vandap_html_page_add_box (self, VANDAP_HTML_NO_BOX, VANDAP_HTML_TAG_PAGE, 0);

  return self;
}

/**
 * vandap_html_page_free:
 * @self: (transfer full) (nullable): a page
 *
 * Frees a page.
 */
void
vandap_html_page_free (VandapHtmlPage *self)
{
  if (self == NULL)
    return;

  g_string_free (self->text, TRUE);
  g_array_unref (self->lines);
  g_clear_pointer (&self->boxes, g_array_unref);
  g_array_unref (self->runs);
  g_array_unref (self->pictures);
  g_string_chunk_free (self->strings);
  vandap_html_sheet_free (self->sheet);
  g_free (self);
}

/**
 * vandap_html_page_add_box:
 * @self: a page
 * @parent: index of the box it stands in, or %VANDAP_HTML_NO_BOX
 * @tag: what element it is
 * @hints: what its name, class and identifier say of it
 *
 * Adds a box.
 *
 * Returns: its index, which is higher than that of the one it stands in
 */
guint
vandap_html_page_add_box (VandapHtmlPage *self, guint parent, VandapHtmlTag tag, guint hints)
{
  VandapHtmlBox box = { .parent = parent, .tag = tag, .hints = hints & 0xffff };

  g_array_append_val (self->boxes, box);

  return self->boxes->len - 1;
}

/**
 * vandap_html_page_find_around:
 * @self: a page
 * @box: index of a box
 * @tag: an element
 *
 * Finds the nearest element of a kind that a box is, or stands in. Farther than a few
 * boxes away none is looked for: pages are nested as deep as somebody likes.
 *
 * Returns: index of its box, or %VANDAP_HTML_NO_BOX
 */
guint
vandap_html_page_find_around (VandapHtmlPage *self, guint box, VandapHtmlTag tag)
{
  for (guint i = 0; i < FARTHEST && box != VANDAP_HTML_NO_BOX; i++, box = vandap_html_page_box (self, box)->parent)
    if (vandap_html_page_box (self, box)->tag == tag)
      return box;

  return VANDAP_HTML_NO_BOX;
}

/**
 * vandap_html_page_end_line:
 * @self: a page
 * @line: a line whose words are the last of the page's text
 *
 * Adds a line, without the space at its end. Nothing may be left of it then.
 */
void
vandap_html_page_end_line (VandapHtmlPage *self, VandapHtmlLine *line)
{
  char *escaped = self->text->str + line->start;
  gsize end = self->text->len;

  while ((escaped = memchr (escaped, '&', (gsize) (self->text->str + end - escaped))) != NULL)
    {
      if (strncmp (escaped, ESCAPED_SPACE, strlen (ESCAPED_SPACE)) == 0)
        memset (escaped, ' ', strlen (ESCAPED_SPACE));
      escaped++;
    }
  while (end > line->start && self->text->str[end - 1] == ' ')
    end--;
  line->end = (guint) end;
  line->linked = MIN (line->linked, line->end - line->start);
  g_array_append_val (self->lines, *line);
}

/**
 * vandap_html_page_ends_in:
 * @self: a page
 * @line: a line of it
 * @sign: a character of ASCII
 *
 * Tells whether a line ends in a sign. Of one that is an escaped space nothing is
 * left, and it ends in none.
 *
 * Returns: whether it does
 */
gboolean
vandap_html_page_ends_in (const VandapHtmlPage *self, const VandapHtmlLine *line, char sign)
{
  return line->end > line->start && self->text->str[line->end - 1] == sign;
}

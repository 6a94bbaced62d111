/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/html/vandap-html-blocks.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "text/vandap-address.h"

#define LINE(page, i) vandap_html_page_line (page, i)

/* How far it is looked ahead to begin those spans first that end last. */
#define LOOKED_AHEAD 16
#define MOST_NESTED 3

typedef struct
{
  VandapHtmlPage *page;
  const VandapHtmlHead *head;
  VandapBlocks *blocks;
  guint run;         /* index of the first run that is not written */
  guint picture;     /* index of the first picture that is not written */
  const char *known; /* the link that was resolved last */
  char *address;     /* what it leads to, or NULL */
  guint open[MOST_NESTED]; /* bits of what is open, the innermost last */
  guint n_open;
  const char *link;  /* that is open */
} Writing;

#define LINK_BIT (1u << 8)

static const char *
get_reason (guint reason)
{
  switch (reason)
    {
    case VANDAP_HTML_IS_MENU:
      /* Translators: why a part of a saved page is not part of the interview. */
      return _("Menu or links");
    case VANDAP_HTML_IS_COMMENTS:
      /* Translators: why a part of a saved page is not part of the interview: readers' comments under it. */
      return _("Comments");
    case VANDAP_HTML_IS_RELATED:
      return _("Advertisement or related links");
    case VANDAP_HTML_IS_CONTROL:
      /* Translators: why a part of a saved page is not part of the interview: buttons, fields to fill in. */
      return _("Part of a form");
    case VANDAP_HTML_IS_HIDDEN:
      return _("Is not shown on the page");
    case VANDAP_HTML_IS_TABLE_HEADING:
      return _("Is the heading of a table");
    case VANDAP_HTML_IS_OTHER_COLUMN:
      return _("Another column of the table");
    case VANDAP_HTML_IS_REPEATED:
      return _("Repeats words of the interview");
    default:
      return _("Stands around the article");
    }
}

static const VandapHtmlRun *
get_run (const Writing *self, guint i)
{
  return i < self->page->runs->len ? &g_array_index (self->page->runs, VandapHtmlRun, i) : NULL;
}

/* Where a link leads, or NULL where that is not known, or nowhere a person may be sent. */
static const char *
resolve (Writing *self, const char *link)
{
  g_autofree char *address = NULL;

  if (link == NULL || link == self->known)
    return link != NULL ? self->address : NULL;
  self->known = link;
  g_free (self->address);
  address = vandap_html_head_resolve (self->head, link);
  self->address = vandap_address_dup_safe (address);

  return self->address;
}

static guint
get_bits (Writing *self, const VandapHtmlRun *run)
{
  return run->style | (resolve (self, run->link) != NULL ? LINK_BIT : 0);
}

/* How many runs from @i on, in the same line, look so. */
static guint
measure (Writing *self, guint i, guint bit, guint end)
{
  const char *link = get_run (self, i)->link;
  guint n = 0;

  for (const VandapHtmlRun *run; n < LOOKED_AHEAD && (run = get_run (self, i + n)) != NULL && run->start < end; n++)
    if (bit == LINK_BIT ? run->link != link : !(run->style & bit))
      break;

  return n;
}

static void
close_spans (Writing *self, guint wanted, const char *link)
{
  guint keep = 0;

  while (keep < self->n_open && wanted & self->open[keep] && (self->open[keep] != LINK_BIT || link == self->link))
    keep++;
  for (; self->n_open > keep; self->n_open--)
    vandap_blocks_close_span (self->blocks);
}

static gboolean
is_open (const Writing *self, guint bit)
{
  for (guint i = 0; i < self->n_open; i++)
    if (self->open[i] == bit)
      return TRUE;

  return FALSE;
}

static void
open_span (Writing *self, guint bit, const VandapHtmlRun *run)
{
  if (bit == LINK_BIT)
    vandap_blocks_open_span (self->blocks, VANDAP_SPAN_LINK, self->address);
  else
    vandap_blocks_open_span (self->blocks, VANDAP_SPAN_EMPHASIS, bit == VANDAP_HTML_BOLD ? "bold" : "italic");
  if (bit == LINK_BIT)
    self->link = run->link;
  self->open[self->n_open++] = bit;
}

static void
set_spans (Writing *self, guint i, guint end)
{
  static const guint bits[MOST_NESTED] = { VANDAP_HTML_BOLD, VANDAP_HTML_ITALIC, LINK_BIT };
  const VandapHtmlRun *run = get_run (self, i);
  guint wanted = get_bits (self, run);

  close_spans (self, wanted, run->link);
  while (self->n_open < MOST_NESTED)
    {
      guint best = 0, longest = 0;

      for (guint k = 0; k < MOST_NESTED; k++)
        if (wanted & bits[k] && !is_open (self, bits[k]) && measure (self, i, bits[k], end) > longest)
          {
            longest = measure (self, i, bits[k], end);
            best = bits[k];
          }
      if (best == 0)
        return;
      open_span (self, best, run);
    }
}

static void
write_words (Writing *self, const VandapHtmlLine *line)
{
  const char *text = self->page->text->str;
  guint at = line->start;
  const VandapHtmlRun *run;

  while ((run = get_run (self, self->run)) != NULL && run->start < line->end)
    {
      if (run->start > at)
        vandap_blocks_append (self->blocks, text + at, run->start - at);
      at = MAX (at, run->start);
      /* Nobody follows the links of what is left out, and most of a page's are there. */
      if (line->reason == VANDAP_HTML_KEPT)
        set_spans (self, self->run, line->end);
      self->run++;
    }
  vandap_blocks_append (self->blocks, text + at, line->end - at);
  close_spans (self, 0, NULL);
}

static void
write_label (Writing *self, const VandapHtmlLine *line)
{
  const VandapHtmlLine *left = LINE (self->page, line->label - 1);
  g_autofree char *label = g_strndup (self->page->text->str + left->start, left->end - left->start);
  gsize length = strlen (label);

  while (length > 0 && (g_ascii_isspace (label[length - 1]) || label[length - 1] == ':'))
    label[--length] = '\0';
  vandap_blocks_set_label (self->blocks, label);
}

static VandapBlockKind
get_kind (const VandapHtmlLine *line)
{
  if (line->reason != VANDAP_HTML_KEPT)
    return VANDAP_BLOCK_LEFT_OUT;
  if (line->is_caption)
    return VANDAP_BLOCK_CAPTION;
  if (line->level > 0)
    return VANDAP_BLOCK_HEADING;

  return line->begins_item ? VANDAP_BLOCK_LIST_ITEM : VANDAP_BLOCK_PARAGRAPH;
}

/* A picture is at hand if it was saved beside the page. */
static void
write_pictures (Writing *self, guint line)
{
  for (; self->picture < self->page->pictures->len; self->picture++)
    {
      const VandapHtmlPicture *picture
        = &g_array_index (self->page->pictures, VandapHtmlPicture, self->picture);
      g_autofree char *file = NULL;

      if (picture->line > line)
        return;
      if (picture->box == VANDAP_HTML_NO_BOX)
        continue;
      if (picture->file != NULL)
        {
          const char *address = g_str_has_prefix (picture->file, "./") ? picture->file + 2 : picture->file;
          g_autofree char *bare = g_strndup (address, strcspn (address, "?#"));

          file = vandap_address_to_path (bare);
        }
      vandap_blocks_add_picture (self->blocks, file, picture->description);
    }
}

static void
begin_block (Writing *self, guint i)
{
  const VandapHtmlLine *line = LINE (self->page, i);
  VandapBlockKind kind = get_kind (line);

  write_pictures (self, i);
  if (line->is_behind_list)
    vandap_blocks_draw_rule (self->blocks);
  vandap_blocks_begin (self->blocks, kind, line->line, line->before != VANDAP_HTML_AFTER_BREAK);
  if (kind == VANDAP_BLOCK_HEADING)
    vandap_blocks_set_level (self->blocks, line->level);
  if (kind == VANDAP_BLOCK_LEFT_OUT)
    vandap_blocks_set_reason (self->blocks, get_reason (line->reason));
  else if (line->label > 0)
    write_label (self, line);
  if (kind != VANDAP_BLOCK_LEFT_OUT)
    vandap_blocks_set_part (self->blocks, line->part);
}

/* Pictures that are left out go, and boxes with them: long pages have more of them than of words. */
static void
forget_boxes (VandapHtmlPage *page)
{
  for (guint i = 0; i < page->pictures->len; i++)
    {
      VandapHtmlPicture *picture = &g_array_index (page->pictures, VandapHtmlPicture, i);

      if (vandap_html_page_box (page, picture->box)->reason != VANDAP_HTML_KEPT)
        picture->box = VANDAP_HTML_NO_BOX;
    }
  g_clear_pointer (&page->boxes, g_array_unref);
}

/**
 * vandap_html_blocks_write:
 * @page: a page
 * @head: what it says of itself
 * @blocks: where to put its blocks
 *
 * Writes the lines of a page as blocks: those that are left out as well. The page
 * has no boxes afterwards.
 */
void
vandap_html_blocks_write (VandapHtmlPage *page, const VandapHtmlHead *head, VandapBlocks *blocks)
{
  Writing self = { .page = page, .head = head, .blocks = blocks };
  gboolean is_begun = FALSE;

  forget_boxes (page);
  for (guint i = 0; i < page->lines->len; i++)
    {
      const VandapHtmlLine *line = LINE (page, i);

      while (get_run (&self, self.run) != NULL && get_run (&self, self.run)->start < line->start)
        self.run++;
      if (line->is_label)
        continue;
      if (is_begun && line->join == VANDAP_HTML_APART)
        vandap_blocks_end (blocks);
      if (!is_begun || line->join == VANDAP_HTML_APART)
        begin_block (&self, i);
      else if (line->join == VANDAP_HTML_JOINED_BY_BREAK)
        vandap_blocks_break_line (blocks);
      else
        vandap_blocks_append (blocks, " ", 1);
      is_begun = TRUE;
      write_words (&self, line);
    }
  if (is_begun)
    vandap_blocks_end (blocks);
  write_pictures (&self, G_MAXUINT);
  g_free (self.address);
}

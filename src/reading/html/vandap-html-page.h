/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "reading/html/vandap-html-sheet.h"
#include "reading/html/vandap-html-tags.h"

G_BEGIN_DECLS

/* A page of HTML as it comes out of the parser: its lines, the boxes they stand in, and how their words look. */

/** VANDAP_HTML_NO_BOX: no box */
#define VANDAP_HTML_NO_BOX G_MAXUINT

/**
 * VandapHtmlStyle:
 * @VANDAP_HTML_BOLD: bold
 * @VANDAP_HTML_ITALIC: italic
 *
 * How words look.
 */
typedef enum
{
  VANDAP_HTML_BOLD = 1 << 0,
  VANDAP_HTML_ITALIC = 1 << 1,
} VandapHtmlStyle;

/**
 * VandapHtmlRun:
 * @start: where it begins, in bytes of the page's text; it ends where the next begins, and no later than its line
 * @style: how it looks, of #VandapHtmlStyle
 * @link: (nullable): where it leads, as the page has it; "" where that is a place of its own
 *
 * Words that look alike.
 */
typedef struct
{
  guint start;
  guint style;
  const char *link;
} VandapHtmlRun;

/**
 * VandapHtmlBefore:
 * @VANDAP_HTML_AFTER_BREAK: the end of a line
 * @VANDAP_HTML_AFTER_BLANK: several in a row
 * @VANDAP_HTML_AFTER_BLOCK: where a block begins or ends
 *
 * What stands before a line.
 */
typedef enum
{
  VANDAP_HTML_AFTER_BREAK,
  VANDAP_HTML_AFTER_BLANK,
  VANDAP_HTML_AFTER_BLOCK,
} VandapHtmlBefore;

/**
 * VandapHtmlJoin:
 * @VANDAP_HTML_APART: it begins a block
 * @VANDAP_HTML_JOINED_BY_BREAK: it is another line of the block before
 * @VANDAP_HTML_JOINED_BY_SPACE: it goes on in the block before
 *
 * How a line stands to the one before.
 */
typedef enum
{
  VANDAP_HTML_APART,
  VANDAP_HTML_JOINED_BY_BREAK,
  VANDAP_HTML_JOINED_BY_SPACE,
} VandapHtmlJoin;

/**
 * VandapHtmlReason:
 * @VANDAP_HTML_KEPT: none: it is part of the article
 * @VANDAP_HTML_IS_MENU: leads elsewhere
 * @VANDAP_HTML_IS_COMMENTS: readers' words
 * @VANDAP_HTML_IS_RELATED: advertisements, and what else there is to read
 * @VANDAP_HTML_IS_AROUND: stands around the article
 * @VANDAP_HTML_IS_CONTROL: part of a form
 * @VANDAP_HTML_IS_HIDDEN: not shown
 * @VANDAP_HTML_IS_REPEATED: repeats words of the article
 * @VANDAP_HTML_IS_TABLE_HEADING: stands over the columns of a table
 * @VANDAP_HTML_IS_OTHER_COLUMN: stands beside the columns of a table that are the article
 *
 * Why a line is left out.
 */
typedef enum
{
  VANDAP_HTML_KEPT,
  VANDAP_HTML_IS_MENU,
  VANDAP_HTML_IS_COMMENTS,
  VANDAP_HTML_IS_RELATED,
  VANDAP_HTML_IS_AROUND,
  VANDAP_HTML_IS_CONTROL,
  VANDAP_HTML_IS_HIDDEN,
  VANDAP_HTML_IS_REPEATED,
  VANDAP_HTML_IS_TABLE_HEADING,
  VANDAP_HTML_IS_OTHER_COLUMN,
  VANDAP_HTML_N_REASONS,
} VandapHtmlReason;

/**
 * VandapHtmlLine:
 * @start: where it begins, in bytes of the page's text
 * @end: where it ends
 * @box: index of the box it stands in
 * @line: the line of the file it begins on
 * @linked: how many of its bytes are of links
 * @label: index of the line that says who speaks it, and one; 0 where none does
 * @level: of a heading; 0 for what is none
 * @before: what stands before it, of #VandapHtmlBefore
 * @join: how it stands to the line before, of #VandapHtmlJoin
 * @reason: why it is left out, of #VandapHtmlReason
 * @begins_item: whether it begins an item of a list
 * @part: what the page says that it does, of #VandapBlockPart
 * @is_behind_list: whether a list of questions ends before it
 * @is_caption: whether it stands under a picture
 * @is_preformatted: whether it is a line of the file
 * @is_bold: whether all of it is bold
 * @is_italic: whether all of it is italic
 * @is_label: whether it says who speaks another line
 *
 * A line: words between which no block begins or ends.
 */
typedef struct
{
  guint start;
  guint end;
  guint box;
  guint line;
  guint linked;
  guint label;
  guint level : 4;
  guint before : 2;
  guint join : 2;
  guint reason : 4;
  guint part : 2;
  guint begins_item : 1;
  guint is_behind_list : 1;
  guint is_caption : 1;
  guint is_preformatted : 1;
  guint is_bold : 1;
  guint is_italic : 1;
  guint is_label : 1;
} VandapHtmlLine;

/**
 * VandapHtmlBox:
 * @parent: index of the box it stands in, %VANDAP_HTML_NO_BOX for the page
 * @tag: what element it is
 * @hints: what its name, class and identifier say of it
 * @text: bytes in it
 * @linked: how many of them are of links
 * @prose: how many of them are of lines as long as a sentence
 * @good: how many of those are not left out
 * @sentences: how many lines that are not left out say something
 * @links: how many links
 * @speeches: how many lines that are not left out are called speech
 * @reason: why it is left out
 * @is_inside: whether it is inside what holds the article
 * @is_around: whether what holds the article is inside it
 * @has_picture: whether a picture is in it
 * @has_title: whether a heading of the first level is in it
 * @is_hidden: whether its words are not shown
 * @has_questions: whether it is a table that says where its questions stand
 *
 * An element that holds lines.
 */
typedef struct
{
  guint parent;
  guint tag : 8;
  guint hints : 16;
  guint reason : 4;
  guint is_inside : 1;
  guint is_around : 1;
  guint has_picture : 1;
  guint has_title : 1;
  guint is_hidden : 1;
  guint has_questions : 1;
  guint text;
  guint linked;
  guint prose;
  guint good;
  guint sentences;
  guint links;
  guint speeches;
} VandapHtmlBox;

/**
 * VandapHtmlPicture:
 * @line: index of the line it stands before
 * @box: index of the box it stands in
 * @file: (nullable): where it is
 * @description: (nullable): what it shows
 *
 * A picture.
 */
typedef struct
{
  guint line;
  guint box;
  const char *file;
  const char *description;
} VandapHtmlPicture;

/**
 * VandapHtmlPage:
 *
 * A page of HTML. The first box is the page.
 */
typedef struct
{
  GString *text;
  GArray *lines;    /* VandapHtmlLine */
  GArray *boxes;    /* VandapHtmlBox */
  GArray *runs;     /* VandapHtmlRun */
  GArray *pictures; /* VandapHtmlPicture */
  GStringChunk *strings;
  VandapHtmlSheet *sheet;
} VandapHtmlPage;

#define vandap_html_page_line(self, i) (&g_array_index ((self)->lines, VandapHtmlLine, (i)))
#define vandap_html_page_box(self, i) (&g_array_index ((self)->boxes, VandapHtmlBox, (i)))

VandapHtmlPage *vandap_html_page_new (void);
void vandap_html_page_free (VandapHtmlPage *self);

guint vandap_html_page_add_box (VandapHtmlPage *self, guint parent, VandapHtmlTag tag, guint hints);
guint vandap_html_page_find_around (VandapHtmlPage *self, guint box, VandapHtmlTag tag);
void vandap_html_page_end_line (VandapHtmlPage *self, VandapHtmlLine *line);
gboolean vandap_html_page_ends_in (const VandapHtmlPage *self, const VandapHtmlLine *line, char sign);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VandapHtmlPage, vandap_html_page_free)

G_END_DECLS

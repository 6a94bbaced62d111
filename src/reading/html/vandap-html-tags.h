/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the elements of HTML are, and what people call them in classes and identifiers. */

/**
 * VandapHtmlTag:
 * @VANDAP_HTML_TAG_NONE: an element of no particular kind
 * @VANDAP_HTML_TAG_A: a link
 * @VANDAP_HTML_TAG_ASIDE: what stands beside the text
 * @VANDAP_HTML_TAG_BASE: what addresses are relative to
 * @VANDAP_HTML_TAG_BR: the end of a line
 * @VANDAP_HTML_TAG_BUTTON: a control
 * @VANDAP_HTML_TAG_DD: what is said of a term
 * @VANDAP_HTML_TAG_DETAILS: what opens when somebody asks for it
 * @VANDAP_HTML_TAG_DIALOG: what opens over the page
 * @VANDAP_HTML_TAG_DL: a list of terms
 * @VANDAP_HTML_TAG_DT: a term
 * @VANDAP_HTML_TAG_HEADING: a heading
 * @VANDAP_HTML_TAG_IMG: a picture
 * @VANDAP_HTML_TAG_LI: an item of a list
 * @VANDAP_HTML_TAG_LINK: a relation of the page's
 * @VANDAP_HTML_TAG_LIST: a list
 * @VANDAP_HTML_TAG_META: what the page says of itself
 * @VANDAP_HTML_TAG_P: a paragraph
 * @VANDAP_HTML_TAG_PAGE: the page, its body and its head
 * @VANDAP_HTML_TAG_Q: a quotation in a line
 * @VANDAP_HTML_TAG_QUOTE: a quotation
 * @VANDAP_HTML_TAG_SCRIPT: a program
 * @VANDAP_HTML_TAG_SHEET: how elements look
 * @VANDAP_HTML_TAG_SUMMARY: what is shown of what is not opened
 * @VANDAP_HTML_TAG_SVG: a drawing
 * @VANDAP_HTML_TAG_TABLE: a table
 * @VANDAP_HTML_TAG_TD: a cell of a table
 * @VANDAP_HTML_TAG_TEMPLATE: what programs put into pages
 * @VANDAP_HTML_TAG_TH: the heading of a row or a column
 * @VANDAP_HTML_TAG_TIME: a moment
 * @VANDAP_HTML_TAG_TITLE: the title of the page
 * @VANDAP_HTML_TAG_TR: a row of a table
 *
 * Elements that are told apart.
 */
typedef enum
{
  VANDAP_HTML_TAG_NONE,
  VANDAP_HTML_TAG_A,
  VANDAP_HTML_TAG_ASIDE,
  VANDAP_HTML_TAG_BASE,
  VANDAP_HTML_TAG_BR,
  VANDAP_HTML_TAG_BUTTON,
  VANDAP_HTML_TAG_DD,
  VANDAP_HTML_TAG_DETAILS,
  VANDAP_HTML_TAG_DIALOG,
  VANDAP_HTML_TAG_DL,
  VANDAP_HTML_TAG_DT,
  VANDAP_HTML_TAG_HEADING,
  VANDAP_HTML_TAG_IMG,
  VANDAP_HTML_TAG_LI,
  VANDAP_HTML_TAG_LINK,
  VANDAP_HTML_TAG_LIST,
  VANDAP_HTML_TAG_META,
  VANDAP_HTML_TAG_P,
  VANDAP_HTML_TAG_PAGE,
  VANDAP_HTML_TAG_Q,
  VANDAP_HTML_TAG_QUOTE,
  VANDAP_HTML_TAG_SCRIPT,
  VANDAP_HTML_TAG_SHEET,
  VANDAP_HTML_TAG_SUMMARY,
  VANDAP_HTML_TAG_SVG,
  VANDAP_HTML_TAG_TABLE,
  VANDAP_HTML_TAG_TD,
  VANDAP_HTML_TAG_TEMPLATE,
  VANDAP_HTML_TAG_TH,
  VANDAP_HTML_TAG_TIME,
  VANDAP_HTML_TAG_TITLE,
  VANDAP_HTML_TAG_TR,
} VandapHtmlTag;

/**
 * VandapHtmlTrait:
 * @VANDAP_HTML_BLOCK: begins and ends a line
 * @VANDAP_HTML_BOX: holds blocks
 * @VANDAP_HTML_STYLE: says how its words look; where its end stands among those of blocks, it ends no block
 * @VANDAP_HTML_SILENT: its words are none of the page's
 * @VANDAP_HTML_EMPTY: holds nothing
 * @VANDAP_HTML_PREFORMATTED: lines end where they end in the file
 * @VANDAP_HTML_IS_BOLD: its words are bold
 * @VANDAP_HTML_IS_ITALIC: its words are italic
 *
 * What an element does to what is in it.
 */
typedef enum
{
  VANDAP_HTML_BLOCK = 1 << 0,
  VANDAP_HTML_BOX = 1 << 1,
  VANDAP_HTML_STYLE = 1 << 2,
  VANDAP_HTML_SILENT = 1 << 3,
  VANDAP_HTML_EMPTY = 1 << 4,
  VANDAP_HTML_PREFORMATTED = 1 << 5,
  VANDAP_HTML_IS_BOLD = 1 << 6,
  VANDAP_HTML_IS_ITALIC = 1 << 7,
} VandapHtmlTrait;

/**
 * VandapHtmlHint:
 * @VANDAP_HTML_HINT_MENU: leads elsewhere
 * @VANDAP_HTML_HINT_COMMENTS: readers' words
 * @VANDAP_HTML_HINT_RELATED: advertisements, and what else there is to read
 * @VANDAP_HTML_HINT_AROUND: what stands under every page
 * @VANDAP_HTML_HINT_CONTROL: part of a form
 * @VANDAP_HTML_HINT_HIDDEN: its author hides it, for now or for good
 * @VANDAP_HTML_HINT_PULL_QUOTE: repeats words of the text
 * @VANDAP_HTML_HINT_CAPTION: stands under a picture
 * @VANDAP_HTML_HINT_MAYBE_CAPTION: stands under a picture where one is near
 * @VANDAP_HTML_HINT_SPEAKER: says who speaks
 * @VANDAP_HTML_HINT_SPEECH: what somebody says
 * @VANDAP_HTML_HINT_NEVER_SHOWN: for browsers that cannot show something, or for programs
 * @VANDAP_HTML_HINT_QUESTION: what is asked
 * @VANDAP_HTML_HINT_ANSWER: what is answered
 *
 * What an element's name, class and identifier say of it.
 */
typedef enum
{
  VANDAP_HTML_HINT_MENU = 1 << 0,
  VANDAP_HTML_HINT_COMMENTS = 1 << 1,
  VANDAP_HTML_HINT_RELATED = 1 << 2,
  VANDAP_HTML_HINT_AROUND = 1 << 3,
  VANDAP_HTML_HINT_CONTROL = 1 << 4,
  VANDAP_HTML_HINT_HIDDEN = 1 << 5,
  VANDAP_HTML_HINT_PULL_QUOTE = 1 << 6,
  VANDAP_HTML_HINT_CAPTION = 1 << 7,
  VANDAP_HTML_HINT_MAYBE_CAPTION = 1 << 8,
  VANDAP_HTML_HINT_SPEAKER = 1 << 9,
  VANDAP_HTML_HINT_SPEECH = 1 << 10,
  VANDAP_HTML_HINT_NEVER_SHOWN = 1 << 11,
  VANDAP_HTML_HINT_QUESTION = 1 << 12,
  VANDAP_HTML_HINT_ANSWER = 1 << 13,
} VandapHtmlHint;

/**
 * VandapHtmlElement:
 * @name: its name
 * @tag: what it is told apart as
 * @traits: what it does to what is in it, of #VandapHtmlTrait
 * @hints: what its name says of it, of #VandapHtmlHint
 * @level: of a heading
 *
 * An element of HTML.
 */
typedef struct
{
  const char *name;
  VandapHtmlTag tag;
  guint traits;
  guint hints;
  guint level;
} VandapHtmlElement;

const VandapHtmlElement *vandap_html_tags_find (const char *name);
guint vandap_html_tags_get_hints (const char *words);

G_END_DECLS

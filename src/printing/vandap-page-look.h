/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "printing/vandap-page-block.h"
#include "printing/vandap-page-style.h"

G_BEGIN_DECLS

/**
 * VandapColour:
 * @red: 0 to 1
 * @green: 0 to 1
 * @blue: 0 to 1
 *
 * A colour on paper.
 */
typedef struct
{
  double red;
  double green;
  double blue;
} VandapColour;

/**
 * VandapPageLook:
 * @is_serif: serif for what is said, sans for everything else
 * @is_bold: whether in bold
 * @is_italic: whether in italics
 * @is_whole: whether a page never ends within it
 * @size: of the type, in points
 * @leading: height of a line, relative to what the font asks for
 * @space: what a block stands off from the one before, in points
 * @indent: of the first line, in points
 * @colour: of the text
 * @name_colour: of names in it, which are bold
 * @tag: the PDF structure tag of such a block
 *
 * What a kind of block looks like.
 */
typedef struct
{
  gboolean is_serif;
  gboolean is_bold;
  gboolean is_italic;
  gboolean is_whole;
  double size;
  double leading;
  double space;
  double indent;
  const VandapColour *colour;
  const VandapColour *name_colour;
  const char *tag;
} VandapPageLook;

extern const VandapColour vandap_colour_ink;
extern const VandapColour vandap_colour_grey;
extern const VandapColour vandap_colour_accent;
extern const VandapColour vandap_colour_amber;
extern const VandapColour vandap_colour_rule;

/* The smaller things that no block is: the number beside a question, the line at the foot of a page. */
#define VANDAP_NUMBER_SIZE 11.0
#define VANDAP_NUMBER_HANG 26.0
#define VANDAP_FOOTER_SIZE 7.5

const VandapPageLook *vandap_page_look_get (VandapBlockLook look);
double vandap_page_look_get_scale (const VandapPageStyle *style);

G_END_DECLS

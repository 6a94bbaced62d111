/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "printing/vandap-page-look.h"

/* All are dark enough to read where a printer has only black. */
const VandapColour vandap_colour_ink = { 0.11, 0.11, 0.12 };
const VandapColour vandap_colour_grey = { 0.36, 0.36, 0.36 };
const VandapColour vandap_colour_accent = { 0.17, 0.44, 0.34 };
const VandapColour vandap_colour_amber = { 0.54, 0.39, 0.0 };
const VandapColour vandap_colour_rule = { 0.78, 0.78, 0.78 };

/* Papers narrower than this get smaller type, so that a line still holds some words. */
#define NARROW 320.0
#define SMALLEST_SCALE 0.5

#define INK &vandap_colour_ink
#define GREY &vandap_colour_grey
#define ACCENT &vandap_colour_accent

/* clang-format off */
static const VandapPageLook looks[VANDAP_N_LOOKS] = {
  /*                              serif  bold   italic whole  size  leading space indent */
  [VANDAP_LOOK_TITLE]         = { TRUE,  TRUE,  FALSE, TRUE,  21.0, 0.94,    0.0,  0.0, INK,  INK,    "H1" },
  [VANDAP_LOOK_STATE]         = { FALSE, FALSE, FALSE, TRUE,   8.5, 1.18,   11.0,  0.0, GREY, INK,    "P" },
  [VANDAP_LOOK_RULE]          = { FALSE, FALSE, FALSE, TRUE,   1.0, 1.00,    9.0,  0.0, GREY, GREY,   NULL },
  [VANDAP_LOOK_INTRODUCTION]  = { TRUE,  FALSE, FALSE, FALSE,  9.5, 1.08,    8.0,  0.0, GREY, INK,    "P" },
  [VANDAP_LOOK_HEADING]       = { FALSE, TRUE,  FALSE, TRUE,  11.0, 1.05,   20.0,  0.0, INK,  INK,    "H2" },
  [VANDAP_LOOK_ASKER]         = { FALSE, FALSE, FALSE, TRUE,   8.0, 1.08,   20.0,  0.0, GREY, GREY,   "P" },
  [VANDAP_LOOK_QUESTION]      = { TRUE,  TRUE,  FALSE, TRUE,  11.5, 1.02,   20.0,  0.0, INK,  INK,    "H2" },
  [VANDAP_LOOK_SPEAKER]       = { FALSE, FALSE, FALSE, TRUE,   8.0, 1.08,    5.0,  0.0, GREY, ACCENT, "P" },
  [VANDAP_LOOK_ANSWER]        = { TRUE,  FALSE, FALSE, FALSE, 10.5, 1.08,    3.0,  0.0, INK,  INK,    "P" },
  [VANDAP_LOOK_ANSWER_MORE]   = { TRUE,  FALSE, FALSE, FALSE, 10.5, 1.08,    0.0, 14.0, INK,  INK,    "P" },
  [VANDAP_LOOK_ASIDE]         = { TRUE,  FALSE, TRUE,  FALSE, 10.0, 1.08,    6.0,  0.0, GREY, INK,    "P" },
  [VANDAP_LOOK_CAPTION]       = { TRUE,  FALSE, TRUE,  TRUE,   8.5, 1.08,   10.0,  0.0, GREY, INK,    "P" },
  [VANDAP_LOOK_CLOSING]       = { TRUE,  FALSE, FALSE, FALSE, 10.0, 1.08,   16.0,  0.0, GREY, INK,    "P" },
  [VANDAP_LOOK_BYLINE]        = { FALSE, TRUE,  FALSE, TRUE,   8.5, 1.08,   12.0,  0.0, GREY, INK,    "P" },
};
/* clang-format on */

/**
 * vandap_page_look_get:
 * @look: a kind of block
 *
 * Gets what a kind of block looks like, at the size it has on A4.
 *
 * Returns: (transfer none): the look
 */
const VandapPageLook *
vandap_page_look_get (VandapBlockLook look)
{
  g_return_val_if_fail (look < VANDAP_N_LOOKS, &looks[VANDAP_LOOK_ANSWER]);

  return &looks[look];
}

/**
 * vandap_page_look_get_scale:
 * @style: what the page is like
 *
 * Tells how much smaller everything is on a very small paper. Type for reading
 * keeps its size down to less than A5.
 *
 * Returns: a factor, at most 1
 */
double
vandap_page_look_get_scale (const VandapPageStyle *style)
{
  return CLAMP (MIN (style->width, style->height) / NARROW, SMALLEST_SCALE, 1.0);
}

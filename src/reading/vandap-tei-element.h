/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VandapTeiElement:
 *
 * The elements of TEI that mean something to the reader; every other one is
 * kept as its text.
 */
typedef enum
{
  VANDAP_TEI_OTHER,
  VANDAP_TEI_ROOT,
  VANDAP_TEI_HEADER,
  VANDAP_TEI_TEXT,
  VANDAP_TEI_FRONT,
  VANDAP_TEI_BODY,
  VANDAP_TEI_BACK,
  VANDAP_TEI_DIV,
  VANDAP_TEI_SPEECH,    /* sp, u */
  VANDAP_TEI_SPEAKER,
  VANDAP_TEI_PARAGRAPH, /* p, and what stands for one */
  VANDAP_TEI_BLOCK,     /* ab */
  VANDAP_TEI_HEAD,
  VANDAP_TEI_FIGURE,
  VANDAP_TEI_GRAPHIC,
  VANDAP_TEI_DESCRIPTION,
  VANDAP_TEI_BYLINE,
  VANDAP_TEI_CONTAINER, /* holds paragraphs, says nothing of them */
  VANDAP_TEI_LABEL,
  VANDAP_TEI_HIGHLIGHT, /* hi, emph */
  VANDAP_TEI_LINK,
  VANDAP_TEI_NOTE,
  VANDAP_TEI_QUOTE,
  VANDAP_TEI_NUMBER,    /* num, measure */
  VANDAP_TEI_LINE_BREAK,
  VANDAP_TEI_ANCHOR,
  VANDAP_TEI_TIMELINE,
  VANDAP_TEI_WHEN,
} VandapTeiElement;

VandapTeiElement vandap_tei_element_find (const char *name);

G_END_DECLS

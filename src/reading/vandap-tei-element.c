/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/vandap-tei-element.h"

#include <stdlib.h>
#include <string.h>

typedef struct
{
  const char *name;
  VandapTeiElement element;
} Row;

/* Sorted by name, for bsearch(). */
static const Row rows[] = {
  { "TEI", VANDAP_TEI_ROOT },
  { "TEI.2", VANDAP_TEI_ROOT },
  { "ab", VANDAP_TEI_BLOCK },
  { "addrLine", VANDAP_TEI_PARAGRAPH },
  { "anchor", VANDAP_TEI_ANCHOR },
  { "argument", VANDAP_TEI_CONTAINER },
  { "back", VANDAP_TEI_BACK },
  { "body", VANDAP_TEI_BODY },
  { "byline", VANDAP_TEI_BYLINE },
  { "cell", VANDAP_TEI_PARAGRAPH },
  { "closer", VANDAP_TEI_PARAGRAPH },
  { "dateline", VANDAP_TEI_PARAGRAPH },
  { "div", VANDAP_TEI_DIV },
  { "div0", VANDAP_TEI_DIV },
  { "div1", VANDAP_TEI_DIV },
  { "div2", VANDAP_TEI_DIV },
  { "div3", VANDAP_TEI_DIV },
  { "div4", VANDAP_TEI_DIV },
  { "div5", VANDAP_TEI_DIV },
  { "div6", VANDAP_TEI_DIV },
  { "div7", VANDAP_TEI_DIV },
  { "docTitle", VANDAP_TEI_CONTAINER },
  { "emph", VANDAP_TEI_HIGHLIGHT },
  { "epigraph", VANDAP_TEI_CONTAINER },
  { "figDesc", VANDAP_TEI_DESCRIPTION },
  { "figure", VANDAP_TEI_FIGURE },
  { "floatingText", VANDAP_TEI_CONTAINER },
  { "front", VANDAP_TEI_FRONT },
  { "graphic", VANDAP_TEI_GRAPHIC },
  { "group", VANDAP_TEI_CONTAINER },
  { "head", VANDAP_TEI_HEAD },
  { "hi", VANDAP_TEI_HIGHLIGHT },
  { "item", VANDAP_TEI_PARAGRAPH },
  { "l", VANDAP_TEI_PARAGRAPH },
  { "label", VANDAP_TEI_LABEL },
  { "lb", VANDAP_TEI_LINE_BREAK },
  { "lg", VANDAP_TEI_CONTAINER },
  { "list", VANDAP_TEI_CONTAINER },
  { "measure", VANDAP_TEI_NUMBER },
  { "note", VANDAP_TEI_NOTE },
  { "num", VANDAP_TEI_NUMBER },
  { "opener", VANDAP_TEI_PARAGRAPH },
  { "p", VANDAP_TEI_PARAGRAPH },
  { "postscript", VANDAP_TEI_CONTAINER },
  { "q", VANDAP_TEI_QUOTE },
  { "quote", VANDAP_TEI_QUOTE },
  { "ref", VANDAP_TEI_LINK },
  { "row", VANDAP_TEI_CONTAINER },
  { "salute", VANDAP_TEI_PARAGRAPH },
  { "seg", VANDAP_TEI_PARAGRAPH }, /* inside u; the reader takes it so only there */
  { "signed", VANDAP_TEI_PARAGRAPH },
  { "sp", VANDAP_TEI_SPEECH },
  { "speaker", VANDAP_TEI_SPEAKER },
  { "stage", VANDAP_TEI_NOTE },
  { "table", VANDAP_TEI_CONTAINER },
  { "teiHeader", VANDAP_TEI_HEADER },
  { "text", VANDAP_TEI_TEXT },
  { "timeline", VANDAP_TEI_TIMELINE },
  { "titlePage", VANDAP_TEI_CONTAINER },
  { "titlePart", VANDAP_TEI_HEAD },
  { "trailer", VANDAP_TEI_PARAGRAPH },
  { "u", VANDAP_TEI_SPEECH },
  { "when", VANDAP_TEI_WHEN },
};

static int
compare (const void *name, const void *row)
{
  return strcmp (name, ((const Row *) row)->name);
}

/**
 * vandap_tei_element_find:
 * @name: local name of an element
 *
 * Tells what an element means, whatever its namespace or prefix.
 *
 * Returns: its meaning
 */
VandapTeiElement
vandap_tei_element_find (const char *name)
{
  const Row *row = bsearch (name, rows, G_N_ELEMENTS (rows), sizeof (Row), compare);

  return row != NULL ? row->element : VANDAP_TEI_OTHER;
}

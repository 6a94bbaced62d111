/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/office/vandap-odt-names.h"

#include "reading/office/vandap-xml.h"

static const VandapXmlName names[] = {
  { "a", VANDAP_ODT_LINK },
  { "alphabetical-index", VANDAP_ODT_INDEX },
  { "annotation", VANDAP_ODT_ANNOTATION },
  { "automatic-styles", VANDAP_ODT_STYLES },
  { "bibliography", VANDAP_ODT_INDEX },
  { "binary-data", VANDAP_ODT_SKIPPED },
  { "change", VANDAP_ODT_CHANGE_POINT },
  { "changed-region", VANDAP_ODT_CHANGE },
  { "covered-table-cell", VANDAP_ODT_CELL },
  { "desc", VANDAP_ODT_DESCRIPTION },
  { "event-listeners", VANDAP_ODT_SKIPPED },
  { "font-face-decls", VANDAP_ODT_SKIPPED },
  { "footer", VANDAP_ODT_PAGES_BOTTOM },
  { "footer-first", VANDAP_ODT_PAGES_BOTTOM },
  { "footer-left", VANDAP_ODT_PAGES_BOTTOM },
  { "forms", VANDAP_ODT_SKIPPED },
  { "frame", VANDAP_ODT_FRAME },
  { "h", VANDAP_ODT_HEADING },
  { "header", VANDAP_ODT_PAGES_TOP },
  { "header-first", VANDAP_ODT_PAGES_TOP },
  { "header-left", VANDAP_ODT_PAGES_TOP },
  { "illustration-index", VANDAP_ODT_INDEX },
  { "image", VANDAP_ODT_IMAGE },
  { "line-break", VANDAP_ODT_BREAK },
  { "list", VANDAP_ODT_LIST },
  { "list-item", VANDAP_ODT_ITEM },
  { "meta", VANDAP_ODT_META },
  { "note-body", VANDAP_ODT_NOTE_BODY },
  { "note-citation", VANDAP_ODT_SKIPPED },
  { "object", VANDAP_ODT_SKIPPED },
  { "object-index", VANDAP_ODT_INDEX },
  { "p", VANDAP_ODT_PARAGRAPH },
  { "page-count", VANDAP_ODT_PAGE_NUMBER },
  { "page-number", VANDAP_ODT_PAGE_NUMBER },
  { "ruby-text", VANDAP_ODT_READING },
  { "s", VANDAP_ODT_SPACE },
  { "script", VANDAP_ODT_SKIPPED },
  { "scripts", VANDAP_ODT_SKIPPED },
  { "section", VANDAP_ODT_SECTION },
  { "settings", VANDAP_ODT_SKIPPED },
  { "span", VANDAP_ODT_SPAN },
  { "styles", VANDAP_ODT_STYLES },
  { "tab", VANDAP_ODT_SPACE },
  { "table", VANDAP_ODT_TABLE },
  { "table-cell", VANDAP_ODT_CELL },
  { "table-header-rows", VANDAP_ODT_HEADING_ROWS },
  { "table-index", VANDAP_ODT_INDEX },
  { "table-of-content", VANDAP_ODT_INDEX },
  { "table-row", VANDAP_ODT_ROW },
  { "text", VANDAP_ODT_TEXT_DOCUMENT },
  { "title", VANDAP_ODT_DESCRIPTION },
  { "user-index", VANDAP_ODT_INDEX },
};

/**
 * vandap_odt_find:
 * @name: the name of an element, without prefix
 *
 * Looks up what an element is.
 *
 * Returns: VANDAP_ODT_OTHER for what is nothing of its own here
 */
guint
vandap_odt_find (const char *name)
{
  return vandap_xml_find (names, G_N_ELEMENTS (names), name);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/office/vandap-docx-names.h"

#include "reading/office/vandap-xml.h"

static const VandapXmlName names[] = {
  { "AlternateContent", VANDAP_DOCX_ALTERNATE },
  { "Choice", VANDAP_DOCX_CHOICE },
  { "Fallback", VANDAP_DOCX_FALLBACK },
  { "altChunk", VANDAP_DOCX_FOREIGN },
  { "blip", VANDAP_DOCX_DRAWN },
  { "br", VANDAP_DOCX_BREAK },
  { "cNvPr", VANDAP_DOCX_DESCRIBED },
  { "chart", VANDAP_DOCX_DRAWN },
  { "comment", VANDAP_DOCX_COMMENT },
  { "cr", VANDAP_DOCX_SOFT_BREAK },
  { "del", VANDAP_DOCX_DELETED },
  { "docPartGallery", VANDAP_DOCX_GALLERY },
  { "docPr", VANDAP_DOCX_DESCRIBED },
  { "endnote", VANDAP_DOCX_NOTE },
  { "endnoteReference", VANDAP_DOCX_NOTE_REFERENCE },
  { "fldChar", VANDAP_DOCX_FIELD_MARK },
  { "fldSimple", VANDAP_DOCX_FIELD_SIMPLE },
  { "footnote", VANDAP_DOCX_NOTE },
  { "footnoteReference", VANDAP_DOCX_NOTE_REFERENCE },
  { "ftr", VANDAP_DOCX_PAGES },
  { "hdr", VANDAP_DOCX_PAGES },
  { "hyperlink", VANDAP_DOCX_HYPERLINK },
  { "imagedata", VANDAP_DOCX_DRAWN },
  { "ins", VANDAP_DOCX_INSERTED },
  { "instrText", VANDAP_DOCX_INSTRUCTION },
  { "moveTo", VANDAP_DOCX_INSERTED },
  { "noBreakHyphen", VANDAP_DOCX_HARD_HYPHEN },
  { "p", VANDAP_DOCX_PARAGRAPH },
  { "pPr", VANDAP_DOCX_PARAGRAPH_PROPERTIES },
  { "ptab", VANDAP_DOCX_TAB },
  { "r", VANDAP_DOCX_RUN },
  { "rPr", VANDAP_DOCX_RUN_PROPERTIES },
  { "relIds", VANDAP_DOCX_DRAWN },
  { "rt", VANDAP_DOCX_READING },
  { "ruby", VANDAP_DOCX_RUBY },
  { "sdt", VANDAP_DOCX_SET },
  { "shape", VANDAP_DOCX_DESCRIBED },
  { "sym", VANDAP_DOCX_SYMBOL },
  { "t", VANDAP_DOCX_TEXT },
  { "tab", VANDAP_DOCX_TAB },
  { "tbl", VANDAP_DOCX_TABLE },
  { "tblHeader", VANDAP_DOCX_HEADING_ROW },
  { "tc", VANDAP_DOCX_CELL },
  { "tr", VANDAP_DOCX_ROW },
  { "trPr", VANDAP_DOCX_ROW_PROPERTIES },
};

/**
 * vandap_docx_find:
 * @name: the name of an element, without prefix
 *
 * Looks up what an element is.
 *
 * Returns: VANDAP_DOCX_OTHER for what is nothing of its own here
 */
guint
vandap_docx_find (const char *name)
{
  return vandap_xml_find (names, G_N_ELEMENTS (names), name);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading any bytes as DOCX: as the archive, as its parts, and as the words of a document. */

#include "fuzz/office.h"

int LLVMFuzzerTestOneInput (const unsigned char *data, size_t size);

static const VandapOfficeFuzz docx = {
  .types = "=== [Content_Types].xml\n<Types/>\n=== word/document.xml\n",
  .start = "<w:document xmlns:w='w'><w:body><w:p><w:r><w:t>",
  .end = "</w:t></w:r></w:p></w:body></w:document>",
};

int
LLVMFuzzerTestOneInput (const unsigned char *data, size_t size)
{
  vandap_office_fuzz_run (&docx, (const char *) data, size);

  return 0;
}

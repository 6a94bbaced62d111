/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading any bytes as ODT: as the archive, as its parts, and as the words of a document. */

#include "fuzz/office.h"

int LLVMFuzzerTestOneInput (const unsigned char *data, size_t size);

static const VandapOfficeFuzz odt = {
  .types = "=== META-INF/manifest.xml\n<manifest/>\n=== content.xml\n",
  .start = "<o:document-content xmlns:o='o' xmlns:t='t'><o:body><o:text><t:p>",
  .end = "</t:p></o:text></o:body></o:document-content>",
};

int
LLVMFuzzerTestOneInput (const unsigned char *data, size_t size)
{
  vandap_office_fuzz_run (&odt, (const char *) data, size);

  return 0;
}

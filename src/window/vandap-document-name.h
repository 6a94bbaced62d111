/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "library/vandap-bundle.h"
#include "window/vandap-document.h"

G_BEGIN_DECLS

/* What is open is called, and whether it comes with the program. */

const VandapBundled *vandap_document_get_bundled (VandapDocument *self);
const VandapBundled *vandap_document_get_other_language (VandapDocument *self);
char *vandap_document_dup_title (VandapDocument *self);

G_END_DECLS

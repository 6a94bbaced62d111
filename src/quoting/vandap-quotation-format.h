/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quoting/vandap-quotation.h"

G_BEGIN_DECLS

/* Quotations as they go to the clipboard. */

char *vandap_quotations_to_text (GPtrArray *quotations);
char *vandap_quotations_to_html (GPtrArray *quotations);

G_END_DECLS

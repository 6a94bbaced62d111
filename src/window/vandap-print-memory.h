/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/vandap-print-operation.h"

G_BEGIN_DECLS

/* How a person printed last: paper, printer, and what of the interview. */

void vandap_print_memory_recall (VandapPrintOperation *operation);
void vandap_print_memory_keep (VandapPrintOperation *operation);

G_END_DECLS

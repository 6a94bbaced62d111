/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/vandap-document.h"

G_BEGIN_DECLS

/* What is not sure in an interview that is open. */

GArray *vandap_open_doubts_list (VandapDocument *document);

G_END_DECLS

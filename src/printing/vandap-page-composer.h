/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "printing/vandap-page-block.h"
#include "printing/vandap-paginator.h"

G_BEGIN_DECLS

GArray *vandap_page_compose (VandapInterview *interview, VandapPrintScope scope, guint exchange,
                             VandapPassage passage);

G_END_DECLS

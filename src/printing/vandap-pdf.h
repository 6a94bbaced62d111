/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "interview/vandap-interview.h"
#include "printing/vandap-page-style.h"

G_BEGIN_DECLS

gboolean vandap_pdf_write (VandapInterview *interview, const VandapPageStyle *style, GOutputStream *stream,
                           GCancellable *cancellable, GError **error);

G_END_DECLS

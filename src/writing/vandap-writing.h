/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "interview/vandap-interview.h"

G_BEGIN_DECLS

/**
 * VandapWriteFunc:
 * @interview: what to write
 * @stream: where to
 * @cancellable: (nullable): to stop it
 * @error: what went wrong
 *
 * Writes an interview in one format. Each format has one, in a file of its own.
 *
 * Returns: whether all was written
 */
typedef gboolean (*VandapWriteFunc) (VandapInterview *interview, GOutputStream *stream, GCancellable *cancellable, GError **error);

gboolean vandap_tei_write (VandapInterview *interview, GOutputStream *stream, GCancellable *cancellable, GError **error);
gboolean vandap_markdown_write (VandapInterview *interview, GOutputStream *stream, GCancellable *cancellable, GError **error);
gboolean vandap_html_write (VandapInterview *interview, GOutputStream *stream, GCancellable *cancellable, GError **error);
gboolean vandap_text_write (VandapInterview *interview, GOutputStream *stream, GCancellable *cancellable, GError **error);
gboolean vandap_outline_write (VandapInterview *interview, GOutputStream *stream, GCancellable *cancellable, GError **error);

G_END_DECLS

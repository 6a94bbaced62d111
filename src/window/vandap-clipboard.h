/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GdkContentProvider *vandap_clipboard_provider_new (const char *text, const char *html);
void vandap_clipboard_set (GdkClipboard *clipboard, const char *text, const char *html);

G_END_DECLS

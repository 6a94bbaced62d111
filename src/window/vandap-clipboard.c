/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/vandap-clipboard.h"

#include <string.h>

static void
offer (GPtrArray *providers, const char *mime_type, const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  g_ptr_array_add (providers, gdk_content_provider_new_for_bytes (mime_type, bytes));
}

/**
 * vandap_clipboard_provider_new:
 * @text: what to offer as plain text
 * @html: (nullable): the same as HTML, for programs that take it
 *
 * Creates an offer of a text in several formats.
 *
 * They are offered as bytes: from a string, GTK writes text/plain in ASCII with
 * escapes in place of everything else.
 *
 * Returns: (transfer full): a new content provider
 */
GdkContentProvider *
vandap_clipboard_provider_new (const char *text, const char *html)
{
  g_autoptr (GPtrArray) providers = g_ptr_array_new ();

  if (html != NULL)
    offer (providers, "text/html", html);
  offer (providers, "text/plain;charset=utf-8", text);
  offer (providers, "text/plain", text);
  return gdk_content_provider_new_union ((GdkContentProvider **) providers->pdata, providers->len);
}

/**
 * vandap_clipboard_set:
 * @clipboard: a clipboard
 * @text: what to put on it
 * @html: (nullable): the same as HTML
 *
 * Puts a text on a clipboard.
 */
void
vandap_clipboard_set (GdkClipboard *clipboard, const char *text, const char *html)
{
  g_autoptr (GdkContentProvider) provider = vandap_clipboard_provider_new (text, html);

  gdk_clipboard_set_content (clipboard, provider);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Characters and their normal form (NFC). */

gboolean vandap_text_is_nfc (const char *text, gsize length);
gboolean vandap_text_is_allowed (gunichar c);
gboolean vandap_text_is_padding (gunichar c);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Characters, and the one form (NFC) in which an interview's text has them. Offsets are bytes. */

/**
 * VandapCharacterUse:
 * @VANDAP_CHARACTER_KEPT: stands in the text as it is
 * @VANDAP_CHARACTER_SPACE: white space, which is padding wherever it is not alone between words
 * @VANDAP_CHARACTER_BREAK: ends a line
 * @VANDAP_CHARACTER_DROPPED: has no place in the text
 *
 * What becomes of a character that a file has.
 */
typedef enum
{
  VANDAP_CHARACTER_KEPT,
  VANDAP_CHARACTER_SPACE,
  VANDAP_CHARACTER_BREAK,
  VANDAP_CHARACTER_DROPPED,
} VandapCharacterUse;

VandapCharacterUse vandap_character_get_use (gunichar c);
gboolean vandap_character_starts_anew (gunichar c);
gboolean vandap_text_is_surely_nfc (const char *text, gsize length);
gboolean vandap_text_is_nfc (const char *text, gsize length);

G_END_DECLS

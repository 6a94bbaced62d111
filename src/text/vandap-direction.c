/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/vandap-direction.h"

static gboolean
is_right_to_left (GUnicodeScript script)
{
  switch (script)
    {
    case G_UNICODE_SCRIPT_ARABIC:
    case G_UNICODE_SCRIPT_HEBREW:
    case G_UNICODE_SCRIPT_SYRIAC:
    case G_UNICODE_SCRIPT_THAANA:
    case G_UNICODE_SCRIPT_NKO:
    case G_UNICODE_SCRIPT_ADLAM:
      return TRUE;
    default:
      return FALSE;
    }
}

/**
 * vandap_text_runs_right_to_left:
 * @text: UTF-8
 *
 * Tells which way a text runs by its first letter, as rules P2 and P3 of the
 * Unicode Bidirectional Algorithm (Unicode Standard Annex #9) do.
 *
 * Returns: %TRUE if from right to left
 */
gboolean
vandap_text_runs_right_to_left (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isalpha (c))
        return is_right_to_left (g_unichar_get_script (c));
    }

  return FALSE;
}

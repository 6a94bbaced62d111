/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/vandap-origin.h"

#include <glib/gi18n-lib.h>

#include "window/vandap-document-name.h"

/**
 * vandap_origin_of:
 * @document: a document
 *
 * Tells where the text that is open is from.
 *
 * Returns: its origin
 */
VandapOrigin
vandap_origin_of (VandapDocument *document)
{
  g_return_val_if_fail (VANDAP_IS_DOCUMENT (document), VANDAP_ORIGIN_FILE);

  if (vandap_document_get_bundled (document) != NULL)
    return VANDAP_ORIGIN_PROGRAM;
  return vandap_pasted_is_there (vandap_document_get_pasted (document)) ? VANDAP_ORIGIN_PASTED : VANDAP_ORIGIN_FILE;
}

/**
 * vandap_origin_get_name:
 * @self: where a text is from
 *
 * Says that a text is shown as it stands there, and no more is known of it.
 *
 * Returns: (transfer none): the words
 */
const char *
vandap_origin_get_name (VandapOrigin self)
{
  switch (self)
    {
    case VANDAP_ORIGIN_PASTED:
      /* Translators: stands where otherwise "As in your file" is, for a text that was pasted and is in no file */
      return _("As you pasted it");
    case VANDAP_ORIGIN_PROGRAM:
      /* Translators: stands where otherwise "As in your file" is, for a text that is the program's own */
      return _("Comes with Vấn Đáp");
    case VANDAP_ORIGIN_FILE:
    default:
      return _("As in your file");
    }
}

/**
 * vandap_origin_explain:
 * @self: where a text is from
 *
 * Says the same in a sentence.
 *
 * Returns: (transfer none): the words
 */
const char *
vandap_origin_explain (VandapOrigin self)
{
  switch (self)
    {
    case VANDAP_ORIGIN_PASTED:
      return _("The text is shown as you pasted it. "
               "Whether it is what was said, only the publication can answer for.");
    case VANDAP_ORIGIN_PROGRAM:
      return _("The text comes with Vấn Đáp.");
    case VANDAP_ORIGIN_FILE:
    default:
      return _("The text is shown as it stands in your file. "
               "Whether it is what was said, only the publication can answer for.");
    }
}

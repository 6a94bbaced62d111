/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/vandap-origin.h"

#include <glib/gi18n-lib.h>

/**
 * vandap_origin_explain:
 * @self: where a text is from
 *
 * Says in a sentence what vandap_citation_get_origin() says in a few words.
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

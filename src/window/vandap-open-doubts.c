/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/vandap-open-doubts.h"

/**
 * vandap_open_doubts_list:
 * @document: a document
 *
 * Lists the paragraphs that may have been read wrong, and that nobody has put right.
 *
 * Returns: (transfer full) (element-type VandapDoubt): these, in order; none when nothing is open
 */
GArray *
vandap_open_doubts_list (VandapDocument *document)
{
  GArray *doubts = g_array_new (FALSE, FALSE, sizeof (VandapDoubt));
  VandapReading *reading;
  guint n;

  g_return_val_if_fail (VANDAP_IS_DOCUMENT (document), doubts);

  reading = vandap_document_get_reading (document);
  n = reading != NULL ? vandap_reading_get_n_doubts (reading) : 0;
  for (guint i = 0; i < n; i++)
    {
      const VandapDoubt *doubt = vandap_reading_get_doubt (reading, i);

      /* Whoever has put a paragraph right is sure of it. */
      if (!vandap_corrections_touch (vandap_document_get_corrections (document), doubt->paragraph))
        g_array_append_vals (doubts, doubt, 1);
    }

  return doubts;
}

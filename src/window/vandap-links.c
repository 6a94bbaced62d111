/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/vandap-links.h"

#include "text/vandap-address.h"

/**
 * vandap_links_find:
 * @interview: an interview
 * @offset: a place in its text, in bytes
 *
 * Finds the link that a place is in.
 *
 * Returns: (transfer none) (nullable): the address, or %NULL where there is no
 *   link or one that may not be opened
 */
const char *
vandap_links_find (VandapInterview *interview, gsize offset)
{
  guint paragraph = vandap_interview_find_paragraph (interview, offset);
  guint n = vandap_interview_get_n_spans (interview);

  if (paragraph == VANDAP_NONE)
    return NULL;
  for (guint i = vandap_interview_find_span (interview,
                                             vandap_interview_get_paragraph (interview, paragraph)->start);
       i < n; i++)
    {
      const VandapSpan *span = vandap_interview_get_span (interview, i);

      if (span->start > offset)
        break;
      if (span->kind == VANDAP_SPAN_LINK && offset < span->end && vandap_address_is_safe (span->value))
        return span->value;
    }
  return NULL;
}

/**
 * vandap_links_open:
 * @widget: where it was clicked
 * @address: an address from a file
 *
 * Opens an address in the person's browser or mail program, if it may be.
 */
void
vandap_links_open (GtkWidget *widget, const char *address)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  g_autofree char *safe = vandap_address_dup_safe (address);

  if (safe != NULL)
    gtk_show_uri (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, safe, GDK_CURRENT_TIME);
}

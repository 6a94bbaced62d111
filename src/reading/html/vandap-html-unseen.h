/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/html/vandap-html-page.h"

G_BEGIN_DECLS

/* Words within a line that a browser does not show. */

/**
 * VandapHtmlUnseen:
 *
 * What stands in the middle of a line and is not shown: it is put behind the block, so that it parts no
 * words that are read one after the other.
 */
typedef struct _VandapHtmlUnseen VandapHtmlUnseen;

VandapHtmlUnseen *vandap_html_unseen_new (void);
void vandap_html_unseen_free (VandapHtmlUnseen *self);

void vandap_html_unseen_add_text (VandapHtmlUnseen *self, const char *text, gsize length, guint box, guint line);
void vandap_html_unseen_end_line (VandapHtmlUnseen *self);
void vandap_html_unseen_write (VandapHtmlUnseen *self, VandapHtmlPage *page);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VandapHtmlUnseen, vandap_html_unseen_free)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What an element's own style says of its words. */

/**
 * VandapHtmlLook:
 * @sets: of #VandapHtmlStyle: how its words look
 * @clears: how they do not look, whatever they stand in
 * @is_hidden: whether they are not shown
 *
 * What a style says of how words look.
 */
typedef struct
{
  guint sets;
  guint clears;
  gboolean is_hidden;
} VandapHtmlLook;

void vandap_html_look_read (VandapHtmlLook *self, const char *css);

G_END_DECLS

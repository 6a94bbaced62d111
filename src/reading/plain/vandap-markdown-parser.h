/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <md4c.h>

G_BEGIN_DECLS

gboolean vandap_markdown_parser_is_there (void);
void vandap_markdown_parser_run (const char *text, gsize length, const MD_PARSER *parser, gpointer data);

G_END_DECLS

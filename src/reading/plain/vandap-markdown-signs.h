/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Signs in Markdown that are no words to anybody. */

const char *vandap_markdown_find_command_end (const char *p, const char *text_end);

G_END_DECLS

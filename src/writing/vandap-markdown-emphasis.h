/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What stands for emphasis until both its neighbours are known; no text has these characters. */
#define VANDAP_MARKDOWN_BOLD '\001'
#define VANDAP_MARKDOWN_ITALIC '\002'
#define VANDAP_MARKDOWN_END '\003'

void vandap_markdown_settle_emphasis (GString *out, gsize from);

G_END_DECLS

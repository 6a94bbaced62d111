/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean vandap_picture_words_say_picture (const char *text, gsize length);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "window/vandap-answer-map.h"

G_BEGIN_DECLS

/** VANDAP_DISPLAY_LIMIT: bytes of a paragraph that are laid out as one. */
#define VANDAP_DISPLAY_LIMIT 16384

VandapAnswerMap *vandap_answer_writer_write (GtkTextBuffer *buffer, VandapInterview *interview,
                                             guint exchange);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "interview/vandap-passage.h"

G_BEGIN_DECLS

/**
 * VandapInlineFormat:
 * @text: adds text that means itself
 * @line_break: adds a line break inside a paragraph
 * @open: adds the beginning of a span; returns whether the span is to be closed
 * @close: adds the end of a span
 * @time: (nullable): adds a tie to a recording
 *
 * How a format sets what stands inside a paragraph.
 */
typedef struct
{
  void (*text) (GString *out, const char *text, gssize length);
  void (*line_break) (GString *out);
  gboolean (*open) (GString *out, const VandapSpan *span);
  void (*close) (GString *out, const VandapSpan *span);
  void (*time) (GString *out, const VandapTime *moment);
} VandapInlineFormat;

void vandap_inline_write (GString *out, VandapInterview *interview, VandapPassage stretch,
                          const VandapInlineFormat *format);
void vandap_inline_write_paragraph (GString *out, VandapInterview *interview, guint paragraph,
                                    const VandapInlineFormat *format);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "interview/vandap-open-spans.h"

/* Its ends are marks of the assembler. */
typedef struct
{
  VandapSpanKind kind;
  const char *value;
  guint start;
  guint end; /* VANDAP_NONE while it is open */
} OpenSpan;

typedef struct
{
  guint mark;
  gint64 milliseconds;
} OpenTime;

struct _VandapOpenSpans
{
  VandapAssembler *assembler;
  GArray *spans;    /* OpenSpan, in order of opening */
  GArray *unclosed; /* guint, those that are not closed yet, the innermost last */
  GArray *times;    /* OpenTime */
};

/**
 * vandap_open_spans_new:
 * @assembler: what puts the paragraph together; outlives the spans
 *
 * Creates spans of a paragraph, without any.
 *
 * Returns: (transfer full): new spans
 */
VandapOpenSpans *
vandap_open_spans_new (VandapAssembler *assembler)
{
  VandapOpenSpans *self = g_new0 (VandapOpenSpans, 1);

  self->assembler = assembler;
  self->spans = g_array_new (FALSE, FALSE, sizeof (OpenSpan));
  self->unclosed = g_array_new (FALSE, FALSE, sizeof (guint));
  self->times = g_array_new (FALSE, FALSE, sizeof (OpenTime));

  return self;
}

/**
 * vandap_open_spans_free:
 * @self: (transfer full) (nullable): spans
 *
 * Frees spans.
 */
void
vandap_open_spans_free (VandapOpenSpans *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->spans);
  g_array_unref (self->unclosed);
  g_array_unref (self->times);
  g_free (self);
}

/**
 * vandap_open_spans_open:
 * @self: spans
 * @kind: what the stretch is
 * @value: (nullable): as the kind says; outlives the spans
 *
 * Begins a stretch at the present place, inside those already open.
 */
void
vandap_open_spans_open (VandapOpenSpans *self, VandapSpanKind kind, const char *value)
{
  OpenSpan span = { kind, value, vandap_assembler_mark (self->assembler), VANDAP_NONE };

  g_array_append_val (self->unclosed, self->spans->len);
  g_array_append_val (self->spans, span);
}

/**
 * vandap_open_spans_close:
 * @self: spans
 *
 * Ends the stretch that was opened last at the present place. Nothing happens
 * where none is open.
 */
void
vandap_open_spans_close (VandapOpenSpans *self)
{
  if (self->unclosed->len == 0)
    return;

  g_array_index (self->spans, OpenSpan, g_array_index (self->unclosed, guint, self->unclosed->len - 1)).end
    = vandap_assembler_mark (self->assembler);
  g_array_set_size (self->unclosed, self->unclosed->len - 1);
}

/**
 * vandap_open_spans_add_time:
 * @self: spans
 * @milliseconds: a moment of the recording
 *
 * Ties the present place to a recording.
 */
void
vandap_open_spans_add_time (VandapOpenSpans *self, gint64 milliseconds)
{
  OpenTime moment = { vandap_assembler_mark (self->assembler), milliseconds };

  g_array_append_val (self->times, moment);
}

/* White space at the ends of a span was only the way the file is set. */
static void
trim (const GString *text, VandapSpan *span)
{
  const char *start = text->str + span->start, *end = text->str + span->end;

  while (start < end && g_unichar_isspace (g_utf8_get_char (start)))
    start = g_utf8_next_char (start);
  while (end > start && g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (end))))
    end = g_utf8_prev_char (end);

  span->start = (gsize) (start - text->str);
  span->end = (gsize) (end - text->str);
}

/* Spans nest, so what begins first, or ends last, is outside; opening order settles the rest. */
static gint
compare (gconstpointer a, gconstpointer b)
{
  const VandapSpan *x = a, *y = b;

  if (x->start != y->start)
    return x->start < y->start ? -1 : 1;

  return (x->end < y->end) - (x->end > y->end);
}

/**
 * vandap_open_spans_settle:
 * @self: spans of a paragraph that has ended
 * @text: the text, with the paragraph at its end
 * @spans: (element-type VandapSpan): where they go, the outer ones first
 *
 * Tells where the stretches stand; those left open end with the paragraph, and
 * those without a word in them are none.
 */
void
vandap_open_spans_settle (VandapOpenSpans *self, const GString *text, GArray *spans)
{
  g_autoptr (GArray) settled = NULL;

  /* As in most paragraphs. */
  if (self->spans->len == 0)
    return;

  settled = g_array_new (FALSE, FALSE, sizeof (VandapSpan));
  for (guint i = 0; i < self->spans->len; i++)
    {
      const OpenSpan *open = &g_array_index (self->spans, OpenSpan, i);
      VandapSpan span = {
        vandap_assembler_get_mark (self->assembler, open->start),
        open->end == VANDAP_NONE ? text->len : vandap_assembler_get_mark (self->assembler, open->end),
        open->kind,
        open->value,
      };

      trim (text, &span);
      if (span.start < span.end)
        g_array_append_val (settled, span);
    }

  /* g_array_sort is stable in GLib 2.32 and later. */
  g_array_sort (settled, compare);
  g_array_append_vals (spans, settled->data, settled->len);
}

/**
 * vandap_open_spans_settle_times:
 * @self: spans of a paragraph that has ended
 * @times: (element-type VandapTime): where they go
 *
 * Tells where the moments stand.
 */
void
vandap_open_spans_settle_times (VandapOpenSpans *self, GArray *times)
{
  for (guint i = 0; i < self->times->len; i++)
    {
      const OpenTime *open = &g_array_index (self->times, OpenTime, i);
      VandapTime moment = { vandap_assembler_get_mark (self->assembler, open->mark), open->milliseconds };

      g_array_append_val (times, moment);
    }
}

/**
 * vandap_open_spans_clear:
 * @self: spans
 *
 * Forgets all, for the next paragraph.
 */
void
vandap_open_spans_clear (VandapOpenSpans *self)
{
  if (self->spans->len > 0)
    g_array_set_size (self->spans, 0);
  if (self->unclosed->len > 0)
    g_array_set_size (self->unclosed, 0);
  if (self->times->len > 0)
    g_array_set_size (self->times, 0);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/plain/vandap-markdown-marks.h"

#include <string.h>

#include "reading/plain/vandap-markdown-notes.h"

struct _VandapMarkdownMarks
{
  VandapMarkdownFlow *flow;
  gboolean is_loose; /* between two "**" that Markdown does not take for bold */
  gboolean is_note;  /* in what refers to a note */
};

/**
 * vandap_markdown_marks_new:
 * @flow: where words go; outlives the marks
 *
 * Creates marks of which none is open.
 *
 * Returns: (transfer full): new marks
 */
VandapMarkdownMarks *
vandap_markdown_marks_new (VandapMarkdownFlow *flow)
{
  VandapMarkdownMarks *self = g_new0 (VandapMarkdownMarks, 1);

  self->flow = flow;

  return self;
}

/**
 * vandap_markdown_marks_free:
 * @self: (transfer full) (nullable): marks
 *
 * Frees marks.
 */
void
vandap_markdown_marks_free (VandapMarkdownMarks *self)
{
  g_free (self);
}

/**
 * vandap_markdown_marks_end:
 * @self: marks
 *
 * Ends what is bold, with the paragraph it is in.
 */
void
vandap_markdown_marks_end (VandapMarkdownMarks *self)
{
  if (self->is_loose)
    vandap_markdown_flow_close_span (self->flow);
  self->is_loose = FALSE;
}

/* "**问：**答" is bold to whoever wrote it, though not to CommonMark, which wants spaces that Chinese has not. */
static void
append_with_stars (VandapMarkdownMarks *self, const char *p, gsize length)
{
  const char *end = p + length, *stars;

  while ((stars = g_strstr_len (p, end - p, "**")) != NULL)
    {
      vandap_markdown_flow_append (self->flow, p, (gsize) (stars - p));
      if (self->is_loose)
        vandap_markdown_flow_close_span (self->flow);
      else
        vandap_markdown_flow_open_span_at (self->flow, stars, "**", VANDAP_SPAN_EMPHASIS, "bold");
      self->is_loose = !self->is_loose;
      p = stars + 2;
    }
  vandap_markdown_flow_append (self->flow, p, (gsize) (end - p));
}

/* What refers to a note is nobody's words. */
static void
turn_note (VandapMarkdownMarks *self, const char *p)
{
  if (vandap_markdown_flow_is_in_image (self->flow))
    return;
  if (self->is_note)
    vandap_markdown_flow_close_span (self->flow);
  else
    vandap_markdown_flow_open_span_at (self->flow, p, "[", VANDAP_SPAN_ASIDE, NULL);
  self->is_note = !self->is_note;
}

/**
 * vandap_markdown_marks_append:
 * @self: marks
 * @text: UTF-8, of the source where it stands there
 * @length: its length in bytes
 *
 * Adds words among which marks may stand: of what is bold, and of references to notes.
 */
void
vandap_markdown_marks_append (VandapMarkdownMarks *self, const char *text, gsize length)
{
  const char *p = text, *end = text + length, *note;

  while ((note = g_strstr_len (p, end - p, VANDAP_MARKDOWN_NOTE)) != NULL)
    {
      append_with_stars (self, p, (gsize) (note - p));
      turn_note (self, note);
      p = note + strlen (VANDAP_MARKDOWN_NOTE);
    }
  append_with_stars (self, p, (gsize) (end - p));
}

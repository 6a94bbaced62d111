/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "interview/vandap-inline.h"

#include <string.h>

#include "interview/vandap-times.h"

typedef struct
{
  GString *out;
  VandapInterview *interview;
  const VandapInlineFormat *format;
  gsize at;
  gsize end;
  GPtrArray *open; /* const VandapSpan *, the innermost last */
  guint next_time;
} Writer;

static void
write_plain (Writer *writer, const char *text, gsize length)
{
  static const char separator[] = "\342\200\250"; /* U+2028 */
  const char *end = text + length, *line = text, *next;

  while ((next = g_strstr_len (line, end - line, separator)) != NULL)
    {
      writer->format->text (writer->out, line, next - line);
      writer->format->line_break (writer->out);
      line = next + strlen (separator);
    }
  if (end > line)
    writer->format->text (writer->out, line, end - line);
}

/* Text up to a place, with the times that lie on the way. */
static void
write_up_to (Writer *writer, gsize place)
{
  const char *text = vandap_interview_get_text (writer->interview, NULL);

  while (writer->format->time != NULL && writer->next_time < vandap_interview_get_n_times (writer->interview))
    {
      const VandapTime *moment = vandap_interview_get_time (writer->interview, writer->next_time);

      if (moment->offset > place)
        break;
      if (moment->offset >= writer->at)
        {
          write_plain (writer, text + writer->at, moment->offset - writer->at);
          writer->at = moment->offset;
          writer->format->time (writer->out, moment);
        }
      writer->next_time++;
    }

  if (place > writer->at)
    write_plain (writer, text + writer->at, place - writer->at);
  writer->at = place;
}

static void
close_up_to (Writer *writer, gsize place)
{
  while (writer->open->len > 0)
    {
      const VandapSpan *span = writer->open->pdata[writer->open->len - 1];

      if (MIN (span->end, writer->end) > place)
        return;
      write_up_to (writer, MIN (span->end, writer->end));
      writer->format->close (writer->out, span);
      g_ptr_array_set_size (writer->open, (int) writer->open->len - 1);
    }
}

/* The first time at a place or after it. */
static guint
find_time (VandapInterview *interview, gsize place)
{
  guint n = vandap_interview_get_n_times (interview);

  return vandap_times_find (n > 0 ? vandap_interview_get_time (interview, 0) : NULL, n, place);
}

/**
 * vandap_inline_write:
 * @out: what is added to
 * @interview: an interview
 * @stretch: a stretch of its text within one paragraph
 * @format: how the format sets text and spans
 *
 * Writes a stretch with its spans, properly nested; those that reach over its
 * ends are cut there.
 */
void
vandap_inline_write (GString *out, VandapInterview *interview, VandapPassage stretch, const VandapInlineFormat *format)
{
  guint paragraph = vandap_interview_find_paragraph (interview, stretch.start);
  const VandapParagraph *marks = vandap_interview_get_paragraph (interview, paragraph);
  g_autoptr (GPtrArray) open = g_ptr_array_new ();
  Writer writer = {
    out, interview, format, stretch.start, stretch.end, open, find_time (interview, stretch.start),
  };

  for (guint i = vandap_interview_find_span (interview, marks->start); i < vandap_interview_get_n_spans (interview); i++)
    {
      const VandapSpan *span = vandap_interview_get_span (interview, i);

      if (span->start >= stretch.end)
        break;
      if (span->end <= stretch.start)
        continue;
      close_up_to (&writer, MAX (span->start, stretch.start));
      write_up_to (&writer, MAX (span->start, stretch.start));
      if (format->open (out, span))
        g_ptr_array_add (open, (gpointer) span);
    }
  close_up_to (&writer, stretch.end);
  write_up_to (&writer, stretch.end);
}

/**
 * vandap_inline_write_paragraph:
 * @out: what is added to
 * @interview: an interview
 * @paragraph: index of one of its paragraphs
 * @format: how the format sets text and spans
 *
 * Writes the whole of what stands in a paragraph.
 */
void
vandap_inline_write_paragraph (GString *out, VandapInterview *interview, guint paragraph,
                               const VandapInlineFormat *format)
{
  const VandapParagraph *marks = vandap_interview_get_paragraph (interview, paragraph);

  vandap_inline_write (out, interview, (VandapPassage) { marks->start, marks->end }, format);
}

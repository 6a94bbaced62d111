/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/grammar/vandap-moments.h"

#include <string.h>

#include "reading/vandap-clock.h"

#define LONGEST_NAME 60
#define LONGEST_SENDER 150

/* "AM" behind "10:00", which is a time of the day. */
static const char *
skip_half_of_day (const char *p, const char *end)
{
  const char *half = p < end && *p == ' ' ? p + 1 : p;

  if (end - half < 2 || strchr ("AaPp", *half) == NULL || (half[1] != 'M' && half[1] != 'm'))
    return p;

  return end - half > 2 && g_ascii_isalnum (half[2]) ? p : half + 2;
}

/**
 * vandap_moments_skip:
 * @text: UTF-8
 * @length: its length in bytes
 * @at: where a moment may begin
 *
 * Finds where a moment of a recording ends, in brackets or not: "[00:12:03]",
 * "(12:03)", "12:03", "10:00 AM".
 *
 * Returns: where it ends, or @at where there is none
 */
gsize
vandap_moments_skip (const char *text, gsize length, gsize at)
{
  gboolean bracket = at < length && (text[at] == '[' || text[at] == '(');
  gint64 moment;
  const char *end = vandap_clock_scan (text + at + bracket, text + length, &moment);

  if (end != NULL)
    end = skip_half_of_day (end, text + length);
  if (end == NULL || (bracket && (end >= text + length || (*end != ']' && *end != ')'))))
    return at;

  return (gsize) (end - text) + bracket;
}

static gsize
skip_space (const char *text, gsize length, gsize at)
{
  while (at < length && g_ascii_isspace (text[at]))
    at++;

  return at;
}

/* What may be a name behind a moment, and nothing else in its line. With seconds or brackets it is sure to be none of a day's,
 * as papers print them. */
static gboolean
find_name_behind (const char *text, gsize length, gsize *start, gsize *end, gboolean *is_sure)
{
  gsize behind = vandap_moments_skip (text, length, *start), name = skip_space (text, length, behind), stop = length;

  while (stop > name && g_ascii_isspace (text[stop - 1]))
    stop--;
  if (behind == *start || name == behind || stop == name || stop - name > LONGEST_NAME)
    return FALSE;
  *is_sure = text[*start] == '[' || text[*start] == '('
             || memchr (strchr (text + *start, ':') + 1, ':', (gsize) (text + behind - strchr (text + *start, ':')) - 1) != NULL;
  *start = name;
  *end = stop;

  return TRUE;
}

/* "From Ann Test to Everyone:", "From Ann Test :", behind a moment */
static gboolean
find_sender (const char *text, gsize length, gsize at, gsize *start, gsize *end, gsize *colon)
{
  static const struct
  {
    const char *from;
    const char *to;
  } words[] = { { "From ", " to " }, { "From ", " To " }, { "Từ ", " đến " }, { "Từ ", " tới " } };
  const char *stop = memchr (text + at, ':', MIN (length - at, LONGEST_SENDER));

  for (guint i = 0; stop != NULL && i < G_N_ELEMENTS (words); i++)
    {
      gsize n = strlen (words[i].from);
      const char *to;

      if (length - at <= n || memcmp (text + at, words[i].from, n) != 0)
        continue;
      *start = skip_space (text, length, at + n);
      *colon = (gsize) (stop - text);
      to = *colon > *start ? g_strstr_len (text + *start, (gssize) (*colon - *start), words[i].to) : NULL;
      *end = to != NULL ? (gsize) (to - text) : *colon;
      while (*end > *start && g_ascii_isspace (text[*end - 1]))
        --*end;
      if (*end > *start && (to != NULL || i + 1 == G_N_ELEMENTS (words) || strcmp (words[i].from, words[i + 1].from) != 0))
        return TRUE;
    }

  return FALSE;
}

/**
 * vandap_moments_end_bracketed:
 * @self: the lead of a paragraph, up to what it begins with in brackets
 * @text: the paragraph, UTF-8
 * @length: its length in bytes
 * @start: where the words in brackets begin, in bytes behind the lead's label
 * @end: where they end
 * @at: where what stands behind the brackets begins
 *
 * Takes a name in brackets for a label where nothing but a moment stands behind it:
 * "[Ann Test] 10:00:03", and what she says below.
 *
 * Returns: whether it is one
 */
gboolean
vandap_moments_end_bracketed (VandapLead *self, const char *text, gsize length, gsize start, gsize end, gsize at)
{
  gsize behind = vandap_moments_skip (text, length, at);

  if (behind == at || skip_space (text, length, behind) < length || !vandap_lead_may_be_label (text + self->label_start + start, end - start))
    return FALSE;
  self->label_end = self->label_start + end;
  self->label_start += start;
  self->end = length;

  return TRUE;
}

/**
 * vandap_moments_parse_before_label:
 * @self: the lead of a paragraph, up to behind the moment it may begin with
 * @text: the paragraph, UTF-8
 * @length: its length in bytes
 *
 * Takes a name behind a moment for a label, where nothing else stands in the line, or
 * where it says who wrote it: "[00:00:03] Ann Test", "10:00:03 From Ann Test to Everyone:".
 *
 * Returns: whether there is one
 */
gboolean
vandap_moments_parse_before_label (VandapLead *self, const char *text, gsize length)
{
  gsize start = self->marker_end, end, colon;
  gboolean is_sure;

  if (self->label_start == start)
    return FALSE;
  if (find_sender (text, length, self->label_start, &start, &end, &colon))
    {
      self->label_start = start;
      self->label_end = end;
      self->end = skip_space (text, length, colon + 1);
      return TRUE;
    }
  if (!find_name_behind (text, length, &start, &end, &is_sure) || !vandap_lead_may_be_label (text + start, end - start))
    return FALSE;
  self->is_stopped = !is_sure;
  self->label_start = start;
  self->label_end = end;
  self->end = length;

  return TRUE;
}

/**
 * vandap_moments_add:
 * @builder: a builder, at the beginning of a paragraph
 * @lead: (nullable): what stands before its words, as printed
 *
 * Notes the moment of the recording that stands beside the name of whoever speaks.
 */
void
vandap_moments_add (VandapInterviewBuilder *builder, const char *lead)
{
  const char *end = lead != NULL ? lead + strlen (lead) : NULL;
  gint64 moment;

  for (const char *p = lead; p != NULL && p < end; p++)
    {
      const char *behind = g_ascii_isdigit (*p) && (p == lead || strchr (" [(\t", p[-1]) != NULL) ? vandap_clock_scan (p, end, &moment) : NULL;

      if (behind == NULL || skip_half_of_day (behind, end) != behind)
        continue;
      vandap_interview_builder_add_time (builder, moment);
      return;
    }
}

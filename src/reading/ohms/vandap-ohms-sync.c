/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/ohms/vandap-ohms-sync.h"

#include <string.h>

#define MOST_INTERVAL 60.0 /* minutes */

/* "22(8)", both counted from 1; without brackets the line's first word. */
static gboolean
parse_mark (const char *text, VandapOhmsMark *mark)
{
  char *end;
  guint64 line = g_ascii_strtoull (text, &end, 10), word = 1;

  if (end == text || *text == '-' || line == 0 || line > G_MAXINT)
    return FALSE;
  if (*end == '(')
    word = g_ascii_strtoull (end + 1, NULL, 10);
  if (word > G_MAXINT)
    return FALSE;
  mark->line = (guint) line - 1;
  mark->word = word > 0 ? (guint) word - 1 : 0;

  return TRUE;
}

static gboolean
comes_after (const VandapOhmsMark *mark, GArray *marks)
{
  const VandapOhmsMark *last = marks->len > 0 ? &g_array_index (marks, VandapOhmsMark, marks->len - 1) : NULL;

  return last == NULL || mark->line > last->line || (mark->line == last->line && mark->word >= last->word);
}

/**
 * vandap_ohms_sync_parse:
 * @sync: (nullable): an interval in minutes, a colon, and after each interval where the recording then is
 *   ("1:|22(8)|45(3)": line 22, word 8 after a minute)
 *
 * Reads an OHMS sync string. What goes back, or is no number, is passed over.
 *
 * Returns: (transfer full) (element-type VandapOhmsMark): the marks, by their place
 */
GArray *
vandap_ohms_sync_parse (const char *sync)
{
  GArray *marks = g_array_new (FALSE, FALSE, sizeof (VandapOhmsMark));
  const char *p = sync != NULL ? strchr (sync, ':') : NULL;
  double interval = p != NULL ? g_ascii_strtod (sync, NULL) : 0;
  guint n = 0;

  if (p == NULL || !(interval > 0 && interval <= MOST_INTERVAL))
    return marks;

  for (p = strchr (p, '|'); p != NULL; p = strchr (p + 1, '|'))
    {
      VandapOhmsMark mark;

      n++;
      mark.time = (gint64) (interval * 60000 * n);
      if (parse_mark (p + 1, &mark) && comes_after (&mark, marks))
        g_array_append_val (marks, mark);
    }

  return marks;
}

/**
 * vandap_ohms_sync_guess_line:
 * @marks: (element-type VandapOhmsMark): marks
 * @n_lines: how many lines the transcript has
 * @time: a moment, in milliseconds
 *
 * Guesses which line is being said at a moment between two marks.
 *
 * Returns: index of a line, with a fraction
 */
double
vandap_ohms_sync_guess_line (GArray *marks, guint n_lines, gint64 time)
{
  VandapOhmsMark before = { 0, 0, 0 }, after = { n_lines, 0, G_MAXINT64 };
  guint low = 0, high = marks->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (marks, VandapOhmsMark, middle).time <= time)
        low = middle + 1;
      else
        high = middle;
    }
  if (low > 0)
    before = g_array_index (marks, VandapOhmsMark, low - 1);
  if (low == marks->len)
    return before.line;
  after = g_array_index (marks, VandapOhmsMark, low);

  return before.line
         + (double) (after.line - before.line) * (double) (time - before.time) / (double) (after.time - before.time);
}

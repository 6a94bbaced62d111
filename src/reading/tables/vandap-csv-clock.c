/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/tables/vandap-csv-clock.h"

#include <string.h>

#include "reading/vandap-clock.h"

/* The end of "00:01:02:13": which picture of the second it is. How many there are is not said. */
static const char *
skip_frames (const char *p)
{
  gsize digits;

  if (*p != ':' && *p != ';')
    return p;
  digits = strspn (p + 1, "0123456789");

  return digits == 2 && !g_ascii_isdigit (p[3]) ? p + 3 : p;
}

static const char *
skip_dash (const char *p)
{
  static const char *const dashes[] = { "-->", "->", "--", "-", "–", "—", "→", "~", NULL };

  p += strspn (p, " ");
  for (guint i = 0; dashes[i] != NULL; i++)
    if (g_str_has_prefix (p, dashes[i]))
      {
        p += strlen (dashes[i]);
        return p + strspn (p, " ");
      }

  return NULL;
}

/* A clock's time with pictures behind it, which vandap_clock_scan() takes for none. */
static const char *
scan (const char *p, gint64 *milliseconds)
{
  const char *seconds = p + strspn (p, "0123456789:"), *last = seconds;
  guint colons = 0;

  for (const char *q = p; q < seconds; q++)
    colons += *q == ':';
  if (colons == 3)
    while (last > p && *--last != ':')
      ;

  p = vandap_clock_scan (p, last < seconds ? last : p + strlen (p), milliseconds);

  return p != NULL ? skip_frames (p) : NULL;
}

/**
 * vandap_csv_clock_read:
 * @cell: UTF-8
 * @milliseconds: (out): return location for the moment
 *
 * Reads a cell that is a clock's moment: with pictures, in brackets, or the first
 * of two with a dash between them.
 *
 * Returns: whether it is one
 */
gboolean
vandap_csv_clock_read (const char *cell, gint64 *milliseconds)
{
  g_autofree char *tidy = g_strstrip (g_strdup (cell));
  char *p = tidy, *last = tidy + strlen (tidy);
  gint64 end;
  const char *next;

  if (vandap_clock_read (tidy, milliseconds))
    return TRUE;
  while (*p != '\0' && strchr ("[( ", *p) != NULL)
    p++;
  while (last > p && strchr ("]) ", last[-1]) != NULL)
    *--last = '\0';
  next = scan (p, milliseconds);
  if (next != NULL && *next != '\0')
    {
      next = skip_dash (next);
      next = next != NULL ? scan (next, &end) : NULL;
    }

  return next != NULL && *next == '\0';
}

/**
 * vandap_csv_clock_find_unit:
 * @name: what stands over a column of times
 *
 * Tells in what its numbers count, where its name says so.
 *
 * Returns: milliseconds, or 0 where it does not say
 */
guint
vandap_csv_clock_find_unit (const char *name)
{
  static const char *const milliseconds[] = { "ms", "msec", "millis", "millisecond", "milliseconds", "mili giây", NULL };
  static const char *const seconds[] = { "s", "sec", "secs", "second", "seconds", "giây", NULL };
  g_autofree char *lower = g_utf8_strdown (name, -1);
  g_auto (GStrv) words = g_strsplit_set (lower, " _-.,:;()[]/\t", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (g_strv_contains (milliseconds, words[i]))
        return 1;
      if (g_strv_contains (seconds, words[i]))
        return 1000;
    }

  return 0;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/vandap-clock.h"

#include <string.h>

/* No recording is longer: ten thousand hours. Sums of such numbers fit. */
#define MOST_HOURS 9999
#define MOST_SECONDS (MOST_HOURS * 3600.0)

/* A number of digits, and how many there were. */
static const char *
scan_number (const char *p, const char *end, guint *number, guint *digits)
{
  *number = *digits = 0;
  for (; p < end && g_ascii_isdigit (*p); p++)
    {
      if (*digits < 9)
        *number = *number * 10 + (guint) (*p - '0');
      (*digits)++;
    }

  return p;
}

/* Thousandths, however many digits they have. */
static const char *
scan_fraction (const char *p, const char *end, guint *thousandths)
{
  guint unit = 100;

  *thousandths = 0;
  for (; p < end && g_ascii_isdigit (*p); p++)
    {
      *thousandths += unit * (guint) (*p - '0');
      unit /= 10;
    }

  return p;
}

/**
 * vandap_clock_scan:
 * @text: UTF-8
 * @end: where it ends
 * @milliseconds: (out): return location for the moment
 *
 * Reads the clock's moment that a text begins with: "01:02:03.456", "02:03",
 * with a comma or a stop before the thousandths.
 *
 * Returns: (transfer none) (nullable): what comes after it, or %NULL where there is none
 */
const char *
vandap_clock_scan (const char *text, const char *end, gint64 *milliseconds)
{
  guint parts[3] = { 0, 0, 0 }, n = 0, digits, thousandths = 0;
  const char *p = text;

  while (n < 3)
    {
      const char *next = scan_number (p, end, &parts[n], &digits);

      if (digits == 0 || digits > (n == 0 ? 4 : 2))
        return NULL;
      n++;
      p = next;
      if (n == 3 || end - p < 2 || *p != ':' || !g_ascii_isdigit (p[1]))
        break;
      p++;
    }
  if (n < 2 || parts[n - 1] > 59 || (n == 3 && parts[1] > 59))
    return NULL;
  if (end - p > 1 && (*p == '.' || *p == ',') && g_ascii_isdigit (p[1]))
    p = scan_fraction (p + 1, end, &thousandths);
  if (p < end && *p == ':')
    return NULL;

  *milliseconds = n == 3 ? parts[0] * G_GINT64_CONSTANT (3600000) + parts[1] * 60000 + parts[2] * 1000
                         : parts[0] * G_GINT64_CONSTANT (60000) + parts[1] * 1000;
  *milliseconds += thousandths;

  return p;
}

/**
 * vandap_clock_read:
 * @text: UTF-8
 * @milliseconds: (out): return location for the moment
 *
 * Reads a text that is a clock's moment and nothing else but white space, and
 * brackets around it.
 *
 * Returns: whether it is one
 */
gboolean
vandap_clock_read (const char *text, gint64 *milliseconds)
{
  const char *end = text + strlen (text);
  const char *next;

  while (text < end && strchr ("[( ", *text) != NULL)
    text++;
  while (end > text && strchr ("]) ", end[-1]) != NULL)
    end--;
  next = vandap_clock_scan (text, end, milliseconds);

  return next != NULL && next == end;
}

/**
 * vandap_clock_read_seconds:
 * @text: UTF-8
 * @milliseconds: (out): return location for the moment
 *
 * Reads a text that is a number of seconds and nothing else ("12.48").
 *
 * Returns: whether it is one
 */
gboolean
vandap_clock_read_seconds (const char *text, gint64 *milliseconds)
{
  g_autofree char *number = g_strstrip (g_strdup (text));
  gsize length = strspn (number, "0123456789");
  double seconds;

  if (length == 0)
    return FALSE;
  if (number[length] == '.' || number[length] == ',')
    {
      number[length++] = '.';
      length += strspn (number + length, "0123456789");
    }
  if (number[length] == 's')
    number[length++] = ' ';
  seconds = g_ascii_strtod (number, NULL);
  if (number[length] != '\0' || !(seconds >= 0 && seconds <= MOST_SECONDS))
    return FALSE;
  *milliseconds = (gint64) (seconds * 1000 + 0.5);

  return TRUE;
}

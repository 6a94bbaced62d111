/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/vandap-front-matter.h"

#include <stdlib.h>
#include <string.h>

#define LONGEST_DATELINE 120

/* "GMT+7" → "+07:00"; nothing where no zone is printed. */
static char *
get_zone (GMatchInfo *match)
{
  g_autofree char *sign = g_match_info_fetch_named (match, "sign");
  g_autofree char *hours = g_match_info_fetch_named (match, "zone");

  if (sign == NULL || hours == NULL || *hours == '\0')
    return g_strdup ("");

  return g_strdup_printf ("%s%02d:00", sign, atoi (hours));
}

static int
get_number (GMatchInfo *match, const char *name)
{
  g_autofree char *number = g_match_info_fetch_named (match, name);

  return number != NULL && *number != '\0' ? atoi (number) : -1;
}

static char *
compose (GMatchInfo *match)
{
  int year = get_number (match, "year"), month = get_number (match, "month"), day = get_number (match, "day");
  int hour = get_number (match, "hour"), minute = get_number (match, "minute");
  g_autofree char *zone = get_zone (match);

  if (!g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return NULL;
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59)
    return g_strdup_printf ("%04d-%02d-%02d", year, month, day);

  return g_strdup_printf ("%04d-%02d-%02dT%02d:%02d:00%s", year, month, day, hour, minute, zone);
}

/**
 * vandap_front_matter_find_date:
 * @text: a paragraph, UTF-8
 * @length: its length in bytes
 * @printed: (out): return location for the line as it is printed
 *
 * Reads a dateline: "Thứ Hai, 09/09/2019, 06:07 [GMT+7]". A paragraph that says
 * more than that is none.
 *
 * Returns: (transfer full) (nullable): the date in W3C form, or %NULL where the paragraph is no dateline
 */
char *
vandap_front_matter_find_date (const char *text, gsize length, char **printed)
{
  static GRegex *dateline;
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *line = g_strndup (text, length);
  char *date;

  *printed = NULL;
  if (length > LONGEST_DATELINE)
    return NULL;
  if (g_once_init_enter (&dateline))
    g_once_init_leave (&dateline,
                       g_regex_new ("^[^0-9]{0,30}(?:(?<hour0>\\d{1,2}):\\d{2}[^0-9]{1,12})?"
                                    "(?<day>\\d{1,2})[/.-](?<month>\\d{1,2})[/.-](?<year>\\d{4})"
                                    "(?:[^0-9]{1,6}(?<hour>\\d{1,2})[:h](?<minute>\\d{2})(?::\\d{2})?)?"
                                    "(?:[^0-9+-]{0,8}(?:GMT|UTC)(?<sign>[+-])(?<zone>\\d{1,2}))?[^\\p{L}0-9]{0,6}"
                                    "(?:AM|PM)?[^\\p{L}0-9]{0,6}$",
                                    G_REGEX_OPTIMIZE, 0, NULL));
  if (!g_regex_match (dateline, line, 0, &match))
    return NULL;

  date = compose (match);
  if (date != NULL)
    *printed = g_steal_pointer (&line);

  return date;
}

static const char *const months[] = { "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec" };

/* "+0700", "+07:00", "+7", "Z" → "+07:00"; nothing where no zone is given. */
static char *
tidy_zone (const char *zone)
{
  guint hours, minutes = 0;

  if (zone == NULL || (*zone != '+' && *zone != '-'))
    return g_strdup (zone != NULL && (*zone == 'Z' || *zone == 'z' || g_str_has_prefix (zone, "GMT")) ? "Z" : "");
  hours = (guint) g_ascii_strtoull (zone + 1, NULL, 10);
  if (strchr (zone, ':') != NULL)
    minutes = (guint) g_ascii_strtoull (strchr (zone, ':') + 1, NULL, 10);
  else if (hours > 24)
    {
      minutes = hours % 100;
      hours /= 100;
    }

  return hours <= 14 && minutes < 60 ? g_strdup_printf ("%c%02u:%02u", *zone, hours, minutes) : g_strdup ("");
}

static char *
compose_machine_date (GMatchInfo *match)
{
  int year = get_number (match, "year"), month = get_number (match, "month"), day = get_number (match, "day");
  int hour = get_number (match, "hour"), minute = get_number (match, "minute"), second = get_number (match, "second");
  g_autofree char *name = g_match_info_fetch_named (match, "name");
  g_autofree char *printed = g_match_info_fetch_named (match, "zone");
  g_autofree char *zone = tidy_zone (printed);

  for (guint i = 0; name != NULL && *name != '\0' && i < G_N_ELEMENTS (months); i++)
    if (g_ascii_strncasecmp (name, months[i], 3) == 0)
      month = (int) i + 1;
  if (!g_date_valid_dmy ((GDateDay) MAX (day, 0), (GDateMonth) MAX (month, 0), (GDateYear) MAX (year, 0)))
    return NULL;
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59)
    return g_strdup_printf ("%04d-%02d-%02d", year, month, day);

  return g_strdup_printf ("%04d-%02d-%02dT%02d:%02d:%02d%s", year, month, day, hour, minute, CLAMP (second, 0, 59),
                          zone);
}

/**
 * vandap_front_matter_normalise_date:
 * @value: a date as a machine writes it, or a dateline
 *
 * Reads a date that a page states of itself: ISO 8601 ("2019-09-09T06:07:00+0700",
 * "2019-09-09 06:07", "20190909"), as in a letter (RFC 5322, "Mon, 09 Sep 2019
 * 06:07:00 +0700"), or as it is printed.
 *
 * Returns: (transfer full) (nullable): the date in W3C form, or %NULL where it is none
 */
char *
vandap_front_matter_normalise_date (const char *value)
{
  static GRegex *machine;
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *printed = NULL;

  if (strlen (value) > LONGEST_DATELINE)
    return NULL;
  if (g_once_init_enter (&machine))
    g_once_init_leave (&machine,
                       g_regex_new ("^\\s*(?:(?<year>\\d{4})(?<s>[-/]?)(?<month>\\d{2})\\k<s>(?<day>\\d{2})"
                                    "|(?:\\p{L}{3,9},?\\s+)?(?<day>\\d{1,2})\\s+(?<name>[A-Za-z]{3})[a-z]{0,6}\\s+(?<year>\\d{4}))"
                                    "(?:(?:[Tt]|\\s+)(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2})(?:\\.\\d+)?)?)?"
                                    "\\s*(?<zone>[Zz]|GMT|[+-]\\d{1,2}(?::?\\d{2})?)?\\s*$",
                                    G_REGEX_OPTIMIZE | G_REGEX_DUPNAMES, 0, NULL));
  if (g_regex_match (machine, value, 0, &match))
    return compose_machine_date (match);

  return vandap_front_matter_find_date (value, strlen (value), &printed);
}

static const char *
take_capitalised (const char *p)
{
  const char *end = p;

  while (g_unichar_isupper (g_utf8_get_char (p)))
    {
      while (g_unichar_isalnum (g_utf8_get_char (p)) || (*p == '.' && g_unichar_isalpha (g_utf8_get_char (p + 1))))
        p = g_utf8_next_char (p);
      end = p;
      if (*p != ' ')
        break;
      p++;
    }

  return end;
}

/**
 * vandap_front_matter_find_publication:
 * @text: an introduction, UTF-8
 * @length: its length in bytes
 *
 * Finds the paper that an introduction says its reporter is of ("Phóng viên Báo
 * Gia Lai vừa có cuộc phỏng vấn …").
 *
 * Returns: (transfer full) (nullable): its name, or %NULL
 */
char *
vandap_front_matter_find_publication (const char *text, gsize length)
{
  static const char *const before[] = {
    "hóng viên Báo ", "hóng viên báo ", "hóng viên Tạp chí ", "hóng viên tạp chí ", "PV Báo ", "PV báo ", "P.V Báo ",
    "P.V báo ", "hóng viên (PV) Báo ", "hóng viên ",
  };
  g_autofree char *front = g_strndup (text, length);

  for (guint i = 0; i < G_N_ELEMENTS (before); i++)
    {
      const char *found = strstr (front, before[i]);
      const char *kind, *name, *end;

      if (found == NULL)
        continue;
      name = found + strlen (before[i]);
      end = take_capitalised (name);
      if (end == name)
        continue;
      kind = strstr (before[i], "áo ") != NULL ? "Báo " : strstr (before[i], "chí ") != NULL ? "Tạp chí " : "";
      return g_strdup_printf ("%s%.*s", kind, (int) (end - name), name);
    }

  return NULL;
}

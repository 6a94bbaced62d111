/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/vandap-field-form.h"

#include <stdlib.h>
#include <string.h>

#include "reading/vandap-front-matter.h"
#include "text/vandap-address.h"
#include "text/vandap-assembler.h"

/**
 * vandap_field_form_dup_tidy:
 * @typed: what a person has typed or pasted
 *
 * Gives it the form that text has: NFC, one line, no padding, nothing that has no place in a text.
 *
 * Returns: (transfer full) (nullable): the text, or %NULL where nothing is left of it
 */
char *
vandap_field_form_dup_tidy (const char *typed)
{
  g_autoptr (GString) tidy = g_string_new (NULL);
  g_autoptr (VandapAssembler) assembler = vandap_assembler_new (tidy);
  g_autofree char *line = g_strdelimit (g_utf8_make_valid (typed, -1), "\n\r\t", ' ');

  vandap_assembler_begin (assembler);
  vandap_assembler_append (assembler, line, -1);
  vandap_assembler_end (assembler);

  return *tidy->str != '\0' ? g_strdup (tidy->str) : NULL;
}

static int
get_number (GMatchInfo *match, const char *name)
{
  g_autofree char *number = g_match_info_fetch_named (match, name);

  return number != NULL && *number != '\0' ? atoi (number) : -1;
}

/* "2019", "2019-09", "9/2019", "tháng 9 năm 2019", "ngày 9 tháng 9 năm 2019": what no machine writes in full. */
static char *
read_short_date (const char *typed)
{
  g_autoptr (GRegex) regex
    = g_regex_new ("^(?:(?:năm )?(?<year>\\d{4})"
                   "|(?<year>\\d{4})[-/.](?<month>\\d{1,2})"
                   "|(?<month>\\d{1,2})[-/.](?<year>\\d{4})"
                   "|(?:(?:ngày )?(?<day>\\d{1,2}) )?tháng (?<month>\\d{1,2})(?:,? |/| năm )(?<year>\\d{4}))$",
                   G_REGEX_CASELESS | G_REGEX_DUPNAMES, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  int year, month, day;

  if (!g_regex_match (regex, typed, 0, &match))
    return NULL;

  year = get_number (match, "year");
  month = get_number (match, "month");
  day = get_number (match, "day");
  if (!g_date_valid_dmy ((GDateDay) ABS (day), (GDateMonth) ABS (month), (GDateYear) year))
    return NULL;
  if (day > 0)
    return g_strdup_printf ("%04d-%02d-%02d", year, month, day);

  return month > 0 ? g_strdup_printf ("%04d-%02d", year, month) : g_strdup_printf ("%04d", year);
}

static char *
read_date (const char *typed)
{
  char *date = read_short_date (typed);

  return date != NULL ? date : vandap_front_matter_normalise_date (typed);
}

/* As RFC 5646 recommends it: vi, zh-Hant, en-GB. */
static void
set_case (char *part, gboolean is_first, gboolean is_private)
{
  gsize length = strlen (part);

  for (char *c = part; *c != '\0'; c++)
    *c = !is_first && !is_private && length == 2 ? g_ascii_toupper (*c) : g_ascii_tolower (*c);
  if (!is_first && !is_private && length == 4)
    *part = g_ascii_toupper (*part);
}

static char *
read_language (const char *typed)
{
  g_autofree char *tag = g_strdelimit (g_strdup (typed), "_", '-');
  g_auto (GStrv) parts = NULL;
  gboolean is_private = FALSE;

  if (!g_str_is_ascii (tag))
    return NULL;
  if (!g_regex_match_simple ("^(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4,8})(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\\d{3}))?"
                             "(?:-(?:[a-z0-9]{5,8}|\\d[a-z0-9]{3}))*(?:-[a-wyz0-9](?:-[a-z0-9]{2,8})+)*"
                             "(?:-x(?:-[a-z0-9]{1,8})+)?$|^x(?:-[a-z0-9]{1,8})+$",
                             tag, G_REGEX_CASELESS, 0))
    return NULL;

  parts = g_strsplit (tag, "-", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      is_private = is_private || strlen (parts[i]) == 1;
      set_case (parts[i], i == 0, is_private);
    }

  return g_strjoinv ("-", parts);
}

/* A page of the web, or a file that somebody keeps; nothing that runs. */
static char *
read_address (const char *typed)
{
  gboolean is_file = g_ascii_strncasecmp (typed, "file:///", strlen ("file:///")) == 0;

  return is_file || vandap_address_is_safe (typed) ? vandap_address_escape (typed) : NULL;
}

static char *
read_filled (VandapField field, const char *tidy)
{
  switch (field)
    {
    case VANDAP_FIELD_DATE:
      return read_date (tidy);
    case VANDAP_FIELD_LANGUAGE:
      return read_language (tidy);
    case VANDAP_FIELD_ADDRESS:
    case VANDAP_FIELD_LICENCE_ADDRESS:
      return read_address (tidy);
    default:
      return g_strdup (tidy);
    }
}

/**
 * vandap_field_form_read:
 * @field: what is known
 * @typed: its value as a person writes it
 * @value: (out) (nullable): return location for the value as it is kept, %NULL where it is empty
 *
 * Reads what a person writes: dates as they are printed or in W3C form, languages as BCP 47 tags, addresses
 * to which somebody can be sent, or of files; all else as it is, on one line.
 *
 * Returns: whether it can be understood
 */
gboolean
vandap_field_form_read (VandapField field, const char *typed, char **value)
{
  g_autofree char *tidy = vandap_field_form_dup_tidy (typed);

  *value = tidy != NULL ? read_filled (field, tidy) : NULL;

  return tidy == NULL || *value != NULL;
}

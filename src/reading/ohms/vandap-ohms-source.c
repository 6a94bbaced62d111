/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a record of OHMS says of where an interview comes from and what may be done with it. */

#include "reading/ohms/vandap-ohms-source.h"

#include <stdlib.h>
#include <string.h>

#include "reading/vandap-tei-element.h"
#include "text/vandap-address.h"

/* Elements that become a field as they are; of several for one field the first that says something. */
static const struct
{
  const char *name;
  VandapField field;
} fields[] = {
  { "title", VANDAP_FIELD_TITLE },           { "accession", VANDAP_FIELD_IDENTIFIER },
  { "cms_record_id", VANDAP_FIELD_IDENTIFIER }, { "repository", VANDAP_FIELD_REPOSITORY },
  { "rights", VANDAP_FIELD_LICENCE },        { "usage", VANDAP_FIELD_RESTRICTION },
};

/* Where it can be seen and heard, the page rather than the recording. */
static const char *const addresses[] = { "xmllocation", "media_url", "repository_url", NULL };

static const char *const values_of_no[] = { "0", "no", "false", "n", "none", "unrestricted", "no restrictions", NULL };
static const char *const values_of_yes[] = { "1", "yes", "true", "y", NULL };

/* Archives write languages out in English. */
static const struct
{
  const char *name;
  const char *tag;
} languages[] = {
  { "arabic", "ar" },     { "chinese", "zh" },    { "czech", "cs" },      { "danish", "da" },   { "dutch", "nl" },
  { "english", "en" },    { "finnish", "fi" },    { "french", "fr" },     { "german", "de" },   { "greek", "el" },
  { "hebrew", "he" },     { "hindi", "hi" },      { "hungarian", "hu" },  { "italian", "it" },  { "japanese", "ja" },
  { "khmer", "km" },      { "korean", "ko" },     { "lao", "lo" },        { "norwegian", "no" }, { "persian", "fa" },
  { "polish", "pl" },     { "portuguese", "pt" }, { "romanian", "ro" },   { "russian", "ru" },  { "spanish", "es" },
  { "swahili", "sw" },    { "swedish", "sv" },    { "thai", "th" },       { "turkish", "tr" },  { "ukrainian", "uk" },
  { "vietnamese", "vi" }, { "yiddish", "yi" },
};

static char *
dup_tidy (const VandapOhmsRecord *record, const char *name)
{
  const char *text = vandap_ohms_elements_find (record->elements, name);
  g_autofree char *tidy = text != NULL ? vandap_tei_tidy (text) : NULL;

  return tidy != NULL && *tidy != '\0' ? g_steal_pointer (&tidy) : NULL;
}

static gboolean
is_one_of (const char *value, const char *const *values)
{
  for (; value != NULL && *values != NULL; values++)
    if (g_ascii_strcasecmp (value, *values) == 0)
      return TRUE;

  return FALSE;
}

/* The name of a collection, and of the series in it; else their numbers. */
static void
read_collection (VandapBlocks *blocks, const VandapOhmsRecord *record)
{
  g_autofree char *name = dup_tidy (record, "collection_name"), *series = dup_tidy (record, "series_name");
  g_autofree char *both = NULL;

  if (name == NULL)
    name = dup_tidy (record, "collection_id");
  if (series == NULL)
    series = dup_tidy (record, "series_id");
  if (name != NULL && series != NULL)
    both = g_strdup_printf ("%s, %s", name, series);
  vandap_blocks_set_field (blocks, VANDAP_FIELD_COLLECTION, both != NULL ? both : name != NULL ? name : series);
}

/* "2019", "2019-09", "2019-09-09". */
static gboolean
is_date (const char *date)
{
  static const char form[] = "dddd-dd-dd";
  gsize n = strlen (date);

  if (n != 4 && n != 7 && n != 10)
    return FALSE;
  for (gsize i = 0; i < n; i++)
    if (form[i] == 'd' ? !g_ascii_isdigit (date[i]) : date[i] != '-')
      return FALSE;

  return n < 7 || (g_ascii_strtoull (date + 5, NULL, 10) >= 1 && g_ascii_strtoull (date + 5, NULL, 10) <= 12);
}

static gboolean
is_day (const char *date)
{
  GDate day;

  if (strlen (date) < 10)
    return TRUE;
  g_date_clear (&day, 1);

  return g_date_valid_dmy ((GDateDay) CLAMP (atoi (date + 8), 0, 40), (GDateMonth) atoi (date + 5),
                           (GDateYear) atoi (date));
}

static void
read_date (VandapBlocks *blocks, const VandapOhmsRecord *record)
{
  g_autofree char *date = dup_tidy (record, "date"), *printed = dup_tidy (record, "date_nonpreferred_format");

  if (date != NULL && is_date (date) && is_day (date))
    vandap_blocks_set_field (blocks, VANDAP_FIELD_DATE, date);
  else if (date != NULL)
    vandap_blocks_set_field (blocks, VANDAP_FIELD_PRINTED_DATE, date);
  if (printed != NULL && g_ascii_strncasecmp (printed, "unknown", strlen ("unknown")) != 0)
    vandap_blocks_set_field (blocks, VANDAP_FIELD_PRINTED_DATE, printed);
}

static void
read_language (VandapBlocks *blocks, const VandapOhmsRecord *record)
{
  g_autofree char *language = dup_tidy (record, "language");
  gsize letters = language != NULL ? strspn (language, "abcdefghijklmnopqrstuvwxyz") : 0;

  if (language == NULL)
    return;
  if (letters >= 2 && letters <= 3 && language[letters] == '\0')
    vandap_blocks_set_field (blocks, VANDAP_FIELD_LANGUAGE, language);
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    if (g_ascii_strcasecmp (languages[i].name, language) == 0)
      vandap_blocks_set_field (blocks, VANDAP_FIELD_LANGUAGE, languages[i].tag);
}

/* What restricts the use stands before what else is said of it. */
static char *
join_terms (const char *restriction, const char *usage)
{
  if (usage == NULL || strcmp (usage, restriction) == 0)
    return g_strdup (restriction);

  return g_strconcat (restriction, g_str_has_suffix (restriction, ".") ? " " : "; ", usage, NULL);
}

/* A number says whether use is restricted; words say it themselves. */
static void
read_restriction (VandapBlocks *blocks, const VandapOhmsRecord *record)
{
  g_autofree char *restricted = dup_tidy (record, "userestrict"), *usage = dup_tidy (record, "usage"), *terms = NULL;
  gsize length = restricted != NULL ? strlen (restricted) : 0;
  g_autofree char *word = g_strndup (restricted, length > 0 && restricted[length - 1] == '.' ? length - 1 : length);

  if (restricted != NULL && !is_one_of (word, values_of_no))
    {
      vandap_blocks_set_field (blocks, VANDAP_FIELD_STATUS, "restricted");
      if (!is_one_of (word, values_of_yes))
        terms = join_terms (restricted, usage);
    }
  vandap_blocks_set_field (blocks, VANDAP_FIELD_RESTRICTION, terms);
}

static void
read_address (VandapBlocks *blocks, const VandapOhmsRecord *record)
{
  for (guint i = 0; addresses[i] != NULL; i++)
    {
      g_autofree char *address = dup_tidy (record, addresses[i]);

      if (address != NULL && vandap_address_is_safe (address))
        vandap_blocks_set_field (blocks, VANDAP_FIELD_ADDRESS, address);
    }
}

static void
read_people (VandapBlocks *blocks, const VandapOhmsRecord *record)
{
  static const char *const parts[] = { "interviewer", "interviewee" };

  for (guint i = 0; i < record->elements->len; i++)
    for (guint j = 0; j < G_N_ELEMENTS (parts); j++)
      {
        const VandapOhmsElement *element = &g_array_index (record->elements, VandapOhmsElement, i);
        g_autofree char *name = strcmp (element->name, parts[j]) == 0 ? vandap_tei_tidy (element->text) : NULL;

        if (name != NULL)
          vandap_blocks_add_credit (blocks, parts[j], name);
      }
}

/**
 * vandap_ohms_source_read:
 * @blocks: where fields and credits go
 * @record: a record
 *
 * Reads what a record says of its source.
 */
void
vandap_ohms_source_read (VandapBlocks *blocks, const VandapOhmsRecord *record)
{
  read_restriction (blocks, record); /* before what else is said of the use */
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autofree char *value = dup_tidy (record, fields[i].name);

      vandap_blocks_set_field (blocks, fields[i].field, value);
    }
  read_collection (blocks, record);
  read_date (blocks, record);
  read_language (blocks, record);
  read_address (blocks, record);
  read_people (blocks, record);
}

/**
 * vandap_ohms_source_is_field:
 * @name: name of an element of a record
 *
 * Tells whether what an element says is all in a field or a credit, and need not
 * be kept again.
 *
 * Returns: whether it is
 */
gboolean
vandap_ohms_source_is_field (const char *name)
{
  static const char *const others[] = { "collection_name", "series_name", "interviewer", "interviewee", NULL };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (strcmp (fields[i].name, name) == 0)
      return strcmp (name, "cms_record_id") != 0;

  return is_one_of (name, others);
}

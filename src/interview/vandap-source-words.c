/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "interview/vandap-source-words.h"

#include <string.h>

/* Those that other programs write, too, are named as they name them; the rest so that no other program means else. */
static const char *const fields[VANDAP_N_FIELDS] = {
  [VANDAP_FIELD_TITLE] = "title",
  [VANDAP_FIELD_LANGUAGE] = "language",
  [VANDAP_FIELD_PUBLISHER] = "edition_publisher",
  [VANDAP_FIELD_LICENCE] = "license",
  [VANDAP_FIELD_LICENCE_ADDRESS] = "license_url",
  [VANDAP_FIELD_STATUS] = "availability",
  [VANDAP_FIELD_RESTRICTION] = "restrictions",
  [VANDAP_FIELD_ARTICLE] = "original_title",
  [VANDAP_FIELD_PUBLICATION] = "publication",
  [VANDAP_FIELD_DATE] = "date",
  [VANDAP_FIELD_PRINTED_DATE] = "printed_date",
  [VANDAP_FIELD_ADDRESS] = "url",
  [VANDAP_FIELD_SCOPE] = "printed_pages",
  [VANDAP_FIELD_REPOSITORY] = "archive_name",
  [VANDAP_FIELD_COLLECTION] = "archive_collection",
  [VANDAP_FIELD_IDENTIFIER] = "archive_number",
};

static const struct
{
  const char *what;
  const char *name;
} credits[] = {
  { "author", "author" },
  { "interviewer", "interviewer" },
  { "editor", "editor" },
  { "translator", "translator" },
  { "digest", "digest_by" },
  { "translation", "translation_by" },
};

/* The first word of a state is the one that is written; people write the others by hand. */
static const struct
{
  const char *word;
  VandapDerivation derivation;
} states[] = {
  { "digest", VANDAP_DERIVATION_DIGEST },
  { "translation", VANDAP_DERIVATION_TRANSLATION },
  { "abridgment", VANDAP_DERIVATION_DIGEST },
  { "abridgement", VANDAP_DERIVATION_DIGEST },
  { "lược thuật", VANDAP_DERIVATION_DIGEST },
  { "bản dịch", VANDAP_DERIVATION_TRANSLATION },
};

/**
 * vandap_source_field_to_name:
 * @field: a field
 *
 * Gets the name under which a field is written.
 *
 * Returns: (transfer none): the name
 */
const char *
vandap_source_field_to_name (VandapField field)
{
  g_return_val_if_fail (field < VANDAP_N_FIELDS, NULL);

  return fields[field];
}

/**
 * vandap_source_field_from_name:
 * @name: a name, in any case
 * @field: (out): return location for the field
 *
 * Finds the field that is written under a name.
 *
 * Returns: whether there is one
 */
gboolean
vandap_source_field_from_name (const char *name, VandapField *field)
{
  for (guint i = 0; i < VANDAP_N_FIELDS; i++)
    if (g_ascii_strcasecmp (fields[i], name) == 0)
      {
        *field = (VandapField) i;
        return TRUE;
      }

  return FALSE;
}

/**
 * vandap_source_credit_to_name:
 * @what: what somebody did
 *
 * Gets the name under which it is written who did something.
 *
 * Returns: (transfer none) (nullable): the name, or %NULL where that has none of its own
 */
const char *
vandap_source_credit_to_name (const char *what)
{
  for (guint i = 0; i < G_N_ELEMENTS (credits); i++)
    if (strcmp (credits[i].what, what) == 0)
      return credits[i].name;

  return NULL;
}

/**
 * vandap_source_credit_from_name:
 * @name: a name, in any case
 *
 * Finds what those did who are written under a name.
 *
 * Returns: (transfer none) (nullable): what they did, or %NULL
 */
const char *
vandap_source_credit_from_name (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (credits); i++)
    if (g_ascii_strcasecmp (credits[i].name, name) == 0)
      return credits[i].what;

  return NULL;
}

/**
 * vandap_source_state_to_word:
 * @derivation: how a text stands to what was said
 *
 * Gets the word that is written for how a text stands to what was said.
 *
 * Returns: (transfer none) (nullable): the word, or %NULL for what is as published, of which nothing is said
 */
const char *
vandap_source_state_to_word (VandapDerivation derivation)
{
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    if (states[i].derivation == derivation)
      return states[i].word;

  return NULL;
}

/**
 * vandap_source_state_from_word:
 * @word: a word
 * @derivation: (out): return location for how the text stands to what was said
 *
 * Reads how a text stands to what was said.
 *
 * Returns: whether the word says it
 */
gboolean
vandap_source_state_from_word (const char *word, VandapDerivation *derivation)
{
  g_autofree char *folded = g_utf8_strdown (word, -1);

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    if (strcmp (states[i].word, folded) == 0)
      {
        *derivation = states[i].derivation;
        return TRUE;
      }

  return FALSE;
}

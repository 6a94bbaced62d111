/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "interview/vandap-tei-words.h"

#include <string.h>

typedef struct
{
  const char *word;
  int meaning;
} Word;

/* The first word of a meaning is the one that is written. */
static const Word kinds[] = {
  { "heading", VANDAP_PARAGRAPH_HEADING },
  { "introduction", VANDAP_PARAGRAPH_INTRODUCTION },
  { "aside", VANDAP_PARAGRAPH_ASIDE },
  { "caption", VANDAP_PARAGRAPH_CAPTION },
  { "closing", VANDAP_PARAGRAPH_CLOSING },
  { "byline", VANDAP_PARAGRAPH_BYLINE },
  { "left-out", VANDAP_PARAGRAPH_LEFT_OUT },
};

static const Word roles[] = {
  { "interviewer", VANDAP_PART_ASKS },
  { "interviewee", VANDAP_PART_ANSWERS },
  { "other", VANDAP_PART_OTHER },
  { "narrator", VANDAP_PART_ANSWERS },
  { "respondent", VANDAP_PART_ANSWERS },
  { "informant", VANDAP_PART_ANSWERS },
  { "moderator", VANDAP_PART_ASKS },
};

static const Word derivations[] = {
  { "original", VANDAP_DERIVATION_PUBLISHED },
  { "abridgment", VANDAP_DERIVATION_DIGEST },
  { "translation", VANDAP_DERIVATION_TRANSLATION },
  { "abridgement", VANDAP_DERIVATION_DIGEST },
};

static const char *
find_word (const Word *words, gsize n, int meaning)
{
  for (gsize i = 0; i < n; i++)
    if (words[i].meaning == meaning)
      return words[i].word;

  return NULL;
}

static const Word *
find_meaning (const Word *words, gsize n, const char *word)
{
  for (gsize i = 0; word != NULL && i < n; i++)
    if (g_ascii_strcasecmp (words[i].word, word) == 0)
      return &words[i];

  return NULL;
}

/**
 * vandap_tei_kind_to_type:
 * @kind: what a paragraph is
 *
 * Gets the ab/@type of a paragraph that no element of TEI tells apart.
 *
 * Returns: (transfer none) (nullable): the type, or %NULL for speech, which is a p
 */
const char *
vandap_tei_kind_to_type (VandapParagraphKind kind)
{
  return find_word (kinds, G_N_ELEMENTS (kinds), (int) kind);
}

/**
 * vandap_tei_kind_from_type:
 * @type: (nullable): value of ab/@type
 * @kind: (out): return location for what the paragraph is
 *
 * Reads an ab/@type.
 *
 * Returns: whether it is one of those that are written
 */
gboolean
vandap_tei_kind_from_type (const char *type, VandapParagraphKind *kind)
{
  const Word *word = find_meaning (kinds, G_N_ELEMENTS (kinds), type);

  if (word != NULL)
    *kind = (VandapParagraphKind) word->meaning;

  return word != NULL;
}

/**
 * vandap_tei_part_to_role:
 * @part: what a person does
 *
 * Gets the person/@role of a part.
 *
 * Returns: (transfer none): the role
 */
const char *
vandap_tei_part_to_role (VandapPart part)
{
  return find_word (roles, G_N_ELEMENTS (roles), (int) part);
}

/**
 * vandap_tei_part_from_role:
 * @role: (nullable): value of person/@role
 * @part: (out): return location for what the person does
 *
 * Reads a person/@role.
 *
 * Returns: whether it tells
 */
gboolean
vandap_tei_part_from_role (const char *role, VandapPart *part)
{
  const Word *word = find_meaning (roles, G_N_ELEMENTS (roles), role);

  if (word != NULL)
    *part = (VandapPart) word->meaning;

  return word != NULL;
}

/**
 * vandap_tei_derivation_to_type:
 * @derivation: how a text stands to what was said
 *
 * Gets the derivation/@type of a text.
 *
 * Returns: (transfer none): the type
 */
const char *
vandap_tei_derivation_to_type (VandapDerivation derivation)
{
  return find_word (derivations, G_N_ELEMENTS (derivations), (int) derivation);
}

/**
 * vandap_tei_derivation_from_type:
 * @type: (nullable): value of derivation/@type
 *
 * Reads a derivation/@type.
 *
 * Returns: how the text stands to what was said; as published where nothing else is said
 */
VandapDerivation
vandap_tei_derivation_from_type (const char *type)
{
  const Word *word = find_meaning (derivations, G_N_ELEMENTS (derivations), type);

  return word != NULL ? (VandapDerivation) word->meaning : VANDAP_DERIVATION_PUBLISHED;
}

/**
 * vandap_tei_emphasis_from_rend:
 * @rend: (nullable): value of hi/@rend
 *
 * Finds the kind of emphasis in what each project writes in its own way ("bold",
 * "font-weight:bold", "italics", "#i").
 *
 * Returns: (transfer none) (nullable): "bold", "italic", or %NULL for any other
 */
const char *
vandap_tei_emphasis_from_rend (const char *rend)
{
  g_autofree char *small = rend != NULL ? g_ascii_strdown (rend, -1) : NULL;
  const char *word = small != NULL && *small == '#' ? small + 1 : small;

  if (word == NULL)
    return NULL;
  if (strstr (word, "bold") != NULL || strcmp (word, "b") == 0 || strcmp (word, "strong") == 0)
    return "bold";
  if (strstr (word, "ital") != NULL || strcmp (word, "i") == 0)
    return "italic";

  return NULL;
}

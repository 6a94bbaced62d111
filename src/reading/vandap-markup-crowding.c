/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* memrchr(), which looks at many bytes at once */
#include "reading/vandap-markup-crowding.h"

#include <string.h>

/* An attribute has no fewer bytes than these: ="" */
#define LEAST_ATTRIBUTE 3

typedef enum
{
  IN_TEXT,
  BEHIND_LESS,
  IN_TAG,
  BEHIND_EQUALS,
  IN_QUOTES,
} Place;

/* What follows "=" in a tag: an attribute is one only with a value in quotation marks. */
static Place
begin_value (VandapMarkupCrowding *self, char c)
{
  if (g_ascii_isspace (c))
    return BEHIND_EQUALS;
  if (c == '"' || c == '\'')
    {
      self->quote = c;
      self->n_attributes++;
      return IN_QUOTES;
    }

  return c == '>' ? IN_TEXT : IN_TAG;
}

/* No "<" stands inside a tag (XML 1.0, section 2.4): wherever there is one, another may begin. */
static Place
go_on (VandapMarkupCrowding *self, char c)
{
  if (c == '<')
    return BEHIND_LESS;
  switch ((Place) self->place)
    {
    case BEHIND_LESS:
      self->n_attributes = 0;
      return strchr ("!?/>", c) != NULL ? IN_TEXT : IN_TAG;
    case IN_TAG:
      return c == '>' ? IN_TEXT : c == '=' ? BEHIND_EQUALS : IN_TAG;
    case BEHIND_EQUALS:
      return begin_value (self, c);
    case IN_QUOTES:
      return c == self->quote ? IN_TAG : IN_QUOTES;
    case IN_TEXT:
    default:
      return IN_TEXT;
    }
}

/*
 * Passes over tags that are too short to be crowded, however many they are: the next "<" that is looked for is the
 * last one within reach. Most of a file is never looked at.
 */
static const char *
pass_short_tags (const char *less, const char *end)
{
  const char *next = less;

  do
    {
      less = next;
      next = memrchr (less + 1, '<', MIN ((gsize) (end - less - 1), LEAST_ATTRIBUTE * VANDAP_MARKUP_MOST_ATTRIBUTES));
    }
  while (next != NULL);

  return less;
}

/**
 * vandap_markup_crowding_find:
 * @self: where in the XML it is; all zeroes at its beginning
 * @bytes: what comes next of it
 * @length: how many
 *
 * Looks for a tag with more than %VANDAP_MARKUP_MOST_ATTRIBUTES. In UTF-16 every
 * other byte is NUL where it matters, and counts as none.
 *
 * Returns: (transfer none) (nullable): the first attribute that is too many
 */
const char *
vandap_markup_crowding_find (VandapMarkupCrowding *self, const char *bytes, gsize length)
{
  const char *end = bytes + length;

  for (const char *p = bytes; p < end; p++)
    {
      if (self->place == IN_TEXT && (p = memchr (p, '<', (gsize) (end - p))) == NULL)
        return NULL;
      if (*p == '<')
        p = pass_short_tags (p, end);
      if (*p == '\0')
        continue;
      self->place = go_on (self, *p);
      if (self->n_attributes > VANDAP_MARKUP_MOST_ATTRIBUTES)
        return p;
    }

  return NULL;
}

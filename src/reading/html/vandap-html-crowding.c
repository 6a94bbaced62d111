/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/html/vandap-html-crowding.h"

#include <string.h>

/* More attributes of a tag than this are none that matter here. */
#define MOST_ATTRIBUTES 200
/* libxml2 ends an attribute's name here, and begins another. */
#define LONGEST_NAME 100

typedef enum
{
  IN_TEXT,
  BEHIND_LESS,    /* "<" */
  BEHIND_EXCLAIM, /* "<!", and "<!-" */
  IN_COMMENT,
  IN_DECLARATION,
  IN_PROGRAM,     /* what is in a script or style, where nothing is a tag but its end */
  IN_TAG_NAME,
  BETWEEN,        /* attributes */
  IN_NAME,
  BEHIND_NAME,
  BEHIND_EQUALS,
  IN_VALUE,
  IN_QUOTES,
  IN_JUNK,        /* what begins like no attribute, up to the next space */
} Place;

static gboolean
begins_name (char c)
{
  return g_ascii_isalpha (c) || c == '_' || c == ':' || c == '.';
}

static gboolean
continues_name (char c)
{
  return begins_name (c) || g_ascii_isdigit (c) || c == '-';
}

static gboolean
is_program (const VandapHtmlCrowding *self)
{
  return (self->name_length == 6 && memcmp (self->name, "script", 6) == 0)
         || (self->name_length == 5 && memcmp (self->name, "style", 5) == 0);
}

static Place
end_tag (VandapHtmlCrowding *self)
{
  self->run = 0;

  return is_program (self) ? IN_PROGRAM : IN_TEXT;
}

static Place
begin_attribute (VandapHtmlCrowding *self, char c)
{
  if (c == '>')
    return end_tag (self);
  if (g_ascii_isspace (c))
    return BETWEEN;
  if (!begins_name (c))
    return IN_JUNK;
  self->n_attributes++;
  self->run = 1;

  return IN_NAME;
}

static Place
begin_tag (VandapHtmlCrowding *self, char c)
{
  if (c == '!' || c == '?')
    {
      self->run = 0;
      return c == '!' ? BEHIND_EXCLAIM : IN_DECLARATION;
    }
  if (!g_ascii_isalpha (c))
    return c == '<' ? BEHIND_LESS : IN_TEXT;
  self->n_attributes = 0;
  self->name[0] = g_ascii_tolower (c);
  self->name_length = 1;

  return IN_TAG_NAME;
}

static Place
go_on_in_tag_name (VandapHtmlCrowding *self, char c)
{
  if (!continues_name (c))
    return begin_attribute (self, c);
  if (self->name_length < sizeof self->name)
    self->name[self->name_length] = g_ascii_tolower (c);
  self->name_length += self->name_length < sizeof self->name;

  return IN_TAG_NAME;
}

static Place
go_on_in_name (VandapHtmlCrowding *self, char c)
{
  if (c == '=')
    return BEHIND_EQUALS;
  if (g_ascii_isspace (c))
    return BEHIND_NAME;
  if (!continues_name (c) || self->run == LONGEST_NAME)
    return begin_attribute (self, c);
  self->run++;

  return IN_NAME;
}

static Place
begin_value (VandapHtmlCrowding *self, char c)
{
  if (c == '>')
    return end_tag (self);
  if (g_ascii_isspace (c))
    return BEHIND_EQUALS;
  if (c != '"' && c != '\'')
    return IN_VALUE;
  self->quote = c;

  return IN_QUOTES;
}

static Place
begin_comment (VandapHtmlCrowding *self, char c)
{
  if (c != '-')
    return c == '>' ? IN_TEXT : IN_DECLARATION;
  self->run++;
  if (self->run < 2)
    return BEHIND_EXCLAIM;
  self->run = 0;

  return IN_COMMENT;
}

static Place
go_on_in_comment (VandapHtmlCrowding *self, char c)
{
  if (c == '>' && self->run >= 2)
    return IN_TEXT;
  if (c == '-')
    self->run++;
  else if (c != '!' || self->run < 2)
    self->run = 0;

  return IN_COMMENT;
}

/* Up to "</script". */
static Place
go_on_in_program (VandapHtmlCrowding *self, char c)
{
  char awaited = self->run == 0 ? '<' : self->run == 1 ? '/' : self->name[self->run - 2];

  self->run = g_ascii_tolower (c) == awaited ? self->run + 1 : c == '<' ? 1 : 0;

  return self->run == self->name_length + 2 ? IN_TEXT : IN_PROGRAM;
}

static Place
go_on (VandapHtmlCrowding *self, char c)
{
  switch ((Place) self->place)
    {
    case IN_TEXT:
      return c == '<' ? BEHIND_LESS : IN_TEXT;
    case BEHIND_LESS:
      return begin_tag (self, c);
    case BEHIND_EXCLAIM:
      return begin_comment (self, c);
    case IN_COMMENT:
      return go_on_in_comment (self, c);
    case IN_DECLARATION:
      return c == '>' ? IN_TEXT : IN_DECLARATION;
    case IN_PROGRAM:
      return go_on_in_program (self, c);
    case IN_TAG_NAME:
      return go_on_in_tag_name (self, c);
    case BETWEEN:
      return begin_attribute (self, c);
    case IN_NAME:
      return go_on_in_name (self, c);
    case BEHIND_NAME:
      return c == '=' ? BEHIND_EQUALS : g_ascii_isspace (c) ? BEHIND_NAME : begin_attribute (self, c);
    case BEHIND_EQUALS:
      return begin_value (self, c);
    case IN_VALUE:
    case IN_JUNK:
      return c == '>' ? end_tag (self) : g_ascii_isspace (c) ? BETWEEN : (Place) self->place;
    case IN_QUOTES:
      return c == self->quote ? BETWEEN : IN_QUOTES;
    default:
      g_assert_not_reached ();
    }
}

static gboolean
is_surplus (const VandapHtmlCrowding *self)
{
  return self->place >= BETWEEN && self->n_attributes > MOST_ATTRIBUTES;
}

/**
 * vandap_html_crowding_clear:
 * @self: where in the page it is; all zeroes at its beginning
 * @text: what comes next of it, %VANDAP_HTML_CROWDING_PIECE bytes at the most
 * @length: how many
 *
 * Puts spaces where a tag has attributes beyond the two hundredth. The parser
 * compares each with all before it: a tag of a million would take it hours.
 *
 * Returns: (transfer none): @text, or as many bytes that stand for it until this is called again
 */
const char *
vandap_html_crowding_clear (VandapHtmlCrowding *self, const char *text, gsize length)
{
  gboolean is_copied = FALSE;

  g_return_val_if_fail (length <= sizeof self->shown, text);

  for (gsize i = 0; i < length; i++)
    {
      const char *less = self->place == IN_TEXT ? memchr (text + i, '<', length - i) : text + i;

      if (less == NULL)
        break;
      i = (gsize) (less - text);
      self->place = go_on (self, text[i]);
      if (!is_surplus (self) || text[i] == '\n')
        continue;
      if (!is_copied)
        memcpy (self->shown, text, length);
      is_copied = TRUE;
      self->shown[i] = ' ';
    }

  return is_copied ? self->shown : text;
}

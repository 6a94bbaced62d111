/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/grammar/vandap-lead.h"

#include <string.h>

#include "reading/grammar/vandap-label-stops.h"
#include "reading/grammar/vandap-moments.h"
#include "reading/grammar/vandap-words.h"

#define MOST_DIGITS 3
#define MOST_DIGITS_OF_HEADING 9
#define MOST_REPEATED 3

/* Japanese papers set questions off with horizontal bars, or with what boxes are drawn with. */
static gunichar
get_dash (gunichar c)
{
  switch (c)
    {
    case 0x2013:
    case 0x2212:
    case 0xff0d:
      return '-';
    case 0xff1d:
      return '=';
    case 0x2015:
    case 0x2500:
      return 0x2014;
    default:
      return c;
    }
}

/* French papers put no-break spaces before colons, narrow ones or wide ones. */
static gsize
skip_space_back (const char *text, gsize start, gsize end)
{
  while (end > start)
    {
      const char *last = g_utf8_find_prev_char (text + start, text + end);

      if (last == NULL || !g_unichar_isspace (g_utf8_get_char (last)))
        break;
      end = (gsize) (last - text);
    }

  return end;
}

static gboolean
is_marker (gunichar c)
{
  switch (c)
    {
    case '*': case '-': case '+': case '=': case '>':
    case 0x640: case 0x2013: case 0x2014: case 0x2015: case 0x2022: case 0x2212: case 0x2500:
    case 0xb0: case 0xb7: case 0x2023: case 0x2043: case 0x2605: case 0x2606: case 0x2660: case 0x2663: case 0x2665: case 0x2666:
    case 0x261e: case 0x2756: case 0x27a2: case 0x27a4: case 0x25b8: case 0x25ba: case 0x25ca: case 0x25e6:
    case 0x25a0: case 0x25a1: case 0x25aa: case 0x25b2: case 0x25b3: case 0x25b6: case 0x25b7: case 0x25c6: case 0x25c7: case 0x25cb: case 0x25cf:
    case 0xff0d: case 0xff1d:
      return TRUE;
    default:
      return FALSE;
    }
}

static gsize
skip_space (const char *text, gsize length, gsize at)
{
  while (at < length && g_unichar_isspace (g_utf8_get_char (text + at)))
    at += g_utf8_skip[(guchar) text[at]];

  return at;
}

/* One marker, doubled or not; doubled ones are another marker than single ones (• and ••). */
static void
parse_marker (VandapLead *self, const char *text, gsize length)
{
  gunichar c = length > 0 ? g_utf8_get_char (text) : 0;
  gsize at = 0;
  guint n = 0;

  /* ". Is it far?": some papers mark what is asked with a full stop. */
  if (!is_marker (c) && !(c == '.' && length > 2 && text[1] == ' ' && g_unichar_isalpha (g_utf8_get_char (text + 2))))
    return;
  while (at < length && (g_utf8_get_char (text + at) == c || g_unichar_isspace (g_utf8_get_char (text + at))))
    {
      n += g_utf8_get_char (text + at) == c;
      at += g_utf8_skip[(guchar) text[at]];
    }

  /* Captions mark a change of speaker with two: ">>". */
  if (c == '>' && n != 2)
    return;

  /* A line drawn with many of them is none, and "-5 độ" is a number. */
  if (n > MOST_REPEATED)
    return;
  if (c == '-' && at == 1 && at < length && g_ascii_isdigit (text[at]))
    return;
  self->marker = n > 1 ? get_dash (c) + 0x110000 : get_dash (c);
  self->marker_end = at;
}

/* "3. ", "3) ", "3/ " */
static void
parse_number (VandapLead *self, const char *text, gsize length, gsize most_digits)
{
  gsize at = 0;
  guint number = 0;

  while (at < length && at < most_digits && g_ascii_isdigit (text[at]))
    number = number * 10 + (guint) g_ascii_digit_value (text[at++]);
  if (at == 0 || number == 0 || at + 1 >= length || strchr (".)/", text[at]) == NULL || text[at + 1] != ' ')
    return;
  self->marker = VANDAP_MARKER_NUMBER;
  self->number = number;
  self->marker_end = skip_space (text, length, at + 1);
}

/* A name before something in brackets, whatever that is. */
static gboolean
may_be_bracketed (const char *label, gsize length)
{
  gsize bracket;

  if (length == 0 || length > VANDAP_LONGEST_LABEL || !vandap_lead_find_bracket (label, length, &bracket))
    return FALSE;
  while (bracket > 0 && label[bracket - 1] == ' ')
    bracket--;

  return vandap_lead_may_be_label (label, bracket);
}

/* Old encodings of Chinese have colons of their own. */
static gsize
match_colon (const char *p)
{
  static const char *const wide[] = { "：", "︰", "﹕", "∶" };

  if (*p == ':')
    return 1;
  if ((guchar) *p != 0xef && (guchar) *p != 0xe2)
    return 0;
  for (guint i = 0; i < G_N_ELEMENTS (wide); i++)
    if (g_str_has_prefix (p, wide[i]))
      return strlen (wide[i]);

  return 0;
}

/* "기자=…": Korean papers set a name off with an equals sign. */
static gsize
match_equals (const char *text, gsize start, gsize at)
{
  gsize n = text[at] == '=' ? 1 : g_str_has_prefix (text + at, "＝") ? strlen ("＝") : 0;
  gsize before = n > 0 ? skip_space_back (text, start, at) : start;
  gunichar last = before > start ? g_utf8_get_char (g_utf8_find_prev_char (text + start, text + before)) : 0;

  return last >= 0xac00 && last <= 0xd7a3 ? n : 0;
}

/* Where a label ends that a moment follows: "Alice (00:12):", "Alice [00:12]", alone on its line. */
static gboolean
ends_with_moment (VandapLead *self, const char *text, gsize length, gsize at)
{
  gsize after = at > self->label_start && text[at - 1] == ' ' ? vandap_moments_skip (text, length, at) : at;
  gsize space = skip_space (text, length, after);
  gsize colon = space < length ? match_colon (text + space) : 0;

  if (after == at || (colon == 0 && space < length) || vandap_label_stops_have_year (text + self->label_start, at - self->label_start)
      || !vandap_lead_may_be_label (text + self->label_start, at - 1 - self->label_start))
    return FALSE;
  self->label_end = at - 1;
  self->end = skip_space (text, length, space + colon);

  return TRUE;
}

/* "CLAIRE TEST — What …": plays and French papers set a name in capitals off with a dash. */
static gsize
match_dash (const char *label, gsize length, const char *p)
{
  static const char *const dashes[] = { " — ", ". — ", " – ", ". – ", ".— ", ".– " };
  guint capitals = 0;

  for (const char *at = label; at < label + length; at = g_utf8_next_char (at))
    if (g_unichar_islower (g_utf8_get_char (at)))
      return 0;
    else
      capitals += g_unichar_isupper (g_utf8_get_char (at)) != 0;
  for (guint i = 0; capitals > 1 && i < G_N_ELEMENTS (dashes); i++)
    if (g_str_has_prefix (p, dashes[i]))
      return strlen (dashes[i]);

  return 0;
}

/* What an address follows names a place to look at. */
static gboolean
is_address (const char *text, gsize length, gsize at)
{
  return length - at > 4 && (memcmp (text + at, "http", 4) == 0 || memcmp (text + at, "www.", 4) == 0);
}

static gboolean
is_in_number (const char *text, gsize length, gsize at)
{
  return at > 0 && at + 1 < length && g_ascii_isdigit (text[at - 1]) && g_ascii_isdigit (text[at + 1]);
}

/* "(Q) Where …", "【記者】…" */
static gboolean
parse_bracketed (VandapLead *self, const char *text, gsize length)
{
  const char *rest = text + self->label_start;
  gsize start = 0, end = 0, n = vandap_label_stops_find_bracketed (rest, length - self->label_start, &start, &end);
  gsize space = n > 0 ? skip_space (text, length, self->label_start + n) : 0;

  if (n > 0 && vandap_moments_end_bracketed (self, text, length, start, end, space))
    return TRUE;
  if (n == 0 || space >= length || !vandap_lead_may_be_label (rest + start, end - start)
      || vandap_words_is_stage_direction (rest + start, end - start))
    return FALSE;
  self->is_stopped = self->is_bracketed = self->is_listed = TRUE;
  self->label_end = self->label_start + end;
  self->label_start += start;
  self->end = skip_space (text, length, space + match_colon (text + space));

  return TRUE;
}

/* "PV: - Is it far?": some papers have a dash behind the colon, too. */
static gsize
skip_dash (const char *text, gsize length, gsize at)
{
  gsize n = at < length && text[at] == '-' ? 1 : at < length && g_str_has_prefix (text + at, "–") ? strlen ("–") : 0;

  return n > 0 && at + n < length && text[at + n] == ' ' ? skip_space (text, length, at + n) : at;
}

static void
parse (VandapLead *self, const char *text, gsize length, gsize most_digits)
{
  memset (self, 0, sizeof *self);
  parse_marker (self, text, length);
  if (self->marker == 0)
    parse_number (self, text, length, most_digits);
  self->end = self->marker_end;
  self->label_start = skip_space (text, length, vandap_moments_skip (text, length, self->marker_end));
  self->label_end = self->label_start;
  if (parse_bracketed (self, text, length) || vandap_moments_parse_before_label (self, text, length))
    return;

  for (gsize at = self->label_start; at < length && at < self->label_start + VANDAP_LONGEST_LABEL;
       at += g_utf8_skip[(guchar) text[at]])
    {
      gsize colon = match_colon (text + at);
      gsize label_end = at, stop;

      if (!self->is_stopped && ends_with_moment (self, text, length, at))
        return;
      /* A colon may follow yet, as in "A. Sample:". */
      stop = self->is_stopped ? 0 : vandap_label_stops_match (text + self->label_start, at - self->label_start, text + at, text + length);
      if (stop > 0)
        {
          self->is_stopped = TRUE;
          self->is_listed = text[at] == ')' || text[at] == '/' || stop > strlen (" - ") - 1;
          self->label_end = at;
          self->end = skip_space (text, length, at + stop);
        }
      if (colon == 0 && (text[at] == '=' || (guchar) text[at] == 0xef))
        colon = match_equals (text, self->label_start, at);
      if (colon == 0 && (text[at] == ' ' || text[at] == '.'))
        colon = match_dash (text + self->label_start, at - self->label_start, text + at);
      if (colon == 0)
        continue;
      label_end = skip_space_back (text, self->label_start, label_end);
      if (!is_in_number (text, length, at) && !is_address (text, length, skip_space (text, length, at + colon))
          && (vandap_lead_may_be_label (text + self->label_start, label_end - self->label_start)
              || may_be_bracketed (text + self->label_start, label_end - self->label_start)))
        {
          self->is_stopped = self->is_listed = FALSE;
          self->label_end = label_end;
          self->end = skip_dash (text, length, skip_space (text, length, at + colon));
        }
      return;
    }
}

/**
 * vandap_lead_parse:
 * @self: (out caller-allocates): the lead
 * @text: a paragraph, UTF-8
 * @length: its length in bytes
 *
 * Finds the marker a paragraph begins with, and what may be the label of whoever
 * speaks. Only the whole document can tell whether it is one.
 */
void
vandap_lead_parse (VandapLead *self, const char *text, gsize length)
{
  parse (self, text, length, MOST_DIGITS);
}

/**
 * vandap_lead_parse_heading:
 * @self: (out caller-allocates): the lead
 * @text: a heading, UTF-8
 * @length: its length in bytes
 *
 * Finds the same as vandap_lead_parse(). What begins a heading is its number however
 * long it is, and no year of a sentence.
 */
void
vandap_lead_parse_heading (VandapLead *self, const char *text, gsize length)
{
  parse (self, text, length, MOST_DIGITS_OF_HEADING);
}

/**
 * vandap_lead_take_label:
 * @self: the lead of a paragraph
 * @text: the paragraph, UTF-8
 * @length: its length in bytes
 * @end: where the label ends, in bytes, with its colon or before it
 *
 * Takes what stands up to a place for a label, whatever its words are: its
 * typography tells.
 */
void
vandap_lead_take_label (VandapLead *self, const char *text, gsize length, gsize end)
{
  gsize colon = match_colon (text + end);

  self->label_start = self->marker_end;
  self->end = skip_space (text, length, end + colon);
  while (end > self->label_start && (g_ascii_isspace (text[end - 1]) || text[end - 1] == ':'))
    end--;
  if (end >= strlen ("：") && end > self->label_start && memcmp (text + end - strlen ("："), "：", strlen ("：")) == 0)
    end -= strlen ("：");
  self->label_end = skip_space_back (text, self->label_start, end);
}

/**
 * vandap_lead_is_label_line:
 * @text: a paragraph, UTF-8
 * @length: its length in bytes
 *
 * Tells whether a paragraph is nothing but somebody's name with courtesy words,
 * perhaps in lower case, and a colon: "Tiến sĩ tâm lý Nguyễn Văn A:".
 *
 * Returns: whether it is
 */
gboolean
vandap_lead_is_label_line (const char *text, gsize length)
{
  g_autofree char *copy = NULL;

  if (length < 2 || length > VANDAP_LONGEST_LABEL || text[length - 1] != ':')
    return FALSE;
  copy = g_strndup (text, length - 1);

  return strpbrk (copy, ":.?!;,") == NULL && vandap_words_match_courtesy (copy) > 0;
}

/**
 * vandap_lead_find_bracket:
 * @label: a label, without marker and colon
 * @length: its length in bytes
 * @start: (out): return location for where the bracket opens, an offset in bytes
 *
 * Finds what stands in brackets at the end of a label: "(laughing)", "[laughs]".
 *
 * Returns: whether something does, behind a name
 */
gboolean
vandap_lead_find_bracket (const char *label, gsize length, gsize *start)
{
  static const struct
  {
    const char *opens;
    const char *closes;
  } brackets[] = { { "(", ")" }, { "[", "]" }, { "（", "）" }, { "［", "］" } };

  for (guint i = 0; i < G_N_ELEMENTS (brackets); i++)
    {
      gsize n = strlen (brackets[i].closes);
      const char *found;

      if (length <= n || memcmp (label + length - n, brackets[i].closes, n) != 0)
        continue;
      found = g_strrstr_len (label, (gssize) length, brackets[i].opens);
      if (found == NULL || found == label || found + strlen (brackets[i].opens) + n >= label + length)
        return FALSE;
      *start = (gsize) (found - label);
      return TRUE;
    }

  return FALSE;
}

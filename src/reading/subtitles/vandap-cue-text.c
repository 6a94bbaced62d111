/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/subtitles/vandap-cue-text.h"

#include <libxml/HTMLparser.h>
#include <string.h>

#include "reading/vandap-clock.h"

/* What is longer is no tag, no entity, no name. */
#define LONGEST_TAG 300
#define LONGEST_ENTITY 12
#define LONGEST_NAME 48
#define MOST_NAME_WORDS 5

/*
 * The tags of WebVTT (W3C, "WebVTT: The Web Video Text Tracks Format", section
 * 4.2.2) and those that SubRip files are written with. What is none of them is
 * words: "<laughs>".
 */
typedef enum
{
  TAG_NONE,
  TAG_PLAIN, /* says only how to set the words */
  TAG_VOICE,
  TAG_BOLD,
  TAG_ITALIC,
  TAG_RUBY,
  TAG_NOTE,    /* the editor's: how characters are read aloud, the number of a note */
  TAG_TIME,
} TagKind;

typedef struct
{
  TagKind kind;
  gboolean closes;
  const char *annotation; /* what stands behind its name */
  const char *annotation_end;
  gint64 time;
  const char *next;
} Tag;

static const struct
{
  const char *name;
  TagKind kind;
} tags[] = {
  { "v", TAG_VOICE }, { "c", TAG_PLAIN },     { "u", TAG_PLAIN },    { "lang", TAG_PLAIN }, { "ruby", TAG_RUBY },
  { "s", TAG_PLAIN }, { "font", TAG_PLAIN },  { "rt", TAG_NOTE }, { "b", TAG_BOLD },     { "strong", TAG_BOLD },
  { "i", TAG_ITALIC }, { "em", TAG_ITALIC },  { "sup", TAG_NOTE },
};

static TagKind
find_kind (const char *name, gsize length)
{
  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    if (strlen (tags[i].name) == length && g_ascii_strncasecmp (tags[i].name, name, length) == 0)
      return tags[i].kind;

  return TAG_NONE;
}

/* The tag that begins at a "<", or at the "{" of "{\an8}". */
static gboolean
scan_tag (const char *p, const char *end, Tag *tag)
{
  const char *limit = p + MIN (LONGEST_TAG, end - p);
  const char *close = memchr (p, *p == '{' ? '}' : '>', (gsize) (limit - p));
  const char *name = p + 1, *after;

  memset (tag, 0, sizeof *tag);
  if (close == NULL || close == name)
    return FALSE;
  tag->next = close + 1;
  if (*p == '{')
    {
      tag->kind = *name == '\\' ? TAG_PLAIN : TAG_NONE;
      return tag->kind != TAG_NONE;
    }
  if (g_ascii_isdigit (*name))
    {
      tag->kind = vandap_clock_scan (name, close, &tag->time) == close ? TAG_TIME : TAG_NONE;
      return tag->kind != TAG_NONE;
    }

  tag->closes = *name == '/';
  name += tag->closes;
  for (after = name; after < close && g_ascii_isalpha (*after); )
    after++;
  tag->kind = find_kind (name, (gsize) (after - name));
  if (after < close && *after != '.' && *after != '/' && !g_ascii_isspace (*after))
    tag->kind = TAG_NONE;
  while (after < close && !g_ascii_isspace (*after))
    after++;
  tag->annotation = after;
  tag->annotation_end = close;

  return tag->kind != TAG_NONE;
}

/* The character that a reference stands for ("&amp;", "&#233;"); what comes after it, or NULL where it is none. */
static const char *
scan_reference (const char *p, const char *end, gunichar *character)
{
  const char *close = memchr (p, ';', (gsize) MIN (LONGEST_ENTITY, end - p));
  g_autofree char *name = close != NULL ? g_strndup (p + 1, (gsize) (close - p - 1)) : NULL;
  guint64 number = 0;

  if (name == NULL)
    return NULL;
  if (name[0] == '#')
    {
      gboolean is_hexadecimal = g_ascii_tolower (name[1]) == 'x';

      if (!g_ascii_string_to_unsigned (name + (is_hexadecimal ? 2 : 1), is_hexadecimal ? 16 : 10, 1, 0x10ffff, &number, NULL))
        return NULL;
    }
  else
    {
      const htmlEntityDesc *known = htmlEntityLookup ((const xmlChar *) name);

      number = known != NULL ? known->value : 0;
    }
  if (number == 0 || !g_unichar_validate ((gunichar) number))
    return NULL;
  *character = (gunichar) number;

  return close + 1;
}

static char *
dup_voice (const Tag *tag)
{
  g_autoptr (GString) voice = g_string_new (NULL);
  const char *p = tag->annotation;

  while (p < tag->annotation_end)
    {
      gunichar c;
      const char *next = *p == '&' ? scan_reference (p, tag->annotation_end, &c) : NULL;

      if (next != NULL)
        g_string_append_unichar (voice, c);
      else
        g_string_append_c (voice, *p);
      p = next != NULL ? next : p + 1;
    }

  return g_strstrip (g_string_free (g_steal_pointer (&voice), FALSE));
}

static void
follow_span (VandapCueJoiner *joiner, const Tag *tag, VandapSpanKind kind, const char *value)
{
  if (tag->closes)
    vandap_cue_joiner_close_span (joiner);
  else
    vandap_cue_joiner_open_span (joiner, kind, value);
}

static void
follow (VandapCueJoiner *joiner, const Tag *tag)
{
  g_autofree char *voice = NULL;

  switch (tag->kind)
    {
    case TAG_VOICE:
      voice = tag->closes ? NULL : dup_voice (tag);
      vandap_cue_joiner_set_voice (joiner, voice);
      break;
    case TAG_BOLD:
      follow_span (joiner, tag, VANDAP_SPAN_EMPHASIS, "bold");
      break;
    case TAG_ITALIC:
      follow_span (joiner, tag, VANDAP_SPAN_EMPHASIS, "italic");
      break;
    case TAG_NOTE:
      follow_span (joiner, tag, VANDAP_SPAN_ASIDE, NULL);
      break;
    case TAG_RUBY:
      /* "<ruby>…<rt>…</ruby>": how it is read aloud ends with what is (WebVTT, section 6.4). */
      if (tag->closes)
        vandap_cue_joiner_close_aside (joiner);
      break;
    case TAG_TIME:
      vandap_cue_joiner_add_time (joiner, tag->time);
      break;
    case TAG_PLAIN:
    case TAG_NONE:
    default:
      break;
    }
}

static void
add_line (VandapCueJoiner *joiner, const char *p, const char *end)
{
  const char *from = p;

  while (p < end)
    {
      const char *next = NULL;
      gunichar c = 0;
      Tag tag;

      if ((*p == '<' || *p == '{') && scan_tag (p, end, &tag))
        next = tag.next;
      else if (*p == '&')
        next = scan_reference (p, end, &c);
      if (next == NULL)
        {
          p++;
          continue;
        }

      vandap_cue_joiner_append (joiner, from, p - from);
      if (c != 0)
        {
          char utf8[6];

          vandap_cue_joiner_append (joiner, utf8, g_unichar_to_utf8 (c, utf8));
        }
      else
        follow (joiner, &tag);
      p = from = next;
    }
  vandap_cue_joiner_append (joiner, from, p - from);
}

/**
 * vandap_cue_text_add:
 * @joiner: a joiner, in a cue
 * @text: the lines of the cue
 * @length: their length in bytes
 *
 * Adds what a cue says, and does what its tags say.
 */
void
vandap_cue_text_add (VandapCueJoiner *joiner, const char *text, gsize length)
{
  const char *end = text + length;

  while (text < end)
    {
      const char *next = text;

      while (next < end && *next != '\n' && *next != '\r')
        next++;
      vandap_cue_joiner_begin_line (joiner, vandap_cue_text_is_marked (text, (gsize) (next - text)));
      add_line (joiner, text, next);
      text = next + 1;
    }
}

/**
 * vandap_cue_text_strip:
 * @out: what the words are added to
 * @text: a line of a cue
 * @length: its length in bytes
 *
 * Adds a line's words without tags, and without white space around them.
 */
void
vandap_cue_text_strip (GString *out, const char *text, gsize length)
{
  const char *end = text + length;
  gsize before = out->len;

  while (text < end)
    {
      Tag tag;

      if ((*text == '<' || *text == '{') && scan_tag (text, end, &tag))
        {
          text = tag.next;
          continue;
        }
      if (out->len > before || !g_ascii_isspace (*text))
        g_string_append_c (out, *text);
      text++;
    }
  while (out->len > before && g_ascii_isspace (out->str[out->len - 1]))
    g_string_truncate (out, out->len - 1);
}

/* "NAME:", "Name Name:", "主持人：": words that all begin as names do, and a colon. */
static gboolean
begins_with_name (const char *text, const char *end)
{
  gboolean begins_word = TRUE;
  guint words = 0;

  for (const char *p = text; p < end && p - text < LONGEST_NAME; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == ':' || c == 0xff1a)
        return words > 0 && (c != ':' || p + 1 == end || p[1] == '<' || g_ascii_isspace (p[1]));
      if (c == ' ')
        begins_word = TRUE;
      else if (begins_word)
        {
          if (!g_unichar_isalnum (c) || g_unichar_islower (c) || ++words > MOST_NAME_WORDS)
            return FALSE;
          begins_word = FALSE;
        }
      else if (!g_unichar_isalnum (c) && !g_unichar_ismark (c) && strchr (".'-()#_", (int) MIN (c, 0x7f)) == NULL
               && c != 0x2019)
        return FALSE;
    }

  return FALSE;
}

/**
 * vandap_cue_text_is_marked:
 * @text: a line of a cue
 * @length: its length in bytes
 *
 * Tells whether a line says in its words that somebody begins to speak: by a
 * dash, by the ">>" of captions, by a name and a colon.
 *
 * Returns: whether it does
 */
gboolean
vandap_cue_text_is_marked (const char *text, gsize length)
{
  const char *end = text + length;
  Tag tag;

  while (text < end)
    {
      if (g_ascii_isspace (*text))
        text++;
      else if ((*text == '<' || *text == '{') && scan_tag (text, end, &tag))
        text = tag.next;
      else
        break;
    }
  if (end - text < 2)
    return FALSE;

  if (*text == '-')
    return text[1] != '-' && !g_ascii_isdigit (text[1]);
  if (end - text > 3 && memcmp (text, "\342\200", 2) == 0 && ((guchar) text[2] == 0x93 || (guchar) text[2] == 0x94))
    return text[3] == ' ';
  if (memcmp (text, ">>", 2) == 0 || (end - text >= 8 && memcmp (text, "&gt;&gt;", 8) == 0))
    return TRUE;

  return begins_with_name (text, end);
}

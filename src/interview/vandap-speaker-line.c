/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "interview/vandap-speaker-line.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "interview/vandap-state-words.h"

#define BETWEEN "”, “"
#define LINE_BREAK "\342\200\250"
#define AND " & "
#define LONGEST_NUMBER 9 /* digits */

/* Every paragraph is compared with all names. */
#define MOST_NAMES 1000
#define LONGEST_HEADING 80 /* characters */

/* Not translated here, because a copy may be in any of the languages: a test compares them with the translations. */
static const struct
{
  const char *words;
  const char *names;
} openings[] = {
  { "Put right by a reader.", " Who speaks: “" },
  { "Đã được người đọc sửa vai hỏi–đáp.", " Người nói: “" },
};

/* What stands before the words of those who have no name. */
static const char *const signs[] = {
  VANDAP_SPEAKER_LINE_ASKS, VANDAP_SPEAKER_LINE_ANSWERS, "Unnamed", "Không nêu tên",
};

struct _VandapSpeakerLine
{
  GPtrArray *names;
};

/**
 * vandap_speaker_line_new:
 *
 * Creates a line that names nobody yet.
 *
 * Returns: (transfer full): a new line
 */
VandapSpeakerLine *
vandap_speaker_line_new (void)
{
  VandapSpeakerLine *self = g_new0 (VandapSpeakerLine, 1);

  self->names = g_ptr_array_new_with_free_func (g_free);

  return self;
}

/**
 * vandap_speaker_line_free:
 * @self: (transfer full) (nullable): a line
 *
 * Frees a line.
 */
void
vandap_speaker_line_free (VandapSpeakerLine *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->names);
  g_free (self);
}

/* What stands before the words of nobody is nobody's name. */
static gboolean
is_sign (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (strcmp (name, signs[i]) == 0)
      return TRUE;

  return FALSE;
}

/**
 * vandap_speaker_line_add:
 * @self: a line
 * @name: a name, as it stands before words
 *
 * Names one more who speaks, unless the line does already.
 *
 * Returns: whether that can be told: there are fewer than 1,000 others, and the name does not look like several
 */
gboolean
vandap_speaker_line_add (VandapSpeakerLine *self, const char *name)
{
  if (*name == '\0' || is_sign (name) || g_ptr_array_find_with_equal_func (self->names, name, g_str_equal, NULL))
    return TRUE;
  if (self->names->len == MOST_NAMES || strstr (name, BETWEEN) != NULL)
    return FALSE;
  g_ptr_array_add (self->names, g_strdup (name));

  return TRUE;
}

/**
 * vandap_speaker_line_get_n:
 * @self: a line
 *
 * Counts those whom a line names.
 *
 * Returns: how many
 */
guint
vandap_speaker_line_get_n (VandapSpeakerLine *self)
{
  return self->names->len;
}

/**
 * vandap_speaker_line_get:
 * @self: a line
 * @speaker: index of one of those it names
 *
 * Gets a name.
 *
 * Returns: (transfer none): the name
 */
const char *
vandap_speaker_line_get (VandapSpeakerLine *self, guint speaker)
{
  return g_ptr_array_index (self->names, speaker);
}

/**
 * vandap_speaker_line_dup_words:
 * @self: a line
 *
 * Puts the line in words.
 *
 * Returns: (transfer full): the line, in the user's language
 */
char *
vandap_speaker_line_dup_words (VandapSpeakerLine *self)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *joined = NULL, *quoted = NULL;

  if (self->names->len == 0)
    /* Translators: stands above a copy of an interview in which somebody has changed who asks and who answers, where nobody in it has a name. */
    return g_strdup (_("Put right by a reader."));

  for (guint i = 0; i < self->names->len; i++)
    g_ptr_array_add (names, g_ptr_array_index (self->names, i));
  g_ptr_array_add (names, NULL);
  joined = g_strjoinv (BETWEEN, (char **) names->pdata);
  quoted = g_strconcat ("“", joined, "”", NULL);

  /* Translators: stands above a copy of an interview in which somebody has changed who asks and who answers; all who speak follow, each in quotation marks. */
  return g_strdup_printf (_("Put right by a reader. Who speaks: %s"), quoted);
}

static gboolean
begins_with (const char *text, gsize length, const char *words)
{
  return length >= strlen (words) && memcmp (text, words, strlen (words)) == 0;
}

/* The names between the quotation marks of a line that begins with as many bytes of something else. */
static VandapSpeakerLine *
parse_names (const char *text, gsize length, gsize begin)
{
  gsize end = strlen ("”");
  g_autofree char *joined = NULL;
  g_auto (GStrv) names = NULL;
  VandapSpeakerLine *self;

  if (length <= begin + end || memcmp (text + length - end, "”", end) != 0)
    return NULL;
  joined = g_strndup (text + begin, length - begin - end);
  names = g_strsplit (joined, BETWEEN, -1);
  self = vandap_speaker_line_new ();
  for (guint i = 0; names[i] != NULL && self != NULL; i++)
    if (!vandap_speaker_line_add (self, names[i]))
      g_clear_pointer (&self, vandap_speaker_line_free);

  return self;
}

/**
 * vandap_speaker_line_parse:
 * @text: a paragraph, UTF-8
 * @length: its length in bytes
 *
 * Takes a line in words apart, in whatever language of the program it is.
 *
 * Returns: (transfer full) (nullable): the line, or %NULL where that is none
 */
VandapSpeakerLine *
vandap_speaker_line_parse (const char *text, gsize length)
{
  for (guint i = 0; i < G_N_ELEMENTS (openings); i++)
    {
      gsize n = strlen (openings[i].words);

      if (!begins_with (text, length, openings[i].words))
        continue;
      if (length == n)
        return vandap_speaker_line_new ();
      if (begins_with (text + n, length - n, openings[i].names))
        return parse_names (text, length, n + strlen (openings[i].names));
    }

  return NULL;
}

/**
 * vandap_speaker_line_measure_number:
 * @text: a paragraph, UTF-8
 * @length: its length in bytes
 * @number: (out): return location for the number
 *
 * Finds the number of a question: "2. " at the beginning.
 *
 * Returns: the length of it in bytes, or 0 where there is none
 */
gsize
vandap_speaker_line_measure_number (const char *text, gsize length, guint *number)
{
  gsize n = 0;

  *number = 0;
  while (n < MIN (length, LONGEST_NUMBER) && g_ascii_isdigit (text[n]))
    *number = *number * 10 + (guint) (text[n++] - '0');
  if (n == 0 || *number == 0 || !begins_with (text + n, length - n, ". "))
    {
      *number = 0;
      return 0;
    }

  return n + strlen (". ");
}

/* The longest of some names that a text begins with. */
static gsize
match_longest (const char *const *names, guint n_names, const char *text, gsize length, guint *found)
{
  gsize longest = 0;

  for (guint i = 0; i < n_names; i++)
    if (begins_with (text, length, names[i]) && strlen (names[i]) > longest)
      {
        longest = strlen (names[i]);
        *found = i;
      }

  return longest;
}

/* One name, or several. */
static gsize
match_names (VandapSpeakerLine *self, const char *text, gsize length, GArray *speakers)
{
  gsize end = 0, n = 0, found;
  guint speaker;

  while ((found = match_longest ((const char *const *) self->names->pdata, self->names->len, text + n, length - n, &speaker)) > 0)
    {
      g_array_append_val (speakers, speaker);
      end = n + found;
      if (!begins_with (text + end, length - end, AND))
        break;
      n = end + strlen (AND);
    }

  return end;
}

/* What parts a label from the words behind it; the label of words that stand below it needs nothing. */
static gboolean
match_end (const char *text, gsize length, VandapSpeakerLabel *label)
{
  static const char *const ends[] = { ": ", ":" LINE_BREAK };

  label->is_whole = length == 0 || (length == 1 && *text == ':');
  if (label->is_whole)
    label->length += length;
  for (guint i = 0; !label->is_whole && i < G_N_ELEMENTS (ends); i++)
    if (begins_with (text, length, ends[i]))
      {
        label->length += strlen (ends[i]);
        return TRUE;
      }

  return label->is_whole;
}

/* Names, or the sign that nobody is named, between what says in a digest that words are retold. */
static gboolean
match_between (VandapSpeakerLine *self, const char *text, gsize length, const char *before, const char *behind, gboolean is_named,
               VandapSpeakerLabel *label)
{
  gsize n = strlen (before), found;
  guint sign;

  g_array_set_size (label->speakers, 0);
  if (!begins_with (text, length, before))
    return FALSE;
  found = is_named ? match_names (self, text + n, length - n, label->speakers)
                   : match_longest (signs, G_N_ELEMENTS (signs), text + n, length - n, &sign);
  n += found;
  if (found == 0 || !begins_with (text + n, length - n, behind))
    return FALSE;
  label->length = n + strlen (behind);

  return match_end (text + label->length, length - label->length, label);
}

static gboolean
match_forms (VandapSpeakerLine *self, const char *text, gsize length, gboolean is_named, VandapSpeakerLabel *label)
{
  const char *before, *behind;

  if (match_between (self, text, length, "", "", is_named, label))
    return TRUE;
  for (guint i = 0; vandap_state_words_get_retold (i, &before, &behind); i++)
    if (match_between (self, text, length, before, behind, is_named, label))
      return TRUE;

  return FALSE;
}

static gboolean
match_label (VandapSpeakerLine *self, const char *text, gsize length, VandapSpeakerLabel *label)
{
  return match_forms (self, text, length, TRUE, label) || match_forms (self, text, length, FALSE, label);
}

/**
 * vandap_speaker_line_find_label:
 * @self: a line
 * @text: a paragraph of a copy, UTF-8
 * @length: its length in bytes
 * @label: (inout): what is found; its speakers are written over
 *
 * Finds what says whose the words of a paragraph are: "Lan Test: ", and before what is
 * asked its number, "2. PV: ". What has names of several has " & " between them.
 *
 * Returns: whether there is such
 */
gboolean
vandap_speaker_line_find_label (VandapSpeakerLine *self, const char *text, gsize length, VandapSpeakerLabel *label)
{
  guint number;
  gsize n = vandap_speaker_line_measure_number (text, length, &number);

  label->number = 0;
  if (match_label (self, text, length, label))
    return TRUE;
  if (n == 0 || !match_label (self, text + n, length - n, label))
    return FALSE;
  label->number = number;
  label->length += n;

  return TRUE;
}

/**
 * vandap_speaker_line_is_label:
 * @self: a line
 * @text: a paragraph of a copy, UTF-8
 * @length: its length in bytes
 *
 * Tells whether a paragraph begins as if it said whose its words are.
 *
 * Returns: %TRUE if so
 */
gboolean
vandap_speaker_line_is_label (VandapSpeakerLine *self, const char *text, gsize length)
{
  g_autoptr (GArray) speakers = g_array_new (FALSE, FALSE, sizeof (guint));
  VandapSpeakerLabel label = { .speakers = speakers };

  return vandap_speaker_line_find_label (self, text, length, &label);
}

/**
 * vandap_speaker_line_is_heading:
 * @text: a paragraph of a copy in plain text, UTF-8
 * @length: its length in bytes, at least one
 *
 * Tells whether a paragraph looks like a section heading: there is nothing else in
 * plain text that sets it off.
 *
 * Returns: %TRUE if so
 */
gboolean
vandap_speaker_line_is_heading (const char *text, gsize length)
{
  gunichar last = g_utf8_get_char (g_utf8_find_prev_char (text, text + length));

  return length <= 4 * LONGEST_HEADING && g_utf8_strlen (text, (gssize) length) <= LONGEST_HEADING && g_unichar_isalnum (last)
         && memchr (text, ':', length) == NULL;
}

/**
 * vandap_speaker_line_is_bracketed:
 * @text: a paragraph of a copy, UTF-8
 * @length: its length in bytes
 *
 * Tells whether a paragraph stands in square brackets, which says that it is nobody's
 * words.
 *
 * Returns: %TRUE if so
 */
gboolean
vandap_speaker_line_is_bracketed (const char *text, gsize length)
{
  return length > 2 && text[0] == '[' && text[length - 1] == ']';
}

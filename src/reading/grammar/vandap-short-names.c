/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/grammar/vandap-short-names.h"

#include <string.h>

#include "reading/grammar/vandap-lead.h"

#define FEWEST_INITIALS 2
#define MOST_INITIALS 5
#define LONGEST_INITIALS 24 /* bytes, with their stops */
#define MOST_WORDS 6
#define LONGEST_SMALL_WORD 3
#define LONGEST_FRONT ((gsize) 32 * 1024)

/* Of what several might be meant by. */
#define AMBIGUOUS GUINT_TO_POINTER (G_MAXUINT)

static gboolean
is_initials_joint (gunichar c)
{
  return c == '.' || c == '-' || c == 0x2010 || g_unichar_isspace (c);
}

/* "J", or "Ph" before a stop. */
static const char *
skip_initial (const char *p, gboolean *is_spaced)
{
  const char *next = g_utf8_next_char (p);

  if (g_unichar_islower (g_utf8_get_char (next)) && *g_utf8_next_char (next) == '.')
    next = g_utf8_next_char (next);
  *is_spaced = *next == '\0' || is_initials_joint (g_utf8_get_char (next));

  return next;
}

static char *
parse_initials (const char *label, gsize length)
{
  g_autofree char *copy = length <= LONGEST_INITIALS ? g_strchomp (g_strndup (label, length)) : NULL;
  g_autoptr (GString) initials = g_string_new (NULL);
  guint n = 0, spaced = 0;

  if (copy == NULL)
    return NULL;
  for (const char *p = copy; *p != '\0'; )
    {
      gunichar c = g_utf8_get_char (p);
      gboolean is_spaced;

      if (n > 0 && is_initials_joint (c))
        {
          p = g_utf8_next_char (p);
          continue;
        }
      /* "SdM" */
      if (!g_unichar_isupper (c) && (n == 0 || !g_unichar_islower (c) || *g_utf8_next_char (p) == '\0'))
        return NULL;
      p = skip_initial (p, &is_spaced);
      g_string_append_unichar (initials, g_unichar_tolower (c));
      spaced += is_spaced;
      n++;
    }
  /* "TVL" and "T.V.L", but not "TP.HCM". */
  if (n < FEWEST_INITIALS || n > MOST_INITIALS || (spaced != n && (spaced > 1 || strpbrk (copy, ". -") != NULL)))
    return NULL;

  return g_string_free (g_steal_pointer (&initials), FALSE);
}

/**
 * vandap_short_names_dup_initials:
 * @label: a label
 *
 * Tells the initials that a label is made of: "S. M.", "T.V.L", "MO". What stands
 * behind a letter under a letter ("P.S.") is none.
 *
 * Returns: (transfer full) (nullable): the letters in lower case, or %NULL where the
 *   label is no initials
 */
char *
vandap_short_names_dup_initials (const char *label)
{
  static const char *const others[] = { "ps", "nb", "tv", "ok", "pv" };
  gsize n = strcspn (label, "(,"), courtesy;
  gunichar last;
  char *initials;

  while (n > 0 && label[n - 1] == ' ')
    n--;
  /* As nearly all names do: "Anh", "Hà". */
  last = n > 0 ? g_utf8_get_char (g_utf8_prev_char (label + n)) : 0;
  if (g_unichar_islower (last) || g_unichar_isdigit (last))
    return NULL;
  initials = parse_initials (label, n);
  courtesy = initials == NULL ? vandap_words_match_courtesy (label) : 0;
  if (courtesy > 0)
    initials = parse_initials (label + courtesy, strcspn (label + courtesy, "(,"));
  for (guint i = 0; initials != NULL && i < G_N_ELEMENTS (others); i++)
    if (strcmp (initials, others[i]) == 0)
      g_clear_pointer (&initials, g_free);

  return initials;
}

/* The first letters of a name's words: with those behind hyphens or without, with its small words or without. */
static char *
dup_first_letters (const char *name, gboolean hyphens, gboolean small)
{
  GString *letters = g_string_new (NULL);
  gboolean begins = TRUE;

  for (const char *p = name; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (begins && g_unichar_isalpha (c) && (small || !g_unichar_islower (c)))
        g_string_append_unichar (letters, g_unichar_tolower (c));
      begins = g_unichar_isspace (c) || (hyphens && (c == '-' || c == 0x2010));
    }

  return g_string_free (letters, FALSE);
}

static void
add_unique (GHashTable *table, char *key, guint value)
{
  gpointer known;

  if (g_hash_table_lookup_extended (table, key, NULL, &known) && known != GUINT_TO_POINTER (value))
    g_hash_table_insert (table, key, AMBIGUOUS);
  else
    g_hash_table_insert (table, key, GUINT_TO_POINTER (value));
}

static guint
find_unique (GHashTable *table, const char *key)
{
  gpointer found;

  if (!g_hash_table_lookup_extended (table, key, NULL, &found) || found == AMBIGUOUS)
    return VANDAP_NONE;

  return GPOINTER_TO_UINT (found);
}

static void
add_initials (GHashTable *table, const char *name, guint value)
{
  for (guint i = 0; i < (strchr (name, '-') != NULL ? 4 : 2); i++)
    add_unique (table, dup_first_letters (name, i & 2, i & 1), value);
}

/* The bare name of a label, as printed; its key is in small letters. */
static char *
dup_bare (const VandapLabel *label)
{
  const char *bare = label->name + vandap_words_match_courtesy (label->name);
  gsize n = strcspn (bare, "(,");

  return g_strchomp (g_strndup (bare, n));
}

/* Initials, first words and last words of all names of several words → index of the only label that has them. */
static void
collect_wholes (VandapPieces *pieces, GHashTable *by_initials, GHashTable *by_part)
{
  for (guint i = 0; i < pieces->labels->len; i++)
    {
      const VandapLabel *label = vandap_pieces_get_label (pieces, i);
      g_autofree char *bare = NULL;
      g_autofree char *own = NULL;
      const char *space = strchr (label->key, ' ');

      if (label->count == 0 || label->sense != VANDAP_LABEL_UNKNOWN || space == NULL)
        continue;
      own = vandap_short_names_dup_initials (label->name);
      if (own != NULL)
        continue;
      bare = dup_bare (label);
      add_initials (by_initials, bare, i);
      add_unique (by_part, g_strndup (label->key, (gsize) (space - label->key)), i);
      add_unique (by_part, g_strdup (strrchr (label->key, ' ') + 1), i);
    }
}

/* The whole name that a label is short for; where neither comes again, nothing says that a part is. What is printed whole
 * only later may be anything: "Việt Nam" in what Nam says. */
static guint
find_whole (VandapPieces *pieces, guint index, GHashTable *by_initials, GHashTable *by_part)
{
  const VandapLabel *label = vandap_pieces_get_label (pieces, index), *found;
  g_autofree char *initials = NULL;
  guint whole;

  if (label->count == 0 || label->sense != VANDAP_LABEL_UNKNOWN || label->is_stated)
    return VANDAP_NONE;
  initials = vandap_short_names_dup_initials (label->name);
  whole = initials != NULL ? find_unique (by_initials, initials) : VANDAP_NONE;
  if (whole < index)
    return whole;
  whole = strchr (label->key, ' ') == NULL && g_utf8_strlen (label->key, -1) > 1 ? find_unique (by_part, label->key) : VANDAP_NONE;
  if (whole >= index)
    return VANDAP_NONE;
  found = vandap_pieces_get_label (pieces, whole);

  return label->count + found->count > 2 && !vandap_words_differ_in_gender (label->name, found->name) ? whole : VANDAP_NONE;
}

/**
 * vandap_short_names_are_of:
 * @label: a label
 * @name: a whole name
 *
 * Tells whether a label is the initials of a name.
 *
 * Returns: whether it is
 */
gboolean
vandap_short_names_are_of (const char *label, const char *name)
{
  g_autofree char *initials = vandap_short_names_dup_initials (label);

  for (guint i = 0; initials != NULL && i < 4; i++)
    {
      g_autofree char *letters = dup_first_letters (name, i & 1, i & 2);

      if (strcmp (letters, initials) == 0)
        return TRUE;
    }

  return FALSE;
}

/* A word of a text. */
typedef struct
{
  const char *start;
  const char *end;
} Word;

/* A run of words with capitals, each part of which may be somebody's name. */
static void
add_run (GHashTable *table, const Word *words, guint n)
{
  for (guint first = 0; first < n; first++)
    for (guint last = first + 1; last < n; last++)
      {
        g_autofree char *name = g_strndup (words[first].start, (gsize) (words[last].end - words[first].start));

        for (guint i = 0; i < 4; i++)
          g_hash_table_add (table, dup_first_letters (name, i & 1, i & 2));
      }
}

static Word
get_word (const char *p, const char *end)
{
  Word word = { p, p };

  while (word.end < end && !g_unichar_isspace (g_utf8_get_char (word.end)))
    word.end = g_utf8_next_char (word.end);

  return word;
}

/* Whether a word goes on with a name: it has a capital, or is as short as "de" and "van". */
static gboolean
may_be_of_name (const Word *word, guint n_before)
{
  gunichar first = g_utf8_get_char (word->start);

  return g_unichar_isupper (first) || (n_before > 0 && g_unichar_islower (first) && word->end - word->start <= LONGEST_SMALL_WORD);
}

static gboolean
ends_name (const Word *word)
{
  return word->end > word->start + 2 && strchr (".,;:!?)", word->end[-1]) != NULL;
}

/* Initials of all that may be names in a text. */
static void
collect_names (GHashTable *table, const char *text, gsize length)
{
  const char *end = text + length;
  Word words[MOST_WORDS];
  guint n = 0;

  for (const char *p = text; p < end;)
    {
      Word word = get_word (p, end);

      if (word.end > word.start && n < MOST_WORDS && may_be_of_name (&word, n))
        words[n++] = word;
      else if (word.end > word.start)
        {
          add_run (table, words, n);
          n = 0;
          if (may_be_of_name (&word, 0))
            words[n++] = word;
        }
      if (ends_name (&word) || (word.end < end && *word.end == '\n'))
        {
          add_run (table, words, n);
          n = 0;
        }
      p = word.end < end ? g_utf8_next_char (word.end) : end;
    }
  add_run (table, words, n);
}

/* Where the conversation begins: at the first label that says by itself who speaks, or comes again. */
static gsize
find_front_end (VandapPieces *pieces)
{
  for (guint i = 0; i < pieces->pieces->len; i++)
    {
      const VandapPiece *piece = vandap_pieces_get (pieces, i);
      const VandapLabel *label = piece->label != VANDAP_NONE ? vandap_pieces_get_label (pieces, piece->label) : NULL;

      if (label != NULL && piece->state == VANDAP_PIECE_OPEN && (label->sense != VANDAP_LABEL_UNKNOWN || label->count > 1))
        return piece->lead_start;
    }

  return 0;
}

/* Notes the initials of those whom the title or the introduction names. */
static void
find_introduced (VandapPieces *pieces)
{
  g_autoptr (GHashTable) names = NULL;

  for (guint i = 0; i < pieces->labels->len; i++)
    {
      VandapLabel *label = vandap_pieces_get_label (pieces, i);
      g_autofree char *initials
        = label->count == 1 && label->sense == VANDAP_LABEL_UNKNOWN ? vandap_short_names_dup_initials (label->name) : NULL;

      if (initials == NULL)
        continue;
      if (names == NULL)
        {
          const char *title = vandap_blocks_get_field (pieces->blocks, VANDAP_FIELD_TITLE);

          names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
          collect_names (names, pieces->text, MIN (find_front_end (pieces), LONGEST_FRONT));
          if (title != NULL)
            collect_names (names, title, strlen (title));
        }
      label->is_introduced = g_hash_table_contains (names, initials);
    }
}

/* "S.M." and "S. M." are one, whoever that is. */
static void
find_spellings (VandapPieces *pieces, guint *merged)
{
  g_autoptr (GHashTable) first = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < pieces->labels->len; i++)
    {
      const VandapLabel *label = vandap_pieces_get_label (pieces, i);
      g_autofree char *initials = merged[i] == VANDAP_NONE && label->count > 0 && label->sense == VANDAP_LABEL_UNKNOWN && !label->is_stated
                                    ? vandap_short_names_dup_initials (label->name) : NULL;
      gpointer known;

      if (initials == NULL)
        continue;
      if (g_hash_table_lookup_extended (first, initials, NULL, &known))
        merged[i] = GPOINTER_TO_UINT (known);
      else
        g_hash_table_insert (first, g_steal_pointer (&initials), GUINT_TO_POINTER (i));
    }
}

/**
 * vandap_short_names_merge:
 * @pieces: pieces with all labels they may begin with
 *
 * Takes initials, and parts of names, for the whole name they stand for, where that
 * is a label too: papers print it once in full. Where several might be meant,
 * nobody is. Initials of those who are only introduced are noted.
 */
void
vandap_short_names_merge (VandapPieces *pieces)
{
  g_autoptr (GHashTable) by_initials = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) by_part = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree guint *merged = g_new (guint, MAX (pieces->labels->len, 1));

  collect_wholes (pieces, by_initials, by_part);
  for (guint i = 0; i < pieces->labels->len; i++)
    merged[i] = find_whole (pieces, i, by_initials, by_part);
  find_spellings (pieces, merged);
  for (guint i = 0; i < pieces->labels->len; i++)
    if (merged[i] != VANDAP_NONE)
      {
        vandap_pieces_get_label (pieces, merged[i])->count += vandap_pieces_get_label (pieces, i)->count;
        vandap_pieces_get_label (pieces, i)->count = 0;
      }
  for (guint i = 0; i < pieces->pieces->len; i++)
    {
      VandapPiece *piece = vandap_pieces_get (pieces, i);

      if (piece->label != VANDAP_NONE && merged[piece->label] != VANDAP_NONE)
        piece->label = merged[piece->label];
    }
  find_introduced (pieces);
}

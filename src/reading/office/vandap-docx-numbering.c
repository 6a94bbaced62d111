/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/office/vandap-docx-numbering.h"

#include <string.h>

#include "reading/office/vandap-office-marker.h"
#include "reading/office/vandap-xml.h"

/* Numbering of WordprocessingML (ECMA-376 part 1, 17.9): lists (w:num) are made after patterns (w:abstractNum). */

#define N_LEVELS 9

struct _VandapDocxNumbering
{
  GHashTable *patterns; /* id → Levels */
  GHashTable *counts;   /* id of a pattern → Counts; lists of one pattern go on with one another */
  GHashTable *begun;    /* ids of lists with a beginning of their own that have begun */
  GHashTable *lists;    /* id → id of the pattern */
  GHashTable *own;      /* id of a list → Levels, of those it does not take from the pattern */
  GStringChunk *strings;

  const char *pattern;  /* what is being read */
  const char *list;
  int level;
};

typedef struct
{
  const char *marker;  /* that is text, or NULL */
  const char *text;    /* with %1 for the number of the first level, or NULL */
  const char *format;  /* of numbers, or NULL */
  gint64 start;
  gboolean has_start;
} Level;

typedef struct
{
  Level levels[N_LEVELS];
} Levels;

typedef struct
{
  gint64 numbers[N_LEVELS];
  gboolean is_counting[N_LEVELS];
} Counts;

/**
 * vandap_docx_numbering_new:
 *
 * Creates an empty set of lists.
 *
 * Returns: (transfer full): new lists
 */
VandapDocxNumbering *
vandap_docx_numbering_new (void)
{
  VandapDocxNumbering *self = g_new0 (VandapDocxNumbering, 1);

  self->patterns = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  self->counts = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  self->begun = g_hash_table_new (g_str_hash, g_str_equal);
  self->lists = g_hash_table_new (g_str_hash, g_str_equal);
  self->own = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  self->strings = g_string_chunk_new (256);

  return self;
}

/**
 * vandap_docx_numbering_free:
 * @self: (transfer full) (nullable): lists
 *
 * Frees lists.
 */
void
vandap_docx_numbering_free (VandapDocxNumbering *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->patterns);
  g_hash_table_unref (self->counts);
  g_hash_table_unref (self->begun);
  g_hash_table_unref (self->lists);
  g_hash_table_unref (self->own);
  g_string_chunk_free (self->strings);
  g_free (self);
}

static const char *
keep_attribute (VandapDocxNumbering *self, const VandapTeiElement *element, const char *name)
{
  g_autofree char *value = vandap_tei_element_dup_attribute (element, name);

  return value != NULL ? g_string_chunk_insert_const (self->strings, value) : NULL;
}

static Levels *
get_levels (GHashTable *table, const char *id)
{
  Levels *levels = g_hash_table_lookup (table, id);

  if (levels == NULL)
    {
      levels = g_new0 (Levels, 1);
      g_hash_table_insert (table, (gpointer) id, levels);
    }

  return levels;
}

/* The level that is being read, or NULL where none is. */
static Level *
get_open_level (VandapDocxNumbering *self)
{
  const char *id = self->list != NULL ? self->list : self->pattern;

  if (id == NULL || self->level < 0 || self->level >= N_LEVELS)
    return NULL;

  return &get_levels (self->list != NULL ? self->own : self->patterns, id)->levels[self->level];
}

static void
read_level (VandapDocxNumbering *self, const VandapTeiElement *element)
{
  Level *level = get_open_level (self);
  const char *value = level != NULL ? keep_attribute (self, element, "val") : NULL;
  g_autofree char *marker = vandap_office_marker_dup (value);

  if (value == NULL)
    return;
  if (strcmp (element->name, "lvlText") == 0)
    {
      level->marker = g_string_chunk_insert_const (self->strings, marker != NULL ? marker : "");
      level->text = value;
    }
  else if (strcmp (element->name, "numFmt") == 0)
    level->format = value;
  else
    {
      level->start = vandap_office_marker_read_start (value);
      level->has_start = TRUE;
    }
}

static void
on_start (gpointer data, const VandapTeiElement *element)
{
  VandapDocxNumbering *self = data;

  if (strcmp (element->name, "abstractNum") == 0)
    {
      self->pattern = keep_attribute (self, element, "abstractNumId");
      self->list = NULL;
    }
  else if (strcmp (element->name, "num") == 0)
    self->list = keep_attribute (self, element, "numId");
  else if (strcmp (element->name, "abstractNumId") == 0)
    {
      const char *pattern = keep_attribute (self, element, "val");

      if (self->list != NULL && pattern != NULL)
        g_hash_table_insert (self->lists, (gpointer) self->list, (gpointer) pattern);
    }
  else if (strcmp (element->name, "lvl") == 0 || strcmp (element->name, "lvlOverride") == 0)
    {
      const char *level = keep_attribute (self, element, "ilvl");

      self->level = level != NULL ? (int) CLAMP (g_ascii_strtoll (level, NULL, 10), -1, N_LEVELS) : -1;
    }
  else if (strcmp (element->name, "lvlText") == 0 || strcmp (element->name, "numFmt") == 0
           || strcmp (element->name, "start") == 0 || strcmp (element->name, "startOverride") == 0)
    read_level (self, element);
}

static void
on_end (gpointer data)
{
}

static void
on_text (gpointer data, const char *text, gsize length)
{
}

/**
 * vandap_docx_numbering_read:
 * @self: lists
 * @content: the file
 * @part: what its part with the lists is called
 * @bytes: that part
 * @error: return location for an error of [error@Vandap.ReadingError], or for that it was cancelled
 *
 * Reads the lists of a document.
 *
 * Returns: whether they were read
 */
gboolean
vandap_docx_numbering_read (VandapDocxNumbering *self, const VandapFileContent *content, const char *part,
                            GBytes *bytes, GError **error)
{
  const VandapMarkupHandler handler = { .start = on_start, .end = on_end, .add_text = on_text };

  return vandap_xml_parse (content, part, bytes, &handler, self, error);
}

/* What is true of a level: what the list has of its own, and else what its pattern has. */
static Level
find_level (VandapDocxNumbering *self, const char *list, int at)
{
  const char *pattern = g_hash_table_lookup (self->lists, list);
  const Levels *own = g_hash_table_lookup (self->own, list);
  const Levels *levels = pattern != NULL ? g_hash_table_lookup (self->patterns, pattern) : NULL;
  Level level = { .start = 1 };

  if (levels != NULL)
    level = levels->levels[at];
  if (!level.has_start)
    level.start = 1;
  if (own == NULL)
    return level;
  if (own->levels[at].text != NULL)
    {
      level.text = own->levels[at].text;
      level.marker = own->levels[at].marker;
      level.format = own->levels[at].format;
    }
  if (own->levels[at].has_start)
    level.start = own->levels[at].start;

  return level;
}

/* ECMA-376 part 1, 17.9.26: a list that says where it starts does so once. */
static gboolean
begins_anew (VandapDocxNumbering *self, const char *list, int at)
{
  const Levels *own = g_hash_table_lookup (self->own, list);

  return own != NULL && own->levels[at].has_start
         && g_hash_table_add (self->begun, g_string_chunk_insert_const (self->strings, list));
}

static gint64
count (VandapDocxNumbering *self, const char *list, int at, gint64 start)
{
  const char *pattern = g_hash_table_lookup (self->lists, list);
  Counts *counts = g_hash_table_lookup (self->counts, pattern);

  if (counts == NULL)
    {
      counts = g_new0 (Counts, 1);
      g_hash_table_insert (self->counts, (gpointer) pattern, counts);
    }
  if (begins_anew (self, list, at))
    counts->is_counting[at] = FALSE;
  counts->numbers[at] = counts->is_counting[at] ? counts->numbers[at] + 1 : start;
  counts->is_counting[at] = TRUE;
  for (int i = at + 1; i < N_LEVELS; i++)
    counts->is_counting[i] = FALSE;

  return counts->numbers[at];
}

/**
 * vandap_docx_numbering_next:
 * @self: lists
 * @list: id of a list
 * @level: how deep in it, from 0, or below
 * @counted: (out) (nullable): what all that are counted with the item have in common, or %NULL where its mark is no
 *   number
 *
 * Counts an item of a list and gets its mark: one that a person types, or its number
 * where that is a number of its own level alone, as those of questions are. What is
 * counted with letters has no mark: people read them as names.
 *
 * Returns: (transfer none) (nullable): the mark with a space, or %NULL where it is none of these
 */
const char *
vandap_docx_numbering_next (VandapDocxNumbering *self, const char *list, int level, const char **counted)
{
  int at = CLAMP (level, 0, N_LEVELS - 1);
  Level found = find_level (self, list, at);
  g_autofree char *marker = NULL;
  g_autofree char *key = NULL;
  gint64 number;

  *counted = NULL;
  if (found.marker != NULL && *found.marker != '\0')
    return found.marker;
  if (g_hash_table_lookup (self->lists, list) == NULL)
    return NULL;
  number = count (self, list, at, found.start);
  if (found.format != NULL && strcmp (found.format, "decimal") != 0)
    return NULL;
  marker = vandap_office_marker_dup_number (found.text, (guint) at + 1, number);
  if (marker == NULL)
    return NULL;
  key = g_strdup_printf ("%d %s", at, (const char *) g_hash_table_lookup (self->lists, list));
  *counted = g_string_chunk_insert_const (self->strings, key);

  return g_string_chunk_insert_const (self->strings, marker);
}

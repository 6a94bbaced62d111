/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/office/vandap-odt-lists.h"

#include <string.h>

#include "reading/office/vandap-office-marker.h"

/* Lists of OpenDocument (1.2 part 1, 5.3): between two questions of one list its answers end it, and it is continued. */

#define N_LEVELS 10

typedef struct
{
  gint64 numbers[N_LEVELS];    /* of the item that is open, or was last */
  gboolean has_begun[N_LEVELS];
} Counts;

/* A list that is open; outside of all there is one of level 0. */
typedef struct
{
  const char *style; /* its name, or NULL */
  guint level;
} List;

struct _VandapOdtLists
{
  VandapOdtStyles *styles;
  GArray *open;       /* List, the innermost last */
  GHashTable *counts; /* name of a list's style → Counts */
  GStringChunk *strings;
};

/**
 * vandap_odt_lists_new:
 * @styles: the document's styles; outlive the lists
 *
 * Creates lists of which none is open.
 *
 * Returns: (transfer full): new lists
 */
VandapOdtLists *
vandap_odt_lists_new (VandapOdtStyles *styles)
{
  VandapOdtLists *self = g_new0 (VandapOdtLists, 1);
  const List outside = { NULL, 0 };

  self->styles = styles;
  self->open = g_array_new (FALSE, FALSE, sizeof (List));
  g_array_append_val (self->open, outside);
  self->counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->strings = g_string_chunk_new (256);

  return self;
}

/**
 * vandap_odt_lists_free:
 * @self: (transfer full) (nullable): lists
 *
 * Frees lists.
 */
void
vandap_odt_lists_free (VandapOdtLists *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->open);
  g_hash_table_unref (self->counts);
  g_string_chunk_free (self->strings);
  g_free (self);
}

static const List *
get_list (VandapOdtLists *self)
{
  return &g_array_index (self->open, List, self->open->len - 1);
}

static Counts *
get_counts (VandapOdtLists *self, const List *list)
{
  Counts *counts = g_hash_table_lookup (self->counts, list->style);

  if (counts == NULL)
    {
      counts = g_new0 (Counts, 1);
      g_hash_table_insert (self->counts, g_strdup (list->style), counts);
    }

  return counts;
}

static gboolean
is_counted (const List *list)
{
  return list->style != NULL && list->level > 0 && list->level <= N_LEVELS;
}

/**
 * vandap_odt_lists_begin:
 * @self: lists
 * @element: the list
 *
 * Begins a list, inside the one that is open where one is.
 */
void
vandap_odt_lists_begin (VandapOdtLists *self, const VandapTeiElement *element)
{
  g_autofree char *style = vandap_tei_element_dup_attribute (element, "style-name");
  g_autofree char *before = vandap_tei_element_dup_attribute (element, "continue-list");
  List list = *get_list (self);

  list.level++;
  if (style != NULL)
    list.style = g_string_chunk_insert_const (self->strings, style);
  g_array_append_val (self->open, list);
  if (is_counted (&list) && before == NULL
      && !vandap_tei_element_attribute_is (element, "continue-numbering", "true"))
    get_counts (self, &list)->has_begun[list.level - 1] = FALSE;
}

/**
 * vandap_odt_lists_begin_item:
 * @self: lists
 * @element: the item
 *
 * Counts an item of the innermost list.
 */
void
vandap_odt_lists_begin_item (VandapOdtLists *self, const VandapTeiElement *element)
{
  g_autofree char *start = vandap_tei_element_dup_attribute (element, "start-value");
  const List *list = get_list (self);
  Counts *counts;
  guint n;

  if (!is_counted (list) || strcmp (element->name, "list-item") != 0)
    return;
  counts = get_counts (self, list);
  n = list->level - 1;
  if (start != NULL)
    counts->numbers[n] = vandap_office_marker_read_start (start);
  else if (counts->has_begun[n])
    counts->numbers[n]++;
  else
    counts->numbers[n] = vandap_odt_styles_get_start (self->styles, list->style, list->level);
  counts->has_begun[n] = TRUE;
}

/**
 * vandap_odt_lists_get_marker:
 * @self: lists
 * @counted: (out) (nullable): what all that are counted with the item have in common, or %NULL where its mark is no
 *   number
 *
 * Gets the mark of the innermost list's item that was begun last: one that a
 * person types, or its number where it is counted in numerals.
 *
 * Returns: (transfer none) (nullable): the mark with a space, or %NULL where it is none of these
 */
const char *
vandap_odt_lists_get_marker (VandapOdtLists *self, const char **counted)
{
  const List *list = get_list (self);
  const char *marker = vandap_odt_styles_get_marker (self->styles, list->style, list->level);
  g_autofree char *number = NULL;
  g_autofree char *key = NULL;

  *counted = NULL;
  if (marker == NULL || strchr (marker, '%') == NULL || !is_counted (list))
    return marker;
  /* The mark of a level has the number of that level alone. */
  number = vandap_office_marker_dup_number (marker, 1, get_counts (self, list)->numbers[list->level - 1]);
  if (number == NULL)
    return NULL;
  key = g_strdup_printf ("%u %s", list->level, list->style);
  *counted = g_string_chunk_insert_const (self->strings, key);

  return g_string_chunk_insert_const (self->strings, number);
}

/**
 * vandap_odt_lists_end:
 * @self: lists
 *
 * Ends the list that was begun last.
 */
void
vandap_odt_lists_end (VandapOdtLists *self)
{
  if (self->open->len > 1)
    g_array_set_size (self->open, self->open->len - 1);
}

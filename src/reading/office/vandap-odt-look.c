/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/office/vandap-odt-look.h"

#include <glib/gi18n-lib.h>

/* What holds inside an element that is open; what one changes of it holds up to its end. */
typedef struct
{
  gboolean in_text; /* whether characters here are words */
  guint flags;
  const char *link;
} Place;

struct _VandapOdtLook
{
  VandapOfficeWriter *writer;
  VandapOdtStyles *styles;
  VandapOdtLists *lists;
  GStringChunk *strings;
  GArray *places; /* Place, the innermost last; the first is outside of everything */
};

/**
 * vandap_odt_look_new:
 * @writer: where paragraphs go; outlives the look
 * @styles: styles; outlive it
 * @lists: lists; outlive it
 *
 * Creates the look of a place where nothing is open.
 *
 * Returns: (transfer full): a new look
 */
VandapOdtLook *
vandap_odt_look_new (VandapOfficeWriter *writer, VandapOdtStyles *styles, VandapOdtLists *lists)
{
  VandapOdtLook *self = g_new0 (VandapOdtLook, 1);
  const Place outside = { FALSE, 0, NULL };

  self->writer = writer;
  self->styles = styles;
  self->lists = lists;
  self->strings = g_string_chunk_new (512);
  self->places = g_array_new (FALSE, FALSE, sizeof (Place));
  g_array_append_val (self->places, outside);

  return self;
}

/**
 * vandap_odt_look_free:
 * @self: (transfer full) (nullable): a look
 *
 * Frees a look. The writer may only be finished before.
 */
void
vandap_odt_look_free (VandapOdtLook *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->places);
  g_string_chunk_free (self->strings);
  g_free (self);
}

static Place *
get_place (VandapOdtLook *self)
{
  return &g_array_index (self->places, Place, self->places->len - 1);
}

/**
 * vandap_odt_look_enter:
 * @self: a look
 *
 * Goes into an element, where all is as it is around it.
 */
void
vandap_odt_look_enter (VandapOdtLook *self)
{
  const Place place = *get_place (self);

  g_array_append_val (self->places, place);
}

/**
 * vandap_odt_look_leave:
 * @self: a look
 *
 * Goes out of the element that was entered last.
 */
void
vandap_odt_look_leave (VandapOdtLook *self)
{
  g_array_set_size (self->places, self->places->len - 1);
}

static guint
apply (const VandapOfficeStyle *style, guint flags)
{
  const struct
  {
    int value;
    guint flag;
  } parts[] = {
    { style->bold, VANDAP_OFFICE_BOLD },
    { style->italic, VANDAP_OFFICE_ITALIC },
    { style->hidden, VANDAP_OFFICE_HIDDEN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i].value > 0)
      flags |= parts[i].flag;
    else if (parts[i].value == 0)
      flags &= ~parts[i].flag;

  return flags;
}

static guint
get_level (const VandapTeiElement *element, const VandapOfficeStyle *style, gboolean is_heading)
{
  g_autofree char *level = vandap_tei_element_dup_attribute (element, "outline-level");

  if (is_heading)
    return level != NULL ? (guint) CLAMP (g_ascii_strtoll (level, NULL, 10), 1, 10) : 1;

  return style != NULL && style->level > 0 ? (guint) style->level : 0;
}

static VandapBlockKind
judge (const VandapOfficeStyle *style, guint level, gboolean begins_item)
{
  VandapOfficeRole role = style != NULL ? style->role : VANDAP_OFFICE_ROLE_UNSET;

  if (role == VANDAP_OFFICE_ROLE_CAPTION)
    return VANDAP_BLOCK_CAPTION;
  if (role == VANDAP_OFFICE_ROLE_CONTENTS)
    return VANDAP_BLOCK_LEFT_OUT;
  if (level > 0)
    return VANDAP_BLOCK_HEADING;

  return begins_item ? VANDAP_BLOCK_LIST_ITEM : VANDAP_BLOCK_PARAGRAPH;
}

static void
mark_item (VandapOdtLook *self)
{
  const char *counted = NULL;
  const char *marker = vandap_odt_lists_get_marker (self->lists, &counted);

  vandap_office_writer_set_marker (self->writer, marker, counted);
}

/**
 * vandap_odt_look_begin_paragraph:
 * @self: a look
 * @element: the element that was entered last, a paragraph or a heading
 * @is_heading: whether it is a heading
 * @begins_item: whether it stands first in an item of a list
 *
 * Begins a paragraph, which ends with the writer's.
 */
void
vandap_odt_look_begin_paragraph (VandapOdtLook *self, const VandapTeiElement *element, gboolean is_heading,
                                 gboolean begins_item)
{
  const VandapOfficeStyle *style = vandap_odt_styles_get_paragraph (self->styles, element);
  guint level = get_level (element, style, is_heading);
  VandapBlockKind kind = judge (style, level, begins_item);
  Place *place = get_place (self);

  vandap_office_writer_begin_paragraph (self->writer);
  vandap_office_writer_set_paragraph (self->writer, kind, level,
                                      kind == VANDAP_BLOCK_LEFT_OUT ? _("Belongs to the table of contents") : NULL);
  if (kind == VANDAP_BLOCK_LIST_ITEM)
    mark_item (self);
  place->in_text = TRUE;
  place->link = NULL;
  place->flags = style != NULL ? apply (style, 0) : 0;
  if (kind == VANDAP_BLOCK_HEADING)
    place->flags &= VANDAP_OFFICE_HIDDEN;
}

/**
 * vandap_odt_look_begin_span:
 * @self: a look
 * @element: the element that was entered last
 *
 * Takes account of the style of words.
 */
void
vandap_odt_look_begin_span (VandapOdtLook *self, const VandapTeiElement *element)
{
  const VandapOfficeStyle *style = vandap_odt_styles_get_words (self->styles, element);

  if (style != NULL)
    get_place (self)->flags = apply (style, get_place (self)->flags);
}

/**
 * vandap_odt_look_begin_link:
 * @self: a look
 * @element: the element that was entered last
 *
 * Takes account of where words lead to: an address that leads out of the
 * document; a place in it is none.
 */
void
vandap_odt_look_begin_link (VandapOdtLook *self, const VandapTeiElement *element)
{
  g_autofree char *address = vandap_tei_element_dup_attribute (element, "href");

  if (address != NULL && address[0] != '#')
    get_place (self)->link = g_string_chunk_insert_const (self->strings, address);
}

/**
 * vandap_odt_look_begin_aside:
 * @self: a look
 *
 * Tells that words in the element that was entered last are a note on the words.
 */
void
vandap_odt_look_begin_aside (VandapOdtLook *self)
{
  get_place (self)->flags |= VANDAP_OFFICE_ASIDE;
}

/**
 * vandap_odt_look_stop_words:
 * @self: a look
 *
 * Tells that characters in the element that was entered last are no words, but
 * in paragraphs inside it.
 */
void
vandap_odt_look_stop_words (VandapOdtLook *self)
{
  get_place (self)->in_text = FALSE;
}

/**
 * vandap_odt_look_append:
 * @self: a look
 * @text: UTF-8
 * @length: its length in bytes
 *
 * Adds characters, where they are words.
 */
void
vandap_odt_look_append (VandapOdtLook *self, const char *text, gssize length)
{
  const Place *place = get_place (self);

  if (place->in_text)
    vandap_office_writer_append (self->writer, text, length, place->flags, place->link);
}

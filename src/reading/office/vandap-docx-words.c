/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/office/vandap-docx-words.h"

#include <string.h>

#include "reading/office/vandap-docx-fields.h"
#include "reading/office/vandap-docx-names.h"

/* What stands in runs of WordprocessingML (ECMA-376 part 1, 17.3.3), and around them (17.16.22). */

/* What holds inside an element that is open. */
typedef struct
{
  gboolean in_reading; /* w:rt: how the characters that follow are read */
  const char *link;
} Place;

struct _VandapDocxWords
{
  VandapOfficeWriter *writer;
  VandapDocxLook *look;
  GStringChunk *strings;
  VandapDocxFields *fields;

  GHashTable *links; /* id → address, of the part that is being read */
  GArray *places;    /* Place, the innermost last */
  char *description; /* of a picture that is still to come, or NULL */
  GString *reading;  /* of the characters that follow, or NULL */
  gboolean is_of_pages;
};

/**
 * vandap_docx_words_new:
 * @writer: where words go; outlives them
 * @look: how words look here; outlives them
 *
 * Creates what writes a document's words.
 *
 * Returns: (transfer full): new words
 */
VandapDocxWords *
vandap_docx_words_new (VandapOfficeWriter *writer, VandapDocxLook *look)
{
  VandapDocxWords *self = g_new0 (VandapDocxWords, 1);

  self->writer = writer;
  self->look = look;
  self->strings = g_string_chunk_new (512);
  self->fields = vandap_docx_fields_new (self->strings);
  self->places = g_array_new (FALSE, FALSE, sizeof (Place));

  return self;
}

/**
 * vandap_docx_words_free:
 * @self: (transfer full) (nullable): words
 *
 * Frees words. The writer may only be finished before.
 */
void
vandap_docx_words_free (VandapDocxWords *self)
{
  if (self == NULL)
    return;

  vandap_docx_fields_free (self->fields);
  g_array_unref (self->places);
  g_free (self->description);
  if (self->reading != NULL)
    g_string_free (self->reading, TRUE);
  g_string_chunk_free (self->strings);
  g_free (self);
}

/**
 * vandap_docx_words_begin_part:
 * @self: words
 * @links: (nullable): addresses that the part refers to, by their ids; outlives the part
 *
 * Begins another part of the document.
 */
void
vandap_docx_words_begin_part (VandapDocxWords *self, GHashTable *links)
{
  self->links = links;
  self->is_of_pages = FALSE;
  vandap_docx_fields_free (self->fields);
  self->fields = vandap_docx_fields_new (self->strings);
}

/**
 * vandap_docx_words_set_of_pages:
 * @self: words
 *
 * Tells that the part is printed on every page: numbers of pages are no words of it.
 */
void
vandap_docx_words_set_of_pages (VandapDocxWords *self)
{
  self->is_of_pages = TRUE;
}

static Place *
get_place (VandapDocxWords *self)
{
  return self->places->len > 0 ? &g_array_index (self->places, Place, self->places->len - 1) : NULL;
}

/**
 * vandap_docx_words_enter:
 * @self: words
 * @id: what the element is
 *
 * Goes into an element.
 */
void
vandap_docx_words_enter (VandapDocxWords *self, guint id)
{
  const Place *around = get_place (self);
  Place place = { id == VANDAP_DOCX_READING, NULL };

  if (around != NULL)
    {
      place.in_reading |= around->in_reading;
      place.link = around->link;
    }
  g_array_append_val (self->places, place);
}

/**
 * vandap_docx_words_append:
 * @self: words
 * @text: UTF-8
 * @length: its length in bytes
 *
 * Adds characters.
 */
void
vandap_docx_words_append (VandapDocxWords *self, const char *text, gsize length)
{
  const Place *place = get_place (self);
  const char *link = place != NULL && place->link != NULL ? place->link : vandap_docx_fields_get_link (self->fields);

  if (self->is_of_pages && vandap_docx_fields_is_page_number (self->fields))
    return;
  if (self->reading != NULL && place != NULL && place->in_reading)
    g_string_append_len (self->reading, text, (gssize) length);
  else
    vandap_office_writer_append (self->writer, text, (gssize) length, vandap_docx_look_get_flags (self->look), link);
}

/**
 * vandap_docx_words_add_instruction:
 * @self: words
 * @text: UTF-8
 * @length: its length in bytes
 *
 * Adds to what a field is told to do.
 */
void
vandap_docx_words_add_instruction (VandapDocxWords *self, const char *text, gsize length)
{
  vandap_docx_fields_add_code (self->fields, text, length);
}

/* An address that leads out of the document; a place in it is none. */
static void
begin_link (VandapDocxWords *self, const VandapTeiElement *element)
{
  g_autofree char *id = vandap_tei_element_dup_attribute (element, "id");
  const char *address = id != NULL && self->links != NULL ? g_hash_table_lookup (self->links, id) : NULL;

  if (address != NULL)
    get_place (self)->link = g_string_chunk_insert_const (self->strings, address);
}

static void
begin_field (VandapDocxWords *self, const VandapTeiElement *element)
{
  g_autofree char *code = vandap_tei_element_dup_attribute (element, "instr");

  vandap_docx_fields_begin (self->fields);
  if (code != NULL)
    vandap_docx_fields_add_code (self->fields, code, strlen (code));
  vandap_docx_fields_separate (self->fields);
}

static void
mark_field (VandapDocxWords *self, const VandapTeiElement *element)
{
  if (vandap_tei_element_attribute_is (element, "fldCharType", "begin"))
    vandap_docx_fields_begin (self->fields);
  else if (vandap_tei_element_attribute_is (element, "fldCharType", "separate"))
    vandap_docx_fields_separate (self->fields);
  else if (vandap_tei_element_attribute_is (element, "fldCharType", "end"))
    vandap_docx_fields_end (self->fields);
}

/* Breaks of pages and columns are no breaks of what is said. */
static void
add_break (VandapDocxWords *self, const VandapTeiElement *element)
{
  if (vandap_tei_element_attribute_is (element, "type", "page")
      || vandap_tei_element_attribute_is (element, "type", "column"))
    vandap_docx_words_append (self, " ", 1);
  else
    vandap_docx_words_append (self, "\342\200\250", 3);
}

/* A character of a font. Those of fonts of symbols have no meaning but in them. */
static void
add_symbol (VandapDocxWords *self, const VandapTeiElement *element)
{
  g_autofree char *code = vandap_tei_element_dup_attribute (element, "char");
  guint64 c = code != NULL ? g_ascii_strtoull (code, NULL, 16) : 0;
  char utf8[6];

  /* Half of them have dashes and dots where others have, moved up by F000. */
  if (c >= 0xf020 && c < 0xf07f && !g_ascii_isalpha ((gchar) (c - 0xf000)))
    c -= 0xf000;
  else if (c == 0xf0b7 || c == 0xf0a7)
    c = 0x2022;
  if (c >= 0x20 && c <= 0x10ffff && g_unichar_validate ((gunichar) c))
    vandap_docx_words_append (self, utf8, (gsize) g_unichar_to_utf8 ((gunichar) c, utf8));
}

static void
describe (VandapDocxWords *self, const VandapTeiElement *element)
{
  static const char *const attributes[] = { "descr", "alt", "title" };

  if (strcmp (element->name, "docPr") == 0 || strcmp (element->name, "shape") == 0)
    g_clear_pointer (&self->description, g_free);
  for (guint i = 0; i < G_N_ELEMENTS (attributes); i++)
    {
      g_autofree char *description = vandap_tei_element_dup_attribute (element, attributes[i]);

      if (description == NULL)
        continue;
      g_free (self->description);
      self->description = g_steal_pointer (&description);
      return;
    }
}

static void
add_picture (VandapDocxWords *self)
{
  vandap_office_writer_add_picture (self->writer, self->description);
  g_clear_pointer (&self->description, g_free);
}

static void
end_reading (VandapDocxWords *self)
{
  guint flags;

  if (self->reading != NULL && self->reading->len > 0)
    {
      flags = vandap_docx_look_get_flags (self->look) | VANDAP_OFFICE_ASIDE;
      vandap_office_writer_append (self->writer, "(", 1, flags, NULL);
      vandap_office_writer_append (self->writer, self->reading->str, (gssize) self->reading->len, flags, NULL);
      vandap_office_writer_append (self->writer, ")", 1, flags, NULL);
    }
  if (self->reading != NULL)
    g_string_free (self->reading, TRUE);
  self->reading = NULL;
}

/**
 * vandap_docx_words_start:
 * @self: words
 * @id: what the element is
 * @element: the element that was entered last
 *
 * Takes account of an element that is words, or says something of those in it.
 */
void
vandap_docx_words_start (VandapDocxWords *self, guint id, const VandapTeiElement *element)
{
  switch (id)
    {
    case VANDAP_DOCX_BREAK:
      add_break (self, element);
      break;
    case VANDAP_DOCX_SOFT_BREAK:
      vandap_docx_words_append (self, "\342\200\250", 3);
      break;
    case VANDAP_DOCX_TAB:
      vandap_docx_words_append (self, " ", 1);
      break;
    case VANDAP_DOCX_HARD_HYPHEN:
      vandap_docx_words_append (self, "\342\200\221", 3);
      break;
    case VANDAP_DOCX_SYMBOL:
      add_symbol (self, element);
      break;
    case VANDAP_DOCX_FIELD_MARK:
      mark_field (self, element);
      break;
    case VANDAP_DOCX_FIELD_SIMPLE:
      begin_field (self, element);
      break;
    case VANDAP_DOCX_HYPERLINK:
      begin_link (self, element);
      break;
    case VANDAP_DOCX_DESCRIBED:
      describe (self, element);
      break;
    case VANDAP_DOCX_DRAWN:
      describe (self, element);
      add_picture (self);
      break;
    case VANDAP_DOCX_RUBY:
      end_reading (self);
      self->reading = g_string_new (NULL);
      break;
    default:
      break;
    }
}

/**
 * vandap_docx_words_leave:
 * @self: words
 * @id: what the element is
 *
 * Goes out of the element that was entered last.
 */
void
vandap_docx_words_leave (VandapDocxWords *self, guint id)
{
  if (id == VANDAP_DOCX_RUBY)
    end_reading (self);
  else if (id == VANDAP_DOCX_FIELD_SIMPLE)
    vandap_docx_fields_end (self->fields);
  g_array_set_size (self->places, self->places->len - 1);
}

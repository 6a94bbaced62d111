/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/office/vandap-docx-body.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "reading/office/vandap-docx-deletions.h"
#include "reading/office/vandap-docx-fields.h"
#include "reading/office/vandap-docx-look.h"
#include "reading/office/vandap-docx-names.h"
#include "reading/office/vandap-docx-notes.h"
#include "reading/office/vandap-xml.h"

/* An element that is open, and what was before it. */
typedef struct
{
  guint id;
  gboolean is_marked; /* of two ways to show something: one was taken; of a row: it is deleted; of what is set by
                         the program: it is no part of the text */
  gboolean in_reading; /* w:rt: how the characters that follow are read */
  const char *link;
} Frame;

struct _VandapDocxBody
{
  VandapOfficeWriter *writer;
  VandapDocxLook *look;
  VandapReport *report;
  VandapDocxNotes *notes;
  GStringChunk *strings;
  VandapDocxFields *fields;

  GHashTable *links;    /* id → address, of the part that is being read */
  GArray *frames;
  gsize skipped;        /* how deep inside what is no text */
  VandapDocxDeletions deletions;
  const char *link;
  char *description;    /* of a picture that is still to come, or NULL */
  GString *reading;     /* of the characters that follow, or NULL */
  gboolean is_of_pages;
};

/**
 * vandap_docx_body_new:
 * @writer: where its paragraphs go; outlives the body
 * @styles: its styles
 * @numbering: its lists
 * @report: where it is noted how it was read
 *
 * Creates what reads a document's text.
 *
 * Returns: (transfer full): a new body
 */
VandapDocxBody *
vandap_docx_body_new (VandapOfficeWriter *writer, VandapDocxStyles *styles, VandapDocxNumbering *numbering,
                      VandapReport *report)
{
  VandapDocxBody *self = g_new0 (VandapDocxBody, 1);

  self->writer = writer;
  self->look = vandap_docx_look_new (writer, styles, numbering);
  self->report = report;
  self->notes = vandap_docx_notes_new (writer);
  self->deletions.writer = writer;
  self->deletions.text = g_string_new (NULL);
  self->strings = g_string_chunk_new (512);
  self->fields = vandap_docx_fields_new (self->strings);
  self->frames = g_array_new (FALSE, FALSE, sizeof (Frame));

  return self;
}

/**
 * vandap_docx_body_free:
 * @self: (transfer full) (nullable): a body
 *
 * Frees a body. The writer may only be finished before.
 */
void
vandap_docx_body_free (VandapDocxBody *self)
{
  if (self == NULL)
    return;

  vandap_docx_look_free (self->look);
  vandap_docx_notes_free (self->notes);
  g_string_free (self->deletions.text, TRUE);
  vandap_docx_fields_free (self->fields);
  g_array_unref (self->frames);
  g_free (self->description);
  if (self->reading != NULL)
    g_string_free (self->reading, TRUE);
  g_string_chunk_free (self->strings);
  g_free (self);
}

static Frame *
get_parent (VandapDocxBody *self, guint back)
{
  return self->frames->len > back ? &g_array_index (self->frames, Frame, self->frames->len - 1 - back) : NULL;
}

static void
append (VandapDocxBody *self, const char *text, gsize length)
{
  const char *link = self->link != NULL ? self->link : vandap_docx_fields_get_link (self->fields);

  if (self->is_of_pages && vandap_docx_fields_is_page_number (self->fields))
    return;
  if (self->reading != NULL && get_parent (self, 0) != NULL && get_parent (self, 0)->in_reading)
    g_string_append_len (self->reading, text, (gssize) length);
  else
    vandap_office_writer_append (self->writer, text, (gssize) length, vandap_docx_look_get_flags (self->look), link);
}

static void
note_changes (VandapDocxBody *self)
{
  vandap_report_add_note (self->report, _("Changes that were tracked in the document are shown as if they were "
                                          "accepted."));
}

/* An address that leads out of the document; a place in it is none. */
static const char *
find_link (VandapDocxBody *self, const VandapTeiElement *element)
{
  g_autofree char *id = vandap_tei_element_dup_attribute (element, "id");

  return id != NULL && self->links != NULL ? g_hash_table_lookup (self->links, id) : NULL;
}

static void
begin_field (VandapDocxBody *self, const VandapTeiElement *element)
{
  g_autofree char *code = vandap_tei_element_dup_attribute (element, "instr");

  vandap_docx_fields_begin (self->fields);
  if (code != NULL)
    vandap_docx_fields_add_code (self->fields, code, strlen (code));
  vandap_docx_fields_separate (self->fields);
}

static void
mark_field (VandapDocxBody *self, const VandapTeiElement *element)
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
add_break (VandapDocxBody *self, const VandapTeiElement *element)
{
  if (vandap_tei_element_attribute_is (element, "type", "page")
      || vandap_tei_element_attribute_is (element, "type", "column"))
    append (self, " ", 1);
  else
    append (self, "\342\200\250", 3);
}

/* A character of a font. Those of fonts of symbols have no meaning but in them. */
static void
add_symbol (VandapDocxBody *self, const VandapTeiElement *element)
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
    append (self, utf8, (gsize) g_unichar_to_utf8 ((gunichar) c, utf8));
}

static void
describe (VandapDocxBody *self, const VandapTeiElement *element)
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
add_picture (VandapDocxBody *self)
{
  vandap_office_writer_add_picture (self->writer, self->description);
  g_clear_pointer (&self->description, g_free);
}

static void
end_reading (VandapDocxBody *self)
{
  if (self->reading != NULL && self->reading->len > 0)
    {
      vandap_office_writer_append (self->writer, "(", 1, vandap_docx_look_get_flags (self->look) | VANDAP_OFFICE_ASIDE, NULL);
      vandap_office_writer_append (self->writer, self->reading->str, (gssize) self->reading->len,
                                   vandap_docx_look_get_flags (self->look) | VANDAP_OFFICE_ASIDE, NULL);
      vandap_office_writer_append (self->writer, ")", 1, vandap_docx_look_get_flags (self->look) | VANDAP_OFFICE_ASIDE, NULL);
    }
  if (self->reading != NULL)
    g_string_free (self->reading, TRUE);
  self->reading = NULL;
}

static void
read_property (VandapDocxBody *self, const VandapTeiElement *element)
{
  const Frame *parent = get_parent (self, 0);
  const Frame *above = get_parent (self, 1);
  guint above_id = above != NULL ? above->id : VANDAP_DOCX_OTHER;

  if (parent == NULL)
    return;
  if (parent->id == VANDAP_DOCX_RUN_PROPERTIES && above_id == VANDAP_DOCX_RUN)
    vandap_docx_look_read_run (self->look, element);
  else if (parent->id == VANDAP_DOCX_RUN_PROPERTIES && above_id == VANDAP_DOCX_PARAGRAPH_PROPERTIES)
    {
      if (vandap_docx_look_read_end (self->look, element))
        note_changes (self);
    }
  else if (parent->id == VANDAP_DOCX_PARAGRAPH_PROPERTIES
           || (parent->id != VANDAP_DOCX_RUN_PROPERTIES && above_id == VANDAP_DOCX_PARAGRAPH_PROPERTIES))
    vandap_docx_look_read_paragraph (self->look, element);
}

/* Whether an element stands among properties, where names mean something else than among words. */
static gboolean
is_property (VandapDocxBody *self)
{
  const Frame *parent = get_parent (self, 0);

  return parent != NULL
         && (parent->id == VANDAP_DOCX_RUN_PROPERTIES || parent->id == VANDAP_DOCX_PARAGRAPH_PROPERTIES || parent->id == VANDAP_DOCX_ROW_PROPERTIES);
}

/* What a change deleted, or stands in a row that is deleted. */
static gboolean
is_deleted (VandapDocxBody *self, guint id, const VandapTeiElement *element)
{
  const Frame *parent = get_parent (self, 0);

  if (self->skipped > 0 || is_property (self)
      || (id != VANDAP_DOCX_DELETED && strcmp (element->name, "delText") != 0
          && (parent == NULL || parent->id != VANDAP_DOCX_ROW || !parent->is_marked || id != VANDAP_DOCX_CELL)))
    return FALSE;
  note_changes (self);

  return TRUE;
}

/* What was moved away, or stands there in another way too. */
static gboolean
is_skipped (VandapDocxBody *self, guint id, const VandapTeiElement *element)
{
  Frame *parent = get_parent (self, 0);

  if (is_property (self))
    return vandap_docx_properties_skip (element->name) && strcmp (element->name, "moveFrom") != 0;
  if (strcmp (element->name, "moveFrom") == 0)
    {
      note_changes (self);
      return TRUE;
    }
  if (parent != NULL && parent->id == VANDAP_DOCX_ALTERNATE && (id == VANDAP_DOCX_CHOICE || id == VANDAP_DOCX_FALLBACK))
    {
      if (parent->is_marked)
        return TRUE;
      parent->is_marked = TRUE;
    }
  if (id == VANDAP_DOCX_NOTE && !vandap_docx_notes_is_note (element))
    return TRUE;

  return vandap_docx_properties_skip (element->name);
}

static void
start_in_row (VandapDocxBody *self, guint id)
{
  Frame *row = get_parent (self, 1);

  if (id == VANDAP_DOCX_HEADING_ROW)
    vandap_office_writer_set_heading_row (self->writer);
  else if (id == VANDAP_DOCX_DELETED && row != NULL && row->id == VANDAP_DOCX_ROW)
    {
      row->is_marked = TRUE;
      note_changes (self);
    }
}

/* w:sdt says in its properties what the program set there: w:sdtPr, w:docPartObj, w:docPartGallery. */
static void
start_set (VandapDocxBody *self, const VandapTeiElement *element)
{
  Frame *set = get_parent (self, 2);

  if (set == NULL || set->id != VANDAP_DOCX_SET || set->is_marked
      || !vandap_tei_element_attribute_is (element, "val", "Table of Contents"))
    return;
  set->is_marked = TRUE;
  vandap_office_writer_begin_flow (self->writer, VANDAP_OFFICE_FLOW_LEFT_OUT, _("Belongs to the table of contents"));
}

static gboolean
has_author (const VandapTeiElement *element)
{
  g_autofree char *author = vandap_tei_element_dup_attribute (element, "author");

  return author != NULL;
}

static void
start_words (VandapDocxBody *self, guint id, const VandapTeiElement *element)
{
  switch (id)
    {
    case VANDAP_DOCX_BREAK:
      add_break (self, element);
      break;
    case VANDAP_DOCX_SOFT_BREAK:
      append (self, "\342\200\250", 3);
      break;
    case VANDAP_DOCX_TAB:
      append (self, " ", 1);
      break;
    case VANDAP_DOCX_HARD_HYPHEN:
      append (self, "\342\200\221", 3);
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
      if (find_link (self, element) != NULL)
        self->link = g_string_chunk_insert_const (self->strings, find_link (self, element));
      break;
    case VANDAP_DOCX_NOTE_REFERENCE:
      vandap_docx_notes_refer (self->notes, element);
      break;
    case VANDAP_DOCX_DESCRIBED:
      describe (self, element);
      break;
    case VANDAP_DOCX_DRAWN:
      describe (self, element);
      add_picture (self);
      break;
    case VANDAP_DOCX_INSERTED:
      /* A pen that is moved in a drawing has the same name, and nobody who moved it. */
      if (has_author (element))
        note_changes (self);
      break;
    case VANDAP_DOCX_FOREIGN:
      vandap_report_add_note (self->report, _("A part of the document is kept in it in another format, and was not "
                                              "read."));
      break;
    default:
      break;
    }
}

static void
start_element (VandapDocxBody *self, guint id, const VandapTeiElement *element)
{
  switch (id)
    {
    case VANDAP_DOCX_PARAGRAPH:
      vandap_docx_look_begin_paragraph (self->look);
      break;
    case VANDAP_DOCX_RUN:
      vandap_docx_look_begin_run (self->look);
      break;
    case VANDAP_DOCX_RUBY:
      end_reading (self);
      self->reading = g_string_new (NULL);
      break;
    case VANDAP_DOCX_TABLE:
      vandap_office_writer_begin_table (self->writer);
      break;
    case VANDAP_DOCX_ROW:
      vandap_office_writer_begin_row (self->writer);
      break;
    case VANDAP_DOCX_CELL:
      vandap_office_writer_begin_cell (self->writer);
      break;
    case VANDAP_DOCX_NOTE:
      vandap_docx_notes_begin (self->notes, element);
      break;
    case VANDAP_DOCX_GALLERY:
      start_set (self, element);
      break;
    case VANDAP_DOCX_COMMENT:
      vandap_office_writer_begin_flow (self->writer, VANDAP_OFFICE_FLOW_LEFT_OUT, _("Is a comment on the text"));
      break;
    case VANDAP_DOCX_PAGES:
      self->is_of_pages = TRUE;
      vandap_office_writer_begin_flow (self->writer, VANDAP_OFFICE_FLOW_PAGES,
                                       strcmp (element->name, "hdr") == 0
                                         ? _("Is printed at the top of every page")
                                         : _("Is printed at the bottom of every page"));
      break;
    default:
      start_words (self, id, element);
    }
}

static void
on_start (gpointer data, const VandapTeiElement *element)
{
  VandapDocxBody *self = data;
  guint id = vandap_docx_find (element->name);
  Frame *parent = get_parent (self, 0);
  Frame frame = { id, FALSE, id == VANDAP_DOCX_READING || (parent != NULL && parent->in_reading), self->link };

  if (self->deletions.depth > 0 || is_deleted (self, id, element))
    {
      vandap_docx_deletions_start (&self->deletions, element);
      return;
    }
  if (self->skipped > 0 || is_skipped (self, id, element))
    {
      self->skipped++;
      return;
    }
  if (is_property (self) && parent->id == VANDAP_DOCX_ROW_PROPERTIES)
    start_in_row (self, id);
  else if (is_property (self) || strcmp (element->name, "numId") == 0 || strcmp (element->name, "ilvl") == 0)
    read_property (self, element);
  else
    start_element (self, id, element);
  /* Among properties only properties of the end of a paragraph are looked into as such. */
  if (is_property (self) && id != VANDAP_DOCX_RUN_PROPERTIES)
    frame.id = VANDAP_DOCX_OTHER;
  g_array_append_val (self->frames, frame);
}

static void
end_element (VandapDocxBody *self, const Frame *frame)
{
  switch (frame->id)
    {
    case VANDAP_DOCX_SET:
      if (frame->is_marked)
        vandap_office_writer_end_flow (self->writer);
      break;
    case VANDAP_DOCX_PARAGRAPH:
      vandap_docx_look_end_paragraph (self->look);
      break;
    case VANDAP_DOCX_PARAGRAPH_PROPERTIES:
      vandap_docx_look_settle_paragraph (self->look);
      break;
    case VANDAP_DOCX_RUN:
      vandap_docx_look_end_run (self->look);
      break;
    case VANDAP_DOCX_RUBY:
      end_reading (self);
      break;
    case VANDAP_DOCX_FIELD_SIMPLE:
      vandap_docx_fields_end (self->fields);
      break;
    case VANDAP_DOCX_TABLE:
      vandap_office_writer_end_table (self->writer);
      break;
    case VANDAP_DOCX_NOTE:
      vandap_docx_notes_end (self->notes);
      break;
    case VANDAP_DOCX_COMMENT:
    case VANDAP_DOCX_PAGES:
      vandap_office_writer_end_flow (self->writer);
      break;
    default:
      break;
    }
}

static void
on_end (gpointer data)
{
  VandapDocxBody *self = data;
  Frame frame;

  if (self->deletions.depth > 0)
    {
      vandap_docx_deletions_end (&self->deletions);
      return;
    }
  if (self->skipped > 0)
    {
      self->skipped--;
      return;
    }
  frame = *get_parent (self, 0);
  end_element (self, &frame);
  self->link = frame.link;
  g_array_set_size (self->frames, self->frames->len - 1);
}

static void
on_text (gpointer data, const char *text, gsize length)
{
  VandapDocxBody *self = data;
  const Frame *frame = get_parent (self, 0);

  if (self->deletions.depth > 0)
    vandap_docx_deletions_add_text (&self->deletions, text, length);
  if (self->deletions.depth > 0 || self->skipped > 0 || frame == NULL)
    return;
  if (frame->id == VANDAP_DOCX_TEXT)
    append (self, text, length);
  else if (frame->id == VANDAP_DOCX_INSTRUCTION)
    vandap_docx_fields_add_code (self->fields, text, length);
}

/**
 * vandap_docx_body_read:
 * @self: a body
 * @content: the file
 * @part: what the part is called
 * @bytes: that part
 * @links: (nullable): addresses that the part refers to, by their ids
 * @error: return location for an error of [error@Vandap.ReadingError], or for that it was cancelled
 *
 * Reads a part of the document. Notes come before what refers to them.
 *
 * Returns: whether it was read
 */
gboolean
vandap_docx_body_read (VandapDocxBody *self, const VandapFileContent *content, const char *part, GBytes *bytes,
                       GHashTable *links, GError **error)
{
  const VandapMarkupHandler handler = { .start = on_start, .end = on_end, .add_text = on_text };

  self->links = links;
  self->is_of_pages = FALSE;
  vandap_docx_fields_free (self->fields);
  self->fields = vandap_docx_fields_new (self->strings);

  return vandap_xml_parse (content, part, bytes, &handler, self, error);
}

/**
 * vandap_docx_body_write_unused_notes:
 * @self: a body
 *
 * Leaves the notes out that nothing in the text refers to.
 */
void
vandap_docx_body_write_unused_notes (VandapDocxBody *self)
{
  vandap_docx_notes_write_unused (self->notes);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/office/vandap-docx-body.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "reading/office/vandap-docx-deletions.h"
#include "reading/office/vandap-docx-look.h"
#include "reading/office/vandap-docx-names.h"
#include "reading/office/vandap-docx-notes.h"
#include "reading/office/vandap-docx-words.h"
#include "reading/office/vandap-xml.h"

/* An element that is open. */
typedef struct
{
  guint id;
  gboolean is_marked; /* of two ways to show something: one was taken; of a row: it is deleted; of what is set by
                         the program: it is no part of the text */
} Frame;

struct _VandapDocxBody
{
  VandapOfficeWriter *writer;
  VandapDocxLook *look;
  VandapReport *report;
  VandapDocxNotes *notes;
  VandapDocxWords *words;
  VandapDocxDeletions *deletions;
  GArray *frames;
  gsize skipped; /* how deep inside what is no text */
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
  self->words = vandap_docx_words_new (writer, self->look);
  self->deletions = vandap_docx_deletions_new (writer);
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

  vandap_docx_words_free (self->words);
  vandap_docx_look_free (self->look);
  vandap_docx_notes_free (self->notes);
  vandap_docx_deletions_free (self->deletions);
  g_array_unref (self->frames);
  g_free (self);
}

static Frame *
get_parent (VandapDocxBody *self, guint back)
{
  return self->frames->len > back ? &g_array_index (self->frames, Frame, self->frames->len - 1 - back) : NULL;
}

static void
note_changes (VandapDocxBody *self)
{
  vandap_report_add_note (self->report, _("Changes that were tracked in the document are shown as if they were "
                                          "accepted."));
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

/* What is no part of a paragraph's words, but stands among them. */
static void
start_among_words (VandapDocxBody *self, guint id, const VandapTeiElement *element)
{
  switch (id)
    {
    case VANDAP_DOCX_NOTE_REFERENCE:
      vandap_docx_notes_refer (self->notes, element);
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
      vandap_docx_words_start (self->words, id, element);
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
      vandap_docx_words_set_of_pages (self->words);
      vandap_office_writer_begin_flow (self->writer, VANDAP_OFFICE_FLOW_PAGES,
                                       strcmp (element->name, "hdr") == 0
                                         ? _("Is printed at the top of every page")
                                         : _("Is printed at the bottom of every page"));
      break;
    default:
      start_among_words (self, id, element);
    }
}

static void
on_start (gpointer data, const VandapTeiElement *element)
{
  VandapDocxBody *self = data;
  guint id = vandap_docx_find (element->name);
  Frame *parent = get_parent (self, 0);
  Frame frame = { id, FALSE };

  if (vandap_docx_deletions_are_open (self->deletions) || is_deleted (self, id, element))
    {
      vandap_docx_deletions_start (self->deletions, element);
      return;
    }
  if (self->skipped > 0 || is_skipped (self, id, element))
    {
      self->skipped++;
      return;
    }
  vandap_docx_words_enter (self->words, id);
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

  if (vandap_docx_deletions_are_open (self->deletions))
    {
      vandap_docx_deletions_end (self->deletions);
      return;
    }
  if (self->skipped > 0)
    {
      self->skipped--;
      return;
    }
  frame = *get_parent (self, 0);
  end_element (self, &frame);
  vandap_docx_words_leave (self->words, frame.id);
  g_array_set_size (self->frames, self->frames->len - 1);
}

static void
on_text (gpointer data, const char *text, gsize length)
{
  VandapDocxBody *self = data;
  const Frame *frame = get_parent (self, 0);

  if (vandap_docx_deletions_are_open (self->deletions))
    vandap_docx_deletions_add_text (self->deletions, text, length);
  else if (self->skipped > 0 || frame == NULL)
    return;
  else if (frame->id == VANDAP_DOCX_TEXT)
    vandap_docx_words_append (self->words, text, length);
  else if (frame->id == VANDAP_DOCX_INSTRUCTION)
    vandap_docx_words_add_instruction (self->words, text, length);
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

  vandap_docx_words_begin_part (self->words, links);

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

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/office/vandap-odt-body.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "reading/office/vandap-odt-changes.h"
#include "reading/office/vandap-odt-lists.h"
#include "reading/office/vandap-odt-look.h"
#include "reading/office/vandap-odt-names.h"
#include "reading/office/vandap-xml.h"

/* An element that is open. */
typedef struct
{
  guint id;
  gboolean in_heading_rows;
  gboolean is_marked;   /* of an item: its first paragraph was begun; of a frame: there is a picture in it */
  GString *description; /* of a frame, or NULL */
} Frame;

struct _VandapOdtBody
{
  VandapOfficeWriter *writer;
  VandapOdtStyles *styles;
  VandapOdtLists *lists;
  VandapOdtLook *look;
  VandapOdtChanges *changes;
  VandapOfficeInfo *info;
  VandapReport *report;
  GArray *frames;
  gsize skipped;     /* how deep inside what is no text */
  gsize in_styles;   /* how deep among styles */
  gsize in_meta;
  GString *meta;     /* name of the element there */
  guint pages;       /* how many of what is printed on every page are open */
  gboolean has_text;
};

static void
clear_frame (gpointer data)
{
  Frame *frame = data;

  if (frame->description != NULL)
    g_string_free (frame->description, TRUE);
}

/**
 * vandap_odt_body_new:
 * @writer: where its paragraphs go; outlives the body
 * @styles: its styles
 * @info: what it says of itself
 * @report: where it is noted how it was read
 *
 * Creates what reads a document.
 *
 * Returns: (transfer full): a new body
 */
VandapOdtBody *
vandap_odt_body_new (VandapOfficeWriter *writer, VandapOdtStyles *styles, VandapOfficeInfo *info,
                     VandapReport *report)
{
  VandapOdtBody *self = g_new0 (VandapOdtBody, 1);

  self->writer = writer;
  self->styles = styles;
  self->lists = vandap_odt_lists_new (styles);
  self->look = vandap_odt_look_new (writer, styles, self->lists);
  self->changes = vandap_odt_changes_new (writer);
  self->info = info;
  self->report = report;
  self->meta = g_string_new (NULL);
  self->frames = g_array_new (FALSE, FALSE, sizeof (Frame));
  g_array_set_clear_func (self->frames, clear_frame);

  return self;
}

/**
 * vandap_odt_body_free:
 * @self: (transfer full) (nullable): a body
 *
 * Frees a body. The writer may only be finished before.
 */
void
vandap_odt_body_free (VandapOdtBody *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->frames);
  vandap_odt_look_free (self->look);
  vandap_odt_lists_free (self->lists);
  vandap_odt_changes_free (self->changes);
  g_string_free (self->meta, TRUE);
  g_free (self);
}

/* The element that is open; the one around it, where @back is 1. */
static Frame *
get_frame (VandapOdtBody *self, guint back)
{
  return self->frames->len > back ? &g_array_index (self->frames, Frame, self->frames->len - 1 - back) : NULL;
}

/* A paragraph begins an item of a list if it stands first in it. */
static gboolean
begins_item (Frame *parent)
{
  if (parent == NULL || parent->id != VANDAP_ODT_ITEM || parent->is_marked)
    return FALSE;
  parent->is_marked = TRUE;

  return TRUE;
}

static void
begin_flow (VandapOdtBody *self, VandapOfficeFlow flow, const char *reason)
{
  vandap_office_writer_begin_flow (self->writer, flow, reason);
  self->pages += flow == VANDAP_OFFICE_FLOW_PAGES;
}

static void
start_flow (VandapOdtBody *self, Frame *frame, const VandapTeiElement *element)
{
  switch (frame->id)
    {
    case VANDAP_ODT_ANNOTATION:
      vandap_odt_look_stop_words (self->look);
      begin_flow (self, VANDAP_OFFICE_FLOW_LEFT_OUT, _("Is a comment on the text"));
      break;
    case VANDAP_ODT_INDEX:
      begin_flow (self, VANDAP_OFFICE_FLOW_LEFT_OUT, _("Belongs to the table of contents"));
      break;
    case VANDAP_ODT_SECTION:
      if (vandap_tei_element_attribute_is (element, "display", "none"))
        begin_flow (self, VANDAP_OFFICE_FLOW_LEFT_OUT, _("Is hidden in the document"));
      else
        frame->id = VANDAP_ODT_OTHER;
      break;
    case VANDAP_ODT_PAGES_TOP:
      begin_flow (self, VANDAP_OFFICE_FLOW_PAGES, _("Is printed at the top of every page"));
      break;
    case VANDAP_ODT_PAGES_BOTTOM:
      begin_flow (self, VANDAP_OFFICE_FLOW_PAGES, _("Is printed at the bottom of every page"));
      break;
    case VANDAP_ODT_NOTE_BODY:
      vandap_odt_look_stop_words (self->look);
      vandap_office_writer_begin_note (self->writer);
      break;
    default:
      break;
    }
}

/* A picture has a short title, and where it needs one a longer description after that. */
static void
begin_description (Frame *frame)
{
  if (frame->description == NULL)
    frame->description = g_string_new (NULL);
  else
    g_string_append_c (frame->description, ' ');
}

static void
start_inside (VandapOdtBody *self, Frame *frame, const VandapTeiElement *element)
{
  Frame *parent = get_frame (self, 0);

  switch (frame->id)
    {
    case VANDAP_ODT_SPAN:
      vandap_odt_look_begin_span (self->look, element);
      break;
    case VANDAP_ODT_LINK:
      vandap_odt_look_begin_link (self->look, element);
      break;
    case VANDAP_ODT_BREAK:
      vandap_odt_look_append (self->look, "\342\200\250", 3);
      break;
    case VANDAP_ODT_SPACE:
      vandap_odt_look_append (self->look, " ", 1);
      break;
    case VANDAP_ODT_READING:
      vandap_odt_look_begin_aside (self->look);
      vandap_odt_look_append (self->look, "(", 1);
      break;
    case VANDAP_ODT_PAGE_NUMBER:
      if (self->pages > 0)
        vandap_odt_look_stop_words (self->look);
      break;
    case VANDAP_ODT_FRAME:
      vandap_odt_look_stop_words (self->look);
      break;
    case VANDAP_ODT_IMAGE:
      if (parent != NULL && parent->id == VANDAP_ODT_FRAME)
        parent->is_marked = TRUE;
      break;
    case VANDAP_ODT_DESCRIPTION:
      /* The document's title is a field of the text, too. */
      if (parent != NULL && parent->id == VANDAP_ODT_FRAME)
        begin_description (parent);
      else
        frame->id = VANDAP_ODT_OTHER;
      break;
    default:
      start_flow (self, frame, element);
    }
}

static void
start_element (VandapOdtBody *self, Frame *frame, const VandapTeiElement *element)
{
  switch (frame->id)
    {
    case VANDAP_ODT_PARAGRAPH:
    case VANDAP_ODT_HEADING:
      vandap_odt_look_begin_paragraph (self->look, element, frame->id == VANDAP_ODT_HEADING,
                                       begins_item (get_frame (self, 0)));
      break;
    case VANDAP_ODT_LIST:
      vandap_odt_lists_begin (self->lists, element);
      break;
    case VANDAP_ODT_ITEM:
      vandap_odt_lists_begin_item (self->lists, element);
      break;
    case VANDAP_ODT_TABLE:
      vandap_odt_look_stop_words (self->look);
      frame->in_heading_rows = FALSE;
      vandap_office_writer_begin_table (self->writer);
      break;
    case VANDAP_ODT_HEADING_ROWS:
      frame->in_heading_rows = TRUE;
      break;
    case VANDAP_ODT_ROW:
      vandap_office_writer_begin_row (self->writer);
      if (frame->in_heading_rows)
        vandap_office_writer_set_heading_row (self->writer);
      break;
    case VANDAP_ODT_CELL:
      vandap_office_writer_begin_cell (self->writer);
      break;
    case VANDAP_ODT_TEXT_DOCUMENT:
      self->has_text = TRUE;
      break;
    case VANDAP_ODT_CHANGE_POINT:
      vandap_odt_changes_write (self->changes, element);
      break;
    default:
      start_inside (self, frame, element);
    }
}

/* What a change deleted is kept apart. */
static void
begin_change (VandapOdtBody *self, const VandapTeiElement *element)
{
  vandap_report_add_note (self->report, _("Changes that were tracked in the document are shown as if they were "
                                          "accepted."));
  vandap_odt_changes_begin (self->changes, element);
}

static void
push_element (VandapOdtBody *self, guint id, const VandapTeiElement *element)
{
  const Frame *parent = get_frame (self, 0);
  Frame frame = { .id = id, .in_heading_rows = parent != NULL && parent->in_heading_rows };

  vandap_odt_look_enter (self->look);
  start_element (self, &frame, element);
  g_array_append_val (self->frames, frame);
}

static void
on_start (gpointer data, const VandapTeiElement *element)
{
  VandapOdtBody *self = data;
  guint id = vandap_odt_find (element->name);

  if (self->in_styles > 0 || id == VANDAP_ODT_STYLES)
    {
      self->in_styles++;
      vandap_odt_styles_start (self->styles, element);
      return;
    }
  if (self->in_meta > 0 || id == VANDAP_ODT_META)
    {
      self->in_meta++;
      g_string_assign (self->meta, element->name);
      return;
    }
  if (vandap_odt_changes_is_open (self->changes))
    {
      vandap_odt_changes_start (self->changes, element);
      return;
    }
  if (self->skipped > 0 || id == VANDAP_ODT_SKIPPED)
    {
      self->skipped++;
      return;
    }
  if (id == VANDAP_ODT_CHANGE)
    begin_change (self, element);
  else
    push_element (self, id, element);
}

static void
end_note (VandapOdtBody *self)
{
  g_autoptr (VandapOfficeDraft) note = vandap_office_writer_end_note (self->writer);

  if (note != NULL && vandap_office_draft_count (note) > 0)
    vandap_office_writer_add_note (self->writer, note);
}

static void
end_flow (VandapOdtBody *self, guint id)
{
  self->pages -= id == VANDAP_ODT_PAGES_TOP || id == VANDAP_ODT_PAGES_BOTTOM;
  vandap_office_writer_end_flow (self->writer);
}

static void
end_element (VandapOdtBody *self, Frame *frame)
{
  switch (frame->id)
    {
    case VANDAP_ODT_PARAGRAPH:
    case VANDAP_ODT_HEADING:
      vandap_office_writer_end_paragraph (self->writer, FALSE);
      break;
    case VANDAP_ODT_LIST:
      vandap_odt_lists_end (self->lists);
      break;
    case VANDAP_ODT_TABLE:
      vandap_office_writer_end_table (self->writer);
      break;
    case VANDAP_ODT_TEXT_DOCUMENT:
      vandap_odt_changes_write_rest (self->changes);
      break;
    case VANDAP_ODT_FRAME:
      if (frame->is_marked)
        vandap_office_writer_add_picture (self->writer, frame->description != NULL ? frame->description->str : NULL);
      break;
    case VANDAP_ODT_READING:
      vandap_odt_look_append (self->look, ")", 1);
      break;
    case VANDAP_ODT_NOTE_BODY:
      end_note (self);
      break;
    case VANDAP_ODT_ANNOTATION:
    case VANDAP_ODT_INDEX:
    case VANDAP_ODT_SECTION:
    case VANDAP_ODT_PAGES_TOP:
    case VANDAP_ODT_PAGES_BOTTOM:
      end_flow (self, frame->id);
      break;
    default:
      break;
    }
}

static void
on_end (gpointer data)
{
  VandapOdtBody *self = data;

  if (self->in_styles > 0)
    self->in_styles--;
  else if (self->in_meta > 0)
    {
      self->in_meta--;
      g_string_truncate (self->meta, 0);
    }
  else if (vandap_odt_changes_is_open (self->changes))
    vandap_odt_changes_end (self->changes);
  else if (self->skipped > 0)
    self->skipped--;
  else
    {
      end_element (self, get_frame (self, 0));
      vandap_odt_look_leave (self->look);
      g_array_set_size (self->frames, self->frames->len - 1);
    }
}

static void
on_text (gpointer data, const char *text, gsize length)
{
  VandapOdtBody *self = data;
  Frame *frame = get_frame (self, 0);

  if (self->in_meta > 0)
    vandap_office_info_add_text (self->info, self->meta->str, text, length);
  if (self->in_meta > 0 || self->in_styles > 0 || self->skipped > 0 || frame == NULL)
    return;
  if (vandap_odt_changes_is_open (self->changes))
    {
      vandap_odt_changes_add_text (self->changes, text, length);
      return;
    }
  if (frame->id == VANDAP_ODT_DESCRIPTION)
    g_string_append_len (get_frame (self, 1)->description, text, (gssize) length);
  else
    vandap_odt_look_append (self->look, text, (gssize) length);
}

/**
 * vandap_odt_body_read:
 * @self: a body
 * @content: the file
 * @part: (nullable): what the part is called, or %NULL where @bytes are the file
 * @bytes: that part
 * @error: return location for an error of [error@Vandap.ReadingError], or for that it was cancelled
 *
 * Reads a part of the document. That with the styles comes before that with the text.
 *
 * Returns: whether it was read
 */
gboolean
vandap_odt_body_read (VandapOdtBody *self, const VandapFileContent *content, const char *part, GBytes *bytes,
                      GError **error)
{
  const VandapMarkupHandler handler = { .start = on_start, .end = on_end, .add_text = on_text };

  return vandap_xml_parse (content, part, bytes, &handler, self, error);
}

/**
 * vandap_odt_body_has_text:
 * @self: a body
 *
 * Tells whether the document is one of text, and no table or drawing.
 *
 * Returns: whether it is, as far as it was read
 */
gboolean
vandap_odt_body_has_text (VandapOdtBody *self)
{
  return self->has_text;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/office/vandap-odt-body.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "reading/office/vandap-odt-changes.h"
#include "reading/office/vandap-odt-lists.h"
#include "reading/office/vandap-xml.h"

/*
 * OpenDocument (1.2 part 1, 3 to 10): what its elements are here. An element that is
 * none of these is looked into, so that no words are lost with what wraps them.
 */
enum
{
  OTHER,
  ANNOTATION,
  BREAK,
  CELL,
  CHANGE,
  CHANGE_POINT,
  DESCRIPTION,
  FRAME,
  HEADING,
  HEADING_ROWS,
  IMAGE,
  INDEX,
  ITEM,
  LINK,
  LIST,
  META,
  NOTE_BODY,
  PAGES_BOTTOM,
  PAGES_TOP,
  PAGE_NUMBER,
  PARAGRAPH,
  READING,
  ROW,
  SECTION,
  SKIPPED,
  SPACE,
  SPAN,
  STYLES,
  TABLE,
  TEXT_DOCUMENT,
};

static const VandapXmlName names[] = {
  { "a", LINK }, { "alphabetical-index", INDEX }, { "annotation", ANNOTATION }, { "automatic-styles", STYLES },
  { "bibliography", INDEX }, { "binary-data", SKIPPED }, { "change", CHANGE_POINT },
  { "changed-region", CHANGE }, { "covered-table-cell", CELL },
  { "desc", DESCRIPTION }, { "event-listeners", SKIPPED }, { "font-face-decls", SKIPPED }, { "footer", PAGES_BOTTOM },
  { "footer-first", PAGES_BOTTOM }, { "footer-left", PAGES_BOTTOM }, { "forms", SKIPPED }, { "frame", FRAME },
  { "h", HEADING }, { "header", PAGES_TOP }, { "header-first", PAGES_TOP }, { "header-left", PAGES_TOP },
  { "illustration-index", INDEX }, { "image", IMAGE }, { "line-break", BREAK }, { "list", LIST },
  { "list-item", ITEM }, { "meta", META }, { "note-body", NOTE_BODY }, { "note-citation", SKIPPED },
  { "object", SKIPPED }, { "object-index", INDEX }, { "p", PARAGRAPH }, { "page-count", PAGE_NUMBER },
  { "page-number", PAGE_NUMBER }, { "ruby-text", READING }, { "s", SPACE }, { "script", SKIPPED },
  { "scripts", SKIPPED }, { "section", SECTION }, { "settings", SKIPPED }, { "span", SPAN }, { "styles", STYLES },
  { "tab", SPACE }, { "table", TABLE }, { "table-cell", CELL }, { "table-header-rows", HEADING_ROWS },
  { "table-index", INDEX }, { "table-of-content", INDEX }, { "table-row", ROW }, { "text", TEXT_DOCUMENT },
  { "title", DESCRIPTION }, { "user-index", INDEX },
};

/* What holds at a place; what an element changes of it holds up to its end. */
typedef struct
{
  guint id;            /* of the element that is open */
  gboolean in_text;    /* whether characters here are words */
  guint flags;
  const char *link;
  const char *list;
  guint list_level;
  gboolean in_heading_rows;
  gboolean is_marked;  /* of an item: its first paragraph was begun; of a frame: there is a picture in it */
  GString *description; /* of a frame, or NULL */
} State;

struct _VandapOdtBody
{
  VandapOfficeWriter *writer;
  VandapOdtStyles *styles;
  VandapOdtLists *lists;
  VandapOdtChanges *changes;
  VandapOfficeInfo *info;
  VandapReport *report;
  GStringChunk *strings;
  GArray *states;
  gsize skipped;     /* how deep inside what is no text */
  gsize in_styles;   /* how deep among styles */
  gsize in_meta;
  GString *meta;     /* name of the element there */
  guint pages;       /* how many of what is printed on every page are open */
  gboolean has_text;
};

static void
clear_state (gpointer data)
{
  State *state = data;

  if (state->description != NULL)
    g_string_free (state->description, TRUE);
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
  self->changes = vandap_odt_changes_new (writer);
  self->info = info;
  self->report = report;
  self->strings = g_string_chunk_new (512);
  self->meta = g_string_new (NULL);
  self->states = g_array_new (FALSE, FALSE, sizeof (State));
  g_array_set_clear_func (self->states, clear_state);

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

  g_array_unref (self->states);
  vandap_odt_lists_free (self->lists);
  vandap_odt_changes_free (self->changes);
  g_string_free (self->meta, TRUE);
  g_string_chunk_free (self->strings);
  g_free (self);
}

/* The element that is open; the one around it, where @back is 1. */
static State *
get_state (VandapOdtBody *self, guint back)
{
  return self->states->len > back ? &g_array_index (self->states, State, self->states->len - 1 - back) : NULL;
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

/* A paragraph begins an item of a list if it stands first in it. */
static gboolean
begins_item (State *parent)
{
  if (parent == NULL || parent->id != ITEM || parent->is_marked)
    return FALSE;
  parent->is_marked = TRUE;

  return TRUE;
}

static void
begin_paragraph (VandapOdtBody *self, State *state, const VandapTeiElement *element)
{
  const VandapOfficeStyle *style = vandap_odt_styles_get_paragraph (self->styles, element);
  guint level = get_level (element, style, state->id == HEADING);
  gboolean begins = begins_item (get_state (self, 0));
  VandapOfficeRole role = style != NULL ? style->role : VANDAP_OFFICE_ROLE_UNSET;
  VandapBlockKind kind = VANDAP_BLOCK_PARAGRAPH;
  const char *marker = NULL, *counted = NULL;

  vandap_office_writer_begin_paragraph (self->writer);
  if (role == VANDAP_OFFICE_ROLE_CAPTION)
    kind = VANDAP_BLOCK_CAPTION;
  else if (role == VANDAP_OFFICE_ROLE_CONTENTS)
    kind = VANDAP_BLOCK_LEFT_OUT;
  else if (level > 0)
    kind = VANDAP_BLOCK_HEADING;
  else if (begins)
    kind = VANDAP_BLOCK_LIST_ITEM;
  vandap_office_writer_set_paragraph (self->writer, kind, level,
                                      kind == VANDAP_BLOCK_LEFT_OUT ? _("Belongs to the table of contents") : NULL);
  if (kind == VANDAP_BLOCK_LIST_ITEM)
    {
      marker = vandap_odt_lists_get_marker (self->lists, state->list, state->list_level, &counted);
      vandap_office_writer_set_marker (self->writer, marker, counted);
    }
  state->in_text = TRUE;
  state->link = NULL;
  state->flags = style != NULL ? apply (style, 0) : 0;
  if (kind == VANDAP_BLOCK_HEADING)
    state->flags &= VANDAP_OFFICE_HIDDEN;
}

static void
append (VandapOdtBody *self, const State *state, const char *text, gssize length)
{
  if (state->in_text)
    vandap_office_writer_append (self->writer, text, length, state->flags, state->link);
}

static void
begin_list (VandapOdtBody *self, State *state, const VandapTeiElement *element)
{
  g_autofree char *name = vandap_tei_element_dup_attribute (element, "style-name");

  if (name != NULL)
    state->list = g_string_chunk_insert_const (self->strings, name);
  state->list_level++;
  vandap_odt_lists_begin (self->lists, state->list, state->list_level, element);
}

/* An address that leads out of the document; a place in it is none. */
static void
begin_link (VandapOdtBody *self, State *state, const VandapTeiElement *element)
{
  g_autofree char *address = vandap_tei_element_dup_attribute (element, "href");

  if (address != NULL && address[0] != '#')
    state->link = g_string_chunk_insert_const (self->strings, address);
}

static void
begin_flow (VandapOdtBody *self, VandapOfficeFlow flow, const char *reason)
{
  vandap_office_writer_begin_flow (self->writer, flow, reason);
  self->pages += flow == VANDAP_OFFICE_FLOW_PAGES;
}

static void
begin_reading (VandapOdtBody *self, State *state)
{
  state->flags |= VANDAP_OFFICE_ASIDE;
  append (self, state, "(", 1);
}

static void
start_flow (VandapOdtBody *self, State *state, const VandapTeiElement *element)
{
  switch (state->id)
    {
    case ANNOTATION:
      state->in_text = FALSE;
      begin_flow (self, VANDAP_OFFICE_FLOW_LEFT_OUT, _("Is a comment on the text"));
      break;
    case INDEX:
      begin_flow (self, VANDAP_OFFICE_FLOW_LEFT_OUT, _("Belongs to the table of contents"));
      break;
    case SECTION:
      if (vandap_tei_element_attribute_is (element, "display", "none"))
        begin_flow (self, VANDAP_OFFICE_FLOW_LEFT_OUT, _("Is hidden in the document"));
      else
        state->id = OTHER;
      break;
    case PAGES_TOP:
      begin_flow (self, VANDAP_OFFICE_FLOW_PAGES, _("Is printed at the top of every page"));
      break;
    case PAGES_BOTTOM:
      begin_flow (self, VANDAP_OFFICE_FLOW_PAGES, _("Is printed at the bottom of every page"));
      break;
    case NOTE_BODY:
      state->in_text = FALSE;
      vandap_office_writer_begin_note (self->writer);
      break;
    default:
      break;
    }
}

/* A picture has a short title, and where it needs one a longer description after that. */
static void
begin_description (State *frame)
{
  if (frame->description == NULL)
    frame->description = g_string_new (NULL);
  else
    g_string_append_c (frame->description, ' ');
}

static void
start_inside (VandapOdtBody *self, State *state, const VandapTeiElement *element)
{
  State *parent = get_state (self, 0);
  const VandapOfficeStyle *style;

  switch (state->id)
    {
    case SPAN:
      style = vandap_odt_styles_get_words (self->styles, element);
      state->flags = style != NULL ? apply (style, state->flags) : state->flags;
      break;
    case LINK:
      begin_link (self, state, element);
      break;
    case BREAK:
      append (self, state, "\342\200\250", 3);
      break;
    case SPACE:
      append (self, state, " ", 1);
      break;
    case READING:
      begin_reading (self, state);
      break;
    case PAGE_NUMBER:
      state->in_text = state->in_text && self->pages == 0;
      break;
    case FRAME:
      state->in_text = FALSE;
      break;
    case IMAGE:
      if (parent != NULL && parent->id == FRAME)
        parent->is_marked = TRUE;
      break;
    case DESCRIPTION:
      /* The document's title is a field of the text, too. */
      if (parent != NULL && parent->id == FRAME)
        begin_description (parent);
      else
        state->id = OTHER;
      break;
    default:
      start_flow (self, state, element);
    }
}

static void
start_element (VandapOdtBody *self, State *state, const VandapTeiElement *element)
{
  switch (state->id)
    {
    case PARAGRAPH:
    case HEADING:
      begin_paragraph (self, state, element);
      break;
    case LIST:
      begin_list (self, state, element);
      break;
    case ITEM:
      vandap_odt_lists_begin_item (self->lists, state->list, state->list_level, element);
      break;
    case TABLE:
      state->in_text = state->in_heading_rows = FALSE;
      vandap_office_writer_begin_table (self->writer);
      break;
    case HEADING_ROWS:
      state->in_heading_rows = TRUE;
      break;
    case ROW:
      vandap_office_writer_begin_row (self->writer);
      if (state->in_heading_rows)
        vandap_office_writer_set_heading_row (self->writer);
      break;
    case CELL:
      vandap_office_writer_begin_cell (self->writer);
      break;
    case TEXT_DOCUMENT:
      self->has_text = TRUE;
      break;
    case CHANGE_POINT:
      vandap_odt_changes_write (self->changes, element);
      break;
    case CHANGE:
      vandap_report_add_note (self->report, _("Changes that were tracked in the document are shown as if they were "
                                              "accepted."));
      break;
    default:
      start_inside (self, state, element);
    }
}

static void
on_start (gpointer data, const VandapTeiElement *element)
{
  VandapOdtBody *self = data;
  guint id = vandap_xml_find (names, G_N_ELEMENTS (names), element->name);
  State state = { .id = id };

  if (self->in_styles > 0 || id == STYLES)
    {
      self->in_styles++;
      vandap_odt_styles_start (self->styles, element);
      return;
    }
  if (self->in_meta > 0 || id == META)
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
  if (self->skipped > 0 || id == SKIPPED)
    {
      self->skipped++;
      return;
    }
  if (get_state (self, 0) != NULL)
    state = *get_state (self, 0);
  state.id = id;
  state.is_marked = FALSE;
  state.description = NULL;
  start_element (self, &state, element);
  /* What a change deleted is kept apart. */
  if (id == CHANGE)
    vandap_odt_changes_begin (self->changes, element);
  else
    g_array_append_val (self->states, state);
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
  self->pages -= id == PAGES_TOP || id == PAGES_BOTTOM;
  vandap_office_writer_end_flow (self->writer);
}

static void
end_element (VandapOdtBody *self, State *state)
{
  switch (state->id)
    {
    case PARAGRAPH:
    case HEADING:
      vandap_office_writer_end_paragraph (self->writer, FALSE);
      break;
    case TABLE:
      vandap_office_writer_end_table (self->writer);
      break;
    case TEXT_DOCUMENT:
      vandap_odt_changes_write_rest (self->changes);
      break;
    case FRAME:
      if (state->is_marked)
        vandap_office_writer_add_picture (self->writer, state->description != NULL ? state->description->str : NULL);
      break;
    case READING:
      append (self, state, ")", 1);
      break;
    case NOTE_BODY:
      end_note (self);
      break;
    case ANNOTATION:
    case INDEX:
    case SECTION:
    case PAGES_TOP:
    case PAGES_BOTTOM:
      end_flow (self, state->id);
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
      end_element (self, get_state (self, 0));
      g_array_set_size (self->states, self->states->len - 1);
    }
}

static void
on_text (gpointer data, const char *text, gsize length)
{
  VandapOdtBody *self = data;
  State *state = get_state (self, 0);

  if (self->in_meta > 0)
    vandap_office_info_add_text (self->info, self->meta->str, text, length);
  if (self->in_meta > 0 || self->in_styles > 0 || self->skipped > 0 || state == NULL)
    return;
  if (vandap_odt_changes_is_open (self->changes))
    {
      vandap_odt_changes_add_text (self->changes, text, length);
      return;
    }
  if (state->id == DESCRIPTION)
    g_string_append_len (get_state (self, 1)->description, text, (gssize) length);
  else
    append (self, state, text, (gssize) length);
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

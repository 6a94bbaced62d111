/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/office/vandap-docx-look.h"

#include <glib/gi18n-lib.h>

/* A run that is open: runs stand in text boxes, which stand in runs. */
typedef struct
{
  VandapDocxProperties own;
  guint flags;
  gboolean is_settled;
} Run;

/* A paragraph that is open. */
typedef struct
{
  VandapDocxProperties own;
  VandapOfficeStyle look;
  gboolean is_deleted; /* its end */
  gboolean is_item;    /* of a list */
} Paragraph;

struct _VandapDocxLook
{
  VandapOfficeWriter *writer;
  VandapDocxStyles *styles;
  VandapDocxNumbering *numbering;
  GArray *runs;       /* the innermost last */
  GArray *paragraphs; /* the same */
};

/**
 * vandap_docx_look_new:
 * @writer: where paragraphs go
 * @styles: styles
 * @numbering: lists
 *
 * Creates the look of a place where nothing is open.
 *
 * Returns: (transfer full): a new look
 */
VandapDocxLook *
vandap_docx_look_new (VandapOfficeWriter *writer, VandapDocxStyles *styles, VandapDocxNumbering *numbering)
{
  VandapDocxLook *self = g_new0 (VandapDocxLook, 1);

  self->writer = writer;
  self->styles = styles;
  self->numbering = numbering;
  self->runs = g_array_new (FALSE, FALSE, sizeof (Run));
  self->paragraphs = g_array_new (FALSE, FALSE, sizeof (Paragraph));

  return self;
}

/**
 * vandap_docx_look_free:
 * @self: (transfer full) (nullable): a look
 *
 * Frees a look.
 */
void
vandap_docx_look_free (VandapDocxLook *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->runs);
  g_array_unref (self->paragraphs);
  g_free (self);
}

static Paragraph *
get_paragraph (VandapDocxLook *self)
{
  return self->paragraphs->len > 0 ? &g_array_index (self->paragraphs, Paragraph, self->paragraphs->len - 1) : NULL;
}

static Run *
get_run (VandapDocxLook *self)
{
  return self->runs->len > 0 ? &g_array_index (self->runs, Run, self->runs->len - 1) : NULL;
}

/**
 * vandap_docx_look_begin_paragraph:
 * @self: a look
 *
 * Begins a paragraph.
 */
void
vandap_docx_look_begin_paragraph (VandapDocxLook *self)
{
  Paragraph paragraph = { .is_deleted = FALSE };

  vandap_docx_properties_init (&paragraph.own);
  g_array_append_val (self->paragraphs, paragraph);
  vandap_office_writer_begin_paragraph (self->writer);
  vandap_docx_look_settle_paragraph (self);
}

/**
 * vandap_docx_look_read_paragraph:
 * @self: a look
 * @element: a property of the paragraph
 *
 * Takes account of what a paragraph says of itself.
 */
void
vandap_docx_look_read_paragraph (VandapDocxLook *self, const VandapTeiElement *element)
{
  if (get_paragraph (self) != NULL)
    vandap_docx_properties_read (&get_paragraph (self)->own, element, vandap_docx_styles_get_all (self->styles));
}

/**
 * vandap_docx_look_read_end:
 * @self: a look
 * @element: a property of the end of the paragraph
 *
 * Takes account of what is said of the end of a paragraph, which matters only
 * where that is deleted: the next paragraph is the same one then.
 *
 * Returns: whether it is what deletes it
 */
gboolean
vandap_docx_look_read_end (VandapDocxLook *self, const VandapTeiElement *element)
{
  VandapDocxProperties end;

  if (get_paragraph (self) == NULL)
    return FALSE;
  vandap_docx_properties_init (&end);
  vandap_docx_properties_read (&end, element, vandap_docx_styles_get_all (self->styles));
  get_paragraph (self)->is_deleted |= end.is_deleted;

  return end.is_deleted;
}

/**
 * vandap_docx_look_settle_paragraph:
 * @self: a look
 *
 * Works out what the paragraph is, from all that was said of it.
 */
void
vandap_docx_look_settle_paragraph (VandapDocxLook *self)
{
  Paragraph *paragraph = get_paragraph (self);
  VandapBlockKind kind = VANDAP_BLOCK_PARAGRAPH;
  const VandapOfficeStyle *look;

  if (paragraph == NULL)
    return;
  look = &paragraph->look;
  paragraph->look = vandap_docx_styles_get_paragraph (self->styles, &paragraph->own);
  if (look->role == VANDAP_OFFICE_ROLE_CONTENTS)
    kind = VANDAP_BLOCK_LEFT_OUT;
  else if (look->role == VANDAP_OFFICE_ROLE_CAPTION)
    kind = VANDAP_BLOCK_CAPTION;
  else if (look->level > 0)
    kind = VANDAP_BLOCK_HEADING;
  else if (look->list != NULL && *look->list != '\0')
    kind = VANDAP_BLOCK_LIST_ITEM;
  vandap_office_writer_set_paragraph (self->writer, kind, look->level > 0 ? (guint) look->level : 0,
                                      kind == VANDAP_BLOCK_LEFT_OUT ? _("Belongs to the table of contents") : NULL);
  paragraph->is_item = kind == VANDAP_BLOCK_LIST_ITEM;
}

/* An item is counted once, when all is said of what it is. */
static void
mark_item (VandapDocxLook *self, const VandapOfficeStyle *look, gboolean is_item)
{
  const char *marker = NULL, *counted = NULL;

  if (look->list != NULL && *look->list != '\0')
    marker = vandap_docx_numbering_next (self->numbering, look->list, look->list_level, &counted);
  vandap_office_writer_set_marker (self->writer, is_item ? marker : NULL, counted);
}

/**
 * vandap_docx_look_end_paragraph:
 * @self: a look
 *
 * Ends the paragraph that was begun last.
 */
void
vandap_docx_look_end_paragraph (VandapDocxLook *self)
{
  mark_item (self, &get_paragraph (self)->look, get_paragraph (self)->is_item);
  vandap_office_writer_end_paragraph (self->writer, get_paragraph (self)->is_deleted);
  g_array_set_size (self->paragraphs, self->paragraphs->len - 1);
}

/**
 * vandap_docx_look_begin_run:
 * @self: a look
 *
 * Begins a run of words that look the same.
 */
void
vandap_docx_look_begin_run (VandapDocxLook *self)
{
  Run run = { .flags = 0 };

  vandap_docx_properties_init (&run.own);
  g_array_append_val (self->runs, run);
}

/**
 * vandap_docx_look_read_run:
 * @self: a look
 * @element: a property of the run
 *
 * Takes account of what words say of themselves.
 */
void
vandap_docx_look_read_run (VandapDocxLook *self, const VandapTeiElement *element)
{
  if (get_run (self) != NULL)
    vandap_docx_properties_read (&get_run (self)->own, element, vandap_docx_styles_get_all (self->styles));
}

/**
 * vandap_docx_look_end_run:
 * @self: a look
 *
 * Ends the run that was begun last.
 */
void
vandap_docx_look_end_run (VandapDocxLook *self)
{
  g_array_set_size (self->runs, self->runs->len - 1);
}

/**
 * vandap_docx_look_get_flags:
 * @self: a look
 *
 * Tells what words are here.
 *
 * Returns: #VandapOfficeFlags
 */
guint
vandap_docx_look_get_flags (VandapDocxLook *self)
{
  const Paragraph *paragraph = get_paragraph (self);
  Run *run = get_run (self);
  VandapOfficeStyle nothing;

  if (run == NULL)
    return 0;
  if (!run->is_settled)
    {
      vandap_office_style_init (&nothing);
      run->flags = vandap_docx_styles_get_flags (self->styles, paragraph != NULL ? &paragraph->look : &nothing,
                                                 &run->own);
    }
  run->is_settled = TRUE;

  return run->flags;
}

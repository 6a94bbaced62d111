/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/plain/vandap-markdown-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "reading/plain/vandap-markdown-flow.h"
#include "reading/plain/vandap-markdown-front.h"
#include "reading/plain/vandap-markdown-html.h"
#include "reading/plain/vandap-markdown-marks.h"
#include "reading/plain/vandap-markdown-notes.h"
#include "reading/plain/vandap-markdown-parser.h"
#include "reading/plain/vandap-markdown-tags.h"
#include "reading/plain/vandap-plain-reader.h"

/* Lists and quotations in one another; what is deeper is read as if it were not. */
#define DEEPEST_LIST 32

/* What people write is not always what CommonMark says: "###Heading", and answers that are moved in. */
#define FLAGS (MD_FLAG_PERMISSIVEATXHEADERS | MD_FLAG_NOINDENTEDCODEBLOCKS | MD_FLAG_STRIKETHROUGH | MD_FLAG_TABLES)

typedef struct
{
  gboolean is_ordered;
  char mark;
  guint number;
} List;

typedef struct
{
  VandapBlocks *blocks;
  VandapMarkdownFlow *flow;
  VandapMarkdownMarks *marks;
  const char *source;
  const char *end;
  List lists[DEEPEST_LIST];
  guint depth;
  GString *html;         /* of a block of HTML, or NULL */
} Reader;

static void
append_entity (Reader *self, const char *p, gsize length)
{
  char utf8[6];
  gsize decoded = vandap_markdown_tags_decode_entity (p, length, utf8);

  vandap_markdown_flow_append (self->flow, decoded > 0 ? utf8 : p, decoded > 0 ? decoded : length);
}

static void
end_html (Reader *self)
{
  vandap_markdown_html_read (self->html->str, self->html->len, self->flow);
  vandap_markdown_flow_end_block (self->flow);
  g_string_free (self->html, TRUE);
  self->html = NULL;
}

static void
begin_list (Reader *self, gboolean is_ordered, char mark, guint first)
{
  if (self->depth < DEEPEST_LIST)
    self->lists[self->depth] = (List) { is_ordered, mark, first };
  self->depth++;
}

static char *
next_marker (Reader *self)
{
  List *list = self->depth > 0 ? &self->lists[MIN (self->depth, DEEPEST_LIST) - 1] : NULL;

  if (list == NULL)
    return NULL;

  return list->is_ordered ? g_strdup_printf ("%u%c ", list->number++, list->mark) : g_strdup_printf ("%c ", list->mark);
}

static int
on_enter_block (MD_BLOCKTYPE type, void *detail, void *data)
{
  Reader *self = data;
  const MD_BLOCK_OL_DETAIL *ordered = detail;

  vandap_markdown_flow_begin (self->flow, type == MD_BLOCK_H ? VANDAP_BLOCK_HEADING : VANDAP_BLOCK_PARAGRAPH,
                              type == MD_BLOCK_H ? ((MD_BLOCK_H_DETAIL *) detail)->level : 0);
  vandap_markdown_marks_end (self->marks);
  switch (type)
    {
    case MD_BLOCK_UL:
      begin_list (self, FALSE, ((MD_BLOCK_UL_DETAIL *) detail)->mark, 0);
      break;
    case MD_BLOCK_OL:
      begin_list (self, TRUE, ordered->mark_delimiter, ordered->start);
      break;
    case MD_BLOCK_LI:
      vandap_markdown_flow_set_marker (self->flow, next_marker (self));
      break;
    case MD_BLOCK_QUOTE:
      vandap_markdown_flow_begin_quote (self->flow);
      break;
    case MD_BLOCK_HR:
      vandap_blocks_draw_rule (self->blocks);
      break;
    case MD_BLOCK_HTML:
      self->html = g_string_new (NULL);
      break;
    default:
      break;
    }

  return 0;
}

static int
on_leave_block (MD_BLOCKTYPE type, void *detail, void *data)
{
  Reader *self = data;

  if (type == MD_BLOCK_HTML && self->html != NULL)
    end_html (self);
  vandap_markdown_flow_end (self->flow);
  vandap_markdown_marks_end (self->marks);
  if (type == MD_BLOCK_UL || type == MD_BLOCK_OL)
    self->depth--;
  if (type == MD_BLOCK_QUOTE)
    vandap_markdown_flow_end_quote (self->flow);
  if (type == MD_BLOCK_LI)
    vandap_markdown_flow_set_marker (self->flow, NULL);

  return 0;
}

static int
on_enter_span (MD_SPANTYPE type, void *detail, void *data)
{
  Reader *self = data;
  g_autofree char *address = NULL;

  switch (type)
    {
    case MD_SPAN_EM:
      vandap_markdown_flow_open_span (self->flow, VANDAP_SPAN_EMPHASIS, "italic");
      break;
    case MD_SPAN_STRONG:
      vandap_markdown_flow_open_span (self->flow, VANDAP_SPAN_EMPHASIS, "bold");
      break;
    case MD_SPAN_A:
      address = g_strndup (((MD_SPAN_A_DETAIL *) detail)->href.text, ((MD_SPAN_A_DETAIL *) detail)->href.size);
      vandap_markdown_flow_open_span (self->flow, VANDAP_SPAN_LINK, address);
      break;
    case MD_SPAN_IMG:
      vandap_markdown_flow_begin_image (self->flow, ((MD_SPAN_IMG_DETAIL *) detail)->src.text,
                                        ((MD_SPAN_IMG_DETAIL *) detail)->src.size);
      break;
    default:
      break;
    }

  return 0;
}

static int
on_leave_span (MD_SPANTYPE type, void *detail, void *data)
{
  Reader *self = data;

  if (type == MD_SPAN_IMG)
    vandap_markdown_flow_end_image (self->flow);
  else if (type == MD_SPAN_EM || type == MD_SPAN_STRONG || type == MD_SPAN_A)
    vandap_markdown_flow_close_span (self->flow);

  return 0;
}

static int
on_text (MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *data)
{
  Reader *self = data;

  /* At a file's end the parser may count what stands behind it. */
  if (text >= self->source && text <= self->end + 1 && text + size > self->end)
    size = text < self->end ? (MD_SIZE) (self->end - text) : 0;
  switch (type)
    {
    case MD_TEXT_BR:
      vandap_markdown_flow_end_block (self->flow);
      break;
    case MD_TEXT_SOFTBR:
      vandap_markdown_flow_break_line (self->flow);
      break;
    case MD_TEXT_ENTITY:
      append_entity (self, text, size);
      break;
    case MD_TEXT_HTML:
      if (self->html != NULL)
        g_string_append_len (self->html, text, (gssize) size);
      else if (size >= 3 && g_ascii_strncasecmp (text, "<br", 3) == 0)
        vandap_markdown_flow_end_block (self->flow);
      else if (!vandap_markdown_tags_is_one (text, size))
        vandap_markdown_flow_append (self->flow, text, size);
      break;
    case MD_TEXT_CODE:
      vandap_markdown_flow_append (self->flow, text, size);
      break;
    case MD_TEXT_NULLCHAR:
      break;
    case MD_TEXT_NORMAL:
    case MD_TEXT_LATEXMATH:
    default:
      vandap_markdown_marks_append (self->marks, text, size);
    }

  return 0;
}

static void
leave_out_notes (VandapBlocks *blocks, const GArray *notes, guint first_line)
{
  for (guint i = 0; i < notes->len; i++)
    {
      const VandapMarkdownNote *note = &g_array_index (notes, VandapMarkdownNote, i);

      vandap_blocks_begin (blocks, VANDAP_BLOCK_LEFT_OUT, first_line + note->line, TRUE);
      vandap_blocks_set_reason (blocks, _("Is a note to the text"));
      vandap_blocks_append (blocks, note->text, -1);
      vandap_blocks_end (blocks);
    }
}

static void
parse (VandapBlocks *blocks, const char *text, gsize length, guint line)
{
  const MD_PARSER parser = { 0, FLAGS, on_enter_block, on_leave_block, on_enter_span, on_leave_span, on_text, NULL,
                             NULL };
  gboolean is_wrapped = vandap_plain_reader_is_wrapped (text, length);
  gboolean is_prose = vandap_plain_reader_has_blank_lines (text, length);
  g_autoptr (GArray) notes = NULL;
  g_autofree char *without = vandap_markdown_notes_take_out (text, length, is_wrapped, &length, &notes);
  const char *source = without != NULL ? without : text;
  g_autoptr (VandapMarkdownFlow) flow = vandap_markdown_flow_new (blocks, source, length, line);
  g_autoptr (VandapMarkdownMarks) marks = vandap_markdown_marks_new (flow);
  Reader self = { .blocks = blocks, .flow = flow, .marks = marks, .source = source, .end = source + length };

  vandap_markdown_flow_set_layout (flow, is_wrapped, is_prose);
  vandap_markdown_parser_run (source, length, &parser, &self);
  leave_out_notes (blocks, notes, line);
  if (self.html != NULL)
    g_string_free (self.html, TRUE);
}

/**
 * vandap_markdown_reader_read:
 * @text: UTF-8 of a file
 * @length: its length in bytes
 *
 * Takes Markdown apart. Where lines were not wrapped by hand each is a block, as
 * people write what is said.
 *
 * Returns: (transfer full): its blocks
 */
VandapBlocks *
vandap_markdown_reader_read (const char *text, gsize length)
{
  VandapBlocks *blocks = vandap_blocks_new ();
  gsize front = vandap_markdown_front_read (text, length, blocks);
  guint line = 1;

  vandap_blocks_expect (blocks, length);
  for (const char *p = text; p < text + front; p++)
    line += *p == '\n';
  parse (blocks, text + front, length - front, line);

  return blocks;
}

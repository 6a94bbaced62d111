/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/plain/vandap-markdown-flow.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "reading/grammar/vandap-lead.h"
#include "reading/grammar/vandap-words.h"
#include "reading/plain/vandap-markdown-image.h"
#include "reading/plain/vandap-markdown-signs.h"

typedef struct
{
  VandapSpanKind kind;
  char *value;
} OpenSpan;

struct _VandapMarkdownFlow
{
  VandapBlocks *blocks;
  const char *source;
  const char *end;
  const char *counted;   /* up to where lines are counted */
  guint line;

  VandapBlockKind kind;
  guint level;
  char *marker;          /* of a list's item, before its first words; or NULL */
  gboolean is_wrapped;
  gboolean is_begun;
  gboolean after_blank;
  gboolean is_prose;
  gunichar last;         /* character that was added */
  gboolean is_broken;    /* a line has ended, and what follows is not known yet */
  gboolean line_is_bold; /* all of the line so far */
  VandapMarkdownImage *image;
  guint quotes;
  gboolean html_quotes;
  const char *command_end; /* of the block that is begun, or NULL where it is no command */
  GArray *spans;         /* OpenSpan */
  guint n_bold;          /* how many of them are bold */
};

static void
clear_span (gpointer data)
{
  g_free (((OpenSpan *) data)->value);
}

/**
 * vandap_markdown_flow_new:
 * @blocks: where words are put; outlives the flow
 * @source: what is read; outlives the flow
 * @length: its length in bytes
 * @line: on which line of the file it begins, from 1
 *
 * Creates a flow in which nothing is open.
 *
 * Returns: (transfer full): a new flow
 */
VandapMarkdownFlow *
vandap_markdown_flow_new (VandapBlocks *blocks, const char *source, gsize length, guint line)
{
  VandapMarkdownFlow *self = g_new0 (VandapMarkdownFlow, 1);

  self->blocks = blocks;
  self->source = self->counted = source;
  self->end = source + length;
  self->line = line;
  self->image = vandap_markdown_image_new ();
  self->spans = g_array_new (FALSE, FALSE, sizeof (OpenSpan));
  g_array_set_clear_func (self->spans, clear_span);

  return self;
}

/**
 * vandap_markdown_flow_free:
 * @self: (transfer full) (nullable): a flow
 *
 * Frees a flow. The blocks stay.
 */
void
vandap_markdown_flow_free (VandapMarkdownFlow *self)
{
  if (self == NULL)
    return;

  vandap_markdown_image_free (self->image);
  g_array_unref (self->spans);
  g_free (self->marker);
  g_free (self);
}

/**
 * vandap_markdown_flow_set_layout:
 * @self: a flow
 * @is_wrapped: whether lines are wrapped by hand: where one ends says nothing
 * @is_prose: whether blank lines part paragraphs; where they are few, each line is one
 *
 * Tells what the ends of lines mean.
 */
void
vandap_markdown_flow_set_layout (VandapMarkdownFlow *self, gboolean is_wrapped, gboolean is_prose)
{
  self->is_wrapped = is_wrapped;
  self->is_prose = is_prose;
}

static gboolean
is_in_source (const VandapMarkdownFlow *self, const char *p)
{
  return p >= self->source && p < self->end;
}

static void
count_lines (VandapMarkdownFlow *self, const char *p)
{
  if (!is_in_source (self, p))
    return;
  for (; self->counted < p; self->counted++)
    self->line += *self->counted == '\n';
}

static const char *
find_command_end (const VandapMarkdownFlow *self, const char *p)
{
  return is_in_source (self, p) ? vandap_markdown_find_command_end (p, self->end) : NULL;
}

/**
 * vandap_markdown_flow_end_block:
 * @self: a flow
 *
 * Ends the block that is open. What follows of the same paragraph is a block of its own.
 */
void
vandap_markdown_flow_end_block (VandapMarkdownFlow *self)
{
  if (!self->is_begun)
    return;
  vandap_blocks_end (self->blocks);
  self->is_begun = self->is_broken = FALSE;
  self->after_blank = FALSE;
  self->command_end = NULL;
}

/**
 * vandap_markdown_flow_begin:
 * @self: a flow
 * @kind: what its blocks are
 * @level: of a heading
 *
 * Begins what blank lines part from what stands before it.
 */
void
vandap_markdown_flow_begin (VandapMarkdownFlow *self, VandapBlockKind kind, guint level)
{
  vandap_markdown_flow_end_block (self);
  self->kind = kind;
  self->level = level;
  self->after_blank = TRUE;
}

/**
 * vandap_markdown_flow_end:
 * @self: a flow
 *
 * Ends what was begun last.
 */
void
vandap_markdown_flow_end (VandapMarkdownFlow *self)
{
  vandap_markdown_flow_end_block (self);
  self->kind = VANDAP_BLOCK_PARAGRAPH;
  self->level = 0;
}

/**
 * vandap_markdown_flow_set_kind:
 * @self: a flow
 * @kind: what blocks are
 *
 * Tells what blocks are from here on.
 */
void
vandap_markdown_flow_set_kind (VandapMarkdownFlow *self, VandapBlockKind kind)
{
  self->kind = kind;
}

/**
 * vandap_markdown_flow_set_marker:
 * @self: a flow
 * @marker: (transfer full) (nullable): the mark of a list's item
 *
 * Tells what stands before the next words.
 */
void
vandap_markdown_flow_set_marker (VandapMarkdownFlow *self, char *marker)
{
  g_free (self->marker);
  self->marker = marker;
}

/**
 * vandap_markdown_flow_begin_quote:
 * @self: a flow
 *
 * Begins a quotation, inside the one that is open where one is.
 */
void
vandap_markdown_flow_begin_quote (VandapMarkdownFlow *self)
{
  self->quotes++;
}

/**
 * vandap_markdown_flow_end_quote:
 * @self: a flow
 *
 * Ends the quotation that was begun last.
 */
void
vandap_markdown_flow_end_quote (VandapMarkdownFlow *self)
{
  self->quotes--;
}

/**
 * vandap_markdown_flow_set_html_quote:
 * @self: a flow
 * @is_quote: whether it is
 *
 * Tells whether what follows is quoted, as tags of HTML say, which may lack their ends.
 */
void
vandap_markdown_flow_set_html_quote (VandapMarkdownFlow *self, gboolean is_quote)
{
  self->html_quotes = is_quote;
}

static void
begin_block (VandapMarkdownFlow *self, const char *p)
{
  VandapBlockKind kind = self->kind;

  count_lines (self, p);
  if (kind == VANDAP_BLOCK_PARAGRAPH && (self->command_end = find_command_end (self, p)) != NULL)
    kind = VANDAP_BLOCK_LEFT_OUT;
  else if (kind == VANDAP_BLOCK_PARAGRAPH && self->quotes + self->html_quotes > 0)
    kind = VANDAP_BLOCK_QUOTE;
  else if (kind == VANDAP_BLOCK_PARAGRAPH && self->marker != NULL)
    kind = VANDAP_BLOCK_LIST_ITEM;
  vandap_blocks_begin (self->blocks, kind, self->line, self->after_blank);
  vandap_blocks_set_level (self->blocks, self->level);
  if (kind == VANDAP_BLOCK_LEFT_OUT)
    vandap_blocks_set_reason (self->blocks, _("Is a command to the program that made the page"));
  if (self->marker != NULL)
    vandap_blocks_append (self->blocks, self->marker, -1);
  g_clear_pointer (&self->marker, g_free);
  for (guint i = 0; i < self->spans->len; i++)
    {
      const OpenSpan *span = &g_array_index (self->spans, OpenSpan, i);

      vandap_blocks_open_span (self->blocks, span->kind, span->value);
    }
  self->is_begun = TRUE;
  self->line_is_bold = TRUE;
}

static gboolean
is_bold (const VandapMarkdownFlow *self)
{
  return self->n_bold > 0;
}

static gboolean
is_bold_span (const OpenSpan *span)
{
  return span->kind == VANDAP_SPAN_EMPHASIS && g_strcmp0 (span->value, "bold") == 0;
}

/* A dash or a colon begins what somebody says, or what something is. */
static gboolean
begins_turn (const char *p, gsize length)
{
  static const char *const beginnings[] = { "—", "–", "- ", ": ", "：" };

  for (guint i = 0; i < G_N_ELEMENTS (beginnings); i++)
    if (length >= strlen (beginnings[i]) && memcmp (p, beginnings[i], strlen (beginnings[i])) == 0)
      return TRUE;

  return FALSE;
}

/* A name that speaks, alone at the end of a line or before what is said on it. */
static gboolean
begins_with_name (const char *p, gsize length)
{
  VandapLead lead;
  gsize line = length;

  for (gsize i = 0; i < length; i++)
    if (p[i] == '\n')
      line = i;
  vandap_lead_parse (&lead, p, line);

  return lead.label_end > lead.label_start;
}

/* What does not stand in the source, such as what an entity means, goes on with what stands before it. */
static gboolean
is_in_command (const VandapMarkdownFlow *self, const char *place)
{
  return self->command_end != NULL && (!is_in_source (self, place) || place < self->command_end);
}

/*
 * A line break in Markdown is no end of a paragraph. But people put a question and its answer on two lines of one, and
 * see two: what is all bold is a block of its own, and so is what a name or a dash begins, and a command.
 */
static void
settle_break (VandapMarkdownFlow *self, const char *place, const char *text, gsize length)
{
  if (!self->is_broken)
    return;
  self->is_broken = FALSE;
  if (!self->is_begun || self->kind == VANDAP_BLOCK_HEADING || is_in_command (self, place))
    vandap_blocks_append (self->blocks, " ", 1);
  else if (self->command_end != NULL || self->line_is_bold || begins_turn (text, length) || find_command_end (self, place) != NULL
           || (!self->is_wrapped && (begins_with_name (text, length) || !self->is_prose)))
    vandap_markdown_flow_end_block (self);
  else if (!vandap_words_join_without_space (self->last, g_utf8_get_char (text)))
    vandap_blocks_append (self->blocks, " ", 1);
}

/**
 * vandap_markdown_flow_append:
 * @self: a flow
 * @text: UTF-8, of the source where it stands there
 * @length: its length in bytes
 *
 * Adds words.
 */
void
vandap_markdown_flow_append (VandapMarkdownFlow *self, const char *text, gsize length)
{
  if (vandap_markdown_image_is_open (self->image))
    {
      vandap_markdown_image_append (self->image, text, length);
      return;
    }
  if (length == 0)
    return;
  settle_break (self, text, text, length);
  if (!self->is_begun)
    begin_block (self, text);
  if (!is_bold (self))
    for (gsize i = 0; i < length; i++)
      self->line_is_bold = self->line_is_bold && g_ascii_isspace (text[i]);
  vandap_blocks_append (self->blocks, text, (gssize) length);
  self->last = g_utf8_get_char (g_utf8_find_prev_char (text, text + length));
}

/**
 * vandap_markdown_flow_open_span:
 * @self: a flow
 * @kind: what it is
 * @value: (nullable): more of what it is
 *
 * Begins a stretch of words that are something of their own.
 */
void
vandap_markdown_flow_open_span (VandapMarkdownFlow *self, VandapSpanKind kind, const char *value)
{
  OpenSpan span = { kind, g_strdup (value) };

  g_array_append_val (self->spans, span);
  self->n_bold += is_bold_span (&span);
  if (self->is_begun && !self->is_broken)
    vandap_blocks_open_span (self->blocks, kind, value);
}

/**
 * vandap_markdown_flow_close_span:
 * @self: a flow
 *
 * Ends the stretch that was begun last.
 */
void
vandap_markdown_flow_close_span (VandapMarkdownFlow *self)
{
  if (self->spans->len == 0)
    return;
  self->n_bold -= is_bold_span (&g_array_index (self->spans, OpenSpan, self->spans->len - 1));
  g_array_set_size (self->spans, self->spans->len - 1);
  if (self->is_begun)
    vandap_blocks_close_span (self->blocks);
}

/**
 * vandap_markdown_flow_open_span_at:
 * @self: a flow
 * @place: where in the source a mark stands
 * @mark: the mark
 * @kind: what it is
 * @value: (nullable): more of what it is
 *
 * Begins a stretch of words where a mark stands, and not with the first word after it.
 */
void
vandap_markdown_flow_open_span_at (VandapMarkdownFlow *self, const char *place, const char *mark, VandapSpanKind kind,
                                   const char *value)
{
  settle_break (self, place, mark, strlen (mark));
  if (!self->is_begun)
    begin_block (self, place);
  vandap_markdown_flow_open_span (self, kind, value);
}

/**
 * vandap_markdown_flow_break_line:
 * @self: a flow
 *
 * Ends a line of a paragraph.
 */
void
vandap_markdown_flow_break_line (VandapMarkdownFlow *self)
{
  self->is_broken = self->is_begun;
}

/**
 * vandap_markdown_flow_add_picture:
 * @self: a flow
 * @file: (nullable): where it is
 * @description: (nullable): what it shows
 *
 * Adds a picture.
 */
void
vandap_markdown_flow_add_picture (VandapMarkdownFlow *self, const char *file, const char *description)
{
  vandap_blocks_add_picture (self->blocks, file, description);
}

/**
 * vandap_markdown_flow_is_in_image:
 * @self: a flow
 *
 * Tells whether words describe an image.
 *
 * Returns: whether they do
 */
gboolean
vandap_markdown_flow_is_in_image (const VandapMarkdownFlow *self)
{
  return vandap_markdown_image_is_open (self->image);
}

/**
 * vandap_markdown_flow_begin_image:
 * @self: a flow
 * @file: where it is
 * @length: the length of that in bytes
 *
 * Begins an image, which the words that follow describe.
 */
void
vandap_markdown_flow_begin_image (VandapMarkdownFlow *self, const char *file, gsize length)
{
  vandap_markdown_image_begin (self->image, file, length);
}

/**
 * vandap_markdown_flow_end_image:
 * @self: a flow
 *
 * Ends the image that was begun last.
 */
void
vandap_markdown_flow_end_image (VandapMarkdownFlow *self)
{
  vandap_markdown_image_end (self->image, self->blocks);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/plain/vandap-markdown-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "reading/grammar/vandap-lead.h"
#include "reading/grammar/vandap-words.h"
#include "reading/plain/vandap-markdown-front.h"
#include "reading/plain/vandap-markdown-image.h"
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
  VandapSpanKind kind;
  char *value;
} OpenSpan;

typedef struct
{
  gboolean is_ordered;
  char mark;
  guint number;
} List;

typedef struct
{
  VandapBlocks *blocks;
  const char *source;
  const char *end;
  const char *counted;   /* up to where lines are counted */
  guint line;

  VandapBlockKind kind;
  guint level;
  char *marker;          /* of a list's item, before its first words; or NULL */
  gboolean is_wrapped;   /* lines are wrapped by hand: where one ends says nothing */
  gboolean is_begun;
  gboolean after_blank;
  gboolean is_prose;     /* blank lines part paragraphs; where they are few, each line is one */
  gunichar last;         /* character that was added */
  gboolean is_broken;    /* a line has ended, and what follows is not known yet */
  gboolean line_is_bold; /* all of the line so far */
  gboolean is_loose;     /* between two "**" that Markdown does not take for bold */
  gboolean is_note;      /* in what refers to a note */
  VandapMarkdownImage image;
  guint quotes;
  gboolean html_quotes;
  const char *command_end; /* of the block that is begun, or NULL where it is no command */
  GArray *spans;         /* OpenSpan */
  guint n_bold;          /* how many of them are bold */
  List lists[DEEPEST_LIST];
  guint depth;
  GString *html;         /* of a block of HTML, or NULL */
} Reader;

static void
clear_span (gpointer data)
{
  g_free (((OpenSpan *) data)->value);
}

static gboolean
is_in_source (const Reader *self, const char *p)
{
  return p >= self->source && p < self->end;
}

static void
count_lines (Reader *self, const char *p)
{
  if (!is_in_source (self, p))
    return;
  for (; self->counted < p; self->counted++)
    self->line += *self->counted == '\n';
}

static const char *
find_command_end (const Reader *self, const char *p)
{
  return is_in_source (self, p) ? vandap_markdown_find_command_end (p, self->end) : NULL;
}

static void
end_block (Reader *self)
{
  if (!self->is_begun)
    return;
  vandap_blocks_end (self->blocks);
  self->is_begun = self->is_broken = FALSE;
  self->after_blank = FALSE;
}

static void
begin_block (Reader *self, const char *p)
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
is_bold (const Reader *self)
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

/*
 * A line break in Markdown is no end of a paragraph. But people put a question and its answer on two lines of one, and
 * see two: what is all bold is a block of its own, and so is what a name or a dash begins.
 */
static void
settle_break (Reader *self, const char *p, gsize length)
{
  if (!self->is_broken)
    return;
  self->is_broken = FALSE;
  if (!self->is_begun || self->kind == VANDAP_BLOCK_HEADING || (self->command_end != NULL && p < self->command_end))
    vandap_blocks_append (self->blocks, " ", 1);
  else if (self->line_is_bold || begins_turn (p, length) || find_command_end (self, p) != NULL
           || (!self->is_wrapped && (begins_with_name (p, length) || !self->is_prose)))
    end_block (self);
  else if (!vandap_words_join_without_space (self->last, g_utf8_get_char (p)))
    vandap_blocks_append (self->blocks, " ", 1);
}

static void
append (Reader *self, const char *p, gsize length)
{
  if (self->image.depth > 0)
    g_string_append_len (self->image.description, p, (gssize) length);
  if (length == 0 || self->image.depth > 0)
    return;
  settle_break (self, p, length);
  if (!self->is_begun)
    begin_block (self, p);
  if (!is_bold (self))
    for (gsize i = 0; i < length; i++)
      self->line_is_bold = self->line_is_bold && g_ascii_isspace (p[i]);
  vandap_blocks_append (self->blocks, p, (gssize) length);
  self->last = g_utf8_get_char (g_utf8_find_prev_char (p, p + length));
}

static void
open_span (Reader *self, VandapSpanKind kind, const char *value)
{
  OpenSpan span = { kind, g_strdup (value) };

  g_array_append_val (self->spans, span);
  self->n_bold += is_bold_span (&span);
  if (self->is_begun && !self->is_broken)
    vandap_blocks_open_span (self->blocks, kind, value);
}

static void
close_span (Reader *self)
{
  if (self->spans->len == 0)
    return;
  self->n_bold -= is_bold_span (&g_array_index (self->spans, OpenSpan, self->spans->len - 1));
  g_array_set_size (self->spans, self->spans->len - 1);
  if (self->is_begun)
    vandap_blocks_close_span (self->blocks);
}

/* "**问：**答" is bold to whoever wrote it, though not to CommonMark, which wants spaces that Chinese has not. */
static void
append_with_stars (Reader *self, const char *p, gsize length)
{
  const char *end = p + length, *stars;

  while ((stars = g_strstr_len (p, end - p, "**")) != NULL)
    {
      append (self, p, (gsize) (stars - p));
      if (self->is_loose)
        close_span (self);
      else
        {
          settle_break (self, stars, 2);
          if (!self->is_begun)
            begin_block (self, stars);
          open_span (self, VANDAP_SPAN_EMPHASIS, "bold");
        }
      self->is_loose = !self->is_loose;
      p = stars + 2;
    }
  append (self, p, (gsize) (end - p));
}

/* What refers to a note is nobody's words. */
static void
turn_note (Reader *self, const char *p)
{
  if (self->image.depth > 0)
    return;
  if (self->is_note)
    close_span (self);
  else
    {
      settle_break (self, "[", 1);
      if (!self->is_begun)
        begin_block (self, p);
      open_span (self, VANDAP_SPAN_ASIDE, NULL);
    }
  self->is_note = !self->is_note;
}

static void
append_with_notes (Reader *self, const char *p, gsize length)
{
  const char *end = p + length, *note;

  while ((note = g_strstr_len (p, end - p, VANDAP_MARKDOWN_NOTE)) != NULL)
    {
      append_with_stars (self, p, (gsize) (note - p));
      turn_note (self, note);
      p = note + strlen (VANDAP_MARKDOWN_NOTE);
    }
  append_with_stars (self, p, (gsize) (end - p));
}

static void
append_entity (Reader *self, const char *p, gsize length)
{
  char utf8[6];
  gsize decoded = vandap_markdown_tags_decode_entity (p, length, utf8);

  append (self, decoded > 0 ? utf8 : p, decoded > 0 ? decoded : length);
}

/* What a tag of a block of HTML means for the blocks. */
static void
take_html_tag (Reader *self, const char *tag, const char *end)
{
  static const char *const inline_tags[] = {
    "a", "abbr", "b", "big", "cite", "code", "del", "em", "font", "i", "ins", "kbd", "mark", "q", "s", "small", "span",
    "strong", "sub", "sup", "time", "tt", "u", NULL,
  };
  gboolean closes = end - tag > 1 && tag[1] == '/';
  const char *name = tag + 1 + closes, *p = name;
  g_autofree char *lower = NULL;

  while (p < end && g_ascii_isalnum (*p))
    p++;
  lower = g_ascii_strdown (name, p - name);
  if (g_strv_contains (inline_tags, lower))
    return;
  end_block (self);
  if (g_str_equal (lower, "blockquote"))
    self->html_quotes = !closes;
  else if (g_str_equal (lower, "figcaption"))
    self->kind = closes ? VANDAP_BLOCK_PARAGRAPH : VANDAP_BLOCK_CAPTION;
  else if (g_str_equal (lower, "img"))
    {
      g_autofree char *file = vandap_markdown_tags_dup_attribute (tag, end, "src");
      g_autofree char *description = vandap_markdown_tags_dup_attribute (tag, end, "alt");

      vandap_blocks_add_picture (self->blocks, file, description);
    }
}

/* Words between tags; what is no words to anybody goes: comments, scripts, styles. */
static void
append_html (Reader *self, const char *html, gsize length)
{
  static const char *const silent[] = { "script", "style" };
  const char *p = html, *end = html + length;

  while (p < end)
    {
      const char *tag = memchr (p, '<', (gsize) (end - p));
      const char *close;

      append (self, p, (gsize) ((tag != NULL ? tag : end) - p));
      if (tag == NULL)
        return;
      if (end - tag >= 4 && memcmp (tag, "<!--", 4) == 0)
        {
          close = g_strstr_len (tag, end - tag, "-->");
          p = close != NULL ? close + 3 : tag + 4;
          continue;
        }
      for (guint i = 0; i < G_N_ELEMENTS (silent); i++)
        if (g_ascii_strncasecmp (tag + 1, silent[i], MIN (strlen (silent[i]), (gsize) (end - tag - 1))) == 0)
          {
            g_autofree char *last = g_strdup_printf ("</%s", silent[i]);

            close = g_strstr_len (tag, end - tag, last);
            tag = close != NULL ? close : tag;
          }
      close = tag < end ? memchr (tag, '>', (gsize) (end - tag)) : NULL;
      if (close != NULL && !vandap_markdown_tags_is_one (tag, (gsize) (close - tag)))
        append (self, tag, (gsize) (close + 1 - tag));
      else if (tag < end)
        take_html_tag (self, tag, close != NULL ? close : end);
      p = close != NULL ? close + 1 : end;
    }
}

static void
end_html (Reader *self)
{
  append_html (self, self->html->str, self->html->len);
  end_block (self);
  g_string_free (self->html, TRUE);
  self->html = NULL;
}

static int
on_enter_block (MD_BLOCKTYPE type, void *detail, void *data)
{
  Reader *self = data;
  List *list = self->depth > 0 ? &self->lists[MIN (self->depth, DEEPEST_LIST) - 1] : NULL;

  end_block (self);
  self->kind = VANDAP_BLOCK_PARAGRAPH;
  self->level = 0;
  self->after_blank = TRUE;
  self->is_loose = FALSE;
  switch (type)
    {
    case MD_BLOCK_H:
      self->kind = VANDAP_BLOCK_HEADING;
      self->level = ((MD_BLOCK_H_DETAIL *) detail)->level;
      break;
    case MD_BLOCK_UL:
    case MD_BLOCK_OL:
      if (self->depth < DEEPEST_LIST)
        {
          list = &self->lists[self->depth];
          list->is_ordered = type == MD_BLOCK_OL;
          list->mark = list->is_ordered ? ((MD_BLOCK_OL_DETAIL *) detail)->mark_delimiter
                                        : ((MD_BLOCK_UL_DETAIL *) detail)->mark;
          list->number = list->is_ordered ? ((MD_BLOCK_OL_DETAIL *) detail)->start : 0;
        }
      self->depth++;
      break;
    case MD_BLOCK_LI:
      g_free (self->marker);
      if (list == NULL)
        self->marker = NULL;
      else if (list->is_ordered)
        self->marker = g_strdup_printf ("%u%c ", list->number++, list->mark);
      else
        self->marker = g_strdup_printf ("%c ", list->mark);
      break;
    case MD_BLOCK_QUOTE:
      self->quotes++;
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
  end_block (self);
  if (self->is_loose)
    close_span (self);
  self->is_loose = FALSE;
  self->kind = VANDAP_BLOCK_PARAGRAPH;
  self->level = 0;
  if (type == MD_BLOCK_UL || type == MD_BLOCK_OL)
    self->depth--;
  if (type == MD_BLOCK_QUOTE)
    self->quotes--;
  if (type == MD_BLOCK_LI)
    g_clear_pointer (&self->marker, g_free);

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
      open_span (self, VANDAP_SPAN_EMPHASIS, "italic");
      break;
    case MD_SPAN_STRONG:
      open_span (self, VANDAP_SPAN_EMPHASIS, "bold");
      break;
    case MD_SPAN_A:
      address = g_strndup (((MD_SPAN_A_DETAIL *) detail)->href.text, ((MD_SPAN_A_DETAIL *) detail)->href.size);
      open_span (self, VANDAP_SPAN_LINK, address);
      break;
    case MD_SPAN_IMG:
      vandap_markdown_image_begin (&self->image, ((MD_SPAN_IMG_DETAIL *) detail)->src.text,
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
    vandap_markdown_image_end (&self->image, self->blocks);
  else if (type == MD_SPAN_EM || type == MD_SPAN_STRONG || type == MD_SPAN_A)
    close_span (self);

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
      end_block (self);
      break;
    case MD_TEXT_SOFTBR:
      self->is_broken = self->is_begun;
      break;
    case MD_TEXT_ENTITY:
      append_entity (self, text, size);
      break;
    case MD_TEXT_HTML:
      if (self->html != NULL)
        g_string_append_len (self->html, text, (gssize) size);
      else if (size >= 3 && g_ascii_strncasecmp (text, "<br", 3) == 0)
        end_block (self);
      else if (!vandap_markdown_tags_is_one (text, size))
        append (self, text, size);
      break;
    case MD_TEXT_CODE:
      append (self, text, size);
      break;
    case MD_TEXT_NULLCHAR:
      break;
    case MD_TEXT_NORMAL:
    case MD_TEXT_LATEXMATH:
    default:
      append_with_notes (self, text, size);
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
parse (Reader *self, const char *text, gsize length)
{
  const MD_PARSER parser = { 0, FLAGS, on_enter_block, on_leave_block, on_enter_span, on_leave_span, on_text, NULL,
                             NULL };
  guint first_line = self->line;
  g_autoptr (GArray) notes = NULL;
  g_autofree char *without = vandap_markdown_notes_take_out (text, length, self->is_wrapped, &length, &notes);

  self->source = self->counted = without != NULL ? without : text;
  self->end = self->source + length;
  vandap_markdown_parser_run (self->source, length, &parser, self);
  leave_out_notes (self->blocks, notes, first_line);
  g_clear_pointer (&self->marker, g_free);
  if (self->html != NULL)
    g_string_free (self->html, TRUE);
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
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (OpenSpan));
  Reader self = { .blocks = blocks, .line = 1, .spans = spans };

  vandap_blocks_expect (blocks, length);
  g_array_set_clear_func (spans, clear_span);
  for (const char *p = text; p < text + front; p++)
    self.line += *p == '\n';
  self.is_wrapped = vandap_plain_reader_is_wrapped (text + front, length - front);
  self.is_prose = vandap_plain_reader_has_blank_lines (text + front, length - front);
  parse (&self, text + front, length - front);

  return blocks;
}

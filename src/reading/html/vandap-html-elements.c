/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/html/vandap-html-elements.h"

#include <string.h>

#include "reading/html/vandap-html-attributes.h"
#include "reading/html/vandap-html-unseen.h"

/* Elements in one another; what is deeper is taken for words of the deepest. */
#define DEEPEST 4096
/* How far down it is looked for the element that an end tag ends. */
#define FARTHEST 256

#define UNSEEN (VANDAP_HTML_HINT_HIDDEN | VANDAP_HTML_HINT_NEVER_SHOWN)

typedef struct
{
  guint style;
  const char *link;
  gboolean is_silent;
  gboolean is_unseen; /* within a line that is seen */
  gboolean is_preformatted;
  gboolean is_caption;
  guint level;
  guint item; /* how many elements were open when the item of a list began that this is in; 0 for none */
} State;

typedef struct
{
  const VandapHtmlElement *element;
  State state;     /* inside it */
  guint sets;      /* of style */
  guint clears;
  guint hints;
  guint box;       /* VANDAP_HTML_NO_BOX where none is made yet */
  gboolean has_box; /* of its own */
  gboolean is_begun; /* of an item: its first line */
  gboolean ends_block; /* though it begins none */
} Open;

struct _VandapHtmlElements
{
  VandapHtmlPage *page;
  GArray *open;    /* Open; the first is the page */
  guint excess;    /* how many are open that are not noted */
  VandapHtmlUnseen *unseen;

  VandapHtmlLine line;
  gboolean is_begun;
  VandapHtmlBefore before;
  guint bold;      /* bytes of the line that are bold, letters or not */
  guint italic;
  guint letters;
  guint style;     /* of the last run */
  const char *link;
};

static Open *
get_top (VandapHtmlElements *self)
{
  return &g_array_index (self->open, Open, self->open->len - 1);
}

/**
 * vandap_html_elements_new:
 * @page: (transfer none): where lines and boxes are put, which outlives the elements
 *
 * Begins with nothing open.
 *
 * Returns: (transfer full): new elements
 */
VandapHtmlElements *
vandap_html_elements_new (VandapHtmlPage *page)
{
  VandapHtmlElements *self = g_new0 (VandapHtmlElements, 1);
  Open root = { .box = 0, .has_box = TRUE };

  self->page = page;
  self->open = g_array_new (FALSE, FALSE, sizeof (Open));
  self->before = VANDAP_HTML_AFTER_BLOCK;
  self->unseen = vandap_html_unseen_new ();
  g_array_append_val (self->open, root);

  return self;
}

/**
 * vandap_html_elements_free:
 * @self: (transfer full) (nullable): elements
 *
 * Frees elements. The page stays.
 */
void
vandap_html_elements_free (VandapHtmlElements *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->open);
  vandap_html_unseen_free (self->unseen);
  g_free (self);
}

/**
 * vandap_html_elements_is_silent:
 * @self: elements
 *
 * Tells whether words that come next are none of the page's.
 *
 * Returns: whether they are not
 */
gboolean
vandap_html_elements_is_silent (const VandapHtmlElements *self)
{
  return g_array_index (self->open, Open, self->open->len - 1).state.is_silent;
}

/* The box that is the innermost: boxes are made only once there is something in them. */
static guint
get_box (VandapHtmlElements *self)
{
  guint i = self->open->len - 1, box;

  while (g_array_index (self->open, Open, i).box == VANDAP_HTML_NO_BOX)
    i--;
  box = g_array_index (self->open, Open, i).box;
  for (i++; i < self->open->len; i++)
    {
      Open *open = &g_array_index (self->open, Open, i);

      if (open->has_box)
        box = vandap_html_page_add_box (self->page, box, open->element->tag, open->hints);
      open->box = box;
    }

  return box;
}

static void
end_line (VandapHtmlElements *self)
{
  if (!self->is_begun)
    return;
  self->is_begun = FALSE;
  self->line.is_bold = self->bold > 0 && self->bold >= self->letters;
  self->line.is_italic = self->italic > 0 && self->italic >= self->letters;
  vandap_html_page_end_line (self->page, &self->line);
}

static void
break_block (VandapHtmlElements *self)
{
  if (get_top (self)->state.is_unseen)
    {
      vandap_html_unseen_end_line (self->unseen);
      return;
    }
  end_line (self);
  vandap_html_unseen_write (self->unseen, self->page);
  self->before = VANDAP_HTML_AFTER_BLOCK;
}

static void
break_line (VandapHtmlElements *self)
{
  if (get_top (self)->state.is_unseen)
    {
      vandap_html_unseen_end_line (self->unseen);
      return;
    }
  if (self->is_begun)
    self->before = VANDAP_HTML_AFTER_BREAK;
  else if (self->before == VANDAP_HTML_AFTER_BREAK)
    self->before = VANDAP_HTML_AFTER_BLANK;
  end_line (self);
}

static void
begin_line (VandapHtmlElements *self, guint line)
{
  const State *state = &get_top (self)->state;
  guint box = get_box (self);

  self->line = (VandapHtmlLine) { .start = (guint) self->page->text->len, .box = box, .line = line,
                                  .level = state->level & 0xf, .before = self->before & 3,
                                  .is_caption = state->is_caption != 0,
                                  .is_preformatted = state->is_preformatted != 0 };
  if (state->item > 0 && !g_array_index (self->open, Open, state->item).is_begun)
    {
      g_array_index (self->open, Open, state->item).is_begun = TRUE;
      self->line.begins_item = TRUE;
    }
  self->bold = self->italic = self->letters = 0;
  self->is_begun = TRUE;
  self->before = VANDAP_HTML_AFTER_BREAK;
}

/* Whether words look another way than those before them. */
static void
note_run (VandapHtmlElements *self, const State *state)
{
  VandapHtmlRun run = { (guint) self->page->text->len, state->style, state->link };
  gboolean is_first = self->page->text->len == self->line.start;

  if (!is_first && self->style == state->style && self->link == state->link)
    return;
  if (state->link != NULL && (is_first || self->link != state->link))
    g_array_index (self->page->boxes, VandapHtmlBox, self->line.box).links++;
  self->style = state->style;
  self->link = state->link;
  g_array_append_val (self->page->runs, run);
}

static void
append (VandapHtmlElements *self, const char *text, gsize length)
{
  const State *state = &get_top (self)->state;
  guint n = (guint) length;

  note_run (self, state);
  g_string_append_len (self->page->text, text, (gssize) length);
  if (length == 1 && g_ascii_ispunct (*text))
    return;
  if (state->link != NULL)
    self->line.linked += n;
  self->letters += n;
  self->bold += state->style & VANDAP_HTML_BOLD ? n : 0;
  self->italic += state->style & VANDAP_HTML_ITALIC ? n : 0;
}

static void
append_space (VandapHtmlElements *self)
{
  GString *text = self->page->text;

  if (self->is_begun && text->len > self->line.start && text->str[text->len - 1] != ' ')
    g_string_append_c (text, ' ');
}

static guint
count_newlines (const char *p, const char *end)
{
  guint n = 0;

  while (p < end && (p = memchr (p, '\n', (gsize) (end - p))) != NULL)
    {
      n++;
      p++;
    }

  return n;
}

/**
 * vandap_html_elements_add_text:
 * @self: elements
 * @text: UTF-8
 * @length: its length in bytes
 * @line: the line of the file it ends on
 *
 * Adds text to what is open.
 */
void
vandap_html_elements_add_text (VandapHtmlElements *self, const char *text, gsize length, guint line)
{
  const State *state = &get_top (self)->state;
  const char *end = text + length;

  if (state->is_silent)
    return;
  if (state->is_unseen)
    {
      vandap_html_unseen_add_text (self->unseen, text, length, get_box (self), line);
      return;
    }
  while (text < end)
    {
      const char *word = text;

      while (word < end && (!g_ascii_isspace (*word)
                            || (*word == ' ' && word > text && word + 1 < end && !g_ascii_isspace (word[1]))))
        word++;
      if (word > text)
        {
          if (!self->is_begun)
            begin_line (self, line - MIN (line, count_newlines (text, end)));
          append (self, text, (gsize) (word - text));
          text = word;
        }
      else if (*text == '\n' && state->is_preformatted)
        {
          break_line (self);
          text++;
        }
      else
        {
          append_space (self);
          text++;
        }
    }
}

static void
add_quotation_mark (VandapHtmlElements *self, const char *mark)
{
  const State *state = &get_top (self)->state;

  if (state->is_silent || state->is_unseen)
    {
      vandap_html_elements_add_text (self, mark, strlen (mark), self->line.line);
      return;
    }
  if (!self->is_begun)
    begin_line (self, self->line.line);
  append (self, mark, strlen (mark));
}

static void
add_picture (VandapHtmlElements *self, const xmlChar **attributes)
{
  VandapHtmlPicture picture = { .line = self->page->lines->len + (self->is_begun ? 1 : 0) };
  const State *state = &get_top (self)->state;

  if (state->is_silent || state->is_unseen
      || !vandap_html_attributes_read_picture (&picture, attributes, self->page->strings))
    return;
  picture.box = get_box (self);
  g_array_append_val (self->page->pictures, picture);
}

/* What an element makes of the state it stands in. */
static void
settle_state (Open *open, const Open *parent, const char *link)
{
  const VandapHtmlElement *element = open->element;

  open->state = parent->state;
  if (link != NULL)
    open->state.link = link;
  open->state.style = (parent->state.style & ~open->clears) | open->sets;
  open->state.is_silent |= (element->traits & VANDAP_HTML_SILENT) != 0;
  open->state.is_preformatted |= (element->traits & VANDAP_HTML_PREFORMATTED) != 0;
  open->state.is_caption |= (open->hints & (VANDAP_HTML_HINT_CAPTION)) != 0;
  if (element->level > 0)
    open->state.level = element->level;
}

/* Words that say what an element is do not say so of what it is in another that says more. */
static void
weigh_hints (Open *open, const Open *parent)
{
  if (open->element->tag == VANDAP_HTML_TAG_BUTTON && parent->state.level > 0)
    open->hints = 0; /* a heading that opens what stands under it */
  open->has_box = (open->element->traits & VANDAP_HTML_BOX) != 0 || (open->hints & UNSEEN) != 0
                  || (open->hints != 0 && (open->element->traits & VANDAP_HTML_BLOCK) != 0
                      && open->element->tag != VANDAP_HTML_TAG_PAGE);
}

/*
 * What is not shown in the middle of a line waits for the end of its block; elsewhere
 * it is a block.
 */
static void
settle_unseen (VandapHtmlElements *self, Open *open)
{
  if (!(open->hints & UNSEEN) || open->element->traits & VANDAP_HTML_BLOCK)
    return;
  if (self->is_begun || self->before != VANDAP_HTML_AFTER_BLOCK)
    open->state.is_unseen = TRUE;
  else
    open->ends_block = TRUE;
}

static void
close_top (VandapHtmlElements *self)
{
  if (self->open->len > 1)
    g_array_set_size (self->open, self->open->len - 1);
}

/* What a browser ends before a block begins, and the parser too unless it was started anew. */
static void
close_before (VandapHtmlElements *self, const VandapHtmlElement *element)
{
  const Open *top = get_top (self);

  if (!(element->traits & VANDAP_HTML_BLOCK) || top->element == NULL)
    return;
  if (top->element->tag == VANDAP_HTML_TAG_P || top->element->tag == VANDAP_HTML_TAG_SVG)
    close_top (self);
}

/**
 * vandap_html_elements_begin:
 * @self: elements
 * @element: an element
 * @attributes: (nullable): its attributes, names and values by turns
 *
 * Notes that an element begins.
 */
void
vandap_html_elements_begin (VandapHtmlElements *self, const VandapHtmlElement *element, const xmlChar **attributes)
{
  Open open = { .element = element, .box = VANDAP_HTML_NO_BOX };
  VandapHtmlAttributes said = { .hints = element->hints };

  if (element->traits & VANDAP_HTML_BLOCK)
    break_block (self);
  close_before (self, element);
  if (element->tag == VANDAP_HTML_TAG_BR)
    break_line (self);
  else if (element->tag == VANDAP_HTML_TAG_IMG)
    add_picture (self, attributes);
  if (element->traits & VANDAP_HTML_EMPTY || element->tag == VANDAP_HTML_TAG_PAGE)
    return;
  if (self->open->len >= DEEPEST)
    {
      self->excess++;
      return;
    }

  said.look.sets = (element->traits & VANDAP_HTML_IS_BOLD ? VANDAP_HTML_BOLD : 0)
                   | (element->traits & VANDAP_HTML_IS_ITALIC ? VANDAP_HTML_ITALIC : 0);
  vandap_html_attributes_read (&said, element, attributes, self->page);
  open.hints = said.hints;
  open.sets = said.look.sets;
  open.clears = said.look.clears;
  weigh_hints (&open, get_top (self));
  settle_state (&open, get_top (self), said.link);
  settle_unseen (self, &open);
  if (element->tag == VANDAP_HTML_TAG_LI)
    open.state.item = self->open->len;
  g_array_append_val (self->open, open);
  if (element->tag == VANDAP_HTML_TAG_Q)
    add_quotation_mark (self, "“");
}

static guint
find_open (VandapHtmlElements *self, const VandapHtmlElement *element)
{
  guint last = self->open->len > FARTHEST ? self->open->len - FARTHEST : 1;

  for (guint i = self->open->len; i > last; i--)
    if (g_array_index (self->open, Open, i - 1).element == element)
      return i - 1;

  return 0;
}

/* Forgets elements from @i on. A block that could not end in what is not shown ends with them. */
static void
close_from (VandapHtmlElements *self, guint i, gboolean ends_block)
{
  gboolean was_unseen = get_top (self)->state.is_unseen;

  ends_block = ends_block && was_unseen && !g_array_index (self->open, Open, i).state.is_unseen;
  for (guint k = i; k < self->open->len; k++)
    ends_block |= g_array_index (self->open, Open, k).ends_block != 0;
  g_array_set_size (self->open, i);
  if (was_unseen)
    vandap_html_unseen_end_line (self->unseen);
  if (ends_block)
    break_block (self);
}

/**
 * vandap_html_elements_end:
 * @self: elements
 * @element: an element
 * @ends_line: whether the line that is begun ends here, too
 *
 * Notes that an element ends.
 */
void
vandap_html_elements_end (VandapHtmlElements *self, const VandapHtmlElement *element, gboolean ends_line)
{
  guint i;

  if (element->traits & VANDAP_HTML_BLOCK && ends_line)
    break_block (self);
  if (element->tag == VANDAP_HTML_TAG_PAGE)
    return;
  if (self->excess > 0)
    {
      self->excess--;
      return;
    }
  i = find_open (self, element);
  if (i == 0)
    return;
  if (element->tag == VANDAP_HTML_TAG_Q)
    add_quotation_mark (self, "”");
  close_from (self, i, element->traits & VANDAP_HTML_BLOCK && ends_line);
}

/* Words that follow look no longer as the element says, though blocks that began in it go on. */
static void
end_style (VandapHtmlElements *self, guint i)
{
  Open *open = &g_array_index (self->open, Open, i);

  gboolean was_unseen = open->state.is_unseen && !g_array_index (self->open, Open, i - 1).state.is_unseen;

  open->sets = open->clears = 0;
  open->state.link = NULL;
  open->has_box = open->has_box && !(open->hints & UNSEEN);
  open->hints &= ~(guint) UNSEEN;
  for (; i < self->open->len; i++)
    {
      Open *inner = &g_array_index (self->open, Open, i);
      const State *outer = &g_array_index (self->open, Open, i - 1).state;

      inner->state.style = (outer->style & ~inner->clears) | inner->sets;
      if (inner->element->tag != VANDAP_HTML_TAG_A || inner == open)
        inner->state.link = outer->link;
      if (was_unseen)
        {
          inner->state.is_unseen = FALSE;
          inner->box = VANDAP_HTML_NO_BOX;
        }
    }
}

/**
 * vandap_html_elements_miss:
 * @self: elements
 * @element: an element
 * @is_unknown: whether the parser knows of none such that is open
 *
 * Notes an end tag in the wrong place.
 */
void
vandap_html_elements_miss (VandapHtmlElements *self, const VandapHtmlElement *element, gboolean is_unknown)
{
  guint i;

  if (element->traits & VANDAP_HTML_EMPTY)
    return;
  if (element->traits & VANDAP_HTML_STYLE)
    {
      i = find_open (self, element);
      if (i > 0)
        end_style (self, i);
    }
  else if (is_unknown)
    vandap_html_elements_end (self, element, TRUE);
}

/**
 * vandap_html_elements_finish:
 * @self: elements
 *
 * Ends all that is open.
 */
void
vandap_html_elements_finish (VandapHtmlElements *self)
{
  g_array_set_size (self->open, 1);
  break_block (self);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/html/vandap-html-elements.h"

#include <stdlib.h>
#include <string.h>

/* Elements in one another; what is deeper is taken for words of the deepest. */
#define DEEPEST 4096
/* How far down it is looked for the element that an end tag ends. */
#define FARTHEST 256
/* A picture no larger than this is an icon, or counts readers. */
#define LARGEST_ICON 32

typedef struct
{
  guint style;
  const char *link;
  gboolean is_silent;
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
} Open;

struct _VandapHtmlElements
{
  VandapHtmlPage *page;
  GArray *open;    /* Open; the first is the page */
  guint excess;    /* how many are open that are not noted */

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
  end_line (self);
  self->before = VANDAP_HTML_AFTER_BLOCK;
}

static void
break_line (VandapHtmlElements *self)
{
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
  if (get_top (self)->state.is_silent)
    return;
  if (!self->is_begun)
    begin_line (self, self->line.line);
  append (self, mark, strlen (mark));
}

static gboolean
is_icon (const char *measure)
{
  return measure != NULL && g_ascii_isdigit (*measure) && atoi (measure) <= LARGEST_ICON
         && strchr (measure, '%') == NULL;
}

static void
add_picture (VandapHtmlElements *self, const xmlChar **attributes)
{
  VandapHtmlPicture picture = { .line = self->page->lines->len + (self->is_begun ? 1 : 0) };
  gboolean is_shown = !get_top (self)->state.is_silent;

  for (guint i = 0; attributes != NULL && attributes[i] != NULL; i += 2)
    {
      const char *name = (const char *) attributes[i], *value = (const char *) attributes[i + 1];

      if (value == NULL || *value == '\0')
        continue;
      if (g_str_equal (name, "src"))
        picture.file = g_string_chunk_insert (self->page->strings, value);
      else if (g_str_equal (name, "alt"))
        picture.description = g_string_chunk_insert (self->page->strings, value);
      else if (g_str_equal (name, "width") || g_str_equal (name, "height"))
        is_shown = is_shown && !is_icon (value);
    }
  if (!is_shown || (picture.file == NULL && picture.description == NULL))
    return;
  picture.box = get_box (self);
  g_array_append_val (self->page->pictures, picture);
}

/* CSS Fonts, section 2: the weights from 600 on are what people call bold. */
static void
read_style (Open *open, const char *css)
{
  g_autofree char *small = g_ascii_strdown (css, -1);
  const char *weight = strstr (small, "font-weight"), *slant = strstr (small, "font-style");
  const char *display = strstr (small, "display");

  if (weight != NULL)
    {
      weight += strlen ("font-weight") + strspn (weight + strlen ("font-weight"), " :");
      if (g_str_has_prefix (weight, "bold") || (*weight >= '6' && *weight <= '9'))
        open->sets |= VANDAP_HTML_BOLD;
      else if (g_str_has_prefix (weight, "normal") || g_ascii_isdigit (*weight))
        open->clears |= VANDAP_HTML_BOLD;
    }
  if (slant != NULL)
    {
      slant += strlen ("font-style") + strspn (slant + strlen ("font-style"), " :");
      if (g_str_has_prefix (slant, "italic") || g_str_has_prefix (slant, "oblique"))
        open->sets |= VANDAP_HTML_ITALIC;
      else if (g_str_has_prefix (slant, "normal"))
        open->clears |= VANDAP_HTML_ITALIC;
    }
  if (display != NULL
      && g_str_has_prefix (display + 7 + strspn (display + 7, " :"), "none"))
    open->hints |= VANDAP_HTML_HINT_HIDDEN;
}

static void
read_attributes (VandapHtmlElements *self, Open *open, const xmlChar **attributes)
{
  for (guint i = 0; attributes != NULL && attributes[i] != NULL; i += 2)
    {
      const char *name = (const char *) attributes[i], *value = (const char *) attributes[i + 1];

      if (g_str_equal (name, "hidden"))
        open->hints |= VANDAP_HTML_HINT_HIDDEN;
      if (value == NULL)
        continue;
      if (g_str_equal (name, "style"))
        read_style (open, value);
      else if (open->element->traits & VANDAP_HTML_BLOCK
               && (g_str_equal (name, "class") || g_str_equal (name, "id") || g_str_equal (name, "role")))
        open->hints |= vandap_html_tags_get_hints (value);
      else if (open->element->tag == VANDAP_HTML_TAG_A && g_str_equal (name, "href"))
        open->state.link = *value == '#' ? "" : g_string_chunk_insert (self->page->strings, value);
    }
}

/* What an element makes of the state it stands in. */
static void
settle_state (Open *open, const Open *parent)
{
  const VandapHtmlElement *element = open->element;
  const char *link = open->state.link;

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
  open->has_box = (open->element->traits & VANDAP_HTML_BOX) != 0
                  || (open->hints != 0 && (open->element->traits & VANDAP_HTML_BLOCK) != 0
                      && open->element->tag != VANDAP_HTML_TAG_PAGE);
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
  Open open = { .element = element, .box = VANDAP_HTML_NO_BOX, .hints = element->hints };

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

  open.sets = (element->traits & VANDAP_HTML_IS_BOLD ? VANDAP_HTML_BOLD : 0)
              | (element->traits & VANDAP_HTML_IS_ITALIC ? VANDAP_HTML_ITALIC : 0);
  read_attributes (self, &open, attributes);
  weigh_hints (&open, get_top (self));
  settle_state (&open, get_top (self));
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
  g_array_set_size (self->open, i);
}

/* Words that follow look no longer as the element says, though blocks that began in it go on. */
static void
end_style (VandapHtmlElements *self, guint i)
{
  Open *open = &g_array_index (self->open, Open, i);

  open->sets = open->clears = 0;
  open->state.link = NULL;
  for (; i < self->open->len; i++)
    {
      Open *inner = &g_array_index (self->open, Open, i);
      const State *outer = &g_array_index (self->open, Open, i - 1).state;

      inner->state.style = (outer->style & ~inner->clears) | inner->sets;
      if (inner->element->tag != VANDAP_HTML_TAG_A || inner == open)
        inner->state.link = outer->link;
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
  break_block (self);
}

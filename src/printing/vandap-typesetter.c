/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "printing/vandap-typesetter.h"

#include <string.h>

#include "printing/vandap-page-look.h"
#include "text/vandap-direction.h"
#include "text/vandap-sentences.h"

#define SERIF "Noto Serif, serif"
#define SANS "Noto Sans, sans-serif"

/* What is set as one may stick out of its line by this much, in points, before it is broken after all. */
#define OVERHANG 0.5

/* A first line is indented by no more than this part of its length. */
#define MOST_INDENT 0.2

struct _VandapTypesetter
{
  VandapInterview *interview;
  PangoFontMap *fonts;
  PangoContext *contexts[2]; /* from left to right, from right to left */
  PangoLanguage *language;   /* of the interview, or NULL */
  gboolean is_right_to_left;
  double width;
  double scale;
};

static PangoContext *
make_context (PangoFontMap *fonts, PangoDirection direction)
{
  PangoContext *context = pango_font_map_create_context (fonts);
  cairo_font_options_t *options = cairo_font_options_create ();

  /* A point is a unit on paper, where Pango takes 96 to an inch. */
  pango_cairo_context_set_resolution (context, 72);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_base_dir (context, direction);
  cairo_font_options_destroy (options);

  return context;
}

/* An interview runs the way its first question, else its first paragraph runs. */
static gboolean
runs_right_to_left (VandapInterview *interview)
{
  g_autofree char *first = NULL;
  const VandapParagraph *paragraph;

  if (vandap_interview_get_n_exchanges (interview) > 0)
    {
      guint start, after;

      vandap_interview_get_extent (interview, 0, &start, &after);
      paragraph = vandap_interview_get_paragraph (interview, start);
    }
  else if (vandap_interview_get_n_paragraphs (interview) > 0)
    paragraph = vandap_interview_get_paragraph (interview, 0);
  else
    return FALSE;

  first = g_strndup (vandap_interview_get_text (interview, NULL) + paragraph->start,
                     paragraph->end - paragraph->start);

  return vandap_text_runs_right_to_left (first);
}

/**
 * vandap_typesetter_new:
 * @interview: an interview, which must outlive the typesetter
 * @style: what the page is like
 *
 * Makes a typesetter with fonts of its own, so that it may work in any one thread.
 *
 * Returns: (transfer full): the typesetter
 */
VandapTypesetter *
vandap_typesetter_new (VandapInterview *interview, const VandapPageStyle *style)
{
  const char *language = vandap_interview_get_field (interview, VANDAP_FIELD_LANGUAGE);
  VandapTypesetter *self = g_new0 (VandapTypesetter, 1);

  self->interview = interview;
  self->fonts = pango_cairo_font_map_new ();
  self->contexts[0] = make_context (self->fonts, PANGO_DIRECTION_LTR);
  self->contexts[1] = make_context (self->fonts, PANGO_DIRECTION_RTL);
  self->language = language != NULL ? pango_language_from_string (language) : NULL;
  self->is_right_to_left = runs_right_to_left (interview);
  self->width = MAX (style->width - style->left - style->right, 1);
  self->scale = vandap_page_look_get_scale (style);

  return self;
}

/**
 * vandap_typesetter_free:
 * @self: (transfer full): a typesetter
 *
 * Frees a typesetter.
 */
void
vandap_typesetter_free (VandapTypesetter *self)
{
  g_clear_object (&self->contexts[0]);
  g_clear_object (&self->contexts[1]);
  g_clear_object (&self->fonts);
  g_free (self);
}

/**
 * vandap_typesetter_runs_right_to_left:
 * @self: a typesetter
 *
 * Tells which way the interview as a whole runs.
 *
 * Returns: %TRUE if from right to left
 */
gboolean
vandap_typesetter_runs_right_to_left (VandapTypesetter *self)
{
  return self->is_right_to_left;
}

/**
 * vandap_typesetter_get_scale:
 * @self: a typesetter
 *
 * Tells how much smaller everything is set on a very small paper.
 *
 * Returns: a factor, at most 1
 */
double
vandap_typesetter_get_scale (VandapTypesetter *self)
{
  return self->scale;
}

static void
add (PangoAttrList *list, PangoAttribute *attribute, gsize start, gsize end)
{
  attribute->start_index = (guint)start;
  attribute->end_index = (guint)end;
  pango_attr_list_insert (list, attribute);
}

static PangoAttribute *
make_colour (const VandapColour *colour)
{
  return pango_attr_foreground_new ((guint16)(colour->red * G_MAXUINT16),
                                    (guint16)(colour->green * G_MAXUINT16),
                                    (guint16)(colour->blue * G_MAXUINT16));
}

static PangoFontDescription *
make_font (double size, gboolean is_serif, gboolean is_bold, gboolean is_italic)
{
  PangoFontDescription *font = pango_font_description_new ();

  pango_font_description_set_family_static (font, is_serif ? SERIF : SANS);
  pango_font_description_set_weight (font, is_bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_font_description_set_style (font, is_italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);
  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);

  return font;
}

/* Emphasis shows within italics and within bold, too. */
static void
add_emphasis (PangoAttrList *list, const VandapPageLook *look, const char *value, gsize start, gsize end)
{
  if (g_strcmp0 (value, "bold") == 0)
    add (list, pango_attr_weight_new (PANGO_WEIGHT_BOLD), start, end);
  else
    add (list, pango_attr_style_new (look->is_italic ? PANGO_STYLE_NORMAL : PANGO_STYLE_ITALIC), start, end);
}

/* Marks the spans of an interview's own words. */
static void
add_spans (VandapTypesetter *self, PangoAttrList *list, const VandapPageBlock *block, gsize from,
           gsize length)
{
  const VandapPageLook *look = vandap_page_look_get (block->look);
  gsize offset = block->words.start - block->shift + from;
  gsize first = MAX (offset, block->words.start);
  gsize last = MIN (offset + length, block->words.end);
  guint paragraph = vandap_interview_find_paragraph (self->interview, block->words.start);
  guint span = vandap_interview_find_span (
    self->interview, vandap_interview_get_paragraph (self->interview, paragraph)->start);

  for (; span < vandap_interview_get_n_spans (self->interview); span++)
    {
      const VandapSpan *marks = vandap_interview_get_span (self->interview, span);
      gsize start = MAX (marks->start, first), end = MIN (marks->end, last);

      if (marks->start >= last)
        break;
      if (start >= end)
        continue;
      if (marks->kind == VANDAP_SPAN_EMPHASIS)
        add_emphasis (list, look, marks->value, start - offset, end - offset);
      else if (marks->kind == VANDAP_SPAN_ASIDE)
        {
          add (list, pango_attr_style_new (PANGO_STYLE_ITALIC), start - offset, end - offset);
          add (list, make_colour (&vandap_colour_grey), start - offset, end - offset);
        }
    }
}

/* Marks what stands out in a text of ours. */
static void
add_runs (PangoAttrList *list, const VandapPageBlock *block)
{
  const VandapPageLook *look = vandap_page_look_get (block->look);

  for (guint i = 0; block->runs != NULL && i < block->runs->len; i++)
    {
      const VandapBlockRun *run = &g_array_index (block->runs, VandapBlockRun, i);

      add (list, pango_attr_weight_new (PANGO_WEIGHT_BOLD), run->start, run->end);
      add (list, make_colour (run->is_state ? &vandap_colour_amber : look->name_colour), run->start,
           run->end);
    }
}

/* Numbers and codes stay in one line. */
static void
add_unbreakable (PangoAttrList *list, const char *text, gsize length)
{
  gsize from = 0, start, end;

  while (from < length && vandap_unbreakable_next (text, length, from, &start, &end))
    {
      add (list, pango_attr_allow_breaks_new (FALSE), start, end);
      from = MAX (end, from + 1);
    }
}

static PangoAttrList *
make_attributes (VandapTypesetter *self, const VandapPageBlock *block, gsize start, gsize length)
{
  PangoAttrList *list = pango_attr_list_new ();

  add (list, pango_attr_insert_hyphens_new (FALSE), 0, length);
  if (block->words.start < block->words.end)
    {
      if (self->language != NULL)
        add (list, pango_attr_language_new (self->language), 0, length);
      add_spans (self, list, block, start, length);
    }
  if (start == 0)
    add_runs (list, block);

  return list;
}

/* A paragraph follows the first letter of its words; where it has none, the interview. */
static gboolean
block_runs_right_to_left (VandapTypesetter *self, const VandapPageBlock *block)
{
  const char *end = block->text + block->length;

  for (const char *p = block->text + block->shift; p < end; p = g_utf8_next_char (p))
    if (g_unichar_isalpha (g_utf8_get_char (p)))
      {
        g_autofree char *letter = g_strndup (p, (gsize)(g_utf8_next_char (p) - p));

        return vandap_text_runs_right_to_left (letter);
      }

  return self->is_right_to_left;
}

/* Text of ours may run the other way, but stands on the interview's side. */
static PangoAlignment
choose_side (VandapTypesetter *self, const VandapPageBlock *block, gboolean is_right_to_left)
{
  if (block->runs != NULL)
    is_right_to_left = self->is_right_to_left;

  return is_right_to_left ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT;
}

static gboolean
sticks_out (VandapTypesetter *self, PangoLayout *layout)
{
  PangoRectangle extents;

  pango_layout_get_extents (layout, NULL, &extents);

  return extents.width > (int)((self->width + OVERHANG) * PANGO_SCALE);
}

/**
 * vandap_typesetter_set_block:
 * @self: a typesetter
 * @block: a block of text
 * @start: where to begin in its text, in bytes
 * @length: how much of it to set, in bytes
 *
 * Sets text of a block in lines of the page's width. Lines after the first that
 * do not begin with the block are set as they would be in its middle.
 *
 * Returns: (transfer full): the lines
 */
PangoLayout *
vandap_typesetter_set_block (VandapTypesetter *self, const VandapPageBlock *block, gsize start, gsize length)
{
  const VandapPageLook *look = vandap_page_look_get (block->look);
  PangoFontDescription *font =
    make_font (look->size * self->scale, look->is_serif, look->is_bold, look->is_italic);
  gboolean is_right_to_left = block_runs_right_to_left (self, block);
  PangoLayout *layout = pango_layout_new (self->contexts[is_right_to_left]);
  PangoAttrList *attributes = make_attributes (self, block, start, length);
  PangoAttrList *breakable = pango_attr_list_copy (attributes);

  /* The first letter of a piece is not that of its paragraph. */
  pango_layout_set_auto_dir (layout, FALSE);
  pango_layout_set_alignment (layout, choose_side (self, block, is_right_to_left));
  pango_layout_set_width (layout, (int)(self->width * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_font_description (layout, font);
  if (start == 0)
    pango_layout_set_indent (
      layout, (int)(MIN (look->indent * self->scale, self->width * MOST_INDENT) * PANGO_SCALE));
  pango_layout_set_text (layout, block->text + start, (int)length);
  add_unbreakable (attributes, block->text + start, length);
  pango_layout_set_attributes (layout, attributes);
  /* What is longer than a line must break somewhere. */
  if (sticks_out (self, layout))
    pango_layout_set_attributes (layout, breakable);

  pango_attr_list_unref (breakable);
  pango_attr_list_unref (attributes);
  pango_font_description_free (font);

  return layout;
}

/**
 * vandap_typesetter_set_label:
 * @self: a typesetter
 * @text: UTF-8
 * @size: of the type, in points
 * @is_bold: whether in bold
 *
 * Sets a single line of sans.
 *
 * Returns: (transfer full): the line
 */
PangoLayout *
vandap_typesetter_set_label (VandapTypesetter *self, const char *text, double size, gboolean is_bold)
{
  PangoLayout *layout = pango_layout_new (self->contexts[0]);
  PangoFontDescription *font = make_font (size * self->scale, FALSE, is_bold, FALSE);

  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, text, -1);
  pango_font_description_free (font);

  return layout;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/vandap-answer-tags.h"

typedef enum
{
  SERIF,
  SANS,
} Family;

typedef enum
{
  TEXT,
  QUIET,
  ACCENT,
} Colour;

/* The style sheet sets the words 1.27 times as large as the names and notes around them, which are the size
 * of the window's other labels: one font more would be one more to be searched for. */
#define LABEL (1 / 1.27)
#define SMALL (0.9 / 1.27)

/* Sizes are shares of the view's own font size, spaces are in em. */
typedef struct
{
  const char *name;
  gboolean paragraph;
  Family family;
  double scale;
  PangoWeight weight;
  PangoStyle style;
  Colour colour;
  float line_height;
  double above;
  double below;
} Look;

static const Look looks[VANDAP_N_ANSWER_TAGS] = {
  [VANDAP_ANSWER_TAG_WORDS] = { "words", TRUE, SERIF, 1, 400, 0, TEXT, 1.25f, .20, .22 },
  [VANDAP_ANSWER_TAG_REMARK] = { "remark", TRUE, SERIF, 1, 400, PANGO_STYLE_ITALIC, TEXT, 1.25f, .20, .22 },
  [VANDAP_ANSWER_TAG_QUIET] = { "quiet", TRUE, SERIF, .87, 400, 0, QUIET, 1.2f, .20, .22 },
  [VANDAP_ANSWER_TAG_SPEAKER] = { "speaker", TRUE, SANS, LABEL, 700, 0, TEXT, 1, .75, .06 },
  [VANDAP_ANSWER_TAG_ROLE] = { "role", TRUE, SANS, SMALL, 400, 0, QUIET, 1, 0, .42 },
  [VANDAP_ANSWER_TAG_HEADING] = { "heading", TRUE, SANS, .92, 700, 0, TEXT, 1.1f, 1.1, .3 },
  [VANDAP_ANSWER_TAG_CAPTION] = { "caption", TRUE, SERIF, .87, 400, PANGO_STYLE_ITALIC, QUIET, 1.15f, .7, .1 },
  [VANDAP_ANSWER_TAG_CREDIT] = { "credit", TRUE, SANS, SMALL, 400, 0, QUIET, 1, 0, .7 },
  [VANDAP_ANSWER_TAG_NOBODY] = { "nobody", FALSE, SANS, 1, 400, 0, QUIET, 1, 0, 0 },
  [VANDAP_ANSWER_TAG_BOLD] = { "bold", FALSE, SERIF, 1, 700, 0, TEXT, 1, 0, 0 },
  [VANDAP_ANSWER_TAG_ITALIC] = { "italic", FALSE, SERIF, 1, 0, PANGO_STYLE_ITALIC, TEXT, 1, 0, 0 },
  [VANDAP_ANSWER_TAG_ASIDE] = { "aside", FALSE, SERIF, 1, 0, PANGO_STYLE_ITALIC, QUIET, 1, 0, 0 },
  [VANDAP_ANSWER_TAG_LINK] = { "link", FALSE, SERIF, 1, 0, 0, ACCENT, 1, 0, 0 },
  [VANDAP_ANSWER_TAG_JOINT] = { "joint", FALSE, SERIF, 1, 0, 0, TEXT, 1, 0, 0 },
  [VANDAP_ANSWER_TAG_LANGUAGE] = { "language", FALSE, SERIF, 1, 0, 0, TEXT, 1, 0, 0 },
  [VANDAP_ANSWER_TAG_HIT] = { "hit", FALSE, SERIF, 1, 0, 0, TEXT, 1, 0, 0 },
  [VANDAP_ANSWER_TAG_CURRENT_HIT] = { "current-hit", FALSE, SERIF, 1, 0, 0, TEXT, 1, 0, 0 },
};

static GtkTextTag *
tag_new (const Look *look)
{
  GtkTextTag *tag = gtk_text_tag_new (look->name);

  if (look->weight != 0)
    g_object_set (tag, "weight", look->weight, NULL);
  if (look->style != PANGO_STYLE_NORMAL)
    g_object_set (tag, "style", look->style, NULL);
  if (look->scale < 1)
    g_object_set (tag, "scale", look->scale, NULL);
  if (look->family == SANS)
    g_object_set (tag, "family", "Sans", NULL);
  if (look->paragraph)
    g_object_set (tag, "line-height", look->line_height, NULL);
  return tag;
}

/**
 * vandap_answer_tags_new:
 *
 * Creates the tags of an answer view.
 *
 * Returns: (transfer full): a tag table with every #VandapAnswerTag in it
 */
GtkTextTagTable *
vandap_answer_tags_new (void)
{
  GtkTextTagTable *tags = gtk_text_tag_table_new ();

  for (guint i = 0; i < VANDAP_N_ANSWER_TAGS; i++)
    {
      g_autoptr (GtkTextTag) tag = tag_new (&looks[i]);

      gtk_text_tag_table_add (tags, tag);
    }
  g_object_set (vandap_answer_tags_get (tags, VANDAP_ANSWER_TAG_LINK), "underline", PANGO_UNDERLINE_SINGLE,
                NULL);
  return tags;
}

/**
 * vandap_answer_tags_get:
 * @tags: a tag table
 * @tag: which tag
 *
 * Finds a tag.
 *
 * Returns: (transfer none): the tag
 */
GtkTextTag *
vandap_answer_tags_get (GtkTextTagTable *tags, VandapAnswerTag tag)
{
  return gtk_text_tag_table_lookup (tags, looks[tag].name);
}

/**
 * vandap_answer_tags_set_language:
 * @tags: a tag table
 * @language: (nullable): a BCP 47 tag
 *
 * Sets the language of the interview's words, which fonts, line breaking and
 * screen readers go by.
 */
void
vandap_answer_tags_set_language (GtkTextTagTable *tags, const char *language)
{
  GtkTextTag *tag = vandap_answer_tags_get (tags, VANDAP_ANSWER_TAG_LANGUAGE);

  g_object_set (tag, "language", language, "language-set", language != NULL, NULL);
}

/**
 * vandap_answer_tags_set_em:
 * @tags: a tag table
 * @em: the view's font size, in pixels
 *
 * Scales the space around paragraphs to the size of the text.
 */
void
vandap_answer_tags_set_em (GtkTextTagTable *tags, double em)
{
  for (guint i = 0; i < VANDAP_N_ANSWER_TAGS; i++)
    if (looks[i].paragraph)
      g_object_set (vandap_answer_tags_get (tags, i),
                    "pixels-above-lines", (int) (looks[i].above * em + .5),
                    "pixels-below-lines", (int) (looks[i].below * em + .5),
                    NULL);
}

/**
 * vandap_answer_tags_set_colours:
 * @tags: a tag table
 * @quiet: colour of what is nobody's words
 * @accent: colour of links
 *
 * Sets the colours; everything else has the view's own.
 */
void
vandap_answer_tags_set_colours (GtkTextTagTable *tags, const GdkRGBA *quiet, const GdkRGBA *accent)
{
  for (guint i = 0; i < VANDAP_N_ANSWER_TAGS; i++)
    if (looks[i].colour != TEXT)
      g_object_set (vandap_answer_tags_get (tags, i),
                    "foreground-rgba", looks[i].colour == QUIET ? quiet : accent, NULL);
}

/**
 * vandap_answer_tags_set_hit_colours:
 * @tags: a tag table
 * @tag: %VANDAP_ANSWER_TAG_HIT or %VANDAP_ANSWER_TAG_CURRENT_HIT
 * @back: what is behind the words
 * @front: the words
 *
 * Sets how words look that were found.
 */
void
vandap_answer_tags_set_hit_colours (GtkTextTagTable *tags, VandapAnswerTag tag, const GdkRGBA *back,
                                    const GdkRGBA *front)
{
  g_object_set (vandap_answer_tags_get (tags, tag), "background-rgba", back, "foreground-rgba", front, NULL);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/tei/vandap-tei-figures.h"

typedef struct
{
  guint before;
  guint caption;
  guint parent; /* index of the figure it is inside of, or VANDAP_NONE */
  char *credit;
  char *description;
  char *file;
} Figure;

struct _VandapTeiFigures
{
  VandapInterviewBuilder *builder;
  GArray *figures; /* Figure, in order of their start tags, until the outermost one ends */
  GArray *open;    /* guint */
};

static void
clear_figure (gpointer data)
{
  Figure *figure = data;

  g_free (figure->credit);
  g_free (figure->description);
  g_free (figure->file);
}

/**
 * vandap_tei_figures_new:
 * @builder: what the pictures are added to; outlives the figures
 *
 * Creates a table without figures.
 *
 * Returns: (transfer full): a new table
 */
VandapTeiFigures *
vandap_tei_figures_new (VandapInterviewBuilder *builder)
{
  VandapTeiFigures *self = g_new0 (VandapTeiFigures, 1);

  self->builder = builder;
  self->figures = g_array_new (FALSE, FALSE, sizeof (Figure));
  g_array_set_clear_func (self->figures, clear_figure);
  self->open = g_array_new (FALSE, FALSE, sizeof (guint));

  return self;
}

/**
 * vandap_tei_figures_free:
 * @self: (transfer full) (nullable): a table of figures
 *
 * Frees a table of figures.
 */
void
vandap_tei_figures_free (VandapTeiFigures *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->figures);
  g_array_unref (self->open);
  g_free (self);
}

static guint
get_innermost (VandapTeiFigures *self)
{
  return self->open->len > 0 ? g_array_index (self->open, guint, self->open->len - 1) : VANDAP_NONE;
}

static Figure *
get_open (VandapTeiFigures *self)
{
  return &g_array_index (self->figures, Figure, get_innermost (self));
}

/**
 * vandap_tei_figures_begin:
 * @self: a table of figures
 *
 * Begins a figure, inside those that have begun.
 */
void
vandap_tei_figures_begin (VandapTeiFigures *self)
{
  Figure figure = {
    vandap_interview_builder_get_n_paragraphs (self->builder), VANDAP_NONE, get_innermost (self), NULL, NULL, NULL,
  };
  guint index = self->figures->len;

  g_array_append_val (self->figures, figure);
  g_array_append_val (self->open, index);
}

static void
build (VandapTeiFigures *self)
{
  for (guint i = 0; i < self->figures->len; i++)
    {
      Figure *figure = &g_array_index (self->figures, Figure, i);

      if (figure->caption == VANDAP_NONE && figure->parent != VANDAP_NONE)
        figure->caption = g_array_index (self->figures, Figure, figure->parent).caption;
      vandap_interview_builder_add_picture (self->builder, figure->before, figure->caption, figure->credit,
                                            figure->description, figure->file);
    }
  g_array_set_size (self->figures, 0);
}

/**
 * vandap_tei_figures_end:
 * @self: a table of figures, in one
 *
 * Ends the figure that was begun last.
 */
void
vandap_tei_figures_end (VandapTeiFigures *self)
{
  g_array_set_size (self->open, self->open->len - 1);
  if (self->open->len == 0)
    build (self);
}

/**
 * vandap_tei_figures_is_in:
 * @self: a table of figures
 *
 * Tells whether a figure has begun and not ended.
 *
 * Returns: %TRUE if so
 */
gboolean
vandap_tei_figures_is_in (VandapTeiFigures *self)
{
  return self->open->len > 0;
}

/**
 * vandap_tei_figures_set_caption:
 * @self: a table of figures, in one
 * @paragraph: index of a caption
 *
 * Gives the figure a caption, if it has none yet.
 */
void
vandap_tei_figures_set_caption (VandapTeiFigures *self, guint paragraph)
{
  if (get_open (self)->caption == VANDAP_NONE)
    get_open (self)->caption = paragraph;
}

static void
add (char **to, const char *text)
{
  g_autofree char *before = *to;

  *to = before != NULL ? g_strconcat (before, " ", text, NULL) : g_strdup (text);
}

/**
 * vandap_tei_figures_add_credit:
 * @self: a table of figures, in one
 * @credit: who made it
 *
 * Says who made the figure.
 */
void
vandap_tei_figures_add_credit (VandapTeiFigures *self, const char *credit)
{
  add (&get_open (self)->credit, credit);
}

/**
 * vandap_tei_figures_add_description:
 * @self: a table of figures, in one
 * @description: what it shows
 *
 * Says what the figure shows.
 */
void
vandap_tei_figures_add_description (VandapTeiFigures *self, const char *description)
{
  add (&get_open (self)->description, description);
}

/**
 * vandap_tei_figures_add_file:
 * @self: a table of figures
 * @file: where the picture is
 *
 * Says where the figure's picture is. A second one, or one outside every figure,
 * is a picture of its own.
 */
void
vandap_tei_figures_add_file (VandapTeiFigures *self, const char *file)
{
  gboolean alone = self->open->len == 0 || get_open (self)->file != NULL;

  if (alone)
    vandap_tei_figures_begin (self);
  get_open (self)->file = g_strdup (file);
  if (alone)
    vandap_tei_figures_end (self);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/vandap-fonts.h"

/* What was asked for a text. */
typedef struct
{
  PangoContext *context;
  PangoFontset *fonts;
} Asked;

static void
asked_free (Asked *asked)
{
  g_object_unref (asked->context);
  g_object_unref (asked->fonts);
  g_free (asked);
}

/* A context as Pango makes one to measure a sample. */
static PangoContext *
create_sample_context (PangoContext *context)
{
  PangoContext *sample = pango_font_map_create_context (pango_context_get_font_map (context));

  pango_context_set_language (sample, pango_context_get_language (context));
  pango_cairo_context_set_font_options (sample, pango_cairo_context_get_font_options (context));
  return sample;
}

/* To know how high a line is, Pango lays out a sample in the font that it found, and looks for that font by its own
 * name, too. */
static gboolean
ask_for_sample (gpointer data)
{
  Asked *asked = data;
  PangoFont *font = pango_fontset_get_font (asked->fonts, 'x');
  PangoContext *sample = create_sample_context (asked->context);
  PangoFontDescription *description;
  PangoFontset *fonts = NULL;

  if (font != NULL)
    {
      description = pango_font_describe_with_absolute_size (font);
      fonts = pango_context_load_fontset (sample, description, pango_context_get_language (sample));
      pango_font_description_free (description);
    }
  g_clear_object (&fonts);
  g_clear_object (&font);
  g_object_unref (sample);
  return G_SOURCE_REMOVE;
}

/**
 * vandap_fonts_ask_for:
 * @widget: a widget in a window
 *
 * Begins to look for the fonts of a widget's text. Pango looks in threads of its
 * own: what is asked for early is there when the first words are laid out.
 */
void
vandap_fonts_ask_for (GtkWidget *widget)
{
  PangoContext *context;
  PangoFontset *fonts;
  Asked *asked;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  context = gtk_widget_get_pango_context (widget);
  fonts = pango_context_load_fontset (context, pango_context_get_font_description (context),
                                      pango_context_get_language (context));
  if (fonts == NULL)
    return;
  asked = g_new (Asked, 1);
  asked->context = g_object_ref (context);
  asked->fonts = fonts;
  /* When the window is built, the font is found, and nobody has to wait for it. */
  g_idle_add_full (G_PRIORITY_HIGH, ask_for_sample, asked, (GDestroyNotify) asked_free);
}

/**
 * vandap_fonts_begin:
 *
 * Begins to read which fonts there are, before anything is known of what is to be
 * shown. Pango reads it in a thread of its own as soon as there is a font map.
 */
void
vandap_fonts_begin (void)
{
  pango_cairo_font_map_get_default ();
}

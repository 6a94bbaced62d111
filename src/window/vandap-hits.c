/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/vandap-hits.h"

#include <string.h>

#include "text/vandap-needle.h"

static guint16
to_pango (float share)
{
  return (guint16) (CLAMP (share, 0, 1) * G_MAXUINT16);
}

static void
add (PangoAttrList *attributes, PangoAttribute *attribute, gsize start, gsize end)
{
  attribute->start_index = (guint) start;
  attribute->end_index = (guint) end;
  pango_attr_list_insert (attributes, attribute);
}

static void
add_hit (PangoAttrList *attributes, GtkWidget *widget, gsize start, gsize end)
{
  GtkStyleContext *style = gtk_widget_get_style_context (widget);
  GdkRGBA back, front;

  if (!gtk_style_context_lookup_color (style, "vandap_hit", &back)
      || !gtk_style_context_lookup_color (style, "vandap_hit_fg", &front))
    return;
  add (attributes, pango_attr_background_new (to_pango (back.red), to_pango (back.green), to_pango (back.blue)),
       start, end);
  add (attributes, pango_attr_foreground_new (to_pango (front.red), to_pango (front.green), to_pango (front.blue)),
       start, end);
}

/**
 * vandap_hits_mark_label:
 * @label: a label
 * @words: what to mark in it; empty to mark nothing
 *
 * Marks words wherever a label shows them. What a label shows is put together
 * from the interview's text, so it is searched by itself.
 *
 * Returns: whether the label shows them
 */
gboolean
vandap_hits_mark_label (GtkLabel *label, const char *words)
{
  const char *text = gtk_label_get_text (label);
  g_autoptr (VandapNeedle) needle = vandap_needle_new (words);
  g_autoptr (VandapFold) fold = NULL;
  g_autoptr (PangoAttrList) attributes = NULL;
  gsize start, end = 0;

  if (vandap_needle_is_empty (needle))
    {
      gtk_label_set_attributes (label, NULL);
      return FALSE;
    }
  fold = vandap_fold_new (text, strlen (text));
  attributes = pango_attr_list_new ();
  while (vandap_needle_find (needle, fold, end, &start, &end))
    add_hit (attributes, GTK_WIDGET (label), start, end);
  gtk_label_set_attributes (label, attributes);
  return end > 0;
}

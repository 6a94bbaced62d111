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
add_hit (PangoAttrList *attributes, GtkWidget *widget, gboolean is_current, gsize start, gsize end)
{
  GtkStyleContext *style = gtk_widget_get_style_context (widget);
  GdkRGBA back, front;

  if (!gtk_style_context_lookup_color (style, is_current ? "vandap_current_hit" : "vandap_hit", &back)
      || !gtk_style_context_lookup_color (style, is_current ? "vandap_current_hit_fg" : "vandap_hit_fg", &front))
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
 * @current: which of them the person is at, counted from 0, or a number that is
 *   none of them
 *
 * Marks words wherever a label shows them. What a label shows is put together
 * from the interview's text, so it is searched by itself.
 *
 * Returns: whether the label shows them
 */
gboolean
vandap_hits_mark_label (GtkLabel *label, const char *words, guint current)
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
  for (guint i = 0; vandap_needle_find (needle, fold, end, &start, &end); i++)
    add_hit (attributes, GTK_WIDGET (label), i == current, start, end);
  gtk_label_set_attributes (label, attributes);
  return end > 0;
}

static VandapFrontPart
find_part (VandapMatches *matches, guint nth, guint exchange)
{
  VandapInterview *interview = vandap_matches_get_interview (matches);
  guint paragraph = vandap_interview_find_paragraph (interview, vandap_matches_get (matches, nth).start);

  return paragraph != VANDAP_NONE ? vandap_front_find_part (interview, exchange, paragraph) : VANDAP_FRONT_NOWHERE;
}

/**
 * vandap_hits_find_current:
 * @matches: (nullable): what was found in an interview
 * @current: index of the match the person is at, or %VANDAP_NONE
 * @exchange: index of the exchange that is shown, or %VANDAP_NONE
 * @part: what a label shows of what stands above its answer
 *
 * Tells which of the hits in a label the person is at.
 *
 * Returns: how many hits the label has before it, or %VANDAP_NONE where it is not in the label
 */
guint
vandap_hits_find_current (VandapMatches *matches, guint current, guint exchange, VandapFrontPart part)
{
  guint before = 0;
  guint first, after;

  if (matches == NULL || current == VANDAP_NONE || exchange == VANDAP_NONE
      || vandap_matches_get_exchange (matches, current) != exchange || find_part (matches, current, exchange) != part)
    return VANDAP_NONE;
  vandap_matches_get_range (matches, exchange, &first, &after);
  for (guint i = first; i < current; i++)
    if (find_part (matches, i, exchange) == part)
      before++;
  return before;
}

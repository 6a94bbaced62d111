/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/vandap-second-frame.h"

typedef struct
{
  VandapSecondFrameFunc func;
  gboolean has_drawn;
} Awaited;

/* Called before each frame. */
static gboolean
on_tick (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  Awaited *awaited = data;

  if (!awaited->has_drawn)
    {
      awaited->has_drawn = TRUE;
      return G_SOURCE_CONTINUE;
    }
  awaited->func (widget);
  return G_SOURCE_REMOVE;
}

/**
 * vandap_second_frame_await:
 * @widget: a widget
 * @func: (scope async): what to do
 *
 * Does something once the widget has been drawn. A window is there sooner when what
 * nobody reads first comes with its second frame.
 */
void
vandap_second_frame_await (GtkWidget *widget, VandapSecondFrameFunc func)
{
  Awaited *awaited;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (func != NULL);

  awaited = g_new0 (Awaited, 1);
  awaited->func = func;
  gtk_widget_add_tick_callback (widget, on_tick, awaited, g_free);
}

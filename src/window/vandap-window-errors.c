/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/vandap-window-errors.h"

#include <string.h>

#include "window/vandap-error-bar.h"
#include "window/vandap-failure-page.h"

/* What few windows ever show holds up no start: it is made when it is wanted. */
struct _VandapWindowErrors
{
  GtkBox *column;
  GtkStack *pages;
  VandapFocus *focus;

  VandapErrorBar *bar;      /* NULL before the first error */
  VandapFailurePage *page;  /* NULL before the first failure */
};

/* The keyboard goes back to where the message took it from. */
static void
hide_bar (VandapWindowErrors *self)
{
  if (vandap_error_bar_has_focus (self->bar))
    vandap_focus_return (self->focus);
  vandap_error_bar_hide (self->bar);
}

static void
ensure_bar (VandapWindowErrors *self)
{
  if (self->bar != NULL)
    return;

  self->bar = vandap_error_bar_new ();
  g_signal_connect_swapped (self->bar, "closed", G_CALLBACK (hide_bar), self);
  gtk_box_prepend (self->column, GTK_WIDGET (self->bar));
}

static void
ensure_page (VandapWindowErrors *self)
{
  if (self->page != NULL)
    return;

  self->page = vandap_failure_page_new ();
  gtk_stack_add_named (self->pages, GTK_WIDGET (self->page), "failure");
}

/**
 * vandap_window_errors_new:
 * @column: above whose other children messages stand
 * @pages: what the page is one of, and what else the window shows
 * @focus: where the keyboard is
 *
 * Creates what shows a window's errors. All parts of the window outlive it.
 *
 * Returns: (transfer full): new errors, of which none is shown yet
 */
VandapWindowErrors *
vandap_window_errors_new (GtkBox *column, GtkStack *pages, VandapFocus *focus)
{
  VandapWindowErrors *self = g_new0 (VandapWindowErrors, 1);

  self->column = column;
  self->pages = pages;
  self->focus = focus;

  return self;
}

/**
 * vandap_window_errors_free:
 * @self: (transfer full) (nullable): errors
 *
 * Shows errors no longer.
 */
void
vandap_window_errors_free (VandapWindowErrors *self)
{
  if (self == NULL)
    return;

  if (self->bar != NULL)
    g_signal_handlers_disconnect_by_data (self->bar, self);
  g_free (self);
}

/**
 * vandap_window_errors_show_above:
 * @self: errors
 * @message: what is wrong and what to do
 *
 * Shows a message above what is open.
 */
void
vandap_window_errors_show_above (VandapWindowErrors *self, const char *message)
{
  ensure_bar (self);
  if (!vandap_error_bar_has_focus (self->bar))
    vandap_focus_remember (self->focus);
  vandap_error_bar_show (self->bar, message);
}

/**
 * vandap_window_errors_show_instead:
 * @self: errors
 * @message: what is wrong and what to do
 *
 * Shows a message on a page of its own.
 */
void
vandap_window_errors_show_instead (VandapWindowErrors *self, const char *message)
{
  ensure_page (self);
  vandap_failure_page_set_message (self->page, message);
  gtk_stack_set_visible_child_name (self->pages, "failure");
  gtk_widget_grab_focus (GTK_WIDGET (self->page));
}

/**
 * vandap_window_errors_hide:
 * @self: errors
 *
 * Hides what stands above what is open.
 *
 * Returns: whether anything stood there
 */
gboolean
vandap_window_errors_hide (VandapWindowErrors *self)
{
  gboolean is_shown = self->bar != NULL && vandap_error_bar_is_shown (self->bar);

  if (self->bar != NULL)
    hide_bar (self);

  return is_shown;
}

/**
 * vandap_window_errors_take_back:
 * @self: errors
 * @message: what is no longer wrong
 *
 * Hides a message above what is open, if it is this one.
 */
void
vandap_window_errors_take_back (VandapWindowErrors *self, const char *message)
{
  if (self->bar != NULL && vandap_error_bar_is_shown (self->bar)
      && strcmp (vandap_error_bar_get_message (self->bar), message) == 0)
    hide_bar (self);
}

/**
 * vandap_window_errors_have_focus:
 * @self: errors
 *
 * Tells whether the keyboard is with what stands above what is open.
 *
 * Returns: whether it is
 */
gboolean
vandap_window_errors_have_focus (VandapWindowErrors *self)
{
  return self->bar != NULL && vandap_error_bar_has_focus (self->bar);
}

/**
 * vandap_window_errors_enter_page:
 * @self: errors
 *
 * Puts the keyboard on the page of its own, where that is to be seen.
 */
void
vandap_window_errors_enter_page (VandapWindowErrors *self)
{
  if (self->page != NULL && gtk_widget_get_mapped (GTK_WIDGET (self->page)))
    gtk_widget_grab_focus (GTK_WIDGET (self->page));
}

/**
 * vandap_window_errors_have_page:
 * @self: errors
 *
 * Tells whether the page of its own is what the window shows.
 *
 * Returns: whether it is
 */
gboolean
vandap_window_errors_have_page (VandapWindowErrors *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->pages), "failure") == 0;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/vandap-first-minute.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "window/vandap-flow.h"

struct _VandapFirstMinute
{
  GtkWidget parent_instance;

  GtkLabel *name;
  GtkWidget *how_it_works;
  GtkWidget *example;

  VandapHistory *history;
  const VandapBundled *shown;   /* NULL for what does not come with the program */
};

G_DEFINE_FINAL_TYPE (VandapFirstMinute, vandap_first_minute, GTK_TYPE_WIDGET)

/* What comes with the program is the program's, and nothing that a person has opened. */
static gboolean
has_opened_something (VandapFirstMinute *self)
{
  guint n = self->history != NULL ? vandap_history_get_n_entries (self->history) : 0;

  for (guint i = 0; i < n; i++)
    if (!g_str_has_prefix (vandap_history_get_entry (self->history, i)->uri, "resource:"))
      return TRUE;
  return FALSE;
}

static void
update (VandapFirstMinute *self)
{
  gboolean is_guide = self->shown != NULL && strcmp (self->shown->base, VANDAP_BUNDLE_GUIDE) == 0;

  gtk_widget_set_visible (GTK_WIDGET (self), self->shown != NULL && !has_opened_something (self));
  if (is_guide)
    /* Translators: what is shown is the guide that comes with the program */
    gtk_label_set_text (self->name, _("How it works."));
  else
    /* Translators: what is shown is the example that comes with the program */
    gtk_label_set_text (self->name, _("Example."));
  gtk_widget_set_visible (self->how_it_works, !is_guide);
  gtk_widget_set_visible (self->example, is_guide);
}

static void
vandap_first_minute_dispose (GObject *object)
{
  VandapFirstMinute *self = VANDAP_FIRST_MINUTE (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->history);
  G_OBJECT_CLASS (vandap_first_minute_parent_class)->dispose (object);
}

static void
vandap_first_minute_class_init (VandapFirstMinuteClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (VANDAP_TYPE_FLOW);
  G_OBJECT_CLASS (klass)->dispose = vandap_first_minute_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "firstminute");
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vandap/Vandap/ui/first-minute.ui");
  gtk_widget_class_bind_template_child (widget_class, VandapFirstMinute, name);
  gtk_widget_class_bind_template_child (widget_class, VandapFirstMinute, how_it_works);
  gtk_widget_class_bind_template_child (widget_class, VandapFirstMinute, example);
}

static void
vandap_first_minute_init (VandapFirstMinute *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * vandap_first_minute_set_history:
 * @self: a strip
 * @history: (nullable): what was opened before
 *
 * Sets where the strip learns that a person has opened something.
 */
void
vandap_first_minute_set_history (VandapFirstMinute *self, VandapHistory *history)
{
  g_return_if_fail (VANDAP_IS_FIRST_MINUTE (self));
  g_return_if_fail (self->history == NULL);

  if (history == NULL)
    return;
  self->history = g_object_ref (history);
  g_signal_connect_object (history, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
}

/**
 * vandap_first_minute_set_shown:
 * @self: a strip
 * @bundled: (nullable): what comes with the program and is shown, or %NULL where that is something else
 *
 * Sets what it stands above.
 */
void
vandap_first_minute_set_shown (VandapFirstMinute *self, const VandapBundled *bundled)
{
  g_return_if_fail (VANDAP_IS_FIRST_MINUTE (self));

  self->shown = bundled;
  update (self);
}

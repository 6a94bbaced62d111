/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/vandap-find-bar.h"

#include <glib/gi18n-lib.h>

#include "window/vandap-announcement.h"

struct _VandapFindBar
{
  GtkWidget parent_instance;

  GtkEditable *entry;
  GtkLabel *count;
  GtkWidget *previous;
  GtkWidget *next;

  VandapFinder *finder;
  gsize from;
};

static guint stopped_signal;

G_DEFINE_FINAL_TYPE (VandapFindBar, vandap_find_bar, GTK_TYPE_WIDGET)

static void
on_search_changed (VandapFindBar *self)
{
  vandap_finder_set_words (self->finder, gtk_editable_get_text (self->entry), self->from);
}

static void
on_next (VandapFindBar *self)
{
  vandap_finder_step (self->finder, 1);
}

static void
on_previous (VandapFindBar *self)
{
  vandap_finder_step (self->finder, -1);
}

/* The entry waits a moment for further letters; Enter does not. */
static void
on_activate (VandapFindBar *self)
{
  const char *words = gtk_editable_get_text (self->entry);

  if (g_strcmp0 (words, vandap_finder_get_words (self->finder)) == 0)
    on_next (self);
  else
    on_search_changed (self);
}

static void
on_stop (VandapFindBar *self)
{
  g_signal_emit (self, stopped_signal, 0);
}

static gboolean
on_key_pressed (GtkEventControllerKey *keys, guint key, guint code, GdkModifierType state, VandapFindBar *self)
{
  gboolean is_enter = key == GDK_KEY_Return || key == GDK_KEY_KP_Enter || key == GDK_KEY_ISO_Enter;

  if (!is_enter || (state & gtk_accelerator_get_default_mod_mask ()) != GDK_SHIFT_MASK)
    return GDK_EVENT_PROPAGATE;
  on_previous (self);
  return GDK_EVENT_STOP;
}

static char *
dup_count (VandapMatches *matches, guint current)
{
  guint n = matches != NULL ? vandap_matches_get_n (matches) : 0;

  if (matches == NULL)
    return g_strdup ("");
  if (n == 0)
    return g_strdup (_("Not found"));
  /* Translators: which of the places where the words were found is on screen */
  return g_strdup_printf (_("%u of %u"), current + 1, n);
}

/* Whoever types hears it as a change of what the entry is said to be; elsewhere it is said in passing. */
static void
say_count (VandapFindBar *self, const char *count)
{
  GtkAccessible *entry = GTK_ACCESSIBLE (self->entry);

  if (count[0] == '\0')
    {
      gtk_accessible_reset_property (entry, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
      return;
    }
  gtk_accessible_update_property (entry, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, count, -1);
  if ((gtk_widget_get_state_flags (GTK_WIDGET (self->entry)) & GTK_STATE_FLAG_FOCUS_WITHIN) == 0)
    vandap_announce (GTK_WIDGET (self->entry), count);
}

static void
update (VandapFindBar *self)
{
  VandapMatches *matches = vandap_finder_get_matches (self->finder);
  g_autofree char *count = dup_count (matches, vandap_finder_get_current (self->finder));
  gboolean found = matches != NULL && vandap_matches_get_n (matches) > 0;

  gtk_label_set_text (self->count, count);
  gtk_widget_set_sensitive (self->previous, found);
  gtk_widget_set_sensitive (self->next, found);
  if (matches != NULL && !found)
    gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");
  say_count (self, count);
}

static void
vandap_find_bar_dispose (GObject *object)
{
  VandapFindBar *self = VANDAP_FIND_BAR (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->finder);
  G_OBJECT_CLASS (vandap_find_bar_parent_class)->dispose (object);
}

static gboolean
vandap_find_bar_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (VANDAP_FIND_BAR (widget)->entry));
}

static void
vandap_find_bar_class_init (VandapFindBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vandap_find_bar_dispose;
  widget_class->grab_focus = vandap_find_bar_grab_focus;
  stopped_signal = g_signal_new ("stopped", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "findbar");
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vandap/Vandap/ui/find-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, VandapFindBar, entry);
  gtk_widget_class_bind_template_child (widget_class, VandapFindBar, count);
  gtk_widget_class_bind_template_child (widget_class, VandapFindBar, previous);
  gtk_widget_class_bind_template_child (widget_class, VandapFindBar, next);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_next);
  gtk_widget_class_bind_template_callback (widget_class, on_previous);
  gtk_widget_class_bind_template_callback (widget_class, on_stop);
  gtk_widget_class_bind_template_callback (widget_class, on_key_pressed);
}

static void
vandap_find_bar_init (VandapFindBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * vandap_find_bar_new:
 * @finder: what finds
 *
 * Creates a bar to find with.
 *
 * Returns: (transfer floating): a new bar
 */
GtkWidget *
vandap_find_bar_new (VandapFinder *finder)
{
  VandapFindBar *self = g_object_new (VANDAP_TYPE_FIND_BAR, NULL);

  self->finder = g_object_ref (finder);
  g_signal_connect_object (finder, "notify::current", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}

/**
 * vandap_find_bar_begin:
 * @self: a find bar
 * @words: (nullable): what to begin with, or %NULL for what was looked for last
 * @from: where in the interview's text the person is, in bytes
 *
 * Begins to find: whatever is in the entry is selected, to be typed over.
 */
void
vandap_find_bar_begin (VandapFindBar *self, const char *words, gsize from)
{
  g_return_if_fail (VANDAP_IS_FIND_BAR (self));

  self->from = from;
  if (words != NULL)
    gtk_editable_set_text (self->entry, words);
  /* Selected first: GTK 4.8 complains of a caret that began to blink before there was a selection. */
  gtk_editable_select_region (self->entry, 0, -1);
  /* And only then looked for, so that what is found is said of the entry and not of what was read. */
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  on_search_changed (self);
}

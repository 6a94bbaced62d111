/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/vandap-open-popover.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "library/vandap-bundle.h"
#include "reading/vandap-reading.h"
#include "window/vandap-clipped-label.h"

/* As many as are seen at a glance. */
#define MOST_RECENT 8

struct _VandapOpenPopover
{
  GtkPopover parent_instance;

  GtkWidget *open;
  GtkWidget *recent_heading;
  GtkBox *recent;
  GtkBox *bundled;

  VandapHistory *history;
};

G_DEFINE_FINAL_TYPE (VandapOpenPopover, vandap_open_popover, GTK_TYPE_POPOVER)

static GtkWidget *
label_new (const char *text, PangoEllipsizeMode ellipsize, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), ellipsize);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 40);
  vandap_clipped_label_attach (GTK_LABEL (label));
  gtk_widget_add_css_class (label, css_class);
  return label;
}

/* A button that opens something: its title, and below it, where it is. */
static GtkWidget *
opener_new (VandapOpenPopover *self, const char *title, const char *place, const char *action, const char *target)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_box_append (GTK_BOX (lines), label_new (title, PANGO_ELLIPSIZE_END, "title"));
  if (place != NULL)
    gtk_box_append (GTK_BOX (lines), label_new (place, PANGO_ELLIPSIZE_START, "quiet"));
  gtk_button_set_child (GTK_BUTTON (button), lines);
  gtk_button_set_has_frame (GTK_BUTTON (button), FALSE);
  gtk_widget_set_hexpand (button, TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", target);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  if (place != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, place, -1);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (gtk_popover_popdown), self);
  return button;
}

static guint
find_place (VandapOpenPopover *self, GtkWidget *row)
{
  guint place = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->recent)); child != row;
       child = gtk_widget_get_next_sibling (child))
    place++;
  return place;
}

/* Of the row at a place, or of the last one. */
static void
focus_forgetter (VandapOpenPopover *self, guint place)
{
  GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->recent));

  for (guint i = 0; row != NULL && i < place && gtk_widget_get_next_sibling (row) != NULL; i++)
    row = gtk_widget_get_next_sibling (row);
  if (row != NULL)
    gtk_widget_grab_focus (gtk_widget_get_last_child (row));
}

static void
on_forget (GtkButton *button, VandapOpenPopover *self)
{
  guint place = find_place (self, gtk_widget_get_parent (GTK_WIDGET (button)));
  const char *uri = g_object_get_data (G_OBJECT (button), "uri");
  g_autoptr (GFile) file = g_file_new_for_uri (uri);

  gtk_recent_manager_remove_item (gtk_recent_manager_get_default (), uri, NULL);
  /* The row goes with the button: the keyboard needs another place first, and then comes to the row in its place. */
  gtk_widget_grab_focus (self->open);
  vandap_history_remove (self->history, file);
  focus_forgetter (self, place);
}

static GtkWidget *
forgetter_new (VandapOpenPopover *self, const VandapHistoryEntry *entry)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("edit-delete-symbolic");
  /* Translators: %s is the title of an interview: the button's name for a screen reader */
  g_autofree char *label = g_strdup_printf (_("Remove “%s” from History"), entry->title);

  gtk_button_set_has_frame (GTK_BUTTON (button), FALSE);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _("Remove from History"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_object_set_data_full (G_OBJECT (button), "uri", g_strdup (entry->uri), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (on_forget), self);
  return button;
}

static char *
dup_place (GFile *file)
{
  g_autofree char *name = g_file_get_parse_name (file);
  const char *home = g_get_home_dir ();

  if (home != NULL && g_str_has_prefix (name, home) && name[strlen (home)] == G_DIR_SEPARATOR)
    return g_strconcat ("~", name + strlen (home), NULL);
  return g_steal_pointer (&name);
}

static void
append_recent (VandapOpenPopover *self, const VandapHistoryEntry *entry)
{
  g_autoptr (GFile) file = g_file_new_for_uri (entry->uri);
  g_autofree char *place = dup_place (file);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *opener = opener_new (self, entry->title, place, "win.open-uri", entry->uri);

  gtk_box_append (GTK_BOX (row), opener);
  gtk_box_append (GTK_BOX (row), forgetter_new (self, entry));
  gtk_box_append (self->recent, row);
}

static void
empty (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

static gboolean
is_bundled (const VandapHistoryEntry *entry)
{
  return g_str_has_prefix (entry->uri, "resource:");
}

static void
fill_recent (VandapOpenPopover *self)
{
  guint n = self->history != NULL ? vandap_history_get_n_entries (self->history) : 0;
  guint shown = 0;

  empty (self->recent);
  for (guint i = 0; i < n && shown < MOST_RECENT; i++)
    {
      const VandapHistoryEntry *entry = vandap_history_get_entry (self->history, i);

      if (is_bundled (entry))
        continue;
      append_recent (self, entry);
      shown++;
    }
  gtk_widget_set_visible (self->recent_heading, shown > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->recent), shown > 0);
}

static void
append_bundled (VandapOpenPopover *self, const VandapBundled *bundled)
{
  g_autoptr (GFile) file = vandap_bundled_get_file (bundled);
  g_autoptr (VandapReading) reading = vandap_reading_new_from_file (file, NULL, NULL);
  const char *title = NULL;

  if (reading != NULL)
    title = vandap_interview_get_field (vandap_reading_get_interview (reading), VANDAP_FIELD_TITLE);
  gtk_box_append (self->bundled,
                  opener_new (self, title != NULL ? title : bundled->id, NULL, "win.open-bundled", bundled->id));
}

/* Not before somebody wants to see it: nobody should wait for titles at the start. */
static void
vandap_open_popover_map (GtkWidget *widget)
{
  VandapOpenPopover *self = VANDAP_OPEN_POPOVER (widget);

  fill_recent (self);
  if (gtk_widget_get_first_child (GTK_WIDGET (self->bundled)) == NULL)
    for (guint i = 0; i < vandap_bundle_get_n_interviews (); i++)
      append_bundled (self, vandap_bundle_get_interview (i));
  GTK_WIDGET_CLASS (vandap_open_popover_parent_class)->map (widget);
}

static void
vandap_open_popover_dispose (GObject *object)
{
  g_clear_object (&VANDAP_OPEN_POPOVER (object)->history);
  G_OBJECT_CLASS (vandap_open_popover_parent_class)->dispose (object);
}

static void
vandap_open_popover_class_init (VandapOpenPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vandap_open_popover_dispose;
  widget_class->map = vandap_open_popover_map;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vandap/Vandap/ui/open-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, VandapOpenPopover, open);
  gtk_widget_class_bind_template_child (widget_class, VandapOpenPopover, recent_heading);
  gtk_widget_class_bind_template_child (widget_class, VandapOpenPopover, recent);
  gtk_widget_class_bind_template_child (widget_class, VandapOpenPopover, bundled);
}

static void
vandap_open_popover_init (VandapOpenPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * vandap_open_popover_new:
 * @history: (nullable): what was opened before
 *
 * Creates a popover of what can be opened.
 *
 * Returns: (transfer floating): a new popover
 */
GtkWidget *
vandap_open_popover_new (VandapHistory *history)
{
  VandapOpenPopover *self = g_object_new (VANDAP_TYPE_OPEN_POPOVER, NULL);

  if (history == NULL)
    return GTK_WIDGET (self);
  self->history = g_object_ref (history);
  g_signal_connect_object (history, "changed", G_CALLBACK (fill_recent), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

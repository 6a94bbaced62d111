/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/vandap-quiet-entry.h"

#include <string.h>

/* Room for some letters of a value, however narrow the window. */
#define LEAST_WIDTH 48

struct _VandapQuietEntry
{
  GtkTextView parent_instance;

  char *value;       /* as it was set */
  char *placeholder; /* what stands there where nothing else does */
  guint idle_id;
  gboolean is_setting;
};

enum
{
  APPLY,
  REVERTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VandapQuietEntry, vandap_quiet_entry, GTK_TYPE_TEXT_VIEW)

static GtkTextBuffer *
get_buffer (VandapQuietEntry *self)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
}

static void
set_text (VandapQuietEntry *self, const char *text)
{
  g_autofree char *now = vandap_quiet_entry_dup_text (self);

  if (strcmp (now, text) == 0)
    return;
  self->is_setting = TRUE;
  gtk_text_buffer_set_text (get_buffer (self), text, -1);
  self->is_setting = FALSE;
}

static gboolean
apply_when_idle (gpointer data)
{
  VandapQuietEntry *self = data;

  self->idle_id = 0;
  vandap_quiet_entry_apply (self);
  return G_SOURCE_REMOVE;
}

static void
apply_soon (VandapQuietEntry *self)
{
  if (self->idle_id == 0)
    self->idle_id = g_idle_add_full (G_PRIORITY_DEFAULT, apply_when_idle, self, NULL);
}

/* Words that an input method gives only when it is left, and what other programs write for a person. */
static void
on_changed (VandapQuietEntry *self)
{
  gtk_widget_queue_resize (GTK_WIDGET (self));
  if (!self->is_setting && !gtk_widget_has_focus (GTK_WIDGET (self)))
    apply_soon (self);
}

/* A value is one line. The key comes here only when an input method has had it. */
static void
on_insert_text (GtkTextBuffer *buffer, GtkTextIter *location, const char *text, int length, VandapQuietEntry *self)
{
  g_autofree char *line = NULL;

  if (self->is_setting || memchr (text, '\n', (gsize) length) == NULL)
    return;
  g_signal_stop_emission_by_name (buffer, "insert-text");
  if (length == 1)
    {
      apply_soon (self);
      return;
    }
  line = g_strdelimit (g_strndup (text, (gsize) length), "\n\r", ' ');
  gtk_text_buffer_insert (buffer, location, line, -1);
}

static void
on_leave (VandapQuietEntry *self)
{
  GtkTextIter start;

  vandap_quiet_entry_apply (self);
  /* Where nobody types, nothing is selected. */
  gtk_text_buffer_get_start_iter (get_buffer (self), &start);
  gtk_text_buffer_place_cursor (get_buffer (self), &start);
}

static gboolean
on_escape (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  VandapQuietEntry *self = VANDAP_QUIET_ENTRY (widget);

  if (!vandap_quiet_entry_is_edited (self))
    return FALSE;
  set_text (self, self->value);
  g_signal_emit (self, signals[REVERTED], 0);
  return TRUE;
}

static int
get_text_width (VandapQuietEntry *self, const char *text)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  /* And the caret behind it. */
  return width + 2;
}

static int
get_text_height (VandapQuietEntry *self, const char *text, int width)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  int height;

  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, MAX (width, 1) * PANGO_SCALE);
  pango_layout_get_pixel_size (layout, NULL, &height);
  return height;
}

/* A text view itself knows its height only after it had a width, and one change late. */
static void
vandap_quiet_entry_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                            int *minimum_baseline, int *natural_baseline)
{
  VandapQuietEntry *self = VANDAP_QUIET_ENTRY (widget);
  g_autofree char *text = vandap_quiet_entry_dup_text (self);

  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      int placeholder_width = self->placeholder != NULL ? get_text_width (self, self->placeholder) : 0;

      *minimum = LEAST_WIDTH;
      *natural = MAX (LEAST_WIDTH, MAX (placeholder_width, get_text_width (self, text)));
      return;
    }
  *minimum = *natural = get_text_height (self, *text != '\0' || self->placeholder == NULL ? text : self->placeholder,
                                         for_size < 0 ? LEAST_WIDTH : for_size);
}

static GtkSizeRequestMode
vandap_quiet_entry_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
vandap_quiet_entry_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  VandapQuietEntry *self = VANDAP_QUIET_ENTRY (widget);
  g_autoptr (PangoLayout) layout = NULL;
  GdkRGBA colour;

  GTK_WIDGET_CLASS (vandap_quiet_entry_parent_class)->snapshot (widget, snapshot);
  if (self->placeholder == NULL || gtk_text_buffer_get_char_count (get_buffer (self)) > 0)
    return;
  layout = gtk_widget_create_pango_layout (widget, self->placeholder);
  pango_layout_set_width (layout, gtk_widget_get_width (widget) * PANGO_SCALE);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &colour);
  colour.alpha *= 0.55f;
  gtk_snapshot_append_layout (snapshot, layout, &colour);
}

static void
vandap_quiet_entry_unmap (GtkWidget *widget)
{
  vandap_quiet_entry_apply (VANDAP_QUIET_ENTRY (widget));
  GTK_WIDGET_CLASS (vandap_quiet_entry_parent_class)->unmap (widget);
}

static void
vandap_quiet_entry_dispose (GObject *object)
{
  g_clear_handle_id (&VANDAP_QUIET_ENTRY (object)->idle_id, g_source_remove);
  G_OBJECT_CLASS (vandap_quiet_entry_parent_class)->dispose (object);
}

static void
vandap_quiet_entry_finalize (GObject *object)
{
  VandapQuietEntry *self = VANDAP_QUIET_ENTRY (object);

  g_free (self->value);
  g_free (self->placeholder);
  G_OBJECT_CLASS (vandap_quiet_entry_parent_class)->finalize (object);
}

static void
vandap_quiet_entry_class_init (VandapQuietEntryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vandap_quiet_entry_dispose;
  G_OBJECT_CLASS (klass)->finalize = vandap_quiet_entry_finalize;
  widget_class->measure = vandap_quiet_entry_measure;
  widget_class->get_request_mode = vandap_quiet_entry_get_request_mode;
  widget_class->snapshot = vandap_quiet_entry_snapshot;
  widget_class->unmap = vandap_quiet_entry_unmap;

  /**
   * VandapQuietEntry::apply:
   * @self: the entry
   * @text: what was typed
   *
   * Emitted when a person is done with a value that is another one now.
   *
   * Returns: whether it is taken
   */
  signals[APPLY] = g_signal_new ("apply", VANDAP_TYPE_QUIET_ENTRY, G_SIGNAL_RUN_LAST, 0,
                                 g_signal_accumulator_true_handled, NULL, NULL, G_TYPE_BOOLEAN, 1, G_TYPE_STRING);

  /**
   * VandapQuietEntry::reverted:
   * @self: the entry
   *
   * Emitted when a person drops what was typed.
   */
  signals[REVERTED] = g_signal_new ("reverted", VANDAP_TYPE_QUIET_ENTRY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 0);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, on_escape, NULL);
}

static void
vandap_quiet_entry_init (VandapQuietEntry *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->value = g_strdup ("");
  gtk_text_view_set_accepts_tab (view, FALSE);
  gtk_text_view_set_wrap_mode (view, GTK_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (GTK_WIDGET (self), "quiet-entry");
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_MULTI_LINE, FALSE, -1);
  g_signal_connect_object (get_buffer (self), "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (get_buffer (self), "insert-text", G_CALLBACK (on_insert_text), self, 0);
  g_signal_connect_object (focus, "leave", G_CALLBACK (on_leave), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

/**
 * vandap_quiet_entry_new:
 * @placeholder: (nullable): what stands there where there is no value
 *
 * Creates an entry.
 *
 * Returns: (transfer floating): a new entry
 */
GtkWidget *
vandap_quiet_entry_new (const char *placeholder)
{
  VandapQuietEntry *self = g_object_new (VANDAP_TYPE_QUIET_ENTRY, NULL);

  self->placeholder = g_strdup (placeholder);
  if (placeholder != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_PLACEHOLDER, placeholder, -1);
  return GTK_WIDGET (self);
}

/**
 * vandap_quiet_entry_set_value:
 * @self: an entry
 * @value: (nullable): what holds now
 *
 * Sets the value. What a person has typed meanwhile, and nobody has taken, stays.
 */
void
vandap_quiet_entry_set_value (VandapQuietEntry *self, const char *value)
{
  gboolean is_edited;

  g_return_if_fail (VANDAP_IS_QUIET_ENTRY (self));

  is_edited = vandap_quiet_entry_is_edited (self);
  g_free (self->value);
  self->value = g_strdup (value != NULL ? value : "");
  if (!is_edited)
    set_text (self, self->value);
}

/**
 * vandap_quiet_entry_dup_text:
 * @self: an entry
 *
 * Gets what stands there now.
 *
 * Returns: (transfer full): the text
 */
char *
vandap_quiet_entry_dup_text (VandapQuietEntry *self)
{
  GtkTextIter start, end;

  g_return_val_if_fail (VANDAP_IS_QUIET_ENTRY (self), NULL);

  gtk_text_buffer_get_bounds (get_buffer (self), &start, &end);
  return gtk_text_buffer_get_text (get_buffer (self), &start, &end, FALSE);
}

/**
 * vandap_quiet_entry_is_edited:
 * @self: an entry
 *
 * Tells whether something else stands there than the value.
 *
 * Returns: %TRUE if so
 */
gboolean
vandap_quiet_entry_is_edited (VandapQuietEntry *self)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (VANDAP_IS_QUIET_ENTRY (self), FALSE);

  text = vandap_quiet_entry_dup_text (self);
  return strcmp (text, self->value) != 0;
}

/**
 * vandap_quiet_entry_apply:
 * @self: an entry
 *
 * Gives what was typed to whoever takes it, as when a person leaves.
 *
 * Returns: whether nothing is left to take
 */
gboolean
vandap_quiet_entry_apply (VandapQuietEntry *self)
{
  g_autofree char *text = NULL, *value = NULL;
  gboolean is_taken = FALSE;

  g_return_val_if_fail (VANDAP_IS_QUIET_ENTRY (self), FALSE);

  if (!vandap_quiet_entry_is_edited (self))
    return TRUE;
  text = vandap_quiet_entry_dup_text (self);
  value = self->value;
  /* While it is taken, the value may be set in the form in which it is kept. */
  self->value = g_strdup (text);
  g_signal_emit (self, signals[APPLY], 0, text, &is_taken);
  if (is_taken)
    return TRUE;
  g_free (self->value);
  self->value = g_steal_pointer (&value);
  return FALSE;
}

static void
collect (GtkWidget *widget, GPtrArray *entries)
{
  if (VANDAP_IS_QUIET_ENTRY (widget))
    g_ptr_array_add (entries, g_object_ref (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    collect (child, entries);
}

/**
 * vandap_quiet_entry_apply_all:
 * @widget: a widget
 *
 * Gives what was typed into any entry of a widget to whoever takes it.
 *
 * Returns: (transfer none) (nullable): the first entry with something left that nobody takes
 */
VandapQuietEntry *
vandap_quiet_entry_apply_all (GtkWidget *widget)
{
  /* What is taken may have others come and go. */
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);
  VandapQuietEntry *refused = NULL;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);

  collect (widget, entries);
  for (guint i = 0; i < entries->len; i++)
    {
      VandapQuietEntry *entry = g_ptr_array_index (entries, i);

      if (!vandap_quiet_entry_apply (entry) && refused == NULL && gtk_widget_is_ancestor (GTK_WIDGET (entry), widget))
        refused = entry;
    }
  return refused;
}

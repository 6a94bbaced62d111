/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "ui/display-sample.h"
#include "ui/fake-portal.h"
#include "window/vandap-answer-tags.h"
#include "window/vandap-style.h"
#include "window/vandap-text-size.h"
#include "window/vandap-window.h"

#define APPEARANCE "org.freedesktop.appearance"

/* A portal that has not said anything by now will not. */
#define PATIENCE 5000

static GDBusConnection *bus;
static GtkSettings *settings;

static void
count (guint *counter)
{
  (*counter)++;
}

static void
wait_for_dark (VandapStyle *style, gboolean dark)
{
  for (guint i = 0; i < PATIENCE / 10 && vandap_style_get_dark (style) != dark; i++)
    sample_wait (10);
  g_assert_true (vandap_style_get_dark (style) == dark);
}

/* Nothing on the bus is still under way when this returns. */
static void
wait_for_bus (void)
{
  sample_wait (100);
}

static VandapStyle *
style_new (void)
{
  return vandap_style_new (gdk_display_get_default ());
}

static VandapStyle *
style_new_with_portal (void)
{
  g_autoptr (VandapSettingsPortal) portal = vandap_settings_portal_new (bus);
  VandapStyle *style = style_new ();

  vandap_style_follow_portal (style, portal);
  return style;
}

static void
reset (VandapStyle *style)
{
  g_assert_finalize_object (style);
  gtk_settings_reset_property (settings, "gtk-theme-name");
  gtk_settings_reset_property (settings, "gtk-application-prefer-dark-theme");
}

static void
check_colour (const char *name, gboolean light)
{
  GtkWidget *window = gtk_window_new ();
  GdkRGBA colour;

  g_assert_true (gtk_style_context_lookup_color (gtk_widget_get_style_context (window), name, &colour));
  if (light)
    g_assert_cmpfloat (colour.red + colour.green + colour.blue, >, 2);
  else
    g_assert_cmpfloat (colour.red + colour.green + colour.blue, <, 1);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* What came of it is said, is GTK's theme, and is our palette. */
static void
check_style (VandapStyle *style, gboolean dark, gboolean high_contrast)
{
  g_assert_true (vandap_style_get_dark (style) == dark);
  g_assert_true (vandap_style_get_high_contrast (style) == high_contrast);
  check_colour ("theme_base_color", !dark);
  check_colour ("vandap_page", !dark);
  check_colour ("vandap_text", dark);
}

static void
set_theme (const char *name, gboolean dark)
{
  g_object_set (settings, "gtk-theme-name", name, "gtk-application-prefer-dark-theme", dark, NULL);
}

static void
check_settings (const char *name, gboolean dark)
{
  g_autofree char *name_set = NULL;
  gboolean dark_set;

  g_object_get (settings, "gtk-theme-name", &name_set, "gtk-application-prefer-dark-theme", &dark_set, NULL);
  g_assert_cmpstr (name_set, ==, name);
  g_assert_true (dark_set == dark);
}

static void
test_setters (void)
{
  VandapStyle *style = style_new ();
  guint choices = 0, sizes = 0, darks = 0, themes = 0;

  g_signal_connect_swapped (style, "notify::choice", G_CALLBACK (count), &choices);
  g_signal_connect_swapped (style, "notify::text-size", G_CALLBACK (count), &sizes);
  g_signal_connect_swapped (style, "notify::dark", G_CALLBACK (count), &darks);
  g_signal_connect_swapped (settings, "notify", G_CALLBACK (count), &themes);
  g_assert_cmpstr (vandap_style_get_choice (style), ==, "system");
  g_assert_cmpint (vandap_style_get_text_size (style), ==, 100);
  vandap_style_set_choice (style, "system");
  vandap_style_set_choice (style, "purple");
  vandap_style_set_choice (style, NULL);
  vandap_style_set_choice (style, "light");
  vandap_style_set_choice (style, "light");
  g_assert_cmpuint (choices, ==, 1);
  g_assert_cmpuint (darks + themes, ==, 0);
  g_object_set (style, "choice", "dark", "text-size", 110, NULL);
  vandap_style_set_choice (style, "dark");
  vandap_style_set_text_size (style, 110);
  g_assert_cmpuint (choices, ==, 2);
  g_assert_cmpuint (darks, ==, 1);
  g_assert_cmpuint (themes, ==, 1);
  vandap_style_set_text_size (style, 1000);
  g_assert_cmpint (vandap_style_get_text_size (style), ==, 400);
  vandap_style_set_text_size (style, 0);
  g_assert_cmpint (vandap_style_get_text_size (style), ==, 50);
  g_assert_cmpuint (sizes, ==, 3);
  g_signal_handlers_disconnect_by_data (settings, &themes);
  reset (style);
}

static void
test_choice (void)
{
  VandapStyle *style = style_new ();

  check_style (style, FALSE, FALSE);
  vandap_style_set_choice (style, "dark");
  check_style (style, TRUE, FALSE);
  vandap_style_set_choice (style, "system");
  check_style (style, FALSE, FALSE);
  set_theme ("Adwaita", TRUE);
  check_style (style, TRUE, FALSE);
  vandap_style_set_choice (style, "light");
  check_style (style, FALSE, FALSE);
  vandap_style_set_choice (style, "system");
  check_style (style, TRUE, FALSE);
  reset (style);
}

static void
test_theme_names (void)
{
  static const struct
  {
    const char *name;
    gboolean prefer_dark;
    gboolean dark;
    gboolean high_contrast;
  } themes[] = {
    { "Adwaita", FALSE, FALSE, FALSE },           { "Adwaita", TRUE, TRUE, FALSE },
    { "Adwaita-dark", FALSE, TRUE, FALSE },       { "There-is-none", FALSE, FALSE, FALSE },
    { "There-is-none-dark", FALSE, TRUE, FALSE }, { "HighContrast", FALSE, FALSE, TRUE },
    { "HighContrast", TRUE, TRUE, TRUE },         { "HighContrastInverse", FALSE, TRUE, TRUE },
    { "Default-hc", FALSE, FALSE, TRUE },         { "Default-hc", TRUE, TRUE, TRUE },
    { "Default-hc-dark", FALSE, TRUE, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (themes); i++)
    {
      VandapStyle *style;

      g_test_message ("%s %d", themes[i].name, themes[i].prefer_dark);
      set_theme (themes[i].name, themes[i].prefer_dark);
      style = style_new ();
      check_style (style, themes[i].dark, themes[i].high_contrast);
      vandap_style_set_choice (style, themes[i].dark ? "light" : "dark");
      check_style (style, !themes[i].dark, themes[i].high_contrast);
      vandap_style_set_choice (style, "system");
      check_style (style, themes[i].dark, themes[i].high_contrast);
      reset (style);
    }
}

/* The name is given back as it was found, and a theme that comes while another is set in its place counts. */
static void
test_theme_given_back (void)
{
  VandapStyle *style;

  set_theme ("Adwaita-dark", FALSE);
  style = style_new ();
  check_settings ("Adwaita-dark", FALSE);
  vandap_style_set_choice (style, "light");
  check_settings ("Adwaita", FALSE);
  vandap_style_set_choice (style, "system");
  check_settings ("Adwaita-dark", FALSE);
  vandap_style_set_choice (style, "light");
  g_object_set (settings, "gtk-theme-name", "HighContrast", NULL);
  check_style (style, FALSE, TRUE);
  reset (style);
}

static void
test_forced (void)
{
  static const struct
  {
    const char *forced;
    gboolean dark;
    gboolean high_contrast;
  } themes[] = {
    { "Adwaita", FALSE, FALSE },       { "Adwaita:dark", TRUE, FALSE },     { "Adwaita-dark", TRUE, FALSE },
    { "HighContrast", FALSE, TRUE },   { "HighContrast:dark", TRUE, TRUE }, { "Default-hc", FALSE, TRUE },
    { "Default-hc-dark", TRUE, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (themes); i++)
    {
      VandapStyle *style;

      g_setenv ("GTK_THEME", themes[i].forced, TRUE);
      style = style_new ();
      vandap_style_set_choice (style, themes[i].dark ? "light" : "dark");
      g_assert_true (vandap_style_get_dark (style) == themes[i].dark);
      g_assert_true (vandap_style_get_high_contrast (style) == themes[i].high_contrast);
      check_settings ("Default", FALSE);
      g_unsetenv ("GTK_THEME");
      reset (style);
    }
}

static void
test_no_portal (void)
{
  gint64 start = g_get_monotonic_time ();
  VandapStyle *style = style_new_with_portal ();
  g_autoptr (VandapSettingsPortal) none = vandap_settings_portal_new (NULL);

  vandap_style_settle (style);
  g_test_message ("no portal: %" G_GINT64_FORMAT " µs", g_get_monotonic_time () - start);
  check_style (style, FALSE, FALSE);
  wait_for_bus ();
  check_style (style, FALSE, FALSE);
  vandap_settings_portal_wait (none, 10);
  g_assert_cmpint (vandap_settings_portal_get_color_scheme (none), ==, VANDAP_COLOR_SCHEME_ANY);
  reset (style);
}

static void
test_portal (void)
{
  FakePortal *fake = fake_portal_new (1, 0, 0);
  VandapStyle *style = style_new_with_portal ();
  guint darks = 0;

  /* Not the style's patience, which a busy machine may outlast. */
  for (guint i = 0; i < 100 && !vandap_style_get_dark (style); i++)
    vandap_style_settle (style);
  check_style (style, TRUE, FALSE);
  wait_for_bus ();
  g_assert_cmpuint (fake_portal_count_calls (fake), ==, 1);
  g_signal_connect_swapped (style, "notify::dark", G_CALLBACK (count), &darks);
  fake_portal_change (fake, APPEARANCE, "color-scheme", g_variant_new_uint32 (2));
  wait_for_dark (style, FALSE);
  check_style (style, FALSE, FALSE);
  fake_portal_change (fake, APPEARANCE, "color-scheme", g_variant_new_uint32 (1));
  wait_for_dark (style, TRUE);
  g_assert_cmpuint (darks, ==, 2);
  vandap_style_set_choice (style, "light");
  check_style (style, FALSE, FALSE);
  vandap_style_set_choice (style, "system");
  check_style (style, TRUE, FALSE);
  /* Without a wish of the portal's, it is GTK's that counts. */
  fake_portal_change (fake, APPEARANCE, "color-scheme", g_variant_new_uint32 (0));
  wait_for_dark (style, FALSE);
  fake_portal_free (fake);
  reset (style);
}

/* What the portal says is not for us, or is nonsense. */
static void
test_portal_noise (void)
{
  FakePortal *fake = fake_portal_new (7, 0, 0);
  VandapStyle *style = style_new_with_portal ();

  wait_for_bus ();
  check_style (style, FALSE, FALSE);
  fake_portal_change (fake, "org.example", "color-scheme", g_variant_new_uint32 (1));
  fake_portal_change (fake, APPEARANCE, "color", g_variant_new_uint32 (1));
  fake_portal_change (fake, APPEARANCE, "color-scheme", g_variant_new_string ("1"));
  fake_portal_change (fake, APPEARANCE, "contrast", g_variant_new_uint32 (2));
  wait_for_bus ();
  check_style (style, FALSE, FALSE);
  fake_portal_free (fake);
  reset (style);
}

static void
test_portal_contrast (void)
{
  FakePortal *fake = fake_portal_new (0, 1, 0);
  VandapStyle *style = style_new_with_portal ();

  wait_for_bus ();
  check_style (style, FALSE, TRUE);
  fake_portal_change (fake, APPEARANCE, "color-scheme", g_variant_new_uint32 (1));
  wait_for_dark (style, TRUE);
  check_style (style, TRUE, TRUE);
  fake_portal_change (fake, APPEARANCE, "contrast", g_variant_new_uint32 (0));
  wait_for_bus ();
  check_style (style, TRUE, FALSE);
  check_settings ("Default", TRUE);
  fake_portal_free (fake);
  reset (style);
}

/* An answer that comes later than it is waited for still counts, but not against newer news. */
static void
test_portal_late (void)
{
  FakePortal *fake = fake_portal_new (1, 1, 300);
  gint64 start = g_get_monotonic_time ();
  VandapStyle *style = style_new_with_portal ();

  vandap_style_settle (style);
  g_assert_cmpint (g_get_monotonic_time () - start, <, 250 * 1000);
  check_style (style, FALSE, FALSE);
  fake_portal_change (fake, APPEARANCE, "contrast", g_variant_new_uint32 (0));
  wait_for_dark (style, TRUE);
  check_style (style, TRUE, FALSE);
  fake_portal_free (fake);
  reset (style);
}

static void
test_portal_left_alone (void)
{
  FakePortal *fake = fake_portal_new (1, 0, 200);
  VandapStyle *style = style_new_with_portal ();

  reset (style);
  sample_wait (300);
  fake_portal_free (fake);
}

static void
test_portal_comes_later (void)
{
  VandapStyle *style = style_new_with_portal ();
  FakePortal *fake;

  wait_for_bus ();
  fake = fake_portal_new (1, 0, 0);
  wait_for_dark (style, TRUE);
  fake_portal_free (fake);
  wait_for_bus ();
  check_style (style, TRUE, FALSE);
  reset (style);
}

static int
get_font_size (GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);

  return pango_font_description_get_size (pango_context_get_font_description (context)) / PANGO_SCALE;
}

static GtkWidget *
find_widget (GtkWidget *widget, const char *css_class)
{
  GtkWidget *child, *found = NULL;

  if (gtk_widget_has_css_class (widget, css_class) || strcmp (gtk_widget_get_css_name (widget), css_class) == 0)
    return widget;
  for (child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_widget (child, css_class);
  return found;
}

static int
get_space_above (GtkTextView *view)
{
  GtkTextTagTable *tags = gtk_text_buffer_get_tag_table (gtk_text_view_get_buffer (view));
  int space;

  g_object_get (vandap_answer_tags_get (tags, VANDAP_ANSWER_TAG_SPEAKER), "pixels-above-lines", &space, NULL);
  return space;
}

/* What stands beside each other is as high as the highest of it, though letters are spaced. */
static void
test_row (void)
{
  VandapStyle *style = style_new ();
  VandapWindow *window = vandap_window_new (NULL, NULL);
  g_autoptr (GBytes) bytes = g_bytes_new_static (sample_tei, strlen (sample_tei));
  g_autoptr (VandapReading) reading = vandap_reading_new_from_bytes (bytes, NULL, NULL, NULL);
  GtkWidget *row;
  int highest = 0;

  vandap_document_set_reading (vandap_window_get_document (window), reading, NULL, 0);
  gtk_window_present (GTK_WINDOW (window));
  sample_wait (300);
  row = gtk_widget_get_parent (find_widget (GTK_WIDGET (vandap_window_get_split (window)), "eyebrow"));
  for (GtkWidget *child = gtk_widget_get_first_child (row); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int height = 0;

      if (gtk_widget_get_visible (child))
        gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, -1, NULL, &height, NULL, NULL);
      highest = MAX (highest, height);
    }
  g_assert_cmpint (gtk_widget_get_height (row), ==, highest);
  gtk_window_destroy (GTK_WINDOW (window));
  reset (style);
}

static void
test_text_size (void)
{
  static const char *const classes[] = { "question", "eyebrow", "state", "answer", "row" };
  VandapStyle *style = style_new ();
  VandapWindow *window = vandap_window_new (NULL, NULL);
  g_autoptr (GBytes) bytes = g_bytes_new_static (sample_tei, strlen (sample_tei));
  g_autoptr (VandapReading) reading = vandap_reading_new_from_bytes (bytes, NULL, NULL, NULL);
  GtkTextView *view = GTK_TEXT_VIEW (vandap_window_get_answer_view (window));
  GtkWidget *widgets[G_N_ELEMENTS (classes)], *title, *steps;
  int usual[G_N_ELEMENTS (classes)], usual_title, usual_steps, space;

  vandap_document_set_reading (vandap_window_get_document (window), reading, NULL, 0);
  gtk_window_present (GTK_WINDOW (window));
  /* The rows of the list come with the second frame. */
  while (find_widget (GTK_WIDGET (vandap_window_get_split (window)), "row") == NULL)
    sample_wait (100);
  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    {
      widgets[i] = find_widget (GTK_WIDGET (vandap_window_get_split (window)), classes[i]);
      usual[i] = get_font_size (widgets[i]);
    }
  title = find_widget (gtk_window_get_titlebar (GTK_WINDOW (window)), "title");
  usual_title = get_font_size (title);
  steps = find_widget (GTK_WIDGET (window), "steps");
  usual_steps = get_font_size (steps);
  space = get_space_above (view);

  vandap_style_set_text_size (style, 300);
  sample_wait (100);
  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    {
      g_test_message ("%s: %d, %d", classes[i], usual[i], get_font_size (widgets[i]));
      g_assert_cmpint (ABS (get_font_size (widgets[i]) - 3 * usual[i]), <=, 3);
    }
  g_assert_cmpint (ABS (get_space_above (view) - 3 * space), <=, 3);
  g_assert_cmpint (get_font_size (title), ==, usual_title);
  g_assert_cmpint (get_font_size (steps), <, 2 * usual_steps);
  vandap_style_set_text_size (style, 100);
  sample_wait (100);
  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    g_assert_cmpint (get_font_size (widgets[i]), ==, usual[i]);
  gtk_window_destroy (GTK_WINDOW (window));
  reset (style);
}

static void
test_hinting (void)
{
  static const char *const wanted[][2] = {
    { "hintfull", "hintslight" },
    { "hintmedium", "hintslight" },
    { "hintslight", "hintslight" },
    { "hintnone", "hintnone" },
  };

  for (guint i = 0; i < 2 * G_N_ELEMENTS (wanted); i++)
    {
      gboolean hinted_widths = i >= G_N_ELEMENTS (wanted);
      const char *const *pair = wanted[i % G_N_ELEMENTS (wanted)];
      g_autofree char *hinting = NULL;
      VandapStyle *style;

      g_object_set (settings, "gtk-xft-hintstyle", pair[0], "gtk-hint-font-metrics", hinted_widths, NULL);
      style = style_new ();
      g_object_get (settings, "gtk-xft-hintstyle", &hinting, NULL);
      g_assert_cmpstr (hinting, ==, pair[hinted_widths ? 0 : 1]);
      reset (style);
    }
  gtk_settings_reset_property (settings, "gtk-xft-hintstyle");
  gtk_settings_reset_property (settings, "gtk-hint-font-metrics");
}

static void
test_text_size_steps (void)
{
  int size = 50, steps = 0;

  for (; vandap_text_size_find_next (size, 1) != size; size = vandap_text_size_find_next (size, 1))
    steps++;
  g_assert_cmpint (size, ==, 400);
  g_assert_cmpint (steps, ==, 13);
  for (; vandap_text_size_find_next (size, -1) != size; size = vandap_text_size_find_next (size, -1))
    steps--;
  g_assert_cmpint (size, ==, 50);
  g_assert_cmpint (steps, ==, 0);
  g_assert_cmpint (vandap_text_size_find_next (105, 1), ==, 110);
  g_assert_cmpint (vandap_text_size_find_next (105, -1), ==, 100);
}

/* The keyboard comes by, and selects nothing. */
static void
test_label_selects_nothing (void)
{
  VandapStyle *style = style_new ();
  GtkWidget *window = gtk_window_new ();
  GtkWidget *label = gtk_label_new ("Lời thử");
  int start, end;

  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_window_set_child (GTK_WINDOW (window), label);
  gtk_window_present (GTK_WINDOW (window));
  gtk_window_set_focus (GTK_WINDOW (window), NULL);
  g_assert_true (gtk_widget_grab_focus (label));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == label);
  g_assert_false (gtk_label_get_selection_bounds (GTK_LABEL (label), &start, &end));
  gtk_window_destroy (GTK_WINDOW (window));
  reset (style);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;

  gtk_test_init (&argc, &argv, NULL);
  settings = gtk_settings_get_default ();
  bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, &error);
  g_assert_no_error (error);
  g_test_add_func ("/style/setters", test_setters);
  g_test_add_func ("/style/choice", test_choice);
  g_test_add_func ("/style/theme-names", test_theme_names);
  g_test_add_func ("/style/theme-given-back", test_theme_given_back);
  g_test_add_func ("/style/forced", test_forced);
  g_test_add_func ("/style/no-portal", test_no_portal);
  g_test_add_func ("/style/portal", test_portal);
  g_test_add_func ("/style/portal-noise", test_portal_noise);
  g_test_add_func ("/style/portal-contrast", test_portal_contrast);
  g_test_add_func ("/style/portal-late", test_portal_late);
  g_test_add_func ("/style/portal-left-alone", test_portal_left_alone);
  g_test_add_func ("/style/portal-comes-later", test_portal_comes_later);
  g_test_add_func ("/style/row", test_row);
  g_test_add_func ("/style/text-size", test_text_size);
  g_test_add_func ("/style/hinting", test_hinting);
  g_test_add_func ("/style/label-selects-nothing", test_label_selects_nothing);
  g_test_add_func ("/style/text-size-steps", test_text_size_steps);
  return g_test_run ();
}

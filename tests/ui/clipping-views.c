/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All that can be seen of the program, in windows of several sizes, in the language that the locale names. */
#include <glib/gi18n.h>
#include <locale.h>

#include "application/vandap-application.h"
#include "library/vandap-bundle.h"
#include "ui/clipping.h"
#include "window/vandap-print-scope-chooser.h"
#include "window/vandap-window.h"

typedef struct
{
  const char *name;
  int width;
  int height;
  int steps; /* by how many the text to read is larger */
} Room;

static const Room rooms[] = {
  { "wide", 1366, 700, 0 },
  { "narrow", 360, 640, 0 },
  { "wide-200", 1366, 700, 5 },
  { "narrow-200", 360, 640, 5 },
};

typedef struct
{
  const Room *room;
  VandapHistory *history;
  VandapWindow *window;
} Fixture;

static VandapApplication *application;

static void
activate_application (const char *action)
{
  g_action_group_activate_action (G_ACTION_GROUP (application), action, NULL);
}

static void
activate (Fixture *fixture, const char *action)
{
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), action, NULL);
  clipping_settle (GTK_WIDGET (fixture->window));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (g_get_home_dir (), "history", NULL);
  g_autoptr (VandapDocument) document = NULL;

  fixture->room = data;
  for (int i = 0; i < fixture->room->steps; i++)
    activate_application ("text-larger");
  fixture->history = vandap_history_new (path);
  document = vandap_document_new (fixture->history, NULL);
  fixture->window = vandap_window_new (GTK_APPLICATION (application), document);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), fixture->room->width, fixture->room->height);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_object_unref (fixture->history);
  activate_application ("text-normal");
}

static void
open_bundled (Fixture *fixture, const char *id)
{
  g_autoptr (GFile) file = vandap_bundled_get_file (vandap_bundle_find (id));

  vandap_window_open (fixture->window, file, VANDAP_NONE);
  while (vandap_window_get_interview (fixture->window) == NULL)
    g_main_context_iteration (NULL, TRUE);
  /* Buttons that have no room go only then, and the rows of the list come with the second frame. */
  for (guint i = 0; i < 5; i++)
    clipping_settle (GTK_WIDGET (fixture->window));
}

static GtkWidget *
find_descendant (GtkWidget *widget, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_descendant (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
scroll_to_end (GtkWidget *widget)
{
  if (GTK_IS_SCROLLED_WINDOW (widget))
    {
      GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (widget));

      gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment));
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    scroll_to_end (child);
}

static void
check_once (Fixture *fixture, GtkWidget *part, const char *view)
{
  const char *language = gtk_widget_get_direction (part) == GTK_TEXT_DIR_RTL ? "rtl" : "ltr";
  g_autofree char *name = g_strdup_printf ("%s-%s-%s", language, fixture->room->name, view);
  g_autofree char *faults = NULL;
  guint n_labels;

  faults = clipping_find (part, name, &n_labels);
  g_assert_cmpuint (n_labels, >, 0);
  if (faults[0] == '\0')
    return;
  g_test_message ("%s:\n%s", name, faults);
  g_test_fail ();
}

/* As it is at first, and scrolled to its end. */
static void
check (Fixture *fixture, GtkWidget *part, const char *view)
{
  g_autofree char *end = g_strconcat (view, "-end", NULL);

  check_once (fixture, part, view);
  scroll_to_end (part);
  check_once (fixture, part, end);
}

/* Nobody has to have a larger screen for it. */
static void
check_size (Fixture *fixture, GtkWidget *window, const char *view)
{
  int width, height;

  gtk_widget_measure (window, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  gtk_widget_measure (window, GTK_ORIENTATION_VERTICAL, MAX (width, fixture->room->width), &height, NULL, NULL, NULL);
  if (width <= fixture->room->width && height <= fixture->room->height)
    return;
  g_test_message ("%s: needs %d×%d, and has %d×%d", view, width, height, fixture->room->width, fixture->room->height);
  g_test_fail ();
}

static void
check_window (Fixture *fixture, const char *view)
{
  check (fixture, GTK_WIDGET (fixture->window), view);
  check_size (fixture, GTK_WIDGET (fixture->window), view);
}

static GtkWidget *
get_child (Fixture *fixture, const char *name)
{
  return GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (fixture->window), VANDAP_TYPE_WINDOW, name));
}

/* The window that came up last. */
static GtkWidget *
wait_for_dialog (Fixture *fixture)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (;;)
    {
      for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
        {
          g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

          if (window != GTK_WIDGET (fixture->window) && gtk_widget_get_mapped (window))
            return window;
        }
      g_main_context_iteration (NULL, TRUE);
    }
}

static void
test_guide (Fixture *fixture, gconstpointer data)
{
  open_bundled (fixture, "guide.en");
  check_window (fixture, "guide");
}

static void
test_example (Fixture *fixture, gconstpointer data)
{
  open_bundled (fixture, "ia-grai-2019.en");
  check_window (fixture, "example");
  activate (fixture, "next-question");
  check_window (fixture, "second-question");
  g_action_group_change_action_state (G_ACTION_GROUP (fixture->window), "toggle-list",
                                      g_variant_new_boolean (fixture->room->width < 640));
  check_window (fixture, "toggled-list");
}

static void
test_find (Fixture *fixture, gconstpointer data)
{
  GtkWidget *entry;

  open_bundled (fixture, "ia-grai-2019.en");
  activate (fixture, "find");
  check_window (fixture, "find-empty");
  entry = find_descendant (get_child (fixture, "find_place"), GTK_TYPE_SEARCH_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (entry), "e");
  g_signal_emit_by_name (entry, "search-changed");
  check_window (fixture, "find-much");
  gtk_editable_set_text (GTK_EDITABLE (entry), "nowhere");
  g_signal_emit_by_name (entry, "search-changed");
  check_window (fixture, "find-nothing");
}

static void
open_file (Fixture *fixture, const char *name, const char *contents)
{
  g_autofree char *path = g_build_filename (g_get_home_dir (), name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  if (contents != NULL)
    g_assert_true (g_file_set_contents (path, contents, -1, NULL));
  vandap_window_open (fixture->window, file, VANDAP_NONE);
  for (guint i = 0; i < 10; i++)
    clipping_settle (GTK_WIDGET (fixture->window));
}

static void
test_failure (Fixture *fixture, gconstpointer data)
{
  open_file (fixture, "missing.txt", NULL);
  check_window (fixture, "failure");
}

static void
test_error (Fixture *fixture, gconstpointer data)
{
  open_bundled (fixture, "ia-grai-2019.en");
  open_file (fixture, "missing.txt", NULL);
  check_window (fixture, "error");
}

static void
test_prose (Fixture *fixture, gconstpointer data)
{
  open_file (fixture, "prose.txt", "A walk\n\nThe path led down to the water.\n\nAt noon it rained.\n");
  check_window (fixture, "prose");
}

static void
test_toast (Fixture *fixture, gconstpointer data)
{
  open_bundled (fixture, "ia-grai-2019.en");
  clipping_settle (GTK_WIDGET (fixture->window));
  activate (fixture, "copy-quotation");
  check_once (fixture, GTK_WIDGET (vandap_window_get_toast (fixture->window)), "toast");
}

static GtkWidget *
show_popover (Fixture *fixture, const char *name)
{
  GtkMenuButton *button = GTK_MENU_BUTTON (get_child (fixture, name));

  gtk_menu_button_popup (button);
  clipping_settle (GTK_WIDGET (fixture->window));
  return GTK_WIDGET (gtk_menu_button_get_popover (button));
}

static void
put_away (Fixture *fixture, GtkWidget *popover)
{
  gtk_popover_popdown (GTK_POPOVER (popover));
  clipping_settle (GTK_WIDGET (fixture->window));
}

static void
check_menu (Fixture *fixture, GtkWidget *popover, const char *view)
{
  g_autoptr (GtkSelectionModel) pages = NULL;
  GtkWidget *stack = find_descendant (popover, GTK_TYPE_STACK);

  g_assert_nonnull (stack);
  pages = gtk_stack_get_pages (GTK_STACK (stack));
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (pages)); i++)
    {
      g_autofree char *name = g_strdup_printf ("%s-%u", view, i);
      g_autoptr (GObject) page = g_list_model_get_item (G_LIST_MODEL (pages), i);

      gtk_stack_set_visible_child (GTK_STACK (stack), gtk_stack_page_get_child (GTK_STACK_PAGE (page)));
      check (fixture, popover, name);
    }
}

static void
test_menus (Fixture *fixture, gconstpointer data)
{
  GtkWidget *view = GTK_WIDGET (vandap_window_get_answer_view (fixture->window)), *menu;

  open_bundled (fixture, "ia-grai-2019.en");
  menu = show_popover (fixture, "menu_button");
  check_menu (fixture, menu, "menu");
  put_away (fixture, menu);
  g_assert_true (gtk_widget_activate_action (view, "menu.popup", NULL));
  clipping_settle (GTK_WIDGET (fixture->window));
  menu = find_descendant (view, GTK_TYPE_POPOVER_MENU);
  check_menu (fixture, menu, "answer-menu");
  put_away (fixture, menu);
}

static void
test_open_popover (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/srv/interviews/a-place-that-is-far-away/interview.xml");
  GtkWidget *popover;

  vandap_history_note_opened (fixture->history, file, "An interview with a title that is longer than all the others");
  open_bundled (fixture, "ia-grai-2019.en");
  popover = show_popover (fixture, "open_button");
  check (fixture, popover, "open");
  put_away (fixture, popover);
}

static void
test_about_interview (Fixture *fixture, gconstpointer data)
{
  GtkWidget *dialog;

  open_bundled (fixture, "ia-grai-2019.en");
  activate (fixture, "about-interview");
  dialog = wait_for_dialog (fixture);
  gtk_window_set_default_size (GTK_WINDOW (dialog), MIN (600, fixture->room->width), 560);
  clipping_settle (dialog);
  check (fixture, dialog, "about-interview");
  check_size (fixture, dialog, "about-interview");
}

static void
test_reading_report (Fixture *fixture, gconstpointer data)
{
  GtkWidget *dialog;

  open_bundled (fixture, "ia-grai-2019.en");
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "put-right", g_variant_new ("(suu)", "left-out", 4, 2));
  activate (fixture, "reading-report");
  dialog = wait_for_dialog (fixture);
  gtk_window_set_default_size (GTK_WINDOW (dialog), MIN (640, fixture->room->width), 560);
  clipping_settle (dialog);
  check (fixture, dialog, "reading-report");
  check_size (fixture, dialog, "reading-report");
}

static void
test_person (Fixture *fixture, gconstpointer data)
{
  GtkWidget *dialog;

  open_bundled (fixture, "ia-grai-2019.en");
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "edit-person", g_variant_new_uint32 (0));
  dialog = wait_for_dialog (fixture);
  gtk_window_set_default_size (GTK_WINDOW (dialog), MIN (460, fixture->room->width), -1);
  clipping_settle (dialog);
  check (fixture, dialog, "person");
  check_size (fixture, dialog, "person");
}

static void
test_restricted (Fixture *fixture, gconstpointer data)
{
  GtkWidget *dialog;

  open_file (fixture, "restricted.md", "---\navailability: \"restricted\"\nrestrictions: \"Not to be printed before 2090, nor "
                                       "read aloud, without leave of the Sample Archive; ask there first.\"\n---\n\n"
                                       "Q: What do you weave?\n\nA: Cloth.\n\nQ: And when?\n\nA: At night.\n");
  check_window (fixture, "restricted");
  activate (fixture, "copy-quotation");
  dialog = wait_for_dialog (fixture);
  clipping_settle (dialog);
  check (fixture, dialog, "restriction");
  check_size (fixture, dialog, "restriction");
}

static void
test_shortcuts (Fixture *fixture, gconstpointer data)
{
  /* GTK 4.8's theme gives labels of the window's hidden buttons less than no width, and GTK warns of it. */
  GLogLevelFlags fatal = g_log_set_always_fatal (G_LOG_FATAL_MASK);

  activate (fixture, "show-shortcuts");
  check (fixture, wait_for_dialog (fixture), "shortcuts");
  g_log_set_always_fatal (fatal);
}

static void
test_about (Fixture *fixture, gconstpointer data)
{
  activate_application ("about");
  check (fixture, wait_for_dialog (fixture), "about");
}

static void
test_print (Fixture *fixture, gconstpointer data)
{
  GtkWidget *dialog, *chooser, *page;

  open_bundled (fixture, "ia-grai-2019.en");
  activate (fixture, "print");
  dialog = wait_for_dialog (fixture);
  chooser = find_descendant (dialog, VANDAP_TYPE_PRINT_SCOPE_CHOOSER);
  g_assert_nonnull (chooser);
  page = gtk_widget_get_ancestor (chooser, GTK_TYPE_NOTEBOOK);
  g_assert_nonnull (page);
  for (int i = 0; i < gtk_notebook_get_n_pages (GTK_NOTEBOOK (page)) && !gtk_widget_get_mapped (chooser); i++)
    gtk_notebook_set_current_page (GTK_NOTEBOOK (page), i);
  check (fixture, chooser, "print");
  gtk_window_close (GTK_WINDOW (dialog));
  clipping_settle (GTK_WIDGET (fixture->window));
}

static void
add (const Room *room, const char *name, void (*test) (Fixture *, gconstpointer))
{
  g_autofree char *path = g_strdup_printf ("/clipping/%s/%s", room->name, name);

  g_test_add (path, Fixture, room, set_up, test, tear_down);
}

static void
add_all (const Room *room)
{
  add (room, "guide", test_guide);
  add (room, "example", test_example);
  add (room, "find", test_find);
  add (room, "failure", test_failure);
  add (room, "error", test_error);
  add (room, "prose", test_prose);
  add (room, "toast", test_toast);
  add (room, "menus", test_menus);
  add (room, "open-popover", test_open_popover);
  add (room, "about-interview", test_about_interview);
  add (room, "reading-report", test_reading_report);
  add (room, "person", test_person);
  add (room, "restricted", test_restricted);
  add (room, "shortcuts", test_shortcuts);
  add (room, "about", test_about);
  add (room, "print", test_print);
}

int
main (int argc, char *argv[])
{
  gboolean mirrored = g_strcmp0 (g_getenv ("VANDAP_MIRRORED"), "yes") == 0;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("VANDAP_TRANSLATIONS"));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_test_init (&argc, &argv, NULL);
  gtk_init ();
  g_assert_cmpint (_("Menu")[mirrored ? strlen ("\342\200\217") : 0], ==, '[');
  gtk_widget_set_default_direction (mirrored ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
  /* One button for the window is what desktops have whose screens are narrow. */
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, "gtk-decoration-layout", ":close", NULL);
  application = vandap_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (rooms); i++)
    add_all (&rooms[i]);
  return g_test_run ();
}

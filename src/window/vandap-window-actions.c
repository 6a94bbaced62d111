/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/vandap-window-actions.h"

#include <glib/gi18n-lib.h>

#include "library/vandap-bundle.h"
#include "window/vandap-about-interview-dialog.h"
#include "window/vandap-answer-taking.h"
#include "window/vandap-copy-asking.h"
#include "window/vandap-copying.h"
#include "window/vandap-document-name.h"
#include "window/vandap-open-dialog.h"
#include "window/vandap-pasting.h"
#include "window/vandap-place.h"
#include "window/vandap-printing.h"
#include "window/vandap-putting-right.h"
#include "window/vandap-reading-report-dialog.h"
#include "window/vandap-save-dialog.h"
#include "window/vandap-shortcuts.h"

static void
open_file (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  vandap_open_dialog_show (data);
}

static void
paste_interview (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  vandap_pasting_run (data);
}

static void
open_bundled (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  const VandapBundled *bundled = vandap_bundle_find (g_variant_get_string (parameter, NULL));
  g_autoptr (GFile) file = bundled != NULL ? vandap_bundled_get_file (bundled) : NULL;

  if (file != NULL)
    vandap_window_open (data, file, VANDAP_NONE);
}

static void
open_example (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  const VandapBundled *bundled = vandap_bundle_find_for_languages (VANDAP_BUNDLE_EXAMPLE, g_get_language_names ());
  g_autoptr (GFile) file = vandap_bundled_get_file (bundled);

  vandap_window_open (data, file, VANDAP_NONE);
}

static void
open_uri (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  vandap_window_open (data, file, VANDAP_NONE);
}

static void
switch_language (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  VandapWindow *window = data;
  const VandapBundled *other = vandap_document_get_other_language (vandap_window_get_document (window));
  g_autoptr (GFile) file = other != NULL ? vandap_bundled_get_file (other) : NULL;
  guint exchange = vandap_window_get_exchange (window);

  if (file == NULL || exchange == VANDAP_NONE)
    return;
  vandap_window_open (window, file,
                      vandap_interview_get_exchange_number (vandap_window_get_interview (window), exchange));
}

static void
do_copy_selection (VandapWindow *window, gpointer data)
{
  g_autofree char *message = vandap_copy_selection (vandap_window_get_answer_view (window),
                                                    vandap_window_get_interview (window));

  vandap_toast_say (vandap_window_get_toast (window), message);
  vandap_answer_taking_offer (vandap_window_get_answer_view (window));
}

static void
copy_selection (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  vandap_copy_asking_run (data, do_copy_selection, NULL);
}

static void
do_copy_quotation (VandapWindow *window, gpointer data)
{
  g_autofree char *message = vandap_copy_quotation (vandap_window_get_answer_view (window),
                                                    vandap_window_get_interview (window),
                                                    vandap_window_get_exchange (window));

  vandap_toast_say (vandap_window_get_toast (window), message);
  vandap_answer_taking_offer (vandap_window_get_answer_view (window));
}

static void
copy_quotation (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  vandap_copy_asking_run (data, do_copy_quotation, NULL);
}

static void
print_interview (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  vandap_printing_run (data);
}

static void
save_copy (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  vandap_save_dialog_show (data, g_variant_get_string (parameter, NULL));
}

static void
about_interview (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  VandapDocument *document = vandap_window_get_document (data);
  GtkWidget *dialog = vandap_about_interview_dialog_new (GTK_WINDOW (data), vandap_document_get_corrections (document));

  g_signal_connect_object (document, "closing", G_CALLBACK (vandap_about_interview_dialog_end), dialog, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
show_reading_report (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  gtk_window_present (GTK_WINDOW (vandap_reading_report_dialog_new (data)));
}

static void
previous_question (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  vandap_window_set_exchange (data, vandap_window_get_exchange (data) - 1);
}

static void
next_question (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  vandap_window_set_exchange (data, vandap_window_get_exchange (data) + 1);
}

static void
change_toggle_list (GSimpleAction *action, GVariant *state, gpointer data)
{
  vandap_split_set_list_shown (vandap_window_get_split (data), g_variant_get_boolean (state));
}

static void
find (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  vandap_finding_begin (vandap_window_get_finding (data));
}

static void
find_next (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  vandap_finding_step (vandap_window_get_finding (data), 1);
}

static void
find_previous (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  vandap_finding_step (vandap_window_get_finding (data), -1);
}

static void
focus_list (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  vandap_split_set_list_shown (vandap_window_get_split (data), TRUE);
  vandap_question_list_focus_selected (vandap_window_get_question_list (data));
}

static void
change_fullscreen (GSimpleAction *action, GVariant *state, gpointer data)
{
  if (g_variant_get_boolean (state))
    gtk_window_fullscreen (data);
  else
    gtk_window_unfullscreen (data);
}

static void
show_shortcuts (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  vandap_shortcuts_show (data);
}

static void
close_window (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  gtk_window_close (GTK_WINDOW (data));
}

static void
enable (VandapWindow *window, const char *name, gboolean enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (window), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

static void
set_state (VandapWindow *window, const char *name, gboolean state)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (window), name);

  g_simple_action_set_state (G_SIMPLE_ACTION (action), g_variant_new_boolean (state));
}

/**
 * vandap_window_actions_update:
 * @window: a window
 *
 * Works out which actions are possible with what the window shows now.
 */
void
vandap_window_actions_update (VandapWindow *window)
{
  VandapDocument *document = vandap_window_get_document (window);
  VandapInterview *interview = vandap_window_get_interview (window);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (vandap_window_get_answer_view (window)));
  guint n = interview != NULL ? vandap_interview_get_n_exchanges (interview) : 0;
  guint exchange = vandap_window_get_exchange (window);

  enable (window, "copy", interview != NULL && gtk_text_buffer_get_has_selection (buffer));
  enable (window, "copy-quotation", n > 0);
  enable (window, "print", interview != NULL);
  enable (window, "save-copy", interview != NULL);
  enable (window, "about-interview", interview != NULL);
  enable (window, "reading-report", interview != NULL);
  enable (window, "previous-question", n > 0 && exchange > 0);
  enable (window, "next-question", n > 0 && exchange + 1 < n);
  enable (window, "other-language", n > 0 && vandap_document_get_other_language (document) != NULL);
  enable (window, "toggle-list", n > 0);
  enable (window, "focus-list", n > 0);
  enable (window, "find", interview != NULL);
  enable (window, "find-next", interview != NULL);
  enable (window, "find-previous", interview != NULL);
  vandap_putting_right_update (window);
  set_state (window, "toggle-list", vandap_split_get_list_shown (vandap_window_get_split (window)));
  set_state (window, "fullscreen", gtk_window_is_fullscreen (GTK_WINDOW (window)));
}

/**
 * vandap_window_actions_install:
 * @window: a window
 *
 * Gives a window its actions.
 */
void
vandap_window_actions_install (VandapWindow *window)
{
  static const GActionEntry entries[] = {
    { .name = "open", .activate = open_file },
    { .name = "paste-interview", .activate = paste_interview },
    { .name = "open-bundled", .activate = open_bundled, .parameter_type = "s" },
    { .name = "other-language", .activate = switch_language },
    { .name = "copy", .activate = copy_selection },
    { .name = "copy-quotation", .activate = copy_quotation },
    { .name = "print", .activate = print_interview },
    { .name = "save-copy", .activate = save_copy, .parameter_type = "s" },
    { .name = "open-example", .activate = open_example },
    { .name = "open-uri", .activate = open_uri, .parameter_type = "s" },
    { .name = "reading-report", .activate = show_reading_report },
    { .name = "about-interview", .activate = about_interview },
    { .name = "previous-question", .activate = previous_question },
    { .name = "next-question", .activate = next_question },
    { .name = "toggle-list", .state = "true", .change_state = change_toggle_list },
    { .name = "focus-list", .activate = focus_list },
    { .name = "find", .activate = find },
    { .name = "find-next", .activate = find_next },
    { .name = "find-previous", .activate = find_previous },
    { .name = "fullscreen", .state = "false", .change_state = change_fullscreen },
    { .name = "show-shortcuts", .activate = show_shortcuts },
    { .name = "close", .activate = close_window },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (window), entries, G_N_ELEMENTS (entries), window);
  vandap_place_install (window);
}

/**
 * vandap_window_actions_set_accels:
 * @application: the application
 *
 * Gives the actions of windows their keys. Copying, pasting and taking back have
 * none here: their keys belong to whatever field has the keyboard.
 */
void
vandap_window_actions_set_accels (GtkApplication *application)
{
  static const struct
  {
    const char *action;
    const char *accels[2];
  } keys[] = {
    { "win.open", { "<Control>o" } },
    { "win.copy-quotation", { "<Control><Shift>c" } },
    { "win.print", { "<Control>p" } },
    { "win.previous-question", { "<Alt>Up" } },
    { "win.next-question", { "<Alt>Down" } },
    { "win.toggle-list", { "F9" } },
    { "win.focus-list", { "<Control>l" } },
    { "win.find", { "<Control>f" } },
    { "win.find-next", { "<Control>g" } },
    { "win.find-previous", { "<Control><Shift>g" } },
    { "win.fullscreen", { "F11" } },
    { "win.show-shortcuts", { "<Control>question" } },
    { "win.close", { "<Control>w" } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_application_set_accels_for_action (application, keys[i].action, (const char *const *) keys[i].accels);
}

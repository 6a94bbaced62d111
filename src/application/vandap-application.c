/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "application/vandap-application.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "application/vandap-application-actions.h"
#include "application/vandap-command-line.h"
#include "application/vandap-commands.h"
#include "application/vandap-config.h"
#include "application/vandap-ending.h"
#include "application/vandap-heap.h"
#include "application/vandap-locate.h"
#include "application/vandap-memory.h"
#include "application/vandap-offering.h"
#include "application/vandap-settings.h"
#include "application/vandap-showing.h"
#include "application/vandap-style-actions.h"
#include "library/vandap-bundle.h"
#include "window/vandap-button-names.h"
#include "window/vandap-fonts.h"
#include "window/vandap-window-actions.h"
#include "window/vandap-window.h"

/* How long the program stays when the desktop has started it and asks for no window. */
#define SECONDS_UNUSED 10u

struct _VandapApplication
{
  GtkApplication parent_instance;

  GSettings *settings;    /* NULL where no schema is installed */
  VandapMemory *memory;
  VandapCorrectionKeepers *keepers;
  VandapStyle *style;     /* once there is a display */
  GBytes *standard_input; /* what is to be shown of it, until it is */
  guint standard_question;
};

G_DEFINE_FINAL_TYPE (VandapApplication, vandap_application, GTK_TYPE_APPLICATION)

/* Keeps what is read, and where, for the next run. */
static void
remember_place (VandapApplication *self, VandapDocument *document)
{
  GFile *file = vandap_document_get_file (document);
  VandapInterview *interview = vandap_document_get_interview (document);
  guint exchange = vandap_document_get_exchange (document);
  g_autofree char *uri = NULL;

  vandap_memory_note_change (self->memory);
  if (self->settings == NULL || file == NULL || interview == NULL || exchange == VANDAP_NONE
      || !vandap_memory_is_wanted ())
    return;

  uri = g_file_get_uri (file);
  g_settings_set_string (self->settings, VANDAP_SETTINGS_LAST_INTERVIEW, uri);
  g_settings_set_uint (self->settings, VANDAP_SETTINGS_LAST_QUESTION,
                       vandap_interview_get_exchange_number (interview, exchange));
}

static void
remember_file (VandapApplication *self, VandapDocument *document)
{
  GFile *file = vandap_document_get_file (document);

  if (file != NULL)
    vandap_memory_note_opened (self->memory, file);
  remember_place (self, document);
}

/* A window begins as the last one was left; from then on each is as it was made. */
static void
attach_settings (GSettings *settings, VandapWindow *window)
{
  VandapSplit *split = vandap_window_get_split (window);

  vandap_settings_attach (settings, VANDAP_SETTINGS_WINDOW_WIDTH, window, "default-width");
  vandap_settings_attach (settings, VANDAP_SETTINGS_WINDOW_HEIGHT, window, "default-height");
  vandap_settings_attach (settings, VANDAP_SETTINGS_WINDOW_MAXIMIZED, window, "maximized");
  vandap_settings_attach (settings, VANDAP_SETTINGS_LIST_WIDTH, split, "list-width");
  vandap_settings_attach (settings, VANDAP_SETTINGS_SHOW_LIST, split, "show-list");
}

static VandapDocument *
create_document (VandapApplication *self)
{
  g_autofree char *drafts = vandap_offering_dup_folder ();
  VandapDocument *document = vandap_document_new (vandap_memory_get_history (self->memory), self->keepers);

  vandap_pasted_set_folder (vandap_document_get_pasted (document), drafts);
  return document;
}

static VandapWindow *
create_window (VandapApplication *self, VandapDocument *document)
{
  VandapWindow *window = vandap_window_new (GTK_APPLICATION (self), document);

  /* The desktop has what it started the program for; when the last window is gone, so is the program. */
  g_application_set_inactivity_timeout (G_APPLICATION (self), 0);
  if (self->settings != NULL)
    attach_settings (self->settings, window);
  g_signal_connect_object (document, "moved", G_CALLBACK (remember_place), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "opened", G_CALLBACK (remember_file), self, G_CONNECT_SWAPPED);
  if (g_list_length (gtk_application_get_windows (GTK_APPLICATION (self))) == 1)
    vandap_offering_await (window);

  return window;
}

/* The file is read while the window is made. */
static void
show_file (VandapApplication *self, GFile *file, guint question)
{
  g_autoptr (VandapDocument) document = create_document (self);

  vandap_document_open (document, file, question);
  vandap_showing_begin_when_read (create_window (self, document), self->style);
}

/* The window that has a file open already, if one has. */
static VandapWindow *
find_window (VandapApplication *self, GFile *file)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (VANDAP_IS_WINDOW (l->data))
      {
        GFile *open = vandap_document_get_file (vandap_window_get_document (l->data));

        if (open != NULL && g_file_equal (open, file))
          return l->data;
      }
  return NULL;
}

/* A file that is open already may have changed since: it is read anew where it is. */
static void
open_file (VandapApplication *self, GFile *file, guint question)
{
  VandapWindow *window = find_window (self, file);

  if (window == NULL)
    {
      show_file (self, file, question);
      return;
    }
  vandap_window_open (window, file, question);
  gtk_window_present (GTK_WINDOW (window));
}

/* Without a schema there are no settings, but there is a history. */
static char *
dup_last (VandapApplication *self)
{
  VandapHistory *history = self->memory != NULL ? vandap_memory_get_history (self->memory) : NULL;

  if (self->settings != NULL)
    return g_settings_get_string (self->settings, VANDAP_SETTINGS_LAST_INTERVIEW);
  if (history != NULL && vandap_history_get_n_entries (history) > 0)
    return g_strdup (vandap_history_get_entry (history, 0)->uri);
  return NULL;
}

/* What was read last, if it can still be. */
static GFile *
find_last (VandapApplication *self, guint *question)
{
  g_autofree char *uri = dup_last (self);
  g_autoptr (GFile) file = uri != NULL && *uri != '\0' ? g_file_new_for_uri (uri) : NULL;

  if (file == NULL || !g_file_query_exists (file, NULL))
    return NULL;

  if (self->settings != NULL)
    *question = g_settings_get_uint (self->settings, VANDAP_SETTINGS_LAST_QUESTION);

  return g_steal_pointer (&file);
}

static void
show_standard_input (VandapApplication *self)
{
  g_autoptr (VandapDocument) document = create_document (self);
  VandapWindow *window = create_window (self, document);
  g_autoptr (GError) error = NULL;
  g_autoptr (VandapReading) reading = vandap_reading_new_from_bytes (self->standard_input, NULL, NULL, &error);

  g_clear_pointer (&self->standard_input, g_bytes_unref);
  if (reading != NULL)
    vandap_document_set_reading (document, reading, NULL, self->standard_question);
  else
    vandap_window_show_error (window, error->message);
  vandap_showing_begin (window, self->style);
}

static void
vandap_application_activate (GApplication *application)
{
  VandapApplication *self = VANDAP_APPLICATION (application);
  GtkWindow *active = gtk_application_get_active_window (GTK_APPLICATION (self));
  guint question = VANDAP_NONE;
  g_autoptr (GFile) file = NULL;

  if (self->standard_input != NULL)
    {
      show_standard_input (self);
      return;
    }
  if (active != NULL)
    {
      gtk_window_present (active);
      return;
    }

  file = find_last (self, &question);
  if (file == NULL)
    file = vandap_locate_bundled (VANDAP_BUNDLE_EXAMPLE);
  show_file (self, file, question);
}

static void
vandap_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  guint64 question;

  /* The hint is the number of the question to show, if any was asked for. */
  if (!g_ascii_string_to_unsigned (hint, 10, 0, G_MAXINT, &question, NULL))
    question = VANDAP_NONE;

  for (int i = 0; i < n_files; i++)
    open_file (VANDAP_APPLICATION (application), files[i], (guint) question);
}

static void
create_style (VandapApplication *self, VandapSettingsPortal *portal)
{
  self->style = vandap_style_new (gdk_display_get_default ());
  if (self->settings != NULL)
    {
      g_settings_bind (self->settings, VANDAP_SETTINGS_STYLE, self->style, "choice", G_SETTINGS_BIND_DEFAULT);
      g_settings_bind (self->settings, VANDAP_SETTINGS_TEXT_SIZE, self->style, "text-size", G_SETTINGS_BIND_DEFAULT);
    }
  vandap_style_follow_portal (self->style, portal);
}

static VandapCorrectionKeepers *
create_keepers (void)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "vandap", "corrections", NULL);

  return vandap_correction_keepers_new (folder);
}

static void
vandap_application_startup (GApplication *application)
{
  VandapApplication *self = VANDAP_APPLICATION (application);
  /* Asked first of all, so that the answer comes while everything else is made ready. */
  g_autoptr (VandapSettingsPortal) portal
    = vandap_settings_portal_new (g_application_get_dbus_connection (application));

  G_APPLICATION_CLASS (vandap_application_parent_class)->startup (application);

  g_set_application_name (_("Vấn Đáp"));
  gtk_window_set_default_icon_name (VANDAP_APPLICATION_ID);
  self->settings = vandap_settings_open ();
  self->memory = vandap_memory_new ();
  self->keepers = create_keepers ();
  create_style (self, portal);
  vandap_application_actions_install (self);
  vandap_ending_attach (GTK_APPLICATION (self));
  vandap_button_names_follow_windows ();
  vandap_style_actions_install (GTK_APPLICATION (self), self->style);
  vandap_window_actions_set_accels (GTK_APPLICATION (self));
}

static void
vandap_application_shutdown (GApplication *application)
{
  g_clear_pointer (&VANDAP_APPLICATION (application)->memory, vandap_memory_free);

  G_APPLICATION_CLASS (vandap_application_parent_class)->shutdown (application);
}

/* Turns what was named into files, here in the process that was started: a name means what it means there. */
static GPtrArray *
locate_all (VandapApplication *self, char **names, GError **error)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      GFile *file;

      if (vandap_locate_is_standard_input (names[i]))
        {
          self->standard_input = vandap_commands_read_standard_input (error);
          if (self->standard_input == NULL)
            return NULL;
          continue;
        }
      file = vandap_locate (names[i], error);
      if (file == NULL)
        return NULL;
      g_ptr_array_add (files, file);
    }

  return g_steal_pointer (&files);
}

/* A question of what would be shown without a file: what was read last, or first. */
static void
add_default (VandapApplication *self, GPtrArray *files)
{
  g_autoptr (GSettings) settings = vandap_settings_open ();
  GFile *file;
  guint ignored;

  g_set_object (&self->settings, settings);
  file = find_last (self, &ignored);
  g_ptr_array_add (files, file != NULL ? file : vandap_locate_bundled (VANDAP_BUNDLE_EXAMPLE));
}

/* What a window will take, while there is nothing else to do yet. */
static void
prepare_window (void)
{
  vandap_heap_warm ();
  vandap_fonts_begin ();
}

static gboolean
show_windows (VandapApplication *self, const VandapCommandLine *line, GError **error)
{
  GApplication *application = G_APPLICATION (self);
  g_autoptr (GPtrArray) files = locate_all (self, line->files, error);
  g_autofree char *hint = line->question >= 0 ? g_strdup_printf ("%d", line->question) : g_strdup ("");

  if (files == NULL)
    return FALSE;
  prepare_window ();
  if (line->question >= 0 && files->len == 0 && self->standard_input == NULL)
    add_default (self, files);

  /* What came on standard input is in this process and nowhere else. */
  if (self->standard_input != NULL)
    {
      g_application_set_flags (application, g_application_get_flags (application) | G_APPLICATION_NON_UNIQUE);
      self->standard_question = line->question >= 0 ? (guint) line->question : VANDAP_NONE;
    }

  /* GTK's own way is to end the program with a code that here means something else. */
  if (!gtk_init_check ())
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED,
                           _("There is no display to show a window on. Use --outline or --convert here."));
      return FALSE;
    }
  if (!g_application_register (application, NULL, error))
    return FALSE;

  if (files->len > 0)
    g_application_open (application, (GFile **) files->pdata, (int) files->len, hint);
  if (files->len == 0 || self->standard_input != NULL)
    g_application_activate (application);

  return TRUE;
}

static gboolean
is_service (char **arguments)
{
  return arguments[0] != NULL && g_strcmp0 (arguments[1], "--gapplication-service") == 0;
}

static gboolean
vandap_application_local_command_line (GApplication *application, char ***arguments, int *exit_status)
{
  g_autoptr (VandapCommandLine) line = NULL;
  g_autoptr (GError) error = NULL;

  if (is_service (*arguments))
    {
      prepare_window ();
      g_application_set_inactivity_timeout (application, SECONDS_UNUSED * 1000);
      return G_APPLICATION_CLASS (vandap_application_parent_class)
        ->local_command_line (application, arguments, exit_status);
    }

  *exit_status = VANDAP_EXIT_DONE;
  line = vandap_command_line_parse (arguments, &error);
  if (line != NULL && !vandap_command_line_needs_window (line))
    *exit_status = vandap_commands_run (line);
  else if (line == NULL || !show_windows (VANDAP_APPLICATION (application), line, &error))
    {
      vandap_commands_complain (error);
      *exit_status = VANDAP_EXIT_FAILED;
    }

  return TRUE;
}

static void
vandap_application_dispose (GObject *object)
{
  VandapApplication *self = VANDAP_APPLICATION (object);

  g_clear_object (&self->keepers);
  g_clear_object (&self->settings);
  g_clear_object (&self->style);
  g_clear_pointer (&self->standard_input, g_bytes_unref);

  G_OBJECT_CLASS (vandap_application_parent_class)->dispose (object);
}

static void
vandap_application_class_init (VandapApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vandap_application_dispose;
  application_class->local_command_line = vandap_application_local_command_line;
  application_class->startup = vandap_application_startup;
  application_class->shutdown = vandap_application_shutdown;
  application_class->activate = vandap_application_activate;
  application_class->open = vandap_application_open;
}

static void
vandap_application_init (VandapApplication *self)
{
}

/**
 * vandap_application_new:
 *
 * Creates the program.
 *
 * Returns: (transfer full): a new application
 */
VandapApplication *
vandap_application_new (void)
{
  VandapApplication *self = g_object_new (VANDAP_TYPE_APPLICATION,
                                          "application-id", VANDAP_APPLICATION_ID,
                                          "flags", G_APPLICATION_HANDLES_OPEN,
                                          NULL);

  /* To look for icons there, GTK would wait at the start until its thread has read the icon themes; meanwhile the
   * window is built. */
  g_application_set_resource_base_path (G_APPLICATION (self), NULL);
  return self;
}

/**
 * vandap_application_show_again:
 * @self: the program
 * @document: what one window has open
 *
 * Shows the same in a window of its own.
 */
void
vandap_application_show_again (VandapApplication *self, VandapDocument *document)
{
  g_autoptr (VandapDocument) again = NULL;
  VandapInterview *interview;
  VandapWindow *window;
  guint exchange;

  g_return_if_fail (VANDAP_IS_APPLICATION (self));
  g_return_if_fail (VANDAP_IS_DOCUMENT (document));

  again = create_document (self);
  window = create_window (self, again);
  interview = vandap_document_get_interview (document);
  exchange = vandap_document_get_exchange (document);
  /* Before it is shown: what shows it asks what it is called. */
  vandap_pasted_share (vandap_document_get_pasted (again), vandap_document_get_pasted (document));
  if (interview != NULL)
    vandap_document_set_reading (again, vandap_document_get_reading (document), vandap_document_get_file (document),
                                 exchange != VANDAP_NONE ? vandap_interview_get_exchange_number (interview, exchange)
                                                         : VANDAP_NONE);
  vandap_showing_begin (window, self->style);
}

/**
 * vandap_application_show_draft:
 * @self: the program
 * @draft: what was pasted before and not saved
 *
 * Shows it in a window of its own.
 */
void
vandap_application_show_draft (VandapApplication *self, VandapDraft *draft)
{
  g_autoptr (VandapDocument) document = NULL;

  g_return_if_fail (VANDAP_IS_APPLICATION (self));
  g_return_if_fail (VANDAP_IS_DRAFT (draft));

  document = create_document (self);
  vandap_pasted_open_draft (vandap_document_get_pasted (document), draft);
  vandap_showing_begin_when_read (create_window (self, document), self->style);
}

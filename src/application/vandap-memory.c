/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "application/vandap-memory.h"

/* Who leafs through questions is not to write a file for each. */
#define SECONDS 2

struct _VandapMemory
{
  VandapHistory *history;
  guint keep_id;
};

/**
 * vandap_memory_new:
 *
 * Recalls what was opened before.
 *
 * Returns: (transfer full): the memory
 */
VandapMemory *
vandap_memory_new (void)
{
  VandapMemory *self = g_new0 (VandapMemory, 1);
  g_autofree char *path = g_build_filename (g_get_user_state_dir (), "vandap", "history", NULL);
  const char *problem;

  self->history = vandap_history_new (path);
  problem = vandap_history_get_problem (self->history);
  if (problem != NULL)
    g_message ("%s", problem);
  g_signal_connect_swapped (self->history, "changed", G_CALLBACK (vandap_memory_note_change), self);
  return self;
}

/**
 * vandap_memory_free:
 * @self: (transfer full) (nullable): the memory
 *
 * Frees the memory, having kept it.
 */
void
vandap_memory_free (VandapMemory *self)
{
  if (self == NULL)
    return;
  vandap_memory_keep (self);
  g_signal_handlers_disconnect_by_data (self->history, self);
  g_object_unref (self->history);
  g_free (self);
}

/**
 * vandap_memory_get_history:
 * @self: the memory
 *
 * Gets what was opened.
 *
 * Returns: (transfer none): the history
 */
VandapHistory *
vandap_memory_get_history (VandapMemory *self)
{
  return self->history;
}

/**
 * vandap_memory_is_wanted:
 *
 * Tells whether the desktop lets programs remember which files were used.
 *
 * Returns: whether it does
 */
gboolean
vandap_memory_is_wanted (void)
{
  GtkSettings *settings = gtk_settings_get_default ();
  gboolean enabled = TRUE;

  if (settings != NULL)
    g_object_get (settings, "gtk-recent-files-enabled", &enabled, NULL);
  return enabled;
}

static gboolean
tell_desktop (gpointer data)
{
  g_autofree char *uri = g_file_get_uri (data);

  gtk_recent_manager_add_item (gtk_recent_manager_get_default (), uri);
  return G_SOURCE_REMOVE;
}

/**
 * vandap_memory_note_opened:
 * @self: the memory
 * @file: what was opened
 *
 * Tells the desktop, too, that a file was used. That waits until there is
 * nothing else to do: the desktop's own list of files may be long.
 */
void
vandap_memory_note_opened (VandapMemory *self, GFile *file)
{
  if (vandap_memory_is_wanted () && g_file_is_native (file))
    g_idle_add_full (G_PRIORITY_LOW, tell_desktop, g_object_ref (file), g_object_unref);
}

static gboolean
on_timeout (gpointer data)
{
  VandapMemory *self = data;

  self->keep_id = 0;
  vandap_memory_keep (self);
  return G_SOURCE_REMOVE;
}

/**
 * vandap_memory_note_change:
 * @self: the memory
 *
 * Has what is remembered kept soon.
 */
void
vandap_memory_note_change (VandapMemory *self)
{
  if (self->keep_id == 0)
    self->keep_id = g_timeout_add_seconds (SECONDS, on_timeout, self);
}

/**
 * vandap_memory_keep:
 * @self: the memory
 *
 * Keeps what is remembered now.
 */
void
vandap_memory_keep (VandapMemory *self)
{
  g_autoptr (GError) error = NULL;

  g_clear_handle_id (&self->keep_id, g_source_remove);
  if (vandap_memory_is_wanted () && !vandap_history_save (self->history, &error))
    g_message ("%s", error->message);
}

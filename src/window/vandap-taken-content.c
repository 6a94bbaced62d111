/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/vandap-taken-content.h"

#include <string.h>

#include "window/vandap-taking.h"

struct _VandapTakenContent
{
  GdkContentProvider parent_instance;

  GtkWidget *widget; /* weak */
};

G_DEFINE_FINAL_TYPE (VandapTakenContent, vandap_taken_content, GDK_TYPE_CONTENT_PROVIDER)

static GdkContentFormats *
vandap_taken_content_ref_formats (GdkContentProvider *provider)
{
  static const char *const formats[] = { "text/plain;charset=utf-8", "text/plain" };

  return gdk_content_formats_new ((const char **) formats, G_N_ELEMENTS (formats));
}

static void
on_written (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;

  if (g_output_stream_write_all_finish (G_OUTPUT_STREAM (source), result, NULL, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
vandap_taken_content_write_mime_type_async (GdkContentProvider *provider, const char *mime_type, GOutputStream *stream,
                                            int priority, GCancellable *cancellable, GAsyncReadyCallback callback,
                                            gpointer data)
{
  VandapTakenContent *self = VANDAP_TAKEN_CONTENT (provider);
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, data);
  char *text = self->widget != NULL ? vandap_taking_dup (self->widget) : NULL;

  if (text == NULL)
    text = g_strdup ("");
  g_task_set_priority (task, priority);
  g_task_set_task_data (task, text, g_free);
  g_output_stream_write_all_async (stream, text, strlen (text), priority, cancellable, on_written,
                                   g_steal_pointer (&task));
}

static gboolean
vandap_taken_content_write_mime_type_finish (GdkContentProvider *provider, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
vandap_taken_content_dispose (GObject *object)
{
  g_clear_weak_pointer (&VANDAP_TAKEN_CONTENT (object)->widget);
  G_OBJECT_CLASS (vandap_taken_content_parent_class)->dispose (object);
}

static void
vandap_taken_content_class_init (VandapTakenContentClass *klass)
{
  GdkContentProviderClass *provider_class = GDK_CONTENT_PROVIDER_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vandap_taken_content_dispose;
  provider_class->ref_formats = vandap_taken_content_ref_formats;
  provider_class->write_mime_type_async = vandap_taken_content_write_mime_type_async;
  provider_class->write_mime_type_finish = vandap_taken_content_write_mime_type_finish;
}

static void
vandap_taken_content_init (VandapTakenContent *self)
{
}

/**
 * vandap_taken_content_new:
 * @widget: a widget of which words can be taken
 *
 * Creates an offer of what is selected in a widget at the moment it is asked for.
 *
 * Returns: (transfer full): a new content provider
 */
GdkContentProvider *
vandap_taken_content_new (GtkWidget *widget)
{
  VandapTakenContent *self = g_object_new (VANDAP_TYPE_TAKEN_CONTENT, NULL);

  g_set_weak_pointer (&self->widget, widget);
  return GDK_CONTENT_PROVIDER (self);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/vandap-pasting.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "window/vandap-leaving.h"

/* As much as another program gives at once. */
#define BLOCK ((gsize) 64 * 1024)

typedef struct
{
  VandapWindow *window;
  GdkDrop *drop;              /* NULL for what is on the clipboard */
  GCancellable *cancellable;
  GByteArray *bytes;
  gboolean is_html;
} Pasting;

static void
pasting_free (Pasting *self)
{
  g_object_unref (self->window);
  g_clear_object (&self->drop);
  g_object_unref (self->cancellable);
  g_byte_array_unref (self->bytes);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Pasting, pasting_free)

static const char *
find_type (GdkContentFormats *formats, const char *beginning)
{
  gsize n;
  const char *const *types = gdk_content_formats_get_mime_types (formats, &n);

  for (gsize i = 0; i < n; i++)
    if (g_str_has_prefix (types[i], beginning))
      return types[i];

  return NULL;
}

/* A page says more of an interview than its words alone: who is bold asks. */
static const char *
choose_type (GdkContentFormats *formats, gboolean *is_html)
{
  const char *type = find_type (formats, "text/html");

  *is_html = type != NULL;
  if (type == NULL)
    type = find_type (formats, "text/plain;charset=utf-8");

  return type != NULL ? type : find_type (formats, "text/plain");
}

static void
end (Pasting *self, gboolean is_read)
{
  if (self->drop != NULL)
    gdk_drop_finish (self->drop, is_read ? GDK_ACTION_COPY : 0);
}

/* What was given up for a file that does not come now is to be asked about again. */
static void
stop (Pasting *self)
{
  VandapDocument *document = vandap_window_get_document (self->window);

  vandap_document_stop (document);
  vandap_pasted_set_may_be_lost (vandap_document_get_pasted (document), FALSE);
}

static void
fail (Pasting *self, const GError *error)
{
  g_autofree char *message = NULL;

  end (self, FALSE);
  if (g_cancellable_is_cancelled (self->cancellable))
    return;
  stop (self);
  if (error == NULL)
    /* Translators: a number of megabytes. */
    message = g_strdup_printf (_("What was copied has more than %u MB, which is as much as is read. Copy a part of it."),
                               (guint) (VANDAP_READING_LIMIT / 1024 / 1024));
  else
    /* Translators: %s is what the system says. */
    message = g_strdup_printf (_("What was copied could not be had from the other program (%s). Copy it there again."),
                               error->message);
  vandap_window_show_error (self->window, message);
}

static void
take (Pasting *self)
{
  g_autoptr (GBytes) bytes = g_byte_array_free_to_bytes (g_steal_pointer (&self->bytes));

  self->bytes = g_byte_array_new ();
  end (self, TRUE);
  stop (self);
  vandap_leaving_paste (self->window, bytes, self->is_html);
}

static void
on_block (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Pasting) self = data;
  GInputStream *stream = G_INPUT_STREAM (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) block = g_input_stream_read_bytes_finish (stream, result, &error);
  gsize length;
  const guint8 *start;

  if (block == NULL)
    {
      fail (self, error);
      return;
    }
  start = g_bytes_get_data (block, &length);
  if (length == 0)
    {
      take (self);
      return;
    }
  if (self->bytes->len + length > VANDAP_READING_LIMIT)
    {
      fail (self, NULL);
      return;
    }
  g_byte_array_append (self->bytes, start, (guint) length);
  g_input_stream_read_bytes_async (stream, BLOCK, G_PRIORITY_DEFAULT, self->cancellable, on_block, self);
  g_steal_pointer (&self);
}

static void
begin_reading (Pasting *self, GInputStream *stream, const GError *error)
{
  if (stream == NULL)
    {
      fail (self, error);
      pasting_free (self);
      return;
    }
  g_input_stream_read_bytes_async (stream, BLOCK, G_PRIORITY_DEFAULT, self->cancellable, on_block, self);
}

static void
on_clipboard_open (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GInputStream) stream = gdk_clipboard_read_finish (GDK_CLIPBOARD (source), result, NULL, &error);

  begin_reading (data, stream, error);
}

static void
on_drop_open (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GInputStream) stream = gdk_drop_read_finish (GDK_DROP (source), result, NULL, &error);

  begin_reading (data, stream, error);
}

static Pasting *
pasting_new (VandapWindow *window, GdkDrop *drop, gboolean is_html)
{
  Pasting *self = g_new0 (Pasting, 1);

  self->window = g_object_ref (window);
  self->drop = drop != NULL ? g_object_ref (drop) : NULL;
  self->cancellable = g_object_ref (vandap_pasted_await (vandap_document_get_pasted (vandap_window_get_document (window))));
  self->bytes = g_byte_array_new ();
  self->is_html = is_html;

  return self;
}

static const char *
get_nothing (GdkContentFormats *formats)
{
  if (find_type (formats, "image/") != NULL || gdk_content_formats_contain_gtype (formats, GDK_TYPE_TEXTURE))
    return _("There is only a picture in what was copied. Select the words of the interview in the web browser or mail "
             "program, copy them, and paste them here.");

  return _("Nothing was copied that has words. Select the interview in the web browser or mail program, copy it with "
           "Ctrl+C, and paste it here.");
}

/**
 * vandap_pasting_run:
 * @window: a window
 *
 * Opens what is on the clipboard as an interview.
 */
void
vandap_pasting_run (VandapWindow *window)
{
  GdkClipboard *clipboard;
  GdkContentFormats *formats;
  const char *types[2] = { NULL, NULL };
  gboolean is_html;

  g_return_if_fail (VANDAP_IS_WINDOW (window));

  clipboard = gtk_widget_get_clipboard (GTK_WIDGET (window));
  formats = gdk_clipboard_get_formats (clipboard);
  types[0] = choose_type (formats, &is_html);
  if (types[0] == NULL)
    vandap_window_show_error (window, get_nothing (formats));
  else
    {
      Pasting *self = pasting_new (window, NULL, is_html);

      gdk_clipboard_read_async (clipboard, (const char **) types, G_PRIORITY_DEFAULT, self->cancellable,
                                on_clipboard_open, self);
    }
}

/* Files are opened, and what is dragged within the program is no paste. */
static gboolean
on_accept (GtkDropTargetAsync *target, GdkDrop *drop, gpointer data)
{
  GdkContentFormats *formats = gdk_drop_get_formats (drop);
  gboolean is_html;

  return gdk_drop_get_drag (drop) == NULL && !gdk_content_formats_contain_gtype (formats, GDK_TYPE_FILE_LIST)
         && !gdk_content_formats_contain_mime_type (formats, "text/uri-list") && choose_type (formats, &is_html) != NULL;
}

/* What is dropped on a field is typed into it. */
static gboolean
is_on_field (VandapWindow *window, double x, double y)
{
  GtkWidget *widget = gtk_widget_pick (GTK_WIDGET (window), x, y, GTK_PICK_DEFAULT);

  while (widget != NULL && !GTK_IS_EDITABLE (widget))
    widget = gtk_widget_get_parent (widget);

  return widget != NULL;
}

static GdkDragAction
on_motion (GtkDropTargetAsync *target, GdkDrop *drop, double x, double y, VandapWindow *window)
{
  return is_on_field (window, x, y) ? 0 : GDK_ACTION_COPY;
}

static gboolean
on_drop (GtkDropTargetAsync *target, GdkDrop *drop, double x, double y, VandapWindow *window)
{
  const char *types[2] = { NULL, NULL };
  gboolean is_html;
  Pasting *self;

  if (is_on_field (window, x, y))
    return FALSE;
  types[0] = choose_type (gdk_drop_get_formats (drop), &is_html);
  self = pasting_new (window, drop, is_html);
  gdk_drop_read_async (drop, (const char **) types, G_PRIORITY_DEFAULT, self->cancellable, on_drop_open, self);
  return TRUE;
}

static void
attach_drop (VandapWindow *window)
{
  GtkDropTargetAsync *target = gtk_drop_target_async_new (NULL, GDK_ACTION_COPY);

  /* Before the text view, which would refuse it. */
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (target), GTK_PHASE_CAPTURE);
  g_signal_connect (target, "accept", G_CALLBACK (on_accept), NULL);
  g_signal_connect (target, "drag-enter", G_CALLBACK (on_motion), window);
  g_signal_connect (target, "drag-motion", G_CALLBACK (on_motion), window);
  g_signal_connect (target, "drop", G_CALLBACK (on_drop), window);
  gtk_widget_add_controller (GTK_WIDGET (window), GTK_EVENT_CONTROLLER (target));
}

/* In a field, the same keys paste words without their look. */
static gboolean
on_key (GtkWidget *window, GVariant *arguments, gpointer data)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (window));

  if (GTK_IS_EDITABLE (focus))
    return gtk_widget_activate_action (focus, "clipboard.paste", NULL);
  return gtk_widget_activate_action (window, "win.paste-interview", NULL);
}

/**
 * vandap_pasting_attach:
 * @window: a window
 *
 * Has a window open what is pasted with Ctrl+Shift+V, or dragged out of another
 * program and dropped onto it.
 */
void
vandap_pasting_attach (VandapWindow *window)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("<Control><Shift>v"),
                                                          gtk_callback_action_new (on_key, NULL, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (window), keys);
  attach_drop (window);
}

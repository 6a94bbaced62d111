/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A file of the disk to which something happens whenever a piece of it was read. */

#include "reading/changing-file.h"

typedef struct
{
  GObject parent_instance;

  GFile *file;
  ChangingFileHook hook;
} ChangingFile;

typedef GObjectClass ChangingFileClass;

typedef struct
{
  GFileInputStream parent_instance;

  GFileInputStream *stream;
  ChangingFile *file;
  guint n;
} ChangingStream;

typedef GFileInputStreamClass ChangingStreamClass;

GType changing_stream_get_type (void);
GType changing_file_get_type (void);
static void changing_file_init_interface (GFileIface *iface);

G_DEFINE_TYPE (ChangingStream, changing_stream, G_TYPE_FILE_INPUT_STREAM)
G_DEFINE_TYPE_WITH_CODE (ChangingFile, changing_file, G_TYPE_OBJECT,
                         G_IMPLEMENT_INTERFACE (G_TYPE_FILE, changing_file_init_interface))

static gssize
changing_stream_read (GInputStream *stream, void *buffer, gsize count, GCancellable *cancellable, GError **error)
{
  ChangingStream *self = (ChangingStream *) stream;
  g_autofree char *path = g_file_get_path (self->file->file);
  gssize n = g_input_stream_read (G_INPUT_STREAM (self->stream), buffer, count, cancellable, error);

  if (n > 0 && !self->file->hook (path, ++self->n, error))
    return -1;

  return n;
}

static void
changing_stream_finalize (GObject *object)
{
  ChangingStream *self = (ChangingStream *) object;

  g_object_unref (self->stream);
  g_object_unref (self->file);
  G_OBJECT_CLASS (changing_stream_parent_class)->finalize (object);
}

static void
changing_stream_class_init (ChangingStreamClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = changing_stream_finalize;
  G_INPUT_STREAM_CLASS (klass)->read_fn = changing_stream_read;
}

static void
changing_stream_init (ChangingStream *self)
{
}

static void
changing_file_finalize (GObject *object)
{
  g_object_unref (((ChangingFile *) object)->file);
  G_OBJECT_CLASS (changing_file_parent_class)->finalize (object);
}

static void
changing_file_class_init (ChangingFileClass *klass)
{
  klass->finalize = changing_file_finalize;
}

static void
changing_file_init (ChangingFile *self)
{
}

static gboolean
is_native (GFile *file)
{
  return TRUE;
}

static gboolean
has_uri_scheme (GFile *file, const char *scheme)
{
  return g_file_has_uri_scheme (((ChangingFile *) file)->file, scheme);
}

static char *
get_path (GFile *file)
{
  return g_file_get_path (((ChangingFile *) file)->file);
}

static GFileInfo *
query_info (GFile *file, const char *attributes, GFileQueryInfoFlags flags, GCancellable *cancellable, GError **error)
{
  ChangingFile *self = (ChangingFile *) file;
  g_autofree char *path = g_file_get_path (self->file);
  GFileInfo *info = g_file_query_info (self->file, attributes, flags, cancellable, error);

  if (info != NULL && !self->hook (path, 0, error))
    g_clear_object (&info);

  return info;
}

static GFileInputStream *
read_file (GFile *file, GCancellable *cancellable, GError **error)
{
  ChangingFile *self = (ChangingFile *) file;
  GFileInputStream *stream = g_file_read (self->file, cancellable, error);
  ChangingStream *changing;

  if (stream == NULL)
    return NULL;
  changing = g_object_new (changing_stream_get_type (), NULL);
  changing->stream = stream;
  changing->file = g_object_ref (self);

  return G_FILE_INPUT_STREAM (changing);
}

static void
changing_file_init_interface (GFileIface *iface)
{
  iface->is_native = is_native;
  iface->has_uri_scheme = has_uri_scheme;
  iface->get_path = get_path;
  iface->query_info = query_info;
  iface->read_fn = read_file;
}

GFile *
changing_file_new (const char *path, ChangingFileHook hook)
{
  ChangingFile *self = g_object_new (changing_file_get_type (), NULL);

  self->file = g_file_new_for_path (path);
  self->hook = hook;

  return G_FILE (self);
}

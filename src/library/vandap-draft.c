/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "library/vandap-draft.h"

#include <glib/gi18n-lib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "library/vandap-draft-file.h"

struct _VandapDraft
{
  GObject parent_instance;

  char *folder;      /* NULL where it is kept nowhere, or the path is known */
  char *path;        /* NULL before it is kept */
  GBytes *bytes;     /* NULL before it is loaded */
  gboolean is_html;
  int fd;            /* holds the file by a lock, or -1 */
  guint n_keeping;   /* threads at work */
  gboolean is_removed;
};

enum
{
  KEPT,
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VandapDraft, vandap_draft, G_TYPE_OBJECT)

static void
let_go (VandapDraft *self)
{
  if (self->fd >= 0)
    close (self->fd);
  self->fd = -1;
}

static void
vandap_draft_finalize (GObject *object)
{
  VandapDraft *self = VANDAP_DRAFT (object);

  let_go (self);
  g_free (self->folder);
  g_free (self->path);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  G_OBJECT_CLASS (vandap_draft_parent_class)->finalize (object);
}

static void
vandap_draft_class_init (VandapDraftClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vandap_draft_finalize;
  signals[KEPT] = g_signal_new ("kept", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);
  signals[FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
vandap_draft_init (VandapDraft *self)
{
  self->fd = -1;
}

/**
 * vandap_draft_new:
 * @folder: (nullable) (type filename): where drafts are kept, or %NULL to keep it nowhere
 * @bytes: what was pasted
 * @is_html: whether that is HTML
 *
 * Creates a draft, which is not kept yet.
 *
 * Returns: (transfer full): a new draft
 */
VandapDraft *
vandap_draft_new (const char *folder, GBytes *bytes, gboolean is_html)
{
  VandapDraft *self;

  g_return_val_if_fail (bytes != NULL, NULL);

  self = g_object_new (VANDAP_TYPE_DRAFT, NULL);
  self->bytes = g_bytes_ref (bytes);
  self->is_html = is_html;
  self->folder = g_strdup (folder);

  return self;
}

/**
 * vandap_draft_new_held:
 * @path: (type filename): where it is kept
 * @fd: (transfer full): the file, held by vandap_draft_file_take()
 * @is_html: whether what is in it is HTML
 *
 * Creates a draft that was kept before. Its bytes are not there yet.
 *
 * Returns: (transfer full): a new draft
 */
VandapDraft *
vandap_draft_new_held (const char *path, int fd, gboolean is_html)
{
  VandapDraft *self;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (fd >= 0, NULL);

  self = g_object_new (VANDAP_TYPE_DRAFT, NULL);
  self->path = g_strdup (path);
  self->fd = fd;
  self->is_html = is_html;

  return self;
}

/* What a thread has for itself: meanwhile the draft may be kept again, or removed. */
typedef struct
{
  char *folder;
  char *path; /* NULL until it is worked out */
  GBytes *bytes;
  gboolean is_html;
} Keeping;

static Keeping *
keeping_new (VandapDraft *self)
{
  Keeping *keeping = g_new0 (Keeping, 1);

  keeping->folder = g_strdup (self->folder);
  keeping->path = g_strdup (self->path);
  keeping->bytes = g_bytes_ref (self->bytes);
  keeping->is_html = self->is_html;

  return keeping;
}

static void
keeping_free (gpointer data)
{
  Keeping *keeping = data;

  g_free (keeping->folder);
  g_free (keeping->path);
  g_bytes_unref (keeping->bytes);
  g_free (keeping);
}

static void
keep_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Keeping *keeping = data;
  GError *error = NULL;
  int fd;

  if (keeping->path == NULL)
    {
      g_autofree char *name = vandap_draft_file_dup_name (keeping->bytes, keeping->is_html);

      keeping->path = g_build_filename (keeping->folder, name, NULL);
    }
  fd = vandap_draft_file_keep (keeping->path, keeping->bytes, &error);
  if (fd >= 0)
    g_task_return_int (task, fd);
  else
    g_task_return_error (task, error);
}

static void
erase (VandapDraft *self)
{
  if (self->fd < 0)
    return;
  vandap_draft_file_remove (self->path, self->fd);
  let_go (self);
}

static void
say_failed (VandapDraft *self, const GError *error)
{
  /* Translators: %s is what the system says of a file. */
  g_autofree char *message = g_strdup_printf (_("The pasted interview would be lost if the program ended unexpectedly: it "
                                                "could not be kept (%s). Save a copy of it now."),
                                              error->message);

  g_signal_emit (self, signals[FAILED], 0, message);
}

static void
on_kept (GObject *source, GAsyncResult *result, gpointer data)
{
  VandapDraft *self = VANDAP_DRAFT (source);
  Keeping *keeping = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  gssize fd = g_task_propagate_int (G_TASK (result), &error);

  self->n_keeping--;
  if (self->path == NULL)
    self->path = g_steal_pointer (&keeping->path);
  if (error == NULL)
    {
      let_go (self);
      self->fd = (int) fd;
    }
  if (self->is_removed && self->n_keeping == 0)
    erase (self);
  if (self->is_removed)
    return;
  if (error == NULL)
    g_signal_emit (self, signals[KEPT], 0);
  else
    say_failed (self, error);
}

/**
 * vandap_draft_keep:
 * @self: a draft
 *
 * Keeps a draft, on the disk, in a thread of its own.
 */
void
vandap_draft_keep (VandapDraft *self)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (VANDAP_IS_DRAFT (self));
  g_return_if_fail (self->bytes != NULL);

  if (self->folder == NULL && self->path == NULL)
    return;
  self->is_removed = FALSE;
  self->n_keeping++;
  task = g_task_new (self, NULL, on_kept, NULL);
  g_task_set_task_data (task, keeping_new (self), keeping_free);
  g_task_run_in_thread (task, keep_in_thread);
}

static void
load_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  VandapDraft *self = source;
  GError *error = NULL;
  char *contents;
  gsize length;

  if (g_file_get_contents (self->path, &contents, &length, &error))
    g_task_return_pointer (task, g_bytes_new_take (contents, length), (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_error (task, error);
}

/**
 * vandap_draft_load_async:
 * @self: a draft that was listed
 * @cancellable: (nullable): to stop it
 * @callback: called when its bytes are there
 * @user_data: data for @callback
 *
 * Gets the bytes of a draft.
 */
void
vandap_draft_load_async (VandapDraft *self, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (VANDAP_IS_DRAFT (self));
  g_return_if_fail (self->path != NULL);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_run_in_thread (task, load_in_thread);
}

/**
 * vandap_draft_load_finish:
 * @self: a draft
 * @result: what the callback was called with
 * @error: return location for an error that names the file
 *
 * Tells whether the bytes of a draft are there.
 *
 * Returns: whether they are
 */
gboolean
vandap_draft_load_finish (VandapDraft *self, GAsyncResult *result, GError **error)
{
  g_autoptr (GError) own = NULL;
  GBytes *bytes;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  bytes = g_task_propagate_pointer (G_TASK (result), &own);
  if (bytes == NULL)
    {
      if (g_error_matches (own, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        g_propagate_error (error, g_steal_pointer (&own));
      else
        g_set_error (error, own->domain, own->code,
                     /* Translators: what the system says of a file. */
                     _("What you pasted could not be read again (%s). It is where it was, and is offered again when the "
                       "program is started."),
                     own->message);
      return FALSE;
    }
  g_clear_pointer (&self->bytes, g_bytes_unref);
  self->bytes = bytes;

  return TRUE;
}

/**
 * vandap_draft_remove:
 * @self: a draft
 *
 * Removes a draft: it is in a file of the person's, or may be thrown away. What
 * another holds, too, stays the other's.
 */
void
vandap_draft_remove (VandapDraft *self)
{
  g_return_if_fail (VANDAP_IS_DRAFT (self));

  self->is_removed = TRUE;
  if (self->n_keeping == 0)
    erase (self);
}

/**
 * vandap_draft_flush:
 * @self: a draft
 *
 * Waits until a draft is kept, or is removed again: before the program ends.
 */
void
vandap_draft_flush (VandapDraft *self)
{
  g_return_if_fail (VANDAP_IS_DRAFT (self));

  while (self->n_keeping > 0)
    g_main_context_iteration (NULL, TRUE);
}

/**
 * vandap_draft_get_bytes:
 * @self: a draft
 *
 * Gets what was pasted.
 *
 * Returns: (transfer none) (nullable): the bytes, or %NULL before they are loaded
 */
GBytes *
vandap_draft_get_bytes (VandapDraft *self)
{
  g_return_val_if_fail (VANDAP_IS_DRAFT (self), NULL);

  return self->bytes;
}

/**
 * vandap_draft_is_html:
 * @self: a draft
 *
 * Tells whether what was pasted is HTML.
 *
 * Returns: whether it is, or else text
 */
gboolean
vandap_draft_is_html (VandapDraft *self)
{
  g_return_val_if_fail (VANDAP_IS_DRAFT (self), FALSE);

  return self->is_html;
}

/**
 * vandap_draft_is_held:
 * @self: a draft
 *
 * Tells whether a draft is on the disk, and this object's.
 *
 * Returns: whether it is
 */
gboolean
vandap_draft_is_held (VandapDraft *self)
{
  g_return_val_if_fail (VANDAP_IS_DRAFT (self), FALSE);

  return self->fd >= 0;
}

/**
 * vandap_draft_get_time:
 * @self: a draft
 *
 * Tells when a draft that is held was kept.
 *
 * Returns: seconds since 1970, or 0
 */
gint64
vandap_draft_get_time (VandapDraft *self)
{
  struct stat status;

  g_return_val_if_fail (VANDAP_IS_DRAFT (self), 0);

  return fstat (self->fd, &status) == 0 ? (gint64) status.st_mtime : 0;
}

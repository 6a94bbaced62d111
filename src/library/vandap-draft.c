/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "library/vandap-draft.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "writing/vandap-safe-file.h"

#define DIGEST_LENGTH 64
#define HTML ".html"
#define TEXT ".txt"
/* Nobody writes a draft for so long, in seconds: whoever did was ended meanwhile. */
#define LONGEST_WRITING (24 * 60 * 60)
/* How often what is there already is gone again before it can be held. */
#define MOST_TRIES 8
/* In place of a number of an open file: there was one, but whoever had it has removed it. */
#define GONE (-2)

struct _VandapDraft
{
  GObject parent_instance;

  char *path;        /* NULL where it is kept nowhere */
  GBytes *bytes;     /* NULL before it is loaded */
  gboolean is_html;
  int fd;            /* holds the file by a lock, or -1 */
  guint n_keeping;   /* threads at work */
  gboolean is_removed;
};

enum
{
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
  g_free (self->path);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  G_OBJECT_CLASS (vandap_draft_parent_class)->finalize (object);
}

static void
vandap_draft_class_init (VandapDraftClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vandap_draft_finalize;
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
  if (folder != NULL)
    {
      g_autofree char *digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
      g_autofree char *name = g_strconcat (digest, is_html ? HTML : TEXT, NULL);

      self->path = g_build_filename (folder, name, NULL);
    }

  return self;
}

static gboolean
write_bytes (GOutputStream *stream, gpointer bytes, GCancellable *cancellable, GError **error)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  return g_output_stream_write_all (stream, data, length, NULL, cancellable, error);
}

static gboolean
has_content (const char *path, GBytes *bytes)
{
  g_autofree char *data = NULL;
  gsize length;

  return g_file_get_contents (path, &data, &length, NULL) && length == g_bytes_get_size (bytes)
         && memcmp (data, g_bytes_get_data (bytes, NULL), length) == 0;
}

/* Returns: a file held by a lock, GONE, or -1 with errno set */
static int
hold (const char *path)
{
  int fd = g_open (path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW, 0);
  struct stat status;

  if (fd < 0)
    return errno == ENOENT ? GONE : -1;
  /* Where files cannot be locked, it is kept all the same. */
  flock (fd, LOCK_SH);
  if (fstat (fd, &status) == 0 && status.st_nlink > 0)
    return fd;
  close (fd);

  return GONE;
}

static void
fail (GError **error, const char *path, int number)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (number), "%s: %s", name, g_strerror (number));
}

/* Another window may have pasted the same, and keep it. */
static int
keep (const char *path, GBytes *bytes, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      fail (error, folder, errno);
      return -1;
    }
  for (guint i = 0; i < MOST_TRIES; i++)
    {
      int fd;

      if (!has_content (path, bytes) && !vandap_safe_file_replace_private (path, write_bytes, bytes, NULL, error))
        return -1;
      fd = hold (path);
      if (fd >= 0)
        return fd;
      if (fd != GONE)
        {
          fail (error, path, errno);
          return -1;
        }
    }
  fail (error, path, ENOENT);

  return -1;
}

static void
keep_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  VandapDraft *self = source;
  GError *error = NULL;
  int fd = keep (self->path, self->bytes, &error);

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
  /* Whoever has pasted the same has it still. */
  if (flock (self->fd, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK)
    g_unlink (self->path);
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
  g_autoptr (GError) error = NULL;
  gssize fd = g_task_propagate_int (G_TASK (result), &error);

  self->n_keeping--;
  if (error == NULL)
    {
      let_go (self);
      self->fd = (int) fd;
    }
  if (self->is_removed && self->n_keeping == 0)
    erase (self);
  if (error != NULL && !self->is_removed)
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

  if (self->path == NULL)
    return;
  self->is_removed = FALSE;
  self->n_keeping++;
  task = g_task_new (self, NULL, on_kept, NULL);
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

/* Returns: the ending that follows the digest, or %NULL where it is no name of a draft or of what was to be one */
static const char *
find_ending (const char *name)
{
  return strspn (name, "0123456789abcdef") == DIGEST_LENGTH ? name + DIGEST_LENGTH : NULL;
}

static gboolean
is_ending (const char *ending)
{
  return strcmp (ending, HTML) == 0 || strcmp (ending, TEXT) == 0;
}

/* What was not written to its end when the program was. */
static void
clear_away (const char *path)
{
  GStatBuf status;

  if (g_lstat (path, &status) == 0 && (gint64) status.st_mtime + LONGEST_WRITING < g_get_real_time () / G_USEC_PER_SEC)
    g_unlink (path);
}

/* Returns: (nullable): the draft, held from now on, or %NULL where another has it */
static VandapDraft *
take (const char *path, const char *ending)
{
  VandapDraft *self;
  int fd = g_open (path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW, 0);

  if (fd < 0)
    return NULL;
  if (flock (fd, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK)
    {
      close (fd);
      return NULL;
    }
  flock (fd, LOCK_SH);
  self = g_object_new (VANDAP_TYPE_DRAFT, NULL);
  self->path = g_strdup (path);
  self->is_html = strcmp (ending, HTML) == 0;
  self->fd = fd;

  return self;
}

static gint64
get_time (VandapDraft *self)
{
  struct stat status;

  return fstat (self->fd, &status) == 0 ? (gint64) status.st_mtime : 0;
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  gint64 first = get_time (*(VandapDraft *const *) a), second = get_time (*(VandapDraft *const *) b);

  return (first > second) - (first < second);
}

/**
 * vandap_draft_list:
 * @folder: (type filename): where drafts are kept
 *
 * Lists the drafts that nobody holds: the program that did was ended before they were
 * saved.
 *
 * Returns: (transfer full) (element-type VandapDraft): the drafts, held from now on; the oldest first
 */
GPtrArray *
vandap_draft_list (const char *folder)
{
  GPtrArray *drafts = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      const char *ending = find_ending (name);
      g_autofree char *path = g_build_filename (folder, name, NULL);
      VandapDraft *draft;

      if (ending == NULL)
        continue;
      draft = is_ending (ending) ? take (path, ending) : NULL;
      if (draft != NULL)
        g_ptr_array_add (drafts, draft);
      else if (!is_ending (ending))
        clear_away (path);
    }
  g_ptr_array_sort (drafts, compare_times);

  return drafts;
}

static void
list_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_task_return_pointer (task, vandap_draft_list (data), (GDestroyNotify) g_ptr_array_unref);
}

/**
 * vandap_draft_list_async:
 * @folder: (type filename): where drafts are kept
 * @callback: called when they are listed
 * @user_data: data for @callback
 *
 * Lists drafts in a thread of its own, as vandap_draft_list() does.
 */
void
vandap_draft_list_async (const char *folder, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);

  g_return_if_fail (folder != NULL);

  g_task_set_task_data (task, g_strdup (folder), g_free);
  g_task_run_in_thread (task, list_in_thread);
}

/**
 * vandap_draft_list_finish:
 * @result: what the callback was called with
 *
 * Gets what vandap_draft_list_async() has found.
 *
 * Returns: (transfer full) (element-type VandapDraft): the drafts
 */
GPtrArray *
vandap_draft_list_finish (GAsyncResult *result)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), NULL);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/vandap-reading.h"

#include <glib/gi18n-lib.h>

#include "reading/vandap-copied.h"
#include "reading/vandap-formats.h"
#include "reading/vandap-job.h"
#include "reading/vandap-report.h"
#include "text/vandap-large.h"

#define BLOCK ((gsize) 256 * 1024)

struct _VandapReading
{
  GObject parent_instance;

  VandapInterview *interview;
  VandapReport *report;
  char *digest;
};

G_DEFINE_FINAL_TYPE (VandapReading, vandap_reading, G_TYPE_OBJECT)

G_DEFINE_QUARK (vandap-reading-error-quark, vandap_reading_error)

static void
vandap_reading_dispose (GObject *object)
{
  g_clear_object (&VANDAP_READING (object)->interview);

  G_OBJECT_CLASS (vandap_reading_parent_class)->dispose (object);
}

static void
vandap_reading_finalize (GObject *object)
{
  vandap_report_free (VANDAP_READING (object)->report);
  g_free (VANDAP_READING (object)->digest);

  G_OBJECT_CLASS (vandap_reading_parent_class)->finalize (object);
}

static void
vandap_reading_class_init (VandapReadingClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vandap_reading_dispose;
  G_OBJECT_CLASS (klass)->finalize = vandap_reading_finalize;
}

static void
vandap_reading_init (VandapReading *self)
{
}

/* A file without words is read like any other; whoever wonders why nothing is shown is told. */
static void
note_empty (VandapInterview *interview, gsize length, VandapReport *report)
{
  if (length == 0)
    vandap_report_add_note (report, _("The file is empty."));
  else if (vandap_interview_get_n_paragraphs (interview) == 0)
    vandap_report_add_note (report, _("There are no words in the file."));
}

static VandapReading *
reading_new (VandapInterview *interview, VandapReport *report)
{
  VandapReading *self = g_object_new (VANDAP_TYPE_READING, NULL);

  self->interview = interview;
  self->report = report;

  return self;
}

/* Takes the bytes, so that they can go as soon as they are taken apart. */
static VandapReading *
read_bytes (GBytes *bytes, const char *name, GCancellable *cancellable, GError **error)
{
  g_autoptr (VandapReport) report = vandap_report_new ("text");
  gsize length = g_bytes_get_size (bytes);
  VandapInterview *interview = vandap_formats_read (bytes, name != NULL ? name : _("Standard input"), report,
                                                    cancellable, error);

  if (interview == NULL)
    return NULL;

  note_empty (interview, length, report);

  return reading_new (interview, g_steal_pointer (&report));
}

/**
 * vandap_reading_new_from_bytes:
 * @bytes: the bytes of a file
 * @name: (nullable): what to call it in messages, or %NULL for standard input
 * @cancellable: (nullable): to stop it
 * @error: return location for an error of [error@Vandap.ReadingError]
 *
 * Reads an interview, of whatever format the bytes are.
 *
 * Returns: (transfer full): the reading, or %NULL with @error set
 */
VandapReading *
vandap_reading_new_from_bytes (GBytes *bytes, const char *name, GCancellable *cancellable, GError **error)
{
  return read_bytes (g_bytes_ref (bytes), name, cancellable, error);
}

/* What to call a file in messages: as the person would. */
static char *
dup_name (GFile *file)
{
  const char *path = g_file_peek_path (file);

  if (path != NULL)
    return g_filename_display_name (path);
  return g_file_has_uri_scheme (file, "resource") ? g_file_get_basename (file) : g_file_get_parse_name (file);
}

static gboolean
refuse (GError **error, VandapReadingError code, const char *name, const char *what)
{
  g_set_error (error, VANDAP_READING_ERROR, code, "%s: %s", name, what);

  return FALSE;
}

static gboolean
refuse_missing (GError **error, const char *name)
{
  return refuse (error, VANDAP_READING_ERROR_ACCESS, name,
                 _("there is no such file. Check the name, or whether it was moved."));
}

static gboolean
refuse_failed (GError **error, const char *name, const char *why)
{
  g_set_error (error, VANDAP_READING_ERROR, VANDAP_READING_ERROR_ACCESS,
               /* Translators: the name of a file, then what the system says of it. */
               _("%s: cannot be read (%s). Copy it to another place, and open the copy."), name, why);

  return FALSE;
}

/*
 * What the kernel tells in the form of files says that it is empty, and some of it
 * never ends: reading goes on only when there is something new.
 */
static gboolean
is_of_kernel (GFile *file, GCancellable *cancellable)
{
  static const char *const types[] = { "proc", "tracefs", "debugfs", NULL };
  g_autoptr (GFileInfo) info
    = g_file_query_filesystem_info (file, G_FILE_ATTRIBUTE_FILESYSTEM_TYPE, cancellable, NULL);
  const char *type = info != NULL
                       ? g_file_info_get_attribute_string (info, G_FILE_ATTRIBUTE_FILESYSTEM_TYPE) : NULL;

  return type != NULL && g_strv_contains (types, type);
}

/* Looks before it opens: a FIFO would keep whoever opens it waiting. */
static gboolean
check_file (GFile *file, const char *name, goffset *size, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) own = NULL;
  g_autoptr (GFileInfo) info
    = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
                         G_FILE_QUERY_INFO_NONE, cancellable, &own);

  if (info == NULL)
    {
      if (g_error_matches (own, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        {
          g_propagate_error (error, g_steal_pointer (&own));
          return FALSE;
        }
      if (g_error_matches (own, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
        return refuse_missing (error, name);
      return refuse_failed (error, name, own->message);
    }

  if (g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY)
    return refuse (error, VANDAP_READING_ERROR_ACCESS, name, _("is a folder. Name a file in it."));
  *size = g_file_info_get_size (info);
  if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR || (*size == 0 && is_of_kernel (file, cancellable)))
    return refuse (error, VANDAP_READING_ERROR_ACCESS, name, _("is no ordinary file. Save its content to one first."));

  return TRUE;
}

static gboolean
refuse_large (GError **error, const char *name)
{
  g_set_error (error, VANDAP_READING_ERROR, VANDAP_READING_ERROR_TOO_LARGE,
               /* Translators: the name of a file, then a number of megabytes. */
               _("%s: has more than %u MB, which is as much as is read. Split it into parts."), name,
               (guint) (VANDAP_READING_LIMIT / 1024 / 1024));

  return FALSE;
}

/* By pieces and not by the size it says, because a file may grow while it is read. */
static gboolean
read_stream (GInputStream *stream, GString *bytes, gsize expected, const char *name, GCancellable *cancellable,
             GError **error)
{
  while (TRUE)
    {
      gsize at = bytes->len;
      gssize n;

      g_string_set_size (bytes, at + BLOCK);
      n = g_input_stream_read (stream, bytes->str + at, BLOCK, cancellable, error);
      g_string_truncate (bytes, at + (gsize) MAX (n, 0));
      if (n <= 0)
        return n == 0;
      if (bytes->len > VANDAP_READING_LIMIT)
        return refuse_large (error, name);
      vandap_job_note_progress (cancellable, bytes->len, expected);
    }
}

static GBytes *
load (GFile *file, const char *name, GCancellable *cancellable, GError **error)
{
  g_autoptr (GString) bytes = g_string_new (NULL);
  g_autoptr (GError) own = NULL;
  g_autoptr (GFileInputStream) stream = NULL;
  goffset size = 0;

  if (!check_file (file, name, &size, cancellable, error))
    return NULL;
  if (size > (goffset) VANDAP_READING_LIMIT)
    {
      refuse_large (error, name);
      return NULL;
    }

  size = MAX (size, 0);
  vandap_large_reserve (bytes, (gsize) size + BLOCK);
  vandap_job_begin_stage (cancellable, 0, VANDAP_JOB_BYTES);
  stream = g_file_read (file, cancellable, &own);
  if (stream != NULL && read_stream (G_INPUT_STREAM (stream), bytes, (gsize) size, name, cancellable, &own))
    return g_string_free_to_bytes (g_steal_pointer (&bytes));

  if (own->domain == VANDAP_READING_ERROR || g_error_matches (own, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_steal_pointer (&own));
  else if (g_error_matches (own, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    refuse_missing (error, name);
  else if (g_error_matches (own, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    refuse (error, VANDAP_READING_ERROR_ACCESS, name, _("may not be read by you. Ask its owner, or copy it."));
  else
    refuse_failed (error, name, own->message);

  return NULL;
}

/* Files on this machine, and what comes with the program. The network is never asked for anything. */
static gboolean
is_here (GFile *file)
{
  return g_file_is_native (file) || g_file_has_uri_scheme (file, "resource");
}

/**
 * vandap_reading_new_from_file:
 * @file: a file
 * @cancellable: (nullable): to stop it
 * @error: return location for an error of [error@Vandap.ReadingError]
 *
 * Reads the interview in a file.
 *
 * Returns: (transfer full): the reading, or %NULL with @error set
 */
VandapReading *
vandap_reading_new_from_file (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autofree char *name = NULL;
  g_autofree char *digest = NULL;
  g_autoptr (GBytes) bytes = NULL;
  VandapReading *self;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  name = dup_name (file);
  if (!is_here (file))
    {
      g_set_error (error, VANDAP_READING_ERROR, VANDAP_READING_ERROR_ACCESS,
                   /* Translators: %s is a web address or the like. */
                   _("%s: only files on this computer are opened. Save the page first, or select and copy the text "
                     "there into a file."),
                   name);
      return NULL;
    }
  bytes = load (file, name, cancellable, error);

  if (bytes == NULL)
    return NULL;

  digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  self = read_bytes (g_steal_pointer (&bytes), name, cancellable, error);
  if (self != NULL)
    self->digest = g_steal_pointer (&digest);

  return self;
}

static void
read_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  GError *error = NULL;
  VandapReading *reading = vandap_reading_new_from_file (task_data, cancellable, &error);

  if (reading != NULL)
    g_task_return_pointer (task, reading, g_object_unref);
  else
    g_task_return_error (task, error);
}

/**
 * vandap_reading_new_from_file_async:
 * @file: a file
 * @cancellable: (nullable): to stop it
 * @callback: called when it is read
 * @user_data: data for @callback
 *
 * Reads the interview in a file while the caller goes on.
 */
void
vandap_reading_new_from_file_async (GFile *file, GCancellable *cancellable, GAsyncReadyCallback callback,
                                    gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_return_if_fail (G_IS_FILE (file));

  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, read_in_thread);
}

/**
 * vandap_reading_new_from_file_finish:
 * @result: what the callback was called with
 * @error: return location for an error of [error@Vandap.ReadingError]
 *
 * Gets what vandap_reading_new_from_file_async() has read.
 *
 * Returns: (transfer full): the reading, or %NULL with @error set
 */
VandapReading *
vandap_reading_new_from_file_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* Nobody has copied nothing: who sees an empty window would look for what was lost. */
static gboolean
check_words (VandapInterview *interview, GError **error)
{
  if (vandap_interview_get_n_paragraphs (interview) > 0)
    return TRUE;
  g_set_error_literal (error, VANDAP_READING_ERROR, VANDAP_READING_ERROR_NOT_TEXT,
                       _("There are no words in what was copied. Select the interview in the web browser or mail program, "
                         "copy it, and paste it here."));

  return FALSE;
}

/**
 * vandap_reading_new_from_copied:
 * @bytes: what another program gave of what was copied in it
 * @is_html: whether it said that this is HTML
 * @cancellable: (nullable): to stop it
 * @error: return location for an error of [error@Vandap.ReadingError]
 *
 * Reads an interview that was copied in another program. There must be words in it.
 *
 * Returns: (transfer full): the reading, or %NULL with @error set
 */
VandapReading *
vandap_reading_new_from_copied (GBytes *bytes, gboolean is_html, GCancellable *cancellable, GError **error)
{
  g_autoptr (VandapReport) report = vandap_report_new ("text");
  g_autoptr (VandapInterview) interview = NULL;
  g_autofree char *address = NULL;
  GBytes *content;
  VandapReading *self;

  g_return_val_if_fail (bytes != NULL, NULL);

  content = vandap_copied_unwrap (bytes, is_html, &address);
  if (is_html)
    interview = vandap_formats_read_html (content, address, _("Pasted interview"), report, cancellable, error);
  else
    interview = vandap_formats_read (content, _("Pasted interview"), report, cancellable, error);
  if (interview == NULL || !check_words (interview, error))
    return NULL;
  self = reading_new (g_steal_pointer (&interview), g_steal_pointer (&report));
  self->digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);

  return self;
}

typedef struct
{
  GBytes *bytes;
  gboolean is_html;
} Copied;

static void
copied_free (gpointer data)
{
  Copied *copied = data;

  g_bytes_unref (copied->bytes);
  g_free (copied);
}

static void
read_copied_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  const Copied *copied = task_data;
  GError *error = NULL;
  VandapReading *reading = vandap_reading_new_from_copied (copied->bytes, copied->is_html, cancellable, &error);

  if (reading != NULL)
    g_task_return_pointer (task, reading, g_object_unref);
  else
    g_task_return_error (task, error);
}

/**
 * vandap_reading_new_from_copied_async:
 * @bytes: what another program gave of what was copied in it
 * @is_html: whether it said that this is HTML
 * @cancellable: (nullable): to stop it
 * @callback: called when it is read
 * @user_data: data for @callback
 *
 * Reads an interview that was copied in another program while the caller goes on.
 */
void
vandap_reading_new_from_copied_async (GBytes *bytes, gboolean is_html, GCancellable *cancellable,
                                      GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Copied *copied = g_new0 (Copied, 1);

  copied->bytes = g_bytes_ref (bytes);
  copied->is_html = is_html;
  g_task_set_task_data (task, copied, copied_free);
  g_task_run_in_thread (task, read_copied_in_thread);
}

/**
 * vandap_reading_new_from_copied_finish:
 * @result: what the callback was called with
 * @error: return location for an error of [error@Vandap.ReadingError]
 *
 * Gets what vandap_reading_new_from_copied_async() has read.
 *
 * Returns: (transfer full): the reading, or %NULL with @error set
 */
VandapReading *
vandap_reading_new_from_copied_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * vandap_reading_get_interview:
 * @self: a reading
 *
 * Gets the interview that was read.
 *
 * Returns: (transfer none): the interview
 */
VandapInterview *
vandap_reading_get_interview (VandapReading *self)
{
  g_return_val_if_fail (VANDAP_IS_READING (self), NULL);

  return self->interview;
}

/**
 * vandap_reading_get_digest:
 * @self: a reading
 *
 * Gets the SHA-256 of the bytes of the file, by which it is known again whatever
 * its name.
 *
 * Returns: (transfer none) (nullable): hexadecimal digits, or %NULL where no file was read
 */
const char *
vandap_reading_get_digest (VandapReading *self)
{
  g_return_val_if_fail (VANDAP_IS_READING (self), NULL);

  return self->digest;
}

/**
 * vandap_reading_get_format:
 * @self: a reading
 *
 * Gets the name of the format it was read as.
 *
 * Returns: (transfer none): "text", "markdown", "html", "tei" and so on
 */
const char *
vandap_reading_get_format (VandapReading *self)
{
  g_return_val_if_fail (VANDAP_IS_READING (self), NULL);

  return self->report->format;
}

/**
 * vandap_reading_get_convention:
 * @self: a reading
 *
 * Gets the convention that the turn grammar saw.
 *
 * Returns: (transfer none) (nullable): its name, or %NULL where it saw none, or the file says itself who speaks
 */
const char *
vandap_reading_get_convention (VandapReading *self)
{
  g_return_val_if_fail (VANDAP_IS_READING (self), NULL);

  return self->report->convention;
}

/**
 * vandap_reading_get_sureness:
 * @self: a reading
 *
 * Tells how sure it is of who asks and who answers.
 *
 * Returns: from 0 to 1
 */
double
vandap_reading_get_sureness (VandapReading *self)
{
  g_return_val_if_fail (VANDAP_IS_READING (self), 0);

  return self->report->sureness;
}

/**
 * vandap_reading_get_no_questions:
 * @self: a reading
 *
 * Tells why no questions were found where the text says so: it is readers' letters.
 *
 * Returns: (transfer none) (nullable): a sentence, translated, or %NULL where the text
 *   does not say
 */
const char *
vandap_reading_get_no_questions (VandapReading *self)
{
  g_return_val_if_fail (VANDAP_IS_READING (self), NULL);

  return self->report->no_questions;
}

/**
 * vandap_reading_get_n_left_out:
 * @self: a reading
 *
 * Counts the paragraphs that are no part of the interview.
 *
 * Returns: how many
 */
guint
vandap_reading_get_n_left_out (VandapReading *self)
{
  g_return_val_if_fail (VANDAP_IS_READING (self), 0);

  return self->report->left_out->len;
}

/**
 * vandap_reading_get_left_out:
 * @self: a reading
 * @nth: which of them
 *
 * Gets one of the paragraphs that are no part of the interview.
 *
 * Returns: (transfer none): which paragraph, and why
 */
const VandapLeftOut *
vandap_reading_get_left_out (VandapReading *self, guint nth)
{
  g_return_val_if_fail (VANDAP_IS_READING (self) && nth < self->report->left_out->len, NULL);

  return &g_array_index (self->report->left_out, VandapLeftOut, nth);
}

/**
 * vandap_reading_get_n_doubts:
 * @self: a reading
 *
 * Counts the paragraphs of which it is not sure who says them, or what they are.
 *
 * Returns: how many
 */
guint
vandap_reading_get_n_doubts (VandapReading *self)
{
  g_return_val_if_fail (VANDAP_IS_READING (self), 0);

  return self->report->doubts->len;
}

/**
 * vandap_reading_get_doubt:
 * @self: a reading
 * @nth: which of them
 *
 * Gets one of the paragraphs that are not sure, in the order of the paragraphs.
 *
 * Returns: (transfer none): which paragraph, and what is not sure of it
 */
const VandapDoubt *
vandap_reading_get_doubt (VandapReading *self, guint nth)
{
  g_return_val_if_fail (VANDAP_IS_READING (self) && nth < self->report->doubts->len, NULL);

  return &g_array_index (self->report->doubts, VandapDoubt, nth);
}

/**
 * vandap_reading_get_n_notes:
 * @self: a reading
 *
 * Counts what else there is to say of how the file was read.
 *
 * Returns: how many sentences
 */
guint
vandap_reading_get_n_notes (VandapReading *self)
{
  g_return_val_if_fail (VANDAP_IS_READING (self), 0);

  return self->report->notes->len;
}

/**
 * vandap_reading_get_note:
 * @self: a reading
 * @nth: which of them
 *
 * Gets what there is to say of how the file was read.
 *
 * Returns: (transfer none): a sentence, translated
 */
const char *
vandap_reading_get_note (VandapReading *self, guint nth)
{
  g_return_val_if_fail (VANDAP_IS_READING (self) && nth < self->report->notes->len, NULL);

  return g_ptr_array_index (self->report->notes, nth);
}

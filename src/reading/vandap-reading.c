/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/vandap-reading.h"

#include <glib/gi18n-lib.h>

#include "reading/vandap-copied.h"
#include "reading/vandap-formats.h"
#include "reading/vandap-loading.h"
#include "reading/vandap-report.h"

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

  name = vandap_loading_dup_name (file);
  bytes = vandap_loading_load (file, name, cancellable, error);
  if (bytes == NULL)
    return NULL;

  digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  self = read_bytes (g_steal_pointer (&bytes), name, cancellable, error);
  if (self == NULL)
    return NULL;
  self->digest = g_steal_pointer (&digest);
  /* What is in the program is nobody's file. */
  if (g_file_has_uri_scheme (file, "resource"))
    vandap_interview_set_origin (self->interview, VANDAP_ORIGIN_PROGRAM);

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
  vandap_interview_set_origin (interview, VANDAP_ORIGIN_PASTED);
  self = reading_new (g_steal_pointer (&interview), g_steal_pointer (&report));
  self->digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);

  return self;
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

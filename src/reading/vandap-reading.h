/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "interview/vandap-interview.h"

G_BEGIN_DECLS

/**
 * VANDAP_READING_ERROR:
 *
 * Domain of the errors of reading. Every message names the file, the line
 * where there is one, what is wrong and what to do.
 */
#define VANDAP_READING_ERROR (vandap_reading_error_quark ())
GQuark vandap_reading_error_quark (void);

/**
 * VandapReadingError:
 * @VANDAP_READING_ERROR_ACCESS: the file is not there, no file, or may not be read
 * @VANDAP_READING_ERROR_TOO_LARGE: more bytes than are read
 * @VANDAP_READING_ERROR_NOT_TEXT: the bytes are no text in any encoding known
 * @VANDAP_READING_ERROR_BROKEN: the file says it is of a format, and is not
 */
typedef enum
{
  VANDAP_READING_ERROR_ACCESS,
  VANDAP_READING_ERROR_TOO_LARGE,
  VANDAP_READING_ERROR_NOT_TEXT,
  VANDAP_READING_ERROR_BROKEN,
} VandapReadingError;

/** VANDAP_READING_LIMIT: bytes of a file that are read at the most. */
#define VANDAP_READING_LIMIT ((gsize) 512 * 1024 * 1024)

/**
 * VandapLeftOut:
 * @paragraph: index of the paragraph
 * @reason: why it is no part of the interview, translated
 *
 * A paragraph that was left out of an interview.
 */
typedef struct
{
  guint paragraph;
  const char *reason;
} VandapLeftOut;

/**
 * VandapDoubt:
 * @paragraph: index of the paragraph
 * @reason: what is not sure of it, translated
 *
 * A paragraph of which it is not sure who says it, or what it is.
 */
typedef struct
{
  guint paragraph;
  const char *reason;
} VandapDoubt;

#define VANDAP_TYPE_READING (vandap_reading_get_type ())

/**
 * VandapReading:
 *
 * A file as it was read: the interview, and how it was recognised.
 */
G_DECLARE_FINAL_TYPE (VandapReading, vandap_reading, VANDAP, READING, GObject)

VandapReading *vandap_reading_new_from_bytes (GBytes *bytes, const char *name, GCancellable *cancellable, GError **error);
VandapReading *vandap_reading_new_from_file (GFile *file, GCancellable *cancellable, GError **error);
void vandap_reading_new_from_file_async (GFile *file, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
VandapReading *vandap_reading_new_from_file_finish (GAsyncResult *result, GError **error);
VandapReading *vandap_reading_new_from_copied (GBytes *bytes, gboolean is_html, GCancellable *cancellable, GError **error);

VandapInterview *vandap_reading_get_interview (VandapReading *self);
const char *vandap_reading_get_digest (VandapReading *self);
const char *vandap_reading_get_format (VandapReading *self);
const char *vandap_reading_get_convention (VandapReading *self);
double vandap_reading_get_sureness (VandapReading *self);
const char *vandap_reading_get_no_questions (VandapReading *self);
guint vandap_reading_get_n_left_out (VandapReading *self);
const VandapLeftOut *vandap_reading_get_left_out (VandapReading *self, guint nth);
guint vandap_reading_get_n_doubts (VandapReading *self);
const VandapDoubt *vandap_reading_get_doubt (VandapReading *self, guint nth);
guint vandap_reading_get_n_notes (VandapReading *self);
const char *vandap_reading_get_note (VandapReading *self, guint nth);

G_END_DECLS

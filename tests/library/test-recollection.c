/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>

#include "library/vandap-conversion.h"
#include "library/vandap-correction-store.h"
#include "library/vandap-recollection.h"
#include "library/vandap-writing-over.h"
#include "reading/vandap-reading.h"
#include "sample-reading.h"

/* Whoever has the same bytes open has the same list; what is kept is never written over by who does not know of it. */

#define DIGEST "00aa"
#define OTHER_DIGEST "11bb"
#define URI "file:///sample/interview.txt"
#define OTHER_URI "file:///sample/copy.txt"

static const char article[] = "Sample talk\n\nPV: What is a sample?\n\nBà Thử: A part of the whole.\n\nPV: And then?\n\n"
                              "Bà Thử: Then there is another.\n";

/* The first question is another one now. */
static const char changed[] = "Sample talk\n\nPV: What is it?\n\nBà Thử: A part of the whole.\n\nPV: And then?\n\n"
                              "Bà Thử: Then there is another.\n";

/* Another interview at the same place. */
static const char other[] = "Other talk\n\nPV: Who are you?\n\nÔng Mẫu: A sample.\n\nPV: Why?\n\nÔng Mẫu: For a test.\n";

/* The same words, of which others ask and others answer. */
static const char swapped[] = "Sample talk\n\nPV: A part of the whole.\n\nBà Thử: What is a sample?\n\nPV: Then there is another.\n\n"
                              "Bà Thử: And then?\n";

typedef struct
{
  char *folder;
  VandapCorrectionKeepers *keepers;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("vandap-test-XXXXXX", &error);
  g_assert_no_error (error);
  self->keepers = vandap_correction_keepers_new (self->folder);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (self->folder, 0, NULL);
  const char *name;

  g_object_unref (self->keepers);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (self->folder, name, NULL);

      g_assert_cmpint (g_remove (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (self->folder), ==, 0);
  g_free (self->folder);
}

static VandapRecollection *
open_as (VandapCorrectionKeepers *keepers, const char *text, const char *digest, const char *uri)
{
  g_autoptr (VandapReading) reading = read_string (text);

  return vandap_recollection_new (keepers, digest, uri, vandap_reading_get_interview (reading), NULL, NULL);
}

/* As a program does that is started anew. */
static VandapRecollection *
open_anew (Fixture *self, const char *text, const char *digest, const char *uri)
{
  g_autoptr (VandapCorrectionKeepers) keepers = vandap_correction_keepers_new (self->folder);

  return open_as (keepers, text, digest, uri);
}

static VandapCorrections *
get_corrections (VandapRecollection *recollection)
{
  return vandap_correction_keeper_get_corrections (vandap_recollection_get_keeper (recollection));
}

static void
add (VandapRecollection *recollection, VandapCorrection *correction)
{
  g_assert_true (vandap_corrections_add (get_corrections (recollection), correction));
  vandap_correction_free (correction);
}

static void
flush (VandapRecollection *recollection)
{
  vandap_correction_keeper_flush (vandap_recollection_get_keeper (recollection));
}

static guint
count_kept (Fixture *self, const char *digest)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VandapKeptFile) kept = vandap_correction_store_load (self->folder, digest, &error);

  g_assert_no_error (error);

  return kept != NULL ? kept->list->len : 0;
}

/* Two windows, two files with the same bytes: one list, and nothing of it is written over. */
static void
test_shared (Fixture *self, gconstpointer data)
{
  g_autoptr (VandapRecollection) one = open_as (self->keepers, article, DIGEST, URI);
  g_autoptr (VandapRecollection) two = open_as (self->keepers, article, DIGEST, OTHER_URI);
  g_autofree char *found = NULL, *found_too = NULL;

  g_assert_true (get_corrections (one) == get_corrections (two));
  add (one, vandap_correction_new_kind (0, 1, VANDAP_PARAGRAPH_INTRODUCTION));
  add (two, vandap_correction_new_swap ());
  g_assert_cmpuint (vandap_corrections_get_n (get_corrections (one)), ==, 2);
  flush (one);
  g_clear_object (&one);
  add (two, vandap_correction_new_field (VANDAP_FIELD_DATE, "2026-01"));
  flush (two);
  g_assert_cmpuint (count_kept (self, DIGEST), ==, 3);

  /* Wherever the file was, it is known there when it has changed. */
  found = vandap_correction_store_find (self->folder, URI, OTHER_DIGEST, NULL);
  g_assert_cmpstr (found, ==, DIGEST);
  found_too = vandap_correction_store_find (self->folder, OTHER_URI, OTHER_DIGEST, NULL);
  g_assert_cmpstr (found_too, ==, DIGEST);
}

/* When the last has closed it, the next has what was kept. */
static void
test_again (Fixture *self, gconstpointer data)
{
  g_autoptr (VandapRecollection) one = open_as (self->keepers, article, DIGEST, URI), again = NULL;

  add (one, vandap_correction_new_swap ());
  flush (one);
  g_clear_object (&one);
  again = open_as (self->keepers, article, DIGEST, URI);
  g_assert_cmpuint (vandap_corrections_get_n (get_corrections (again)), ==, 1);
  g_assert_true (vandap_corrections_undo (get_corrections (again)));
  flush (again);
  g_assert_cmpuint (count_kept (self, DIGEST), ==, 0);
}

static void
on_failed (VandapCorrectionKeeper *keeper, const char *message, char **said)
{
  g_free (*said);
  *said = g_strdup (message);
}

static void
listen (VandapRecollection *recollection, char **said)
{
  g_signal_connect (vandap_recollection_get_keeper (recollection), "failed", G_CALLBACK (on_failed), said);
}

/* Another program that has the file open does not know of this one. */
static void
test_two_programs (Fixture *self, gconstpointer data)
{
  g_autoptr (VandapRecollection) one = open_anew (self, article, DIGEST, URI), two = open_anew (self, article, DIGEST, URI);
  g_autofree char *said = NULL;

  listen (two, &said);
  add (one, vandap_correction_new_kind (0, 1, VANDAP_PARAGRAPH_INTRODUCTION));
  flush (one);
  add (two, vandap_correction_new_swap ());
  flush (two);
  g_assert_nonnull (said);
  g_assert_nonnull (strstr (said, DIGEST ".json"));
  g_assert_false (vandap_correction_keeper_is_kept (vandap_recollection_get_keeper (two)));
  g_assert_cmpuint (vandap_corrections_get_n (get_corrections (two)), ==, 1);
  /* What is taken back need not be kept. */
  g_assert_true (vandap_corrections_undo (get_corrections (two)));
  flush (two);
  g_assert_true (vandap_correction_keeper_is_kept (vandap_recollection_get_keeper (two)));

  add (one, vandap_correction_new_swap ());
  flush (one);
  g_assert_true (vandap_correction_keeper_is_kept (vandap_recollection_get_keeper (one)));
  g_assert_cmpuint (count_kept (self, DIGEST), ==, 2);
}

/* What cannot be read, for whatever reason, is not written over. */
static void
test_unreadable (Fixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->folder, DIGEST ".json", NULL), *said = NULL;
  g_autoptr (VandapRecollection) one = NULL;
  g_autoptr (VandapReading) reading = read_string (article);
  g_autoptr (GError) error = NULL;

  /* A folder is as little a file of corrections as what the disk does not give back. */
  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
  one = vandap_recollection_new (self->keepers, DIGEST, URI, vandap_reading_get_interview (reading), NULL, &error);
  g_assert_nonnull (error);
  listen (one, &said);
  add (one, vandap_correction_new_swap ());
  flush (one);
  g_assert_nonnull (said);
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_DIR));
}

/* Where there is room again, nothing has to be done for it. */
static void
test_room_again (Fixture *self, gconstpointer data)
{
  g_autofree char *place = g_build_filename (self->folder, "full", NULL), *path = NULL, *said = NULL;
  g_autoptr (VandapCorrectionKeepers) keepers = vandap_correction_keepers_new (place);
  g_autoptr (VandapRecollection) one = open_as (keepers, article, DIGEST, URI);

  g_assert_true (g_file_set_contents (place, "a file in the way", -1, NULL));
  listen (one, &said);
  add (one, vandap_correction_new_swap ());
  flush (one);
  g_assert_nonnull (strstr (said, "What was put right could not be kept"));
  g_assert_cmpint (g_unlink (place), ==, 0);
  flush (one);
  g_assert_true (vandap_correction_keeper_is_kept (vandap_recollection_get_keeper (one)));
  path = g_build_filename (place, DIGEST ".json", NULL);
  g_assert_cmpint (g_unlink (path), ==, 0);
}

typedef struct
{
  const char *text;
  guint n_fitting; /* of a swap, a title, a date and a state */
} Change;

static const Change changes[] = {
  { changed, 4 },
  { other, 0 },
  { swapped, 3 },
};

/* What is about the whole interview is not put right in another. */
static void
test_whole (Fixture *self, gconstpointer data)
{
  const Change *change = data;
  g_autoptr (VandapRecollection) one = open_as (self->keepers, article, DIGEST, URI), two = NULL;
  gint64 end = g_get_monotonic_time () + 5 * G_USEC_PER_SEC;

  add (one, vandap_correction_new_swap ());
  add (one, vandap_correction_new_field (VANDAP_FIELD_TITLE, "A better title"));
  add (one, vandap_correction_new_field (VANDAP_FIELD_DATE, "2026-01"));
  add (one, vandap_correction_new_derivation (VANDAP_DERIVATION_DIGEST));
  flush (one);
  two = open_as (self->keepers, change->text, OTHER_DIGEST, URI);
  vandap_recollection_look (two);
  while (vandap_recollection_get_former (two) == NULL && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  g_assert_nonnull (vandap_recollection_get_former (two));
  g_assert_cmpuint (vandap_recollection_get_n_fitting (two), ==, change->n_fitting);
}

static void
wait_for_former (VandapRecollection *recollection)
{
  gint64 end = g_get_monotonic_time () + G_USEC_PER_SEC;

  vandap_recollection_look (recollection);
  while (vandap_recollection_get_former (recollection) == NULL && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
}

/* A file that is as it was before it changed: what was put right in both is offered once, and not at all where it is all. */
static void
test_former_bytes_again (Fixture *self, gconstpointer data)
{
  g_autoptr (VandapRecollection) one = open_as (self->keepers, article, DIGEST, URI);
  g_autoptr (VandapRecollection) two = open_as (self->keepers, changed, OTHER_DIGEST, URI), again = NULL, later = NULL;

  add (one, vandap_correction_new_swap ());
  flush (one);
  wait_for_former (two);
  g_assert_cmpuint (vandap_recollection_take_over (two), ==, 1);
  flush (two);

  again = open_anew (self, article, DIGEST, URI);
  wait_for_former (again);
  g_assert_null (vandap_recollection_get_former (again));

  add (two, vandap_correction_new_field (VANDAP_FIELD_TITLE, "A better title"));
  flush (two);
  later = open_anew (self, article, DIGEST, URI);
  wait_for_former (later);
  g_assert_cmpuint (vandap_recollection_get_n_fitting (later), ==, 1);
  g_assert_cmpuint (vandap_recollection_get_former (later)->len, ==, 1);
}

static void
on_done (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static char *
write_over (VandapRecollection *recollection, const char *path, const char *digest, const GPtrArray *written, GError **error)
{
  g_autoptr (GPtrArray) no_names = g_ptr_array_new ();
  g_autofree char *heritage = vandap_recollection_dup_heritage (recollection, written, no_names);
  g_autoptr (GAsyncResult) result = NULL;

  vandap_writing_over_async (vandap_corrections_get_interview (get_corrections (recollection)), path, digest,
                             vandap_recollection_get_folder (recollection), heritage, NULL, on_done, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return vandap_writing_over_finish (result, error);
}

static VandapReading *
read_path (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  VandapReading *reading = vandap_reading_new_from_file (file, NULL, &error);

  g_assert_no_error (error);

  return reading;
}

/* What the file has in it is not put right again, whenever the program ends; what another wrote meanwhile stays. */
static void
test_written_over (Fixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->folder, "sample.xml", NULL), *uri = NULL;
  g_autofree char *written = NULL, *found = NULL, *before = NULL, *after = NULL, *of_copy = NULL;
  g_autoptr (GPtrArray) so_far = g_ptr_array_new ();
  g_autoptr (VandapReading) plain = read_string (article), reading = NULL, again = NULL;
  g_autoptr (VandapRecollection) one = NULL, two = NULL, copy = NULL;
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  guint n_before;

  uri = g_file_get_uri (file);
  g_assert_true (vandap_conversion_run (vandap_reading_get_interview (plain), path, NULL, &error));
  reading = read_path (path);
  one = vandap_recollection_new (self->keepers, vandap_reading_get_digest (reading), uri,
                                 vandap_reading_get_interview (reading), NULL, NULL);
  copy = vandap_recollection_new (self->keepers, vandap_reading_get_digest (reading), OTHER_URI,
                                  vandap_reading_get_interview (reading), NULL, NULL);
  add (one, vandap_correction_new_swap ());
  flush (one);

  g_assert_null (write_over (one, path, OTHER_DIGEST, so_far, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG);
  g_assert_nonnull (strstr (error->message, path));
  g_clear_error (&error);
  before = vandap_correction_store_find (self->folder, uri, OTHER_DIGEST, NULL);
  g_assert_cmpstr (before, ==, vandap_reading_get_digest (reading));

  written = write_over (one, path, vandap_reading_get_digest (reading), so_far, &error);
  g_assert_no_error (error);
  again = read_path (path);
  g_assert_cmpstr (written, ==, vandap_reading_get_digest (again));
  g_assert_cmpstr (written, !=, vandap_reading_get_digest (reading));
  found = vandap_correction_store_find (self->folder, uri, written, NULL);
  g_assert_null (found);
  after = vandap_correction_store_find (self->folder, uri, OTHER_DIGEST, NULL);
  g_assert_null (after);
  two = vandap_recollection_new (self->keepers, written, uri, vandap_reading_get_interview (again), NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (vandap_corrections_get_n (get_corrections (two)), ==, 0);

  /* A copy of the original, made before, is put right as before, and spoken of when it has changed. */
  of_copy = vandap_correction_store_find (self->folder, OTHER_URI, OTHER_DIGEST, NULL);
  g_assert_cmpstr (of_copy, ==, vandap_reading_get_digest (reading));
  n_before = count_kept (self, vandap_reading_get_digest (reading));
  g_assert_cmpuint (n_before, ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/library/recollection/shared", Fixture, NULL, set_up, test_shared, tear_down);
  g_test_add ("/library/recollection/again", Fixture, NULL, set_up, test_again, tear_down);
  g_test_add ("/library/recollection/two-programs", Fixture, NULL, set_up, test_two_programs, tear_down);
  g_test_add ("/library/recollection/unreadable", Fixture, NULL, set_up, test_unreadable, tear_down);
  g_test_add ("/library/recollection/room-again", Fixture, NULL, set_up, test_room_again, tear_down);
  g_test_add ("/library/recollection/whole/changed", Fixture, &changes[0], set_up, test_whole, tear_down);
  g_test_add ("/library/recollection/whole/other", Fixture, &changes[1], set_up, test_whole, tear_down);
  g_test_add ("/library/recollection/whole/swapped", Fixture, &changes[2], set_up, test_whole, tear_down);
  g_test_add ("/library/recollection/former-bytes-again", Fixture, NULL, set_up, test_former_bytes_again, tear_down);
  g_test_add ("/library/recollection/written-over", Fixture, NULL, set_up, test_written_over, tear_down);

  return g_test_run ();
}

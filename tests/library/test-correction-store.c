/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "library/vandap-correction-json.h"
#include "reading/vandap-reading.h"

#define DIGEST "00aa"
#define OTHER_DIGEST "11bb"
#define URI "file:///sample/interview.txt"

static const char article[] = "Sample talk\n\nPV: What is a sample?\n\nBà Thử: A part of the whole.\n\nIt is small.\n\nPV: And then?\n\n"
                              "Bà Thử: Then there is another.\n";

/* A paragraph more at the start, another answer at the end. */
static const char changed[] = "Sample talk\n\nPublished again.\n\nPV: What is a sample?\n\nBà Thử: A part of the whole.\n\nIt is small.\n\n"
                              "PV: And then?\n\nBà Thử: Then there are many.\n";

typedef struct
{
  char *folder;
  VandapReading *reading;
  VandapCorrections *corrections;
} Fixture;

static VandapReading *
read_string (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;
  VandapReading *reading = vandap_reading_new_from_bytes (bytes, "sample.txt", NULL, &error);

  g_assert_no_error (error);

  return reading;
}

static guint
find_paragraph (VandapInterview *interview, const char *words)
{
  const char *text = vandap_interview_get_text (interview, NULL), *found = strstr (text, words);

  g_assert_nonnull (found);

  return vandap_interview_find_paragraph (interview, (gsize) (found - text));
}

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *top = g_dir_make_tmp ("vandap-test-XXXXXX", &error);

  g_assert_no_error (error);
  self->folder = g_build_filename (top, "not", "there", NULL);
  self->reading = read_string (article);
  self->corrections = vandap_corrections_new (vandap_reading_get_interview (self->reading));
}

static void
remove_all (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_assert_cmpint (g_remove (path), ==, 0);
    }
  g_rmdir (folder);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_autofree char *above = g_path_get_dirname (self->folder);
  g_autofree char *top = g_path_get_dirname (above);

  remove_all (self->folder);
  g_rmdir (above);
  g_assert_cmpint (g_rmdir (top), ==, 0);
  g_free (self->folder);
  g_object_unref (self->corrections);
  g_object_unref (self->reading);
}

static void
add (Fixture *self, VandapCorrection *correction)
{
  g_assert_true (vandap_corrections_add (self->corrections, correction));
  vandap_correction_free (correction);
}

/* One of each kind. */
static void
add_all (Fixture *self)
{
  VandapInterview *interview = vandap_reading_get_interview (self->reading);
  guint answer = find_paragraph (interview, "A part"), more = find_paragraph (interview, "It is small");

  g_assert_cmpuint (vandap_interview_get_n_people (interview), ==, 2);
  add (self, vandap_correction_new_kind (0, 1, VANDAP_PARAGRAPH_INTRODUCTION));
  add (self, vandap_correction_new_at (VANDAP_CORRECTION_SPLIT, more));
  add (self, vandap_correction_new_at (VANDAP_CORRECTION_MERGE, more));
  add (self, vandap_correction_new_at (VANDAP_CORRECTION_UNLABEL, answer));
  add (self, vandap_correction_new_speech (more, 1, FALSE, 2, "Ông Mẫu"));
  add (self, vandap_correction_new_speech (answer, 1, TRUE, 2, NULL));
  add (self, vandap_correction_new_speech (answer, 1, FALSE, VANDAP_NONE, NULL));
  add (self, vandap_correction_new_person (1, "Thử Nghiệm", "Bà", "giám đốc \"mẫu\""));
  add (self, vandap_correction_new_person (2, "Mẫu", "Ông", NULL));
  add (self, vandap_correction_new_swap ());
  add (self, vandap_correction_new_field (VANDAP_FIELD_DATE, "2026-01"));
  add (self, vandap_correction_new_field (VANDAP_FIELD_TITLE, NULL));
  add (self, vandap_correction_new_derivation (VANDAP_DERIVATION_TRANSLATION));
}

static gboolean
save (Fixture *self, const char *uri, GError **error)
{
  g_autofree char *json = vandap_correction_json_write (self->corrections, uri);

  return vandap_correction_store_save (self->folder, DIGEST, json, error);
}

static char *
dup_path (Fixture *self)
{
  return g_build_filename (self->folder, DIGEST ".json", NULL);
}

static void
test_round_trip (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) kept = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = dup_path (self);
  GStatBuf status;

  kept = vandap_correction_store_load (self->folder, DIGEST, &error);
  g_assert_no_error (error);
  g_assert_null (kept);

  add_all (self);
  g_assert_true (save (self, URI, &error));
  g_assert_no_error (error);
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);

  kept = vandap_correction_store_load (self->folder, DIGEST, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (kept->len, ==, vandap_corrections_get_n (self->corrections));
  for (guint i = 0; i < kept->len; i++)
    {
      const VandapKeptCorrection *one = g_ptr_array_index (kept, i);

      g_assert_true (vandap_correction_equal (one->correction, vandap_corrections_get (self->corrections, i)));
    }
}

static void
test_forgotten (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = dup_path (self);

  add_all (self);
  g_assert_true (save (self, NULL, &error));
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  vandap_corrections_forget (self->corrections);
  g_assert_true (save (self, NULL, &error));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_true (save (self, NULL, &error));
  g_assert_no_error (error);
}

/* The same file, as far as it says the same. */
static void
test_changed (Fixture *self, gconstpointer data)
{
  g_autoptr (VandapReading) other = read_string (changed);
  VandapInterview *now = vandap_reading_get_interview (other), *then = vandap_reading_get_interview (self->reading);
  g_autoptr (GPtrArray) kept = NULL, fitting = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *found = NULL, *none = NULL, *own = NULL;
  const VandapCorrection *first, *second;

  add (self, vandap_correction_new_speech (find_paragraph (then, "It is small"), 1, FALSE, 2, "Mẫu"));
  add (self, vandap_correction_new_kind (find_paragraph (then, "Then there is"), 1, VANDAP_PARAGRAPH_CLOSING));
  add (self, vandap_correction_new_person (2, "Mẫu Mới", NULL, NULL));
  g_assert_true (save (self, URI, &error));

  found = vandap_correction_store_find (self->folder, URI, OTHER_DIGEST);
  g_assert_cmpstr (found, ==, DIGEST);
  none = vandap_correction_store_find (self->folder, "file:///elsewhere", OTHER_DIGEST);
  g_assert_null (none);
  own = vandap_correction_store_find (self->folder, URI, DIGEST);
  g_assert_null (own);

  kept = vandap_correction_store_load (self->folder, found, &error);
  g_assert_no_error (error);
  fitting = vandap_correction_store_fit (kept, now);
  g_assert_cmpuint (fitting->len, ==, 2);
  first = g_ptr_array_index (fitting, 0);
  second = g_ptr_array_index (fitting, 1);
  g_assert_cmpuint (first->paragraph, ==, find_paragraph (now, "It is small"));
  g_assert_cmpuint (first->paragraph, !=, find_paragraph (then, "It is small"));
  g_assert_cmpint (second->what, ==, VANDAP_CORRECTION_PERSON);
  g_assert_cmpuint (second->person, ==, vandap_interview_get_n_people (now));
}

/* Nothing is another's where the same is read. */
static void
test_unchanged (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) kept = NULL, fitting = NULL;
  g_autoptr (GError) error = NULL;

  add_all (self);
  g_assert_true (save (self, URI, &error));
  kept = vandap_correction_store_load (self->folder, DIGEST, &error);
  g_assert_no_error (error);
  fitting = vandap_correction_store_fit (kept, vandap_reading_get_interview (self->reading));
  g_assert_cmpuint (fitting->len, ==, kept->len);
  for (guint i = 0; i < fitting->len; i++)
    g_assert_true (vandap_correction_equal (g_ptr_array_index (fitting, i), vandap_corrections_get (self->corrections, i)));
}

/* Whatever stands in the file, what can be read of it is read, and the rest is kept. */
static void
test_broken (Fixture *self, gconstpointer data)
{
  static const char *const broken[] = { "", "{", "[]", "{\"version\": 2, \"corrections\": []}", "{\"version\": 1}", "nothing" };
  static const char *const strange[] = {
    "{\"version\": 1, \"corrections\": []}",
    "{\"version\": 1, \"corrections\": [1, null, [], {}, {\"what\": 3}, {\"what\": \"new\"}, {\"what\": \"kind\", \"kind\": \"x\"}]}",
    "{\"version\": 1, \"file\": 7, \"corrections\": [{\"what\": \"source\", \"field\": []}, {\"what\": \"derivation\"}]}",
  };
  g_autofree char *path = dup_path (self);
  g_autofree char *aside = g_strconcat (path, ".broken", NULL);

  g_assert_cmpint (g_mkdir_with_parents (self->folder, 0700), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (broken); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *content = NULL;

      g_assert_true (g_file_set_contents (path, broken[i], -1, NULL));
      g_assert_null (vandap_correction_store_load (self->folder, DIGEST, &error));
      g_assert_nonnull (error);
      g_assert_nonnull (strstr (error->message, DIGEST ".json"));
      g_assert_true (g_file_get_contents (aside, &content, NULL, NULL));
      g_assert_cmpstr (content, ==, broken[i]);
      g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
    }
  for (guint i = 0; i < G_N_ELEMENTS (strange); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) kept = NULL;

      g_assert_true (g_file_set_contents (path, strange[i], -1, NULL));
      kept = vandap_correction_store_load (self->folder, DIGEST, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (kept->len, ==, 0);
    }
}

static void
test_no_room (Fixture *self, gconstpointer data)
{
  g_autofree char *above = g_path_get_dirname (self->folder);
  g_autoptr (GError) error = NULL;

  add_all (self);
  g_assert_true (g_file_set_contents (above, "a file in the way", -1, NULL));
  g_assert_false (save (self, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY);
  g_assert_nonnull (strstr (error->message, self->folder));
  g_assert_cmpint (g_unlink (above), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/library/correction-store/round-trip", Fixture, NULL, set_up, test_round_trip, tear_down);
  g_test_add ("/library/correction-store/forgotten", Fixture, NULL, set_up, test_forgotten, tear_down);
  g_test_add ("/library/correction-store/changed", Fixture, NULL, set_up, test_changed, tear_down);
  g_test_add ("/library/correction-store/unchanged", Fixture, NULL, set_up, test_unchanged, tear_down);
  g_test_add ("/library/correction-store/broken", Fixture, NULL, set_up, test_broken, tear_down);
  g_test_add ("/library/correction-store/no-room", Fixture, NULL, set_up, test_no_room, tear_down);

  return g_test_run ();
}

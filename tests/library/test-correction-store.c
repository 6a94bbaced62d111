/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <unistd.h>

#include "library/vandap-correction-fitting.h"
#include "library/vandap-correction-json.h"
#include "library/vandap-correction-store.h"
#include "library/vandap-recollection.h"
#include "reading/vandap-reading.h"
#include "sample-reading.h"

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
  g_autoptr (GPtrArray) uris = g_ptr_array_new ();
  g_autofree char *json = NULL;

  if (uri != NULL)
    g_ptr_array_add (uris, (char *) uri);
  json = vandap_correction_json_write (self->corrections, NULL, NULL, uris);

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
  g_autoptr (VandapKeptFile) kept = NULL;
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
  g_assert_cmpuint (kept->list->len, ==, vandap_corrections_get_n (self->corrections));
  for (guint i = 0; i < kept->list->len; i++)
    {
      const VandapKeptCorrection *one = g_ptr_array_index (kept->list, i);

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
  g_autoptr (VandapKeptFile) kept = NULL;
  g_autoptr (VandapAnchors) anchors = NULL;
  g_autoptr (GPtrArray) fitting = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *found = NULL, *none = NULL, *own = NULL;
  const VandapCorrection *first, *second;

  add (self, vandap_correction_new_speech (find_paragraph (then, "It is small"), 1, FALSE, 2, "Mẫu"));
  add (self, vandap_correction_new_kind (find_paragraph (then, "Then there is"), 1, VANDAP_PARAGRAPH_CLOSING));
  add (self, vandap_correction_new_person (2, "Mẫu Mới", NULL, NULL));
  g_assert_true (save (self, URI, &error));

  found = vandap_correction_store_find (self->folder, URI, OTHER_DIGEST, NULL);
  g_assert_cmpstr (found, ==, DIGEST);
  none = vandap_correction_store_find (self->folder, "file:///elsewhere", OTHER_DIGEST, NULL);
  g_assert_null (none);
  own = vandap_correction_store_find (self->folder, URI, DIGEST, NULL);
  g_assert_null (own);

  kept = vandap_correction_store_load (self->folder, found, &error);
  g_assert_no_error (error);
  anchors = vandap_anchors_new (now);
  fitting = vandap_correction_fitting_find (kept->list, anchors, NULL);
  g_assert_cmpuint (fitting->len, ==, 3);
  g_assert_cmpuint (vandap_correction_fitting_count (fitting), ==, 2);
  g_assert_null (g_ptr_array_index (fitting, 1));
  first = g_ptr_array_index (fitting, 0);
  second = g_ptr_array_index (fitting, 2);
  g_assert_cmpuint (first->paragraph, ==, find_paragraph (now, "It is small"));
  g_assert_cmpuint (first->paragraph, !=, find_paragraph (then, "It is small"));
  g_assert_cmpint (second->what, ==, VANDAP_CORRECTION_PERSON);
  g_assert_cmpuint (second->person, ==, vandap_interview_get_n_people (now));
}

/* Nothing is another's where the same is read. */
static void
test_unchanged (Fixture *self, gconstpointer data)
{
  g_autoptr (VandapKeptFile) kept = NULL;
  g_autoptr (VandapAnchors) anchors = NULL;
  g_autoptr (GPtrArray) fitting = NULL;
  g_autoptr (GError) error = NULL;

  add_all (self);
  g_assert_true (save (self, URI, &error));
  kept = vandap_correction_store_load (self->folder, DIGEST, &error);
  g_assert_no_error (error);
  anchors = vandap_anchors_new (vandap_reading_get_interview (self->reading));
  fitting = vandap_correction_fitting_find (kept->list, anchors, NULL);
  g_assert_cmpuint (fitting->len, ==, kept->list->len);
  for (guint i = 0; i < fitting->len; i++)
    g_assert_true (vandap_correction_equal (g_ptr_array_index (fitting, i), vandap_corrections_get (self->corrections, i)));
}

/* Whatever stands in the file, what can be read of it is read, and the rest is kept. */
static void
test_broken (Fixture *self, gconstpointer data)
{
  static const char *const broken[] = { "", "{", "[]", "{\"version\": 1}", "nothing" };
  static const char *const strange[] = {
    "{\"version\": 1, \"corrections\": []}",
    "{\"version\": 1, \"corrections\": [1, null, [], {}, {\"what\": 3}, {\"what\": \"new\"}, {\"what\": \"kind\", \"kind\": \"x\"}]}",
    "{\"version\": 1, \"file\": 7, \"corrections\": [{\"what\": \"source\", \"field\": []}, {\"what\": \"derivation\"}]}",
  };
  g_autofree char *path = dup_path (self);

  g_assert_cmpint (g_mkdir_with_parents (self->folder, 0700), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (broken); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *content = NULL;
      g_autofree char *aside = i == 0 ? g_strconcat (path, ".broken", NULL) : g_strdup_printf ("%s.broken-%u", path, i + 1);

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
      g_autoptr (VandapKeptFile) kept = NULL;

      g_assert_true (g_file_set_contents (path, strange[i], -1, NULL));
      kept = vandap_correction_store_load (self->folder, DIGEST, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (kept->list->len, ==, i == 0 ? 0 : 2);
      for (guint j = 0; j < kept->list->len; j++)
        g_assert_nonnull (((VandapKeptCorrection *) g_ptr_array_index (kept->list, j))->unknown);
    }
}

/* What a newer version has written stays where it is, as does what is broken for who only reads. */
static void
test_left_alone (Fixture *self, gconstpointer data)
{
  static const char *const contents[] = { "{\"version\": 2, \"corrections\": [], \"more\": 1}", "{" };
  g_autofree char *path = dup_path (self);

  g_assert_cmpint (g_mkdir_with_parents (self->folder, 0700), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (contents); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *is = NULL;

      g_assert_true (g_file_set_contents (path, contents[i], -1, NULL));
      g_assert_null (i == 0 ? vandap_correction_store_load (self->folder, DIGEST, &error)
                            : vandap_correction_store_read (self->folder, DIGEST, &error));
      g_assert_nonnull (error);
      g_assert_nonnull (strstr (error->message, DIGEST ".json"));
      g_assert_true (g_file_get_contents (path, &is, NULL, NULL));
      g_assert_cmpstr (is, ==, contents[i]);
    }
}

/* As a program that is started anew does. */
static VandapRecollection *
recollect (Fixture *self, const char *digest, VandapReading *reading)
{
  g_autoptr (VandapCorrectionKeepers) keepers = vandap_correction_keepers_new (self->folder);
  g_autoptr (GError) error = NULL;
  VandapRecollection *recollection
    = vandap_recollection_new (keepers, digest, URI, vandap_reading_get_interview (reading), NULL, &error);

  g_assert_no_error (error);

  return recollection;
}

static VandapCorrections *
get_corrections (VandapRecollection *recollection)
{
  return vandap_correction_keeper_get_corrections (vandap_recollection_get_keeper (recollection));
}

static void
flush (VandapRecollection *recollection)
{
  vandap_correction_keeper_flush (vandap_recollection_get_keeper (recollection));
}

/* Reads the same bytes as if another version of the program read them otherwise; returns what was put right in them. */
static VandapCorrections *
read_otherwise (Fixture *self, const char *text, VandapRecollection **recollection)
{
  g_autoptr (VandapReading) reading = read_string (text);

  *recollection = recollect (self, DIGEST, reading);

  return g_object_ref (get_corrections (*recollection));
}

static void
add_three (Fixture *self)
{
  VandapInterview *interview = vandap_reading_get_interview (self->reading);
  guint more = find_paragraph (interview, "It is small"), last = find_paragraph (interview, "Then there is");

  add (self, vandap_correction_new_speech (more, 1, TRUE, VANDAP_NONE, NULL));
  add (self, vandap_correction_new_kind (last, 1, VANDAP_PARAGRAPH_CLOSING));
  add (self, vandap_correction_new_kind (more, 1, VANDAP_PARAGRAPH_ASIDE));
}

/* What does not fit is kept through whatever is put right meanwhile, and comes back in its order when it fits again. */
static void
test_aside (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  add_three (self);
  g_assert_true (save (self, URI, &error));

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (VandapRecollection) recollection = NULL;
      g_autoptr (VandapCorrections) corrections = read_otherwise (self, changed, &recollection);
      g_autoptr (VandapCorrection) more = vandap_correction_new_field (VANDAP_FIELD_DATE, i == 0 ? "2026-01" : "2026-02");

      g_assert_cmpuint (vandap_corrections_get_n (corrections), ==, 2 + i);
      g_assert_cmpuint (vandap_recollection_get_aside (recollection)->len, ==, 1);
      g_assert_cmpuint (vandap_recollection_get_n_lost (recollection), ==, i == 0 ? 1 : 0);
      g_assert_true (vandap_corrections_add (corrections, more));
      flush (recollection);
    }
  {
    g_autoptr (VandapRecollection) recollection = NULL;
    g_autoptr (VandapCorrections) corrections = read_otherwise (self, article, &recollection);

    g_assert_cmpuint (vandap_corrections_get_n (corrections), ==, 5);
    g_assert_cmpuint (vandap_recollection_get_aside (recollection)->len, ==, 0);
    for (guint i = 0; i < 3; i++)
      g_assert_true (vandap_correction_equal (vandap_corrections_get (corrections, i), vandap_corrections_get (self->corrections, i)));
  }
}

static char *
add_beside (Fixture *self, const char *ending, gint64 age)
{
  g_autofree char *kept = dup_path (self);
  char *path = g_strconcat (kept, ending, NULL);
  struct timeval times[2] = { { 0, 0 } };

  g_assert_true (g_file_set_contents (path, "{", -1, NULL));
  times[0].tv_sec = times[1].tv_sec = (time_t) (g_get_real_time () / G_USEC_PER_SEC - age);
  g_assert_cmpint (utimes (path, times), ==, 0);

  return path;
}

/* What was not written to its end is gone a day later; what was kept because it could not be read is not. */
static void
test_leftovers (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *kept = dup_path (self), *old = NULL, *young = NULL, *broken = NULL, *found = NULL;

  add_three (self);
  g_assert_true (save (self, URI, &error));
  old = add_beside (self, ".vandap-aB3xYz", 90000);
  young = add_beside (self, ".vandap-aB3xYw", 80000);
  broken = add_beside (self, ".broken", 90000);
  found = vandap_correction_store_find (self->folder, URI, OTHER_DIGEST, NULL);
  g_assert_cmpstr (found, ==, DIGEST);
  g_assert_true (g_file_test (kept, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (old, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (young, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (broken, G_FILE_TEST_EXISTS));
}

/* Once the person knows, it is not spoken of again; to forget is to drop it. */
static void
test_loss (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = dup_path (self);

  add_three (self);
  g_assert_true (save (self, URI, &error));
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (VandapRecollection) recollection = NULL;
      g_autoptr (VandapCorrections) corrections = read_otherwise (self, changed, &recollection);

      g_assert_cmpuint (vandap_recollection_get_n_lost (recollection), ==, i < 2 ? 1 : 0);
      if (i == 1)
        vandap_recollection_accept_loss (recollection);
      if (i == 2)
        {
          while (vandap_corrections_undo (corrections))
            continue;
          flush (recollection);
          g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
          vandap_recollection_forget (recollection);
        }
      flush (recollection);
    }
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
on_changed (VandapRecollection *recollection, gboolean *is_changed)
{
  *is_changed = TRUE;
}

static gboolean
on_timeout (gpointer is_over)
{
  *(gboolean *) is_over = TRUE;
  return G_SOURCE_REMOVE;
}

/* Returns: whether anything was found */
static gboolean
look (VandapRecollection *recollection)
{
  gboolean is_changed = FALSE, is_over = FALSE;
  gulong id = g_signal_connect (recollection, "changed", G_CALLBACK (on_changed), &is_changed);
  guint timeout = g_timeout_add (300, on_timeout, &is_over);

  vandap_recollection_look (recollection);
  while (!is_changed && !is_over)
    g_main_context_iteration (NULL, TRUE);
  if (!is_over)
    g_source_remove (timeout);
  g_signal_handler_disconnect (recollection, id);

  return is_changed;
}

/* A file that has changed: what was put right in it is found, and spoken of until the person has said what to do. */
static void
test_former (Fixture *self, gconstpointer taken)
{
  g_autoptr (VandapReading) other = read_string (changed);
  g_autoptr (GError) error = NULL;
  g_autofree char *path = dup_path (self);
  guint n_expected = GPOINTER_TO_UINT (taken);

  add_three (self);
  g_assert_true (save (self, URI, &error));
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (VandapRecollection) recollection = recollect (self, OTHER_DIGEST, other);
      VandapCorrections *corrections = get_corrections (recollection);

      g_assert_cmpuint (vandap_corrections_get_n (corrections), ==, i < 2 ? 0 : n_expected);
      g_assert_true (look (recollection) == (i < 2));
      g_assert_true ((vandap_recollection_get_former (recollection) != NULL) == (i < 2));
      if (i == 2)
        g_assert_cmpuint (vandap_recollection_get_aside (recollection)->len, ==, n_expected > 0 ? 1 : 0);
      if (i < 2)
        {
          g_assert_cmpuint (vandap_recollection_get_former (recollection)->len, ==, 3);
          g_assert_cmpuint (vandap_recollection_get_n_fitting (recollection), ==, 2);
          g_assert_null (vandap_recollection_get_fitting (recollection, 1));
        }
      if (i == 1 && n_expected > 0)
        {
          g_assert_cmpuint (vandap_recollection_take_over (recollection), ==, n_expected);
          g_assert_true (vandap_corrections_undo (corrections));
          g_assert_true (vandap_corrections_redo (corrections));
        }
      else if (i == 1)
        vandap_recollection_decline (recollection);
      flush (recollection);
    }
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
}

/* Somebody new whom the person named since is not taken for somebody new of before. */
static void
test_former_behind_own (Fixture *self, gconstpointer data)
{
  g_autoptr (VandapReading) other = read_string (changed);
  VandapInterview *then = vandap_reading_get_interview (self->reading), *now = vandap_reading_get_interview (other);
  g_autoptr (VandapRecollection) recollection = NULL;
  g_autoptr (VandapCorrection) own
    = vandap_correction_new_speech (find_paragraph (now, "Then there are"), 1, FALSE, vandap_interview_get_n_people (now), "Sample");
  g_autoptr (GError) error = NULL;
  VandapInterview *interview;
  guint turn;

  add (self, vandap_correction_new_speech (find_paragraph (then, "It is small"), 1, FALSE, 2, "Mẫu"));
  g_assert_true (save (self, URI, &error));
  recollection = recollect (self, OTHER_DIGEST, other);
  g_assert_true (vandap_corrections_add (get_corrections (recollection), own));
  g_assert_true (look (recollection));
  g_assert_cmpuint (vandap_recollection_take_over (recollection), ==, 1);
  interview = vandap_corrections_get_interview (get_corrections (recollection));
  turn = vandap_interview_find_turn (interview, find_paragraph (interview, "It is small"));
  g_assert_cmpstr (vandap_interview_get_person (interview, vandap_interview_get_speaker (interview, turn, 0))->name, ==, "Mẫu");
  flush (recollection);
}

/* What another version of the program made goes back as it came. */
static void
test_unknown (Fixture *self, gconstpointer data)
{
  static const char json[] = "{\"version\": 1, \"corrections\": [{\"what\": \"dance\", \"steps\": [1, {\"left\": true}]}, "
                             "{\"what\": \"source\", \"field\": \"date\", \"value\": \"2026-01\"}]}";
  g_autofree char *path = dup_path (self), *written = NULL;

  g_assert_cmpint (g_mkdir_with_parents (self->folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, json, -1, NULL));
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (VandapRecollection) recollection = NULL;
      g_autoptr (VandapCorrections) corrections = read_otherwise (self, article, &recollection);

      g_assert_cmpuint (vandap_corrections_get_n (corrections), ==, 1);
      g_assert_cmpuint (vandap_recollection_get_aside (recollection)->len, ==, 1);
      vandap_correction_keeper_keep (vandap_recollection_get_keeper (recollection));
      flush (recollection);
    }
  g_assert_true (g_file_get_contents (path, &written, NULL, NULL));
  g_assert_nonnull (strstr (written, "\"dance\""));
  g_assert_nonnull (strstr (written, "\"left\" : true"));
}

/* Any paragraph may be put right; the words tell which it was, in the changed file as in a label given back. */
static void
test_random (Fixture *self, gconstpointer data)
{
  VandapInterview *then = vandap_reading_get_interview (self->reading);
  g_autoptr (VandapReading) other = read_string (changed);
  VandapInterview *now = vandap_reading_get_interview (other);
  const char *text = vandap_interview_get_text (then, NULL), *text_now = vandap_interview_get_text (now, NULL);
  g_autoptr (VandapAnchors) anchors = vandap_anchors_new (now);

  for (guint i = 0; i < 40; i++)
    {
      g_autoptr (VandapCorrections) corrections = vandap_corrections_new (then);
      g_autoptr (VandapCorrection) label
        = vandap_correction_new_at (VANDAP_CORRECTION_UNLABEL, find_paragraph (then, "A part"));
      guint paragraph = (guint) g_test_rand_int_range (0, (gint32) vandap_interview_get_n_paragraphs (then));
      g_autoptr (VandapCorrection) one = vandap_correction_new_speech (paragraph, 1, g_test_rand_bit (), VANDAP_NONE, NULL);
      g_autofree char *json = NULL;
      g_autoptr (VandapKeptFile) kept = NULL;
      g_autoptr (GPtrArray) fitting = NULL;
      const VandapParagraph *was = vandap_interview_get_paragraph (then, paragraph), *is;
      const VandapCorrection *fits;

      g_assert_true (vandap_corrections_add (corrections, label));
      g_assert_true (vandap_corrections_add (corrections, one));
      json = vandap_correction_json_write (corrections, NULL, NULL, NULL);
      kept = vandap_correction_json_read (json, strlen (json), NULL);
      fitting = vandap_correction_fitting_find (kept->list, anchors, NULL);
      g_assert_cmpuint (((VandapCorrection *) g_ptr_array_index (fitting, 0))->paragraph, ==, find_paragraph (now, "A part"));
      fits = g_ptr_array_index (fitting, 1);
      if (fits == NULL)
        {
          g_assert_null (g_strstr_len (text_now, -1, "Then there is"));
          g_assert_cmpuint (paragraph, ==, find_paragraph (then, "Then there is"));
          continue;
        }
      is = vandap_interview_get_paragraph (now, fits->paragraph);
      g_assert_cmpuint (is->end - is->start, ==, was->end - was->start);
      g_assert_cmpmem (text_now + is->start, is->end - is->start, text + was->start, was->end - was->start);
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
  g_test_add ("/library/correction-store/left-alone", Fixture, NULL, set_up, test_left_alone, tear_down);
  g_test_add ("/library/correction-store/aside", Fixture, NULL, set_up, test_aside, tear_down);
  g_test_add ("/library/correction-store/leftovers", Fixture, NULL, set_up, test_leftovers, tear_down);
  g_test_add ("/library/correction-store/loss", Fixture, NULL, set_up, test_loss, tear_down);
  g_test_add ("/library/correction-store/former-taken", Fixture, GUINT_TO_POINTER (2), set_up, test_former, tear_down);
  g_test_add ("/library/correction-store/former-declined", Fixture, NULL, set_up, test_former, tear_down);
  g_test_add ("/library/correction-store/former-behind-own", Fixture, NULL, set_up, test_former_behind_own, tear_down);
  g_test_add ("/library/correction-store/unknown", Fixture, NULL, set_up, test_unknown, tear_down);
  g_test_add ("/library/correction-store/random", Fixture, NULL, set_up, test_random, tear_down);
  g_test_add ("/library/correction-store/no-room", Fixture, NULL, set_up, test_no_room, tear_down);

  return g_test_run ();
}

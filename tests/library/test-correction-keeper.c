/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "interview/vandap-interview-builder.h"
#include "library/vandap-correction-json.h"
#include "library/vandap-correction-keeper.h"
#include "library/vandap-correction-store.h"

/* Whatever was said to be kept is there when the program was killed. More kills: set VANDAP_KILLS. */

#define DIGEST "00aa"
#define KILLS 20
#define LONGEST_LIFE 40000 /* microseconds, after the first word of it */

static VandapInterview *
build (void)
{
  g_autoptr (VandapInterviewBuilder) builder = vandap_interview_builder_new ();
  g_autoptr (GError) error = NULL;
  VandapInterview *interview;

  vandap_interview_builder_begin_paragraph (builder, VANDAP_PARAGRAPH_INTRODUCTION, NULL);
  vandap_interview_builder_append (builder, "Sample text.", -1);
  vandap_interview_builder_end_paragraph (builder);
  interview = vandap_interview_builder_finish (builder, &error);
  g_assert_no_error (error);

  return interview;
}

static gboolean
put_right (VandapCorrections *corrections)
{
  g_autofree char *title = g_strdup_printf ("Sample %u", vandap_corrections_get_n (corrections) + 1);
  g_autoptr (VandapCorrection) next = vandap_correction_new_field (VANDAP_FIELD_TITLE, title);

  return vandap_corrections_add (corrections, next);
}

/* Says how many there are once they are kept, and makes one more. */
static void
on_kept (VandapCorrectionKeeper *keeper, VandapCorrections *corrections)
{
  printf ("%u\n", vandap_corrections_get_n (corrections));
  fflush (stdout);
  put_right (corrections);
}

static int
live (const char *folder)
{
  g_autoptr (VandapInterview) interview = build ();
  g_autoptr (VandapCorrections) corrections = vandap_corrections_new (interview);
  g_autoptr (VandapCorrectionKeeper) keeper = vandap_correction_keeper_new (folder, DIGEST, NULL, corrections);
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);

  g_signal_connect (keeper, "kept", G_CALLBACK (on_kept), corrections);
  put_right (corrections);
  g_main_loop_run (loop);

  return EXIT_SUCCESS;
}

/* Returns: how many it said were kept before it was killed */
static guint
live_and_kill (const char *program, const char *folder, guint microseconds)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) child = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, program, "--live", folder, NULL);
  g_autoptr (GDataInputStream) words = NULL;
  char *line;
  guint said = 0;

  g_assert_no_error (error);
  words = g_data_input_stream_new (g_subprocess_get_stdout_pipe (child));
  line = g_data_input_stream_read_line (words, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (line);
  g_usleep (microseconds);
  g_subprocess_force_exit (child);
  for (; line != NULL; line = g_data_input_stream_read_line (words, NULL, NULL, NULL))
    {
      said = (guint) g_ascii_strtoull (line, NULL, 10);
      g_free (line);
    }
  g_subprocess_wait (child, NULL, NULL);

  return said;
}

/* What was being written when it was killed may lie beside. */
static void
remove_all (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_assert_cmpint (g_remove (path), ==, 0);
    }
}

static void
test_killed (gconstpointer program)
{
  const char *wanted = g_getenv ("VANDAP_KILLS");
  guint n = wanted != NULL ? (guint) g_ascii_strtoull (wanted, NULL, 10) : KILLS, most = 0;
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("vandap-test-XXXXXX", &error);

  for (guint i = 0; i < n; i++)
    {
      guint said = live_and_kill (program, folder, (guint) g_test_rand_int_range (0, LONGEST_LIFE));
      g_autoptr (VandapKeptFile) kept = vandap_correction_store_load (folder, DIGEST, &error);

      g_assert_no_error (error);
      g_assert_nonnull (kept);
      g_assert_cmpuint (said, >, 0);
      g_assert_cmpuint (kept->list->len, >=, said);
      most = MAX (most, said);
      remove_all (folder);
    }
  g_test_message ("%u kills, at most %u corrections before one", n, most);
  g_assert_cmpuint (most, >, 1);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
on_failed (VandapCorrectionKeeper *keeper, const char *message, char **said)
{
  g_free (*said);
  *said = g_strdup (message);
}

static void
test_failure_is_said (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *file = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *said = NULL;
  g_autoptr (VandapInterview) interview = build ();
  g_autoptr (VandapCorrections) corrections = vandap_corrections_new (interview);
  g_autoptr (VandapCorrectionKeeper) keeper = NULL;
  int fd = g_file_open_tmp ("vandap-test-XXXXXX", &file, &error);

  g_assert_no_error (error);
  g_close (fd, NULL);
  folder = g_build_filename (file, "corrections", NULL);
  keeper = vandap_correction_keeper_new (folder, DIGEST, NULL, corrections);
  g_signal_connect (keeper, "failed", G_CALLBACK (on_failed), &said);
  g_assert_true (put_right (corrections));
  g_assert_null (said);
  vandap_correction_keeper_flush (keeper);
  g_assert_nonnull (said);
  g_assert_nonnull (strstr (said, file));
  g_assert_cmpuint (vandap_corrections_get_n (corrections), ==, 1);
  g_unlink (file);
}

static void
write_as_another_program (const char *folder)
{
  g_autoptr (VandapInterview) interview = build ();
  g_autoptr (VandapCorrections) others = vandap_corrections_new (interview);
  g_autofree char *json = NULL;

  for (guint i = 0; i < 3; i++)
    g_assert_true (put_right (others));
  json = vandap_correction_json_write (others, NULL, NULL, NULL);
  g_assert_true (vandap_correction_store_save (folder, DIGEST, json, NULL));
}

static void
assert_kept (VandapCorrectionKeeper *keeper, gboolean is_kept)
{
  vandap_correction_keeper_flush (keeper);
  g_assert_cmpint (vandap_correction_keeper_is_kept (keeper), ==, is_kept);
}

/* Where another program keeps something else, nothing is lost once nothing more is put right than was kept; what the
 * other one keeps stays. */
static void
test_taken_back (gconstpointer is_kept_before)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("vandap-test-XXXXXX", &error);
  g_autoptr (VandapInterview) interview = build ();
  g_autoptr (VandapCorrections) corrections = vandap_corrections_new (interview);
  g_autoptr (VandapCorrectionKeeper) keeper = vandap_correction_keeper_new (folder, DIGEST, "file:///a.txt", corrections);
  g_autoptr (VandapKeptFile) kept = NULL;

  if (is_kept_before != NULL)
    {
      g_assert_true (put_right (corrections));
      assert_kept (keeper, TRUE);
      vandap_correction_keeper_add_place (keeper, "file:///b.txt");
    }
  write_as_another_program (folder);
  g_assert_true (put_right (corrections));
  assert_kept (keeper, FALSE);
  g_assert_true (vandap_corrections_undo (corrections));
  assert_kept (keeper, TRUE);
  g_assert_true (vandap_corrections_redo (corrections));
  assert_kept (keeper, FALSE);
  while (vandap_corrections_undo (corrections))
    continue;
  assert_kept (keeper, TRUE);
  kept = vandap_correction_store_load (folder, DIGEST, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (kept->list->len, ==, 3);
  remove_all (folder);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

int
main (int argc, char *argv[])
{
  if (argc == 3 && g_str_equal (argv[1], "--live"))
    return live (argv[2]);

  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/library/correction-keeper/killed", argv[0], test_killed);
  g_test_add_func ("/library/correction-keeper/failure-is-said", test_failure_is_said);
  g_test_add_data_func ("/library/correction-keeper/taken-back", NULL, test_taken_back);
  g_test_add_data_func ("/library/correction-keeper/taken-back-to-what-was-kept", "", test_taken_back);

  return g_test_run ();
}

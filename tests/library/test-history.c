/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

#include "library/vandap-history.h"

#define FILES 40u

typedef struct
{
  char *folder;
  char *path;
} Place;

static void
set_up (Place *place, gconstpointer data)
{
  place->folder = g_dir_make_tmp ("vandap-history-XXXXXX", NULL);
  place->path = g_build_filename (place->folder, "state", "history", NULL);
}

static void
remove_all (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *inner = g_build_filename (path, name, NULL);

      remove_all (inner);
    }
  g_remove (path);
}

static void
tear_down (Place *place, gconstpointer data)
{
  g_chmod (place->path, 0600);
  remove_all (place->folder);
  g_free (place->folder);
  g_free (place->path);
}

static GFile *
get_file (guint n)
{
  g_autofree char *path = g_strdup_printf ("/tmp/bài [%u] %%20=;#.txt", n);

  return g_file_new_for_path (path);
}

static void
note (VandapHistory *history, guint n, const char *title)
{
  g_autoptr (GFile) file = get_file (n);

  vandap_history_note_opened (history, file, title);
}

static void
note_place (VandapHistory *history, guint n, guint question)
{
  g_autoptr (GFile) file = get_file (n);

  vandap_history_note_place (history, file, question);
}

static void
forget (VandapHistory *history, guint n)
{
  g_autoptr (GFile) file = get_file (n);

  vandap_history_remove (history, file);
}

static const VandapHistoryEntry *
look_up (VandapHistory *history, guint n)
{
  g_autoptr (GFile) file = get_file (n);

  return vandap_history_find (history, file);
}

static void
save (VandapHistory *history)
{
  g_autoptr (GError) error = NULL;

  vandap_history_save (history, &error);
  g_assert_no_error (error);
}

static void
count (guint *counter)
{
  (*counter)++;
}

static void
test_round_trip (Place *place, gconstpointer data)
{
  g_autoptr (VandapHistory) history = vandap_history_new (place->path);
  g_autoptr (VandapHistory) again = NULL;
  guint changes = 0;

  g_assert_null (vandap_history_get_problem (history));
  g_assert_cmpuint (vandap_history_get_n_entries (history), ==, 0);
  save (history);
  g_assert_false (g_file_test (place->path, G_FILE_TEST_EXISTS)); /* there is nothing to write */

  g_signal_connect_swapped (history, "changed", G_CALLBACK (count), &changes);
  note (history, 1, "  Một\nbài [x]\\n=;  ");
  note (history, 2, "\xff\xfe");
  note (history, 1, "Một bài");
  note_place (history, 1, 7);
  note_place (history, 3, 7); /* was not opened */
  g_assert_cmpuint (changes, ==, 3);
  save (history);

  again = vandap_history_new (place->path);
  g_assert_null (vandap_history_get_problem (again));
  g_assert_cmpuint (vandap_history_get_n_entries (again), ==, 2);
  g_assert_cmpstr (look_up (again, 1)->title, ==, "Một bài");
  g_assert_cmpuint (look_up (again, 1)->question, ==, 7);
  g_assert_true (g_utf8_validate (look_up (again, 2)->title, -1, NULL));
  g_assert_null (look_up (again, 3));
}

/* Seconds are all that is kept of when it was: what is opened within one stays in its order. */
static void
test_order (Place *place, gconstpointer data)
{
  g_autoptr (VandapHistory) history = vandap_history_new (place->path);
  g_autoptr (VandapHistory) again = NULL;
  g_autofree char *folder = g_path_get_dirname (place->path);
  GStatBuf buffer;

  for (guint i = 0; i < 250; i++)
    note (history, i, "x");
  g_assert_cmpuint (vandap_history_get_n_entries (history), ==, 200);
  g_assert_true (vandap_history_get_entry (history, 0) == look_up (history, 249));
  save (history);
  g_assert_cmpint (g_stat (folder, &buffer), ==, 0);
  g_assert_cmpuint (buffer.st_mode & 077, ==, 0); /* what somebody reads is nobody else's business */

  again = vandap_history_new (place->path);
  for (guint i = 0; i < 200; i++)
    g_assert_true (vandap_history_get_entry (again, i) == look_up (again, 249 - i));
}

static void
test_forgetting (Place *place, gconstpointer data)
{
  g_autoptr (VandapHistory) history = vandap_history_new (place->path);
  g_autoptr (VandapHistory) again = NULL, empty = NULL;
  g_autofree char *content = NULL;

  note (history, 1, "Một");
  note (history, 2, "Hai");
  save (history);
  forget (history, 1);
  forget (history, 1);
  save (history);
  again = vandap_history_new (place->path);
  g_assert_null (look_up (again, 1));
  g_assert_nonnull (look_up (again, 2));
  vandap_history_clear (again);
  save (again);
  empty = vandap_history_new (place->path);
  g_assert_cmpuint (vandap_history_get_n_entries (empty), ==, 0);
  g_assert_true (g_file_get_contents (place->path, &content, NULL, NULL));
  g_assert_null (strstr (content, "Hai"));
}

/* Two programs have the same file open. */
static void
test_two_writers (Place *place, gconstpointer data)
{
  g_autoptr (VandapHistory) one = vandap_history_new (place->path);
  g_autoptr (VandapHistory) other = NULL, after = NULL;

  note (one, 1, "Một");
  note (one, 2, "Hai");
  save (one);
  other = vandap_history_new (place->path);
  note (other, 3, "Ba");
  save (other);
  forget (one, 2);
  note (one, 4, "Bốn");
  save (one);
  after = vandap_history_new (place->path);
  g_assert_nonnull (look_up (after, 1));
  g_assert_null (look_up (after, 2));
  g_assert_nonnull (look_up (after, 3));
  g_assert_nonnull (look_up (after, 4));
}

static void
write_raw (Place *place, const char *content)
{
  g_autofree char *folder = g_path_get_dirname (place->path);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (place->path, content, -1, NULL));
}

static void
check_kept (Place *place, const char *ending, const char *content)
{
  g_autofree char *kept = g_strconcat (place->path, ending, NULL);
  g_autofree char *found = NULL;

  g_assert_true (g_file_get_contents (kept, &found, NULL, NULL));
  g_assert_cmpstr (found, ==, content);
}

static void
test_broken (Place *place, gconstpointer data)
{
  static const char *const contents[] = { "no history\n", "[1]\nuri" };
  static const char *const endings[] = { ".broken", ".broken-2" };

  for (guint i = 0; i < G_N_ELEMENTS (contents); i++)
    {
      g_autoptr (VandapHistory) history = NULL;

      write_raw (place, contents[i]);
      history = vandap_history_new (place->path);
      g_assert_nonnull (strstr (vandap_history_get_problem (history), place->path));
      g_assert_nonnull (strstr (vandap_history_get_problem (history), endings[i]));
      g_assert_cmpuint (vandap_history_get_n_entries (history), ==, 0);
      note (history, 1, "Một");
      save (history);
    }
  for (guint i = 0; i < G_N_ELEMENTS (contents); i++)
    check_kept (place, endings[i], contents[i]);
}

/* What other versions write, and what is wrong in one entry, does not cost the others. */
static void
test_strange_entries (Place *place, gconstpointer data)
{
  g_autoptr (VandapHistory) history = NULL;

  write_raw (place,
             "[1]\nuri=file:///a.txt\ntitle=A\nquestion=-5\nopened=20\nmood=new\n"
             "[2]\ntitle=no address\n"
             "[3]\nuri=not an address\n"
             "[4]\nuri=file:///b.txt\nquestion=99999999999999999999\nopened=x\n"
             "[5]\nuri=file:///a.txt\ntitle=again\n"
             "[later]\nuri=file:///c.txt\nopened=30\n");
  history = vandap_history_new (place->path);
  g_assert_null (vandap_history_get_problem (history));
  g_assert_cmpuint (vandap_history_get_n_entries (history), ==, 3);
  g_assert_cmpstr (vandap_history_get_entry (history, 0)->uri, ==, "file:///c.txt");
  g_assert_cmpstr (vandap_history_get_entry (history, 1)->title, ==, "A");
  g_assert_cmpuint (vandap_history_get_entry (history, 1)->question, ==, 0);
  g_assert_cmpstr (vandap_history_get_entry (history, 2)->uri, ==, "file:///b.txt");
  g_assert_cmpstr (vandap_history_get_entry (history, 2)->title, ==, "file:///b.txt");
}

/* Nothing is written over what nobody could look into: here a link to itself, which not even root can read. */
static void
test_unreadable (Place *place, gconstpointer data)
{
  g_autoptr (VandapHistory) history = NULL;
  g_autoptr (GError) error = NULL;

  write_raw (place, "");
  g_assert_cmpint (g_unlink (place->path), ==, 0);
  g_assert_cmpint (symlink ("history", place->path), ==, 0);
  history = vandap_history_new (place->path);
  g_assert_nonnull (strstr (vandap_history_get_problem (history), place->path));
  note (history, 1, "Một");
  g_assert_false (vandap_history_save (history, &error));
  g_assert_nonnull (strstr (error->message, place->path));
  g_assert_true (g_file_test (place->path, G_FILE_TEST_IS_SYMLINK));
}

/* What was not written to its end is gone a day later; what else is there is not. */
static void
test_leftovers (Place *place, gconstpointer data)
{
  static const char *const endings[] = { ".vandap-aB3xYz", ".broken" };
  g_autoptr (VandapHistory) history = vandap_history_new (place->path);
  const struct timeval times[2] = { { 0, 0 }, { 0, 0 } };
  char *paths[G_N_ELEMENTS (endings)] = { NULL };

  write_raw (place, "");
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      paths[i] = g_strconcat (place->path, endings[i], NULL);
      g_assert_true (g_file_set_contents (paths[i], "[1]", -1, NULL));
      g_assert_cmpint (utimes (paths[i], times), ==, 0);
    }
  note (history, 1, "Một");
  g_assert_true (vandap_history_save (history, NULL));
  g_assert_true (g_file_test (place->path, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (paths[0], G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (paths[1], G_FILE_TEST_EXISTS));
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    g_free (paths[i]);
}

/* The program is killed while it writes: then the file is as it was before or after, never in between. */
static void
write_for_ever (const char *path)
{
  g_autoptr (VandapHistory) history = vandap_history_new (path);

  for (guint question = 1;; question++)
    {
      for (guint i = 0; i < FILES; i++)
        note_place (history, i, question);
      if (!vandap_history_save (history, NULL))
        _exit (1);
    }
}

static void
check_whole (const char *path)
{
  g_autoptr (VandapHistory) history = vandap_history_new (path);
  guint question = look_up (history, 0)->question;

  g_assert_null (vandap_history_get_problem (history));
  g_assert_cmpuint (vandap_history_get_n_entries (history), ==, FILES);
  for (guint i = 0; i < FILES; i++)
    g_assert_cmpuint (look_up (history, i)->question, ==, question);
}

static void
test_kills (Place *place, gconstpointer data)
{
  const char *wanted = g_getenv ("VANDAP_KILLS");
  guint kills = wanted != NULL ? (guint) g_ascii_strtoull (wanted, NULL, 10) : 20;
  g_autoptr (VandapHistory) history = vandap_history_new (place->path);

  for (guint i = 0; i < FILES; i++)
    note (history, i, "Bài");
  save (history);
  for (guint i = 0; i < kills; i++)
    {
      pid_t child = fork ();
      int status;

      if (child == 0)
        write_for_ever (place->path);
      g_usleep ((gulong) g_random_int_range (0, 20000));
      g_assert_cmpint (kill (child, SIGKILL), ==, 0);
      g_assert_cmpint (waitpid (child, &status, 0), ==, child);
      g_assert_true (WIFSIGNALED (status));
      check_whole (place->path);
    }
}

#define ADD(name, function) g_test_add ("/history/" name, Place, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("round-trip", test_round_trip);
  ADD ("order", test_order);
  ADD ("forgetting", test_forgetting);
  ADD ("two-writers", test_two_writers);
  ADD ("broken", test_broken);
  ADD ("strange-entries", test_strange_entries);
  ADD ("unreadable", test_unreadable);
  ADD ("leftovers", test_leftovers);
  ADD ("kills", test_kills);

  return g_test_run ();
}

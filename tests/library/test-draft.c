/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <errno.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utime.h>

#include "library/vandap-draft-listing.h"

#define WORDS "PV: Đây là bài thử?\n\nBà Thử: Vâng.\n"

static GThread *naming; /* what has worked out a name last */

/* In place of that of the library: for as much as may be pasted it takes a quarter of a second. */
char *
g_compute_checksum_for_bytes (GChecksumType type, GBytes *bytes)
{
  gsize length;
  const guchar *data = g_bytes_get_data (bytes, &length);

  g_atomic_pointer_set (&naming, g_thread_self ());

  return g_compute_checksum_for_data (type, data, length);
}

typedef struct
{
  char *top;
  char *folder;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->top = g_dir_make_tmp ("vandap-test-XXXXXX", NULL);
  g_assert_nonnull (self->top);
  self->folder = g_build_filename (self->top, "not", "there", NULL);
}

static void
remove_all (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        remove_all (path);
      else
        g_assert_cmpint (g_unlink (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  remove_all (self->top);
  g_free (self->folder);
  g_free (self->top);
}

static VandapDraft *
draft_new (Fixture *self, const char *words, gboolean is_html)
{
  g_autoptr (GBytes) bytes = g_bytes_new (words, strlen (words));

  return vandap_draft_new (self->folder, bytes, is_html);
}

static void
take_result (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static GAsyncResult *
wait_result (GAsyncResult *const *result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return *result;
}

static void
take_message (char **message, const char *words)
{
  g_assert_null (*message);
  *message = g_strdup (words);
}

/* Returns: (nullable): what is wrong */
static char *
keep (VandapDraft *draft)
{
  char *message = NULL;
  gulong id = g_signal_connect_swapped (draft, "failed", G_CALLBACK (take_message), &message);

  vandap_draft_keep (draft);
  vandap_draft_flush (draft);
  g_signal_handler_disconnect (draft, id);

  return message;
}

static VandapDraft *
draft_new_kept (Fixture *self, const char *words, gboolean is_html)
{
  VandapDraft *draft = draft_new (self, words, is_html);

  g_assert_null (keep (draft));
  g_assert_true (vandap_draft_is_held (draft));

  return draft;
}

static void
load (VandapDraft *draft)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  vandap_draft_load_async (draft, NULL, take_result, &result);
  vandap_draft_load_finish (draft, wait_result (&result), &error);
  g_assert_no_error (error);
}

static void
check_words (VandapDraft *draft, const char *words)
{
  gsize length;
  const char *data;

  load (draft);
  data = g_bytes_get_data (vandap_draft_get_bytes (draft), &length);
  g_assert_cmpmem (data, length, words, strlen (words));
}

static guint
count (Fixture *self)
{
  g_autoptr (GPtrArray) drafts = vandap_draft_listing_run (self->folder);

  return drafts->len;
}

/* A thread that has done its work may hold a draft for another moment. */
static void
let_go (VandapDraft *draft)
{
  GWeakRef weak;
  gpointer held;

  g_weak_ref_init (&weak, draft);
  g_object_unref (draft);
  for (guint i = 0; i < 2000 && (held = g_weak_ref_get (&weak)) != NULL; i++)
    {
      g_object_unref (held);
      g_usleep (1000);
    }
  g_assert_null (g_weak_ref_get (&weak));
  g_weak_ref_clear (&weak);
}

static void
test_kept (Fixture *self, gconstpointer data)
{
  VandapDraft *draft = draft_new_kept (self, WORDS, FALSE), *page = draft_new_kept (self, "<p>" WORDS, TRUE);
  g_autoptr (GPtrArray) drafts = NULL;
  GStatBuf status;

  g_assert_cmpint (g_stat (self->folder, &status), ==, 0);
  g_assert_cmpuint (status.st_mode & 0777, ==, 0700);
  g_assert_cmpuint (count (self), ==, 0);
  let_go (draft);
  g_assert_cmpuint (count (self), ==, 1);
  let_go (page);
  drafts = vandap_draft_listing_run (self->folder);
  g_assert_cmpuint (drafts->len, ==, 2);
  for (guint i = 0; i < 2; i++)
    check_words (drafts->pdata[i], vandap_draft_is_html (drafts->pdata[i]) ? "<p>" WORDS : WORDS);
  g_assert_true (vandap_draft_is_html (drafts->pdata[0]) != vandap_draft_is_html (drafts->pdata[1]));
}

static void
test_for_nobody_else (Fixture *self, gconstpointer data)
{
  g_autoptr (VandapDraft) draft = draft_new_kept (self, WORDS, FALSE);
  g_autoptr (GDir) dir = g_dir_open (self->folder, 0, NULL);
  const char *name = g_dir_read_name (dir);
  g_autofree char *path = g_build_filename (self->folder, name, NULL);
  GStatBuf status;

  g_assert_true (vandap_draft_is_held (draft));
  g_assert_true (g_str_has_suffix (name, ".txt"));
  g_assert_cmpuint (strlen (name), ==, 64 + 4);
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpuint (status.st_mode & 0777, ==, 0600);
}

static void
test_remove (Fixture *self, gconstpointer data)
{
  VandapDraft *draft = draft_new_kept (self, WORDS, FALSE);

  vandap_draft_remove (draft);
  g_assert_false (vandap_draft_is_held (draft));
  let_go (draft);
  g_assert_cmpuint (count (self), ==, 0);
}

static void
test_remove_while_it_is_written (Fixture *self, gconstpointer data)
{
  g_autoptr (VandapDraft) draft = draft_new (self, WORDS, FALSE);

  vandap_draft_keep (draft);
  vandap_draft_remove (draft);
  vandap_draft_flush (draft);
  g_assert_false (vandap_draft_is_held (draft));
  g_assert_cmpuint (count (self), ==, 0);
  g_assert_null (keep (draft));
  g_assert_true (vandap_draft_is_held (draft));
}

static void
test_the_same_twice (Fixture *self, gconstpointer data)
{
  VandapDraft *first = draft_new_kept (self, WORDS, FALSE);
  VandapDraft *second = draft_new_kept (self, WORDS, FALSE);

  vandap_draft_remove (first);
  let_go (first);
  g_assert_cmpuint (count (self), ==, 0);
  check_words (second, WORDS);
  let_go (second);
  g_assert_cmpuint (count (self), ==, 1);
}

/* Nothing of it keeps the window waiting. */
static void
test_named_in_a_thread (Fixture *self, gconstpointer data)
{
  g_autoptr (VandapDraft) draft = NULL;

  g_atomic_pointer_set (&naming, NULL);
  draft = draft_new_kept (self, WORDS, FALSE);
  g_assert_nonnull (g_atomic_pointer_get (&naming));
  g_assert_true (g_atomic_pointer_get (&naming) != g_thread_self ());
  /* And once is enough. */
  g_atomic_pointer_set (&naming, NULL);
  vandap_draft_remove (draft);
  g_assert_null (keep (draft));
  g_assert_true (vandap_draft_is_held (draft));
  g_assert_null (g_atomic_pointer_get (&naming));
}

static void
test_listed_are_held (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) drafts = NULL;

  let_go (draft_new_kept (self, WORDS, FALSE));
  drafts = vandap_draft_listing_run (self->folder);
  g_assert_cmpuint (drafts->len, ==, 1);
  g_assert_cmpuint (count (self), ==, 0);
  vandap_draft_remove (drafts->pdata[0]);
  g_clear_pointer (&drafts, g_ptr_array_unref);
  g_assert_cmpuint (count (self), ==, 0);
}

static void
test_nothing_else_is_listed (Fixture *self, gconstpointer data)
{
  static const char digits[] = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
  g_autofree char *old_name = g_strconcat (digits, ".txt.aB3xYz", NULL);
  g_autofree char *new_name = g_strconcat (digits, ".html.aB3xYz", NULL);
  const char *names[] = { "note.txt", "0123.txt", old_name, new_name, digits };
  struct utimbuf long_ago = { 1000000000, 1000000000 };

  let_go (draft_new_kept (self, WORDS, FALSE));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (self->folder, names[i], NULL);

      g_assert_true (g_file_set_contents (path, WORDS, -1, NULL));
      if (names[i] != new_name)
        g_assert_cmpint (utime (path, &long_ago), ==, 0);
    }
  g_assert_cmpuint (count (self), ==, 1);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (self->folder, names[i], NULL);

      g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS) == (names[i] != old_name && names[i] != digits));
    }
}

static void
test_no_room (Fixture *self, gconstpointer data)
{
  g_autoptr (VandapDraft) draft = draft_new (self, WORDS, FALSE);
  g_autofree char *above = g_path_get_dirname (self->folder);
  g_autofree char *message = NULL;

  g_assert_true (g_file_set_contents (above, "in the way", -1, NULL));
  message = keep (draft);
  g_assert_nonnull (message);
  g_assert_nonnull (strstr (message, self->folder));
  g_assert_nonnull (strstr (message, "Save a copy"));
  g_assert_false (vandap_draft_is_held (draft));
  vandap_draft_remove (draft);
}

static void
test_nowhere (Fixture *self, gconstpointer data)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (WORDS, strlen (WORDS));
  g_autoptr (VandapDraft) draft = vandap_draft_new (NULL, bytes, FALSE);

  g_assert_null (keep (draft));
  g_assert_false (vandap_draft_is_held (draft));
  vandap_draft_remove (draft);
}

static void
keep_many (Fixture *self, int confirmed)
{
  for (guint i = 0;; i++)
    {
      g_autofree char *words = g_strdup_printf ("%u %s", i, WORDS);
      VandapDraft *draft = draft_new (self, words, FALSE);

      if (keep (draft) != NULL || write (confirmed, &i, sizeof i) != sizeof i)
        _exit (1);
    }
}

static gboolean
has (const GPtrArray *drafts, guint number)
{
  g_autofree char *words = g_strdup_printf ("%u %s", number, WORDS);

  for (guint i = 0; i < drafts->len; i++)
    {
      GBytes *bytes = vandap_draft_get_bytes (drafts->pdata[i]);

      if (g_bytes_get_size (bytes) == strlen (words) && memcmp (g_bytes_get_data (bytes, NULL), words, strlen (words)) == 0)
        return TRUE;
    }

  return FALSE;
}

/* The program is ended in the midst of it: what it has said is kept is there, and nothing by halves. */
static void
test_killed (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) drafts = NULL;
  guint n, confirmed = 0;
  int pipes[2];
  pid_t child;

  g_assert_cmpint (pipe (pipes), ==, 0);
  child = fork ();
  if (child == 0)
    keep_many (self, pipes[1]);
  close (pipes[1]);
  while (confirmed < 12 && read (pipes[0], &n, sizeof n) == sizeof n)
    confirmed++;
  g_assert_cmpuint (count (self), <=, 1);
  kill (child, SIGKILL);
  g_assert_cmpint (waitpid (child, NULL, 0), ==, child);
  while (read (pipes[0], &n, sizeof n) == sizeof n)
    confirmed++;
  close (pipes[0]);
  g_assert_cmpuint (confirmed, >=, 12);

  drafts = vandap_draft_listing_run (self->folder);
  g_assert_cmpuint (drafts->len, >=, confirmed);
  g_assert_cmpuint (drafts->len, <=, confirmed + 1);
  for (guint i = 0; i < drafts->len; i++)
    load (drafts->pdata[i]);
  for (guint i = 0; i < confirmed; i++)
    g_assert_true (has (drafts, i));
  g_assert_true (drafts->len == confirmed || has (drafts, confirmed));
}

static void
add (const char *path, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  /* First, while there is no other thread. */
  add ("/draft/killed", test_killed);
  add ("/draft/kept", test_kept);
  add ("/draft/for-nobody-else", test_for_nobody_else);
  add ("/draft/remove", test_remove);
  add ("/draft/remove-while-it-is-written", test_remove_while_it_is_written);
  add ("/draft/the-same-twice", test_the_same_twice);
  add ("/draft/named-in-a-thread", test_named_in_a_thread);
  add ("/draft/listed-are-held", test_listed_are_held);
  add ("/draft/nothing-else-is-listed", test_nothing_else_is_listed);
  add ("/draft/no-room", test_no_room);
  add ("/draft/nowhere", test_nowhere);
  return g_test_run ();
}

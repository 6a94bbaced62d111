/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A history of any bytes: it is read or set aside, and what is written then is read again as it was. */

#include <glib/gstdio.h>
#include <string.h>

#include "library/vandap-history.h"

int LLVMFuzzerTestOneInput (const unsigned char *data, size_t size);

static void
check_entries (VandapHistory *history)
{
  gint64 before = G_MAXINT64;

  for (guint i = 0; i < vandap_history_get_n_entries (history); i++)
    {
      const VandapHistoryEntry *entry = vandap_history_get_entry (history, i);

      g_assert_true (g_utf8_validate (entry->title, -1, NULL));
      g_assert_null (strpbrk (entry->title, "\n\r\t"));
      g_assert_cmpint (entry->opened, <=, before);
      g_assert_cmpuint (entry->question, <=, G_MAXINT);
      before = entry->opened;
    }
}

static void
check_same (VandapHistory *one, VandapHistory *other)
{
  g_assert_cmpuint (vandap_history_get_n_entries (one), ==, vandap_history_get_n_entries (other));
  for (guint i = 0; i < vandap_history_get_n_entries (one); i++)
    {
      const VandapHistoryEntry *a = vandap_history_get_entry (one, i), *b = vandap_history_get_entry (other, i);

      g_assert_cmpstr (a->uri, ==, b->uri);
      g_assert_cmpstr (a->title, ==, b->title);
      g_assert_cmpuint (a->question, ==, b->question);
      g_assert_cmpint (a->opened, ==, b->opened);
    }
}

int
LLVMFuzzerTestOneInput (const unsigned char *data, size_t size)
{
  static char *folder;
  g_autofree char *path = NULL;
  g_autofree char *aside = NULL;
  g_autoptr (VandapHistory) history = NULL, again = NULL;
  g_autoptr (GFile) file = g_file_new_for_uri ("file:///new.txt");

  if (folder == NULL)
    folder = g_dir_make_tmp ("vandap-fuzz-XXXXXX", NULL);
  path = g_build_filename (folder, "history", NULL);
  aside = g_strconcat (path, ".broken", NULL);
  g_assert_true (g_file_set_contents_full (path, (const char *) data, (gssize) size, G_FILE_SET_CONTENTS_NONE, 0600,
                                           NULL));

  history = vandap_history_new (path);
  check_entries (history);
  vandap_history_note_opened (history, file, "new");
  vandap_history_note_place (history, file, 3);
  g_assert_true (vandap_history_save (history, NULL));
  again = vandap_history_new (path);
  g_assert_null (vandap_history_get_problem (again));
  check_same (history, again);

  g_unlink (path);
  g_unlink (aside);

  return 0;
}

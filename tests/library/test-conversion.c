/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "library/vandap-conversion.h"

typedef struct
{
  char *folder;
  char *path;
  GFile *source;
} Fixture;

static char *
beside (Fixture *fixture, const char *name)
{
  return g_build_filename (fixture->folder, name, NULL);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("vandap-conversion-XXXXXX", NULL);
  fixture->path = beside (fixture, "nguồn.txt");
  fixture->source = g_file_new_for_path (fixture->path);
  g_assert_true (g_file_set_contents (fixture->path, "Sample text.", -1, NULL));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  static const char *const names[] = { "nguồn.txt", "link.xml", "second.xml", "copy.txt", "far.txt" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = beside (fixture, names[i]);

      g_unlink (path);
    }
  g_rmdir (fixture->folder);
  g_object_unref (fixture->source);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static void
test_names (Fixture *fixture, gconstpointer data)
{
  g_autofree char *link = beside (fixture, "link.xml");
  g_autofree char *far_link = beside (fixture, "far.txt");
  g_autofree char *second = beside (fixture, "second.xml");
  g_autofree char *spelled = beside (fixture, "./../././nguồn.txt");
  g_autofree char *dotted = beside (fixture, "./nguồn.txt");
  g_autoptr (GFile) linked = g_file_new_for_path (far_link);

  g_assert_cmpint (symlink ("nguồn.txt", link), ==, 0);
  g_assert_cmpint (symlink (link, far_link), ==, 0);
  g_assert_cmpint (g_chdir (fixture->folder), ==, 0);
  g_assert_cmpint (linkat (AT_FDCWD, "nguồn.txt", AT_FDCWD, "second.xml", 0), ==, 0);
  g_assert_true (vandap_conversion_would_replace (fixture->source, fixture->path));
  g_assert_true (vandap_conversion_would_replace (fixture->source, "nguồn.txt"));
  g_assert_true (vandap_conversion_would_replace (fixture->source, dotted));
  g_assert_true (vandap_conversion_would_replace (fixture->source, link));
  g_assert_true (vandap_conversion_would_replace (fixture->source, far_link));
  g_assert_true (vandap_conversion_would_replace (fixture->source, second));
  g_assert_true (vandap_conversion_would_replace (linked, fixture->path));
  g_assert_false (vandap_conversion_would_replace (fixture->source, spelled));
  g_assert_cmpint (g_chdir ("/"), ==, 0);
}

static void
test_others (Fixture *fixture, gconstpointer data)
{
  g_autofree char *copy = beside (fixture, "copy.txt");
  g_autofree char *missing = beside (fixture, "missing.txt");
  g_autoptr (GFile) resource = g_file_new_for_uri ("resource:///sample.xml");

  g_assert_true (g_file_set_contents (copy, "Sample text.", -1, NULL));
  g_assert_false (vandap_conversion_would_replace (fixture->source, copy));
  g_assert_false (vandap_conversion_would_replace (fixture->source, missing));
  g_assert_false (vandap_conversion_would_replace (resource, copy));
  g_assert_false (vandap_conversion_would_replace (NULL, copy));

  g_unlink (fixture->path);
  g_assert_true (vandap_conversion_would_replace (fixture->source, fixture->path));
}

static void
test_tei (void)
{
  g_assert_true (vandap_conversion_is_tei ("/srv/a.xml"));
  g_assert_true (vandap_conversion_is_tei ("a.TEI"));
  g_assert_false (vandap_conversion_is_tei ("a.xml.txt"));
  g_assert_false (vandap_conversion_is_tei ("a"));
  g_assert_true (vandap_conversion_is_named ("/srv/a.TEI", ".xml"));
  g_assert_true (vandap_conversion_is_named ("a.b.TXT", ".txt"));
  g_assert_false (vandap_conversion_is_named ("a.txt", ".xml"));
  g_assert_false (vandap_conversion_is_named ("a", ".xml"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/library/conversion/names", Fixture, NULL, set_up, test_names, tear_down);
  g_test_add ("/library/conversion/others", Fixture, NULL, set_up, test_others, tear_down);
  g_test_add_func ("/library/conversion/tei", test_tei);

  return g_test_run ();
}

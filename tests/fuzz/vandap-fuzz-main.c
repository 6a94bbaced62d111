/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Runs a fuzz target over files, a test point each, so that what a fuzzer once
 * found is found by every run of the tests. With the option "fuzzers" libFuzzer
 * brings a main() of its own instead.
 */

#include <glib.h>
#include <stdio.h>

int LLVMFuzzerTestOneInput (const unsigned char *data, size_t size);

static void
collect (const char *path, GPtrArray *files)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  if (folder == NULL)
    {
      g_ptr_array_add (files, g_strdup (path));
      return;
    }
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *inner = g_build_filename (path, name, NULL);

      collect (inner, files);
    }
}

/* Every beginning and every tenth of a file too: parsers break where input ends. */
static void
run (const char *content, gsize length)
{
  LLVMFuzzerTestOneInput ((const unsigned char *) content, length);
  for (gsize part = 1; part < 10; part++)
    {
      gsize n = length * part / 10;
      /* A copy of just that size, so that a sanitizer sees one byte too far. */
      g_autofree char *cut = g_memdup2 (content, n);

      LLVMFuzzerTestOneInput ((const unsigned char *) cut, n);
    }
}

int
main (int argc, char *argv[])
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_free);

  for (int i = 1; i < argc; i++)
    collect (argv[i], files);
  if (files->len == 0)
    {
      fprintf (stderr, "no files to run over\n");
      return 1;
    }

  printf ("1..%u\n", files->len);
  for (guint i = 0; i < files->len; i++)
    {
      g_autofree char *content = NULL;
      g_autofree char *name = g_path_get_basename (files->pdata[i]);
      gsize length;

      if (!g_file_get_contents (files->pdata[i], &content, &length, NULL))
        {
          printf ("not ok %u %s\n", i + 1, name);
          return 1;
        }
      run (content, length);
      printf ("ok %u %s\n", i + 1, name);
      fflush (stdout);
    }

  return 0;
}

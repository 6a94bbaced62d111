/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "application/vandap-locate.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "library/vandap-bundle.h"

/**
 * vandap_locate_is_standard_input:
 * @argument: what was named
 *
 * Tells whether standard input was named.
 *
 * Returns: %TRUE for "-"
 */
gboolean
vandap_locate_is_standard_input (const char *argument)
{
  return strcmp (argument, "-") == 0;
}

/**
 * vandap_locate_bundled:
 * @base: an id without its language
 *
 * Finds an interview that comes with the program, in the person's language.
 *
 * Returns: (transfer full) (nullable): the file, or %NULL if there is no such id
 */
GFile *
vandap_locate_bundled (const char *base)
{
  const VandapBundled *bundled = vandap_bundle_find_for_languages (base, g_get_language_names ());

  return bundled != NULL ? vandap_bundled_get_file (bundled) : NULL;
}

static gboolean
is_address (const char *argument)
{
  return strstr (argument, "://") != NULL && g_uri_peek_scheme (argument) != NULL;
}

static gboolean
is_always_path (const char *argument)
{
  return strchr (argument, G_DIR_SEPARATOR) != NULL;
}

/**
 * vandap_locate:
 * @argument: (type filename): what was named; not standard input
 * @error: return location for an error that names it and says what to do
 *
 * Finds what a person names: an address, else a path that exists, else an
 * interview that comes with the program, with its language or without. A name
 * with a slash in it is always a path.
 *
 * Returns: (transfer full): the file, or %NULL with @error set
 */
GFile *
vandap_locate (const char *argument, GError **error)
{
  const VandapBundled *bundled;
  GFile *file;
  g_autofree char *name = NULL;

  g_return_val_if_fail (argument != NULL, NULL);

  if (is_address (argument))
    return g_file_new_for_uri (argument);
  if (is_always_path (argument) || g_file_test (argument, G_FILE_TEST_EXISTS))
    return g_file_new_for_path (argument);

  bundled = vandap_bundle_find (argument);
  if (bundled != NULL)
    return vandap_bundled_get_file (bundled);
  file = vandap_locate_bundled (argument);
  if (file != NULL)
    return file;

  name = g_filename_display_name (argument);
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
               /* Translators: %s is what was named; do not translate “vandap --list”. */
               _("%s: there is no such file, and no interview of that name comes with the program. Check the name, "
                 "or see “vandap --list”."),
               name);

  return NULL;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "library/vandap-bundle.h"

#include <string.h>

#include "vandap-interviews.h"

#define FOLDER "/io/github/vandap/Vandap/interviews"
#define ENDING ".xml"

/* What the program holds is known from what was compiled into it, and so is never out of date. */
static GArray *
list_interviews (void)
{
  GArray *interviews = g_array_new (FALSE, FALSE, sizeof (VandapBundled));
  g_auto (GStrv) names
    = g_resource_enumerate_children (vandap_interviews_get_resource (), FOLDER, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      VandapBundled bundled = { NULL, NULL, NULL };
      g_autofree char *id = NULL;
      const char *dot;

      if (!g_str_has_suffix (names[i], ENDING))
        continue;
      id = g_strndup (names[i], strlen (names[i]) - strlen (ENDING));
      dot = strrchr (id, '.');
      if (dot == NULL)
        continue;

      bundled.id = g_intern_string (id);
      bundled.language = g_intern_string (dot + 1);
      id[dot - id] = '\0';
      bundled.base = g_intern_string (id);
      g_array_append_val (interviews, bundled);
    }

  return interviews;
}

static gint
compare_ids (gconstpointer a, gconstpointer b)
{
  return strcmp (((const VandapBundled *) a)->id, ((const VandapBundled *) b)->id);
}

static GArray *
get_interviews (void)
{
  static GArray *interviews;

  if (g_once_init_enter (&interviews))
    {
      GArray *listed = list_interviews ();

      g_array_sort (listed, compare_ids);
      g_once_init_leave (&interviews, listed);
    }

  return interviews;
}

/**
 * vandap_bundle_get_n_interviews:
 *
 * Counts the interviews that come with the program, each language for itself.
 *
 * Returns: how many
 */
guint
vandap_bundle_get_n_interviews (void)
{
  return get_interviews ()->len;
}

/**
 * vandap_bundle_get_interview:
 * @nth: which one, in order of their ids
 *
 * Gets one of the interviews that come with the program.
 *
 * Returns: (transfer none): the interview
 */
const VandapBundled *
vandap_bundle_get_interview (guint nth)
{
  g_return_val_if_fail (nth < vandap_bundle_get_n_interviews (), NULL);

  return &g_array_index (get_interviews (), VandapBundled, nth);
}

/**
 * vandap_bundle_find:
 * @id: an id with its language, as in "ia-grai-2019.vi"
 *
 * Finds one of the interviews that come with the program.
 *
 * Returns: (transfer none) (nullable): the interview, or %NULL
 */
const VandapBundled *
vandap_bundle_find (const char *id)
{
  g_return_val_if_fail (id != NULL, NULL);

  for (guint i = 0; i < vandap_bundle_get_n_interviews (); i++)
    {
      const VandapBundled *bundled = vandap_bundle_get_interview (i);

      if (strcmp (bundled->id, id) == 0)
        return bundled;
    }

  return NULL;
}

static const VandapBundled *
find_in_language (const char *base, const char *language)
{
  gsize length = strcspn (language, "_.@-");

  for (guint i = 0; i < vandap_bundle_get_n_interviews (); i++)
    {
      const VandapBundled *bundled = vandap_bundle_get_interview (i);

      if (strcmp (bundled->base, base) == 0 && strlen (bundled->language) == length
          && g_ascii_strncasecmp (bundled->language, language, length) == 0)
        return bundled;
    }

  return NULL;
}

/**
 * vandap_bundle_find_for_languages:
 * @base: an id without its language, as in "ia-grai-2019"
 * @languages: (array zero-terminated=1): the person's languages, the dearest first, as
 *   g_get_language_names() has them
 *
 * Finds an interview that comes with the program in the language that suits a
 * person best: one of theirs, else English, else whichever there is.
 *
 * Returns: (transfer none) (nullable): the interview, or %NULL if there is no such id
 */
const VandapBundled *
vandap_bundle_find_for_languages (const char *base, const char *const *languages)
{
  const VandapBundled *found = NULL;

  g_return_val_if_fail (base != NULL, NULL);

  for (guint i = 0; found == NULL && languages != NULL && languages[i] != NULL; i++)
    found = find_in_language (base, languages[i]);
  if (found == NULL)
    found = find_in_language (base, "en");

  for (guint i = 0; found == NULL && i < vandap_bundle_get_n_interviews (); i++)
    if (strcmp (vandap_bundle_get_interview (i)->base, base) == 0)
      found = vandap_bundle_get_interview (i);

  return found;
}

/**
 * vandap_bundle_find_other_language:
 * @bundled: an interview that comes with the program
 *
 * Finds the same interview in another language.
 *
 * Returns: (transfer none) (nullable): the interview, or %NULL if there is none
 */
const VandapBundled *
vandap_bundle_find_other_language (const VandapBundled *bundled)
{
  g_return_val_if_fail (bundled != NULL, NULL);

  for (guint i = 0; i < vandap_bundle_get_n_interviews (); i++)
    {
      const VandapBundled *other = vandap_bundle_get_interview (i);

      if (other->base == bundled->base && other->language != bundled->language)
        return other;
    }

  return NULL;
}

/**
 * vandap_bundle_find_by_file:
 * @file: a file
 *
 * Finds the interview that comes with the program and is at a file.
 *
 * Returns: (transfer none) (nullable): the interview, or %NULL where the file is another
 */
const VandapBundled *
vandap_bundle_find_by_file (GFile *file)
{
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  for (guint i = 0; i < vandap_bundle_get_n_interviews (); i++)
    {
      const VandapBundled *bundled = vandap_bundle_get_interview (i);
      g_autoptr (GFile) own = vandap_bundled_get_file (bundled);

      if (g_file_equal (own, file))
        return bundled;
    }

  return NULL;
}

/**
 * vandap_bundled_get_file:
 * @self: an interview that comes with the program
 *
 * Gets where it can be read.
 *
 * Returns: (transfer full): a file
 */
GFile *
vandap_bundled_get_file (const VandapBundled *self)
{
  g_autofree char *uri = g_strconcat ("resource://" FOLDER "/", self->id, ENDING, NULL);

  /* The resource comes with a static library, whose constructors the linker may leave out. */
  vandap_interviews_get_resource ();

  return g_file_new_for_uri (uri);
}

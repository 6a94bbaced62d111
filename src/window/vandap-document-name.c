/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/vandap-document-name.h"

#include <glib/gi18n-lib.h>

/**
 * vandap_document_get_bundled:
 * @self: a document
 *
 * Tells which of the interviews that come with the program is open.
 *
 * Returns: (transfer none) (nullable): the bundled interview, or %NULL where it
 *   is another file
 */
const VandapBundled *
vandap_document_get_bundled (VandapDocument *self)
{
  GFile *file = vandap_document_get_file (self);

  return file != NULL ? vandap_bundle_find_by_file (file) : NULL;
}

/**
 * vandap_document_get_other_language:
 * @self: a document
 *
 * Looks for what is open in another language.
 *
 * Returns: (transfer none) (nullable): the bundled interview, or %NULL where
 *   there is none
 */
const VandapBundled *
vandap_document_get_other_language (VandapDocument *self)
{
  const VandapBundled *bundled = vandap_document_get_bundled (self);

  return bundled != NULL ? vandap_bundle_find_other_language (bundled) : NULL;
}

/**
 * vandap_document_dup_title:
 * @self: a document
 *
 * Names what is open: by its title, else by its file, or by that it was pasted.
 *
 * Returns: (transfer full): the name
 */
char *
vandap_document_dup_title (VandapDocument *self)
{
  VandapInterview *interview = vandap_document_get_interview (self);
  GFile *file = vandap_document_get_file (self);
  const char *title = interview != NULL ? vandap_interview_get_field (interview, VANDAP_FIELD_TITLE) : NULL;

  if (title != NULL)
    return g_strdup (title);
  if (file != NULL)
    return g_file_get_basename (file);
  return g_strdup (vandap_pasted_is_there (vandap_document_get_pasted (self)) ? _("Pasted interview") : _("Interview"));
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * VandapBundled:
 * @id: "ia-grai-2019.vi"
 * @base: "ia-grai-2019"
 * @language: "vi"
 *
 * An interview that comes with the program.
 */
typedef struct
{
  const char *id;
  const char *base;
  const char *language;
} VandapBundled;

/** VANDAP_BUNDLE_EXAMPLE: the interview that is shown first, without its language. */
#define VANDAP_BUNDLE_EXAMPLE "ia-grai-2019"
/** VANDAP_BUNDLE_GUIDE: how the program works, without its language. */
#define VANDAP_BUNDLE_GUIDE "guide"

guint vandap_bundle_get_n_interviews (void);
const VandapBundled *vandap_bundle_get_interview (guint nth);
const VandapBundled *vandap_bundle_find (const char *id);
const VandapBundled *vandap_bundle_find_for_languages (const char *base, const char *const *languages);
const VandapBundled *vandap_bundle_find_other_language (const VandapBundled *bundled);
const VandapBundled *vandap_bundle_find_by_file (GFile *file);
GFile *vandap_bundled_get_file (const VandapBundled *self);

G_END_DECLS

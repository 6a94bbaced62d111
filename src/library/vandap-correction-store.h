/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "interview/vandap-corrections.h"

G_BEGIN_DECLS

/*
 * What a person has put right, kept in a folder: a file for each interview, under the SHA-256 of the bytes that it was
 * read from.
 */

/**
 * VandapKeptCorrection:
 * @correction: what was put right
 * @anchors: (array zero-terminated=1): what tells the paragraphs it is about by their words
 * @person: (nullable): the name of the person it is about
 *
 * A correction as it was kept.
 */
typedef struct
{
  VandapCorrection *correction;
  char **anchors;
  char *person;
} VandapKeptCorrection;

void vandap_kept_correction_free (VandapKeptCorrection *self);

gboolean vandap_correction_store_save (const char *folder, const char *digest, const char *json, GError **error);
GPtrArray *vandap_correction_store_load (const char *folder, const char *digest, GError **error);
char *vandap_correction_store_find (const char *folder, const char *uri, const char *digest);
GPtrArray *vandap_correction_store_fit (GPtrArray *kept, VandapInterview *interview);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VandapKeptCorrection, vandap_kept_correction_free)

G_END_DECLS

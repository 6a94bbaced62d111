/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/vandap-formats.h"

G_BEGIN_DECLS

/**
 * VandapArchive:
 *
 * The parts of a document that is a ZIP archive: those in XML, unpacked into
 * memory within limits. Nothing is ever written to the disk, so what a part's
 * name says of folders means nothing.
 */
typedef struct _VandapArchive VandapArchive;

gboolean vandap_archive_recognises (const char *data, gsize length);
gboolean vandap_archive_holds (const char *data, gsize length, const char *prefix);

VandapArchive *vandap_archive_open (const VandapFileContent *content, GError **error);
void vandap_archive_free (VandapArchive *self);
GBytes *vandap_archive_get (VandapArchive *self, const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VandapArchive, vandap_archive_free)

G_END_DECLS

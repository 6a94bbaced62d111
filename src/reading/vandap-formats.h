/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "interview/vandap-interview.h"
#include "reading/vandap-blocks.h"
#include "reading/vandap-report.h"

G_BEGIN_DECLS

/* The formats that files are read in, told by what is in them. A name counts only where that leaves two. */

/**
 * VandapFileContent:
 * @data: the bytes of a file; where a format is one of text, its UTF-8 instead
 * @length: how many bytes
 * @name: what to call the file in messages
 * @report: where it is noted how it was read
 * @cancellable: (nullable): to stop it
 *
 * What a format's reader works on.
 */
typedef struct
{
  const char *data;
  gsize length;
  const char *name;
  VandapReport *report;
  GCancellable *cancellable;
} VandapFileContent;

VandapInterview *vandap_formats_read (GBytes *bytes, const char *name, VandapReport *report, GCancellable *cancellable,
                                      GError **error);
VandapInterview *vandap_formats_read_html (GBytes *bytes, const char *address, const char *name, VandapReport *report,
                                           GCancellable *cancellable, GError **error);

G_END_DECLS

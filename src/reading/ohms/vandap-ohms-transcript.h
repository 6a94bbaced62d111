/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/vandap-blocks.h"

G_BEGIN_DECLS

/* A transcript of OHMS that is lines of text. */

/**
 * VandapOhmsSection:
 * @time: when it begins, in milliseconds
 * @words: (nullable): the words it begins with, as far as the index has them
 *
 * A section that an index tells of.
 */
typedef struct
{
  gint64 time;
  const char *words;
} VandapOhmsSection;

/**
 * VandapOhmsSections:
 * @sections: (element-type VandapOhmsSection): the sections, by time
 * @write: writes what stands before a section; between blocks
 * @data: data for @write
 *
 * The sections of a transcript.
 */
typedef struct
{
  GArray *sections;
  void (*write) (gpointer data, guint section);
  gpointer data;
} VandapOhmsSections;

void vandap_ohms_transcript_read (VandapBlocks *blocks, const char *text, const char *sync,
                                  const VandapOhmsSections *sections);

G_END_DECLS

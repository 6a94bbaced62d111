/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/subtitles/vandap-cue-joiner.h"
#include "reading/subtitles/vandap-subtitle-scanner.h"
#include "reading/vandap-report.h"

G_BEGIN_DECLS

/**
 * VandapSubtitleSections:
 * @times: when each begins, in milliseconds, in order
 * @n_times: how many there are
 * @write: writes what stands before a section; between blocks
 * @data: data for @write
 *
 * Sections that something beside the cues tells of.
 */
typedef struct
{
  const gint64 *times;
  guint n_times;
  void (*write) (gpointer data, guint section);
  gpointer data;
} VandapSubtitleSections;

gboolean vandap_webvtt_reader_recognises (const char *text, gsize length);
gboolean vandap_subrip_reader_recognises (const char *text, gsize length);
void vandap_subtitle_reader_read (VandapBlocks *blocks, const char *text, gsize length, VandapSubtitleKind kind,
                                  guint line, const VandapSubtitleSections *sections, VandapReport *report);

G_END_DECLS

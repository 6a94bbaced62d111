/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Files of cues: WebVTT and SubRip. */

/**
 * VandapSubtitleKind:
 * @VANDAP_SUBTITLES_WEBVTT: WebVTT, as W3C has it
 * @VANDAP_SUBTITLES_SUBRIP: SubRip, which nobody has written down
 *
 * How a file of cues is written.
 */
typedef enum
{
  VANDAP_SUBTITLES_WEBVTT,
  VANDAP_SUBTITLES_SUBRIP,
} VandapSubtitleKind;

/**
 * VandapSubtitlePartKind:
 * @VANDAP_SUBTITLE_CUE: what is said from one moment to another
 * @VANDAP_SUBTITLE_HEADER: what the file begins with
 * @VANDAP_SUBTITLE_COMMENT: a comment, or how cues are to be set
 * @VANDAP_SUBTITLE_STRAY: words that no time is given for
 * @VANDAP_SUBTITLE_NAME: several words that stand where the name of a cue does
 * @VANDAP_SUBTITLE_BROKEN_TIME: what should be a time, and is none
 *
 * What a part of a file of cues is.
 */
typedef enum
{
  VANDAP_SUBTITLE_CUE,
  VANDAP_SUBTITLE_HEADER,
  VANDAP_SUBTITLE_COMMENT,
  VANDAP_SUBTITLE_STRAY,
  VANDAP_SUBTITLE_NAME,
  VANDAP_SUBTITLE_BROKEN_TIME,
} VandapSubtitlePartKind;

/**
 * VandapSubtitlePart:
 * @kind: what it is
 * @start: when it begins, in milliseconds, or -1
 * @end: when it ends, or -1
 * @text: its lines, without those that give times, numbers and names
 * @length: their length in bytes
 * @line: the line of the file they begin on
 *
 * A part of a file of cues.
 */
typedef struct
{
  VandapSubtitlePartKind kind;
  gint64 start;
  gint64 end;
  const char *text;
  gsize length;
  guint line;
} VandapSubtitlePart;

typedef void (*VandapSubtitleVisit) (gpointer data, const VandapSubtitlePart *part);

void vandap_subtitle_scanner_scan (const char *text, gsize length, VandapSubtitleKind kind, guint line,
                                   VandapSubtitleVisit visit, gpointer data);
gboolean vandap_subtitle_scanner_is_timing (const char *text, gsize length, gint64 *start, gint64 *end);

G_END_DECLS

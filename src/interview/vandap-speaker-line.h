/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What stands before the words of those who have no name: every reader of interviews knows these. */
#define VANDAP_SPEAKER_LINE_ASKS "Q"
#define VANDAP_SPEAKER_LINE_ANSWERS "A"

/* What is drawn below the last words: in plain text, and on a page. */
#define VANDAP_SPEAKER_LINE_RULE "----------"
#define VANDAP_SPEAKER_LINE_STARS "* * *"

/**
 * VandapSpeakerLine:
 *
 * The line above a copy of what was put right, which names all who speak in it:
 * "Put right by a reader. Who speaks: “PV”, “Lan Test”". With it, every word of the
 * copy is known for somebody's without guessing, whatever names look like.
 */
typedef struct _VandapSpeakerLine VandapSpeakerLine;

/**
 * VandapSpeakerLabel:
 * @number: the number of a question that stands before the names, or 0
 * @speakers: (element-type guint): indices of those who are named; none where it says that nobody is
 * @length: its length in bytes, with what parts it from the words behind it
 * @is_whole: whether no words stand behind it
 *
 * What stands before somebody's words.
 */
typedef struct
{
  guint number;
  GArray *speakers;
  gsize length;
  gboolean is_whole;
} VandapSpeakerLabel;

VandapSpeakerLine *vandap_speaker_line_new (void);
void vandap_speaker_line_free (VandapSpeakerLine *self);
gboolean vandap_speaker_line_add (VandapSpeakerLine *self, const char *name);
guint vandap_speaker_line_get_n (VandapSpeakerLine *self);
const char *vandap_speaker_line_get (VandapSpeakerLine *self, guint speaker);
char *vandap_speaker_line_dup_words (VandapSpeakerLine *self);
VandapSpeakerLine *vandap_speaker_line_parse (const char *text, gsize length);

gsize vandap_speaker_line_measure_number (const char *text, gsize length, guint *number);
gboolean vandap_speaker_line_find_label (VandapSpeakerLine *self, const char *text, gsize length, VandapSpeakerLabel *label);
gboolean vandap_speaker_line_is_label (VandapSpeakerLine *self, const char *text, gsize length);
gboolean vandap_speaker_line_is_heading (const char *text, gsize length);
gboolean vandap_speaker_line_is_bracketed (const char *text, gsize length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VandapSpeakerLine, vandap_speaker_line_free)

G_END_DECLS

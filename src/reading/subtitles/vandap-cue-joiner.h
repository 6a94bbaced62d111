/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/vandap-blocks.h"

G_BEGIN_DECLS

/**
 * VANDAP_CUE_NO_TIME:
 *
 * Of a cue: when it was said is not known.
 */
#define VANDAP_CUE_NO_TIME ((gint64) -1)

/**
 * VandapCueJoiner:
 *
 * Joins what was said in cues of a few seconds each to paragraphs, one voice's
 * at a time.
 */
typedef struct _VandapCueJoiner VandapCueJoiner;

VandapCueJoiner *vandap_cue_joiner_new (VandapBlocks *blocks);
void vandap_cue_joiner_free (VandapCueJoiner *self);
void vandap_cue_joiner_begin_cue (VandapCueJoiner *self, gint64 start, gint64 end, guint line);
void vandap_cue_joiner_end_cue (VandapCueJoiner *self);
void vandap_cue_joiner_set_voice (VandapCueJoiner *self, const char *voice);
void vandap_cue_joiner_set_asks (VandapCueJoiner *self, gboolean asks);
void vandap_cue_joiner_begin_line (VandapCueJoiner *self, gboolean is_marked);
void vandap_cue_joiner_append (VandapCueJoiner *self, const char *text, gssize length);
void vandap_cue_joiner_add_time (VandapCueJoiner *self, gint64 milliseconds);
void vandap_cue_joiner_open_span (VandapCueJoiner *self, VandapSpanKind kind, const char *value);
void vandap_cue_joiner_close_span (VandapCueJoiner *self);
void vandap_cue_joiner_close_aside (VandapCueJoiner *self);
void vandap_cue_joiner_leave_out (VandapCueJoiner *self, const char *text, gssize length, guint line,
                                  const char *reason);
void vandap_cue_joiner_end_paragraph (VandapCueJoiner *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VandapCueJoiner, vandap_cue_joiner_free)

G_END_DECLS

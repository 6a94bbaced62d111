/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* How much is done of reading a long text when there are its bytes, its blocks, and the pieces of these; as measured. */
#define VANDAP_JOB_BYTES 0.1
#define VANDAP_JOB_BLOCKS 0.4
#define VANDAP_JOB_PIECES 0.8

#define VANDAP_TYPE_JOB (vandap_job_get_type ())

/**
 * VandapJob:
 *
 * The reading of a file, as long as it lasts: whoever waits for it can stop it, and
 * ask how far it is. Wherever a [class@Gio.Cancellable] is taken, it may be a job.
 */
G_DECLARE_FINAL_TYPE (VandapJob, vandap_job, VANDAP, JOB, GCancellable)

VandapJob *vandap_job_new (void);
double vandap_job_get_progress (VandapJob *self);

void vandap_job_begin_stage (GCancellable *job, double from, double to);
void vandap_job_note_progress (GCancellable *job, gsize done, gsize all);

G_END_DECLS

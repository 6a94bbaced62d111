/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/vandap-job.h"

#define WHOLE 10000

struct _VandapJob
{
  GCancellable parent_instance;

  double from; /* the stage; both belong to the thread that works */
  double to;
  int done;    /* ten-thousandths; atomic */
};

G_DEFINE_FINAL_TYPE (VandapJob, vandap_job, G_TYPE_CANCELLABLE)

static void
vandap_job_class_init (VandapJobClass *klass)
{
}

static void
vandap_job_init (VandapJob *self)
{
  self->to = 1;
}

/**
 * vandap_job_new:
 *
 * Creates a job of which nothing is done.
 *
 * Returns: (transfer full): a new job
 */
VandapJob *
vandap_job_new (void)
{
  return g_object_new (VANDAP_TYPE_JOB, NULL);
}

/**
 * vandap_job_get_progress:
 * @self: a job
 *
 * Tells how much is done. Any thread may ask.
 *
 * Returns: from 0 to 1; never less than before
 */
double
vandap_job_get_progress (VandapJob *self)
{
  g_return_val_if_fail (VANDAP_IS_JOB (self), 0);

  return (double) g_atomic_int_get (&self->done) / WHOLE;
}

/**
 * vandap_job_begin_stage:
 * @job: (nullable): a job, or what nobody asks about
 * @from: how much of the whole is done when the stage begins, from 0 to 1
 * @to: how much when it ends
 *
 * Begins a stage of the work. Only the thread that works may.
 */
void
vandap_job_begin_stage (GCancellable *job, double from, double to)
{
  if (job == NULL || !VANDAP_IS_JOB (job))
    return;

  VANDAP_JOB (job)->from = from;
  VANDAP_JOB (job)->to = to;
  vandap_job_note_progress (job, 0, 1);
}

/**
 * vandap_job_note_progress:
 * @job: (nullable): a job, or what nobody asks about
 * @done: how much of the stage is done
 * @all: how much there is
 *
 * Notes how far the stage is. Only the thread that works may.
 */
void
vandap_job_note_progress (GCancellable *job, gsize done, gsize all)
{
  VandapJob *self;
  int now;

  if (job == NULL || !VANDAP_IS_JOB (job) || all == 0)
    return;

  self = VANDAP_JOB (job);
  now = (int) ((self->from + (self->to - self->from) * (double) MIN (done, all) / (double) all) * WHOLE);
  if (now > g_atomic_int_get (&self->done))
    g_atomic_int_set (&self->done, now);
}

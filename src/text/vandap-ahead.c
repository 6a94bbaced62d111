/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/vandap-ahead.h"

#include <sys/mman.h>

/* How far ahead: whoever needs no more has taken as much too much. */
#define AHEAD ((gsize) 4 * 1024 * 1024)

/* Less than this is hardly worth a thread. */
#define LARGE (8 * AHEAD)

struct _VandapAhead
{
  char *memory;
  gsize size;
  gsize wanted; /* of the thread that fills */
  GThread *thread;
  GMutex mutex;
  GCond cond;
  gsize asked; /* how much is to be ready; guarded by the mutex, as is what follows */
  gboolean is_over;
};

/* How much is asked for, as soon as it is more than is ready; 0 where no more will be. */
static gsize
wait_for_more (VandapAhead *self, gsize ready)
{
  gsize asked;

  g_mutex_lock (&self->mutex);
  while (!self->is_over && self->asked <= ready)
    g_cond_wait (&self->cond, &self->mutex);
  asked = self->is_over ? 0 : self->asked;
  g_mutex_unlock (&self->mutex);

  return asked;
}

static gpointer
run (gpointer data)
{
  VandapAhead *self = data;
  gsize ready = 0, asked;

  while ((asked = wait_for_more (self, ready)) > 0)
    {
#ifdef MADV_POPULATE_WRITE
      madvise (self->memory + ready, asked - ready, MADV_POPULATE_WRITE);
#endif
      ready = asked;
    }

  return NULL;
}

static void
ask (VandapAhead *self, gsize asked)
{
  g_mutex_lock (&self->mutex);
  self->asked = asked;
  g_cond_signal (&self->cond);
  g_mutex_unlock (&self->mutex);
}

/**
 * vandap_ahead_new:
 * @memory: memory that will be filled from its beginning to its end; outlives what is created
 * @size: its size in bytes
 *
 * Begins to make memory ready, where it is much and another processor is there to do it.
 *
 * Returns: (transfer full) (nullable): what makes it ready, or %NULL where nothing does
 */
VandapAhead *
vandap_ahead_new (gpointer memory, gsize size)
{
  VandapAhead *self;

  if (size < LARGE || g_get_num_processors () < 2)
    return NULL;

  self = g_new0 (VandapAhead, 1);
  self->memory = (char *) (((gsize) memory + AHEAD - 1) / AHEAD * AHEAD);
  self->size = size - (gsize) (self->memory - (char *) memory);
  g_mutex_init (&self->mutex);
  g_cond_init (&self->cond);
  self->thread = g_thread_new ("ahead", run, self);
  vandap_ahead_reach (self, 0);

  return self;
}

/**
 * vandap_ahead_free:
 * @self: (transfer full) (nullable): what makes memory ready
 *
 * Makes no more memory ready.
 */
void
vandap_ahead_free (VandapAhead *self)
{
  if (self == NULL)
    return;

  g_mutex_lock (&self->mutex);
  self->is_over = TRUE;
  g_cond_signal (&self->cond);
  g_mutex_unlock (&self->mutex);
  g_thread_join (self->thread);
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->cond);
  g_free (self);
}

/**
 * vandap_ahead_reach:
 * @self: (nullable): what makes memory ready
 * @used: how many bytes of it are filled
 *
 * Tells how far it is filled.
 */
void
vandap_ahead_reach (VandapAhead *self, gsize used)
{
  if (self == NULL || used + AHEAD / 2 < self->wanted)
    return;

  self->wanted = MIN ((used / AHEAD + 2) * AHEAD, self->size) / AHEAD * AHEAD;
  ask (self, self->wanted);
}

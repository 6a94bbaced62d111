/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/tei/vandap-tei-times.h"

#include <math.h>
#include <string.h>

#include "reading/vandap-clock.h"

/* No recording is longer, and sums of two such numbers still fit. */
#define LONGEST ((double) ((gint64) 1 << 52))

struct _VandapTeiTimes
{
  GHashTable *moments; /* xml:id → gint64 * */
  double unit;         /* milliseconds of the timeline's unit */
};

/**
 * vandap_tei_times_new:
 *
 * Creates an empty table.
 *
 * Returns: (transfer full): a new table
 */
VandapTeiTimes *
vandap_tei_times_new (void)
{
  VandapTeiTimes *self = g_new0 (VandapTeiTimes, 1);

  self->moments = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->unit = 1000;

  return self;
}

/**
 * vandap_tei_times_free:
 * @self: (transfer full) (nullable): a table
 *
 * Frees a table.
 */
void
vandap_tei_times_free (VandapTeiTimes *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->moments);
  g_free (self);
}

static double
read_unit (const VandapTeiElement *element, double otherwise)
{
  static const struct
  {
    const char *name;
    double milliseconds;
  } units[] = { { "ms", 1 }, { "s", 1000 }, { "min", 60000 }, { "h", 3600000 }, { "d", 86400000 } };
  g_autofree char *unit = vandap_tei_element_dup_attribute (element, "unit");

  for (guint i = 0; unit != NULL && i < G_N_ELEMENTS (units); i++)
    if (strcmp (unit, units[i].name) == 0)
      return units[i].milliseconds;

  return otherwise;
}

/**
 * vandap_tei_times_begin:
 * @self: a table
 * @timeline: start tag of a timeline
 *
 * Begins a timeline.
 */
void
vandap_tei_times_begin (VandapTeiTimes *self, const VandapTeiElement *timeline)
{
  self->unit = read_unit (timeline, 1000);
}

static gboolean
find (VandapTeiTimes *self, const char *id, gint64 *milliseconds)
{
  const gint64 *moment = id != NULL ? g_hash_table_lookup (self->moments, id) : NULL;

  if (moment != NULL)
    *milliseconds = *moment;

  return moment != NULL;
}

/* A moment is given as a clock's ("00:01:02.5"), or as a distance from another one. */
static gboolean
read_moment (VandapTeiTimes *self, const VandapTeiElement *when, gint64 *milliseconds)
{
  g_autofree char *absolute = vandap_tei_element_dup_attribute (when, "absolute");
  g_autofree char *interval = vandap_tei_element_dup_attribute (when, "interval");
  g_autofree char *since = vandap_tei_element_dup_attribute (when, "since");
  double length = 0;
  gint64 origin = 0, clock;

  if (absolute != NULL && vandap_clock_read (absolute, &clock))
    length = (double) clock;
  else if (interval != NULL)
    {
      length = g_ascii_strtod (interval, NULL) * read_unit (when, self->unit);
      if (since != NULL)
        vandap_tei_times_find (self, since, &origin);
    }

  if (!(length >= 0 && length < LONGEST) || origin >= (gint64) LONGEST)
    return FALSE;
  *milliseconds = origin + (gint64) llround (length);

  return TRUE;
}

/**
 * vandap_tei_times_add:
 * @self: a table
 * @when: start tag of a when
 *
 * Adds a moment of the timeline. One that says nothing is its origin.
 */
void
vandap_tei_times_add (VandapTeiTimes *self, const VandapTeiElement *when)
{
  g_autofree char *id = vandap_tei_element_dup_attribute (when, "id");
  gint64 milliseconds;

  if (id != NULL && read_moment (self, when, &milliseconds))
    g_hash_table_insert (self->moments, g_steal_pointer (&id), g_memdup2 (&milliseconds, sizeof milliseconds));
}

/**
 * vandap_tei_times_find:
 * @self: a table
 * @pointer: (nullable): what points at a moment ("#t1")
 * @milliseconds: (out): return location for the moment
 *
 * Finds a moment.
 *
 * Returns: whether it is known
 */
gboolean
vandap_tei_times_find (VandapTeiTimes *self, const char *pointer, gint64 *milliseconds)
{
  return pointer != NULL && find (self, *pointer == '#' ? pointer + 1 : pointer, milliseconds);
}

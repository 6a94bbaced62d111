/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "interview/vandap-corrections.h"

#include "interview/vandap-arrangement.h"
#include "interview/vandap-sameness.h"

struct _VandapCorrections
{
  GObject parent_instance;

  VandapInterview *reading;
  VandapInterview *interview; /* the reading itself where nothing is put right */
  GPtrArray *list;            /* VandapCorrection, those undone last */
  guint n_done;
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VandapCorrections, vandap_corrections, G_TYPE_OBJECT)

static void
vandap_corrections_dispose (GObject *object)
{
  VandapCorrections *self = VANDAP_CORRECTIONS (object);

  g_clear_object (&self->interview);
  g_clear_object (&self->reading);
  g_clear_pointer (&self->list, g_ptr_array_unref);
  G_OBJECT_CLASS (vandap_corrections_parent_class)->dispose (object);
}

static void
vandap_corrections_class_init (VandapCorrectionsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vandap_corrections_dispose;
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
vandap_corrections_init (VandapCorrections *self)
{
  self->list = g_ptr_array_new_with_free_func ((GDestroyNotify) vandap_correction_free);
}

/**
 * vandap_corrections_new:
 * @reading: an interview as it was read
 *
 * Creates an empty list of corrections.
 *
 * Returns: (transfer full): a new list
 */
VandapCorrections *
vandap_corrections_new (VandapInterview *reading)
{
  VandapCorrections *self;

  g_return_val_if_fail (VANDAP_IS_INTERVIEW (reading), NULL);

  self = g_object_new (VANDAP_TYPE_CORRECTIONS, NULL);
  self->reading = g_object_ref (reading);
  self->interview = g_object_ref (reading);

  return self;
}

/**
 * vandap_corrections_get_reading:
 * @self: a list of corrections
 *
 * Gets the interview as it was read.
 *
 * Returns: (transfer none): the interview
 */
VandapInterview *
vandap_corrections_get_reading (VandapCorrections *self)
{
  g_return_val_if_fail (VANDAP_IS_CORRECTIONS (self), NULL);

  return self->reading;
}

/**
 * vandap_corrections_get_interview:
 * @self: a list of corrections
 *
 * Gets the interview as it was put right.
 *
 * Returns: (transfer none): the interview
 */
VandapInterview *
vandap_corrections_get_interview (VandapCorrections *self)
{
  g_return_val_if_fail (VANDAP_IS_CORRECTIONS (self), NULL);

  return self->interview;
}

/**
 * vandap_corrections_get_n:
 * @self: a list of corrections
 *
 * Counts the corrections that are not undone.
 *
 * Returns: how many
 */
guint
vandap_corrections_get_n (VandapCorrections *self)
{
  g_return_val_if_fail (VANDAP_IS_CORRECTIONS (self), 0);

  return self->n_done;
}

/**
 * vandap_corrections_get:
 * @self: a list of corrections
 * @nth: which, from 0 in the order in which they were made
 *
 * Gets a correction that is not undone.
 *
 * Returns: (transfer none): the correction
 */
const VandapCorrection *
vandap_corrections_get (VandapCorrections *self, guint nth)
{
  g_return_val_if_fail (VANDAP_IS_CORRECTIONS (self) && nth < self->n_done, NULL);

  return g_ptr_array_index (self->list, nth);
}

/* Replays the first @n; what does not fit is passed over, and @n_fit tells how many do. */
static VandapInterview *
replay (VandapCorrections *self, guint n, guint *n_fit)
{
  g_autoptr (VandapArrangement) arrangement = NULL;

  *n_fit = 0;
  if (n == 0)
    return g_object_ref (self->reading);

  arrangement = vandap_arrangement_new (self->reading);
  for (guint i = 0; i < n; i++)
    *n_fit += vandap_arrangement_apply (arrangement, g_ptr_array_index (self->list, i));

  return vandap_arrangement_build (arrangement, NULL);
}

static void
set_interview (VandapCorrections *self, VandapInterview *interview, guint n)
{
  g_set_object (&self->interview, interview);
  self->n_done = n;
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Returns whether the first @n make an interview; all is as it was where they do not. */
static gboolean
go_to (VandapCorrections *self, guint n)
{
  guint n_fit;
  g_autoptr (VandapInterview) interview = replay (self, n, &n_fit);

  if (interview == NULL || n_fit < n)
    return FALSE;

  set_interview (self, interview, n);

  return TRUE;
}

/* Makes the last of the list be the last that is done. Returns whether it fits */
static gboolean
do_last (VandapCorrections *self, gboolean even_if_same)
{
  guint n_fit;
  g_autoptr (VandapInterview) interview = replay (self, self->list->len, &n_fit);

  if (interview == NULL || n_fit < self->list->len)
    return FALSE;
  if (even_if_same || !vandap_interview_is_same (interview, self->interview))
    set_interview (self, interview, self->list->len);

  return TRUE;
}

static gboolean
add (VandapCorrections *self, const VandapCorrection *correction, gboolean even_if_same)
{
  g_autoptr (GPtrArray) undone = NULL;
  gboolean fits;

  undone = g_ptr_array_new_with_free_func ((GDestroyNotify) vandap_correction_free);
  while (self->list->len > self->n_done)
    g_ptr_array_insert (undone, 0, g_ptr_array_steal_index (self->list, self->list->len - 1));
  g_ptr_array_add (self->list, vandap_correction_copy (correction));
  fits = do_last (self, even_if_same);
  if (self->n_done == self->list->len)
    return TRUE;

  g_ptr_array_set_size (self->list, (int) self->n_done);
  while (undone->len > 0)
    g_ptr_array_add (self->list, g_ptr_array_steal_index (undone, 0));

  return fits;
}

/**
 * vandap_corrections_add:
 * @self: a list of corrections
 * @correction: one more
 *
 * Puts something right. What was undone can be redone no more. Nothing happens where the
 * interview is as the correction has it already.
 *
 * Returns: whether the correction fits; nothing happens where it does not
 */
gboolean
vandap_corrections_add (VandapCorrections *self, const VandapCorrection *correction)
{
  g_return_val_if_fail (VANDAP_IS_CORRECTIONS (self) && correction != NULL, FALSE);

  return add (self, correction, FALSE);
}

/**
 * vandap_corrections_confirm:
 * @self: a list of corrections
 * @correction: one more
 *
 * Puts something right as vandap_corrections_add() does, even where the interview is so
 * already: whoever says so is sure of it from now on.
 *
 * Returns: whether the correction fits; nothing happens where it does not
 */
gboolean
vandap_corrections_confirm (VandapCorrections *self, const VandapCorrection *correction)
{
  g_return_val_if_fail (VANDAP_IS_CORRECTIONS (self) && correction != NULL, FALSE);

  return add (self, correction, TRUE);
}

/* What does not fit happens to nothing: one replay tells all that does. */
static void
list_fitting (VandapCorrections *self, VandapCorrection *const *corrections, guint n)
{
  g_autoptr (VandapArrangement) arrangement = vandap_arrangement_new (self->reading);

  g_ptr_array_set_size (self->list, 0);
  for (guint i = 0; i < n; i++)
    if (vandap_arrangement_apply (arrangement, corrections[i]))
      g_ptr_array_add (self->list, vandap_correction_copy (corrections[i]));
}

/* Where all that fit one after the other make no interview, each that is taken must make one. */
static void
list_making (VandapCorrections *self, VandapCorrection *const *corrections, guint n)
{
  g_ptr_array_set_size (self->list, 0);
  for (guint i = 0; i < n; i++)
    {
      guint n_fit;
      g_autoptr (VandapInterview) interview = NULL;

      g_ptr_array_add (self->list, vandap_correction_copy (corrections[i]));
      interview = replay (self, self->list->len, &n_fit);
      if (interview == NULL || n_fit < self->list->len)
        g_ptr_array_set_size (self->list, (int) self->list->len - 1);
    }
}

/**
 * vandap_corrections_load:
 * @self: a list of corrections
 * @corrections: (array length=n): what was put right before
 * @n: how many
 *
 * Has other corrections in place of those that it has, as far as they fit.
 *
 * Returns: how many fit
 */
guint
vandap_corrections_load (VandapCorrections *self, VandapCorrection *const *corrections, guint n)
{
  g_return_val_if_fail (VANDAP_IS_CORRECTIONS (self), 0);

  self->n_done = 0;
  list_fitting (self, corrections, n);
  if (!go_to (self, self->list->len))
    {
      list_making (self, corrections, n);
      go_to (self, self->list->len);
    }

  return self->n_done;
}

/**
 * vandap_corrections_touch:
 * @self: a list of corrections
 * @paragraph: index of a paragraph
 *
 * Tells whether a paragraph was put right.
 *
 * Returns: whether any correction that is not undone is about it
 */
gboolean
vandap_corrections_touch (VandapCorrections *self, guint paragraph)
{
  g_return_val_if_fail (VANDAP_IS_CORRECTIONS (self), FALSE);

  for (guint i = 0; i < self->n_done; i++)
    {
      const VandapCorrection *correction = g_ptr_array_index (self->list, i);

      if (paragraph >= correction->paragraph && paragraph - correction->paragraph < correction->n_paragraphs)
        return TRUE;
    }

  return FALSE;
}

/**
 * vandap_corrections_can_undo:
 * @self: a list of corrections
 *
 * Tells whether there is something to undo.
 *
 * Returns: %TRUE if so
 */
gboolean
vandap_corrections_can_undo (VandapCorrections *self)
{
  g_return_val_if_fail (VANDAP_IS_CORRECTIONS (self), FALSE);

  return self->n_done > 0;
}

/**
 * vandap_corrections_can_redo:
 * @self: a list of corrections
 *
 * Tells whether there is something to redo.
 *
 * Returns: %TRUE if so
 */
gboolean
vandap_corrections_can_redo (VandapCorrections *self)
{
  g_return_val_if_fail (VANDAP_IS_CORRECTIONS (self), FALSE);

  return self->n_done < self->list->len;
}

/**
 * vandap_corrections_undo:
 * @self: a list of corrections
 *
 * Takes the last correction back.
 *
 * Returns: whether there was one
 */
gboolean
vandap_corrections_undo (VandapCorrections *self)
{
  return vandap_corrections_can_undo (self) && go_to (self, self->n_done - 1);
}

/**
 * vandap_corrections_redo:
 * @self: a list of corrections
 *
 * Makes the correction again that was taken back last.
 *
 * Returns: whether there was one
 */
gboolean
vandap_corrections_redo (VandapCorrections *self)
{
  return vandap_corrections_can_redo (self) && go_to (self, self->n_done + 1);
}

/**
 * vandap_corrections_forget:
 * @self: a list of corrections
 *
 * Takes all corrections back at once. Each can be made again.
 */
void
vandap_corrections_forget (VandapCorrections *self)
{
  if (vandap_corrections_can_undo (self))
    go_to (self, 0);
}

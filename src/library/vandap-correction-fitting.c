/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "library/vandap-correction-fitting.h"

#include "library/vandap-correction-json.h"

static gboolean
is_of_person (const VandapCorrection *correction)
{
  return correction->what == VANDAP_CORRECTION_PERSON
         || (correction->what == VANDAP_CORRECTION_SPEECH && correction->person != VANDAP_NONE);
}

/* Returns: index of the person, or VANDAP_NONE */
static guint
find_person (const VandapKeptCorrection *kept, const GPtrArray *names)
{
  guint found;

  if (kept->person == NULL)
    return kept->correction->name != NULL && kept->correction->what == VANDAP_CORRECTION_SPEECH ? names->len : VANDAP_NONE;

  /* Two may have one name. */
  if (kept->correction->person < names->len
      && g_str_equal (g_ptr_array_index (names, kept->correction->person), kept->person))
    return kept->correction->person;

  return g_ptr_array_find_with_equal_func ((GPtrArray *) names, kept->person, g_str_equal, &found) ? found : VANDAP_NONE;
}

static gboolean
asks (VandapInterview *interview, guint paragraph)
{
  guint turn = vandap_interview_find_turn (interview, paragraph);
  guint index = turn != VANDAP_NONE ? vandap_interview_find_exchange (interview, turn) : VANDAP_NONE;
  const VandapExchangeMarks *exchange = index != VANDAP_NONE ? vandap_interview_get_exchange (interview, index) : NULL;

  return exchange != NULL && turn - exchange->first_turn < exchange->n_asking;
}

/* The paragraph of the first question that is there yet. */
static guint
find_question (const VandapKeptCorrection *kept, VandapAnchors *anchors)
{
  guint found = VANDAP_NONE;

  for (guint i = 0; kept->anchors[i] != NULL && found == VANDAP_NONE; i++)
    {
      const char *const one[] = { kept->anchors[i], NULL };

      found = vandap_anchors_find (anchors, one, i == 0 ? kept->place : VANDAP_NONE);
    }

  return found;
}

/* What is about the whole interview fits the same one, in which nobody has put it right meanwhile. */
static gboolean
is_same (const VandapKeptCorrection *kept, VandapAnchors *anchors)
{
  VandapInterview *interview = vandap_anchors_get_interview (anchors);
  guint question;

  /* Earlier, nothing was kept by which the interview is known again, but for its bytes. */
  if (kept->anchors[0] == NULL)
    return vandap_anchors_are_places_trusted (anchors);

  question = find_question (kept, anchors);
  if (question == VANDAP_NONE)
    return FALSE;
  if (kept->correction->what == VANDAP_CORRECTION_SWAP)
    return asks (interview, question);

  return kept->correction->what != VANDAP_CORRECTION_FIELD
         || g_strcmp0 (vandap_interview_get_field (interview, kept->correction->field), kept->was) == 0;
}

/* Whether what stood before or behind it stands there yet. */
static gboolean
is_beside (const VandapCorrection *correction, const VandapKeptCorrection *kept, VandapAnchors *anchors)
{
  if (kept->beside == NULL || g_strv_length (kept->beside) != 2 || vandap_anchors_are_places_trusted (anchors))
    return TRUE;

  return vandap_anchors_stand_at (anchors, kept->beside[0], correction->paragraph - 1)
         || vandap_anchors_stand_at (anchors, kept->beside[1], correction->paragraph + correction->n_paragraphs);
}

/* All that it is about must be known by its words. */
static gboolean
find_paragraphs (VandapCorrection *correction, const VandapKeptCorrection *kept, VandapAnchors *anchors)
{
  if (vandap_kept_correction_is_of_all (correction))
    return is_same (kept, anchors);
  if (correction->n_paragraphs != g_strv_length (kept->anchors))
    return FALSE;
  if (correction->n_paragraphs > 0)
    correction->paragraph = vandap_anchors_find (anchors, (const char *const *) kept->anchors, correction->paragraph);

  return correction->paragraph != VANDAP_NONE && is_beside (correction, kept, anchors);
}

/* Returns: (nullable): the correction as it is in this interview */
static VandapCorrection *
fit (const VandapKeptCorrection *kept, VandapAnchors *anchors, GPtrArray *names)
{
  g_autoptr (VandapCorrection) correction = NULL;

  if (kept->correction == NULL)
    return NULL;

  correction = vandap_correction_copy (kept->correction);
  if (!find_paragraphs (correction, kept, anchors))
    return NULL;
  if (is_of_person (correction) && (correction->person = find_person (kept, names)) == VANDAP_NONE)
    return NULL;
  vandap_correction_json_note_name (names, correction);

  return g_steal_pointer (&correction);
}

/**
 * vandap_correction_fitting_find:
 * @kept: (element-type VandapKeptCorrection): what was put right in a file
 * @anchors: those of what was read from the file, which may have changed, or is read otherwise now
 * @corrections: (nullable): what was put right in it since
 *
 * Finds the corrections that are right yet: those of paragraphs whose words are
 * there yet, of people who take part yet, and of the interview as a whole where it asks
 * the same questions yet.
 *
 * Returns: (transfer full) (element-type VandapCorrection): for each of those kept: what it is in the interview, or %NULL
 */
GPtrArray *
vandap_correction_fitting_find (const GPtrArray *kept, VandapAnchors *anchors, VandapCorrections *corrections)
{
  GPtrArray *fitting = g_ptr_array_new_with_free_func ((GDestroyNotify) vandap_correction_free);
  g_autoptr (GPtrArray) names = vandap_correction_json_list_names (vandap_anchors_get_interview (anchors));

  for (guint i = 0; corrections != NULL && i < vandap_corrections_get_n (corrections); i++)
    vandap_correction_json_note_name (names, vandap_corrections_get (corrections, i));
  for (guint i = 0; i < kept->len; i++)
    g_ptr_array_add (fitting, fit (g_ptr_array_index (kept, i), anchors, names));

  return fitting;
}

/**
 * vandap_correction_fitting_count:
 * @fitting: what vandap_correction_fitting_find() has found
 *
 * Counts those that fit.
 *
 * Returns: how many do
 */
guint
vandap_correction_fitting_count (const GPtrArray *fitting)
{
  guint n = 0;

  for (guint i = 0; i < fitting->len; i++)
    n += g_ptr_array_index (fitting, i) != NULL;

  return n;
}

/* Those that are there, and those that fit behind them. */
static void
load (VandapCorrections *corrections, const GPtrArray *fitting)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) vandap_correction_free);

  for (guint i = 0; i < vandap_corrections_get_n (corrections); i++)
    g_ptr_array_add (all, vandap_correction_copy (vandap_corrections_get (corrections, i)));
  for (guint i = 0; i < fitting->len; i++)
    if (g_ptr_array_index (fitting, i) != NULL)
      g_ptr_array_add (all, vandap_correction_copy (g_ptr_array_index (fitting, i)));
  vandap_corrections_load (corrections, (VandapCorrection *const *) all->pdata, all->len);
}

static void
add_aside (GPtrArray *aside, const VandapKeptCorrection *kept, guint before)
{
  VandapKeptCorrection *copy = vandap_kept_correction_copy (kept);

  copy->is_aside = TRUE;
  copy->before = before;
  g_ptr_array_add (aside, copy);
}

/**
 * vandap_correction_fitting_apply:
 * @kept: (element-type VandapKeptCorrection): what was put right in a file
 * @fitting: (element-type VandapCorrection): what vandap_correction_fitting_find() has found of it
 * @corrections: what was put right in it since
 * @aside: (element-type VandapKeptCorrection): where to add what does not fit
 *
 * Puts right again what fits yet, behind what was put right since.
 *
 * Returns: how many fitted
 */
guint
vandap_correction_fitting_apply (const GPtrArray *kept, const GPtrArray *fitting, VandapCorrections *corrections,
                                 GPtrArray *aside)
{
  guint before = vandap_corrections_get_n (corrections), next = before;

  if (vandap_correction_fitting_count (fitting) > 0)
    load (corrections, fitting);
  for (guint i = 0; i < kept->len; i++)
    {
      const VandapCorrection *correction = g_ptr_array_index (fitting, i);

      /* What its words and names let pass may be impossible here yet. */
      if (correction != NULL && next < vandap_corrections_get_n (corrections)
          && vandap_correction_equal (correction, vandap_corrections_get (corrections, next)))
        next++;
      else
        add_aside (aside, g_ptr_array_index (kept, i), next);
    }

  return next - before;
}

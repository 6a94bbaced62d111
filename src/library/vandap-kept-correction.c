/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "library/vandap-kept-correction.h"

#include "library/vandap-anchors.h"

/* In bytes: what is longer is said once. */
#define SHORT 80

/* As many questions tell an interview of which others are changed. */
#define MOST_QUESTIONS 3

static void
add_anchor (GStrvBuilder *builder, VandapInterview *reading, guint paragraph)
{
  g_autofree char *anchor = vandap_anchors_dup (reading, paragraph);

  g_strv_builder_add (builder, anchor);
}

/* Nobody keeps more of what tells a paragraph than there are. */
static char **
dup_anchors (const VandapCorrection *correction, VandapInterview *reading)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  guint n = vandap_interview_get_n_paragraphs (reading);

  for (guint i = correction->paragraph; i < n && i - correction->paragraph < correction->n_paragraphs; i++)
    add_anchor (builder, reading, i);

  return g_strv_builder_end (builder);
}

static char *
dup_anchor_at (VandapInterview *reading, guint paragraph)
{
  return paragraph < vandap_interview_get_n_paragraphs (reading) ? vandap_anchors_dup (reading, paragraph) : g_strdup ("");
}

/* "Yes." may be said by more than one, and whoever else said it may be gone from the file. */
static char **
dup_beside (const VandapCorrection *correction, VandapInterview *reading)
{
  guint n = vandap_interview_get_n_paragraphs (reading), after = correction->paragraph + correction->n_paragraphs;
  char **beside;

  if (correction->n_paragraphs == 0 || correction->paragraph >= n || after > n
      || vandap_interview_get_paragraph (reading, after - 1)->end
             - vandap_interview_get_paragraph (reading, correction->paragraph)->start
           >= SHORT)
    return NULL;

  beside = g_new0 (char *, 3);
  beside[0] = dup_anchor_at (reading, correction->paragraph - 1);
  beside[1] = dup_anchor_at (reading, after);

  return beside;
}

/* What is about the whole interview is about one that begins so. */
static char **
dup_question_anchors (const VandapCorrection *correction, VandapInterview *reading, guint *first)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  guint n = vandap_interview_get_n_exchanges (reading), found = 0;

  for (guint i = 0; i < n && found < MOST_QUESTIONS; i++)
    {
      const VandapExchangeMarks *exchange = vandap_interview_get_exchange (reading, i);
      guint paragraph = vandap_interview_get_turn (reading, exchange->first_turn)->first_paragraph;

      if (exchange->n_asking == 0)
        continue;
      if (found++ == 0)
        *first = paragraph;
      add_anchor (builder, reading, paragraph);
    }
  /* Who asks is swapped where somebody does. */
  if (found == 0 && correction->what != VANDAP_CORRECTION_SWAP && vandap_interview_get_n_paragraphs (reading) > 0)
    add_anchor (builder, reading, 0);

  return g_strv_builder_end (builder);
}

static gboolean
is_of_person (const VandapCorrection *correction)
{
  return correction->what == VANDAP_CORRECTION_SPEECH || correction->what == VANDAP_CORRECTION_PERSON;
}

/**
 * vandap_kept_correction_is_of_all:
 * @correction: what was put right
 *
 * Tells whether it is about neither paragraphs nor a person, but the whole interview.
 *
 * Returns: whether it is
 */
gboolean
vandap_kept_correction_is_of_all (const VandapCorrection *correction)
{
  return correction->what == VANDAP_CORRECTION_SWAP || correction->what == VANDAP_CORRECTION_FIELD
         || correction->what == VANDAP_CORRECTION_DERIVATION;
}

/**
 * vandap_kept_correction_new:
 * @correction: what was put right
 * @reading: the interview as it was read
 * @names: (element-type utf8): a name for each person when that was done
 *
 * Notes what tells the paragraphs and the person that a correction is about.
 *
 * Returns: (transfer full): what to keep
 */
VandapKeptCorrection *
vandap_kept_correction_new (const VandapCorrection *correction, VandapInterview *reading, const GPtrArray *names)
{
  VandapKeptCorrection *self = g_new0 (VandapKeptCorrection, 1);

  self->correction = vandap_correction_copy (correction);
  self->place = correction->paragraph;
  if (vandap_kept_correction_is_of_all (correction))
    self->anchors = dup_question_anchors (correction, reading, &self->place);
  else
    self->anchors = dup_anchors (correction, reading);
  self->beside = dup_beside (correction, reading);
  if (correction->what == VANDAP_CORRECTION_FIELD)
    self->was = g_strdup (vandap_interview_get_field (reading, correction->field));
  if (is_of_person (correction) && correction->person < names->len)
    self->person = g_strdup (g_ptr_array_index (names, correction->person));

  return self;
}

/**
 * vandap_kept_correction_copy:
 * @self: a correction as it was kept
 *
 * Copies it.
 *
 * Returns: (transfer full): the copy
 */
VandapKeptCorrection *
vandap_kept_correction_copy (const VandapKeptCorrection *self)
{
  VandapKeptCorrection *copy = g_memdup2 (self, sizeof *self);

  copy->correction = self->correction != NULL ? vandap_correction_copy (self->correction) : NULL;
  copy->unknown = g_strdup (self->unknown);
  copy->anchors = g_strdupv (self->anchors);
  copy->beside = g_strdupv (self->beside);
  copy->was = g_strdup (self->was);
  copy->person = g_strdup (self->person);

  return copy;
}

/**
 * vandap_kept_correction_free:
 * @self: (transfer full) (nullable): a correction as it was kept
 *
 * Frees it.
 */
void
vandap_kept_correction_free (VandapKeptCorrection *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->correction, vandap_correction_free);
  g_free (self->unknown);
  g_strfreev (self->anchors);
  g_strfreev (self->beside);
  g_free (self->was);
  g_free (self->person);
  g_free (self);
}

/**
 * vandap_kept_correction_list_new:
 *
 * Creates an empty list of corrections as they were kept.
 *
 * Returns: (transfer full) (element-type VandapKeptCorrection): a new list
 */
GPtrArray *
vandap_kept_correction_list_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) vandap_kept_correction_free);
}

/**
 * vandap_kept_file_new:
 *
 * Creates what is kept of a file in which nothing was put right.
 *
 * Returns: (transfer full): nothing yet
 */
VandapKeptFile *
vandap_kept_file_new (void)
{
  VandapKeptFile *self = g_new0 (VandapKeptFile, 1);

  self->uris = g_ptr_array_new_with_free_func (g_free);
  self->list = vandap_kept_correction_list_new ();
  self->settled = g_ptr_array_new_with_free_func (g_free);

  return self;
}

/**
 * vandap_kept_file_free:
 * @self: (transfer full) (nullable): what is kept of a file
 *
 * Frees it.
 */
void
vandap_kept_file_free (VandapKeptFile *self)
{
  if (self == NULL)
    return;

  g_free (self->json);
  g_ptr_array_unref (self->uris);
  g_ptr_array_unref (self->list);
  g_ptr_array_unref (self->settled);
  g_free (self);
}

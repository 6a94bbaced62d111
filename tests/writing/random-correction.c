/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "writing/random-correction.h"

/**
 * random_correction_new:
 * @rand: where chance comes from
 * @interview: an interview
 *
 * Makes something that a person may put right in it, or try to.
 *
 * Returns: (transfer full): the correction
 */
VandapCorrection *
random_correction_new (GRand *rand, VandapInterview *interview)
{
  static const VandapCorrectionKind places[] = { VANDAP_CORRECTION_SPLIT, VANDAP_CORRECTION_MERGE,
                                                 VANDAP_CORRECTION_UNLABEL };
  static const char *const names[] = { "Carla Example", "Bình Văn Thử", "Dora Probe", "Tùng Văn Mẫu" };
  guint n = vandap_interview_get_n_paragraphs (interview), n_people = vandap_interview_get_n_people (interview);
  guint paragraph = (guint) g_rand_int_range (rand, 0, (gint32) n + 1);
  guint length = (guint) g_rand_int_range (rand, 1, 4);
  guint person = (guint) g_rand_int_range (rand, 0, (gint32) n_people + 2);
  const char *name = names[g_rand_int_range (rand, 0, G_N_ELEMENTS (names))];

  switch (g_rand_int_range (rand, 0, 10))
    {
    case 0:
    case 1:
      return vandap_correction_new_kind (paragraph, length,
                                         (VandapParagraphKind) g_rand_int_range (rand, VANDAP_PARAGRAPH_HEADING,
                                                                                 VANDAP_PARAGRAPH_LEFT_OUT + 1));
    case 2:
    case 3:
    case 4:
      return vandap_correction_new_speech (paragraph, length, g_rand_boolean (rand),
                                           person <= n_people ? person : VANDAP_NONE, name);
    case 5:
      return vandap_correction_new_person (person, name, "Bà", NULL);
    case 6:
      return vandap_correction_new_swap ();
    case 7:
      return vandap_correction_new_field (VANDAP_FIELD_PUBLICATION, name);
    default:
      return vandap_correction_new_at (places[g_rand_int_range (rand, 0, G_N_ELEMENTS (places))], paragraph);
    }
}

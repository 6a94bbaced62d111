/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "library/vandap-anchors.h"
#include "library/vandap-correction-fitting.h"
#include "library/vandap-correction-json.h"
#include "reading/vandap-reading.h"
#include "sample-reading.h"

#define SECOND_QUESTION "PV: Is it a sample?\n\n"
#define BEFORE "PV: Is it small?\n\nBà Thử: Yes.\n\n"
#define BEHIND "PV: And the end?\n\nBà Thử: There is none.\n"

/* Two say the same; in the file as it is now, three do. */
static const char article[] = "Sample talk\n\n" BEFORE SECOND_QUESTION "Ông Mẫu: Yes.\n\n" BEHIND;
static const char with_more[] = "Sample talk\n\nPV: Is it new?\n\nBà Thử: Yes.\n\n" BEFORE SECOND_QUESTION "Ông Mẫu: Yes.\n\n" BEHIND;

/* Returns: the paragraph behind that with the words */
static guint
find_behind (VandapInterview *interview, const char *words)
{
  const char *text = vandap_interview_get_text (interview, NULL), *found = strstr (text, words);

  g_assert_nonnull (found);

  return vandap_interview_find_paragraph (interview, (gsize) (found - text)) + 1;
}

static guint
find (const char *text, gboolean are_same, const char *const *words, guint was)
{
  g_autoptr (VandapReading) then = read_string (article), now = read_string (text);
  g_autoptr (VandapAnchors) anchors = vandap_anchors_new (vandap_reading_get_interview (now));
  VandapInterview *interview = vandap_reading_get_interview (then);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) sought = NULL;

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *anchor = vandap_anchors_dup (interview, find_behind (interview, words[i]));

      g_strv_builder_add (builder, anchor);
    }
  sought = g_strv_builder_end (builder);
  if (are_same)
    vandap_anchors_trust_places (anchors);

  return vandap_anchors_find (anchors, (const char *const *) sought, was);
}

static void
test_found (void)
{
  static const char *const yes[] = { "Is it a sample?", NULL }, *const none[] = { "And the end?", NULL };
  /* The question tells which of the answers it is. */
  static const char *const both[] = { "Yes.", "Is it a sample?", NULL };
  g_autoptr (VandapReading) then = read_string (article), more = read_string (with_more);
  VandapInterview *was = vandap_reading_get_interview (then), *is = vandap_reading_get_interview (more);
  guint at = find_behind (was, "Is it a sample?");

  g_assert_cmpuint (find (article, TRUE, yes, at), ==, at);
  g_assert_cmpuint (find (article, FALSE, yes, at), ==, VANDAP_NONE);
  g_assert_cmpuint (find (with_more, FALSE, yes, at), ==, VANDAP_NONE);
  g_assert_cmpuint (find (with_more, TRUE, yes, at + 1), ==, VANDAP_NONE);
  g_assert_cmpuint (find (with_more, FALSE, none, find_behind (was, "And the end?")), ==, find_behind (is, "And the end?"));
  g_assert_cmpuint (find (with_more, FALSE, both, at - 1), ==, find_behind (is, "Is it a sample?") - 1);
}

static VandapKeptFile *
keep (VandapInterview *interview, VandapCorrection *correction)
{
  g_autoptr (VandapCorrections) corrections = vandap_corrections_new (interview);
  g_autofree char *json = NULL;
  VandapKeptFile *kept;

  g_assert_true (vandap_corrections_add (corrections, correction));
  vandap_correction_free (correction);
  json = vandap_correction_json_write (corrections, NULL, NULL, NULL);
  kept = vandap_correction_json_read (json, strlen (json), NULL);
  g_assert_cmpuint (kept->list->len, ==, 1);

  return kept;
}

/* Who said it is not known any more, so that it is put aside. */
static void
test_fits_nobody (void)
{
  g_autoptr (VandapReading) then = read_string (article), now = read_string (with_more);
  VandapInterview *was = vandap_reading_get_interview (then), *is = vandap_reading_get_interview (now);
  g_autoptr (VandapKeptFile) kept
    = keep (was, vandap_correction_new_speech (find_behind (was, "Is it a sample?"), 1, FALSE, VANDAP_NONE, NULL));
  g_autoptr (VandapAnchors) anchors = vandap_anchors_new (is);
  g_autoptr (GPtrArray) fitting = vandap_correction_fitting_find (kept->list, anchors, NULL);

  g_assert_cmpuint (fitting->len, ==, 1);
  g_assert_null (fitting->pdata[0]);
}

/* One of them is gone with its question: the other is not it. Where only the question is another one, it is. */
static void
test_other_gone (void)
{
  static const struct
  {
    const char *now;
    gboolean fits;
  } cases[] = {
    { "Sample talk\n\n" BEFORE "PV: And now?\n\nÔng Mẫu: No.\n\n" BEHIND, FALSE },
    { "Sample talk\n\nPV: Is it small?\n\nBà Thử: No.\n\n" SECOND_QUESTION "Ông Mẫu: Yes.\n\n" BEHIND, TRUE },
    { "Sample talk\n\nPV: Is it small?\n\nBà Thử: No.\n\nPV: Is it, now?\n\nÔng Mẫu: Yes.\n\n" BEHIND, TRUE },
  };
  g_autoptr (VandapReading) then = read_string (article);
  VandapInterview *was = vandap_reading_get_interview (then);
  g_autoptr (VandapKeptFile) kept
    = keep (was, vandap_correction_new_speech (find_behind (was, "Is it a sample?"), 1, FALSE, VANDAP_NONE, NULL));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (VandapReading) now = read_string (cases[i].now);
      g_autoptr (VandapAnchors) anchors = vandap_anchors_new (vandap_reading_get_interview (now));
      g_autoptr (GPtrArray) fitting = vandap_correction_fitting_find (kept->list, anchors, NULL);

      g_test_message ("%u", i);
      g_assert_true ((fitting->pdata[0] != NULL) == cases[i].fits);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/anchors/found", test_found);
  g_test_add_func ("/anchors/fits-nobody", test_fits_nobody);
  g_test_add_func ("/anchors/other-gone", test_other_gone);
  return g_test_run ();
}

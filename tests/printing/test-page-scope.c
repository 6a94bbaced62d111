/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "interview/vandap-corrections.h"
#include "made-up.h"
#include "printing/vandap-page-title.h"
#include "reading/vandap-reading.h"

static VandapInterview *
build (VandapDerivation derivation)
{
  VandapInterviewBuilder *builder = made_up_begin (derivation);

  made_up_paragraph (builder, VANDAP_PARAGRAPH_HEADING, "A talk made up for testing");
  made_up_paragraph (builder, VANDAP_PARAGRAPH_INTRODUCTION, "Opening note.");
  made_up_exchange (builder, "First question?",
                    (const char *[]){ "Alpha beta gamma delta.", "Second helping.", NULL });
  made_up_exchange (builder, "Other question?", (const char *[]){ "Epsilon zeta eta.", NULL });
  made_up_paragraph (builder, VANDAP_PARAGRAPH_CLOSING, "Many thanks.");
  made_up_paragraph (builder, VANDAP_PARAGRAPH_BYLINE, "AN THỬ (made up)");

  return made_up_finish (builder);
}

static char *
read_scope (VandapInterview *interview, VandapPrintScope scope, guint exchange, VandapPassage passage)
{
  g_autoptr (VandapPaginator) paginator = NULL;
  g_autoptr (GError) error = NULL;
  VandapPageStyle style;

  vandap_page_style_set_paper (&style, 595.276, 841.89);
  paginator = vandap_paginator_new (interview, &style);
  vandap_paginator_set_scope (paginator, scope, exchange, passage);
  g_assert_true (vandap_paginator_paginate (paginator, NULL, &error));
  g_assert_no_error (error);

  return made_up_read_pages (paginator, &style);
}

/* Asserts that some strings stand on the pages, in this order, and others nowhere. */
static void
check (const char *read, const char *const *present, const char *const *absent)
{
  const char *from = read;

  for (guint i = 0; present[i] != NULL; i++)
    {
      const char *found = strstr (from, present[i]);

      if (found == NULL)
        g_error ("“%s” does not stand where it should in: %s", present[i], read);
      from = found + strlen (present[i]);
    }
  for (guint i = 0; absent[i] != NULL; i++)
    if (strstr (read, absent[i]) != NULL)
      g_error ("“%s” should not stand in: %s", absent[i], read);
}

static VandapPassage
find (VandapInterview *interview, const char *first, const char *last)
{
  const char *text = vandap_interview_get_text (interview, NULL);
  const char *start = strstr (text, first), *end = strstr (text, last);

  g_assert_nonnull (start);
  g_assert_nonnull (end);

  return (VandapPassage){ (gsize)(start - text), (gsize)(end - text) + strlen (last) };
}

static void
test_all (void)
{
  g_autoptr (VandapInterview) interview = build (VANDAP_DERIVATION_PUBLISHED);
  g_autofree char *read = read_scope (interview, VANDAP_PRINT_ALL, 0, (VandapPassage){ 0, 0 });
  const char *repeated = strstr (read, "A talk made up for testing");

  check (read,
         (const char *[]){ "A talk made up", "As in your file.",
                           "Interview by An Thử with Bà Bình Thử, head of testing", "Báo Thử Nghiệm",
                           "Opening note.", "First question?", "Bà Bình Thử", "Alpha beta gamma delta.",
                           "Second helping.", "Other question?", "Bà Bình Thử", "Epsilon", "Many thanks.",
                           "AN THỬ (made up)", NULL },
         (const char *[]){ "retold", "Excerpt", "[…]", "Digest", NULL });
  /* The heading that repeats the title is left out. */
  g_assert_null (strstr (repeated + 1, "A talk made up for testing"));
}

/* What somebody says whom nobody knows is not to stand under the name of whoever spoke before. */
static void
test_nobody (void)
{
  g_autoptr (VandapInterview) interview = build (VANDAP_DERIVATION_PUBLISHED);
  g_autoptr (VandapCorrections) corrections = vandap_corrections_new (interview);
  gsize second = find (interview, "Second", "helping.").start;
  g_autoptr (VandapCorrection) given
    = vandap_correction_new_speech (vandap_interview_find_paragraph (interview, second), 1, FALSE, VANDAP_NONE, NULL);
  g_autofree char *read = NULL;

  g_assert_true (vandap_corrections_add (corrections, given));
  read = read_scope (vandap_corrections_get_interview (corrections), VANDAP_PRINT_ALL, 0, (VandapPassage){ 0, 0 });
  check (read,
         (const char *[]){ "First question?", "Bà Bình Thử", "Alpha beta gamma delta.", "Unnamed", "Second helping.",
                           "Other question?", "Bà Bình Thử", "Epsilon", NULL },
         (const char *[]){ NULL });
  g_assert_true (strstr (read, "Unnamed") == g_strrstr (read, "Unnamed"));
}

/* In no file, so that none is named. */
static void
test_pasted (void)
{
  const char *talk = "A made-up talk\n\nPV: Three?\n\nBà Thử: Four.\n\nPV: Five?\n\nBà Thử: Six.\n";
  g_autoptr (GBytes) bytes = g_bytes_new_static (talk, strlen (talk));
  g_autoptr (VandapReading) reading = vandap_reading_new_from_copied (bytes, FALSE, NULL, NULL);
  g_autofree char *read
    = read_scope (vandap_reading_get_interview (reading), VANDAP_PRINT_ALL, 0, (VandapPassage){ 0, 0 });

  check (read, (const char *[]){ "A made-up talk", "As you pasted it.", "Three?", NULL },
         (const char *[]){ "As in your file", NULL });
}

static void
test_digest (void)
{
  g_autoptr (VandapInterview) interview = build (VANDAP_DERIVATION_DIGEST);
  g_autofree char *read = read_scope (interview, VANDAP_PRINT_ALL, 0, (VandapPassage){ 0, 0 });

  check (read,
         (const char *[]){ "Digest — not the speaker’s words.", "Retold by Cúc Thử after “Chuyện bịa để thử”",
                           "An Thử’s interview with Bà Bình Thử, head of testing",
                           "Báo Thử Nghiệm, 3 February 2021", "First question?", "Bà Bình Thử, retold",
                           "Alpha beta", "Bà Bình Thử, retold", "Epsilon",
                           "Digest by Cúc Thử, after Báo Thử Nghiệm, 3 February 2021", NULL },
         (const char *[]){ "“Alpha", "As in your file", NULL });
}

static void
test_translation (void)
{
  g_autoptr (VandapInterview) interview = build (VANDAP_DERIVATION_TRANSLATION);
  g_autofree char *read = read_scope (interview, VANDAP_PRINT_ALL, 0, (VandapPassage){ 0, 0 });

  check (read,
         (const char *[]){ "Translation.", "Translated from “Chuyện bịa để thử”", "Alpha beta",
                           "Translation, from", NULL },
         (const char *[]){ "retold", NULL });
}

static void
test_exchange (void)
{
  g_autoptr (VandapInterview) interview = build (VANDAP_DERIVATION_PUBLISHED);
  g_autofree char *read = read_scope (interview, VANDAP_PRINT_EXCHANGE, 1, (VandapPassage){ 0, 0 });
  g_autofree char *beyond = read_scope (interview, VANDAP_PRINT_EXCHANGE, 2, (VandapPassage){ 0, 0 });

  check (
    read,
    (const char *[]){ "A talk made up", "Excerpt.", "Other question?", "Epsilon", "Excerpt · Báo", NULL },
    (const char *[]){ "First question", "Alpha", "Opening note", "Many thanks", "AN THỬ", "[…]", NULL });
  check (beyond, (const char *[]){ "A talk made up", "1 of 1", NULL }, (const char *[]){ "question?", NULL });
}

static void
test_passage (void)
{
  g_autoptr (VandapInterview) interview = build (VANDAP_DERIVATION_PUBLISHED);
  g_autofree char *within =
    read_scope (interview, VANDAP_PRINT_PASSAGE, 0, find (interview, "beta", "gamma"));
  g_autofree char *across =
    read_scope (interview, VANDAP_PRINT_PASSAGE, 0, find (interview, "helping", "zeta"));
  g_autofree char *whole =
    read_scope (interview, VANDAP_PRINT_PASSAGE, 0, find (interview, "Epsilon", "zeta eta."));
  g_autofree char *asked =
    read_scope (interview, VANDAP_PRINT_PASSAGE, 0, find (interview, "First", "First"));
  g_autofree char *nothing = read_scope (interview, VANDAP_PRINT_PASSAGE, 0, (VandapPassage){ 5, 5 });

  check (within,
         (const char *[]){ "Excerpt.", "1 First question?", "Bà Bình Thử", "[…] beta gamma […]", NULL },
         (const char *[]){ "Alpha", "delta", "Second", "Other", "thanks", "Opening", NULL });
  check (across,
         (const char *[]){ "First question?", "Bà Bình Thử", "[…] helping.", "2 Other question?",
                           "Bà Bình Thử", "Epsilon zeta […]", NULL },
         (const char *[]){ "Alpha", "Second", " eta", NULL });
  check (whole, (const char *[]){ "Other question?", "Epsilon zeta eta.", NULL },
         (const char *[]){ "[…]", "First", NULL });
  check (asked, (const char *[]){ "First question?", NULL }, (const char *[]){ "Alpha", "Other", NULL });
  check (nothing, (const char *[]){ "A talk made up", NULL }, (const char *[]){ "question?", NULL });
}

static void
test_pictures (void)
{
  VandapInterviewBuilder *builder = made_up_begin (VANDAP_DERIVATION_PUBLISHED);
  g_autoptr (VandapInterview) interview = NULL;
  g_autofree char *read = NULL;
  guint first, second, bare, own;

  made_up_exchange (builder, "Who is that?", (const char *[]){ "That is I.", NULL });
  first = made_up_paragraph (builder, VANDAP_PARAGRAPH_CAPTION, "Bà Bình");
  second = made_up_paragraph (builder, VANDAP_PARAGRAPH_CAPTION, "Bà Bình. Ảnh: T.N.");
  bare = made_up_paragraph (builder, VANDAP_PARAGRAPH_CAPTION, "No picture at all");
  own = made_up_paragraph (builder, VANDAP_PARAGRAPH_CAPTION, "Photo: Sample Photographer");
  vandap_interview_builder_add_picture (builder, first, first, "A.B", NULL, NULL);
  vandap_interview_builder_add_picture (builder, second, second, "T.N", NULL, NULL);
  vandap_interview_builder_add_picture (builder, bare, VANDAP_NONE, NULL, "A tree", NULL);
  vandap_interview_builder_add_picture (builder, own, own, "Sample Photographer", NULL, NULL);
  interview = made_up_finish (builder);
  read = read_scope (interview, VANDAP_PRINT_ALL, 0, (VandapPassage){ 0, 0 });

  check (read,
         (const char *[]){ "Photograph: Bà Bình (A.B). Not included.",
                           "Photograph: Bà Bình. Ảnh: T.N. Not included.",
                           "Photograph: A tree. Not included.", "No picture at all",
                           "Photo: Sample Photographer. Not included.", NULL },
         (const char *[]){ "No picture at all.", "Photograph: Photo", NULL });
}

static void
check_footer (const char *publication, const char *date, const char *expected)
{
  VandapInterviewBuilder *builder = made_up_begin (VANDAP_DERIVATION_PUBLISHED);
  g_autoptr (VandapInterview) interview = NULL;
  g_autofree char *footer = NULL;

  vandap_interview_builder_set_field (builder, VANDAP_FIELD_PUBLICATION, publication);
  vandap_interview_builder_set_field (builder, VANDAP_FIELD_DATE, date);
  interview = made_up_finish (builder);
  footer = vandap_page_title_dup_footer (interview, FALSE);

  g_assert_true (g_str_has_prefix (footer, expected));
}

/* Each page says of which interview it is. */
static void
test_footer (void)
{
  check_footer ("Báo Thử Nghiệm", "2021-02-03", "Báo Thử Nghiệm, 3 February 2021 · ");
  check_footer (NULL, "2021-02-03", "A talk made up for testing · 3 February 2021 · ");
  check_footer (NULL, NULL, "A talk made up for testing · ");
}

/* Where several ask and many answer, each is named; who somebody is, is said once. */
static void
test_panel (void)
{
  VandapInterviewBuilder *builder = vandap_interview_builder_new ();
  g_autoptr (VandapInterview) interview = NULL;
  g_autofree char *read = NULL;
  const char *const names[] = { "An Thử", "Bình Thử", "Cúc Thử", "Dung Thử", "Em Thử", "Giang Thử" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *id = g_strdup_printf ("p%u", i);
      g_autofree char *role = g_strdup_printf ("role %c", 'A' + i);

      vandap_interview_builder_add_person (builder, id, names[i], NULL, role,
                                           i < 2 ? VANDAP_PART_ASKS : VANDAP_PART_ANSWERS, FALSE);
    }
  for (guint i = 0; i < 2; i++)
    {
      guint answering = i + 2;

      made_up_paragraph (builder, VANDAP_PARAGRAPH_SPEECH, i == 0 ? "What first?" : "What next?");
      made_up_paragraph (builder, VANDAP_PARAGRAPH_SPEECH, "This.");
      made_up_paragraph (builder, VANDAP_PARAGRAPH_SPEECH, "And that.");
      vandap_interview_builder_add_turn (builder, 3 * i, 1, &i, 1);
      vandap_interview_builder_add_turn (builder, 3 * i + 1, 1, &answering, 1);
      answering = 4;
      vandap_interview_builder_add_turn (builder, 3 * i + 2, 1, &answering, 1);
      vandap_interview_builder_add_exchange (builder, NULL, 3 * i, 1, 2, NULL);
    }
  interview = made_up_finish (builder);
  read = read_scope (interview, VANDAP_PRINT_ALL, 0, (VandapPassage){ 0, 0 });

  check (read,
         (const char *[]){ "An Thử", "What first?", "Cúc Thử · role C", "This.", "Em Thử · role E",
                           "And that.", "Bình Thử", "What next?", "Dung Thử · role D", "This.",
                           "Em Thử And that.", NULL },
         (const char *[]){ "role F", NULL });
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/page-scope/all", test_all);
  g_test_add_func ("/page-scope/nobody", test_nobody);
  g_test_add_func ("/page-scope/pasted", test_pasted);
  g_test_add_func ("/page-scope/digest", test_digest);
  g_test_add_func ("/page-scope/translation", test_translation);
  g_test_add_func ("/page-scope/exchange", test_exchange);
  g_test_add_func ("/page-scope/passage", test_passage);
  g_test_add_func ("/page-scope/footer", test_footer);
  g_test_add_func ("/page-scope/pictures", test_pictures);
  g_test_add_func ("/page-scope/panel", test_panel);

  return g_test_run ();
}

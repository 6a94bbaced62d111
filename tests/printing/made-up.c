/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "made-up.h"

#include <cairo-pdf.h>
#include <glib/gstdio.h>
#include <string.h>

/* Begins an interview with an asker (0) and somebody who answers (1). */
VandapInterviewBuilder *
made_up_begin (VandapDerivation derivation)
{
  VandapInterviewBuilder *builder = vandap_interview_builder_new ();

  vandap_interview_builder_set_derivation (builder, derivation);
  vandap_interview_builder_set_field (builder, VANDAP_FIELD_TITLE, "A talk made up for testing");
  vandap_interview_builder_set_field (builder, VANDAP_FIELD_LANGUAGE, "en");
  vandap_interview_builder_set_field (builder, VANDAP_FIELD_ARTICLE, "Chuyện bịa để thử");
  vandap_interview_builder_set_field (builder, VANDAP_FIELD_PUBLICATION, "Báo Thử Nghiệm");
  vandap_interview_builder_set_field (builder, VANDAP_FIELD_DATE, "2021-02-03");
  vandap_interview_builder_add_credit (builder, "interviewer", "An Thử");
  vandap_interview_builder_add_credit (builder, "digest", "Cúc Thử");
  vandap_interview_builder_add_person (builder, "an", "An Thử", NULL, NULL, VANDAP_PART_ASKS, FALSE);
  vandap_interview_builder_add_person (builder, "binh", "Bình Thử", "Bà", "head of testing",
                                       VANDAP_PART_ANSWERS, FALSE);

  return builder;
}

guint
made_up_paragraph (VandapInterviewBuilder *builder, VandapParagraphKind kind, const char *text)
{
  guint index = vandap_interview_builder_begin_paragraph (builder, kind, NULL);

  vandap_interview_builder_append (builder, text, -1);
  g_assert_true (vandap_interview_builder_end_paragraph (builder));

  return index;
}

void
made_up_exchange (VandapInterviewBuilder *builder, const char *question, const char *const *answers)
{
  const guint asks = 0, says = 1;
  guint first = made_up_paragraph (builder, VANDAP_PARAGRAPH_SPEECH, question);
  guint turn = vandap_interview_builder_add_turn (builder, first, 1, &asks, 1);
  guint n = 0;

  for (; answers[n] != NULL; n++)
    made_up_paragraph (builder, VANDAP_PARAGRAPH_SPEECH, answers[n]);
  if (n > 0)
    vandap_interview_builder_add_turn (builder, first + 1, n, &says, 1);
  vandap_interview_builder_add_exchange (builder, NULL, turn, 1, n > 0 ? 1 : 0, NULL);
}

VandapInterview *
made_up_finish (VandapInterviewBuilder *builder)
{
  g_autoptr (GError) error = NULL;
  VandapInterview *interview = vandap_interview_builder_finish (builder, &error);

  g_assert_no_error (error);
  vandap_interview_builder_free (builder);

  return interview;
}

/* Words that occur once in an interview, of seven letters: "waaaabq". */
char *
made_up_words (guint n, guint *counter)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      char word[] = "waaaaaw";
      guint value = (*counter)++;

      for (guint letter = 5; letter > 0; letter--, value /= 20)
        word[letter] = "abcdeghkmnoprsuvxyzq"[value % 20];
      g_string_append_printf (words, "%s%s", i > 0 ? " " : "", word);
    }

  return g_string_free (words, FALSE);
}

VandapPaginator *
made_up_pages (VandapInterview *interview, const VandapPageStyle *style)
{
  g_autoptr (GError) error = NULL;
  VandapPaginator *paginator = vandap_paginator_new (interview, style);

  g_assert_true (vandap_paginator_paginate (paginator, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (vandap_paginator_get_n_pages (paginator), >, 0);

  return paginator;
}

/* Runs one of poppler's programs; returns what it writes. */
char *
made_up_run (const char *program, const char *const *arguments)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();
  g_autofree char *path = g_find_program_in_path (program);
  char *output = NULL;
  int status = -1;

  if (path == NULL)
    g_error ("This test needs %s: install poppler-utils", program);

  g_ptr_array_add (argv, path);
  for (guint i = 0; arguments[i] != NULL; i++)
    g_ptr_array_add (argv, (gpointer)arguments[i]);
  g_ptr_array_add (argv, NULL);
  g_spawn_sync (NULL, (char **)argv->pdata, NULL, G_SPAWN_DEFAULT, NULL, NULL, &output, NULL, &status,
                &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);

  return output;
}

/* Paints all pages and reads them back, spaces and line ends being one space. */
char *
made_up_read_pages (VandapPaginator *paginator, const VandapPageStyle *style)
{
  g_autofree char *directory = g_dir_make_tmp ("vandap-printing-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (directory, "pages.pdf", NULL);
  cairo_surface_t *surface = cairo_pdf_surface_create (path, style->width, style->height);
  cairo_t *cr = cairo_create (surface);
  g_autofree char *text = NULL;
  g_auto (GStrv) words = NULL;
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < vandap_paginator_get_n_pages (paginator); i++)
    {
      vandap_paginator_draw_page (paginator, cr, i);
      cairo_show_page (cr);
    }
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);

  text = made_up_run ("pdftotext", (const char *[]){ "-enc", "UTF-8", path, "-", NULL });
  words = g_strsplit_set (text, " \n\f", -1);
  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_string_append_printf (joined, "%s%s", joined->len > 0 ? " " : "", words[i]);
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (directory), ==, 0);

  return g_string_free (joined, FALSE);
}

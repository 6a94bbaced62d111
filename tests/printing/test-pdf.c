/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>

#include "made-up.h"
#include "printing/vandap-pdf.h"

#define EPOCH "1600000000"

static GBytes *
write_pdf (VandapInterview *interview)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;
  VandapPageStyle style;

  vandap_page_style_set_paper (&style, 612, 792);
  g_assert_true (vandap_pdf_write (interview, &style, stream, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (g_output_stream_close (stream, NULL, NULL));

  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

/* What a program of poppler's says of the PDF of an interview. @arguments holds "PDF" for its path. */
static char *
ask (VandapInterview *interview, const char *program, const char *const *arguments)
{
  g_autoptr (GBytes) bytes = write_pdf (interview);
  g_autofree char *directory = g_dir_make_tmp ("vandap-pdf-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (directory, "made-up.pdf", NULL);
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  char *answer;

  g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize)g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);
  for (guint i = 0; arguments[i] != NULL; i++)
    g_ptr_array_add (argv, (gpointer)(strcmp (arguments[i], "PDF") == 0 ? path : arguments[i]));
  g_ptr_array_add (argv, NULL);
  answer = made_up_run (program, (const char *const *)argv->pdata);
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (directory), ==, 0);

  return answer;
}

static VandapInterview *
build_long (const char *answer)
{
  VandapInterviewBuilder *builder = made_up_begin (VANDAP_DERIVATION_DIGEST);

  for (guint i = 0; i < 12; i++)
    {
      g_autofree char *question = g_strdup_printf ("Made-up question %c <&> ?", 'A' + i);

      made_up_exchange (builder, question, (const char *[]){ answer, answer, NULL });
    }

  return made_up_finish (builder);
}

static guint
count (const char *haystack, const char *needle)
{
  guint n = 0;

  for (const char *p = haystack; (p = strstr (p, needle)) != NULL; p += strlen (needle))
    n++;

  return n;
}

/* Codes are found whole, wherever in a line they fall. */
static void
test_codes (void)
{
  const char *const codes[] = { "57-NQ/TW", "164/248", "95/133", "05-CT/TW", "3.690" };
  VandapInterviewBuilder *builder = made_up_begin (VANDAP_DERIVATION_PUBLISHED);
  g_autoptr (VandapInterview) interview = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < 40; i++)
    {
      g_autoptr (GString) answer = g_string_new ("x");

      for (guint j = 0; j < i; j++)
        g_string_append_c (answer, 'x');
      for (guint j = 0; j < 20; j++)
        g_string_append_printf (answer, " %s", codes[j % G_N_ELEMENTS (codes)]);
      made_up_exchange (builder, "Which?", (const char *[]){ answer->str, NULL });
    }
  interview = made_up_finish (builder);
  text = ask (interview, "pdftotext", (const char *[]){ "-enc", "UTF-8", "PDF", "-", NULL });

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    g_assert_cmpuint (count (text, codes[i]), ==, 40 * 4);
}

/* What is called a code but is longer than a line does not run off the paper. */
static void
test_long_code (void)
{
  VandapInterviewBuilder *builder = made_up_begin (VANDAP_DERIVATION_PUBLISHED);
  g_autoptr (GString) code = g_string_new ("1");
  g_autoptr (VandapInterview) interview = NULL;
  g_autofree char *text = NULL;
  guint digits = 0;

  for (guint i = 1; i < 700; i++)
    g_string_append (code, i % 4 == 0 ? "/1" : "1");
  made_up_exchange (builder, "Which?", (const char *[]){ code->str, NULL });
  interview = made_up_finish (builder);
  /* Of what lies outside the text, pdftotext reads nothing with a crop box. */
  text =
    ask (interview, "pdftotext",
         (const char *[]){ "-x", "0", "-y", "0", "-W", "560", "-H", "700", "-r", "72", "PDF", "-", NULL });
  digits = count (text, "1");
  g_assert_cmpuint (digits, >=, 700);
}

static void
test_fonts (void)
{
  g_autoptr (VandapInterview) interview = build_long ("Một câu trả lời bịa, ответ, απάντηση.");
  g_autofree char *fonts = ask (interview, "pdffonts", (const char *[]){ "PDF", NULL });
  g_auto (GStrv) rows = g_strsplit (g_strchomp (fonts), "\n", -1);

  /* Two lines of heads, then a row per font; the name, type and encoding stand before "emb". */
  g_assert_cmpuint (g_strv_length (rows), >, 4);
  for (guint i = 2; rows[i] != NULL; i++)
    g_assert_true (g_str_has_prefix (rows[i] + (strstr (rows[0], "emb") - rows[0]), "yes"));
}

static void
test_outline (void)
{
  g_autoptr (VandapInterview) interview = build_long ("A made-up answer that is not long.");
  g_autofree char *xml =
    ask (interview, "pdftohtml", (const char *[]){ "-xml", "-i", "-stdout", "PDF", NULL });

  g_assert_cmpuint (count (xml, "<item"), ==, 12);
  g_assert_nonnull (strstr (xml, "<item page=\"1\">1. Made-up question A &lt;&amp;&gt; ?</item>"));
  g_assert_nonnull (strstr (xml, ">12. Made-up question L"));
}

static void
test_information (void)
{
  g_autoptr (VandapInterview) interview = build_long ("A made-up answer.");
  g_autofree char *info =
    ask (interview, "pdfinfo", (const char *[]){ "-enc", "UTF-8", "-isodates", "PDF", NULL });
  const char *const lines[] = {
    "A talk made up for testing\n",
    "Digest by Cúc Thử, after Báo Thử Nghiệm, 3 February 2021 · Digest — not the speaker’s words\n",
    "Báo Thử Nghiệm, An Thử, Bình Thử\n",
    "Cúc Thử\n",
    "Vấn Đáp\n",
    "2020-09-13T12:26:40Z\n",
    "612 x 792 pts (letter)\n",
  };
  g_autofree char *tagged = g_strstrip (g_strndup (strstr (info, "Tagged:") + strlen ("Tagged:"), 16));

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    g_assert_nonnull (strstr (info, lines[i]));
  g_assert_true (g_str_has_prefix (tagged, "yes"));
}

static void
test_footers (void)
{
  g_autoptr (VandapInterview) interview = build_long (
    "A made-up answer. It is made up of made-up words and goes on for more than one line, as answers do.");
  g_autofree char *text =
    ask (interview, "pdftotext", (const char *[]){ "-enc", "UTF-8", "-layout", "PDF", "-", NULL });
  g_auto (GStrv) pages = g_strsplit (text, "\f", -1);
  guint n = g_strv_length (pages) - 1; /* each page ends in a form feed */

  g_assert_cmpuint (n, >, 1);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u of %u\n", i + 1, n);

      g_assert_true (g_str_has_suffix (pages[i], number));
      g_assert_cmpuint (count (pages[i], "Digest by Cúc Thử, after Báo Thử Nghiệm, 3 February 2021"), ==, 1);
    }
}

/* Every page tells that it is restricted, the first one how; where nothing restricts it, none does. */
static void
check_restriction (const char *status, const char *terms, const char *sentence)
{
  VandapInterviewBuilder *builder = made_up_begin (VANDAP_DERIVATION_DIGEST);
  g_autoptr (VandapInterview) interview = NULL;
  g_auto (GStrv) pages = NULL;
  g_autofree char *text = NULL;
  guint n;

  vandap_interview_builder_set_field (builder, VANDAP_FIELD_STATUS, status);
  vandap_interview_builder_set_field (builder, VANDAP_FIELD_RESTRICTION, terms);
  for (guint i = 0; i < 40; i++)
    made_up_exchange (builder, "Made up?", (const char *[]){ "All of it.", "And this.", NULL });
  interview = made_up_finish (builder);
  text = ask (interview, "pdftotext", (const char *[]){ "-enc", "UTF-8", "-layout", "PDF", "-", NULL });
  pages = g_strsplit (text, "\f", -1);
  n = g_strv_length (pages) - 1;
  g_assert_cmpuint (n, >, 1);
  for (guint i = 0; i < n; i++)
    g_assert_cmpuint (count (pages[i], "Restricted · Digest by"), ==, status != NULL);
  g_assert_cmpuint (count (text, sentence), ==, 1);
  g_assert_cmpuint (count (pages[0], sentence), ==, 1);
  g_assert_cmpuint (count (text, "Restricted"), ==, status != NULL ? n + 1 : 0);
}

static void
test_restriction (void)
{
  check_restriction ("restricted", "Ask first, and last.", "Restricted. Ask first, and last.\n");
  check_restriction ("restricted", NULL, "Restricted. The file says that its use is restricted, but not how.\n");
  check_restriction (NULL, "Ask first, and last.", "Ask first, and last.\n");
}

static void
test_structure (void)
{
  g_autoptr (VandapInterview) interview = build_long ("A made-up answer.");
  g_autofree char *structure = ask (interview, "pdfinfo", (const char *[]){ "-struct-text", "PDF", NULL });

  g_assert_true (g_str_has_prefix (structure, "Document\n"));
  g_assert_cmpuint (count (structure, "Document\n"), ==, 1);
  g_assert_cmpuint (count (structure, "  H1 (block)\n"), ==, 1);
  g_assert_cmpuint (count (structure, "  H2 (block)\n    \"Made-up question"), ==, 12);
  g_assert_cmpuint (count (structure, "\"A made-up answer.\""), ==, 24);
}

static void
test_links (void)
{
  VandapInterviewBuilder *builder = made_up_begin (VANDAP_DERIVATION_PUBLISHED);
  const char *const addresses[] = { "https://example.org/it's", "file:///etc/passwd" };
  g_autoptr (VandapInterview) interview = NULL;
  g_autofree char *urls = NULL, *text = NULL;

  vandap_interview_builder_begin_paragraph (builder, VANDAP_PARAGRAPH_INTRODUCTION, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (addresses); i++)
    {
      vandap_interview_builder_append (builder, "See ", -1);
      vandap_interview_builder_open_span (builder, VANDAP_SPAN_LINK, addresses[i]);
      vandap_interview_builder_append (builder, "over there", -1);
      vandap_interview_builder_close_span (builder);
      vandap_interview_builder_append (builder, ". ", -1);
    }
  g_assert_true (vandap_interview_builder_end_paragraph (builder));
  interview = made_up_finish (builder);
  urls = ask (interview, "pdfinfo", (const char *[]){ "-url", "PDF", NULL });
  text = ask (interview, "pdftotext", (const char *[]){ "PDF", "-", NULL });

  g_assert_cmpuint (count (urls, "Annotation"), ==, 1);
  g_assert_nonnull (strstr (urls, "https://example.org/it%27s\n"));
  g_assert_cmpuint (count (text, "See over there."), ==, 2);
}

static void
test_reproducible (void)
{
  g_autoptr (VandapInterview) interview = build_long ("A made-up answer.");
  g_autoptr (GBytes) once = write_pdf (interview), again = write_pdf (interview);

  g_assert_true (g_bytes_equal (once, again));
}

static void
test_failures (void)
{
  g_autoptr (VandapInterview) interview = build_long ("A made-up answer.");
  guint8 small[100];
  g_autoptr (GOutputStream) full = g_memory_output_stream_new (small, sizeof small, NULL, NULL);
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  VandapPageStyle style;

  vandap_page_style_init (&style);
  g_assert_false (vandap_pdf_write (interview, &style, full, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
  g_clear_error (&error);

  g_cancellable_cancel (cancellable);
  g_assert_false (vandap_pdf_write (interview, &style, stream, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  g_setenv ("SOURCE_DATE_EPOCH", EPOCH, TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pdf/codes", test_codes);
  g_test_add_func ("/pdf/long-code", test_long_code);
  g_test_add_func ("/pdf/fonts", test_fonts);
  g_test_add_func ("/pdf/outline", test_outline);
  g_test_add_func ("/pdf/information", test_information);
  g_test_add_func ("/pdf/footers", test_footers);
  g_test_add_func ("/pdf/restriction", test_restriction);
  g_test_add_func ("/pdf/structure", test_structure);
  g_test_add_func ("/pdf/links", test_links);
  g_test_add_func ("/pdf/reproducible", test_reproducible);
  g_test_add_func ("/pdf/failures", test_failures);

  return g_test_run ();
}

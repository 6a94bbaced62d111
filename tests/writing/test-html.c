/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <libxml/parser.h>
#include <libxml/xpath.h>
#include <string.h>

#include "random-interview.h"

#define N_RANDOM 100

static xmlDocPtr
parse (const char *html)
{
  xmlDocPtr document = xmlReadMemory (html, (int) strlen (html), "test.html", NULL, XML_PARSE_NONET);

  if (document == NULL)
    g_error ("not well-formed:\n%s", html);

  return document;
}

static char *
find (xmlDocPtr document, const char *path)
{
  xmlXPathContextPtr context = xmlXPathNewContext (document);
  xmlXPathObjectPtr found = xmlXPathEvalExpression ((const xmlChar *) path, context);
  xmlChar *text = xmlXPathCastToString (found);
  char *copy = g_strdup ((const char *) text);

  xmlFree (text);
  xmlXPathFreeObject (found);
  xmlXPathFreeContext (context);

  return copy;
}

static void
assert_found (xmlDocPtr document, const char *path, const char *expected)
{
  g_autofree char *found = find (document, path);

  g_test_message ("%s", path);
  g_assert_cmpstr (found, ==, expected);
}

static void
test_sample (void)
{
  static const char *const table[][2] = {
    { "string(/html/@lang)", "vi" },
    { "string(/html/@dir)", "ltr" },
    { "string(/html/head/meta[1]/@charset)", "utf-8" },
    { "string(/html/head/title)", "Một bài thử" },
    { "string(//main/header/h1)", "Một bài thử" },
    { "count(//h1)", "1" },
    { "count(//p[@class='state'])", "0" },
    { "count(//section)", "2" },
    { "string(//section[1]/@id)", "q1" },
    { "normalize-space(//section[1]/h2)", "1. An Thử: Bà có khỏe không? Có vui không?" },
    { "string(//main/h2)", "Phần một" },
    { "string(//section[1]/p[@class='speaker'][1])", "Bà Bình Thử" },
    { "string(//section[1]/p[@class='speech'][1])", "Rất vui & <khỏe> (cười), xem đây và kia." },
    { "string(//section[1]//p//strong)", "vui & <khỏe>" },
    { "string(//span[@class='aside'])", "(cười)" },
    { "string(//section[1]//a/@href)", "https://example.org/?a=1&b=2" },
    { "count(//section[1]//a)", "1" },
    { "string(//figure/figcaption)", "Bà Bình ở trường" },
    { "count(//figure)", "1" },
    { "count(//section[1]/p[@class='speech']/br)", "1" },
    { "string(//main/p[@class='closing'])", "Xin cảm ơn!" },
    { "string(//footer//a/@href)", "https://example.org/bai" },
    { "count(//*[contains(., 'Quảng cáo')])", "0" },
    { "count(//script|//img|//link|//iframe|//object|//@src|//@onclick)", "0" },
  };
  g_autoptr (VandapInterview) interview = sample_interview_new (VANDAP_DERIVATION_PUBLISHED);
  g_autofree char *html = write_to_string (interview, vandap_html_write);
  xmlDocPtr document = parse (html);

  g_assert_true (g_str_has_prefix (html, "<!DOCTYPE html>\n"));
  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    assert_found (document, table[i][0], table[i][1]);
  g_assert_null (strstr (html, "javascript:"));
  g_assert_null (strstr (html, "url("));
  g_assert_null (strstr (html, "@import"));
  xmlFreeDoc (document);
}

static void
test_digest (void)
{
  g_autoptr (VandapInterview) interview = sample_interview_new (VANDAP_DERIVATION_DIGEST);
  g_autofree char *html = write_to_string (interview, vandap_html_write);
  xmlDocPtr document = parse (html);

  assert_found (document, "string(//header/p[@class='state'])", "Digest — not the speaker’s words");
  assert_found (document, "string(//section[1]/p[@class='speaker'][1])", "Bà Bình Thử, retold");
  assert_found (document, "count(//q|//blockquote)", "0");
  xmlFreeDoc (document);
}

static void
test_right_to_left (void)
{
  g_autoptr (VandapInterviewBuilder) builder = vandap_interview_builder_new ();
  g_autoptr (VandapInterview) interview = NULL;
  g_autofree char *html = NULL;
  xmlDocPtr document;

  vandap_interview_builder_set_field (builder, VANDAP_FIELD_TITLE, "حوار للتجربة");
  vandap_interview_builder_set_field (builder, VANDAP_FIELD_LANGUAGE, "ar");
  vandap_interview_builder_set_field (builder, VANDAP_FIELD_ADDRESS, "ftp://example.org/");
  interview = vandap_interview_builder_finish (builder, NULL);
  html = write_to_string (interview, vandap_html_write);
  document = parse (html);
  assert_found (document, "string(/html/@dir)", "rtl");
  assert_found (document, "string(/html/@lang)", "ar");
  assert_found (document, "count(//a)", "0");
  assert_found (document, "string(//footer/p)", "ftp://example.org/");
  xmlFreeDoc (document);
}

/* Whatever an interview holds, its page is well-formed and every question is a section of it. */
static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (13);

  for (guint i = 0; i < N_RANDOM; i++)
    {
      g_autoptr (VandapInterview) interview = random_interview_new (rand, FALSE);
      g_autofree char *html = write_to_string (interview, vandap_html_write);
      g_autofree char *n = g_strdup_printf ("%u", vandap_interview_get_n_questions (interview));
      xmlDocPtr document = parse (html);

      assert_found (document, "count(//section)", n);
      assert_found (document, "count(//a[not(starts-with(@href, 'https://') or starts-with(@href, 'mailto:'))])", "0");
      assert_found (document, "count(//b|//script|//@onclick)", "0");
      xmlFreeDoc (document);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/writing/html/sample", test_sample);
  g_test_add_func ("/writing/html/digest", test_digest);
  g_test_add_func ("/writing/html/right-to-left", test_right_to_left);
  g_test_add_func ("/writing/html/random", test_random);

  return g_test_run ();
}

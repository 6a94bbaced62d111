/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "text/vandap-code-points.h"
#include "text/vandap-direction.h"
#include "text/vandap-escape.h"

typedef void (*Escape) (GString *out, const char *text, gssize length);

static void
check (Escape escape, const char *text, const char *expected)
{
  g_autoptr (GString) whole = g_string_new ("<");
  g_autoptr (GString) part = g_string_new (NULL);
  g_autofree char *longer = g_strconcat (text, "&*tail", NULL);

  escape (whole, text, -1);
  g_assert_cmpstr (whole->str + 1, ==, expected);
  escape (part, longer, (gssize) strlen (text));
  g_assert_cmpstr (part->str, ==, expected);
}

static void
test_tsv (void)
{
  check (vandap_escape_tsv, "một\thai\nba\rbốn", "một hai ba bốn");
  check (vandap_escape_tsv, "a\001b\302\205c\342\200\250d\342\200\251e", "a b c d e");
  check (vandap_escape_tsv, "\"q\" ¶ |", "\"q\" ¶ |");
}

static void
test_xml (void)
{
  check (vandap_escape_xml, "a < b & c > \"d\"", "a &lt; b &amp; c &gt; \"d\"");
  check (vandap_escape_xml, "]]>", "]]&gt;");
  check (vandap_escape_xml, "a\001\357\277\277b\nc\td\r", "ab\nc\td&#13;");
  check (vandap_escape_xml_attribute, "a\"b'\n\t<&>", "a&quot;b'&#10;&#9;&lt;&amp;&gt;");
}

static void
test_markdown (void)
{
  check (vandap_escape_markdown, "# not a heading", "\\# not a heading");
  check (vandap_escape_markdown, "- no item", "\\- no item");
  check (vandap_escape_markdown, "+ 1 - 1 # 2", "\\+ 1 - 1 # 2");
  check (vandap_escape_markdown, "12. no item", "12\\. no item");
  check (vandap_escape_markdown, "3) no item", "3\\) no item");
  check (vandap_escape_markdown, "3.690 và 57-NQ/TW", "3.690 và 57-NQ/TW");
  check (vandap_escape_markdown, "*a* _b_ snake_case `c`", "\\*a\\* \\_b\\_ snake_case \\`c\\`");
  check (vandap_escape_markdown, "[a](b) <c> ![d]", "\\[a\\](b) \\<c> \\!\\[d\\]");
  check (vandap_escape_markdown, "AT&T &amp; &#8211; a & b", "AT\\&T \\&amp; \\&#8211; a & b");
  check (vandap_escape_markdown, "a\\b | c ~~d~~", "a\\\\b \\| c \\~\\~d\\~\\~");
  check (vandap_escape_markdown, "> quoted", "\\> quoted");
}

static void
test_latex (void)
{
  check (vandap_escape_latex, "50% & #1 $x_1$ {a} ~ ^ \\", "50\\% \\& \\#1 \\$x\\_1\\$ \\{a\\} \\textasciitilde{} "
                                                           "\\textasciicircum{} \\textbackslash{}");
}

static void
test_direction (void)
{
  g_autofree char *isolated = vandap_isolate ("x");

  g_assert_true (vandap_text_runs_right_to_left ("«سلام» hello"));
  g_assert_false (vandap_text_runs_right_to_left ("12 hello سلام"));
  g_assert_false (vandap_text_runs_right_to_left ("123"));
  g_assert_cmpstr (isolated, ==, "\342\201\250x\342\201\251");
}

/* Against counting from the beginning, around every edge of the table. */
static void
test_code_points (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (VandapCodePoints) table = NULL;
  gsize n = 0;

  for (guint i = 0; text->len < 20000; i++)
    g_string_append (text, i % 5 == 0 ? "\360\237\230\200" : i % 3 == 0 ? "ệ" : i % 2 == 0 ? "đ" : "a");
  table = vandap_code_points_new (text->str, text->len);

  for (const char *p = text->str; *p != '\0'; p = g_utf8_next_char (p), n++)
    {
      g_assert_cmpuint (vandap_code_points_from_byte (table, (gsize) (p - text->str)), ==, n);
      g_assert_cmpuint (vandap_code_points_to_byte (table, n), ==, (gsize) (p - text->str));
    }
  g_assert_cmpuint (vandap_code_points_get_length (table), ==, n);
  g_assert_cmpuint (vandap_code_points_to_byte (table, n), ==, text->len);
  g_assert_cmpuint (vandap_code_points_to_byte (table, n + 5), ==, text->len);
  g_assert_cmpuint (vandap_code_points_from_byte (table, text->len + 5), ==, n);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text/escape/tsv", test_tsv);
  g_test_add_func ("/text/escape/xml", test_xml);
  g_test_add_func ("/text/escape/markdown", test_markdown);
  g_test_add_func ("/text/escape/latex", test_latex);
  g_test_add_func ("/text/direction", test_direction);
  g_test_add_func ("/text/code-points", test_code_points);

  return g_test_run ();
}

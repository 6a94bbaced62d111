/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "random-interview.h"
#include "writing/vandap-markdown-emphasis.h"

#define N_RANDOM 100

static void
test_sample (void)
{
  g_autoptr (VandapInterview) interview = sample_interview_new (VANDAP_DERIVATION_PUBLISHED);
  g_autofree char *markdown = write_to_string (interview, vandap_markdown_write);

  g_assert_cmpstr (markdown, ==,
                   "---\ntitle: \"Một bài thử\"\nlanguage: \"vi\"\npublication: \"Báo Thử Nghiệm\"\n"
                   "date: \"2020-02-03\"\nurl: \"https://example.org/bai\"\n"
                   "source_line: \"Báo Thử Nghiệm, 3 February 2020\"\n---\n\n"
                   "# Một bài thử\n\nBáo Thử Nghiệm, 3 February 2020\n\nBài này viết ra để thử.\n\n"
                   "**Bà Bình Thử:** Xin chào cả nhà.\n\n## Phần một\n\n"
                   "## 1. **An Thử:** Bà có khỏe không? Có vui không?\n\n"
                   "**Bà Bình Thử:** Rất **vui & \\<khỏe>** (cười), xem [đây](https://example.org/?a=1&b=2) và kia.\n\n"
                   "*Bà Bình ở trường* (Photograph: T.H)\\\n\\[Một người phụ nữ\\]\n\nDòng một\\\ndòng hai\n\n"
                   "**Cúc Thử:** Tôi cũng vậy nhé.\n\n## 2. **An Thử:** Còn gì nữa không?\n\n"
                   "Xin cảm ơn!\n\nAn Thử (thực hiện)\n");
}

static void
test_digest (void)
{
  g_autoptr (VandapInterview) interview = sample_interview_new (VANDAP_DERIVATION_DIGEST);
  g_autofree char *markdown = write_to_string (interview, vandap_markdown_write);

  g_assert_true (g_str_has_prefix (markdown, "---\ntitle: \"Một bài thử\"\nstate: \"digest\"\n"));
  g_assert_nonnull (strstr (markdown, "\n---\n\n# Một bài thử\n\n**Digest — not the speaker’s words**\n\n"));
  g_assert_nonnull (strstr (markdown, "\n\n**Bà Bình Thử, retold**\n\nRất **vui"));
  g_assert_null (strstr (markdown, "Thử:"));
}

/* Marks as B…E and I…E; what CommonMark 0.30 takes for emphasis is asterisks, the rest tags. */
static void
test_emphasis (void)
{
  static const char *const table[][2] = {
    { "BaE", "**a**" },
    { "x BaE y", "x **a** y" },
    { "xBaEy", "x**a**y" },
    { "xB(a)Ey", "x<strong>(a)</strong>y" },
    { "x I(a)E y", "x *(a)* y" },
    { "日I「本」E語", "日<em>「本」</em>語" },
    { "日I本E語", "日*本*語" },
    { "I“a”E, b", "*“a”*, b" },
    { "BIaEE", "<strong><em>a</em></strong>" },
    { "Ba IbE cE", "**a *b* c**" },
    { "IaEIbE", "<em>a</em><em>b</em>" },
    { "I\\*E", "<em>\\*</em>" },
    { "BđộngE", "**động**" },
    { "no marks", "no marks" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (GString) text = g_string_new ("I "); /* what stands before is left alone */

      for (const char *p = table[i][0]; *p != '\0'; p++)
        g_string_append_c (text, *p == 'B'   ? VANDAP_MARKDOWN_BOLD
                                 : *p == 'I' ? VANDAP_MARKDOWN_ITALIC
                                 : *p == 'E' ? VANDAP_MARKDOWN_END
                                             : *p);
      vandap_markdown_settle_emphasis (text, 2);
      g_assert_cmpstr (text->str + 2, ==, table[i][1]);
    }
}

static guint
count_list_items (VandapInterview *interview)
{
  guint n = 0;

  for (guint i = 0; i < vandap_interview_get_n_paragraphs (interview); i++)
    {
      const char *lead = vandap_interview_get_paragraph (interview, i)->lead;

      n += lead != NULL && strlen (lead) == 1 && strchr ("-*+", *lead) != NULL;
      n += g_strcmp0 (lead, "•") == 0;
    }

  return n;
}

/* Nothing that a file says becomes a heading, a tag or a list that was none, and no mark of ours stays. */
static void
test_lines (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (11);

  for (guint i = 0; i < N_RANDOM; i++)
    {
      g_autoptr (VandapInterview) interview = random_interview_new (rand, FALSE);
      g_autofree char *markdown = write_to_string (interview, vandap_markdown_write);
      const char *front = g_str_has_prefix (markdown, "---\n") ? strstr (markdown, "\n---\n") : NULL;
      g_auto (GStrv) lines = g_strsplit (front != NULL ? front + strlen ("\n---\n") : markdown, "\n", -1);
      guint questions = 0, items = 0;

      for (guint j = 0; lines[j] != NULL; j++)
        {
          g_assert_null (strpbrk (lines[j], "\001\002\003"));
          items += g_str_has_prefix (lines[j], "- ");
          g_assert_false (g_regex_match_simple ("^(#{4}|\\+ |> |[0-9]+\\. |\t| )", lines[j], 0, 0));
          g_assert_false (g_regex_match_simple ("(^|[^\\\\])<(?!/?(em|strong)>)", lines[j], 0, 0));
          questions += g_regex_match_simple ("^## [0-9]+\\. ", lines[j], 0, 0);
        }
      g_assert_cmpuint (questions, >=, vandap_interview_get_n_questions (interview));
      g_assert_cmpuint (items, <=, count_list_items (interview));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/writing/markdown/sample", test_sample);
  g_test_add_func ("/writing/markdown/digest", test_digest);
  g_test_add_func ("/writing/markdown/emphasis", test_emphasis);
  g_test_add_func ("/writing/markdown/lines", test_lines);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "text/vandap-sentences.h"

/* @marked has "|" wherever a sentence ends. */
static void
check_sentences (const char *marked)
{
  g_auto (GStrv) sentences = g_strsplit (marked, "|", -1);
  g_autofree char *text = g_strjoinv ("", sentences);
  gsize length = strlen (text), at = 0;

  for (guint i = 0; sentences[i] != NULL; i++)
    {
      gsize expected = at + strlen (sentences[i]);
      gsize from = at;

      while (text[from] == ' ')
        from++;
      if (vandap_sentence_end (text, length, from) != expected)
        g_error ("“%s” does not end where it should in “%s”, but at %" G_GSIZE_FORMAT, sentences[i], text,
                 vandap_sentence_end (text, length, from));
      at = expected;
    }
}

/* Nothing but marks: what follows them is looked for once, and not anew for each. */
static void
test_long (void)
{
  static const char *const repeated[] = { ". ", "A. ", "Ừ. ", "1. ", "a! ", "?” " };

  for (guint i = 0; i < G_N_ELEMENTS (repeated); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      gint64 before = g_get_monotonic_time ();

      while (text->len < 600000)
        g_string_append (text, repeated[i]);
      g_assert_cmpuint (vandap_sentence_end (text->str, text->len, 0), <=, text->len);
      g_assert_cmpint (g_get_monotonic_time () - before, <, 10 * G_USEC_PER_SEC);
    }
}

static void
test_ends (void)
{
  static const char *const rows[] = {
    "Một câu.| Hai câu.| Ba câu.",
    "TS. Nguyễn Văn An nói.| Rồi thôi.",
    "Ông gặp GS.TS. Lê Thị Bình ở đó.| Bà vui.",
    "PGS. TS. Trần Văn Cúc đến.| Ai cũng biết.",
    "Ở TP.HCM có 3.690 người.| Đó là nhiều.",
    "Nghị quyết 57-NQ/TW ngày 09.09.2019 nêu rõ.| Đúng vậy.",
    "P.V: Thưa ông?| Vâng.",
    "Cam, quýt, v.v. đều có.| Ngon.",
    "Cam, quýt, v.v.| Rồi có chuối.",
    "Tôi nghĩ…| Có lẽ vậy.",
    "Tôi nghĩ… có lẽ vậy.| Ừ.",
    "Tôi nghĩ...| Có lẽ vậy.",
    "Ông Nguyễn Văn A. nói thế.| Thật.",
    "Đó là Nguyễn Văn A.| Ông ấy vui.",
    "J. R. Smith came.| He left.",
    "Dr. Smith met Mr. Jones.| They talked.",
    "“Được!”| Ông nói.",
    "“Được!” ông nói.| Rồi đi.",
    "Thật không?!| Có.",
    "(Cười.)| Tôi vui.",
    "1. Điều thứ nhất.| Điều hai.",
    "Năm 2019.| Năm 2020.",
    "你好。|我很好！|真的吗？",
    "أين هو؟| هنا.",
    "यह है।| वह है।",
    "không có dấu chấm",
    "Hết.",
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    check_sentences (rows[i]);

  /* A sentence ends with its paragraph at the latest. */
  g_assert_cmpuint (vandap_sentence_end ("mot\nhai", 7, 0), ==, 3);
  g_assert_cmpuint (vandap_sentence_end ("", 0, 0), ==, 0);
}

/* @marked has "[" and "]" around what may not break. */
static void
check_unbreakable (const char *marked)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GString) found = g_string_new (NULL);
  gsize at = 0, start, end;

  for (const char *p = marked; *p != '\0'; p++)
    if (*p != '[' && *p != ']')
      g_string_append_c (text, *p);

  while (vandap_unbreakable_next (text->str, text->len, at, &start, &end))
    {
      g_assert_cmpuint (start, >=, at);
      g_assert_cmpuint (end, >, start);
      g_string_append_len (found, text->str + at, (gssize) (start - at));
      g_string_append_c (found, '[');
      g_string_append_len (found, text->str + start, (gssize) (end - start));
      g_string_append_c (found, ']');
      at = end;
    }
  g_string_append (found, text->str + at);
  g_assert_cmpstr (found->str, ==, marked);
}

static void
test_unbreakable (void)
{
  static const char *const rows[] = {
    "Nghị quyết [57-NQ/TW] và Chỉ thị [05-CT/TW].",
    "có [164/248] chi bộ (đạt [66%]), [95/133] ([71,4%])",
    "lên [3.690] đồng chí, ngày [09/09/2019], nhiệm kỳ [2020-2025];",
    "ở [TP.HCM], [GS.TS] Lê, Sở [GD-ĐT]",
    "kinh tế-xã hội thì được ngắt",
    "chạy [10 km] rồi [5 %] và [30\302\240ha]",
    "630 người, 49 tổ chức",
    "[1.234.567,89]",
    "https://example.org/2019/09/09/a-b-c thì được ngắt",
    "",
    "- / . ,",
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    check_unbreakable (rows[i]);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text/sentences/ends", test_ends);
  g_test_add_func ("/text/sentences/long", test_long);
  g_test_add_func ("/text/sentences/unbreakable", test_unbreakable);

  return g_test_run ();
}

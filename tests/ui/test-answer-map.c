/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/vandap-answer-map.h"

#include <string.h>

/* "đáp" is five bytes and three characters. */
static const char text[] = "đáp một\nđáp hai\n";

/* The buffer reads "NAME\nđáp một\nNAME\nđáp hai". */
static VandapAnswerMap *
build (void)
{
  VandapAnswerMap *map = vandap_answer_map_new (text);
  gsize second = (gsize) (strchr (text, '\n') - text) + 1;

  vandap_answer_map_add (map, 5, 0, second - 1);
  vandap_answer_map_add (map, 18, second, strlen (text) - 1);
  return map;
}

static void
check_passage (guint from, guint to, const char *expected)
{
  g_autoptr (VandapAnswerMap) map = build ();
  VandapPassage passage = { 0, 0 };
  g_autofree char *words = NULL;

  if (expected == NULL)
    {
      g_assert_false (vandap_answer_map_get_passage (map, from, to, &passage));
      return;
    }
  g_assert_true (vandap_answer_map_get_passage (map, from, to, &passage));
  words = g_strndup (text + passage.start, passage.end - passage.start);
  g_assert_cmpstr (words, ==, expected);
}

static void
test_passage (void)
{
  check_passage (0, 5, NULL);
  check_passage (0, 6, "đ");
  check_passage (5, 8, "đáp");
  check_passage (6, 8, "áp");
  check_passage (8, 8, NULL);
  check_passage (5, 12, "đáp một");
  check_passage (12, 18, NULL);
  check_passage (9, 21, "một\nđáp");
  check_passage (0, 999, "đáp một\nđáp hai");
  check_passage (25, 999, NULL);
}

static void
test_range (void)
{
  g_autoptr (VandapAnswerMap) map = build ();
  gsize second = (gsize) (strchr (text, '\n') - text) + 1;
  guint from = 0, to = 0;

  g_assert_true (vandap_answer_map_get_range (map, (VandapPassage){ 0, 5 }, &from, &to));
  g_assert_cmpuint (from, ==, 5);
  g_assert_cmpuint (to, ==, 8);
  g_assert_true (vandap_answer_map_get_range (map, (VandapPassage){ 6, second + 5 }, &from, &to));
  g_assert_cmpuint (from, ==, 9);
  g_assert_cmpuint (to, ==, 21);
  g_assert_false (vandap_answer_map_get_range (map, (VandapPassage){ second - 1, second }, &from, &to));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/answer-map/passage", test_passage);
  g_test_add_func ("/answer-map/range", test_range);
  return g_test_run ();
}

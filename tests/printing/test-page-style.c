/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <locale.h>
#include <math.h>

#include "printing/vandap-page-style.h"

static void
check_paper (double width, double height, double expected_width, double expected_height)
{
  VandapPageStyle style;

  vandap_page_style_set_paper (&style, width, height);
  g_assert_cmpfloat_with_epsilon (style.width, expected_width, 0.01);
  g_assert_cmpfloat_with_epsilon (style.height, expected_height, 0.01);
  g_assert_cmpfloat (style.left, >, 0);
  g_assert_cmpfloat (style.right, >, 0);
  g_assert_cmpfloat (style.top, >, 0);
  g_assert_cmpfloat (style.bottom, >, 0);
  g_assert_cmpfloat (style.left + style.right, <, style.width / 2);
  g_assert_cmpfloat (style.top + style.bottom, <, style.height / 2);
}

static void
test_paper (void)
{
  check_paper (612, 792, 612, 792);
  check_paper (792, 612, 792, 612);
  check_paper (420, 595, 420, 595);
  check_paper (74, 105, 74, 105);
  check_paper (36, 36, 36, 36);
  check_paper (0, 0, 595.276, 841.890);
  check_paper (-612, 792, 595.276, 841.890);
  check_paper (NAN, 792, 595.276, 841.890);
  check_paper (612, INFINITY, 595.276, 841.890);
}

static void
test_locale (void)
{
  VandapPageStyle style;

  /* Of the locales, C is always there; its paper is A4. */
  setlocale (LC_PAPER, "C");
  vandap_page_style_init (&style);
  g_assert_cmpfloat_with_epsilon (style.width, 595.276, 0.01);
  g_assert_cmpfloat_with_epsilon (style.height, 841.890, 0.01);

  /* Locales have whole millimetres, 216 by 279 for Letter. */
  if (setlocale (LC_PAPER, "en_US.UTF-8") != NULL)
    {
      vandap_page_style_init (&style);
      g_assert_cmpfloat_with_epsilon (style.width, 612, 2);
      g_assert_cmpfloat_with_epsilon (style.height, 792, 2);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/page-style/paper", test_paper);
  g_test_add_func ("/page-style/locale", test_locale);

  return g_test_run ();
}

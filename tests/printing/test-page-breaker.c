/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "printing/vandap-page-breaker.h"

/*
 * Breaks lines ten points high. In @holds a letter stands for each: "." nothing
 * holds it, "w" it is within a whole, "n" it belongs to the one before, "l" it
 * or that one would be alone. @pages gives the first line of each page.
 */
static void
check_breaks (const char *holds, double room, const char *pages)
{
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (VandapSetLine));
  g_autoptr (GArray) broken = NULL;
  g_autoptr (GString) found = g_string_new (NULL);

  for (const char *p = holds; *p != '\0'; p++)
    {
      VandapSetLine line = { 0, 0, (guint16)(strchr (".wnl", *p) - ".wnl"), 0, 10 };

      g_array_append_val (lines, line);
    }

  broken = vandap_break_pages ((const VandapSetLine *)lines->data, lines->len, room);
  for (guint i = 0; i < broken->len; i++)
    g_string_append_printf (found, "%s%u", i > 0 ? " " : "", g_array_index (broken, guint, i));
  g_assert_cmpstr (found->str, ==, pages);
}

static void
test_breaks (void)
{
  check_breaks ("", 30, "0");
  check_breaks ("...", 30, "0");
  check_breaks ("....", 30, "0 3");
  check_breaks (".......", 30, "0 3 6");
  check_breaks (".l.l", 30, "0 2");
  check_breaks ("..nl..", 30, "0 1 4");
  check_breaks ("..ww", 30, "0 1");
  /* Where a whole is longer than a page, it is parted within; then what belongs together; then anything. */
  check_breaks (".wwww", 30, "0 3");
  check_breaks (".wnnw", 30, "0 1 4");
  check_breaks (".nnnn", 30, "0 3");
  check_breaks (".nlll", 30, "0 1 4");
  check_breaks (".llll", 30, "0 3");
  /* A page holds at least one line, however little room there is. */
  check_breaks (".l.", 1, "0 1 2");
}

static void
test_spaces (void)
{
  VandapSetLine lines[] = {
    { 0, 0, VANDAP_HOLD_NONE, 0, 10 },
    { 0, 1, VANDAP_HOLD_NONE, 5, 10 },
    { 0, 2, VANDAP_HOLD_NONE, 5, 10 },
    { 0, 3, VANDAP_HOLD_NONE, 5, 10 },
  };
  g_autoptr (GArray) tight = vandap_break_pages (lines, 4, 24);
  g_autoptr (GArray) loose = vandap_break_pages (lines, 4, 25);

  g_assert_cmpuint (tight->len, ==, 4);
  /* What a line stands off counts for nothing at the top of a page. */
  g_assert_cmpuint (loose->len, ==, 2);
  g_assert_cmpuint (g_array_index (loose, guint, 1), ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/page-breaker/breaks", test_breaks);
  g_test_add_func ("/page-breaker/spaces", test_spaces);

  return g_test_run ();
}

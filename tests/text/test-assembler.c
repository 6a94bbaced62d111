/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "text/vandap-assembler.h"
#include "text/vandap-normal.h"

static char *
assemble (const char *raw)
{
  GString *text = g_string_new ("before\n");
  g_autoptr (VandapAssembler) assembler = vandap_assembler_new (text);
  gboolean any;

  vandap_assembler_begin (assembler);
  vandap_assembler_append (assembler, raw, -1);
  any = vandap_assembler_end (assembler);

  g_assert_cmpmem (text->str, 7, "before\n", 7);
  g_assert_cmpint (any, ==, text->len > 7);
  g_string_erase (text, 0, 7);

  return g_string_free (text, FALSE);
}

static void
check (const char *raw, const char *expected)
{
  g_autofree char *once = assemble (raw);
  g_autofree char *twice = assemble (once);

  g_assert_cmpstr (once, ==, expected);
  g_assert_cmpstr (twice, ==, expected);
  g_assert_true (g_utf8_validate (once, -1, NULL));
  g_assert_true (vandap_text_is_nfc (once, strlen (once)));
}

/* However a text is cut into pieces between characters, it comes out the same. */
static void
check_pieces (const char *raw)
{
  g_autofree char *whole = assemble (raw);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (VandapAssembler) assembler = vandap_assembler_new (text);

  vandap_assembler_begin (assembler);
  for (const char *p = raw; *p != '\0'; p = g_utf8_next_char (p))
    vandap_assembler_append (assembler, p, g_utf8_next_char (p) - p);
  vandap_assembler_end (assembler);

  g_assert_cmpstr (text->str, ==, whole);
}

static void
test_table (void)
{
  static const struct
  {
    const char *raw;
    const char *expected;
  } rows[] = {
    { "", "" },
    { " \t\n ", "" },
    { "một hai", "một hai" },
    { "  một \n hai\t", "một hai" },
    { "một\302\240hai", "một\302\240hai" },                       /* a no-break space between words stays */
    { "một\302\240\302\240hai", "một hai" },                      /* padding goes */
    { "một \302\240hai", "một hai" },
    { "\302\240\302\240một\302\240", "một" },
    { "a\342\200\257b", "a\342\200\257b" },                       /* U+202F */
    { "\343\200\200全角\343\200\200", "全角" },                    /* U+3000 */
    { "a\302\205b", "a b" },                                      /* NEL */
    { "a\013b\014c", "a b c" },
    { "co\302\255operate", "cooperate" },                         /* soft hyphen */
    { "a\342\200\213b\342\201\240c\357\273\277d", "abcd" },       /* ZWSP, WJ, BOM */
    { "a\342\200\256b\342\201\246c\342\201\251d", "abcd" },       /* overrides, isolates */
    { "\331\205\333\214\342\200\214\330\256", "\331\205\333\214\342\200\214\330\256" }, /* ZWNJ stays */
    { "a\001b\177c\302\201d", "abcd" },
    { "a\357\277\276b\357\277\277", "ab" },
    { "đường e\314\201", "đường é" },
    { "tie\314\202\314\201ng Vie\314\243\314\202t", "tiếng Việt" },
    { "\341\204\222\341\205\241\341\206\253", "\355\225\234" },   /* Hangul jamo */
    { "\342\204\253", "\303\205" },                               /* Ångström sign */
    { "một\342\200\250hai", "một\342\200\250hai" },               /* line separator */
    { "một \342\200\250 hai", "một\342\200\250hai" },
    { "\342\200\250một\342\200\250\342\200\250hai\342\200\250", "một\342\200\250hai" },
    { "một\342\200\251hai", "một\342\200\250hai" },
    { "\360\237\230\200 ok", "\360\237\230\200 ok" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      check (rows[i].raw, rows[i].expected);
      check_pieces (rows[i].raw);
    }
}

static void
test_marks (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (VandapAssembler) assembler = vandap_assembler_new (text);
  guint before_space, after, inside, end;

  vandap_assembler_begin (assembler);
  vandap_assembler_append (assembler, "e\314\201 ", -1);
  before_space = vandap_assembler_mark (assembler);
  vandap_assembler_append (assembler, "o", -1);
  inside = vandap_assembler_mark (assembler);
  vandap_assembler_append (assembler, "\314\201", -1);
  after = vandap_assembler_mark (assembler);
  vandap_assembler_append (assembler, "a\314\201 ", -1);
  end = vandap_assembler_mark (assembler);
  g_assert_true (vandap_assembler_end (assembler));

  g_assert_cmpstr (text->str, ==, "é óá");
  g_assert_cmpuint (vandap_assembler_get_mark (assembler, before_space), ==, 2);
  g_assert_cmpuint (vandap_assembler_get_mark (assembler, inside), ==, 5); /* moved behind the letter */
  g_assert_cmpuint (vandap_assembler_get_mark (assembler, after), ==, 5);
  g_assert_cmpuint (vandap_assembler_get_mark (assembler, end), ==, 7);
}

/* A run of marks no language has is cut, and stays as it is from then on. */
static void
test_long_runs (void)
{
  g_autoptr (GString) raw = g_string_new ("a");
  g_autofree char *once = NULL;
  g_autofree char *twice = NULL;

  for (guint i = 0; i < 200000; i++)
    g_string_append (raw, i % 2 == 0 ? "\314\201" : "\314\243");
  once = assemble (raw->str);
  twice = assemble (once);

  g_assert_cmpstr (once, ==, twice);
  g_assert_nonnull (strstr (once, "\315\217"));
  g_assert_true (vandap_text_is_nfc (once, strlen (once)));
}

/* Most of a text is looked at in rows: whatever stands where in a row, and however long the text is, it comes out the same. */
static void
test_rows (void)
{
  static const char *const odd[] = {
    "  ", " ", "\302\240", "\302\255", "\t", "\177", "\302\205", "e\314\201", "\341\272\277", "\341\204\200", "\343\201\202",
    "\344\270\255", "\355\225\234", "\357\273\277", "\360\237\230\200", "\342\200\250",
  };

  for (guint i = 0; i < G_N_ELEMENTS (odd); i++)
    for (guint n = 0; n < 140; n++)
      {
        g_autofree char *plain = g_strnfill (n, 'x');
        g_autofree char *last = g_strconcat (plain, odd[i], NULL);
        g_autofree char *between = g_strconcat (plain, odd[i], plain, "\341\273\207", odd[i], NULL);

        check_pieces (last);
        check_pieces (between);
      }
}

/* The quick check never calls a text normal that is not. */
static void
test_quick_check (void)
{
  static const gunichar before[] = { 'a', 0x1100, 0xac00, 0x0bc6, 0x3042, 0x0627, 0x09c7 };

  for (gunichar c = 1; c <= 0x10ffff; c++)
    {
      char pair[12];

      if (!g_unichar_validate (c) || !vandap_character_starts_anew (c))
        continue;

      g_assert_cmpint (g_unichar_combining_class (c), ==, 0);
      for (guint i = 0; i < G_N_ELEMENTS (before); i++)
        {
          int n = g_unichar_to_utf8 (before[i], pair);
          g_autofree char *normal = NULL;

          n += g_unichar_to_utf8 (c, pair + n);
          pair[n] = '\0';
          normal = g_utf8_normalize (pair, n, G_NORMALIZE_NFC);
          g_assert_cmpstr (normal, ==, pair);
        }
    }

  g_assert_true (vandap_text_is_surely_nfc ("Huyện ủy, “tự”…", strlen ("Huyện ủy, “tự”…")));
  g_assert_false (vandap_text_is_surely_nfc ("e\314\201", 3));
  g_assert_false (vandap_text_is_nfc ("e\314\201", 3));
  g_assert_true (vandap_text_is_nfc ("q\314\201", 3));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text/assembler/table", test_table);
  g_test_add_func ("/text/assembler/marks", test_marks);
  g_test_add_func ("/text/assembler/long-runs", test_long_runs);
  g_test_add_func ("/text/assembler/rows", test_rows);
  g_test_add_func ("/text/normal/quick-check", test_quick_check);

  return g_test_run ();
}

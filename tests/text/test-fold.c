/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "text/vandap-fold.h"
#include "text/vandap-letter.h"
#include "text/vandap-needle.h"

static guint pairs;

/*
 * Checks the fold and its way back against the plainest way of doing it: every
 * character of the source folded by itself, the place of each byte written down.
 */
static void
check (const char *source, const char *expected)
{
  gsize length = strlen (source), folded_length;
  g_autoptr (VandapFold) fold = vandap_fold_new (source, length);
  const char *folded = vandap_fold_get_text (fold, &folded_length);
  gsize at = 0;

  g_assert_cmpstr (folded, ==, expected);
  pairs++;

  for (const char *p = source; *p != '\0'; p = g_utf8_next_char (p))
    {
      gsize place = (gsize) (p - source), end = place + (gsize) (g_utf8_next_char (p) - p);
      g_autoptr (VandapFold) alone = vandap_fold_new (p, (gsize) (g_utf8_next_char (p) - p));
      gsize n;

      vandap_fold_get_text (alone, &n);
      while (end < length && vandap_letter_leaves_nothing (g_utf8_get_char (source + end)))
        end += g_utf8_skip[(guchar) source[end]];
      if (n == 1 && g_unichar_isspace (g_utf8_get_char (p)) && at > 0 && folded[at - 1] == ' ' && *p != '\n')
        continue; /* one of a run */
      for (gsize i = 0; i < n; i++, at++)
        {
          g_assert_cmpuint (vandap_fold_get_source_start (fold, at), ==, place);
          g_assert_cmpuint (vandap_fold_get_source_end (fold, at + 1), ==, end);
        }
      if (n > 0)
        g_assert_cmpuint (vandap_fold_from_source (fold, place), ==, at - n);
    }
  g_assert_cmpuint (at, ==, folded_length);
  g_assert_cmpuint (vandap_fold_get_source_start (fold, folded_length), ==, length);
}

/* The same, composed and decomposed, alone and between other letters. */
static void
check_letter (const char *letter, const char *expected)
{
  g_autofree char *decomposed = g_utf8_normalize (letter, -1, G_NORMALIZE_NFD);
  g_autofree char *between = g_strconcat ("x", letter, "ß", decomposed, "y", NULL);
  g_autofree char *folded = g_strconcat ("x", expected, "ss", expected, "y", NULL);

  check (letter, expected);
  check (decomposed, expected);
  check (between, folded);
}

/* All 67 Vietnamese letters that carry a mark. */
static void
test_vietnamese (void)
{
  static const struct
  {
    const char *base;
    const char *letters;
  } rows[] = {
    { "a", "à á ả ã ạ ă ằ ắ ẳ ẵ ặ â ầ ấ ẩ ẫ ậ" },
    { "e", "è é ẻ ẽ ẹ ê ề ế ể ễ ệ" },
    { "i", "ì í ỉ ĩ ị" },
    { "o", "ò ó ỏ õ ọ ô ồ ố ổ ỗ ộ ơ ờ ớ ở ỡ ợ" },
    { "u", "ù ú ủ ũ ụ ư ừ ứ ử ữ ự" },
    { "y", "ỳ ý ỷ ỹ ỵ" },
    { "d", "đ" },
  };
  guint letters = 0;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_auto (GStrv) each = g_strsplit (rows[i].letters, " ", -1);

      for (guint j = 0; each[j] != NULL; j++)
        {
          g_autofree char *upper = g_utf8_strup (each[j], -1);

          check_letter (each[j], rows[i].base);
          check_letter (upper, rows[i].base);
          letters++;
        }
    }

  g_assert_cmpuint (letters, ==, 67);
  g_assert_cmpuint (pairs, >=, 200);
}

static void
test_words (void)
{
  static const char *const rows[][2] = {
    { "Đường", "duong" },
    { "hoà", "hoa" },
    { "hòa", "hoa" },
    { "thuý, thúy", "thuy, thuy" },
    { "khoẻ khỏe", "khoe khoe" },
    { "Nguyễn  Văn\302\240 A", "nguyen van a" },
    { "dòng\nsau", "dong\nsau" },
    { "dòng \n  sau", "dong \n sau" },
    { "Straße", "strasse" },
    { "STRASSE", "strasse" },
    { "İstanbul", "istanbul" },
    { "Ødegård", "odegard" },
    { "Łódź", "lodz" },
    { "ёлка Ёж", "елка еж" },
    { "йод", "иод" },
    { "Ὀδυσσεύς", "οδυσσευσ" },
    { "ﬁn", "fin" },
    { "Ｗｉｄｅ", "wide" },
    { "ｶﾞ", "カ\343\202\231" },
    { "が", "か\343\202\231" },
    { "①②", "12" },
    { "½", "1\342\201\2042" },
    { "\331\203\331\216\330\252\331\216\330\250\331\216", "\331\203\330\252\330\250" }, /* harakat */
    { "\331\203\331\200\331\200\330\252\330\247\330\250", "\331\203\330\252\330\247\330\250" }, /* tatweel */
    { "\330\243\330\255\331\205\330\257", "\330\247\330\255\331\205\330\257" }, /* alef with hamza */
    { "co\302\255op", "coop" },
    { "\344\270\255\346\226\207", "\344\270\255\346\226\207" },
    { "\340\244\225\340\244\277", "\340\244\225\340\244\277" }, /* a vowel sign that is a letter */
    { "\355\225\234", "\341\204\222\341\205\241\341\206\253" }, /* Hangul */
    { "\317\264", "\316\270" },
    { "\305\211", "\312\274n" },                                /* longer than itself */
    { "\357\267\272", "\330\265\331\204\331\211 \330\247\331\204\331\204\331\207 \330\271\331\204\331\212\331\207 \331\210\330\263\331\204\331\205" },
    { "\360\235\225\215\360\235\225\232", "vi" },               /* double-struck */
    { "", "" },
    { "\314\201a", "a" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    check (rows[i][0], rows[i][1]);
}

static void
check_find (const char *needle, const char *text, const char *expected)
{
  g_autoptr (VandapFold) fold = vandap_fold_new (text, strlen (text));
  g_autoptr (VandapNeedle) sought = vandap_needle_new (needle);
  gsize start = 0, end = 0;
  gboolean found = vandap_needle_find (sought, fold, 0, &start, &end);

  if (expected == NULL)
    {
      if (found)
        g_error ("“%s” is found in “%s”", needle, text);
      return;
    }
  if (!found)
    g_error ("“%s” is not found in “%s”", needle, text);
  g_assert_cmpmem (text + start, end - start, expected, strlen (expected));
}

static void
test_needles (void)
{
  static const char *const rows[][3] = {
    { "duong", "con đường dài", "đường" },
    { "DUONG", "con đường dài", "đường" },
    { "đường", "con đường dài", "đường" },
    { "đường", "con ĐƯỜNG dài", "ĐƯỜNG" },
    { "đường", "họ Dương", NULL },
    { "đường", "duong", NULL },
    { "đuong", "đường", "đường" },
    { "đuong", "dường", NULL },
    { "duòng", "đường", "đường" },
    { "duóng", "đường", NULL },
    { "ươ", "đường", "ườ" },
    { "hoà", "hòa bình", "hòa" },
    { "hòa", "hoà bình", "hoà" },
    { "hoà", "hoa", NULL },
    { "hoà", "hóa", NULL },
    { "hoa", "hoá hòa", "hoá" },
    { "thuý", "Thúy", "Thúy" },
    { "khoẻ", "khỏe", "khỏe" },
    { "uỷ", "ủy ban", "ủy" },
    { "cô", "co cô", "cô" },
    { "cộ", "cô cọ cộ", "cộ" },
    { "  tổ chức ", "các tổ\302\240 chức Đảng", "tổ\302\240 chức" },
    { "tổ chức", "tổ\342\200\250chức", "tổ\342\200\250chức" },
    { "tổ chức", "tổ\nchức", NULL },
    { "e\314\201", "caf\303\251", "\303\251" },
    { "e", "cafe\314\201!", "e\314\201" },
    { "nino", "niño", "niño" },
    { "niño", "nino", NULL },
    { "strasse", "Straße 5", "Straße" },
    { "fi", "ﬁn", "ﬁ" },
    { "елка", "Ёлка", "Ёлка" },
    { "ёлка", "елка", NULL },
    { "\331\203\330\252\330\250", "\331\203\331\216\330\252\331\216\330\250\331\216 x", "\331\203\331\216\330\252\331\216\330\250\331\216" },
    { "3.690", "lên 3.690 đồng chí", "3.690" },
    { "tuyền", "tuyên truyền", NULL },
    { "tuyên", "tuyến tuyên", "tuyến" }, /* a tone not typed is not asked for */
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    check_find (rows[i][0], rows[i][1], rows[i][2]);
}

/* One after another, each once, and never without end. */
static void
test_all_matches (void)
{
  const char *text = "Hoà, hòa, HOA; hoa\314\200 hóa";
  g_autoptr (VandapFold) fold = vandap_fold_new (text, strlen (text));
  g_autoptr (VandapNeedle) plain = vandap_needle_new ("hoa");
  g_autoptr (VandapNeedle) marked = vandap_needle_new ("hoà");
  g_autoptr (VandapNeedle) empty = vandap_needle_new ("  ");
  gsize start, end = 0;
  guint n = 0;

  while (vandap_needle_find (plain, fold, end, &start, &end))
    n++;
  g_assert_cmpuint (n, ==, 5);
  for (n = 0, end = 0; vandap_needle_find (marked, fold, end, &start, &end); )
    n++;
  g_assert_cmpuint (n, ==, 3);
  g_assert_true (vandap_needle_is_empty (empty));
  g_assert_false (vandap_needle_find (empty, fold, 0, &start, &end));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text/fold/vietnamese", test_vietnamese);
  g_test_add_func ("/text/fold/words", test_words);
  g_test_add_func ("/text/needle/table", test_needles);
  g_test_add_func ("/text/needle/all-matches", test_all_matches);

  return g_test_run ();
}

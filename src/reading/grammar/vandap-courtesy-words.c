/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/grammar/vandap-words.h"

/* Words that go before a name and are no part of it; several may stand in a row. The longer come first. */
static const char *const courtesies[] = {
  "Nhà nghiên cứu văn hóa", "Nhà nghiên cứu", "Nghệ nhân ưu tú", "Nghệ nhân", "Huấn luyện viên", "HLV", "Chuyên gia", "Ca sĩ",
  "Diễn viên", "Họa sĩ", "Nhà sử học", "Nhà khoa học", "Nhà thiết kế", "Doanh nhân", "Dược sĩ", "Đại biểu", "Già làng", "Cụ",
  "Tiến sỹ", "Thạc sỹ", "Bác sỹ", "Nhạc sỹ", "Nghệ sỹ", "Họa sỹ", "Nhạc sĩ", "Nghệ sĩ", "Nhà văn", "Nhà thơ", "Nhà giáo", "Đạo diễn",
  "Thượng tướng", "Trung tướng", "Thiếu tướng", "Đại tướng", "Đại tá", "Thượng tá", "Trung tá", "Thiếu tá",
  "Hòa thượng", "Thượng tọa", "Đại đức", "Linh mục", "Luật sư", "Bác sĩ", "Kỹ sư", "Tiến sĩ", "Thạc sĩ",
  "Phó giáo sư", "Giáo sư", "Đồng chí", "PGS.TS", "GS.TSKH", "GS.TS", "PGS", "ThS.BS", "ThS", "TSKH", "TS", "GS",
  "BS", "KTS", "KS", "LS", "NSND", "NSƯT", "NSUT", "NSNA", "NNƯT", "NNND", "NS", "MC", "Ông", "Bà", "Anh", "Chị", "Thầy", "Cô", "Chú", "Bác", "Em", "Đ/c",
  "Professor", "Prof", "Dr", "Mr", "Mrs", "Ms", "Sir", "Herr", "Frau", "Monsieur", "Madame", "M", "Mme", "Don", "Doña",
  "Sr", "Sra", "Srta", "Д-р", "Проф", "Г-н", "Г-жа", "Господин", "Госпожа",
};

/* What each of them begins with, in lower case: most texts begin with none of these. */
static const gunichar *
get_first_letters (void)
{
  static gunichar *letters;

  if (g_once_init_enter (&letters))
    {
      gunichar *all = g_new (gunichar, G_N_ELEMENTS (courtesies));

      for (guint i = 0; i < G_N_ELEMENTS (courtesies); i++)
        all[i] = g_unichar_tolower (g_utf8_get_char (courtesies[i]));
      g_once_init_leave (&letters, all);
    }

  return letters;
}

/* Compares without case; @text may go on. */
static gsize
match_word (const char *text, const char *word)
{
  const char *p = text;

  for (const char *q = word; *q != '\0'; p = g_utf8_next_char (p), q = g_utf8_next_char (q))
    if (*p == '\0' || g_unichar_tolower (g_utf8_get_char (p)) != g_unichar_tolower (g_utf8_get_char (q)))
      return 0;

  return (gsize) (p - text);
}

/**
 * vandap_words_match_courtesy:
 * @text: UTF-8
 *
 * Finds the courtesy words a text begins with, as many as follow one another.
 *
 * Returns: their length in bytes, white space behind them included; 0 where there are none
 */
gsize
vandap_words_match_courtesy (const char *text)
{
  const gunichar *letters = get_first_letters ();
  gsize total = 0, at = 0;
  gboolean again = TRUE;

  while (again)
    {
      gunichar first = g_unichar_tolower (g_utf8_get_char (text + at));

      again = FALSE;
      for (guint i = 0; i < G_N_ELEMENTS (courtesies) && !again; i++)
        {
          gsize n = letters[i] == first ? match_word (text + at, courtesies[i]) : 0;

          if (n == 0)
            continue;
          /* "M.S." are initials. */
          if (text[at + n] == '.' && courtesies[i][1] == '\0' && g_unichar_isupper (g_utf8_get_char (text + at + n + 1)))
            continue;
          if (text[at + n] == '.')
            n++;
          else if (text[at + n] != ' ' && text[at + n] != ',' && text[at + n] != '-' && !g_str_has_prefix (text + at + n, "\302\240"))
            continue;
          again = TRUE;
          at += n;
          /* "Đại tá, TS Test": one is before another only if there is another. */
          if (text[at] == ',' || text[at] == '-')
            at += text[at + 1] == ' ' ? 2 : 1;
          else
            total = at += text[at] == ' ' ? 1 : g_str_has_prefix (text + at, "\302\240") ? 2 : 0;
        }
    }

  return total;
}

/**
 * vandap_words_get_courtesy_gender:
 * @label: a label
 *
 * Tells whether a label's courtesy words are those of a man or of a woman.
 *
 * Returns: 'm', 'f', or 0 where they do not say
 */
char
vandap_words_get_courtesy_gender (const char *label)
{
  static const struct
  {
    const char *word;
    char gender;
  } words[] = {
    { "Ông ", 'm' }, { "Anh ", 'm' }, { "Chú ", 'm' }, { "Bà ", 'f' }, { "Chị ", 'f' }, { "Cô ", 'f' }, { "Mr ", 'm' },
    { "Mr. ", 'm' }, { "Sir ", 'm' }, { "Mrs ", 'f' }, { "Mrs. ", 'f' }, { "Ms ", 'f' }, { "Ms. ", 'f' }, { "Miss ", 'f' },
    { "Herr ", 'm' }, { "Frau ", 'f' }, { "M. ", 'm' }, { "Monsieur ", 'm' }, { "Mme ", 'f' }, { "Madame ", 'f' },
    { "Don ", 'm' }, { "Doña ", 'f' }, { "Sr. ", 'm' }, { "Sra. ", 'f' },
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (match_word (label, words[i].word) > 0)
      return words[i].gender;

  return 0;
}

/**
 * vandap_words_differ_in_gender:
 * @a: a label
 * @b: another
 *
 * Tells whether two labels cannot be one person's: Mr. and Mrs. Vale, Ông and Bà Tư.
 *
 * Returns: whether they cannot
 */
gboolean
vandap_words_differ_in_gender (const char *a, const char *b)
{
  char of_a = vandap_words_get_courtesy_gender (a), of_b = vandap_words_get_courtesy_gender (b);

  return of_a != 0 && of_b != 0 && of_a != of_b;
}

/**
 * vandap_words_mean_everybody:
 * @key: a label's key, in lower case
 *
 * Tells whether a label stands for everybody who answers: "both", "all".
 *
 * Returns: whether it does
 */
gboolean
vandap_words_mean_everybody (const char *key)
{
  static const char *const words[] = {
    "both", "all", "everyone", "cả hai", "cả ba", "tất cả", "mọi người", "les deux", "tous", "beide", "alle", "ambos", "todos",
    "оба", "все", "两人", "大家", "二人", "一同", "全員", "모두", "둘 다", "الجميع", NULL,
  };

  return g_strv_contains (words, key);
}

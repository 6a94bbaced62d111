/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/grammar/vandap-words.h"

#include <string.h>

#define MOST_OF_PROFESSION 4
#define LONGEST_OF_PROFESSION 12 /* bytes */
#define LAST_PROFESSION "Chuyên viên"

/* Words that go before a name and are no part of it; several may stand in a row. The longer come first. What stands up to
 * the last profession goes before names in lists as well. */
static const char *const courtesies[] = {
  "Anh hùng lao động", "Anh hùng", "Nguyên Bộ trưởng", "Nguyên Thứ trưởng", "Nguyên Phó chủ tịch", "Nguyên Chủ tịch", "Nguyên Giám đốc", "Cựu chiến binh", "Cựu tuyển thủ",
  "Cựu danh thủ", "Thiền sư", "Đức Giám mục", "Đức cha", "Trưởng ban", "Trưởng khoa", "Trưởng đoàn", "Đội trưởng", "Người dân",
  "Quán quân", "Á quân", "Thủ khoa", "Rapper", "ĐBQH", "CEO", "NTK", "NSX", "BSCKII", "BSCKI", "BS.CKII", "BS.CKI", "GS.VS", "HT", "TT",
  "Đ.Đ", "ĐĐ", "Lm", "LM",
  "Nghệ sĩ nhân dân", "Nghệ sĩ ưu tú", "Nghệ nhân nhân dân", "Nhà giáo nhân dân", "Nhà giáo ưu tú", "Thầy thuốc nhân dân",
  "Thầy thuốc ưu tú", "Nhà phê bình", "Nhà biên kịch", "Biên kịch", "Nhà sản xuất", "Nhà quay phim", "Nhiếp ảnh gia", "Dịch giả",
  "Học giả", "Luật gia", "Kiến trúc sư", "Nhà khảo cổ", "Nhà ngoại giao", "Đại sứ", "Bộ trưởng", "Thứ trưởng", "Phó thủ tướng",
  "Thủ tướng", "Phó chủ tịch", "Chủ tịch", "Phó tổng giám đốc", "Tổng giám đốc", "Phó giám đốc", "Giám đốc", "Phó hiệu trưởng",
  "Hiệu trưởng", "Viện trưởng", "Cục trưởng", "Vụ trưởng", "Trưởng phòng", "Bí thư", "Thẩm phán", "Thuyền trưởng", "Phi công",
  "Đại úy", "Thượng úy", "Trung úy", "Thiếu úy", "Ni sư", "Ni trưởng", "Sư cô", "Mục sư", "Giám mục", "Hoa hậu", "Á hậu",
  "Người mẫu", "Siêu mẫu", "Nông dân", "Ngư dân", "Diêm dân", "Trọng tài", "Cầu thủ", "Thủ môn", "Tiền đạo", "Tiền vệ", "Hậu vệ",
  "Vận động viên", "VĐV", "Kỳ thủ", "Tay vợt", "Võ sư", "Võ sĩ", "Sinh viên", "Học sinh", "Nghiên cứu sinh",
  LAST_PROFESSION, "Nhà nghiên cứu văn hóa", "Nhà nghiên cứu", "Nghệ nhân ưu tú", "Nghệ nhân", "Huấn luyện viên", "HLV", "Chuyên gia", "Ca sĩ",
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

/* What stands between two courtesy words: "Đại tá, TS", "GS-TS", "Ca sĩ – nhạc sĩ". */
static gsize
measure_joint (const char *text)
{
  static const char *const joints[] = { ", ", "-", ",", " - ", " – " };

  for (guint i = 0; i < G_N_ELEMENTS (joints); i++)
    if (g_str_has_prefix (text, joints[i]))
      return strlen (joints[i]) + (i == 1 && text[1] == ' ');

  return 0;
}

/* The next word of a text that spaces go between, and where the one behind it begins. */
static gsize
measure_word (const char *text, gsize *next)
{
  gsize n = strcspn (text, " :\n");

  *next = text[n] == ' ' ? n + 1 : n;

  return n;
}

/* What tells of somebody, and belongs to no profession: "Bác sĩ nói với Mẫu Thử". */
static gboolean
is_of_sentence (const char *word, gsize n)
{
  static const char *const words[] = {
    "nói", "hỏi", "kể", "bảo", "đáp", "trả", "dặn", "khuyên", "gọi", "nhắc", "viết", "gặp", "thấy", "khen", "chê", "tên", "là", "của",
    "với", "cho", "và", "cùng", "như", "thì", "có", "đã", "sẽ", "đang", "từ", "ở", "tại", "theo", "về", "trong", "này", "đó", "được", "bị",
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strlen (words[i]) == n && memcmp (words[i], word, n) == 0)
      return TRUE;

  return FALSE;
}

/* "UBND", of "Chủ tịch UBND xã Test Thử" */
static gboolean
is_abbreviation (const char *word)
{
  guint n = 0;

  for (; g_unichar_isupper (g_utf8_get_char (word)); word = g_utf8_next_char (word))
    n++;

  return n > 1 && *word == ' ';
}

/* "Bác sĩ thú y Test Thử", "Tiến sĩ tâm lý Test Thử": the rest of a profession, in small letters, before a whole name. */
static gsize
match_profession (const char *text)
{
  gsize at = 0, next, n;
  guint words = 0, capitals = 0;
  gboolean small = FALSE;

  while (g_unichar_islower (g_utf8_get_char (text + at)) || is_abbreviation (text + at))
    {
      n = measure_word (text + at, &next);
      small |= g_unichar_islower (g_utf8_get_char (text + at));
      if (++words > MOST_OF_PROFESSION || text[at + n] != ' ' || n >= LONGEST_OF_PROFESSION || is_of_sentence (text + at, n))
        return 0;
      at += next;
    }
  for (gsize p = at; small && capitals < 2 && g_unichar_isupper (g_utf8_get_char (text + p)); p += next)
    {
      measure_word (text + p, &next);
      capitals++;
    }

  return capitals == 2 ? at : 0;
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
  gboolean again = TRUE, is_profession = FALSE;

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
          is_profession = strchr (courtesies[i], ' ') != NULL || g_unichar_isupper (g_utf8_get_char (g_utf8_next_char (courtesies[i])));
          at += n;
          /* "Đại tá, TS Test": one is before another only if there is another. */
          if (measure_joint (text + at) > 0)
            at += measure_joint (text + at);
          else
            total = at += text[at] == ' ' ? 1 : g_str_has_prefix (text + at, "\302\240") ? 2 : 0;
        }
    }
  if (is_profession && total == at)
    total += match_profession (text + total);

  return total;
}

/**
 * vandap_words_measure_courtesy:
 * @name: what somebody is called
 *
 * Finds the courtesy words before a name. In "Giám đốc Sở Mẫu Test Thử" and "Trưởng ban
 * quản lý chợ Test Thử" there are none: without the first words, the rest is no name.
 *
 * Returns: their length in bytes, with the space behind them; 0 where all of it is the name
 */
gsize
vandap_words_measure_courtesy (const char *name)
{
  gsize n = vandap_words_match_courtesy (name);

  return vandap_words_begin_institution (name + n) || g_unichar_islower (g_utf8_get_char (name + n)) ? 0 : n;
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

/**
 * vandap_words_begin_institution:
 * @text: UTF-8
 *
 * Tells whether the name of an institution begins here: behind "Giám đốc", it is
 * part of what somebody is, and of nobody's name.
 *
 * Returns: whether it does
 */
gboolean
vandap_words_begin_institution (const char *text)
{
  static const char *const words[] = {
    "Sở ", "Bộ ", "Ban ", "Cục ", "Vụ ", "Viện ", "Hội ", "Đài ", "Phòng ", "Quỹ ", "Trường ", "Công ty ", "Bệnh viện ",
    "Trung tâm ", "Tập đoàn ", "Ngân hàng ", "Ủy ban ", "Uỷ ban ", "Tổng ", "Liên đoàn ", "Bảo tàng ", "Thư viện ", "Nhà hát ",
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_has_prefix (text, words[i]))
      return TRUE;

  return FALSE;
}

/**
 * vandap_words_begin_profession:
 * @label: a label
 *
 * Tells whether a label begins with what somebody is, as lists do, too: "Quán quân
 * Test Thử: mười triệu đồng". With "Ông" none does.
 *
 * Returns: whether it does
 */
gboolean
vandap_words_begin_profession (const char *label)
{
  for (guint i = 0; i < G_N_ELEMENTS (courtesies); i++)
    {
      if (match_word (label, courtesies[i]) > 0)
        return TRUE;
      if (strcmp (courtesies[i], LAST_PROFESSION) == 0)
        return FALSE;
    }

  return FALSE;
}

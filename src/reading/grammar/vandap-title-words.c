/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/grammar/vandap-words.h"

#include <string.h>

/* What parts of a text are called, before their number or behind it, in lower case. */
static const char *const parts[] = {
  "phần", "phần thứ", "chương", "chương thứ", "bài", "kỳ", "kì", "tập", "hồi", "mục", "cuộc phỏng vấn", "cuộc phỏng vấn thứ", "phỏng vấn", "buổi", "phiên", "bàn tròn",
  "part", "chapter", "section", "interview", "session", "episode", "book", "volume", "panel", "round table", "roundtable", "act", "scene", "side", "tape", "reel", "appendix",
  "partie", "chapitre", "entretien", "épisode", "séance", "table ronde", "acte", "annexe",
  "teil", "kapitel", "abschnitt", "gespräch", "folge", "runde", "anhang",
  "parte", "capítulo", "sección", "entrevista", "sesión", "episodio", "seção", "sessão", "episódio", "mesa redonda",
  "capitolo", "sezione", "intervista", "puntata", "tavola rotonda", "del", "avsnitt",
  "часть", "глава", "раздел", "беседа", "интервью", "эпизод", "выпуск",
  "부", "장", "편", "الجزء", "الفصل", "القسم", "الحلقة",
};

/* Numbers in words that stand behind only, in lower case: before a word, they are of somebody's name ("Tư Hồi"). */
static const char *const numbers_behind[] = {
  "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười", "nhất", "nhì", "tư", "đầu", "cuối", "kết",
};

/* Those that stand before or behind. */
static const char *const numbers[] = {
  "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "first", "second", "third", "fourth", "fifth", "sixth", "last", "final",
  "un", "une", "deux", "trois", "quatre", "cinq", "première", "premier", "deuxième", "seconde", "second", "troisième", "quatrième", "dernière",
  "eins", "zwei", "drei", "vier", "fünf", "erster", "zweiter", "dritter", "vierter", "letzter", "erstes", "zweites", "drittes", "erste", "zweite", "dritte",
  "uno", "dos", "tres", "cuatro", "cinco", "primera", "segunda", "tercera", "cuarta", "última", "primero", "segundo", "tercero", "primer", "tercer",
  "um", "dois", "três", "primeira", "terceira", "quarta", "primeiro", "terceiro",
  "due", "tre", "quattro", "cinque", "prima", "seconda", "terza", "ultima", "primo", "secondo", "terzo",
  "первая", "вторая", "третья", "четвёртая", "пятая", "последняя", "первый", "второй", "третий", "первое", "второе", "третье",
  "الأول", "الثاني", "الثالث", "الأولى", "الثانية", "الثالثة",
};

/* What a text as a whole is, in lower case. */
static const char *const kinds[] = {
  "bàn tròn", "tọa đàm", "toạ đàm", "đối thoại", "trò chuyện", "giao lưu", "phỏng vấn", "chuyên đề", "round table", "roundtable", "panel", "panel discussion", "debate",
  "oral history", "special report", "exclusive", "in conversation", "q&a", "table ronde", "débat", "entretien", "grand entretien", "dossier",
  "mesa redonda", "debate", "entrevista", "tavola rotonda", "dibattito", "intervista", "intervista esclusiva", "runder tisch", "gespräch", "das gespräch", "podium", "круглый стол", "беседа", "интервью",
  "圆桌", "圓桌", "圆桌会议", "座谈会", "座談会", "对话", "专访", "專訪", "訪談", "访谈", "対談", "鼎談", "インタビュー", "좌담", "대담", "인터뷰", "حوار", "مقابلة", "ندوة",
};

static gboolean
is_among (const char *word, gsize length, const char *const *words, guint n)
{
  for (guint i = 0; i < n; i++)
    if (strlen (words[i]) == length && memcmp (words[i], word, length) == 0)
      return TRUE;

  return FALSE;
}

/* "3", "iv" */
static gboolean
is_figure (const char *word, gsize length)
{
  return length > 0 && ((strspn (word, "0123456789") >= length && length <= 3) || strspn (word, "ivxl") >= length);
}

/* "b", "three" */
static gboolean
is_number (const char *word, gsize length)
{
  return is_figure (word, length) || (length == 1 && g_ascii_isalpha (*word)) || is_among (word, length, numbers, G_N_ELEMENTS (numbers));
}

/* "第二部分", "第3章" */
static gboolean
is_counted_han (const char *label)
{
  static const char *const ends[] = { "部分", "部", "章", "节", "節", "回", "期", "篇", "集", "話", "回目", "편", "부", "장" };
  static const char digits[] = "一二三四五六七八九十0123456789０１２３４５６７８９";
  const char *p = label + strlen ("第");

  if (!g_str_has_prefix (label, "第") && !g_str_has_prefix (label, "제"))
    return FALSE;
  while (*p != '\0' && g_utf8_strchr (digits, -1, g_utf8_get_char (p)) != NULL)
    p = g_utf8_next_char (p);

  return p > label + strlen ("第") && is_among (p, strlen (p), ends, G_N_ELEMENTS (ends));
}

/**
 * vandap_words_get_title_sense:
 * @label: a label, without marker and colon
 *
 * Tells whether a label belongs to a title: counts the parts of a text ("PHẦN 2",
 * "Segunda parte") or says what it is ("Round table").
 *
 * Returns: what it says
 */
VandapTitleSense
vandap_words_get_title_sense (const char *label)
{
  g_autofree char *lower = g_utf8_strdown (label, -1);
  const char *first = strchr (lower, ' '), *last = strrchr (lower, ' ');
  gsize n = strlen (lower);

  if (is_counted_han (lower))
    return VANDAP_TITLE_FIGURE;
  if (is_among (lower, n, kinds, G_N_ELEMENTS (kinds)))
    return VANDAP_TITLE_WORDS;
  if (first == NULL)
    return VANDAP_TITLE_NONE;
  if (is_among (lower, (gsize) (last - lower), parts, G_N_ELEMENTS (parts)))
    {
      if (is_figure (last + 1, strlen (last + 1)))
        return VANDAP_TITLE_FIGURE;
      if (is_number (last + 1, strlen (last + 1)) || is_among (last + 1, strlen (last + 1), numbers_behind, G_N_ELEMENTS (numbers_behind)))
        return VANDAP_TITLE_WORDS;
    }
  if (is_number (lower, (gsize) (first - lower)) && is_among (first + 1, n - (gsize) (first + 1 - lower), parts, G_N_ELEMENTS (parts)))
    return VANDAP_TITLE_WORDS;

  return VANDAP_TITLE_NONE;
}

/* What begins boxes and links, and no name has in it, in lower case. */
static const char *const of_boxes[] = {
  "read", "see", "more", "also", "related", "watch", "listen", "photo", "photos", "picture", "video", "note", "notes", "update", "correction",
  "fact", "facts", "box", "story", "stories", "next", "source", "editor's", "the", "this", "what", "why", "how", "who", "when", "where", "about",
  "đọc", "xem", "thêm", "ảnh", "nguồn", "lire", "voir", "aussi", "mehr", "lesen", "siehe", "auch", "foto", "fotos", "leer", "ver",
  "más", "leia", "veja", "mais", "leggi", "vedi", "anche", "читайте", "также", "смотрите", "фото", NULL,
};

/**
 * vandap_words_begin_box:
 * @key: a label's key, in lower case
 *
 * Tells whether what looks like a label says that a box or a link begins there, as
 * "READ MORE" and "FACTS" do.
 *
 * Returns: whether it does
 */
gboolean
vandap_words_begin_box (const char *key)
{
  g_auto (GStrv) words = g_strsplit (key, " ", -1);

  /* A paper may ask, but a book that somebody speaks of says nothing. */
  if (g_str_has_prefix (key, "《"))
    return TRUE;
  for (guint i = 0; words[i] != NULL; i++)
    if (g_strv_contains (of_boxes, words[i]))
      return TRUE;

  return FALSE;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/grammar/vandap-words.h"

#include <string.h>

#define LONGEST_ROW 200

/* Parts of papers, and what leads to them, in lower case. */
static const char *const sections[] = {
  "trang chủ", "trang nhất", "thời sự", "chính trị", "xã hội", "kinh tế", "kinh doanh", "tài chính", "thế giới", "quốc tế", "giáo dục", "văn hóa", "văn hoá",
  "nghệ thuật", "văn nghệ", "văn học", "giải trí", "thể thao", "sức khỏe", "sức khoẻ", "y tế", "đời sống", "nhịp sống", "nhịp sống trẻ", "pháp luật",
  "khoa học", "công nghệ", "du lịch", "bất động sản", "ý kiến", "góc nhìn", "bạn đọc", "phỏng vấn", "đối thoại", "trò chuyện", "chân dung",
  "nhân vật", "gặp gỡ", "tin tức", "tin mới", "trong nước", "âm nhạc", "điện ảnh", "ẩm thực", "gia đình", "giới trẻ", "môi trường", "nông nghiệp",
  "khởi nghiệp", "doanh nghiệp", "lao động", "quốc phòng", "an ninh", "tôn giáo", "di sản", "đặt báo", "đăng nhập", "đăng ký", "tìm kiếm", "liên hệ",
  "home", "news", "politics", "business", "economy", "world", "opinion", "culture", "arts", "entertainment", "sport", "sports", "science", "technology",
  "tech", "health", "education", "travel", "food", "books", "music", "film", "lifestyle", "style", "society", "people", "profile", "profiles",
  "interview", "interviews", "features", "magazine", "podcasts", "shop", "local", "environment", "search", "subscribe", "sign in", "log in", "login",
  "sign up", "newsletter", "newsletters", "advertise", "contact", "contact us", "about us",
  "accueil", "actualités", "politique", "économie", "société", "monde", "international", "opinions", "sciences", "santé", "portrait", "portraits",
  "entretien", "entretiens", "livres", "musique", "cinéma", "s'abonner", "s’abonner", "se connecter", "rechercher", "connexion",
  "startseite", "politik", "wirtschaft", "kultur", "gesellschaft", "wissen", "wissenschaft", "panorama", "meinung", "reise", "gesundheit", "nachrichten",
  "feuilleton", "abonnieren", "anmelden", "suche",
  "portada", "inicio", "política", "economía", "cultura", "sociedad", "deportes", "opinión", "internacional", "ciencia", "tecnología", "salud", "entrevista",
  "entrevistas", "iniciar sesión", "suscríbete", "buscar", "início", "esportes", "opinião", "cronaca", "spettacoli", "politica", "economia",
  "главная", "новости", "политика", "экономика", "общество", "культура", "спорт", "мнения", "наука", "интервью", "технологии", "здоровье", "войти", "поиск",
  "首页", "首頁", "新闻", "新聞", "财经", "文化", "体育", "娱乐", "社会", "国际", "科技", "教育", "访谈", "人物", "观点", "登录",
  "ホーム", "ニュース", "政治", "経済", "スポーツ", "国際", "インタビュー", "コラム", "検索", "ログイン",
  "홈", "뉴스", "정치", "경제", "사회", "문화", "스포츠", "국제", "인터뷰", "오피니언", "검색", "로그인",
  "الرئيسية", "أخبار", "سياسة", "اقتصاد", "ثقافة", "رياضة", "مجتمع", "منوعات", "حوارات", "بحث",
};

/* What stands beside a text so that it is passed on, or between its parts, in lower case. */
static const char *const controls[] = {
  "chia sẻ", "chia sẻ bài viết", "lưu bài", "in bài viết", "quảng cáo", "zalo", "facebook", "twitter", "whatsapp", "telegram", "linkedin", "pinterest",
  "email", "print", "share", "share this", "share this article", "tweet", "copy link", "advertisement", "partager", "imprimer", "publicité",
  "teilen", "drucken", "anzeige", "werbung", "compartir", "imprimir", "publicidad", "condividi", "поделиться", "реклама", "分享", "广告", "廣告",
  "シェア", "広告", "공유", "공유하기", "광고", "مشاركة", "إعلان",
};

/* The longest of some words that a text begins with. */
static gsize
match_longest (const char *text, const char *const *words, guint n_words)
{
  gsize longest = 0;

  for (guint i = 0; i < n_words; i++)
    {
      gsize n = *words[i] == *text ? strlen (words[i]) : 0;

      if (n > longest && strncmp (text, words[i], n) == 0 && !g_unichar_isalnum (g_utf8_get_char (text + n)))
        longest = n;
    }

  return longest;
}

static gboolean
is_joint (gunichar c)
{
  return g_unichar_isspace (c) || c == '|' || c == '>' || c == '/' || c == '&' || c == ',' || c == '-' || c == 0xb7 || c == 0xbb || c == 0x203a
         || c == 0x2022 || c == 0x2013;
}

/**
 * vandap_words_get_menu_sense:
 * @text: UTF-8
 * @length: its length in bytes
 *
 * Tells whether a line has nothing but the names of parts of a paper ("Kinh tế",
 * "Home > Culture"), or of what passes a text on ("Share").
 *
 * Returns: what it has
 */
VandapMenuSense
vandap_words_get_menu_sense (const char *text, gsize length)
{
  g_autofree char *lower = length > 0 && length <= LONGEST_ROW ? g_utf8_strdown (text, (gssize) length) : NULL;
  VandapMenuSense sense = VANDAP_MENU_CONTROLS;

  for (const char *p = lower; p != NULL && *p != '\0';)
    {
      gsize section = match_longest (p, sections, G_N_ELEMENTS (sections));
      gsize control = match_longest (p, controls, G_N_ELEMENTS (controls));

      if (section == 0 && control == 0)
        return VANDAP_MENU_NONE;
      if (section > control)
        sense = VANDAP_MENU_SECTIONS;
      p += MAX (section, control);
      while (is_joint (g_utf8_get_char (p)))
        p = g_utf8_next_char (p);
    }

  return lower != NULL ? sense : VANDAP_MENU_NONE;
}

/**
 * vandap_words_is_masthead:
 * @text: UTF-8
 * @length: its length in bytes
 *
 * Tells whether a line has nothing but the name of a paper, and says that it is one:
 * "Báo Thử điện tử".
 *
 * Returns: whether it does
 */
gboolean
vandap_words_is_masthead (const char *text, gsize length)
{
  static const char *const papers[] = { "Báo ", "BÁO ", "Tạp chí ", "TẠP CHÍ ", "Nhật báo ", "Tuần báo ", "Đặc san " };
  static const char *const small[] = { "điện", "tử", "online", "và", "&", NULL };
  g_autofree char *line = length <= LONGEST_ROW ? g_strndup (text, length) : NULL;

  for (guint i = 0; line != NULL && i < G_N_ELEMENTS (papers); i++)
    {
      g_auto (GStrv) words = g_str_has_prefix (line, papers[i]) ? g_strsplit (line + strlen (papers[i]), " ", -1) : NULL;
      guint n = 0;

      while (words != NULL && words[n] != NULL
             && (g_unichar_isupper (g_utf8_get_char (words[n])) || (n > 0 && g_strv_contains (small, words[n])))
             && strpbrk (words[n], ":.,!?0123456789") == NULL)
        n++;
      if (n > 0 && n <= 6 && words[n] == NULL)
        return TRUE;
    }

  return FALSE;
}

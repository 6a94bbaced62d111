/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/grammar/vandap-words.h"

#include <string.h>

#define LONGEST_CREDITED 400
#define LONGEST_SIGNED 60
#define MOST_TAKER 6 /* characters */
#define LONGEST_END_NOTE 200

static gboolean
has_any (const char *text, gsize length, const char *const *words, guint n)
{
  g_autofree char *lower = g_utf8_strdown (text, (gssize) length);

  for (guint i = 0; i < n; i++)
    if (strstr (lower, words[i]) != NULL)
      return TRUE;

  return FALSE;
}

/**
 * vandap_words_is_thanks:
 * @text: UTF-8
 * @length: its length in bytes
 *
 * Tells whether a paragraph only thanks for the conversation.
 *
 * Returns: %TRUE if it does
 */
gboolean
vandap_words_is_thanks (const char *text, gsize length)
{
  static const char *const words[] = {
    "cảm ơn", "cám ơn", "thank you", "thanks", "merci", "danke", "vielen dank", "gracias", "obrigado",
    "спасибо", "谢谢", "感谢", "ありがとう", "감사합니다", "고맙습니다", "شكرا", "شكراً", "tack så", "grazie",
  };

  return length < 240 && has_any (text, length, words, G_N_ELEMENTS (words))
         && memchr (text, '?', length) == NULL;
}

static gboolean
has_no_spaces (gunichar c)
{
  return (c >= 0x2e80 && c <= 0x9fff) || (c >= 0xf900 && c <= 0xfaff) || (c >= 0xff00 && c <= 0xffef)
         || (c >= 0x20000 && c <= 0x3ffff);
}

/**
 * vandap_words_join_without_space:
 * @before: the last character of a line
 * @after: the first of the next
 *
 * Tells whether two lines of one sentence join without a space, as in Chinese and
 * Japanese.
 *
 * Returns: whether they do
 */
gboolean
vandap_words_join_without_space (gunichar before, gunichar after)
{
  return has_no_spaces (before) && has_no_spaces (after);
}

/**
 * vandap_words_addresses:
 * @text: UTF-8
 * @length: its length in bytes
 *
 * Tells whether a sentence speaks to somebody, as questions of an interview do and
 * those of an article's headings do not.
 *
 * Returns: whether it does
 */
gboolean
vandap_words_addresses (const char *text, gsize length)
{
  static const char *const words[] = {
    "thưa", "theo ông", "theo bà", "theo anh", "theo chị", "ông", "bà", "anh", "chị", "you", "your", "vous", "votre", "vos", "tu",
    "ton", "sie", "ihr", "ihre", "ihnen", "du", "dein", "usted", "ustedes", "su", "tú", "te", "вы", "вас", "вам", "ваш",
    "ваша", "ваши", "ты", "тебя", "lei", "suo", "você", "jij", "uw",
  };
  static const char *const anywhere[] = { "你", "您", "あなた", "さんは", "님", "당신", "씨는", "كم ", "أنت", "لك ", "ك؟" };
  g_autofree char *lower = g_utf8_strdown (text, (gssize) length);

  for (guint i = 0; i < G_N_ELEMENTS (anywhere); i++)
    if (strstr (lower, anywhere[i]) != NULL)
      return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    for (const char *p = strstr (lower, words[i]); p != NULL; p = strstr (p + 1, words[i]))
      {
        const char *after = p + strlen (words[i]);

        if ((p == lower || !g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (p))))
            && !g_unichar_isalnum (g_utf8_get_char (after)))
          return TRUE;
      }

  return FALSE;
}

/* Languages close quotations with what others open them with: „…“, »…«, ‚…‘, ›…‹. */
static gboolean
is_closer (gunichar c)
{
  return g_unichar_isspace (c) || c == '"' || c == '\'' || c == ')' || c == 0xff09 || (c >= 0x2018 && c <= 0x2019)
         || (c >= 0x201c && c <= 0x201d) || c == 0xab || c == 0xbb || c == 0x2039 || c == 0x203a || c == 0x300d || c == 0x300f;
}

/* The last character of a paragraph that is no closing mark, or 0. */
static gunichar
get_last_sign (const char *text, const char *end)
{
  while (end > text)
    {
      gunichar c = (guchar) end[-1];

      end--;
      if (c >= 0x80)
        {
          while (end > text && ((guchar) *end & 0xc0) == 0x80)
            end--;
          c = g_utf8_get_char (end);
        }
      if (!is_closer (c))
        return c;
    }

  return 0;
}

/* "…ですか。": polite Japanese asks by a word and needs no mark. */
static gboolean
asks_politely (const char *text, gsize length)
{
  static const char *const ends[] = { "ですか。", "ますか。", "ましたか。", "ませんか。", "でしょうか。" };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      gsize n = strlen (ends[i]);

      if (length >= n && memcmp (text + length - n, ends[i], n) == 0)
        return TRUE;
    }

  return FALSE;
}

/**
 * vandap_words_is_question:
 * @text: UTF-8
 * @length: its length in bytes
 *
 * Tells whether a paragraph ends in a question mark, of whatever script, or in words
 * that have its meaning.
 *
 * Returns: %TRUE if it does
 */
gboolean
vandap_words_is_question (const char *text, gsize length)
{
  gunichar c = get_last_sign (text, text + length);

  return c == '?' || c == 0xff1f || c == 0x61f || c == 0x37e || (c == 0x3002 && asks_politely (text, length));
}

/**
 * vandap_words_is_end_mark:
 * @text: UTF-8
 * @length: its length in bytes
 *
 * Tells whether a line only says that a file ends: "--EOF--", "-30-", "(hết)".
 *
 * Returns: %TRUE if it does
 */
gboolean
vandap_words_is_end_mark (const char *text, gsize length)
{
  static const char *const words[] = { "eof", "end", "the end", "end of file", "30", "hết", "fin", "ende", "конец", "完", "終", "끝", "النهاية" };
  g_autofree char *line = NULL;
  gboolean is_set_off = FALSE;
  char *start, *end;

  for (gsize i = 0; length < 40 && i < length && !is_set_off; i++)
    is_set_off = text[i] != '\0' && strchr ("-*#=()[]{}~_", text[i]) != NULL;
  if (!is_set_off)
    return FALSE;
  start = line = g_utf8_strdown (text, (gssize) length);
  start += strspn (start, " -*#=()[]{}~_.");
  end = start + strlen (start);
  while (end > start && strchr (" -*#=()[]{}~_.", end[-1]) != NULL)
    *--end = '\0';
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strcmp (start, words[i]) == 0)
      return TRUE;

  return FALSE;
}

/**
 * vandap_words_is_note:
 * @text: UTF-8
 * @length: its length in bytes
 *
 * Tells whether a paragraph is a remark of an editor's or translator's rather than
 * something that was said.
 *
 * Returns: %TRUE if it is
 */
gboolean
vandap_words_is_note (const char *text, gsize length)
{
  static const char *const words[] = {
    "прим. автора", "прим. ред", "примечание редак", "прим. перев", "editor's note", "editor’s note", "ed. note", "— ed.",
    "author's note", "translator's note", "ndlr", "note de la rédaction", "ndt", "anm. d. red", "anmerkung der redaktion",
    "nota del editor", "n. de la r.", "chú thích của", "ghi chú của", "lời tòa soạn", "编者注", "編者註", "译者注", "譯者註", "編集部注",
    "訳注", "편집자 주", "역주",
  };

  return length < 600 && has_any (text, length, words, G_N_ELEMENTS (words));
}

/**
 * vandap_words_is_end_note:
 * @text: UTF-8
 * @length: its length in bytes
 *
 * Tells whether a paragraph says that an interview was edited or that its recording
 * ends, as whoever prints one says behind it.
 *
 * Returns: %TRUE if it does
 */
gboolean
vandap_words_is_end_note (const char *text, gsize length)
{
  static const char *const works[] = {
    "this interview ", "this conversation ", "this transcript ", "the interview ", "the conversation ", "our conversation ",
    "das interview wurde ", "das gespräch wurde ", "cet entretien a été ", "cette interview a été ", "esta entrevista ha sido ",
    "esta entrevista fue ", "esta conversación ha sido ", "интервью было ", "cuộc phỏng vấn đã được ", "cuộc trò chuyện đã được ",
  };
  static const char *const edits[] = {
    " been edited", " condensed", " lightly edited", "for length", "for clarity", "for brevity", "gekürzt", "redigiert", "édité", "condensé",
    "abrégé", "editada", "condensada", "отредактировано", "сокращено", "biên tập", "lược bớt",
  };
  static const char *const ends[] = {
    "end of tape", "end of recording", "end of the recording", "end of interview", "end of the interview", "end of transcript",
    "end of audio", "recording ends", "ende der aufnahme", "ende des interviews", "fin de l'enregistrement", "fin de l’enregistrement",
    "fin de la grabación", "конец записи", "конец интервью", "hết băng", "录音结束", "録音終了",
  };
  g_autofree char *lower = length < LONGEST_END_NOTE ? g_utf8_strdown (text, (gssize) length) : NULL;
  const char *start = lower;

  if (lower == NULL)
    return FALSE;
  start += strspn (lower, " [(*");
  for (guint i = 0; i < G_N_ELEMENTS (works); i++)
    if (g_str_has_prefix (start, works[i]))
      return has_any (text, length, edits, G_N_ELEMENTS (edits));
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    if (g_str_has_prefix (start, ends[i]))
      return strspn (start + strlen (ends[i]), " .])*#0123456789") == strlen (start + strlen (ends[i]));

  return FALSE;
}

/**
 * vandap_words_ends_sentence:
 * @text: UTF-8
 * @length: its length in bytes
 *
 * Tells whether a paragraph ends as a sentence does. Headings and captions mostly do not.
 *
 * Returns: %TRUE if it does
 */
gboolean
vandap_words_ends_sentence (const char *text, gsize length)
{
  gunichar c = get_last_sign (text, text + length);

  return c == '.' || c == '!' || c == '?' || c == 0x2026 || c == ';' || c == ':' || c == ',' || c == 0x3002
         || c == 0xff01 || c == 0xff1f || c == 0x61f || c == 0xff1a;
}

/* What stands before the name of whoever made a picture. */
static const char *const credit_words[] = { "Ảnh minh họa:", "Ảnh:", "Ảnh :", "Photo:", "Photograph:", "Foto:", "Fotos:", "Bild:", "Фото:", "图:", "صورة:" };

/**
 * vandap_words_is_credit_word:
 * @text: UTF-8
 * @length: its length in bytes
 *
 * Tells whether a label is a picture's and no speaker's.
 *
 * Returns: %TRUE if it is
 */
gboolean
vandap_words_is_credit_word (const char *text, gsize length)
{
  static const char *const words[] = { "ảnh", "photo", "foto", "bild", "фото", "nguồn", "video", "clip", "图", "đồ họa" };
  g_autofree char *lower = g_utf8_strdown (text, (gssize) length);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_has_prefix (lower, words[i]) || g_str_has_suffix (lower, words[i]))
      return TRUE;

  return FALSE;
}

/* "…다. ⓒ시험신문": whose picture it is stands last, behind a sentence of the caption. */
static char *
find_sign_credit (const char *copy, gsize length)
{
  static const char *const signs[] = { "ⓒ", "©" };
  const char *tail = copy + (length > LONGEST_SIGNED ? length - LONGEST_SIGNED : 0);

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    {
      const char *found = strstr (tail, signs[i]), *before = found;

      while (before != NULL && before > copy && before[-1] == ' ')
        before--;
      if (before == NULL || before == copy || strchr (".!?)", before[-1]) == NULL || strpbrk (found, ",.;<>0123456789") != NULL)
        continue;
      return g_strstrip (g_strdup (found + strlen (signs[i])));
    }

  return NULL;
}

/* "…。样本 摄": who took it stands last in Chinese, behind a sentence or a space. */
static char *
find_taker (const char *copy)
{
  static const char *const ends[] = { " 摄", " 攝", " 摄影", " 攝影" };
  static const char *const before[] = { "。", "　", " ", "（", "(" };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      g_autofree char *rest = g_str_has_suffix (copy, ends[i]) ? g_strndup (copy, strlen (copy) - strlen (ends[i])) : NULL;
      const char *name = NULL;

      for (guint k = 0; rest != NULL && k < G_N_ELEMENTS (before); k++)
        {
          const char *found = g_strrstr (rest, before[k]);

          if (found != NULL && (name == NULL || found + strlen (before[k]) > name))
            name = found + strlen (before[k]);
        }
      if (name != NULL && *name != '\0' && g_utf8_strlen (name, -1) <= MOST_TAKER)
        return g_strdup (name);
    }

  return NULL;
}

/**
 * vandap_words_find_credit:
 * @text: UTF-8
 * @length: its length in bytes
 *
 * Finds who made the picture that a caption stands under.
 *
 * Returns: (transfer full) (nullable): the name; empty where the caption is one but names nobody;
 *   %NULL where the paragraph does not look like a caption
 */
char *
vandap_words_find_credit (const char *text, gsize length)
{
  g_autofree char *copy = length <= LONGEST_CREDITED ? g_strndup (text, length) : NULL;

  if (copy == NULL)
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (credit_words); i++)
    {
      const char *found = strstr (copy, credit_words[i]) != NULL ? g_strrstr (copy, credit_words[i]) : NULL;
      char *credit, *end;

      if (found == NULL)
        continue;
      credit = g_strstrip (g_strdup (found + strlen (credit_words[i])));
      end = credit + strlen (credit);
      while (end > credit && strchr (").;", end[-1]) != NULL)
        *--end = '\0';
      if (strlen (credit) < 60)
        return credit;
      g_free (credit);
    }
  if (length < 250 && (strstr (copy, "(Ảnh ") != NULL || strstr (copy, "(ảnh ") != NULL || strstr (copy, "Ảnh minh h") != NULL))
    return g_strdup ("");
  if (length > 0 && ((guchar) copy[length - 1] & 0x80) != 0)
    {
      char *taker = find_taker (copy);

      if (taker != NULL)
        return taker;
    }

  return find_sign_credit (copy, length);
}

static gboolean
count_word (const char *text, const char *word, guint *count)
{
  gsize n = strlen (word);

  for (const char *p = strstr (text, word); p != NULL; p = strstr (p + n, word))
    ++*count;

  return *count > 0;
}

static const char *
guess_latin (const char *text, gsize length)
{
  static const struct
  {
    const char *language;
    const char *words[5];
  } rows[] = {
    { "en", { " the ", " and ", " of ", " is ", " that " } },
    { "fr", { " les ", " des ", " est ", " une ", " que " } },
    { "de", { " der ", " und ", " die ", " ist ", " nicht " } },
    { "es", { " los ", " que ", " una ", " por ", " del " } },
    { "it", { " che ", " della ", " una ", " sono ", " per " } },
    { "da", { " og ", " der ", " det ", " ikke ", " jeg " } },
  };
  g_autofree char *lower = g_utf8_strdown (text, (gssize) length);
  guint best = 0, most = 2;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      guint count = 0;

      for (guint j = 0; j < G_N_ELEMENTS (rows[i].words); j++)
        count_word (lower, rows[i].words[j], &count);
      if (count > most)
        {
          most = count;
          best = i + 1;
        }
    }

  return best > 0 ? rows[best - 1].language : NULL;
}

/**
 * vandap_words_guess_language:
 * @text: UTF-8
 * @length: its length in bytes
 *
 * Guesses the language of a text by its letters, and among those that share them
 * by its commonest words.
 *
 * Returns: (transfer none) (nullable): a BCP 47 tag, or %NULL where nothing tells
 */
const char *
vandap_words_guess_language (const char *text, gsize length)
{
  guint letters = 0, vietnamese = 0, arabic = 0, han = 0, kana = 0, hangul = 0, cyrillic = 0;
  const char *end = text + MIN (length, 20000);

  while (end > text && end < text + length && ((guchar) *end & 0xc0) == 0x80)
    end--;
  for (const char *p = text; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      letters += g_unichar_isalpha (c) != 0;
      vietnamese += (c >= 0x1ea0 && c <= 0x1ef9) || c == 0x111 || c == 0x110 || c == 0x1a1 || c == 0x1b0;
      arabic += c >= 0x600 && c <= 0x6ff;
      kana += c >= 0x3040 && c <= 0x30ff;
      han += c >= 0x4e00 && c <= 0x9fff;
      hangul += c >= 0xac00 && c <= 0xd7a3;
      cyrillic += c >= 0x400 && c <= 0x4ff;
    }

  if (letters == 0)
    return NULL;
  if (vietnamese * 20 > letters)
    return "vi";
  if (arabic * 2 > letters)
    return "ar";
  if (hangul * 3 > letters)
    return "ko";
  if (kana * 8 > letters)
    return "ja";
  if (han * 3 > letters)
    return "zh";
  if (cyrillic * 2 > letters)
    return "ru";

  return guess_latin (text, (gsize) (end - text));
}

/**
 * vandap_words_speak_of_interview:
 * @text: UTF-8
 *
 * Tells whether a text says somewhere that it is a conversation.
 *
 * Returns: whether it does
 */
gboolean
vandap_words_speak_of_interview (const char *text)
{
  static const char *const words[] = {
    "phỏng vấn", "trao đổi với", "cuộc trao đổi", "trò chuyện", "phóng viên", "p.v", "trả lời", "interview",
    "conversation", "entretien", "entrevista", "intervista", "conversa", "colloquio", "rozmowa", "беседа", "беседу", "対談", "대담", "gespräch", "интервью", "采访", "访谈", "インタビュー", "인터뷰", "حوار",
  };
  g_autofree char *lower = g_utf8_strdown (text, (gssize) MIN (strlen (text), 200000));

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strstr (lower, words[i]) != NULL)
      return TRUE;

  return FALSE;
}

/**
 * vandap_words_are_in_marks:
 * @start: the first byte of words
 * @end: the byte behind the last
 *
 * Tells whether words stand in quotation marks.
 *
 * Returns: whether they do
 */
gboolean
vandap_words_are_in_marks (const char *start, const char *end)
{
  static const char *const marks[][2] = {
    { "“", "”" }, { "\"", "\"" }, { "«", "»" }, { "»", "«" }, { "„", "“" }, { "”", "”" }, { "「", "」" }, { "『", "』" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if ((gsize) (end - start) > strlen (marks[i][0]) + strlen (marks[i][1])
        && memcmp (start, marks[i][0], strlen (marks[i][0])) == 0
        && memcmp (end - strlen (marks[i][1]), marks[i][1], strlen (marks[i][1])) == 0)
      return TRUE;

  return FALSE;
}

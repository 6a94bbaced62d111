/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/grammar/vandap-end-words.h"

#include <string.h>

#include "reading/grammar/vandap-words.h"
#include "text/vandap-sentences.h"

#define LONGEST_NOTE 500
#define LONGEST_LINE 250
#define LONGEST_REPLY 160
#define LONGEST_WISH 200
#define LONGEST_NAME 80

/* How much of a line has to be the words of a row. */
typedef enum
{
  BEGINS, /* its beginning */
  WHOLE,  /* all of it, but for a figure or a colon */
  HEADS,  /* the same, or what stands before a colon */
} Extent;

/* What such lines begin with, in lower case, and what stands in them, too. */
static const struct
{
  const char *begins;
  const char *has;
  Extent extent;
  VandapEndSense sense;
} rows[] = {
  { "copyright ©", NULL, BEGINS, VANDAP_END_RIGHTS },
  { "copyright (c)", NULL, BEGINS, VANDAP_END_RIGHTS },
  { "copyright 1", NULL, BEGINS, VANDAP_END_RIGHTS },
  { "copyright 2", NULL, BEGINS, VANDAP_END_RIGHTS },
  { "©", NULL, BEGINS, VANDAP_END_RIGHTS },
  { "all rights reserved", NULL, BEGINS, VANDAP_END_RIGHTS },
  { "alle rechte vorbehalten", NULL, BEGINS, VANDAP_END_RIGHTS },
  { "tous droits réservés", NULL, BEGINS, VANDAP_END_RIGHTS },
  { "todos los derechos reservados", NULL, BEGINS, VANDAP_END_RIGHTS },
  { "все права защищены", NULL, BEGINS, VANDAP_END_RIGHTS },
  { "bản quyền thuộc", NULL, BEGINS, VANDAP_END_RIGHTS },
  { "版权所有", NULL, BEGINS, VANDAP_END_RIGHTS },
  { "無断転載", NULL, BEGINS, VANDAP_END_RIGHTS },
  { "무단 전재", NULL, BEGINS, VANDAP_END_RIGHTS },
  { "무단전재", NULL, BEGINS, VANDAP_END_RIGHTS },

  { "originally published ", NULL, BEGINS, VANDAP_END_NOTE },
  { "first published in ", NULL, BEGINS, VANDAP_END_NOTE },
  { "this article originally appeared", NULL, BEGINS, VANDAP_END_NOTE },
  { "this article first appeared", NULL, BEGINS, VANDAP_END_NOTE },
  { "this article was ", "published", BEGINS, VANDAP_END_NOTE },
  { "this interview originally appeared", NULL, BEGINS, VANDAP_END_NOTE },
  { "this interview first appeared", NULL, BEGINS, VANDAP_END_NOTE },
  { "this interview was ", "published", BEGINS, VANDAP_END_NOTE },
  { "for more information, visit ", NULL, BEGINS, VANDAP_END_NOTE },
  { "for more information visit ", NULL, BEGINS, VANDAP_END_NOTE },
  { "what do you think? let us know", NULL, BEGINS, VANDAP_END_NOTE },
  { "let us know in the comments", NULL, BEGINS, VANDAP_END_NOTE },
  { "photos by ", NULL, BEGINS, VANDAP_END_NOTE },
  { "photographs by ", NULL, BEGINS, VANDAP_END_NOTE },
  { "photography by ", NULL, BEGINS, VANDAP_END_NOTE },
  { "tên nhân vật", "thay đổi", BEGINS, VANDAP_END_NOTE },
  { "tên các nhân vật", "thay đổi", BEGINS, VANDAP_END_NOTE },
  { "mời quý vị", "kỳ", BEGINS, VANDAP_END_NOTE },
  { "mời quý vị", "đón đọc", BEGINS, VANDAP_END_NOTE },
  { "mời bạn đọc", "kỳ", BEGINS, VANDAP_END_NOTE },
  { "mời bạn đọc", "đón đọc", BEGINS, VANDAP_END_NOTE },
  { "mời độc giả", "kỳ", BEGINS, VANDAP_END_NOTE },
  { "còn nữa", NULL, WHOLE, VANDAP_END_NOTE },
  { "còn tiếp", NULL, WHOLE, VANDAP_END_NOTE },
  { "to be continued", NULL, WHOLE, VANDAP_END_NOTE },

  { "share this article", NULL, WHOLE, VANDAP_END_HEAD },
  { "share this", NULL, WHOLE, VANDAP_END_HEAD },
  { "related articles", NULL, WHOLE, VANDAP_END_HEAD },
  { "related stories", NULL, WHOLE, VANDAP_END_HEAD },
  { "more on this story", NULL, WHOLE, VANDAP_END_HEAD },
  { "you may also like", NULL, WHOLE, VANDAP_END_HEAD },
  { "leave a comment", NULL, WHOLE, VANDAP_END_HEAD },
  { "comments", NULL, WHOLE, VANDAP_END_HEAD },
  { "tin liên quan", NULL, WHOLE, VANDAP_END_HEAD },
  { "bài liên quan", NULL, WHOLE, VANDAP_END_HEAD },
  { "tin cùng chuyên mục", NULL, WHOLE, VANDAP_END_HEAD },
  { "tin mới hơn", NULL, WHOLE, VANDAP_END_HEAD },
  { "các tin khác", NULL, WHOLE, VANDAP_END_HEAD },
  { "có thể bạn quan tâm", NULL, WHOLE, VANDAP_END_HEAD },
  { "bình luận", NULL, WHOLE, VANDAP_END_HEAD },
  { "ý kiến bạn đọc", NULL, WHOLE, VANDAP_END_HEAD },
  { "chia sẻ bài viết", NULL, WHOLE, VANDAP_END_HEAD },
  { "sur le même sujet", NULL, WHOLE, VANDAP_END_HEAD },
  { "mehr zum thema", NULL, WHOLE, VANDAP_END_HEAD },
  { "te puede interesar", NULL, WHOLE, VANDAP_END_HEAD },
  { "по теме", NULL, WHOLE, VANDAP_END_HEAD },
  { "相关阅读", NULL, HEADS, VANDAP_END_HEAD },
  { "相关新闻", NULL, HEADS, VANDAP_END_HEAD },
  { "関連記事", NULL, HEADS, VANDAP_END_HEAD },
  { "관련기사", NULL, HEADS, VANDAP_END_HEAD },

  { "xem thêm", NULL, HEADS, VANDAP_END_LINK },
  { "đọc thêm", NULL, HEADS, VANDAP_END_LINK },
  { "mời bạn xem thêm", NULL, HEADS, VANDAP_END_LINK },
  { "read more", NULL, HEADS, VANDAP_END_LINK },
  { "read also", NULL, HEADS, VANDAP_END_LINK },
  { "read next", NULL, HEADS, VANDAP_END_LINK },
  { "à lire aussi", NULL, HEADS, VANDAP_END_LINK },
  { "lire aussi", NULL, HEADS, VANDAP_END_LINK },
  { "lesen sie auch", NULL, HEADS, VANDAP_END_LINK },
  { "lea también", NULL, HEADS, VANDAP_END_LINK },
  { "lee también", NULL, HEADS, VANDAP_END_LINK },
  { "читайте также", NULL, HEADS, VANDAP_END_LINK },
  { "اقرأ أيضا", NULL, HEADS, VANDAP_END_LINK },
  { "اقرأ أيضاً", NULL, HEADS, VANDAP_END_LINK },

  { "sign up ", "newsletter", BEGINS, VANDAP_END_ADVERT },
  { "subscribe to ", "newsletter", BEGINS, VANDAP_END_ADVERT },
  { "get our ", "newsletter", BEGINS, VANDAP_END_ADVERT },
  { "đăng ký nhận bản tin", NULL, BEGINS, VANDAP_END_ADVERT },
  { "inscrivez-vous à ", "newsletter", BEGINS, VANDAP_END_ADVERT },
  { "abonnez-vous à ", "newsletter", BEGINS, VANDAP_END_ADVERT },
  { "abonnieren sie ", "newsletter", BEGINS, VANDAP_END_ADVERT },
  { "suscríbete a ", "newsletter", BEGINS, VANDAP_END_ADVERT },
  { "suscríbete a ", "boletín", BEGINS, VANDAP_END_ADVERT },
  { "подпишитесь на ", "рассылку", BEGINS, VANDAP_END_ADVERT },
  { "article continues below", NULL, WHOLE, VANDAP_END_ADVERT },
  { "story continues below", NULL, WHOLE, VANDAP_END_ADVERT },
  { "advertisement", NULL, WHOLE, VANDAP_END_ADVERT },
};

/* Where words in lower case end that a text begins with; %NULL where it does not. */
static const char *
skip_words (const char *text, const char *end, const char *words)
{
  for (; *words != '\0'; words = g_utf8_next_char (words), text = g_utf8_next_char (text))
    if (text >= end || g_unichar_tolower (g_utf8_get_char (text)) != g_utf8_get_char (words))
      return NULL;

  return text;
}

static gboolean
has_words (const char *text, const char *end, const char *words)
{
  for (; text < end; text = g_utf8_next_char (text))
    if (skip_words (text, end, words) != NULL)
      return TRUE;

  return FALSE;
}

/* Whether nothing stands behind but brackets, figures and a colon: "Comments (2)". */
static gboolean
is_all (const char *rest, const char *end)
{
  gsize n = 0;

  while (rest + n < end && rest[n] != '\0' && strchr (" :()[]0123456789.", rest[n]) != NULL)
    n++;

  return rest + n == end;
}

static gboolean
reaches (const char *rest, const char *end, Extent extent)
{
  if (extent == BEGINS || is_all (rest, end))
    return TRUE;
  while (rest < end && *rest == ' ')
    rest++;

  return extent == HEADS && rest < end && (*rest == ':' || g_str_has_prefix (rest, "："));
}

/**
 * vandap_end_words_find:
 * @text: UTF-8
 * @length: its length in bytes
 *
 * Finds what a paragraph is by its first words, if papers print those around what
 * is said.
 *
 * Returns: what it is
 */
VandapEndSense
vandap_end_words_find (const char *text, gsize length)
{
  const char *end = text + length;

  if (length > LONGEST_NOTE)
    return VANDAP_END_NONE;
  while (text < end && *text != '\0' && strchr (" [(*)>", *text) != NULL)
    text++;
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const char *rest = skip_words (text, end, rows[i].begins);

      if (rest == NULL || !reaches (rest, end, rows[i].extent) || (rows[i].has != NULL && !has_words (rest, end, rows[i].has)))
        continue;
      /* "Read more: it does you good." is what somebody says. */
      if (rows[i].sense >= VANDAP_END_HEAD && rows[i].sense <= VANDAP_END_LINK
          && (length > LONGEST_LINE || (vandap_words_ends_sentence (text, (gsize) (end - text)) && end[-1] == '.')))
        return VANDAP_END_NONE;
      return rows[i].sense;
    }

  return VANDAP_END_NONE;
}

/**
 * vandap_end_words_tells_of_author:
 * @text: UTF-8
 * @length: its length in bytes
 *
 * Tells whether a paragraph begins with a name and says that it is that of somebody
 * who writes for the paper.
 *
 * Returns: whether it does
 */
gboolean
vandap_end_words_tells_of_author (const char *text, gsize length)
{
  static const char *const works[] = {
    " is a staff writer", " is a staff reporter", " is a freelance ", " is a contributing ", " is a contributor to ",
    " is a writer based in ", " is a journalist based in ", " est journaliste à ", " est journaliste indépendant", " ist freier ", " ist freie ",
    " là cộng tác viên của ", " là phóng viên của ",
  };
  g_autofree char *line = length < LONGEST_NOTE ? g_strndup (text, length) : NULL;

  for (guint i = 0; line != NULL && i < G_N_ELEMENTS (works); i++)
    {
      const char *found = strstr (line, works[i]);
      g_autofree char *name = found != NULL && found - line < LONGEST_NAME ? g_strndup (line, (gsize) (found - line)) : NULL;

      if (name != NULL && strchr (name, ' ') != NULL && vandap_words_is_name (name))
        return TRUE;
    }

  return FALSE;
}

/**
 * vandap_end_words_is_reply:
 * @text: UTF-8
 * @length: its length in bytes
 *
 * Tells whether a paragraph does no more than answer thanks, in one sentence.
 *
 * Returns: whether it does
 */
gboolean
vandap_end_words_is_reply (const char *text, gsize length)
{
  static const char *const words[] = {
    "không có gì", "my pleasure", "a pleasure", "welcome", "likewise", "anytime", "any time", "goodbye", "xin chào", "tạm biệt", "de rien",
    "je vous en prie", "avec plaisir", "bitte", "gerne", "de nada", "un placer", "пожалуйста", "不客气", "不客氣", "こちらこそ", "별말씀", "عفوا", "prego",
  };

  if (length > LONGEST_REPLY || memchr (text, '?', length) != NULL || vandap_sentence_end (text, length, 0) < length)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (has_words (text, text + length, words[i]))
      return TRUE;

  return vandap_words_is_thanks (text, length);
}

/**
 * vandap_end_words_is_wish:
 * @text: UTF-8
 * @length: its length in bytes
 *
 * Tells whether a paragraph is a wish that is said to one person, as interviews end
 * in some papers. Whoever answers wishes something to all that read.
 *
 * Returns: whether it is
 */
gboolean
vandap_end_words_is_wish (const char *text, gsize length)
{
  static const char *const words[] = {
    "chúc ông ", "chúc bà ", "chúc anh ", "chúc chị ", "chúc cô ", "chúc chú ", "chúc bác ", "chúc bạn ", "chúc em ", "chúc thầy ",
    "chúc nghệ sĩ ", "chúc nghệ nhân ", "xin chúc ông ", "xin chúc bà ", "xin chúc anh ", "xin chúc chị ", "kính chúc ông ", "kính chúc bà ",
  };

  for (guint i = 0; length < LONGEST_WISH && i < G_N_ELEMENTS (words); i++)
    if (skip_words (text, text + length, words[i]) != NULL)
      return !has_words (text, text + length, "bạn đọc") && !has_words (text, text + length, "?");

  return FALSE;
}

/**
 * vandap_end_words_begins_life:
 * @text: UTF-8
 * @length: its length in bytes
 *
 * Tells whether a heading stands over what somebody has done in life, as boxes beside
 * interviews have it.
 *
 * Returns: whether it does
 */
gboolean
vandap_end_words_begins_life (const char *text, gsize length)
{
  static const char *const words[] = {
    "tiểu sử", "hồ sơ", "vài nét về", "đôi nét về", "repères", "bio express", "zur person", "biography", "profile", "about the a", "biografía",
    "досье", "プロフィール", "人物简介", "人物簡介", "약력",
  };

  for (guint i = 0; length < LONGEST_LINE && i < G_N_ELEMENTS (words); i++)
    if (skip_words (text, text + length, words[i]) != NULL)
      return TRUE;

  return FALSE;
}

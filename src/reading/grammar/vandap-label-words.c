/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/grammar/vandap-words.h"

#include <string.h>

#define ASKS VANDAP_LABEL_ASKS
#define ANSWERS VANDAP_LABEL_ANSWERS
#define HOSTS VANDAP_LABEL_HOSTS

/* Labels that say by themselves who asks and who answers, in lower case, without their stops; "#" stands for a number. */
static const struct
{
  const char *label;
  VandapLabelSense sense;
} labels[] = {
  { "pv", ASKS }, { "phóng viên", ASKS }, { "hỏi", ASKS }, { "người phỏng vấn", ASKS }, { "người hỏi", ASKS },
  { "bạn đọc", ASKS }, { "nhà báo", ASKS }, { "câu hỏi", ASKS }, { "tòa soạn", ASKS }, { "toà soạn", ASKS },
  { "câu #", ASKS }, { "câu hỏi số", ASKS }, { "trả lời", ANSWERS }, { "đáp", ANSWERS }, { "tl", ANSWERS }, { "câu trả lời", ANSWERS }, { "người trả lời", ANSWERS },
  { "người được phỏng vấn", ANSWERS },
  { "điều phối", HOSTS }, { "điều phối viên", HOSTS }, { "người điều phối", HOSTS }, { "chủ tọa", HOSTS }, { "chủ toạ", HOSTS },
  { "dẫn chương trình", HOSTS }, { "người dẫn chương trình", HOSTS }, { "mc", HOSTS },
  { "moderator", HOSTS }, { "host", HOSTS }, { "chair", HOSTS }, { "moderatorin", HOSTS }, { "moderation", HOSTS },
  { "modérateur", HOSTS }, { "modératrice", HOSTS }, { "animateur", HOSTS }, { "animatrice", HOSTS },
  { "moderador", HOSTS }, { "moderadora", HOSTS }, { "mediador", HOSTS }, { "mediadora", HOSTS },
  { "moderatore", HOSTS }, { "moderatrice", HOSTS }, { "модератор", HOSTS }, { "ведущий", HOSTS }, { "ведущая", HOSTS },
  { "主持人", HOSTS }, { "主持", HOSTS }, { "司会", HOSTS }, { "司会者", HOSTS }, { "사회자", HOSTS }, { "진행자", HOSTS },
  { "مدير الندوة", HOSTS }, { "مديرة الندوة", HOSTS },
  { "q", ASKS }, { "question", ASKS }, { "interviewer", ASKS }, { "reporter", ASKS }, { "journalist", ASKS },
  { "a", ANSWERS }, { "answer", ANSWERS }, { "interviewee", ANSWERS }, { "respondent", ANSWERS }, { "narrator", ANSWERS },
  { "the witness", ANSWERS }, { "the deponent", ANSWERS },
  { "frage", ASKS }, { "interviewerin", ASKS }, { "redaktion", ASKS }, { "reporterin", ASKS }, { "antwort", ANSWERS },
  { "journaliste", ASKS }, { "intervieweur", ASKS }, { "intervieweuse", ASKS }, { "réponse", ANSWERS },
  { "pregunta", ASKS }, { "entrevistador", ASKS }, { "entrevistadora", ASKS }, { "periodista", ASKS },
  { "respuesta", ANSWERS }, { "entrevistado", ANSWERS }, { "entrevistada", ANSWERS },
  { "pergunta", ASKS }, { "repórter", ASKS }, { "resposta", ANSWERS },
  { "domanda", ASKS }, { "intervistatore", ASKS }, { "intervistatrice", ASKS }, { "giornalista", ASKS },
  { "risposta", ANSWERS }, { "intervistato", ANSWERS }, { "intervistata", ANSWERS },
  { "вопрос", ASKS }, { "корреспондент", ASKS }, { "корр", ASKS }, { "интервьюер", ASKS }, { "журналист", ASKS },
  { "журналистка", ASKS }, { "ответ", ANSWERS },
  { "问", ASKS }, { "問", ASKS }, { "记者", ASKS }, { "記者", ASKS }, { "采访者", ASKS }, { "採訪者", ASKS }, { "提问", ASKS },
  { "问题", ASKS }, { "問題", ASKS }, { "答", ANSWERS }, { "回答", ANSWERS }, { "受访者", ANSWERS }, { "受訪者", ANSWERS },
  { "質問", ASKS }, { "聞き手", ASKS }, { "編集部", ASKS }, { "インタビュアー", ASKS }, { "語り手", ANSWERS }, { "話し手", ANSWERS },
  { "기자", ASKS }, { "질문", ASKS }, { "인터뷰어", ASKS }, { "문", ASKS }, { "답변", ANSWERS }, { "답", ANSWERS }, { "인터뷰이", ANSWERS },
  { "س", ASKS }, { "سؤال", ASKS }, { "السؤال", ASKS }, { "المحاور", ASKS }, { "المحاورة", ASKS }, { "الصحفي", ASKS },
  { "ج", ANSWERS }, { "جواب", ANSWERS }, { "الجواب", ANSWERS }, { "الإجابة", ANSWERS }, { "الضيف", ANSWERS },
};

/* Letters that ask and answer in pairs: alone, each may be the initial of anybody's name. */
static const struct
{
  const char *asks;
  const char *answers;
} pairs[] = {
  { "q", "a" }, { "q", "r" }, { "p", "r" }, { "f", "a" }, { "d", "r" }, { "в", "о" }, { "h", "đ" }, { "h", "t" },
};

static gboolean
is_stop (gunichar c)
{
  return c == '.' || c == ' ' || c == 0xa0 || c == '(' || c == ')' || c == '*' || c == '-' || c == 0x2013;
}

/* Japanese and Chinese papers print Latin letters and figures as wide as their own: "Ｑ１". */
static gunichar
get_half_width (gunichar c)
{
  return c >= 0xff10 && c <= 0xff5a ? c - 0xff00 + 0x20 : c;
}

/* A label without stops and markers, in lower case: "P.V" → "pv", "Phóng viên (PV)" → "phóng viên pv". */
static char *
simplify (const char *label)
{
  g_autofree char *lower = g_utf8_strdown (label, -1);
  g_autoptr (GString) simple = g_string_new (NULL);
  gboolean space = FALSE;

  for (const char *p = lower; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = get_half_width (g_utf8_get_char (p));

      if (is_stop (c))
        {
          space |= c != '.';
          continue;
        }
      if (space && simple->len > 0)
        g_string_append_c (simple, ' ');
      space = FALSE;
      g_string_append_unichar (simple, c);
    }

  return g_string_free (g_steal_pointer (&simple), FALSE);
}

/**
 * vandap_words_get_label_sense:
 * @label: a label, without marker and colon
 *
 * Tells whether a label says by itself who speaks.
 *
 * Returns: what it says
 */
VandapLabelSense
vandap_words_get_label_sense (const char *label)
{
  g_autofree char *simple = simplify (label);

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      gsize n;

      if (*labels[i].label != *simple)
        continue;
      n = strcspn (labels[i].label, "#");
      if (strncmp (simple, labels[i].label, n) != 0 || (labels[i].label[n] == '#' && !g_ascii_isdigit (simple[n])))
        continue;
      /* "Host city" is none of those who lead panels. */
      if (labels[i].sense == HOSTS && simple[n + strspn (simple + n, " 0123456789")] != '\0')
        continue;
      /* "pv báo gia lai", "phóng viên pv" are the same label; "q1", "hỏi 2" too. */
      if (simple[n] == '\0' || (n > 1 && simple[n] == ' ') || simple[n + strspn (simple + n, " 0123456789")] == '\0')
        return labels[i].sense;
    }

  return VANDAP_LABEL_UNKNOWN;
}

/**
 * vandap_words_dup_paper:
 * @label: a label, without marker and colon
 *
 * Finds what a label that says that somebody asks tells of them beside: "báo test" of
 * "Phóng viên Báo Test", where several papers ask by turns.
 *
 * Returns: (transfer full) (nullable): the name, in lower case; %NULL where there is none
 */
char *
vandap_words_dup_paper (const char *label)
{
  g_autofree char *simple = NULL;
  const char *space = strchr (label, ' ');
  gsize longest = 0;

  while (space != NULL && !g_unichar_isupper (g_utf8_get_char (space + 1)))
    space = strchr (space + 1, ' ');
  if (space == NULL)
    return NULL;
  simple = simplify (label);
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      gsize n = strlen (labels[i].label);

      if (labels[i].sense == ASKS && n > 1 && n > longest && strncmp (simple, labels[i].label, n) == 0 && simple[n] == ' ')
        longest = n;
    }
  /* "Phóng viên (PV)" names nobody. */
  if (longest == 0 || vandap_words_get_label_sense (simple + longest + 1) != VANDAP_LABEL_UNKNOWN)
    return NULL;

  return g_strdup (simple + longest + 1);
}

/**
 * vandap_words_find_speaking_verb:
 * @label: a label, without marker and colon
 * @sense: (out): return location for what it says of who has it
 *
 * Finds the verb that a label has behind a name: "asked" of "Ann Test asked".
 *
 * Returns: how long the name before it is, in bytes; 0 where there is no such verb
 */
gsize
vandap_words_find_speaking_verb (const char *label, VandapLabelSense *sense)
{
  static const struct
  {
    const char *verb;
    VandapLabelSense sense;
  } verbs[] = {
    { " hỏi", ASKS }, { " hỏi tiếp", ASKS }, { " đáp", ANSWERS }, { " trả lời", ANSWERS }, { " asked", ASKS }, { " asks", ASKS },
    { " replied", ANSWERS }, { " replies", ANSWERS }, { " answered", ANSWERS }, { " answers", ANSWERS },
    { " fragt", ASKS }, { " fragte", ASKS }, { " antwortet", ANSWERS }, { " antwortete", ANSWERS }, { " demande", ASKS }, { " répond", ANSWERS },
    { " pregunta", ASKS }, { " preguntó", ASKS }, { " responde", ANSWERS }, { " respondió", ANSWERS },
    { " спросил", ASKS }, { " спросила", ASKS }, { " ответил", ANSWERS }, { " ответила", ANSWERS },
  };

  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    if (g_str_has_suffix (label, verbs[i].verb))
      {
        *sense = verbs[i].sense;
        return strlen (label) - strlen (verbs[i].verb);
      }

  return 0;
}

/**
 * vandap_words_is_answer:
 * @label: a label, without marker and colon
 *
 * Tells whether a label says what is said, an answer, and nothing of who says it.
 *
 * Returns: whether it does
 */
gboolean
vandap_words_is_answer (const char *label)
{
  static const char *const words[] = {
    "trả lời", "đáp", "tl", "câu trả lời", "a", "answer", "antwort", "réponse", "respuesta", "resposta", "risposta", "ответ",
    "答", "回答", "답변", "답", "ج", "جواب", "الجواب", "الإجابة", NULL,
  };
  g_autofree char *simple = simplify (label);

  return g_strv_contains (words, simple);
}

/**
 * vandap_words_sense_asks:
 * @sense: what a label says by itself
 *
 * Tells whether whoever has such a label asks.
 *
 * Returns: %TRUE for interviewers and for those who lead panels
 */
gboolean
vandap_words_sense_asks (VandapLabelSense sense)
{
  return sense == VANDAP_LABEL_ASKS || sense == VANDAP_LABEL_HOSTS;
}

/**
 * vandap_words_is_letter_pair:
 * @asks: a letter in lower case
 * @answers: another one
 *
 * Tells whether two letters stand for "question" and "answer" where both are labels
 * of a document: "P" and "R", "F" and "A". Alone, each may be anybody's initial.
 *
 * Returns: whether they do
 */
gboolean
vandap_words_is_letter_pair (gunichar asks, gunichar answers)
{
  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    if (asks == g_utf8_get_char (pairs[i].asks) && answers == g_utf8_get_char (pairs[i].answers))
      return TRUE;

  return FALSE;
}

/**
 * vandap_words_is_pair_letter:
 * @letter: a letter in lower case
 *
 * Tells whether a letter may stand for "question" or "answer" if another one does for
 * the other.
 *
 * Returns: whether it may
 */
gboolean
vandap_words_is_pair_letter (gunichar letter)
{
  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    if (letter == g_utf8_get_char (pairs[i].asks) || letter == g_utf8_get_char (pairs[i].answers))
      return TRUE;

  return FALSE;
}

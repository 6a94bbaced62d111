/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/tables/vandap-csv-words.h"

#include <string.h>

/* Longer, and it is no name of a column. */
#define LONGEST_NAME 60

#define NOT_AMONG G_MAXUINT

/* What people call the columns of transcripts, in lower case; in each language, what may mean something else comes last. */
static const char *const speakers[] = {
  "speaker", "speakers", "speaker name", "speaker label", "speaker id", "name", "who", "person", "participant", "role",
  "character", "người nói", "người", "nhân vật", "tên", "họ tên", "vai", "sprecher", "sprecherin", "sprecher in", "person",
  "redner", "locuteur", "locutrice", "intervenant", "orateur", "interlocuteur", "nom", "qui", "hablante", "orador",
  "interlocutor", "nombre", "quién", "falante", "locutor", "parlante", "oratore", "spreker", "talare", "mówca",
  "говорящий", "спикер", "кто", "имя", "話者", "説話者", "発言者", "話し手", "说话人", "說話人", "发言人", "發言人", "讲者",
  "화자", "발화자", "발언자", "이름", "المتحدث", "المتكلم", NULL,
};

static const char *const texts[] = {
  "text", "utterance", "utterances", "transcript", "transcription", "content", "speech", "dialogue", "dialog", "words",
  "sentence", "message", "caption", "line", "what", "lời", "lời nói", "nội dung", "văn bản", "câu nói", "câu", "phát biểu",
  "äußerung", "aussage", "inhalt", "wortlaut", "transkript", "texte", "contenu", "propos", "paroles", "énoncé", "texto",
  "contenido", "enunciado", "transcripción", "transcrição", "conteúdo", "testo", "contenuto", "trascrizione", "tekst",
  "текст", "реплика", "слова", "содержание", "テキスト", "発話", "発言", "発言内容", "内容", "文字", "文本", "发言", "發言",
  "话语", "텍스트", "내용", "발화", "발언", "النص", "الكلام", NULL,
};

static const char *const questions[] = {
  "question", "questions", "q", "hỏi", "câu hỏi", "frage", "fragen", "pregunta", "preguntas", "pergunta", "domanda",
  "vraag", "вопрос", "вопросы", "问", "問", "问题", "問題", "提问", "質問", "질문", "سؤال", "السؤال", NULL,
};

static const char *const answers[] = {
  "answer", "answers", "a", "response", "responses", "reply", "đáp", "trả lời", "câu trả lời", "lời đáp", "antwort",
  "antworten", "réponse", "réponses", "reponse", "respuesta", "respuestas", "resposta", "risposta", "antwoord", "ответ",
  "ответы", "答", "回答", "答案", "答え", "답", "답변", "대답", "جواب", "الجواب", "الإجابة", NULL,
};

static const char *const starts[] = {
  "start", "start time", "starttime", "begin", "from", "in", "time", "times", "timestamp", "timecode", "time code",
  "time in", "timecode in", "start ms", "start s", "seconds", "start seconds", "begin time", "time start", "offset", "tc",
  "tc in", "position", "mốc", "mốc thời gian", "bắt đầu", "thời gian", "thời điểm", "giờ", "beginn",
  "anfang", "zeit", "zeitmarke", "startzeit", "début", "debut", "temps", "heure", "inicio", "tiempo", "hora", "início",
  "tempo", "inizio", "начало", "время", "開始", "開始時間", "时间", "時間", "开始", "시작", "시간", "الوقت", "البداية", NULL,
};

static const char *const ends[] = {
  "end", "end time", "endtime", "stop", "to", "out", "until", "time out", "timecode out", "end ms", "end s", "kết thúc",
  "ende", "endzeit", "fin", "fim", "fine", "конец", "終了", "終了時間", "结束", "結束", "종료", "끝", "النهاية", NULL,
};

static const char *const *const words[VANDAP_CSV_N_COLUMNS] = {
  [VANDAP_CSV_SPEAKER] = speakers, [VANDAP_CSV_TEXT] = texts,   [VANDAP_CSV_QUESTION] = questions,
  [VANDAP_CSV_ANSWER] = answers,   [VANDAP_CSV_START] = starts, [VANDAP_CSV_END] = ends,
};

/* "Speaker_Name:", " START  TIME " as the words are written here. */
static char *
simplify (const char *name)
{
  g_autofree char *normal = g_utf8_normalize (name, -1, G_NORMALIZE_NFC);
  g_autofree char *lower = g_utf8_strdown (normal != NULL ? normal : "", -1);
  g_autoptr (GString) simple = g_string_new (NULL);

  for (const char *p = lower; *p != '\0'; p++)
    {
      if (g_ascii_isspace (*p) || strchr ("_-.:*#", *p) != NULL)
        {
          if (simple->len > 0 && simple->str[simple->len - 1] != ' ')
            g_string_append_c (simple, ' ');
        }
      else
        g_string_append_c (simple, *p == '[' ? '(' : *p == ']' ? ')' : *p);
    }

  return g_strchomp (g_string_free (g_steal_pointer (&simple), FALSE));
}

/* "start time (s)", "timestamp (hh mm ss)" */
static void
drop_brackets (char *name)
{
  char *bracket = strchr (name, '(');

  if (bracket == NULL || bracket == name || !g_str_has_suffix (name, ")"))
    return;
  *bracket = '\0';
  g_strchomp (name);
}

/* How far back among the words one stands, or NOT_AMONG. */
static guint
find_among (const char *const *list, const char *name)
{
  guint i = 0;

  while (list != NULL && list[i] != NULL && strcmp (list[i], name) != 0)
    i++;

  return list != NULL && list[i] != NULL ? i : NOT_AMONG;
}

/**
 * vandap_csv_words_find:
 * @name: what stands over a column
 * @doubt: (out): return location for how much to doubt it against other names for the same
 *
 * Tells what a column has, by its name in one of several languages. Some names may mean
 * something else beside a plainer one: the "Line" of a table that has "Text", too, is a number.
 *
 * Returns: what it has
 */
VandapCsvColumn
vandap_csv_words_find (const char *name, guint *doubt)
{
  g_autofree char *simple = NULL;

  *doubt = NOT_AMONG;
  if (strlen (name) > LONGEST_NAME)
    return VANDAP_CSV_OTHER;
  simple = simplify (name);
  drop_brackets (simple);
  for (guint i = 0; i < VANDAP_CSV_N_COLUMNS; i++)
    {
      *doubt = find_among (words[i], simple);
      if (*doubt != NOT_AMONG)
        return (VandapCsvColumn) i;
    }

  return VANDAP_CSV_OTHER;
}

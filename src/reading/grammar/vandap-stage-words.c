/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/grammar/vandap-words.h"

#include <string.h>

#define LONGEST_DIRECTION 120

/* What people do while they speak, in lower case; a hyphen stands for the rest of a word. */
static const char *const beginnings[] = {
  "mỉm cười", "khóc", "rơm rớm", "trầm ngâm", "trầm giọng", "im lặng", "ngập ngừng", "thở dài", "nghẹn-", "gật đầu", "gật gù", "lắc đầu", "nhún vai",
  "xúc động", "suy nghĩ", "ngẫm nghĩ", "ngắt lời", "nói xen", "nói chen", "nói nhỏ", "nói đùa", "đùa", "dừng", "ngừng", "vỗ tay", "thì thầm", "nháy mắt",
  "nhìn", "hồi tưởng", "bối rối", "ngạc nhiên", "hào hứng", "gắt", "hạ giọng", "lặng", "chậm rãi",
  "sigh-", "cries", "crying", "weep-", "sob-", "pauses", "pausing", "pause", "long pause", "nods", "nodding", "shakes", "shaking", "shrug-", "whisper-", "interrupt-",
  "joking-", "sings", "singing", "claps", "clapping", "applaud-", "applause", "silence", "silent-", "thinks", "thinking", "points", "pointing", "looks", "looking",
  "gestur-", "coughs", "coughing", "softly", "quietly", "angrily", "sarcastic-", "tearful-", "wistful-", "emotional", "overlapping", "off mic-", "off-mic-", "hesitat-", "stammer-",
  "imitat-", "mimic-", "shouts", "shouting", "turns", "turning", "reads", "reading", "clears",
  "soupir-", "pleur-", "silence", "hésit-", "hoche", "hausse", "réfléchi-", "interromp-", "chuchot-", "ému", "émue", "songeur", "songeuse", "pensif", "pensive",
  "seufz-", "wein-", "schweig-", "nick-", "zöger-", "überleg-", "flüster-", "nachdenklich", "unterbricht", "winkt", "schüttelt",
  "suspir-", "llora", "llorando", "piensa", "pensativ-", "pausa", "silencio", "asiente", "interrump-", "emocionad-", "chora", "chorando", "silêncio", "pensa", "emocionado",
  "sospir-", "piange", "piangendo", "silenzio", "annuisce", "commosso", "commossa", "pensieros-",
  "вздыха-", "вздохну-", "плач-", "пауза", "кива-", "молч-", "задум-", "шёпотом", "шепотом", "после паузы",
  "يبكي", "تبكي", "صمت", "يتنهد", "تتنهد", "متأثرا", "مقاطعا", "한숨", "침묵", "눈물", "고개", "잠시",
};

/* Laughter, which is said of in many more words. */
static const char *const laughter[] = {
  "cười-", "laugh-", "smil-", "grin", "grins", "grinning", "chuckl-", "giggl-", "rit", "rires", "rire", "riant", "sourit", "sourire", "souriant-",
  "lacht", "lachen", "lachend", "lächel-", "schmunzel-", "grinst", "ríe", "ríen", "risas", "risa", "riendo", "riéndose", "sonr-", "ri", "risos", "rindo", "sorri-",
  "ride", "ridono", "ridendo", "risata", "sorrid-", "смех", "сме-", "улыба-", "يضحك", "تضحك", "ضاحك-", "ضحك-", "يبتسم", "تبتسم", "مبتسم-", "웃음", "웃으며", "웃으면서", "웃는다",
};

/* In scripts without spaces, at either end. */
static const char *const signs[] = { "笑", "泣", "涙", "哭", "叹", "歎", "沉默", "沈黙", "沉思", "点头", "點頭", "摇头", "搖頭", "停顿", "停頓", "思考", "うなず", "頷", "ため息", "苦笑" };

static gboolean
begins_with (const char *text, const char *word)
{
  gsize n = strlen (word);
  gboolean goes_on = word[n - 1] == '-';

  n -= goes_on;

  return strncmp (text, word, n) == 0 && (goes_on || !g_unichar_isalnum (g_utf8_get_char (text + n)));
}

static gboolean
begins_with_any (const char *text, const char *const *words, guint n)
{
  for (guint i = 0; i < n; i++)
    if (begins_with (text, words[i]))
      return TRUE;

  return FALSE;
}

/**
 * vandap_words_is_stage_direction:
 * @text: UTF-8
 * @length: its length in bytes
 *
 * Tells whether words in brackets say what somebody does while speaking: "laughing",
 * "trầm ngâm".
 *
 * Returns: whether they do
 */
gboolean
vandap_words_is_stage_direction (const char *text, gsize length)
{
  g_autofree char *lower = length <= LONGEST_DIRECTION ? g_utf8_strdown (text, (gssize) length) : NULL;

  if (lower == NULL)
    return FALSE;
  g_strstrip (lower);
  if (begins_with_any (lower, beginnings, G_N_ELEMENTS (beginnings)))
    return TRUE;
  for (const char *word = lower; word != NULL; word = strchr (word, ' '))
    {
      word += *word == ' ';
      if (begins_with_any (word, laughter, G_N_ELEMENTS (laughter)))
        return TRUE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (g_str_has_prefix (lower, signs[i]) || g_str_has_suffix (lower, signs[i]))
      return TRUE;

  return FALSE;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/grammar/vandap-letters.h"

#include <string.h>

/* A page of letters has far fewer. */
#define MOST_PIECES 5000
#define MOST_TITLES 4
#define LONGEST_TITLE 120
#define LONGEST_OPENING 64
#define LONGEST_TAIL 160
#define FEWEST_LETTERS 2

/* What letters to a paper begin with, in lower case. */
static const char *const salutations[] = {
  "kính gửi", "kính thưa tòa soạn", "kính thưa toà soạn", "kính thưa ban biên tập", "kính thưa quý báo", "thưa tòa soạn", "thưa toà soạn", "thưa ban biên tập",
  "thưa quý báo", "gửi tòa soạn", "gửi toà soạn", "gửi ban biên tập", "dear sir", "dear sirs", "dear madam", "dear editor", "dear editors", "dear mr. editor",
  "to the editor", "madam, sir", "monsieur le rédacteur", "monsieur le directeur", "madame, monsieur", "cher rédacteur", "chère rédaction", "sehr geehrte", "sehr geehrter", "liebe redaktion",
  "señor director", "señora directora", "sr. director", "sra. directora", "estimado director", "estimada directora", "estimado editor", "senhor editor", "senhor director", "senhor diretor",
  "caro direttore", "cara direttrice", "gentile direttore", "egregio direttore", "уважаемая редакция", "дорогая редакция", "уважаемый редактор", "здравствуйте, редакция",
  "编辑同志", "尊敬的编辑", "编辑先生", "編輯先生", "編集長様", "編集部御中", "拝啓", "편집자께", "편집장님께", "السيد رئيس التحرير", "عزيزي المحرر", "السيد المحرر",
};

/* Those that are a word of their own: "Sir: ...", "Sir, ...", "SIR — ...". */
static const char *const bare_salutations[] = { "sir", "sirs", "madam", "monsieur" };

/* What they end with, in lower case. */
static const char *const farewells[] = {
  "trân trọng", "kính thư", "kính chào", "kính bút", "yours faithfully", "yours sincerely", "yours truly", "yours etc", "yours, etc", "yours,", "sincerely", "faithfully", "kind regards",
  "best regards", "regards", "with best wishes", "best wishes", "cordialement", "veuillez agréer", "bien à vous", "mit freundlichen grüßen", "mit freundlichen grüssen", "hochachtungsvoll", "atentamente",
  "cordialmente", "un saludo", "saludos", "atenciosamente", "com os melhores cumprimentos", "cordiali saluti", "distinti saluti", "с уважением", "此致", "敬礼", "敬禮", "敬具", "올림", "드림", "مع التحية",
  "مع خالص التحية", "وتفضلوا بقبول",
};

/* What a page of them is called, in lower case, at its beginning. */
static const char *const titles[] = {
  "thư bạn đọc", "thư của bạn đọc", "ý kiến bạn đọc", "bạn đọc viết", "hộp thư bạn đọc", "thư tòa soạn", "letters to the", "letters from readers", "letters from our readers", "readers' letters", "readers’ letters",
  "your letters", "courrier des lecteurs", "lettres de lecteurs", "lettres des lecteurs", "leserbriefe", "cartas al director", "cartas a la directora", "cartas de los lectores", "cartas dos leitores", "cartas à redação",
  "lettere al direttore", "письма читателей", "письма в редакцию", "读者来信", "讀者來信", "讀者投書", "読者の声", "読者投稿", "독자 투고", "독자의 편지", "رسائل القراء", "بريد القراء",
};

/* Those that are its whole title. */
static const char *const whole_titles[] = { "letters", "readers write", "courrier", "cartas", "lettere", "письма", "读者", "投書" };

/* What a document shows of letters. */
typedef struct
{
  guint salutations;
  guint farewells;
  gboolean is_titled;
} Evidence;

static gboolean
has_prefix (const char *text, const char *const *words, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      gsize length = strlen (words[i]);

      if (strncmp (text, words[i], length) == 0 && !g_unichar_isalpha (g_utf8_get_char (text + length)))
        return TRUE;
    }

  return FALSE;
}

/* "Sir:", "Sir,", "Sir —" */
static gboolean
is_bare_salutation (const char *text)
{
  for (guint i = 0; i < G_N_ELEMENTS (bare_salutations); i++)
    {
      gsize n = strlen (bare_salutations[i]);
      const char *after = text + n;

      if (strncmp (text, bare_salutations[i], n) != 0)
        continue;
      after += strspn (after, " ");
      if (*after == ':' || *after == ',' || g_str_has_prefix (after, "–") || g_str_has_prefix (after, "—"))
        return TRUE;
    }

  return FALSE;
}

/* A part of a piece, in lower case; no character is cut. */
static char *
dup_lower (VandapPieces *pieces, gsize start, gsize end, gsize most)
{
  const char *text = pieces->text + start;
  gsize n = MIN (end - start, most);

  while (n < end - start && n > 0 && ((guchar) text[n] & 0xc0) == 0x80)
    n--;

  return g_utf8_strdown (text, (gssize) n);
}

static gboolean
is_salutation (VandapPieces *pieces, const VandapPiece *piece)
{
  g_autofree char *lower = dup_lower (pieces, piece->lead_start, piece->end, LONGEST_OPENING);

  return has_prefix (lower, salutations, G_N_ELEMENTS (salutations)) || is_bare_salutation (lower);
}

/* At the beginning, or behind a sentence or a line that ends near the end. */
static gboolean
has_farewell_word (VandapPieces *pieces, const VandapPiece *piece)
{
  gsize start = piece->end - piece->lead_start > LONGEST_TAIL ? piece->end - LONGEST_TAIL : piece->lead_start;
  g_autofree char *lower = NULL;

  while (start < piece->end && ((guchar) pieces->text[start] & 0xc0) == 0x80)
    start++;
  lower = dup_lower (pieces, start, piece->end, LONGEST_TAIL);
  if (start == piece->lead_start && has_prefix (lower, farewells, G_N_ELEMENTS (farewells)))
    return TRUE;
  for (const char *p = strpbrk (lower, ".?!\342"); p != NULL; p = strpbrk (p, ".?!\342"))
    {
      p += g_str_has_prefix (p, "\342\200\250") ? 3 : 1; /* U+2028 */
      if (has_prefix (p + strspn (p, " "), farewells, G_N_ELEMENTS (farewells)))
        return TRUE;
    }

  return FALSE;
}

/* "Trân trọng cảm ơn ông!" ends an interview. */
static gboolean
has_farewell (VandapPieces *pieces, const VandapPiece *piece)
{
  return has_farewell_word (pieces, piece) && !vandap_words_is_thanks (pieces->text + piece->start, piece->end - piece->start);
}

static gboolean
is_title (const char *title, gsize length)
{
  g_autofree char *lower = length <= LONGEST_TITLE ? g_utf8_strdown (title, (gssize) length) : NULL;

  if (lower == NULL)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (whole_titles); i++)
    if (strcmp (lower, whole_titles[i]) == 0)
      return TRUE;

  return has_prefix (lower, titles, G_N_ELEMENTS (titles));
}

static void
collect_evidence (VandapPieces *pieces, Evidence *evidence)
{
  const char *title = vandap_blocks_get_field (pieces->blocks, VANDAP_FIELD_TITLE);

  *evidence = (Evidence){ .is_titled = title != NULL && is_title (title, strlen (title)) };
  for (guint i = 0; i < pieces->pieces->len; i++)
    {
      const VandapPiece *piece = vandap_pieces_get (pieces, i);

      if (piece->state == VANDAP_PIECE_LEFT_OUT || piece->state == VANDAP_PIECE_MENU)
        continue;
      evidence->salutations += is_salutation (pieces, piece);
      evidence->farewells += has_farewell (pieces, piece);
      if (i < MOST_TITLES)
        evidence->is_titled |= is_title (pieces->text + piece->lead_start, piece->end - piece->lead_start);
    }
}

static guint
count_asking (const VandapVerdict *verdict)
{
  guint n = 0;

  for (guint i = 0; verdict->roles != NULL && i < verdict->roles->len; i++)
    n += g_array_index (verdict->roles, VandapRole, i) == VANDAP_ROLE_ASKS;

  return n;
}

/* Whether what a piece says is under somebody's label, or says that it answers. */
static gboolean
is_reply (VandapPieces *pieces, const VandapPiece *piece, VandapRole role)
{
  const VandapLabel *label = piece->label != VANDAP_NONE ? vandap_pieces_get_label (pieces, piece->label) : NULL;

  if (label == NULL || is_salutation (pieces, piece) || has_farewell (pieces, piece))
    return FALSE;

  return label->sense != VANDAP_LABEL_UNKNOWN || label->count > 1 || role == VANDAP_ROLE_ANSWERS;
}

/* "The expert: ..." again and again, or "Luật sư Mẫu: ..." once, be it a label or not. */
static gboolean
opens_as_reply (VandapPieces *pieces, const VandapPiece *piece, GHashTable *openings)
{
  const char *text = pieces->text + piece->lead_start;
  const char *colon = memchr (text, ':', MIN (piece->end - piece->lead_start, LONGEST_OPENING));

  if (colon == NULL || colon == text || is_salutation (pieces, piece) || has_farewell (pieces, piece))
    return FALSE;

  return vandap_words_match_courtesy (text) > 0 || !g_hash_table_add (openings, g_strndup (text, (gsize) (colon - text)));
}

/* Whether somebody answers: under a label, or in other type than all of a letter is set in. */
static gboolean
are_answered (VandapPieces *pieces, const VandapVerdict *verdict)
{
  g_autoptr (GHashTable) openings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint asking = 0, answering = 0;
  VandapRole last = VANDAP_ROLE_NONE;

  for (guint i = 0; i < pieces->pieces->len; i++)
    {
      const VandapPiece *piece = vandap_pieces_get (pieces, i);
      VandapRole role = verdict->roles != NULL ? g_array_index (verdict->roles, VandapRole, i) : VANDAP_ROLE_NONE;

      if (piece->state != VANDAP_PIECE_OPEN)
        continue;
      if (is_reply (pieces, piece, role) || opens_as_reply (pieces, piece, openings))
        return TRUE;
      last = role != VANDAP_ROLE_GOES_ON ? role : last;
      if (verdict->is_set_off && (is_salutation (pieces, piece) || has_farewell (pieces, piece)))
        {
          asking += last == VANDAP_ROLE_ASKS;
          answering += last == VANDAP_ROLE_ANSWERS;
        }
    }

  return asking > answering;
}

/**
 * vandap_letters_are_all:
 * @pieces: the pieces of a document
 * @verdict: how it is laid out
 *
 * Tells whether a document is readers' letters that nobody answers: what they ask is
 * no question of an interview. Where somebody does, it is questions and answers.
 *
 * Returns: whether it is
 */
gboolean
vandap_letters_are_all (VandapPieces *pieces, const VandapVerdict *verdict)
{
  Evidence evidence;

  if (pieces->pieces->len > MOST_PIECES)
    return FALSE;
  for (guint i = 0; i < pieces->labels->len; i++)
    if (vandap_pieces_get_label (pieces, i)->sense != VANDAP_LABEL_UNKNOWN && vandap_pieces_get_label (pieces, i)->count > 1)
      return FALSE;
  collect_evidence (pieces, &evidence);
  if (evidence.salutations + evidence.farewells == 0
      || (!evidence.is_titled && (MIN (evidence.salutations, evidence.farewells) == 0
                                  || MAX (evidence.salutations, evidence.farewells) < FEWEST_LETTERS)))
    return FALSE;

  return MAX (evidence.salutations, evidence.farewells) * 2 >= count_asking (verdict) && !are_answered (pieces, verdict);
}

/**
 * vandap_letters_give_back_labels:
 * @pieces: the pieces of letters
 *
 * Gives back to the words what only looked like the label of a speaker.
 */
void
vandap_letters_give_back_labels (VandapPieces *pieces)
{
  for (guint i = 0; i < pieces->pieces->len; i++)
    {
      VandapPiece *piece = vandap_pieces_get (pieces, i);

      piece->label = VANDAP_NONE;
      if (piece->state == VANDAP_PIECE_FACT)
        piece->state = VANDAP_PIECE_OPEN;
      piece->start = piece->lead_end = piece->lead_start;
    }
}

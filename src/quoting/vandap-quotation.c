/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quoting/vandap-quotation.h"

#include <glib/gi18n-lib.h>

struct _VandapQuotation
{
  GObject parent_instance;

  VandapInterview *interview;
  VandapPassage passage;
  guint turn;
  char *words;
};

G_DEFINE_FINAL_TYPE (VandapQuotation, vandap_quotation, G_TYPE_OBJECT)

static void
vandap_quotation_dispose (GObject *object)
{
  g_clear_object (&VANDAP_QUOTATION (object)->interview);

  G_OBJECT_CLASS (vandap_quotation_parent_class)->dispose (object);
}

static void
vandap_quotation_finalize (GObject *object)
{
  g_free (VANDAP_QUOTATION (object)->words);

  G_OBJECT_CLASS (vandap_quotation_parent_class)->finalize (object);
}

static void
vandap_quotation_class_init (VandapQuotationClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vandap_quotation_dispose;
  G_OBJECT_CLASS (klass)->finalize = vandap_quotation_finalize;
}

static void
vandap_quotation_init (VandapQuotation *self)
{
}

static VandapQuotation *
quotation_new (VandapInterview *interview, const VandapTurnPassage *part, char *words)
{
  VandapQuotation *self = g_object_new (VANDAP_TYPE_QUOTATION, NULL);

  self->interview = g_object_ref (interview);
  self->passage = part->passage;
  self->turn = part->turn;
  self->words = words;

  return self;
}

/**
 * vandap_quotations_of_passage:
 * @interview: an interview
 * @passage: a stretch of its text
 *
 * Makes quotations of a passage, one for each turn it takes somebody's words of.
 *
 * Returns: (transfer full) (element-type VandapQuotation): the quotations, in order; none where the
 *   passage holds nobody's words
 */
GPtrArray *
vandap_quotations_of_passage (VandapInterview *interview, VandapPassage passage)
{
  GPtrArray *quotations = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GArray) parts = vandap_passage_split (interview, passage);

  for (guint i = 0; i < parts->len; i++)
    {
      const VandapTurnPassage *part = &g_array_index (parts, VandapTurnPassage, i);
      g_autofree char *words = NULL;

      if (part->turn == VANDAP_NONE)
        continue;
      words = vandap_passage_dup_words (interview, part->passage);
      if (*words != '\0')
        g_ptr_array_add (quotations, quotation_new (interview, part, g_steal_pointer (&words)));
    }

  return quotations;
}

/**
 * vandap_quotation_get_interview:
 * @self: a quotation
 *
 * Gets the interview it is from.
 *
 * Returns: (transfer none): the interview
 */
VandapInterview *
vandap_quotation_get_interview (VandapQuotation *self)
{
  g_return_val_if_fail (VANDAP_IS_QUOTATION (self), NULL);

  return self->interview;
}

/**
 * vandap_quotation_get_passage:
 * @self: a quotation
 *
 * Gets the stretch of the text it takes.
 *
 * Returns: the passage
 */
VandapPassage
vandap_quotation_get_passage (VandapQuotation *self)
{
  g_return_val_if_fail (VANDAP_IS_QUOTATION (self), ((VandapPassage) { 0, 0 }));

  return self->passage;
}

/**
 * vandap_quotation_get_turn:
 * @self: a quotation
 *
 * Gets the turn it belongs to.
 *
 * Returns: index of the turn
 */
guint
vandap_quotation_get_turn (VandapQuotation *self)
{
  g_return_val_if_fail (VANDAP_IS_QUOTATION (self), VANDAP_NONE);

  return self->turn;
}

/**
 * vandap_quotation_get_state:
 * @self: a quotation
 *
 * Tells how it stands to what was said.
 *
 * Returns: how
 */
VandapQuotationState
vandap_quotation_get_state (VandapQuotation *self)
{
  g_return_val_if_fail (VANDAP_IS_QUOTATION (self), VANDAP_QUOTATION_RETOLD);

  switch (vandap_interview_get_derivation (self->interview))
    {
    case VANDAP_DERIVATION_PUBLISHED:
      return VANDAP_QUOTATION_VERBATIM;
    case VANDAP_DERIVATION_TRANSLATION:
      return VANDAP_QUOTATION_TRANSLATED;
    case VANDAP_DERIVATION_DIGEST:
    default:
      return VANDAP_QUOTATION_RETOLD;
    }
}

/**
 * vandap_quotation_get_words:
 * @self: a quotation
 *
 * Gets the words quoted, nothing added.
 *
 * Returns: (transfer none): the words, paragraphs parted by a newline
 */
const char *
vandap_quotation_get_words (VandapQuotation *self)
{
  g_return_val_if_fail (VANDAP_IS_QUOTATION (self), NULL);

  return self->words;
}

/* Scripts written without spaces: each of their letters counts. */
static gboolean
stands_alone (gunichar c)
{
  switch (g_unichar_get_script (c))
    {
    case G_UNICODE_SCRIPT_HAN:
    case G_UNICODE_SCRIPT_HIRAGANA:
    case G_UNICODE_SCRIPT_KATAKANA:
      return TRUE;
    default:
      return FALSE;
    }
}

/**
 * vandap_quotation_count_words:
 * @self: a quotation
 *
 * Counts its words as vandap_quotation_count_words_of() does.
 *
 * Returns: how many
 */
guint
vandap_quotation_count_words (VandapQuotation *self)
{
  g_return_val_if_fail (VANDAP_IS_QUOTATION (self), 0);

  return vandap_quotation_count_words_of (self->words);
}

/**
 * vandap_quotation_count_words_of:
 * @text: UTF-8
 *
 * Counts words as people count them: what stands between spaces, and each letter
 * of a script written without them.
 *
 * Returns: how many
 */
guint
vandap_quotation_count_words_of (const char *text)
{
  guint count = 0;
  gboolean in_word = FALSE;

  g_return_val_if_fail (text != NULL, 0);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isspace (c) || stands_alone (c))
        in_word = FALSE;
      if (stands_alone (c))
        count++;
      else if (!in_word && g_unichar_isalnum (c))
        {
          in_word = TRUE;
          count++;
        }
    }

  return count;
}

/* What somebody is, where one person alone speaks. */
static const char *
get_occupation (VandapQuotation *self)
{
  const VandapTurn *turn = vandap_interview_get_turn (self->interview, self->turn);

  if (turn->n_speakers != 1)
    return NULL;

  return vandap_interview_get_person (self->interview,
                                      vandap_interview_get_speaker (self->interview, self->turn, 0))
    ->occupation;
}

/**
 * vandap_quotation_dup_speaker:
 * @self: a quotation
 *
 * Names who says it, with courtesy word; where the text is a digest, as somebody
 * whose words are retold.
 *
 * Returns: (transfer full): the name, "Unnamed speaker" where nobody is named
 */
char *
vandap_quotation_dup_speaker (VandapQuotation *self)
{
  g_autofree char *speaker = NULL;

  g_return_val_if_fail (VANDAP_IS_QUOTATION (self), NULL);

  speaker = vandap_interview_dup_speakers (self->interview, self->turn, TRUE);
  if (*speaker == '\0')
    return g_strdup (_("Unnamed speaker"));
  if (vandap_quotation_get_state (self) == VANDAP_QUOTATION_RETOLD)
    /* Translators: somebody whose words a digest gives in other words. */
    return g_strdup_printf (_("%s, retold"), speaker);

  return g_steal_pointer (&speaker);
}

/**
 * vandap_quotation_dup_attribution:
 * @self: a quotation
 *
 * Says who says it, and in which capacity.
 *
 * Returns: (transfer full): name and role in one line
 */
char *
vandap_quotation_dup_attribution (VandapQuotation *self)
{
  g_autofree char *speaker = vandap_quotation_dup_speaker (self);
  const char *occupation = get_occupation (self);

  if (occupation == NULL)
    return g_steal_pointer (&speaker);

  /* Translators: a speaker and what they are, as in “Ksor Oét (Standing Deputy Secretary)”. */
  return g_strdup_printf (C_("speaker (role)", "%s (%s)"), speaker, occupation);
}

/**
 * vandap_quotation_dup_question:
 * @self: a quotation
 *
 * Gets the question it answers.
 *
 * Returns: (transfer full) (nullable): the question, or %NULL where it answers none or asks itself
 */
char *
vandap_quotation_dup_question (VandapQuotation *self)
{
  g_autofree char *question = NULL;

  g_return_val_if_fail (VANDAP_IS_QUOTATION (self), NULL);

  if (vandap_interview_turn_asks (self->interview, self->turn))
    return NULL;

  question = vandap_interview_dup_question (self->interview,
                                            vandap_interview_find_exchange (self->interview, self->turn));

  return *question != '\0' ? g_steal_pointer (&question) : NULL;
}

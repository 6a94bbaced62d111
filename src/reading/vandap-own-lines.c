/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/vandap-own-lines.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "interview/vandap-source-words.h"
#include "interview/vandap-state-words.h"
#include "reading/grammar/vandap-emphasis.h"
#include "reading/vandap-blocks-parts.h"

/*
 * What our own exports say beside the words of an interview. Whoever opens one again finds that a digest is a digest;
 * nothing that we print about the words becomes one of them.
 */

#define BLOCK(self, i) (&g_array_index ((self)->blocks, VandapBlock, (i)))

/* What stands above a text is among its first blocks: title, state, source, terms, who speaks. */
#define FIRST_BLOCKS 8
#define LONGEST_LABEL 200

static gboolean
add_credit (VandapBlocks *blocks, const char *value)
{
  const char *colon = strstr (value, ": ");
  g_autofree char *what = colon != NULL ? g_strndup (value, (gsize) (colon - value)) : NULL;

  if (what == NULL)
    return FALSE;
  vandap_blocks_add_credit (blocks, what, colon + strlen (": "));

  return TRUE;
}

/* Archives know these three; anything else under that name is another program's. */
static gboolean
fits (VandapField field, const char *value)
{
  static const char *const statuses[] = { "free", "restricted", "unknown", NULL };

  return field == VANDAP_FIELD_STATUS ? g_strv_contains (statuses, value) : *value != '\0';
}

static gboolean
set_speakers (VandapBlocks *blocks, const char *words, gsize length)
{
  VandapSpeakerLine *speakers = vandap_speaker_line_parse (words, length);

  if (speakers == NULL)
    return FALSE;
  vandap_blocks_take_speakers (blocks, speakers);

  return TRUE;
}

/**
 * vandap_own_lines_set_detail:
 * @blocks: the blocks of a file
 * @name: the name of something the file says of its text, in any case
 * @value: what it says
 *
 * Notes what a file says of its text under one of the names that our own exports
 * have for it.
 *
 * Returns: whether it is one of them
 */
gboolean
vandap_own_lines_set_detail (VandapBlocks *blocks, const char *name, const char *value)
{
  const char *what = vandap_source_credit_from_name (name);
  VandapDerivation derivation;
  VandapField field;

  if (what != NULL)
    vandap_blocks_add_credit (blocks, what, value);
  else if (vandap_source_field_from_name (name, &field) && fits (field, value))
    vandap_blocks_set_field (blocks, field, value);
  else if (g_ascii_strcasecmp (name, VANDAP_SOURCE_STATE) == 0 && vandap_source_state_from_word (value, &derivation))
    vandap_blocks_set_derivation (blocks, derivation);
  else if (g_ascii_strcasecmp (name, VANDAP_SOURCE_LINE) == 0)
    vandap_blocks_set_source_line (blocks, value);
  else if (g_ascii_strcasecmp (name, VANDAP_SOURCE_SPEAKERS) == 0)
    return set_speakers (blocks, value, strlen (value));
  else
    return g_ascii_strcasecmp (name, VANDAP_SOURCE_CREDIT) == 0 && add_credit (blocks, value);

  return TRUE;
}

static const char *
get_words (VandapBlocks *blocks, guint i, gsize *length)
{
  *length = BLOCK (blocks, i)->end - BLOCK (blocks, i)->start;

  return blocks->text->str + BLOCK (blocks, i)->start;
}

static void
leave_out (VandapBlocks *blocks, guint i, const char *reason)
{
  BLOCK (blocks, i)->kind = VANDAP_BLOCK_LEFT_OUT;
  BLOCK (blocks, i)->reason = reason;
}

/*
 * "Translation" alone is many a heading: only where nothing but a title stands before it does it say so of all the
 * text. What the file says elsewhere counts more than the line.
 */
static gboolean
take_state (VandapBlocks *blocks, guint i)
{
  VandapDerivation said = vandap_blocks_get_derivation (blocks), found;
  gsize length;
  const char *words = get_words (blocks, i, &length);

  if (!vandap_state_words_find (words, length, &found) || (said != VANDAP_DERIVATION_PUBLISHED && said != found))
    return FALSE;
  if (said == VANDAP_DERIVATION_PUBLISHED && found != VANDAP_DERIVATION_DIGEST && i > 1)
    return FALSE;
  vandap_blocks_set_derivation (blocks, found);

  return TRUE;
}

static gboolean
take_terms (VandapBlocks *blocks, guint i)
{
  gsize length, start;
  const char *words = get_words (blocks, i, &length);
  g_autofree char *terms = NULL;
  gboolean is_restricted;

  if (!vandap_state_words_find_terms (words, length, &start, &is_restricted))
    return FALSE;
  terms = g_strndup (words + start, length - start);
  if (is_restricted)
    vandap_blocks_set_field (blocks, VANDAP_FIELD_STATUS, "restricted");
  vandap_blocks_set_field (blocks, VANDAP_FIELD_RESTRICTION, terms);

  return TRUE;
}

static gboolean
is_source_line (VandapBlocks *blocks, guint i)
{
  const char *line = vandap_blocks_get_source_line (blocks);
  gsize length;
  const char *words = get_words (blocks, i, &length);

  return line != NULL && strlen (line) == length && memcmp (words, line, length) == 0;
}

static gboolean
take_speaker_line (VandapBlocks *blocks, guint i)
{
  gsize length;
  const char *words = get_words (blocks, i, &length);

  return set_speakers (blocks, words, length);
}

static void
take_head (VandapBlocks *blocks)
{
  guint looked = 0;

  for (guint i = 0; i < blocks->blocks->len && looked < FIRST_BLOCKS; i++)
    {
      if (BLOCK (blocks, i)->kind == VANDAP_BLOCK_LEFT_OUT)
        continue;
      looked++;
      if (take_state (blocks, i))
        leave_out (blocks, i, _("Says whether these are the speaker’s words"));
      else if (is_source_line (blocks, i))
        leave_out (blocks, i, _("Says where the text comes from"));
      else if (take_terms (blocks, i))
        leave_out (blocks, i, _("Says how the text may be used"));
      else if (take_speaker_line (blocks, i))
        {
          leave_out (blocks, i, _("Says who speaks"));
          return;
        }
    }
}

static gboolean
says_field (VandapBlocks *blocks, guint i)
{
  static const VandapField fields[] = {
    VANDAP_FIELD_ADDRESS, VANDAP_FIELD_LICENCE, VANDAP_FIELD_LICENCE_ADDRESS, VANDAP_FIELD_RESTRICTION,
  };
  gsize length;
  const char *words = get_words (blocks, i, &length);

  for (guint j = 0; j < G_N_ELEMENTS (fields); j++)
    {
      const char *value = vandap_blocks_get_field (blocks, fields[j]);

      if (value != NULL && strlen (value) == length && memcmp (value, words, length) == 0)
        return TRUE;
    }

  return FALSE;
}

/* Pages say where a text comes from below it, too, where it would be the end of the last answer. */
static void
take_foot (VandapBlocks *blocks)
{
  for (guint i = blocks->blocks->len; i > 0; i--)
    {
      if (BLOCK (blocks, i - 1)->kind == VANDAP_BLOCK_LEFT_OUT)
        continue;
      if (!is_source_line (blocks, i - 1) && !says_field (blocks, i - 1))
        return;
      leave_out (blocks, i - 1, _("Says where the text comes from"));
    }
}

static const char *
keep (VandapBlocks *blocks, const char *string)
{
  return g_string_chunk_insert_const (blocks->strings, string);
}

static gboolean
may_speak (VandapBlocks *blocks, guint i)
{
  return i < blocks->blocks->len && BLOCK (blocks, i)->label == NULL
         && (BLOCK (blocks, i)->kind == VANDAP_BLOCK_PARAGRAPH || BLOCK (blocks, i)->kind == VANDAP_BLOCK_LIST_ITEM
             || BLOCK (blocks, i)->kind == VANDAP_BLOCK_QUOTE);
}

/* A bold line over an answer. Tells whether nothing is left of it but the next block's label. */
static gboolean
take_line (VandapBlocks *blocks, guint i)
{
  gsize length;
  const char *words = get_words (blocks, i, &length);
  g_autofree char *name = NULL;

  if (length > LONGEST_LABEL || !may_speak (blocks, i) || !may_speak (blocks, i + 1)
      || !vandap_emphasis_covers (blocks, i, "bold"))
    return FALSE;
  name = vandap_state_words_dup_retold (words, length);
  if (name == NULL)
    return FALSE;
  BLOCK (blocks, i + 1)->label = keep (blocks, name);
  BLOCK (blocks, i + 1)->after_rule |= BLOCK (blocks, i)->after_rule;

  return TRUE;
}

/* What the format says itself of who speaks. */
static void
take_said (VandapBlocks *blocks, guint i)
{
  const char *label = BLOCK (blocks, i)->label;
  g_autofree char *name = vandap_state_words_dup_retold (label, strlen (label));

  if (name != NULL)
    BLOCK (blocks, i)->label = keep (blocks, name);
}

/* "Lan Test, retold: What she does." */
static void
take_beginning (VandapBlocks *blocks, guint i)
{
  VandapBlock *block = BLOCK (blocks, i);
  gsize length;
  const char *words = get_words (blocks, i, &length);
  const char *colon = g_strstr_len (words, (gssize) MIN (length, LONGEST_LABEL), ": ");
  g_autofree char *name = colon != NULL ? vandap_state_words_dup_retold (words, (gsize) (colon - words)) : NULL;

  if (name == NULL || (gsize) (colon - words) + strlen (": ") >= length)
    return;
  block->label = keep (blocks, name);
  block->start += (gsize) (colon - words) + strlen (": ");
  for (guint j = block->first_span; j < block->first_span + block->n_spans; j++)
    {
      VandapSpan *span = &g_array_index (blocks->spans, VandapSpan, j);

      span->start = MAX (span->start, block->start);
      span->end = MAX (span->end, block->start);
    }
}

/* Whose words are retold stands with them; all else moves up. */
static void
take_retold (VandapBlocks *blocks)
{
  guint n = 0, picture = 0;

  for (guint i = 0; i < blocks->blocks->len; i++)
    {
      for (; picture < blocks->pictures->len
             && g_array_index (blocks->pictures, VandapBlockPicture, picture).block <= i; picture++)
        g_array_index (blocks->pictures, VandapBlockPicture, picture).block -= i - n;
      if (BLOCK (blocks, i)->label != NULL)
        take_said (blocks, i);
      else if (take_line (blocks, i))
        continue;
      else if (may_speak (blocks, i))
        take_beginning (blocks, i);
      *BLOCK (blocks, n++) = *BLOCK (blocks, i);
    }
  for (; picture < blocks->pictures->len; picture++)
    g_array_index (blocks->pictures, VandapBlockPicture, picture).block -= blocks->blocks->len - n;
  g_array_set_size (blocks->blocks, n);
}

/**
 * vandap_own_lines_take:
 * @blocks: the blocks of a file
 *
 * Takes what our own exports print about a text for what it says: how the text
 * stands to what was said, where it comes from, how it may be used, and whose words
 * a digest retells.
 */
void
vandap_own_lines_take (VandapBlocks *blocks)
{
  take_head (blocks);
  take_foot (blocks);
  if (vandap_blocks_get_derivation (blocks) == VANDAP_DERIVATION_DIGEST && vandap_blocks_get_speakers (blocks) == NULL)
    take_retold (blocks);
}

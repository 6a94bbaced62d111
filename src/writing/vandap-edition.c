/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "writing/vandap-edition.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "interview/vandap-names.h"
#include "interview/vandap-places.h"
#include "interview/vandap-restriction.h"
#include "quoting/vandap-citation.h"
#include "text/vandap-escape.h"
#include "writing/vandap-output.h"

typedef struct
{
  VandapEdition edition;
  VandapOutput *output;
  const VandapEditionFormat *format;
} Writer;

/**
 * vandap_edition_part:
 * @edition: an edition
 *
 * Adds the empty line that parts a paragraph from the one before it, if there is one.
 */
void
vandap_edition_part (VandapEdition *edition)
{
  if (edition->begun)
    g_string_append_c (edition->out, '\n');
  edition->begun = TRUE;
}

/**
 * vandap_edition_has_words:
 * @picture: a picture
 *
 * Tells whether there is anything to say of a picture.
 *
 * Returns: %TRUE if it has a caption, a credit or a description
 */
gboolean
vandap_edition_has_words (const VandapPicture *picture)
{
  return picture->caption != VANDAP_NONE || picture->credit != NULL || picture->description != NULL;
}

/**
 * vandap_edition_get_state:
 * @edition: an edition
 *
 * Says how the text stands to what was said, where it is not what was said.
 *
 * Returns: (transfer none) (nullable): the state in the user's language, or %NULL
 */
const char *
vandap_edition_get_state (VandapEdition *edition)
{
  if (vandap_interview_get_derivation (edition->interview) == VANDAP_DERIVATION_PUBLISHED)
    return NULL;

  return vandap_citation_get_state (edition->interview);
}

/**
 * vandap_edition_dup_source:
 * @edition: an edition
 *
 * Says where the text comes from: the article and who held the interview, whose
 * words it is, publication and date.
 *
 * Returns: (transfer full) (nullable): the line in the user's language, or %NULL
 */
char *
vandap_edition_dup_source (VandapEdition *edition)
{
  g_autofree char *headline = NULL, *byline = vandap_citation_dup_byline (edition->interview);

  /* As published, the headline is the title that stands right above. */
  if (vandap_interview_get_field (edition->interview, VANDAP_FIELD_ARTICLE) != NULL
      || vandap_interview_get_derivation (edition->interview) != VANDAP_DERIVATION_PUBLISHED)
    headline = vandap_citation_dup_headline (edition->interview);

  if (headline != NULL && byline != NULL)
    /* Translators: whose words and from where, then the headline of the article with its interviewer. */
    return g_strdup_printf (C_("source, article", "%s: %s"), byline, headline);

  return headline != NULL ? g_steal_pointer (&headline) : g_steal_pointer (&byline);
}

/**
 * vandap_edition_dup_terms:
 * @edition: an edition
 *
 * Says how the text may be used. A file that says so is followed by whoever opens
 * what was written from it.
 *
 * Returns: (transfer full) (nullable): the line in the user's language, or %NULL where nothing is said
 */
char *
vandap_edition_dup_terms (VandapEdition *edition)
{
  const char *terms = vandap_interview_get_field (edition->interview, VANDAP_FIELD_RESTRICTION);
  gboolean is_restricted = vandap_interview_is_restricted (edition->interview);

  if (terms == NULL)
    /* Translators: what must not be done with this text */
    return is_restricted ? g_strdup (_("Restricted")) : NULL;

  /* Translators: a heading and what it says, as in “Terms of use: not to be sold”. */
  return g_strdup_printf (C_("heading, text", "%s: %s"),
                          /* Translators: how this text may be used */
                          is_restricted ? _("Restricted") : _("Terms of use"), terms);
}

/**
 * vandap_edition_is_bare_aside:
 * @edition: an edition
 * @paragraph: index of a paragraph
 *
 * Tells whether a paragraph is an aside that has no brackets of its own. What is
 * nobody's words stands in brackets among what somebody says.
 *
 * Returns: %TRUE if so
 */
gboolean
vandap_edition_is_bare_aside (VandapEdition *edition, guint paragraph)
{
  const VandapParagraph *marks = vandap_interview_get_paragraph (edition->interview, paragraph);
  const char *text = vandap_interview_get_text (edition->interview, NULL) + marks->start;

  return marks->kind == VANDAP_PARAGRAPH_ASIDE && strchr ("([{", *text) == NULL
         && !g_str_has_prefix (text, "（") && !g_str_has_prefix (text, "［") && !g_str_has_prefix (text, "【");
}

/**
 * vandap_edition_is_list_item:
 * @edition: an edition
 * @paragraph: index of a paragraph
 *
 * Tells whether a paragraph was an item of a list without numbers. Those with
 * numbers have them in their words.
 *
 * Returns: %TRUE if so
 */
gboolean
vandap_edition_is_list_item (VandapEdition *edition, guint paragraph)
{
  static const char *const marks[] = { "-", "*", "+", "•", NULL };
  const char *lead = vandap_interview_get_paragraph (edition->interview, paragraph)->lead;

  return lead != NULL && g_strv_contains (marks, lead);
}

/**
 * vandap_edition_dup_description:
 * @picture: a picture
 *
 * Says what a picture shows. That stands among what somebody says, and is nobody's
 * words.
 *
 * Returns: (transfer full) (nullable): the description in brackets, or %NULL where there is none
 */
char *
vandap_edition_dup_description (const VandapPicture *picture)
{
  if (picture->description == NULL)
    return NULL;

  return *picture->description == '[' ? g_strdup (picture->description) : g_strdup_printf ("[%s]", picture->description);
}

/* Many papers print the credit at the end of the caption. */
static gboolean
caption_says (VandapInterview *interview, const VandapPicture *picture)
{
  const VandapParagraph *caption;

  if (picture->caption == VANDAP_NONE)
    return FALSE;
  caption = vandap_interview_get_paragraph (interview, picture->caption);

  return g_strstr_len (vandap_interview_get_text (interview, NULL) + caption->start,
                       (gssize) (caption->end - caption->start), picture->credit)
         != NULL;
}

/**
 * vandap_edition_dup_credit:
 * @interview: an interview
 * @picture: one of its pictures
 *
 * Says who made a picture.
 *
 * Returns: (transfer full) (nullable): who, in the user's language, or %NULL where it is not known
 *   or its caption says so already
 */
char *
vandap_edition_dup_credit (VandapInterview *interview, const VandapPicture *picture)
{
  if (picture->credit == NULL || caption_says (interview, picture))
    return NULL;

  /* Translators: who took a photograph. */
  return g_strdup_printf (_("Photograph: %s"), picture->credit);
}

/* A label without its marker and colon; NULL where there is nothing but a marker. */
static char *
dup_bare_label (const char *lead)
{
  gsize length = lead != NULL ? strlen (lead) : 0;
  const char *start = lead;

  while (length > 0 && (lead[length - 1] == ':' || lead[length - 1] == ' '))
    length--;
  while (start != NULL && start < lead + length && !g_unichar_isalpha (g_utf8_get_char (start)))
    start = g_utf8_next_char (start);

  return start != NULL && start < lead + length ? g_strndup (start, (gsize) (lead + length - start)) : NULL;
}

/* A comma stands before an occupation, too: several who speak together are joined by what no name has in it. */
static char *
dup_names (VandapInterview *interview, guint turn)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  guint n = vandap_interview_get_turn (interview, turn)->n_speakers;

  if (n < 2)
    return vandap_interview_dup_speakers (interview, turn, TRUE);
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (names, vandap_person_dup_name (
                              vandap_interview_get_person (interview, vandap_interview_get_speaker (interview, turn, i)), TRUE));
  g_ptr_array_add (names, NULL);

  return g_strjoinv (" & ", (char **) names->pdata);
}

/*
 * An answer that nobody asked for stands where introductions do: without a name, "A" says that it is none. A digest has
 * nobody's words to tell from one.
 */
static gboolean
opens (VandapInterview *interview, guint turn)
{
  const VandapExchangeMarks *first
    = vandap_interview_get_n_exchanges (interview) > 0 ? vandap_interview_get_exchange (interview, 0) : NULL;

  return first != NULL && first->n_asking == 0 && first->first_turn == turn
         && vandap_interview_get_derivation (interview) != VANDAP_DERIVATION_DIGEST;
}

/* Who says a turn: in a digest somebody whose words are retold, and where nobody is named the label. */
static char *
dup_speaker (VandapInterview *interview, guint turn, const char *lead)
{
  g_autofree char *names = dup_names (interview, turn);

  if (*names == '\0')
    {
      g_free (names);
      names = dup_bare_label (lead);
    }
  if (names == NULL)
    return opens (interview, turn) ? g_strdup ("A") : NULL;
  if (vandap_interview_get_derivation (interview) == VANDAP_DERIVATION_DIGEST)
    /* Translators: somebody whose words a digest gives in other words. */
    return g_strdup_printf (_("%s, retold"), names);

  return g_steal_pointer (&names);
}

/**
 * vandap_edition_dup_asker:
 * @interview: an interview
 * @turn: index of a turn that asks
 *
 * Says who asks, where that stands before the words as it does in conversations: a
 * digest has nobody's words.
 *
 * Returns: (transfer full) (nullable): the name or the label, or %NULL
 */
char *
vandap_edition_dup_asker (VandapInterview *interview, guint turn)
{
  const VandapTurn *marks = vandap_interview_get_turn (interview, turn);

  if (vandap_interview_get_derivation (interview) == VANDAP_DERIVATION_DIGEST)
    return NULL;

  return dup_speaker (interview, turn, vandap_interview_get_paragraph (interview, marks->first_paragraph)->lead);
}

static gboolean
is_title (VandapInterview *interview, const VandapParagraph *paragraph)
{
  const char *title = vandap_interview_get_field (interview, VANDAP_FIELD_TITLE);
  gsize length = paragraph->end - paragraph->start;

  return paragraph->kind == VANDAP_PARAGRAPH_HEADING && title != NULL && strlen (title) == length
         && memcmp (vandap_interview_get_text (interview, NULL) + paragraph->start, title, length) == 0;
}

/* The pictures at a place: those without a caption, or those with one. */
static void
write_pictures (Writer *writer, gsize place, gboolean captioned)
{
  VandapInterview *interview = writer->edition.interview;

  for (guint i = vandap_interview_find_picture (interview, place); i < vandap_interview_get_n_pictures (interview); i++)
    {
      const VandapPicture *picture = vandap_interview_get_picture (interview, i);

      if (picture->anchor != place)
        break;
      if ((picture->caption != VANDAP_NONE) == captioned && vandap_edition_has_words (picture))
        writer->format->picture (&writer->edition, picture);
    }
}

/* A paragraph that is nobody's speech. */
static void
write_other (Writer *writer, guint paragraph, gboolean in_answer)
{
  VandapInterview *interview = writer->edition.interview;
  const VandapParagraph *marks = vandap_interview_get_paragraph (interview, paragraph);

  if (marks->kind == VANDAP_PARAGRAPH_LEFT_OUT || is_title (interview, marks))
    return;
  if (vandap_interview_find_caption (interview, paragraph) != VANDAP_NONE)
    write_pictures (writer, marks->start, TRUE);
  else if (marks->kind == VANDAP_PARAGRAPH_HEADING)
    writer->format->heading (&writer->edition, paragraph, in_answer);
  else
    writer->format->paragraph (&writer->edition, paragraph);
}

static void
write_paragraphs (Writer *writer, guint first, guint after, gboolean in_answer)
{
  for (guint i = first; i < after; i++)
    {
      write_pictures (writer, vandap_interview_get_paragraph (writer->edition.interview, i)->start, FALSE);
      write_other (writer, i, in_answer);
      vandap_output_spill (writer->output);
    }
}

static void
write_turn (Writer *writer, guint turn, gboolean asks)
{
  VandapInterview *interview = writer->edition.interview;
  const VandapTurn *marks = vandap_interview_get_turn (interview, turn);
  gboolean begun = FALSE;

  for (guint i = marks->first_paragraph; i < marks->first_paragraph + marks->n_paragraphs; i++)
    {
      const VandapParagraph *paragraph = vandap_interview_get_paragraph (interview, i);
      g_autofree char *speaker = NULL;

      if (paragraph->kind != VANDAP_PARAGRAPH_SPEECH)
        {
          write_paragraphs (writer, i, i + 1, TRUE);
          continue;
        }

      write_pictures (writer, paragraph->start, FALSE);
      speaker = begun ? NULL : dup_speaker (interview, turn, paragraph->lead);
      writer->format->speech (&writer->edition, i, speaker, asks);
      begun = TRUE;
      vandap_output_spill (writer->output);
    }
}

static void
write_exchange (Writer *writer, guint exchange)
{
  VandapInterview *interview = writer->edition.interview;
  const VandapExchangeMarks *marks = vandap_interview_get_exchange (interview, exchange);
  guint at, after;

  vandap_interview_get_extent (interview, exchange, &at, &after);
  for (guint i = 0; i < marks->n_asking + marks->n_answering; i++)
    {
      const VandapTurn *turn = vandap_interview_get_turn (interview, marks->first_turn + i);

      write_paragraphs (writer, at, turn->first_paragraph, i > 0);
      if (i == 0 && marks->n_asking > 0)
        writer->format->question (&writer->edition, exchange);
      write_turn (writer, marks->first_turn + i, i < marks->n_asking);
      at = turn->first_paragraph + turn->n_paragraphs;
    }
  write_paragraphs (writer, at, after, TRUE);

  if (writer->format->end_exchange != NULL)
    writer->format->end_exchange (&writer->edition, marks->n_asking > 0);
}

static void
write_text (Writer *writer)
{
  VandapInterview *interview = writer->edition.interview;
  guint n = vandap_interview_get_n_exchanges (interview), n_paragraphs = vandap_interview_get_n_paragraphs (interview);
  guint first = n_paragraphs, after = n_paragraphs, unused;
  gsize length;

  if (n > 0)
    {
      vandap_interview_get_extent (interview, 0, &first, &unused);
      vandap_interview_get_extent (interview, n - 1, &unused, &after);
    }
  write_paragraphs (writer, 0, first, FALSE);
  for (guint i = 0; i < n; i++)
    write_exchange (writer, i);
  write_paragraphs (writer, after, n_paragraphs, FALSE);
  vandap_interview_get_text (interview, &length);
  write_pictures (writer, length, FALSE);
}

/**
 * vandap_edition_write:
 * @interview: what to write
 * @format: how to set it
 * @stream: where to
 * @cancellable: (nullable): to stop it
 * @error: return location for an error of the stream
 *
 * Writes an interview for people to read.
 *
 * Returns: whether all was written
 */
gboolean
vandap_edition_write (VandapInterview *interview, const VandapEditionFormat *format, GOutputStream *stream,
                      GCancellable *cancellable, GError **error)
{
  g_autoptr (VandapOutput) output = vandap_output_new (stream, cancellable);
  Writer writer = { { interview, vandap_output_get_text (output), FALSE }, output, format };

  format->begin (&writer.edition);
  write_text (&writer);
  if (format->end != NULL)
    format->end (&writer.edition);

  return vandap_output_finish (output, error);
}

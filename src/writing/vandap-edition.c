/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "writing/vandap-edition.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "interview/vandap-names.h"
#include "interview/vandap-picture-words.h"
#include "interview/vandap-places.h"
#include "interview/vandap-restriction.h"
#include "quoting/vandap-citation.h"
#include "text/vandap-escape.h"
#include "writing/vandap-edition-names.h"
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
 * vandap_edition_dup_speaker_line:
 * @edition: an edition
 *
 * Names all who speak, where somebody put right who does.
 *
 * Returns: (transfer full) (nullable): the line in the user's language, or %NULL where it is not needed
 */
char *
vandap_edition_dup_speaker_line (VandapEdition *edition)
{
  return edition->speakers != NULL ? vandap_speaker_line_dup_words (edition->speakers) : NULL;
}

static const char *
get_words (VandapEdition *edition, guint paragraph, gsize *length)
{
  const VandapParagraph *marks = vandap_interview_get_paragraph (edition->interview, paragraph);

  *length = marks->end - marks->start;

  return vandap_interview_get_text (edition->interview, NULL) + marks->start;
}

/**
 * vandap_edition_needs_brackets:
 * @edition: an edition
 * @paragraph: index of a paragraph that nobody says
 *
 * Tells whether a paragraph is to be put in brackets. What is nobody's words stands
 * in them among what somebody says, and an aside does anywhere.
 *
 * Returns: %TRUE if so, and it has none of its own
 */
gboolean
vandap_edition_needs_brackets (VandapEdition *edition, guint paragraph)
{
  gsize length;
  const char *text = get_words (edition, paragraph, &length);
  gboolean is_aside = vandap_interview_get_paragraph (edition->interview, paragraph)->kind == VANDAP_PARAGRAPH_ASIDE;
  gboolean may_be_said = edition->speakers != NULL
                         && (edition->is_among || vandap_speaker_line_is_label (edition->speakers, text, length));

  if (may_be_said)
    return !vandap_speaker_line_is_bracketed (text, length);

  return is_aside && strchr ("([{", *text) == NULL && !g_str_has_prefix (text, "（") && !g_str_has_prefix (text, "［")
         && !g_str_has_prefix (text, "【");
}

/**
 * vandap_edition_is_like_a_heading:
 * @edition: an edition
 * @paragraph: index of a section heading
 *
 * Tells whether a heading is known for one when the edition is read again: a question
 * has a number, and where the format does not say what is a heading, its words have to.
 *
 * Returns: %TRUE if so
 */
gboolean
vandap_edition_is_like_a_heading (VandapEdition *edition, guint paragraph)
{
  gsize length;
  const char *text = get_words (edition, paragraph, &length);
  guint number;

  if (edition->speakers == NULL)
    return TRUE;
  if (vandap_speaker_line_is_label (edition->speakers, text, length) || vandap_speaker_line_is_bracketed (text, length))
    return FALSE;

  return edition->states_headings ? vandap_speaker_line_measure_number (text, length, &number) == 0
                                  : !edition->is_among || vandap_speaker_line_is_heading (text, length);
}

/**
 * vandap_edition_get_opening:
 * @edition: an edition
 * @paragraph: index of a paragraph that is put in brackets
 *
 * Says what stands behind the opening bracket: a caption is no answer, not even right
 * behind a question.
 *
 * Returns: (transfer none): words in the user's language, or an empty string
 */
const char *
vandap_edition_get_opening (VandapEdition *edition, guint paragraph)
{
  gsize length;
  const char *words = get_words (edition, paragraph, &length);

  if (vandap_interview_get_paragraph (edition->interview, paragraph)->kind != VANDAP_PARAGRAPH_CAPTION
      || vandap_picture_words_say_picture (words, length))
    return "";

  /* Translators: stands before what is printed under a photograph, where there is no photograph; keep the colon and the space. */
  return _("Photo: ");
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
  if (vandap_picture_words_say_picture (picture->credit, strlen (picture->credit)))
    return g_strdup (picture->credit);

  /* Translators: who took a photograph. */
  return g_strdup_printf (_("Photograph: %s"), picture->credit);
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
  VandapEdition *edition = &writer->edition;
  const VandapTurn *marks = vandap_interview_get_turn (edition->interview, turn);
  gboolean begun = FALSE;

  for (guint i = marks->first_paragraph; i < marks->first_paragraph + marks->n_paragraphs; i++)
    {
      const VandapParagraph *paragraph = vandap_interview_get_paragraph (edition->interview, i);
      const char *words = vandap_interview_get_text (edition->interview, NULL) + paragraph->start;
      g_autofree char *speaker = NULL;
      gboolean needs_name;

      if (paragraph->kind != VANDAP_PARAGRAPH_SPEECH)
        {
          write_paragraphs (writer, i, i + 1, TRUE);
          continue;
        }

      write_pictures (writer, paragraph->start, FALSE);
      needs_name = vandap_edition_needs_name (edition, words, paragraph->end - paragraph->start);
      if (!begun || needs_name || (edition->speakers != NULL && asks))
        speaker = vandap_edition_dup_speaker (edition, turn);
      if (speaker == NULL && needs_name)
        speaker = g_strdup (asks ? VANDAP_SPEAKER_LINE_ASKS : VANDAP_SPEAKER_LINE_ANSWERS);
      writer->format->speech (edition, i, speaker, asks);
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

/* Whether anything stands behind the last answer. */
static gboolean
has_end (VandapInterview *interview, guint after)
{
  for (guint i = after; i < vandap_interview_get_n_paragraphs (interview); i++)
    if (vandap_interview_get_paragraph (interview, i)->kind != VANDAP_PARAGRAPH_LEFT_OUT)
      return TRUE;

  return FALSE;
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
  writer->edition.is_among = TRUE;
  for (guint i = 0; i < n; i++)
    write_exchange (writer, i);
  writer->edition.is_among = FALSE;
  if (n > 0 && writer->edition.speakers != NULL && has_end (interview, after))
    writer->format->rule (&writer->edition);
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
  Writer writer = { { .interview = interview, .out = vandap_output_get_text (output) }, output, format };

  writer.edition.states_headings = format->states_headings;
  vandap_edition_find_names (&writer.edition);
  format->begin (&writer.edition);
  write_text (&writer);
  if (format->end != NULL)
    format->end (&writer.edition);
  g_clear_pointer (&writer.edition.speakers, vandap_speaker_line_free);

  return vandap_output_finish (output, error);
}

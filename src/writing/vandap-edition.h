/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "interview/vandap-interview.h"
#include "interview/vandap-speaker-line.h"

G_BEGIN_DECLS

/**
 * VandapEdition:
 * @interview: the interview
 * @out: what is added to
 * @begun: whether there is a paragraph already
 * @states_headings: as in #VandapEditionFormat
 * @speakers: (nullable): all who speak, where a person put the interview right: then nothing says that it stands as it was
 *   printed, and what would be taken for somebody else's words when it is read again is set off
 * @is_among: whether what is added stands among what is asked and answered
 * @names_askers: whether it is said who asks
 * @names_answerers: whether it is said who answers
 *
 * An interview as it is written for people to read: without what is left out of
 * it, its title said once, captions beside what they stand in.
 */
typedef struct
{
  VandapInterview *interview;
  GString *out;
  gboolean begun;
  gboolean states_headings;
  VandapSpeakerLine *speakers;
  gboolean is_among;
  gboolean names_askers;
  gboolean names_answerers;
} VandapEdition;

/**
 * VandapEditionFormat:
 * @states_headings: whether the format itself says what is a heading
 * @begin: adds what stands above the text: title, how it stands to what was said, source
 * @heading: adds a section heading
 * @question: adds the question of an exchange, which has a number
 * @speech: adds a paragraph of speech; @speaker is the label of the turn it begins, or %NULL;
 *   questions come both here and to @question
 * @paragraph: adds a paragraph of any other kind
 * @picture: adds a picture, with its caption if it has one
 * @rule: adds a line from one side to the other
 * @end_exchange: (nullable): adds what ends an exchange, which may have had no question
 * @end: (nullable): adds what stands below the text
 *
 * How a format sets an edition.
 */
typedef struct
{
  gboolean states_headings;
  void (*begin) (VandapEdition *edition);
  void (*heading) (VandapEdition *edition, guint paragraph, gboolean in_answer);
  void (*question) (VandapEdition *edition, guint exchange);
  void (*speech) (VandapEdition *edition, guint paragraph, const char *speaker, gboolean asks);
  void (*paragraph) (VandapEdition *edition, guint paragraph);
  void (*picture) (VandapEdition *edition, const VandapPicture *picture);
  void (*rule) (VandapEdition *edition);
  void (*end_exchange) (VandapEdition *edition, gboolean has_question);
  void (*end) (VandapEdition *edition);
} VandapEditionFormat;

gboolean vandap_edition_write (VandapInterview *interview, const VandapEditionFormat *format, GOutputStream *stream,
                               GCancellable *cancellable, GError **error);
void vandap_edition_part (VandapEdition *edition);
gboolean vandap_edition_has_words (const VandapPicture *picture);
const char *vandap_edition_get_state (VandapEdition *edition);
char *vandap_edition_dup_source (VandapEdition *edition);
char *vandap_edition_dup_terms (VandapEdition *edition);
gboolean vandap_edition_is_list_item (VandapEdition *edition, guint paragraph);
char *vandap_edition_dup_speaker_line (VandapEdition *edition);
const char *vandap_edition_get_opening (VandapEdition *edition, guint paragraph);
gboolean vandap_edition_needs_brackets (VandapEdition *edition, guint paragraph);
gboolean vandap_edition_is_like_a_heading (VandapEdition *edition, guint paragraph);
char *vandap_edition_dup_description (const VandapPicture *picture);
char *vandap_edition_dup_credit (VandapInterview *interview, const VandapPicture *picture);

G_END_DECLS

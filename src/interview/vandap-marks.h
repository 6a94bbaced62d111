/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * The marks that lie over an interview's text. Every offset is in bytes of
 * that text; every string belongs to the interview. An index of
 * VANDAP_NONE stands for "there is none".
 */

#define VANDAP_NONE G_MAXUINT

/**
 * VandapPart:
 * @VANDAP_PART_OTHER: neither asks nor answers (an editor, an audience)
 * @VANDAP_PART_ASKS: interviewer
 * @VANDAP_PART_ANSWERS: interviewee
 *
 * What a person does in an interview.
 */
typedef enum
{
  VANDAP_PART_OTHER,
  VANDAP_PART_ASKS,
  VANDAP_PART_ANSWERS,
} VandapPart;

/**
 * VandapPerson:
 * @id: an XML name, unique in the interview
 * @name: the name without courtesy words, or the label where no name is known
 * @courtesy: (nullable): the courtesy word that goes before the name (Ông, GS.TS, Dr.)
 * @occupation: (nullable): who the person is, in the interview's own words
 * @part: what the person does in the interview
 * @is_label: whether @name is only the label the file prints ("P.V"), no name being known
 */
typedef struct
{
  const char *id;
  const char *name;
  const char *courtesy;
  const char *occupation;
  VandapPart part;
  gboolean is_label;
} VandapPerson;

/**
 * VandapParagraphKind:
 * @VANDAP_PARAGRAPH_SPEECH: what somebody asks or answers; the only kind that is somebody's words
 * @VANDAP_PARAGRAPH_HEADING: a title or section heading
 * @VANDAP_PARAGRAPH_INTRODUCTION: masthead, dateline, editor's note, lead
 * @VANDAP_PARAGRAPH_ASIDE: what the editor says in between ("(laughs)")
 * @VANDAP_PARAGRAPH_CAPTION: what stands under a picture
 * @VANDAP_PARAGRAPH_CLOSING: thanks and whatever else ends the conversation
 * @VANDAP_PARAGRAPH_BYLINE: who held the interview, as printed
 * @VANDAP_PARAGRAPH_LEFT_OUT: in the file, but no part of the interview
 *
 * What a paragraph is.
 */
typedef enum
{
  VANDAP_PARAGRAPH_SPEECH,
  VANDAP_PARAGRAPH_HEADING,
  VANDAP_PARAGRAPH_INTRODUCTION,
  VANDAP_PARAGRAPH_ASIDE,
  VANDAP_PARAGRAPH_CAPTION,
  VANDAP_PARAGRAPH_CLOSING,
  VANDAP_PARAGRAPH_BYLINE,
  VANDAP_PARAGRAPH_LEFT_OUT,
} VandapParagraphKind;

/**
 * VandapParagraph:
 * @start: where it begins
 * @end: where it ends; the newline that closes it stands there
 * @kind: what it is
 * @misnames: whether @lead names somebody else than those who say it, as a person has put right
 * @lead: (nullable): the label or marker as printed ("- Ông KSOR OÉT:"), kept outside the text
 *
 * A paragraph. Paragraphs cover the whole text, in order, without a gap.
 */
typedef struct
{
  gsize start;
  gsize end;
  VandapParagraphKind kind;
  gboolean misnames;
  const char *lead;
} VandapParagraph;

/**
 * VandapTurn:
 * @first_paragraph: index of the first paragraph
 * @n_paragraphs: how many, at least one of them speech
 * @first_speaker: where its speakers begin, for vandap_interview_get_speaker()
 * @n_speakers: how many people say it together; 0 where nobody is named
 *
 * What one person, or several together, say at a stretch. Captions, headings
 * and left-out paragraphs that the file has in the middle of it are within.
 */
typedef struct
{
  guint first_paragraph;
  guint n_paragraphs;
  guint first_speaker;
  guint n_speakers;
} VandapTurn;

/**
 * VandapExchangeMarks:
 * @id: an XML name, unique in the interview
 * @first_turn: index of the first turn
 * @n_asking: how many turns ask; 0 only for an opening answer that no question precedes
 * @n_answering: how many turns, after those, answer
 * @corresponding: (nullable): the same exchange in another language, as "file#id"
 *
 * A question with its answers. Exchanges cover all turns, in order.
 */
typedef struct
{
  const char *id;
  guint first_turn;
  guint n_asking;
  guint n_answering;
  const char *corresponding;
} VandapExchangeMarks;

/**
 * VandapSpanKind:
 * @VANDAP_SPAN_EMPHASIS: value "bold", "italic", or %NULL
 * @VANDAP_SPAN_LINK: value: the address
 * @VANDAP_SPAN_ASIDE: the editor's words inside somebody's; not speech
 * @VANDAP_SPAN_QUOTATION: words of a third party
 * @VANDAP_SPAN_NUMBER: a stated number; value: see #VandapStatedNumber
 *
 * What a stretch inside a paragraph is.
 */
typedef enum
{
  VANDAP_SPAN_EMPHASIS,
  VANDAP_SPAN_LINK,
  VANDAP_SPAN_ASIDE,
  VANDAP_SPAN_QUOTATION,
  VANDAP_SPAN_NUMBER,
} VandapSpanKind;

/**
 * VandapSpan:
 * @start: where it begins
 * @end: where it ends
 * @kind: what it is
 * @value: (nullable): as the kind says
 *
 * A stretch inside one paragraph. Spans are sorted by start, the longer first,
 * and nest properly.
 */
typedef struct
{
  gsize start;
  gsize end;
  VandapSpanKind kind;
  const char *value;
} VandapSpan;

/**
 * VandapPicture:
 * @anchor: where it stands: the start of a paragraph, or the end of the text
 * @caption: index of the paragraph that is its caption, or %VANDAP_NONE
 * @credit: (nullable): who made it
 * @description: (nullable): what it shows, for those who cannot see it
 * @file: (nullable): where it is, relative to the interview's file; %NULL where it is not at hand
 *
 * A picture.
 */
typedef struct
{
  gsize anchor;
  guint caption;
  const char *credit;
  const char *description;
  const char *file;
} VandapPicture;

/**
 * VandapTime:
 * @offset: a place in the text
 * @milliseconds: the moment of the recording it belongs to
 *
 * A tie between text and recording.
 */
typedef struct
{
  gsize offset;
  gint64 milliseconds;
} VandapTime;

/**
 * VandapCredit:
 * @what: what was done ("interviewer", "digest", "translation", "editor")
 * @name: who did it
 *
 * Who is responsible for what.
 */
typedef struct
{
  const char *what;
  const char *name;
} VandapCredit;

G_END_DECLS

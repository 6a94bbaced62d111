/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * VandapAnswerTag:
 *
 * The looks that text in an answer view can have. The first group styles whole
 * paragraphs, the second stretches inside them.
 */
typedef enum
{
  VANDAP_ANSWER_TAG_WORDS,
  VANDAP_ANSWER_TAG_REMARK,
  VANDAP_ANSWER_TAG_QUIET,
  VANDAP_ANSWER_TAG_SPEAKER,
  VANDAP_ANSWER_TAG_ROLE,
  VANDAP_ANSWER_TAG_HEADING,
  VANDAP_ANSWER_TAG_CAPTION,
  VANDAP_ANSWER_TAG_CREDIT,
  VANDAP_ANSWER_TAG_NOBODY,
  VANDAP_ANSWER_TAG_BOLD,
  VANDAP_ANSWER_TAG_ITALIC,
  VANDAP_ANSWER_TAG_ASIDE,
  VANDAP_ANSWER_TAG_LINK,
  VANDAP_ANSWER_TAG_JOINT,
  VANDAP_ANSWER_TAG_LANGUAGE,
  VANDAP_ANSWER_TAG_HIT,
  VANDAP_ANSWER_TAG_CURRENT_HIT,
  VANDAP_N_ANSWER_TAGS,
} VandapAnswerTag;

GtkTextTagTable *vandap_answer_tags_new (void);
GtkTextTag *vandap_answer_tags_get (GtkTextTagTable *tags, VandapAnswerTag tag);
void vandap_answer_tags_set_language (GtkTextTagTable *tags, const char *language);
void vandap_answer_tags_set_em (GtkTextTagTable *tags, double em);
void vandap_answer_tags_set_hit_colours (GtkTextTagTable *tags, VandapAnswerTag tag, const GdkRGBA *back,
                                         const GdkRGBA *front);
void vandap_answer_tags_set_colours (GtkTextTagTable *tags, const GdkRGBA *quiet, const GdkRGBA *accent);

G_END_DECLS

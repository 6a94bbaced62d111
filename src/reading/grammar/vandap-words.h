/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The words that interviews are made with, and what they tell. */

/**
 * VandapLabelSense:
 * @VANDAP_LABEL_UNKNOWN: it is somebody's name, or none at all
 * @VANDAP_LABEL_ASKS: whoever holds the interview
 * @VANDAP_LABEL_ANSWERS: whoever is interviewed
 * @VANDAP_LABEL_HOSTS: whoever leads a panel: asks, and beside those who ask from the hall is somebody else
 *
 * What a label says by itself.
 */
typedef enum
{
  VANDAP_LABEL_UNKNOWN,
  VANDAP_LABEL_ASKS,
  VANDAP_LABEL_ANSWERS,
  VANDAP_LABEL_HOSTS,
} VandapLabelSense;

/** VANDAP_N_LABEL_SENSES: how many senses labels have. */
#define VANDAP_N_LABEL_SENSES (VANDAP_LABEL_HOSTS + 1)

/**
 * VandapTitleSense:
 * @VANDAP_TITLE_NONE: nothing of the kind
 * @VANDAP_TITLE_WORDS: that it is of one, in words which might be somebody's name if they came again
 * @VANDAP_TITLE_FIGURE: that it is of one, with a figure, as nobody's name is
 *
 * What a label says of being a title's beginning.
 */
typedef enum
{
  VANDAP_TITLE_NONE,
  VANDAP_TITLE_WORDS,
  VANDAP_TITLE_FIGURE,
} VandapTitleSense;

/**
 * VandapMenuSense:
 * @VANDAP_MENU_NONE: anything
 * @VANDAP_MENU_SECTIONS: the names of parts of a paper, and perhaps of what passes a text on
 * @VANDAP_MENU_CONTROLS: only of what passes a text on
 *
 * What a line has that may be one of a menu.
 */
typedef enum
{
  VANDAP_MENU_NONE,
  VANDAP_MENU_SECTIONS,
  VANDAP_MENU_CONTROLS,
} VandapMenuSense;

/**
 * VandapByline:
 * @start: where it begins
 * @end: where it ends
 * @is_only_behind: whether it is one only behind the conversation: within, somebody may say the same
 *
 * Where a paragraph says who held the interview, in bytes of it.
 */
typedef struct
{
  gsize start;
  gsize end;
  gboolean is_only_behind;
} VandapByline;

VandapLabelSense vandap_words_get_label_sense (const char *label);
VandapTitleSense vandap_words_get_title_sense (const char *label);
VandapMenuSense vandap_words_get_menu_sense (const char *text, gsize length);
gboolean vandap_words_is_masthead (const char *text, gsize length);
gboolean vandap_words_begin_box (const char *key);
gboolean vandap_words_is_answer (const char *label);
char *vandap_words_dup_paper (const char *label);
gsize vandap_words_find_speaking_verb (const char *label, VandapLabelSense *sense);
gboolean vandap_words_sense_asks (VandapLabelSense sense);
gboolean vandap_words_is_pair_letter (gunichar letter);
gboolean vandap_words_is_letter_pair (gunichar asks, gunichar answers);
gsize vandap_words_match_courtesy (const char *text);
gsize vandap_words_measure_courtesy (const char *name);
gboolean vandap_words_begin_institution (const char *text);
gboolean vandap_words_begin_profession (const char *label);
char vandap_words_get_courtesy_gender (const char *label);
gboolean vandap_words_differ_in_gender (const char *a, const char *b);
gboolean vandap_words_mean_everybody (const char *key);
gboolean vandap_words_is_stage_direction (const char *text, gsize length);
gboolean vandap_words_addresses (const char *text, gsize length);
gboolean vandap_words_join_without_space (gunichar before, gunichar after);
gboolean vandap_words_is_thanks (const char *text, gsize length);
gboolean vandap_words_is_question (const char *text, gsize length);
gboolean vandap_words_is_end_mark (const char *text, gsize length);
gboolean vandap_words_is_note (const char *text, gsize length);
gboolean vandap_words_is_end_note (const char *text, gsize length);
gboolean vandap_words_ends_sentence (const char *text, gsize length);
gboolean vandap_words_is_credit_word (const char *text, gsize length);
char *vandap_words_find_credit (const char *text, gsize length);
gboolean vandap_words_is_byline_word (const char *label);
gboolean vandap_words_is_name (const char *words);
char *vandap_words_find_byline (const char *text, gsize length, VandapByline *byline);
gboolean vandap_words_speak_of_interview (const char *text);
const char *vandap_words_guess_language (const char *text, gsize length);
gboolean vandap_words_are_in_marks (const char *start, const char *end);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/vandap-detail-pane.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "interview/vandap-restriction.h"
#include "quoting/vandap-citation.h"
#include "text/vandap-direction.h"
#include "window/vandap-answer-taking.h"
#include "window/vandap-clipped-label.h"
#include "window/vandap-document-name.h"
#include "window/vandap-flow.h"
#include "window/vandap-fonts.h"
#include "window/vandap-front-menu.h"
#include "window/vandap-front.h"
#include "window/vandap-hits.h"
#include "window/vandap-reading-column.h"
#include "window/vandap-restriction-badge.h"
#include "window/vandap-second-frame.h"

/* Bytes of an introduction that leave the question on screen; a longer one waits until it is asked for. */
#define SHORT_INTRODUCTION 480

struct _VandapDetailPane
{
  GtkWidget parent_instance;

  VandapReadingColumn *column;
  VandapAnswerView *answer;
  GtkExpander *introduction_expander;
  GtkLabel *introduction_label;
  GtkLabel *introduction;
  GtkLabel *section;
  GtkLabel *position;
  GtkLabel *state;
  GtkWidget *restriction; /* NULL before there is one */
  GtkLabel *question;
  GtkLabel *reason;
  GtkWidget *other_language;
  GtkLabel *other_language_name;
  GtkWidget *steps;    /* empty before the second frame */
  gboolean has_drawn;

  guint exchange;
  const char *no_questions; /* why there are none, where that is known; static */
  gboolean unfolded;   /* the introduction, to show what was found in it */
};

G_DEFINE_FINAL_TYPE (VandapDetailPane, vandap_detail_pane, GTK_TYPE_WIDGET)

static void
set_label (GtkLabel *label, const char *text)
{
  /* What the interview says stands on the side where it begins to be read, as its answers do. */
  gboolean mirrored = text != NULL && vandap_text_runs_right_to_left (text);

  gtk_widget_set_direction (GTK_WIDGET (label), mirrored ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
  gtk_label_set_text (label, text != NULL ? text : "");
}

static char *
dup_position (VandapInterview *interview, guint exchange)
{
  guint number;

  if (exchange == VANDAP_NONE)
    return g_strdup (_("No questions found"));
  number = vandap_interview_get_exchange_number (interview, exchange);
  if (number == 0)
    return g_strdup (_("Before the first question"));
  return g_strdup_printf (_("Question %u of %u"), number, vandap_interview_get_n_questions (interview));
}

/* Where nothing was asked, the interview's own title stands in the question's place. */
static char *
dup_heading (VandapInterview *interview, guint exchange)
{
  g_autofree char *question = NULL;

  if (exchange != VANDAP_NONE)
    question = vandap_front_dup_question (interview, exchange, VANDAP_LABEL_LIMIT);
  if (question != NULL && question[0] != '\0')
    return g_steal_pointer (&question);
  return g_strdup (vandap_interview_get_field (interview, VANDAP_FIELD_TITLE));
}

static void
update_state (VandapDetailPane *self, VandapInterview *interview)
{
  gboolean spoken = vandap_interview_get_derivation (interview) == VANDAP_DERIVATION_PUBLISHED;

  gtk_label_set_text (self->state, vandap_citation_get_state (interview));
  if (spoken)
    gtk_widget_remove_css_class (GTK_WIDGET (self->state), "attention");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->state), "attention");
}

/* GTK would put the keyboard on whatever comes next. */
static void
show_or_hide (VandapDetailPane *self, GtkWidget *widget, gboolean shown)
{
  if (!shown && (gtk_widget_get_state_flags (widget) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0)
    gtk_widget_grab_focus (GTK_WIDGET (self->answer));
  gtk_widget_set_visible (widget, shown);
}

/* Most interviews have none, and no start waits for it. */
static void
update_restriction (VandapDetailPane *self, VandapInterview *interview)
{
  gboolean is_restricted = vandap_interview_is_restricted (interview);

  if (is_restricted && self->restriction == NULL)
    {
      GtkWidget *flow = gtk_widget_get_parent (GTK_WIDGET (self->state));

      self->restriction = vandap_restriction_badge_new ();
      gtk_widget_insert_after (self->restriction, flow, GTK_WIDGET (self->state));
      vandap_answer_taking_attach_label (self->introduction);
    }
  if (is_restricted)
    vandap_restriction_badge_tell (self->restriction, interview);
  if (self->restriction == NULL)
    return;
  show_or_hide (self, self->restriction, is_restricted);
  vandap_answer_taking_update (self->answer);
}

/* Why there are no questions. */
static const char *
get_reason (const VandapDetailPane *self, VandapInterview *interview)
{
  if (vandap_interview_get_text (interview, NULL)[0] == '\0')
    return _("The file is empty: there is nothing to read in it.");
  if (self->no_questions != NULL)
    return self->no_questions;
  return _("The text is shown as it stands: nothing in it tells who is speaking, "
           "such as a name or “P.V:” before what is said.");
}

static void
update_front (VandapDetailPane *self, VandapInterview *interview, guint exchange)
{
  g_autofree char *introduction = exchange == 0 ? vandap_front_dup_introduction (interview) : g_strdup ("");
  g_autofree char *section
    = exchange != VANDAP_NONE ? vandap_front_dup_section (interview, exchange) : g_strdup ("");

  set_label (self->introduction, introduction);
  show_or_hide (self, GTK_WIDGET (self->introduction_expander), introduction[0] != '\0');
  gtk_expander_set_expanded (self->introduction_expander, strlen (introduction) <= SHORT_INTRODUCTION);
  set_label (self->section, section);
  gtk_widget_set_visible (GTK_WIDGET (self->section), section[0] != '\0');
  if (exchange == VANDAP_NONE)
    gtk_label_set_text (self->reason, get_reason (self, interview));
  gtk_widget_set_visible (GTK_WIDGET (self->reason), exchange == VANDAP_NONE);
  gtk_widget_set_visible (self->steps, self->has_drawn && exchange != VANDAP_NONE);
}

/* The view is told by its name what it shows and how that stands to the speaker's words. */
static void
name_answer (VandapDetailPane *self, VandapInterview *interview, const char *position)
{
  /* Translators: the answer's text for a screen reader: "Question 1 of 3. As in your file" */
  g_autofree char *name = g_strdup_printf (C_("answer", "%s. %s"), position,
                                           gtk_label_get_text (self->state));

  if (vandap_interview_is_restricted (interview))
    {
      g_autofree char *unrestricted = g_steal_pointer (&name);

      name = g_strdup_printf (C_("answer", "%s. %s"), unrestricted, _("Restricted"));
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->answer), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
vandap_detail_pane_dispose (GObject *object)
{
  VandapDetailPane *self = VANDAP_DETAIL_PANE (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (vandap_detail_pane_parent_class)->dispose (object);
}

static void
vandap_detail_pane_class_init (VandapDetailPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vandap_detail_pane_dispose;

  g_type_ensure (VANDAP_TYPE_FLOW);
  g_type_ensure (VANDAP_TYPE_READING_COLUMN);
  g_type_ensure (VANDAP_TYPE_ANSWER_VIEW);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "detailpane");
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vandap/Vandap/ui/detail-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, VandapDetailPane, column);
  gtk_widget_class_bind_template_child (widget_class, VandapDetailPane, answer);
  gtk_widget_class_bind_template_child (widget_class, VandapDetailPane, introduction_expander);
  gtk_widget_class_bind_template_child (widget_class, VandapDetailPane, introduction_label);
  gtk_widget_class_bind_template_child (widget_class, VandapDetailPane, introduction);
  gtk_widget_class_bind_template_child (widget_class, VandapDetailPane, section);
  gtk_widget_class_bind_template_child (widget_class, VandapDetailPane, position);
  gtk_widget_class_bind_template_child (widget_class, VandapDetailPane, state);
  gtk_widget_class_bind_template_child (widget_class, VandapDetailPane, question);
  gtk_widget_class_bind_template_child (widget_class, VandapDetailPane, reason);
  gtk_widget_class_bind_template_child (widget_class, VandapDetailPane, other_language);
  gtk_widget_class_bind_template_child (widget_class, VandapDetailPane, other_language_name);
  gtk_widget_class_bind_template_child (widget_class, VandapDetailPane, steps);
}

static void
fill_steps (VandapDetailPane *self)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource ("/io/github/vandap/Vandap/ui/steps.ui");

  gtk_widget_set_parent (GTK_WIDGET (gtk_builder_get_object (builder, "previous")), self->steps);
  gtk_widget_set_parent (GTK_WIDGET (gtk_builder_get_object (builder, "next")), self->steps);
}

static void
on_question_pressed (VandapDetailPane *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.put-question-right", NULL);
}

static void
attach_menus (VandapDetailPane *self)
{
  GtkGesture *gesture = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (gesture), GDK_BUTTON_SECONDARY);
  g_signal_connect_swapped (gesture, "pressed", G_CALLBACK (on_question_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self->question), GTK_EVENT_CONTROLLER (gesture));
  vandap_front_menu_attach (self->introduction, VANDAP_FRONT_INTRODUCTION);
  vandap_front_menu_attach (self->section, VANDAP_FRONT_SECTION);
}

static void
on_second_frame (GtkWidget *widget)
{
  VandapDetailPane *self = VANDAP_DETAIL_PANE (widget);

  self->has_drawn = TRUE;
  attach_menus (self);
  fill_steps (self);
  gtk_widget_set_visible (self->steps, self->exchange != VANDAP_NONE);
}

static void
vandap_detail_pane_init (VandapDetailPane *self)
{
  self->exchange = VANDAP_NONE;
  gtk_widget_init_template (GTK_WIDGET (self));
  vandap_clipped_label_attach (self->introduction_label);
  vandap_second_frame_await (GTK_WIDGET (self), on_second_frame);
}

/**
 * vandap_detail_pane_ask_for_fonts:
 * @self: a detail pane, in a window
 *
 * Begins to look for the fonts of question and answer.
 */
void
vandap_detail_pane_ask_for_fonts (VandapDetailPane *self)
{
  g_return_if_fail (VANDAP_IS_DETAIL_PANE (self));

  vandap_fonts_ask_for (GTK_WIDGET (self->answer));
  vandap_fonts_ask_for (GTK_WIDGET (self->question));
}

/**
 * vandap_detail_pane_show:
 * @self: a detail pane
 * @interview: an interview
 * @exchange: index of an exchange, or %VANDAP_NONE to show the whole text as it is
 *
 * Shows a question with its answers from the top.
 */
void
vandap_detail_pane_show (VandapDetailPane *self, VandapInterview *interview, guint exchange)
{
  g_autofree char *position = NULL;
  g_autofree char *heading = NULL;

  g_return_if_fail (VANDAP_IS_DETAIL_PANE (self));
  g_return_if_fail (VANDAP_IS_INTERVIEW (interview));

  self->exchange = exchange;
  self->unfolded = FALSE;
  position = dup_position (interview, exchange);
  heading = dup_heading (interview, exchange);
  update_front (self, interview, exchange);
  update_state (self, interview);
  update_restriction (self, interview);
  set_label (self->position, position);
  set_label (self->question, heading);
  gtk_widget_set_visible (GTK_WIDGET (self->question), heading != NULL && heading[0] != '\0');
  name_answer (self, interview, position);
  vandap_answer_view_show (self->answer, interview, exchange);
  vandap_reading_column_scroll_to_top (self->column);
}

/* Languages in which the program has texts; a name stays as it is in every language. */
static const char *
get_language_name (const char *language)
{
  static const char *const names[][2] = { { "en", "English" }, { "vi", "Tiếng Việt" } };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (strcmp (names[i][0], language) == 0)
      return names[i][1];
  return language;
}

/* What comes with the program may be there in another language. */
static void
offer_language (VandapDetailPane *self, const char *language)
{
  g_autofree char *label = NULL;
  const char *name;

  if (language == NULL)
    {
      show_or_hide (self, self->other_language, FALSE);
      return;
    }
  name = get_language_name (language);
  gtk_label_set_text (self->other_language_name, name);
  /* Translators: %s is the name of a language in that language: "Show this question in Tiếng Việt" */
  label = g_strdup_printf (_("Show this question in %s"), name);
  gtk_widget_set_tooltip_text (self->other_language, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->other_language), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  show_or_hide (self, self->other_language, TRUE);
}

/**
 * vandap_detail_pane_set_origin:
 * @self: a detail pane
 * @document: what has it open
 *
 * Sets where the text that is shown next is from.
 */
void
vandap_detail_pane_set_origin (VandapDetailPane *self, VandapDocument *document)
{
  const VandapBundled *other;
  VandapReading *reading;

  g_return_if_fail (VANDAP_IS_DETAIL_PANE (self));
  g_return_if_fail (VANDAP_IS_DOCUMENT (document));

  other = vandap_document_get_other_language (document);
  reading = vandap_document_get_reading (document);
  self->no_questions = reading != NULL ? vandap_reading_get_no_questions (reading) : NULL;
  offer_language (self, other != NULL ? other->language : NULL);
}

/**
 * vandap_detail_pane_page:
 * @self: a detail pane
 * @direction: 1 for a page on, -1 for a page back
 *
 * Scrolls by a page; the caret comes along.
 *
 * Returns: whether there was anything left to scroll
 */
gboolean
vandap_detail_pane_page (VandapDetailPane *self, int direction)
{
  int top, height;

  g_return_val_if_fail (VANDAP_IS_DETAIL_PANE (self), FALSE);

  if (!vandap_reading_column_page (self->column, direction))
    return FALSE;
  vandap_reading_column_get_seen (self->column, &top, &height);
  vandap_answer_view_bring_caret (self->answer, top, height);
  return TRUE;
}

/**
 * vandap_detail_pane_show_end:
 * @self: a detail pane
 *
 * Scrolls to the end of the answer, as who reads backwards comes to it.
 */
void
vandap_detail_pane_show_end (VandapDetailPane *self)
{
  g_return_if_fail (VANDAP_IS_DETAIL_PANE (self));

  vandap_answer_view_go_to_end (self->answer);
  vandap_reading_column_scroll_to_bottom (self->column);
}

static gboolean
mark_label (VandapDetailPane *self, GtkLabel *label, VandapFrontPart part, VandapMatches *matches, const char *words,
            guint current)
{
  return vandap_hits_mark_label (label, words, vandap_hits_find_current (matches, current, self->exchange, part));
}

/* What is folded away is unfolded as long as it is to be seen that the words are in it. */
static void
unfold (VandapDetailPane *self, gboolean has_hits)
{
  if (has_hits && !gtk_expander_get_expanded (self->introduction_expander))
    {
      self->unfolded = TRUE;
      gtk_expander_set_expanded (self->introduction_expander, TRUE);
    }
  else if (!has_hits && self->unfolded)
    {
      self->unfolded = FALSE;
      gtk_expander_set_expanded (self->introduction_expander, FALSE);
    }
}

/**
 * vandap_detail_pane_mark:
 * @self: a detail pane
 * @matches: (nullable): what was found in the interview, or %NULL to mark nothing
 * @words: what was looked for
 * @current: index of the match the person is at, or %VANDAP_NONE
 *
 * Marks what was found in the question and in its answer.
 */
void
vandap_detail_pane_mark (VandapDetailPane *self, VandapMatches *matches, const char *words, guint current)
{
  g_return_if_fail (VANDAP_IS_DETAIL_PANE (self));

  vandap_answer_view_mark (self->answer, matches, current);
  mark_label (self, self->question, VANDAP_FRONT_QUESTION, matches, words, current);
  mark_label (self, self->section, VANDAP_FRONT_SECTION, matches, words, current);
  unfold (self, mark_label (self, self->introduction, VANDAP_FRONT_INTRODUCTION, matches, words, current));
}

/**
 * vandap_detail_pane_go_to:
 * @self: a detail pane
 * @passage: a passage of what is shown
 *
 * Brings a passage on screen: of the answer, or else the top, where question and
 * introduction are.
 */
void
vandap_detail_pane_go_to (VandapDetailPane *self, VandapPassage passage)
{
  g_return_if_fail (VANDAP_IS_DETAIL_PANE (self));

  if (!vandap_answer_view_go_to_passage (self->answer, passage))
    vandap_reading_column_scroll_to_top (self->column);
}

/**
 * vandap_detail_pane_show_front:
 * @self: a detail pane
 * @part: a part of what stands above the answer
 *
 * Unfolds it where it is folded away.
 *
 * Returns: (transfer none): what shows it
 */
GtkWidget *
vandap_detail_pane_show_front (VandapDetailPane *self, VandapFrontPart part)
{
  g_return_val_if_fail (VANDAP_IS_DETAIL_PANE (self), NULL);

  if (part == VANDAP_FRONT_QUESTION)
    return GTK_WIDGET (self->question);
  if (part == VANDAP_FRONT_SECTION)
    return GTK_WIDGET (self->section);
  gtk_expander_set_expanded (self->introduction_expander, TRUE);
  return GTK_WIDGET (self->introduction);
}

/**
 * vandap_detail_pane_read:
 * @self: a detail pane
 *
 * Puts the caret where the answer begins, and the keyboard there.
 */
void
vandap_detail_pane_read (VandapDetailPane *self)
{
  g_return_if_fail (VANDAP_IS_DETAIL_PANE (self));

  vandap_answer_view_go_to_start (self->answer);
  vandap_reading_column_scroll_to_top (self->column);
  gtk_widget_grab_focus (GTK_WIDGET (self->answer));
}

/**
 * vandap_detail_pane_get_answer_view:
 * @self: a detail pane
 *
 * Gets the view that shows the answer.
 *
 * Returns: (transfer none): the view
 */
VandapAnswerView *
vandap_detail_pane_get_answer_view (VandapDetailPane *self)
{
  g_return_val_if_fail (VANDAP_IS_DETAIL_PANE (self), NULL);

  return self->answer;
}

/**
 * vandap_detail_pane_show_question_menu:
 * @self: a pane
 * @menu: a menu
 *
 * Shows a menu below the question.
 */
void
vandap_detail_pane_show_question_menu (VandapDetailPane *self, GMenuModel *menu)
{
  g_return_if_fail (VANDAP_IS_DETAIL_PANE (self));

  vandap_front_menu_show (GTK_WIDGET (self->question), menu, NULL);
}

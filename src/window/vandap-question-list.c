/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/vandap-question-list.h"

#include <glib/gi18n-lib.h>

#include "interview/vandap-exchange-list.h"
#include "interview/vandap-exchange.h"
#include "text/vandap-escape.h"
#include "window/vandap-question-row.h"
#include "window/vandap-second-frame.h"

struct _VandapQuestionList
{
  GtkWidget parent_instance;

  GtkListView *list;   /* this and the next three: NULL before the second frame */
  GtkSingleSelection *selection;
  GtkWidget *about_button;
  GtkLabel *about;

  VandapInterview *interview;
  VandapExchangeList *exchanges;   /* those that are listed */
  guint waiting;      /* exchange to select once there is a list, or VANDAP_NONE */
  gboolean wants_place;    /* what is selected is to be on screen as soon as the list has a size */
  gboolean wants_focus;    /* and the keyboard in it */
  guint tick_id;
  gpointer focus_before;   /* what had the focus when it was wanted; only to be compared */
  gboolean filling;   /* a new model selects its first item before the right one is selected */
};

enum
{
  PROP_SELECTED = 1,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

enum
{
  PICKED,
  ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VandapQuestionList, vandap_question_list, GTK_TYPE_WIDGET)

static void
on_setup (VandapQuestionList *self, GtkListItem *item)
{
  gtk_list_item_set_child (item, vandap_question_row_new ());
}

static void
on_bind (VandapQuestionList *self, GtkListItem *item)
{
  vandap_question_row_set_exchange (VANDAP_QUESTION_ROW (gtk_list_item_get_child (item)),
                                    gtk_list_item_get_item (item));
}

static void
on_unbind (VandapQuestionList *self, GtkListItem *item)
{
  vandap_question_row_set_exchange (VANDAP_QUESTION_ROW (gtk_list_item_get_child (item)), NULL);
}

static void
on_selected (VandapQuestionList *self)
{
  if (!self->filling)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED]);
}

static void
on_activated (VandapQuestionList *self)
{
  g_signal_emit (self, signals[ACTIVATED], 0);
}

static void
on_released (VandapQuestionList *self, int n_press, double x, double y)
{
  if (gtk_widget_pick (GTK_WIDGET (self->list), x, y, GTK_PICK_DEFAULT) != GTK_WIDGET (self->list))
    g_signal_emit (self, signals[PICKED], 0);
}

static char *
dup_pictures (VandapInterview *interview)
{
  guint n = vandap_interview_get_n_pictures (interview);

  return n > 0 ? g_strdup_printf (ngettext ("%u photograph", "%u photographs", n), n) : NULL;
}

static char *
dup_interviewer (VandapInterview *interview)
{
  const char *name = vandap_interview_get_credited (interview, "interviewer");
  g_autofree char *isolated = name != NULL ? vandap_isolate (name) : NULL;

  /* Translators: who asks the questions */
  return name != NULL ? g_strdup_printf (_("Interviewer %s"), isolated) : NULL;
}

static void
update_about (VandapQuestionList *self)
{
  g_autofree char *interviewer = self->interview != NULL ? dup_interviewer (self->interview) : NULL;
  g_autofree char *pictures = self->interview != NULL ? dup_pictures (self->interview) : NULL;
  g_autofree char *both = NULL;

  if (interviewer != NULL && pictures != NULL)
    /* Translators: joins two things known of an interview: "Interviewer Lương Thanh · 3 photographs" */
    both = g_strdup_printf (C_("about", "%s · %s"), interviewer, pictures);
  else
    both = g_strdup (interviewer != NULL ? interviewer : pictures);
  gtk_label_set_text (self->about, both != NULL ? both : "");
  gtk_widget_set_visible (GTK_WIDGET (self->about), both != NULL);
}

static void
vandap_question_list_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_SELECTED:
      vandap_question_list_set_selected (VANDAP_QUESTION_LIST (object), g_value_get_uint (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
vandap_question_list_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_SELECTED:
      g_value_set_uint (value, vandap_question_list_get_selected (VANDAP_QUESTION_LIST (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static gboolean
has_focus (VandapQuestionList *self)
{
  return (gtk_widget_get_state_flags (GTK_WIDGET (self->list)) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
}

/* The widget GTK made for a question; there is one for each that is on screen or near. */
static GtkWidget *
find_row (VandapQuestionList *self, guint exchange)
{
  for (GtkWidget *item = gtk_widget_get_first_child (GTK_WIDGET (self->list)); item != NULL;
       item = gtk_widget_get_next_sibling (item))
    {
      GtkWidget *row = gtk_widget_get_first_child (item);
      VandapExchange *shown
        = VANDAP_IS_QUESTION_ROW (row) ? vandap_question_row_get_exchange (VANDAP_QUESTION_ROW (row)) : NULL;

      if (shown != NULL && vandap_exchange_get_index (shown) == exchange)
        return item;
    }
  return NULL;
}

/* GTK remembers the row that had the focus last, which need not be the one that is read. */
static void
focus_row (VandapQuestionList *self, guint exchange)
{
  GtkWidget *row = find_row (self, exchange);

  gtk_widget_grab_focus (row != NULL ? row : GTK_WIDGET (self->list));
}

/* Nobody is torn away from where they have gone in the meantime. */
static gboolean
is_to_be_focused (VandapQuestionList *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return has_focus (self)
         || (self->wants_focus && root != NULL && gtk_root_get_focus (root) == self->focus_before);
}

/* Brings what is selected on screen, and the keyboard to it where it was on its way there. */
static void
bring_selected (VandapQuestionList *self)
{
  guint position = gtk_single_selection_get_selected (self->selection);
  gboolean focused = is_to_be_focused (self);

  self->wants_place = self->wants_focus = FALSE;
  /* gtk_list_view_scroll_to() came with 4.12. */
  if (position != GTK_INVALID_LIST_POSITION)
    gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", position);
  if (focused)
    focus_row (self, vandap_question_list_get_selected (self));
}

/* Only a list that has a size knows where its rows are: GTK leaves holes in one that is scrolled before. */
static gboolean
has_place (VandapQuestionList *self)
{
  return gtk_widget_get_mapped (GTK_WIDGET (self->list)) && gtk_widget_get_height (GTK_WIDGET (self->list)) > 0;
}

static gboolean
on_tick (GtkWidget *list, GdkFrameClock *clock, gpointer data)
{
  VandapQuestionList *self = data;

  if (gtk_widget_get_mapped (list) && !has_place (self))
    return G_SOURCE_CONTINUE;
  self->tick_id = 0;
  if (self->wants_place && has_place (self))
    bring_selected (self);
  return G_SOURCE_REMOVE;
}

/* As soon as it is on screen. */
static void
on_list_mapped (VandapQuestionList *self)
{
  if (self->wants_place && self->tick_id == 0)
    self->tick_id = gtk_widget_add_tick_callback (GTK_WIDGET (self->list), on_tick, self, NULL);
}

static void
bring_selected_when_placed (VandapQuestionList *self)
{
  self->wants_place = TRUE;
  if (has_place (self))
    bring_selected (self);
  else if (gtk_widget_get_mapped (GTK_WIDGET (self->list)))
    on_list_mapped (self);
}

static void
select_listed (VandapQuestionList *self, guint exchange)
{
  guint position;

  if (self->exchanges == NULL || !vandap_exchange_list_find (self->exchanges, exchange, &position))
    position = GTK_INVALID_LIST_POSITION;
  gtk_single_selection_set_selected (self->selection, position);
  if (position != GTK_INVALID_LIST_POSITION)
    bring_selected_when_placed (self);
}

/* A new model is not to tell that its first item is selected. */
static void
fill (VandapQuestionList *self)
{
  guint selected = self->waiting;

  self->waiting = VANDAP_NONE;
  self->filling = TRUE;
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->exchanges));
  select_listed (self, selected);
  self->filling = FALSE;
}

static void
on_second_frame (GtkWidget *widget)
{
  VandapQuestionList *self = VANDAP_QUESTION_LIST (widget);

  gtk_widget_init_template (widget);
  g_signal_connect_object (self->list, "map", G_CALLBACK (on_list_mapped), self, G_CONNECT_SWAPPED);
  fill (self);
  update_about (self);
}

/* GTK would go from row to row: that is what the arrow keys are for. */
static gboolean
vandap_question_list_focus (GtkWidget *widget, GtkDirectionType direction)
{
  VandapQuestionList *self = VANDAP_QUESTION_LIST (widget);

  if (self->list != NULL && has_focus (self) && direction == GTK_DIR_TAB_FORWARD)
    return gtk_widget_grab_focus (self->about_button);
  if (self->list != NULL && has_focus (self) && direction == GTK_DIR_TAB_BACKWARD)
    return FALSE;

  return GTK_WIDGET_CLASS (vandap_question_list_parent_class)->focus (widget, direction);
}

static void
vandap_question_list_dispose (GObject *object)
{
  VandapQuestionList *self = VANDAP_QUESTION_LIST (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->exchanges);
  g_clear_object (&self->interview);
  G_OBJECT_CLASS (vandap_question_list_parent_class)->dispose (object);
}

static void
vandap_question_list_class_init (VandapQuestionListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = vandap_question_list_set_property;
  object_class->get_property = vandap_question_list_get_property;
  object_class->dispose = vandap_question_list_dispose;
  widget_class->focus = vandap_question_list_focus;

  properties[PROP_SELECTED] = g_param_spec_uint ("selected", NULL, NULL, 0, G_MAXUINT, VANDAP_NONE,
                                                 G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS
                                                   | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  /* With the mouse or a finger, to see it; and with Enter, to read it. */
  signals[PICKED] = g_signal_new ("picked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);
  signals[ACTIVATED] = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "questionlist");
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vandap/Vandap/ui/question-list.ui");
  gtk_widget_class_bind_template_child (widget_class, VandapQuestionList, list);
  gtk_widget_class_bind_template_child (widget_class, VandapQuestionList, selection);
  gtk_widget_class_bind_template_child (widget_class, VandapQuestionList, about_button);
  gtk_widget_class_bind_template_child (widget_class, VandapQuestionList, about);
  gtk_widget_class_bind_template_callback (widget_class, on_setup);
  gtk_widget_class_bind_template_callback (widget_class, on_bind);
  gtk_widget_class_bind_template_callback (widget_class, on_unbind);
  gtk_widget_class_bind_template_callback (widget_class, on_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_released);
}

static void
vandap_question_list_init (VandapQuestionList *self)
{
  self->waiting = VANDAP_NONE;
  vandap_second_frame_await (GTK_WIDGET (self), on_second_frame);
}

/* The first frame of a window is there sooner when its list comes with the second. */
static void
list_exchanges (VandapQuestionList *self, VandapExchangeList *exchanges, guint selected)
{
  g_set_object (&self->exchanges, exchanges);
  self->waiting = exchanges != NULL ? selected : VANDAP_NONE;
  if (self->list != NULL)
    fill (self);
}

/**
 * vandap_question_list_set_interview:
 * @self: a list of questions
 * @interview: (nullable): the interview whose questions it lists
 * @selected: index of the exchange to select
 *
 * Lists the questions of an interview.
 */
void
vandap_question_list_set_interview (VandapQuestionList *self, VandapInterview *interview, guint selected)
{
  g_autoptr (VandapExchangeList) exchanges = NULL;

  g_return_if_fail (VANDAP_IS_QUESTION_LIST (self));
  g_return_if_fail (interview == NULL || VANDAP_IS_INTERVIEW (interview));

  g_set_object (&self->interview, interview);
  if (interview != NULL)
    exchanges = vandap_exchange_list_new (interview);
  list_exchanges (self, exchanges, selected);
  if (self->list != NULL)
    update_about (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED]);
}

/**
 * vandap_question_list_narrow:
 * @self: a list of questions
 * @narrowed: whether only some questions are listed
 * @exchanges: (array length=n) (nullable): indices of the exchanges to list, sorted
 * @n: how many
 *
 * Lists some questions of the interview, or all of them again. What is selected
 * stays so where it is listed.
 */
void
vandap_question_list_narrow (VandapQuestionList *self, gboolean narrowed, const guint *exchanges, guint n)
{
  g_autoptr (VandapExchangeList) listed = NULL;
  guint selected;

  g_return_if_fail (VANDAP_IS_QUESTION_LIST (self));

  if (self->interview == NULL)
    return;
  selected = vandap_question_list_get_selected (self);
  if (narrowed)
    listed = vandap_exchange_list_new_for (self->interview, exchanges, n);
  else
    listed = vandap_exchange_list_new (self->interview);
  list_exchanges (self, listed, selected);
}

/**
 * vandap_question_list_get_selected:
 * @self: a list of questions
 *
 * Tells which question is selected.
 *
 * Returns: index of the exchange, or %VANDAP_NONE
 */
guint
vandap_question_list_get_selected (VandapQuestionList *self)
{
  VandapExchange *exchange;

  g_return_val_if_fail (VANDAP_IS_QUESTION_LIST (self), VANDAP_NONE);

  if (self->list == NULL)
    return self->waiting;
  exchange = gtk_single_selection_get_selected_item (self->selection);
  return exchange != NULL ? vandap_exchange_get_index (exchange) : VANDAP_NONE;
}

/**
 * vandap_question_list_set_selected:
 * @self: a list of questions
 * @exchange: index of an exchange
 *
 * Selects a question and brings it on screen. Where the interview has it but
 * it is not listed, none is selected; where it hasn't, nothing happens.
 */
void
vandap_question_list_set_selected (VandapQuestionList *self, guint exchange)
{
  g_return_if_fail (VANDAP_IS_QUESTION_LIST (self));

  if (self->interview == NULL || exchange >= vandap_interview_get_n_exchanges (self->interview))
    return;
  if (self->list != NULL)
    {
      select_listed (self, exchange);
      return;
    }
  if (self->waiting == exchange)
    return;
  self->waiting = exchange;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED]);
}

/**
 * vandap_question_list_focus_selected:
 * @self: a list of questions
 *
 * Puts the keyboard where the person is in the list: on the question that is
 * selected, as soon as it is listed.
 */
void
vandap_question_list_focus_selected (VandapQuestionList *self)
{
  GtkRoot *root;

  g_return_if_fail (VANDAP_IS_QUESTION_LIST (self));

  root = gtk_widget_get_root (GTK_WIDGET (self));
  self->wants_focus = TRUE;
  self->focus_before = root != NULL ? gtk_root_get_focus (root) : NULL;
  if (self->list == NULL)
    return;
  bring_selected_when_placed (self);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/vandap-question-row.h"

#include <glib/gi18n-lib.h>

#include "text/vandap-escape.h"
#include "window/vandap-front.h"

/* More than three lines can show of a question; the rest need not be laid out. */
#define QUESTION_LIMIT 400

struct _VandapQuestionRow
{
  GtkWidget parent_instance;

  GtkLabel *number;
  GtkLabel *question;
  GtkLabel *answer;

  VandapExchange *exchange;
};

enum
{
  PROP_EXCHANGE = 1,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (VandapQuestionRow, vandap_question_row, GTK_TYPE_WIDGET)

static char *
dup_question (VandapInterview *interview, guint index)
{
  g_autofree char *question = vandap_front_dup_question (interview, index, QUESTION_LIMIT);

  if (question[0] != '\0')
    return g_steal_pointer (&question);
  /* Translators: in place of a question, for what somebody says before the first one */
  return g_strdup (_("Before the first question"));
}

static char *
dup_answer (VandapInterview *interview, guint index)
{
  g_autofree char *names = vandap_interview_dup_answerers (interview, index, TRUE);
  g_autofree char *isolated = vandap_isolate (names);
  guint n = vandap_interview_count_answer_paragraphs (interview, index);
  g_autofree char *length = g_strdup_printf (ngettext ("%u paragraph", "%u paragraphs", n), n);

  if (n == 0)
    return g_strdup (_("No answer"));
  if (names[0] == '\0')
    return g_steal_pointer (&length);
  /* Translators: who answers, and how long the answer is: "Ksor Oét · 3 paragraphs" */
  return g_strdup_printf (C_("answer", "%s · %s"), isolated, length);
}

/* The list item is what a screen reader stops at, and it has no name of its own. */
static void
name_list_item (VandapQuestionRow *self, const char *number, const char *question, const char *answer)
{
  GtkWidget *item = gtk_widget_get_parent (GTK_WIDGET (self));
  /* Translators: an entry of the list for a screen reader: number, question, who answers and how long */
  g_autofree char *name = g_strdup_printf (_("%s. %s %s"), number, question, answer);

  if (item != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
update (VandapQuestionRow *self)
{
  VandapInterview *interview = vandap_exchange_get_interview (self->exchange);
  guint index = vandap_exchange_get_index (self->exchange);
  g_autofree char *number = g_strdup_printf ("%u", vandap_interview_get_exchange_number (interview, index));
  g_autofree char *question = dup_question (interview, index);
  g_autofree char *answer = dup_answer (interview, index);

  gtk_label_set_text (self->number, number);
  gtk_label_set_text (self->question, question);
  gtk_label_set_text (self->answer, answer);
  name_list_item (self, number, question, answer);
}

static void
vandap_question_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_EXCHANGE:
      vandap_question_row_set_exchange (VANDAP_QUESTION_ROW (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
vandap_question_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_EXCHANGE:
      g_value_set_object (value, VANDAP_QUESTION_ROW (object)->exchange);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
vandap_question_row_dispose (GObject *object)
{
  VandapQuestionRow *self = VANDAP_QUESTION_ROW (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->exchange);
  G_OBJECT_CLASS (vandap_question_row_parent_class)->dispose (object);
}

static void
vandap_question_row_class_init (VandapQuestionRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = vandap_question_row_set_property;
  object_class->get_property = vandap_question_row_get_property;
  object_class->dispose = vandap_question_row_dispose;

  properties[PROP_EXCHANGE] = g_param_spec_object ("exchange", NULL, NULL, VANDAP_TYPE_EXCHANGE,
                                                   G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS
                                                     | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "question");
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vandap/Vandap/ui/question-row.ui");
  gtk_widget_class_bind_template_child (widget_class, VandapQuestionRow, number);
  gtk_widget_class_bind_template_child (widget_class, VandapQuestionRow, question);
  gtk_widget_class_bind_template_child (widget_class, VandapQuestionRow, answer);
}

static void
vandap_question_row_init (VandapQuestionRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * vandap_question_row_new:
 *
 * Creates a row that shows nothing yet.
 *
 * Returns: (transfer floating): a new row
 */
GtkWidget *
vandap_question_row_new (void)
{
  return g_object_new (VANDAP_TYPE_QUESTION_ROW, NULL);
}

/**
 * vandap_question_row_set_exchange:
 * @self: a row
 * @exchange: (nullable): what it is to show, or %NULL to let go of what it showed
 *
 * Binds a row to a question.
 */
void
vandap_question_row_set_exchange (VandapQuestionRow *self, VandapExchange *exchange)
{
  g_return_if_fail (VANDAP_IS_QUESTION_ROW (self));

  if (!g_set_object (&self->exchange, exchange))
    return;
  if (exchange != NULL)
    update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EXCHANGE]);
}

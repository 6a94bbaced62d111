/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/vandap-question-row.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "text/vandap-direction.h"
#include "text/vandap-escape.h"
#include "window/vandap-front.h"

#define QUESTION_LINES 3
#define ANSWER_LINES 2

#define NO_BREAK_SPACE "\302\240"

/* More than the lines can show of a question; the rest need not be laid out. */
#define QUESTION_LIMIT 400

/* As the style sheet's .quiet. */
#define SMALL 0.9

#define BADGE_SIZE 26
#define BADGE_PADDING 4
#define DIGIT_EM 0.6
#define SPACING 12
#define LINE_SPACING 4

/* Width of the words in em: about 12 letters at least, 30 if there is room. */
#define LEAST_EM 7
#define NATURAL_EM 18

/* Pixels that a row can make do with: of very large letters fewer are enough, so that a window can be as narrow as with
 * small ones. */
#define LEAST_WIDTH 270
#define LEAST_WORDS_WIDTH 60

/* Some two hundred rows are there whenever a list is: a row draws its three texts itself, because labels cost many
 * times as much, most of it for finding out how narrow they could be. */
struct _VandapQuestionRow
{
  GtkWidget parent_instance;

  PangoLayout *number;
  PangoLayout *question;
  PangoLayout *answer;
  int em;
  int width;   /* that was asked about last */

  VandapExchange *exchange;
};

typedef struct
{
  GdkRGBA text;
  GdkRGBA quiet;
  GdkRGBA number;
  GdkRGBA badge;
  GdkRGBA badge_line;
} Colours;

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
dup_length (guint n, const char *space)
{
  g_autofree char *length = g_strdup_printf (ngettext ("%u paragraph", "%u paragraphs", n), n);
  g_auto (GStrv) words = g_strsplit (length, " ", -1);

  return g_strjoinv (space, words);
}

static char *
dup_answer (VandapInterview *interview, guint index, const char *space)
{
  g_autofree char *names = vandap_interview_dup_answerers (interview, index, TRUE);
  g_autofree char *isolated = vandap_isolate (names);
  guint n = vandap_interview_count_answer_paragraphs (interview, index);
  g_autofree char *length = dup_length (n, space);

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

/* Many answers are by the same person and as long: what is laid out already need not be again. */
static void
set_text (PangoLayout *layout, const char *text)
{
  if (strcmp (pango_layout_get_text (layout), text) != 0)
    pango_layout_set_text (layout, text, -1);
}

static void
update (VandapQuestionRow *self)
{
  VandapInterview *interview = vandap_exchange_get_interview (self->exchange);
  guint index = vandap_exchange_get_index (self->exchange);
  g_autofree char *number = g_strdup_printf ("%u", vandap_interview_get_exchange_number (interview, index));
  g_autofree char *question = dup_question (interview, index);
  /* On screen, a number stays with what it counts. */
  g_autofree char *shown = dup_answer (interview, index, NO_BREAK_SPACE);
  g_autofree char *answer = dup_answer (interview, index, " ");

  set_text (self->number, number);
  set_text (self->question, question);
  set_text (self->answer, shown);
  /* Both stand on the side where the question begins. */
  pango_layout_set_alignment (self->answer, vandap_text_runs_right_to_left (question) ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
  name_list_item (self, number, question, answer);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
set_font (PangoLayout *layout, const PangoFontDescription *base, double scale, PangoWeight weight)
{
  g_autoptr (PangoFontDescription) font = pango_font_description_copy_static (base);
  /* Rounded as GTK rounds, or else fonts would be looked for that differ by nothing one sees. */
  int size = (int) (pango_font_description_get_size (base) * scale + 0.5);

  if (pango_font_description_get_size_is_absolute (base))
    pango_font_description_set_absolute_size (font, size);
  else
    pango_font_description_set_size (font, size);
  pango_font_description_set_weight (font, weight);
  pango_layout_set_font_description (layout, font);
}

/* Fonts and sides follow the style sheet and the direction of the window. */
static void
restyle (VandapQuestionRow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const PangoFontDescription *font
    = pango_context_get_font_description (gtk_widget_get_pango_context (widget));
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

  self->em = PANGO_PIXELS (pango_font_description_get_size (font));
  set_font (self->number, font, 1, PANGO_WEIGHT_BOLD);
  set_font (self->question, font, 1, PANGO_WEIGHT_BOLD);
  set_font (self->answer, font, SMALL, PANGO_WEIGHT_NORMAL);
  pango_layout_set_alignment (self->question, rtl ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
}

static int
get_badge_height (VandapQuestionRow *self)
{
  return MAX (BADGE_SIZE, self->em * 3 / 2);
}

/* Numbers are laid out only on screen: digits are nearly as wide as one another. */
static int
get_badge_width (VandapQuestionRow *self)
{
  double digits = (double) strlen (pango_layout_get_text (self->number)) * DIGIT_EM * self->em;

  return MAX (get_badge_height (self), (int) digits + 2 * BADGE_PADDING);
}

/* Whether a layout is one line from the left edge that another width would not change. */
static gboolean
fits (PangoLayout *layout, int width)
{
  PangoRectangle extents;

  if (pango_layout_get_width (layout) < 0 || pango_layout_is_wrapped (layout) || pango_layout_is_ellipsized (layout))
    return FALSE;
  pango_layout_get_extents (layout, NULL, &extents);
  return extents.x == 0 && extents.width <= width;
}

static int
lay_out (PangoLayout *layout, int width)
{
  int height;

  if (!fits (layout, width * PANGO_SCALE))
    pango_layout_set_width (layout, width * PANGO_SCALE);
  pango_layout_get_pixel_size (layout, NULL, &height);
  return height;
}

static int
get_height (VandapQuestionRow *self, int width)
{
  int words = MAX (1, width - get_badge_width (self) - SPACING);

  return MAX (get_badge_height (self),
              lay_out (self->question, words) + LINE_SPACING + lay_out (self->answer, words));
}

static GtkSizeRequestMode
vandap_question_row_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
vandap_question_row_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                             int *natural, int *minimum_baseline, int *natural_baseline)
{
  VandapQuestionRow *self = VANDAP_QUESTION_ROW (widget);
  int beside = get_badge_width (self) + SPACING;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = beside + CLAMP (LEAST_WIDTH - beside, LEAST_WORDS_WIDTH, LEAST_EM * self->em);
      *natural = beside + NATURAL_EM * self->em;
    }
  else
    {
      /* A list view asks about no width first, and then about the one that its rows have had all along. */
      if (for_size >= 0)
        self->width = for_size;
      *minimum = *natural = get_height (self, self->width > 0 ? self->width : beside + NATURAL_EM * self->em);
    }
}

static void
vandap_question_row_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (vandap_question_row_parent_class)->css_changed (widget, change);
  restyle (VANDAP_QUESTION_ROW (widget));
  gtk_widget_queue_draw (widget);
}

static void
vandap_question_row_direction_changed (GtkWidget *widget, GtkTextDirection previous)
{
  GTK_WIDGET_CLASS (vandap_question_row_parent_class)->direction_changed (widget, previous);
  restyle (VANDAP_QUESTION_ROW (widget));
}

static void
draw (GtkSnapshot *snapshot, PangoLayout *layout, int x, int y, const GdkRGBA *colour)
{
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) y));
  gtk_snapshot_append_layout (snapshot, layout, colour);
  gtk_snapshot_restore (snapshot);
}

/* The style sheet's own colours, for want of widgets to have them; high contrast has some more. */
static void
look_up_colours (VandapQuestionRow *self, Colours *colours)
{
  GtkWidget *item = gtk_widget_get_parent (GTK_WIDGET (self));
  GtkStyleContext *style = gtk_widget_get_style_context (GTK_WIDGET (self));

  *colours = (Colours){ 0 };
  gtk_style_context_get_color (style, &colours->text);
  colours->number = colours->text;
  gtk_style_context_lookup_color (style, "vandap_quiet", &colours->number);
  gtk_style_context_lookup_color (style, "vandap_badge", &colours->badge);
  gtk_style_context_lookup_color (style, "vandap_badge_line", &colours->badge_line);
  colours->quiet = colours->number;
  if (item != NULL && gtk_widget_get_state_flags (item) & GTK_STATE_FLAG_SELECTED)
    gtk_style_context_lookup_color (style, "vandap_quiet_selected", &colours->quiet);
}

static void
draw_badge (VandapQuestionRow *self, GtkSnapshot *snapshot, int x, const Colours *colours)
{
  const GdkRGBA *line = &colours->badge_line;
  int width = get_badge_width (self);
  int height = get_badge_height (self);
  int number_width, number_height;
  graphene_rect_t bounds = GRAPHENE_RECT_INIT ((float) x, 0, (float) width, (float) height);
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, &bounds, (float) MIN (width, height) / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &colours->badge, &bounds);
  gtk_snapshot_pop (snapshot);
  if (!gdk_rgba_is_clear (line))
    gtk_snapshot_append_border (snapshot, &outline, (float[]){ 1, 1, 1, 1 },
                                (GdkRGBA[]){ *line, *line, *line, *line });
  pango_layout_get_pixel_size (self->number, &number_width, &number_height);
  draw (snapshot, self->number, x + (width - number_width) / 2, (height - number_height) / 2,
        &colours->number);
}

static void
vandap_question_row_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  VandapQuestionRow *self = VANDAP_QUESTION_ROW (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int width = gtk_widget_get_width (widget);
  int badge = get_badge_width (self);
  int words = MAX (1, width - badge - SPACING);
  int x = rtl ? 0 : badge + SPACING;
  Colours colours;
  int height;

  look_up_colours (self, &colours);
  height = lay_out (self->question, words);
  lay_out (self->answer, words);
  draw_badge (self, snapshot, rtl ? width - badge : 0, &colours);
  draw (snapshot, self->question, x, 0, &colours.text);
  draw (snapshot, self->answer, x, height + LINE_SPACING, &colours.quiet);
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

  g_clear_object (&self->number);
  g_clear_object (&self->question);
  g_clear_object (&self->answer);
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

  widget_class->get_request_mode = vandap_question_row_get_request_mode;
  widget_class->measure = vandap_question_row_measure;
  widget_class->css_changed = vandap_question_row_css_changed;
  widget_class->direction_changed = vandap_question_row_direction_changed;
  widget_class->snapshot = vandap_question_row_snapshot;
  gtk_widget_class_set_css_name (widget_class, "question");
}

static PangoLayout *
create_layout (VandapQuestionRow *self, int lines)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), NULL);

  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_height (layout, -lines);
  return layout;
}

static void
vandap_question_row_init (VandapQuestionRow *self)
{
  self->number = gtk_widget_create_pango_layout (GTK_WIDGET (self), NULL);
  self->question = create_layout (self, QUESTION_LINES);
  self->answer = create_layout (self, ANSWER_LINES);
  pango_layout_set_auto_dir (self->answer, FALSE);
  restyle (self);
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

/**
 * vandap_question_row_get_exchange:
 * @self: a row
 *
 * Gets the question that a row shows.
 *
 * Returns: (transfer none) (nullable): the exchange, or %NULL
 */
VandapExchange *
vandap_question_row_get_exchange (VandapQuestionRow *self)
{
  g_return_val_if_fail (VANDAP_IS_QUESTION_ROW (self), NULL);

  return self->exchange;
}

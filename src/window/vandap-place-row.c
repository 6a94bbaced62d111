/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/vandap-place-row.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "window/vandap-putting-right-menu.h"

#define LONGEST 300 /* code points */

#define PARAGRAPH "vandap-place-row-paragraph" /* its index and one */

static GtkWidget *
create_label (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_text (GTK_LABEL (label), text);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_width_chars (GTK_LABEL (label), 8);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

static char *
dup_words (VandapInterview *interview, const VandapParagraph *paragraph)
{
  const char *text = vandap_interview_get_text (interview, NULL) + paragraph->start;
  gsize length = paragraph->end - paragraph->start;
  g_autofree char *words = g_strndup (text, length);

  if (g_utf8_strlen (words, (gssize) length) <= LONGEST)
    return g_steal_pointer (&words);
  *g_utf8_offset_to_pointer (words, LONGEST) = '\0';
  return g_strconcat (words, "…", NULL);
}

/* GTK has two buttons in one: the outer has no name, and the inner, which has the keyboard, no description. */
static void
describe_button (GtkWidget *button, GtkWidget *words)
{
  GtkWidget *inner = gtk_widget_get_first_child (button);
  const char *said = gtk_label_get_text (GTK_LABEL (words));

  /* Translators: the button as a screen reader names it */
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Put Right"),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, said, -1);
  if (inner != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (inner), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, said, -1);
}

static GtkWidget *
create_button (VandapInterview *interview, guint paragraph, GtkWidget *words)
{
  GtkWidget *button = gtk_menu_button_new ();
  g_autoptr (GMenu) menu = g_menu_new ();

  vandap_putting_right_menu_append (menu, interview, paragraph, 1);
  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), _("_Put Right"));
  gtk_menu_button_set_use_underline (GTK_MENU_BUTTON (button), TRUE);
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  describe_button (button, words);
  return button;
}

static gboolean
ends_sentence (const char *words)
{
  gsize length = strlen (words);
  const char *last = g_utf8_find_prev_char (words, words + length);

  return last != NULL && g_utf8_strchr (".!?…。！？", -1, g_utf8_get_char (last)) != NULL;
}

/* Returns: (transfer none): what the words stand in */
static GtkWidget *
fill (GtkWidget *row, const char *said, const char *reason)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  /* Translators: a paragraph's words, and what is said of them: "Read also: …. Repeats words of the interview" */
  g_autofree char *sentence = g_strdup_printf (C_("row", "%s. %s"), said, reason);
  /* Translators: the same, for words that end in a full stop of their own */
  g_autofree char *sentences = g_strdup_printf (C_("row", "%s %s"), said, reason);

  gtk_box_append (GTK_BOX (texts), create_label (said, NULL));
  gtk_box_append (GTK_BOX (texts), create_label (reason, "quiet"));
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (box), texts);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  ends_sentence (said) ? sentences : sentence, -1);
  return texts;
}

static void
lead_to (GtkWidget *row, GtkWidget *texts, guint paragraph)
{
  gtk_widget_set_tooltip_text (texts, _("Show its place"));
  g_object_set_data (G_OBJECT (row), PARAGRAPH, GUINT_TO_POINTER (paragraph + 1));
}

/**
 * vandap_place_row_new:
 * @interview: an interview
 * @paragraph: index of a paragraph
 * @reason: what there is to say of it
 *
 * Creates a row that shows a paragraph's words, and by which it is put right.
 *
 * Returns: (transfer floating): a new row of a list
 */
GtkWidget *
vandap_place_row_new (VandapInterview *interview, guint paragraph, const char *reason)
{
  GtkWidget *row = gtk_list_box_row_new ();
  g_autofree char *said = dup_words (interview, vandap_interview_get_paragraph (interview, paragraph));
  GtkWidget *texts = fill (row, said, reason);

  gtk_box_append (GTK_BOX (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row))),
                  create_button (interview, paragraph, gtk_widget_get_first_child (texts)));
  lead_to (row, texts, paragraph);
  return row;
}

/**
 * vandap_place_row_new_with_words:
 * @words: what the row says
 * @reason: what there is to say of it
 * @paragraph: index of the paragraph it leads to, or %VANDAP_NONE for nowhere
 *
 * Creates a row that has words of its own.
 *
 * Returns: (transfer floating): a new row of a list
 */
GtkWidget *
vandap_place_row_new_with_words (const char *words, const char *reason, guint paragraph)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *texts = fill (row, words, reason);

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), paragraph != VANDAP_NONE);
  if (paragraph != VANDAP_NONE)
    lead_to (row, texts, paragraph);
  return row;
}

/**
 * vandap_place_row_get_paragraph:
 * @row: a row of a list
 *
 * Tells where a row leads.
 *
 * Returns: index of a paragraph, or %VANDAP_NONE
 */
guint
vandap_place_row_get_paragraph (GtkListBoxRow *row)
{
  guint paragraph = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), PARAGRAPH));

  return paragraph > 0 ? paragraph - 1 : VANDAP_NONE;
}

/**
 * vandap_place_row_clear_list:
 * @list: a list
 *
 * Takes all rows away.
 */
void
vandap_place_row_clear_list (GtkListBox *list)
{
  GtkWidget *row;

  while ((row = GTK_WIDGET (gtk_list_box_get_row_at_index (list, 0))) != NULL)
    gtk_list_box_remove (list, row);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/vandap-reading-report-dialog.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "window/vandap-correction-words.h"
#include "window/vandap-front.h"
#include "window/vandap-open-doubts.h"
#include "window/vandap-place-row.h"

/* Who wants to see more has the report of the command line. */
#define MOST_ROWS 200

struct _VandapReadingReportDialog
{
  GtkWindow parent_instance;

  GtkLabel *convention;
  GtkLabel *sureness;
  GtkLabel *notes;
  GtkLabel *kept_title;
  GtkListBox *kept;
  GtkWidget *apply;
  GtkLabel *doubts_title;
  GtkListBox *doubts;
  GtkLabel *above_title;
  GtkListBox *above;
  GtkLabel *left_out_title;
  GtkListBox *left_out;

  VandapDocument *document;
};

G_DEFINE_FINAL_TYPE (VandapReadingReportDialog, vandap_reading_report_dialog, GTK_TYPE_WINDOW)

static const char *
get_convention (const char *name)
{
  static const char *const names[] = {
    N_("numbered headings ask"),
    N_("the format says what asks"),
    N_("labels on both sides"),
    N_("labels on both sides, whoever begins asks"),
    N_("labelled questions, bare answers"),
    N_("one marker asks, another answers"),
    N_("a marker asks, labels answer"),
    N_("a marker asks, bare answers"),
    N_("one marker by turns"),
    N_("bare questions, a marker answers"),
    N_("headings ask"),
    N_("bold paragraphs ask"),
    N_("italic paragraphs ask"),
    N_("quotations ask"),
    N_("quotations answer"),
    N_("paragraphs before a name ask"),
    N_("question marks alone"),
  };

  if (name == NULL)
    return _("No layout of questions and answers was recognised.");
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (strcmp (name, names[i]) == 0)
      return _(names[i]);

  return _("The file says itself who speaks.");
}

static void
show_recognition (VandapReadingReportDialog *self, VandapReading *reading)
{
  g_autofree char *sureness = g_strdup_printf (_("%d %% sure"), (int) (vandap_reading_get_sureness (reading) * 100 + .5));
  g_autoptr (GString) notes = g_string_new (NULL);

  for (guint i = 0; i < vandap_reading_get_n_notes (reading); i++)
    g_string_append_printf (notes, "%s%s", i > 0 ? "\n" : "", vandap_reading_get_note (reading, i));
  gtk_label_set_text (self->convention, get_convention (vandap_reading_get_convention (reading)));
  gtk_label_set_text (self->sureness, sureness);
  gtk_widget_set_visible (GTK_WIDGET (self->sureness), vandap_reading_get_convention (reading) != NULL);
  gtk_label_set_text (self->notes, notes->str);
  gtk_widget_set_visible (GTK_WIDGET (self->notes), notes->len > 0);
}

static void
add_kept (VandapReadingReportDialog *self, const VandapKeptCorrection *kept, const VandapCorrection *fitting)
{
  VandapInterview *interview = vandap_reading_get_interview (vandap_document_get_reading (self->document));
  g_autofree char *words = vandap_correction_words_dup (kept, fitting, interview);

  gtk_list_box_append (self->kept,
                       vandap_place_row_new_with_words (words,
                                                        /* Translators: a correction, of a file that has changed */
                                                        fitting != NULL ? _("Still fits") : _("Does not fit any more"),
                                                        fitting != NULL && fitting->n_paragraphs > 0 ? fitting->paragraph
                                                                                                     : VANDAP_NONE));
}

/* What was put right before the file changed, and what does not fit it. */
static void
show_kept (VandapReadingReportDialog *self)
{
  VandapRecollection *recollection = vandap_document_get_recollection (self->document);
  const GPtrArray *former = recollection != NULL ? vandap_recollection_get_former (recollection) : NULL;
  const GPtrArray *aside = recollection != NULL ? vandap_recollection_get_aside (recollection) : NULL;
  guint n = (former != NULL ? former->len : 0) + (aside != NULL ? aside->len : 0);

  vandap_place_row_clear_list (self->kept);
  for (guint i = 0; former != NULL && i < MIN (former->len, MOST_ROWS); i++)
    add_kept (self, g_ptr_array_index (former, i), vandap_recollection_get_fitting (recollection, i));
  for (guint i = 0; aside != NULL && i < MIN (aside->len, MOST_ROWS); i++)
    add_kept (self, g_ptr_array_index (aside, i), NULL);
  gtk_label_set_text (self->kept_title, former != NULL ? _("What you put right before the file changed")
                                                       : _("What you put right, and does not fit any more"));
  gtk_widget_set_visible (GTK_WIDGET (self->kept_title), n > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->kept), n > 0);
  gtk_widget_set_visible (self->apply, former != NULL && vandap_recollection_get_n_fitting (recollection) > 0);
}

static void
show_doubts (VandapReadingReportDialog *self)
{
  VandapInterview *interview = vandap_document_get_interview (self->document);
  g_autoptr (GArray) doubts = vandap_open_doubts_list (self->document);
  g_autofree char *title
    = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                    /* Translators: above the paragraphs that may have been read wrong */
                                    "Not sure: %u paragraph", "Not sure: %u paragraphs", doubts->len), doubts->len);

  vandap_place_row_clear_list (self->doubts);
  for (guint i = 0; i < MIN (doubts->len, MOST_ROWS); i++)
    {
      const VandapDoubt *doubt = &g_array_index (doubts, VandapDoubt, i);

      gtk_list_box_append (self->doubts, vandap_place_row_new (interview, doubt->paragraph, doubt->reason));
    }
  gtk_label_set_text (self->doubts_title, title);
  gtk_widget_set_visible (GTK_WIDGET (self->doubts_title), doubts->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->doubts), doubts->len > 0);
}

static const char *
find_reason (VandapReading *reading, guint paragraph)
{
  for (guint i = 0; i < vandap_reading_get_n_left_out (reading); i++)
    if (vandap_reading_get_left_out (reading, i)->paragraph == paragraph)
      return vandap_reading_get_left_out (reading, i)->reason;

  /* Translators: why a paragraph is no part of the interview */
  return _("You said that it is no part of the interview");
}

static void
show_left_out (VandapReadingReportDialog *self)
{
  VandapInterview *interview = vandap_document_get_interview (self->document);
  g_autofree char *title = NULL;
  guint n = 0;

  vandap_place_row_clear_list (self->left_out);
  for (guint i = 0; i < vandap_interview_get_n_paragraphs (interview); i++)
    if (vandap_interview_get_paragraph (interview, i)->kind == VANDAP_PARAGRAPH_LEFT_OUT && n++ < MOST_ROWS)
      gtk_list_box_append (self->left_out,
                           vandap_place_row_new (interview, i, find_reason (vandap_document_get_reading (self->document), i)));
  title = n == 0 ? g_strdup (_("Nothing was left out"))
                 : g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Left out: %u paragraph", "Left out: %u paragraphs", n), n);
  gtk_label_set_text (self->left_out_title, title);
  gtk_widget_set_visible (GTK_WIDGET (self->left_out), n > 0);
}

/* What a paragraph is that stands above an answer. */
static const char *
get_kind (VandapInterview *interview, guint paragraph)
{
  switch (vandap_interview_get_paragraph (interview, paragraph)->kind)
    {
    case VANDAP_PARAGRAPH_HEADING:
      /* Translators: this and the next ones: what a paragraph above a question is */
      return vandap_front_is_title (interview, paragraph) ? C_("paragraph", "Title") : C_("paragraph", "Heading");
    case VANDAP_PARAGRAPH_CAPTION:
      return C_("paragraph", "Caption");
    case VANDAP_PARAGRAPH_BYLINE:
      return C_("paragraph", "Byline");
    case VANDAP_PARAGRAPH_ASIDE:
      return C_("paragraph", "Note");
    case VANDAP_PARAGRAPH_CLOSING:
      return C_("paragraph", "Closing");
    case VANDAP_PARAGRAPH_INTRODUCTION:
    default:
      return C_("paragraph", "Introduction");
    }
}

/* A question that was taken for the introduction or a heading is found here, by who uses no mouse, too. */
static void
show_above (VandapReadingReportDialog *self)
{
  VandapInterview *interview = vandap_document_get_interview (self->document);
  g_autoptr (GArray) above = vandap_front_list (interview);
  g_autofree char *title
    = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                    /* Translators: title, introduction and headings, which nobody says */
                                    "Above the questions: %u paragraph", "Above the questions: %u paragraphs", above->len), above->len);

  vandap_place_row_clear_list (self->above);
  for (guint i = 0; i < MIN (above->len, MOST_ROWS); i++)
    {
      guint paragraph = g_array_index (above, guint, i);

      gtk_list_box_append (self->above, vandap_place_row_new (interview, paragraph, get_kind (interview, paragraph)));
    }
  gtk_label_set_text (self->above_title, title);
  gtk_widget_set_visible (GTK_WIDGET (self->above_title), above->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->above), above->len > 0);
}

/* The keyboard goes along to the place. */
static void
on_row_activated (VandapReadingReportDialog *self, GtkListBoxRow *row)
{
  guint paragraph = vandap_place_row_get_paragraph (row);

  if (paragraph == VANDAP_NONE)
    return;
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-paragraph", "u", paragraph);
  gtk_window_close (GTK_WINDOW (self));
}

static void
vandap_reading_report_dialog_dispose (GObject *object)
{
  g_clear_object (&VANDAP_READING_REPORT_DIALOG (object)->document);
  G_OBJECT_CLASS (vandap_reading_report_dialog_parent_class)->dispose (object);
}

static void
vandap_reading_report_dialog_class_init (VandapReadingReportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vandap_reading_report_dialog_dispose;
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vandap/Vandap/ui/reading-report-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, VandapReadingReportDialog, convention);
  gtk_widget_class_bind_template_child (widget_class, VandapReadingReportDialog, sureness);
  gtk_widget_class_bind_template_child (widget_class, VandapReadingReportDialog, notes);
  gtk_widget_class_bind_template_child (widget_class, VandapReadingReportDialog, kept_title);
  gtk_widget_class_bind_template_child (widget_class, VandapReadingReportDialog, kept);
  gtk_widget_class_bind_template_child (widget_class, VandapReadingReportDialog, apply);
  gtk_widget_class_bind_template_child (widget_class, VandapReadingReportDialog, doubts_title);
  gtk_widget_class_bind_template_child (widget_class, VandapReadingReportDialog, doubts);
  gtk_widget_class_bind_template_child (widget_class, VandapReadingReportDialog, above_title);
  gtk_widget_class_bind_template_child (widget_class, VandapReadingReportDialog, above);
  gtk_widget_class_bind_template_child (widget_class, VandapReadingReportDialog, left_out_title);
  gtk_widget_class_bind_template_child (widget_class, VandapReadingReportDialog, left_out);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
}

static void
vandap_reading_report_dialog_init (VandapReadingReportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * vandap_reading_report_dialog_new:
 * @window: a window in which an interview is open
 *
 * Creates a report of how it was read.
 *
 * Returns: (transfer none): a new dialog, owned by GTK until it is closed
 */
GtkWidget *
vandap_reading_report_dialog_new (VandapWindow *window)
{
  VandapReadingReportDialog *self = g_object_new (VANDAP_TYPE_READING_REPORT_DIALOG, "transient-for", window, NULL);

  /* What is put right here is put right in that window, which is held for it, and would not go before the dialog. */
  gtk_widget_insert_action_group (GTK_WIDGET (self), "win", G_ACTION_GROUP (window));
  g_signal_connect_object (window, "unrealize", G_CALLBACK (gtk_window_destroy), self, G_CONNECT_SWAPPED);
  self->document = g_object_ref (vandap_window_get_document (window));
  g_signal_connect_object (self->document, "corrected", G_CALLBACK (show_doubts), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->document, "corrected", G_CALLBACK (show_left_out), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->document, "corrected", G_CALLBACK (show_above), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->document, "opened", G_CALLBACK (gtk_window_close), self, G_CONNECT_SWAPPED);
  if (vandap_document_get_recollection (self->document) != NULL)
    g_signal_connect_object (vandap_document_get_recollection (self->document), "changed", G_CALLBACK (show_kept), self,
                             G_CONNECT_SWAPPED);
  show_recognition (self, vandap_document_get_reading (self->document));
  show_kept (self);
  show_doubts (self);
  show_left_out (self);
  show_above (self);
  return GTK_WIDGET (self);
}

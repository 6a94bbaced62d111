/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/vandap-about-interview-dialog.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "interview/vandap-restriction.h"
#include "quoting/vandap-citation.h"
#include "text/vandap-address.h"
#include "window/vandap-links.h"

struct _VandapAboutInterviewDialog
{
  GtkWindow parent_instance;

  GtkLabel *title;
  GtkLabel *state;
  GtkGrid *facts;
  int n_facts;
};

G_DEFINE_FINAL_TYPE (VandapAboutInterviewDialog, vandap_about_interview_dialog, GTK_TYPE_WINDOW)

static GtkWidget *
value_label_new (const char *text)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_text (GTK_LABEL (label), text);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, TRUE);
  return label;
}

static gboolean
on_link_activated (GtkLinkButton *button)
{
  vandap_links_open (GTK_WIDGET (button), gtk_link_button_get_uri (button));
  return TRUE;
}

/* The address itself is what is shown, so that nobody is led astray by a link's text. */
static GtkWidget *
link_new (const char *address)
{
  GtkWidget *link = gtk_link_button_new (address);
  GtkWidget *label = value_label_new (address);

  gtk_label_set_selectable (GTK_LABEL (label), FALSE);
  gtk_button_set_child (GTK_BUTTON (link), label);
  g_signal_connect (link, "activate-link", G_CALLBACK (on_link_activated), NULL);
  return link;
}

static void
add_fact (VandapAboutInterviewDialog *self, const char *name, GtkWidget *value)
{
  GtkWidget *label = gtk_label_new (name);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_widget_add_css_class (label, "quiet");
  gtk_accessible_update_relation (GTK_ACCESSIBLE (value), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL,
                                  -1);
  gtk_grid_attach (self->facts, label, 0, self->n_facts, 1, 1);
  gtk_grid_attach (self->facts, value, 1, self->n_facts, 1, 1);
  self->n_facts++;
}

static void
add_text (VandapAboutInterviewDialog *self, const char *name, const char *text)
{
  if (text != NULL && text[0] != '\0')
    add_fact (self, name, value_label_new (text));
}

static void
add_address (VandapAboutInterviewDialog *self, const char *name, const char *address)
{
  if (address == NULL)
    return;
  add_fact (self, name, vandap_address_is_safe (address) ? link_new (address) : value_label_new (address));
}

static const char *
get_part (const VandapPerson *person)
{
  switch (person->part)
    {
    case VANDAP_PART_ASKS:
      return _("Interviewer");
    case VANDAP_PART_ANSWERS:
      return _("Interviewee");
    case VANDAP_PART_OTHER:
    default:
      /* Translators: somebody who takes part without asking or answering */
      return _("Also present");
    }
}

static void
add_people (VandapAboutInterviewDialog *self, VandapInterview *interview)
{
  guint n = vandap_interview_get_n_people (interview);

  for (guint i = 0; i < n; i++)
    {
      const VandapPerson *person = vandap_interview_get_person (interview, i);
      g_autofree char *name = vandap_person_dup_name (person, TRUE);
      g_autofree char *line = NULL;

      if (person->occupation != NULL)
        line = g_strdup_printf ("%s\n%s", name, person->occupation);
      add_text (self, get_part (person), line != NULL ? line : name);
    }
}

static const char *
get_credit_name (const char *what)
{
  static const struct
  {
    const char *what;
    const char *name;
  } names[] = {
    { "interviewer", N_("Interviewer") },
    /* Translators: who retold the interview in other words */
    { "digest", N_("Digest by") },
    { "translation", N_("Translation by") },
    { "editor", N_("Editor") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (strcmp (names[i].what, what) == 0)
      return _(names[i].name);
  return what;
}

static gboolean
is_among_people (VandapInterview *interview, const char *name)
{
  guint n = vandap_interview_get_n_people (interview);

  for (guint i = 0; i < n; i++)
    if (strcmp (vandap_interview_get_person (interview, i)->name, name) == 0)
      return TRUE;
  return FALSE;
}

static void
add_credits (VandapAboutInterviewDialog *self, VandapInterview *interview)
{
  guint n = vandap_interview_get_n_credits (interview);

  for (guint i = 0; i < n; i++)
    {
      const VandapCredit *credit = vandap_interview_get_credit (interview, i);

      if (!is_among_people (interview, credit->name))
        add_text (self, get_credit_name (credit->what), credit->name);
    }
}

static char *
dup_picture (VandapInterview *interview, const VandapPicture *picture)
{
  const char *text = vandap_interview_get_text (interview, NULL);
  g_autoptr (GString) lines = g_string_new (NULL);

  if (picture->caption != VANDAP_NONE)
    {
      const VandapParagraph *caption = vandap_interview_get_paragraph (interview, picture->caption);

      g_string_append_len (lines, text + caption->start, (gssize) (caption->end - caption->start));
    }
  if (picture->description != NULL && strcmp (picture->description, lines->str) != 0)
    g_string_append_printf (lines, "%s%s", lines->len > 0 ? "\n" : "", picture->description);
  if (picture->credit != NULL)
    {
      g_string_append (lines, lines->len > 0 ? "\n" : "");
      g_string_append_printf (lines, _("Photograph: %s"), picture->credit);
    }
  return g_string_free (g_steal_pointer (&lines), FALSE);
}

static void
add_pictures (VandapAboutInterviewDialog *self, VandapInterview *interview)
{
  guint n = vandap_interview_get_n_pictures (interview);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = g_strdup_printf (_("Photograph %u"), i + 1);
      g_autofree char *picture = dup_picture (interview, vandap_interview_get_picture (interview, i));

      add_text (self, name, picture);
    }
}

static void
add_field (VandapAboutInterviewDialog *self, VandapInterview *interview, const char *name, VandapField field)
{
  add_text (self, name, vandap_interview_get_field (interview, field));
}

static void
add_source (VandapAboutInterviewDialog *self, VandapInterview *interview)
{
  g_autofree char *date = vandap_citation_dup_date (interview);

  /* Translators: headline of the newspaper article the interview was published as */
  add_field (self, interview, _("Article"), VANDAP_FIELD_ARTICLE);
  add_field (self, interview, _("Published in"), VANDAP_FIELD_PUBLICATION);
  add_text (self, _("Date"), date);
  /* Translators: pages, issue or volume of a newspaper or journal */
  add_field (self, interview, _("Pages or issue"), VANDAP_FIELD_SCOPE);
  /* Translators: the archive or library that keeps a recording or its transcript */
  add_field (self, interview, _("Kept at"), VANDAP_FIELD_REPOSITORY);
  /* Translators: of an archive or a library */
  add_field (self, interview, _("Collection"), VANDAP_FIELD_COLLECTION);
  /* Translators: the number or mark under which an archive keeps something */
  add_field (self, interview, _("Archive number"), VANDAP_FIELD_IDENTIFIER);
  add_address (self, _("Address"), vandap_interview_get_field (interview, VANDAP_FIELD_ADDRESS));
}

static void
add_terms (VandapAboutInterviewDialog *self, VandapInterview *interview)
{
  g_autofree char *restriction = vandap_interview_dup_restriction (interview);

  if (restriction != NULL)
    /* Translators: what must not be done with this text */
    add_text (self, _("Restricted"), restriction);
  else
    /* Translators: how this text may be used */
    add_field (self, interview, _("Terms of use"), VANDAP_FIELD_RESTRICTION);
}

static void
add_rights (VandapAboutInterviewDialog *self, VandapInterview *interview)
{
  /* Translators: who publishes this text */
  add_field (self, interview, _("Publisher"), VANDAP_FIELD_PUBLISHER);
  add_field (self, interview, _("Licence"), VANDAP_FIELD_LICENCE);
  add_address (self, _("Licence text"), vandap_interview_get_field (interview, VANDAP_FIELD_LICENCE_ADDRESS));
  add_terms (self, interview);
}

static const char *
explain_state (VandapInterview *interview)
{
  switch (vandap_interview_get_derivation (interview))
    {
    case VANDAP_DERIVATION_DIGEST:
      return _("This is a digest: it retells what was said in other words. "
               "Nothing in it may be quoted as the speaker’s own.");
    case VANDAP_DERIVATION_TRANSLATION:
      return _("This is a translation of what was said in another language.");
    case VANDAP_DERIVATION_PUBLISHED:
    default:
      return _("The text is shown as it stands in your file. "
               "Whether it is what was said, only the publication can answer for.");
    }
}

static void
vandap_about_interview_dialog_class_init (VandapAboutInterviewDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/vandap/Vandap/ui/about-interview-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, VandapAboutInterviewDialog, title);
  gtk_widget_class_bind_template_child (widget_class, VandapAboutInterviewDialog, state);
  gtk_widget_class_bind_template_child (widget_class, VandapAboutInterviewDialog, facts);
}

static void
vandap_about_interview_dialog_init (VandapAboutInterviewDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * vandap_about_interview_dialog_new:
 * @parent: (nullable): the window it belongs to
 * @interview: an interview
 *
 * Creates a dialog that tells all that is known of an interview.
 *
 * Returns: (transfer none): a new dialog, owned by GTK until it is closed
 */
GtkWidget *
vandap_about_interview_dialog_new (GtkWindow *parent, VandapInterview *interview)
{
  VandapAboutInterviewDialog *self;
  const char *title;

  g_return_val_if_fail (VANDAP_IS_INTERVIEW (interview), NULL);

  self = g_object_new (VANDAP_TYPE_ABOUT_INTERVIEW_DIALOG, "transient-for", parent, NULL);
  title = vandap_interview_get_field (interview, VANDAP_FIELD_TITLE);
  gtk_label_set_text (self->title, title != NULL ? title : _("Interview without a title"));
  gtk_label_set_text (self->state, explain_state (interview));
  add_source (self, interview);
  add_people (self, interview);
  add_credits (self, interview);
  add_pictures (self, interview);
  add_rights (self, interview);
  return GTK_WIDGET (self);
}

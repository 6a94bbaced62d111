/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/vandap-about-interview-dialog.h"

#include <glib/gi18n-lib.h>

#include "quoting/vandap-citation.h"
#include "window/vandap-answer-taking.h"
#include "window/vandap-clipped-label.h"
#include "window/vandap-facts.h"
#include "window/vandap-origin.h"
#include "window/vandap-person-row.h"
#include "window/vandap-quiet-entry.h"
#include "window/vandap-source-row.h"
#include "window/vandap-window.h"

struct _VandapAboutInterviewDialog
{
  GtkWindow parent_instance;

  GtkLabel *heading;
  GtkBox *title;
  GtkDropDown *state;
  GtkLabel *explanation;
  GtkGrid *source;
  GtkGrid *people;
  GtkGrid *others;
  GtkGrid *rights;
  GtkSizeGroup *names;
  GtkDropDown *use;

  VandapCorrections *corrections;
  guint n_people;
  VandapQuietEntry *refused; /* weak; in which the dialog stayed open when it was closed last */
  char *refused_text;
};

G_DEFINE_FINAL_TYPE (VandapAboutInterviewDialog, vandap_about_interview_dialog, GTK_TYPE_WINDOW)

static VandapInterview *
get_interview (VandapAboutInterviewDialog *self)
{
  return vandap_corrections_get_interview (self->corrections);
}

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
  gtk_widget_add_css_class (label, "fact");
  /* What a picture shows is told in the interview's words. */
  vandap_answer_taking_attach_label (GTK_LABEL (label));
  return label;
}

static int
count_rows (GtkGrid *grid)
{
  GtkWidget *last = gtk_widget_get_last_child (GTK_WIDGET (grid));
  int row = -1;

  if (last != NULL)
    gtk_grid_query_child (grid, last, NULL, &row, NULL, NULL);
  return row + 1;
}

static GtkWidget *
add_fact (VandapAboutInterviewDialog *self, GtkGrid *grid, const char *name, GtkWidget *value)
{
  GtkWidget *label = gtk_label_new (name);
  int row = count_rows (grid);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 18);
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_widget_add_css_class (label, "quiet");
  gtk_widget_add_css_class (label, "name");
  gtk_size_group_add_widget (self->names, label);
  gtk_grid_attach (grid, label, 0, row, 1, 1);
  gtk_grid_attach (grid, value, 1, row, 1, 1);
  return label;
}

static void
set_name (GtkWidget *value, GtkWidget *label)
{
  gtk_accessible_update_relation (GTK_ACCESSIBLE (value), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL, -1);
}

static void
add_text (const char *name, const char *text, gpointer data)
{
  VandapAboutInterviewDialog *self = data;
  GtkWidget *value = value_label_new (text);

  set_name (value, add_fact (self, self->others, name, value));
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

/* They come and go when it is taken back who speaks. */
static void
show_people (VandapAboutInterviewDialog *self)
{
  GtkWidget *child;

  self->n_people = vandap_interview_get_n_people (get_interview (self));
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->people))) != NULL)
    gtk_grid_remove (self->people, child);
  for (guint i = 0; i < self->n_people; i++)
    {
      const char *part = get_part (vandap_interview_get_person (get_interview (self), i));

      add_fact (self, self->people, part, vandap_person_row_new (self->corrections, i, part));
    }
}

/* What they do changes when it is put right who asks; what is typed beside it stays. */
static void
update_parts (VandapAboutInterviewDialog *self)
{
  for (guint i = 0; i < self->n_people; i++)
    {
      const char *part = get_part (vandap_interview_get_person (get_interview (self), i));

      gtk_label_set_text (GTK_LABEL (gtk_grid_get_child_at (self->people, 0, (int) i)), part);
      vandap_person_row_set_part (VANDAP_PERSON_ROW (gtk_grid_get_child_at (self->people, 1, (int) i)), part);
    }
}

static GtkWidget *
add_field (VandapAboutInterviewDialog *self, GtkGrid *grid, const char *name, VandapField field, const char *placeholder)
{
  GtkWidget *row = vandap_source_row_new (self->corrections, field, placeholder != NULL ? placeholder : _("Not known"));

  set_name (vandap_source_row_get_entry (VANDAP_SOURCE_ROW (row)), add_fact (self, grid, name, row));
  return row;
}

static void
add_source (VandapAboutInterviewDialog *self)
{
  /* Translators: headline of the newspaper article the interview was published as */
  add_field (self, self->source, _("Article"), VANDAP_FIELD_ARTICLE, NULL);
  add_field (self, self->source, _("Published in"), VANDAP_FIELD_PUBLICATION, NULL);
  add_field (self, self->source, _("Date"), VANDAP_FIELD_DATE, NULL);
  add_field (self, self->source, _("Address"), VANDAP_FIELD_ADDRESS, NULL);
  add_field (self, self->source, _("Language"), VANDAP_FIELD_LANGUAGE, NULL);
  /* Translators: pages, issue or volume of a newspaper or journal */
  add_field (self, self->source, _("Pages or issue"), VANDAP_FIELD_SCOPE, NULL);
  /* Translators: the archive or library that keeps a recording or its transcript */
  add_field (self, self->source, _("Kept at"), VANDAP_FIELD_REPOSITORY, NULL);
  /* Translators: of an archive or a library */
  add_field (self, self->source, _("Collection"), VANDAP_FIELD_COLLECTION, NULL);
  /* Translators: the number or mark under which an archive keeps something */
  add_field (self, self->source, _("Archive number"), VANDAP_FIELD_IDENTIFIER, NULL);
}

static void
add_title (VandapAboutInterviewDialog *self)
{
  GtkWidget *row
    = vandap_source_row_new (self->corrections, VANDAP_FIELD_TITLE, _("Interview without a title"));
  GtkWidget *entry = vandap_source_row_get_entry (VANDAP_SOURCE_ROW (row));

  gtk_widget_add_css_class (entry, "question");
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Title"), -1);
  gtk_box_append (self->title, row);
}

/* TEI's words for what may be done with a text; what says nothing of it comes first. */
static const char *const uses[] = { NULL, "free", "restricted" };

static guint
find_use (VandapInterview *interview)
{
  const char *status = vandap_interview_get_field (interview, VANDAP_FIELD_STATUS);

  for (guint i = 1; i < G_N_ELEMENTS (uses); i++)
    if (g_strcmp0 (status, uses[i]) == 0)
      return i;
  return 0;
}

static void
put_right (VandapAboutInterviewDialog *self, VandapCorrection *correction)
{
  vandap_corrections_add (self->corrections, correction);
  vandap_correction_free (correction);
}

static void
on_set_up (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  vandap_clipped_label_attach (GTK_LABEL (label));
  gtk_list_item_set_child (item, label);
}

static void
on_bind (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkStringObject *string = gtk_list_item_get_item (item);

  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)), gtk_string_object_get_string (string));
}

/* What is chosen is shortened where there is no room for it, and not the room made wider. */
static void
let_shorten (GtkDropDown *choice)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (on_set_up), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), NULL);
  gtk_drop_down_set_list_factory (choice, gtk_drop_down_get_factory (choice));
  gtk_drop_down_set_factory (choice, factory);
}

static void
on_use_selected (VandapAboutInterviewDialog *self)
{
  guint use = gtk_drop_down_get_selected (self->use);

  if (use < G_N_ELEMENTS (uses) && use != find_use (get_interview (self)))
    put_right (self, vandap_correction_new_field (VANDAP_FIELD_STATUS, uses[use]));
}

static void
add_rights (VandapAboutInterviewDialog *self)
{
  const char *names[] = { _("Nothing is said"), _("Free"), _("Restricted"), NULL };
  GtkWidget *use = gtk_drop_down_new_from_strings (names);

  self->use = GTK_DROP_DOWN (use);
  let_shorten (self->use);
  gtk_widget_set_halign (use, GTK_ALIGN_START);
  /* Translators: who publishes this text */
  add_field (self, self->rights, _("Publisher"), VANDAP_FIELD_PUBLISHER, NULL);
  add_field (self, self->rights, _("Licence"), VANDAP_FIELD_LICENCE, NULL);
  add_field (self, self->rights, _("Licence text"), VANDAP_FIELD_LICENCE_ADDRESS, NULL);
  /* Translators: whether a text may be used freely */
  set_name (use, add_fact (self, self->rights, _("Use"), use));
  /* Translators: how this text may be used */
  add_field (self, self->rights, _("Terms of use"), VANDAP_FIELD_RESTRICTION, NULL);
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
      return vandap_origin_explain (vandap_interview_get_origin (interview));
    }
}

static void
on_state_selected (VandapAboutInterviewDialog *self)
{
  guint state = gtk_drop_down_get_selected (self->state);

  if (self->corrections != NULL && state <= VANDAP_DERIVATION_TRANSLATION
      && state != (guint) vandap_interview_get_derivation (get_interview (self)))
    put_right (self, vandap_correction_new_derivation ((VandapDerivation) state));
}

/* In place of the file, which there may be none of. */
static void
show_origin (VandapAboutInterviewDialog *self)
{
  const char *names[] = { vandap_citation_get_origin (vandap_interview_get_origin (get_interview (self))), NULL };

  gtk_string_list_splice (GTK_STRING_LIST (gtk_drop_down_get_model (self->state)), 0, 1, names);
}

/* The rows show by themselves what holds. */
static void
update (VandapAboutInterviewDialog *self)
{
  VandapInterview *interview = get_interview (self);

  gtk_drop_down_set_selected (self->state, (guint) vandap_interview_get_derivation (interview));
  gtk_label_set_text (self->explanation, explain_state (interview));
  gtk_drop_down_set_selected (self->use, find_use (interview));
  if (vandap_interview_get_n_people (interview) != self->n_people)
    show_people (self);
  else
    update_parts (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "details.undo", vandap_corrections_can_undo (self->corrections));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "details.redo", vandap_corrections_can_redo (self->corrections));
}

static void
undo (GtkWidget *widget, const char *action, GVariant *parameter)
{
  vandap_corrections_undo (VANDAP_ABOUT_INTERVIEW_DIALOG (widget)->corrections);
}

static void
redo (GtkWidget *widget, const char *action, GVariant *parameter)
{
  vandap_corrections_redo (VANDAP_ABOUT_INTERVIEW_DIALOG (widget)->corrections);
}

/* Who takes back what was typed and is not taken yet means that. */
static gboolean
on_key (GtkWidget *widget, GVariant *arguments, gpointer action)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (widget));

  if (VANDAP_IS_QUIET_ENTRY (focus) && vandap_quiet_entry_is_edited (VANDAP_QUIET_ENTRY (focus)))
    return FALSE;
  gtk_widget_activate_action (widget, action, NULL);
  return TRUE;
}

static void
add_key (GtkEventController *keys, const char *trigger, const char *action)
{
  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (keys),
    gtk_shortcut_new (gtk_shortcut_trigger_parse_string (trigger),
                      gtk_callback_action_new (on_key, (gpointer) action, NULL)));
}

static void
add_keys (GtkWidget *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  /* Before the entry has them, which would bring back what was taken long ago. */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  add_key (keys, "<Control>z", "details.undo");
  add_key (keys, "<Control><Shift>z", "details.redo");
  add_key (keys, "<Control>y", "details.redo");
  gtk_widget_add_controller (self, keys);
}

static gboolean
vandap_about_interview_dialog_close_request (GtkWindow *window)
{
  return !vandap_about_interview_dialog_may_be_left (VANDAP_ABOUT_INTERVIEW_DIALOG (window))
         || GTK_WINDOW_CLASS (vandap_about_interview_dialog_parent_class)->close_request (window);
}

static void
vandap_about_interview_dialog_dispose (GObject *object)
{
  VandapAboutInterviewDialog *self = VANDAP_ABOUT_INTERVIEW_DIALOG (object);

  g_clear_weak_pointer (&self->refused);
  g_clear_object (&self->corrections);
  G_OBJECT_CLASS (vandap_about_interview_dialog_parent_class)->dispose (object);
}

static void
vandap_about_interview_dialog_finalize (GObject *object)
{
  g_free (VANDAP_ABOUT_INTERVIEW_DIALOG (object)->refused_text);
  G_OBJECT_CLASS (vandap_about_interview_dialog_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/vandap/Vandap/ui/about-interview-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, VandapAboutInterviewDialog, heading);
  gtk_widget_class_bind_template_child (widget_class, VandapAboutInterviewDialog, title);
  gtk_widget_class_bind_template_child (widget_class, VandapAboutInterviewDialog, state);
  gtk_widget_class_bind_template_child (widget_class, VandapAboutInterviewDialog, explanation);
  gtk_widget_class_bind_template_child (widget_class, VandapAboutInterviewDialog, source);
  gtk_widget_class_bind_template_child (widget_class, VandapAboutInterviewDialog, people);
  gtk_widget_class_bind_template_child (widget_class, VandapAboutInterviewDialog, others);
  gtk_widget_class_bind_template_child (widget_class, VandapAboutInterviewDialog, rights);
  gtk_widget_class_bind_template_child (widget_class, VandapAboutInterviewDialog, names);
  gtk_widget_class_bind_template_callback (widget_class, on_state_selected);
}

static void
vandap_about_interview_dialog_class_init (VandapAboutInterviewDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vandap_about_interview_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = vandap_about_interview_dialog_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = vandap_about_interview_dialog_close_request;
  gtk_widget_class_install_action (widget_class, "details.undo", NULL, undo);
  gtk_widget_class_install_action (widget_class, "details.redo", NULL, redo);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  bind_template (widget_class);
}

static void
vandap_about_interview_dialog_init (VandapAboutInterviewDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  vandap_clipped_label_attach (self->heading);
  let_shorten (self->state);
  add_keys (GTK_WIDGET (self));
}

/**
 * vandap_about_interview_dialog_new:
 * @parent: (nullable): the window it belongs to
 * @corrections: what is put right in an interview
 *
 * Creates a dialog that tells all that is known of an interview, and takes what is
 * known better.
 *
 * Returns: (transfer none): a new dialog, owned by GTK until it is closed
 */
GtkWidget *
vandap_about_interview_dialog_new (GtkWindow *parent, VandapCorrections *corrections)
{
  VandapAboutInterviewDialog *self;

  g_return_val_if_fail (VANDAP_IS_CORRECTIONS (corrections), NULL);

  self = g_object_new (VANDAP_TYPE_ABOUT_INTERVIEW_DIALOG, "transient-for", parent, NULL);
  self->corrections = g_object_ref (corrections);
  show_origin (self);
  add_title (self);
  add_source (self);
  show_people (self);
  vandap_facts_foreach (get_interview (self), add_text, self);
  add_rights (self);
  gtk_widget_set_visible (GTK_WIDGET (self->others), count_rows (self->others) > 0);
  update (self);
  g_signal_connect_object (self->use, "notify::selected", G_CALLBACK (on_use_selected), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (corrections, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/**
 * vandap_about_interview_dialog_end:
 * @self: a dialog
 *
 * Takes what was typed, and closes the dialog: the interview is about to be let go of.
 */
void
vandap_about_interview_dialog_end (VandapAboutInterviewDialog *self)
{
  g_return_if_fail (VANDAP_IS_ABOUT_INTERVIEW_DIALOG (self));

  vandap_quiet_entry_apply_all (GTK_WIDGET (self));
  gtk_window_destroy (GTK_WINDOW (self));
}

/* Whoever closes it again knows. */
static gboolean
was_refused_before (VandapAboutInterviewDialog *self, VandapQuietEntry *entry)
{
  g_autofree char *text = vandap_quiet_entry_dup_text (entry);

  if (entry == self->refused && g_strcmp0 (text, self->refused_text) == 0)
    return TRUE;
  g_set_weak_pointer (&self->refused, entry);
  g_free (self->refused_text);
  self->refused_text = g_steal_pointer (&text);
  return FALSE;
}

/**
 * vandap_about_interview_dialog_may_be_left:
 * @self: a dialog
 *
 * Takes what was typed. The first time that something typed cannot be understood, the
 * person is shown where, and the dialog should stay open.
 *
 * Returns: whether the dialog may be closed
 */
gboolean
vandap_about_interview_dialog_may_be_left (VandapAboutInterviewDialog *self)
{
  VandapQuietEntry *refused;

  g_return_val_if_fail (VANDAP_IS_ABOUT_INTERVIEW_DIALOG (self), TRUE);

  refused = vandap_quiet_entry_apply_all (GTK_WIDGET (self));
  if (refused == NULL || was_refused_before (self, refused))
    return TRUE;
  gtk_widget_grab_focus (GTK_WIDGET (refused));
  return FALSE;
}

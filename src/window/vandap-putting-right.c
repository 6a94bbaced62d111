/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/vandap-putting-right.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "interview/vandap-places.h"
#include "window/vandap-open-doubts.h"
#include "window/vandap-person-dialog.h"
#include "window/vandap-putting-right-menu.h"

#define SAID "vandap-putting-right"

/* Why it could not be kept. */
#define COMPLAINT "vandap-putting-right-complaint"

static VandapCorrections *
get_corrections (VandapWindow *window)
{
  return vandap_document_get_corrections (vandap_window_get_document (window));
}

/**
 * vandap_putting_right_say_when_kept:
 * @window: a window
 * @message: what is said once what was put right is kept; at once where nobody keeps it
 *
 * Says something in passing.
 */
void
vandap_putting_right_say_when_kept (VandapWindow *window, const char *message)
{
  if (vandap_document_keeps_corrections (vandap_window_get_document (window)))
    g_object_set_data_full (G_OBJECT (window), SAID, g_strdup (message), g_free);
  else
    vandap_toast_say (vandap_window_get_toast (window), message);
}

/* What is said of that says more than that it was put right. */
static void
on_failed (VandapWindow *window, const char *message)
{
  VandapDocument *document = vandap_window_get_document (window);
  VandapRecollection *recollection = document != NULL ? vandap_document_get_recollection (document) : NULL;

  /* The window may be gone by now. */
  if (recollection == NULL || vandap_correction_keeper_is_kept (vandap_recollection_get_keeper (recollection)))
    return;
  vandap_toast_hide (vandap_window_get_toast (window));
  g_object_set_data (G_OBJECT (window), SAID, NULL);
  g_object_set_data_full (G_OBJECT (window), COMPLAINT, g_strdup (message), g_free);
}

static void
take_back_complaint (VandapWindow *window)
{
  g_autofree char *message = g_object_steal_data (G_OBJECT (window), COMPLAINT);

  if (message != NULL)
    vandap_window_take_back_error (window, message);
}

static void
on_kept (VandapWindow *window)
{
  const char *message = g_object_get_data (G_OBJECT (window), SAID);

  take_back_complaint (window);
  if (message == NULL)
    return;
  vandap_toast_say (vandap_window_get_toast (window), message);
  g_object_set_data (G_OBJECT (window), SAID, NULL);
}

/* The caret stays where it was, though the answer may be another one now; what stood above all answers may be in one. */
static void
return_to (VandapWindow *window, guint paragraph)
{
  VandapInterview *interview = vandap_window_get_interview (window);
  const VandapParagraph *marks = vandap_interview_get_paragraph (interview, paragraph);
  guint turn = vandap_interview_find_turn (interview, paragraph);

  if (turn != VANDAP_NONE)
    vandap_window_set_exchange (window, vandap_interview_find_exchange (interview, turn));

  vandap_answer_view_go_to_passage (vandap_window_get_answer_view (window), (VandapPassage){ marks->start, marks->end });
}

static gboolean
is_in_doubt (VandapWindow *window, const VandapCorrection *correction)
{
  g_autoptr (GArray) doubts = vandap_open_doubts_list (vandap_window_get_document (window));

  for (guint i = 0; i < doubts->len; i++)
    {
      guint paragraph = g_array_index (doubts, VandapDoubt, i).paragraph;

      if (paragraph >= correction->paragraph && paragraph - correction->paragraph < correction->n_paragraphs)
        return TRUE;
    }
  return FALSE;
}

/* Whoever says of a doubtful paragraph what it is, is sure of it, though it be so already. */
static gboolean
put_into (VandapWindow *window, const VandapCorrection *correction)
{
  return is_in_doubt (window, correction) ? vandap_corrections_confirm (get_corrections (window), correction)
                                          : vandap_corrections_add (get_corrections (window), correction);
}

static gboolean
add (VandapWindow *window, VandapCorrection *correction, const char *message)
{
  g_autoptr (VandapCorrection) owned = correction;
  gboolean fits;
  guint n;

  if (get_corrections (window) == NULL)
    return FALSE;
  n = vandap_corrections_get_n (get_corrections (window));
  fits = put_into (window, owned);
  if (vandap_corrections_get_n (get_corrections (window)) > n)
    {
      vandap_putting_right_say_when_kept (window, message);
      return TRUE;
    }
  vandap_toast_say (vandap_window_get_toast (window), fits ? _("It is so already.") : _("That cannot be done here."));
  return FALSE;
}

static const char *
get_done (void)
{
  return _("Put right. Ctrl+Z takes it back.");
}

static VandapCorrection *
create_correction (const char *what, guint paragraph, guint n)
{
  static const struct
  {
    const char *name;
    VandapParagraphKind kind;
  } kinds[] = {
    { "heading", VANDAP_PARAGRAPH_HEADING },           { "caption", VANDAP_PARAGRAPH_CAPTION },
    { "introduction", VANDAP_PARAGRAPH_INTRODUCTION }, { "closing", VANDAP_PARAGRAPH_CLOSING },
    { "byline", VANDAP_PARAGRAPH_BYLINE },             { "left-out", VANDAP_PARAGRAPH_LEFT_OUT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (strcmp (what, kinds[i].name) == 0)
      return vandap_correction_new_kind (paragraph, n, kinds[i].kind);
  if (strcmp (what, "split") == 0)
    return vandap_correction_new_at (VANDAP_CORRECTION_SPLIT, paragraph);
  if (strcmp (what, "merge") == 0)
    return vandap_correction_new_at (VANDAP_CORRECTION_MERGE, paragraph);

  return strcmp (what, "unlabel") == 0 ? vandap_correction_new_at (VANDAP_CORRECTION_UNLABEL, paragraph) : NULL;
}

static void
put_right (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  VandapCorrection *correction;
  const char *what;
  guint paragraph, n;

  g_variant_get (parameter, "(&suu)", &what, &paragraph, &n);
  correction = create_correction (what, paragraph, n);
  if (correction != NULL && add (data, correction, get_done ()))
    return_to (data, paragraph);
}

static void
give (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  guint person, paragraph, n;
  gboolean asks;

  g_variant_get (parameter, "(buuu)", &asks, &person, &paragraph, &n);
  if (add (data, vandap_correction_new_speech (paragraph, n, asks, person, NULL), get_done ()))
    return_to (data, paragraph);
}

static void
on_person_named (VandapWindow *window, const VandapPerson *person, gpointer data)
{
  guint paragraph, n, index = vandap_interview_get_n_people (vandap_window_get_interview (window));
  gboolean asks;

  g_variant_get (data, "(buu)", &asks, &paragraph, &n);
  if (add (window, vandap_correction_new_speech_of_new (paragraph, n, asks, index, person), get_done ()))
    return_to (window, paragraph);
}

static void
give_new (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  if (vandap_window_get_interview (data) != NULL)
    vandap_person_dialog_show (data, NULL, on_person_named, g_variant_ref (parameter), (GDestroyNotify) g_variant_unref);
}

static void
on_person_edited (VandapWindow *window, const VandapPerson *person, gpointer data)
{
  add (window, vandap_correction_new_person (GPOINTER_TO_UINT (data), person->name, person->courtesy, person->occupation),
       get_done ());
}

static void
edit_person (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  VandapInterview *interview = vandap_window_get_interview (data);
  guint person = g_variant_get_uint32 (parameter);

  if (interview != NULL && person < vandap_interview_get_n_people (interview))
    vandap_person_dialog_show (data, vandap_interview_get_person (interview, person), on_person_edited,
                               GUINT_TO_POINTER (person), NULL);
}

static void
put_question_right (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  VandapInterview *interview = vandap_window_get_interview (data);
  guint exchange = vandap_window_get_exchange (data);
  const VandapExchangeMarks *marks = exchange != VANDAP_NONE ? vandap_interview_get_exchange (interview, exchange) : NULL;
  const VandapTurn *first, *last;
  g_autoptr (GMenu) menu = g_menu_new ();

  if (marks == NULL || marks->n_asking == 0)
    return;
  first = vandap_interview_get_turn (interview, marks->first_turn);
  last = vandap_interview_get_turn (interview, marks->first_turn + marks->n_asking - 1);
  vandap_putting_right_menu_append (menu, interview, first->first_paragraph,
                                    last->first_paragraph + last->n_paragraphs - first->first_paragraph);
  vandap_detail_pane_show_question_menu (vandap_window_get_detail_pane (data), G_MENU_MODEL (menu));
}

static void
swap_roles (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  add (data, vandap_correction_new_swap (), _("Those who asked answer now. Ctrl+Z takes it back."));
}

static void
undo (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  vandap_putting_right_say_when_kept (data, _("Taken back. Ctrl+Shift+Z puts it right again."));
  vandap_corrections_undo (get_corrections (data));
}

static void
redo (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  vandap_putting_right_say_when_kept (data, _("Put right again."));
  vandap_corrections_redo (get_corrections (data));
}

static gboolean
has_aside (VandapWindow *window)
{
  VandapRecollection *recollection = vandap_document_get_recollection (vandap_window_get_document (window));

  return recollection != NULL && vandap_recollection_get_aside (recollection)->len > 0;
}

/* What does not fit is in no list that steps are taken in, and is gone. */
static const char *
get_forgotten (VandapWindow *window)
{
  if (!vandap_corrections_can_undo (get_corrections (window)))
    return _("What was put right and no longer fitted is forgotten for good.");
  if (has_aside (window))
    return _("All that was put right is forgotten. Ctrl+Shift+Z brings back what fitted, step by step; the rest is gone.");
  return _("All that was put right is forgotten. Ctrl+Shift+Z brings it back, step by step.");
}

static void
forget (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  VandapRecollection *recollection = vandap_document_get_recollection (vandap_window_get_document (data));

  vandap_putting_right_say_when_kept (data, get_forgotten (data));
  if (recollection != NULL)
    vandap_recollection_forget (recollection);
  else
    vandap_corrections_forget (get_corrections (data));
}

/* What does not fit is put right, too, as far as it goes. */
static gboolean
can_forget (VandapWindow *window)
{
  VandapCorrections *corrections = get_corrections (window);

  return (corrections != NULL && vandap_corrections_can_undo (corrections)) || has_aside (window);
}

static void
enable (VandapWindow *window, const char *name, gboolean enabled)
{
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (window), name)), enabled);
}

/**
 * vandap_putting_right_update:
 * @window: a window
 *
 * Works out what can be put right, and taken back, in what the window shows now.
 */
void
vandap_putting_right_update (VandapWindow *window)
{
  VandapCorrections *corrections = get_corrections (window);
  VandapInterview *interview = vandap_window_get_interview (window);

  enable (window, "put-right", interview != NULL);
  enable (window, "give", interview != NULL);
  enable (window, "give-new", interview != NULL);
  enable (window, "edit-person", interview != NULL);
  enable (window, "put-question-right", vandap_window_get_exchange (window) != VANDAP_NONE);
  enable (window, "swap-roles", interview != NULL && vandap_interview_get_n_turns (interview) > 0);
  enable (window, "undo", corrections != NULL && vandap_corrections_can_undo (corrections));
  enable (window, "redo", corrections != NULL && vandap_corrections_can_redo (corrections));
  enable (window, "forget-corrections", can_forget (window));
}

/**
 * vandap_putting_right_append_to:
 * @window: a window
 * @menu: the menu of its answer
 *
 * Adds to a menu that by which what is selected in the answer, or the paragraph
 * the caret is in, is put right.
 */
void
vandap_putting_right_append_to (VandapWindow *window, GMenu *menu)
{
  guint paragraph, n;

  if (vandap_answer_view_get_paragraphs (vandap_window_get_answer_view (window), &paragraph, &n))
    vandap_putting_right_menu_append (menu, vandap_window_get_interview (window), paragraph, n);
}

/* Who takes back what was typed into a field means that. */
static gboolean
on_key (GtkWidget *window, GVariant *arguments, gpointer action)
{
  if (GTK_IS_EDITABLE (gtk_root_get_focus (GTK_ROOT (window))))
    return FALSE;
  return gtk_widget_activate_action (window, action, NULL);
}

static void
add_key (GtkEventController *keys, const char *trigger, const char *action)
{
  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (keys),
    gtk_shortcut_new (gtk_shortcut_trigger_parse_string (trigger),
                      gtk_callback_action_new (on_key, (gpointer) action, NULL)));
}

/**
 * vandap_putting_right_attach:
 * @window: a window
 * @document: what it has open
 *
 * Gives a window the actions by which an interview is put right.
 */
void
vandap_putting_right_attach (VandapWindow *window, VandapDocument *document)
{
  static const GActionEntry entries[] = {
    { .name = "put-right", .activate = put_right, .parameter_type = "(suu)" },
    { .name = "give", .activate = give, .parameter_type = "(buuu)" },
    { .name = "give-new", .activate = give_new, .parameter_type = "(buu)" },
    { .name = "edit-person", .activate = edit_person, .parameter_type = "u" },
    { .name = "put-question-right", .activate = put_question_right },
    { .name = "swap-roles", .activate = swap_roles },
    { .name = "undo", .activate = undo },
    { .name = "redo", .activate = redo },
    { .name = "forget-corrections", .activate = forget },
  };

  GtkEventController *keys = gtk_shortcut_controller_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (window), entries, G_N_ELEMENTS (entries), window);
  add_key (keys, "<Control>z", "win.undo");
  add_key (keys, "<Control><Shift>z", "win.redo");
  gtk_widget_add_controller (GTK_WIDGET (window), keys);
  g_signal_connect_object (document, "kept", G_CALLBACK (on_kept), window, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "failed", G_CALLBACK (on_failed), window, G_CONNECT_SWAPPED);
}

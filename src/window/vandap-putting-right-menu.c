/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/vandap-putting-right-menu.h"

#include <glib/gi18n-lib.h>

#include "interview/vandap-names.h"
#include "interview/vandap-places.h"

/* Who wants one of more people names them. */
#define MOST_PEOPLE 12

typedef struct
{
  const char *label;
  const char *what;
} Choice;

static void
append (GMenu *menu, const char *label, const char *action, GVariant *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target_value (item, action, target);
  g_menu_append_item (menu, item);
}

static GMenu *
create_kinds (guint paragraph, guint n_paragraphs)
{
  static const Choice choices[] = {
    /* Translators: what part of an interview is: "This is | a heading" */
    { N_("A _Heading"), "heading" },
    { N_("A _Caption"), "caption" },
    /* Translators: what the editor says before the first question */
    { N_("The _Introduction"), "introduction" },
    /* Translators: what ends an interview: thanks, and the like */
    { N_("The C_losing"), "closing" },
    /* Translators: the line of a newspaper that tells who held an interview */
    { N_("The _Byline"), "byline" },
    { N_("_Not Part of the Interview"), "left-out" },
  };
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    append (menu, _(choices[i].label), "win.put-right", g_variant_new ("(suu)", choices[i].what, paragraph, n_paragraphs));

  return menu;
}

/* An underline in a name is no key. */
static char *
escape_label (const char *name)
{
  g_auto (GStrv) parts = g_strsplit (name, "_", -1);

  return g_strjoinv ("__", parts);
}

static GMenu *
create_people (VandapInterview *interview, gboolean asks, guint paragraph, guint n_paragraphs)
{
  GMenu *menu = g_menu_new ();
  guint n = vandap_interview_get_n_people (interview);

  for (guint i = 0; i < MIN (n, MOST_PEOPLE); i++)
    {
      g_autofree char *name = vandap_person_dup_name (vandap_interview_get_person (interview, i), TRUE);
      g_autofree char *label = escape_label (name);

      append (menu, label, "win.give", g_variant_new ("(buuu)", asks, i, paragraph, n_paragraphs));
    }
  /* Translators: somebody who has no name in this interview asks, or answers */
  append (menu, _("_Nobody Named"), "win.give", g_variant_new ("(buuu)", asks, VANDAP_NONE, paragraph, n_paragraphs));
  append (menu, _("_Somebody Else…"), "win.give-new", g_variant_new ("(buu)", asks, paragraph, n_paragraphs));

  return menu;
}

static void
append_submenu (GMenu *menu, const char *label, GMenu *submenu)
{
  g_menu_append_submenu (menu, label, G_MENU_MODEL (submenu));
  g_object_unref (submenu);
}

static char *
dup_joint_with (gboolean differs, gboolean asks, const char *name)
{
  if (!differs && *name == '\0')
    /* Translators: the same person goes on saying this */
    return g_strdup (_("_Join to What Goes Before"));
  if (!differs)
    /* Translators: somebody, whose name %s is, goes on saying this */
    return g_strdup_printf (_("_Join to What %s Says Before"), name);
  if (*name == '\0')
    /* Translators: an answer becomes part of the question before it, or a question part of the answer before it */
    return g_strdup (asks ? _("_Join to the Question Before") : _("_Join to the Answer Before"));
  if (asks)
    /* Translators: an answer becomes part of the question before it; %s is the name of who asks */
    return g_strdup_printf (_("_Join to the Question by %s Before"), name);
  /* Translators: a question becomes part of the answer before it; %s is the name of who answers */
  return g_strdup_printf (_("_Join to the Answer by %s Before"), name);
}

/* Whoever joins gives words to somebody, and may make an answer a question: both are said before it is done. */
static char *
dup_joint (VandapInterview *interview, guint turn)
{
  gboolean asks = vandap_interview_turn_asks (interview, turn - 1);
  g_autofree char *name = vandap_interview_dup_speakers (interview, turn - 1, TRUE);
  g_autofree char *escaped = escape_label (name);

  return dup_joint_with (asks != vandap_interview_turn_asks (interview, turn), asks, escaped);
}

static GMenu *
create_joints (VandapInterview *interview, guint paragraph)
{
  GMenu *menu = g_menu_new ();
  guint turn = vandap_interview_find_turn (interview, paragraph);
  g_autofree char *joint = turn != VANDAP_NONE && turn > 0 ? dup_joint (interview, turn) : NULL;

  if (turn == VANDAP_NONE)
    return menu;
  if (vandap_interview_get_turn (interview, turn)->first_paragraph < paragraph)
    /* Translators: from here on it is no longer the same that somebody says */
    append (menu, _("_Part from What Goes Before"), "win.put-right", g_variant_new ("(suu)", "split", paragraph, 1));
  else if (joint != NULL)
    append (menu, joint, "win.put-right", g_variant_new ("(suu)", "merge", paragraph, 1));
  if (vandap_interview_get_paragraph (interview, paragraph)->lead != NULL)
    /* Translators: the label before the words ("Note:") names nobody: it is part of what is said */
    append (menu, _("The _Label Belongs to the Words"), "win.put-right", g_variant_new ("(suu)", "unlabel", paragraph, 1));

  return menu;
}

static GMenu *
create_names (VandapInterview *interview, guint paragraph)
{
  GMenu *menu = g_menu_new ();
  guint turn = vandap_interview_find_turn (interview, paragraph);
  guint n = turn != VANDAP_NONE ? vandap_interview_get_turn (interview, turn)->n_speakers : 0;

  for (guint i = 0; i < n; i++)
    {
      guint person = vandap_interview_get_speaker (interview, turn, i);
      g_autofree char *name = vandap_person_dup_name (vandap_interview_get_person (interview, person), TRUE);
      g_autofree char *escaped = escape_label (name);
      /* Translators: %s is somebody's name; asks what the person is really called */
      g_autofree char *label = g_strdup_printf (_("Name and Role of %s…"), escaped);

      append (menu, label, "win.edit-person", g_variant_new_uint32 (person));
    }

  return menu;
}

static void
append_section (GMenu *menu, const char *label, GMenu *section)
{
  if (g_menu_model_get_n_items (G_MENU_MODEL (section)) > 0)
    g_menu_append_section (menu, label, G_MENU_MODEL (section));
  g_object_unref (section);
}

/**
 * vandap_putting_right_menu_append:
 * @menu: a menu
 * @interview: an interview
 * @paragraph: index of a paragraph
 * @n_paragraphs: how many, from there on
 *
 * Adds to a menu that by which paragraphs are put right.
 */
void
vandap_putting_right_menu_append (GMenu *menu, VandapInterview *interview, guint paragraph, guint n_paragraphs)
{
  GMenu *roles = g_menu_new ();

  append_submenu (roles, _("_A Question By"), create_people (interview, TRUE, paragraph, n_paragraphs));
  append_submenu (roles, _("A_n Answer By"), create_people (interview, FALSE, paragraph, n_paragraphs));
  append_submenu (roles, _("S_omething Else"), create_kinds (paragraph, n_paragraphs));
  /* Translators: above "a question by …", "an answer by …" and so on */
  append_section (menu, _("This Is"), roles);
  append_section (menu, NULL, create_joints (interview, paragraph));
  append_section (menu, NULL, create_names (interview, paragraph));
}

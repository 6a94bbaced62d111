/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "interview/vandap-interview-builder.h"
#include "ui/display-sample.h"
#include "window/vandap-putting-right-menu.h"

/* What the menu says it will do, before it is done. */

/* Returns: (nullable): what joins a paragraph to what goes before */
static char *
dup_joint (VandapInterview *interview, guint paragraph)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  char *joint = NULL;

  vandap_putting_right_menu_append (menu, interview, paragraph, 1);
  for (int i = 0; i < g_menu_model_get_n_items (G_MENU_MODEL (menu)); i++)
    {
      g_autoptr (GMenuModel) section = g_menu_model_get_item_link (G_MENU_MODEL (menu), i, G_MENU_LINK_SECTION);

      for (int j = 0; j < g_menu_model_get_n_items (section); j++)
        {
          g_autofree char *label = NULL;

          g_menu_model_get_item_attribute (section, j, G_MENU_ATTRIBUTE_LABEL, "s", &label);
          if (strstr (label, "Join") != NULL)
            joint = g_steal_pointer (&label);
        }
    }

  return joint;
}

static void
check_joint (VandapInterview *interview, guint paragraph, const char *expected)
{
  g_autofree char *joint = dup_joint (interview, paragraph);

  g_assert_cmpstr (joint, ==, expected);
}

static void
test_joint_names_whose_words (void)
{
  g_autoptr (VandapInterview) interview = sample_build (VANDAP_DERIVATION_PUBLISHED);

  check_joint (interview, 2, NULL);
  check_joint (interview, 3, "_Join to the Question by An Thử Before");
  check_joint (interview, 5, NULL);
  check_joint (interview, 6, "_Join to What Bà Bình Thử Says Before");
  check_joint (interview, 7, "_Join to the Answer by Cúc Thử Before");
}

/* Four paragraphs by nobody, and one by somebody with an underline: two that ask, two that answer, one that asks. */
static VandapInterview *
build_unnamed (void)
{
  g_autoptr (VandapInterviewBuilder) builder = vandap_interview_builder_new ();
  g_autoptr (GError) error = NULL;
  VandapInterview *interview;
  guint person = vandap_interview_builder_add_person (builder, "t", "thu_tu", NULL, NULL, VANDAP_PART_ASKS, FALSE);

  for (guint i = 0; i < 6; i++)
    {
      vandap_interview_builder_begin_paragraph (builder, VANDAP_PARAGRAPH_SPEECH, NULL);
      vandap_interview_builder_append (builder, "Lời thử.", -1);
      vandap_interview_builder_end_paragraph (builder);
      vandap_interview_builder_add_turn (builder, i, 1, &person, i == 4);
    }
  vandap_interview_builder_add_exchange (builder, NULL, 0, 2, 2, NULL);
  vandap_interview_builder_add_exchange (builder, NULL, 4, 1, 1, NULL);
  interview = vandap_interview_builder_finish (builder, &error);
  g_assert_no_error (error);

  return interview;
}

static void
test_joint_where_nobody_is_named (void)
{
  g_autoptr (VandapInterview) interview = build_unnamed ();

  check_joint (interview, 1, "_Join to What Goes Before");
  check_joint (interview, 2, "_Join to the Question Before");
  check_joint (interview, 3, "_Join to What Goes Before");
  check_joint (interview, 4, "_Join to the Answer Before");
  /* Or else it would be a key. */
  check_joint (interview, 5, "_Join to the Question by thu__tu Before");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/window/putting-right-menu/joint-names-whose-words", test_joint_names_whose_words);
  g_test_add_func ("/window/putting-right-menu/joint-where-nobody-is-named", test_joint_where_nobody_is_named);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "window/vandap-putting-right.h"
#include "window/vandap-window.h"

/*
 * Whatever file is opened, somebody is given what was read as another's in three actions: the menu of the paragraph,
 * "A Question By", and the name. The files are those in the folders that are named, where at least so many are to have
 * an answer as the first argument says.
 */

static void
collect (const char *path, GPtrArray *files)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  if (folder == NULL && !g_str_has_suffix (path, ".outline"))
    g_ptr_array_add (files, g_strdup (path));
  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *inner = g_build_filename (path, name, NULL);

      collect (inner, files);
    }
}

/* Returns: a paragraph that somebody answers, or VANDAP_NONE */
static guint
find_answer (VandapInterview *interview, guint *exchange)
{
  for (guint i = 0; i < vandap_interview_get_n_exchanges (interview); i++)
    {
      const VandapExchangeMarks *marks = vandap_interview_get_exchange (interview, i);

      *exchange = i;
      if (marks->n_answering > 0)
        return vandap_interview_get_turn (interview, marks->first_turn + marks->n_asking)->first_paragraph;
    }

  return VANDAP_NONE;
}

static GMenuModel *
get_section (GMenu *menu, const char *label)
{
  for (int i = 0; i < g_menu_model_get_n_items (G_MENU_MODEL (menu)); i++)
    {
      g_autofree char *its = NULL;

      if (g_menu_model_get_item_attribute (G_MENU_MODEL (menu), i, G_MENU_ATTRIBUTE_LABEL, "s", &its) && g_str_equal (its, label))
        return g_menu_model_get_item_link (G_MENU_MODEL (menu), i, G_MENU_LINK_SECTION);
    }

  return NULL;
}

static void
choose (VandapWindow *window, GMenuModel *menu, int item)
{
  g_autoptr (GVariant) target = g_menu_model_get_item_attribute_value (menu, item, G_MENU_ATTRIBUTE_TARGET, NULL);
  g_autofree char *action = NULL;

  g_assert_true (g_menu_model_get_item_attribute (menu, item, G_MENU_ATTRIBUTE_ACTION, "s", &action));
  g_assert_true (g_str_has_prefix (action, "win."));
  g_action_group_activate_action (G_ACTION_GROUP (window), action + strlen ("win."), target);
}

static gboolean
is_asked (VandapInterview *interview, guint paragraph)
{
  guint turn = vandap_interview_find_turn (interview, paragraph), exchange;
  const VandapExchangeMarks *marks;

  if (turn == VANDAP_NONE)
    return FALSE;
  exchange = vandap_interview_find_exchange (interview, turn);
  marks = vandap_interview_get_exchange (interview, exchange);

  return turn < marks->first_turn + marks->n_asking;
}

/* Returns: whether the file has an answer at all */
static gboolean
put_right (VandapWindow *window, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (VandapReading) reading = vandap_reading_new_from_file (file, NULL, NULL);
  VandapDocument *document = vandap_window_get_document (window);
  VandapInterview *interview = reading != NULL ? vandap_reading_get_interview (reading) : NULL;
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenuModel) roles = NULL, people = NULL;
  const VandapParagraph *marks;
  guint exchange = 0, paragraph = interview != NULL ? find_answer (interview, &exchange) : VANDAP_NONE;

  if (paragraph == VANDAP_NONE)
    return FALSE;

  vandap_document_set_reading (document, reading, file, VANDAP_NONE);
  vandap_window_set_exchange (window, exchange);
  marks = vandap_interview_get_paragraph (interview, paragraph);
  vandap_answer_view_go_to_passage (vandap_window_get_answer_view (window), (VandapPassage){ marks->start, marks->end });

  vandap_putting_right_append_to (window, menu); /* one */
  roles = get_section (menu, "This Is");
  g_assert_nonnull (roles);
  people = g_menu_model_get_item_link (roles, 0, G_MENU_LINK_SUBMENU); /* two */
  g_assert_nonnull (people);
  choose (window, people, 0); /* three */
  g_assert_true (is_asked (vandap_document_get_interview (document), paragraph));

  g_action_group_activate_action (G_ACTION_GROUP (window), "undo", NULL);
  g_assert_true (vandap_document_get_interview (document) == interview);

  return TRUE;
}

static void
test_files (gconstpointer data)
{
  const char *const *arguments = data;
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_free);
  VandapWindow *window = vandap_window_new (NULL, NULL);
  guint n = 0;

  g_assert_true (arguments[0] != NULL && arguments[1] != NULL);
  for (guint i = 1; arguments[i] != NULL; i++)
    collect (arguments[i], files);
  for (guint i = 0; i < files->len; i++)
    n += put_right (window, g_ptr_array_index (files, i));
  g_test_message ("%u files with answers, of %u", n, files->len);
  g_assert_cmpuint (n, >=, g_ascii_strtoull (arguments[0], NULL, 10));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/window/three-actions", argv + 1, test_files);

  return g_test_run ();
}

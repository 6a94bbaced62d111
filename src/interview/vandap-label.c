/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "interview/vandap-label.h"

#include <string.h>

/* Adds the words of a text, in one case, without the marks between them. */
static void
add_words (GPtrArray *words, const char *text)
{
  g_autofree char *folded = text != NULL ? g_utf8_casefold (text, -1) : NULL;
  const char *start = NULL;

  for (const char *p = folded; p != NULL; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gboolean is_in = c != 0 && (g_unichar_isalnum (c) || g_unichar_ismark (c));

      if (is_in && start == NULL)
        start = p;
      else if (!is_in && start != NULL)
        {
          g_ptr_array_add (words, g_strndup (start, (gsize) (p - start)));
          start = NULL;
        }
      if (c == 0)
        break;
    }
}

static GPtrArray *
list_words (const char *text)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);

  add_words (words, text);

  return words;
}

static gboolean
has_all (GPtrArray *words, GPtrArray *of)
{
  for (guint i = 0; i < of->len; i++)
    if (!g_ptr_array_find_with_equal_func (words, of->pdata[i], g_str_equal, NULL))
      return FALSE;

  return of->len > 0;
}

/* "K.O.", or "KO". */
static gboolean
are_initials (GPtrArray *label, GPtrArray *name)
{
  g_autoptr (GString) letters = g_string_new (NULL), initials = g_string_new (NULL);

  for (guint i = 0; i < label->len; i++)
    g_string_append (letters, label->pdata[i]);
  for (guint i = 0; i < name->len; i++)
    g_string_append_unichar (initials, g_utf8_get_char (name->pdata[i]));

  return name->len > 1 && g_string_equal (letters, initials);
}

/**
 * vandap_label_has_words:
 * @label: a label or marker as printed
 *
 * Tells whether a label can name anybody: a dash or a star cannot.
 *
 * Returns: %TRUE if there is a letter in it
 */
gboolean
vandap_label_has_words (const char *label)
{
  for (; *label != '\0'; label = g_utf8_next_char (label))
    if (g_unichar_isalpha (g_utf8_get_char (label)))
      return TRUE;

  return FALSE;
}

/**
 * vandap_label_names:
 * @label: a label as printed
 * @person: a person
 *
 * Tells whether a label is a way of naming a person: all of the name with whatever
 * stands around it ("- Ông KSOR OÉT:"), a part of it, or its initials.
 *
 * Returns: %TRUE if so
 */
gboolean
vandap_label_names (const char *label, const VandapPerson *person)
{
  g_autoptr (GPtrArray) printed = list_words (label), name = list_words (person->name), known = list_words (person->name);

  add_words (known, person->courtesy);
  add_words (known, person->occupation);

  return has_all (printed, name) || has_all (known, printed) || are_initials (printed, name);
}

/**
 * vandap_label_is_longer_name:
 * @name: a name
 * @other: another
 *
 * Tells whether a name is another with words added to it, as when somebody known by
 * a last name is given the first one too.
 *
 * Returns: %TRUE if so, or if they are the same
 */
gboolean
vandap_label_is_longer_name (const char *name, const char *other)
{
  g_autoptr (GPtrArray) longer = list_words (name), shorter = list_words (other);

  return has_all (longer, shorter);
}

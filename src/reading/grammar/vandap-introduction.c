/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/grammar/vandap-introduction.h"

#include <string.h>

#include "reading/grammar/vandap-names.h"

#define LONGEST_OCCUPATION 200

/* Names are looked for in all of the text, and long texts have many. */
#define MOST_LOOKED_THROUGH ((gsize) 256 * 1024 * 1024)

static const char *
look_for_name (VandapIntroduction *self, const char *from, const char *end, const char *name, gsize *found_length)
{
  const char *found;

  if (self->looked_through > MOST_LOOKED_THROUGH)
    return NULL;
  found = vandap_names_find (from, end, name, found_length);
  self->looked_through += (gsize) ((found != NULL ? found : end) - from);

  return found;
}

/* "the mill" is nobody's name. */
static gboolean
has_capital (const char *name)
{
  for (const char *p = name; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isupper (g_utf8_get_char (p)))
      return TRUE;

  return FALSE;
}

/**
 * vandap_introduction_spell:
 * @self: an introduction
 * @name: a name as it was printed
 *
 * Spells a name that is printed in capitals as the text has it elsewhere, else with
 * capitals where names have them.
 *
 * Returns: (transfer full): the name
 */
char *
vandap_introduction_spell (VandapIntroduction *self, const char *name)
{
  const char *text = self->pieces->text, *end = text + self->pieces->length;
  const char *found = text;
  gsize n = 0;

  if (!vandap_names_is_all_capitals (name) || g_utf8_strlen (name, -1) < 4)
    return g_strdup (name);

  while ((found = look_for_name (self, found, end, name, &n)) != NULL)
    {
      g_autofree char *spelt = g_strndup (found, n);

      if (has_capital (spelt) && !vandap_names_is_all_capitals (spelt))
        return g_steal_pointer (&spelt);
      found += n;
    }

  return vandap_names_capitalise (name);
}

/* Whether what stands at @p begins a description of somebody rather than goes on with the sentence. */
static gboolean
ends_occupation (const char *p)
{
  static const char *const words[] = {
    " về ", " xung quanh ", " cho biết", " đã ", " để ", " nhân ", " nói ", " trả lời", " chia sẻ", " vừa ", " khẳng định",
    " trao đổi", " - ", " – ",
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_has_prefix (p, words[i]))
      return TRUE;
  if (*p == '.' || *p == '\n' || *p == ';' || *p == ':' || *p == '(' || *p == ')')
    return p[1] == '\0' || g_ascii_isspace (p[1]) || *p != '.';
  if ((*p == '-' || *p == ',') && p[1] != '\0')
    {
      const char *next = p + 1 + (p[1] == ' ');

      return g_unichar_islower (g_utf8_get_char (next));
    }

  return FALSE;
}

/**
 * vandap_introduction_find_occupation:
 * @self: an introduction
 * @name: somebody's name
 *
 * Finds what the introduction says a person is: "ông X-Phó Bí thư Y-về …", "bà X,
 * Trưởng phòng Y, …".
 *
 * Returns: (transfer full) (nullable): what they are, or %NULL
 */
char *
vandap_introduction_find_occupation (VandapIntroduction *self, const char *name)
{
  const char *text = self->pieces->text, *end = text + self->end;
  const char *found = text;
  gsize n = 0;

  while ((found = look_for_name (self, found, end, name, &n)) != NULL)
    {
      const char *p = found + n, *start;

      found += n;
      while (p < end && (*p == ' ' || *p == '-' || *p == ',' || *p == '(' || g_str_has_prefix (p, "–")))
        p = g_utf8_next_char (p);
      if (p == found || p >= end || !g_unichar_isupper (g_utf8_get_char (p)))
        continue;
      for (start = p; p < end && p - start < LONGEST_OCCUPATION && !ends_occupation (p); )
        p = g_utf8_next_char (p);
      if (p - start > 2 && p - start < LONGEST_OCCUPATION)
        return g_strstrip (g_strndup (start, (gsize) (p - start)));
    }

  return NULL;
}

/**
 * vandap_introduction_find_role:
 * @label: a label
 *
 * Finds a role that is printed in a label, behind the name.
 *
 * Returns: (transfer full) (nullable): the role, or %NULL
 */
char *
vandap_introduction_find_role (const char *label)
{
  static const char *const parts[] = { " – ", " - ", " — ", " (", ", " };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      const char *found = strstr (label, parts[i]);
      char *role;

      if (found == NULL || found == label)
        continue;
      role = g_strdup (found + strlen (parts[i]));
      if (g_str_has_suffix (role, ")"))
        role[strlen (role) - 1] = '\0';
      return g_strstrip (role);
    }

  return NULL;
}

/**
 * vandap_introduction_find_interviewee:
 * @self: an introduction
 *
 * Finds whom an introduction says is interviewed: "phỏng vấn ông X", "trao đổi với
 * bà Y".
 *
 * Returns: (transfer full) (nullable): the name with its courtesy word, or %NULL
 */
char *
vandap_introduction_find_interviewee (VandapIntroduction *self)
{
  static const char *const verbs[] = {
    "phỏng vấn ", "trao đổi với ", "trò chuyện với ", "trò chuyện cùng ", "gặp gỡ ", "trao đổi cùng ",
  };
  g_autofree char *front = g_strndup (self->pieces->text, self->end);

  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    {
      const char *found = strstr (front, verbs[i]);
      const char *p, *end;
      gsize courtesy;

      if (found == NULL)
        continue;
      p = found + strlen (verbs[i]);
      courtesy = vandap_words_match_courtesy (p);
      if (courtesy == 0)
        continue;
      end = p + courtesy;
      while (g_unichar_isupper (g_utf8_get_char (end)))
        {
          while (*end != '\0' && g_unichar_isalnum (g_utf8_get_char (end)))
            end = g_utf8_next_char (end);
          if (*end != ' ' || !g_unichar_isupper (g_utf8_get_char (end + 1)))
            break;
          end++;
        }
      if (end > p + courtesy)
        return g_strndup (p, (gsize) (end - p));
    }

  return NULL;
}

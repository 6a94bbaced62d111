/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/vandap-facts.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "interview/vandap-picture-words.h"

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
say_credits (VandapInterview *interview, VandapFactFunc func, gpointer data)
{
  guint n = vandap_interview_get_n_credits (interview);

  for (guint i = 0; i < n; i++)
    {
      const VandapCredit *credit = vandap_interview_get_credit (interview, i);

      if (!is_among_people (interview, credit->name))
        func (get_credit_name (credit->what), credit->name, data);
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
      if (vandap_picture_words_say_picture (picture->credit, strlen (picture->credit)))
        g_string_append (lines, picture->credit);
      else
        g_string_append_printf (lines, _("Photograph: %s"), picture->credit);
    }
  return g_string_free (g_steal_pointer (&lines), FALSE);
}

static void
say_pictures (VandapInterview *interview, VandapFactFunc func, gpointer data)
{
  guint n = vandap_interview_get_n_pictures (interview);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = g_strdup_printf (_("Photograph %u"), i + 1);
      g_autofree char *picture = dup_picture (interview, vandap_interview_get_picture (interview, i));

      if (*picture != '\0')
        func (name, picture, data);
    }
}

/**
 * vandap_facts_foreach:
 * @interview: an interview
 * @func: (scope call): is told each
 * @data: for @func
 *
 * Says what is known of an interview that nobody puts right: who has worked on it, and what its pictures show.
 */
void
vandap_facts_foreach (VandapInterview *interview, VandapFactFunc func, gpointer data)
{
  say_credits (interview, func, data);
  say_pictures (interview, func, data);
}

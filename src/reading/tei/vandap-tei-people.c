/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/tei/vandap-tei-people.h"

#include <string.h>

#include "reading/vandap-tei-element.h"

/* As many words of a long name are looked at for a short one. */
#define MOST_LAST_WORDS 4

typedef struct
{
  char *id;
  char *name;
  char *courtesy;
  char *occupation;
  VandapPart part;
  gboolean has_part;
  gboolean is_label;
} Person;

struct _VandapTeiPeople
{
  GArray *people;      /* Person */
  GHashTable *by_id;   /* id as in the file → index */
  GHashTable *by_name; /* name or label, folded → index */
  GHashTable *by_last; /* last words of a name, folded → index, or VANDAP_NONE where several end so */
};

static void
clear_person (gpointer data)
{
  Person *person = data;

  g_free (person->id);
  g_free (person->name);
  g_free (person->courtesy);
  g_free (person->occupation);
}

/**
 * vandap_tei_people_new:
 *
 * Creates an empty table of people.
 *
 * Returns: (transfer full): a new table
 */
VandapTeiPeople *
vandap_tei_people_new (void)
{
  VandapTeiPeople *self = g_new0 (VandapTeiPeople, 1);

  self->people = g_array_new (FALSE, TRUE, sizeof (Person));
  g_array_set_clear_func (self->people, clear_person);
  self->by_id = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->by_last = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return self;
}

/**
 * vandap_tei_people_free:
 * @self: (transfer full) (nullable): a table of people
 *
 * Frees a table of people.
 */
void
vandap_tei_people_free (VandapTeiPeople *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->people);
  g_hash_table_unref (self->by_id);
  g_hash_table_unref (self->by_name);
  g_hash_table_unref (self->by_last);
  g_free (self);
}

static Person *
get (VandapTeiPeople *self, guint person)
{
  return &g_array_index (self->people, Person, person);
}

static void
index_by_name (VandapTeiPeople *self, const char *name, guint person)
{
  char *folded = g_utf8_casefold (name, -1);

  if (g_hash_table_contains (self->by_name, folded))
    g_free (folded);
  else
    g_hash_table_insert (self->by_name, folded, GUINT_TO_POINTER (person));
}

/* "Ray Siemens" may be called "Siemens" later on, if nobody else may. */
static void
index_by_last_words (VandapTeiPeople *self, const char *name, guint person)
{
  g_autofree char *folded = g_utf8_casefold (name, -1);
  const char *space = folded + strlen (folded);

  for (guint i = 0; i < MOST_LAST_WORDS; i++)
    {
      space = g_strrstr_len (folded, space - folded, " ");
      if (space == NULL)
        break;
      g_hash_table_insert (self->by_last, g_strdup (space + 1),
                           GUINT_TO_POINTER (g_hash_table_contains (self->by_last, space + 1) ? VANDAP_NONE : person));
    }
}

/**
 * vandap_tei_people_add:
 * @self: a table of people
 * @id: (nullable): the id that the file gives
 * @name: (nullable): the name without courtesy words
 * @courtesy: (nullable): the courtesy word before it
 * @occupation: (nullable): who the person is
 * @is_label: whether @name is only a label
 *
 * Adds a person. One without a name goes by the id.
 *
 * Returns: index of the person
 */
guint
vandap_tei_people_add (VandapTeiPeople *self, const char *id, const char *name, const char *courtesy,
                       const char *occupation, gboolean is_label)
{
  g_autofree char *tidy = vandap_tei_tidy (name != NULL ? name : "");
  g_autofree char *tidy_id = vandap_tei_tidy (id != NULL ? id : "");
  gboolean named = *tidy != '\0';
  Person person = {
    g_strdup (id),
    g_strdup (named ? tidy : *tidy_id != '\0' ? tidy_id : "?"),
    g_strdup (courtesy),
    g_strdup (occupation),
    VANDAP_PART_OTHER,
    FALSE,
    is_label || !named,
  };
  guint index = self->people->len;

  g_array_append_val (self->people, person);
  if (id != NULL)
    g_hash_table_insert (self->by_id, g_strdup (id), GUINT_TO_POINTER (index));
  index_by_name (self, person.name, index);
  index_by_last_words (self, person.name, index);
  if (courtesy != NULL)
    {
      g_autofree char *courteous = g_strconcat (courtesy, " ", person.name, NULL);

      index_by_name (self, courteous, index);
    }

  return index;
}

/**
 * vandap_tei_people_get_n:
 * @self: a table of people
 *
 * Counts the people.
 *
 * Returns: how many
 */
guint
vandap_tei_people_get_n (VandapTeiPeople *self)
{
  return self->people->len;
}

/**
 * vandap_tei_people_find:
 * @self: a table of people
 * @pointer: what points at a person ("#ko", "people.xml#ko", "ko")
 *
 * Finds a person by id.
 *
 * Returns: index of the person, or %VANDAP_NONE
 */
guint
vandap_tei_people_find (VandapTeiPeople *self, const char *pointer)
{
  const char *hash = strrchr (pointer, '#');
  gpointer index;

  if (g_hash_table_lookup_extended (self->by_id, hash != NULL ? hash + 1 : pointer, NULL, &index))
    return GPOINTER_TO_UINT (index);

  return VANDAP_NONE;
}

/* A label without the marks around it: "– Bà Lê:" names Bà Lê. */
static char *
strip_label (const char *label)
{
  const char *start = label, *end = label + strlen (label);

  while (start < end && !g_unichar_isalnum (g_utf8_get_char (start)))
    start = g_utf8_next_char (start);
  while (end > start)
    {
      const char *last = g_utf8_prev_char (end);
      gunichar c = g_utf8_get_char (last);

      if (!g_unichar_isspace (c) && c != ':' && c != 0xff1a && !(g_unichar_type (c) == G_UNICODE_DASH_PUNCTUATION))
        break;
      end = last;
    }

  return g_strndup (start, (gsize) (end - start));
}

/* Two words or more, the first with a capital, but not in capitals throughout. */
static gboolean
looks_like_name (const char *label)
{
  const char *space = strchr (label, ' ');
  g_autofree char *capitals = g_utf8_strup (label, -1);

  return space != NULL && g_unichar_isupper (g_utf8_get_char (label)) && strcmp (capitals, label) != 0;
}

/**
 * vandap_tei_people_find_labelled:
 * @self: a table of people
 * @label: a label as printed
 *
 * Finds a person by the label before a turn, and adds one where nobody is
 * called so. Many files name people in full once and by their last name from
 * then on.
 *
 * Returns: index of the person, or %VANDAP_NONE where the label names nobody ("–")
 */
guint
vandap_tei_people_find_labelled (VandapTeiPeople *self, const char *label)
{
  g_autofree char *name = strip_label (label);
  g_autofree char *folded = g_utf8_casefold (name, -1);
  gpointer index;

  if (*name == '\0')
    return VANDAP_NONE;
  if (g_hash_table_lookup_extended (self->by_name, folded, NULL, &index))
    return GPOINTER_TO_UINT (index);

  if (g_hash_table_lookup_extended (self->by_last, folded, NULL, &index) && GPOINTER_TO_UINT (index) != VANDAP_NONE)
    return GPOINTER_TO_UINT (index);

  return vandap_tei_people_add (self, NULL, name, NULL, NULL, !looks_like_name (name));
}

/**
 * vandap_tei_people_set_part:
 * @self: a table of people
 * @person: index of a person
 * @part: what the person does
 *
 * Says what a person does.
 */
void
vandap_tei_people_set_part (VandapTeiPeople *self, guint person, VandapPart part)
{
  get (self, person)->part = part;
  get (self, person)->has_part = TRUE;
}

/**
 * vandap_tei_people_get_part:
 * @self: a table of people
 * @person: index of a person
 *
 * Gets what a person does.
 *
 * Returns: the part
 */
VandapPart
vandap_tei_people_get_part (VandapTeiPeople *self, guint person)
{
  return get (self, person)->part;
}

/**
 * vandap_tei_people_has_part:
 * @self: a table of people
 * @person: index of a person
 *
 * Tells whether anything was said of what a person does.
 *
 * Returns: %TRUE if so
 */
gboolean
vandap_tei_people_has_part (VandapTeiPeople *self, guint person)
{
  return get (self, person)->has_part;
}

/**
 * vandap_tei_people_build:
 * @self: a table of people
 * @builder: a builder that has no people yet
 * @ids: ids given in this file
 *
 * Puts the people into an interview, where they have the same indexes.
 */
void
vandap_tei_people_build (VandapTeiPeople *self, VandapInterviewBuilder *builder, VandapTeiIds *ids)
{
  for (guint i = 0; i < self->people->len; i++)
    {
      const Person *person = get (self, i);
      g_autofree char *numbered = g_strdup_printf ("p%u", i + 1);

      vandap_interview_builder_add_person (builder,
                                           vandap_tei_ids_claim (ids, person->id != NULL ? person->id : numbered),
                                           person->name, person->courtesy, person->occupation, person->part,
                                           person->is_label);
    }
}

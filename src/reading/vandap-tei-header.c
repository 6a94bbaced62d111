/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/vandap-tei-header.h"

#include <string.h>

struct _VandapTeiHeader
{
  VandapInterviewBuilder *builder;

  GPtrArray *path;      /* names of the open elements, the innermost last */
  GString *text;        /* of the innermost element that is kept */
  GHashTable *ids;      /* every id given so far */
  GHashTable *people;   /* id → index */
  GHashTable *labels;   /* label of a speaker whom the header does not know → index */
  GArray *parts;        /* VandapPart of each person */

  char *what;           /* respStmt */
  char *name;
  char *id;             /* person */
  char *role;
  char *courtesy;
  char *occupation;
  gboolean is_label;
  char *level;          /* title */
};

/**
 * vandap_tei_header_new:
 * @builder: what the interview is built with; outlives the header
 *
 * Creates the reader of a header.
 *
 * Returns: (transfer full): a new reader
 */
VandapTeiHeader *
vandap_tei_header_new (VandapInterviewBuilder *builder)
{
  VandapTeiHeader *self = g_new0 (VandapTeiHeader, 1);

  self->builder = builder;
  self->path = g_ptr_array_new_with_free_func (g_free);
  self->text = g_string_new (NULL);
  self->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->people = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->labels = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->parts = g_array_new (FALSE, FALSE, sizeof (VandapPart));

  return self;
}

/**
 * vandap_tei_header_free:
 * @self: (transfer full) (nullable): a reader of a header
 *
 * Frees it.
 */
void
vandap_tei_header_free (VandapTeiHeader *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->path);
  g_string_free (self->text, TRUE);
  g_hash_table_unref (self->ids);
  g_hash_table_unref (self->people);
  g_hash_table_unref (self->labels);
  g_array_unref (self->parts);
  g_free (self->what);
  g_free (self->name);
  g_free (self->id);
  g_free (self->role);
  g_free (self->courtesy);
  g_free (self->occupation);
  g_free (self->level);
  g_free (self);
}

static const char *
ancestor (VandapTeiHeader *self, guint above)
{
  return self->path->len > above ? self->path->pdata[self->path->len - 1 - above] : "";
}

static gboolean
is_inside (VandapTeiHeader *self, const char *name)
{
  for (guint i = 0; i < self->path->len; i++)
    if (strcmp (self->path->pdata[i], name) == 0)
      return TRUE;

  return FALSE;
}

/* The first that says something is right: a corpus goes before its parts, the source before its notes. */
static void
set_once (VandapTeiHeader *self, VandapField field, const char *value)
{
  if (value != NULL && vandap_interview_builder_get_field (self->builder, field) == NULL)
    vandap_interview_builder_set_field (self->builder, field, value);
}

static void
set_from (VandapTeiHeader *self, VandapField field, const VandapTeiAttributes *attributes, const char *name)
{
  g_autofree char *value = vandap_tei_attributes_dup (attributes, name);

  set_once (self, field, value);
}

static void
take_derivation (VandapTeiHeader *self, const VandapTeiAttributes *attributes)
{
  if (vandap_tei_attributes_is (attributes, "type", "abridgment"))
    vandap_interview_builder_set_derivation (self->builder, VANDAP_DERIVATION_DIGEST);
  else if (vandap_tei_attributes_is (attributes, "type", "translation"))
    vandap_interview_builder_set_derivation (self->builder, VANDAP_DERIVATION_TRANSLATION);
}

static gboolean
is_person (const char *name)
{
  return strcmp (name, "person") == 0 || strcmp (name, "personGrp") == 0;
}

/**
 * vandap_tei_header_start:
 * @self: a reader of a header
 * @name: local name of an element in it
 * @attributes: its attributes
 *
 * Takes the beginning of an element.
 */
void
vandap_tei_header_start (VandapTeiHeader *self, const char *name, const VandapTeiAttributes *attributes)
{
  if (is_person (name))
    {
      g_clear_pointer (&self->name, g_free);
      g_clear_pointer (&self->courtesy, g_free);
      g_clear_pointer (&self->occupation, g_free);
      g_free (self->id);
      g_free (self->role);
      self->id = vandap_tei_attributes_dup (attributes, "id");
      self->role = vandap_tei_attributes_dup (attributes, "role");
      self->is_label = FALSE;
    }
  else if (strcmp (name, "respStmt") == 0)
    {
      g_clear_pointer (&self->what, g_free);
      g_clear_pointer (&self->name, g_free);
    }
  else if (strcmp (name, "persName") == 0)
    self->is_label = vandap_tei_attributes_is (attributes, "type", "label");
  else if (strcmp (name, "derivation") == 0)
    take_derivation (self, attributes);
  else if (strcmp (name, "availability") == 0)
    set_from (self, VANDAP_FIELD_STATUS, attributes, "status");
  else if (strcmp (name, "licence") == 0)
    set_from (self, VANDAP_FIELD_LICENCE_ADDRESS, attributes, "target");
  else if (strcmp (name, "date") == 0 && is_inside (self, "sourceDesc"))
    set_from (self, VANDAP_FIELD_DATE, attributes, "when");
  else if ((strcmp (name, "ref") == 0 || strcmp (name, "ptr") == 0) && is_inside (self, "sourceDesc"))
    set_from (self, VANDAP_FIELD_ADDRESS, attributes, "target");
  else if (strcmp (name, "language") == 0)
    set_from (self, VANDAP_FIELD_LANGUAGE, attributes, "ident");
  else if (strcmp (name, "title") == 0)
    {
      g_free (self->level);
      self->level = vandap_tei_attributes_dup (attributes, "level");
    }

  /* A title inside a title, a forename inside a name are part of its text. */
  if (!is_inside (self, "title") && !is_inside (self, "name") && (!is_inside (self, "persName")
                                                                  || strcmp (name, "roleName") == 0
                                                                  || strcmp (name, "addName") == 0))
    g_string_truncate (self->text, 0);
  g_ptr_array_add (self->path, g_strdup (name));
}

static VandapPart
find_part (const char *role)
{
  static const char *const asking[] = { "interviewer", "asker", "host", "moderator", "journalist", "questioner" };
  static const char *const answering[] = { "interviewee", "respondent", "guest", "narrator", "informant", "answerer" };

  for (guint i = 0; role != NULL && i < G_N_ELEMENTS (asking); i++)
    if (strstr (role, asking[i]) != NULL)
      return VANDAP_PART_ASKS;
  for (guint i = 0; role != NULL && i < G_N_ELEMENTS (answering); i++)
    if (strstr (role, answering[i]) != NULL)
      return VANDAP_PART_ANSWERS;

  return VANDAP_PART_OTHER;
}

static gboolean
is_blank (const char *text)
{
  for (const char *p = text; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      return FALSE;

  return TRUE;
}

/**
 * vandap_tei_header_claim_id:
 * @self: a reader of a header
 * @id: (nullable): the id that the file gives
 * @fallback: what an id of ours begins with, where the file gives none or none that is good
 *
 * Gets an id that nothing else in the interview has.
 *
 * Returns: (transfer full): the id
 */
char *
vandap_tei_header_claim_id (VandapTeiHeader *self, const char *id, const char *fallback)
{
  g_autofree char *claimed = NULL;
  gboolean good = id != NULL && (g_ascii_isalpha (*id) || *id == '_')
                  && id[strspn (id, G_CSET_a_2_z G_CSET_A_2_Z G_CSET_DIGITS "_-.")] == '\0';

  if (good && !g_hash_table_contains (self->ids, id))
    claimed = g_strdup (id);
  for (guint i = 1; claimed == NULL; i++)
    {
      claimed = g_strdup_printf ("%s%u", fallback, i);
      if (g_hash_table_contains (self->ids, claimed))
        g_clear_pointer (&claimed, g_free);
    }
  g_hash_table_add (self->ids, g_strdup (claimed));

  return g_steal_pointer (&claimed);
}

static guint
add_person (VandapTeiHeader *self, const char *id, const char *name, VandapPart part, gboolean is_label)
{
  g_autofree char *claimed = vandap_tei_header_claim_id (self, id, "p");
  guint index = vandap_interview_builder_add_person (self->builder, claimed, name, self->courtesy,
                                                     self->occupation, part, is_label);

  g_array_append_val (self->parts, part);
  if (id != NULL)
    g_hash_table_insert (self->people, g_strdup (id), GUINT_TO_POINTER (index));

  return index;
}

static void
end_person (VandapTeiHeader *self)
{
  if (!is_blank (self->name))
    add_person (self, self->id, self->name, find_part (self->role), self->is_label);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->courtesy, g_free);
  g_clear_pointer (&self->occupation, g_free);
}

static void
keep (char **place, const GString *text)
{
  if (*place == NULL && !is_blank (text->str))
    *place = g_strdup (text->str);
}

static void
end_source (VandapTeiHeader *self, const char *name)
{
  if (strcmp (name, "title") == 0)
    {
      if (self->level != NULL && strcmp (self->level, "a") == 0)
        set_once (self, VANDAP_FIELD_ARTICLE, self->text->str);
      else
        set_once (self, VANDAP_FIELD_PUBLICATION, self->text->str);
    }
  else if (strcmp (name, "date") == 0)
    set_once (self, VANDAP_FIELD_PRINTED_DATE, self->text->str);
  else if (strcmp (name, "biblScope") == 0)
    set_once (self, VANDAP_FIELD_SCOPE, self->text->str);
}

static void
end_title_statement (VandapTeiHeader *self, const char *name)
{
  if (strcmp (name, "title") == 0)
    set_once (self, VANDAP_FIELD_TITLE, self->text->str);
  else if (strcmp (name, "author") == 0 || strcmp (name, "editor") == 0 || strcmp (name, "principal") == 0)
    vandap_interview_builder_add_credit (self->builder, name, self->text->str);
}

/**
 * vandap_tei_header_end:
 * @self: a reader of a header
 *
 * Takes the end of the innermost element.
 */
void
vandap_tei_header_end (VandapTeiHeader *self)
{
  g_autofree char *name = g_strdup (ancestor (self, 0));
  const char *parent = ancestor (self, 1);

  if (strcmp (parent, "title") == 0 || strcmp (parent, "name") == 0)
    ; /* part of its parent's text */
  else if (is_person (name))
    end_person (self);
  else if (is_person (parent) && strcmp (name, "persName") == 0)
    keep (&self->name, self->text);
  else if (strcmp (parent, "persName") == 0 && (strcmp (name, "roleName") == 0 || strcmp (name, "addName") == 0))
    {
      keep (&self->courtesy, self->text);
      g_string_truncate (self->text, 0);
    }
  else if (is_person (parent) && strcmp (name, "occupation") == 0)
    keep (&self->occupation, self->text);
  else if (strcmp (parent, "respStmt") == 0 && strcmp (name, "resp") == 0)
    keep (&self->what, self->text);
  else if (strcmp (parent, "respStmt") == 0)
    keep (&self->name, self->text);
  else if (strcmp (name, "respStmt") == 0)
    {
      if (self->what != NULL && self->name != NULL)
        vandap_interview_builder_add_credit (self->builder, self->what, self->name);
    }
  else if (strcmp (parent, "titleStmt") == 0)
    end_title_statement (self, name);
  else if (strcmp (name, "publisher") == 0 && is_inside (self, "publicationStmt"))
    set_once (self, VANDAP_FIELD_PUBLISHER, self->text->str);
  else if (strcmp (name, "licence") == 0)
    set_once (self, VANDAP_FIELD_LICENCE, self->text->str);
  else if (strcmp (parent, "availability") == 0)
    set_once (self, VANDAP_FIELD_RESTRICTION, self->text->str);
  else if (is_inside (self, "sourceDesc"))
    end_source (self, name);

  g_ptr_array_set_size (self->path, (int) self->path->len - 1);
}

/**
 * vandap_tei_header_text:
 * @self: a reader of a header
 * @text: UTF-8
 * @length: its length in bytes
 *
 * Takes text.
 */
void
vandap_tei_header_text (VandapTeiHeader *self, const char *text, gsize length)
{
  g_string_append_len (self->text, text, (gssize) length);
}

/**
 * vandap_tei_header_find_person:
 * @self: a reader of a header
 * @id: an id
 *
 * Finds somebody who takes part.
 *
 * Returns: index of the person, or %VANDAP_NONE
 */
guint
vandap_tei_header_find_person (VandapTeiHeader *self, const char *id)
{
  gpointer index;

  return g_hash_table_lookup_extended (self->people, id, NULL, &index) ? GPOINTER_TO_UINT (index) : VANDAP_NONE;
}

/**
 * vandap_tei_header_get_part:
 * @self: a reader of a header
 * @person: index of a person
 *
 * Tells what a person does, as far as the header says.
 *
 * Returns: the part
 */
VandapPart
vandap_tei_header_get_part (VandapTeiHeader *self, guint person)
{
  return person < self->parts->len ? g_array_index (self->parts, VandapPart, person) : VANDAP_PART_OTHER;
}

/* "MSM:" and "– M.S.M. :" are labels of "MSM" and "M.S.M.". */
static char *
strip_label (const char *label)
{
  g_autofree char *stripped = g_strdup (label);
  char *start = stripped;
  char *end;

  while (*start != '\0' && !g_unichar_isalnum (g_utf8_get_char (start)))
    start = g_utf8_next_char (start);
  for (end = start + strlen (start); end > start; )
    {
      char *last = g_utf8_prev_char (end);
      gunichar c = g_utf8_get_char (last);

      if (!g_unichar_isspace (c) && c != ':' && c != 0xff1a && c != '-' && c != 0x2013 && c != 0x2014)
        break;
      end = last;
    }

  return g_strndup (start, (gsize) (end - start));
}

/**
 * vandap_tei_header_add_speaker:
 * @self: a reader of a header
 * @id: (nullable): the id that the speech points to, if it does
 * @label: (nullable): the label as printed, if there is one
 *
 * Finds a speaker whom the header does not know by what the speech says of them,
 * and makes one where that is new.
 *
 * Returns: index of the person, or %VANDAP_NONE where the speech says nothing
 */
guint
vandap_tei_header_add_speaker (VandapTeiHeader *self, const char *id, const char *label)
{
  g_autofree char *name = strip_label (label != NULL ? label : id != NULL ? id : "");
  gpointer known;
  guint index;

  if (*name == '\0')
    return VANDAP_NONE;
  if (id == NULL && g_hash_table_lookup_extended (self->labels, name, NULL, &known))
    return GPOINTER_TO_UINT (known);

  index = add_person (self, id, name, VANDAP_PART_OTHER, TRUE);
  if (id == NULL)
    g_hash_table_insert (self->labels, g_strdup (name), GUINT_TO_POINTER (index));

  return index;
}

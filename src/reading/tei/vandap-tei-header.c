/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/tei/vandap-tei-header.h"

#include <string.h>

#include "interview/vandap-tei-words.h"
#include "reading/vandap-tei-element.h"

/* The parts of a header that tell what an element in them means. */
static const char *const parts[] = {
  "titleStmt", "respStmt", "publicationStmt", "availability", "sourceDesc", "person",
};

typedef enum
{
  TITLE_STATEMENT,
  RESPONSIBILITY,
  PUBLICATION,
  AVAILABILITY,
  SOURCE,
  PERSON,
  N_PARTS,
  NO_PART = N_PARTS,
} Part;

typedef void (*Finish) (VandapTeiHeader *self, const char *text);

typedef struct
{
  Part part;
  gboolean captures; /* whether it is the element whose text is being gathered */
  gboolean parts_words;
  gboolean courtesy;
} Open;

struct _VandapTeiHeader
{
  VandapInterviewBuilder *builder;
  VandapTeiPeople *people;
  GArray *open;       /* Open */
  guint within[N_PARTS + 1];
  gboolean replaces;  /* whether fields that are known already are said anew */
  gboolean said[VANDAP_N_FIELDS]; /* by this header */
  Finish finish;      /* what becomes of the text being gathered; NULL while none is */
  GString *text;
  VandapField field;
  gboolean in_courtesy;
  char *resp;         /* what the statement of responsibility is about */
  char *title;        /* of this header, where it is not the interview's */
  char *publisher;    /* of the source */
  /* the person that is open */
  char *id;
  char *role;
  char *name;
  GString *courtesy;
  GString *occupation;
  gboolean is_label;
};

/**
 * vandap_tei_header_new:
 * @builder: what the interview is built with
 * @people: where people go; both outlive the reader
 *
 * Creates a reader of TEI headers.
 *
 * Returns: (transfer full): a new reader
 */
VandapTeiHeader *
vandap_tei_header_new (VandapInterviewBuilder *builder, VandapTeiPeople *people)
{
  VandapTeiHeader *self = g_new0 (VandapTeiHeader, 1);

  self->builder = builder;
  self->people = people;
  self->open = g_array_new (FALSE, FALSE, sizeof (Open));
  self->text = g_string_new (NULL);
  self->courtesy = g_string_new (NULL);
  self->occupation = g_string_new (NULL);

  return self;
}

/**
 * vandap_tei_header_free:
 * @self: (transfer full) (nullable): a reader
 *
 * Frees a reader.
 */
void
vandap_tei_header_free (VandapTeiHeader *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->open);
  g_string_free (self->text, TRUE);
  g_string_free (self->courtesy, TRUE);
  g_string_free (self->occupation, TRUE);
  g_free (self->resp);
  g_free (self->title);
  g_free (self->publisher);
  g_free (self->id);
  g_free (self->role);
  g_free (self->name);
  g_free (self);
}

/**
 * vandap_tei_header_begin:
 * @self: a reader
 * @replaces: whether it knows better than a header before it, as that of the
 *   first text of a corpus does
 *
 * Begins a header.
 */
void
vandap_tei_header_begin (VandapTeiHeader *self, gboolean replaces)
{
  self->replaces = replaces;
  memset (self->said, 0, sizeof self->said);
  g_clear_pointer (&self->title, g_free);
}

/* The first thing said is the one that holds. */
static void
say (VandapTeiHeader *self, VandapField field, const char *value)
{
  g_autofree char *tidy = vandap_tei_tidy (value);

  if (*tidy == '\0' || self->said[field])
    return;
  if (vandap_interview_builder_get_field (self->builder, field) != NULL && !self->replaces)
    return;

  self->said[field] = TRUE;
  vandap_interview_builder_set_field (self->builder, field, tidy);
}

static void
say_attribute (VandapTeiHeader *self, VandapField field, const VandapTeiElement *element, const char *name)
{
  g_autofree char *value = vandap_tei_element_dup_attribute (element, name);

  if (value != NULL)
    say (self, field, value);
}

static void
finish_field (VandapTeiHeader *self, const char *text)
{
  say (self, self->field, text);
}

static void
finish_title (VandapTeiHeader *self, const char *text)
{
  if (self->title == NULL)
    self->title = g_strdup (text);
  say (self, VANDAP_FIELD_TITLE, text);
}

static void
finish_publisher (VandapTeiHeader *self, const char *text)
{
  if (self->publisher == NULL)
    self->publisher = g_strdup (text);
}

static void
finish_resp (VandapTeiHeader *self, const char *text)
{
  g_free (self->resp);
  self->resp = g_strdup (text);
}

static void
finish_responsible (VandapTeiHeader *self, const char *text)
{
  vandap_interview_builder_add_credit (self->builder, self->resp != NULL ? self->resp : "", text);
}

static void
finish_author (VandapTeiHeader *self, const char *text)
{
  vandap_interview_builder_add_credit (self->builder, "author", text);
}

static void
finish_editor (VandapTeiHeader *self, const char *text)
{
  vandap_interview_builder_add_credit (self->builder, "editor", text);
}

static void
finish_name (VandapTeiHeader *self, const char *text)
{
  self->name = g_strdup (text);
}

static void
finish_occupation (VandapTeiHeader *self, const char *text)
{
  if (self->occupation->len > 0)
    g_string_append (self->occupation, ", ");
  g_string_append (self->occupation, text);
}

static void
gather (VandapTeiHeader *self, Open *open, Finish finish)
{
  self->finish = finish;
  g_string_truncate (self->text, 0);
  open->captures = TRUE;
}

static void
gather_field (VandapTeiHeader *self, Open *open, VandapField field)
{
  self->field = field;
  gather (self, open, finish_field);
}

static gboolean
is (const VandapTeiElement *element, const char *name)
{
  return strcmp (element->name, name) == 0;
}

static void
start_in_title_statement (VandapTeiHeader *self, Open *open, const VandapTeiElement *element)
{
  if (self->within[RESPONSIBILITY] > 0)
    {
      if (is (element, "resp"))
        gather (self, open, finish_resp);
      else if (is (element, "name") || is (element, "persName") || is (element, "orgName"))
        gather (self, open, finish_responsible);
    }
  else if (is (element, "title"))
    gather (self, open, finish_title);
  else if (is (element, "author"))
    gather (self, open, finish_author);
  else if (is (element, "editor"))
    gather (self, open, finish_editor);
}

static void
start_date (VandapTeiHeader *self, Open *open, const VandapTeiElement *element)
{
  say_attribute (self, VANDAP_FIELD_DATE, element, "when");
  gather_field (self, open, VANDAP_FIELD_PRINTED_DATE);
}

static void
start_in_publication (VandapTeiHeader *self, Open *open, const VandapTeiElement *element)
{
  if (open->part == AVAILABILITY)
    {
      g_autofree char *status = vandap_tei_element_dup_attribute (element, "status");

      if (g_strcmp0 (status, "free") == 0 || g_strcmp0 (status, "restricted") == 0
          || g_strcmp0 (status, "unknown") == 0)
        say (self, VANDAP_FIELD_STATUS, status);
      else if (status != NULL)
        say (self, VANDAP_FIELD_LICENCE, status); /* many write the licence here */
    }
  else if (is (element, "licence") || is (element, "License") || is (element, "license"))
    {
      say_attribute (self, VANDAP_FIELD_LICENCE_ADDRESS, element, is (element, "licence") ? "target" : "about");
      gather_field (self, open, VANDAP_FIELD_LICENCE);
    }
  else if (self->within[AVAILABILITY] > 0 && (is (element, "p") || is (element, "ab")))
    gather_field (self, open, VANDAP_FIELD_RESTRICTION);
  else if (is (element, "publisher"))
    gather_field (self, open, VANDAP_FIELD_PUBLISHER);
}

/* Where an archive keeps it. A number with a type is mostly that of a book or an article. */
static void
start_kept (VandapTeiHeader *self, Open *open, const VandapTeiElement *element)
{
  g_autofree char *type = vandap_tei_element_dup_attribute (element, "type");

  if (is (element, "repository"))
    gather_field (self, open, VANDAP_FIELD_REPOSITORY);
  else if (is (element, "collection"))
    gather_field (self, open, VANDAP_FIELD_COLLECTION);
  else if (is (element, "idno") && type == NULL)
    gather_field (self, open, VANDAP_FIELD_IDENTIFIER);
}

static void
start_in_source (VandapTeiHeader *self, Open *open, const VandapTeiElement *element)
{
  if (is (element, "title"))
    {
      g_autofree char *level = vandap_tei_element_dup_attribute (element, "level");
      gboolean article = level == NULL || strcmp (level, "a") == 0;

      gather_field (self, open, article ? VANDAP_FIELD_ARTICLE : VANDAP_FIELD_PUBLICATION);
    }
  else if (is (element, "date"))
    start_date (self, open, element);
  else if (is (element, "ref") || is (element, "ptr"))
    say_attribute (self, VANDAP_FIELD_ADDRESS, element, "target");
  else if (is (element, "publisher"))
    gather (self, open, finish_publisher);
  else if (is (element, "biblScope"))
    gather_field (self, open, VANDAP_FIELD_SCOPE);
  else
    start_kept (self, open, element);
}

static void
start_person (VandapTeiHeader *self, const VandapTeiElement *element)
{
  g_free (self->id);
  self->id = vandap_tei_element_dup_attribute (element, "id");
  g_free (self->role);
  self->role = vandap_tei_element_dup_attribute (element, "role");
  g_clear_pointer (&self->name, g_free);
  g_string_truncate (self->courtesy, 0);
  g_string_truncate (self->occupation, 0);
  self->is_label = FALSE;
}

static void
start_in_person (VandapTeiHeader *self, Open *open, const VandapTeiElement *element)
{
  if (self->name == NULL && (is (element, "persName") || is (element, "name")))
    {
      self->is_label = vandap_tei_element_attribute_is (element, "type", "label");
      gather (self, open, finish_name);
    }
  else if (is (element, "occupation"))
    gather (self, open, finish_occupation);
}

static void
end_person (VandapTeiHeader *self)
{
  g_autofree char *courtesy = vandap_tei_tidy (self->courtesy->str);
  guint person = vandap_tei_people_add (self->people, self->id, self->name, *courtesy != '\0' ? courtesy : NULL,
                                        self->occupation->str, self->is_label);
  VandapPart part;

  if (vandap_tei_part_from_role (self->role, &part))
    vandap_tei_people_set_part (self->people, person, part);
}

/* Where no newspaper is named, who published it is what there is to know of where it was. */
static void
end_source (VandapTeiHeader *self)
{
  g_autofree char *publisher = g_steal_pointer (&self->publisher);

  if (publisher != NULL && vandap_interview_builder_get_field (self->builder, VANDAP_FIELD_PUBLICATION) == NULL)
    say (self, VANDAP_FIELD_PUBLICATION, publisher);
}

/* Inside what is gathered: courtesy words go apart, and the parts of a name are words of their own. */
static void
start_gathered (VandapTeiHeader *self, Open *open, const VandapTeiElement *element)
{
  open->parts_words = self->finish == finish_name || self->finish == finish_responsible;
  open->courtesy = self->finish == finish_name && !self->in_courtesy && is (element, "roleName")
                   && vandap_tei_element_attribute_is (element, "type", "honorific");
  if (open->courtesy)
    self->in_courtesy = TRUE;
}

static void
start_other (VandapTeiHeader *self, const VandapTeiElement *element)
{
  if (is (element, "derivation"))
    {
      g_autofree char *type = vandap_tei_element_dup_attribute (element, "type");

      vandap_interview_builder_set_derivation (self->builder, vandap_tei_derivation_from_type (type));
    }
  else if (is (element, "language"))
    say_attribute (self, VANDAP_FIELD_LANGUAGE, element, "ident");
}

/**
 * vandap_tei_header_start:
 * @self: a reader
 * @element: a start tag
 *
 * Reads a start tag inside a header.
 */
void
vandap_tei_header_start (VandapTeiHeader *self, const VandapTeiElement *element)
{
  Open open = { NO_PART, FALSE, FALSE, FALSE };

  if (self->finish == NULL)
    {
      open.part = TITLE_STATEMENT;
      while (open.part < N_PARTS && !is (element, parts[open.part]))
        open.part++;
      self->within[open.part]++;

      if (open.part == PERSON)
        start_person (self, element);
      else if (open.part == RESPONSIBILITY)
        g_clear_pointer (&self->resp, g_free);
      else if (self->within[PERSON] > 0)
        start_in_person (self, &open, element);
      else if (self->within[SOURCE] > 0)
        start_in_source (self, &open, element);
      else if (self->within[TITLE_STATEMENT] > 0)
        start_in_title_statement (self, &open, element);
      else if (self->within[PUBLICATION] > 0)
        start_in_publication (self, &open, element);
      else
        start_other (self, element);
    }
  else
    {
      self->within[NO_PART]++;
      start_gathered (self, &open, element);
    }

  g_array_append_val (self->open, open);
}

/**
 * vandap_tei_header_end:
 * @self: a reader, in an element
 *
 * Reads the end tag of the element that was begun last.
 */
void
vandap_tei_header_end (VandapTeiHeader *self)
{
  Open open = g_array_index (self->open, Open, self->open->len - 1);

  g_array_set_size (self->open, self->open->len - 1);
  self->within[open.part]--;

  if (open.courtesy)
    self->in_courtesy = FALSE;
  if (open.parts_words)
    g_string_append_c (self->text, ' ');
  if (open.captures)
    {
      Finish finish = self->finish;
      g_autofree char *tidy = vandap_tei_tidy (self->text->str);

      self->finish = NULL;
      if (*tidy != '\0')
        finish (self, tidy);
    }
  if (open.part == PERSON)
    end_person (self);
  else if (open.part == SOURCE)
    end_source (self);
}

/**
 * vandap_tei_header_add_text:
 * @self: a reader
 * @text: UTF-8
 * @length: its length in bytes
 *
 * Reads text between tags.
 */
void
vandap_tei_header_add_text (VandapTeiHeader *self, const char *text, gsize length)
{
  if (self->finish != NULL)
    g_string_append_len (self->in_courtesy ? self->courtesy : self->text, text, (gssize) length);
}

/**
 * vandap_tei_header_finish:
 * @self: a reader
 *
 * Ends a header.
 *
 * Returns: (transfer full) (nullable): its title, where the interview has another one
 */
char *
vandap_tei_header_finish (VandapTeiHeader *self)
{
  if (self->said[VANDAP_FIELD_TITLE])
    return NULL;

  return g_steal_pointer (&self->title);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/office/vandap-docx-fields.h"

#include <string.h>

/* Fields of WordprocessingML (ECMA-376 part 1, 17.16). */

#define LONGEST_CODE 4096

typedef struct
{
  GString *code;          /* NULL once it was understood */
  const char *link;       /* where its words lead to, or NULL */
  gboolean is_page_number;
} Field;

struct _VandapDocxFields
{
  GArray *fields; /* the innermost last */
  GStringChunk *strings;
};

static void
clear_field (gpointer data)
{
  Field *field = data;

  if (field->code != NULL)
    g_string_free (field->code, TRUE);
}

/**
 * vandap_docx_fields_new:
 * @strings: what keeps addresses; outlives the fields
 *
 * Creates an empty stack of fields.
 *
 * Returns: (transfer full): new fields
 */
VandapDocxFields *
vandap_docx_fields_new (GStringChunk *strings)
{
  VandapDocxFields *self = g_new0 (VandapDocxFields, 1);

  self->fields = g_array_new (FALSE, FALSE, sizeof (Field));
  g_array_set_clear_func (self->fields, clear_field);
  self->strings = strings;

  return self;
}

/**
 * vandap_docx_fields_free:
 * @self: (transfer full) (nullable): fields
 *
 * Frees fields.
 */
void
vandap_docx_fields_free (VandapDocxFields *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->fields);
  g_free (self);
}

static Field *
get_field (VandapDocxFields *self)
{
  return self->fields->len > 0 ? &g_array_index (self->fields, Field, self->fields->len - 1) : NULL;
}

/**
 * vandap_docx_fields_begin:
 * @self: fields
 *
 * Begins a field, inside the one that is open where one is.
 */
void
vandap_docx_fields_begin (VandapDocxFields *self)
{
  const Field *outer = get_field (self);
  Field field = { NULL, outer != NULL ? outer->link : NULL, outer != NULL && outer->is_page_number };

  g_array_append_val (self->fields, field);
}

/**
 * vandap_docx_fields_add_code:
 * @self: fields
 * @text: UTF-8
 * @length: its length in bytes
 *
 * Adds to what the innermost field is told to do.
 */
void
vandap_docx_fields_add_code (VandapDocxFields *self, const char *text, gsize length)
{
  Field *field = get_field (self);

  if (field == NULL)
    return;
  if (field->code == NULL)
    field->code = g_string_new (NULL);
  if (field->code->len + length <= LONGEST_CODE)
    g_string_append_len (field->code, text, (gssize) length);
}

/* HYPERLINK "address" \l "place in it" */
static char *
dup_address (const char *rest)
{
  const char *end;

  while (g_ascii_isspace (*rest))
    rest++;
  if (*rest == '\\' || *rest == '\0')
    return NULL;
  if (*rest != '"')
    return g_strndup (rest, strcspn (rest, " \t\r\n"));
  end = strchr (rest + 1, '"');

  return end != NULL ? g_strndup (rest + 1, (gsize) (end - rest - 1)) : NULL;
}

static void
understand (VandapDocxFields *self, Field *field)
{
  const char *code = field->code->str;
  g_autofree char *name = NULL;
  g_autofree char *address = NULL;
  gsize length;

  while (g_ascii_isspace (*code))
    code++;
  length = strcspn (code, " \t\r\n\\\"");
  name = g_ascii_strup (code, (gssize) length);
  if (strcmp (name, "HYPERLINK") == 0)
    address = dup_address (code + length);
  if (address != NULL && *address != '\0')
    field->link = g_string_chunk_insert_const (self->strings, address);
  field->is_page_number |= strcmp (name, "PAGE") == 0 || strcmp (name, "NUMPAGES") == 0
                           || strcmp (name, "SECTIONPAGES") == 0;
}

/**
 * vandap_docx_fields_separate:
 * @self: fields
 *
 * Tells that what follows is what the innermost field has come to.
 */
void
vandap_docx_fields_separate (VandapDocxFields *self)
{
  Field *field = get_field (self);

  if (field == NULL || field->code == NULL)
    return;
  understand (self, field);
  g_string_free (field->code, TRUE);
  field->code = NULL;
}

/**
 * vandap_docx_fields_end:
 * @self: fields
 *
 * Ends the innermost field.
 */
void
vandap_docx_fields_end (VandapDocxFields *self)
{
  if (self->fields->len > 0)
    g_array_set_size (self->fields, self->fields->len - 1);
}

/**
 * vandap_docx_fields_get_link:
 * @self: fields
 *
 * Tells where words lead to here.
 *
 * Returns: (transfer none) (nullable): an address, or %NULL
 */
const char *
vandap_docx_fields_get_link (VandapDocxFields *self)
{
  const Field *field = get_field (self);

  return field != NULL ? field->link : NULL;
}

/**
 * vandap_docx_fields_is_page_number:
 * @self: fields
 *
 * Tells whether what stands here is the number of a page.
 *
 * Returns: whether it is
 */
gboolean
vandap_docx_fields_is_page_number (VandapDocxFields *self)
{
  const Field *field = get_field (self);

  return field != NULL && field->is_page_number;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/ohms/vandap-ohms-record.h"

#include <string.h>

#include "reading/vandap-clock.h"
#include "reading/vandap-markup.h"

/* Elements that hold others. What is in any other one is its text, whatever tags are in it. */
static const char *const containers[] = {
  "root", "record", "index", "point", "gpspoints", "hyperlinks", "mediafile", NULL,
};

typedef struct
{
  GPtrArray *records;
  VandapOhmsRecord *record;
  gboolean in_point;
  gsize depth;        /* of containers that are open */
  gsize inner;        /* elements that are open inside one that has text, that one included */
  char *name;         /* of that one */
  GString *text;
  GString *open;      /* for each container that is open, what it is: 'r' a record, 'p' a point, '-' any other */
} Reader;

static void
clear_element (gpointer data)
{
  VandapOhmsElement *element = data;

  g_free (element->name);
  g_free (element->text);
}

static void
clear_point (gpointer data)
{
  g_array_unref (((VandapOhmsPoint *) data)->elements);
}

static GArray *
elements_new (void)
{
  GArray *elements = g_array_new (FALSE, FALSE, sizeof (VandapOhmsElement));

  g_array_set_clear_func (elements, clear_element);

  return elements;
}

static void
record_free (gpointer data)
{
  VandapOhmsRecord *record = data;

  g_array_unref (record->elements);
  g_array_unref (record->points);
  g_free (record);
}

static void
begin_record (Reader *self)
{
  self->record = g_new0 (VandapOhmsRecord, 1);
  self->record->elements = elements_new ();
  self->record->points = g_array_new (FALSE, FALSE, sizeof (VandapOhmsPoint));
  g_array_set_clear_func (self->record->points, clear_point);
  g_ptr_array_add (self->records, self->record);
  self->in_point = FALSE;
}

static void
begin_point (Reader *self)
{
  VandapOhmsPoint point = { 0, elements_new () };

  g_array_append_val (self->record->points, point);
  self->in_point = TRUE;
}

static VandapOhmsPoint *
get_point (Reader *self)
{
  return &g_array_index (self->record->points, VandapOhmsPoint, self->record->points->len - 1);
}

/* Takes the text. */
static void
add_element (Reader *self, const char *name, char *text)
{
  VandapOhmsElement element = { g_strdup (name), text };
  GArray *elements = self->in_point ? get_point (self)->elements : self->record->elements;
  g_autofree char *blank = g_strstrip (g_strdup (text));
  gint64 time;

  if (self->in_point && strcmp (name, "time") == 0
      && (vandap_clock_read_seconds (blank, &time) || vandap_clock_read (blank, &time)))
    get_point (self)->time = time;
  if (*blank == '\0')
    clear_element (&element);
  else
    g_array_append_val (elements, element);
}

static gboolean
is_container (const char *name)
{
  for (guint i = 0; containers[i] != NULL; i++)
    if (g_ascii_strcasecmp (name, containers[i]) == 0)
      return TRUE;

  return FALSE;
}

static void
flush_text (Reader *self, const char *name)
{
  add_element (self, name, g_strndup (self->text->str, self->text->len));
  g_string_truncate (self->text, 0);
}

static void
start_container (Reader *self, const char *name)
{
  char kind = '-';

  if (self->text->len > 0)
    flush_text (self, "");
  if (strcmp (name, "record") == 0)
    {
      kind = 'r';
      begin_record (self);
    }
  else if (strcmp (name, "point") == 0 && !self->in_point)
    {
      kind = 'p';
      begin_point (self);
    }
  g_string_append_c (self->open, kind);
}

static void
start (gpointer data, const VandapTeiElement *element)
{
  Reader *self = data;
  g_autofree char *value = NULL;

  if (self->inner > 0)
    {
      self->inner++;
      return;
    }
  if (is_container (element->name))
    {
      start_container (self, element->name);
      return;
    }

  if (self->text->len > 0)
    flush_text (self, "");
  self->inner = 1;
  g_free (self->name);
  self->name = g_strdup (element->name);
  value = vandap_tei_element_dup_attribute (element, "value");
  if (value != NULL)
    add_element (self, element->name, g_steal_pointer (&value));
}

static void
end (gpointer data)
{
  Reader *self = data;

  if (self->inner > 1)
    self->inner--;
  else if (self->inner == 1)
    {
      self->inner = 0;
      flush_text (self, self->name);
    }
  else if (self->open->len > 0)
    {
      if (self->text->len > 0)
        flush_text (self, "");
      if (self->open->str[self->open->len - 1] == 'p')
        self->in_point = FALSE;
      g_string_truncate (self->open, self->open->len - 1);
    }
}

static void
add_text (gpointer data, const char *text, gsize length)
{
  Reader *self = data;

  g_string_append_len (self->text, text, (gssize) length);
}

static int
compare_points (gconstpointer a, gconstpointer b)
{
  const VandapOhmsPoint *x = a, *y = b;

  return x->time < y->time ? -1 : x->time > y->time;
}

/**
 * vandap_ohms_records_parse:
 * @data: XML
 * @length: its length in bytes
 * @name: the file's name, for errors
 * @cancellable: (nullable): to stop it
 * @error: return location for %VANDAP_READING_ERROR_BROKEN, or for that it was cancelled
 *
 * Reads the records of a file of OHMS.
 *
 * Returns: (transfer full) (element-type VandapOhmsRecord): the records, or %NULL with @error set
 */
GPtrArray *
vandap_ohms_records_parse (const char *data, gsize length, const char *name, GCancellable *cancellable,
                           GError **error)
{
  static const VandapMarkupHandler handler = { .start = start, .end = end, .add_text = add_text };
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (record_free);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GString) open = g_string_new (NULL);
  Reader self = { .records = records, .text = text, .open = open };
  gboolean read;

  begin_record (&self);
  read = vandap_markup_parse (data, length, name, &handler, &self, cancellable, error);
  g_free (self.name);
  for (guint i = 0; i < records->len; i++)
    g_array_sort (((VandapOhmsRecord *) records->pdata[i])->points, compare_points);

  return read ? g_steal_pointer (&records) : NULL;
}

/**
 * vandap_ohms_elements_find:
 * @elements: (element-type VandapOhmsElement): elements
 * @name: a name
 *
 * Finds what an element says.
 *
 * Returns: (transfer none) (nullable): the text of the first that has the name and any text, or %NULL
 */
const char *
vandap_ohms_elements_find (GArray *elements, const char *name)
{
  for (guint i = 0; i < elements->len; i++)
    if (strcmp (g_array_index (elements, VandapOhmsElement, i).name, name) == 0)
      return g_array_index (elements, VandapOhmsElement, i).text;

  return NULL;
}

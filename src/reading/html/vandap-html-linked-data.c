/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/html/vandap-html-linked-data.h"

#include <json-glib/json-glib.h>
#include <string.h>

/* The library reads values in values by calling itself, and has no limit of its own. */
#define DEEPEST 64
#define MOST_OBJECTS 2000

typedef struct
{
  GPtrArray *objects; /* JsonObject, owned by the parser */
  VandapHtmlHead *head;
} Data;

/* What is an object or a list, without what pages put around it to hide it from old browsers. */
static gboolean
trim (const char **json, gsize *length)
{
  const char *p = *json, *end = p + *length;

  while (p < end && *p != '{' && *p != '[')
    p++;
  while (end > p && end[-1] != '}' && end[-1] != ']')
    end--;
  *json = p;
  *length = (gsize) (end - p);

  return end > p;
}

static gboolean
is_too_deep (const char *json, gsize length)
{
  guint depth = 0;
  gboolean is_quoted = FALSE;

  for (gsize i = 0; i < length; i++)
    {
      if (is_quoted && json[i] == '\\')
        i++;
      else if (json[i] == '"')
        is_quoted = !is_quoted;
      else if (!is_quoted && (json[i] == '{' || json[i] == '['))
        depth++;
      else if (!is_quoted && (json[i] == '}' || json[i] == ']') && depth > 0)
        depth--;
      if (depth > DEEPEST)
        return TRUE;
    }

  return FALSE;
}

static const char *
get_string (JsonObject *object, const char *name)
{
  JsonNode *node = object != NULL ? json_object_get_member (object, name) : NULL;

  if (node != NULL && JSON_NODE_HOLDS_ARRAY (node) && json_array_get_length (json_node_get_array (node)) > 0)
    node = json_array_get_element (json_node_get_array (node), 0);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING
           ? json_node_get_string (node) : NULL;
}

/* What is said of something elsewhere in the data, by its identifier. */
static JsonObject *
find_object (Data *data, JsonObject *object)
{
  const char *id = get_string (object, "@id");

  if (id == NULL || json_object_get_size (object) > 1)
    return object;
  for (guint i = 0; i < data->objects->len; i++)
    {
      JsonObject *other = g_ptr_array_index (data->objects, i);

      if (json_object_get_size (other) > 1 && g_strcmp0 (get_string (other, "@id"), id) == 0)
        return other;
    }

  return object;
}

static const char *
get_name (Data *data, JsonNode *node)
{
  if (node == NULL)
    return NULL;
  if (JSON_NODE_HOLDS_OBJECT (node))
    return get_string (find_object (data, json_node_get_object (node)), "name");

  return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING
           ? json_node_get_string (node) : NULL;
}

static void
read_authors (Data *data, JsonNode *node)
{
  JsonArray *array;

  if (node == NULL || !JSON_NODE_HOLDS_ARRAY (node))
    {
      vandap_html_head_add_author (data->head, VANDAP_HTML_RANK_LINKED_DATA, get_name (data, node));
      return;
    }
  array = json_node_get_array (node);
  for (guint i = 0; i < MIN (json_array_get_length (array), 8); i++)
    vandap_html_head_add_author (data->head, VANDAP_HTML_RANK_LINKED_DATA,
                                 get_name (data, json_array_get_element (array, i)));
}

static void
read_article (Data *data, JsonObject *article)
{
  JsonNode *page = json_object_get_member (article, "mainEntityOfPage");
  const char *address = get_string (article, "url");

  if (page != NULL && JSON_NODE_HOLDS_OBJECT (page) && get_string (json_node_get_object (page), "@id") != NULL)
    address = get_string (json_node_get_object (page), "@id");
  else if (page != NULL && get_string (article, "mainEntityOfPage") != NULL)
    address = get_string (article, "mainEntityOfPage");
  vandap_html_head_set (data->head, VANDAP_HTML_FACT_HEADLINE, VANDAP_HTML_RANK_LINKED_DATA,
                        get_string (article, "headline"));
  vandap_html_head_set (data->head, VANDAP_HTML_FACT_DATE, VANDAP_HTML_RANK_LINKED_DATA,
                        get_string (article, "datePublished"));
  vandap_html_head_set (data->head, VANDAP_HTML_FACT_ADDRESS, VANDAP_HTML_RANK_LINKED_DATA, address);
  vandap_html_head_set (data->head, VANDAP_HTML_FACT_LANGUAGE, VANDAP_HTML_RANK_LINKED_DATA,
                        get_string (article, "inLanguage"));
  vandap_html_head_set (data->head, VANDAP_HTML_FACT_PUBLICATION, VANDAP_HTML_RANK_LINKED_DATA,
                        get_name (data, json_object_get_member (article, "publisher")));
  read_authors (data, json_object_get_member (article, "author"));
}

static void
collect (GPtrArray *objects, JsonNode *node)
{
  if (objects->len >= MOST_OBJECTS)
    return;
  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      JsonObject *object = json_node_get_object (node);

      g_ptr_array_add (objects, object);
      if (json_object_has_member (object, "@graph"))
        collect (objects, json_object_get_member (object, "@graph"));
    }
  else if (JSON_NODE_HOLDS_ARRAY (node))
    for (guint i = 0; i < json_array_get_length (json_node_get_array (node)); i++)
      collect (objects, json_array_get_element (json_node_get_array (node), i));
}

/* schema.org's Article and what is one: NewsArticle, ReportageNewsArticle, BlogPosting, Interview. */
static gboolean
is_article (JsonObject *object)
{
  const char *type = get_string (object, "@type");

  return type != NULL && (g_str_has_suffix (type, "Article") || g_str_has_suffix (type, "Posting")
                          || g_str_has_suffix (type, "Report") || g_str_has_suffix (type, "Interview"));
}

/**
 * vandap_html_linked_data_read:
 * @json: JSON-LD, as a page has it
 * @length: its length in bytes
 * @head: where to note what it says of the article
 *
 * Reads what a page's linked data say of its article. Data that cannot be read
 * say nothing.
 */
void
vandap_html_linked_data_read (const char *json, gsize length, VandapHtmlHead *head)
{
  g_autoptr (JsonParser) parser = NULL;
  g_autoptr (GPtrArray) objects = g_ptr_array_new ();
  Data data = { objects, head };

  if (!trim (&json, &length) || is_too_deep (json, length) || !g_utf8_validate_len (json, length, NULL))
    return;
  parser = json_parser_new ();
  if (!json_parser_load_from_data (parser, json, (gssize) length, NULL) || json_parser_get_root (parser) == NULL)
    return;
  collect (objects, json_parser_get_root (parser));
  for (guint i = 0; i < objects->len; i++)
    if (is_article (g_ptr_array_index (objects, i)))
      {
        read_article (&data, g_ptr_array_index (objects, i));
        return;
      }
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "library/vandap-correction-json.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

#define VERSION 1

/* The names that stand in a file for good, whatever the enumerations become. */
static const char *const whats[] = {
  [VANDAP_CORRECTION_KIND] = "kind",
  [VANDAP_CORRECTION_SPEECH] = "speech",
  [VANDAP_CORRECTION_SPLIT] = "split",
  [VANDAP_CORRECTION_MERGE] = "merge",
  [VANDAP_CORRECTION_PERSON] = "person",
  [VANDAP_CORRECTION_SWAP] = "swap",
  [VANDAP_CORRECTION_UNLABEL] = "unlabel",
  [VANDAP_CORRECTION_FIELD] = "source",
  [VANDAP_CORRECTION_DERIVATION] = "derivation",
};

static const char *const kinds[] = {
  [VANDAP_PARAGRAPH_SPEECH] = "speech",   [VANDAP_PARAGRAPH_HEADING] = "heading",
  [VANDAP_PARAGRAPH_INTRODUCTION] = "introduction", [VANDAP_PARAGRAPH_ASIDE] = "aside",
  [VANDAP_PARAGRAPH_CAPTION] = "caption", [VANDAP_PARAGRAPH_CLOSING] = "closing",
  [VANDAP_PARAGRAPH_BYLINE] = "byline",   [VANDAP_PARAGRAPH_LEFT_OUT] = "left-out",
};

static const char *const fields[] = {
  [VANDAP_FIELD_TITLE] = "title",
  [VANDAP_FIELD_LANGUAGE] = "language",
  [VANDAP_FIELD_PUBLISHER] = "publisher",
  [VANDAP_FIELD_LICENCE] = "licence",
  [VANDAP_FIELD_LICENCE_ADDRESS] = "licence-address",
  [VANDAP_FIELD_STATUS] = "status",
  [VANDAP_FIELD_RESTRICTION] = "restriction",
  [VANDAP_FIELD_ARTICLE] = "article",
  [VANDAP_FIELD_PUBLICATION] = "publication",
  [VANDAP_FIELD_DATE] = "date",
  [VANDAP_FIELD_PRINTED_DATE] = "printed-date",
  [VANDAP_FIELD_ADDRESS] = "address",
  [VANDAP_FIELD_SCOPE] = "scope",
  [VANDAP_FIELD_REPOSITORY] = "repository",
  [VANDAP_FIELD_COLLECTION] = "collection",
  [VANDAP_FIELD_IDENTIFIER] = "identifier",
};

static const char *const derivations[] = {
  [VANDAP_DERIVATION_PUBLISHED] = "original",
  [VANDAP_DERIVATION_DIGEST] = "abridgment",
  [VANDAP_DERIVATION_TRANSLATION] = "translation",
};

/**
 * vandap_correction_json_list_names:
 * @interview: an interview as it was read
 *
 * Lists the names of people before anything is put right.
 *
 * Returns: (transfer full) (element-type utf8): a name for each person
 */
GPtrArray *
vandap_correction_json_list_names (VandapInterview *interview)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < vandap_interview_get_n_people (interview); i++)
    g_ptr_array_add (names, g_strdup (vandap_interview_get_person (interview, i)->name));

  return names;
}

/**
 * vandap_correction_json_note_name:
 * @names: (element-type utf8): a name for each person
 * @correction: what is put right next
 *
 * Adds whoever is there from then on.
 */
void
vandap_correction_json_note_name (GPtrArray *names, const VandapCorrection *correction)
{
  if (correction->what == VANDAP_CORRECTION_SPEECH && correction->person == names->len && correction->name != NULL)
    g_ptr_array_add (names, g_strdup (correction->name));
}

static void
add_string (JsonBuilder *builder, const char *name, const char *value)
{
  if (value == NULL)
    return;
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, value);
}

static void
add_number (JsonBuilder *builder, const char *name, guint value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, value);
}

static void
add_strings (JsonBuilder *builder, const char *name, const char *const *values, guint n)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; i < n; i++)
    json_builder_add_string_value (builder, values[i]);
  json_builder_end_array (builder);
}

static void
add_place (JsonBuilder *builder, const VandapKeptCorrection *kept)
{
  add_number (builder, "paragraph", kept->place);
  add_number (builder, "paragraphs", kept->correction->n_paragraphs);
  add_strings (builder, "words", (const char *const *) kept->anchors, g_strv_length (kept->anchors));
  if (kept->beside != NULL)
    add_strings (builder, "beside", (const char *const *) kept->beside, g_strv_length (kept->beside));
}

/* Nobody is no number. */
static void
add_person (JsonBuilder *builder, const VandapKeptCorrection *kept)
{
  if (kept->correction->person == VANDAP_NONE)
    return;
  add_number (builder, "person", kept->correction->person);
  add_string (builder, "known-as", kept->person);
  add_string (builder, "name", kept->correction->name);
  add_string (builder, "courtesy", kept->correction->courtesy);
  add_string (builder, "occupation", kept->correction->occupation);
}

static void
add_members (JsonBuilder *builder, const VandapKeptCorrection *kept)
{
  const VandapCorrection *correction = kept->correction;

  add_string (builder, "what", whats[correction->what]);
  switch (correction->what)
    {
    case VANDAP_CORRECTION_KIND:
      add_place (builder, kept);
      add_string (builder, "kind", kinds[correction->kind]);
      break;
    case VANDAP_CORRECTION_SPEECH:
      add_place (builder, kept);
      json_builder_set_member_name (builder, "asks");
      json_builder_add_boolean_value (builder, correction->asks);
      add_person (builder, kept);
      break;
    case VANDAP_CORRECTION_SPLIT:
    case VANDAP_CORRECTION_MERGE:
    case VANDAP_CORRECTION_UNLABEL:
      add_place (builder, kept);
      break;
    case VANDAP_CORRECTION_PERSON:
      add_person (builder, kept);
      break;
    case VANDAP_CORRECTION_FIELD:
      add_place (builder, kept);
      add_string (builder, "field", fields[correction->field]);
      add_string (builder, "value", correction->value);
      add_string (builder, "was", kept->was);
      break;
    case VANDAP_CORRECTION_DERIVATION:
      add_place (builder, kept);
      add_string (builder, "derivation", derivations[correction->derivation]);
      break;
    case VANDAP_CORRECTION_SWAP:
    default:
      add_place (builder, kept);
      break;
    }
}

/* What this version of the program does not know goes back as it came. */
static void
add_unknown (JsonBuilder *builder, const VandapKeptCorrection *kept)
{
  JsonNode *node = json_from_string (kept->unknown, NULL);

  if (node == NULL)
    return;
  json_object_set_int_member (json_node_get_object (node), "before", kept->before);
  json_builder_add_value (builder, node);
}

static void
add_aside (JsonBuilder *builder, const VandapKeptCorrection *kept)
{
  if (kept->correction == NULL)
    {
      add_unknown (builder, kept);
      return;
    }
  json_builder_begin_object (builder);
  add_members (builder, kept);
  add_number (builder, "before", kept->before);
  json_builder_end_object (builder);
}

static void
add_corrections (JsonBuilder *builder, VandapCorrections *corrections)
{
  VandapInterview *reading = vandap_corrections_get_reading (corrections);
  g_autoptr (GPtrArray) names = vandap_correction_json_list_names (reading);

  json_builder_set_member_name (builder, "corrections");
  json_builder_begin_array (builder);
  for (guint i = 0; i < vandap_corrections_get_n (corrections); i++)
    {
      const VandapCorrection *correction = vandap_corrections_get (corrections, i);
      g_autoptr (VandapKeptCorrection) kept = vandap_kept_correction_new (correction, reading, names);

      json_builder_begin_object (builder);
      add_members (builder, kept);
      json_builder_end_object (builder);
      vandap_correction_json_note_name (names, correction);
    }
  json_builder_end_array (builder);
}

/**
 * vandap_correction_json_write:
 * @corrections: what was put right
 * @aside: (nullable) (element-type VandapKeptCorrection): what was, and does not fit the interview
 * @settled: (nullable) (element-type utf8): SHA-256 of other versions of the file that need not be spoken of again
 * @uris: (nullable) (element-type utf8): where the file was found, the latest place last
 *
 * Writes corrections down.
 *
 * Returns: (transfer full) (nullable): JSON, or %NULL where there is nothing to keep
 */
char *
vandap_correction_json_write (VandapCorrections *corrections, const GPtrArray *aside, const GPtrArray *settled,
                              const GPtrArray *uris)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  guint n_aside = aside != NULL ? aside->len : 0, n_settled = settled != NULL ? settled->len : 0;

  if (vandap_corrections_get_n (corrections) + n_aside + n_settled == 0)
    return NULL;

  json_builder_begin_object (builder);
  add_number (builder, "version", VERSION);
  if (uris != NULL && uris->len > 0)
    add_strings (builder, "files", (const char *const *) uris->pdata, uris->len);
  add_corrections (builder, corrections);
  if (n_aside > 0)
    {
      json_builder_set_member_name (builder, "aside");
      json_builder_begin_array (builder);
      for (guint i = 0; i < n_aside; i++)
        add_aside (builder, g_ptr_array_index (aside, i));
      json_builder_end_array (builder);
    }
  if (n_settled > 0)
    add_strings (builder, "settled", (const char *const *) settled->pdata, n_settled);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);

  return json_to_string (root, TRUE);
}

static JsonNode *
read_without_places (const char *json)
{
  JsonNode *node = json != NULL ? json_from_string (json, NULL) : NULL;

  if (node != NULL && JSON_NODE_HOLDS_OBJECT (node))
    json_object_remove_member (json_node_get_object (node), "files");

  return node;
}

/**
 * vandap_correction_json_equal:
 * @one: (nullable): what vandap_correction_json_write() has written
 * @other: (nullable): the same, of another time
 *
 * Tells whether the same is put right, wherever the file was found.
 *
 * Returns: whether it is
 */
gboolean
vandap_correction_json_equal (const char *one, const char *other)
{
  g_autoptr (JsonNode) a = read_without_places (one);
  g_autoptr (JsonNode) b = read_without_places (other);

  return a == b || (a != NULL && b != NULL && json_node_equal (a, b));
}

/* What is of another type than it should be is not there. */
static const char *
get_string (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && json_node_get_value_type (node) == G_TYPE_STRING ? json_node_get_string (node) : NULL;
}

static guint
get_number (JsonObject *object, const char *name, guint otherwise)
{
  JsonNode *node = json_object_get_member (object, name);
  gint64 number = node != NULL && json_node_get_value_type (node) == G_TYPE_INT64 ? json_node_get_int (node) : -1;

  return number >= 0 && number < G_MAXUINT ? (guint) number : otherwise;
}

static gboolean
get_boolean (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && json_node_get_value_type (node) == G_TYPE_BOOLEAN && json_node_get_boolean (node);
}

static guint
get_name (JsonObject *object, const char *name, const char *const *names, guint n)
{
  const char *string = get_string (object, name);

  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (string, names[i]) == 0)
      return i;

  return VANDAP_NONE;
}

static JsonArray *
get_array (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

static char **
dup_strings (JsonObject *object, const char *name)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  JsonArray *array = get_array (object, name);

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);

      if (json_node_get_value_type (element) == G_TYPE_STRING)
        g_strv_builder_add (builder, json_node_get_string (element));
    }

  return g_strv_builder_end (builder);
}

/* Returns: (nullable): NULL for what this version of the program does not know */
static VandapCorrection *
read_known (JsonObject *object)
{
  guint what = get_name (object, "what", whats, G_N_ELEMENTS (whats));
  guint kind = get_name (object, "kind", kinds, G_N_ELEMENTS (kinds));
  guint field = get_name (object, "field", fields, G_N_ELEMENTS (fields));
  guint derivation = get_name (object, "derivation", derivations, G_N_ELEMENTS (derivations));
  VandapCorrection *correction;

  if (what == VANDAP_NONE || (what == VANDAP_CORRECTION_KIND && kind == VANDAP_NONE)
      || (what == VANDAP_CORRECTION_FIELD && field == VANDAP_NONE)
      || (what == VANDAP_CORRECTION_DERIVATION && derivation == VANDAP_NONE))
    return NULL;

  correction = g_new0 (VandapCorrection, 1);
  correction->what = (VandapCorrectionKind) what;
  if (!vandap_kept_correction_is_of_all (correction) && what != VANDAP_CORRECTION_PERSON)
    {
      correction->paragraph = get_number (object, "paragraph", 0);
      correction->n_paragraphs = get_number (object, "paragraphs", 0);
    }
  correction->kind = kind != VANDAP_NONE ? (VandapParagraphKind) kind : VANDAP_PARAGRAPH_SPEECH;
  correction->asks = get_boolean (object, "asks");
  correction->person = what == VANDAP_CORRECTION_SPEECH || what == VANDAP_CORRECTION_PERSON
                         ? get_number (object, "person", VANDAP_NONE) : 0;
  correction->name = g_strdup (get_string (object, "name"));
  correction->courtesy = g_strdup (get_string (object, "courtesy"));
  correction->occupation = g_strdup (get_string (object, "occupation"));
  correction->field = field != VANDAP_NONE ? (VandapField) field : VANDAP_FIELD_TITLE;
  correction->value = g_strdup (get_string (object, "value"));
  correction->derivation = derivation != VANDAP_NONE ? (VandapDerivation) derivation : VANDAP_DERIVATION_PUBLISHED;

  return correction;
}

/* Returns: (nullable): NULL where it is no correction of any version */
static VandapKeptCorrection *
read_correction (JsonNode *node)
{
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  VandapKeptCorrection *kept;

  if (object == NULL || get_string (object, "what") == NULL)
    return NULL;

  kept = g_new0 (VandapKeptCorrection, 1);
  kept->correction = read_known (object);
  kept->unknown = kept->correction == NULL ? json_to_string (node, FALSE) : NULL;
  /* A person is known by a name, wherever something is said. */
  kept->anchors = kept->correction != NULL && kept->correction->what == VANDAP_CORRECTION_PERSON
                    ? g_new0 (char *, 1) : dup_strings (object, "words");
  if (get_array (object, "beside") != NULL)
    kept->beside = dup_strings (object, "beside");
  kept->place = get_number (object, "paragraph", 0);
  kept->was = g_strdup (get_string (object, "was"));
  kept->person = g_strdup (get_string (object, "known-as"));
  kept->before = get_number (object, "before", G_MAXINT);

  return kept;
}

static GPtrArray *
read_list (JsonArray *array, gboolean is_aside)
{
  GPtrArray *list = vandap_kept_correction_list_new ();

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      VandapKeptCorrection *kept = read_correction (json_array_get_element (array, i));

      if (kept == NULL)
        continue;
      kept->is_aside = is_aside;
      g_ptr_array_add (list, kept);
    }

  return list;
}

/* What was set aside comes back to where it was made. */
static void
read_lists (VandapKeptFile *file, JsonObject *object)
{
  g_autoptr (GPtrArray) list = read_list (get_array (object, "corrections"), FALSE);
  g_autoptr (GPtrArray) aside = read_list (get_array (object, "aside"), TRUE);
  guint n = 0;

  while (list->len > 0)
    {
      while (aside->len > 0 && ((VandapKeptCorrection *) g_ptr_array_index (aside, 0))->before <= n)
        g_ptr_array_add (file->list, g_ptr_array_steal_index (aside, 0));
      g_ptr_array_add (file->list, g_ptr_array_steal_index (list, 0));
      n++;
    }
  while (aside->len > 0)
    g_ptr_array_add (file->list, g_ptr_array_steal_index (aside, 0));
}

static void
add_all (GPtrArray *to, JsonObject *object, const char *name)
{
  g_auto (GStrv) strings = dup_strings (object, name);

  for (guint i = 0; strings[i] != NULL; i++)
    g_ptr_array_add (to, g_strdup (strings[i]));
}

static VandapKeptFile *
read_file (JsonObject *object)
{
  VandapKeptFile *file = vandap_kept_file_new ();
  const char *only = get_string (object, "file");

  /* Before a file could be found in more places than one. */
  if (only != NULL)
    g_ptr_array_add (file->uris, g_strdup (only));
  add_all (file->uris, object, "files");
  add_all (file->settled, object, "settled");
  read_lists (file, object);

  return file;
}

/* An octal escape, which JSON does not have and the parser takes, may make a byte that is no UTF-8: written back, it would
 * keep all that stands beside it from being read. */
static gboolean
is_utf8 (JsonNode *root)
{
  g_autofree char *again = json_to_string (root, FALSE);

  return g_utf8_validate (again, -1, NULL);
}

/**
 * vandap_correction_json_read:
 * @json: what vandap_correction_json_write() has written, or something else
 * @length: its length in bytes
 * @error: return location for an error
 *
 * Reads corrections that were written down.
 *
 * Returns: (transfer full): what is kept of a file, or %NULL with @error set
 */
VandapKeptFile *
vandap_correction_json_read (const char *json, gsize length, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  JsonNode *root;
  JsonObject *object;

  if (!json_parser_load_from_data (parser, json, (gssize) length, error))
    return NULL;

  root = json_parser_get_root (parser);
  object = root != NULL && JSON_NODE_HOLDS_OBJECT (root) && is_utf8 (root) ? json_node_get_object (root) : NULL;
  if (object != NULL && get_number (object, "version", 0) > VERSION)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, _("a newer version of the program has written it"));
      return NULL;
    }
  if (object == NULL || get_array (object, "corrections") == NULL || get_number (object, "version", 0) != VERSION)
    {
      g_set_error (error, JSON_READER_ERROR, JSON_READER_ERROR_NO_ARRAY, "%s", _("there are no corrections in it"));
      return NULL;
    }

  return read_file (object);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/office/vandap-office-styles.h"

#include <string.h>

/* Levels of headings below this are one. */
#define DEEPEST_LEVEL 10

enum
{
  NOT_RESOLVED,
  BEING_RESOLVED,
  RESOLVED,
};

struct _VandapOfficeStyles
{
  GHashTable *styles; /* family and name → VandapOfficeStyle */
  GStringChunk *strings;
};

/*
 * How programs call the styles of headings: Word and LibreOffice in English whatever their language, others, and
 * people who make styles of their own, in theirs.
 */
static const char *const heading_names[] = {
  "heading", "tiêu đề", "đề mục", "überschrift", "titre", "título", "titolo", "заголовок", "标题", "標題", "見出し",
  "제목", "عنوان",
};

static const char *const title_names[] = { "title", "tiêu đề", "tên bài", "titel", "titre", "título", "titolo",
                                           "название", "标题", "標題", "表題", "제목", "عنوان" };

static const char *const subtitle_names[] = { "subtitle", "phụ đề", "tiêu đề phụ", "untertitel", "sous-titre",
                                              "subtítulo", "подзаголовок", "副标题", "副標題", "副題", "부제" };

static const char *const caption_names[] = { "caption", "chú thích", "chú thích ảnh", "beschriftung", "légende",
                                             "leyenda", "didascalia", "название объекта", "题注", "標號", "図表番号",
                                             "캡션" };

static const char *const contents_names[] = { "toc", "contents", "mục lục" };

/**
 * vandap_office_styles_new:
 *
 * Creates an empty set of styles.
 *
 * Returns: (transfer full): new styles
 */
VandapOfficeStyles *
vandap_office_styles_new (void)
{
  VandapOfficeStyles *self = g_new0 (VandapOfficeStyles, 1);

  self->styles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->strings = g_string_chunk_new (512);

  return self;
}

/**
 * vandap_office_styles_free:
 * @self: (transfer full) (nullable): styles
 *
 * Frees styles.
 */
void
vandap_office_styles_free (VandapOfficeStyles *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->styles);
  g_string_chunk_free (self->strings);
  g_free (self);
}

/**
 * vandap_office_style_init:
 * @style: a style
 *
 * Makes a style say nothing.
 */
void
vandap_office_style_init (VandapOfficeStyle *style)
{
  *style = (VandapOfficeStyle) { NULL, VANDAP_OFFICE_UNSET, VANDAP_OFFICE_UNSET, VANDAP_OFFICE_UNSET,
                                 VANDAP_OFFICE_UNSET, VANDAP_OFFICE_ROLE_UNSET, NULL, VANDAP_OFFICE_UNSET,
                                 NOT_RESOLVED };
}

/**
 * vandap_office_styles_add:
 * @self: styles
 * @family: a letter for what the style is for: names are unique among those for the same
 * @name: its name
 *
 * Gets a style to fill in, new where there was none of that name.
 *
 * Returns: (transfer none): the style
 */
VandapOfficeStyle *
vandap_office_styles_add (VandapOfficeStyles *self, char family, const char *name)
{
  g_autofree char *key = g_strdup_printf ("%c%s", family, name);
  VandapOfficeStyle *style = g_hash_table_lookup (self->styles, key);

  if (style == NULL)
    {
      style = g_new (VandapOfficeStyle, 1);
      vandap_office_style_init (style);
      g_hash_table_insert (self->styles, g_steal_pointer (&key), style);
    }

  return style;
}

static void
inherit (VandapOfficeStyle *style)
{
  const VandapOfficeStyle *parent = style->parent;

  if (style->bold == VANDAP_OFFICE_UNSET)
    style->bold = parent->bold;
  if (style->italic == VANDAP_OFFICE_UNSET)
    style->italic = parent->italic;
  if (style->hidden == VANDAP_OFFICE_UNSET)
    style->hidden = parent->hidden;
  if (style->level == VANDAP_OFFICE_UNSET)
    style->level = parent->level;
  if (style->role == VANDAP_OFFICE_ROLE_UNSET)
    style->role = parent->role;
  if (style->list == NULL)
    style->list = parent->list;
  if (style->list_level == VANDAP_OFFICE_UNSET)
    style->list_level = parent->list_level;
}

/* From the style that is based on none down to this one. Styles based on each other are based on none. */
static void
resolve (VandapOfficeStyle *style)
{
  g_autoptr (GPtrArray) chain = g_ptr_array_new ();

  while (style != NULL && style->state == NOT_RESOLVED)
    {
      style->state = BEING_RESOLVED;
      g_ptr_array_add (chain, style);
      if (style->parent != NULL && style->parent->state == BEING_RESOLVED)
        style->parent = NULL;
      style = style->parent;
    }
  for (guint i = chain->len; i > 0; i--)
    {
      style = g_ptr_array_index (chain, i - 1);
      if (style->parent != NULL)
        inherit (style);
      style->state = RESOLVED;
    }
}

/**
 * vandap_office_styles_get:
 * @self: styles, all of them filled in
 * @family: what the style is for
 * @name: (nullable): its name
 *
 * Gets a style with all that it has from those it is based on.
 *
 * Returns: (transfer none) (nullable): the style, or %NULL where there is none of that name
 */
const VandapOfficeStyle *
vandap_office_styles_get (VandapOfficeStyles *self, char family, const char *name)
{
  g_autofree char *key = name != NULL ? g_strdup_printf ("%c%s", family, name) : NULL;
  VandapOfficeStyle *style = key != NULL ? g_hash_table_lookup (self->styles, key) : NULL;

  if (style != NULL)
    resolve (style);

  return style;
}

/**
 * vandap_office_styles_keep:
 * @self: styles
 * @string: a string
 *
 * Keeps a string as long as the styles.
 *
 * Returns: (transfer none): the string
 */
const char *
vandap_office_styles_keep (VandapOfficeStyles *self, const char *string)
{
  return g_string_chunk_insert_const (self->strings, string);
}

/* What follows one of some words at the beginning of a name, or NULL. */
static const char *
match (const char *const *words, gsize n_words, const char *name)
{
  const char *rest = NULL;

  for (gsize i = 0; i < n_words; i++)
    if (g_str_has_prefix (name, words[i]) && (rest == NULL || name + strlen (words[i]) > rest))
      rest = name + strlen (words[i]);

  return rest;
}

static gboolean
is (const char *const *words, gsize n_words, const char *name)
{
  const char *rest = match (words, n_words, name);

  return rest != NULL && *rest == '\0';
}

/* "Heading_20_1" is how OpenDocument writes "Heading 1". */
static char *
tidy_name (const char *name)
{
  g_autoptr (GString) tidy = g_string_new (name);
  g_autofree char *lower = NULL;

  g_string_replace (tidy, "_20_", " ", 0);
  lower = g_utf8_strdown (tidy->str, -1);

  return g_strstrip (g_utf8_normalize (lower, -1, G_NORMALIZE_NFC));
}

/**
 * vandap_office_style_judge_name:
 * @style: a style
 * @name: (nullable): its name, as people see it
 *
 * Takes from a style's name what it is for.
 */
void
vandap_office_style_judge_name (VandapOfficeStyle *style, const char *name)
{
  g_autofree char *tidy = name != NULL ? tidy_name (name) : NULL;
  const char *rest;

  if (tidy == NULL || (rest = match (contents_names, G_N_ELEMENTS (contents_names), tidy)) != NULL)
    {
      if (tidy != NULL && (*rest == '\0' || *rest == ' ' || g_ascii_isdigit (*rest)))
        style->role = VANDAP_OFFICE_ROLE_CONTENTS;
      return;
    }
  rest = match (heading_names, G_N_ELEMENTS (heading_names), tidy);
  while (rest != NULL && *rest == ' ')
    rest++;
  if (rest != NULL && g_ascii_isdigit (*rest))
    style->level = (int) CLAMP (g_ascii_strtoull (rest, NULL, 10), 1, DEEPEST_LEVEL);
  else if (is (title_names, G_N_ELEMENTS (title_names), tidy))
    style->level = 1;
  else if (is (subtitle_names, G_N_ELEMENTS (subtitle_names), tidy))
    style->level = 2;
  else if (is (caption_names, G_N_ELEMENTS (caption_names), tidy))
    style->role = VANDAP_OFFICE_ROLE_CAPTION;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/office/vandap-office-info.h"

#include <string.h>

#include "reading/grammar/vandap-words.h"
#include "text/vandap-assembler.h"

/*
 * Both formats write what a document says of itself in elements of Dublin Core
 * (ECMA-376 part 2, 11; OpenDocument 1.2 part 1, 4.3). When the file was made is
 * among it, but not when the interview was published, which is what a source needs.
 */

#define LONGEST 1000

typedef struct
{
  VandapOfficeInfo *info;
  GString *name; /* of the element that text stands in */
} Reader;

/**
 * vandap_office_info_clear:
 * @self: what a document says of itself
 *
 * Frees what it holds.
 */
void
vandap_office_info_clear (VandapOfficeInfo *self)
{
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->author, g_free);
  g_clear_pointer (&self->first_author, g_free);
  g_clear_pointer (&self->language, g_free);
}

/**
 * vandap_office_info_add_text:
 * @self: what a document says of itself
 * @element: name of the element that text stands in
 * @text: UTF-8
 * @length: its length in bytes
 *
 * Takes account of text of a document's part of that kind.
 */
void
vandap_office_info_add_text (VandapOfficeInfo *self, const char *element, const char *text, gsize length)
{
  char **field = NULL;
  g_autofree char *before = NULL;

  if (strcmp (element, "title") == 0)
    field = &self->title;
  else if (strcmp (element, "creator") == 0)
    field = &self->author;
  else if (strcmp (element, "initial-creator") == 0)
    field = &self->first_author;
  else if (strcmp (element, "language") == 0)
    field = &self->language;
  if (field == NULL || (*field != NULL && strlen (*field) + length > LONGEST) || length > LONGEST)
    return;
  before = *field;
  *field = g_strdup_printf ("%s%.*s", before != NULL ? before : "", (int) length, text);
}

static void
on_start (gpointer data, const VandapTeiElement *element)
{
  g_string_assign (((Reader *) data)->name, element->name);
}

static void
on_end (gpointer data)
{
  g_string_truncate (((Reader *) data)->name, 0);
}

static void
on_text (gpointer data, const char *text, gsize length)
{
  Reader *reader = data;

  vandap_office_info_add_text (reader->info, reader->name->str, text, length);
}

/**
 * vandap_office_info_read:
 * @self: what a document says of itself
 * @content: the file
 * @part: what the part is called that says it
 * @bytes: (nullable): that part
 * @error: return location for an error of [error@Vandap.ReadingError], or for that it was cancelled
 *
 * Reads what a document says of itself.
 *
 * Returns: whether it was read; %TRUE where there is nothing to read
 */
gboolean
vandap_office_info_read (VandapOfficeInfo *self, const VandapFileContent *content, const char *part, GBytes *bytes,
                         GError **error)
{
  const VandapMarkupHandler handler = { .start = on_start, .end = on_end, .add_text = on_text };
  g_autoptr (GString) name = g_string_new (NULL);
  Reader reader = { self, name };

  return bytes == NULL || vandap_xml_parse (content, part, bytes, &handler, &reader, error);
}

static char *
tidy (const char *text)
{
  g_autoptr (GString) line = g_string_new (NULL);
  g_autoptr (VandapAssembler) assembler = vandap_assembler_new (line);

  vandap_assembler_begin (assembler);
  vandap_assembler_append (assembler, text, -1);
  vandap_assembler_end (assembler);
  g_string_replace (line, "\342\200\250", " ", 0);

  return g_string_free (g_steal_pointer (&line), FALSE);
}

/* What programs fill in where nobody said anything. */
static gboolean
is_made_by_program (const char *text)
{
  static const char *const made[] = { "user", "admin", "administrator", "owner", "pc", "windows user",
                                      "microsoft office user", "python-docx", "unknown", "untitled", "document",
                                      "document1", "người dùng", "word document", "un-named", "apache poi", NULL };
  static const char *const endings[] = { ".doc", ".docx", ".odt", ".rtf", ".txt", ".dotx", ".dotm" };
  g_autofree char *lower = g_utf8_strdown (text, -1);

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (lower, endings[i]))
      return TRUE;

  return g_strv_contains (made, lower) || g_str_has_prefix (lower, "microsoft word - ")
         || g_str_has_prefix (lower, "python-docx");
}

/* Not a word of it may be wrong: most documents say the language that the program was set to. */
static gboolean
is_language_of (const char *language, VandapBlocks *blocks)
{
  gsize length;
  const char *text = vandap_blocks_get_text (blocks, &length);
  const char *guessed = vandap_words_guess_language (text, length);
  gsize n = guessed != NULL ? strlen (guessed) : 0;

  return guessed == NULL || (g_ascii_strncasecmp (language, guessed, n) == 0 && !g_ascii_isalpha (language[n]));
}

static gboolean
is_tag (const char *language)
{
  gsize n = strspn (language, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-");

  return n >= 2 && n < 36 && language[n] == '\0' && g_ascii_isalpha (language[0]) && language[n - 1] != '-';
}

/* The paragraph that is set as the title says it better than what few people fill in. */
static gboolean
has_title (VandapBlocks *blocks)
{
  for (guint i = 0; i < vandap_blocks_get_n (blocks); i++)
    {
      const VandapBlock *block = vandap_blocks_get (blocks, i);

      if (block->kind == VANDAP_BLOCK_HEADING)
        return block->level == 1;
    }

  return FALSE;
}

/**
 * vandap_office_info_write:
 * @self: what a document says of itself
 * @blocks: its blocks
 *
 * Notes of the source what is no program's doing, and is not said better in the
 * text: its title, who made it, its language.
 */
void
vandap_office_info_write (VandapOfficeInfo *self, VandapBlocks *blocks)
{
  const char *by = self->first_author != NULL ? self->first_author : self->author;
  g_autofree char *title = tidy (self->title != NULL ? self->title : "");
  g_autofree char *author = tidy (by != NULL ? by : "");
  g_autofree char *language = g_strstrip (g_strdup (self->language != NULL ? self->language : ""));

  if (!is_made_by_program (title) && !has_title (blocks))
    vandap_blocks_set_field (blocks, VANDAP_FIELD_TITLE, title);
  if (!is_made_by_program (author))
    vandap_blocks_add_credit (blocks, "author", author);
  if (is_tag (language) && is_language_of (language, blocks))
    vandap_blocks_set_field (blocks, VANDAP_FIELD_LANGUAGE, language);
}

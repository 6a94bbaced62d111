/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/html/vandap-html-sheet.h"

#include <string.h>

/* Sheets of programs that make pages are long; what a page says of its words stands in far fewer rules. */
#define MOST_RULES 4096
#define LONGEST_SELECTOR 96
#define MOST_CLASSES 16

/* What one selector says, of all the rules it stands over. */
typedef struct
{
  VandapHtmlLook look;
  guint order; /* the later of two as strong ones counts; one that names the element is stronger */
} Rule;

struct _VandapHtmlSheet
{
  GHashTable *rules; /* by selector: ".class" or "element.class" */
  guint n;
};

/**
 * vandap_html_sheet_new:
 *
 * Creates a sheet that says nothing.
 *
 * Returns: (transfer full): a new sheet
 */
VandapHtmlSheet *
vandap_html_sheet_new (void)
{
  VandapHtmlSheet *self = g_new0 (VandapHtmlSheet, 1);

  self->rules = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  return self;
}

/**
 * vandap_html_sheet_free:
 * @self: (transfer full) (nullable): a sheet
 *
 * Frees a sheet.
 */
void
vandap_html_sheet_free (VandapHtmlSheet *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->rules);
  g_free (self);
}

static void
overlay (VandapHtmlLook *below, const VandapHtmlLook *above)
{
  below->sets = (below->sets & ~above->clears) | above->sets;
  below->clears = (below->clears & ~above->sets) | above->clears;
}

/* A class, or a class of one element: what stands in others depends on more than is known here. */
static gboolean
is_simple (const char *selector, gsize length)
{
  const char *dot = memchr (selector, '.', length);

  if (dot == NULL || length >= LONGEST_SELECTOR || dot + 1 == selector + length)
    return FALSE;
  for (const char *p = selector; p < selector + length; p++)
    if (!g_ascii_isalnum (*p) && strchr ("-_", *p) == NULL && p != dot && (guchar) *p < 0x80)
      return FALSE;

  return TRUE;
}

static void
add_rule (VandapHtmlSheet *self, const char *selector, gsize length, const VandapHtmlLook *look)
{
  g_autofree char *key = NULL;
  Rule *rule;

  while (length > 0 && g_ascii_isspace (*selector))
    {
      selector++;
      length--;
    }
  while (length > 0 && g_ascii_isspace (selector[length - 1]))
    length--;
  if (!is_simple (selector, length))
    return;
  key = g_strndup (selector, length);
  rule = g_hash_table_lookup (self->rules, key);
  if (rule == NULL)
    {
      if (g_hash_table_size (self->rules) >= MOST_RULES)
        return;
      rule = g_new0 (Rule, 1);
      g_hash_table_insert (self->rules, g_steal_pointer (&key), rule);
    }
  overlay (&rule->look, look);
  rule->order = ++self->n;
}

static void
add_rules (VandapHtmlSheet *self, const char *selectors, const char *end, const char *declarations)
{
  VandapHtmlLook look = { 0 };

  vandap_html_look_read (&look, declarations);
  if (look.sets == 0 && look.clears == 0)
    return;
  while (selectors < end)
    {
      const char *comma = memchr (selectors, ',', (gsize) (end - selectors));
      const char *next = comma != NULL ? comma : end;

      add_rule (self, selectors, (gsize) (next - selectors), &look);
      selectors = next + 1;
    }
}

/* CSS Syntax, section 4: comments say nothing, nor do the signs that hide a sheet from old browsers. */
static char *
dup_bare (const char *css, gsize length)
{
  GString *bare = g_string_sized_new (length);
  const char *end = css + length;

  while (css < end)
    if (end - css >= 2 && css[0] == '/' && css[1] == '*')
      {
        const char *close = g_strstr_len (css + 2, end - css - 2, "*/");

        css = close != NULL ? close + 2 : end;
      }
    else if (end - css >= 4 && memcmp (css, "<!--", 4) == 0)
      css += 4;
    else if (end - css >= 3 && memcmp (css, "-->", 3) == 0)
      css += 3;
    else
      g_string_append_c (bare, *css++);

  return g_string_free (bare, FALSE);
}

/* Behind the brace that closes the one at @p, or the end. */
static char *
skip_braces (char *p)
{
  guint depth = 0;

  for (; *p != '\0'; p++)
    {
      depth += *p == '{';
      if (*p == '}' && --depth == 0)
        return p + 1;
    }

  return p;
}

/**
 * vandap_html_sheet_add:
 * @self: a sheet
 * @css: a style sheet, as it stands in a page
 * @length: its length in bytes
 *
 * Adds what a style sheet says of classes. What it says under conditions, and of what
 * stands in something else, is not known; nor is it known what stays hidden, which
 * programs show and hide again by classes.
 */
void
vandap_html_sheet_add (VandapHtmlSheet *self, const char *css, gsize length)
{
  g_autofree char *bare = dup_bare (css, length);

  for (char *p = bare; *p != '\0';)
    {
      char *open = p + strcspn (p, "{;}"), *end;

      if (*open != '{')
        {
          p = open + (*open != '\0');
          continue;
        }
      end = skip_braces (open);
      p += strspn (p, " \t\r\n\f");
      if (*p != '@')
        {
          open[1 + strcspn (open + 1, "{}")] = '\0';
          add_rules (self, p, open, open + 1);
        }
      p = end;
    }
}

static void
add_match (const VandapHtmlSheet *self, const char *element, const char *class, gsize length, const Rule **matches,
           guint *n)
{
  char selector[2 * LONGEST_SELECTOR];
  const Rule *rule;

  if (*n == MOST_CLASSES || length >= LONGEST_SELECTOR)
    return;
  g_snprintf (selector, sizeof selector, "%s.%.*s", element, (int) length, class);
  rule = g_hash_table_lookup (self->rules, selector);
  if (rule != NULL)
    matches[(*n)++] = rule;
}

static void
overlay_all (VandapHtmlLook *look, const Rule **matches, guint n)
{
  guint done = 0;

  for (guint i = 0; i < n; i++)
    {
      const Rule *next = NULL;

      for (guint k = 0; k < n; k++)
        if (matches[k]->order > done && (next == NULL || matches[k]->order < next->order))
          next = matches[k];
      if (next == NULL)
        return;
      overlay (look, &next->look);
      done = next->order;
    }
}

/**
 * vandap_html_sheet_look_up:
 * @self: a sheet
 * @element: the name of an element
 * @classes: its classes
 * @look: how its words look, to which is added what the sheet says
 *
 * Finds how the words of an element look by its classes.
 */
void
vandap_html_sheet_look_up (const VandapHtmlSheet *self, const char *element, const char *classes, VandapHtmlLook *look)
{
  const char *const elements[] = { "", element };

  for (guint i = 0; i < G_N_ELEMENTS (elements) && self->n > 0; i++)
    {
      const Rule *matches[MOST_CLASSES];
      guint n = 0;

      for (const char *p = classes; *p != '\0' && n < MOST_CLASSES;)
        {
          gsize length = strcspn (p, " \t\r\n\f");

          if (length > 0)
            add_match (self, elements[i], p, length, matches, &n);
          p += length + strspn (p + length, " \t\r\n\f");
        }
      overlay_all (look, matches, n);
    }
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/html/vandap-html-look.h"

#include <string.h>

#include "reading/html/vandap-html-page.h"

/* What is declared longer than this is a picture, or an address. */
#define LONGEST_VALUE 64

static void
set_style (VandapHtmlLook *self, guint style, gboolean is_set)
{
  self->sets = is_set ? self->sets | style : self->sets & ~style;
  self->clears = is_set ? self->clears & ~style : self->clears | style;
}

/* CSS Fonts, section 2: the weights from 600 on are what people call bold. */
static void
read_weight (VandapHtmlLook *self, const char *value)
{
  if (g_str_has_prefix (value, "bold") || (*value >= '6' && *value <= '9'))
    set_style (self, VANDAP_HTML_BOLD, TRUE);
  else if (g_str_has_prefix (value, "normal") || g_ascii_isdigit (*value))
    set_style (self, VANDAP_HTML_BOLD, FALSE);
}

static void
read_slant (VandapHtmlLook *self, const char *value)
{
  if (g_str_has_prefix (value, "italic") || g_str_has_prefix (value, "oblique"))
    set_style (self, VANDAP_HTML_ITALIC, TRUE);
  else if (g_str_has_prefix (value, "normal"))
    set_style (self, VANDAP_HTML_ITALIC, FALSE);
}

/* CSS Fonts, section 5, "font": weight and slant stand before the size, in any order, and are normal where they do not. */
static void
read_font (VandapHtmlLook *self, const char *value)
{
  set_style (self, VANDAP_HTML_BOLD | VANDAP_HTML_ITALIC, FALSE);
  for (gsize n; *value != '\0'; value += n + strspn (value + n, " \t\n"))
    {
      n = strcspn (value, " \t\n");
      if (g_ascii_isdigit (*value) && n != 3)
        return;
      if (g_str_has_prefix (value, "bold") || (n == 3 && *value >= '6' && *value <= '9' && g_ascii_isdigit (value[2])))
        set_style (self, VANDAP_HTML_BOLD, TRUE);
      else if (g_str_has_prefix (value, "italic") || g_str_has_prefix (value, "oblique"))
        set_style (self, VANDAP_HTML_ITALIC, TRUE);
    }
}

/* CSS Display, section 2, and CSS Display, section 4: one takes no room, the other is not painted. */
static void
read_declaration (VandapHtmlLook *self, const char *name, const char *value)
{
  if (strcmp (name, "font-weight") == 0)
    read_weight (self, value);
  else if (strcmp (name, "font-style") == 0)
    read_slant (self, value);
  else if (strcmp (name, "font") == 0)
    read_font (self, value);
  else if (strcmp (name, "display") == 0)
    self->is_hidden = g_str_has_prefix (value, "none");
  else if (strcmp (name, "visibility") == 0)
    self->is_hidden |= g_str_has_prefix (value, "hidden") || g_str_has_prefix (value, "collapse");
}

static const char *
skip_space (const char *p, const char *end)
{
  while (p < end && g_ascii_isspace (*p))
    p++;

  return p;
}

static void
copy_small (char *to, const char *p, const char *end)
{
  gsize n = MIN ((gsize) (end - p), LONGEST_VALUE - 1);

  for (gsize i = 0; i < n; i++)
    to[i] = g_ascii_tolower (p[i]);
  while (n > 0 && g_ascii_isspace (to[n - 1]))
    n--;
  to[n] = '\0';
}

/**
 * vandap_html_look_read:
 * @self: what is known of how words look
 * @css: the declarations of a style, as an element has them
 *
 * Adds what a style says. Of several declarations of the same the last counts.
 */
void
vandap_html_look_read (VandapHtmlLook *self, const char *css)
{
  while (*css != '\0')
    {
      const char *end = css + strcspn (css, ";");
      const char *colon = memchr (css, ':', (gsize) (end - css));
      char name[LONGEST_VALUE], value[LONGEST_VALUE];

      if (colon != NULL)
        {
          copy_small (name, skip_space (css, colon), colon);
          copy_small (value, skip_space (colon + 1, end), end);
          read_declaration (self, name, value);
        }
      css = *end == ';' ? end + 1 : end;
    }
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/plain/vandap-markdown-html.h"

#include <string.h>

#include "reading/plain/vandap-markdown-tags.h"

/* What a tag of a block of HTML means for the blocks. */
static void
take_tag (VandapMarkdownFlow *flow, const char *tag, const char *end)
{
  static const char *const inline_tags[] = {
    "a", "abbr", "b", "big", "cite", "code", "del", "em", "font", "i", "ins", "kbd", "mark", "q", "s", "small", "span",
    "strong", "sub", "sup", "time", "tt", "u", NULL,
  };
  gboolean closes = end - tag > 1 && tag[1] == '/';
  const char *name = tag + 1 + closes, *p = name;
  g_autofree char *lower = NULL;

  while (p < end && g_ascii_isalnum (*p))
    p++;
  lower = g_ascii_strdown (name, p - name);
  if (g_strv_contains (inline_tags, lower))
    return;
  vandap_markdown_flow_end_block (flow);
  if (g_str_equal (lower, "blockquote"))
    vandap_markdown_flow_set_html_quote (flow, !closes);
  else if (g_str_equal (lower, "figcaption"))
    vandap_markdown_flow_set_kind (flow, closes ? VANDAP_BLOCK_PARAGRAPH : VANDAP_BLOCK_CAPTION);
  else if (g_str_equal (lower, "img"))
    {
      g_autofree char *file = vandap_markdown_tags_dup_attribute (tag, end, "src");
      g_autofree char *description = vandap_markdown_tags_dup_attribute (tag, end, "alt");

      vandap_markdown_flow_add_picture (flow, file, description);
    }
}

/**
 * vandap_markdown_html_read:
 * @html: a block of HTML
 * @length: its length in bytes
 * @flow: where its words go
 *
 * Reads the words between tags. What is no words to anybody goes: comments,
 * scripts, styles.
 */
void
vandap_markdown_html_read (const char *html, gsize length, VandapMarkdownFlow *flow)
{
  static const char *const silent[] = { "script", "style" };
  const char *p = html, *end = html + length;

  while (p < end)
    {
      const char *tag = memchr (p, '<', (gsize) (end - p));
      const char *close;

      vandap_markdown_flow_append (flow, p, (gsize) ((tag != NULL ? tag : end) - p));
      if (tag == NULL)
        return;
      if (end - tag >= 4 && memcmp (tag, "<!--", 4) == 0)
        {
          close = g_strstr_len (tag, end - tag, "-->");
          p = close != NULL ? close + 3 : tag + 4;
          continue;
        }
      for (guint i = 0; i < G_N_ELEMENTS (silent); i++)
        if (g_ascii_strncasecmp (tag + 1, silent[i], MIN (strlen (silent[i]), (gsize) (end - tag - 1))) == 0)
          {
            g_autofree char *last = g_strdup_printf ("</%s", silent[i]);

            close = g_strstr_len (tag, end - tag, last);
            tag = close != NULL ? close : tag;
          }
      close = tag < end ? memchr (tag, '>', (gsize) (end - tag)) : NULL;
      if (close != NULL && !vandap_markdown_tags_is_one (tag, (gsize) (close - tag)))
        vandap_markdown_flow_append (flow, tag, (gsize) (close + 1 - tag));
      else if (tag < end)
        take_tag (flow, tag, close != NULL ? close : end);
      p = close != NULL ? close + 1 : end;
    }
}

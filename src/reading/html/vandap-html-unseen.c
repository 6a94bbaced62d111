/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/html/vandap-html-unseen.h"

typedef struct
{
  gsize end;  /* in the text of all of them; it begins where the one before ends */
  guint box;
  guint line; /* of the file */
} Stretch;

struct _VandapHtmlUnseen
{
  GString *text;
  GArray *stretches; /* Stretch */
  gboolean is_ended; /* whether the last is */
};

/**
 * vandap_html_unseen_new:
 *
 * Begins with nothing.
 *
 * Returns: (transfer full): what is not shown
 */
VandapHtmlUnseen *
vandap_html_unseen_new (void)
{
  VandapHtmlUnseen *self = g_new0 (VandapHtmlUnseen, 1);

  self->text = g_string_new (NULL);
  self->stretches = g_array_new (FALSE, FALSE, sizeof (Stretch));

  return self;
}

/**
 * vandap_html_unseen_free:
 * @self: (transfer full) (nullable): what is not shown
 *
 * Frees it.
 */
void
vandap_html_unseen_free (VandapHtmlUnseen *self)
{
  if (self == NULL)
    return;

  g_string_free (self->text, TRUE);
  g_array_unref (self->stretches);
  g_free (self);
}

/* The stretch that words of a box go on in, or a new one. */
static Stretch *
get_stretch (VandapHtmlUnseen *self, guint box, guint line)
{
  guint n = self->stretches->len;
  Stretch stretch = { self->text->len, box, line };

  if (n == 0 || self->is_ended || g_array_index (self->stretches, Stretch, n - 1).box != box)
    g_array_append_val (self->stretches, stretch);
  self->is_ended = FALSE;

  return &g_array_index (self->stretches, Stretch, self->stretches->len - 1);
}

/**
 * vandap_html_unseen_add_text:
 * @self: what is not shown
 * @text: UTF-8
 * @length: its length in bytes
 * @box: index of the box it stands in
 * @line: the line of the file it ends on
 *
 * Adds words.
 */
void
vandap_html_unseen_add_text (VandapHtmlUnseen *self, const char *text, gsize length, guint box, guint line)
{
  Stretch *stretch = get_stretch (self, box, line);
  gsize start = stretch == &g_array_index (self->stretches, Stretch, 0) ? 0 : stretch[-1].end;

  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isspace (text[i]))
      g_string_append_c (self->text, text[i]);
    else if (self->text->len > start && self->text->str[self->text->len - 1] != ' ')
      g_string_append_c (self->text, ' ');
  stretch->end = self->text->len;
}

/**
 * vandap_html_unseen_end_line:
 * @self: what is not shown
 *
 * Ends the words that were added last.
 */
void
vandap_html_unseen_end_line (VandapHtmlUnseen *self)
{
  self->is_ended = TRUE;
}

/**
 * vandap_html_unseen_write:
 * @self: what is not shown
 * @page: a page whose last line is ended
 *
 * Adds the words to a page as lines of their own, and forgets them.
 */
void
vandap_html_unseen_write (VandapHtmlUnseen *self, VandapHtmlPage *page)
{
  gsize start = 0;

  for (guint i = 0; i < self->stretches->len; i++)
    {
      const Stretch *stretch = &g_array_index (self->stretches, Stretch, i);
      VandapHtmlLine line = { .start = (guint) page->text->len, .box = stretch->box, .line = stretch->line,
                              .before = VANDAP_HTML_AFTER_BLOCK };
      VandapHtmlRun run = { line.start, 0, NULL };

      if (stretch->end > start)
        {
          g_array_append_val (page->runs, run);
          g_string_append_len (page->text, self->text->str + start, (gssize) (stretch->end - start));
          vandap_html_page_end_line (page, &line);
        }
      start = stretch->end;
    }
  g_string_truncate (self->text, 0);
  g_array_set_size (self->stretches, 0);
  self->is_ended = TRUE;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/plain/vandap-markdown-parser.h"

#include "reading/vandap-on-demand.h"

#define LIBRARY "libmd4c.so.0"

typedef __typeof__ (md_parse) Parse;

/* Of md4c, which is loaded with the first Markdown; NULL where it is not installed. */
static Parse *
find_parse (void)
{
  static Parse *parse;
  static gsize asked;

  if (g_once_init_enter (&asked))
    {
      const VandapOnDemandFunction wanted = { "md_parse", (gpointer *) &parse };

      vandap_on_demand_load (LIBRARY, &wanted, 1);
      g_once_init_leave (&asked, 1);
    }

  return parse;
}

/**
 * vandap_markdown_parser_is_there:
 *
 * Tells whether the library that takes Markdown apart is installed.
 *
 * Returns: whether vandap_markdown_parser_run() may be called
 */
gboolean
vandap_markdown_parser_is_there (void)
{
  return find_parse () != NULL;
}

/**
 * vandap_markdown_parser_run:
 * @text: UTF-8
 * @length: its length in bytes
 * @parser: what to call for what is found
 * @data: what to call it with
 *
 * Takes Markdown apart.
 */
void
vandap_markdown_parser_run (const char *text, gsize length, const MD_PARSER *parser, gpointer data)
{
  g_return_if_fail (find_parse () != NULL);

  find_parse () (text, (MD_SIZE) length, parser, data);
}

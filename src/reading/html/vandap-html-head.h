/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "reading/vandap-blocks.h"

G_BEGIN_DECLS

/* What a page says of itself: in its head, in comments, and in linked data. */

/**
 * VandapHtmlFact:
 * @VANDAP_HTML_FACT_HEADLINE: of the article
 * @VANDAP_HTML_FACT_TITLE: of the page, which often names the paper as well
 * @VANDAP_HTML_FACT_PUBLICATION: the paper or the site
 * @VANDAP_HTML_FACT_DATE: when it was published, in W3C form
 * @VANDAP_HTML_FACT_ADDRESS: where it is on the web
 * @VANDAP_HTML_FACT_LANGUAGE: of the text
 * @VANDAP_HTML_FACT_BASE: what addresses are relative to
 *
 * What a page says of itself.
 */
typedef enum
{
  VANDAP_HTML_FACT_HEADLINE,
  VANDAP_HTML_FACT_TITLE,
  VANDAP_HTML_FACT_PUBLICATION,
  VANDAP_HTML_FACT_DATE,
  VANDAP_HTML_FACT_ADDRESS,
  VANDAP_HTML_FACT_LANGUAGE,
  VANDAP_HTML_FACT_BASE,
  VANDAP_HTML_N_FACTS,
} VandapHtmlFact;

/**
 * VandapHtmlRank:
 * @VANDAP_HTML_RANK_NONE: nothing is said
 * @VANDAP_HTML_RANK_HINT: some element of the page says so
 * @VANDAP_HTML_RANK_PLAIN: its head says so
 * @VANDAP_HTML_RANK_GRAPH: its head says so to those who show links to it
 * @VANDAP_HTML_RANK_LINKED_DATA: its linked data say so of the article
 *
 * How good a source is for what is said.
 */
typedef enum
{
  VANDAP_HTML_RANK_NONE,
  VANDAP_HTML_RANK_HINT,
  VANDAP_HTML_RANK_PLAIN,
  VANDAP_HTML_RANK_GRAPH,
  VANDAP_HTML_RANK_LINKED_DATA,
} VandapHtmlRank;

/**
 * VandapHtmlHead:
 *
 * What is known of a page from what it says of itself.
 */
typedef struct _VandapHtmlHead VandapHtmlHead;

VandapHtmlHead *vandap_html_head_new (void);
void vandap_html_head_free (VandapHtmlHead *self);

void vandap_html_head_set (VandapHtmlHead *self, VandapHtmlFact fact, VandapHtmlRank rank, const char *value);
void vandap_html_head_overrule (VandapHtmlHead *self, VandapHtmlFact fact, const char *value);
const char *vandap_html_head_get (const VandapHtmlHead *self, VandapHtmlFact fact);
void vandap_html_head_add_author (VandapHtmlHead *self, VandapHtmlRank rank, const char *name);
void vandap_html_head_read_meta (VandapHtmlHead *self, const char *name, const char *content);
void vandap_html_head_read_comment (VandapHtmlHead *self, const char *comment);
gboolean vandap_html_head_names_speakers (const VandapHtmlHead *self);
char *vandap_html_head_resolve (const VandapHtmlHead *self, const char *address);
void vandap_html_head_write (const VandapHtmlHead *self, const char *heading, gboolean has_other_title,
                             VandapBlocks *blocks);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VandapHtmlHead, vandap_html_head_free)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/html/vandap-html-head.h"

#include <string.h>

#include "interview/vandap-source-words.h"
#include "reading/grammar/vandap-words.h"
#include "reading/vandap-front-matter.h"
#include "reading/vandap-own-lines.h"

#define MOST_AUTHORS 8
#define LONGEST_AUTHOR 120
#define LONGEST_VALUE 2000
#define MOST_DETAILS 200

typedef struct
{
  char *value;
  VandapHtmlRank rank;
} Fact;

struct _VandapHtmlHead
{
  Fact facts[VANDAP_HTML_N_FACTS];
  GPtrArray *authors;
  VandapHtmlRank authors_rank;
  GPtrArray *details;    /* what a page of ours says: names and values by turns */
  gboolean is_of_writer; /* made by a program for letters, which calls its files anything */
};

/*
 * Names of what pages say of themselves: the Open Graph protocol, Dublin Core in
 * HTML, schema.org's microdata, and what papers use besides.
 */
static const struct
{
  const char *name;
  VandapHtmlFact fact;
  VandapHtmlRank rank;
} names[] = {
  { "og:title", VANDAP_HTML_FACT_HEADLINE, VANDAP_HTML_RANK_GRAPH },
  { "twitter:title", VANDAP_HTML_FACT_HEADLINE, VANDAP_HTML_RANK_PLAIN },
  { "dc.title", VANDAP_HTML_FACT_HEADLINE, VANDAP_HTML_RANK_PLAIN },
  { "dcterms.title", VANDAP_HTML_FACT_HEADLINE, VANDAP_HTML_RANK_PLAIN },
  { "headline", VANDAP_HTML_FACT_HEADLINE, VANDAP_HTML_RANK_PLAIN },
  { "og:site_name", VANDAP_HTML_FACT_PUBLICATION, VANDAP_HTML_RANK_GRAPH },
  { "citation_journal_title", VANDAP_HTML_FACT_PUBLICATION, VANDAP_HTML_RANK_GRAPH },
  { "dc.publisher", VANDAP_HTML_FACT_PUBLICATION, VANDAP_HTML_RANK_PLAIN },
  { "dcterms.publisher", VANDAP_HTML_FACT_PUBLICATION, VANDAP_HTML_RANK_PLAIN },
  { "publisher", VANDAP_HTML_FACT_PUBLICATION, VANDAP_HTML_RANK_PLAIN },
  { "application-name", VANDAP_HTML_FACT_PUBLICATION, VANDAP_HTML_RANK_HINT },
  { "article:published_time", VANDAP_HTML_FACT_DATE, VANDAP_HTML_RANK_GRAPH },
  { "article.published", VANDAP_HTML_FACT_DATE, VANDAP_HTML_RANK_GRAPH },
  { "datepublished", VANDAP_HTML_FACT_DATE, VANDAP_HTML_RANK_GRAPH },
  { "citation_publication_date", VANDAP_HTML_FACT_DATE, VANDAP_HTML_RANK_GRAPH },
  { "dc.date", VANDAP_HTML_FACT_DATE, VANDAP_HTML_RANK_PLAIN },
  { "dc.date.issued", VANDAP_HTML_FACT_DATE, VANDAP_HTML_RANK_PLAIN },
  { "dcterms.issued", VANDAP_HTML_FACT_DATE, VANDAP_HTML_RANK_PLAIN },
  { "dcterms.created", VANDAP_HTML_FACT_DATE, VANDAP_HTML_RANK_PLAIN },
  { "pubdate", VANDAP_HTML_FACT_DATE, VANDAP_HTML_RANK_PLAIN },
  { "publishdate", VANDAP_HTML_FACT_DATE, VANDAP_HTML_RANK_PLAIN },
  { "publish-date", VANDAP_HTML_FACT_DATE, VANDAP_HTML_RANK_PLAIN },
  { "date", VANDAP_HTML_FACT_DATE, VANDAP_HTML_RANK_PLAIN },
  { "og:url", VANDAP_HTML_FACT_ADDRESS, VANDAP_HTML_RANK_PLAIN },
  { "og:locale", VANDAP_HTML_FACT_LANGUAGE, VANDAP_HTML_RANK_HINT },
  { "content-language", VANDAP_HTML_FACT_LANGUAGE, VANDAP_HTML_RANK_HINT },
  { "language", VANDAP_HTML_FACT_LANGUAGE, VANDAP_HTML_RANK_HINT },
  { "dc.language", VANDAP_HTML_FACT_LANGUAGE, VANDAP_HTML_RANK_HINT },
};

static const struct
{
  const char *name;
  VandapHtmlRank rank;
} author_names[] = {
  { "author", VANDAP_HTML_RANK_PLAIN },
  { "article:author", VANDAP_HTML_RANK_GRAPH },
  { "dc.creator", VANDAP_HTML_RANK_PLAIN },
  { "dcterms.creator", VANDAP_HTML_RANK_PLAIN },
  { "citation_author", VANDAP_HTML_RANK_GRAPH },
  { "byl", VANDAP_HTML_RANK_HINT },
};

/**
 * vandap_html_head_new:
 *
 * Begins with nothing known.
 *
 * Returns: (transfer full): a new head
 */
VandapHtmlHead *
vandap_html_head_new (void)
{
  VandapHtmlHead *self = g_new0 (VandapHtmlHead, 1);

  self->authors = g_ptr_array_new_with_free_func (g_free);
  self->details = g_ptr_array_new_with_free_func (g_free);

  return self;
}

/**
 * vandap_html_head_free:
 * @self: (transfer full) (nullable): a head
 *
 * Frees a head.
 */
void
vandap_html_head_free (VandapHtmlHead *self)
{
  if (self == NULL)
    return;

  for (guint i = 0; i < VANDAP_HTML_N_FACTS; i++)
    g_free (self->facts[i].value);
  g_ptr_array_unref (self->authors);
  g_ptr_array_unref (self->details);
  g_free (self);
}

static gboolean
is_web_address (const char *value)
{
  return g_ascii_strncasecmp (value, "http://", 7) == 0 || g_ascii_strncasecmp (value, "https://", 8) == 0;
}

/* "vi_VN" as Open Graph has it, "vi, en" as HTTP does: the first, as BCP 47 writes it. */
static char *
tidy_language (const char *value)
{
  char *language = g_strndup (value, strcspn (value, ",; "));

  g_strdelimit (language, "_", '-');
  for (const char *p = language; *p != '\0'; p++)
    if (!g_ascii_isalnum (*p) && *p != '-')
      *language = '\0';
  if (strlen (language) < 2 || strlen (language) > 11 || !g_ascii_isalpha (*language))
    g_clear_pointer (&language, g_free);

  return language;
}

/* White space, of which source files have more than titles, and what the file escaped twice. */
static char *
tidy (const char *value)
{
  g_autofree char *valid = g_utf8_make_valid (value, (gssize) MIN (strlen (value), LONGEST_VALUE));
  g_auto (GStrv) words = g_strsplit_set (valid, " \t\n\r\f", -1);
  GString *tidied = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_string_append_printf (tidied, "%s%s", tidied->len > 0 ? " " : "", words[i]);
  g_string_replace (tidied, "&quot;", "\"", 0);
  g_string_replace (tidied, "&#039;", "'", 0);
  g_string_replace (tidied, "&#39;", "'", 0);
  g_string_replace (tidied, "&#8217;", "’", 0);
  g_string_replace (tidied, "&#8220;", "“", 0);
  g_string_replace (tidied, "&#8221;", "”", 0);
  g_string_replace (tidied, "&nbsp;", " ", 0);
  g_string_replace (tidied, "&amp;", "&", 0);

  return g_string_free (tidied, FALSE);
}

static char *
tidy_fact (VandapHtmlFact fact, const char *value)
{
  g_autofree char *tidied = tidy (value);

  switch (fact)
    {
    case VANDAP_HTML_FACT_DATE:
      return vandap_front_matter_normalise_date (tidied);
    case VANDAP_HTML_FACT_LANGUAGE:
      return tidy_language (tidied);
    case VANDAP_HTML_FACT_ADDRESS:
    case VANDAP_HTML_FACT_BASE:
      return is_web_address (tidied) ? g_steal_pointer (&tidied) : NULL;
    default:
      return *tidied != '\0' ? g_steal_pointer (&tidied) : NULL;
    }
}

/**
 * vandap_html_head_set:
 * @self: a head
 * @fact: what is said
 * @rank: how good the source is
 * @value: (nullable): what it says
 *
 * Notes what a page says of itself. Of sources that are as good as one another
 * the first counts.
 */
void
vandap_html_head_set (VandapHtmlHead *self, VandapHtmlFact fact, VandapHtmlRank rank, const char *value)
{
  char *tidied;

  if (value == NULL || *value == '\0' || rank <= self->facts[fact].rank)
    return;
  tidied = tidy_fact (fact, value);
  if (tidied == NULL)
    return;
  g_free (self->facts[fact].value);
  self->facts[fact].value = tidied;
  self->facts[fact].rank = rank;
}

/**
 * vandap_html_head_overrule:
 * @self: a head
 * @fact: what is said
 * @value: what is so
 *
 * Notes that something is otherwise than a page says.
 */
void
vandap_html_head_overrule (VandapHtmlHead *self, VandapHtmlFact fact, const char *value)
{
  g_free (self->facts[fact].value);
  self->facts[fact].value = g_strdup (value);
}

/**
 * vandap_html_head_get:
 * @self: a head
 * @fact: what is said
 *
 * Gets what a page says of itself.
 *
 * Returns: (transfer none) (nullable): what it says
 */
const char *
vandap_html_head_get (const VandapHtmlHead *self, VandapHtmlFact fact)
{
  return self->facts[fact].value;
}

/**
 * vandap_html_head_add_author:
 * @self: a head
 * @rank: how good the source is
 * @name: (nullable): who wrote the page; an address is no name
 *
 * Notes who wrote a page. Only the best source's authors count.
 */
void
vandap_html_head_add_author (VandapHtmlHead *self, VandapHtmlRank rank, const char *name)
{
  g_autofree char *tidied = name != NULL ? tidy (name) : NULL;

  if (tidied == NULL || *tidied == '\0' || strlen (tidied) > LONGEST_AUTHOR || strstr (tidied, "://") != NULL
      || rank < self->authors_rank)
    return;
  if (rank > self->authors_rank)
    g_ptr_array_set_size (self->authors, 0);
  self->authors_rank = rank;
  if (self->authors->len < MOST_AUTHORS)
    g_ptr_array_add (self->authors, g_steal_pointer (&tidied));
}

/**
 * vandap_html_head_read_meta:
 * @self: a head
 * @name: the name of something, in any case
 * @content: what is said of it
 *
 * Notes what an element of the head says.
 */
void
vandap_html_head_read_meta (VandapHtmlHead *self, const char *name, const char *content)
{
  if (g_str_has_prefix (name, VANDAP_SOURCE_PREFIX) && self->details->len < 2 * MOST_DETAILS)
    {
      g_ptr_array_add (self->details, g_strdup (name + strlen (VANDAP_SOURCE_PREFIX)));
      g_ptr_array_add (self->details, g_strdup (content));
    }
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_ascii_strcasecmp (names[i].name, name) == 0)
      vandap_html_head_set (self, names[i].fact, names[i].rank, content);
  for (guint i = 0; i < G_N_ELEMENTS (author_names); i++)
    if (g_ascii_strcasecmp (author_names[i].name, name) == 0)
      vandap_html_head_add_author (self, author_names[i].rank, content);
  if (g_ascii_strcasecmp (name, "generator") == 0 && strstr (content, "Word") != NULL
      && strstr (content, "WordPress") == NULL)
    self->is_of_writer = TRUE;
}

/**
 * vandap_html_head_read_comment:
 * @self: a head
 * @comment: a comment
 *
 * Notes what a program that saved the page says of where it was: "saved from
 * url=(0042)https://…", "url: https://…".
 */
void
vandap_html_head_read_comment (VandapHtmlHead *self, const char *comment)
{
  const char *p = strstr (comment, "saved from url=(");
  g_autofree char *address = NULL;

  if (p != NULL && (p = strchr (p, ')')) != NULL)
    p++;
  else if (strstr (comment, "saved with") != NULL && (p = strstr (comment, "url:")) != NULL)
    p += strlen ("url:") + strspn (p + strlen ("url:"), " ");
  if (p == NULL)
    return;
  address = g_strndup (p, strcspn (p, " \t\r\n"));
  vandap_html_head_set (self, VANDAP_HTML_FACT_ADDRESS, VANDAP_HTML_RANK_HINT, address);
}

/**
 * vandap_html_head_resolve:
 * @self: a head
 * @address: an address as the page has it
 *
 * Finds where an address leads.
 *
 * Returns: (transfer full) (nullable): the whole address, or %NULL where it is relative to nothing that is known
 */
char *
vandap_html_head_resolve (const VandapHtmlHead *self, const char *address)
{
  const char *base = vandap_html_head_get (self, VANDAP_HTML_FACT_BASE);
  g_autofree char *scheme = NULL;

  if (*address == '\0' || *address == '#')
    return NULL;
  scheme = g_uri_parse_scheme (address);
  if (scheme != NULL)
    return g_strdup (address);
  if (base == NULL)
    base = vandap_html_head_get (self, VANDAP_HTML_FACT_ADDRESS);

  return base != NULL ? g_uri_resolve_relative (base, address, G_URI_FLAGS_PARSE_RELAXED, NULL) : NULL;
}

static gboolean
begins_with_heading (const char *title, const char *heading)
{
  return heading != NULL && strlen (heading) < strlen (title) && g_str_has_prefix (title, heading);
}

/* "A talk with Sample | The Sample Post" */
static char *
dup_without_publication (const VandapHtmlHead *self, const char *title)
{
  static const char *const separators[] = { " - ", " | ", " – ", " — ", " :: ", " » " };
  const char *publication = vandap_html_head_get (self, VANDAP_HTML_FACT_PUBLICATION);

  for (guint i = 0; publication != NULL && i < G_N_ELEMENTS (separators); i++)
    {
      g_autofree char *end = g_strconcat (separators[i], publication, NULL);

      if (g_str_has_suffix (title, end) && strlen (title) > strlen (end))
        return g_strndup (title, strlen (title) - strlen (end));
    }

  return g_strdup (title);
}

static char *
find_headline (const VandapHtmlHead *self, const char *heading, gboolean has_other_title)
{
  const char *headline = vandap_html_head_get (self, VANDAP_HTML_FACT_HEADLINE);
  const char *title = vandap_html_head_get (self, VANDAP_HTML_FACT_TITLE);

  if (headline != NULL)
    return begins_with_heading (headline, heading) ? g_strdup (heading) : dup_without_publication (self, headline);
  if (heading != NULL)
    return g_strdup (heading);
  if (title != NULL && !has_other_title && !self->is_of_writer && !vandap_words_is_masthead (title, strlen (title)) && strchr (title, ' ') != NULL)
    return dup_without_publication (self, title);

  return NULL;
}

/* Pages of old papers call all of their articles what the paper is called. */
static const char *
find_publication (const VandapHtmlHead *self)
{
  const char *publication = vandap_html_head_get (self, VANDAP_HTML_FACT_PUBLICATION);
  const char *title = vandap_html_head_get (self, VANDAP_HTML_FACT_TITLE);

  if (publication == NULL && title != NULL && vandap_words_is_masthead (title, strlen (title)))
    return title;

  return publication;
}

/**
 * vandap_html_head_names_speakers:
 * @self: a head
 *
 * Tells whether a page is a copy of ours that names all who speak in it.
 *
 * Returns: %TRUE if so
 */
gboolean
vandap_html_head_names_speakers (const VandapHtmlHead *self)
{
  for (guint i = 0; i < self->details->len; i += 2)
    if (strcmp (g_ptr_array_index (self->details, i), VANDAP_SOURCE_SPEAKERS) == 0)
      return TRUE;

  return FALSE;
}

/**
 * vandap_html_head_write:
 * @self: a head
 * @heading: (nullable): the title that the article has on the page
 * @has_other_title: whether the article seems to have one that is not known
 * @blocks: where to note what is known of the source
 *
 * Writes what a page says of itself.
 */
void
vandap_html_head_write (const VandapHtmlHead *self, const char *heading, gboolean has_other_title,
                        VandapBlocks *blocks)
{
  g_autofree char *headline = find_headline (self, heading, has_other_title);

  for (guint i = 0; i < self->details->len; i += 2)
    vandap_own_lines_set_detail (blocks, g_ptr_array_index (self->details, i), g_ptr_array_index (self->details, i + 1));
  vandap_blocks_set_field (blocks, VANDAP_FIELD_TITLE, headline);
  if (vandap_html_head_get (self, VANDAP_HTML_FACT_HEADLINE) != NULL)
    vandap_blocks_set_field (blocks, VANDAP_FIELD_ARTICLE, headline);
  vandap_blocks_set_field (blocks, VANDAP_FIELD_PUBLICATION, find_publication (self));
  vandap_blocks_set_field (blocks, VANDAP_FIELD_DATE, vandap_html_head_get (self, VANDAP_HTML_FACT_DATE));
  vandap_blocks_set_field (blocks, VANDAP_FIELD_ADDRESS, vandap_html_head_get (self, VANDAP_HTML_FACT_ADDRESS));
  vandap_blocks_set_field (blocks, VANDAP_FIELD_LANGUAGE, vandap_html_head_get (self, VANDAP_HTML_FACT_LANGUAGE));
  for (guint i = 0; i < self->authors->len; i++)
    vandap_blocks_add_credit (blocks, "author", g_ptr_array_index (self->authors, i));
}

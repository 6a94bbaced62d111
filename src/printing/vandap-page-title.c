/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "printing/vandap-page-title.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "interview/vandap-restriction.h"
#include "quoting/vandap-citation.h"
#include "text/vandap-direction.h"
#include "text/vandap-escape.h"

/* A value for a sentence of ours: kept apart from it where it runs the other way. */
static char *
set_apart (const char *value)
{
  return vandap_text_runs_right_to_left (value) ? vandap_isolate (value) : g_strdup (value);
}

/**
 * vandap_page_title_dup:
 * @interview: an interview
 *
 * Gets what stands at the top: the title, else where the interview was published.
 *
 * Returns: (transfer full): the title
 */
char *
vandap_page_title_dup (VandapInterview *interview)
{
  const char *title = vandap_interview_get_field (interview, VANDAP_FIELD_TITLE);
  char *source = title != NULL ? g_strdup (title) : vandap_citation_dup_source (interview);

  return source != NULL ? source : g_strdup (_ ("Interview"));
}

/**
 * vandap_page_title_dup_footer:
 * @interview: an interview
 * @is_excerpt: whether only a part of it is printed
 *
 * Says at the foot of a page whether their use is restricted, where its words
 * come from and whose they are: a page may get away from the others.
 *
 * Returns: (transfer full): the line
 */
char *
vandap_page_title_dup_footer (VandapInterview *interview, gboolean is_excerpt)
{
  g_autofree char *byline = vandap_citation_dup_byline (interview);
  const char *title = vandap_interview_get_field (interview, VANDAP_FIELD_TITLE);
  g_autoptr (GString) footer = g_string_new (NULL);

  if (is_excerpt)
    g_string_append_printf (footer, "%s · ", C_ ("part of an interview", "Excerpt"));
  /* Before what may be too long for the line. */
  if (vandap_interview_is_restricted (interview))
    g_string_append_printf (footer, "%s · ", _ ("Restricted"));
  /* A day alone tells nobody of which interview a page is. */
  if (byline != NULL && title != NULL && vandap_interview_get_field (interview, VANDAP_FIELD_PUBLICATION) == NULL)
    {
      g_autofree char *apart = set_apart (title);

      g_string_append_printf (footer, "%s · ", apart);
    }
  if (byline == NULL)
    byline = vandap_page_title_dup (interview);
  g_string_append (footer, byline);
  /* The byline of a digest or a translation says so itself. */
  if (vandap_interview_get_derivation (interview) == VANDAP_DERIVATION_PUBLISHED)
    g_string_append_printf (footer, " · %s", vandap_citation_get_state (interview));

  return g_string_free (g_steal_pointer (&footer), FALSE);
}

static guint
count_answering (VandapInterview *interview)
{
  guint n = 0;

  for (guint i = 0; i < vandap_interview_get_n_people (interview); i++)
    n += vandap_interview_get_person (interview, i)->part == VANDAP_PART_ANSWERS
         && !vandap_interview_get_person (interview, i)->is_label;

  return n;
}

/**
 * vandap_page_title_names_people:
 * @interview: an interview
 *
 * Tells whether the title block names those who answer, with who they are.
 * Where there are many, each is introduced on first speaking instead.
 *
 * Returns: %TRUE if it does
 */
gboolean
vandap_page_title_names_people (VandapInterview *interview)
{
  guint n = count_answering (interview);

  return n > 0 && n <= VANDAP_TITLE_MOST_NAMES;
}

/* “Ksor Oét, Standing Deputy Secretary”; the words that say who somebody is go behind each name. */
static char *
dup_answering (VandapInterview *interview)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  if (!vandap_page_title_names_people (interview))
    return NULL;

  for (guint i = 0; i < vandap_interview_get_n_people (interview); i++)
    {
      const VandapPerson *person = vandap_interview_get_person (interview, i);
      g_autofree char *name = NULL, *apart = NULL, *role = NULL;

      if (person->part != VANDAP_PART_ANSWERS || person->is_label)
        continue;

      name = vandap_person_dup_name (person, TRUE);
      apart = set_apart (name);
      role = person->occupation != NULL ? set_apart (person->occupation) : NULL;
      g_ptr_array_add (names, g_strconcat (VANDAP_MARK_NAME, apart, VANDAP_MARK_END,
                                           role != NULL ? ", " : NULL, role, NULL));
    }
  g_ptr_array_add (names, NULL);

  return g_strjoinv ("; ", (char **)names->pdata);
}

static char *
dup_asking (VandapInterview *interview)
{
  const char *credited = vandap_interview_get_credited (interview, "interviewer");

  for (guint i = 0; credited == NULL && i < vandap_interview_get_n_people (interview); i++)
    {
      const VandapPerson *person = vandap_interview_get_person (interview, i);

      if (person->part == VANDAP_PART_ASKS && !person->is_label)
        credited = person->name;
    }

  return credited != NULL ? set_apart (credited) : NULL;
}

static char *
describe_published (const char *asking, const char *answering)
{
  if (asking != NULL && answering != NULL)
    /* Translators: on paper, who asked and who answered. */
    return g_strdup_printf (_ ("Interview by %s with %s"), asking, answering);
  if (asking != NULL)
    return g_strdup_printf (_ ("Interview by %s"), asking);
  if (answering != NULL)
    /* Translators: on paper, who answered. */
    return g_strdup_printf (_ ("Interview with %s"), answering);

  return NULL;
}

/* The same within a sentence: “Retold by … after “…”, Lương Thanh’s interview with Ksor Oét”. */
static char *
describe_source (const char *asking, const char *answering)
{
  if (asking != NULL && answering != NULL)
    /* Translators: in the middle of a sentence: who asked and who answered. */
    return g_strdup_printf (_ ("%s’s interview with %s"), asking, answering);
  if (asking != NULL)
    /* Translators: in the middle of a sentence. */
    return g_strdup_printf (C_ ("in a sentence", "an interview by %s"), asking);
  if (answering != NULL)
    /* Translators: in the middle of a sentence. */
    return g_strdup_printf (C_ ("in a sentence", "an interview with %s"), answering);

  return NULL;
}

static char *
describe_work (VandapDerivation derivation, const char *maker, const char *article)
{
  gboolean is_digest = derivation == VANDAP_DERIVATION_DIGEST;

  if (maker != NULL && article != NULL)
    /* Translators: who wrote a digest or a translation, and the headline of the article it was made from. */
    return g_strdup_printf (is_digest ? _ ("Retold by %s after “%s”") : _ ("Translated by %s from “%s”"),
                            maker, article);
  if (maker != NULL)
    return g_strdup_printf (is_digest ? _ ("Retold by %s") : _ ("Translated by %s"), maker);
  if (article != NULL)
    /* Translators: the headline of the article a digest or a translation was made from. */
    return g_strdup_printf (is_digest ? _ ("Retold after “%s”") : _ ("Translated from “%s”"), article);

  return NULL;
}

static char *
dup_maker (VandapInterview *interview, const char *what)
{
  const char *maker = vandap_interview_get_credited (interview, what);

  if (maker == NULL)
    maker = vandap_interview_get_field (interview, VANDAP_FIELD_PUBLISHER);

  return maker != NULL ? set_apart (maker) : NULL;
}

/* The headline, where it says more than the title above it. */
static char *
dup_article (VandapInterview *interview)
{
  const char *article = vandap_interview_get_field (interview, VANDAP_FIELD_ARTICLE);

  if (article == NULL || g_strcmp0 (article, vandap_interview_get_field (interview, VANDAP_FIELD_TITLE)) == 0)
    return NULL;

  return set_apart (article);
}

static void
add_part (GString *sentence, const char *part)
{
  if (part == NULL)
    return;
  if (sentence->len > 0)
    g_string_append (sentence, ", ");
  g_string_append (sentence, part);
}

static char *
dup_origin (VandapInterview *interview)
{
  VandapDerivation derivation = vandap_interview_get_derivation (interview);
  g_autofree char *asking = dup_asking (interview);
  g_autofree char *answering = dup_answering (interview);
  g_autofree char *article = dup_article (interview);
  g_autofree char *source = vandap_citation_dup_source (interview);
  g_autoptr (GString) origin = g_string_new (NULL);

  if (derivation == VANDAP_DERIVATION_PUBLISHED)
    {
      g_autofree char *who = describe_published (asking, answering);
      g_autofree char *headline = article != NULL ? g_strdup_printf (C_ ("headline", "“%s”"), article) : NULL;

      add_part (origin, who);
      add_part (origin, headline);
    }
  else
    {
      g_autofree char *maker =
        dup_maker (interview, derivation == VANDAP_DERIVATION_DIGEST ? "digest" : "translation");
      g_autofree char *work = describe_work (derivation, maker, article);
      g_autofree char *who =
        work != NULL ? describe_source (asking, answering) : describe_published (asking, answering);

      add_part (origin, work);
      add_part (origin, who);
    }
  add_part (origin, source);

  return g_string_free (g_steal_pointer (&origin), FALSE);
}

/* The state, which stands out, then where the interview comes from. */
static void
add_state (GArray *blocks, VandapInterview *interview, gboolean is_excerpt)
{
  gboolean is_published = vandap_interview_get_derivation (interview) == VANDAP_DERIVATION_PUBLISHED;
  g_autofree char *origin = dup_origin (interview);
  g_autoptr (GString) marked = g_string_new (NULL);

  if (is_excerpt)
    g_string_append_printf (marked, VANDAP_MARK_NAME "%s." VANDAP_MARK_END " ",
                            C_ ("part of an interview", "Excerpt"));
  g_string_append_printf (marked, "%s%s." VANDAP_MARK_END,
                          is_published ? VANDAP_MARK_NAME : VANDAP_MARK_STATE,
                          vandap_citation_get_state (interview));
  if (*origin != '\0')
    g_string_append_printf (marked, " %s", origin);

  vandap_page_block_set_marked (vandap_page_blocks_add (blocks, VANDAP_LOOK_STATE), marked->str);
}

/* How it may be used; that it is restricted stands out. */
static void
add_terms (GArray *blocks, VandapInterview *interview)
{
  g_autofree char *restriction = vandap_interview_dup_restriction (interview);
  const char *terms = restriction != NULL ? restriction : vandap_interview_get_field (interview, VANDAP_FIELD_RESTRICTION);
  g_autofree char *apart = terms != NULL ? set_apart (terms) : NULL;
  g_autoptr (GString) marked = g_string_new (NULL);

  if (terms == NULL)
    return;
  if (restriction != NULL)
    g_string_append_printf (marked, VANDAP_MARK_STATE "%s." VANDAP_MARK_END " ", _ ("Restricted"));
  g_string_append (marked, apart);
  vandap_page_block_set_marked (vandap_page_blocks_add (blocks, VANDAP_LOOK_STATE), marked->str);
}

/**
 * vandap_page_title_add_blocks:
 * @blocks: (element-type VandapPageBlock): a row of blocks
 * @interview: an interview
 * @is_excerpt: whether only a part of it is printed
 *
 * Adds what stands above an interview: its title, whose words these are and
 * where they come from, how they may be used if that is restricted, a rule.
 */
void
vandap_page_title_add_blocks (GArray *blocks, VandapInterview *interview, gboolean is_excerpt)
{
  VandapPageBlock *title = vandap_page_blocks_add (blocks, VANDAP_LOOK_TITLE);
  guint first = blocks->len - 1;

  title->owned = vandap_page_title_dup (interview);
  title->text = title->owned;
  title->length = strlen (title->owned);
  add_state (blocks, interview, is_excerpt);
  add_terms (blocks, interview);
  for (guint i = first; i < blocks->len; i++)
    g_array_index (blocks, VandapPageBlock, i).keep_with_next = TRUE;
  vandap_page_blocks_add (blocks, VANDAP_LOOK_RULE);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quoting/vandap-citation.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

#include "interview/vandap-restriction.h"
#include "text/vandap-direction.h"
#include "text/vandap-escape.h"

/* A value for a sentence of ours: kept apart from it where it runs the other way. */
static char *
set_apart (const char *value)
{
  if (vandap_text_runs_right_to_left (value))
    return vandap_isolate (value);

  return g_strdup (value);
}

/**
 * vandap_citation_dup_date:
 * @interview: an interview
 *
 * Writes the date of publication the way people write it: the day, or only the
 * month or the year where no more is known, else the date as it is printed.
 *
 * Returns: (transfer full) (nullable): the date, or %NULL where none is known
 */
char *
vandap_citation_dup_date (VandapInterview *interview)
{
  const char *when = vandap_interview_get_field (interview, VANDAP_FIELD_DATE);
  int year = 0, month = 0, day = 0;
  int parts = when != NULL ? sscanf (when, "%4d-%2d-%2d", &year, &month, &day) : 0;
  g_autoptr (GDateTime) date
    = parts > 0 ? g_date_time_new_local (year, parts > 1 ? month : 1, parts > 2 ? day : 1, 0, 0, 0) : NULL;

  if (date == NULL)
    return g_strdup (vandap_interview_get_field (interview, VANDAP_FIELD_PRINTED_DATE));

  if (parts == 3)
    /* Translators: a date as g_date_time_format() has it, as in “9 September 2019”. */
    return g_date_time_format (date, _("%-d %B %Y"));
  if (parts == 2)
    /* Translators: month and year as g_date_time_format() has it, as in “September 2019”. */
    return g_date_time_format (date, _("%B %Y"));

  return g_date_time_format (date, "%Y");
}

/**
 * vandap_citation_dup_source:
 * @interview: an interview
 *
 * Says where an interview was published, and when ("Báo Gia Lai, 9 September 2019").
 *
 * Returns: (transfer full) (nullable): where and when, or %NULL where neither is known
 */
char *
vandap_citation_dup_source (VandapInterview *interview)
{
  const char *publication = vandap_interview_get_field (interview, VANDAP_FIELD_PUBLICATION);
  g_autofree char *where = publication != NULL ? set_apart (publication) : NULL;
  g_autofree char *date = vandap_citation_dup_date (interview);

  if (where != NULL && date != NULL)
    /* Translators: a publication and its date, as in “Báo Gia Lai, 9 September 2019”. */
    return g_strdup_printf (C_("publication, date", "%s, %s"), where, date);

  return where != NULL ? g_steal_pointer (&where) : g_steal_pointer (&date);
}

/* Who publishes a digest answers for it; who publishes a translation need not have made it. */
static const char *
get_digester (VandapInterview *interview)
{
  const char *maker = vandap_interview_get_credited (interview, "digest");

  return maker != NULL ? maker : vandap_interview_get_field (interview, VANDAP_FIELD_PUBLISHER);
}

static char *
digest_byline (const char *maker, const char *source)
{
  if (maker != NULL && source != NULL)
    /* Translators: who retold it, then what published it, as in
     * “Digest by Vấn Đáp, after Báo Gia Lai, 9 September 2019”. */
    return g_strdup_printf (_("Digest by %s, after %s"), maker, source);
  if (maker != NULL)
    return g_strdup_printf (_("Digest by %s"), maker);
  if (source != NULL)
    return g_strdup_printf (_("Digest, after %s"), source);

  return g_strdup (_("Digest"));
}

static char *
translation_byline (const char *maker, const char *source)
{
  if (maker != NULL && source != NULL)
    /* Translators: who translated it, then what published the original. */
    return g_strdup_printf (_("Translated by %s, from %s"), maker, source);
  if (maker != NULL)
    return g_strdup_printf (_("Translated by %s"), maker);
  if (source != NULL)
    return g_strdup_printf (_("Translation, from %s"), source);

  return g_strdup (_("Translation"));
}

/**
 * vandap_citation_dup_byline:
 * @interview: an interview
 *
 * Says in one line where a text comes from and, where it is not the speakers'
 * words, whose words it is. It stands under titles and on every page.
 *
 * Returns: (transfer full) (nullable): the line, or %NULL where nothing is known
 */
char *
vandap_citation_dup_byline (VandapInterview *interview)
{
  g_autofree char *source = vandap_citation_dup_source (interview);
  const char *publisher = vandap_interview_get_field (interview, VANDAP_FIELD_PUBLISHER);

  switch (vandap_interview_get_derivation (interview))
    {
    case VANDAP_DERIVATION_DIGEST:
      return digest_byline (get_digester (interview), source);
    case VANDAP_DERIVATION_TRANSLATION:
      return translation_byline (vandap_interview_get_credited (interview, "translation"), source);
    case VANDAP_DERIVATION_PUBLISHED:
    default:
      return source != NULL ? g_steal_pointer (&source) : g_strdup (publisher);
    }
}

/**
 * vandap_citation_get_origin:
 * @origin: where a text was read from
 *
 * Says that a text is shown as it stands there, and no more is known of it.
 *
 * Returns: (transfer none): the words
 */
const char *
vandap_citation_get_origin (VandapOrigin origin)
{
  switch (origin)
    {
    case VANDAP_ORIGIN_PASTED:
      /* Translators: stands where otherwise "As in your file" is, for a text that was pasted and is in no file */
      return _("As you pasted it");
    case VANDAP_ORIGIN_PROGRAM:
      /* Translators: stands where otherwise "As in your file" is, for a text that is the program's own */
      return _("Comes with Vấn Đáp");
    case VANDAP_ORIGIN_FILE:
    default:
      return _("As in your file");
    }
}

/**
 * vandap_citation_get_state:
 * @interview: an interview
 *
 * Says how a text stands to what was said, the way a label says it.
 *
 * Returns: (transfer none): the state
 */
const char *
vandap_citation_get_state (VandapInterview *interview)
{
  switch (vandap_interview_get_derivation (interview))
    {
    case VANDAP_DERIVATION_DIGEST:
      return _("Digest — not the speaker’s words");
    case VANDAP_DERIVATION_TRANSLATION:
      return C_("state of a text", "Translation");
    case VANDAP_DERIVATION_PUBLISHED:
    default:
      return vandap_citation_get_origin (vandap_interview_get_origin (interview));
    }
}

/**
 * vandap_citation_dup_headline:
 * @interview: an interview
 *
 * Names the article an interview was published as, in quotation marks, with who
 * held it: “Ia Grai: …”, an interview by Lương Thanh.
 *
 * Returns: (transfer full) (nullable): the line, or %NULL where neither is known
 */
char *
vandap_citation_dup_headline (VandapInterview *interview)
{
  const char *headline = vandap_interview_get_field (interview, VANDAP_FIELD_ARTICLE);
  const char *interviewer = vandap_interview_get_credited (interview, "interviewer");
  g_autofree char *article = NULL;

  if (headline == NULL && vandap_interview_get_derivation (interview) == VANDAP_DERIVATION_PUBLISHED)
    headline = vandap_interview_get_field (interview, VANDAP_FIELD_TITLE);
  article = headline != NULL ? set_apart (headline) : NULL;

  if (article != NULL && interviewer != NULL)
    /* Translators: the headline of an article, then who held the interview. */
    return g_strdup_printf (_("“%s”, interview by %s"), article, interviewer);
  if (article != NULL)
    /* Translators: the headline of an article. */
    return g_strdup_printf (C_("headline", "“%s”"), article);
  if (interviewer != NULL)
    return g_strdup_printf (_("Interview by %s"), interviewer);

  return NULL;
}

/* What a text was made from: article and interviewer, publication and date. */
static char *
dup_original (VandapInterview *interview)
{
  const char *interviewer = vandap_interview_get_credited (interview, "interviewer");
  g_autofree char *source = vandap_citation_dup_source (interview);
  g_autofree char *article = NULL;

  if (vandap_interview_get_field (interview, VANDAP_FIELD_ARTICLE) != NULL)
    article = vandap_citation_dup_headline (interview);
  else if (interviewer != NULL)
    /* Translators: within a sentence: “…, after an interview by Lương Thanh, Báo Gia Lai, 9 September 2019” */
    article = g_strdup_printf (_("an interview by %s"), interviewer);

  if (article != NULL && source != NULL)
    return g_strdup_printf (C_("article, publication", "%s, %s"), article, source);

  return article != NULL ? g_steal_pointer (&article) : g_steal_pointer (&source);
}

static char *
cite_digest (const char *title, const char *maker, const char *original)
{
  if (maker != NULL && original != NULL)
    /* Translators: a digest's own title, who made it, and what was retold, as in
     * “Party work”, digest by Vấn Đáp, after “Ia Grai: …”, interview by Lương Thanh, Báo Gia Lai, 9 September 2019 */
    return g_strdup_printf (_("“%s”, digest by %s, after %s"), title, maker, original);
  if (maker != NULL)
    return g_strdup_printf (_("“%s”, digest by %s"), title, maker);
  if (original != NULL)
    return g_strdup_printf (_("“%s”, digest after %s"), title, original);

  return g_strdup_printf (_("“%s”, digest"), title);
}

static char *
cite_translation (const char *title, const char *maker, const char *original)
{
  if (maker != NULL && original != NULL)
    /* Translators: a translation's own title, who made it, and what was translated */
    return g_strdup_printf (_("“%s”, translated by %s, from %s"), title, maker, original);
  if (maker != NULL)
    return g_strdup_printf (_("“%s”, translated by %s"), title, maker);
  if (original != NULL)
    return g_strdup_printf (_("“%s”, translation, from %s"), title, original);

  return g_strdup_printf (_("“%s”, translation"), title);
}

/* A title of its own stands first; what the newspaper called the article is only what it was made from. */
static char *
cite_derived (VandapInterview *interview, const char *title)
{
  g_autofree char *own = set_apart (title);
  g_autofree char *original = dup_original (interview);

  if (vandap_interview_get_derivation (interview) == VANDAP_DERIVATION_DIGEST)
    return cite_digest (own, get_digester (interview), original);

  return cite_translation (own, vandap_interview_get_credited (interview, "translation"), original);
}

static char *
cite (VandapInterview *interview)
{
  const char *title = vandap_interview_get_field (interview, VANDAP_FIELD_TITLE);
  g_autofree char *headline = NULL, *byline = NULL;

  if (title != NULL && vandap_interview_get_derivation (interview) != VANDAP_DERIVATION_PUBLISHED)
    return cite_derived (interview, title);

  headline = vandap_citation_dup_headline (interview);
  byline = vandap_citation_dup_byline (interview);
  if (headline != NULL && byline != NULL)
    /* Translators: the headline of an article with its interviewer, then publication and date. */
    return g_strdup_printf (C_("article, publication", "%s, %s"), headline, byline);

  return headline != NULL ? g_steal_pointer (&headline) : g_steal_pointer (&byline);
}

/**
 * vandap_citation_dup_reference:
 * @interview: an interview
 *
 * Cites an interview: what it is called, who held it, where and when it was
 * published; of a digest or a translation, what that was made from; and where its
 * use is restricted, how.
 *
 * Returns: (transfer full) (nullable): the reference, without a full stop of its own, or %NULL where nothing is known
 */
char *
vandap_citation_dup_reference (VandapInterview *interview)
{
  g_autofree char *reference = cite (interview), *restriction = vandap_interview_dup_restriction_line (interview);

  if (restriction == NULL)
    return g_steal_pointer (&reference);

  /* Translators: where something was published, then “Restricted: …” */
  return reference != NULL ? g_strdup_printf (C_("publication, restriction", "%s. %s"), reference, restriction)
                           : g_steal_pointer (&restriction);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "writing/vandap-tei-header-writer.h"

#include "text/vandap-escape.h"

static void
add_line (GString *out, guint depth, const char *line)
{
  for (guint i = 0; i < depth; i++)
    g_string_append (out, "  ");
  g_string_append (out, line);
  g_string_append_c (out, '\n');
}

/* An element on a line of its own, with at most one attribute; nothing where it has neither text nor that. */
static void
add_element (GString *out, guint depth, const char *name, const char *attribute, const char *value, const char *text)
{
  g_autoptr (GString) line = g_string_new (NULL);

  if (text == NULL && value == NULL)
    return;

  g_string_append_printf (line, "<%s", name);
  if (value != NULL)
    {
      g_string_append_printf (line, " %s=\"", attribute);
      vandap_escape_xml_attribute (line, value, -1);
      g_string_append_c (line, '"');
    }
  if (text == NULL)
    g_string_append (line, "/>");
  else
    {
      g_string_append_c (line, '>');
      vandap_escape_xml (line, text, -1);
      g_string_append_printf (line, "</%s>", name);
    }
  add_line (out, depth, line->str);
}

static const char *
get (VandapInterview *interview, VandapField field)
{
  return vandap_interview_get_field (interview, field);
}

static void
add_title_statement (GString *out, VandapInterview *interview)
{
  const char *title = get (interview, VANDAP_FIELD_TITLE);

  add_line (out, 3, "<titleStmt>");
  add_element (out, 4, "title", NULL, NULL, title != NULL ? title : "");
  for (guint i = 0; i < vandap_interview_get_n_credits (interview); i++)
    {
      const VandapCredit *credit = vandap_interview_get_credit (interview, i);

      add_line (out, 4, "<respStmt>");
      add_element (out, 5, "resp", NULL, NULL, credit->what);
      add_element (out, 5, "name", NULL, NULL, credit->name);
      add_line (out, 4, "</respStmt>");
    }
  add_line (out, 3, "</titleStmt>");
}

static void
add_availability (GString *out, VandapInterview *interview)
{
  const char *licence = get (interview, VANDAP_FIELD_LICENCE);
  const char *address = get (interview, VANDAP_FIELD_LICENCE_ADDRESS);
  const char *restriction = get (interview, VANDAP_FIELD_RESTRICTION);
  const char *status = get (interview, VANDAP_FIELD_STATUS);
  g_autoptr (GString) line = g_string_new ("<availability");

  if (licence == NULL && address == NULL && restriction == NULL && status == NULL)
    return;

  if (status != NULL)
    {
      g_string_append (line, " status=\"");
      vandap_escape_xml_attribute (line, status, -1);
      g_string_append_c (line, '"');
    }
  g_string_append_c (line, '>');
  add_line (out, 4, line->str);
  add_element (out, 5, "licence", "target", address, licence);
  add_element (out, 5, "p", NULL, NULL, restriction != NULL || licence != NULL || address != NULL ? restriction : "");
  add_line (out, 4, "</availability>");
}

static void
add_publication_statement (GString *out, VandapInterview *interview)
{
  const char *publisher = get (interview, VANDAP_FIELD_PUBLISHER);

  add_line (out, 3, "<publicationStmt>");
  add_element (out, 4, "publisher", NULL, NULL, publisher != NULL ? publisher : "");
  add_availability (out, interview);
  add_line (out, 3, "</publicationStmt>");
}

static void
add_source (GString *out, VandapInterview *interview)
{
  static const VandapField fields[] = {
    VANDAP_FIELD_ARTICLE, VANDAP_FIELD_PUBLICATION, VANDAP_FIELD_DATE, VANDAP_FIELD_PRINTED_DATE,
    VANDAP_FIELD_ADDRESS, VANDAP_FIELD_SCOPE,
  };
  gboolean any = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    any |= get (interview, fields[i]) != NULL;

  add_line (out, 3, "<sourceDesc>");
  if (any)
    {
      add_line (out, 4, "<bibl>");
      if (get (interview, VANDAP_FIELD_ARTICLE) != NULL)
        add_element (out, 5, "title", "level", "a", get (interview, VANDAP_FIELD_ARTICLE));
      if (get (interview, VANDAP_FIELD_PUBLICATION) != NULL)
        add_element (out, 5, "title", "level", "j", get (interview, VANDAP_FIELD_PUBLICATION));
      add_element (out, 5, "date", "when", get (interview, VANDAP_FIELD_DATE), get (interview, VANDAP_FIELD_PRINTED_DATE));
      add_element (out, 5, "ref", "target", get (interview, VANDAP_FIELD_ADDRESS), NULL);
      add_element (out, 5, "biblScope", NULL, NULL, get (interview, VANDAP_FIELD_SCOPE));
      add_line (out, 4, "</bibl>");
    }
  else
    add_line (out, 4, "<p/>");
  add_line (out, 3, "</sourceDesc>");
}

static const char *
get_derivation (VandapInterview *interview)
{
  switch (vandap_interview_get_derivation (interview))
    {
    case VANDAP_DERIVATION_DIGEST:
      return "abridgment";
    case VANDAP_DERIVATION_TRANSLATION:
      return "translation";
    case VANDAP_DERIVATION_PUBLISHED:
    default:
      return "original";
    }
}

/* All eight, in this order, as TEI P5 wants them; those that are not known are empty. */
static void
add_description (GString *out, VandapInterview *interview)
{
  add_line (out, 3, "<textDesc>");
  add_line (out, 4, "<channel/>");
  add_line (out, 4, "<constitution/>");
  add_element (out, 4, "derivation", "type", get_derivation (interview), NULL);
  add_line (out, 4, "<domain/>");
  add_line (out, 4, "<factuality/>");
  add_line (out, 4, "<interaction/>");
  add_line (out, 4, "<preparedness/>");
  add_line (out, 4, "<purpose/>");
  add_line (out, 3, "</textDesc>");
}

static const char *
get_role (VandapPart part)
{
  switch (part)
    {
    case VANDAP_PART_ASKS:
      return "interviewer";
    case VANDAP_PART_ANSWERS:
      return "interviewee";
    case VANDAP_PART_OTHER:
    default:
      return "other";
    }
}

static void
add_person (GString *out, const VandapPerson *person)
{
  g_autoptr (GString) line = g_string_new ("<person xml:id=\"");

  vandap_escape_xml_attribute (line, person->id, -1);
  g_string_append_printf (line, "\" role=\"%s\">", get_role (person->part));
  add_line (out, 5, line->str);

  g_string_assign (line, person->is_label ? "<persName type=\"label\">" : "<persName>");
  if (person->courtesy != NULL)
    {
      g_string_append (line, "<roleName type=\"honorific\">");
      vandap_escape_xml (line, person->courtesy, -1);
      g_string_append (line, "</roleName> ");
    }
  vandap_escape_xml (line, person->name, -1);
  g_string_append (line, "</persName>");
  add_line (out, 6, line->str);
  add_element (out, 6, "occupation", NULL, NULL, person->occupation);
  add_line (out, 5, "</person>");
}

static void
add_people (GString *out, VandapInterview *interview)
{
  if (vandap_interview_get_n_people (interview) == 0)
    return;

  add_line (out, 3, "<particDesc>");
  add_line (out, 4, "<listPerson>");
  for (guint i = 0; i < vandap_interview_get_n_people (interview); i++)
    add_person (out, vandap_interview_get_person (interview, i));
  add_line (out, 4, "</listPerson>");
  add_line (out, 3, "</particDesc>");
}

/**
 * vandap_tei_header_write:
 * @out: what is added to
 * @interview: an interview
 *
 * Writes the header of a TEI file: where the interview comes from, how it stands
 * to what was said, who takes part.
 */
void
vandap_tei_header_write (GString *out, VandapInterview *interview)
{
  add_line (out, 1, "<teiHeader>");
  add_line (out, 2, "<fileDesc>");
  add_title_statement (out, interview);
  add_publication_statement (out, interview);
  add_source (out, interview);
  add_line (out, 2, "</fileDesc>");
  add_line (out, 2, "<profileDesc>");
  add_description (out, interview);
  add_people (out, interview);
  add_line (out, 2, "</profileDesc>");
  add_line (out, 1, "</teiHeader>");
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "writing/vandap-tei-header-writer.h"

#include "interview/vandap-tei-words.h"
#include "text/vandap-address.h"
#include "text/vandap-escape.h"

static void
indent (GString *out, guint level)
{
  for (guint i = 0; i < level; i++)
    g_string_append (out, "  ");
}

static void
append_line (GString *out, guint level, const char *line)
{
  indent (out, level);
  g_string_append (out, line);
  g_string_append_c (out, '\n');
}

static void
append_attribute (GString *out, const char *name, const char *value)
{
  if (value == NULL)
    return;

  g_string_append_printf (out, " %s=\"", name);
  vandap_escape_xml_attribute (out, value, -1);
  g_string_append_c (out, '"');
}

/* The rest of an element after its attributes: its text, or nothing. */
static void
append_content (GString *out, const char *name, const char *text)
{
  if (text == NULL)
    {
      g_string_append (out, "/>\n");
      return;
    }

  g_string_append_c (out, '>');
  vandap_escape_xml (out, text, -1);
  g_string_append_printf (out, "</%s>\n", name);
}

static void
append_element (GString *out, guint level, const char *name, const char *text)
{
  indent (out, level);
  g_string_append_printf (out, "<%s", name);
  append_content (out, name, text);
}

static void
write_title_statement (GString *out, VandapInterview *interview)
{
  append_line (out, 3, "<titleStmt>");
  append_element (out, 4, "title", vandap_interview_get_field (interview, VANDAP_FIELD_TITLE));
  for (guint i = 0; i < vandap_interview_get_n_credits (interview); i++)
    {
      const VandapCredit *credit = vandap_interview_get_credit (interview, i);

      append_line (out, 4, "<respStmt>");
      append_element (out, 5, "resp", credit->what);
      append_element (out, 5, "name", credit->name);
      append_line (out, 4, "</respStmt>");
    }
  append_line (out, 3, "</titleStmt>");
}

static void
write_licence (GString *out, VandapInterview *interview)
{
  const char *licence = vandap_interview_get_field (interview, VANDAP_FIELD_LICENCE);
  const char *address = vandap_interview_get_field (interview, VANDAP_FIELD_LICENCE_ADDRESS);
  g_autofree char *target = address != NULL ? vandap_address_escape (address) : NULL;

  if (licence == NULL && target == NULL)
    return;

  indent (out, 5);
  g_string_append (out, "<licence");
  append_attribute (out, "target", target);
  append_content (out, "licence", licence);
}

static void
write_availability (GString *out, VandapInterview *interview)
{
  const char *status = vandap_interview_get_field (interview, VANDAP_FIELD_STATUS);
  const char *restriction = vandap_interview_get_field (interview, VANDAP_FIELD_RESTRICTION);
  gsize before;

  indent (out, 4);
  g_string_append (out, "<availability");
  append_attribute (out, "status", status);
  g_string_append (out, ">\n");
  before = out->len;
  write_licence (out, interview);
  if (restriction != NULL || out->len == before) /* it may not be empty */
    append_element (out, 5, "p", restriction);
  append_line (out, 4, "</availability>");
}

/* The publisher stands first, even where none is known. */
static void
write_publication_statement (GString *out, VandapInterview *interview)
{
  append_line (out, 3, "<publicationStmt>");
  append_element (out, 4, "publisher", vandap_interview_get_field (interview, VANDAP_FIELD_PUBLISHER));
  if (vandap_interview_get_field (interview, VANDAP_FIELD_STATUS) != NULL
      || vandap_interview_get_field (interview, VANDAP_FIELD_LICENCE) != NULL
      || vandap_interview_get_field (interview, VANDAP_FIELD_LICENCE_ADDRESS) != NULL
      || vandap_interview_get_field (interview, VANDAP_FIELD_RESTRICTION) != NULL)
    write_availability (out, interview);
  append_line (out, 3, "</publicationStmt>");
}

static void
write_cited_title (GString *out, const char *level, const char *title)
{
  if (title == NULL)
    return;

  indent (out, 5);
  g_string_append_printf (out, "<title level=\"%s\"", level);
  append_content (out, "title", title);
}

static void
write_date (GString *out, VandapInterview *interview)
{
  const char *when = vandap_interview_get_field (interview, VANDAP_FIELD_DATE);
  const char *printed = vandap_interview_get_field (interview, VANDAP_FIELD_PRINTED_DATE);

  if (when == NULL && printed == NULL)
    return;

  indent (out, 5);
  g_string_append (out, "<date");
  append_attribute (out, "when", when);
  append_content (out, "date", printed);
}

static void
write_field (GString *out, guint level, const char *name, VandapInterview *interview, VandapField field)
{
  const char *value = vandap_interview_get_field (interview, field);

  if (value != NULL)
    append_element (out, level, name, value);
}

/* TEI's msIdentifier may not begin with a number: without a place it stands in the bibl. */
static gboolean
is_kept (VandapInterview *interview)
{
  return vandap_interview_get_field (interview, VANDAP_FIELD_REPOSITORY) != NULL
         || vandap_interview_get_field (interview, VANDAP_FIELD_COLLECTION) != NULL;
}

static void
write_source (GString *out, VandapInterview *interview)
{
  const char *address = vandap_interview_get_field (interview, VANDAP_FIELD_ADDRESS);
  const char *scope = vandap_interview_get_field (interview, VANDAP_FIELD_SCOPE);

  append_line (out, 4, "<bibl>");
  write_cited_title (out, "a", vandap_interview_get_field (interview, VANDAP_FIELD_ARTICLE));
  write_cited_title (out, "j", vandap_interview_get_field (interview, VANDAP_FIELD_PUBLICATION));
  write_date (out, interview);
  if (address != NULL)
    {
      g_autofree char *target = vandap_address_escape (address);

      indent (out, 5);
      g_string_append (out, "<ref");
      append_attribute (out, "target", target);
      append_content (out, "ref", NULL);
    }
  if (scope != NULL)
    append_element (out, 5, "biblScope", scope);
  if (!is_kept (interview))
    write_field (out, 5, "idno", interview, VANDAP_FIELD_IDENTIFIER);
  append_line (out, 4, "</bibl>");
}

/* What an archive says of where it keeps an interview. */
static void
write_keeping (GString *out, VandapInterview *interview)
{
  append_line (out, 4, "<msDesc>");
  append_line (out, 5, "<msIdentifier>");
  write_field (out, 6, "repository", interview, VANDAP_FIELD_REPOSITORY);
  write_field (out, 6, "collection", interview, VANDAP_FIELD_COLLECTION);
  write_field (out, 6, "idno", interview, VANDAP_FIELD_IDENTIFIER);
  append_line (out, 5, "</msIdentifier>");
  append_line (out, 4, "</msDesc>");
}

static gboolean
has_source (VandapInterview *interview)
{
  for (guint i = VANDAP_FIELD_ARTICLE; i <= VANDAP_FIELD_SCOPE; i++)
    if (vandap_interview_get_field (interview, (VandapField) i) != NULL)
      return TRUE;

  return !is_kept (interview) && vandap_interview_get_field (interview, VANDAP_FIELD_IDENTIFIER) != NULL;
}

/* Where a file comes from has to be said, even if nothing is known of it. */
static void
write_source_description (GString *out, VandapInterview *interview)
{
  append_line (out, 3, "<sourceDesc>");
  if (has_source (interview))
    write_source (out, interview);
  if (is_kept (interview))
    write_keeping (out, interview);
  else if (!has_source (interview))
    append_line (out, 4, "<bibl/>");
  append_line (out, 3, "</sourceDesc>");
}

/* All eight stand there, in this order, empty where nothing is known. */
static void
write_text_description (GString *out, VandapInterview *interview)
{
  append_line (out, 3, "<textDesc>");
  append_line (out, 4, "<channel mode=\"w\"/>");
  append_line (out, 4, "<constitution type=\"single\"/>");
  indent (out, 4);
  g_string_append_printf (out, "<derivation type=\"%s\"/>\n",
                          vandap_tei_derivation_to_type (vandap_interview_get_derivation (interview)));
  append_line (out, 4, "<domain/>");
  append_line (out, 4, "<factuality type=\"fact\"/>");
  append_line (out, 4, "<interaction/>");
  append_line (out, 4, "<preparedness/>");
  append_line (out, 4, "<purpose/>");
  append_line (out, 3, "</textDesc>");
}

static void
write_person (GString *out, const VandapPerson *person)
{
  indent (out, 5);
  g_string_append (out, "<person");
  append_attribute (out, "xml:id", person->id);
  append_attribute (out, "role", vandap_tei_part_to_role (person->part));
  g_string_append (out, ">\n");

  indent (out, 6);
  g_string_append (out, person->is_label ? "<persName type=\"label\">" : "<persName>");
  if (person->courtesy != NULL)
    {
      g_string_append (out, "<roleName type=\"honorific\">");
      vandap_escape_xml (out, person->courtesy, -1);
      g_string_append (out, "</roleName> ");
    }
  vandap_escape_xml (out, person->name, -1);
  g_string_append (out, "</persName>\n");
  if (person->occupation != NULL)
    append_element (out, 6, "occupation", person->occupation);
  append_line (out, 5, "</person>");
}

static void
write_people (GString *out, VandapInterview *interview)
{
  if (vandap_interview_get_n_people (interview) == 0)
    return;

  append_line (out, 3, "<particDesc>");
  append_line (out, 4, "<listPerson>");
  for (guint i = 0; i < vandap_interview_get_n_people (interview); i++)
    write_person (out, vandap_interview_get_person (interview, i));
  append_line (out, 4, "</listPerson>");
  append_line (out, 3, "</particDesc>");
}

/**
 * vandap_tei_write_header:
 * @out: what the header is added to
 * @interview: an interview
 *
 * Writes an interview's teiHeader.
 */
void
vandap_tei_write_header (GString *out, VandapInterview *interview)
{
  append_line (out, 1, "<teiHeader>");
  append_line (out, 2, "<fileDesc>");
  write_title_statement (out, interview);
  write_publication_statement (out, interview);
  write_source_description (out, interview);
  append_line (out, 2, "</fileDesc>");
  append_line (out, 2, "<profileDesc>");
  write_text_description (out, interview);
  write_people (out, interview);
  append_line (out, 2, "</profileDesc>");
  append_line (out, 1, "</teiHeader>");
}

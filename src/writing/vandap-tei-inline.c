/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "writing/vandap-tei-inline.h"

#include "interview/vandap-stated-number.h"
#include "interview/vandap-tei-words.h"
#include "text/vandap-address.h"
#include "text/vandap-escape.h"

static void
break_line (GString *out)
{
  g_string_append (out, "<lb/>");
}

static const char *
get_element (const VandapSpan *span)
{
  switch (span->kind)
    {
    case VANDAP_SPAN_LINK:
      return "ref";
    case VANDAP_SPAN_ASIDE:
      return "note";
    case VANDAP_SPAN_QUOTATION:
      return "q";
    case VANDAP_SPAN_NUMBER:
      {
        g_autoptr (VandapStatedNumber) number = vandap_stated_number_new_from_value (span->value);

        return vandap_stated_number_get_element (number);
      }
    case VANDAP_SPAN_EMPHASIS:
    default:
      return vandap_tei_emphasis_from_rend (span->value) != NULL ? "hi" : "emph";
    }
}

static void
append_attributes (GString *out, const VandapSpan *span)
{
  if (span->kind == VANDAP_SPAN_EMPHASIS && vandap_tei_emphasis_from_rend (span->value) != NULL)
    g_string_append_printf (out, " rend=\"%s\"", vandap_tei_emphasis_from_rend (span->value));
  else if (span->kind == VANDAP_SPAN_ASIDE)
    g_string_append (out, " type=\"" VANDAP_TEI_ASIDE "\"");
  else if (span->kind == VANDAP_SPAN_LINK && span->value != NULL)
    {
      g_autofree char *target = vandap_address_escape (span->value);

      g_string_append (out, " target=\"");
      vandap_escape_xml_attribute (out, target, -1);
      g_string_append_c (out, '"');
    }
  else if (span->kind == VANDAP_SPAN_NUMBER)
    {
      g_autoptr (VandapStatedNumber) number = vandap_stated_number_new_from_value (span->value);
      g_autofree char *attributes = vandap_stated_number_to_value (number);

      g_string_append_printf (out, "%s%s", *attributes != '\0' ? " " : "", attributes);
    }
}

static gboolean
open_span (GString *out, const VandapSpan *span)
{
  g_string_append_printf (out, "<%s", get_element (span));
  append_attributes (out, span);
  g_string_append_c (out, '>');

  return TRUE;
}

static void
close_span (GString *out, const VandapSpan *span)
{
  g_string_append_printf (out, "</%s>", get_element (span));
}

/**
 * vandap_tei_write_time:
 * @out: what is added to
 * @moment: a tie to a recording
 *
 * Writes an anchor that points at the timeline.
 */
void
vandap_tei_write_time (GString *out, const VandapTime *moment)
{
  g_string_append_printf (out, "<anchor synch=\"#time-%" G_GINT64_FORMAT "\"/>", moment->milliseconds);
}

const VandapInlineFormat vandap_tei_inline_format = {
  vandap_escape_xml, break_line, open_span, close_span, vandap_tei_write_time,
};

static gint
compare_moments (gconstpointer a, gconstpointer b)
{
  const gint64 *x = a, *y = b;

  return (*x > *y) - (*x < *y);
}

/**
 * vandap_tei_write_timeline:
 * @out: what is added to
 * @interview: an interview
 *
 * Writes the timeline that vandap_tei_write_time() points at, each moment once,
 * in milliseconds from the beginning of the recording; nothing where there are
 * no times.
 */
void
vandap_tei_write_timeline (GString *out, VandapInterview *interview)
{
  g_autoptr (GArray) moments = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64 last = 0;

  for (guint i = 0; i < vandap_interview_get_n_times (interview); i++)
    g_array_append_val (moments, vandap_interview_get_time (interview, i)->milliseconds);
  if (moments->len == 0)
    return;

  g_array_sort (moments, compare_moments);
  g_string_append (out, "    <timeline origin=\"#time-0\" unit=\"ms\">\n      <when xml:id=\"time-0\"/>\n");
  for (guint i = 0; i < moments->len; i++)
    {
      gint64 moment = g_array_index (moments, gint64, i);

      if (moment != last)
        g_string_append_printf (out,
                                "      <when xml:id=\"time-%" G_GINT64_FORMAT "\" interval=\"%" G_GINT64_FORMAT
                                "\" since=\"#time-0\"/>\n",
                                moment, moment);
      last = moment;
    }
  g_string_append (out, "    </timeline>\n");
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The elements that mark stretches and points of a paragraph. */

#include "reading/tei/vandap-tei-rules.h"

#include <string.h>

#include "interview/vandap-stated-number.h"
#include "interview/vandap-tei-words.h"

/**
 * vandap_tei_place_start_span:
 * @place: a place in a file
 * @frame: the element's frame
 * @element: its start tag
 * @kind: what the stretch is
 * @value: (nullable): as the kind says
 *
 * Begins an element that is a stretch of a paragraph; outside every paragraph it
 * is one itself.
 */
void
vandap_tei_place_start_span (VandapTeiPlace *place, VandapTeiFrame *frame, const VandapTeiElement *element,
                             VandapSpanKind kind, const char *value)
{
  if (place->n_blocks == 0)
    {
      vandap_tei_place_start_block (place, frame, element);
      return;
    }

  frame->span = vandap_tei_flow_open_span (place->flow, kind, value);
  place->n_spans++;
}

/**
 * vandap_tei_place_end_span:
 * @place: a place in a file
 * @frame: the element's frame
 *
 * Ends an element that is a stretch of a paragraph.
 */
void
vandap_tei_place_end_span (VandapTeiPlace *place, VandapTeiFrame *frame)
{
  if (frame->span != VANDAP_NONE)
    vandap_tei_flow_close_span (place->flow, frame->span);
  else
    vandap_tei_place_end_block (place, frame);
}

static void
start_emphasis (VandapTeiPlace *place, VandapTeiFrame *frame, const VandapTeiElement *element)
{
  g_autofree char *rend = vandap_tei_element_dup_attribute (element, "rend");
  g_autofree char *rendition = vandap_tei_element_dup_attribute (element, "rendition");

  vandap_tei_place_start_span (place, frame, element, VANDAP_SPAN_EMPHASIS,
              vandap_tei_emphasis_from_rend (rend != NULL ? rend : rendition));
}

static void
start_link (VandapTeiPlace *place, VandapTeiFrame *frame, const VandapTeiElement *element)
{
  g_autofree char *target = vandap_tei_element_dup_attribute (element, "target");

  vandap_tei_place_start_span (place, frame, element, VANDAP_SPAN_LINK, target);
}

/* A link without words: its address is what there is to read. */
static void
start_pointer (VandapTeiPlace *place, VandapTeiFrame *frame, const VandapTeiElement *element)
{
  g_autofree char *target = vandap_tei_element_dup_attribute (element, "target");

  vandap_tei_place_start_span (place, frame, element, VANDAP_SPAN_LINK, target);
  if (target != NULL)
    vandap_tei_flow_add_text (place->flow, target, strlen (target));
}

static void
start_quotation (VandapTeiPlace *place, VandapTeiFrame *frame, const VandapTeiElement *element)
{
  vandap_tei_place_start_span (place, frame, element, VANDAP_SPAN_QUOTATION, NULL);
}

static void
start_number (VandapTeiPlace *place, VandapTeiFrame *frame, const VandapTeiElement *element)
{
  g_autoptr (VandapStatedNumber) number = vandap_stated_number_new ();
  g_autofree char *value = NULL;

  for (guint i = 0; vandap_stated_number_get_name (i) != NULL; i++)
    {
      const char *name = vandap_stated_number_get_name (i);
      g_autofree char *attribute = vandap_tei_element_dup_attribute (element, name);

      vandap_stated_number_set (number, name, attribute);
    }
  value = vandap_stated_number_to_value (number);

  vandap_tei_place_start_span (place, frame, element, VANDAP_SPAN_NUMBER, value);
}

static void
start_line (VandapTeiPlace *place, VandapTeiFrame *frame, const VandapTeiElement *element)
{
  vandap_tei_flow_break_line (place->flow);
}

static void
start_space (VandapTeiPlace *place, VandapTeiFrame *frame, const VandapTeiElement *element)
{
  vandap_tei_flow_add_text (place->flow, " ", 1);
}

static void
start_anchor (VandapTeiPlace *place, VandapTeiFrame *frame, const VandapTeiElement *element)
{
  g_autofree char *moment = vandap_tei_element_dup_attribute (element, "synch");
  gint64 milliseconds;

  if (vandap_tei_times_find (place->times, moment, &milliseconds))
    vandap_tei_flow_add_time (place->flow, milliseconds);
}

static void
start_timeline (VandapTeiPlace *place, VandapTeiFrame *frame, const VandapTeiElement *element)
{
  vandap_tei_times_begin (place->times, element);
}

static void
start_when (VandapTeiPlace *place, VandapTeiFrame *frame, const VandapTeiElement *element)
{
  vandap_tei_times_add (place->times, element);
}

const VandapTeiRule vandap_tei_span_rules[] = {
  { "hi", start_emphasis, vandap_tei_place_end_span },
  { "emph", start_emphasis, vandap_tei_place_end_span },
  { "ref", start_link, vandap_tei_place_end_span },
  { "ptr", start_pointer, vandap_tei_place_end_span },
  { "q", start_quotation, vandap_tei_place_end_span },
  { "quote", start_quotation, vandap_tei_place_end_span },
  { "said", start_quotation, vandap_tei_place_end_span },
  { "num", start_number, vandap_tei_place_end_span },
  { "measure", start_number, vandap_tei_place_end_span },
  { "lb", start_line, NULL },
  { "space", start_space, NULL },
  { "anchor", start_anchor, NULL },
  { "timeline", start_timeline, NULL },
  { "when", start_when, NULL },
  { NULL, NULL, NULL },
};

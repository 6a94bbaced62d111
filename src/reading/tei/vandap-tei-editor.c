/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The elements in which those who prepared the file say something, or say what is no part of the text. */

#include "reading/tei/vandap-tei-rules.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "interview/vandap-tei-words.h"

/* What goes on after a picture or a turn inside an aside is the editor's too. */
static void
start_aside (VandapTeiPlace *place, VandapTeiFrame *frame, const VandapTeiElement *element)
{
  int kind = vandap_tei_flow_get_kind (place->flow);

  vandap_tei_place_start_span (place, frame, element, VANDAP_SPAN_ASIDE, NULL);
  if (kind == VANDAP_PARAGRAPH_SPEECH || kind == VANDAP_TEI_KIND_BY_PLACE)
    vandap_tei_flow_set_kind (place->flow, VANDAP_PARAGRAPH_ASIDE);
}

/* Where the words go on around it, brackets say that it is none of them. */
static void
start_bracketed (VandapTeiPlace *place, VandapTeiFrame *frame, const VandapTeiElement *element)
{
  int kind = vandap_tei_flow_get_kind (place->flow);
  gboolean is_bracketed = place->n_blocks > 0 && kind != VANDAP_PARAGRAPH_ASIDE && kind != VANDAP_PARAGRAPH_LEFT_OUT;

  if (is_bracketed && vandap_tei_flow_is_in_paragraph (place->flow))
    vandap_tei_flow_add_text (place->flow, " ", 1);
  start_aside (place, frame, element);
  if (is_bracketed)
    vandap_tei_flow_begin_brackets (place->flow);
  frame->began = frame->began || is_bracketed;
}

static void
end_bracketed (VandapTeiPlace *place, VandapTeiFrame *frame)
{
  if (frame->span != VANDAP_NONE && frame->began)
    vandap_tei_flow_end_brackets (place->flow);
  vandap_tei_place_end_span (place, frame);
}

/* What the program wrote itself has its brackets already, where it has any. */
static void
start_note (VandapTeiPlace *place, VandapTeiFrame *frame, const VandapTeiElement *element)
{
  g_autofree char *type = vandap_tei_element_dup_attribute (element, "type");

  if (g_strcmp0 (type, VANDAP_TEI_ASIDE) == 0)
    start_aside (place, frame, element);
  else
    start_bracketed (place, frame, element);
}

static void
start_capture (VandapTeiPlace *place, VandapTeiFrame *frame, const VandapTeiElement *element)
{
  vandap_tei_flow_begin_capture (place->flow);
  frame->began = TRUE;
}

static void
leave_out (VandapTeiPlace *place, const char *reason)
{
  g_autofree char *text = vandap_tei_flow_end_capture (place->flow);

  vandap_tei_flow_leave_out (place->flow, text, reason);
  if (place->n_blocks == 0)
    vandap_tei_place_end_paragraph (place);
}

static void
end_deleted (VandapTeiPlace *place, VandapTeiFrame *frame)
{
  leave_out (place, _("The file marks it as deleted"));
}

static void
end_surplus (VandapTeiPlace *place, VandapTeiFrame *frame)
{
  leave_out (place, _("The file marks it as left out"));
}

static void
end_furniture (VandapTeiPlace *place, VandapTeiFrame *frame)
{
  leave_out (place, _("Is printed on the page, beside the text"));
}

/* Something is missing, and the file says so: whoever reads must see it. */
static void
start_gap (VandapTeiPlace *place, VandapTeiFrame *frame, const VandapTeiElement *element)
{
  frame->said = vandap_tei_element_dup_attribute (element, "reason");
  start_capture (place, frame, element);
}

static void
end_gap (VandapTeiPlace *place, VandapTeiFrame *frame)
{
  static const VandapTeiElement gap = { "gap", NULL, 0 };
  g_autofree char *described = vandap_tei_flow_end_capture (place->flow);
  VandapTeiFrame inner = { FALSE, VANDAP_NONE, NULL };
  const char *said = *described != '\0' ? described : frame->said != NULL && *frame->said != '\0' ? frame->said : "…";
  int kind = vandap_tei_flow_get_kind (place->flow);
  guint n_blocks = place->n_blocks, n_spans = place->n_spans;

  start_bracketed (place, &inner, &gap);
  vandap_tei_flow_add_text (place->flow, said, strlen (said));
  end_bracketed (place, &inner);
  vandap_tei_flow_set_kind (place->flow, kind);
  place->n_blocks = n_blocks;
  place->n_spans = n_spans;
}

/**
 * vandap_tei_place_is_in_choice:
 * @place: a place in a file
 *
 * Tells whether the elements of a place are readings of which one is to be read.
 *
 * Returns: %TRUE if so
 */
gboolean
vandap_tei_place_is_in_choice (const VandapTeiPlace *place)
{
  return vandap_tei_choices_are_open (place->choices)
         && (strcmp (place->parent, "choice") == 0 || strcmp (place->parent, "app") == 0)
         && !vandap_tei_flow_is_capturing (place->flow);
}

static void
start_choice (VandapTeiPlace *place, VandapTeiFrame *frame, const VandapTeiElement *element)
{
  vandap_tei_choices_begin (place->choices);
}

static void
end_choice (VandapTeiPlace *place, VandapTeiFrame *frame)
{
  gboolean is_taken;
  g_autoptr (GPtrArray) others = vandap_tei_choices_end (place->choices, &is_taken);

  for (guint i = 0; i < others->len; i++)
    if (i == 0 && !is_taken)
      vandap_tei_flow_add_text (place->flow, others->pdata[i], strlen (others->pdata[i]));
    else
      vandap_tei_flow_leave_out (place->flow, others->pdata[i], _("Is another reading of what is published"));
}

static void
end_other_reading (VandapTeiPlace *place, VandapTeiFrame *frame)
{
  vandap_tei_choices_add_other (place->choices, vandap_tei_flow_end_capture (place->flow));
}

static void
end_supplied (VandapTeiPlace *place, VandapTeiFrame *frame)
{
  if (frame->began)
    vandap_tei_flow_supply (place->flow);
}

/* A label with other words before what is supplied is printed in part. */
static void
start_supplied (VandapTeiPlace *place, VandapTeiFrame *frame, const VandapTeiElement *element)
{
  frame->began = vandap_tei_flow_captures_nothing (place->flow);
}

const VandapTeiRule vandap_tei_supplied = { "", start_supplied, end_supplied };

const VandapTeiRule vandap_tei_other_reading = { "", start_capture, end_other_reading };

const VandapTeiRule vandap_tei_editor_rules[] = {
  { "note", start_note, end_bracketed },
  { "stage", start_bracketed, end_bracketed },
  { "incident", start_bracketed, end_bracketed },
  { "kinesic", start_bracketed, end_bracketed },
  { "vocal", start_bracketed, end_bracketed },
  { "writing", start_bracketed, end_bracketed },
  { "gap", start_gap, end_gap },
  { "del", start_capture, end_deleted },
  { "surplus", start_capture, end_surplus },
  { "fw", start_capture, end_furniture },
  { "choice", start_choice, end_choice },
  { "app", start_choice, end_choice },
  { NULL, NULL, NULL },
};

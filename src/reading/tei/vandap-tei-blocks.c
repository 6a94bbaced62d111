/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The elements that make paragraphs, and those that hold them. */

#include "reading/tei/vandap-tei-rules.h"

#include <string.h>

#include "interview/vandap-tei-words.h"
#include "text/vandap-address.h"

/**
 * vandap_tei_place_end_paragraph:
 * @place: a place in a file
 *
 * Ends the paragraph, if one has begun. In a figure it is the caption.
 */
void
vandap_tei_place_end_paragraph (VandapTeiPlace *place)
{
  guint paragraph = vandap_tei_flow_end_paragraph (place->flow);

  if (paragraph != VANDAP_NONE && vandap_tei_figures_is_in (place->figures)
      && vandap_tei_flow_get_kinds (place->flow)->data[paragraph] == VANDAP_PARAGRAPH_CAPTION)
    vandap_tei_figures_set_caption (place->figures, paragraph);
}

/**
 * vandap_tei_place_start_block:
 * @place: a place in a file
 * @frame: the element's frame
 * @element: its start tag
 *
 * Begins an element that is a paragraph. One inside a stretch of another
 * paragraph (a note with paragraphs of its own) is a line of that.
 */
void
vandap_tei_place_start_block (VandapTeiPlace *place, VandapTeiFrame *frame, const VandapTeiElement *element)
{
  if (place->n_spans > 0)
    vandap_tei_flow_part_span (place->flow);
  else
    vandap_tei_place_end_paragraph (place);
  place->n_blocks++;
  frame->began = TRUE;
}

/**
 * vandap_tei_place_end_block:
 * @place: a place in a file
 * @frame: the element's frame
 *
 * Ends an element that is a paragraph, if it began one.
 */
void
vandap_tei_place_end_block (VandapTeiPlace *place, VandapTeiFrame *frame)
{
  if (!frame->began)
    return;

  if (place->n_spans > 0)
    {
      vandap_tei_flow_add_text (place->flow, " ", 1);
      return;
    }
  vandap_tei_place_end_paragraph (place);
  vandap_tei_flow_flush_lead (place->flow);
}

/* A paragraph of a kind of its own, except in what has one kind throughout. */
static void
start_kind (VandapTeiPlace *place, VandapTeiFrame *frame, const VandapTeiElement *element, VandapParagraphKind kind)
{
  int present = vandap_tei_flow_get_kind (place->flow);

  vandap_tei_place_start_block (place, frame, element);
  if (place->n_spans == 0 && present != VANDAP_PARAGRAPH_CAPTION && present != VANDAP_PARAGRAPH_LEFT_OUT)
    vandap_tei_flow_set_kind (place->flow, (int) kind);
}

static void
start_heading (VandapTeiPlace *place, VandapTeiFrame *frame, const VandapTeiElement *element)
{
  start_kind (place, frame, element, VANDAP_PARAGRAPH_HEADING);
}

static void
start_ab (VandapTeiPlace *place, VandapTeiFrame *frame, const VandapTeiElement *element)
{
  g_autofree char *type = vandap_tei_element_dup_attribute (element, "type");
  VandapParagraphKind kind;

  if (vandap_tei_kind_from_type (type, &kind))
    start_kind (place, frame, element, kind);
  else
    vandap_tei_place_start_block (place, frame, element);
}

/* A line of verse ends a line of its stanza; where it is in none it is a paragraph. */
static void
start_verse (VandapTeiPlace *place, VandapTeiFrame *frame, const VandapTeiElement *element)
{
  if (place->n_blocks == 0)
    vandap_tei_place_start_block (place, frame, element);
}

static void
end_verse (VandapTeiPlace *place, VandapTeiFrame *frame)
{
  if (frame->began)
    vandap_tei_place_end_block (place, frame);
  else
    vandap_tei_flow_break_line (place->flow);
}

/* In an utterance a seg is a paragraph, elsewhere a stretch of one that says nothing. */
static void
start_seg (VandapTeiPlace *place, VandapTeiFrame *frame, const VandapTeiElement *element)
{
  if (strcmp (place->parent, "u") == 0)
    vandap_tei_place_start_block (place, frame, element);
}

static void
end_cell (VandapTeiPlace *place, VandapTeiFrame *frame)
{
  vandap_tei_flow_add_text (place->flow, " ", 1);
}

/* Begins what no paragraph goes on through. */
static void
start_region (VandapTeiPlace *place, VandapTeiFrame *frame, const VandapTeiElement *element)
{
  vandap_tei_place_end_paragraph (place);
  vandap_tei_flow_flush_lead (place->flow);
  place->n_blocks = 0;
  place->n_spans = 0;
}

static void
end_region (VandapTeiPlace *place, VandapTeiFrame *frame)
{
  vandap_tei_place_end_paragraph (place);
  vandap_tei_flow_flush_lead (place->flow);
}

static void
start_text (VandapTeiPlace *place, VandapTeiFrame *frame, const VandapTeiElement *element)
{
  g_autofree char *language = vandap_tei_element_dup_attribute (element, "lang");

  start_region (place, frame, element);
  if (vandap_interview_builder_get_field (place->builder, VANDAP_FIELD_LANGUAGE) == NULL)
    vandap_interview_builder_set_field (place->builder, VANDAP_FIELD_LANGUAGE, language);
}

static void
start_front (VandapTeiPlace *place, VandapTeiFrame *frame, const VandapTeiElement *element)
{
  start_region (place, frame, element);
  vandap_tei_flow_set_kind (place->flow, VANDAP_PARAGRAPH_INTRODUCTION);
}

/* A text inside somebody's speech is still what that person says. */
static void
start_body (VandapTeiPlace *place, VandapTeiFrame *frame, const VandapTeiElement *element)
{
  start_region (place, frame, element);
  if (!vandap_tei_voices_is_speaking (place->voices))
    vandap_tei_flow_set_kind (place->flow, VANDAP_TEI_KIND_BY_PLACE);
}

static void
start_back (VandapTeiPlace *place, VandapTeiFrame *frame, const VandapTeiElement *element)
{
  start_region (place, frame, element);
  vandap_tei_flow_set_kind (place->flow, VANDAP_PARAGRAPH_CLOSING);
}

static void
start_left_out (VandapTeiPlace *place, VandapTeiFrame *frame, const VandapTeiElement *element)
{
  start_region (place, frame, element);
  vandap_tei_flow_set_kind (place->flow, VANDAP_PARAGRAPH_LEFT_OUT);
}

static void
start_div (VandapTeiPlace *place, VandapTeiFrame *frame, const VandapTeiElement *element)
{
  g_autofree char *type = vandap_tei_element_dup_attribute (element, "type");

  start_region (place, frame, element);
  if (g_strcmp0 (type, VANDAP_TEI_NOTE) == 0)
    vandap_tei_flow_set_kind (place->flow, VANDAP_PARAGRAPH_INTRODUCTION);
  else if (g_strcmp0 (type, VANDAP_TEI_CLOSING) == 0)
    vandap_tei_flow_set_kind (place->flow, VANDAP_PARAGRAPH_CLOSING);
  else if (g_strcmp0 (type, VANDAP_TEI_EXCHANGE) == 0)
    {
      g_autofree char *id = vandap_tei_element_dup_attribute (element, "id");
      g_autofree char *number = vandap_tei_element_dup_attribute (element, "n");
      g_autofree char *corresponding = vandap_tei_element_dup_attribute (element, "corresp");

      vandap_tei_turns_begin_exchange (place->turns, id, number, corresponding);
      frame->began = TRUE;
    }
}

static void
end_div (VandapTeiPlace *place, VandapTeiFrame *frame)
{
  end_region (place, frame);
  if (frame->began)
    vandap_tei_turns_end_exchange (place->turns);
}

static void
start_turn (VandapTeiPlace *place, VandapTeiFrame *frame, const VandapTeiElement *element)
{
  g_autofree char *who = vandap_tei_element_dup_attribute (element, "who");
  g_autofree char *says = vandap_tei_element_dup_attribute (element, "n");
  g_autofree char *begins = vandap_tei_element_dup_attribute (element, "start");
  gint64 milliseconds;

  start_region (place, frame, element);
  vandap_tei_voices_begin (place->voices, who, says);
  vandap_tei_flow_set_kind (place->flow, VANDAP_PARAGRAPH_SPEECH);
  if (vandap_tei_times_find (place->times, begins, &milliseconds))
    vandap_tei_flow_add_time (place->flow, milliseconds);
}

static void
start_utterance (VandapTeiPlace *place, VandapTeiFrame *frame, const VandapTeiElement *element)
{
  start_turn (place, frame, element);
  place->n_blocks = 1; /* it may hold text itself */
}

static void
end_turn (VandapTeiPlace *place, VandapTeiFrame *frame)
{
  end_region (place, frame);
  vandap_tei_voices_end (place->voices);
}

/* Text that does not go into the paragraph. */
static void
start_capture (VandapTeiPlace *place, VandapTeiFrame *frame, const VandapTeiElement *element)
{
  vandap_tei_flow_begin_capture (place->flow);
  frame->began = TRUE;
}

static void
end_speaker (VandapTeiPlace *place, VandapTeiFrame *frame)
{
  gboolean is_printed = !vandap_tei_flow_is_supplied (place->flow);
  g_autofree char *label = vandap_tei_flow_end_capture (place->flow);

  vandap_tei_place_end_paragraph (place);
  vandap_tei_voices_add_label (place->voices, label, is_printed);
}

/* At the head of a paragraph there may be a label that is not to be read as one. */
static void
start_milestone (VandapTeiPlace *place, VandapTeiFrame *frame, const VandapTeiElement *element)
{
  g_autofree char *unit = vandap_tei_element_dup_attribute (element, "unit");
  g_autofree char *label = vandap_tei_element_dup_attribute (element, "n");

  if (g_strcmp0 (unit, VANDAP_TEI_LABEL) == 0 && label != NULL && place->n_spans == 0
      && !vandap_tei_flow_is_in_paragraph (place->flow))
    vandap_tei_flow_set_misnaming_lead (place->flow, label);
}

/* A label at the head of a paragraph is kept outside its text; elsewhere it is part of it. */
static void
start_label (VandapTeiPlace *place, VandapTeiFrame *frame, const VandapTeiElement *element)
{
  if (place->n_spans == 0 && !vandap_tei_flow_is_in_paragraph (place->flow))
    start_capture (place, frame, element);
}

static void
end_label (VandapTeiPlace *place, VandapTeiFrame *frame)
{
  g_autofree char *label = frame->began ? vandap_tei_flow_end_capture (place->flow) : NULL;

  if (label != NULL)
    vandap_tei_flow_set_lead (place->flow, label);
}

/* A picture inside a paragraph parts it only if it has a caption. */
static void
start_figure (VandapTeiPlace *place, VandapTeiFrame *frame, const VandapTeiElement *element)
{
  if (vandap_tei_figures_is_in (place->figures) || place->n_blocks == 0)
    vandap_tei_place_end_paragraph (place);
  vandap_tei_figures_begin (place->figures);
  vandap_tei_flow_set_kind (place->flow, VANDAP_PARAGRAPH_CAPTION);
  place->n_blocks = 0;
  place->n_spans = 0;
}

static void
end_figure (VandapTeiPlace *place, VandapTeiFrame *frame)
{
  /* What is open may be the paragraph around a picture without a caption. */
  if (vandap_tei_flow_is_in_caption (place->flow))
    vandap_tei_place_end_paragraph (place);
  vandap_tei_figures_end (place->figures);
}

static void
start_graphic (VandapTeiPlace *place, VandapTeiFrame *frame, const VandapTeiElement *element)
{
  g_autofree char *url = vandap_tei_element_dup_attribute (element, "url");
  g_autofree char *file = url != NULL ? vandap_address_to_path (url) : NULL;

  if (file != NULL)
    vandap_tei_figures_add_file (place->figures, file);
}

static void
start_description (VandapTeiPlace *place, VandapTeiFrame *frame, const VandapTeiElement *element)
{
  if (vandap_tei_figures_is_in (place->figures))
    start_capture (place, frame, element);
}

static void
end_description (VandapTeiPlace *place, VandapTeiFrame *frame)
{
  g_autofree char *description = frame->began ? vandap_tei_flow_end_capture (place->flow) : NULL;

  if (description != NULL && *description != '\0')
    vandap_tei_figures_add_description (place->figures, description);
}

static void
start_byline (VandapTeiPlace *place, VandapTeiFrame *frame, const VandapTeiElement *element)
{
  if (vandap_tei_figures_is_in (place->figures))
    start_capture (place, frame, element);
  else
    start_kind (place, frame, element, VANDAP_PARAGRAPH_BYLINE);
}

static void
end_byline (VandapTeiPlace *place, VandapTeiFrame *frame)
{
  if (vandap_tei_flow_is_capturing (place->flow))
    {
      g_autofree char *credit = vandap_tei_flow_end_capture (place->flow);

      if (*credit != '\0')
        vandap_tei_figures_add_credit (place->figures, credit);
    }
  else
    vandap_tei_place_end_block (place, frame);
}

#define BLOCK(name) { name, vandap_tei_place_start_block, vandap_tei_place_end_block }
#define REGION(name, start) { name, start, end_region }

const VandapTeiRule vandap_tei_block_rules[] = {
  BLOCK ("p"), BLOCK ("lg"), BLOCK ("item"), BLOCK ("row"), BLOCK ("opener"), BLOCK ("closer"), BLOCK ("trailer"),
  BLOCK ("salute"), BLOCK ("signed"), BLOCK ("dateline"), BLOCK ("docAuthor"), BLOCK ("docDate"), BLOCK ("docImprint"),
  BLOCK ("epigraph"), BLOCK ("argument"), BLOCK ("castItem"), BLOCK ("person"), BLOCK ("place"), BLOCK ("org"),
  BLOCK ("bibl"), BLOCK ("biblStruct"), BLOCK ("postscript"),
  { "ab", start_ab, vandap_tei_place_end_block },
  { "head", start_heading, vandap_tei_place_end_block },
  { "titlePart", start_heading, vandap_tei_place_end_block },
  { "l", start_verse, end_verse },
  { "seg", start_seg, vandap_tei_place_end_block },
  { "cell", NULL, end_cell },
  REGION ("text", start_text), REGION ("front", start_front), REGION ("body", start_body),
  REGION ("back", start_back), REGION ("listPerson", start_left_out), REGION ("listPlace", start_left_out),
  REGION ("listOrg", start_left_out), REGION ("listBibl", start_left_out), REGION ("listEvent", start_left_out),
  { "div", start_div, end_div }, { "div0", start_div, end_div }, { "div1", start_div, end_div },
  { "div2", start_div, end_div }, { "div3", start_div, end_div }, { "div4", start_div, end_div },
  { "div5", start_div, end_div }, { "div6", start_div, end_div }, { "div7", start_div, end_div },
  { "sp", start_turn, end_turn },
  { "u", start_utterance, end_turn },
  { "speaker", start_capture, end_speaker },
  { "label", start_label, end_label },
  { "milestone", start_milestone, NULL },
  { "figure", start_figure, end_figure },
  { "graphic", start_graphic, NULL },
  { "media", start_graphic, NULL },
  { "figDesc", start_description, end_description },
  { "byline", start_byline, end_byline },
  { NULL, NULL, NULL },
};

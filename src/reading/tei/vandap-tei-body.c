/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/tei/vandap-tei-body.h"

#include "reading/tei/vandap-tei-flow-parts.h"
#include "reading/tei/vandap-tei-rules.h"

/* An element that is open, and what held before it. */
typedef struct
{
  const VandapTeiRule *rule; /* or NULL */
  VandapTeiFrame frame;
  const char *parent;
  int kind;
  guint n_blocks;
  guint n_spans;
} Open;

struct _VandapTeiBody
{
  VandapTeiPlace place;
  VandapTeiPeople *people;
  VandapReport *report;
  GHashTable *rules; /* name → VandapTeiRule */
  GHashTable *found; /* the name's address → VandapTeiRule or NULL: the parser has each name at one place only */
  GArray *open;      /* Open */
};

static void
clear_open (gpointer data)
{
  g_clear_pointer (&((Open *) data)->frame.said, g_free);
}

static void
add_rules (GHashTable *rules, const VandapTeiRule *added)
{
  for (; added->name != NULL; added++)
    g_hash_table_insert (rules, (gpointer) added->name, (gpointer) added);
}

/**
 * vandap_tei_body_new:
 * @builder: what the interview is built with
 * @people: who takes part, as far as the header says
 * @report: how the file was recognised; all three outlive the reader
 * @expected: how many turns come, about
 *
 * Creates a reader of TEI's text elements.
 *
 * Returns: (transfer full): a new reader
 */
VandapTeiBody *
vandap_tei_body_new (VandapInterviewBuilder *builder, VandapTeiPeople *people, VandapReport *report, guint expected)
{
  VandapTeiBody *self = g_new0 (VandapTeiBody, 1);

  self->people = people;
  self->report = report;
  self->place.builder = builder;
  self->place.flow = vandap_tei_flow_new (builder, report);
  self->place.figures = vandap_tei_figures_new (builder);
  self->place.times = vandap_tei_times_new ();
  self->place.turns = vandap_tei_turns_new (expected);
  self->place.voices = vandap_tei_voices_new (self->place.flow, people, self->place.turns);
  self->place.choices = vandap_tei_choices_new ();
  self->place.parent = "";
  self->rules = g_hash_table_new (g_str_hash, g_str_equal);
  self->found = g_hash_table_new (NULL, NULL);
  add_rules (self->rules, vandap_tei_block_rules);
  add_rules (self->rules, vandap_tei_span_rules);
  add_rules (self->rules, vandap_tei_editor_rules);
  self->open = g_array_new (FALSE, FALSE, sizeof (Open));
  g_array_set_clear_func (self->open, clear_open);

  return self;
}

/**
 * vandap_tei_body_free:
 * @self: (transfer full) (nullable): a reader
 *
 * Frees a reader.
 */
void
vandap_tei_body_free (VandapTeiBody *self)
{
  if (self == NULL)
    return;

  vandap_tei_choices_free (self->place.choices);
  vandap_tei_voices_free (self->place.voices);
  vandap_tei_turns_free (self->place.turns);
  vandap_tei_times_free (self->place.times);
  vandap_tei_figures_free (self->place.figures);
  vandap_tei_flow_free (self->place.flow);
  g_hash_table_unref (self->rules);
  g_hash_table_unref (self->found);
  g_array_unref (self->open);
  g_free (self);
}

/* Outside every paragraph, what one element has goes on in no other. */
static void
part_strangers (VandapTeiPlace *place, const VandapTeiRule *rule)
{
  if (rule == NULL && place->n_blocks == 0 && !vandap_tei_flow_is_capturing (place->flow))
    vandap_tei_place_end_paragraph (place);
}

static const VandapTeiRule *
look_up (VandapTeiBody *self, const char *name)
{
  gpointer rule;

  if (g_hash_table_lookup_extended (self->found, name, NULL, &rule))
    return rule;

  rule = g_hash_table_lookup (self->rules, name);
  g_hash_table_insert (self->found, (gpointer) name, rule);

  return rule;
}

/* Where text goes somewhere else, only the ends of its lines mean anything. */
static const VandapTeiRule *
find_rule (VandapTeiBody *self, const char *name)
{
  if (vandap_tei_flow_is_capturing (self->place.flow) && !g_str_equal (name, "lb"))
    return g_str_equal (name, "supplied") && g_str_equal (self->place.parent, "speaker") ? &vandap_tei_supplied : NULL;
  if (vandap_tei_place_is_in_choice (&self->place) && !vandap_tei_choices_take (self->place.choices, name))
    return &vandap_tei_other_reading;

  return look_up (self, name);
}

/**
 * vandap_tei_body_start:
 * @self: a reader
 * @element: a start tag; the same name stands at the same place as long as there is a reader
 *
 * Reads a start tag, of a text element or inside one.
 */
void
vandap_tei_body_start (VandapTeiBody *self, const VandapTeiElement *element)
{
  VandapTeiPlace *place = &self->place;
  const VandapTeiRule *rule = find_rule (self, element->name);
  Open open = {
    rule, { FALSE, VANDAP_NONE, NULL }, place->parent, vandap_tei_flow_get_kind (place->flow), place->n_blocks,
    place->n_spans,
  };

  part_strangers (place, rule);
  if (rule != NULL && rule->start != NULL)
    rule->start (place, &open.frame, element);
  place->parent = rule != NULL ? rule->name : "";
  g_array_append_val (self->open, open);
}

/**
 * vandap_tei_body_end:
 * @self: a reader, in an element
 *
 * Reads the end tag of the element that was begun last.
 */
void
vandap_tei_body_end (VandapTeiBody *self)
{
  VandapTeiPlace *place = &self->place;
  Open open = g_array_index (self->open, Open, --self->open->len); /* taken off whole, with what it owns */

  if (open.rule != NULL && open.rule->end != NULL)
    open.rule->end (place, &open.frame);
  clear_open (&open);
  part_strangers (place, open.rule);

  place->parent = open.parent;
  place->n_blocks = open.n_blocks;
  place->n_spans = open.n_spans;
  vandap_tei_flow_set_kind (place->flow, open.kind);
}

/**
 * vandap_tei_body_add_text:
 * @self: a reader
 * @text: UTF-8
 * @length: its length in bytes
 *
 * Reads text between tags.
 */
void
vandap_tei_body_add_text (VandapTeiBody *self, const char *text, gsize length)
{
  /* Between two readings of a place there is only the file's own layout. */
  if (vandap_tei_place_is_in_choice (&self->place) && vandap_tei_flow_is_blank (text, length))
    return;
  vandap_tei_flow_add_text (self->place.flow, text, length);
}

/**
 * vandap_tei_body_add_title:
 * @self: a reader, in no element
 * @title: title of one of several texts of a file
 *
 * Puts a title above the text that follows.
 */
void
vandap_tei_body_add_title (VandapTeiBody *self, const char *title)
{
  vandap_tei_flow_add_paragraph (self->place.flow, VANDAP_PARAGRAPH_HEADING, title);
}

/**
 * vandap_tei_body_finish:
 * @self: a reader, in no element
 *
 * Puts people, turns and questions into the interview, all text being read.
 */
void
vandap_tei_body_finish (VandapTeiBody *self)
{
  VandapTeiPlace *place = &self->place;
  g_autoptr (VandapTeiIds) ids = vandap_tei_ids_new ();
  guint n = vandap_tei_turns_get_n (place->turns);
  guint first = 0, after = 0;

  if (n > 0)
    {
      const VandapTeiTurn *last = vandap_tei_turns_get (place->turns, n - 1);

      first = vandap_tei_turns_get (place->turns, 0)->first_paragraph;
      after = last->first_paragraph + last->n_paragraphs;
    }
  vandap_tei_flow_settle (place->flow, first, after);
  vandap_tei_turns_build (place->turns, self->people, ids, vandap_tei_flow_get_kinds (place->flow), place->builder,
                          self->report);
}

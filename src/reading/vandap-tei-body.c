/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/vandap-tei-body.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "reading/vandap-tei-number.h"
#include "reading/vandap-tei-turns.h"

/* An open element, and what ends with it. */
typedef struct
{
  VandapTeiElement element;
  VandapParagraphKind kind; /* of paragraphs right in it */
  gboolean is_paragraph;    /* a paragraph ends with it */
  gboolean is_span;         /* a span ends with it */
  gboolean is_capture;      /* its text goes into the capture and not into the interview */
} Open;

struct _VandapTeiBody
{
  VandapInterviewBuilder *builder;
  VandapTeiHeader *header;
  VandapReport *report;
  VandapTeiTurns *turns;

  GArray *open;                /* Open */
  GString *capture;            /* text of a label, a speaker, a description */

  gboolean wants_paragraph;    /* a paragraph begins with the next text */
  gboolean in_paragraph;
  VandapParagraphKind kind;    /* of that paragraph */
  char *lead;                  /* of that paragraph */

  gboolean in_speech;
  guint speech_first;          /* index of the first paragraph of the speech */
  guint spoken;                /* paragraphs of speech in it */
  GArray *speakers;            /* guint */
  char *who;
  VandapTeiTurnRole role;
  gboolean had_speaker;

  gboolean in_figure;
  guint caption;
  guint figure_at;
  char *file;
  char *description;
  char *credit;

  GHashTable *moments;         /* id of a when → milliseconds */
  double unit;                 /* milliseconds of the timeline's unit */
};

/**
 * vandap_tei_body_new:
 * @builder: what the interview is built with; outlives the body
 * @header: who takes part; outlives the body
 * @report: where what is left out is noted; outlives the body
 *
 * Creates the reader of a text.
 *
 * Returns: (transfer full): a new reader
 */
VandapTeiBody *
vandap_tei_body_new (VandapInterviewBuilder *builder, VandapTeiHeader *header, VandapReport *report)
{
  VandapTeiBody *self = g_new0 (VandapTeiBody, 1);

  self->builder = builder;
  self->header = header;
  self->report = report;
  self->turns = vandap_tei_turns_new (builder, header);
  self->open = g_array_new (FALSE, TRUE, sizeof (Open));
  self->capture = g_string_new (NULL);
  self->speakers = g_array_new (FALSE, FALSE, sizeof (guint));
  self->moments = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->unit = 1000;

  return self;
}

/**
 * vandap_tei_body_free:
 * @self: (transfer full) (nullable): a reader of a text
 *
 * Frees it.
 */
void
vandap_tei_body_free (VandapTeiBody *self)
{
  if (self == NULL)
    return;

  vandap_tei_turns_free (self->turns);
  g_array_unref (self->open);
  g_string_free (self->capture, TRUE);
  g_free (self->lead);
  g_array_unref (self->speakers);
  g_free (self->who);
  g_free (self->file);
  g_free (self->description);
  g_free (self->credit);
  g_hash_table_unref (self->moments);
  g_free (self);
}

static Open *
innermost (VandapTeiBody *self)
{
  return self->open->len > 0 ? &g_array_index (self->open, Open, self->open->len - 1) : NULL;
}

static gboolean
is_capturing (VandapTeiBody *self)
{
  Open *open = innermost (self);

  return open != NULL && open->is_capture;
}

static void
end_paragraph (VandapTeiBody *self)
{
  guint index = vandap_interview_builder_get_n_paragraphs (self->builder);

  self->wants_paragraph = FALSE;
  if (!self->in_paragraph)
    return;

  self->in_paragraph = FALSE;
  if (!vandap_interview_builder_end_paragraph (self->builder))
    return;

  if (self->in_speech && self->kind == VANDAP_PARAGRAPH_SPEECH)
    self->spoken++;
  if (self->in_figure && self->kind == VANDAP_PARAGRAPH_CAPTION && self->caption == VANDAP_NONE)
    self->caption = index;
  if (self->kind == VANDAP_PARAGRAPH_LEFT_OUT)
    vandap_report_leave_out (self->report, index, _("The file marks it as left out"));
}

static void
want_paragraph (VandapTeiBody *self, VandapParagraphKind kind)
{
  end_paragraph (self);
  self->wants_paragraph = TRUE;
  self->kind = kind;
}

/* Begins the paragraph that is due: one that an element announced, or one around text that stands bare. */
static void
ensure_paragraph (VandapTeiBody *self)
{
  Open *open = innermost (self);

  if (self->in_paragraph)
    return;

  if (!self->wants_paragraph)
    self->kind = open != NULL ? open->kind : VANDAP_PARAGRAPH_INTRODUCTION;
  vandap_interview_builder_begin_paragraph (self->builder, self->kind, self->lead);
  g_clear_pointer (&self->lead, g_free);
  self->wants_paragraph = FALSE;
  self->in_paragraph = TRUE;
}

static const struct
{
  const char *type;
  VandapParagraphKind kind;
} kinds[] = {
  { "heading", VANDAP_PARAGRAPH_HEADING },
  { "introduction", VANDAP_PARAGRAPH_INTRODUCTION },
  { "note", VANDAP_PARAGRAPH_INTRODUCTION },
  { "aside", VANDAP_PARAGRAPH_ASIDE },
  { "caption", VANDAP_PARAGRAPH_CAPTION },
  { "closing", VANDAP_PARAGRAPH_CLOSING },
  { "byline", VANDAP_PARAGRAPH_BYLINE },
  { "left-out", VANDAP_PARAGRAPH_LEFT_OUT },
};

static gboolean
find_kind (const VandapTeiAttributes *attributes, VandapParagraphKind *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (vandap_tei_attributes_is (attributes, "type", kinds[i].type))
      {
        *kind = kinds[i].kind;
        return TRUE;
      }

  return FALSE;
}

/* What text in the body is that nobody says: before the first speech it leads there, later it comes in between. */
static VandapParagraphKind
narrative_kind (VandapTeiBody *self)
{
  return self->had_speaker ? VANDAP_PARAGRAPH_ASIDE : VANDAP_PARAGRAPH_INTRODUCTION;
}

static void
start_division (VandapTeiBody *self, const VandapTeiAttributes *attributes, Open *open)
{
  g_autofree char *id = NULL;
  g_autofree char *corresponding = NULL;

  end_paragraph (self);
  if (find_kind (attributes, &open->kind) || !vandap_tei_attributes_is (attributes, "type", "exchange"))
    return;

  id = vandap_tei_attributes_dup (attributes, "id");
  corresponding = vandap_tei_attributes_dup (attributes, "corresp");
  vandap_tei_turns_begin_exchange (self->turns, id, corresponding);
}

static void
start_speech (VandapTeiBody *self, const char *name, const VandapTeiAttributes *attributes, Open *open)
{
  end_paragraph (self);
  self->in_speech = TRUE;
  self->had_speaker = TRUE;
  self->speech_first = vandap_interview_builder_get_n_paragraphs (self->builder);
  self->spoken = 0;
  self->role = VANDAP_TEI_TURN_UNTOLD;
  if (vandap_tei_attributes_is (attributes, "n", "question"))
    self->role = VANDAP_TEI_TURN_ASKS;
  else if (vandap_tei_attributes_is (attributes, "n", "answer"))
    self->role = VANDAP_TEI_TURN_ANSWERS;
  g_array_set_size (self->speakers, 0);
  g_free (self->who);
  self->who = vandap_tei_attributes_dup (attributes, "who");
  open->kind = VANDAP_PARAGRAPH_SPEECH;
  if (strcmp (name, "u") == 0)
    want_paragraph (self, VANDAP_PARAGRAPH_SPEECH);
}

static void
add_speaker (VandapTeiBody *self, guint person)
{
  for (guint i = 0; i < self->speakers->len; i++)
    if (g_array_index (self->speakers, guint, i) == person)
      return;

  if (person != VANDAP_NONE)
    g_array_append_val (self->speakers, person);
}

/* Who says it: those it points to; where it points to nobody, whoever its label names. */
static void
find_speakers (VandapTeiBody *self, const char *label)
{
  g_auto (GStrv) pointers = self->who != NULL ? g_strsplit_set (self->who, " \t\r\n", -1) : NULL;
  guint n = 0;

  for (guint i = 0; pointers != NULL && pointers[i] != NULL; i++)
    {
      const char *id = strrchr (pointers[i], '#');
      guint person;

      id = id != NULL ? id + 1 : pointers[i];
      if (*id == '\0')
        continue;
      person = vandap_tei_header_find_person (self->header, id);
      if (person == VANDAP_NONE)
        person = vandap_tei_header_add_speaker (self->header, id, label);
      add_speaker (self, person);
      n++;
    }
  if (n == 0)
    add_speaker (self, vandap_tei_header_add_speaker (self->header, NULL, label));
}

static void
end_speech (VandapTeiBody *self)
{
  guint n;

  end_paragraph (self);
  if (self->speakers->len == 0)
    find_speakers (self, NULL);
  n = vandap_interview_builder_get_n_paragraphs (self->builder) - self->speech_first;
  if (self->spoken > 0)
    vandap_tei_turns_add (self->turns, self->speech_first, n, self->speakers, self->role);
  self->in_speech = FALSE;
  g_clear_pointer (&self->lead, g_free);
}

static void
start_figure (VandapTeiBody *self, Open *open)
{
  end_paragraph (self);
  self->in_figure = TRUE;
  self->caption = VANDAP_NONE;
  self->figure_at = vandap_interview_builder_get_n_paragraphs (self->builder);
  g_clear_pointer (&self->file, g_free);
  g_clear_pointer (&self->description, g_free);
  g_clear_pointer (&self->credit, g_free);
  open->kind = VANDAP_PARAGRAPH_CAPTION;
}

static void
end_figure (VandapTeiBody *self)
{
  end_paragraph (self);
  vandap_interview_builder_add_picture (self->builder, self->figure_at, self->caption, self->credit,
                                        self->description, self->file);
  self->in_figure = FALSE;
}

static void
start_capture (VandapTeiBody *self, Open *open)
{
  g_string_truncate (self->capture, 0);
  open->is_capture = TRUE;
}

static void
open_span (VandapTeiBody *self, VandapSpanKind kind, const char *value, Open *open)
{
  ensure_paragraph (self);
  vandap_interview_builder_open_span (self->builder, kind, value);
  open->is_span = TRUE;
}

static void
start_highlight (VandapTeiBody *self, const char *name, const VandapTeiAttributes *attributes, Open *open)
{
  g_autofree char *rend = vandap_tei_attributes_dup (attributes, "rend");
  const char *value = NULL;

  if (strcmp (name, "emph") == 0 || rend == NULL)
    value = NULL;
  else if (strstr (rend, "bold") != NULL)
    value = "bold";
  else if (strstr (rend, "italic") != NULL)
    value = "italic";
  else
    return; /* raised, small capitals: a way of setting, no emphasis */

  open_span (self, VANDAP_SPAN_EMPHASIS, value, open);
}

static void
take_anchor (VandapTeiBody *self, const VandapTeiAttributes *attributes)
{
  g_autofree char *synch = vandap_tei_attributes_dup (attributes, "synch");
  const gint64 *moment = synch != NULL && *synch == '#' ? g_hash_table_lookup (self->moments, synch + 1) : NULL;

  if (moment == NULL)
    return;

  ensure_paragraph (self);
  vandap_interview_builder_add_time (self->builder, *moment);
}

static void
take_when (VandapTeiBody *self, const VandapTeiAttributes *attributes)
{
  g_autofree char *id = vandap_tei_attributes_dup (attributes, "id");
  g_autofree char *interval = vandap_tei_attributes_dup (attributes, "interval");
  double value = interval != NULL ? g_ascii_strtod (interval, NULL) * self->unit : 0;

  if (id == NULL || !(value >= 0 && value < 1e15))
    return;

  g_hash_table_insert (self->moments, g_strdup (id),
                       g_memdup2 (&(gint64) { (gint64) (value + 0.5) }, sizeof (gint64)));
}

/* A note inside a paragraph is an aside; one that stands by itself is a paragraph of its own. */
static void
start_note (VandapTeiBody *self, Open *open)
{
  if (self->in_paragraph || self->wants_paragraph)
    {
      open_span (self, VANDAP_SPAN_ASIDE, NULL, open);
      return;
    }
  open->kind = VANDAP_PARAGRAPH_ASIDE;
  open->is_paragraph = TRUE;
  want_paragraph (self, VANDAP_PARAGRAPH_ASIDE);
}

static void
start_block (VandapTeiBody *self, const VandapTeiAttributes *attributes, Open *open)
{
  find_kind (attributes, &open->kind);
  open->is_paragraph = TRUE;
  want_paragraph (self, open->kind);
}

static gboolean
is_inside_speech_seg (VandapTeiBody *self, const char *name)
{
  return strcmp (name, "seg") != 0 || (self->in_speech && !self->in_paragraph);
}

static void
start_head (VandapTeiBody *self, Open *open)
{
  open->kind = self->in_figure ? VANDAP_PARAGRAPH_CAPTION : VANDAP_PARAGRAPH_HEADING;
  open->is_paragraph = TRUE;
  want_paragraph (self, open->kind);
}

static void
start_label (VandapTeiBody *self, Open *open)
{
  if (self->wants_paragraph && self->lead == NULL)
    start_capture (self, open);
}

static void
start_byline (VandapTeiBody *self, Open *open)
{
  if (self->in_figure)
    {
      end_paragraph (self);
      start_capture (self, open);
      return;
    }
  open->kind = VANDAP_PARAGRAPH_BYLINE;
  open->is_paragraph = TRUE;
  want_paragraph (self, open->kind);
}

static void
start_inline (VandapTeiBody *self, const char *name, const VandapTeiAttributes *attributes, Open *open)
{
  g_autofree char *value = NULL;

  switch (open->element)
    {
    case VANDAP_TEI_HIGHLIGHT:
      start_highlight (self, name, attributes, open);
      break;
    case VANDAP_TEI_LINK:
      value = vandap_tei_attributes_dup (attributes, "target");
      open_span (self, VANDAP_SPAN_LINK, value, open);
      break;
    case VANDAP_TEI_QUOTE:
      open_span (self, VANDAP_SPAN_QUOTATION, NULL, open);
      break;
    case VANDAP_TEI_NUMBER:
      value = vandap_tei_number_dup_value (name, attributes);
      open_span (self, VANDAP_SPAN_NUMBER, value, open);
      break;
    case VANDAP_TEI_NOTE:
      start_note (self, open);
      break;
    case VANDAP_TEI_LABEL:
      start_label (self, open);
      break;
    case VANDAP_TEI_LINE_BREAK:
      if (self->in_paragraph)
        vandap_interview_builder_break_line (self->builder);
      break;
    case VANDAP_TEI_ANCHOR:
      take_anchor (self, attributes);
      break;
    default:
      break;
    }
}

/**
 * vandap_tei_body_start:
 * @self: a reader of a text
 * @name: local name of an element in it
 * @attributes: its attributes
 *
 * Takes the beginning of an element.
 */
void
vandap_tei_body_start (VandapTeiBody *self, const char *name, const VandapTeiAttributes *attributes)
{
  Open *around = innermost (self);
  Open open = { vandap_tei_element_find (name), around != NULL ? around->kind : VANDAP_PARAGRAPH_INTRODUCTION,
                FALSE, FALSE, around != NULL && around->is_capture };

  if (open.is_capture)
    {
      g_array_append_val (self->open, open);
      return;
    }

  switch (open.element)
    {
    case VANDAP_TEI_FRONT:
    case VANDAP_TEI_TEXT:
      end_paragraph (self);
      open.kind = VANDAP_PARAGRAPH_INTRODUCTION;
      break;
    case VANDAP_TEI_BODY:
      end_paragraph (self);
      open.kind = narrative_kind (self);
      break;
    case VANDAP_TEI_BACK:
      end_paragraph (self);
      open.kind = VANDAP_PARAGRAPH_CLOSING;
      break;
    case VANDAP_TEI_DIV:
      if (open.kind == VANDAP_PARAGRAPH_INTRODUCTION)
        open.kind = narrative_kind (self);
      start_division (self, attributes, &open);
      break;
    case VANDAP_TEI_SPEECH:
      start_speech (self, name, attributes, &open);
      break;
    case VANDAP_TEI_SPEAKER:
      end_paragraph (self);
      start_capture (self, &open);
      break;
    case VANDAP_TEI_PARAGRAPH:
      if (!is_inside_speech_seg (self, name))
        break;
      open.is_paragraph = TRUE;
      if (open.kind == VANDAP_PARAGRAPH_INTRODUCTION && !self->in_speech)
        open.kind = narrative_kind (self);
      want_paragraph (self, open.kind);
      break;
    case VANDAP_TEI_BLOCK:
      start_block (self, attributes, &open);
      break;
    case VANDAP_TEI_HEAD:
      start_head (self, &open);
      break;
    case VANDAP_TEI_BYLINE:
      start_byline (self, &open);
      break;
    case VANDAP_TEI_FIGURE:
      start_figure (self, &open);
      break;
    case VANDAP_TEI_GRAPHIC:
      g_free (self->file);
      self->file = vandap_tei_attributes_dup (attributes, "url");
      break;
    case VANDAP_TEI_DESCRIPTION:
      end_paragraph (self);
      start_capture (self, &open);
      break;
    case VANDAP_TEI_CONTAINER:
      end_paragraph (self);
      break;
    case VANDAP_TEI_TIMELINE:
      self->unit = vandap_tei_attributes_is (attributes, "unit", "ms") ? 1 : 1000;
      break;
    case VANDAP_TEI_WHEN:
      take_when (self, attributes);
      break;
    default:
      start_inline (self, name, attributes, &open);
      break;
    }
  g_array_append_val (self->open, open);
}

/* Text that was set aside goes where it belongs. */
static void
end_capture (VandapTeiBody *self, VandapTeiElement element)
{
  switch (element)
    {
    case VANDAP_TEI_SPEAKER:
      find_speakers (self, self->capture->str);
      g_free (self->lead);
      self->lead = g_strdup (self->capture->str);
      break;
    case VANDAP_TEI_LABEL:
      self->lead = g_strdup (self->capture->str);
      break;
    case VANDAP_TEI_DESCRIPTION:
      g_free (self->description);
      self->description = g_strdup (self->capture->str);
      break;
    case VANDAP_TEI_BYLINE:
      g_free (self->credit);
      self->credit = g_strdup (self->capture->str);
      break;
    default:
      break; /* an element inside what is set aside */
    }
}

/**
 * vandap_tei_body_end:
 * @self: a reader of a text
 *
 * Takes the end of the innermost element.
 */
void
vandap_tei_body_end (VandapTeiBody *self)
{
  Open open = *innermost (self);

  g_array_set_size (self->open, self->open->len - 1);
  if (open.is_capture)
    {
      if (!is_capturing (self))
        end_capture (self, open.element);
    }
  else if (open.is_span && self->in_paragraph)
    vandap_interview_builder_close_span (self->builder);
  else if (open.is_paragraph)
    end_paragraph (self);
  else if (open.element == VANDAP_TEI_SPEECH)
    end_speech (self);
  else if (open.element == VANDAP_TEI_FIGURE)
    end_figure (self);
  else if (open.element == VANDAP_TEI_DIV || open.element == VANDAP_TEI_CONTAINER
           || open.element == VANDAP_TEI_BODY || open.element == VANDAP_TEI_FRONT
           || open.element == VANDAP_TEI_BACK)
    end_paragraph (self);
}

static gboolean
is_white (const char *text, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isspace (text[i]))
      return FALSE;

  return TRUE;
}

/**
 * vandap_tei_body_text:
 * @self: a reader of a text
 * @text: UTF-8
 * @length: its length in bytes
 *
 * Takes text.
 */
void
vandap_tei_body_text (VandapTeiBody *self, const char *text, gsize length)
{
  if (is_capturing (self))
    {
      g_string_append_len (self->capture, text, (gssize) length);
      return;
    }

  /* White space between paragraphs is only the way the file is set. */
  if (!self->in_paragraph && is_white (text, length))
    return;

  ensure_paragraph (self);
  vandap_interview_builder_append (self->builder, text, (gssize) length);
}

/**
 * vandap_tei_body_finish:
 * @self: a reader of a text
 *
 * Ends the text, and makes questions of its turns.
 */
void
vandap_tei_body_finish (VandapTeiBody *self)
{
  end_paragraph (self);
  vandap_tei_turns_finish (self->turns);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "interview/vandap-corrections.h"
#include "interview/vandap-interview-builder.h"

/* One interview, and what becomes of it when something is put right. */

#define NOBODY VANDAP_NONE
#define PV 0
#define THU 1
#define NEW 2

/* Corrections, and the interview afterwards: "?" asks, "!" answers, "|" where a question begins; paragraphs by number,
 * with the first letter of their kind where nobody says them. */
typedef struct
{
  const char *name;
  VandapCorrection corrections[3];
  const char *after;
} Case;

#define BEFORE "h0 i1 | ?PV 2 !Thử 3 4 c5 6 | ?PV 7 !Thử 8 k9 l10"

#define KIND(first, n, becomes) { .what = VANDAP_CORRECTION_KIND, .paragraph = first, .n_paragraphs = n, .kind = VANDAP_PARAGRAPH_##becomes }
#define ASKED(first, n, by) { .what = VANDAP_CORRECTION_SPEECH, .paragraph = first, .n_paragraphs = n, .asks = TRUE, .person = by }
#define SAID(first, n, by) { .what = VANDAP_CORRECTION_SPEECH, .paragraph = first, .n_paragraphs = n, .person = by }
#define SAID_BY_NEW(first, n, who) { .what = VANDAP_CORRECTION_SPEECH, .paragraph = first, .n_paragraphs = n, .person = NEW, .name = (char *) who }
#define AT(does, first) { .what = VANDAP_CORRECTION_##does, .paragraph = first }

static const Case cases[] = {
  { "heading in an answer", { KIND (4, 1, HEADING) }, "h0 i1 | ?PV 2 !Thử 3 h4 c5 6 | ?PV 7 !Thử 8 k9 l10" },
  { "end of an answer", { KIND (6, 1, CLOSING) }, "h0 i1 | ?PV 2 !Thử 3 4 c5 k6 | ?PV 7 !Thử 8 k9 l10" },
  { "start of an answer", { KIND (3, 1, INTRODUCTION) }, "h0 i1 | ?PV 2 i3 !Thử 4 c5 6 | ?PV 7 !Thử 8 k9 l10" },
  { "whole answer", { KIND (3, 4, LEFT_OUT) }, "h0 i1 | ?PV 2 l3 l4 l5 l6 | ?PV 7 !Thử 8 k9 l10" },
  { "question", { KIND (7, 1, HEADING) }, "h0 i1 | ?PV 2 !Thử 3 4 c5 6 h7 !Thử 8 k9 l10" },
  { "first question", { KIND (2, 1, INTRODUCTION) }, "h0 i1 i2 | !Thử 3 4 c5 6 | ?PV 7 !Thử 8 k9 l10" },
  { "everything", { KIND (0, 11, CAPTION) }, "c0 c1 c2 c3 c4 c5 c6 c7 c8 c9 c10" },
  { "introduction asks", { ASKED (1, 1, PV) }, "h0 | ?PV 1 2 !Thử 3 4 c5 6 | ?PV 7 !Thử 8 k9 l10" },
  { "part of an answer asks", { ASKED (4, 1, PV) }, "h0 i1 | ?PV 2 !Thử 3 | ?PV 4 c5 !Thử 6 | ?PV 7 !Thử 8 k9 l10" },
  { "nobody known asks", { ASKED (4, 1, NOBODY) }, "h0 i1 | ?PV 2 !Thử 3 | ? 4 c5 !Thử 6 | ?PV 7 !Thử 8 k9 l10" },
  { "question answers", { SAID (7, 1, THU) }, "h0 i1 | ?PV 2 !Thử 3 4 c5 6 7 8 k9 l10" },
  { "left out answers", { SAID (10, 1, THU) }, "h0 i1 | ?PV 2 !Thử 3 4 c5 6 | ?PV 7 !Thử 8 k9 !Thử 10" },
  { "caption is said", { SAID (5, 1, THU) }, "h0 i1 | ?PV 2 !Thử 3 4 5 6 | ?PV 7 !Thử 8 k9 l10" },
  { "by somebody new", { SAID_BY_NEW (4, 1, "Mới") }, "h0 i1 | ?PV 2 !Thử 3 !Mới 4 c5 !Thử 6 | ?PV 7 !Thử 8 k9 l10" },
  { "over two turns", { SAID_BY_NEW (6, 2, "Mới") }, "h0 i1 | ?PV 2 !Thử 3 4 c5 !Mới 6 7 !Thử 8 k9 l10" },
  { "answers before any question", { SAID (1, 1, THU) }, "h0 | !Thử 1 | ?PV 2 !Thử 3 4 c5 6 | ?PV 7 !Thử 8 k9 l10" },
  { "two answers joined", { KIND (7, 1, CAPTION), SAID (7, 1, THU) }, "h0 i1 | ?PV 2 !Thử 3 4 c5 6 7 8 k9 l10" },
  { "split answer", { AT (SPLIT, 4) }, "h0 i1 | ?PV 2 !Thử 3 !Thử 4 c5 6 | ?PV 7 !Thử 8 k9 l10" },
  { "split question", { ASKED (1, 1, PV), AT (SPLIT, 2) }, "h0 | ?PV 1 | ?PV 2 !Thử 3 4 c5 6 | ?PV 7 !Thử 8 k9 l10" },
  { "merged answer", { AT (MERGE, 7) }, "h0 i1 | ?PV 2 !Thử 3 4 c5 6 7 !Thử 8 k9 l10" },
  { "merged into the question", { AT (MERGE, 4) }, "h0 i1 | ?PV 2 3 4 c5 6 | ?PV 7 !Thử 8 k9 l10" },
  { "swapped", { { .what = VANDAP_CORRECTION_SWAP } }, "h0 i1 | !PV 2 | ?Thử 3 4 c5 6 !PV 7 | ?Thử 8 k9 l10" },
};

static void
add (VandapInterviewBuilder *builder, VandapParagraphKind kind, const char *lead, const char *text)
{
  vandap_interview_builder_begin_paragraph (builder, kind, lead);
  vandap_interview_builder_append (builder, text, -1);
  vandap_interview_builder_end_paragraph (builder);
}

static VandapInterview *
build (void)
{
  g_autoptr (VandapInterviewBuilder) builder = vandap_interview_builder_new ();
  static const VandapParagraphKind kinds[] = {
    VANDAP_PARAGRAPH_HEADING, VANDAP_PARAGRAPH_INTRODUCTION, VANDAP_PARAGRAPH_SPEECH,  VANDAP_PARAGRAPH_SPEECH,
    VANDAP_PARAGRAPH_SPEECH,  VANDAP_PARAGRAPH_CAPTION,      VANDAP_PARAGRAPH_SPEECH,  VANDAP_PARAGRAPH_SPEECH,
    VANDAP_PARAGRAPH_SPEECH,  VANDAP_PARAGRAPH_CLOSING,      VANDAP_PARAGRAPH_LEFT_OUT,
  };
  static const guint firsts[] = { 2, 3, 7, 8 }, lengths[] = { 1, 4, 1, 1 };
  g_autoptr (GError) error = NULL;
  VandapInterview *interview;

  vandap_interview_builder_add_person (builder, "pv", "PV", NULL, NULL, VANDAP_PART_ASKS, TRUE);
  vandap_interview_builder_add_person (builder, "thu", "Thử", "Bà", NULL, VANDAP_PART_ANSWERS, FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    add (builder, kinds[i], i == 3 ? "Bà Thử:" : NULL, "Sample text.");
  for (guint i = 0; i < G_N_ELEMENTS (firsts); i++)
    vandap_interview_builder_add_turn (builder, firsts[i], lengths[i], &(guint){ i % 2 }, 1);
  vandap_interview_builder_add_exchange (builder, NULL, 0, 1, 1, "other#q1");
  vandap_interview_builder_add_exchange (builder, NULL, 2, 1, 1, "other#q2");
  vandap_interview_builder_add_picture (builder, 5, 5, "Sample", NULL, "sample.png");
  interview = vandap_interview_builder_finish (builder, &error);
  g_assert_no_error (error);

  return interview;
}

static void
describe_turn (GString *out, VandapInterview *interview, guint turn, gboolean asks, gboolean begins)
{
  const VandapTurn *marks = vandap_interview_get_turn (interview, turn);

  g_string_append_printf (out, "%s%s%s", begins ? " |" : "", " ", asks ? "?" : "!");
  for (guint i = 0; i < marks->n_speakers; i++)
    g_string_append (out, vandap_interview_get_person (interview, vandap_interview_get_speaker (interview, turn, i))->name);
}

static char *
describe (VandapInterview *interview)
{
  GString *out = g_string_new (NULL);
  guint last = VANDAP_NONE;

  for (guint i = 0; i < vandap_interview_get_n_paragraphs (interview); i++)
    {
      static const char letters[] = " hiackbl"; /* in the order of the kinds */
      VandapParagraphKind kind = vandap_interview_get_paragraph (interview, i)->kind;
      guint turn = vandap_interview_find_turn (interview, i);
      guint exchange = turn != VANDAP_NONE ? vandap_interview_find_exchange (interview, turn) : VANDAP_NONE;

      if (turn != VANDAP_NONE && turn != last)
        {
          const VandapExchangeMarks *marks = vandap_interview_get_exchange (interview, exchange);

          describe_turn (out, interview, turn, turn < marks->first_turn + marks->n_asking, turn == marks->first_turn);
        }
      if (turn != VANDAP_NONE)
        last = turn;
      g_string_append_printf (out, " %.*s%u", kind == VANDAP_PARAGRAPH_SPEECH ? 0 : 1,
                              &letters[kind], i);
    }
  g_string_erase (out, 0, 1);

  return g_string_free (out, FALSE);
}

static void
test_case (gconstpointer data)
{
  const Case *self = data;
  g_autoptr (VandapInterview) reading = build ();
  g_autoptr (VandapCorrections) corrections = vandap_corrections_new (reading);
  g_autofree char *before = describe (reading), *after = NULL;

  g_assert_cmpstr (before, ==, BEFORE);
  for (guint i = 0; self->corrections[i].what != VANDAP_CORRECTION_KIND || self->corrections[i].n_paragraphs > 0; i++)
    g_assert_true (vandap_corrections_add (corrections, &self->corrections[i]));
  after = describe (vandap_corrections_get_interview (corrections));
  g_assert_cmpstr (after, ==, self->after);

  while (vandap_corrections_undo (corrections))
    ;
  g_assert_true (vandap_corrections_get_interview (corrections) == reading);
}

/* What does not fit changes nothing, and leaves what was undone to be redone. */
static void
test_misfits (void)
{
  static const VandapCorrection misfits[] = {
    KIND (11, 1, HEADING),
    KIND (10, 2, HEADING),
    KIND (0, G_MAXUINT, HEADING),
    SAID (0, 1, 3),
    SAID (0, 1, NEW), /* without a name */
    AT (SPLIT, 3),
    AT (SPLIT, 0),
    AT (SPLIT, 99),
    AT (MERGE, 2),
    AT (MERGE, 1),
    AT (MERGE, 99),
    AT (UNLABEL, 4),
    AT (UNLABEL, 99),
    { .what = VANDAP_CORRECTION_PERSON, .person = 2, .name = (char *) "X" },
    { .what = VANDAP_CORRECTION_PERSON, .person = 0 },
    { .what = VANDAP_CORRECTION_FIELD, .field = VANDAP_N_FIELDS },
    { .what = VANDAP_CORRECTION_DERIVATION, .derivation = (VandapDerivation) 7 },
    { .what = (VandapCorrectionKind) 99 },
  };
  g_autoptr (VandapInterview) reading = build ();
  g_autoptr (VandapCorrections) corrections = vandap_corrections_new (reading);
  const VandapCorrection heading = KIND (4, 1, HEADING);

  g_assert_true (vandap_corrections_add (corrections, &heading));
  g_assert_true (vandap_corrections_undo (corrections));
  for (guint i = 0; i < G_N_ELEMENTS (misfits); i++)
    {
      g_assert_false (vandap_corrections_add (corrections, &misfits[i]));
      g_assert_true (vandap_corrections_get_interview (corrections) == reading);
      g_assert_true (vandap_corrections_can_redo (corrections));
    }
  g_assert_true (vandap_corrections_redo (corrections));
  g_assert_cmpuint (vandap_corrections_get_n (corrections), ==, 1);
}

/* What is so already is no step, and what was undone can still be redone; but who is sure of it can say so. */
static void
test_nothing_new (void)
{
  static const VandapCorrection nothing[] = {
    ASKED (7, 1, PV),
    SAID (8, 1, THU),
    KIND (9, 1, CLOSING),
    KIND (5, 1, CAPTION),
    { .what = VANDAP_CORRECTION_PERSON, .person = THU, .name = (char *) "Thử", .courtesy = (char *) "Bà" },
    { .what = VANDAP_CORRECTION_FIELD, .field = VANDAP_FIELD_PUBLICATION },
    { .what = VANDAP_CORRECTION_DERIVATION, .derivation = VANDAP_DERIVATION_PUBLISHED },
  };
  g_autoptr (VandapInterview) reading = build ();
  g_autoptr (VandapCorrections) corrections = vandap_corrections_new (reading);
  const VandapCorrection heading = KIND (4, 1, HEADING);

  g_assert_true (vandap_corrections_add (corrections, &heading));
  g_assert_true (vandap_corrections_add (corrections, &heading));
  g_assert_cmpuint (vandap_corrections_get_n (corrections), ==, 1);
  g_assert_true (vandap_corrections_undo (corrections));
  for (guint i = 0; i < G_N_ELEMENTS (nothing); i++)
    {
      g_assert_true (vandap_corrections_add (corrections, &nothing[i]));
      g_assert_true (vandap_corrections_get_interview (corrections) == reading);
      g_assert_cmpuint (vandap_corrections_get_n (corrections), ==, 0);
      g_assert_true (vandap_corrections_can_redo (corrections));
    }
  g_assert_true (vandap_corrections_confirm (corrections, &nothing[0]));
  g_assert_cmpuint (vandap_corrections_get_n (corrections), ==, 1);
  g_assert_true (vandap_corrections_touch (corrections, 7));
  g_assert_false (vandap_corrections_can_redo (corrections));
}

static void
test_label (void)
{
  g_autoptr (VandapInterview) reading = build ();
  g_autoptr (VandapCorrections) corrections = vandap_corrections_new (reading);
  const VandapCorrection unlabel = AT (UNLABEL, 3);
  VandapInterview *interview;
  const VandapParagraph *paragraph;

  g_assert_true (vandap_corrections_add (corrections, &unlabel));
  interview = vandap_corrections_get_interview (corrections);
  paragraph = vandap_interview_get_paragraph (interview, 3);
  g_assert_null (paragraph->lead);
  g_assert_true (g_str_has_prefix (vandap_interview_get_text (interview, NULL) + paragraph->start, "Bà Thử: Sample text.\n"));
  paragraph = vandap_interview_get_paragraph (interview, 4);
  g_assert_true (g_str_has_prefix (vandap_interview_get_text (interview, NULL) + paragraph->start, "Sample text.\n"));
  g_assert_false (vandap_corrections_add (corrections, &unlabel));
}

/* A label, whom it was read as, and what was put right behind it. */
static const struct
{
  const char *label;
  const char *name;
  gboolean is_label;
  VandapCorrection correction;
  gboolean misnames;
} labels[] = {
#define GIVEN(to) { .what = VANDAP_CORRECTION_SPEECH, .paragraph = 1, .n_paragraphs = 1, .person = to }
#define GIVEN_NEW(who) { .what = VANDAP_CORRECTION_SPEECH, .paragraph = 1, .n_paragraphs = 1, .person = 3, .name = (char *) who }
#define RENAMED(who) { .what = VANDAP_CORRECTION_PERSON, .person = 1, .name = (char *) who }
  /* Somebody else says it. */
  { "Anna Test:", "Anna Test", FALSE, GIVEN (2), TRUE },
  { "Anna Test:", "Anna Test", FALSE, GIVEN (NOBODY), TRUE },
  { "Anna Test:", "Anna Test", FALSE, GIVEN_NEW ("Carla Sample"), TRUE },
  { "PV:", "PV", TRUE, GIVEN (2), TRUE },
  { "Nguyễn Văn Thử:", "Nguyễn Văn Thử", FALSE, GIVEN_NEW ("Nguyễn Thị Thử Hai"), TRUE },
  { "Anna Test:", "Anna Test", FALSE, RENAMED ("Carla Sample"), TRUE },
  { "Nguyễn Văn Thử:", "Nguyễn Văn Thử", FALSE, RENAMED ("Nguyễn Thị Mẫu"), TRUE },
  { "Anna Test:", "Anna Test", FALSE, AT (MERGE, 1), TRUE },
  /* However it is printed, it is the one who says it. */
  { "- Ông BENJAMIN SAMPLE:", "Anna Test", FALSE, GIVEN (2), FALSE },
  { "Sample", "Anna Test", FALSE, GIVEN (2), FALSE },
  { "B.S.:", "Anna Test", FALSE, GIVEN (2), FALSE },
  { "BS -", "Anna Test", FALSE, GIVEN (2), FALSE },
  { "Phóng viên:", "Phóng viên", TRUE, RENAMED ("Anna Test"), FALSE },
  { "Ông Thử:", "Thử", FALSE, RENAMED ("Nguyễn Văn Thử"), FALSE },
  { "Ông Nguyễn Văn Thử:", "Nguyễn Văn Thử", FALSE, RENAMED ("Thử"), FALSE },
  { "Reporter:", "Anna Test", FALSE, RENAMED ("Carla Sample"), FALSE },
  { "Anna Test:", "Anna Test", FALSE, GIVEN (1), FALSE },
  { "Anna Test:", "Anna Test", FALSE, { .what = VANDAP_CORRECTION_SWAP }, FALSE },
  /* It names nobody at all. */
  { "–", "Anna Test", FALSE, GIVEN (2), FALSE },
  { "1.", "Anna Test", FALSE, GIVEN (2), FALSE },
  { "Anna Test:", "Anna Test", FALSE, KIND (1, 1, CAPTION), FALSE },
};

static VandapInterview *
build_labelled (const char *label, const char *name, gboolean is_label)
{
  g_autoptr (VandapInterviewBuilder) builder = vandap_interview_builder_new ();
  g_autoptr (GError) error = NULL;
  VandapInterview *interview;

  vandap_interview_builder_add_person (builder, "i", "Interviewer", NULL, NULL, VANDAP_PART_ASKS, TRUE);
  vandap_interview_builder_add_person (builder, "a", name, NULL, NULL, VANDAP_PART_ANSWERS, is_label);
  vandap_interview_builder_add_person (builder, "b", "Benjamin Sample", NULL, NULL, VANDAP_PART_ANSWERS, FALSE);
  add (builder, VANDAP_PARAGRAPH_SPEECH, "Interviewer:", "Who is there?");
  add (builder, VANDAP_PARAGRAPH_SPEECH, label, "I am.");
  vandap_interview_builder_add_turn (builder, 0, 1, &(guint){ 0 }, 1);
  vandap_interview_builder_add_turn (builder, 1, 1, &(guint){ 1 }, 1);
  vandap_interview_builder_add_exchange (builder, NULL, 0, 1, 1, NULL);
  interview = vandap_interview_builder_finish (builder, &error);
  g_assert_no_error (error);

  return interview;
}

/* A label that is another's than whoever says the words now is known for one; undone, it is theirs again. */
static void
test_misnaming (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      g_autoptr (VandapInterview) reading = build_labelled (labels[i].label, labels[i].name, labels[i].is_label);
      g_autoptr (VandapCorrections) corrections = vandap_corrections_new (reading);
      const VandapParagraph *paragraph;

      g_test_message ("%s %u", labels[i].label, i);
      g_assert_true (vandap_corrections_confirm (corrections, &labels[i].correction));
      paragraph = vandap_interview_get_paragraph (vandap_corrections_get_interview (corrections), 1);
      g_assert_cmpint (paragraph->misnames, ==, labels[i].misnames);
      g_assert_cmpstr (paragraph->lead, ==, labels[i].label);
      g_assert_true (vandap_corrections_undo (corrections));
      g_assert_false (vandap_interview_get_paragraph (vandap_corrections_get_interview (corrections), 1)->misnames);
    }
}

/* Words that nobody said before, given to nobody, are not said by whom their label names; a label of nobody stays. */
static void
test_misnaming_of_nobody (void)
{
  g_autoptr (VandapInterviewBuilder) builder = vandap_interview_builder_new ();
  g_autoptr (VandapInterview) reading = NULL;
  g_autoptr (VandapCorrections) corrections = NULL;
  const VandapCorrection given = { .what = VANDAP_CORRECTION_SPEECH, .paragraph = 2, .n_paragraphs = 2, .person = NOBODY };
  VandapInterview *interview;

  vandap_interview_builder_add_person (builder, "i", "Interviewer", NULL, NULL, VANDAP_PART_ASKS, TRUE);
  vandap_interview_builder_add_person (builder, "a", "Anna Test", NULL, NULL, VANDAP_PART_ANSWERS, FALSE);
  add (builder, VANDAP_PARAGRAPH_SPEECH, "Interviewer:", "Who is there?");
  add (builder, VANDAP_PARAGRAPH_SPEECH, "Anna Test:", "I am.");
  add (builder, VANDAP_PARAGRAPH_CLOSING, "Ms. Anna Test:", "You are welcome.");
  add (builder, VANDAP_PARAGRAPH_CLOSING, "Note:", "That was all.");
  vandap_interview_builder_add_turn (builder, 0, 1, &(guint){ 0 }, 1);
  vandap_interview_builder_add_turn (builder, 1, 1, &(guint){ 1 }, 1);
  vandap_interview_builder_add_exchange (builder, NULL, 0, 1, 1, NULL);
  reading = vandap_interview_builder_finish (builder, NULL);
  corrections = vandap_corrections_new (reading);

  g_assert_true (vandap_corrections_add (corrections, &given));
  interview = vandap_corrections_get_interview (corrections);
  g_assert_true (vandap_interview_get_paragraph (interview, 2)->misnames);
  g_assert_false (vandap_interview_get_paragraph (interview, 3)->misnames);
}

static void
test_people_and_source (void)
{
  g_autoptr (VandapInterview) reading = build ();
  g_autoptr (VandapCorrections) corrections = vandap_corrections_new (reading);
  g_autoptr (VandapCorrection) person = vandap_correction_new_person (PV, "Mẫu", "Ông", "");
  g_autoptr (VandapCorrection) field = vandap_correction_new_field (VANDAP_FIELD_PUBLICATION, "Báo Thử");
  g_autoptr (VandapCorrection) unknown = vandap_correction_new_field (VANDAP_FIELD_PUBLICATION, "");
  g_autoptr (VandapCorrection) digest = vandap_correction_new_derivation (VANDAP_DERIVATION_DIGEST);
  VandapInterview *interview;

  g_assert_true (vandap_corrections_add (corrections, person));
  g_assert_true (vandap_corrections_add (corrections, field));
  g_assert_true (vandap_corrections_add (corrections, digest));
  interview = vandap_corrections_get_interview (corrections);
  g_assert_cmpstr (vandap_interview_get_person (interview, PV)->name, ==, "Mẫu");
  g_assert_cmpstr (vandap_interview_get_person (interview, PV)->courtesy, ==, "Ông");
  g_assert_null (vandap_interview_get_person (interview, PV)->occupation);
  g_assert_false (vandap_interview_get_person (interview, PV)->is_label);
  g_assert_cmpstr (vandap_interview_get_field (interview, VANDAP_FIELD_PUBLICATION), ==, "Báo Thử");
  g_assert_cmpint (vandap_interview_get_derivation (interview), ==, VANDAP_DERIVATION_DIGEST);

  g_assert_true (vandap_corrections_add (corrections, unknown));
  g_assert_null (vandap_interview_get_field (vandap_corrections_get_interview (corrections), VANDAP_FIELD_PUBLICATION));
}

/* What is typed gets the form that a text has: some keyboards give a letter and its marks one by one. */
static void
test_typed (void)
{
  g_autoptr (VandapInterview) reading = build ();
  g_autoptr (VandapCorrections) corrections = vandap_corrections_new (reading);
  g_autoptr (VandapCorrection) person = vandap_correction_new_person (THU, " Thu\314\233\314\211\nHai\1 ", "\302\240", NULL);
  g_autoptr (VandapCorrection) field = vandap_correction_new_field (VANDAP_FIELD_TITLE, "\ttie\314\202\314\201ng");
  g_autoptr (VandapCorrection) nobody = vandap_correction_new_person (THU, "\n", NULL, NULL);
  g_autoptr (VandapCorrection) nobody_new = vandap_correction_new_speech (2, 1, TRUE, 2, " ");
  VandapInterview *interview;

  g_assert_true (vandap_corrections_add (corrections, person));
  g_assert_true (vandap_corrections_add (corrections, field));
  interview = vandap_corrections_get_interview (corrections);
  g_assert_cmpstr (vandap_interview_get_person (interview, THU)->name, ==, "Thử Hai");
  g_assert_null (vandap_interview_get_person (interview, THU)->courtesy);
  g_assert_cmpstr (vandap_interview_get_field (interview, VANDAP_FIELD_TITLE), ==, "tiếng");
  g_assert_false (vandap_corrections_add (corrections, nobody));
  g_assert_false (vandap_corrections_add (corrections, nobody_new));
}

/* One step, and one step back: two dates that contradict each other never stand side by side. */
static void
test_date (void)
{
  g_autoptr (VandapInterview) reading = build ();
  g_autoptr (VandapCorrections) corrections = vandap_corrections_new (reading);
  g_autoptr (VandapCorrection) printed = vandap_correction_new_field (VANDAP_FIELD_PRINTED_DATE, "Autumn");
  g_autoptr (VandapCorrection) date = vandap_correction_new_field (VANDAP_FIELD_DATE, "2020-02");
  VandapInterview *interview;

  g_assert_true (vandap_corrections_add (corrections, printed));
  g_assert_true (vandap_corrections_add (corrections, date));
  interview = vandap_corrections_get_interview (corrections);
  g_assert_cmpstr (vandap_interview_get_field (interview, VANDAP_FIELD_DATE), ==, "2020-02");
  g_assert_null (vandap_interview_get_field (interview, VANDAP_FIELD_PRINTED_DATE));

  g_assert_true (vandap_corrections_undo (corrections));
  interview = vandap_corrections_get_interview (corrections);
  g_assert_null (vandap_interview_get_field (interview, VANDAP_FIELD_DATE));
  g_assert_cmpstr (vandap_interview_get_field (interview, VANDAP_FIELD_PRINTED_DATE), ==, "Autumn");
}

/* Somebody new is there in one step, with all that the person is called, and gone in one. */
static void
test_somebody_new (void)
{
  const VandapPerson somebody = { .name = "Mẫu", .courtesy = "Cô", .occupation = "Thủ thư" };
  g_autoptr (VandapInterview) reading = build ();
  g_autoptr (VandapCorrections) corrections = vandap_corrections_new (reading);
  g_autoptr (VandapCorrection) said = vandap_correction_new_speech_of_new (4, 1, FALSE, 2, &somebody);
  const VandapPerson *person;

  g_assert_true (vandap_corrections_add (corrections, said));
  person = vandap_interview_get_person (vandap_corrections_get_interview (corrections), 2);
  g_assert_cmpstr (person->name, ==, somebody.name);
  g_assert_cmpstr (person->courtesy, ==, somebody.courtesy);
  g_assert_cmpstr (person->occupation, ==, somebody.occupation);
  g_assert_cmpint (person->part, ==, VANDAP_PART_ANSWERS);
  g_assert_true (vandap_corrections_undo (corrections));
  g_assert_true (vandap_corrections_get_interview (corrections) == reading);
}

/* Addresses kept elsewhere, and the same question in another language, stay with the question. */
static void
test_ids (void)
{
  g_autoptr (VandapInterview) reading = build ();
  g_autoptr (VandapCorrections) corrections = vandap_corrections_new (reading);
  const VandapCorrection between = ASKED (4, 1, PV);
  VandapInterview *interview;
  const VandapExchangeMarks *last, *added;

  g_assert_true (vandap_corrections_add (corrections, &between));
  interview = vandap_corrections_get_interview (corrections);
  g_assert_cmpuint (vandap_interview_get_n_exchanges (interview), ==, 3);
  added = vandap_interview_get_exchange (interview, 1);
  last = vandap_interview_get_exchange (interview, 2);
  g_assert_cmpstr (last->id, ==, "q2");
  g_assert_cmpstr (last->corresponding, ==, "other#q2");
  g_assert_cmpstr (added->id, ==, "q2-2");
  g_assert_null (added->corresponding);
}

static void
test_picture (void)
{
  g_autoptr (VandapInterview) reading = build ();
  g_autoptr (VandapCorrections) corrections = vandap_corrections_new (reading);
  const VandapCorrection said = SAID (5, 1, THU);
  const VandapPicture *picture;

  g_assert_true (vandap_corrections_add (corrections, &said));
  picture = vandap_interview_get_picture (vandap_corrections_get_interview (corrections), 0);
  g_assert_cmpuint (picture->caption, ==, VANDAP_NONE);
  g_assert_cmpstr (picture->file, ==, "sample.png");
  /* Those words are said now. */
  g_assert_null (picture->credit);
  g_assert_true (vandap_corrections_undo (corrections));
  picture = vandap_interview_get_picture (vandap_corrections_get_interview (corrections), 0);
  g_assert_cmpuint (picture->caption, ==, 5);
  g_assert_cmpstr (picture->credit, ==, "Sample");
}

static void
on_changed (guint *n)
{
  (*n)++;
}

static void
test_load (void)
{
  g_autoptr (VandapInterview) reading = build ();
  g_autoptr (VandapCorrections) corrections = vandap_corrections_new (reading);
  g_autoptr (VandapCorrection) fits = vandap_correction_new_kind (4, 1, VANDAP_PARAGRAPH_HEADING);
  g_autoptr (VandapCorrection) misfit = vandap_correction_new_kind (40, 1, VANDAP_PARAGRAPH_HEADING);
  VandapCorrection *const list[] = { misfit, fits, misfit };
  guint n_changes = 0;

  g_signal_connect_swapped (corrections, "changed", G_CALLBACK (on_changed), &n_changes);
  g_assert_cmpuint (vandap_corrections_load (corrections, list, G_N_ELEMENTS (list)), ==, 1);
  g_assert_cmpuint (n_changes, ==, 1);
  g_assert_true (vandap_correction_equal (vandap_corrections_get (corrections, 0), fits));
  g_assert_false (vandap_correction_equal (fits, misfit));

  vandap_corrections_forget (corrections);
  g_assert_cmpuint (n_changes, ==, 2);
  g_assert_true (vandap_corrections_get_interview (corrections) == reading);
  g_assert_true (vandap_corrections_redo (corrections));
  g_assert_cmpuint (vandap_corrections_get_n (corrections), ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/interview/corrections/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/interview/corrections/misfits", test_misfits);
  g_test_add_func ("/interview/corrections/nothing-new", test_nothing_new);
  g_test_add_func ("/interview/corrections/label", test_label);
  g_test_add_func ("/interview/corrections/misnaming", test_misnaming);
  g_test_add_func ("/interview/corrections/misnaming-of-nobody", test_misnaming_of_nobody);
  g_test_add_func ("/interview/corrections/people-and-source", test_people_and_source);
  g_test_add_func ("/interview/corrections/typed", test_typed);
  g_test_add_func ("/interview/corrections/somebody-new", test_somebody_new);
  g_test_add_func ("/interview/corrections/date", test_date);
  g_test_add_func ("/interview/corrections/ids", test_ids);
  g_test_add_func ("/interview/corrections/picture", test_picture);
  g_test_add_func ("/interview/corrections/load", test_load);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "made-up.h"
#include "printing/vandap-typesetter.h"

typedef struct
{
  guint page;
  VandapPageLine line;
} PlacedLine;

static const struct
{
  double width;
  double height;
} papers[] = { { 595.276, 841.89 }, { 612, 792 }, { 420, 595 }, { 842, 595 } };

static GArray *
get_lines (VandapPaginator *paginator)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (PlacedLine));

  for (guint page = 0; page < vandap_paginator_get_n_pages (paginator); page++)
    for (guint i = 0; i < vandap_paginator_get_n_lines (paginator, page); i++)
      {
        PlacedLine placed = { .page = page };

        vandap_paginator_get_line (paginator, page, i, &placed.line);
        g_array_append_val (lines, placed);
      }

  return lines;
}

static const PlacedLine *
nth (GArray *lines, guint i)
{
  return i < lines->len ? &g_array_index (lines, PlacedLine, i) : NULL;
}

/* A page may end between two lines only where this says so. */
static gboolean
may_part (GArray *lines, guint i)
{
  const PlacedLine *before = nth (lines, i - 1), *after = nth (lines, i);
  const PlacedLine *earlier = i >= 2 ? nth (lines, i - 2) : NULL, *later = nth (lines, i + 1);

  if (before->line.block == after->line.block)
    {
      if (earlier == NULL || earlier->line.block != before->line.block)
        return FALSE;
      if (later == NULL || later->line.block != after->line.block)
        return FALSE;
      return after->line.look != VANDAP_LOOK_CAPTION && after->line.look != VANDAP_LOOK_QUESTION
             && after->line.look != VANDAP_LOOK_HEADING;
    }
  if (before->line.look == VANDAP_LOOK_HEADING || before->line.look == VANDAP_LOOK_SPEAKER
      || before->line.look == VANDAP_LOOK_TITLE)
    return FALSE;
  if (after->line.opens_answer)
    return FALSE;
  /* The second line of an answer may be in its second paragraph. */
  if (before->line.opens_answer && after->line.look == VANDAP_LOOK_ANSWER_MORE
      && earlier->line.block != before->line.block)
    return FALSE;

  return later != NULL;
}

/* From the question on, everything to the second line of the answer is on one page. */
static void
check_openings (GArray *lines)
{
  guint question_page = G_MAXUINT;
  guint exchange = VANDAP_NONE;

  for (guint i = 0; i < lines->len; i++)
    {
      const PlacedLine *placed = nth (lines, i);

      if (placed->line.exchange != exchange)
        {
          exchange = placed->line.exchange;
          question_page = placed->page;
        }
      if (placed->line.opens_answer && placed->line.block != nth (lines, i - 1)->line.block)
        {
          g_assert_cmpuint (placed->page, ==, question_page);
          if (nth (lines, i + 1) != NULL && nth (lines, i + 1)->line.block == placed->line.block)
            g_assert_cmpuint (nth (lines, i + 1)->page, ==, question_page);
        }
    }
}

static void
check_pages (VandapPaginator *paginator, const VandapPageStyle *style)
{
  g_autoptr (GArray) lines = get_lines (paginator);

  for (guint i = 0; i < lines->len; i++)
    {
      const PlacedLine *placed = nth (lines, i);

      g_assert_cmpfloat (placed->line.top, >=, style->top - 0.1);
      g_assert_cmpfloat (placed->line.top + placed->line.height, <=, style->height - style->bottom + 0.1);
      if (i > 0 && nth (lines, i - 1)->page != placed->page)
        g_assert_true (may_part (lines, i));
      else if (i > 0)
        g_assert_cmpfloat (placed->line.top, >=,
                           nth (lines, i - 1)->line.top + nth (lines, i - 1)->line.height - 0.01);
    }
  check_openings (lines);
}

static void
add_random_exchange (VandapInterviewBuilder *builder, guint *counter)
{
  g_autoptr (GPtrArray) answers = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *question = made_up_words ((guint)g_test_rand_int_range (1, 50), counter);
  guint n = (guint)g_test_rand_int_range (0, 5);

  if (g_test_rand_int_range (0, 4) == 0)
    made_up_paragraph (builder, VANDAP_PARAGRAPH_HEADING, "Heading");
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (answers, made_up_words ((guint)g_test_rand_int_range (1, 150), counter));
  g_ptr_array_add (answers, NULL);
  made_up_exchange (builder, question, (const char *const *)answers->pdata);
  if (g_test_rand_int_range (0, 3) == 0)
    {
      g_autofree char *caption = made_up_words ((guint)g_test_rand_int_range (1, 40), counter);
      guint paragraph = made_up_paragraph (builder, VANDAP_PARAGRAPH_CAPTION, caption);

      vandap_interview_builder_add_picture (builder, paragraph, paragraph, "T.N", NULL, NULL);
    }
}

static VandapInterview *
build_random (guint n_exchanges, guint *counter)
{
  VandapInterviewBuilder *builder = made_up_begin ((VandapDerivation)g_test_rand_int_range (0, 3));

  if (g_test_rand_bit ())
    {
      g_autofree char *note = made_up_words ((guint)g_test_rand_int_range (1, 100), counter);

      made_up_paragraph (builder, VANDAP_PARAGRAPH_INTRODUCTION, note);
    }
  for (guint i = 0; i < n_exchanges; i++)
    add_random_exchange (builder, counter);
  if (g_test_rand_bit ())
    made_up_paragraph (builder, VANDAP_PARAGRAPH_CLOSING, "Thanks.");
  if (g_test_rand_bit ())
    made_up_paragraph (builder, VANDAP_PARAGRAPH_BYLINE, "AN THỬ");

  return made_up_finish (builder);
}

static void
test_rules (void)
{
  for (guint i = 0; i < 60; i++)
    {
      guint counter = 0;
      g_autoptr (VandapInterview) interview = build_random ((guint)g_test_rand_int_range (0, 12), &counter);
      VandapPageStyle style;
      g_autoptr (VandapPaginator) paginator = NULL;

      vandap_page_style_set_paper (&style, papers[i % G_N_ELEMENTS (papers)].width,
                                   papers[i % G_N_ELEMENTS (papers)].height);
      paginator = made_up_pages (interview, &style);
      check_pages (paginator, &style);
    }
}

static guint
count (const char *haystack, const char *needle)
{
  guint n = 0;

  for (const char *p = haystack; (p = strstr (p, needle)) != NULL; p += strlen (needle))
    n++;

  return n;
}

static void
check_each_word_once (const char *read, guint n_words)
{
  guint counter = 0;

  for (guint i = 0; i < n_words; i++)
    {
      g_autofree char *word = made_up_words (1, &counter);

      g_assert_cmpuint (count (read, word), ==, 1);
    }
}

static void
test_painted_once (void)
{
  for (guint i = 0; i < 8; i++)
    {
      guint counter = 0;
      g_autoptr (VandapInterview) interview = build_random (6, &counter);
      g_autoptr (VandapPaginator) paginator = NULL;
      g_autofree char *read = NULL;
      VandapPageStyle style;

      vandap_page_style_set_paper (&style, papers[i % G_N_ELEMENTS (papers)].width,
                                   papers[i % G_N_ELEMENTS (papers)].height);
      paginator = made_up_pages (interview, &style);
      read = made_up_read_pages (paginator, &style);
      check_each_word_once (read, counter);
      for (guint page = 0; page < vandap_paginator_get_n_pages (paginator); page++)
        {
          g_autofree char *number =
            g_strdup_printf (" %u of %u", page + 1, vandap_paginator_get_n_pages (paginator));

          g_assert_cmpuint (count (read, number), ==, 1);
        }
    }
}

static cairo_surface_t *
paint (VandapPaginator *paginator, const VandapPageStyle *style, guint page)
{
  cairo_surface_t *surface =
    cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int)style->width, (int)style->height);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  vandap_paginator_draw_page (paginator, cr, page);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

static void
test_again (void)
{
  guint counter = 0;
  g_autoptr (VandapInterview) interview = build_random (12, &counter);
  g_autoptr (VandapPaginator) paginator = NULL;
  VandapPageStyle style;

  vandap_page_style_set_paper (&style, 420, 595);
  paginator = made_up_pages (interview, &style);
  for (guint page = vandap_paginator_get_n_pages (paginator); page-- > 0;)
    {
      cairo_surface_t *once = paint (paginator, &style, page), *again = paint (paginator, &style, page);
      gsize size =
        (gsize)cairo_image_surface_get_stride (once) * (gsize)cairo_image_surface_get_height (once);

      g_assert_cmpmem (cairo_image_surface_get_data (once), size, cairo_image_surface_get_data (again), size);
      cairo_surface_destroy (once);
      cairo_surface_destroy (again);
    }
}

/* How many pixels between two columns are not white. */
static guint
count_ink (cairo_surface_t *surface, int from, int to)
{
  guint n = 0;

  for (int y = 0; y < cairo_image_surface_get_height (surface); y++)
    {
      const guint32 *row = (const guint32 *)(gpointer)(cairo_image_surface_get_data (surface)
                                                       + y * cairo_image_surface_get_stride (surface));

      for (int x = from; x < to; x++)
        n += (row[x] & 0xffffff) != 0xffffff;
    }

  return n;
}

static void
check_number_side (const char *question, gboolean hangs_on_right)
{
  VandapInterviewBuilder *builder = made_up_begin (VANDAP_DERIVATION_PUBLISHED);
  g_autoptr (VandapInterview) interview = NULL;
  g_autoptr (VandapPaginator) paginator = NULL;
  VandapPageStyle style;
  cairo_surface_t *page;
  guint left, right;

  made_up_exchange (builder, question, (const char *[]){ question, NULL });
  interview = made_up_finish (builder);
  vandap_page_style_set_paper (&style, 612, 792);
  paginator = made_up_pages (interview, &style);
  page = paint (paginator, &style, 0);
  left = count_ink (page, 0, (int)style.left - 5);
  right = count_ink (page, (int)(style.width - style.right) + 5, (int)style.width);
  cairo_surface_destroy (page);

  if (hangs_on_right)
    {
      g_assert_cmpuint (left, ==, 0);
      g_assert_cmpuint (right, >, 0);
    }
  else
    {
      g_assert_cmpuint (left, >, 0);
      g_assert_cmpuint (right, ==, 0);
    }
}

static void
test_number (void)
{
  check_number_side ("Is this made up?", FALSE);
  check_number_side ("هل هذا نص تجريبي؟", TRUE);
  check_number_side ("האם זה טקסט לבדיקה?", TRUE);
}

/* Where a line of words begins, in points from the edge of the text. */
static double
find_start (VandapInterview *interview, const char *words)
{
  const char *text = vandap_interview_get_text (interview, NULL);
  const char *place = strstr (text, words);
  g_autoptr (GArray) blocks = vandap_page_blocks_new ();
  VandapPageBlock *block = vandap_page_blocks_add (blocks, VANDAP_LOOK_ANSWER);
  g_autoptr (VandapTypesetter) typesetter = NULL;
  g_autoptr (PangoLayout) layout = NULL;
  VandapPageStyle style;
  PangoRectangle extents;

  vandap_page_style_set_paper (&style, 612, 792);
  typesetter = vandap_typesetter_new (interview, &style);
  vandap_page_block_set_words (
    block, interview, (VandapPassage){ (gsize)(place - text), (gsize)(place - text) + strlen (words) });
  layout = vandap_typesetter_set_block (typesetter, block, 0, block->length);
  pango_layout_get_extents (layout, NULL, &extents);

  return (double)extents.x / PANGO_SCALE;
}

/* A paragraph stands on the side its own letters begin on, one without letters on the interview's. */
static void
test_sides (void)
{
  VandapInterviewBuilder *builder = made_up_begin (VANDAP_DERIVATION_PUBLISHED);
  g_autoptr (VandapInterview) interview = NULL;

  made_up_exchange (builder, "هل هذا نص تجريبي؟",
                    (const char *[]){ "English words", "12 كلمات", "3.690", NULL });
  interview = made_up_finish (builder);

  g_assert_cmpfloat (find_start (interview, "English words"), ==, 0);
  g_assert_cmpfloat (find_start (interview, "12 كلمات"), >, 200);
  g_assert_cmpfloat (find_start (interview, "3.690"), >, 200);
}

static void
test_tiny (void)
{
  const double sizes[][2] = { { 36, 36 }, { 74, 105 }, { 40, 800 }, { 800, 40 } };
  guint counter = 0;
  g_autoptr (VandapInterview) interview = build_random (3, &counter);

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      VandapPageStyle style;
      g_autoptr (VandapPaginator) paginator = NULL;
      g_autoptr (GArray) lines = NULL;

      vandap_page_style_set_paper (&style, sizes[i][0], sizes[i][1]);
      paginator = made_up_pages (interview, &style);
      lines = get_lines (paginator);
      g_assert_cmpuint (vandap_paginator_get_n_pages (paginator), <=, lines->len);
      for (guint page = 0; page < vandap_paginator_get_n_pages (paginator); page++)
        {
          g_assert_cmpuint (vandap_paginator_get_n_lines (paginator, page), >, 0);
          cairo_surface_destroy (paint (paginator, &style, page));
        }
    }
}

static void
test_empty (void)
{
  g_autoptr (VandapInterview) bare = made_up_finish (vandap_interview_builder_new ());
  g_autoptr (VandapPaginator) paginator = NULL;
  g_autofree char *read = NULL;
  VandapPageStyle style;

  vandap_page_style_init (&style);
  paginator = made_up_pages (bare, &style);
  g_assert_cmpuint (vandap_paginator_get_n_pages (paginator), ==, 1);
  read = made_up_read_pages (paginator, &style);
  g_assert_nonnull (strstr (read, "1 of 1"));
  g_assert_nonnull (strstr (read, "As in your file"));
}

static void
test_long_paragraph (void)
{
  guint counter = 0;
  g_autofree char *words = made_up_words (12500, &counter);
  VandapInterviewBuilder *builder = made_up_begin (VANDAP_DERIVATION_PUBLISHED);
  g_autoptr (VandapInterview) interview = NULL;
  g_autoptr (VandapPaginator) paginator = NULL;
  g_autofree char *read = NULL;
  gint64 begun = g_get_monotonic_time ();
  VandapPageStyle style;

  made_up_exchange (builder, "Would you say it all at once?", (const char *[]){ words, NULL });
  interview = made_up_finish (builder);
  vandap_page_style_set_paper (&style, 612, 792);
  paginator = made_up_pages (interview, &style);
  g_assert_cmpuint (vandap_paginator_get_n_pages (paginator), >, 20);
  check_pages (paginator, &style);
  read = made_up_read_pages (paginator, &style);
  /* What takes a fraction of a second would take minutes if its time grew with the square of the text. */
  g_assert_cmpint (g_get_monotonic_time () - begun, <, 20 * G_TIME_SPAN_SECOND);

  counter = 0;
  for (guint i = 0; i < 12500; i++)
    {
      g_autofree char *word = made_up_words (1, &counter);
      const char *found = i % 97 == 0 ? strstr (read, word) : word;

      g_assert_nonnull (found);
    }
}

/* How many lines a long answer takes on a paper. */
static guint
count_answer_lines (VandapInterview *interview, double width)
{
  g_autoptr (VandapPaginator) paginator = NULL;
  g_autoptr (GArray) lines = NULL;
  guint n = 0;
  VandapPageStyle style;

  vandap_page_style_set_paper (&style, width, 792);
  paginator = made_up_pages (interview, &style);
  lines = get_lines (paginator);
  for (guint i = 0; i < lines->len; i++)
    n += nth (lines, i)->line.opens_answer;

  return n;
}

/* How many it takes when it is set at once. */
static guint
count_lines_at_once (VandapInterview *interview, double width)
{
  VandapPassage answer = vandap_passage_of_answer (interview, 0);
  g_autoptr (GArray) blocks = vandap_page_blocks_new ();
  VandapPageBlock *block = vandap_page_blocks_add (blocks, VANDAP_LOOK_ANSWER);
  g_autoptr (VandapTypesetter) typesetter = NULL;
  g_autoptr (PangoLayout) layout = NULL;
  VandapPageStyle style;

  vandap_page_style_set_paper (&style, width, 792);
  typesetter = vandap_typesetter_new (interview, &style);
  vandap_page_block_set_words (block, interview, answer);
  layout = vandap_typesetter_set_block (typesetter, block, 0, block->length);

  return (guint)pango_layout_get_line_count (layout);
}

/* A paragraph set in pieces has its lines where one set at once has them, however long they are. */
static void
test_pieces (void)
{
  const double widths[] = { 200, 420, 612, 3000, 20000 };
  guint counter = 0;
  g_autofree char *words = made_up_words (1200, &counter);
  VandapInterviewBuilder *builder = made_up_begin (VANDAP_DERIVATION_PUBLISHED);
  g_autoptr (VandapInterview) interview = NULL;

  made_up_exchange (builder, "Why?", (const char *[]){ words, NULL });
  interview = made_up_finish (builder);
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    g_assert_cmpuint (count_answer_lines (interview, widths[i]), ==,
                      count_lines_at_once (interview, widths[i]));
}

static void
test_cancelled (void)
{
  guint counter = 0;
  g_autoptr (VandapInterview) interview = build_random (3, &counter);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (VandapPaginator) paginator = NULL;
  VandapPageStyle style;

  vandap_page_style_init (&style);
  paginator = vandap_paginator_new (interview, &style);
  g_assert_cmpuint (vandap_paginator_get_n_pages (paginator), ==, 0);
  g_cancellable_cancel (cancellable);
  g_assert_false (vandap_paginator_paginate (paginator, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (vandap_paginator_get_n_pages (paginator), ==, 0);
  g_assert_true (vandap_paginator_paginate (paginator, NULL, NULL));
  g_assert_cmpuint (vandap_paginator_get_n_pages (paginator), >, 0);
}

static void
test_many (void)
{
  guint counter = 0;
  VandapInterviewBuilder *builder = made_up_begin (VANDAP_DERIVATION_DIGEST);
  g_autofree char *answer = made_up_words (300, &counter);
  g_autoptr (VandapInterview) interview = NULL;
  g_autoptr (VandapPaginator) paginator = NULL;
  VandapPageStyle style;
  guint last = 0;

  for (guint i = 0; i < 200; i++)
    made_up_exchange (builder, "And what then?", (const char *[]){ answer, NULL });
  interview = made_up_finish (builder);
  vandap_page_style_set_paper (&style, 612, 792);
  paginator = made_up_pages (interview, &style);
  check_pages (paginator, &style);
  for (guint i = 0; i < 200; i++)
    {
      guint page = vandap_paginator_get_page_of_exchange (paginator, i);

      g_assert_cmpuint (page, >=, last);
      g_assert_cmpuint (page, <, vandap_paginator_get_n_pages (paginator));
      last = page;
    }
  g_assert_cmpuint (last, >=, vandap_paginator_get_n_pages (paginator) - 2);
  g_assert_cmpuint (vandap_paginator_get_page_of_exchange (paginator, 200), ==, VANDAP_NONE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/paginator/rules", test_rules);
  g_test_add_func ("/paginator/painted-once", test_painted_once);
  g_test_add_func ("/paginator/again", test_again);
  g_test_add_func ("/paginator/number", test_number);
  g_test_add_func ("/paginator/sides", test_sides);
  g_test_add_func ("/paginator/tiny", test_tiny);
  g_test_add_func ("/paginator/empty", test_empty);
  g_test_add_func ("/paginator/long-paragraph", test_long_paragraph);
  g_test_add_func ("/paginator/pieces", test_pieces);
  g_test_add_func ("/paginator/cancelled", test_cancelled);
  g_test_add_func ("/paginator/many", test_many);

  return g_test_run ();
}

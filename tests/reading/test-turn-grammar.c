/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "reading/vandap-reading.h"
#include "writing/vandap-writing.h"

static VandapReading *
read_fixture (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "reading", name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  VandapReading *reading = vandap_reading_new_from_file (file, NULL, &error);

  g_assert_no_error (error);

  return reading;
}

/* The text that an outline stands beside: a plain one, a page, subtitles, or one in Markdown. */
static char *
dup_text_name (const char *name)
{
  static const char *const endings[] = { ".txt", ".html", ".vtt" };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *text_name = g_strconcat (name, endings[i], NULL);
      g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "reading", text_name, NULL);

      if (g_file_test (path, G_FILE_TEST_EXISTS))
        return g_steal_pointer (&text_name);
    }

  return g_strconcat (name, ".md", NULL);
}

/* Each text beside which there is an outline is read as that outline says. */
static void
test_outline (gconstpointer data)
{
  const char *name = data;
  g_autofree char *outline_name = g_strconcat (name, ".tsv", NULL);
  g_autofree char *text_name = dup_text_name (name);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "reading", outline_name, NULL);
  g_autoptr (VandapReading) reading = read_fixture (text_name);
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autofree char *expected = NULL;
  g_autofree char *found = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_get_contents (path, &expected, NULL, NULL));
  g_assert_true (vandap_outline_write (vandap_reading_get_interview (reading), stream, NULL, &error));
  g_assert_no_error (error);
  g_output_stream_write_all (stream, "", 1, NULL, NULL, NULL);
  g_output_stream_close (stream, NULL, NULL);
  found = g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (stream));
  g_assert_cmpstr (found, ==, expected);
}

/* How often each word stands in a text, added to @counts. */
static void
count_words (GHashTable *counts, const char *text, gsize length)
{
  g_autofree char *composed = g_utf8_normalize (text, (gssize) length, G_NORMALIZE_NFC);
  const char *begin = composed;

  for (const char *p = composed;; p = g_utf8_next_char (p))
    if (!g_unichar_isalnum (g_utf8_get_char (p)) && !g_unichar_ismark (g_utf8_get_char (p)))
      {
        if (p > begin)
          {
            char *word = g_strndup (begin, (gsize) (p - begin));
            guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, word));

            g_hash_table_insert (counts, word, GUINT_TO_POINTER (n + 1));
          }
        if (*p == '\0')
          break;
        begin = g_utf8_next_char (p);
      }
}

/* Each word of a plain text stands in the interview as often as in the file, in a paragraph of some kind or in the lead
 * of one: what is left out is marked, and never lost. */
static void
test_words (gconstpointer data)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "reading", data, NULL);
  g_autoptr (VandapReading) reading = read_fixture (data);
  VandapInterview *interview = vandap_reading_get_interview (reading);
  g_autoptr (GHashTable) printed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) kept = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *text = NULL;
  gsize length;
  GHashTableIter iter;
  gpointer word, count;

  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  count_words (printed, text, length);
  g_assert_cmpuint (g_hash_table_size (printed), >, 0);
  for (guint i = 0; i < vandap_interview_get_n_paragraphs (interview); i++)
    {
      const VandapParagraph *marks = vandap_interview_get_paragraph (interview, i);

      if (marks->lead != NULL)
        count_words (kept, marks->lead, strlen (marks->lead));
      count_words (kept, vandap_interview_get_text (interview, NULL) + marks->start, marks->end - marks->start);
    }

  g_hash_table_iter_init (&iter, printed);
  while (g_hash_table_iter_next (&iter, &word, &count))
    if (GPOINTER_TO_UINT (g_hash_table_lookup (kept, word)) < GPOINTER_TO_UINT (count))
      {
        g_test_message ("“%s”: %u in the file, %u in the interview", (char *) word, GPOINTER_TO_UINT (count),
                        GPOINTER_TO_UINT (g_hash_table_lookup (kept, word)));
        g_test_fail ();
      }
}

/* Where the words of a text stand: each paragraph's kind, lead and words on a line, and why it was left out. */
static char *
dup_paragraphs (VandapReading *reading)
{
  static const char *const kinds[] = {
    [VANDAP_PARAGRAPH_SPEECH] = "speech",   [VANDAP_PARAGRAPH_HEADING] = "heading", [VANDAP_PARAGRAPH_INTRODUCTION] = "introduction",
    [VANDAP_PARAGRAPH_ASIDE] = "aside",     [VANDAP_PARAGRAPH_CAPTION] = "caption", [VANDAP_PARAGRAPH_CLOSING] = "closing",
    [VANDAP_PARAGRAPH_BYLINE] = "byline",   [VANDAP_PARAGRAPH_LEFT_OUT] = "left out",
  };
  VandapInterview *interview = vandap_reading_get_interview (reading);
  GString *out = g_string_new (NULL);
  guint left_out = 0;

  for (guint i = 0; i < vandap_interview_get_n_paragraphs (interview); i++)
    {
      const VandapParagraph *marks = vandap_interview_get_paragraph (interview, i);

      g_string_append (out, kinds[marks->kind]);
      if (left_out < vandap_reading_get_n_left_out (reading)
          && vandap_reading_get_left_out (reading, left_out)->paragraph == i)
        g_string_append_printf (out, " (%s)", vandap_reading_get_left_out (reading, left_out++)->reason);
      g_string_append_printf (out, "\t%s\t%.*s\n", marks->lead != NULL ? marks->lead : "", (int) (marks->end - marks->start),
                              vandap_interview_get_text (interview, NULL) + marks->start);
    }

  return g_string_free (out, FALSE);
}

/* Each text beside which there are paragraphs is parted as they say. */
static void
test_paragraphs (gconstpointer data)
{
  const char *name = data;
  g_autofree char *bare = g_strndup (name, strlen (name) - strlen (".paragraphs"));
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "reading", name, NULL);
  g_autoptr (VandapReading) reading = read_fixture (bare);
  g_autofree char *found = dup_paragraphs (reading);
  g_autofree char *expected = NULL;

  g_assert_true (g_file_get_contents (path, &expected, NULL, NULL));
  g_assert_cmpstr (found, ==, expected);
}

static void
add_words (const char *text_name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "reading", text_name, NULL);
  g_autofree char *text = NULL;
  g_autofree char *test = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  if (!g_str_has_suffix (text_name, ".txt") || !g_utf8_validate (text, (gssize) length, NULL))
    return;
  test = g_strconcat ("/reading/words/", text_name, NULL);
  g_test_add_data_func_full (test, g_strdup (text_name), test_words, g_free);
}

static void
add_outlines (void)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "fixtures", "reading", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0, n_parted = 0;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".tsv"))
      {
        char *bare = g_strndup (name, strlen (name) - strlen (".tsv"));
        g_autofree char *test = g_strconcat ("/reading/turn-grammar/", bare, NULL);
        g_autofree char *text_name = dup_text_name (bare);

        g_test_add_data_func_full (test, bare, test_outline, g_free);
        add_words (text_name);
        n++;
      }
    else if (g_str_has_suffix (name, ".paragraphs"))
      {
        g_autofree char *test = g_strconcat ("/reading/paragraphs/", name, NULL);

        g_test_add_data_func_full (test, g_strdup (name), test_paragraphs, g_free);
        n_parted++;
      }
  g_assert_cmpuint (n_parted, >=, 1);
  g_assert_cmpuint (n, >=, 18);
}

static void
check_text (VandapInterview *interview, guint paragraph, const char *expected)
{
  const VandapParagraph *marks = vandap_interview_get_paragraph (interview, paragraph);

  g_assert_cmpmem (vandap_interview_get_text (interview, NULL) + marks->start, marks->end - marks->start, expected,
                   strlen (expected));
}

static guint
count_kind (VandapInterview *interview, VandapParagraphKind kind)
{
  guint n = 0;

  for (guint i = 0; i < vandap_interview_get_n_paragraphs (interview); i++)
    n += vandap_interview_get_paragraph (interview, i)->kind == kind;

  return n;
}

static guint
find_kind (VandapInterview *interview, VandapParagraphKind kind)
{
  for (guint i = 0; i < vandap_interview_get_n_paragraphs (interview); i++)
    if (vandap_interview_get_paragraph (interview, i)->kind == kind)
      return i;

  g_error ("there is no paragraph of kind %d", kind);
}

/* A newspaper's page, with all that stands around an interview, in every encoding it comes in. */
static void
test_newspaper (gconstpointer data)
{
  g_autoptr (VandapReading) reading = read_fixture (data);
  VandapInterview *interview = vandap_reading_get_interview (reading);
  const VandapPerson *an = vandap_interview_get_person (interview, 0);
  const VandapPerson *binh;
  const VandapPicture *picture;
  guint closing = find_kind (interview, VANDAP_PARAGRAPH_CLOSING);
  guint byline = find_kind (interview, VANDAP_PARAGRAPH_BYLINE);

  g_assert_cmpstr (vandap_reading_get_format (reading), ==, "text");
  g_assert_nonnull (vandap_reading_get_convention (reading));
  g_assert_cmpfloat (vandap_reading_get_sureness (reading), >, 0.5);

  g_assert_cmpstr (vandap_interview_get_field (interview, VANDAP_FIELD_TITLE), ==, "Làng Thử: Giữ nghề dệt chiếu");
  g_assert_cmpstr (vandap_interview_get_field (interview, VANDAP_FIELD_DATE), ==, "2019-03-05T08:15:00+07:00");
  g_assert_cmpstr (vandap_interview_get_field (interview, VANDAP_FIELD_PRINTED_DATE), ==,
                   "Thứ Ba, 05/03/2019, 08:15 [GMT+7]");
  g_assert_cmpstr (vandap_interview_get_field (interview, VANDAP_FIELD_PUBLICATION), ==, "Báo Thử Nghiệm");
  g_assert_cmpstr (vandap_interview_get_field (interview, VANDAP_FIELD_LANGUAGE), ==, "vi");
  g_assert_cmpint (vandap_interview_get_derivation (interview), ==, VANDAP_DERIVATION_PUBLISHED);

  g_assert_cmpuint (vandap_interview_get_n_people (interview), ==, 2);
  g_assert_cmpstr (an->name, ==, "Văn Thử");
  g_assert_cmpint (an->part, ==, VANDAP_PART_ASKS);
  g_assert_false (an->is_label);
  g_assert_cmpstr (vandap_interview_get_credited (interview, "interviewer"), ==, "Văn Thử");
  binh = vandap_interview_get_person (interview, 1);
  g_assert_cmpstr (binh->name, ==, "Hồ Thị Thử");
  g_assert_cmpstr (binh->courtesy, ==, "Bà");
  g_assert_cmpstr (binh->occupation, ==, "Chủ nhiệm Hợp tác xã Chiếu Làng Thử");
  g_assert_cmpint (binh->part, ==, VANDAP_PART_ANSWERS);

  /* Each caption is printed twice: one picture, the fuller caption, the other left out. */
  g_assert_cmpuint (vandap_interview_get_n_pictures (interview), ==, 2);
  g_assert_cmpuint (count_kind (interview, VANDAP_PARAGRAPH_CAPTION), ==, 2);
  picture = vandap_interview_get_picture (interview, 0);
  g_assert_cmpstr (picture->credit, ==, "N.T");
  check_text (interview, picture->caption, "Bà Hồ Thị Thử. Ảnh: N.T");
  picture = vandap_interview_get_picture (interview, 1);
  g_assert_cmpstr (picture->credit, ==, "Văn Thử");
  check_text (interview, picture->caption, "Thợ trẻ bên khung dệt. Ảnh: Văn Thử");

  /* Two captions said twice, four lines with nothing but a stop. */
  g_assert_cmpuint (vandap_reading_get_n_left_out (reading), ==, 6);
  g_assert_cmpuint (count_kind (interview, VANDAP_PARAGRAPH_LEFT_OUT), ==, 6);
  for (guint i = 0; i < vandap_reading_get_n_left_out (reading); i++)
    {
      const VandapLeftOut *left_out = vandap_reading_get_left_out (reading, i);

      g_assert_cmpint (vandap_interview_get_paragraph (interview, left_out->paragraph)->kind, ==,
                       VANDAP_PARAGRAPH_LEFT_OUT);
      g_assert_cmpstr (left_out->reason, !=, "");
    }

  check_text (interview, closing, "Xin cảm ơn bà!");
  g_assert_cmpstr (vandap_interview_get_paragraph (interview, closing)->lead, ==, "* P.V:");
  check_text (interview, byline, "VĂN THỬ (thực hiện)");
  g_assert_cmpuint (count_kind (interview, VANDAP_PARAGRAPH_INTRODUCTION), ==, 2);
  g_assert_null (strstr (vandap_interview_get_text (interview, NULL), "\302\240"));

  {
    const VandapTurn *answer = vandap_interview_get_turn (interview, 1);

    g_assert_cmpstr (vandap_interview_get_paragraph (interview, answer->first_paragraph)->lead, ==,
                     "- Bà HỒ THỊ THỬ:");
  }
}

/* What somebody does while speaking is in sight, and nobody's words. */
static void
test_stage_directions (void)
{
  g_autoptr (VandapReading) reading = read_fixture ("stage-en.txt");
  VandapInterview *interview = vandap_reading_get_interview (reading);
  const VandapParagraph *answer = vandap_interview_get_paragraph (interview, 3);
  const VandapSpan *aside = vandap_interview_get_span (interview, vandap_interview_find_span (interview, answer->start));

  g_assert_cmpuint (vandap_interview_get_n_people (interview), ==, 2);
  g_assert_cmpstr (vandap_interview_get_person (interview, 0)->name, ==, "Ann Sample");
  g_assert_cmpstr (vandap_interview_get_person (interview, 1)->name, ==, "John Test");
  g_assert_cmpstr (vandap_interview_get_person (interview, 1)->occupation, ==, "miller");
  g_assert_cmpuint (vandap_interview_get_n_spans (interview), ==, 3);
  g_assert_cmpint (aside->kind, ==, VANDAP_SPAN_ASIDE);
  g_assert_cmpuint (aside->start, ==, answer->start);
  g_assert_cmpuint (aside->end, ==, answer->start + strlen ("(laughing)"));
}

/* Whoever wonders why letters ask nothing is told, and is not told so of those that are answered. */
static void
test_letters (void)
{
  static const char *const names[] = { "neg-letters-sir-en.txt", "neg-letters-bold-en.md", "neg-letters-vi.txt" };
  g_autoptr (VandapReading) answered = read_fixture ("letters-answered-vi.txt");

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (VandapReading) reading = read_fixture (names[i]);

      g_assert_cmpuint (vandap_reading_get_n_notes (reading), ==, 1);
      g_assert_nonnull (strstr (vandap_reading_get_note (reading, 0), "letters"));
      g_assert_cmpstr (vandap_reading_get_no_questions (reading), ==, vandap_reading_get_note (reading, 0));
      g_assert_null (vandap_reading_get_convention (reading));
    }
  g_assert_cmpuint (vandap_reading_get_n_notes (answered), ==, 0);
  g_assert_null (vandap_reading_get_no_questions (answered));
}

/*
 * What is one paragraph without end, or a page of nothing but labels, takes as long as its words do: looked through again
 * and again, each of these would take far longer than a test may.
 */
static void
test_endless (void)
{
  static const struct
  {
    const char *begin;
    const char *repeated; /* with %u for how often it was before */
    guint times;
    const char *format;
  } endless[] = {
    { "", "0. 0: ", 60000, "text" },
    { "<html><body><p>", "<b>Ann Sample:</b> Is it so? <b>John Test:</b> It is. ", 25000, "html" },
    { "<html><body><p>Words.</p>", "<figure><figcaption>Boat</figcaption></figure>", 160000, "html" },
    { "", "PV: Is it so?\n\nSample Name%ux: It is, we say.\n\nA boat floats.\n\nA dog barks.\n\nA day ends.\n\n", 12000, "text" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (endless); i++)
    {
      g_autoptr (GString) text = g_string_new (endless[i].begin);
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (VandapReading) reading = NULL;
      gint64 before = g_get_monotonic_time ();

      for (guint k = 0; k < endless[i].times; k++)
        {
          g_auto (GStrv) parts = g_strsplit (endless[i].repeated, "%u", 2);

          g_string_append (text, parts[0]);
          if (parts[1] != NULL)
            g_string_append_printf (text, "%u%s", k, parts[1]);
        }
      bytes = g_bytes_new (text->str, text->len);
      reading = vandap_reading_new_from_bytes (bytes, "endless", NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (vandap_reading_get_format (reading), ==, endless[i].format);
      g_test_message ("%s: %.2f s", endless[i].repeated, (double) (g_get_monotonic_time () - before) / 1e6);
    }
}

/* Where there is much text, the memory of what is written already is given back while the rest is. */
#define N_MANY 12000
#define MANY_SENTENCES 20

static void
append_many (GString *text, const char *label, guint nth)
{
  g_string_append_printf (text, "%s%u", label, nth);
  for (guint i = 0; i < MANY_SENTENCES; i++)
    g_string_append (text, " và bánh thử thì ai nấy đều thử cả, thử rồi lại thử nữa.");
}

static void
test_many (void)
{
  GString *text = g_string_new (NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (VandapReading) reading = NULL;
  g_autoptr (GError) error = NULL;
  VandapInterview *interview;

  for (guint i = 0; i < N_MANY; i++)
    {
      g_string_append_printf (text, "PV: Còn bánh thử số %u thì sao?\n\n", i);
      append_many (text, "Bà Bình Thử: ", i);
      g_string_append (text, "\n\n");
    }
  g_assert_cmpuint (text->len, >, 16 * 1024 * 1024);
  bytes = g_string_free_to_bytes (text);
  reading = vandap_reading_new_from_bytes (bytes, "many", NULL, &error);
  g_assert_no_error (error);
  interview = vandap_reading_get_interview (reading);
  g_assert_cmpuint (vandap_interview_get_n_questions (interview), ==, N_MANY);
  g_assert_cmpuint (vandap_interview_get_n_paragraphs (interview), ==, 2 * N_MANY);
  for (guint i = 0; i < N_MANY; i++)
    {
      const VandapParagraph *paragraph = vandap_interview_get_paragraph (interview, 2 * i + 1);
      g_autoptr (GString) expected = g_string_new (NULL);

      append_many (expected, "", i);
      g_assert_cmpuint (paragraph->end - paragraph->start, ==, expected->len);
      g_assert_true (strncmp (vandap_interview_get_text (interview, NULL) + paragraph->start, expected->str, expected->len) == 0);
    }
}

int
main (int argc, char *argv[])
{
  static const char *const copies[] = {
    "star-pv.txt", "star-pv-utf16.txt", "star-pv-nfd.txt", "star-pv-bom-crlf.txt", "star-pv-windows-1258.txt",
  };

  g_test_init (&argc, &argv, NULL);

  add_outlines ();
  g_test_add_func ("/reading/stage-directions", test_stage_directions);
  g_test_add_func ("/reading/letters", test_letters);
  g_test_add_func ("/reading/endless", test_endless);
  g_test_add_func ("/reading/many", test_many);
  for (guint i = 0; i < G_N_ELEMENTS (copies); i++)
    {
      g_autofree char *test = g_strconcat ("/reading/newspaper/", copies[i], NULL);

      g_test_add_data_func (test, copies[i], test_newspaper);
    }

  return g_test_run ();
}

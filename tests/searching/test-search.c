/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "reading/vandap-reading.h"
#include "searching/vandap-search.h"

/* All people and sentences here are made up for testing. */
static const char panel[] =
  "Chợ nổi\n"
  "\n"
  "P.V: Bà bán gì ở chợ?\n"
  "\n"
  "Bà Lê Thị Mơ: Tôi bán hòa lan và hoa cúc. Hoà bình là hoa.\n"
  "\n"
  "P.V: Còn mùa nước?\n"
  "\n"
  "Bà Lê Thị Mơ: Mùa nước thì bán ĐƯỜNG và cá.\n"
  "\n"
  "Đường về chợ xa lắm.\n"
  "\n"
  "P.V: Bà có buồn không?\n"
  "\n"
  "Bà Lê Thị Mơ: Không.\n";

static VandapInterview *
read_text (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (VandapReading) reading = vandap_reading_new_from_bytes (bytes, NULL, NULL, &error);

  g_assert_no_error (error);

  return g_object_ref (vandap_reading_get_interview (reading));
}

static VandapMatches *
find (VandapInterview *interview, const char *words)
{
  g_autoptr (VandapSearch) search = vandap_search_new (interview);
  VandapMatches *matches = vandap_search_find (search, words, NULL);

  g_assert_true (vandap_search_get_interview (search) == interview);
  g_assert_true (vandap_matches_get_interview (matches) == interview);

  return matches;
}

/* What was found, joined by a bar. */
static char *
dup_found (VandapMatches *matches)
{
  GString *found = g_string_new (NULL);
  const char *text = vandap_interview_get_text (vandap_matches_get_interview (matches), NULL);

  for (guint i = 0; i < vandap_matches_get_n (matches); i++)
    {
      VandapPassage passage = vandap_matches_get (matches, i);

      g_string_append (found, i > 0 ? "|" : "");
      g_string_append_len (found, text + passage.start, (gssize) (passage.end - passage.start));
    }

  return g_string_free (found, FALSE);
}

static void
test_words (void)
{
  static const struct
  {
    const char *words, *found;
  } cases[] = {
    { "hoa", "hòa|hoa|Hoà|hoa" },
    { "HOA", "hòa|hoa|Hoà|hoa" },
    { "hoà", "hòa|Hoà" },
    { "hòa", "hòa|Hoà" },
    { "hoa\xcc\x80", "hòa|Hoà" },
    { "hóa", "" },
    { "duong", "ĐƯỜNG|Đường" },
    { "đường", "ĐƯỜNG|Đường" },
    { "dương", "ĐƯỜNG|Đường" },
    { "  cúc.  Hoà ", "cúc. Hoà" },
    { "cá. đường", "" }, /* nothing is found across a paragraph's end */
    { "P.V", "" },       /* what is printed before the words is not in the text */
    { "", "" },
    { " \n ", "" },
    { "không?", "không?" },
    { "<b>%s", "" },
  };
  g_autoptr (VandapInterview) interview = read_text (panel);

  g_assert_cmpuint (vandap_interview_get_n_exchanges (interview), ==, 3);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (VandapMatches) matches = find (interview, cases[i].words);
      g_autofree char *found = dup_found (matches);

      g_assert_cmpstr (found, ==, cases[i].found);
    }
}

static void
test_exchanges (void)
{
  g_autoptr (VandapInterview) interview = read_text (panel);
  g_autoptr (VandapMatches) matches = find (interview, "ban");
  g_autoptr (VandapMatches) none = find (interview, "thuyền");
  const guint *exchanges;
  guint n, first, after;

  g_assert_cmpuint (vandap_matches_get_n (matches), ==, 3);
  exchanges = vandap_matches_get_exchanges (matches, &n);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpuint (exchanges[0], ==, 0);
  g_assert_cmpuint (exchanges[1], ==, 1);
  g_assert_cmpuint (vandap_matches_get_exchange (matches, 1), ==, 0);
  g_assert_cmpuint (vandap_matches_get_exchange (matches, 2), ==, 1);
  vandap_matches_get_range (matches, 0, &first, &after);
  g_assert_cmpuint (first, ==, 0);
  g_assert_cmpuint (after, ==, 2);
  vandap_matches_get_range (matches, 2, &first, &after);
  g_assert_cmpuint (first, ==, after);
  g_assert_cmpuint (vandap_matches_find_from (matches, 0), ==, 0);
  g_assert_cmpuint (vandap_matches_find_from (matches, vandap_matches_get (matches, 1).start), ==, 1);
  g_assert_cmpuint (vandap_matches_find_from (matches, vandap_matches_get (matches, 1).start + 1), ==, 2);
  g_assert_cmpuint (vandap_matches_find_from (matches, G_MAXSIZE), ==, 3);

  vandap_matches_get_exchanges (none, &n);
  g_assert_cmpuint (n, ==, 0);
}

static void
test_no_questions (void)
{
  g_autoptr (VandapInterview) interview = read_text ("Một bài văn.\n\nKhông ai hỏi gì.\n");
  g_autoptr (VandapMatches) matches = find (interview, "hoi");
  g_autofree char *found = dup_found (matches);
  guint first, after;

  g_assert_cmpuint (vandap_interview_get_n_exchanges (interview), ==, 0);
  g_assert_cmpstr (found, ==, "hỏi");
  g_assert_cmpuint (vandap_matches_get_exchange (matches, 0), ==, VANDAP_NONE);
  vandap_matches_get_range (matches, VANDAP_NONE, &first, &after);
  g_assert_cmpuint (after - first, ==, 1);
}

/* The plainest way to search: a letter of the pattern at every place of the text, one after another. */
static gunichar
plain (gunichar c)
{
  gunichar base[4];
  gsize n = g_unichar_fully_decompose (c, FALSE, base, G_N_ELEMENTS (base));

  c = n > 0 ? base[0] : c;
  return c == 0x111 || c == 0x110 ? 'd' : g_unichar_tolower (c);
}

static gboolean
stands_at (const char *text, const char *end, const char *words, const char **behind)
{
  for (; *words != '\0'; words = g_utf8_next_char (words), text = g_utf8_next_char (text))
    if (text >= end || plain (g_utf8_get_char (text)) != g_utf8_get_char (words))
      return FALSE;
  *behind = text;
  return TRUE;
}

static void
check_against_plainest (VandapInterview *interview, const char *words)
{
  const char *text = vandap_interview_get_text (interview, NULL);
  g_autoptr (VandapMatches) matches = find (interview, words);
  guint n = 0;

  for (guint i = 0; i < vandap_interview_get_n_paragraphs (interview); i++)
    {
      const VandapParagraph *paragraph = vandap_interview_get_paragraph (interview, i);
      const char *end = text + paragraph->end, *behind;

      for (const char *p = text + paragraph->start; p < end; p = behind)
        if (!stands_at (p, end, words, &behind))
          behind = g_utf8_next_char (p);
        else
          {
            g_assert_cmpuint (n, <, vandap_matches_get_n (matches));
            g_assert_cmpuint (vandap_matches_get (matches, n).start, ==, p - text);
            g_assert_cmpuint (vandap_matches_get (matches, n).end, ==, behind - text);
            n++;
          }
    }
  g_assert_cmpuint (n, ==, vandap_matches_get_n (matches));
}

static void
append_random (GString *text, guint n)
{
  static const char *const letters[] = { "a", "á", "Ạ", "ă", "d", "đ", "Đ", "n", "o", "ơ", "ở" };

  for (guint i = 0; i < n; i++)
    g_string_append (text, letters[g_test_rand_int_range (0, G_N_ELEMENTS (letters))]);
}

static void
test_random (void)
{
  static const char *const needles[] = { "a", "an", "aa", "do", "nano", "dada", "ooo" };

  for (guint i = 0; i < 60; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (VandapInterview) interview = NULL;

      for (guint line = 0; line < 12; line++)
        {
          g_string_append (text, line % 2 == 0 ? "P.V: " : "Ông X: ");
          append_random (text, (guint) g_test_rand_int_range (1, 40));
          g_string_append (text, line % 2 == 0 ? "?\n\n" : ".\n\n");
        }
      interview = read_text (text->str);
      for (guint j = 0; j < G_N_ELEMENTS (needles); j++)
        check_against_plainest (interview, needles[j]);
    }
}

static void
on_found (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static GAsyncResult *
wait_for (VandapInterview *interview, VandapSearch *search, GCancellable *cancellable)
{
  GAsyncResult *result = NULL;

  vandap_search_find_async (interview, search, "cho", cancellable, on_found, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return result;
}

static void
test_in_background (void)
{
  g_autoptr (VandapInterview) interview = read_text (panel);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (VandapSearch) search = NULL, again = NULL;
  g_autoptr (GAsyncResult) first = wait_for (interview, NULL, NULL), second = NULL, stopped = NULL;
  g_autoptr (VandapMatches) matches = vandap_search_find_finish (first, &search, NULL), same = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (vandap_matches_get_n (matches), ==, 3);
  second = wait_for (interview, search, NULL);
  same = vandap_search_find_finish (second, &again, NULL);
  g_assert_true (again == search);
  g_assert_cmpuint (vandap_matches_get_n (same), ==, 3);

  g_cancellable_cancel (cancellable);
  g_assert_null (vandap_search_find (search, "cho", cancellable));
  stopped = wait_for (interview, search, cancellable);
  g_assert_null (vandap_search_find_finish (stopped, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/search/words", test_words);
  g_test_add_func ("/search/exchanges", test_exchanges);
  g_test_add_func ("/search/no-questions", test_no_questions);
  g_test_add_func ("/search/random", test_random);
  g_test_add_func ("/search/in-background", test_in_background);

  return g_test_run ();
}

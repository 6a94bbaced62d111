/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/vandap-reading.h"
#include "sample-reading.h"

#define PAIR(n) "PV: What is sample " #n "?\n\nBà Thử: Sample " #n " is small.\n\n"
#define SIX PAIR (1) PAIR (2) PAIR (3) PAIR (4) PAIR (5) PAIR (6)

/* What is written, the paragraph that is doubtful in it, and how the reason begins; nothing is where these are NULL. */
static const struct
{
  const char *name;
  const char *text;
  const char *words;
  const char *reason;
} cases[] = {
  { "sure", "Sample talk\n\n" SIX, NULL, NULL },
  { "lost-question", "Sample talk\n\n" PAIR (1) "What colour does it have?\n\nIt is grey.\n\n" PAIR (2), "What colour",
    "This may be a question" },
  { "asked-and-answered-at-once", "Sample talk\n\n" PAIR (1) "What colour does it have? Grey, I think.\n\n" PAIR (2), NULL, NULL },
  { "no-answer", "Sample talk\n\n" SIX "PV: And then?\n\nPV: What is there to see?\n\nBà Thử: Another.\n", "What is there",
    "Two questions follow" },
  { "one-name", "Sample talk\n\n" SIX "Sample Fair: It rained all day, and nobody came.\n\n" PAIR (7), "It rained",
    "The name before this" },
  { "one-guest", "Sample talk\n\n" SIX "Ông Mẫu: I do not think so.\n\n" PAIR (7), NULL, NULL },
  { "a-panel", "Sample talk\n\n" SIX "Sample Fair: I do not think so.\n\n" PAIR (7) "Sample Fair: Nor do I.\n", NULL, NULL },
  { "too-many",
    "Sample talk\n\n" PAIR (1) "Why is that so?\n\nBecause.\n\n" PAIR (2) "Why is that so?\n\nBecause.\n\n" PAIR (3)
    "Why is that so?\n\nBecause.\n\n" PAIR (4) "Why is that so?\n\nBecause.\n\n" PAIR (5), NULL, NULL },
  { "no-interview", "Sample text\n\nNothing is asked here.\n\nNobody answers.\n", NULL, NULL },
};

static void
test_case (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (VandapReading) reading = read_string (cases[i].text);
  VandapInterview *interview = vandap_reading_get_interview (reading);
  const VandapDoubt *doubt;
  const char *words;

  g_assert_cmpuint (vandap_reading_get_n_doubts (reading), ==, cases[i].words != NULL ? 1 : 0);
  if (cases[i].words == NULL)
    return;
  doubt = vandap_reading_get_doubt (reading, 0);
  words = vandap_interview_get_text (interview, NULL) + vandap_interview_get_paragraph (interview, doubt->paragraph)->start;
  g_assert_true (g_str_has_prefix (words, cases[i].words));
  g_assert_true (g_str_has_prefix (doubt->reason, cases[i].reason));
}

/* However long a text is, there are no more marks than anybody looks at. */
static void
test_bounded (void)
{
  g_autoptr (GString) text = g_string_new ("Sample talk\n\n");
  g_autoptr (VandapReading) reading = NULL;

  for (guint i = 0; i < 30000; i++)
    {
      g_string_append (text, PAIR (1) PAIR (2));
      if (i % 10 == 0)
        g_string_append (text, "What colour does it have?\n\nIt is grey.\n\n");
    }
  reading = read_string (text->str);
  g_assert_cmpuint (vandap_reading_get_n_doubts (reading), <=, 1000);
  g_assert_cmpuint (vandap_reading_get_n_doubts (reading), >, 0);
  for (guint i = 1; i < vandap_reading_get_n_doubts (reading); i++)
    g_assert_cmpuint (vandap_reading_get_doubt (reading, i - 1)->paragraph, <, vandap_reading_get_doubt (reading, i)->paragraph);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = g_strconcat ("/reading/doubts/", cases[i].name, NULL);

      g_test_add_data_func (name, GUINT_TO_POINTER (i), test_case);
    }
  g_test_add_func ("/reading/doubts/bounded", test_bounded);

  return g_test_run ();
}

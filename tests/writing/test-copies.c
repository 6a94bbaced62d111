/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whatever is put right in an interview: who reads a copy of it gives nobody's words to somebody else. */

#include <string.h>

#include "interview/vandap-corrections.h"
#include "writing/random-correction.h"
#include "writing/reopening.h"

#define SEEDS 150
#define STEPS 4

/* In each paragraph there is a year that is in no other. */
static const char *const originals[][2] = {
  { "panel.txt",
    "Two weavers\n\nA made-up conversation for testing from 1801.\n\n"
    "Interviewer: Who worked there in 1802?\n\nAnna Test: We all did in 1803, from morning to night.\n\n"
    "It went on like that until 1804.\n\nBenjamin Sample: I came later, in 1805.\n\n"
    "Interviewer: What did you weave in 1806?\n\nAnna Test: Cloth for sails, up to 1807.\n\n"
    "Benjamin Sample: And flags, which we sold in 1808.\n\nThose of 1809 were blue.\n\n"
    "Interviewer: Is the house of 1810 still there?\n\nAnna Test: It burnt down in 1811.\n\n"
    "Interviewer: Thank you for telling us of 1812!\n" },
  { "pv.txt",
    "Chuyện dệt chiếu\n\nBài này bịa ra để thử, viết năm 1801.\n\n"
    "PV: Năm 1802 bà làm gì?\n\nBà Thử Mẫu: Năm 1803 tôi dệt chiếu.\n\nTôi dệt đến năm 1804 mới nghỉ.\n\n"
    "PV: Thế năm 1805 có đông người không, thưa bà?\n\nBà Thử Mẫu: Năm 1806 đông lắm.\n\n"
    "PV: Năm 1807 thì sao?\n\nBà Thử Mẫu: Năm 1808 vắng hơn.\n\nXin cảm ơn bà đã kể chuyện năm 1809!\n" },
  { "bold.md",
    "# A weaver\n\n**Who worked there in 1802?**\n\nWe all did in 1803, from morning to night.\n\n"
    "It went on like that until 1804.\n\n**What did you weave in 1805?**\n\nCloth for sails, up to 1806.\n\n"
    "**Is the house of 1807 still there?**\n\nIt burnt down in 1808.\n\nWe built another in 1809.\n" },
  { "pictures.xml",
    "<TEI><text><front><p>It was made up in 1801.</p></front><body>"
    "<sp><speaker>Lan Test:</speaker><p>What did you do in 1802?</p></sp>"
    "<sp><speaker>Van Sample:</speaker><p>I wove in 1803.</p><p>And in 1804.</p></sp>"
    "<figure><head>The loom of 1805</head></figure><stage>Everybody looks at the year 1806.</stage>"
    "<sp><speaker>Lan Test:</speaker><p>And in 1807?</p></sp><sp><p>Nobody knows about 1808.</p></sp>"
    "<sp><speaker>Van Sample:</speaker><p>I liked 1809.</p></sp>"
    "<figure><head>The cloth of 1810</head><figDesc>A cloth.</figDesc><byline>T.H</byline></figure></body>"
    "<back><p>That was all of 1811.</p></back></text></TEI>" },
};

static const struct
{
  const char *name;
  VandapWriteFunc write;
} formats[] = {
  { "copy.txt", vandap_text_write },
  { "copy.md", vandap_markdown_write },
  { "copy.html", vandap_html_write },
};

/* The next year in a text, or 0. */
static guint
find_year (const char **text, const char *end)
{
  for (; *text + 4 <= end; (*text)++)
    if (strncmp (*text, "18", 2) == 0 && g_ascii_isdigit ((*text)[2]) && g_ascii_isdigit ((*text)[3]))
      {
        guint year = (guint) g_ascii_strtoull (*text, NULL, 10);

        *text += 4;
        return year;
      }

  return 0;
}

/* Who says what is told of each year; what nobody says is not in it. */
static GHashTable *
list_owners (VandapInterview *interview)
{
  GHashTable *owners = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  const char *text = vandap_interview_get_text (interview, NULL);

  for (guint i = 0; i < vandap_interview_get_n_paragraphs (interview); i++)
    {
      const VandapParagraph *paragraph = vandap_interview_get_paragraph (interview, i);
      guint turn = vandap_interview_find_turn (interview, i);
      const char *p = text + paragraph->start;

      if (paragraph->kind != VANDAP_PARAGRAPH_SPEECH || turn == VANDAP_NONE)
        continue;
      for (guint year; (year = find_year (&p, text + paragraph->end)) != 0;)
        g_hash_table_insert (owners, GUINT_TO_POINTER (year), vandap_interview_dup_speakers (interview, turn, FALSE));
    }

  return owners;
}

/* What stands before the words of those who are not named. */
static gboolean
is_nobody (const char *speaker)
{
  static const char *const signs[] = { "Q", "A", "Unnamed", NULL };

  return g_strv_contains (signs, speaker);
}

/* How much is read as somebody's, and how much of that is not. */
typedef struct
{
  guint said;
  guint by_others;
  guint by_nobody;
} Tally;

static void
check_copy (VandapInterview *interview, VandapWriteFunc write, const char *name, Tally *tally)
{
  g_autofree char *words = reopening_write_interview (interview, write);
  g_autoptr (VandapReading) reading = reopening_read (words, name);
  g_autoptr (GHashTable) owners = list_owners (interview);
  g_autoptr (GHashTable) found = list_owners (vandap_reading_get_interview (reading));
  GHashTableIter iter;
  gpointer year, speaker;

  g_hash_table_iter_init (&iter, found);
  while (g_hash_table_iter_next (&iter, &year, &speaker))
    {
      const char *owner = g_hash_table_lookup (owners, year);

      if (*(const char *) speaker == '\0')
        continue;
      tally->said++;
      if (g_strcmp0 (owner, speaker) == 0 || (owner != NULL && *owner == '\0' && is_nobody (speaker)))
        continue;
      g_test_message ("%s: %u is said by %s, not by %s", name, GPOINTER_TO_UINT (year), (char *) speaker,
                      owner != NULL ? owner : "(nobody)");
      if (owner != NULL)
        tally->by_others++;
      else
        tally->by_nobody++;
    }
}

/*
 * The grammar has to guess, and what stands right behind a question may begin an answer whatever marks it: it may be wrong
 * once in several hundred paragraphs of interviews that were put right at random, and no oftener.
 */
static void
test_original (gconstpointer data)
{
  const char *const *original = data;
  Tally tally = { 0, 0, 0 };

  for (guint seed = 0; seed < SEEDS; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (VandapReading) reading = reopening_read (original[1], original[0]);
      g_autoptr (VandapCorrections) corrections = vandap_corrections_new (vandap_reading_get_interview (reading));

      for (guint step = 0; step < STEPS; step++)
        {
          VandapInterview *interview = vandap_corrections_get_interview (corrections);
          g_autoptr (VandapCorrection) next = random_correction_new (rand, interview);

          for (guint i = 0; vandap_interview_is_put_right (interview) && i < G_N_ELEMENTS (formats); i++)
            check_copy (interview, formats[i].write, formats[i].name, &tally);
          vandap_corrections_add (corrections, next);
        }
    }
  g_test_message ("%u said, %u others', %u nobody's", tally.said, tally.by_others, tally.by_nobody);
  g_assert_cmpuint (tally.said, >, SEEDS * STEPS);
  g_assert_cmpuint (tally.by_others * 400, <, tally.said);
  g_assert_cmpuint (tally.by_nobody * 80, <, tally.said);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (originals); i++)
    {
      g_autofree char *path = g_strconcat ("/writing/copies/", originals[i][0], NULL);

      g_test_add_data_func (path, originals[i], test_original);
    }

  return g_test_run ();
}

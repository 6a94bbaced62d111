/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whatever is put right in an interview: who reads a copy of it gives nobody's words to somebody else. */

#include <string.h>

#include "interview/vandap-corrections.h"
#include "writing/random-correction.h"
#include "writing/reopening.h"

#define SEEDS 100
#define STEPS 5

/* In each paragraph there is a year that is in no other. */
static const char *const originals[][2] = {
  { "panel.txt",
    "Two weavers\n\nA made-up conversation for testing from 1801.\n\n"
    "Interviewer: Who worked there in 1802?\n\nAnna Test: We all did in 1803, from morning to night.\n\n"
    "It went on like that until 1804.\n\nBenjamin Sample: I came later, in 1805.\n\n"
    "Interviewer: What did you weave in 1806?\n\nAnna Test: Cloth for sails, up to 1807.\n\n"
    "Benjamin Sample: And flags, which we sold in 1808.\n\nThose of 1809 were blue.\n\n"
    "Interviewer: Is the house of 1810 still there?\n\nAnna Test: It burnt down in 1811.\n\n"
    "Interviewer: Thank you for telling us of 1812!\n\nAnna Test: You are welcome, as in 1813.\n" },
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
  { "digest.xml",
    "<TEI><teiHeader><fileDesc><titleStmt><title>A mill, retold</title></titleStmt></fileDesc><profileDesc><textDesc>"
    "<derivation type=\"abridgment\"/></textDesc></profileDesc></teiHeader><text><body>"
    "<sp><speaker>Lan Test:</speaker><p>What the mill ground in 1802.</p></sp>"
    "<sp><speaker>Van Sample:</speaker><p>Rye, until 1803.</p><p>Then wheat, from 1804 on.</p></sp>"
    "<sp><speaker>Lan Test:</speaker><p>Who owned it in 1805.</p></sp><sp><p>Nobody, until 1806.</p></sp>"
    "<sp><speaker>Van Sample:</speaker><p>The village, since 1807.</p></sp></body></text></TEI>" },
  { "lines.xml",
    "<TEI><text><front><p>It was made up<lb/>Lan Test: in 1801.</p></front><body>"
    "<sp><speaker>Lan Test:</speaker><p>What did you do<lb/>in 1802?</p></sp>"
    "<sp><speaker>Van Sample:</speaker><p>I wove in 1803:<lb/>Lan Test: in 1804,<lb/>1. Lan Test: and in 1805.</p>"
    "<p>Lan Test: 1806, I said.</p><p>[In 1807]</p><p>The loom of 1808</p><p>-----</p><p>1809</p>"
    "<p>2. Lan Test: the second of 1810.</p></sp>"
    "<head>1. The end of 1811</head><head>Lan Test: 1812</head><stage>Everybody looks<lb/>at the year 1813.</stage>"
    "<sp><speaker>Lan Test:</speaker><p>Van Sample: is that all of 1814?</p></sp>"
    "<sp><p>Lan Test</p><p>* * *</p><p>Not even 1815.</p></sp></body><back><p>Van Sample: thank you for 1816.</p></back></text></TEI>" },
};

/* Whom somebody may give words to: not all are called what names look like. */
static const char *const strange[] = {
  "Nhóm sinh viên", "Một người dân ở làng bên cạnh", "1", "Photo", "Ảnh", "a: b", "a", "PV", "Hỏi", "Interviewer", "Q", "Unnamed",
  "Lan Test & Van Sample", "1. PV", "Thuật lời Bà Thử Mẫu", "Anna Test, retold", "[ai đó]", "Benjamin", "Test", "# x", "**b**", "<i>",
  "Name with a very long label that goes on and on, longer than any that a reader of interviews takes for somebody’s name", "a; b", "“c”",
  "Anna Test:", "- d", "Mr.", "Dr.", "Bà", "Ông Đáp", "http://e.example/", "f.", "g?",
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

/* Those who are named, or else the label. */
static char *
dup_owner (VandapInterview *interview, guint turn)
{
  g_autofree char *names = vandap_interview_dup_speakers (interview, turn, TRUE);
  guint paragraph = vandap_interview_get_turn (interview, turn)->first_paragraph;
  const VandapParagraph *marks;

  while ((marks = vandap_interview_get_paragraph (interview, paragraph))->kind != VANDAP_PARAGRAPH_SPEECH)
    paragraph++;
  if (g_str_has_suffix (names, ":"))
    names[strlen (names) - 1] = '\0';
  if (g_str_has_prefix (names, "1. "))
    memmove (names + 1, names + 2, strlen (names) - 1);
  if (*names != '\0' || marks->lead == NULL || marks->misnames || !g_str_has_suffix (marks->lead, ":"))
    return g_steal_pointer (&names);

  return g_strndup (marks->lead, strlen (marks->lead) - 1);
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
        g_hash_table_insert (owners, GUINT_TO_POINTER (year), dup_owner (interview, turn));
    }

  return owners;
}

/* What stands before the words of those who are not named is nobody's name. */
static gboolean
is_nobody (const char *name)
{
  static const char *const signs[] = { "", "Q", "A", "Unnamed", NULL };
  gsize digits = name != NULL ? strspn (name, "0123456789") : 0;
  g_autofree char *bare = name != NULL ? g_strdup (name + digits + (digits > 0 ? strspn (name + digits, ". ") : 0)) : NULL;

  if (bare != NULL && g_str_has_suffix (bare, ", retold"))
    bare[strlen (bare) - strlen (", retold")] = '\0';

  return bare != NULL && g_strv_contains (signs, bare);
}

static gboolean
is_same (const char *owner, const char *found)
{
  return g_strcmp0 (owner, found) == 0 || (is_nobody (owner) && is_nobody (found));
}

/* Everybody says in the copy what they say in the interview, and nothing else. */
static guint
check_copy (VandapInterview *interview, VandapWriteFunc write, const char *name)
{
  g_autofree char *words = reopening_write_interview (interview, write);
  g_autoptr (VandapReading) reading = reopening_read (words, name);
  g_autoptr (GHashTable) owners = list_owners (interview);
  g_autoptr (GHashTable) found = list_owners (vandap_reading_get_interview (reading));
  GHashTableIter iter;
  gpointer year, owner;

  g_hash_table_iter_init (&iter, owners);
  while (g_hash_table_iter_next (&iter, &year, &owner))
    if (!is_same (owner, g_hash_table_lookup (found, year)))
      g_error ("%u is said by %s, not by %s, in:\n%s", GPOINTER_TO_UINT (year), (char *) g_hash_table_lookup (found, year),
               (char *) owner, words);
  g_hash_table_iter_init (&iter, found);
  while (g_hash_table_iter_next (&iter, &year, &owner))
    if (!g_hash_table_contains (owners, year))
      g_error ("%u is said by nobody, but by %s in:\n%s", GPOINTER_TO_UINT (year), (char *) owner, words);
  if (g_strcmp0 (vandap_reading_get_convention (reading), "named copy") != 0)
    g_error ("Not known for a copy:\n%s", words);

  return g_hash_table_size (owners);
}

static void
test_original (gconstpointer data)
{
  const char *const *original = data;
  guint said = 0;

  for (guint seed = 0; seed < SEEDS; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (VandapReading) reading = reopening_read (original[1], original[0]);
      g_autoptr (VandapCorrections) corrections = vandap_corrections_new (vandap_reading_get_interview (reading));

      for (guint step = 0; step < STEPS; step++)
        {
          VandapInterview *interview = vandap_corrections_get_interview (corrections);
          g_autoptr (VandapCorrection) next = random_correction_new (rand, interview);

          if (next->name != NULL && g_rand_boolean (rand))
            {
              g_free (next->name);
              next->name = g_strdup (strange[g_rand_int_range (rand, 0, G_N_ELEMENTS (strange))]);
            }
          for (guint i = 0; vandap_interview_is_put_right (interview) && i < G_N_ELEMENTS (formats); i++)
            said += check_copy (interview, formats[i].write, formats[i].name);
          vandap_corrections_add (corrections, next);
        }
    }
  g_assert_cmpuint (said, >, SEEDS * STEPS);
}

/* Words of somebody whom the line above does not name, as a person adds them by hand, are in doubt. */
static void
test_added_by_hand (void)
{
  g_autoptr (VandapReading) reading
    = reopening_read ("Put right by a reader. Who speaks: “PV”, “Lan Test”\n\n1. PV: Who was there?\n\nLan Test: I was.\n\n"
                      "All day long.\n\nMinh Test: So was I.\n", "copy.txt");

  g_assert_cmpuint (vandap_interview_get_n_paragraphs (vandap_reading_get_interview (reading)), ==, 5);
  g_assert_cmpuint (vandap_reading_get_n_doubts (reading), ==, 1);
  g_assert_cmpuint (vandap_reading_get_doubt (reading, 0)->paragraph, ==, 4);
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
  g_test_add_func ("/writing/copies/added-by-hand", test_added_by_hand);

  return g_test_run ();
}

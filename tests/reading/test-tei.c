/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <string.h>

#include "reading/tei/vandap-tei-reader.h"
#include "writing/vandap-writing.h"

static GBytes *
load (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "tei", name, NULL);
  g_autoptr (GError) error = NULL;
  char *data;
  gsize length;

  g_file_get_contents (path, &data, &length, &error);
  g_assert_no_error (error);

  return g_bytes_new_take (data, length);
}

static VandapInterview *
read_bytes (GBytes *bytes, const char *name, VandapReport *report, GError **error)
{
  g_autoptr (VandapReport) own = vandap_report_new ("tei");

  return vandap_tei_reader_read (bytes, name, report != NULL ? report : own, NULL, error);
}

static VandapInterview *
read_string (const char *tei)
{
  g_autoptr (GBytes) bytes = g_bytes_new (tei, strlen (tei));
  g_autoptr (GError) error = NULL;
  VandapInterview *interview = read_bytes (bytes, "test.xml", NULL, &error);

  g_assert_no_error (error);

  return interview;
}

static char *
write_tei (VandapInterview *interview)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();

  g_assert_true (vandap_tei_write (interview, stream, NULL, NULL));
  g_output_stream_write (stream, "", 1, NULL, NULL);
  g_output_stream_close (stream, NULL, NULL);

  return g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (stream));
}

/* How often each letter or digit is in a text. */
static void
count_letters (GHashTable *counts, const char *text, int by)
{
  g_autofree char *normal = g_utf8_normalize (text != NULL ? text : "", -1, G_NORMALIZE_NFC);

  for (const char *p = normal; *p != '\0'; p = g_utf8_next_char (p))
    {
      gpointer c = GUINT_TO_POINTER (g_utf8_get_char (p));

      if (g_unichar_isalnum (g_utf8_get_char (p)))
        g_hash_table_insert (counts, c, GINT_TO_POINTER (GPOINTER_TO_INT (g_hash_table_lookup (counts, c)) + by));
    }
}

static void
count_in_texts (GHashTable *counts, xmlNodePtr node)
{
  for (; node != NULL; node = node->next)
    if (node->type == XML_ELEMENT_NODE && strcmp ((const char *) node->name, "text") == 0)
      {
        xmlChar *content = xmlNodeGetContent (node);

        count_letters (counts, (const char *) content, 1);
        xmlFree (content);
      }
    else if (node->type == XML_ELEMENT_NODE)
      count_in_texts (counts, node->children);
}

/* Every letter of the file's texts is in the interview, none twice. */
static void
assert_nothing_lost (GBytes *bytes, VandapInterview *interview)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  xmlDocPtr document = xmlReadMemory (data, (int) length, "test.xml", NULL,
                                      XML_PARSE_NOENT | XML_PARSE_NONET | XML_PARSE_NOERROR);
  GHashTableIter iter;
  gpointer letter, difference;

  g_assert_nonnull (document);
  count_in_texts (counts, xmlDocGetRootElement (document));
  xmlFreeDoc (document);

  count_letters (counts, vandap_interview_get_text (interview, NULL), -1);
  for (guint i = 0; i < vandap_interview_get_n_paragraphs (interview); i++)
    count_letters (counts, vandap_interview_get_paragraph (interview, i)->lead, -1);
  for (guint i = 0; i < vandap_interview_get_n_pictures (interview); i++)
    {
      const VandapPicture *picture = vandap_interview_get_picture (interview, i);

      count_letters (counts, picture->credit, -1);
      count_letters (counts, picture->description, -1);
    }

  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &letter, &difference))
    if (GPOINTER_TO_INT (difference) != 0)
      g_error ("U+%04X is there %d times less", GPOINTER_TO_UINT (letter), GPOINTER_TO_INT (difference));
}

typedef struct
{
  const char *name;
  gboolean same_letters; /* whether all letters of its text can be told without its DTD, titles of texts aside */
  double sureness;       /* at least */
  guint n_left_out;
} Valid;

static const Valid valid[] = {
  { "prefix.xml", TRUE, 0.9, 0 },  { "no-namespace.xml", TRUE, 0.9, 0 }, { "labels.xml", TRUE, 0.5, 0 },
  { "mixed.xml", TRUE, 0.9, 2 },   { "corpus.xml", FALSE, 1, 0 },        { "dtd.xml", FALSE, 0.9, 0 },
  { "nested-turns.xml", TRUE, 0.5, 0 }, { "utf-16.xml", TRUE, 1, 0 },    { "empty.xml", TRUE, 1, 0 },
  { "kept.xml", TRUE, 0.5, 0 },    { "numbered.xml", TRUE, 0.5, 0 },
  { "editor.xml", TRUE, 0.5, 12 }, { "supplied.xml", FALSE, 0.5, 0 },
};

static void
test_valid (gconstpointer data)
{
  const Valid *fixture = data;
  g_autofree char *name = g_strconcat ("valid-", fixture->name, NULL);
  g_autofree char *expected_name = g_strconcat ("expected-", fixture->name, NULL);
  g_autoptr (GBytes) bytes = load (name);
  g_autoptr (GBytes) expected = load (expected_name);
  g_autoptr (VandapReport) report = vandap_report_new ("tei");
  g_autoptr (GError) error = NULL;
  g_autoptr (VandapInterview) interview = NULL;
  g_autofree char *written = NULL;
  g_auto (GStrv) lines = NULL, expected_lines = NULL;
  g_autofree char *content = g_strndup (g_bytes_get_data (expected, NULL), g_bytes_get_size (expected));

  g_assert_true (vandap_tei_reader_recognises (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes)));
  interview = read_bytes (bytes, name, report, &error);
  g_assert_no_error (error);
  g_assert_cmpfloat (report->sureness, >=, fixture->sureness);
  g_assert_cmpfloat (report->sureness, <=, 1);
  g_assert_cmpuint (report->left_out->len, ==, fixture->n_left_out);

  written = write_tei (interview);
  lines = g_strsplit (written, "\n", -1);
  expected_lines = g_strsplit (content, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    g_assert_cmpstr (lines[i], ==, expected_lines[i]);
  g_assert_cmpstr (written, ==, content);

  if (fixture->same_letters)
    assert_nothing_lost (bytes, interview);
}

typedef struct
{
  const char *name;
  const char *says[2];
} Broken;

static const Broken broken[] = {
  { "fail-truncated.xml", { "line 3", "breaks off" } },
  { "fail-mismatched.xml", { "line 3", "An element ends" } },
  { "fail-entity-bomb.xml", { "Entities make far more text", "Repair it" } },
  { "fail-entity-loop.xml", { "Entities make far more text", "Repair it" } },
  { "fail-undefined-entity.xml", { "line 3", "stands for nothing" } },
  { "fail-undefined-with-dtd.xml", { "line 3", "“&what;” stands for nothing" } },
  { "fail-external-entity.xml", { "line 5", "another file" } },
  { "fail-encoding.xml", { "line 3", "no characters in the encoding" } },
};

static void
test_broken (gconstpointer data)
{
  const Broken *fixture = data;
  g_autoptr (GBytes) bytes = load (fixture->name);
  g_autoptr (GError) error = NULL;
  g_autoptr (VandapInterview) interview = read_bytes (bytes, fixture->name, NULL, &error);

  g_assert_error (error, VANDAP_READING_ERROR, VANDAP_READING_ERROR_BROKEN);
  g_assert_null (interview);
  g_assert_true (g_str_has_prefix (error->message, fixture->name));
  g_assert_null (strchr (error->message, '\n'));
  for (guint i = 0; i < G_N_ELEMENTS (fixture->says); i++)
    if (strstr (error->message, fixture->says[i]) == NULL)
      g_error ("“%s” does not say “%s”", error->message, fixture->says[i]);
}

/* Whatever is cut off, it is broken, and says so. */
static void
test_cut (void)
{
  g_autoptr (GBytes) bytes = load ("expected-mixed.xml");
  gsize length = g_bytes_get_size (bytes) - strlen ("</TEI>\n");

  for (gsize i = 0; i < length; i += 7)
    {
      g_autoptr (GBytes) cut = g_bytes_new_from_bytes (bytes, 0, i);
      g_autoptr (GError) error = NULL;
      g_autoptr (VandapInterview) interview = read_bytes (cut, "cut.xml", NULL, &error);

      g_assert_error (error, VANDAP_READING_ERROR, VANDAP_READING_ERROR_BROKEN);
      g_assert_null (interview);
    }
}

/* What is no UTF-8 never gets into an interview, wherever it stands: nobody looks again. */
static void
test_bytes (void)
{
  static const char *const places[] = {
    "<p>Sample %s text.</p>",
    "<p>Mẫu %s văn bản.</p>",
    "<p><![CDATA[Sample %s text]]></p>",
    "<p><![CDATA[Mẫu %s văn bản]]></p>",
    "<p n=\"%s\">Sample text.</p>",
    "<note place=\"%s\">Mẫu.</note><p>Sample text.</p>",
    "<p>Sample text.%s</p>",
  };
  static const char *const bytes[] = { "\x80",     "\xc3",         "\xe1\xba",        "\xff",
                                       "\xc0\xaf", "\xed\xa0\x80", "\xf4\x90\x80\x80" };
  static const char start[] = "<TEI><text><body><sp><speaker>Bà Thử:</speaker>";
  static const char *const heads[] = { "", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" };

  for (guint i = 0; i < G_N_ELEMENTS (places) * G_N_ELEMENTS (bytes) * G_N_ELEMENTS (heads); i++)
    {
      const char *place = places[i % G_N_ELEMENTS (places)];
      const char *wrong = bytes[i / G_N_ELEMENTS (places) % G_N_ELEMENTS (bytes)];
      g_auto (GStrv) parts = g_strsplit (place, "%s", 2);
      const char *head = heads[i / (G_N_ELEMENTS (places) * G_N_ELEMENTS (bytes))];
      g_autofree char *tei = g_strconcat (head, start, parts[0], wrong, parts[1], "</sp></body></text></TEI>", NULL);
      g_autoptr (GBytes) file = g_bytes_new (tei, strlen (tei));
      g_autoptr (GError) error = NULL;

      g_assert_null (read_bytes (file, "test.xml", NULL, &error));
      g_assert_error (error, VANDAP_READING_ERROR, VANDAP_READING_ERROR_BROKEN);
    }
}

static void
test_recognises (void)
{
  static const struct
  {
    const char *bytes;
    gsize length;
    gboolean tei;
  } table[] = {
#define FILE(bytes, tei) { bytes, sizeof bytes - 1, tei }
    FILE ("<TEI>", TRUE),
    FILE ("<TEI/>", TRUE),
    FILE ("<tei:TEI xmlns:tei='x'", TRUE),
    FILE ("<TEI.2>", TRUE),
    FILE ("\357\273\277<teiCorpus\n", TRUE),
    FILE (" \r\n<?xml version='1.0'?> <!-- <html> --> <?x y?><TEI\tid='a'>", TRUE),
    FILE ("<!DOCTYPE TEI [ <!ENTITY a \"]>\"> <!-- ]> ' --> ]>\n<TEI>", TRUE),
    FILE ("<!DOCTYPE TEI SYSTEM 'a>b'><TEI>", TRUE),
    FILE ("\377\376<\0T\0E\0I\0>\0", TRUE),
    FILE ("\376\377\0<\0T\0E\0I\0>", TRUE),
    FILE ("<\0T\0E\0I\0 \0", TRUE),
    FILE ("<TEIX>", FALSE),
    FILE ("<xTEI>", FALSE),
    FILE ("<html><TEI>", FALSE),
    FILE ("TEI", FALSE),
    FILE ("", FALSE),
    FILE ("<", FALSE),
    FILE ("<!DOCTYPE TEI [", FALSE),
    FILE ("<!-- <TEI>", FALSE),
    FILE ("<?xml", FALSE),
    FILE ("P.V: <TEI>", FALSE),
    FILE ("\377\376", FALSE),
#undef FILE
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    if (vandap_tei_reader_recognises (table[i].bytes, table[i].length) != table[i].tei)
      g_error ("number %u: %s", i, table[i].bytes);
}

static char *
repeat (const char *piece, guint n)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append (text, piece);

  return g_string_free (text, FALSE);
}

/* Depth costs nothing but memory, and stays under what the parser allows for longest. */
static void
test_deep (void)
{
  static const char *const elements[] = { "div", "p", "hi", "note", "sp", "figure", "unknown", "list", "q" };

  for (guint i = 0; i < G_N_ELEMENTS (elements); i++)
    {
      g_autofree char *start = g_strconcat ("<", elements[i], ">", NULL), *end = g_strconcat ("</", elements[i], ">", NULL);
      g_autofree char *starts = repeat (start, 200), *ends = repeat (end, 200);
      g_autofree char *tei = g_strconcat ("<TEI><text><body>", starts, "deep", ends, "</body></text></TEI>", NULL);
      g_autoptr (VandapInterview) interview = read_string (tei);

      g_assert_cmpstr (vandap_interview_get_text (interview, NULL), ==, "deep\n");
    }
}

static char *
make_crowded (const char *before, const char *sign, guint n)
{
  GString *tei = g_string_new (before);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (tei, "\n a%u=%sx%s", i, sign, sign);
  g_string_append (tei, ">Sample words.</p></body></text></TEI>");

  return g_string_free (tei, FALSE);
}

/* The parser compares every attribute with all others of its element. */
static void
test_crowded (void)
{
  static const struct
  {
    const char *before;
    const char *sign;
    guint n;
    gboolean is_read;
  } table[] = {
    { "<TEI><text><body>\n<p", "\"", 1000000, FALSE },
    { "<TEI><text><body><!-- <a b=' --><p", "\"", 1000, FALSE },
    { "<TEI><text><body>\n<p", "\"", 501, FALSE },
    { "<TEI><text><body>\n<p", "'", 500, TRUE },
    { "<TEI><text><body><hi/><hi/>\n<hi", "'", 501, FALSE },
    { "<TEI><text><body>\n<p", "'", 400, TRUE },
    { "<TEI><text><body><p><![CDATA[a <b = =]]></p><p", "\"", 400, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autofree char *tei = make_crowded (table[i].before, table[i].sign, table[i].n);
      g_autoptr (GBytes) bytes = g_bytes_new_static (tei, strlen (tei));
      g_autoptr (GError) error = NULL;
      g_autoptr (VandapInterview) interview = read_bytes (bytes, "crowded.xml", NULL, &error);

      g_assert_cmpint (interview != NULL, ==, table[i].is_read);
      if (table[i].is_read)
        continue;
      g_assert_error (error, VANDAP_READING_ERROR, VANDAP_READING_ERROR_BROKEN);
      g_assert_true (g_str_has_prefix (error->message, "crowded.xml, line 50"));
      g_assert_nonnull (strstr (error->message, "more than 500 attributes"));
    }
}

/* A second file is not read, whatever way the first one names it. */
static void
test_no_other_file (void)
{
  g_autofree char *folder = g_dir_make_tmp ("vandap-tei-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "secret.txt", NULL);
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  g_autoptr (GError) error = NULL;
  static const char *const forms[] = {
    "<!DOCTYPE TEI [<!ENTITY x SYSTEM \"%s\">]><TEI><text><body><p>&x;</p></body></text></TEI>",
    "<!DOCTYPE TEI SYSTEM \"%s\"><TEI><text><body><p>&secret;</p></body></text></TEI>",
    "<!DOCTYPE TEI [<!ENTITY %% x SYSTEM \"%s\"> %%x;]><TEI><text><body><p>&secret;</p></body></text></TEI>",
    "<TEI xmlns:xi=\"http://www.w3.org/2001/XInclude\"><text><p><xi:include parse=\"text\" href=\"%s\"/></p></text></TEI>",
  };

  g_file_set_contents (path, "<!ENTITY secret \"Tuyệt mật\">", -1, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_auto (GStrv) parts = g_strsplit (forms[i], "%s", 2);
      g_autofree char *with_uri = g_strjoinv (uri, parts);
      g_autoptr (GString) tei = g_string_new (with_uri);
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (VandapInterview) interview = NULL;

      g_string_replace (tei, "%%", "%", 0);
      bytes = g_bytes_new (tei->str, tei->len);
      interview = read_bytes (bytes, "test.xml", NULL, NULL);
      if (interview != NULL)
        g_assert_null (strstr (vandap_interview_get_text (interview, NULL), "mật"));
      else
        g_assert_cmpuint (i, <, 3); /* including is no part of TEI: nothing is there to be read, which is no error */
    }

  g_assert_cmpint (g_remove (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
test_cancelled (void)
{
  g_autoptr (GBytes) bytes = load ("valid-mixed.xml");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (VandapReport) report = vandap_report_new ("tei");
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (vandap_tei_reader_read (bytes, "test.xml", report, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* Whatever is in a file beside the words says why it is not among them. */
static void
test_reasons (void)
{
  static const char *const expected[][2] = {
    { "the", "Is another reading of what is published" },
    { "not sure", "The file marks it as deleted" },
    { "broke", "Is another reading of what is published" },
    { "12", "Is printed on the page, beside the text" },
    { "Doctor", "Is another reading of what is published" },
    { "old", "Is another reading of what is published" },
    { "ten", "The file marks it as deleted" },
    { "looms", "Is another reading of what is published" },
    { "blue", "Is another reading of what is published" },
    { "and", "The file marks it as left out" },
    { "Gone altogether.", "The file marks it as deleted" },
    { "A running head", "Is printed on the page, beside the text" },
  };
  g_autoptr (GBytes) bytes = load ("valid-editor.xml");
  g_autoptr (VandapReport) report = vandap_report_new ("tei");
  g_autoptr (VandapInterview) interview = read_bytes (bytes, "test.xml", report, NULL);
  const char *text = vandap_interview_get_text (interview, NULL);

  g_assert_cmpuint (report->left_out->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < report->left_out->len; i++)
    {
      const VandapLeftOut *left_out = &g_array_index (report->left_out, VandapLeftOut, i);
      const VandapParagraph *paragraph = vandap_interview_get_paragraph (interview, left_out->paragraph);
      g_autofree char *words = g_strndup (text + paragraph->start, paragraph->end - paragraph->start);

      g_assert_cmpint (paragraph->kind, ==, VANDAP_PARAGRAPH_LEFT_OUT);
      g_assert_cmpstr (words, ==, expected[i][0]);
      g_assert_cmpstr (left_out->reason, ==, expected[i][1]);
    }
}

/* Who asks, out of nothing but turns. */
static void
test_askers (void)
{
  static const struct
  {
    const char *turns; /* a letter per turn for who speaks, "?" behind those that end so */
    const char *askers;
    guint n_exchanges;
    gboolean opening;
  } table[] = {
    { "A?BA?BA?B", "A", 3, FALSE },
    { "BA?BA?B", "A", 3, TRUE },       /* an opening answer */
    { "A?BCA?CB", "A", 2, FALSE },     /* a panel */
    { "A?BD?BA?BD?B", "AD", 4, FALSE },/* two who ask */
    { "ABAB?ABA?B", "A", 4, FALSE },   /* a question back */
    { "A?A?B", "A", 1, FALSE },
    { "A?BA", "A", 1, FALSE },         /* thanks are no question */
    { "A?BA?", "A", 2, FALSE },        /* a question nobody answers is one */
    { "AB", "A", 1, FALSE },           /* nothing tells: who speaks first asks */
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (GString) tei = g_string_new ("<TEI><text><body>");
      g_autoptr (VandapInterview) interview = NULL;

      for (const char *p = table[i].turns; *p != '\0'; p++)
        if (*p != '?')
          g_string_append_printf (tei, "<sp><speaker>%c</speaker><p>Said%s</p></sp>", *p, p[1] == '?' ? "?" : ".");
      g_string_append (tei, "</body></text></TEI>");
      interview = read_string (tei->str);

      g_test_message ("%s", table[i].turns);
      g_assert_cmpuint (vandap_interview_get_n_exchanges (interview), ==, table[i].n_exchanges);
      g_assert_cmpint (vandap_interview_get_exchange (interview, 0)->n_asking == 0, ==, table[i].opening);
      for (guint j = 0; j < vandap_interview_get_n_people (interview); j++)
        {
          const VandapPerson *person = vandap_interview_get_person (interview, j);

          g_assert_cmpint (person->part == VANDAP_PART_ASKS, ==, strchr (table[i].askers, *person->name) != NULL);
        }
    }
}

static void
check_publication (VandapInterview *interview, const char *publication, const char *publisher)
{
  g_assert_cmpstr (vandap_interview_get_field (interview, VANDAP_FIELD_PUBLICATION), ==, publication);
  g_assert_cmpstr (vandap_interview_get_field (interview, VANDAP_FIELD_PUBLISHER), ==, publisher);
}

/* Who published the source is where it was published, unless a newspaper is named; written, it is read as the same. */
static void
test_publication (void)
{
  static const struct
  {
    const char *source;
    const char *publication;
  } table[] = {
    { "<bibl><title>A talk</title><publisher>Sample Archive</publisher><date when='1999'/></bibl>", "Sample Archive" },
    { "<bibl><publisher>Sample House</publisher><title level='j'>Báo Thử</title></bibl>", "Báo Thử" },
    { "<bibl><title level='j'>Báo Thử</title><publisher>Sample House</publisher></bibl>", "Báo Thử" },
    { "<bibl><publisher>One</publisher><publisher>Two</publisher></bibl>", "One" },
    { "<bibl><publisher> </publisher></bibl>", NULL },
    { "<p/>", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autofree char *tei
        = g_strdup_printf ("<TEI><teiHeader><fileDesc><titleStmt><title>A talk</title></titleStmt><publicationStmt>"
                           "<publisher>Test Files</publisher></publicationStmt><sourceDesc>%s</sourceDesc></fileDesc>"
                           "</teiHeader><text><body><sp><speaker>An</speaker><p>Said.</p></sp></body></text></TEI>",
                           table[i].source);
      g_autoptr (VandapInterview) interview = read_string (tei), again = NULL;
      g_autofree char *written = write_tei (interview);

      check_publication (interview, table[i].publication, "Test Files");
      again = read_string (written);
      check_publication (again, table[i].publication, "Test Files");
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (valid); i++)
    {
      g_autofree char *path = g_strconcat ("/reading/tei/valid/", valid[i].name, NULL);

      g_test_add_data_func (path, &valid[i], test_valid);
    }
  for (guint i = 0; i < G_N_ELEMENTS (broken); i++)
    {
      g_autofree char *path = g_strconcat ("/reading/tei/broken/", broken[i].name, NULL);

      g_test_add_data_func (path, &broken[i], test_broken);
    }
  g_test_add_func ("/reading/tei/cut", test_cut);
  g_test_add_func ("/reading/tei/bytes", test_bytes);
  g_test_add_func ("/reading/tei/publication", test_publication);
  g_test_add_func ("/reading/tei/recognises", test_recognises);
  g_test_add_func ("/reading/tei/deep", test_deep);
  g_test_add_func ("/reading/tei/crowded", test_crowded);
  g_test_add_func ("/reading/tei/no-other-file", test_no_other_file);
  g_test_add_func ("/reading/tei/cancelled", test_cancelled);
  g_test_add_func ("/reading/tei/reasons", test_reasons);
  g_test_add_func ("/reading/tei/askers", test_askers);

  return g_test_run ();
}

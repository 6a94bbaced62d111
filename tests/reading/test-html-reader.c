/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "reading/html/vandap-html-reader.h"
#include "reading/html/vandap-html-tags.h"
#include "reading/vandap-reading.h"
#include "reading/vandap-report.h"
#include "writing/vandap-writing.h"

static const char *const field_names[VANDAP_N_FIELDS] = {
  [VANDAP_FIELD_TITLE] = "title",
  [VANDAP_FIELD_LANGUAGE] = "language",
  [VANDAP_FIELD_ARTICLE] = "article",
  [VANDAP_FIELD_PUBLICATION] = "publication",
  [VANDAP_FIELD_DATE] = "date",
  [VANDAP_FIELD_PRINTED_DATE] = "printed date",
  [VANDAP_FIELD_ADDRESS] = "address",
};

static char *
load (const char *name, gsize *length)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "html", name, NULL);
  char *data = NULL;

  g_assert_true (g_file_get_contents (path, &data, length, NULL));

  return data;
}

static VandapBlocks *
read_blocks (const char *data, gsize length)
{
  g_autoptr (VandapReport) report = vandap_report_new ("html");
  VandapFileContent content = { data, length, "page.html", report, NULL };
  g_autoptr (GError) error = NULL;
  VandapBlocks *blocks = vandap_html_reader_read (&content, &error);

  g_assert_no_error (error);

  return blocks;
}

static const char *
get_sign (const VandapSpan *span, gboolean ends)
{
  if (span->kind == VANDAP_SPAN_LINK)
    return ends ? "]" : "[";

  return g_str_equal (span->value, "bold") ? "*" : "/";
}

/* The words of a block with signs where spans begin and end. */
static void
dump_words (GString *out, VandapBlocks *blocks, const VandapBlock *block)
{
  const char *text = vandap_blocks_get_text (blocks, NULL);

  for (gsize at = block->start; at <= block->end; at++)
    {
      for (guint i = block->first_span + block->n_spans; i > block->first_span; i--)
        if (vandap_blocks_get_span (blocks, i - 1)->end == at)
          {
            const VandapSpan *span = vandap_blocks_get_span (blocks, i - 1);

            g_string_append (out, get_sign (span, TRUE));
            if (span->kind == VANDAP_SPAN_LINK)
              g_string_append_printf (out, "(%s)", span->value);
          }
      for (guint i = block->first_span; i < block->first_span + block->n_spans; i++)
        if (vandap_blocks_get_span (blocks, i)->start == at)
          g_string_append (out, get_sign (vandap_blocks_get_span (blocks, i), FALSE));
      if (at < block->end)
        g_string_append_c (out, text[at]);
    }
  g_string_append_c (out, '\n');
}

static void
dump_head (GString *out, VandapBlocks *blocks)
{
  for (guint i = 0; i < VANDAP_N_FIELDS; i++)
    if (vandap_blocks_get_field (blocks, i) != NULL)
      g_string_append_printf (out, "%s: %s\n", field_names[i], vandap_blocks_get_field (blocks, i));
  for (guint i = 0; i < vandap_blocks_get_n_credits (blocks); i++)
    g_string_append_printf (out, "%s: %s\n", vandap_blocks_get_credit (blocks, i)->what,
                            vandap_blocks_get_credit (blocks, i)->name);
}

static char *
dump (VandapBlocks *blocks)
{
  static const char *const kinds[] = { "paragraph", "heading", "item", "quote", "caption", "left out" };
  GString *out = g_string_new (NULL);
  guint picture = 0;

  dump_head (out, blocks);
  for (guint i = 0; i <= vandap_blocks_get_n (blocks); i++)
    {
      const VandapBlock *block;

      for (; picture < vandap_blocks_get_n_pictures (blocks)
             && vandap_blocks_get_picture (blocks, picture)->block == i; picture++)
        g_string_append_printf (out, "picture: %s (%s)\n", vandap_blocks_get_picture (blocks, picture)->file,
                                vandap_blocks_get_picture (blocks, picture)->description);
      if (i == vandap_blocks_get_n (blocks))
        break;
      block = vandap_blocks_get (blocks, i);
      g_string_append (out, kinds[block->kind]);
      if (block->level > 0)
        g_string_append_printf (out, " %u", block->level);
      if (block->reason != NULL)
        g_string_append_printf (out, " (%s)", block->reason);
      if (block->label != NULL)
        g_string_append_printf (out, " by %s", block->label);
      g_string_append (out, block->after_blank ? ": " : ", ");
      dump_words (out, blocks, block);
    }

  return g_string_free (out, FALSE);
}

/* Each page comes down to the blocks that are written beside it. */
static void
test_blocks (gconstpointer name)
{
  g_autofree char *page = g_strconcat (name, ".html", NULL);
  g_autofree char *list = g_strconcat (name, ".blocks", NULL);
  gsize length;
  g_autofree char *data = load (page, &length);
  g_autofree char *expected = load (list, NULL);
  g_autoptr (VandapBlocks) blocks = NULL;
  g_autofree char *found = NULL;

  g_assert_true (vandap_html_reader_recognises (data, length));
  blocks = read_blocks (data, length);
  found = dump (blocks);
  g_assert_cmpstr (found, ==, expected);
}

static VandapReading *
read_fixture (const char *name, GError **error)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "html", name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  return vandap_reading_new_from_file (file, NULL, error);
}

/* Each page is read as the outline says that is beside it. */
static void
test_outline (gconstpointer name)
{
  g_autofree char *page = g_strconcat (name, ".html", NULL);
  g_autofree char *list = g_strconcat (name, ".tsv", NULL);
  g_autofree char *expected = load (list, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (VandapReading) reading = read_fixture (page, &error);
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autofree char *found = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (vandap_reading_get_format (reading), ==, "html");
  g_assert_true (vandap_outline_write (vandap_reading_get_interview (reading), stream, NULL, &error));
  g_output_stream_write_all (stream, "", 1, NULL, NULL, NULL);
  g_output_stream_close (stream, NULL, NULL);
  found = g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (stream));
  g_assert_cmpstr (found, ==, expected);
}

static const struct
{
  const char *text;
  gboolean is_html;
} recognised[] = {
  { "<!DOCTYPE html><title>x</title>", TRUE },
  { "  \n<!-- saved from url=(0014)about:internet -->\n<HTML>", TRUE },
  { "<?xml version=\"1.0\"?><!DOCTYPE html PUBLIC \"x\"><html>", TRUE },
  { "<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\">", TRUE },
  { "<body>\nQ: Why?<p>A: So.", TRUE },
  { "<p>Q: Why?</p><p>A: So.</p>", TRUE },
  { "<div class=\"x\">Q: Why?<br>A: So.</div>", TRUE },
  { "\xef\xbb\xbf<h2>Talk</h2><p>Q: Why?</p>", TRUE },
  { "<\0h\0t\0m\0l\0>\0", TRUE },
  { "Lead.<br><br><b>Q: Why?</b><br><br>A: So.<br>", TRUE },
  { "", FALSE },
  { "Q: Why?\nA: So.\n", FALSE },
  { "Q: Is <b>bold</b> a tag?\nA: <i>Yes</i>, and <br> as well.\nQ: More?\nA: No.\n", FALSE },
  { "# Talk\n\n**Q: Why?**\n\nA: [So](http://a.example/).\n\n<p>note</p>\n\n**Q: And?**\n\nA: That.\n", FALSE },
  { "---\ntitle: Talk\n---\n<div class=\"x\">\n\n# Q\n\ntext\n\n</div>\n\n# A\n\nmore\n", FALSE },
  { "<p align=\"center\"><img src=\"x.png\"></p>\n\n# Talk\n\n## Why?\n\nSo.\n\n## And?\n\nThat.\n\nx\n\ny\n", FALSE },
  { "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><p>x</p><p>y</p></TEI>", FALSE },
  { "<?xml version=\"1.0\"?><ROOT><record><p>x</p><p>y</p></record></ROOT>", FALSE },
  { "<ROOT><record><p>x</p><p>y</p></record></ROOT>", FALSE },
  { "<!DOCTYPE TEI><TEI><p>x</p></TEI>", FALSE },
  { "<3 you all\nQ: why\nA: so", FALSE },
};

static void
test_recognises (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (recognised); i++)
    {
      gsize length = strlen (recognised[i].text);

      if (g_str_has_prefix (recognised[i].text, "<") && length == 1)
        length = 12;
      g_test_message ("text %u", i);
      g_assert_cmpint (vandap_html_reader_recognises (recognised[i].text, length), ==, recognised[i].is_html);
    }
}

static const struct
{
  const char *words;
  guint hints;
} hinted[] = {
  { "ad", VANDAP_HTML_HINT_RELATED },
  { "add-on road", 0 },
  { "tin-lien-quan", VANDAP_HTML_HINT_RELATED },
  { "boxTinLienQuan clearfix", VANDAP_HTML_HINT_RELATED },
  { "PhotoCMS_Caption", VANDAP_HTML_HINT_CAPTION },
  { "post-comments", VANDAP_HTML_HINT_COMMENTS },
  { "main_menu", VANDAP_HTML_HINT_MENU },
  { "faq-question", VANDAP_HTML_HINT_QUESTION },
  { "q", VANDAP_HTML_HINT_QUESTION },
  { "hang-q", 0 },
  { "questions", 0 },
  { "cau-hoi", VANDAP_HTML_HINT_QUESTION },
  { "cauTraLoi", VANDAP_HTML_HINT_ANSWER },
  { "hoi-dap", VANDAP_HTML_HINT_QUESTION | VANDAP_HTML_HINT_ANSWER },
  { "content navy", 0 },
  { "", 0 },
  { "a-very-long-wordwordwordwordwordwordwordwordwordwordwordwordwordword footer", VANDAP_HTML_HINT_AROUND },
};

static void
test_hints (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (hinted); i++)
    {
      g_test_message ("%s", hinted[i].words);
      g_assert_cmpuint (vandap_html_tags_get_hints (hinted[i].words), ==, hinted[i].hints);
    }
}

/* Small pieces of pages, and the blocks they come down to. */
static const struct
{
  const char *name;
  const char *page;
  const char *expected;
} pieces[] = {
  { "mis-nested", "<b><p>A</b>: one</p><p>B: two</p>", "paragraph: *A*: one\nparagraph: B: two\n" },
  { "style-outlives-block", "<p><b><div>A</b> one</div>two", "paragraph: *A* one\nparagraph: two\n" },
  { "windows-references", "<p>x&#150;y&#133;</p><p>z</p>", "paragraph: x–y…\nparagraph: z\n" },
  { "nested-spans", "<p><b>a <a href='http://x.example/'>b</a> c</b> d</p><p>e</p>",
    "paragraph: *a [b](http://x.example/) c* d\nparagraph: e\n" },
  { "link-outside", "<p><a href='http://x.example/'>a <b>b</b></a></p><p>e</p>",
    "paragraph: [a *b*](http://x.example/)\nparagraph: e\n" },
  { "unsafe-links", "<p><a href='javascript:x()'>a</a> <a href='file:///etc/x'>b</a> <a href='y.html'>c</a></p><p>e</p>",
    "paragraph: a b c\nparagraph: e\n" },
  { "based-links", "<base href='http://x.example/d/'><p>z <a href='y.html'>c</a></p><p>e</p>",
    "paragraph: z [c](http://x.example/d/y.html)\nparagraph: e\n" },
  { "after-the-end", "<html><body><p>a</body></HTML >\n<html><head><title>x</title></head><body><p>b</p></body></html> c",
    "paragraph: a\nparagraph: b\nparagraph: c\n" },
  { "silent", "<p>a</p><svg><title>b</title><text>c</text></svg><style>d</style><script>f</script><p>e</p>",
    "paragraph: a\nparagraph: e\n" },
  { "hidden-in-line", "<p>one <span hidden>a <b>b</b></span>two<br>three <i style='display:none'>c</i>four</p><p>x</p>",
    "paragraph: one two\342\200\250three four\nleft out (Is not shown on the page): a b\n"
    "left out (Is not shown on the page): c\nparagraph: x\n" },
  { "hidden-blocks-in-line", "<p>one <noscript><div>a</div><div>b</div></noscript>two</p><p>x y</p>",
    "paragraph: one two\nleft out (Is not shown on the page): a\nleft out (Is not shown on the page): b\n"
    "paragraph: x y\n" },
  { "hidden-never-ended", "<p>one two <noscript>a</p><p>x y</p>",
    "paragraph: one two\nleft out (Is not shown on the page): a\nparagraph: x y\n" },
  { "hidden-first", "<p><span style='visibility:hidden'>a</span>one two</p><p>x</p>",
    "left out (Is not shown on the page): a\nparagraph: one two\nparagraph: x\n" },
  { "all-hidden", "<div style='display:none'><p>a</p><p>b</p></div><p>x</p>", "paragraph: a\nparagraph: b\nparagraph: x\n" },
  { "answers-hidden", "<h3>Why?</h3><p hidden>Because it is so, and it was so.</p><h3>When?</h3><p hidden>On the day before.</p>",
    "heading 3: Why?\nparagraph: Because it is so, and it was so.\nheading 3: When?\nparagraph: On the day before.\n" },
  { "shown-template", "<div><template shadowrootmode=open><p>a</p></template></div><p>b</p>", "paragraph: a\nparagraph: b\n" },
  { "other-declarations", "<p style='backface-visibility:hidden;x-display:none'>a</p><p style='display:none;display:block'>b</p>",
    "paragraph: a\nparagraph: b\n" },
  { "accordion", "<h3><button>Why?</button></h3><div><p>So.</p></div>", "heading 3: Why?\nparagraph: So.\n" },
  { "list", "<ul><li>a<p>b</p></li><li><b>c</b></ul>", "item: a\nparagraph: b\nitem: *c*\n" },
  { "bold-then-answer", "<p><b>Why is that?</b><br>Because it is.</p><p>x</p>",
    "paragraph: *Why is that?*\nparagraph, Because it is.\nparagraph: x\n" },
  { "comments-around", "<html><body><div class='has-comments'><h1>Title of it</h1><p>An answer that is long enough to be one, "
    "and to be the article of this page, whatever the box is called that it stands in.</p></div><p>Something else that is "
    "as long as a sentence is, and longer.</p><p>And one more of that, which is no shorter than the other one.</p>"
    "</body></html>",
    "title: Title of it\nheading 1: Title of it\nparagraph: An answer that is long enough to be one, and to be the article "
    "of this page, whatever the box is called that it stands in.\nparagraph: Something else that is as long as a sentence "
    "is, and longer.\nparagraph: And one more of that, which is no shorter than the other one.\n" },
  { "picture-in-layout", "<table><tr><td><img src='x.jpg'></td><td><p>Why?</p><p>Because.</p></td></tr></table>",
    "picture: x.jpg ((null))\nparagraph: Why?\nparagraph: Because.\n" },
  { "nothing", "", "" },
  { "verse", "<p>one two<br>three four<br>five six</p><p>x</p>",
    "paragraph: one two\342\200\250three four\342\200\250five six\nparagraph: x\n" },
  { "quotation", "<p>a <q>b</q></p><p>c</p>", "paragraph: a “b”\nparagraph: c\n" },
  { "repeated", "<p>It was raining on the day that we met him.</p><blockquote>“It was raining on the day that we met him”</blockquote>",
    "paragraph: It was raining on the day that we met him.\n"
    "left out (Repeats words of the interview): “It was raining on the day that we met him”\n" },
  { "pictures", "<p>a</p><img src='../x.jpg' alt='up'><p>b</p><img src='http://x.example/y.jpg' alt='far'>"
    "<img src='p_files/z%20z.jpg'><img src='t.gif' width=1><p>c</p>",
    "paragraph: a\npicture: (null) (up)\nparagraph: b\npicture: (null) (far)\npicture: p_files/z z.jpg ((null))\n"
    "paragraph: c\n" },
};

static void
test_pieces (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      g_autoptr (VandapBlocks) blocks = read_blocks (pieces[i].page, strlen (pieces[i].page));
      g_autofree char *found = dump (blocks);

      g_test_message ("%s", pieces[i].name);
      g_assert_cmpstr (found, ==, pieces[i].expected);
    }
}

static void
test_binary (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VandapReading) reading = read_fixture ("fail-binary.html", &error);

  g_assert_error (error, VANDAP_READING_ERROR, VANDAP_READING_ERROR_NOT_TEXT);
  g_assert_null (reading);
  g_assert_nonnull (strstr (error->message, "fail-binary.html"));
}

/* What is nested without end, never ended, or ended too often, takes no more than its words do. */
static const struct
{
  const char *name;
  const char *repeated;
  guint times;
  const char *then;
  guint then_times;
} hostile[] = {
  { "deep", "<div>", 1000000, "</div>", 1000000 },
  { "deep-style", "<b>", 300000, "</i>", 300000 },
  { "deep-table", "<table><tr><td>", 300000, "x</td>", 100000 },
  { "no-end", "<p", 300000, "", 0 },
  { "comment", "<!--", 300000, "x", 1 },
  { "attributes", "<a href='", 200000, "x", 1 },
  { "ends", "</b></p></div>", 300000, "x", 1 },
  { "breaks", "<br>x", 300000, "", 0 },
  { "runs", "<b>x</b><i>y</i>", 100000, "", 0 },
  { "entities", "&amp;nbsp;&lt;&#9999999;&#x0;", 100000, "", 0 },
  { "lists", "<ul><li>x", 200000, "", 0 },
  { "terms", "<dl><dt>x<dd>y", 100000, "", 0 },
  { "scripts", "<script type='application/ld+json'>[[[[", 50000, "", 0 },
};

static void
test_hostile (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (hostile); i++)
    {
      g_autoptr (GString) page = g_string_new ("<html><body><p>Kept sentence.</p>");
      g_autoptr (VandapBlocks) blocks = NULL;
      gint64 before;

      for (guint k = 0; k < hostile[i].times; k++)
        g_string_append (page, hostile[i].repeated);
      g_string_append (page, " deep words ");
      for (guint k = 0; k < hostile[i].then_times; k++)
        g_string_append (page, hostile[i].then);
      before = g_get_monotonic_time ();
      blocks = read_blocks (page->str, page->len);
      g_test_message ("%s: %.2f s", hostile[i].name, (double) (g_get_monotonic_time () - before) / 1e6);
      g_assert_nonnull (strstr (vandap_blocks_get_text (blocks, NULL), "Kept sentence."));
      if (strstr (hostile[i].repeated, "<p") == NULL && strchr (hostile[i].repeated, '\'') == NULL
          && strstr (hostile[i].repeated, "<!") == NULL)
        g_assert_nonnull (strstr (vandap_blocks_get_text (blocks, NULL), "deep words"));
    }
}

/* A tag of a million attributes, which the parser compares each with all before; those of others stay. */
static void
test_crowded (void)
{
  static const struct
  {
    const char *before;
    const char *behind;
    const char *after;
  } pages[] = {
    { "<p ", "=b ", ">Kept sentence.</p>" },
    { "<p\n", "\n", ">Kept sentence.</p>" },
    { "<p title='<", " ", "' x=\"=\">Kept sentence.</p>" },
    { "<!-- <a b=\" --><p ", "='>' ", ">Kept sentence.</p>" },
    { "<script>if (a<b=\" </scripts>' </script><p ", " ", ">Kept sentence.</p>" },
    { "<p =\"", " = b ", ">Kept sentence.</p>" },
    { "<p a\"=\"", " ", ">Kept sentence.</p>" },
    { "<p class='x' ", " ", "><a href='x'>Kept</a> sentence.</p>" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_autoptr (GString) page = g_string_new ("<html><body><p>First sentence.</p>");
      g_autoptr (VandapBlocks) blocks = NULL;
      gint64 before = g_get_monotonic_time ();

      g_string_append (page, pages[i].before);
      for (guint k = 0; k < 100000; k++)
        g_string_append_printf (page, "a%u%s", k, pages[i].behind);
      g_string_append (page, pages[i].after);
      blocks = read_blocks (page->str, page->len);
      g_assert_nonnull (strstr (vandap_blocks_get_text (blocks, NULL), "First sentence."));
      g_assert_nonnull (strstr (vandap_blocks_get_text (blocks, NULL), "Kept sentence."));
      g_assert_cmpint (g_get_monotonic_time () - before, <, 10 * G_USEC_PER_SEC);
    }
}

int
main (int argc, char *argv[])
{
  static const char *const names[] = { "newspaper", "blog", "nineties", "table-layout", "columns-utf16", "fragment",
                                       "breaks", "preformatted", "faq", "standfirst", "hidden", "related", "ends-edited",
                                       "columns-headed" };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_strconcat ("/reading/html/blocks/", names[i], NULL);
      g_autofree char *outline_path = g_strconcat ("/reading/html/outline/", names[i], NULL);

      g_test_add_data_func (path, names[i], test_blocks);
      g_test_add_data_func (outline_path, names[i], test_outline);
    }
  g_test_add_func ("/reading/html/recognises", test_recognises);
  g_test_add_func ("/reading/html/hints", test_hints);
  g_test_add_func ("/reading/html/pieces", test_pieces);
  g_test_add_func ("/reading/html/binary", test_binary);
  g_test_add_func ("/reading/html/hostile", test_hostile);
  g_test_add_func ("/reading/html/crowded", test_crowded);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "reading/vandap-copied.h"

/* As browsers give it: a piece of a page that does not say it is one. */
#define HTML "<b>PV: Đây là bài thử?</b><br>Bà Thử: Vâng, một bài thử.<br><b>PV: Còn gì nữa?</b><br>Bà Thử: Hết rồi."

static VandapReading *
read_data (const void *data, gsize length, gboolean is_html, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, length);

  return vandap_reading_new_from_copied (bytes, is_html, NULL, error);
}

static VandapInterview *
get_interview (VandapReading *reading, const char *format)
{
  g_assert_nonnull (reading);
  g_assert_cmpstr (vandap_reading_get_format (reading), ==, format);

  return vandap_reading_get_interview (reading);
}

static void
check_sample (VandapReading *reading)
{
  VandapInterview *interview = get_interview (reading, "html");
  const char *text = vandap_interview_get_text (interview, NULL);

  g_assert_cmpuint (vandap_interview_get_n_exchanges (interview), ==, 2);
  g_assert_nonnull (strstr (text, "Đây là bài thử?\n"));
  g_assert_nonnull (strstr (text, "Hết rồi.\n"));
  g_assert_null (strchr (text, '<'));
  g_assert_cmpuint (vandap_reading_get_n_notes (reading), ==, 0);
}

static void
test_html (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VandapReading) reading = read_data (HTML, strlen (HTML), TRUE, &error);
  g_autofree char *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, HTML, -1);

  g_assert_no_error (error);
  check_sample (reading);
  g_assert_cmpstr (vandap_reading_get_digest (reading), ==, digest);
}

/* It need not have any sign of HTML but that it is said to be. */
static void
test_hardly_html (void)
{
  static const char words[] = "Bà Thử &amp; <i>ông Mẫu</i> cùng có mặt.";
  g_autoptr (VandapReading) reading = read_data (words, strlen (words), TRUE, NULL);
  g_autoptr (VandapReading) text = read_data (words, strlen (words), FALSE, NULL);

  g_assert_cmpstr (vandap_interview_get_text (get_interview (reading, "html"), NULL), ==,
                   "Bà Thử & ông Mẫu cùng có mặt.\n");
  g_assert_nonnull (strstr (vandap_interview_get_text (get_interview (text, "text"), NULL), "<i>"));
}

static void
test_ends_in_nul (void)
{
  g_autoptr (VandapReading) html = read_data (HTML "\0\0", strlen (HTML) + 3, TRUE, NULL);
  g_autoptr (VandapReading) text = read_data ("Một dòng.", strlen ("Một dòng.") + 1, FALSE, NULL);

  check_sample (html);
  g_assert_cmpstr (vandap_interview_get_text (get_interview (text, "text"), NULL), ==, "Một dòng.\n");
  g_assert_cmpuint (vandap_reading_get_n_notes (text), ==, 0);
}

static VandapReading *
read_utf16 (const char *encoding, const char *mark, gsize n_nuls)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *converted = NULL;
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  static const guint8 nuls[4] = { 0 };
  VandapReading *reading;
  gsize length;

  converted = g_convert (HTML, -1, encoding, "UTF-8", NULL, &length, &error);
  g_assert_no_error (error);
  g_byte_array_append (bytes, (const guint8 *) mark, (guint) strlen (mark));
  g_byte_array_append (bytes, (const guint8 *) converted, (guint) length);
  g_byte_array_append (bytes, nuls, (guint) n_nuls);
  reading = read_data (bytes->data, bytes->len, TRUE, &error);
  g_assert_no_error (error);

  return reading;
}

static void
test_utf16 (void)
{
  for (gsize n_nuls = 0; n_nuls <= 4; n_nuls++)
    {
      g_autoptr (VandapReading) little = read_utf16 ("UTF-16LE", "\377\376", n_nuls);
      g_autoptr (VandapReading) big = read_utf16 ("UTF-16BE", "\376\377", n_nuls);
      g_autoptr (VandapReading) unmarked = read_utf16 ("UTF-16LE", "", n_nuls);
      g_autoptr (VandapReading) big_unmarked = read_utf16 ("UTF-16BE", "", n_nuls);

      check_sample (little);
      check_sample (big);
      g_assert_cmpuint (vandap_interview_get_n_exchanges (get_interview (unmarked, "html")), ==, 2);
      g_assert_cmpuint (vandap_interview_get_n_exchanges (get_interview (big_unmarked, "html")), ==, 2);
      g_assert_true (g_str_has_suffix (vandap_interview_get_text (get_interview (unmarked, "html"), NULL), "Hết rồi.\n"));
    }
}

static const char *
get_address (VandapReading *reading)
{
  return vandap_interview_get_field (get_interview (reading, "html"), VANDAP_FIELD_ADDRESS);
}

static void
test_address (void)
{
  static const char header[] = "Version:0.9\r\nStartHTML:0000000100\r\nEndHTML:0000000900\r\nStartFragment:0000000140\r\n"
                               "SourceURL:https://example.org/b%C3%A0i?a=1\r\n<html><body><!--StartFragment-->" HTML
                               "<!--EndFragment--></body></html>";
  static const char canonical[] = "<html><head><title>Thử</title><link rel=\"canonical\" href=\"https://example.org/khac\">"
                                  "</head><body>" HTML "</body></html>";
  static const char unsafe[] = "Version:0.9\nSourceURL:javascript:alert(1)\n" HTML;
  g_autoptr (VandapReading) reading = read_data (header, strlen (header), TRUE, NULL);
  g_autoptr (VandapReading) page = read_data (canonical, strlen (canonical), TRUE, NULL);
  g_autoptr (VandapReading) refused = read_data (unsafe, strlen (unsafe), TRUE, NULL);

  check_sample (reading);
  g_assert_cmpstr (get_address (reading), ==, "https://example.org/b%C3%A0i?a=1");
  g_assert_cmpstr (get_address (page), ==, "https://example.org/khac");
  check_sample (refused);
  g_assert_null (get_address (refused));
}

static void
test_text (void)
{
  static const char words[] = "PV: Đây là bài thử?\n\nBà Thử: Vâng.\n";
  static const char markdown[] = "# Bài thử\n\n**PV: Đây là bài thử?**\n\n**Bà Thử:** Vâng, *một bài*.\n\n- một\n- hai\n";
  g_autoptr (VandapReading) reading = read_data (words, strlen (words), FALSE, NULL);
  g_autoptr (VandapReading) other = read_data (markdown, strlen (markdown), FALSE, NULL);

  g_assert_cmpuint (vandap_interview_get_n_exchanges (get_interview (reading, "text")), ==, 1);
  get_interview (other, "markdown");
  g_assert_nonnull (vandap_reading_get_digest (reading));
}

static void
check_refused (const void *data, gsize length, gboolean is_html, const char *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VandapReading) reading = read_data (data, length, is_html, &error);

  g_assert_null (reading);
  g_assert_error (error, VANDAP_READING_ERROR, VANDAP_READING_ERROR_NOT_TEXT);
  g_assert_nonnull (strstr (error->message, words));
}

static void
test_no_words (void)
{
  static const char picture[] = "<meta charset=\"utf-8\"><img src=\"https://example.org/a.png\">";
  guint8 noise[512];

  check_refused ("", 0, TRUE, "no words");
  check_refused ("", 0, FALSE, "no words");
  check_refused ("\0\0\0", 3, TRUE, "no words");
  check_refused ("\377\376\0\0", 4, TRUE, "no words");
  check_refused ("Version:0.9\r\n", 13, TRUE, "no words");
  check_refused (" \n\t\n", 4, FALSE, "no words");
  check_refused (picture, strlen (picture), TRUE, "no words");
  for (guint i = 0; i < sizeof noise; i++)
    noise[i] = (guint8) (i * 37 % 31);
  check_refused (noise, sizeof noise, FALSE, "Pasted interview");
}

static void
on_read (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static void
test_in_thread (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (HTML, strlen (HTML));
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  vandap_copied_read_async (bytes, TRUE, cancellable, on_read, &result);
  g_cancellable_cancel (cancellable);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (vandap_copied_read_finish (result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/copied/html", test_html);
  g_test_add_func ("/copied/hardly-html", test_hardly_html);
  g_test_add_func ("/copied/ends-in-nul", test_ends_in_nul);
  g_test_add_func ("/copied/utf16", test_utf16);
  g_test_add_func ("/copied/address", test_address);
  g_test_add_func ("/copied/text", test_text);
  g_test_add_func ("/copied/no-words", test_no_words);
  g_test_add_func ("/copied/in-thread", test_in_thread);
  return g_test_run ();
}

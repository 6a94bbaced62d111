/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/vandap-formats.h"

#include <glib/gi18n-lib.h>

#include "reading/grammar/vandap-turn-grammar.h"
#include "reading/html/vandap-html-reader.h"
#include "reading/office/vandap-docx-reader.h"
#include "reading/office/vandap-odt-reader.h"
#include "reading/office/vandap-office-refusal.h"
#include "reading/ohms/vandap-ohms-reader.h"
#include "reading/plain/vandap-markdown-parser.h"
#include "reading/plain/vandap-clock-lines.h"
#include "reading/plain/vandap-mail.h"
#include "reading/plain/vandap-markdown-reader.h"
#include "reading/plain/vandap-numbered-lines.h"
#include "reading/plain/vandap-plain-reader.h"
#include "reading/subtitles/vandap-subtitle-reader.h"
#include "reading/tables/vandap-csv-reader.h"
#include "reading/tei/vandap-tei-reader.h"
#include "reading/vandap-encoding.h"
#include "reading/vandap-job.h"
#include "reading/vandap-named-copy.h"
#include "reading/vandap-own-lines.h"
#include "reading/vandap-refusal.h"

/*
 * A format: how its files begin, and who takes them apart. To read another one is
 * to add a row, a reader of its own, a fuzz target and fixtures.
 */
typedef struct
{
  const char *name;
  gboolean (*recognises) (const char *data, gsize length);
  VandapBlocks *(*read) (const VandapFileContent *content, GError **error);
} Format;

static VandapBlocks *
read_markdown (const VandapFileContent *content, GError **error)
{
  if (!vandap_markdown_parser_is_there ())
    vandap_report_add_note (content->report,
                            _("What takes Markdown apart (md4c) is not installed; the file was read as plain text."));
  else if (!vandap_markdown_reader_may_read (content->data, content->length))
    vandap_report_add_note (content->report,
                            _("There are more signs of Markdown in the file than can be told apart (8 million, or very many "
                              "brackets in one paragraph); it was read as plain text."));
  else
    return vandap_markdown_reader_read (content->data, content->length);

  content->report->format = "text";
  return vandap_plain_reader_read (content->data, content->length);
}

/* Layouts of plain text in which not every line is somebody's words. */
static const struct
{
  const char *name;
  gboolean (*recognises) (const char *text, gsize length);
  VandapBlocks *(*read) (const char *text, gsize length);
} layouts[] = {
  { "mail", vandap_mail_recognises, vandap_mail_read },
  { "numbered-lines", vandap_numbered_lines_recognises, vandap_numbered_lines_read },
  { "clock-lines", vandap_clock_lines_recognises, vandap_clock_lines_read },
};

static VandapBlocks *
read_plain (const VandapFileContent *content, GError **error)
{
  gboolean is_copy = vandap_named_copy_recognises_text (content->data, content->length);

  for (guint i = 0; i < G_N_ELEMENTS (layouts) && !is_copy; i++)
    if (layouts[i].recognises (content->data, content->length))
      {
        content->report->format = layouts[i].name;
        return layouts[i].read (content->data, content->length);
      }

  return vandap_plain_reader_read (content->data, content->length);
}

static VandapBlocks *
read_subtitles (const VandapFileContent *content, VandapSubtitleKind kind)
{
  VandapBlocks *blocks = vandap_blocks_new ();

  vandap_subtitle_reader_read (blocks, content->data, content->length, kind, 1, NULL, content->report);

  return blocks;
}

static VandapBlocks *
read_webvtt (const VandapFileContent *content, GError **error)
{
  return read_subtitles (content, VANDAP_SUBTITLES_WEBVTT);
}

static VandapBlocks *
read_subrip (const VandapFileContent *content, GError **error)
{
  return read_subtitles (content, VANDAP_SUBTITLES_SUBRIP);
}

static gboolean
recognise_all (const char *data, gsize length)
{
  return TRUE;
}

/* Formats that say themselves how their bytes make text. The first that knows a file takes it. */
static const Format of_bytes[] = {
  { "docx", vandap_docx_reader_recognises, vandap_docx_reader_read },
  { "odt", vandap_odt_reader_recognises, vandap_odt_reader_read },
  { "odt", vandap_odt_reader_recognises_flat, vandap_odt_reader_read_flat },
  { "refused", vandap_refusal_recognises, vandap_refusal_read },
  { "refused", vandap_office_refusal_recognises, vandap_office_refusal_read },
  { "ohms", vandap_ohms_reader_recognises, vandap_ohms_reader_read },
  { "html", vandap_html_reader_recognises, vandap_html_reader_read },
  { NULL, NULL, NULL },
};

/* Formats of text, in whatever encoding it is. */
static const Format of_text[] = {
  { "webvtt", vandap_webvtt_reader_recognises, read_webvtt },
  { "srt", vandap_subrip_reader_recognises, read_subrip },
  { "tsv", vandap_tsv_reader_recognises, vandap_tsv_reader_read },
  { "csv", vandap_csv_reader_recognises, vandap_csv_reader_read },
  { "refused", vandap_refusal_recognises_address, vandap_refusal_read_address },
  { "markdown", vandap_markdown_reader_recognises, read_markdown },
  { "text", recognise_all, read_plain },
  { NULL, NULL, NULL },
};

static const Format *
find_format (const Format *formats, const char *data, gsize length)
{
  while (formats->name != NULL && !formats->recognises (data, length))
    formats++;

  return formats->name != NULL ? formats : NULL;
}

/* Markdown that has few of its signs looks like any text; only then does a file's name tell. */
static gboolean
is_named_markdown (const char *name)
{
  static const char *const endings[] = { ".md", ".markdown", ".mkd" };

  for (guint i = 0; name != NULL && i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (name, endings[i]))
      return TRUE;

  return FALSE;
}

static const Format *
find_format_of_text (const VandapFileContent *content)
{
  const Format *plain = &of_text[G_N_ELEMENTS (of_text) - 2];
  const Format *format = vandap_named_copy_recognises_text (content->data, content->length)
                           ? plain : find_format (of_text, content->data, content->length);

  return format == plain && is_named_markdown (content->name) ? format - 1 : format;
}

/* What is UTF-8 already is read where it lies, by the one reader that looks at nothing behind its end. */
static VandapBlocks *
read_in_place (VandapFileContent *content, gsize skipped)
{
  const char *data = content->data + skipped;
  gsize length = content->length - skipped;
  VandapFileContent here = *content;
  const Format *format;

  here.data = data;
  here.length = length;
  format = find_format_of_text (&here);
  if (format->read != read_plain)
    return NULL;
  content->data = data;
  content->length = length;
  content->report->format = format->name;

  return format->read (content, NULL);
}

/* The bytes go as soon as there is text of them: neither is small. */
static VandapBlocks *
read_text (VandapFileContent *content, GBytes **bytes, GError **error)
{
  gsize length = 0, skipped;
  VandapBlocks *blocks = vandap_encoding_is_utf8 (content->data, content->length, &skipped)
                           ? read_in_place (content, skipped) : NULL;
  g_autofree char *decoded = NULL;
  const Format *format;

  if (blocks != NULL)
    return blocks;
  decoded = vandap_encoding_decode (content->data, content->length, content->name, content->report, &length,
                                    error);
  if (decoded == NULL || g_cancellable_set_error_if_cancelled (content->cancellable, error))
    return NULL;
  g_clear_pointer (bytes, g_bytes_unref);
  content->data = decoded;
  content->length = length;
  format = find_format_of_text (content);
  content->report->format = format->name;

  return format->read (content, error);
}

static VandapBlocks *
read_blocks (VandapFileContent *content, GBytes **bytes, GError **error)
{
  const Format *format = find_format (of_bytes, content->data, content->length);

  if (format == NULL)
    return read_text (content, bytes, error);
  content->report->format = format->name;

  return format->read (content, error);
}

static VandapInterview *
make_interview (VandapBlocks *blocks, const VandapFileContent *content, GError **error)
{
  if (g_cancellable_set_error_if_cancelled (content->cancellable, error))
    return NULL;
  if (vandap_blocks_are_too_many (blocks))
    {
      vandap_refusal_set_too_many (error, content->name, VANDAP_BLOCKS_LIMIT);
      return NULL;
    }
  vandap_job_begin_stage (content->cancellable, VANDAP_JOB_BLOCKS, VANDAP_JOB_PIECES);
  vandap_own_lines_take (blocks);
  if (vandap_blocks_get_speakers (blocks) != NULL)
    return vandap_named_copy_read (blocks, content->report, content->cancellable, error);

  return vandap_turn_grammar_read (blocks, content->report, content->cancellable, error);
}

/**
 * vandap_formats_read:
 * @bytes: (transfer full): the bytes of a file
 * @name: what to call it in messages
 * @report: where it is noted how it was read
 * @cancellable: (nullable): to stop it
 * @error: return location for an error of [error@Vandap.ReadingError]
 *
 * Reads a file in whatever format it is, and makes an interview of it.
 *
 * Returns: (transfer full): the interview, or %NULL with @error set
 */
VandapInterview *
vandap_formats_read (GBytes *bytes, const char *name, VandapReport *report, GCancellable *cancellable, GError **error)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  VandapFileContent content = { data != NULL ? data : "", length, name, report, cancellable };
  g_autoptr (VandapBlocks) blocks = NULL;

  if (length > 0 && vandap_tei_reader_recognises (data, length))
    {
      g_autoptr (GBytes) tei = bytes;

      report->format = "tei";
      vandap_job_begin_stage (cancellable, VANDAP_JOB_BYTES, 1);
      return vandap_tei_reader_read (tei, name, report, cancellable, error);
    }
  vandap_job_begin_stage (cancellable, VANDAP_JOB_BYTES, VANDAP_JOB_BLOCKS);
  blocks = read_blocks (&content, &bytes, error);
  g_clear_pointer (&bytes, g_bytes_unref);

  return blocks != NULL ? make_interview (blocks, &content, error) : NULL;
}

/**
 * vandap_formats_read_html:
 * @bytes: (transfer full): HTML, a page or a piece of one
 * @address: (nullable): where on the web it is from, if it does not say so itself
 * @name: what to call it in messages
 * @report: where it is noted how it was read
 * @cancellable: (nullable): to stop it
 * @error: return location for an error of [error@Vandap.ReadingError]
 *
 * Reads what somebody has said is HTML: what was copied may have too few signs of it
 * to tell.
 *
 * Returns: (transfer full): the interview, or %NULL with @error set
 */
VandapInterview *
vandap_formats_read_html (GBytes *bytes, const char *address, const char *name, VandapReport *report,
                          GCancellable *cancellable, GError **error)
{
  g_autoptr (GBytes) html = bytes;
  gsize length;
  const char *data = g_bytes_get_data (html, &length);
  VandapFileContent content = { data != NULL ? data : "", length, name, report, cancellable };
  g_autoptr (VandapBlocks) blocks = NULL;

  report->format = "html";
  vandap_job_begin_stage (cancellable, VANDAP_JOB_BYTES, VANDAP_JOB_BLOCKS);
  blocks = vandap_html_reader_read (&content, error);
  g_clear_pointer (&html, g_bytes_unref);
  if (blocks == NULL)
    return NULL;
  if (address != NULL && vandap_blocks_get_field (blocks, VANDAP_FIELD_ADDRESS) == NULL)
    vandap_blocks_set_field (blocks, VANDAP_FIELD_ADDRESS, address);

  return make_interview (blocks, &content, error);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "printing/vandap-pdf.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

#include "printing/vandap-page-title.h"
#include "printing/vandap-paginator.h"
#include "quoting/vandap-citation.h"

/* An outline is a list to look through: long questions are cut at this many characters. */
#define LONGEST_LABEL 120

typedef struct
{
  GOutputStream *stream;
  GCancellable *cancellable;
  GError *error; /* the first, which is why writing stopped */
} Sink;

static cairo_status_t
write_to_stream (void *closure, const unsigned char *data, unsigned int length)
{
  Sink *sink = closure;

  if (sink->error == NULL
      && g_output_stream_write_all (sink->stream, data, length, NULL, sink->cancellable, &sink->error))
    return CAIRO_STATUS_SUCCESS;

  return CAIRO_STATUS_WRITE_ERROR;
}

/*
 * When the file was made: now, or what SOURCE_DATE_EPOCH has, so that the same
 * interview gives the same bytes (https://reproducible-builds.org/specs/source-date-epoch/).
 */
static char *
dup_creation_date (void)
{
  const char *epoch = g_getenv ("SOURCE_DATE_EPOCH");
  gint64 seconds = 0;
  g_autoptr (GDateTime) date = NULL;

  if (epoch != NULL && g_ascii_string_to_signed (epoch, 10, 0, G_MAXINT64, &seconds, NULL))
    date = g_date_time_new_from_unix_utc (seconds);
  if (date == NULL)
    date = g_date_time_new_now_utc ();

  return g_date_time_format (date, "%Y-%m-%dT%H:%M:%SZ");
}

/* Who answers for the text: who retold or translated it, else who held the interview, else who publishes it.
 */
static const char *
get_author (VandapInterview *interview)
{
  const char *author = NULL;

  if (vandap_interview_get_derivation (interview) == VANDAP_DERIVATION_DIGEST)
    author = vandap_interview_get_credited (interview, "digest");
  else if (vandap_interview_get_derivation (interview) == VANDAP_DERIVATION_TRANSLATION)
    author = vandap_interview_get_credited (interview, "translation");
  if (author == NULL)
    author = vandap_interview_get_credited (interview, "interviewer");
  if (author == NULL)
    author = vandap_interview_get_field (interview, VANDAP_FIELD_PUBLISHER);

  return author;
}

/* What somebody would look for: who is in it, where it was published. */
static char *
dup_keywords (VandapInterview *interview)
{
  const char *publication = vandap_interview_get_field (interview, VANDAP_FIELD_PUBLICATION);
  g_autoptr (GString) keywords = g_string_new (publication);

  for (guint i = 0; i < vandap_interview_get_n_people (interview); i++)
    {
      const VandapPerson *person = vandap_interview_get_person (interview, i);

      if (person->is_label)
        continue;
      if (keywords->len > 0)
        g_string_append (keywords, ", ");
      g_string_append (keywords, person->name);
    }

  return g_string_free (g_steal_pointer (&keywords), FALSE);
}

static char *
dup_subject (VandapInterview *interview)
{
  g_autofree char *source = vandap_citation_dup_byline (interview);
  const char *state = vandap_citation_get_state (interview);

  return source != NULL ? g_strdup_printf ("%s · %s", source, state) : g_strdup (state);
}

static void
set_metadata (cairo_surface_t *surface, VandapInterview *interview)
{
  g_autofree char *title = vandap_page_title_dup (interview);
  g_autofree char *subject = dup_subject (interview);
  g_autofree char *keywords = dup_keywords (interview);
  g_autofree char *date = dup_creation_date ();
  const char *author = get_author (interview);

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, title);
  if (author != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, author);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, subject);
  if (*keywords != '\0')
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_KEYWORDS, keywords);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Vấn Đáp");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, date);
}

/* Cuts what is long, and makes one line of it. */
static char *
dup_label (VandapInterview *interview, guint exchange)
{
  guint number = vandap_interview_get_exchange_number (interview, exchange);
  g_autofree char *question = vandap_interview_dup_question (interview, exchange);
  g_autofree char *flat = NULL;

  if (number == 0)
    return vandap_interview_dup_answerers (interview, exchange, TRUE);

  /* U+2028 breaks lines within a paragraph. */
  g_auto (GStrv) lines = g_strsplit (question, "\342\200\250", -1);

  flat = g_strjoinv (" ", lines);
  if (g_utf8_strlen (flat, -1) > LONGEST_LABEL)
    {
      g_autofree char *cut = g_utf8_substring (flat, 0, LONGEST_LABEL);

      return g_strdup_printf ("%u. %s…", number, cut);
    }

  return g_strdup_printf ("%u. %s", number, flat);
}

static void
add_outline (cairo_surface_t *surface, VandapInterview *interview, guint exchange, guint page, double top)
{
  g_autofree char *label = dup_label (interview, exchange);
  g_autofree char *target = NULL;

  if (*label == '\0')
    return;

  /* Whole points: cairo 1.16 reads these numbers as the locale writes them, a comma for a point. */
  target = g_strdup_printf ("page=%u pos=[0 %d]", page + 1, (int) top);
  cairo_pdf_surface_add_outline (surface, CAIRO_PDF_OUTLINE_ROOT, label, target, 0);
}

/* Adds an entry to the outline for each exchange that begins on a page. */
static void
add_outline_of_page (cairo_surface_t *surface, VandapPaginator *paginator, VandapInterview *interview,
                     guint page, guint *last)
{
  guint n_lines = vandap_paginator_get_n_lines (paginator, page);

  for (guint i = 0; i < n_lines; i++)
    {
      VandapPageLine line;

      vandap_paginator_get_line (paginator, page, i, &line);
      if (line.exchange == VANDAP_NONE || line.exchange == *last)
        continue;
      add_outline (surface, interview, line.exchange, page, line.top);
      *last = line.exchange;
    }
}

static void
label_page (cairo_surface_t *surface, guint page)
{
  g_autofree char *label = g_strdup_printf ("%u", page + 1);

  cairo_pdf_surface_set_page_label (surface, label);
}

/* Paints all pages; stops when cancelled or when the stream takes no more. */
static void
draw_pages (cairo_surface_t *surface, VandapPaginator *paginator, VandapInterview *interview, Sink *sink)
{
  cairo_t *cr = cairo_create (surface);
  guint n_pages = vandap_paginator_get_n_pages (paginator);
  guint exchange = VANDAP_NONE;

  cairo_tag_begin (cr, "Document", NULL);
  for (guint i = 0; i < n_pages && sink->error == NULL; i++)
    {
      if (g_cancellable_set_error_if_cancelled (sink->cancellable, &sink->error))
        break;
      label_page (surface, i);
      add_outline_of_page (surface, paginator, interview, i, &exchange);
      vandap_paginator_draw_page (paginator, cr, i);
      if (i + 1 < n_pages)
        cairo_show_page (cr);
    }
  cairo_tag_end (cr, "Document");
  if (sink->error == NULL)
    cairo_show_page (cr);

  cairo_destroy (cr);
}

/* Ends the file, and says what went wrong. */
static gboolean
finish (cairo_surface_t *surface, Sink *sink, GError **error)
{
  cairo_status_t status;

  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  if (sink->error == NULL && status != CAIRO_STATUS_SUCCESS)
    g_set_error (&sink->error, G_IO_ERROR,
                 status == CAIRO_STATUS_NO_MEMORY ? G_IO_ERROR_NO_SPACE : G_IO_ERROR_FAILED,
                 /* Translators: %s says why, in English. */
                 _ ("The pages could not be made into a PDF: %s"), cairo_status_to_string (status));
  if (sink->error == NULL)
    return TRUE;

  g_propagate_error (error, sink->error);

  return FALSE;
}

/**
 * vandap_pdf_write:
 * @interview: an interview
 * @style: what a page is like
 * @stream: where the file goes; it stays open
 * @cancellable: (nullable): stops the work between pages
 * @error: return location for an error, in domain %G_IO_ERROR or the stream's own
 *
 * Writes an interview as a PDF, with its fonts, an outline of its questions,
 * and the order of reading for those who hear it. The same interview gives
 * the same bytes where SOURCE_DATE_EPOCH says what time it is.
 *
 * Returns: %TRUE if it has been written, %FALSE if the stream holds but a part
 */
gboolean
vandap_pdf_write (VandapInterview *interview, const VandapPageStyle *style, GOutputStream *stream,
                  GCancellable *cancellable, GError **error)
{
  g_autoptr (VandapPaginator) paginator = NULL;
  Sink sink = { stream, cancellable, NULL };
  cairo_surface_t *surface;
  gboolean written;

  g_return_val_if_fail (VANDAP_IS_INTERVIEW (interview), FALSE);
  g_return_val_if_fail (style != NULL, FALSE);
  g_return_val_if_fail (G_IS_OUTPUT_STREAM (stream), FALSE);

  paginator = vandap_paginator_new (interview, style);
  vandap_paginator_set_has_tags (paginator, TRUE);
  if (!vandap_paginator_paginate (paginator, cancellable, error))
    return FALSE;

  surface = cairo_pdf_surface_create_for_stream (write_to_stream, &sink, style->width, style->height);
  set_metadata (surface, interview);
  draw_pages (surface, paginator, interview, &sink);
  written = finish (surface, &sink, error);
  cairo_surface_destroy (surface);

  return written;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "interview/vandap-names.h"
#include "reading/vandap-reading.h"
#include "writing/vandap-writing.h"

/* What one of our files is named, and what writes it. */
typedef struct
{
  const char *name;
  VandapWriteFunc write;
} Format;

typedef struct
{
  char *fixture;
  const Format *format;
} Case;

static const Format formats[] = {
  { "again.md", vandap_markdown_write },
  { "again.html", vandap_html_write },
  { "again.txt", vandap_text_write },
};

static VandapReading *
read_fixture (const char *fixture)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "reading", fixture, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  VandapReading *reading = vandap_reading_new_from_file (file, NULL, &error);

  g_assert_no_error (error);

  return reading;
}

static VandapReading *
read_again (VandapInterview *interview, const Format *format)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  VandapReading *reading;

  g_assert_true (format->write (interview, stream, NULL, &error));
  g_assert_no_error (error);
  g_output_stream_close (stream, NULL, NULL);
  bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
  reading = vandap_reading_new_from_bytes (bytes, format->name, NULL, &error);
  g_assert_no_error (error);

  return reading;
}

/* The words of some turns; line ends between paragraphs are the format's affair. */
static char *
dup_said (VandapInterview *interview, guint first_turn, guint n_turns)
{
  GString *said = g_string_new (NULL);

  for (guint i = first_turn; i < first_turn + n_turns; i++)
    {
      const VandapTurn *turn = vandap_interview_get_turn (interview, i);

      for (guint j = turn->first_paragraph; j < turn->first_paragraph + turn->n_paragraphs; j++)
        {
          const VandapParagraph *marks = vandap_interview_get_paragraph (interview, j);

          if (marks->kind == VANDAP_PARAGRAPH_SPEECH)
            g_string_append_printf (said, "%s%.*s", said->len > 0 ? " " : "", (int) (marks->end - marks->start),
                                    vandap_interview_get_text (interview, NULL) + marks->start);
        }
    }
  g_string_replace (said, "\342\200\250", " ", 0);

  return g_string_free (said, FALSE);
}

/* Nobody whose name was written is somebody else, or nobody, when it is read. */
static void
check_names (char *written, char *found)
{
  if (*written != '\0')
    g_assert_cmpstr (found, ==, written);
  g_free (written);
  g_free (found);
}

static void
check_said (char *written, char *found)
{
  g_assert_cmpstr (found, ==, written);
  g_free (written);
  g_free (found);
}

static void
check_exchange (VandapInterview *written, VandapInterview *found, guint exchange)
{
  const VandapExchangeMarks *w = vandap_interview_get_exchange (written, exchange);
  const VandapExchangeMarks *f = vandap_interview_get_exchange (found, exchange);

  check_names (vandap_interview_dup_askers (written, exchange, FALSE), vandap_interview_dup_askers (found, exchange, FALSE));
  check_names (vandap_interview_dup_answerers (written, exchange, FALSE),
               vandap_interview_dup_answerers (found, exchange, FALSE));
  check_said (dup_said (written, w->first_turn, w->n_asking), dup_said (found, f->first_turn, f->n_asking));
  check_said (dup_said (written, w->first_turn + w->n_asking, w->n_answering),
              dup_said (found, f->first_turn + f->n_asking, f->n_answering));
}

/* What we wrote is read again as it was: who asks, who answers, and all they say. */
static void
test_case (gconstpointer data)
{
  const Case *self = data;
  g_autoptr (VandapReading) reading = read_fixture (self->fixture);
  VandapInterview *written = vandap_reading_get_interview (reading), *found;
  g_autoptr (VandapReading) again = read_again (written, self->format);

  found = vandap_reading_get_interview (again);
  g_assert_cmpuint (vandap_interview_get_n_exchanges (found), ==, vandap_interview_get_n_exchanges (written));
  for (guint i = 0; i < vandap_interview_get_n_exchanges (written); i++)
    check_exchange (written, found, i);
}

static void
case_free (gpointer data)
{
  Case *self = data;

  g_free (self->fixture);
  g_free (self);
}

/* Plain text does not say what is a heading, a name where it is printed in lower case, or that the only answer without a
 * name is nobody's. */
static gboolean
may_be_lost (const char *fixture, const Format *format)
{
  static const char *const fixtures[] = { "trap-caption-links.md", "counted-heads-named-en.md", "single-among-turns-en.txt" };

  for (guint i = 0; i < G_N_ELEMENTS (fixtures); i++)
    if (format->write == vandap_text_write && strcmp (fixture, fixtures[i]) == 0)
      return TRUE;

  return FALSE;
}

static void
add_fixture (const char *fixture)
{
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *path = g_strdup_printf ("/writing/round-trip/%s/%s", strrchr (formats[i].name, '.') + 1, fixture);
      Case *made;

      if (may_be_lost (fixture, &formats[i]))
        continue;
      made = g_new (Case, 1);
      *made = (Case){ g_strdup (fixture), &formats[i] };
      g_test_add_data_func_full (path, made, test_case, case_free);
    }
}

int
main (int argc, char *argv[])
{
  g_autofree char *folder = NULL;
  g_autoptr (GDir) dir = NULL;
  const char *name;
  guint n = 0;

  g_test_init (&argc, &argv, NULL);

  folder = g_test_build_filename (G_TEST_DIST, "fixtures", "reading", NULL);
  dir = g_dir_open (folder, 0, NULL);
  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".txt") || g_str_has_suffix (name, ".md"))
      {
        add_fixture (name);
        n++;
      }
  g_assert_cmpuint (n, >=, 100);

  return g_test_run ();
}

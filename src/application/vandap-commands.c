/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "application/vandap-commands.h"

#include <gio/gunixinputstream.h>
#include <gio/gunixoutputstream.h>
#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "application/vandap-config.h"
#include "application/vandap-locate.h"
#include "application/vandap-report-rows.h"
#include "interview/vandap-restriction.h"
#include "library/vandap-bundle.h"
#include "library/vandap-conversion.h"
#include "library/vandap-correction-fitting.h"
#include "library/vandap-recall.h"
#include "text/vandap-escape.h"
#include "writing/vandap-writing.h"

static void
say (const char *message)
{
  g_autofree char *line = g_strdelimit (g_strdup (message), "\n\r", ' ');

  /* As bytes: g_printerr() would put question marks for what the locale cannot write. */
  fprintf (stderr, "vandap: %s\n", line);
}

/**
 * vandap_commands_complain:
 * @error: what went wrong
 *
 * Says on standard error, in one line, what went wrong.
 */
void
vandap_commands_complain (const GError *error)
{
  say (error->message);
}

/* Where the rows have no place for it. */
static void
tell_restriction (VandapInterview *interview)
{
  g_autofree char *line = vandap_interview_dup_restriction_line (interview);

  if (line != NULL)
    say (line);
}

static int
fail (const GError *error)
{
  vandap_commands_complain (error);

  return VANDAP_EXIT_FAILED;
}

/* Reports what went wrong on the way to standard output. */
static int
fail_output (const GError *error)
{
  g_autoptr (GError) named = g_error_copy (error);

  g_prefix_error (&named, "%s: ", _("Standard output"));

  return fail (named);
}

static GOutputStream *
open_standard_output (void)
{
  g_autoptr (GOutputStream) raw = g_unix_output_stream_new (STDOUT_FILENO, FALSE);

  return g_buffered_output_stream_new_sized (raw, 64 * 1024);
}

/**
 * vandap_commands_read_standard_input:
 * @error: return location for an error that says what to do
 *
 * Reads all of standard input, up to as much as is read of a file.
 *
 * Returns: (transfer full): its bytes, or %NULL with @error set
 */
GBytes *
vandap_commands_read_standard_input (GError **error)
{
  g_autoptr (GInputStream) input = g_unix_input_stream_new (STDIN_FILENO, FALSE);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  guint8 block[64 * 1024];
  gssize n;

  while ((n = g_input_stream_read (input, block, sizeof block, NULL, error)) > 0)
    {
      if ((gsize) bytes->len + (gsize) n > VANDAP_READING_LIMIT)
        {
          g_set_error (error, VANDAP_READING_ERROR, VANDAP_READING_ERROR_TOO_LARGE,
                       _("Standard input: more than %u MB, which is as much as is read. Split it into parts."),
                       (guint) (VANDAP_READING_LIMIT / 1024 / 1024));
          return NULL;
        }
      g_byte_array_append (bytes, block, (guint) n);
    }
  if (n < 0)
    {
      g_prefix_error (error, "%s: ", _("Standard input"));
      return NULL;
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

/* Reads what was named, or the example where nothing was. */
static VandapReading *
read_argument (const char *argument, GFile **file, GError **error)
{
  *file = NULL;
  if (argument != NULL && vandap_locate_is_standard_input (argument))
    {
      g_autoptr (GBytes) bytes = vandap_commands_read_standard_input (error);

      return bytes != NULL ? vandap_reading_new_from_bytes (bytes, NULL, NULL, error) : NULL;
    }

  *file = argument != NULL ? vandap_locate (argument, error) : vandap_locate_bundled (VANDAP_BUNDLE_EXAMPLE);

  return *file != NULL ? vandap_reading_new_from_file (*file, NULL, error) : NULL;
}

static VandapReading *
read_named (const VandapCommandLine *line, GFile **file, GError **error)
{
  return read_argument (line->files != NULL ? line->files[0] : NULL, file, error);
}

/* Says in which file how much was put right. */
static void
tell_put_right (GFile *file, guint n)
{
  g_autofree char *base = file != NULL ? g_file_get_basename (file) : NULL;
  g_autofree char *name = base != NULL ? g_filename_display_name (base) : g_strdup (_("Standard input"));
  g_autofree char *line
    /* Translators: %s is the name of a file, %u how many corrections a person made in it in the window. */
    = g_strdup_printf (ngettext ("%s: %u correction of yours is used; --as-read leaves it out.",
                                 "%s: %u corrections of yours are used; --as-read leaves them out.", n), name, n);

  say (line);
}

/* The interview as a window would show it: with what was put right in these bytes. Nothing is kept here, only read. */
static VandapInterview *
dup_put_right (const VandapCommandLine *line, VandapReading *reading, GFile *file, GError **error)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "vandap", "corrections", NULL);
  VandapInterview *interview = vandap_reading_get_interview (reading);
  g_autoptr (VandapCorrections) corrections = vandap_corrections_new (interview);
  g_autoptr (GPtrArray) aside = vandap_kept_correction_list_new ();
  g_autoptr (VandapRecall) recall = NULL;
  guint n = 0;

  if (line->as_read || vandap_reading_get_digest (reading) == NULL)
    return g_object_ref (interview);

  recall = vandap_recall_new_read_only (folder, vandap_reading_get_digest (reading), interview);
  /* Whoever uses what is written is not to believe that it was put right. */
  if (recall->error != NULL)
    {
      g_set_error (error, recall->error->domain, recall->error->code,
                   /* Translators: a sentence that says what went wrong. */
                   _("%s --as-read leaves out what you put right."), recall->error->message);
      return NULL;
    }
  if (recall->kept != NULL && recall->fitting != NULL)
    n = vandap_correction_fitting_apply (recall->kept->list, recall->fitting, corrections, aside);
  if (n > 0)
    tell_put_right (file, n);

  return g_object_ref (vandap_corrections_get_interview (corrections));
}

static int
print_outline (const VandapCommandLine *line)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (VandapReading) reading = read_named (line, &file, &error);
  g_autoptr (GOutputStream) output = open_standard_output ();
  g_autoptr (VandapInterview) interview = NULL;

  if (reading == NULL)
    return fail (error);

  interview = dup_put_right (line, reading, file, &error);
  if (interview == NULL)
    return fail (error);
  if (!vandap_outline_write (interview, output, NULL, &error) || !g_output_stream_flush (output, NULL, &error))
    return fail_output (error);
  tell_restriction (interview);

  return vandap_interview_get_n_questions (interview) > 0 ? VANDAP_EXIT_DONE : VANDAP_EXIT_NO;
}

/* Reads one file and writes its row; a file that cannot be read has an empty one, and the others follow. */
static int
report_file (const char *argument, GOutputStream *output, GError **error)
{
  g_autoptr (GError) own = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (VandapReading) reading = read_argument (argument, &file, &own);
  g_autofree char *name = g_filename_display_name (argument);

  if (!vandap_report_rows_write (name, reading, output, error))
    return VANDAP_EXIT_FAILED;
  if (reading == NULL)
    return fail (own);

  return vandap_interview_get_n_questions (vandap_reading_get_interview (reading)) > 0 ? VANDAP_EXIT_DONE
                                                                                       : VANDAP_EXIT_NO;
}

static int
print_report (const VandapCommandLine *line)
{
  g_autoptr (GOutputStream) output = open_standard_output ();
  g_autoptr (GError) error = NULL;
  int worst = VANDAP_EXIT_DONE;

  if (!vandap_report_rows_begin (output, &error))
    return fail_output (error);
  for (guint i = 0; line->files[i] != NULL && error == NULL; i++)
    {
      int code = report_file (line->files[i], output, &error);

      worst = MAX (worst, code);
    }
  if (error != NULL || !g_output_stream_flush (output, NULL, &error))
    return fail_output (error);

  return worst;
}

static gboolean
append_listed (GString *rows, const VandapBundled *bundled, GError **error)
{
  g_autoptr (GFile) file = vandap_bundled_get_file (bundled);
  g_autoptr (VandapReading) reading = vandap_reading_new_from_file (file, NULL, error);
  const char *title;

  if (reading == NULL)
    return FALSE;

  title = vandap_interview_get_field (vandap_reading_get_interview (reading), VANDAP_FIELD_TITLE);
  g_string_append_printf (rows, "%s\t%s\t", bundled->id, bundled->language);
  vandap_escape_tsv (rows, title != NULL ? title : "", -1);
  g_string_append_c (rows, '\n');

  return TRUE;
}

static int
print_list (void)
{
  g_autoptr (GString) rows = g_string_new ("id\tlanguage\ttitle\n");
  g_autoptr (GOutputStream) output = open_standard_output ();
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < vandap_bundle_get_n_interviews (); i++)
    if (!append_listed (rows, vandap_bundle_get_interview (i), &error))
      return fail (error);

  if (!g_output_stream_write_all (output, rows->str, rows->len, NULL, NULL, &error)
      || !g_output_stream_flush (output, NULL, &error))
    return fail_output (error);

  return VANDAP_EXIT_DONE;
}

/* What comes on standard input may come from a file. */
static gboolean
is_standard_input (const char *path)
{
  struct stat a, b;

  return fstat (STDIN_FILENO, &a) == 0 && stat (path, &b) == 0 && a.st_dev == b.st_dev && a.st_ino == b.st_ino;
}

static int
convert (const VandapCommandLine *line)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (VandapReading) reading = read_named (line, &file, &error);
  g_autoptr (VandapInterview) interview = NULL;

  if (reading != NULL
      && (file != NULL ? vandap_conversion_would_replace (file, line->convert) : is_standard_input (line->convert)))
    {
      g_autofree char *name = g_filename_display_name (line->convert);

      g_set_error (&error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                   /* Translators: %s is the name of a file. */
                   _("%s: is the file that is read, and would be lost. Choose another name."), name);
      return fail (error);
    }
  if (reading == NULL)
    return fail (error);

  interview = dup_put_right (line, reading, file, &error);
  if (interview == NULL)
    return fail (error);
  if (!vandap_conversion_run (interview, line->convert, NULL, &error))
    return fail (error);

  return VANDAP_EXIT_DONE;
}

static int
print_version (void)
{
  fputs ("Vấn Đáp " VANDAP_VERSION "\n", stdout);

  return fflush (stdout) == 0 ? VANDAP_EXIT_DONE : VANDAP_EXIT_FAILED;
}

/**
 * vandap_commands_run:
 * @line: what the program is asked to do, none of it with a window
 *
 * Does it.
 *
 * Returns: the exit code: 0 done; 1 the answer is "no"; 2 it could not be done
 */
int
vandap_commands_run (const VandapCommandLine *line)
{
  if (line->list)
    return print_list ();
  if (line->outline)
    return print_outline (line);
  if (line->report)
    return print_report (line);
  if (line->version)
    return print_version ();

  return convert (line);
}

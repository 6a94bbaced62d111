/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "application/vandap-command-line.h"

#include <glib/gi18n-lib.h>

#include "library/vandap-conversion.h"

/**
 * vandap_command_line_free:
 * @self: (transfer full) (nullable): a parsed command line
 *
 * Frees a parsed command line.
 */
void
vandap_command_line_free (VandapCommandLine *self)
{
  if (self == NULL)
    return;

  g_free (self->convert);
  g_strfreev (self->files);
  g_free (self);
}

/**
 * vandap_command_line_needs_window:
 * @self: a parsed command line
 *
 * Tells whether what was asked for takes a window, and so a display.
 *
 * Returns: %TRUE if it does
 */
gboolean
vandap_command_line_needs_window (const VandapCommandLine *self)
{
  return !self->list && !self->outline && !self->report && self->convert == NULL && !self->version;
}

static gboolean
refuse (GError **error, const char *message)
{
  g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, message);

  return FALSE;
}

static gboolean
check_conversion (const VandapCommandLine *self, GError **error)
{
  g_autofree char *name = NULL;
  g_autofree char *endings = NULL;

  if (self->convert == NULL || vandap_conversion_knows (self->convert))
    return TRUE;

  name = g_filename_display_name (self->convert);
  endings = vandap_conversion_dup_endings ();
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               /* Translators: the name of a file, then a list of endings like “.xml, .pdf”. */
               _("%s: its ending names no format that can be written. Use one of %s."), name, endings);

  return FALSE;
}

static gboolean
check (const VandapCommandLine *self, GError **error)
{
  guint commands = !!self->list + !!self->outline + !!self->report + (self->convert != NULL) + !!self->version;
  guint files = self->files != NULL ? g_strv_length (self->files) : 0;

  if (commands > 1)
    return refuse (error, _("--list, --outline, --report, --convert and --version exclude one another; give one of "
                            "them."));
  if (commands == 1 && self->question != -1)
    return refuse (error, _("--question goes with a window; leave it out, or leave the other option out."));
  if (self->question < -1)
    return refuse (error, _("--question takes the number of a question, from 1; 0 is an opening answer."));
  if (self->as_read && !self->outline && self->convert == NULL)
    return refuse (error, _("--as-read goes with --outline or --convert; leave it out, or add one of them."));
  if ((self->list || self->version) && files > 0)
    return refuse (error, _("--list and --version take no file; leave it out."));
  if (self->report && files == 0)
    return refuse (error, _("--report takes the files to report on; name them."));
  if ((self->outline || self->convert != NULL) && files > 1)
    return refuse (error, _("--outline and --convert take one file at most; call them once for each."));

  return check_conversion (self, error);
}

/**
 * vandap_command_line_parse:
 * @arguments: (inout) (array zero-terminated=1): the program's arguments, its name first; options are
 *   taken out
 * @error: return location for an error that says what to do
 *
 * Reads what the program is asked to do. Prints the help and ends the program
 * where that is what is asked for.
 *
 * Returns: (transfer full): what is asked for, or %NULL with @error set
 */
VandapCommandLine *
vandap_command_line_parse (char ***arguments, GError **error)
{
  g_autoptr (VandapCommandLine) self = g_new0 (VandapCommandLine, 1);
  /* Translators: what the command line takes, after the program's name. */
  g_autoptr (GOptionContext) context = g_option_context_new (_("[FILE…]"));
  g_autofree char *question = NULL;
  const GOptionEntry entries[] = {
    { "question", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &question, N_ ("Show the question of this number"),
      /* Translators: stands for a number in the help of the command line. */
      N_ ("N") },
    { "list", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &self->list,
      N_ ("List the interviews that come with the program"), NULL },
    { "outline", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &self->outline,
      N_ ("Print the questions of a file, a row each"), NULL },
    { "report", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &self->report,
      N_ ("Print how files are read: a row each, with what is left out and why"), NULL },
    { "convert", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &self->convert,
      N_ ("Write a file’s interview to OUTPUT: .xml (TEI), .pdf, .md, .html or .txt"),
      /* Translators: stands for the name of a file in the help of the command line. */
      N_ ("OUTPUT") },
    { "as-read", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &self->as_read,
      N_ ("Leave out of --outline and --convert what you put right in the file"), NULL },
    { "version", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &self->version, N_ ("Print the version"), NULL },
    { G_OPTION_REMAINING, 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME_ARRAY, &self->files, NULL, NULL },
    G_OPTION_ENTRY_NULL,
  };

  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  g_option_context_set_summary (context, _("Read interviews as questions and answers."));
  g_option_context_set_description (
    context, _("FILE is “-” for standard input, an address of a file, a path, or the id of an interview that comes "
               "with the program. Without it, what was read last is shown."));
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);

  self->question = -1;
  if (!g_option_context_parse_strv (context, arguments, error))
    return NULL;

  if (question != NULL)
    {
      guint64 number;

      /* Not G_OPTION_ARG_INT, which takes 0x2 and leaves “2x” to another message. */
      self->question = g_ascii_string_to_unsigned (question, 10, 0, G_MAXINT, &number, NULL) ? (int) number : -2;
    }

  return check (self, error) ? g_steal_pointer (&self) : NULL;
}

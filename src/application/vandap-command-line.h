/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The exit codes of the program. */
#define VANDAP_EXIT_DONE 0
#define VANDAP_EXIT_NO 1
#define VANDAP_EXIT_FAILED 2

/**
 * VandapCommandLine:
 * @question: number of the question to show, or -1
 * @list: whether to list what comes with the program
 * @outline: whether to print the outline of a file
 * @report: whether to print how files are read
 * @convert: (nullable) (type filename): where to write a file's interview to
 * @as_read: whether what was put right in a file is left aside
 * @version: whether to print the version
 * @files: (nullable) (array zero-terminated=1): what was named
 *
 * What the program was asked to do.
 */
typedef struct
{
  int question;
  gboolean list;
  gboolean outline;
  gboolean report;
  char *convert;
  gboolean as_read;
  gboolean version;
  char **files;
} VandapCommandLine;

VandapCommandLine *vandap_command_line_parse (char ***arguments, GError **error);
void vandap_command_line_free (VandapCommandLine *self);
gboolean vandap_command_line_needs_window (const VandapCommandLine *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VandapCommandLine, vandap_command_line_free)

G_END_DECLS

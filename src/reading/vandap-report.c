/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/vandap-report.h"

/**
 * vandap_report_new:
 * @format: name of the format; static
 *
 * Creates an empty report.
 *
 * Returns: (transfer full): a new report
 */
VandapReport *
vandap_report_new (const char *format)
{
  VandapReport *self = g_new0 (VandapReport, 1);

  self->format = format;
  self->left_out = g_array_new (FALSE, FALSE, sizeof (VandapLeftOut));
  self->doubts = g_array_new (FALSE, FALSE, sizeof (VandapDoubt));
  self->notes = g_ptr_array_new_with_free_func (g_free);

  return self;
}

/**
 * vandap_report_free:
 * @self: (transfer full) (nullable): a report
 *
 * Frees a report.
 */
void
vandap_report_free (VandapReport *self)
{
  if (self == NULL)
    return;

  g_free (self->convention);
  g_array_unref (self->left_out);
  g_array_unref (self->doubts);
  g_ptr_array_unref (self->notes);
  g_free (self);
}

/**
 * vandap_report_leave_out:
 * @self: a report
 * @paragraph: index of a paragraph
 * @reason: why it is left out, translated; kept for good, so one of a few
 *
 * Notes that a paragraph is no part of the interview.
 */
void
vandap_report_leave_out (VandapReport *self, guint paragraph, const char *reason)
{
  VandapLeftOut left_out = { paragraph, g_intern_string (reason) };

  g_array_append_val (self->left_out, left_out);
}

/**
 * vandap_report_doubt:
 * @self: a report
 * @paragraph: index of a paragraph, behind those noted before
 * @reason: what is not sure of it, translated; kept for good, so one of a few
 *
 * Notes that it is not sure who says a paragraph, or what it is.
 */
void
vandap_report_doubt (VandapReport *self, guint paragraph, const char *reason)
{
  VandapDoubt doubt = { paragraph, g_intern_string (reason) };

  g_array_append_val (self->doubts, doubt);
}

/**
 * vandap_report_add_note:
 * @self: a report
 * @note: what is to be said of how the file was read, translated
 *
 * Notes what a person should know of how a file was read ("Tracked changes are
 * shown as if they were accepted"). What was noted before is not noted again.
 */
void
vandap_report_add_note (VandapReport *self, const char *note)
{
  if (!g_ptr_array_find_with_equal_func (self->notes, note, g_str_equal, NULL))
    g_ptr_array_add (self->notes, g_strdup (note));
}

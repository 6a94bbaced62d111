/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "reading/vandap-reading.h"

G_BEGIN_DECLS

/**
 * VandapReport:
 *
 * How a file was recognised, filled in by the readers and the turn grammar
 * while they work and owned by the [class@Vandap.Reading] afterwards.
 */
typedef struct
{
  const char *format;     /* as vandap_formats_get_name() has it; static */
  char *convention;       /* which layout the turn grammar saw; owned */
  double sureness;        /* 0 … 1 */
  const char *no_questions; /* why there are none, translated; static, or %NULL where it is not known */
  GArray *left_out;       /* VandapLeftOut */
  GArray *doubts;         /* VandapDoubt, by paragraph */
  GPtrArray *notes;       /* what else is to be said, translated; owned */
} VandapReport;

VandapReport *vandap_report_new (const char *format);
void vandap_report_free (VandapReport *self);
void vandap_report_leave_out (VandapReport *self, guint paragraph, const char *reason);
void vandap_report_doubt (VandapReport *self, guint paragraph, const char *reason);
void vandap_report_add_note (VandapReport *self, const char *note);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VandapReport, vandap_report_free)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "interview/vandap-interview.h"

G_BEGIN_DECLS

#define VANDAP_TYPE_FINDING (vandap_finding_get_type ())

typedef struct _VandapWindow VandapWindow;

/**
 * VandapFinding:
 *
 * Finding in what a window shows: the bar above it, the list that is narrowed
 * to the questions concerned, and the marks on what was found.
 */
G_DECLARE_FINAL_TYPE (VandapFinding, vandap_finding, VANDAP, FINDING, GObject)

VandapFinding *vandap_finding_new (VandapWindow *window, GtkRevealer *place);

void vandap_finding_begin (VandapFinding *self);
void vandap_finding_step (VandapFinding *self, int direction);
gboolean vandap_finding_stop (VandapFinding *self);
void vandap_finding_set_interview (VandapFinding *self, VandapInterview *interview);
void vandap_finding_mark (VandapFinding *self);

G_END_DECLS

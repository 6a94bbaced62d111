/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "interview/vandap-interview.h"

G_BEGIN_DECLS

/* That the use of an interview is restricted, beside whose words it is. */

GtkWidget *vandap_restriction_badge_new (void);
void vandap_restriction_badge_tell (GtkWidget *badge, VandapInterview *interview);

G_END_DECLS

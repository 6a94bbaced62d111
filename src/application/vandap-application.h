/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "window/vandap-document.h"

G_BEGIN_DECLS

#define VANDAP_TYPE_APPLICATION (vandap_application_get_type ())

/**
 * VandapApplication:
 *
 * The program: what its command line asks for, its windows, and what it
 * remembers from one run to the next.
 */
G_DECLARE_FINAL_TYPE (VandapApplication, vandap_application, VANDAP, APPLICATION, GtkApplication)

VandapApplication *vandap_application_new (void);

void vandap_application_show_again (VandapApplication *self, VandapDocument *document);
void vandap_application_show_draft (VandapApplication *self, VandapDraft *draft);

G_END_DECLS

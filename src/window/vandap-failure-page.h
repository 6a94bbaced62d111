/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VANDAP_TYPE_FAILURE_PAGE (vandap_failure_page_get_type ())
G_DECLARE_FINAL_TYPE (VandapFailurePage, vandap_failure_page, VANDAP, FAILURE_PAGE, GtkWidget)

VandapFailurePage *vandap_failure_page_new (void);
void vandap_failure_page_set_message (VandapFailurePage *self, const char *message);

G_END_DECLS

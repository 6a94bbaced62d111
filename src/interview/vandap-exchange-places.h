/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "interview/vandap-interview.h"

G_BEGIN_DECLS

/* Where an exchange is found again: by its number, or by its words. */

guint vandap_exchange_find_wanted (VandapInterview *interview, guint number);
guint vandap_exchange_find_at_paragraph (VandapInterview *interview, guint paragraph);
guint vandap_exchange_get_first_paragraph (VandapInterview *interview, guint exchange);

G_END_DECLS

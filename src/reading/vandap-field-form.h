/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "interview/vandap-source.h"

G_BEGIN_DECLS

/* What a person writes of where an interview comes from, in the form in which it is kept. */

char *vandap_field_form_dup_tidy (const char *typed);
gboolean vandap_field_form_read (VandapField field, const char *typed, char **value);

G_END_DECLS

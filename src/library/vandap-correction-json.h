/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "library/vandap-correction-store.h"

G_BEGIN_DECLS

char *vandap_correction_json_write (VandapCorrections *corrections, const char *uri);
GPtrArray *vandap_correction_json_read (const char *json, gsize length, char **uri, GError **error);
GPtrArray *vandap_correction_json_list_names (VandapInterview *interview);
void vandap_correction_json_note_name (GPtrArray *names, const VandapCorrection *correction);
char *vandap_correction_json_dup_anchor (VandapInterview *interview, guint paragraph);

G_END_DECLS

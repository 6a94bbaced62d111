/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "library/vandap-kept-correction.h"

G_BEGIN_DECLS

char *vandap_correction_json_write (VandapCorrections *corrections, const GPtrArray *aside, const GPtrArray *settled,
                                    const GPtrArray *uris);
gboolean vandap_correction_json_equal (const char *one, const char *other);
VandapKeptFile *vandap_correction_json_read (const char *json, gsize length, GError **error);
GPtrArray *vandap_correction_json_list_names (VandapInterview *interview);
void vandap_correction_json_note_name (GPtrArray *names, const VandapCorrection *correction);

G_END_DECLS

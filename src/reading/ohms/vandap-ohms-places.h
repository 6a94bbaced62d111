/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/ohms/vandap-ohms-transcript.h"

G_BEGIN_DECLS

GArray *vandap_ohms_places_find (GArray *lines, GArray *marks, GArray *sections);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "interview/vandap-marks.h"

G_BEGIN_DECLS

/* Ties between a text and a recording, sorted by their places. */

guint vandap_times_find (const VandapTime *times, guint n, gsize place);

G_END_DECLS

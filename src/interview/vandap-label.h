/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "interview/vandap-marks.h"

G_BEGIN_DECLS

/* Whom the labels that stand before words name. */

gboolean vandap_label_has_words (const char *label);
gboolean vandap_label_names (const char *label, const VandapPerson *person);
gboolean vandap_label_is_longer_name (const char *name, const char *other);

G_END_DECLS

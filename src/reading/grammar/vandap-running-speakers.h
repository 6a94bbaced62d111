/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/grammar/vandap-running-marks.h"

G_BEGIN_DECLS

/* Who speaks in running text, and who of them asks. */

void vandap_running_speakers_count (VandapRunningMarks *marks);
void vandap_running_speakers_keep_forms (VandapRunningMarks *marks);
void vandap_running_speakers_choose (VandapRunningMarks *marks);
gboolean vandap_running_speakers_say_who_asks (VandapRunningMarks *marks);

G_END_DECLS

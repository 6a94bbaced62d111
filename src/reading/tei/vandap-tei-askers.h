/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/tei/vandap-tei-turns.h"

G_BEGIN_DECLS

/* Who asks in turns that a file names the speakers of, but not their roles. */

double vandap_tei_askers_find (VandapTeiTurns *turns, VandapTeiPeople *people);
gboolean vandap_tei_askers_are (VandapTeiPeople *people, const guint *speakers, guint n_speakers);

G_END_DECLS

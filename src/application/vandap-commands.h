/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "application/vandap-command-line.h"
#include "reading/vandap-reading.h"

G_BEGIN_DECLS

/* What the program does without a window. */

int vandap_commands_run (const VandapCommandLine *line);
GBytes *vandap_commands_read_standard_input (GError **error);
void vandap_commands_complain (const GError *error);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "application/vandap-application.h"

G_BEGIN_DECLS

/* What a person can do with the program as a whole: the actions app.*. */

void vandap_application_actions_install (VandapApplication *application);

G_END_DECLS

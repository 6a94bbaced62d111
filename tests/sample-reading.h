/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/vandap-reading.h"

VandapReading *read_string (const char *text);
guint find_paragraph (VandapInterview *interview, const char *words);
guint find_beginning (VandapInterview *interview, const char *words);

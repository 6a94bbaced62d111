/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/vandap-reading.h"
#include "writing/vandap-writing.h"

char *reopening_write (VandapReading *reading, VandapWriteFunc write);
char *reopening_write_interview (VandapInterview *interview, VandapWriteFunc write);
VandapReading *reopening_read (const char *words, const char *name);

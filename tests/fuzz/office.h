/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* What the fuzz targets of office documents have in common. */
typedef struct
{
  const char *types; /* the parts up to the beginning of the one with the text, for pack_document() */
  const char *start; /* what of that stands before the words */
  const char *end;   /* and behind them */
} VandapOfficeFuzz;

void vandap_office_fuzz_run (const VandapOfficeFuzz *format, const char *data, gsize size);

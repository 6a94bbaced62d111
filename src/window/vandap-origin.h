/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/vandap-document.h"

G_BEGIN_DECLS

/**
 * VandapOrigin:
 * @VANDAP_ORIGIN_FILE: a file of the person's
 * @VANDAP_ORIGIN_PASTED: another program, in which the person copied it
 * @VANDAP_ORIGIN_PROGRAM: the program itself
 *
 * Where a text is from.
 */
typedef enum
{
  VANDAP_ORIGIN_FILE,
  VANDAP_ORIGIN_PASTED,
  VANDAP_ORIGIN_PROGRAM,
} VandapOrigin;

VandapOrigin vandap_origin_of (VandapDocument *document);
const char *vandap_origin_get_name (VandapOrigin self);
const char *vandap_origin_explain (VandapOrigin self);

G_END_DECLS

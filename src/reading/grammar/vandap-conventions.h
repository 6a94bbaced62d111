/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/grammar/vandap-pieces.h"

G_BEGIN_DECLS

/**
 * VandapRole:
 * @VANDAP_ROLE_NONE: before the first turn
 * @VANDAP_ROLE_ASKS: begins a turn that asks
 * @VANDAP_ROLE_ANSWERS: begins a turn that answers
 * @VANDAP_ROLE_GOES_ON: goes on with the turn before
 *
 * What a piece does in the conversation.
 */
typedef enum
{
  VANDAP_ROLE_NONE,
  VANDAP_ROLE_ASKS,
  VANDAP_ROLE_ANSWERS,
  VANDAP_ROLE_GOES_ON,
} VandapRole;

/**
 * VandapVerdict:
 * @convention: name of the convention, for the report; static
 * @sureness: how sure it is, 0 … 1
 * @roles: (element-type VandapRole): what each piece does
 * @is_set_off: whether how they are printed tells the questions
 *
 * How a document is laid out.
 */
typedef struct
{
  const char *convention;
  double sureness;
  GArray *roles;
  gboolean is_set_off;
} VandapVerdict;

void vandap_conventions_judge (VandapPieces *pieces, VandapVerdict *verdict);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "interview/vandap-interview.h"

G_BEGIN_DECLS

#define VANDAP_TYPE_EXCHANGE (vandap_exchange_get_type ())

/**
 * VandapExchange:
 *
 * A light handle on one exchange of an interview, made when a row needs it.
 */
G_DECLARE_FINAL_TYPE (VandapExchange, vandap_exchange, VANDAP, EXCHANGE, GObject)

VandapExchange *vandap_exchange_new (VandapInterview *interview, guint index);
VandapInterview *vandap_exchange_get_interview (VandapExchange *self);
guint vandap_exchange_get_index (VandapExchange *self);

G_END_DECLS

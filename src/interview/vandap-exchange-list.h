/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "interview/vandap-interview.h"

G_BEGIN_DECLS

#define VANDAP_TYPE_EXCHANGE_LIST (vandap_exchange_list_get_type ())

/**
 * VandapExchangeList:
 *
 * The exchanges of an interview as a list model that makes its items when asked.
 */
G_DECLARE_FINAL_TYPE (VandapExchangeList, vandap_exchange_list, VANDAP, EXCHANGE_LIST, GObject)

VandapExchangeList *vandap_exchange_list_new (VandapInterview *interview);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "interview/vandap-interview.h"

G_BEGIN_DECLS

#define VANDAP_TYPE_EXCHANGE_LIST (vandap_exchange_list_get_type ())

/**
 * VandapExchangeList:
 *
 * Exchanges of an interview, all or some, as a list model that makes its items when asked.
 */
G_DECLARE_FINAL_TYPE (VandapExchangeList, vandap_exchange_list, VANDAP, EXCHANGE_LIST, GObject)

VandapExchangeList *vandap_exchange_list_new (VandapInterview *interview);
VandapExchangeList *vandap_exchange_list_new_for (VandapInterview *interview, const guint *exchanges, guint n);
gboolean vandap_exchange_list_find (VandapExchangeList *self, guint exchange, guint *position);

G_END_DECLS

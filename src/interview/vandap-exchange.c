/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "interview/vandap-exchange.h"

struct _VandapExchange
{
  GObject parent_instance;

  VandapInterview *interview;
  guint index;
};

G_DEFINE_FINAL_TYPE (VandapExchange, vandap_exchange, G_TYPE_OBJECT)

static void
vandap_exchange_dispose (GObject *object)
{
  g_clear_object (&VANDAP_EXCHANGE (object)->interview);

  G_OBJECT_CLASS (vandap_exchange_parent_class)->dispose (object);
}

static void
vandap_exchange_class_init (VandapExchangeClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vandap_exchange_dispose;
}

static void
vandap_exchange_init (VandapExchange *self)
{
}

/**
 * vandap_exchange_new:
 * @interview: an interview
 * @index: index of one of its exchanges
 *
 * Creates a handle on an exchange.
 *
 * Returns: (transfer full): a new handle
 */
VandapExchange *
vandap_exchange_new (VandapInterview *interview, guint index)
{
  VandapExchange *self;

  g_return_val_if_fail (VANDAP_IS_INTERVIEW (interview), NULL);
  g_return_val_if_fail (index < vandap_interview_get_n_exchanges (interview), NULL);

  self = g_object_new (VANDAP_TYPE_EXCHANGE, NULL);
  self->interview = g_object_ref (interview);
  self->index = index;

  return self;
}

/**
 * vandap_exchange_get_interview:
 * @self: a handle on an exchange
 *
 * Gets the interview it is of.
 *
 * Returns: (transfer none): the interview
 */
VandapInterview *
vandap_exchange_get_interview (VandapExchange *self)
{
  g_return_val_if_fail (VANDAP_IS_EXCHANGE (self), NULL);

  return self->interview;
}

/**
 * vandap_exchange_get_index:
 * @self: a handle on an exchange
 *
 * Gets which exchange of the interview it is.
 *
 * Returns: its index
 */
guint
vandap_exchange_get_index (VandapExchange *self)
{
  g_return_val_if_fail (VANDAP_IS_EXCHANGE (self), VANDAP_NONE);

  return self->index;
}

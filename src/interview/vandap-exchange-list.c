/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "interview/vandap-exchange-list.h"

#include <string.h>

#include "interview/vandap-exchange.h"

struct _VandapExchangeList
{
  GObject parent_instance;

  VandapInterview *interview;
  guint *exchanges;   /* NULL for all of the interview's */
  guint n;
};

static void vandap_exchange_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (VandapExchangeList, vandap_exchange_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, vandap_exchange_list_model_init))

static GType
vandap_exchange_list_get_item_type (GListModel *model)
{
  return VANDAP_TYPE_EXCHANGE;
}

static guint
vandap_exchange_list_get_n_items (GListModel *model)
{
  return VANDAP_EXCHANGE_LIST (model)->n;
}

static gpointer
vandap_exchange_list_get_item (GListModel *model, guint position)
{
  VandapExchangeList *self = VANDAP_EXCHANGE_LIST (model);

  if (position >= self->n)
    return NULL;

  return vandap_exchange_new (self->interview, self->exchanges != NULL ? self->exchanges[position] : position);
}

static void
vandap_exchange_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = vandap_exchange_list_get_item_type;
  iface->get_n_items = vandap_exchange_list_get_n_items;
  iface->get_item = vandap_exchange_list_get_item;
}

static void
vandap_exchange_list_dispose (GObject *object)
{
  g_clear_object (&VANDAP_EXCHANGE_LIST (object)->interview);

  G_OBJECT_CLASS (vandap_exchange_list_parent_class)->dispose (object);
}

static void
vandap_exchange_list_finalize (GObject *object)
{
  g_free (VANDAP_EXCHANGE_LIST (object)->exchanges);

  G_OBJECT_CLASS (vandap_exchange_list_parent_class)->finalize (object);
}

static void
vandap_exchange_list_class_init (VandapExchangeListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vandap_exchange_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = vandap_exchange_list_finalize;
}

static void
vandap_exchange_list_init (VandapExchangeList *self)
{
}

/**
 * vandap_exchange_list_new:
 * @interview: an interview
 *
 * Creates a list of all exchanges of an interview.
 *
 * Returns: (transfer full): a new list
 */
VandapExchangeList *
vandap_exchange_list_new (VandapInterview *interview)
{
  VandapExchangeList *self;

  g_return_val_if_fail (VANDAP_IS_INTERVIEW (interview), NULL);

  self = g_object_new (VANDAP_TYPE_EXCHANGE_LIST, NULL);
  self->interview = g_object_ref (interview);
  self->n = vandap_interview_get_n_exchanges (interview);

  return self;
}

/**
 * vandap_exchange_list_new_for:
 * @interview: an interview
 * @exchanges: (array length=n): indices of exchanges, sorted
 * @n: how many
 *
 * Creates a list of some exchanges of an interview.
 *
 * Returns: (transfer full): a new list
 */
VandapExchangeList *
vandap_exchange_list_new_for (VandapInterview *interview, const guint *exchanges, guint n)
{
  VandapExchangeList *self = vandap_exchange_list_new (interview);

  /* None at all is some, too. */
  self->exchanges = g_new (guint, MAX (n, 1));
  if (n > 0)
    memcpy (self->exchanges, exchanges, n * sizeof *exchanges);
  self->n = n;

  return self;
}

/**
 * vandap_exchange_list_find:
 * @self: a list
 * @exchange: index of an exchange
 * @position: (out): where in the list it is
 *
 * Finds an exchange in the list.
 *
 * Returns: whether it is there
 */
gboolean
vandap_exchange_list_find (VandapExchangeList *self, guint exchange, guint *position)
{
  guint low = 0, high;

  g_return_val_if_fail (VANDAP_IS_EXCHANGE_LIST (self), FALSE);

  if (self->exchanges == NULL)
    {
      *position = exchange;
      return exchange < self->n;
    }
  high = self->n;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (self->exchanges[middle] < exchange)
        low = middle + 1;
      else
        high = middle;
    }
  *position = low;

  return low < self->n && self->exchanges[low] == exchange;
}

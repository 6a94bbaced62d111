/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "interview/vandap-exchange-list.h"

#include "interview/vandap-exchange.h"

struct _VandapExchangeList
{
  GObject parent_instance;

  VandapInterview *interview;
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
  VandapExchangeList *self = VANDAP_EXCHANGE_LIST (model);

  return self->interview != NULL ? vandap_interview_get_n_exchanges (self->interview) : 0;
}

static gpointer
vandap_exchange_list_get_item (GListModel *model, guint position)
{
  if (position >= vandap_exchange_list_get_n_items (model))
    return NULL;

  return vandap_exchange_new (VANDAP_EXCHANGE_LIST (model)->interview, position);
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
vandap_exchange_list_class_init (VandapExchangeListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vandap_exchange_list_dispose;
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

  return self;
}

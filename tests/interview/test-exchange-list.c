/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "interview/vandap-exchange-list.h"
#include "interview/vandap-exchange.h"
#include "interview/vandap-interview-builder.h"

#define MANY 100000

static VandapInterview *
build_many (void)
{
  g_autoptr (VandapInterviewBuilder) builder = vandap_interview_builder_new ();
  g_autoptr (GError) error = NULL;
  VandapInterview *interview;

  for (guint i = 0; i < MANY; i++)
    {
      guint paragraph = vandap_interview_builder_begin_paragraph (builder, VANDAP_PARAGRAPH_SPEECH, NULL);

      vandap_interview_builder_append (builder, "Why?", -1);
      vandap_interview_builder_end_paragraph (builder);
      vandap_interview_builder_add_turn (builder, paragraph, 1, NULL, 0);
      vandap_interview_builder_add_exchange (builder, NULL, i, 1, 0, NULL);
    }

  interview = vandap_interview_builder_finish (builder, &error);
  g_assert_no_error (error);

  return interview;
}

static void
test_lazy (void)
{
  VandapInterview *interview = build_many ();
  VandapExchangeList *list = vandap_exchange_list_new (interview);
  VandapExchange *last = g_list_model_get_item (G_LIST_MODEL (list), MANY - 1);

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, MANY);
  g_assert_cmpuint (g_list_model_get_item_type (G_LIST_MODEL (list)), ==, VANDAP_TYPE_EXCHANGE);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (list), MANY));
  g_assert_cmpuint (vandap_exchange_get_index (last), ==, MANY - 1);
  g_assert_true (vandap_exchange_get_interview (last) == interview);

  /* Nobody keeps what was handed out: an item is made when it is asked for. */
  g_assert_finalize_object (last);
  g_assert_finalize_object (list);
  g_assert_finalize_object (interview);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/interview/exchange-list/lazy", test_lazy);

  return g_test_run ();
}

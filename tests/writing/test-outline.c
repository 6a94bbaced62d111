/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "random-interview.h"

#define HEADER "number\tasker\tquestion\tspeakers\tparagraphs\tanswer\n"
#define N_RANDOM 100

static void
test_sample (void)
{
  g_autoptr (VandapInterview) interview = sample_interview_new (VANDAP_DERIVATION_PUBLISHED);
  g_autofree char *outline = write_to_string (interview, vandap_outline_write);

  g_assert_cmpstr (outline, ==,
                   HEADER
                   "0\t\t\tBình Thử\t1\tXin chào cả nhà.\n"
                   "1\tAn Thử\tBà có khỏe không? Có vui không?\tBình Thử, Cúc Thử\t3\t"
                   "Rất vui & <khỏe> (cười), xem đây và kia. ¶ Dòng một dòng hai ¶ Tôi cũng vậy nhé.\n"
                   "2\tAn Thử\tCòn gì nữa không?\t\t0\t\n");
}

static void
test_empty (void)
{
  g_autoptr (VandapInterviewBuilder) builder = vandap_interview_builder_new ();
  g_autoptr (VandapInterview) interview = vandap_interview_builder_finish (builder, NULL);
  g_autofree char *outline = write_to_string (interview, vandap_outline_write);

  g_assert_cmpstr (outline, ==, HEADER);
}

/* Whatever an interview holds, a row has six fields and no character that could part it. */
static void
test_rows (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  for (guint i = 0; i < N_RANDOM; i++)
    {
      g_autoptr (VandapInterview) interview = random_interview_new (rand, FALSE);
      g_autofree char *outline = write_to_string (interview, vandap_outline_write);
      g_auto (GStrv) rows = g_strsplit (outline, "\n", -1);

      g_assert_cmpuint (g_strv_length (rows), ==, vandap_interview_get_n_exchanges (interview) + 2);
      g_assert_null (strstr (outline, "\342\200\250"));
      for (guint j = 0; j < vandap_interview_get_n_exchanges (interview); j++)
        {
          g_auto (GStrv) fields = g_strsplit (rows[j + 1], "\t", -1);
          g_autofree char *number = g_strdup_printf ("%u", vandap_interview_get_exchange_number (interview, j));

          g_assert_cmpuint (g_strv_length (fields), ==, 6);
          g_assert_cmpstr (fields[0], ==, number);
        }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/writing/outline/sample", test_sample);
  g_test_add_func ("/writing/outline/empty", test_empty);
  g_test_add_func ("/writing/outline/rows", test_rows);

  return g_test_run ();
}

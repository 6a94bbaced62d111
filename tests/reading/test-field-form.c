/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/vandap-field-form.h"

/* What a person writes, and what is kept of it: NULL for what cannot be understood, "" for nothing. */
static const struct
{
  VandapField field;
  const char *typed;
  const char *kept;
} cases[] = {
  { VANDAP_FIELD_TITLE, "  A made-up \n talk ", "A made-up talk" },
  { VANDAP_FIELD_TITLE, "Thu\314\233\314\211", "Th\341\273\255" },
  { VANDAP_FIELD_TITLE, "a\001b\342\200\256c", "abc" },
  { VANDAP_FIELD_TITLE, " \t ", "" },
  { VANDAP_FIELD_TITLE, "", "" },
  { VANDAP_FIELD_DATE, "2019", "2019" },
  { VANDAP_FIELD_DATE, "năm 2019", "2019" },
  { VANDAP_FIELD_DATE, "2019-09", "2019-09" },
  { VANDAP_FIELD_DATE, "2019/9", "2019-09" },
  { VANDAP_FIELD_DATE, "9/2019", "2019-09" },
  { VANDAP_FIELD_DATE, "tháng 9 năm 2019", "2019-09" },
  { VANDAP_FIELD_DATE, "Tháng 9, 2019", "2019-09" },
  { VANDAP_FIELD_DATE, "tháng 9/2019", "2019-09" },
  { VANDAP_FIELD_DATE, "ngày 9 tháng 9 năm 2019", "2019-09-09" },
  { VANDAP_FIELD_DATE, "9 tháng 9, 2019", "2019-09-09" },
  { VANDAP_FIELD_DATE, "9/10/2019", "2019-10-09" },
  { VANDAP_FIELD_DATE, "09.09.2019", "2019-09-09" },
  { VANDAP_FIELD_DATE, "9 September 2019", "2019-09-09" },
  { VANDAP_FIELD_DATE, "2019-09-09", "2019-09-09" },
  { VANDAP_FIELD_DATE, "2019-09-09T06:07:00+07:00", "2019-09-09T06:07:00+07:00" },
  { VANDAP_FIELD_DATE, "9/9/2019 6:07", "2019-09-09T06:07:00" },
  { VANDAP_FIELD_DATE, " ", "" },
  { VANDAP_FIELD_DATE, "0000", NULL },
  { VANDAP_FIELD_DATE, "2019-13", NULL },
  { VANDAP_FIELD_DATE, "0/2019", NULL },
  { VANDAP_FIELD_DATE, "30/2/2019", NULL },
  { VANDAP_FIELD_DATE, "0 tháng 9 năm 2019", NULL },
  { VANDAP_FIELD_DATE, "31 tháng 4, 2019", NULL },
  { VANDAP_FIELD_DATE, "some day", NULL },
  { VANDAP_FIELD_LANGUAGE, "vi", "vi" },
  { VANDAP_FIELD_LANGUAGE, "EN_gb", "en-GB" },
  { VANDAP_FIELD_LANGUAGE, "zh-hant-tw", "zh-Hant-TW" },
  { VANDAP_FIELD_LANGUAGE, "de-1996", "de-1996" },
  { VANDAP_FIELD_LANGUAGE, "es-419", "es-419" },
  { VANDAP_FIELD_LANGUAGE, "x-thu", "x-thu" },
  { VANDAP_FIELD_LANGUAGE, "vi-x-ab", "vi-x-ab" },
  { VANDAP_FIELD_LANGUAGE, "Tiếng Việt", NULL },
  { VANDAP_FIELD_LANGUAGE, "v", NULL },
  { VANDAP_FIELD_LANGUAGE, "en-", NULL },
  { VANDAP_FIELD_LANGUAGE, "en GB", NULL },
  { VANDAP_FIELD_ADDRESS, "https://example.org/a b", "https://example.org/a%20b" },
  { VANDAP_FIELD_ADDRESS, "file:///srv/thu.txt", "file:///srv/thu.txt" },
  { VANDAP_FIELD_ADDRESS, "javascript:alert(1)", NULL },
  { VANDAP_FIELD_ADDRESS, "https://", NULL },
  { VANDAP_FIELD_ADDRESS, "thu.txt", NULL },
  { VANDAP_FIELD_LICENCE_ADDRESS, "somewhere", NULL },
  { VANDAP_FIELD_PUBLICATION, "some day", "some day" },
};

static void
test_forms (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *value = NULL;
      gboolean understood = vandap_field_form_read (cases[i].field, cases[i].typed, &value);

      g_test_message ("%s", cases[i].typed);
      g_assert_cmpint (understood, ==, cases[i].kept != NULL);
      g_assert_cmpstr (value != NULL ? value : understood ? "" : NULL, ==, cases[i].kept);
    }
}

/* What is kept is understood again, as the same. */
static void
test_stable (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *value = NULL;

      if (cases[i].kept == NULL || *cases[i].kept == '\0')
        continue;
      g_assert_true (vandap_field_form_read (cases[i].field, cases[i].kept, &value));
      g_assert_cmpstr (value, ==, cases[i].kept);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reading/field-form/forms", test_forms);
  g_test_add_func ("/reading/field-form/stable", test_stable);

  return g_test_run ();
}

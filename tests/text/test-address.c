/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/vandap-address.h"

/* What a person may be sent to, and how it is then written. */
static const struct
{
  const char *address;
  const char *safe;
} addresses[] = {
  /* The web, on a machine that is named. */
  { "https://example.org/a?b=c#d", "https://example.org/a?b=c#d" },
  { "http://example.org", "http://example.org" },
  { "HTTP://example.org/", "HTTP://example.org/" },
  { "https://example.org:8080/%C3%A1", "https://example.org:8080/%C3%A1" },
  { "https://[2001:db8::1]/", "https://[2001:db8::1]/" },
  { "https://", NULL },
  { "https:example.org", NULL },
  { "https:///etc/passwd", NULL },
  { "https://example.org:port/", NULL },
  { "https://[2001:db8::1/", NULL },

  /* Whatever stands in it, it ends as one word of ASCII that no quotation marks around it can be left with. */
  { "https://example.org/thử", "https://example.org/th%E1%BB%AD" },
  { "https://bộ.example.org/", "https://b%E1%BB%99.example.org/" },
  { "https://example.org/it's", "https://example.org/it%27s" },
  { "https://example.org/a\\' dest='x", "https://example.org/a%5C%27%20dest=%27x" },
  { "https://example.org/\"><b>", "https://example.org/%22%3E%3Cb%3E" },
  { "https://example.org/100%", "https://example.org/100%25" },
  { "https://example.org/a\nb", NULL },
  { "https://example.org/a\tb", NULL },
  { "https://example.org/\001", NULL },
  { "https://example.org/\302\205", NULL },
  { "https://example.org/\377", NULL },

  /* A letter, with nothing of this machine in it. */
  { "mailto:an@example.org", "mailto:an@example.org" },
  { "MailTo:an@example.org", "MailTo:an@example.org" },
  { "mailto:an@example.org?subject=Bài%20báo&body=", "mailto:an@example.org?subject=B%C3%A0i%20b%C3%A1o&body=" },
  { "mailto:?to=an@example.org&CC=ba@example.org", "mailto:?to=an@example.org&CC=ba@example.org" },
  { "mailto:an@example.org?attach=/etc/passwd", NULL },
  { "mailto:an@example.org?subject=x&Attachment=/etc/passwd", NULL },
  { "mailto:an@example.org?%61ttach=/etc/passwd", NULL },
  { "mailto:an@example.org?attach", NULL },
  { "mailto:an@example.org?%zz=x", NULL },

  /* Everything else. */
  { "javascript:alert(1)", NULL },
  { "JavaScript:alert(1)", NULL },
  { "java\nscript:alert(1)", NULL },
  { "data:text/html,<script>alert(1)</script>", NULL },
  { "file:///etc/passwd", NULL },
  { "ftp://example.org/", NULL },
  { "smb://example.org/", NULL },
  { "httpx://example.org/", NULL },
  { "resource:///io/github/vandap/Vandap/interviews/guide.en.xml", NULL },
  { "view-source:https://example.org/", NULL },
  { " https://example.org/", NULL },
  { "//example.org/", NULL },
  { "example.org", NULL },
  { "/etc/passwd", NULL },
  { "chapter.html", NULL },
  { "#q2", NULL },
  { "an@example.org", NULL },
  { ":", NULL },
  { "", NULL },
  { NULL, NULL },
};

static void
test_safe (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (addresses); i++)
    {
      g_autofree char *safe = vandap_address_dup_safe (addresses[i].address);

      g_assert_cmpstr (safe, ==, addresses[i].safe);
      g_assert_true (vandap_address_is_safe (addresses[i].address) == (addresses[i].safe != NULL));
    }
}

/* What has been found safe is safe, and stays as it is. */
static void
test_again (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (addresses); i++)
    {
      g_autofree char *again = vandap_address_dup_safe (addresses[i].safe);

      g_assert_cmpstr (again, ==, addresses[i].safe);
    }
}

static void
test_folder (void)
{
  g_assert_true (vandap_address_stays_in_folder ("page_files/a.jpg"));
  g_assert_true (vandap_address_stays_in_folder ("ảnh 1.png"));
  g_assert_true (vandap_address_stays_in_folder ("./a..b.png"));
  g_assert_false (vandap_address_stays_in_folder ("../a.jpg"));
  g_assert_false (vandap_address_stays_in_folder ("page_files/../../a.jpg"));
  g_assert_false (vandap_address_stays_in_folder ("page_files\\..\\a.jpg"));
  g_assert_false (vandap_address_stays_in_folder ("/etc/passwd"));
  g_assert_false (vandap_address_stays_in_folder ("\\\\host\\a.jpg"));
  g_assert_false (vandap_address_stays_in_folder ("https://example.org/a.jpg"));
  g_assert_false (vandap_address_stays_in_folder ("data:image/png;base64,"));
  g_assert_false (vandap_address_stays_in_folder ("\377"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text/address/safe", test_safe);
  g_test_add_func ("/text/address/again", test_again);

  g_test_add_func ("/address/folder", test_folder);

  return g_test_run ();
}

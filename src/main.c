/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <locale.h>

#include "application/vandap-application.h"
#include "application/vandap-config.h"

int
main (int argc, char *argv[])
{
  g_autoptr (VandapApplication) application = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, VANDAP_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  application = vandap_application_new ();

  return g_application_run (G_APPLICATION (application), argc, argv);
}

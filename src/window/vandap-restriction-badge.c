/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/vandap-restriction-badge.h"

#include <glib/gi18n-lib.h>

#include "interview/vandap-restriction.h"

/* Letters of terms that a tooltip has room for; the dialog that the badge opens has them all. */
#define MOST_LETTERS 400

static char *
dup_beginning (const char *terms)
{
  g_autofree char *beginning = NULL;

  if (g_utf8_strlen (terms, -1) <= MOST_LETTERS)
    return g_strdup (terms);
  beginning = g_utf8_substring (terms, 0, MOST_LETTERS);
  return g_strconcat (beginning, "…", NULL);
}

/**
 * vandap_restriction_badge_new:
 *
 * Creates a badge that opens what is known of an interview.
 *
 * Returns: (transfer floating): a new badge
 */
GtkWidget *
vandap_restriction_badge_new (void)
{
  GtkWidget *badge = gtk_button_new ();
  GtkWidget *label = gtk_label_new (_("Restricted"));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_width_chars (GTK_LABEL (label), 3);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_button_set_child (GTK_BUTTON (badge), label);
  gtk_button_set_has_frame (GTK_BUTTON (badge), FALSE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (badge), "win.about-interview");
  gtk_accessible_update_property (GTK_ACCESSIBLE (badge), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Restricted"), -1);
  gtk_widget_set_valign (badge, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (badge, "restriction");
  return badge;
}

/**
 * vandap_restriction_badge_tell:
 * @badge: a badge
 * @interview: an interview whose use is restricted
 *
 * Has a badge say how.
 */
void
vandap_restriction_badge_tell (GtkWidget *badge, VandapInterview *interview)
{
  g_autofree char *terms = vandap_interview_dup_restriction (interview);
  g_autofree char *beginning = dup_beginning (terms);

  gtk_widget_set_tooltip_text (badge, beginning);
  gtk_accessible_update_property (GTK_ACCESSIBLE (badge), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, terms, -1);
}

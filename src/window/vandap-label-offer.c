/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/vandap-label-offer.h"

#include <string.h>

#include "window/vandap-copy-asking.h"
#include "window/vandap-taking.h"

/* What a label has selected, GTK offers to the middle of the mouse by an object that nobody else knows, and a label
 * cannot be told not to. Whatever is offered instead takes the selection away, while the mouse is still selecting. So
 * what GTK offers stays where it is, and gives what this gives. */

#define OFFER "vandap-label-offer"

typedef gboolean (*GetValue) (GdkContentProvider *content, GValue *value, GError **error);

static GetValue get_value_of_gtk;

/* What is offered may outlive the label. */
static GtkWidget *
dup_label (GdkContentProvider *content)
{
  GWeakRef *label = g_object_get_data (G_OBJECT (content), OFFER);

  return label != NULL ? g_weak_ref_get (label) : NULL;
}

static void
weak_free (gpointer data)
{
  g_weak_ref_clear (data);
  g_free (data);
}

static void
set_label (GdkContentProvider *content, GtkLabel *label)
{
  GWeakRef *weak = g_new0 (GWeakRef, 1);

  g_weak_ref_init (weak, label);
  g_object_set_data_full (G_OBJECT (content), OFFER, weak, weak_free);
}

static gboolean
get_value (GdkContentProvider *content, GValue *value, GError **error)
{
  g_autoptr (GtkWidget) label = dup_label (content);
  char *text = NULL;

  if (label == NULL || !G_VALUE_HOLDS_STRING (value) || !vandap_taking_is_restricted (label))
    return get_value_of_gtk (content, value, error);
  if (!vandap_copy_asking_is_needed (vandap_taking_get_window (label)))
    text = vandap_taking_dup (label);
  if (text != NULL)
    g_value_take_string (value, text);
  else
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "Nothing is offered");
  return text != NULL;
}

static void
teach (GdkContentProvider *content)
{
  GdkContentProviderClass *klass = GDK_CONTENT_PROVIDER_GET_CLASS (content);

  if (klass->get_value == get_value)
    return;
  get_value_of_gtk = klass->get_value;
  klass->get_value = get_value;
}

/* Of all labels, the one whose words are offered has some selected. */
static void
on_content (GtkLabel *label, GParamSpec *property, GdkClipboard *clipboard)
{
  GdkContentProvider *content = gdk_clipboard_get_content (clipboard);

  if (content == NULL || strcmp (G_OBJECT_TYPE_NAME (content), "GtkLabelContent") != 0
      || !gtk_label_get_selection_bounds (label, NULL, NULL) || g_object_get_data (G_OBJECT (content), OFFER) != NULL)
    return;
  teach (content);
  set_label (content, label);
}

/**
 * vandap_label_offer_attach:
 * @label: a label that was attached by vandap_taking_attach()
 *
 * Has what is selected in a label, and pasted by the middle of the mouse, say that it is
 * restricted, where it is; nothing is pasted as long as nobody was asked.
 */
void
vandap_label_offer_attach (GtkLabel *label)
{
  GdkClipboard *primary = gtk_widget_get_primary_clipboard (GTK_WIDGET (label));

  g_signal_connect_object (primary, "notify::content", G_CALLBACK (on_content), label, G_CONNECT_SWAPPED);
  /* It may be selected already. */
  on_content (label, NULL, primary);
}

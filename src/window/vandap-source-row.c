/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/vandap-source-row.h"

#include <glib/gi18n-lib.h>

#include "quoting/vandap-citation.h"
#include "reading/vandap-field-form.h"
#include "text/vandap-address.h"
#include "window/vandap-announcement.h"
#include "window/vandap-links.h"
#include "window/vandap-quiet-entry.h"
#include "window/vandap-row-hint.h"

struct _VandapSourceRow
{
  GtkBox parent_instance;

  VandapQuietEntry *entry;
  GtkWidget *open; /* NULL where it is no address */
  GtkLabel *hint;

  VandapCorrections *corrections;
  VandapField field;
};

G_DEFINE_FINAL_TYPE (VandapSourceRow, vandap_source_row, GTK_TYPE_BOX)

static VandapInterview *
get_interview (VandapSourceRow *self)
{
  return vandap_corrections_get_interview (self->corrections);
}

/* A date of which nobody knows more than how it is printed is that. */
static const char *
get_value (VandapSourceRow *self)
{
  const char *value = vandap_interview_get_field (get_interview (self), self->field);

  if (value == NULL && self->field == VANDAP_FIELD_DATE)
    return vandap_interview_get_field (get_interview (self), VANDAP_FIELD_PRINTED_DATE);
  return value;
}

/* A date as people write it, where it is understood again when somebody has changed a letter of it. */
static char *
dup_shown (VandapSourceRow *self)
{
  const char *value = get_value (self);
  g_autofree char *date = NULL, *again = NULL;

  if (self->field != VANDAP_FIELD_DATE || value == NULL)
    return g_strdup (value);
  date = vandap_citation_dup_date (get_interview (self));
  if (date != NULL && vandap_field_form_read (VANDAP_FIELD_DATE, date, &again) && again != NULL
      && g_str_has_prefix (value, again))
    return g_steal_pointer (&date);
  return g_strdup (value);
}

static const char *
explain_nothing (VandapSourceRow *self)
{
  const char *status = vandap_interview_get_field (get_interview (self), VANDAP_FIELD_STATUS);

  if (self->field == VANDAP_FIELD_RESTRICTION && get_value (self) == NULL && g_strcmp0 (status, "restricted") == 0)
    return _("The file says that its use is restricted, but not how.");
  return NULL;
}

static void
set_hint (VandapSourceRow *self, const char *hint, gboolean is_refused)
{
  vandap_row_hint_set (self->hint, GTK_BOX (self), hint, is_refused);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID,
                               is_refused ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

static void
update_hint (VandapSourceRow *self)
{
  set_hint (self, explain_nothing (self), FALSE);
}

static void
update (VandapSourceRow *self)
{
  g_autofree char *shown = dup_shown (self);

  vandap_quiet_entry_set_value (self->entry, shown);
  if (!vandap_quiet_entry_is_edited (self->entry))
    update_hint (self);
  if (self->open != NULL)
    gtk_widget_set_visible (self->open, vandap_address_is_safe (get_value (self)));
}

static const char *
explain_refusal (VandapField field)
{
  switch (field)
    {
    case VANDAP_FIELD_DATE:
      return _("This date cannot be read. Write 2019, 2019-09, 2019-09-09 or 9/9/2019.");
    case VANDAP_FIELD_LANGUAGE:
      /* Translators: a tag is a short mark for a language; vi and en-GB are such tags and stay as they are */
      return _("This is no tag of a language. Write vi, en or en-GB.");
    default:
      return _("This address leads nowhere. Begin it with https:// or http://.");
    }
}

static void
refuse (VandapSourceRow *self)
{
  const char *message = explain_refusal (self->field);

  set_hint (self, message, TRUE);
  vandap_announce (GTK_WIDGET (self->entry), message);
}

static void
put_right (VandapSourceRow *self, const char *value)
{
  g_autoptr (VandapCorrection) correction = NULL;

  if (g_strcmp0 (value, get_value (self)) == 0)
    return;
  correction = vandap_correction_new_field (self->field, value);
  vandap_corrections_add (self->corrections, correction);
}

static gboolean
on_apply (VandapSourceRow *self, const char *text)
{
  g_autofree char *tidy = vandap_field_form_dup_tidy (text);
  g_autofree char *shown = dup_shown (self);
  g_autofree char *value = NULL;

  /* As it was, but for spaces: what is no form of ours came from the file, and is no worse for that. */
  if (g_strcmp0 (tidy, shown) != 0)
    {
      if (!vandap_field_form_read (self->field, text, &value))
        {
          refuse (self);
          return FALSE;
        }
      put_right (self, value);
    }
  update (self);
  return TRUE;
}

static void
on_open (VandapSourceRow *self)
{
  const char *address = get_value (self);

  if (address != NULL)
    vandap_links_open (GTK_WIDGET (self), address);
}

static const char *
get_help (VandapField field)
{
  switch (field)
    {
    case VANDAP_FIELD_DATE:
      return _("The day it was published, or only the month or the year: 2019-09-09, 2019-09, 2019");
    case VANDAP_FIELD_LANGUAGE:
      return _("The language of the text, as a tag: vi for Vietnamese, en-GB for British English");
    case VANDAP_FIELD_ADDRESS:
      return _("Where the source is on the web");
    default:
      return NULL;
    }
}

static void
add_open (VandapSourceRow *self, GtkBox *line)
{
  self->open = gtk_button_new_with_label (_("Open"));
  gtk_button_set_has_frame (GTK_BUTTON (self->open), FALSE);
  gtk_widget_set_valign (self->open, GTK_ALIGN_START);
  gtk_widget_add_css_class (self->open, "quiet-button");
  gtk_widget_set_tooltip_text (self->open, _("Open the address in your browser"));
  g_signal_connect_object (self->open, "clicked", G_CALLBACK (on_open), self, G_CONNECT_SWAPPED);
  gtk_box_append (line, self->open);
}

static void
vandap_source_row_dispose (GObject *object)
{
  g_clear_object (&VANDAP_SOURCE_ROW (object)->corrections);
  G_OBJECT_CLASS (vandap_source_row_parent_class)->dispose (object);
}

static void
vandap_source_row_class_init (VandapSourceRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vandap_source_row_dispose;
}

static void
vandap_source_row_init (VandapSourceRow *self)
{
  self->hint = vandap_row_hint_new (GTK_BOX (self));
}

/**
 * vandap_source_row_new:
 * @corrections: what is put right in an interview
 * @field: what is known
 * @placeholder: what stands there where it is not
 *
 * Creates a row.
 *
 * Returns: (transfer floating): a new row
 */
GtkWidget *
vandap_source_row_new (VandapCorrections *corrections, VandapField field, const char *placeholder)
{
  VandapSourceRow *self = g_object_new (VANDAP_TYPE_SOURCE_ROW, NULL);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);

  self->corrections = g_object_ref (corrections);
  self->field = field;
  self->entry = VANDAP_QUIET_ENTRY (vandap_quiet_entry_new (placeholder));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->entry), get_help (field));
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, self->hint, NULL, -1);
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->entry));
  if (field == VANDAP_FIELD_ADDRESS || field == VANDAP_FIELD_LICENCE_ADDRESS)
    add_open (self, GTK_BOX (line));
  gtk_box_append (GTK_BOX (self), line);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->hint));
  g_signal_connect_object (self->entry, "apply", G_CALLBACK (on_apply), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "reverted", G_CALLBACK (update_hint), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (corrections, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}

/**
 * vandap_source_row_get_entry:
 * @self: a row
 *
 * Gets what takes the value, to be given a name.
 *
 * Returns: (transfer none): the entry
 */
GtkWidget *
vandap_source_row_get_entry (VandapSourceRow *self)
{
  g_return_val_if_fail (VANDAP_IS_SOURCE_ROW (self), NULL);

  return GTK_WIDGET (self->entry);
}

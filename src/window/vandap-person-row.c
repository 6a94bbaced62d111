/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/vandap-person-row.h"

#include <glib/gi18n-lib.h>

#include "reading/vandap-field-form.h"
#include "window/vandap-announcement.h"
#include "window/vandap-quiet-entry.h"
#include "window/vandap-row-hint.h"

typedef enum
{
  COURTESY,
  NAME,
  OCCUPATION,
  N_PARTS,
} Part;

struct _VandapPersonRow
{
  GtkBox parent_instance;

  VandapQuietEntry *entries[N_PARTS];
  GtkLabel *hint;

  VandapCorrections *corrections;
  guint person;
};

G_DEFINE_FINAL_TYPE (VandapPersonRow, vandap_person_row, GTK_TYPE_BOX)

static void
get_values (VandapPersonRow *self, const char *values[N_PARTS])
{
  const VandapPerson *person
    = vandap_interview_get_person (vandap_corrections_get_interview (self->corrections), self->person);

  values[COURTESY] = person->courtesy;
  values[NAME] = person->name;
  values[OCCUPATION] = person->occupation;
}

static void
set_hint (VandapPersonRow *self, const char *hint)
{
  vandap_row_hint_set (self->hint, GTK_BOX (self), hint, hint != NULL);
}

static void
update (VandapPersonRow *self)
{
  const char *values[N_PARTS];

  /* Whoever is there no more is taken off by who has put this here. */
  if (self->person >= vandap_interview_get_n_people (vandap_corrections_get_interview (self->corrections)))
    return;
  get_values (self, values);
  for (guint i = 0; i < N_PARTS; i++)
    vandap_quiet_entry_set_value (self->entries[i], values[i]);
  if (!vandap_quiet_entry_is_edited (self->entries[NAME]))
    set_hint (self, NULL);
}

static gboolean
refuse (VandapPersonRow *self)
{
  set_hint (self, _("Nobody is without a name. Write one, or press Escape."));
  vandap_announce (GTK_WIDGET (self->entries[NAME]), gtk_label_get_text (self->hint));
  return FALSE;
}

static gboolean
apply (VandapPersonRow *self, Part part, const char *text)
{
  g_autofree char *value = vandap_field_form_dup_tidy (text);
  g_autoptr (VandapCorrection) correction = NULL;
  const char *values[N_PARTS];

  /* Undone meanwhile, the person is there no more. */
  if (self->person >= vandap_interview_get_n_people (vandap_corrections_get_interview (self->corrections)))
    return TRUE;
  if (part == NAME && value == NULL)
    return refuse (self);
  get_values (self, values);
  if (g_strcmp0 (values[part], value) != 0)
    {
      values[part] = value;
      correction = vandap_correction_new_person (self->person, values[NAME], values[COURTESY], values[OCCUPATION]);
      vandap_corrections_add (self->corrections, correction);
    }
  update (self);
  return TRUE;
}

static gboolean
on_apply (VandapQuietEntry *entry, const char *text, VandapPersonRow *self)
{
  for (guint i = 0; i < N_PARTS; i++)
    if (self->entries[i] == entry)
      return apply (self, (Part) i, text);
  return FALSE;
}

static void
on_reverted (VandapPersonRow *self)
{
  set_hint (self, NULL);
}

static VandapQuietEntry *
create_entry (VandapPersonRow *self, const char *name)
{
  GtkWidget *entry = vandap_quiet_entry_new (name);

  gtk_widget_set_tooltip_text (entry, name);
  g_signal_connect_object (entry, "apply", G_CALLBACK (on_apply), self, 0);
  g_signal_connect_object (entry, "reverted", G_CALLBACK (on_reverted), self, G_CONNECT_SWAPPED);
  return VANDAP_QUIET_ENTRY (entry);
}

static void
vandap_person_row_dispose (GObject *object)
{
  g_clear_object (&VANDAP_PERSON_ROW (object)->corrections);
  G_OBJECT_CLASS (vandap_person_row_parent_class)->dispose (object);
}

static void
vandap_person_row_class_init (VandapPersonRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vandap_person_row_dispose;
}

static void
vandap_person_row_init (VandapPersonRow *self)
{
  self->hint = vandap_row_hint_new (GTK_BOX (self));
}

/**
 * vandap_person_row_new:
 * @corrections: what is put right in an interview
 * @person: index of somebody who takes part in it
 * @part: what they do in it, in words
 *
 * Creates a row.
 *
 * Returns: (transfer floating): a new row
 */
GtkWidget *
vandap_person_row_new (VandapCorrections *corrections, guint person, const char *part)
{
  VandapPersonRow *self = g_object_new (VANDAP_TYPE_PERSON_ROW, NULL);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);

  self->corrections = g_object_ref (corrections);
  self->person = person;
  /* Translators: the word before a name: Mr, Dr, Professor */
  self->entries[COURTESY] = create_entry (self, _("Courtesy word"));
  self->entries[NAME] = create_entry (self, _("Name"));
  /* Translators: who somebody is: director of a school */
  self->entries[OCCUPATION] = create_entry (self, _("Role"));
  gtk_widget_set_hexpand (GTK_WIDGET (self->entries[COURTESY]), FALSE);
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->entries[COURTESY]));
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->entries[NAME]));
  gtk_box_append (GTK_BOX (self), line);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->entries[OCCUPATION]));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->hint));
  g_signal_connect_object (corrections, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  vandap_person_row_set_part (self, part);
  update (self);
  return GTK_WIDGET (self);
}

/**
 * vandap_person_row_set_part:
 * @self: a row
 * @part: what the person does, in words
 *
 * Names what takes the values with who it is: there may be several of whom there are
 * names.
 */
void
vandap_person_row_set_part (VandapPersonRow *self, const char *part)
{
  g_return_if_fail (VANDAP_IS_PERSON_ROW (self));

  for (guint i = 0; i < N_PARTS; i++)
    {
      GtkWidget *entry = GTK_WIDGET (self->entries[i]);
      g_autofree char *name = g_strdup_printf ("%s: %s", part, gtk_widget_get_tooltip_text (entry));

      gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
    }
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/tei/vandap-tei-choices.h"

typedef struct
{
  gboolean is_taken;
  GPtrArray *others; /* utf8 */
} Choice;

struct _VandapTeiChoices
{
  GArray *choices; /* Choice, the innermost last */
};

static void
clear_choice (gpointer data)
{
  g_clear_pointer (&((Choice *) data)->others, g_ptr_array_unref);
}

/**
 * vandap_tei_choices_new:
 *
 * Creates a list of no choices.
 *
 * Returns: (transfer full): a new list
 */
VandapTeiChoices *
vandap_tei_choices_new (void)
{
  VandapTeiChoices *self = g_new0 (VandapTeiChoices, 1);

  self->choices = g_array_new (FALSE, FALSE, sizeof (Choice));
  g_array_set_clear_func (self->choices, clear_choice);

  return self;
}

/**
 * vandap_tei_choices_free:
 * @self: (transfer full) (nullable): choices
 *
 * Frees choices.
 */
void
vandap_tei_choices_free (VandapTeiChoices *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->choices);
  g_free (self);
}

static Choice *
get_innermost (VandapTeiChoices *self)
{
  return &g_array_index (self->choices, Choice, self->choices->len - 1);
}

/**
 * vandap_tei_choices_are_open:
 * @self: choices
 *
 * Tells whether any is begun and not ended.
 *
 * Returns: %TRUE if so
 */
gboolean
vandap_tei_choices_are_open (const VandapTeiChoices *self)
{
  return self->choices->len > 0;
}

/**
 * vandap_tei_choices_begin:
 * @self: choices
 *
 * Begins a choice.
 */
void
vandap_tei_choices_begin (VandapTeiChoices *self)
{
  Choice choice = { FALSE, g_ptr_array_new_with_free_func (g_free) };

  g_array_append_val (self->choices, choice);
}

/**
 * vandap_tei_choices_take:
 * @self: choices, one of them begun
 * @name: name of the element that holds a reading
 *
 * Tells whether a reading is the one to read: the first that is not the editor's
 * correction, regularisation or expansion.
 *
 * Returns: %TRUE if so
 */
gboolean
vandap_tei_choices_take (VandapTeiChoices *self, const char *name)
{
  static const char *const others[] = { "corr", "reg", "expan", "ex", "rdg", NULL };
  Choice *choice = get_innermost (self);

  if (choice->is_taken || g_strv_contains (others, name))
    return FALSE;
  choice->is_taken = TRUE;

  return TRUE;
}

/**
 * vandap_tei_choices_add_other:
 * @self: choices, one of them begun
 * @text: (transfer full): a reading
 *
 * Adds a reading that was not taken.
 */
void
vandap_tei_choices_add_other (VandapTeiChoices *self, char *text)
{
  g_ptr_array_add (get_innermost (self)->others, text);
}

/**
 * vandap_tei_choices_end:
 * @self: choices, one of them begun
 * @is_taken: (out): return location for whether a reading was taken
 *
 * Ends the choice that was begun last.
 *
 * Returns: (transfer full) (element-type utf8): the readings that were not taken
 */
GPtrArray *
vandap_tei_choices_end (VandapTeiChoices *self, gboolean *is_taken)
{
  Choice *choice = get_innermost (self);
  GPtrArray *others = g_steal_pointer (&choice->others);

  *is_taken = choice->is_taken;
  g_array_set_size (self->choices, self->choices->len - 1);

  return others;
}

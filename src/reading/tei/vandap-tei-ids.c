/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/tei/vandap-tei-ids.h"

struct _VandapTeiIds
{
  GHashTable *taken;    /* the ids given */
  GStringChunk *given;  /* the same, one behind another */
  GHashTable *repeated; /* id → GUINT_TO_POINTER: how often it was wanted again */
};

/**
 * vandap_tei_ids_new:
 *
 * Creates an empty set of ids.
 *
 * Returns: (transfer full): a new set
 */
VandapTeiIds *
vandap_tei_ids_new (void)
{
  VandapTeiIds *self = g_new0 (VandapTeiIds, 1);

  self->taken = g_hash_table_new (g_str_hash, g_str_equal);
  self->given = g_string_chunk_new (4096);
  self->repeated = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return self;
}

/**
 * vandap_tei_ids_free:
 * @self: (transfer full) (nullable): a set of ids
 *
 * Frees a set of ids, and the ids it gave.
 */
void
vandap_tei_ids_free (VandapTeiIds *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->taken);
  g_string_chunk_free (self->given);
  g_hash_table_unref (self->repeated);
  g_free (self);
}

/* Most have the form already, in ASCII. */
static gboolean
is_name (const char *wanted)
{
  if (!g_ascii_isalpha (*wanted) && *wanted != '_')
    return FALSE;
  while (g_ascii_isalnum (*wanted) || *wanted == '_' || *wanted == '-' || *wanted == '.')
    wanted++;

  return *wanted == '\0';
}

/* An id in the narrow form that an interview has. */
static char *
make_name (const char *wanted)
{
  g_autoptr (GString) name = g_string_new (NULL);

  for (const char *p = wanted; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gboolean fits = g_unichar_isalnum (c) || c == '_' || c == '-' || c == '.';

      if (name->len == 0 && !g_unichar_isalpha (c) && c != '_')
        g_string_append_c (name, '_');
      if (fits)
        g_string_append_unichar (name, c);
      else if (name->len > 0 && name->str[name->len - 1] != '_')
        g_string_append_c (name, '_');
    }

  if (name->len == 0)
    g_string_append_c (name, '_');

  return g_string_free (g_steal_pointer (&name), FALSE);
}

/**
 * vandap_tei_ids_claim:
 * @self: a set of ids
 * @wanted: the id that a file gives, or one made up
 *
 * Gives an id: the one that is wanted, if it is an XML name that was not given
 * before, or else one like it.
 *
 * Returns: (transfer none): the id
 */
const char *
vandap_tei_ids_claim (VandapTeiIds *self, const char *wanted)
{
  g_autofree char *made = is_name (wanted) ? NULL : make_name (wanted);
  g_autofree char *base = NULL;
  char *id;

  while (g_hash_table_contains (self->taken, made != NULL ? made : wanted))
    {
      guint again;

      if (base == NULL)
        base = g_strdup (made != NULL ? made : wanted);
      again = GPOINTER_TO_UINT (g_hash_table_lookup (self->repeated, base)) + 1;
      g_hash_table_insert (self->repeated, g_strdup (base), GUINT_TO_POINTER (again));
      g_free (made);
      made = g_strdup_printf ("%s-%u", base, again + 1);
    }
  id = g_string_chunk_insert (self->given, made != NULL ? made : wanted);
  g_hash_table_add (self->taken, id);

  return id;
}

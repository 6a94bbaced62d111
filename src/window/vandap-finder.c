/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/vandap-finder.h"

#include <string.h>

#include "searching/vandap-search.h"

/* Bytes of text that are searched between two frames without being noticed. */
#define AT_ONCE (256 * 1024)

struct _VandapFinder
{
  GObject parent_instance;

  VandapInterview *interview;
  VandapSearch *search;      /* made when it is first needed */
  char *words;
  gsize from;                /* where the person was reading when they asked */
  VandapMatches *matches;    /* NULL while nothing is looked for */
  guint current;
  GCancellable *cancellable;
};

enum
{
  PROP_MATCHES = 1,
  PROP_CURRENT,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (VandapFinder, vandap_finder, G_TYPE_OBJECT)

static void
stop (VandapFinder *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
set_current (VandapFinder *self, guint current)
{
  self->current = current;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CURRENT]);
}

/* The first to be shown is the next from where one reads, and after the last comes the first again. */
static void
set_matches (VandapFinder *self, VandapMatches *matches)
{
  guint n = matches != NULL ? vandap_matches_get_n (matches) : 0;
  guint current = VANDAP_NONE;

  if (g_set_object (&self->matches, matches))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MATCHES]);
  if (n > 0)
    current = vandap_matches_find_from (matches, self->from) % n;
  set_current (self, current);
}

static void
on_found (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (VandapFinder) self = data;
  g_autoptr (VandapSearch) search = NULL;
  g_autoptr (VandapMatches) matches = vandap_search_find_finish (result, &search, NULL);

  /* Cancelled: something else is looked for by now. */
  if (matches == NULL)
    return;
  g_set_object (&self->search, search);
  g_clear_object (&self->cancellable);
  set_matches (self, matches);
}

static void
find_at_once (VandapFinder *self)
{
  g_autoptr (VandapMatches) matches = NULL;

  if (self->search == NULL)
    self->search = vandap_search_new (self->interview);
  matches = vandap_search_find (self->search, self->words, NULL);
  set_matches (self, matches);
}

static void
find (VandapFinder *self)
{
  gsize length;

  stop (self);
  if (self->interview == NULL || self->words[0] == '\0')
    {
      set_matches (self, NULL);
      return;
    }
  vandap_interview_get_text (self->interview, &length);
  if (length <= AT_ONCE)
    {
      find_at_once (self);
      return;
    }
  self->cancellable = g_cancellable_new ();
  vandap_search_find_async (self->interview, self->search, self->words, self->cancellable, on_found,
                            g_object_ref (self));
}

static void
vandap_finder_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  VandapFinder *self = VANDAP_FINDER (object);

  switch (id)
    {
    case PROP_MATCHES:
      g_value_set_object (value, self->matches);
      break;
    case PROP_CURRENT:
      g_value_set_uint (value, self->current);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
vandap_finder_dispose (GObject *object)
{
  VandapFinder *self = VANDAP_FINDER (object);

  stop (self);
  g_clear_object (&self->matches);
  g_clear_object (&self->search);
  g_clear_object (&self->interview);
  G_OBJECT_CLASS (vandap_finder_parent_class)->dispose (object);
}

static void
vandap_finder_finalize (GObject *object)
{
  g_free (VANDAP_FINDER (object)->words);
  G_OBJECT_CLASS (vandap_finder_parent_class)->finalize (object);
}

static void
vandap_finder_class_init (VandapFinderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = vandap_finder_get_property;
  object_class->dispose = vandap_finder_dispose;
  object_class->finalize = vandap_finder_finalize;

  properties[PROP_MATCHES] = g_param_spec_object ("matches", NULL, NULL, VANDAP_TYPE_MATCHES, flags);
  properties[PROP_CURRENT] = g_param_spec_uint ("current", NULL, NULL, 0, G_MAXUINT, VANDAP_NONE, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
vandap_finder_init (VandapFinder *self)
{
  self->words = g_strdup ("");
  self->current = VANDAP_NONE;
}

/**
 * vandap_finder_new:
 *
 * Creates a finder that looks for nothing yet.
 *
 * Returns: (transfer full): a new finder
 */
VandapFinder *
vandap_finder_new (void)
{
  return g_object_new (VANDAP_TYPE_FINDER, NULL);
}

/**
 * vandap_finder_set_interview:
 * @self: a finder
 * @interview: (nullable): where to look
 *
 * Sets the interview to look in. What was looked for before is looked for in it.
 */
void
vandap_finder_set_interview (VandapFinder *self, VandapInterview *interview)
{
  g_return_if_fail (VANDAP_IS_FINDER (self));

  if (!g_set_object (&self->interview, interview))
    return;
  g_clear_object (&self->search);
  self->from = 0;
  find (self);
}

/**
 * vandap_finder_set_words:
 * @self: a finder
 * @words: what to look for; empty to look for nothing
 * @from: where the person is in the text, in bytes: what follows is found first
 *
 * Sets what to look for.
 */
void
vandap_finder_set_words (VandapFinder *self, const char *words, gsize from)
{
  g_return_if_fail (VANDAP_IS_FINDER (self));
  g_return_if_fail (words != NULL);

  if (strcmp (self->words, words) == 0)
    return;
  g_free (self->words);
  self->words = g_strdup (words);
  self->from = from;
  find (self);
}

/**
 * vandap_finder_step:
 * @self: a finder
 * @direction: 1 for the next, -1 for the one before
 *
 * Goes to the next of what was found, and from the last to the first.
 */
void
vandap_finder_step (VandapFinder *self, int direction)
{
  guint n;

  g_return_if_fail (VANDAP_IS_FINDER (self));

  n = self->matches != NULL ? vandap_matches_get_n (self->matches) : 0;
  if (n > 0)
    set_current (self, direction > 0 ? (self->current + 1) % n : (self->current + n - 1) % n);
}

/**
 * vandap_finder_get_words:
 * @self: a finder
 *
 * Gets what is looked for.
 *
 * Returns: (transfer none): the words, empty for nothing
 */
const char *
vandap_finder_get_words (VandapFinder *self)
{
  g_return_val_if_fail (VANDAP_IS_FINDER (self), "");

  return self->words;
}

/**
 * vandap_finder_get_matches:
 * @self: a finder
 *
 * Gets what was found.
 *
 * Returns: (transfer none) (nullable): the matches, or %NULL while nothing is looked for
 */
VandapMatches *
vandap_finder_get_matches (VandapFinder *self)
{
  g_return_val_if_fail (VANDAP_IS_FINDER (self), NULL);

  return self->matches;
}

/**
 * vandap_finder_get_current:
 * @self: a finder
 *
 * Tells which match the person is at.
 *
 * Returns: index of the match, or %VANDAP_NONE
 */
guint
vandap_finder_get_current (VandapFinder *self)
{
  g_return_val_if_fail (VANDAP_IS_FINDER (self), VANDAP_NONE);

  return self->current;
}

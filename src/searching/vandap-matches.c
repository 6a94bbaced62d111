/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "searching/vandap-matches.h"

#include "interview/vandap-places.h"

struct _VandapMatches
{
  GObject parent_instance;

  VandapInterview *interview;
  VandapPassage *passages;
  guint *owners;      /* the exchange of each passage */
  guint n;
  GArray *exchanges;  /* guint: those with a match, each once */
};

G_DEFINE_FINAL_TYPE (VandapMatches, vandap_matches, G_TYPE_OBJECT)

static void
vandap_matches_finalize (GObject *object)
{
  VandapMatches *self = VANDAP_MATCHES (object);

  g_clear_object (&self->interview);
  g_free (self->passages);
  g_free (self->owners);
  g_array_unref (self->exchanges);

  G_OBJECT_CLASS (vandap_matches_parent_class)->finalize (object);
}

static void
vandap_matches_class_init (VandapMatchesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vandap_matches_finalize;
}

static void
vandap_matches_init (VandapMatches *self)
{
  self->exchanges = g_array_new (FALSE, FALSE, sizeof (guint));
}

/* The byte after an exchange's last paragraph. */
static gsize
get_end (VandapInterview *interview, guint exchange)
{
  guint first, after;

  vandap_interview_get_extent (interview, exchange, &first, &after);

  return after > 0 ? vandap_interview_get_paragraph (interview, after - 1)->end : 0;
}

/* Walks along: what comes before the first question is shown with it, and what comes after the last, too. */
static void
assign_owners (VandapMatches *self)
{
  guint n_exchanges = vandap_interview_get_n_exchanges (self->interview);
  guint exchange = 0;

  for (guint i = 0; i < self->n; i++)
    {
      while (exchange + 1 < n_exchanges && get_end (self->interview, exchange) <= self->passages[i].start)
        exchange++;
      self->owners[i] = n_exchanges > 0 ? exchange : VANDAP_NONE;
      if (n_exchanges > 0 && (i == 0 || self->owners[i - 1] != exchange))
        g_array_append_val (self->exchanges, exchange);
    }
}

/**
 * vandap_matches_new:
 * @interview: an interview
 * @passages: (array length=n): where the words are, in the order of the text, none over another
 * @n: how many
 *
 * Creates a list of where words were found.
 *
 * Returns: (transfer full): the matches
 */
VandapMatches *
vandap_matches_new (VandapInterview *interview, const VandapPassage *passages, guint n)
{
  VandapMatches *self;

  g_return_val_if_fail (VANDAP_IS_INTERVIEW (interview), NULL);

  self = g_object_new (VANDAP_TYPE_MATCHES, NULL);
  self->interview = g_object_ref (interview);
  self->passages = g_memdup2 (passages, n * sizeof *passages);
  self->owners = g_new (guint, n);
  self->n = n;
  assign_owners (self);

  return self;
}

/**
 * vandap_matches_get_interview:
 * @self: matches
 *
 * Gets the interview they are in.
 *
 * Returns: (transfer none): the interview
 */
VandapInterview *
vandap_matches_get_interview (VandapMatches *self)
{
  g_return_val_if_fail (VANDAP_IS_MATCHES (self), NULL);

  return self->interview;
}

/**
 * vandap_matches_get_n:
 * @self: matches
 *
 * Counts them.
 *
 * Returns: how many there are
 */
guint
vandap_matches_get_n (VandapMatches *self)
{
  g_return_val_if_fail (VANDAP_IS_MATCHES (self), 0);

  return self->n;
}

/**
 * vandap_matches_get:
 * @self: matches
 * @nth: index of a match
 *
 * Tells where a match is. They are in the order of the text.
 *
 * Returns: the passage
 */
VandapPassage
vandap_matches_get (VandapMatches *self, guint nth)
{
  g_return_val_if_fail (VANDAP_IS_MATCHES (self) && nth < self->n, ((VandapPassage){ 0, 0 }));

  return self->passages[nth];
}

/**
 * vandap_matches_get_exchange:
 * @self: matches
 * @nth: index of a match
 *
 * Tells under which question a match is to be seen: what precedes the first
 * belongs to it, and what follows the last.
 *
 * Returns: index of the exchange, or %VANDAP_NONE where the interview has none
 */
guint
vandap_matches_get_exchange (VandapMatches *self, guint nth)
{
  g_return_val_if_fail (VANDAP_IS_MATCHES (self) && nth < self->n, VANDAP_NONE);

  return self->owners[nth];
}

/**
 * vandap_matches_find_from:
 * @self: matches
 * @offset: a place in the text, in bytes
 *
 * Finds the first match that begins at a place or after it.
 *
 * Returns: index of the match, or their number where there is none
 */
guint
vandap_matches_find_from (VandapMatches *self, gsize offset)
{
  guint low = 0, high;

  g_return_val_if_fail (VANDAP_IS_MATCHES (self), 0);

  high = self->n;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (self->passages[middle].start < offset)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

static guint
find_owner (VandapMatches *self, guint exchange)
{
  guint low = 0, high = self->n;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (self->owners[middle] < exchange)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/**
 * vandap_matches_get_range:
 * @self: matches
 * @exchange: index of an exchange, or %VANDAP_NONE for what is in none
 * @first: (out): index of its first match
 * @after: (out): index of the match after its last
 *
 * Tells which matches are to be seen under a question.
 */
void
vandap_matches_get_range (VandapMatches *self, guint exchange, guint *first, guint *after)
{
  g_return_if_fail (VANDAP_IS_MATCHES (self));

  *first = find_owner (self, exchange);
  *after = exchange == VANDAP_NONE ? self->n : find_owner (self, exchange + 1);
}

/**
 * vandap_matches_get_exchanges:
 * @self: matches
 * @n: (out): how many
 *
 * Lists the exchanges under which there is a match, sorted, each once.
 *
 * Returns: (transfer none) (array length=n): indices of the exchanges
 */
const guint *
vandap_matches_get_exchanges (VandapMatches *self, guint *n)
{
  g_return_val_if_fail (VANDAP_IS_MATCHES (self), NULL);

  *n = self->exchanges->len;

  return (const guint *) self->exchanges->data;
}

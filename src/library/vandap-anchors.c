/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "library/vandap-anchors.h"

#include <string.h>

#define LENGTH 16 /* hexadecimal digits of a SHA-256 */

struct _VandapAnchors
{
  VandapInterview *interview;
  gboolean are_same; /* whether paragraphs are surely where they were */
  guint64 *known; /* of each paragraph; 0 where it is not worked out yet */
};

/**
 * vandap_anchors_dup:
 * @interview: an interview
 * @paragraph: index of a paragraph
 *
 * Makes what tells a paragraph by its words, without saying them.
 *
 * Returns: (transfer full): an anchor
 */
char *
vandap_anchors_dup (VandapInterview *interview, guint paragraph)
{
  const VandapParagraph *marks = vandap_interview_get_paragraph (interview, paragraph);
  const char *text = vandap_interview_get_text (interview, NULL) + marks->start;
  char *anchor = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) text, marks->end - marks->start);

  anchor[LENGTH] = '\0';

  return anchor;
}

/**
 * vandap_anchors_new:
 * @interview: an interview
 *
 * Gets ready to find paragraphs by their words.
 *
 * Returns: (transfer full): its anchors, none of which is worked out yet
 */
VandapAnchors *
vandap_anchors_new (VandapInterview *interview)
{
  VandapAnchors *self = g_new0 (VandapAnchors, 1);

  self->interview = g_object_ref (interview);
  self->known = g_new0 (guint64, vandap_interview_get_n_paragraphs (interview));

  return self;
}

/**
 * vandap_anchors_free:
 * @self: (transfer full) (nullable): anchors
 *
 * Frees anchors.
 */
void
vandap_anchors_free (VandapAnchors *self)
{
  if (self == NULL)
    return;

  g_object_unref (self->interview);
  g_free (self->known);
  g_free (self);
}

/**
 * vandap_anchors_get_interview:
 * @self: anchors
 *
 * Gets the interview whose paragraphs they tell.
 *
 * Returns: (transfer none): the interview
 */
VandapInterview *
vandap_anchors_get_interview (VandapAnchors *self)
{
  return self->interview;
}

/**
 * vandap_anchors_trust_places:
 * @self: anchors
 *
 * Says that the bytes are those that were read before: where words stand that stood
 * there, they are the same, though others are like them.
 */
void
vandap_anchors_trust_places (VandapAnchors *self)
{
  self->are_same = TRUE;
}

/**
 * vandap_anchors_are_places_trusted:
 * @self: anchors
 *
 * Tells whether vandap_anchors_trust_places() was called.
 *
 * Returns: whether it was
 */
gboolean
vandap_anchors_are_places_trusted (VandapAnchors *self)
{
  return self->are_same;
}

static guint64
get_anchor (VandapAnchors *self, guint paragraph)
{
  if (self->known[paragraph] == 0)
    {
      g_autofree char *anchor = vandap_anchors_dup (self->interview, paragraph);

      self->known[paragraph] = g_ascii_strtoull (anchor, NULL, 16);
    }

  return self->known[paragraph];
}

static gboolean
is_anchor (const char *string)
{
  return strlen (string) == LENGTH && strspn (string, "0123456789abcdef") == LENGTH;
}

static gboolean
stands_at (VandapAnchors *self, const guint64 *sought, guint n, guint paragraph)
{
  if (n > vandap_interview_get_n_paragraphs (self->interview) - paragraph)
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (get_anchor (self, paragraph + i) != sought[i])
      return FALSE;

  return TRUE;
}

/**
 * vandap_anchors_stand_at:
 * @self: anchors
 * @anchor: what tells a paragraph, or an empty string for none
 * @paragraph: index of a paragraph, or of none
 *
 * Tells whether that is the paragraph.
 *
 * Returns: whether it is; for none, whether there is none
 */
gboolean
vandap_anchors_stand_at (VandapAnchors *self, const char *anchor, guint paragraph)
{
  if (paragraph >= vandap_interview_get_n_paragraphs (self->interview))
    return *anchor == '\0';

  return is_anchor (anchor) && get_anchor (self, paragraph) == g_ascii_strtoull (anchor, NULL, 16);
}

/**
 * vandap_anchors_find:
 * @self: anchors
 * @anchors: (array zero-terminated=1): what tells paragraphs that follow each other
 * @was: index that the first of them had
 *
 * Looks where the same words stand. "Yes." may be said by more than one: where the
 * words stand more than once, nobody knows which of them was meant.
 *
 * Returns: index of the first of the paragraphs, or %VANDAP_NONE
 */
guint
vandap_anchors_find (VandapAnchors *self, const char *const *anchors, guint was)
{
  guint n = vandap_interview_get_n_paragraphs (self->interview), length = g_strv_length ((char **) anchors);
  guint found = VANDAP_NONE;
  g_autofree guint64 *sought = g_new0 (guint64, length + 1);

  for (guint i = 0; i < length; i++)
    {
      if (!is_anchor (anchors[i]))
        return VANDAP_NONE;
      sought[i] = g_ascii_strtoull (anchors[i], NULL, 16);
    }
  if (length == 0 || n == 0)
    return VANDAP_NONE;

  if (self->are_same && was < n && stands_at (self, sought, length, was))
    return was;
  for (guint i = 0; i < n; i++)
    if (stands_at (self, sought, length, i))
      {
        if (found != VANDAP_NONE)
          return VANDAP_NONE;
        found = i;
      }

  return found;
}

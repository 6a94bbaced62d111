/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/grammar/vandap-cast.h"

#include <string.h>

#include "reading/grammar/vandap-introduction.h"
#include "reading/grammar/vandap-lead.h"
#include "reading/grammar/vandap-short-names.h"

/* More than any interview has; each is compared with all others. */
#define MOST_COMPARED 1000

struct _VandapCast
{
  VandapInterviewBuilder *builder;
  VandapPieces *pieces;
  VandapIntroduction introduction;
  char *byline;          /* who held the interview, or NULL */
  guint interviewer;     /* index of the person, or VANDAP_NONE until there is one */
  guint sole_answerer;   /* whoever the introduction says is interviewed, or VANDAP_NONE */
  gboolean looked;
  GHashTable *by_label;  /* index of a label → index of a person */
  GHashTable *by_part;   /* a name in joint labels only → index of a person, plus 1 */
  GHashTable *askers;    /* indices of the people who ask under a label */
};

/**
 * vandap_cast_new:
 * @builder: what the interview is built with; outlives the cast
 * @pieces: the pieces of a document; outlive the cast
 * @front_end: where the introduction ends, in bytes of the pieces' text
 * @byline: (nullable): who held the interview, as printed
 *
 * Creates a cast with nobody in it.
 *
 * Returns: (transfer full): a new cast
 */
VandapCast *
vandap_cast_new (VandapInterviewBuilder *builder, VandapPieces *pieces, gsize front_end, const char *byline)
{
  VandapCast *self = g_new0 (VandapCast, 1);

  self->builder = builder;
  self->pieces = pieces;
  self->introduction = (VandapIntroduction){ pieces, front_end, 0 };
  self->byline = byline != NULL && *byline != '\0' ? g_strdup (byline) : NULL;
  self->interviewer = VANDAP_NONE;
  self->sole_answerer = VANDAP_NONE;
  self->by_label = g_hash_table_new (NULL, NULL);
  self->askers = g_hash_table_new (NULL, NULL);
  self->by_part = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return self;
}

/**
 * vandap_cast_free:
 * @self: (transfer full) (nullable): a cast
 *
 * Frees a cast.
 */
void
vandap_cast_free (VandapCast *self)
{
  if (self == NULL)
    return;

  g_free (self->byline);
  g_hash_table_unref (self->by_label);
  g_hash_table_unref (self->askers);
  g_hash_table_unref (self->by_part);
  g_free (self);
}

/* Whether somebody else has the same name and another courtesy, as Mr. and Mrs. Vale have: it is part of the name then. */
static gboolean
has_namesake (VandapCast *self, const char *label)
{
  const char *bare = label + vandap_words_match_courtesy (label);
  guint n = self->pieces->labels->len;

  for (guint i = 0; i < n && n <= MOST_COMPARED; i++)
    {
      const char *other = vandap_pieces_get_label (self->pieces, i)->name;

      if (vandap_words_differ_in_gender (label, other) && strcmp (bare, other + vandap_words_match_courtesy (other)) == 0)
        return TRUE;
    }

  return FALSE;
}

static guint
add_person (VandapCast *self, const char *id, const char *label, VandapPart part, gboolean is_label)
{
  gsize courtesy_length = is_label || has_namesake (self, label) ? 0 : vandap_words_measure_courtesy (label);
  g_autofree char *courtesy = g_strstrip (g_strndup (label, courtesy_length));
  g_autofree char *role = is_label ? NULL : vandap_introduction_find_role (label + courtesy_length);
  g_autofree char *bare = g_strdup (label + courtesy_length);
  g_autofree char *name = NULL;
  g_autofree char *occupation = NULL;

  if (role != NULL)
    {
      static const char *const parts[] = { " – ", " - ", " — ", " (", ", " };

      for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
        {
          char *cut = strstr (bare, parts[i]);

          if (cut != NULL && cut > bare)
            *cut = '\0';
        }
    }
  if (*bare == '\0')
    {
      g_free (bare);
      bare = g_strdup (label);
      courtesy[0] = '\0';
    }
  name = is_label ? g_strdup (bare) : vandap_introduction_spell (&self->introduction, g_strstrip (bare));
  if (!is_label && role == NULL)
    occupation = vandap_introduction_find_occupation (&self->introduction, name);

  return vandap_interview_builder_add_person (self->builder, id, name, courtesy,
                                              role != NULL ? role : occupation, part, is_label);
}

/* "Câu hỏi" of "Câu hỏi 3": the number counts what is asked, not who asks. NULL where nobody's label is left, as of "Câu 3". */
static char *
dup_without_number (const char *label)
{
  const char *end = label + strlen (label);
  g_autofree char *bare = NULL;

  while (end > label && g_unichar_isdigit (g_utf8_get_char (g_utf8_find_prev_char (label, end))))
    end = g_utf8_find_prev_char (label, end);
  if (*end == '\0')
    return g_strdup (label);
  bare = g_strchomp (g_strndup (label, (gsize) (end - label)));

  return vandap_words_get_label_sense (bare) != VANDAP_LABEL_UNKNOWN ? g_steal_pointer (&bare) : NULL;
}

/* Whoever holds the interview: the byline's name, else the label. */
static guint
get_interviewer (VandapCast *self, const char *label)
{
  if (self->interviewer != VANDAP_NONE)
    return self->interviewer;

  if (self->byline != NULL)
    {
      g_autofree char *name = vandap_introduction_spell (&self->introduction, self->byline);

      self->interviewer
        = vandap_interview_builder_add_person (self->builder, "interviewer", name, NULL, NULL, VANDAP_PART_ASKS, FALSE);
      if (g_strcmp0 (vandap_blocks_get_credited (self->pieces->blocks, "interviewer"), name) != 0)
        vandap_interview_builder_add_credit (self->builder, "interviewer", name);
    }
  else if (label != NULL)
    {
      g_autofree char *bare = dup_without_number (label);

      if (bare != NULL)
        self->interviewer = add_person (self, "interviewer", bare, VANDAP_PART_ASKS, TRUE);
    }

  return self->interviewer;
}

static gboolean
is_asker (VandapCast *self, guint label)
{
  gpointer person;

  return g_hash_table_lookup_extended (self->by_label, GUINT_TO_POINTER (label), NULL, &person)
         && g_hash_table_contains (self->askers, person);
}

/* The label of a piece; one in front of the conversation ("Date:") speaks of it, and nobody under it. */
static guint
get_speaking_label (VandapCast *self, guint i)
{
  const VandapPiece *piece = vandap_pieces_get (self->pieces, i);

  return piece->lead_start >= self->introduction.end ? piece->label : VANDAP_NONE;
}

/* The only label that answers, if there is but one. */
static guint
find_sole_label (VandapCast *self)
{
  guint found = VANDAP_NONE;

  for (guint i = 0; i < self->pieces->pieces->len; i++)
    {
      guint label = get_speaking_label (self, i);

      if (label == VANDAP_NONE || label == found
          || vandap_pieces_get_label (self->pieces, label)->sense != VANDAP_LABEL_UNKNOWN || is_asker (self, label))
        continue;
      if (found != VANDAP_NONE)
        return VANDAP_NONE;
      found = label;
    }

  return found;
}

static VandapLabelSense
get_sense (VandapCast *self, guint label)
{
  return label != VANDAP_NONE ? vandap_pieces_get_label (self->pieces, label)->sense : VANDAP_LABEL_UNKNOWN;
}

/* Whether "A" may be short for whoever a label names: asked, that one answers before "A" does. Otherwise "A" is somebody
 * else, however few are named. */
static gboolean
may_be_generic (VandapCast *self, guint named)
{
  gboolean is_asked = FALSE, is_named_first = FALSE;

  for (guint i = 0; i < self->pieces->pieces->len; i++)
    {
      guint label = get_speaking_label (self, i);

      if (get_sense (self, label) == VANDAP_LABEL_ANSWERS)
        return is_named_first;
      is_named_first |= label == named && is_asked;
      is_asked |= get_sense (self, label) == VANDAP_LABEL_ASKS || (label != VANDAP_NONE && is_asker (self, label));
    }

  return TRUE;
}

/* Who answers where no name stands: the one whom a label names elsewhere, or the introduction. */
static guint
get_sole_answerer (VandapCast *self)
{
  g_autofree char *label = NULL;
  guint sole;

  if (self->looked)
    return self->sole_answerer;
  self->looked = TRUE;
  sole = find_sole_label (self);
  if (sole != VANDAP_NONE && may_be_generic (self, sole))
    {
      self->sole_answerer = vandap_cast_get_speaker (self, sole, FALSE);
      return self->sole_answerer;
    }
  label = vandap_introduction_find_interviewee (&self->introduction);
  if (label != NULL)
    self->sole_answerer = add_person (self, "interviewee", label, VANDAP_PART_ANSWERS, FALSE);

  return self->sole_answerer;
}

/* Somebody already known by the same name, or by one that ends or begins with it ("Ông Oét", "Ksor"); nobody where that
 * are several. */
static gboolean
find_same (VandapCast *self, guint label, guint *person)
{
  const char *key = vandap_pieces_get_label (self->pieces, label)->key;
  GHashTableIter iter;
  gpointer other, index;
  guint found = VANDAP_NONE;

  if (g_hash_table_size (self->by_label) > MOST_COMPARED)
    return FALSE;
  g_hash_table_iter_init (&iter, self->by_label);
  while (g_hash_table_iter_next (&iter, &other, &index))
    {
      const char *known = vandap_pieces_get_label (self->pieces, GPOINTER_TO_UINT (other))->key;
      const char *longer = strlen (known) > strlen (key) ? known : key;
      const char *shorter = longer == known ? key : known;
      gsize n = strlen (shorter), m = strlen (longer);

      if (vandap_words_differ_in_gender (vandap_pieces_get_label (self->pieces, label)->name,
                                         vandap_pieces_get_label (self->pieces, GPOINTER_TO_UINT (other))->name))
        continue;
      if (n > 1 && m > n && ((longer[m - n - 1] == ' ' && strcmp (longer + m - n, shorter) == 0)
                             || (longer[n] == ' ' && strncmp (longer, shorter, n) == 0)))
        {
          if (found != VANDAP_NONE && found != GPOINTER_TO_UINT (index))
            return FALSE;
          found = GPOINTER_TO_UINT (index);
        }
    }
  *person = found;

  return found != VANDAP_NONE;
}

/* Whether a label is the name of whoever the byline says held the interview, or its initials. */
static gboolean
is_of_byline (VandapCast *self, const VandapLabel *label)
{
  g_autofree char *key = self->byline != NULL ? vandap_lead_dup_key (self->byline) : NULL;

  return key != NULL && (strcmp (key, label->key) == 0 || vandap_short_names_are_of (label->name, self->byline));
}

/* Whether anybody has a label but those who answer. */
static gboolean
asks_under_label (VandapCast *self)
{
  for (guint i = 0; i < self->pieces->labels->len; i++)
    {
      const VandapLabel *label = vandap_pieces_get_label (self->pieces, i);

      if (label->count > 0 && label->sense != VANDAP_LABEL_ANSWERS)
        return TRUE;
    }

  return FALSE;
}

/* Whoever answers under a label that names nobody; "Trả lời" is nobody where no label stands against it. */
static guint
get_answerer (VandapCast *self, const char *id, const char *label)
{
  guint person = get_sole_answerer (self);
  g_autofree char *bare = dup_without_number (label);

  if (person != VANDAP_NONE || bare == NULL || (vandap_words_is_answer (bare) && !asks_under_label (self)))
    return person;

  return add_person (self, id, bare, VANDAP_PART_ANSWERS, TRUE);
}

/* Several papers ask in one room: each label that names one is somebody of its own. */
static gboolean
is_one_of_papers (VandapCast *self, const VandapLabel *marks)
{
  g_autofree char *paper = marks->sense == VANDAP_LABEL_ASKS ? vandap_words_dup_paper (marks->name) : NULL;

  for (guint i = 0; paper != NULL && i < MIN (self->pieces->labels->len, MOST_COMPARED); i++)
    {
      const VandapLabel *label = vandap_pieces_get_label (self->pieces, i);
      g_autofree char *other
        = label->sense == VANDAP_LABEL_ASKS && label->count > 0 ? vandap_words_dup_paper (label->name) : NULL;

      if (other != NULL && strcmp (other, paper) != 0)
        return TRUE;
    }

  return FALSE;
}

static guint
add_labelled (VandapCast *self, guint label, gboolean asks)
{
  const VandapLabel *marks = vandap_pieces_get_label (self->pieces, label);
  g_autofree char *id = g_strdup_printf ("speaker-%u", label + 1);
  guint person;

  if (is_one_of_papers (self, marks))
    return add_person (self, id, marks->name, VANDAP_PART_ASKS, TRUE);
  if (marks->sense == VANDAP_LABEL_ASKS || (asks && is_of_byline (self, marks)))
    return get_interviewer (self, marks->name);
  if (marks->sense == VANDAP_LABEL_ANSWERS)
    return get_answerer (self, id, marks->name);

  person = add_person (self, id, marks->name, asks ? VANDAP_PART_ASKS : VANDAP_PART_ANSWERS,
                       marks->sense == VANDAP_LABEL_HOSTS);
  /* Whom a paper names but in its first question asks the others, too. */
  if (asks && label == self->pieces->first_asker)
    self->interviewer = person;

  return person;
}

/**
 * vandap_cast_get_speaker:
 * @self: a cast
 * @label: index of the label a turn begins with, or %VANDAP_NONE
 * @asks: whether the turn asks
 *
 * Tells who says a turn.
 *
 * Returns: index of a person, or %VANDAP_NONE where nobody is known
 */
guint
vandap_cast_get_speaker (VandapCast *self, guint label, gboolean asks)
{
  gpointer known;
  guint person;

  if (label == VANDAP_NONE)
    return asks ? get_interviewer (self, NULL) : get_sole_answerer (self);

  if (g_hash_table_lookup_extended (self->by_label, GUINT_TO_POINTER (label), NULL, &known))
    return GPOINTER_TO_UINT (known);
  if (!find_same (self, label, &person))
    person = add_labelled (self, label, asks);
  g_hash_table_insert (self->by_label, GUINT_TO_POINTER (label), GUINT_TO_POINTER (person));
  if (asks && person != VANDAP_NONE)
    g_hash_table_add (self->askers, GUINT_TO_POINTER (person));

  return person;
}

static gboolean
has_speaker (GArray *speakers, guint person)
{
  for (guint i = 0; i < speakers->len; i++)
    if (g_array_index (speakers, guint, i) == person)
      return TRUE;

  return FALSE;
}

/* "Both", "All": everybody who answers. */
static gboolean
add_everybody (VandapCast *self, GArray *speakers)
{
  for (guint i = 0; i < self->pieces->labels->len; i++)
    {
      gpointer known;
      guint person;

      if (!g_hash_table_lookup_extended (self->by_label, GUINT_TO_POINTER (i), NULL, &known))
        continue;
      person = GPOINTER_TO_UINT (known);
      if (person != VANDAP_NONE && !g_hash_table_contains (self->askers, GUINT_TO_POINTER (person)) && !has_speaker (speakers, person))
        g_array_append_val (speakers, person);
    }

  return speakers->len > 1;
}

/* The label that a part of a joint one is, however it is written. */
static guint
find_part (VandapCast *self, const char *part)
{
  g_autofree char *bare = g_strstrip (g_strdup (part));
  g_autofree char *key = vandap_lead_dup_key (bare);

  return vandap_pieces_find_label (self->pieces, key);
}

/* Whether somebody of a joint label speaks alone, too. */
static gboolean
names_known (VandapCast *self, char **parts)
{
  for (guint i = 0; parts[i] != NULL; i++)
    if (find_part (self, parts[i]) != VANDAP_NONE)
      return TRUE;

  return FALSE;
}

/* Who a part of a joint label is: beside somebody known, a whole name is somebody, too, who never speaks alone. */
static guint
find_or_add_part (VandapCast *self, const char *part, gboolean asks, gboolean beside_known)
{
  guint label = find_part (self, part);
  g_autofree char *id = NULL;
  guint known;

  if (label != VANDAP_NONE)
    return vandap_cast_get_speaker (self, label, asks);
  /* "Bà Test Thử, Trưởng phòng Mẫu" is one, who is something. */
  if (!beside_known || strchr (part, ' ') == NULL || !vandap_words_is_name (part + vandap_words_match_courtesy (part)))
    return VANDAP_NONE;
  known = GPOINTER_TO_UINT (g_hash_table_lookup (self->by_part, part));
  if (known > 0)
    return known - 1;
  id = g_strdup_printf ("partner-%u", g_hash_table_size (self->by_part) + 1);
  known = add_person (self, id, part, asks ? VANDAP_PART_ASKS : VANDAP_PART_ANSWERS, FALSE);
  g_hash_table_insert (self->by_part, g_strdup (part), GUINT_TO_POINTER (known + 1));

  return known;
}

/* "Alice and Ben": each part is somebody who speaks alone elsewhere. */
static gboolean
add_parts (VandapCast *self, const char *name, gboolean asks, GArray *speakers)
{
  static const char *const joints[] = { " and ", " và ", " et ", " und ", " y ", " e ", " и ", " & ", "、", " / ", ", " };
  gsize courtesy = vandap_words_match_courtesy (name);

  for (guint i = 0; i < G_N_ELEMENTS (joints); i++)
    {
      const char *joint = strstr (name, joints[i]);
      /* "Đại tá, TS Test" is one. */
      g_auto (GStrv) parts = joint != NULL && joint >= name + courtesy ? g_strsplit (name, joints[i], -1) : NULL;

      if (parts == NULL)
        continue;
      g_array_set_size (speakers, 0);
      for (guint j = 0; parts[0] != NULL && parts[1] != NULL && parts[j] != NULL; j++)
        {
          guint person = find_or_add_part (self, parts[j], asks, speakers->len > 0 || names_known (self, parts));

          if (person == VANDAP_NONE)
            break;
          if (!has_speaker (speakers, person))
            g_array_append_val (speakers, person);
          if (parts[j + 1] == NULL && speakers->len > 1)
            return TRUE;
        }
    }

  return FALSE;
}

/**
 * vandap_cast_get_speakers:
 * @self: a cast
 * @label: index of the label a turn begins with, or %VANDAP_NONE
 * @asks: whether the turn asks
 * @speakers: (element-type guint): where indices of people are put
 *
 * Tells who says a turn, several together where their label says so ("Both",
 * "Alice and Ben").
 */
void
vandap_cast_get_speakers (VandapCast *self, guint label, gboolean asks, GArray *speakers)
{
  const VandapLabel *marks = label != VANDAP_NONE ? vandap_pieces_get_label (self->pieces, label) : NULL;
  guint person;

  g_array_set_size (speakers, 0);
  if (marks != NULL && marks->sense == VANDAP_LABEL_UNKNOWN && !(asks && is_of_byline (self, marks))
      && ((vandap_words_mean_everybody (marks->key) && add_everybody (self, speakers)) || add_parts (self, marks->name, asks, speakers)))
    return;

  g_array_set_size (speakers, 0);
  person = vandap_cast_get_speaker (self, label, asks);
  if (person != VANDAP_NONE)
    g_array_append_val (speakers, person);
}

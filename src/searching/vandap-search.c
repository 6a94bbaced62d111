/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "searching/vandap-search.h"

#include "interview/vandap-places.h"
#include "text/vandap-needle.h"

/* Matches between two looks at whether anybody still wants them. */
#define BREATH 256

struct _VandapSearch
{
  GObject parent_instance;

  VandapInterview *interview;
  VandapFold *fold;
};

G_DEFINE_FINAL_TYPE (VandapSearch, vandap_search, G_TYPE_OBJECT)

static void
vandap_search_finalize (GObject *object)
{
  VandapSearch *self = VANDAP_SEARCH (object);

  g_clear_pointer (&self->fold, vandap_fold_free);
  g_clear_object (&self->interview);

  G_OBJECT_CLASS (vandap_search_parent_class)->finalize (object);
}

static void
vandap_search_class_init (VandapSearchClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vandap_search_finalize;
}

static void
vandap_search_init (VandapSearch *self)
{
}

/**
 * vandap_search_new:
 * @interview: an interview
 *
 * Makes an interview ready to be searched: about 35 ms for a megabyte of text.
 *
 * Returns: (transfer full): a new search
 */
VandapSearch *
vandap_search_new (VandapInterview *interview)
{
  VandapSearch *self;
  const char *text;
  gsize length;

  g_return_val_if_fail (VANDAP_IS_INTERVIEW (interview), NULL);

  text = vandap_interview_get_text (interview, &length);
  self = g_object_new (VANDAP_TYPE_SEARCH, NULL);
  self->interview = g_object_ref (interview);
  self->fold = vandap_fold_new (text, length);

  return self;
}

/**
 * vandap_search_get_interview:
 * @self: a search
 *
 * Gets the interview that is searched.
 *
 * Returns: (transfer none): the interview
 */
VandapInterview *
vandap_search_get_interview (VandapSearch *self)
{
  g_return_val_if_fail (VANDAP_IS_SEARCH (self), NULL);

  return self->interview;
}

/* What was left out is not shown; and what one paragraph ends with and the next begins with nobody said. The
 * paragraph is walked along to where the match is. */
static gboolean
is_shown (VandapInterview *interview, VandapPassage passage, guint *paragraph)
{
  guint n = vandap_interview_get_n_paragraphs (interview);
  const VandapParagraph *marks;

  while (*paragraph < n && vandap_interview_get_paragraph (interview, *paragraph)->end <= passage.start)
    (*paragraph)++;
  if (*paragraph == n)
    return FALSE;
  marks = vandap_interview_get_paragraph (interview, *paragraph);

  return marks->kind != VANDAP_PARAGRAPH_LEFT_OUT && passage.start >= marks->start && passage.end <= marks->end;
}

/**
 * vandap_search_find:
 * @self: a search
 * @words: what to find: one phrase, as somebody typed it
 * @cancellable: (nullable): to stop it
 *
 * Finds words. Letter case does not matter, nor do accents that were not typed,
 * see [struct@Vandap.Needle]. A match lies in one paragraph.
 *
 * Returns: (transfer full) (nullable): what was found, nothing for no words; %NULL if stopped
 */
VandapMatches *
vandap_search_find (VandapSearch *self, const char *words, GCancellable *cancellable)
{
  g_autoptr (VandapNeedle) needle = NULL;
  g_autoptr (GArray) found = NULL;
  guint paragraph = 0;
  gsize start, end = 0;

  g_return_val_if_fail (VANDAP_IS_SEARCH (self), NULL);
  g_return_val_if_fail (words != NULL, NULL);

  needle = vandap_needle_new (words);
  found = g_array_new (FALSE, FALSE, sizeof (VandapPassage));
  for (guint i = 1; !vandap_needle_is_empty (needle) && vandap_needle_find (needle, self->fold, end, &start, &end); i++)
    {
      VandapPassage passage = { start, end };

      if (i % BREATH == 0 && g_cancellable_is_cancelled (cancellable))
        return NULL;
      if (is_shown (self->interview, passage, &paragraph))
        g_array_append_val (found, passage);
    }
  if (g_cancellable_is_cancelled (cancellable))
    return NULL;

  return vandap_matches_new (self->interview, (VandapPassage *) found->data, found->len);
}

typedef struct
{
  VandapInterview *interview;
  VandapSearch *search;   /* NULL until it is made */
  char *words;
} Request;

static void
request_free (gpointer data)
{
  Request *request = data;

  g_clear_object (&request->interview);
  g_clear_object (&request->search);
  g_free (request->words);
  g_free (request);
}

static void
find_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Request *request = data;
  VandapMatches *matches;

  if (request->search == NULL)
    request->search = vandap_search_new (request->interview);
  matches = vandap_search_find (request->search, request->words, cancellable);
  if (matches != NULL)
    g_task_return_pointer (task, matches, g_object_unref);
  else
    g_task_return_error_if_cancelled (task);
}

/**
 * vandap_search_find_async:
 * @interview: an interview
 * @search: (nullable): the interview, ready to be searched, or %NULL to make it so first
 * @words: what to find
 * @cancellable: (nullable): to stop it
 * @callback: called when it is done
 * @user_data: data for @callback
 *
 * Finds words in a thread of its own, as vandap_search_find() does.
 */
void
vandap_search_find_async (VandapInterview *interview, VandapSearch *search, const char *words,
                          GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  Request *request;

  g_return_if_fail (VANDAP_IS_INTERVIEW (interview));
  g_return_if_fail (search == NULL || search->interview == interview);
  g_return_if_fail (words != NULL);

  request = g_new0 (Request, 1);
  request->interview = g_object_ref (interview);
  g_set_object (&request->search, search);
  request->words = g_strdup (words);
  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_task_data (task, request, request_free);
  g_task_run_in_thread (task, find_in_thread);
}

/**
 * vandap_search_find_finish:
 * @result: what the callback got
 * @search: (out) (optional) (transfer full): the interview, ready to be searched again
 * @error: return location for an error
 *
 * Gets what was found.
 *
 * Returns: (transfer full): the matches, or %NULL with @error set
 */
VandapMatches *
vandap_search_find_finish (GAsyncResult *result, VandapSearch **search, GError **error)
{
  VandapMatches *matches;

  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  matches = g_task_propagate_pointer (G_TASK (result), error);
  if (matches != NULL && search != NULL)
    {
      Request *request = g_task_get_task_data (G_TASK (result));

      *search = g_object_ref (request->search);
    }

  return matches;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/vandap-document.h"

#include <glib/gi18n-lib.h>

#include "interview/vandap-exchange-places.h"
#include "window/vandap-document-name.h"
#include "window/vandap-opening.h"

struct _VandapDocument
{
  GObject parent_instance;

  VandapReading *reading;
  VandapCorrections *corrections;  /* over the reading */
  VandapRecollection *recollection; /* NULL where they are kept nowhere */
  VandapCorrectionKeepers *keepers; /* NULL where corrections are kept nowhere */
  VandapInterview *saved;          /* as it is in a file of the person's, or NULL */
  GFile *file;
  guint exchange;
  guint first_paragraph;     /* of that exchange */
  VandapHistory *history;    /* what a person opened before; NULL where nobody keeps that */
  guint wanted_question;     /* number of the question to show once the file is read */
  VandapOpening *opening;
  VandapPasted *pasted;
};

enum
{
  CLOSING,
  OPENED,
  CORRECTED,
  KEPT,
  MOVED,
  FAILED,
  WAITS,
  STOPPED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VandapDocument, vandap_document, G_TYPE_OBJECT)

static void
note_place (VandapDocument *self)
{
  VandapInterview *interview = vandap_document_get_interview (self);

  if (self->history != NULL && self->file != NULL && self->exchange != VANDAP_NONE)
    vandap_history_note_place (self->history, self->file,
                               vandap_interview_get_exchange_number (interview, self->exchange));
}

static void
note_opened (VandapDocument *self)
{
  g_autofree char *title = vandap_document_dup_title (self);

  if (self->history == NULL || self->file == NULL)
    return;
  vandap_history_note_opened (self->history, self->file, title);
  note_place (self);
}

/* By which the question is known again when others come or go before it. */
static void
note_first_paragraph (VandapDocument *self)
{
  VandapInterview *interview = vandap_document_get_interview (self);

  self->first_paragraph = self->exchange != VANDAP_NONE ? vandap_exchange_get_first_paragraph (interview, self->exchange) : 0;
}

/* The number of the question at which a file was left. */
static guint
recall_place (VandapDocument *self, GFile *file)
{
  const VandapHistoryEntry *entry = self->history != NULL ? vandap_history_find (self->history, file) : NULL;

  return entry != NULL ? entry->question : VANDAP_NONE;
}

static void
on_corrected (VandapDocument *self)
{
  vandap_pasted_note_changed (self->pasted);
  self->exchange = vandap_exchange_find_at_paragraph (vandap_document_get_interview (self), self->first_paragraph);
  note_first_paragraph (self);
  g_signal_emit (self, signals[CORRECTED], 0);
}

static void
on_kept (VandapDocument *self)
{
  g_signal_emit (self, signals[KEPT], 0);
}

static void
on_failed (VandapDocument *self, const char *message)
{
  g_signal_emit (self, signals[FAILED], 0, message);
}

/* What was open stays so, and is not to be lost for nothing. */
static void
on_not_read (VandapDocument *self, const char *message)
{
  vandap_pasted_drop_coming (self->pasted);
  vandap_pasted_set_may_be_lost (self->pasted, FALSE);
  g_signal_emit (self, signals[FAILED], 0, message);
}

static void
on_lasts (VandapDocument *self, GFile *file)
{
  g_signal_emit (self, signals[WAITS], 0, file);
}

static void
on_stopped (VandapDocument *self)
{
  vandap_pasted_let_go_of_coming (self->pasted);
  g_signal_emit (self, signals[STOPPED], 0);
}

static void
let_go_of_corrections (VandapDocument *self)
{
  if (self->recollection != NULL)
    {
      VandapCorrectionKeeper *keeper = vandap_recollection_get_keeper (self->recollection);

      vandap_recollection_stop (self->recollection);
      vandap_correction_keeper_flush (keeper);
      g_signal_handlers_disconnect_by_data (keeper, self);
    }
  g_clear_object (&self->recollection);
  if (self->corrections != NULL)
    g_signal_handlers_disconnect_by_data (self->corrections, self);
  g_clear_object (&self->corrections);
}

/* Takes @recall. */
static void
begin_recollecting (VandapDocument *self, const char *digest, VandapRecall *recall, GError **error)
{
  g_autofree char *uri = self->file != NULL ? g_file_get_uri (self->file) : NULL;
  VandapInterview *interview = vandap_reading_get_interview (self->reading);
  VandapCorrectionKeeper *keeper;

  self->recollection = vandap_recollection_new (self->keepers, digest, uri, interview, recall, error);
  keeper = vandap_recollection_get_keeper (self->recollection);
  self->corrections = g_object_ref (vandap_correction_keeper_get_corrections (keeper));
  g_signal_connect_object (keeper, "kept", G_CALLBACK (on_kept), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (keeper, "failed", G_CALLBACK (on_failed), self, G_CONNECT_SWAPPED);
}

static void
begin_correcting (VandapDocument *self, VandapRecall **recall, GError **error)
{
  const char *digest = vandap_reading_get_digest (self->reading);

  if (self->keepers != NULL && digest != NULL)
    begin_recollecting (self, digest, recall != NULL ? g_steal_pointer (recall) : NULL, error);
  else
    self->corrections = vandap_corrections_new (vandap_reading_get_interview (self->reading));
  g_signal_connect_object (self->corrections, "changed", G_CALLBACK (on_corrected), self, G_CONNECT_SWAPPED);
}

static void
show (VandapDocument *self, VandapReading *reading, GFile *file, gboolean is_pasted, guint question, VandapRecall **recall)
{
  g_autoptr (GError) error = NULL;

  g_signal_emit (self, signals[CLOSING], 0);
  let_go_of_corrections (self);
  g_clear_object (&self->saved);
  g_set_object (&self->reading, reading);
  g_set_object (&self->file, file);
  vandap_pasted_arrive (self->pasted, is_pasted);
  begin_correcting (self, recall, &error);
  self->exchange = vandap_exchange_find_wanted (vandap_document_get_interview (self), question);
  note_first_paragraph (self);
  note_opened (self);
  g_signal_emit (self, signals[OPENED], 0);
  if (error != NULL)
    g_signal_emit (self, signals[FAILED], 0, error->message);
  vandap_pasted_say_trouble (self->pasted);
}

static void
on_read (VandapDocument *self, VandapReading *reading, GFile *file, VandapRecall **recall)
{
  show (self, reading, file, file == NULL, file != NULL ? self->wanted_question : VANDAP_NONE, recall);
}

static void
vandap_document_dispose (GObject *object)
{
  VandapDocument *self = VANDAP_DOCUMENT (object);

  g_signal_emit (self, signals[CLOSING], 0);
  /* As nothing may be opened while it is waited for what is to be kept. */
  if (self->opening != NULL)
    vandap_opening_stop (self->opening);
  let_go_of_corrections (self);
  if (self->pasted != NULL)
    vandap_pasted_end (self->pasted);
  g_clear_object (&self->opening);
  g_clear_object (&self->pasted);
  g_clear_object (&self->keepers);
  g_clear_object (&self->saved);
  g_clear_object (&self->history);
  g_clear_object (&self->reading);
  g_clear_object (&self->file);
  G_OBJECT_CLASS (vandap_document_parent_class)->dispose (object);
}

static void
vandap_document_class_init (VandapDocumentClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vandap_document_dispose;
  signals[CLOSING] = g_signal_new ("closing", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[OPENED] = g_signal_new ("opened", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[CORRECTED] = g_signal_new ("corrected", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[KEPT] = g_signal_new ("kept", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[MOVED] = g_signal_new ("moved", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FAILED] = g_signal_new ("failed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                  G_TYPE_STRING);
  signals[WAITS] = g_signal_new ("waits", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_FILE);
  signals[STOPPED] = g_signal_new ("stopped", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
vandap_document_init (VandapDocument *self)
{
  self->exchange = VANDAP_NONE;
  self->wanted_question = VANDAP_NONE;
  self->opening = vandap_opening_new ();
  self->pasted = vandap_pasted_new (self->opening);
  g_signal_connect_object (self->pasted, "failed", G_CALLBACK (on_failed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->opening, "read", G_CALLBACK (on_read), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->opening, "failed", G_CALLBACK (on_not_read), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->opening, "lasts", G_CALLBACK (on_lasts), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->opening, "stopped", G_CALLBACK (on_stopped), self, G_CONNECT_SWAPPED);
}

/**
 * vandap_document_new:
 * @history: (nullable): what was opened before, and where
 * @keepers: (nullable): what keeps what is put right, or %NULL to keep it nowhere
 *
 * Creates a document in which nothing is open yet.
 *
 * Returns: (transfer full): a new document
 */
VandapDocument *
vandap_document_new (VandapHistory *history, VandapCorrectionKeepers *keepers)
{
  VandapDocument *self = g_object_new (VANDAP_TYPE_DOCUMENT, NULL);

  g_set_object (&self->history, history);
  g_set_object (&self->keepers, keepers);
  vandap_opening_set_keepers (self->opening, keepers);
  return self;
}

/**
 * vandap_document_open:
 * @self: a document
 * @file: a file
 * @question: number of the question to show first, or %VANDAP_NONE for the one
 *   at which the file was left
 *
 * Reads a file in the background. What was open stays open until then, and for
 * good where the file cannot be read.
 */
void
vandap_document_open (VandapDocument *self, GFile *file, guint question)
{
  g_return_if_fail (VANDAP_IS_DOCUMENT (self));
  g_return_if_fail (G_IS_FILE (file));

  self->wanted_question = question != VANDAP_NONE ? question : recall_place (self, file);
  vandap_opening_begin (self->opening, file);
}

/**
 * vandap_document_set_reading:
 * @self: a document
 * @reading: a file as it was read
 * @file: (nullable): the file
 * @question: number of the question to show first, or %VANDAP_NONE for the first
 *
 * Has an interview in place of what was open.
 */
void
vandap_document_set_reading (VandapDocument *self, VandapReading *reading, GFile *file, guint question)
{
  g_return_if_fail (VANDAP_IS_DOCUMENT (self));
  g_return_if_fail (VANDAP_IS_READING (reading));
  g_return_if_fail (file == NULL || G_IS_FILE (file));

  vandap_opening_stop (self->opening);
  show (self, reading, file, file == NULL, question, NULL);
}

/**
 * vandap_document_renew:
 * @self: a document in which a file is open
 * @reading: what is in the file now
 * @question: number of the question to show first
 * @recall: (inout): what was put right in it before; who needs it takes it
 *
 * Has that in place of what was open, whatever else is being read.
 */
void
vandap_document_renew (VandapDocument *self, VandapReading *reading, guint question, VandapRecall **recall)
{
  g_return_if_fail (VANDAP_IS_DOCUMENT (self) && VANDAP_IS_READING (reading));
  show (self, reading, self->file, FALSE, question, recall);
}

/**
 * vandap_document_get_pasted:
 * @self: a document
 *
 * Gets what becomes of what is open, where that was pasted.
 *
 * Returns: (transfer none): what was pasted, which may be nothing
 */
VandapPasted *
vandap_document_get_pasted (VandapDocument *self)
{
  g_return_val_if_fail (VANDAP_IS_DOCUMENT (self), NULL);

  return self->pasted;
}

/**
 * vandap_document_stop:
 * @self: a document
 *
 * Lets go of what is being read. What was pasted, and nobody has seen yet, stays among
 * the drafts.
 */
void
vandap_document_stop (VandapDocument *self)
{
  g_return_if_fail (VANDAP_IS_DOCUMENT (self));

  vandap_opening_stop (self->opening);
}

/**
 * vandap_document_give_up:
 * @self: a document
 *
 * Lets go of what is being read because a person does not want to wait for it, and
 * says so.
 */
void
vandap_document_give_up (VandapDocument *self)
{
  g_return_if_fail (VANDAP_IS_DOCUMENT (self));

  vandap_pasted_drop_coming (self->pasted);
  vandap_opening_stop (self->opening);
  vandap_pasted_set_may_be_lost (self->pasted, FALSE);
  g_signal_emit (self, signals[FAILED], 0, _("Reading was stopped. Open the file again when there is time."));
}

/**
 * vandap_document_get_progress:
 * @self: a document
 *
 * Tells how much is done of what is being read.
 *
 * Returns: from 0 to 1; 0 where nothing is being read
 */
double
vandap_document_get_progress (VandapDocument *self)
{
  g_return_val_if_fail (VANDAP_IS_DOCUMENT (self), 0);

  return vandap_opening_get_progress (self->opening);
}

/**
 * vandap_document_get_history:
 * @self: a document
 *
 * Gets what was opened before, and where.
 *
 * Returns: (transfer none) (nullable): the history, or %NULL where nobody keeps one
 */
VandapHistory *
vandap_document_get_history (VandapDocument *self)
{
  g_return_val_if_fail (VANDAP_IS_DOCUMENT (self), NULL);

  return self->history;
}

/**
 * vandap_document_get_reading:
 * @self: a document
 *
 * Gets what is open, as it was read.
 *
 * Returns: (transfer none) (nullable): the reading, or %NULL when nothing is open
 */
VandapReading *
vandap_document_get_reading (VandapDocument *self)
{
  g_return_val_if_fail (VANDAP_IS_DOCUMENT (self), NULL);

  return self->reading;
}

/**
 * vandap_document_get_interview:
 * @self: a document
 *
 * Gets the interview that is open, as it was put right.
 *
 * Returns: (transfer none) (nullable): the interview, or %NULL when nothing is open
 */
VandapInterview *
vandap_document_get_interview (VandapDocument *self)
{
  g_return_val_if_fail (VANDAP_IS_DOCUMENT (self), NULL);

  return self->corrections != NULL ? vandap_corrections_get_interview (self->corrections) : NULL;
}

/**
 * vandap_document_get_corrections:
 * @self: a document
 *
 * Gets what was put right in the interview that is open.
 *
 * Returns: (transfer none) (nullable): the corrections, or %NULL when nothing is open
 */
VandapCorrections *
vandap_document_get_corrections (VandapDocument *self)
{
  g_return_val_if_fail (VANDAP_IS_DOCUMENT (self), NULL);

  return self->corrections;
}

/**
 * vandap_document_keeps_corrections:
 * @self: a document
 *
 * Tells whether what is put right is there again when the file is opened another
 * time.
 *
 * Returns: whether it is
 */
gboolean
vandap_document_keeps_corrections (VandapDocument *self)
{
  g_return_val_if_fail (VANDAP_IS_DOCUMENT (self), FALSE);

  return self->recollection != NULL;
}

/**
 * vandap_document_get_recollection:
 * @self: a document
 *
 * Gets what was put right in the file that is open before.
 *
 * Returns: (transfer none) (nullable): the recollection, or %NULL where nobody keeps what is put right
 */
VandapRecollection *
vandap_document_get_recollection (VandapDocument *self)
{
  g_return_val_if_fail (VANDAP_IS_DOCUMENT (self), NULL);

  return self->recollection;
}

/**
 * vandap_document_note_saved:
 * @self: a document
 * @interview: what is in a file of the person's now, with all that was put right in it
 *
 * Says that this cannot be lost any more.
 */
void
vandap_document_note_saved (VandapDocument *self, VandapInterview *interview)
{
  g_return_if_fail (VANDAP_IS_DOCUMENT (self));
  g_return_if_fail (VANDAP_IS_INTERVIEW (interview));

  /* What was put right since is in no file yet. */
  if (interview != vandap_document_get_interview (self))
    return;
  g_set_object (&self->saved, interview);
  vandap_pasted_note_saved (self->pasted);
}

/* What was put right and is neither on the disk nor in a file of the person's. */
static gboolean
has_unkept (VandapDocument *self)
{
  VandapCorrectionKeeper *keeper = self->recollection != NULL ? vandap_recollection_get_keeper (self->recollection) : NULL;

  if (self->corrections == NULL || self->saved == vandap_document_get_interview (self))
    return FALSE;
  if (keeper != NULL)
    return !vandap_correction_keeper_is_kept (keeper);
  return vandap_corrections_can_undo (self->corrections);
}

/**
 * vandap_document_check_unsaved:
 * @self: a document
 * @is_for_all: whether the same would be done in all windows that show it
 *
 * Tells what would be lost if something else was opened, or the window closed. What is
 * put right and could not be kept is tried once more.
 *
 * Returns: what, if the person has not said that it may be lost
 */
VandapUnsaved
vandap_document_check_unsaved (VandapDocument *self, gboolean is_for_all)
{
  g_return_val_if_fail (VANDAP_IS_DOCUMENT (self), VANDAP_UNSAVED_NOTHING);

  if (is_for_all ? vandap_pasted_is_unsaved (self->pasted) : vandap_pasted_would_be_lost (self->pasted))
    return VANDAP_UNSAVED_PASTED;
  if (vandap_pasted_may_be_lost (self->pasted) || !has_unkept (self))
    return VANDAP_UNSAVED_NOTHING;
  if (self->recollection != NULL)
    vandap_correction_keeper_flush (vandap_recollection_get_keeper (self->recollection));
  return has_unkept (self) ? VANDAP_UNSAVED_CORRECTIONS : VANDAP_UNSAVED_NOTHING;
}

/**
 * vandap_document_get_file:
 * @self: a document
 *
 * Gets the file that is open.
 *
 * Returns: (transfer none) (nullable): the file, or %NULL where there is none
 */
GFile *
vandap_document_get_file (VandapDocument *self)
{
  g_return_val_if_fail (VANDAP_IS_DOCUMENT (self), NULL);

  return self->file;
}

/**
 * vandap_document_get_exchange:
 * @self: a document
 *
 * Tells which question is shown.
 *
 * Returns: index of the exchange, or %VANDAP_NONE
 */
guint
vandap_document_get_exchange (VandapDocument *self)
{
  g_return_val_if_fail (VANDAP_IS_DOCUMENT (self), VANDAP_NONE);

  return self->exchange;
}

/**
 * vandap_document_set_exchange:
 * @self: a document
 * @exchange: index of an exchange
 *
 * Moves to another question; nothing happens where there is no such exchange.
 */
void
vandap_document_set_exchange (VandapDocument *self, guint exchange)
{
  VandapInterview *interview;

  g_return_if_fail (VANDAP_IS_DOCUMENT (self));

  interview = vandap_document_get_interview (self);
  if (interview == NULL || exchange == self->exchange
      || exchange >= vandap_interview_get_n_exchanges (interview))
    return;
  self->exchange = exchange;
  note_first_paragraph (self);
  note_place (self);
  g_signal_emit (self, signals[MOVED], 0);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/vandap-leaving.h"

#include "window/vandap-document-name.h"
#include "window/vandap-leaving-dialog.h"
#include "window/vandap-save-dialog.h"
#include "window/vandap-typed.h"

#define LEAVING "vandap-leaving"

/* What a person is asked, and what for. */
typedef struct
{
  GtkWindow *dialog; /* NULL once it is answered, or gone with its window */
  VandapLeavingFunc func;
  gpointer user_data;
  GDestroyNotify destroy;
} Leaving;

/* It lives until it has given its answer, and the window may be gone by then. */
static void
close_dialog (Leaving *self)
{
  if (self->dialog == NULL)
    return;
  gtk_window_set_transient_for (self->dialog, NULL);
  gtk_window_destroy (self->dialog);
  g_clear_weak_pointer (&self->dialog);
}

static void
leaving_free (gpointer data)
{
  Leaving *self = data;

  close_dialog (self);
  if (self->destroy != NULL)
    self->destroy (self->user_data);
  g_free (self);
}

static VandapPasted *
get_pasted (VandapWindow *window)
{
  return vandap_document_get_pasted (vandap_window_get_document (window));
}

static VandapUnsaved
check_unsaved (VandapWindow *window, gboolean is_for_all)
{
  return vandap_document_check_unsaved (vandap_window_get_document (window), is_for_all);
}

static void
go_on (VandapWindow *window)
{
  Leaving *self = g_object_steal_data (G_OBJECT (window), LEAVING);

  close_dialog (self);
  self->func (window, self->user_data);
  leaving_free (self);
}

/* Who quits and then stays keeps what was said in other windows, too. */
static void
stay (VandapWindow *window)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (window));
  GList *l = application != NULL ? gtk_application_get_windows (application) : NULL;

  vandap_pasted_set_may_be_lost (get_pasted (window), FALSE);
  for (; l != NULL; l = l->next)
    if (VANDAP_IS_WINDOW (l->data))
      vandap_pasted_set_may_be_lost (get_pasted (l->data), FALSE);
  g_object_set_data (G_OBJECT (window), LEAVING, NULL);
}

static void
on_save_ended (VandapWindow *window, gboolean is_saved, gpointer data)
{
  if (g_object_get_data (G_OBJECT (window), LEAVING) == NULL)
    return;
  if (is_saved && check_unsaved (window, TRUE) == VANDAP_UNSAVED_NOTHING)
    go_on (window);
  else
    stay (window);
}

static void
on_answered (VandapWindow *window, int answer)
{
  Leaving *self = g_object_get_data (G_OBJECT (window), LEAVING);

  close_dialog (self);
  if (answer == VANDAP_LEAVING_DISCARD)
    {
      vandap_pasted_set_may_be_lost (get_pasted (window), TRUE);
      go_on (window);
    }
  else if (answer == VANDAP_LEAVING_SAVE)
    /* TEI has everything; what else a copy can be saved as leaves something out. */
    vandap_save_dialog_show_then (window, ".xml", on_save_ended, NULL);
  else
    stay (window);
}

static void
ask (Leaving *self, VandapWindow *window, VandapUnsaved unsaved)
{
  g_autofree char *title = vandap_document_dup_title (vandap_window_get_document (window));

  g_set_weak_pointer (&self->dialog, GTK_WINDOW (vandap_leaving_dialog_new (GTK_WINDOW (window), unsaved, title)));
  g_signal_connect_object (self->dialog, "answered", G_CALLBACK (on_answered), window, G_CONNECT_SWAPPED);
  gtk_window_present (self->dialog);
}

static void
begin (VandapWindow *window, gboolean is_for_all, VandapLeavingFunc func, gpointer user_data, GDestroyNotify destroy)
{
  Leaving *self = g_new0 (Leaving, 1);
  VandapUnsaved unsaved;

  self->func = func;
  self->user_data = user_data;
  self->destroy = destroy;
  g_object_set_data_full (G_OBJECT (window), LEAVING, self, leaving_free);
  vandap_typed_take (GTK_WINDOW (window));
  unsaved = check_unsaved (window, is_for_all);
  if (unsaved != VANDAP_UNSAVED_NOTHING)
    ask (self, window, unsaved);
  else
    go_on (window);
}

/**
 * vandap_leaving_ask:
 * @window: a window
 * @func: (scope notified): what is to be done
 * @user_data: data for @func
 * @destroy: (nullable): what frees it
 *
 * Does something by which the window lets go of what it shows; where that is a pasted
 * interview that is in no file, and in no other window, or was put right and that could
 * not be kept, not before the person has saved it, or said that it may be lost. The
 * person can also say that it is not to be done.
 */
void
vandap_leaving_ask (VandapWindow *window, VandapLeavingFunc func, gpointer user_data, GDestroyNotify destroy)
{
  g_return_if_fail (VANDAP_IS_WINDOW (window));
  g_return_if_fail (func != NULL);

  begin (window, FALSE, func, user_data, destroy);
}

/**
 * vandap_leaving_ask_for_all:
 * @window: a window
 * @func: (scope notified): what is to be done
 * @user_data: data for @func
 * @destroy: (nullable): what frees it
 *
 * Does something by which all windows let go of what this one shows, as
 * vandap_leaving_ask() does.
 */
void
vandap_leaving_ask_for_all (VandapWindow *window, VandapLeavingFunc func, gpointer user_data, GDestroyNotify destroy)
{
  g_return_if_fail (VANDAP_IS_WINDOW (window));
  g_return_if_fail (func != NULL);

  begin (window, TRUE, func, user_data, destroy);
}

typedef struct
{
  GFile *file;
  guint question;
} Opening;

static void
opening_free (gpointer data)
{
  Opening *opening = data;

  g_object_unref (opening->file);
  g_free (opening);
}

static void
open_now (VandapWindow *window, gpointer data)
{
  const Opening *opening = data;

  vandap_document_open (vandap_window_get_document (window), opening->file, opening->question);
}

/**
 * vandap_leaving_open:
 * @window: a window
 * @file: a file
 * @question: number of the question to show first, or %VANDAP_NONE for the one
 *   at which the file was left
 *
 * Opens a file as vandap_document_open() does, unless the person stays.
 */
void
vandap_leaving_open (VandapWindow *window, GFile *file, guint question)
{
  Opening *opening = g_new0 (Opening, 1);

  opening->file = g_object_ref (file);
  opening->question = question;
  vandap_leaving_ask (window, open_now, opening, opening_free);
}

typedef struct
{
  GBytes *bytes;
  gboolean is_html;
} Pasted;

static void
pasted_free (gpointer data)
{
  Pasted *pasted = data;

  g_bytes_unref (pasted->bytes);
  g_free (pasted);
}

static void
paste_now (VandapWindow *window, gpointer data)
{
  const Pasted *pasted = data;

  vandap_pasted_open (get_pasted (window), pasted->bytes, pasted->is_html);
}

/**
 * vandap_leaving_paste:
 * @window: a window
 * @bytes: what another program gave of what was copied in it
 * @is_html: whether it said that this is HTML
 *
 * Opens what was copied as vandap_pasted_open() does, unless the person stays.
 */
void
vandap_leaving_paste (VandapWindow *window, GBytes *bytes, gboolean is_html)
{
  Pasted *pasted = g_new0 (Pasted, 1);

  pasted->bytes = g_bytes_ref (bytes);
  pasted->is_html = is_html;
  vandap_leaving_ask (window, paste_now, pasted, pasted_free);
}

static void
open_draft_now (VandapWindow *window, gpointer draft)
{
  vandap_pasted_open_draft (get_pasted (window), draft);
}

/**
 * vandap_leaving_open_draft:
 * @window: a window
 * @draft: what was pasted before and not saved
 *
 * Opens it again as vandap_pasted_open_draft() does, unless the person stays.
 */
void
vandap_leaving_open_draft (VandapWindow *window, VandapDraft *draft)
{
  vandap_leaving_ask (window, open_draft_now, g_object_ref (draft), g_object_unref);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "window/vandap-document.h"

G_BEGIN_DECLS

/**
 * VandapLeavingAnswer:
 * @VANDAP_LEAVING_STAY: nothing is to be done
 * @VANDAP_LEAVING_SAVE: the interview is to be saved first
 * @VANDAP_LEAVING_DISCARD: the interview may be lost
 *
 * What a person can answer.
 */
typedef enum
{
  VANDAP_LEAVING_STAY,
  VANDAP_LEAVING_SAVE,
  VANDAP_LEAVING_DISCARD,
} VandapLeavingAnswer;

#define VANDAP_TYPE_LEAVING_DIALOG (vandap_leaving_dialog_get_type ())

/**
 * VandapLeavingDialog:
 *
 * Asks what becomes of a pasted interview that is in no file, or of what was put right
 * and could not be kept.
 *
 * Its signal "answered" gives a VandapLeavingAnswer, once.
 */
G_DECLARE_FINAL_TYPE (VandapLeavingDialog, vandap_leaving_dialog, VANDAP, LEAVING_DIALOG, GtkWindow)

VandapLeavingDialog *vandap_leaving_dialog_new (GtkWindow *parent, VandapUnsaved unsaved, const char *title);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/vandap-window.h"

G_BEGIN_DECLS

/**
 * VandapPersonFunc:
 * @window: the window
 * @person: what the person is called; only its name, courtesy word and occupation count
 * @user_data: data for the function
 *
 * Called when a person has said what somebody is called.
 */
typedef void (*VandapPersonFunc) (VandapWindow *window, const VandapPerson *person, gpointer user_data);

#define VANDAP_TYPE_PERSON_DIALOG (vandap_person_dialog_get_type ())
G_DECLARE_FINAL_TYPE (VandapPersonDialog, vandap_person_dialog, VANDAP, PERSON_DIALOG, GtkWindow)

void vandap_person_dialog_show (VandapWindow *window, const VandapPerson *person, VandapPersonFunc func,
                                gpointer user_data, GDestroyNotify destroy);

G_END_DECLS

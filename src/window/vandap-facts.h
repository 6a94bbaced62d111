/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "interview/vandap-interview.h"

G_BEGIN_DECLS

/**
 * VandapFactFunc:
 * @name: what is known, in words
 * @text: the words that say it
 * @data: data for the function
 *
 * Called with something that is known of an interview.
 */
typedef void (*VandapFactFunc) (const char *name, const char *text, gpointer data);

void vandap_facts_foreach (VandapInterview *interview, VandapFactFunc func, gpointer data);

G_END_DECLS

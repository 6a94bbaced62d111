/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "writing/vandap-edition.h"

G_BEGIN_DECLS

/**
 * VandapDetailFunc:
 * @name: what it is, under the name that readers know
 * @values: (array zero-terminated=1): what is said of it; of those who did something, each
 * @data: what was handed on
 *
 * Is told one detail of an interview's source.
 */
typedef void (*VandapDetailFunc) (const char *name, char **values, gpointer data);

gboolean vandap_details_say_more (VandapInterview *interview);
void vandap_details_foreach (VandapEdition *edition, VandapDetailFunc func, gpointer data);

G_END_DECLS

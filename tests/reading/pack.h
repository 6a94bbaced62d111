/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

/*
 * Office documents from a text: "=== NAME" on a line begins the member NAME of the
 * archive, and what follows up to the next such line is in it.
 */

GBytes *pack_document (const char *text, gsize length, gboolean deflated);
GBytes *pack_members (GPtrArray *names, GPtrArray *contents, gboolean deflated);

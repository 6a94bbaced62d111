/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What an OHMS file has in it, before anything is made of it. */

/**
 * VandapOhmsElement:
 * @name: its name, without prefix
 * @text: what it says
 *
 * An element that has text.
 */
typedef struct
{
  char *name;
  char *text;
} VandapOhmsElement;

/**
 * VandapOhmsPoint:
 * @time: when it begins, in milliseconds
 * @elements: (element-type VandapOhmsElement): what it says
 *
 * A point of an index.
 */
typedef struct
{
  gint64 time;
  GArray *elements;
} VandapOhmsPoint;

/**
 * VandapOhmsRecord:
 * @elements: (element-type VandapOhmsElement): what it says of itself, transcripts included
 * @points: (element-type VandapOhmsPoint): its index, by time
 *
 * The record of an interview.
 */
typedef struct
{
  GArray *elements;
  GArray *points;
} VandapOhmsRecord;

GPtrArray *vandap_ohms_records_parse (const char *data, gsize length, const char *name, GCancellable *cancellable,
                                      GError **error);
const char *vandap_ohms_elements_find (GArray *elements, const char *name);

G_END_DECLS

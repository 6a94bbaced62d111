/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* Makes a widget with something to scroll in it. */
typedef GtkWidget *(*BenchMake) (gpointer data);

typedef struct
{
  const char *title;       /* what is measured */
  const char *bare_name;   /* what it is compared with */
  BenchMake make_bare;
  BenchMake make_ours;
  gpointer data;
  int width;
  int height;
  double limit;            /* times the bare widget's, of scrolling and of resizing */
} BenchComparison;

/* Measures first paint, scrolling and resizing of both in turn and prints a table; returns an exit status. */
int bench_compare (const BenchComparison *comparison);

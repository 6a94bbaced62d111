/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/vandap-text-size.h"

/* Buttons stay small enough to leave room for what is read, and to stand side by side on a narrow window. */
#define MOST_FOR_BUTTONS 150

static const int sizes[] = {
  VANDAP_TEXT_SIZE_LEAST, 67, 80, 90, VANDAP_TEXT_SIZE_NORMAL, 110, 125, 150, 175, 200, 250, 300, 350,
  VANDAP_TEXT_SIZE_MOST,
};

/**
 * vandap_text_size_find_next:
 * @size: a size in per cent
 * @direction: above 0 for the next larger size, below 0 for the next smaller
 *
 * Finds the next of the sizes that keys and menus step through.
 *
 * Returns: the next size, or @size where there is no further
 */
int
vandap_text_size_find_next (int size, int direction)
{
  int next = size;

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      if (direction > 0 && sizes[i] > size)
        return sizes[i];
      if (direction < 0 && sizes[i] < size)
        next = sizes[i];
    }
  return next;
}

/**
 * vandap_text_size_load:
 * @sheet: a style sheet above that of the windows
 * @size: a size in per cent
 *
 * Has a style sheet set the size of the text to read. What the sheet of the
 * windows says is in em, and so in shares of it.
 */
void
vandap_text_size_load (GtkCssProvider *sheet, int size)
{
  int buttons = MIN (size, MOST_FOR_BUTTONS);
  g_autofree char *css =
    g_strdup_printf ("questionlist, readingcolumn { font-size: %d%%; }\n"
                     "questionlist button.about, readingcolumn .steps { font-size: %d.%02drem; }\n",
                     size, buttons / 100, buttons % 100);

  gtk_css_provider_load_from_data (sheet, size == VANDAP_TEXT_SIZE_NORMAL ? "" : css, -1);
}

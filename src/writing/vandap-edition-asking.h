/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "writing/vandap-edition.h"

G_BEGIN_DECLS

/**
 * VandapEditionAsking:
 * @part: parts what somebody else asks from what was asked before
 * @asker: adds the name of who asks
 * @words: adds the words of a paragraph
 *
 * How a format sets what is asked in one exchange, all of it in a heading.
 */
typedef struct
{
  void (*part) (VandapEdition *edition);
  void (*asker) (VandapEdition *edition, const char *asker);
  void (*words) (VandapEdition *edition, guint paragraph);
} VandapEditionAsking;

void vandap_edition_asking_write (VandapEdition *edition, guint exchange, const VandapEditionAsking *format);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "reading/vandap-blocks-parts.h"

/**
 * vandap_blocks_get_credited:
 * @self: blocks
 * @what: what was done
 *
 * Gets who a file says did something.
 *
 * Returns: (transfer none) (nullable): the first who did it, or %NULL where it says nothing
 */
const char *
vandap_blocks_get_credited (VandapBlocks *self, const char *what)
{
  for (guint i = 0; i < vandap_blocks_get_n_credits (self); i++)
    if (strcmp (vandap_blocks_get_credit (self, i)->what, what) == 0)
      return vandap_blocks_get_credit (self, i)->name;

  return NULL;
}

/**
 * vandap_blocks_set_derivation:
 * @self: blocks
 * @derivation: how the text stands to what was said
 *
 * Notes what a file says of whose words its text is.
 */
void
vandap_blocks_set_derivation (VandapBlocks *self, VandapDerivation derivation)
{
  self->derivation = derivation;
}

/**
 * vandap_blocks_get_derivation:
 * @self: blocks
 *
 * Tells what a file says of whose words its text is.
 *
 * Returns: how the text stands to what was said; as published where nothing else is said
 */
VandapDerivation
vandap_blocks_get_derivation (VandapBlocks *self)
{
  return self->derivation;
}

/**
 * vandap_blocks_set_source_line:
 * @self: blocks
 * @line: the line of ours that says where the text comes from
 *
 * Notes which line of the text only says to people what the file says otherwise,
 * too.
 */
void
vandap_blocks_set_source_line (VandapBlocks *self, const char *line)
{
  self->source_line = g_string_chunk_insert (self->strings, line);
}

/**
 * vandap_blocks_get_source_line:
 * @self: blocks
 *
 * Gets the line that says to people where the text comes from.
 *
 * Returns: (transfer none) (nullable): the line, or %NULL where the file does not tell
 */
const char *
vandap_blocks_get_source_line (VandapBlocks *self)
{
  return self->source_line;
}

/**
 * vandap_blocks_take_speakers:
 * @self: blocks
 * @speakers: (transfer full): all who speak in them
 *
 * Notes that a file names all who speak in it, as our own copies do.
 */
void
vandap_blocks_take_speakers (VandapBlocks *self, VandapSpeakerLine *speakers)
{
  vandap_speaker_line_free (self->speakers);
  self->speakers = speakers;
}

/**
 * vandap_blocks_get_speakers:
 * @self: blocks
 *
 * Gets all who speak in a file that says so.
 *
 * Returns: (transfer none) (nullable): them, or %NULL where it has to be found out
 */
VandapSpeakerLine *
vandap_blocks_get_speakers (VandapBlocks *self)
{
  return self->speakers;
}

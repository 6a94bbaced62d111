/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/ohms/vandap-ohms-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "reading/ohms/vandap-ohms-record.h"
#include "reading/ohms/vandap-ohms-source.h"
#include "reading/ohms/vandap-ohms-transcript.h"
#include "reading/subtitles/vandap-subtitle-reader.h"
#include "reading/vandap-markup.h"

/* How the Oral History Metadata Synchronizer of the Nunn Center has interviews: a record with an index, a transcript. */

typedef struct
{
  VandapBlocks *blocks;
  const VandapOhmsRecord *record;
} Index;

static void
leave_out (VandapBlocks *blocks, const char *name, const char *text, const char *reason)
{
  vandap_blocks_begin (blocks, VANDAP_BLOCK_LEFT_OUT, 1, TRUE);
  vandap_blocks_set_reason (blocks, reason);
  if (name != NULL && *name != '\0')
    {
      vandap_blocks_append (blocks, name, -1);
      vandap_blocks_append (blocks, ": ", 2);
    }
  vandap_blocks_append (blocks, text, -1);
  vandap_blocks_end (blocks);
}

/* A point of the index: its title is a heading, and what else it says is kept beside it. */
static void
write_point (gpointer data, guint number)
{
  Index *self = data;
  const VandapOhmsPoint *point = &g_array_index (self->record->points, VandapOhmsPoint, number);
  const char *title = vandap_ohms_elements_find (point->elements, "title");

  if (title != NULL)
    {
      vandap_blocks_begin (self->blocks, VANDAP_BLOCK_HEADING, 1, TRUE);
      vandap_blocks_set_level (self->blocks, 2);
      vandap_blocks_add_time (self->blocks, point->time);
      vandap_blocks_append (self->blocks, title, -1);
      vandap_blocks_end (self->blocks);
    }
  for (guint i = 0; i < point->elements->len; i++)
    {
      const VandapOhmsElement *element = &g_array_index (point->elements, VandapOhmsElement, i);

      if (element->text != title && strcmp (element->name, "time") != 0 && strcmp (element->name, "gps_zoom") != 0)
        leave_out (self->blocks, NULL, element->text, _("Part of the archive’s index"));
    }
}

static void
read_lines (Index *index, const char *text)
{
  g_autoptr (GArray) sections = g_array_new (FALSE, FALSE, sizeof (VandapOhmsSection));
  const VandapOhmsSections all = { sections, write_point, index };

  for (guint i = 0; i < index->record->points->len; i++)
    {
      const VandapOhmsPoint *point = &g_array_index (index->record->points, VandapOhmsPoint, i);
      VandapOhmsSection section = { point->time, vandap_ohms_elements_find (point->elements, "partial_transcript") };

      g_array_append_val (sections, section);
    }
  vandap_ohms_transcript_read (index->blocks, text, vandap_ohms_elements_find (index->record->elements, "sync"), &all);
}

static void
read_cues (Index *index, const char *text, VandapReport *report)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));
  VandapSubtitleSections sections = { NULL, index->record->points->len, write_point, index };

  for (guint i = 0; i < index->record->points->len; i++)
    g_array_append_val (times, g_array_index (index->record->points, VandapOhmsPoint, i).time);
  sections.times = (const gint64 *) (gpointer) times->data;
  while (g_ascii_isspace (*text))
    text++;
  vandap_subtitle_reader_read (index->blocks, text, strlen (text), VANDAP_SUBTITLES_WEBVTT, 1, &sections, report);
}

/* The transcript that is read: the one with times in it, else the one in the language of the recording. */
static const char *
read_transcript (Index *index, VandapReport *report)
{
  static const char *const names[] = { "vtt_transcript", "transcript", "vtt_transcript_alt", "transcript_alt" };
  const char *text = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (names) && text == NULL; i++)
    {
      text = vandap_ohms_elements_find (index->record->elements, names[i]);
      if (text != NULL && g_str_has_prefix (names[i], "vtt"))
        read_cues (index, text, report);
      else if (text != NULL)
        read_lines (index, text);
    }
  if (text == NULL)
    read_lines (index, "");

  return text;
}

static gboolean
is_sync (const char *name)
{
  return strcmp (name, "sync") == 0 || strcmp (name, "sync_alt") == 0;
}

static void
leave_out_lines (VandapBlocks *blocks, const char *text, const char *reason)
{
  g_auto (GStrv) paragraphs = g_strsplit (text, "\n\n", -1);

  for (guint i = 0; paragraphs[i] != NULL; i++)
    leave_out (blocks, NULL, paragraphs[i], reason);
}

static void
leave_out_rest (VandapBlocks *blocks, const VandapOhmsRecord *record, const char *transcript)
{
  for (guint i = 0; i < record->elements->len; i++)
    {
      const VandapOhmsElement *element = &g_array_index (record->elements, VandapOhmsElement, i);

      if (element->text == transcript || is_sync (element->name) || vandap_ohms_source_is_field (element->name))
        continue;
      if (strstr (element->name, "transcript") != NULL && strstr (element->name, "lang") == NULL)
        leave_out_lines (blocks, element->text, _("The same conversation once more, mostly in another language"));
      else
        leave_out (blocks, element->name, element->text, _("Part of the archive’s record"));
    }
}

/**
 * vandap_ohms_reader_recognises:
 * @data: (array length=length): first bytes of a file, or all of them
 * @length: how many
 *
 * Tells whether a file is one of OHMS: by its namespace, or by what its record
 * begins with.
 *
 * Returns: %TRUE if it is
 */
gboolean
vandap_ohms_reader_recognises (const char *data, gsize length)
{
  static const char *const roots[] = { "ROOT", "root", "record", NULL };
  static const char *const by_namespace[] = { "/ohms", NULL };
  static const char *const by_record[] = { "record", "<sync", "<title", NULL };
  static const char *const by_number[] = { "record", "<cms_record_id", NULL };

  return vandap_markup_root_is (data, length, roots, by_namespace)
         || vandap_markup_root_is (data, length, roots, by_record)
         || vandap_markup_root_is (data, length, roots, by_number);
}

/**
 * vandap_ohms_reader_read:
 * @content: a file that vandap_ohms_reader_recognises()
 * @error: return location for an error of [error@Vandap.ReadingError]
 *
 * Takes a file of OHMS apart: the points of its index are headings where they
 * belong in the transcript, and the words of the transcript have times.
 *
 * Returns: (transfer full): its blocks, or %NULL with @error set
 */
VandapBlocks *
vandap_ohms_reader_read (const VandapFileContent *content, GError **error)
{
  g_autoptr (GPtrArray) records = vandap_ohms_records_parse (content->data, content->length, content->name,
                                                             content->cancellable, error);
  VandapBlocks *blocks;

  if (records == NULL)
    return NULL;

  blocks = vandap_blocks_new ();
  for (guint i = 0; i < records->len; i++)
    {
      const VandapOhmsRecord *record = records->pdata[i];
      Index index = { blocks, record };

      vandap_ohms_source_read (blocks, record);
      leave_out_rest (blocks, record, read_transcript (&index, content->report));
    }

  return blocks;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "interview/vandap-corrections.h"

G_BEGIN_DECLS

/**
 * VandapKeptCorrection:
 * @correction: (nullable): what was put right, or %NULL where this version of the program does not know it
 * @unknown: (nullable): what stands there instead, in JSON
 * @anchors: (array zero-terminated=1): what tells the paragraphs it is about by their words; those of the first questions
 *   where it is about no paragraph
 * @beside: (nullable) (array zero-terminated=1): the anchors before and behind these where their words are so few that
 *   others may say them as well; empty strings where nothing stands there
 * @place: index of the first of those paragraphs when it was made
 * @was: (nullable): what was read where it says what is known of the source
 * @person: (nullable): the name of the person it is about
 * @is_aside: whether it did not fit the interview when it was kept
 * @before: of what is set aside: how many corrections that fitted were made before it
 *
 * A correction as it was kept.
 */
typedef struct
{
  VandapCorrection *correction;
  char *unknown;
  char **anchors;
  char **beside;
  guint place;
  char *was;
  char *person;
  gboolean is_aside;
  guint before;
} VandapKeptCorrection;

gboolean vandap_kept_correction_is_of_all (const VandapCorrection *correction);
VandapKeptCorrection *vandap_kept_correction_new (const VandapCorrection *correction, VandapInterview *reading,
                                                  const GPtrArray *names);
VandapKeptCorrection *vandap_kept_correction_copy (const VandapKeptCorrection *self);
void vandap_kept_correction_free (VandapKeptCorrection *self);
GPtrArray *vandap_kept_correction_list_new (void);

/**
 * VandapKeptFile:
 * @json: (nullable): the whole of it, as it stands in its file
 * @uris: (element-type utf8): where the file was found, the latest place last
 * @list: (element-type VandapKeptCorrection): what was put right, in that order; what is set aside stands where it was made
 * @settled: (element-type utf8): SHA-256 of other versions of the file whose corrections were taken over, or declined
 *
 * What is kept of one version of a file.
 */
typedef struct
{
  char *json;
  GPtrArray *uris;
  GPtrArray *list;
  GPtrArray *settled;
} VandapKeptFile;

VandapKeptFile *vandap_kept_file_new (void);
void vandap_kept_file_free (VandapKeptFile *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VandapKeptCorrection, vandap_kept_correction_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VandapKeptFile, vandap_kept_file_free)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VandapDerivation:
 * @VANDAP_DERIVATION_PUBLISHED: as published: the speakers' words, as far as the file can say
 * @VANDAP_DERIVATION_DIGEST: a retelling in other words
 * @VANDAP_DERIVATION_TRANSLATION: the same words in another language
 *
 * How a text stands to what was said.
 */
typedef enum
{
  VANDAP_DERIVATION_PUBLISHED,
  VANDAP_DERIVATION_DIGEST,
  VANDAP_DERIVATION_TRANSLATION,
} VandapDerivation;

/**
 * VandapOrigin:
 * @VANDAP_ORIGIN_FILE: a file of the person's
 * @VANDAP_ORIGIN_PASTED: another program, in which the person copied it
 * @VANDAP_ORIGIN_PROGRAM: the program itself
 *
 * Where a text was read from.
 */
typedef enum
{
  VANDAP_ORIGIN_FILE,
  VANDAP_ORIGIN_PASTED,
  VANDAP_ORIGIN_PROGRAM,
} VandapOrigin;

/**
 * VandapField:
 * @VANDAP_FIELD_TITLE: the interview's own title
 * @VANDAP_FIELD_LANGUAGE: language of the text, as a BCP 47 tag
 * @VANDAP_FIELD_PUBLISHER: who publishes this file
 * @VANDAP_FIELD_LICENCE: the licence, in words
 * @VANDAP_FIELD_LICENCE_ADDRESS: where the licence can be read
 * @VANDAP_FIELD_STATUS: TEI's availability/@status ("free", "restricted", "unknown")
 * @VANDAP_FIELD_RESTRICTION: what use is restricted, in words
 * @VANDAP_FIELD_ARTICLE: headline of the article it was published as
 * @VANDAP_FIELD_PUBLICATION: newspaper, journal, archive
 * @VANDAP_FIELD_DATE: date of publication in W3C form ("2019-09-09T06:07:00+07:00", "2019-09")
 * @VANDAP_FIELD_PRINTED_DATE: the same as the file prints it
 * @VANDAP_FIELD_ADDRESS: where the source is on the web
 * @VANDAP_FIELD_SCOPE: pages, issue, volume
 * @VANDAP_FIELD_REPOSITORY: the archive or library that keeps it
 * @VANDAP_FIELD_COLLECTION: the collection it belongs to there
 * @VANDAP_FIELD_IDENTIFIER: the number or mark under which it is kept
 * @VANDAP_N_FIELDS: how many there are
 *
 * What is known of where an interview comes from.
 */
typedef enum
{
  VANDAP_FIELD_TITLE,
  VANDAP_FIELD_LANGUAGE,
  VANDAP_FIELD_PUBLISHER,
  VANDAP_FIELD_LICENCE,
  VANDAP_FIELD_LICENCE_ADDRESS,
  VANDAP_FIELD_STATUS,
  VANDAP_FIELD_RESTRICTION,
  VANDAP_FIELD_ARTICLE,
  VANDAP_FIELD_PUBLICATION,
  VANDAP_FIELD_DATE,
  VANDAP_FIELD_PRINTED_DATE,
  VANDAP_FIELD_ADDRESS,
  VANDAP_FIELD_SCOPE,
  VANDAP_FIELD_REPOSITORY,
  VANDAP_FIELD_COLLECTION,
  VANDAP_FIELD_IDENTIFIER,
  VANDAP_N_FIELDS,
} VandapField;

G_END_DECLS

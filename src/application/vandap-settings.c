/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "application/vandap-settings.h"

#include "application/vandap-config.h"

/**
 * vandap_settings_open:
 *
 * Opens what is remembered from one run to the next. Where the schema is not
 * installed there is nothing to remember with, and g_settings_new() would abort.
 *
 * Returns: (transfer full) (nullable): the settings, or %NULL without a schema
 */
GSettings *
vandap_settings_open (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema
    = source != NULL ? g_settings_schema_source_lookup (source, VANDAP_APPLICATION_ID, TRUE) : NULL;

  return schema != NULL ? g_settings_new_full (schema, NULL, NULL) : NULL;
}

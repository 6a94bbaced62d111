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

/**
 * vandap_settings_attach:
 * @settings: the settings
 * @key: name of a key
 * @object: one of several that begin with what is remembered
 * @property: name of its property
 *
 * Gives an object what was remembered, and remembers what it is changed to. What
 * is remembered of others meanwhile is none of its business.
 */
void
vandap_settings_attach (GSettings *settings, const char *key, gpointer object, const char *property)
{
  g_return_if_fail (G_IS_SETTINGS (settings));
  g_return_if_fail (G_IS_OBJECT (object));

  g_settings_bind (settings, key, object, property,
                   G_SETTINGS_BIND_GET | G_SETTINGS_BIND_SET | G_SETTINGS_BIND_GET_NO_CHANGES);
}

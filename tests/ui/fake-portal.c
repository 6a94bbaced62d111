/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/fake-portal.h"

#define NAME "org.freedesktop.portal.Desktop"
#define PATH "/org/freedesktop/portal/desktop"
#define INTERFACE "org.freedesktop.portal.Settings"
#define NAMESPACE "org.freedesktop.appearance"

static const char interface_xml[] =
  "<node><interface name='" INTERFACE "'>"
  "<method name='ReadAll'><arg type='as' direction='in'/>"
  "<arg type='a{sa{sv}}' direction='out'/></method>"
  "<signal name='SettingChanged'><arg type='s'/><arg type='s'/><arg type='v'/>"
  "</signal></interface></node>";

struct _FakePortal
{
  GDBusConnection *connection;
  GMainContext *context;
  GMainLoop *loop;
  GThread *thread;
  guint color_scheme;
  guint contrast;
  guint delay; /* milliseconds that it thinks before it answers */
  int n_calls;
};

static void
on_method (GDBusConnection *connection, const char *sender, const char *path, const char *interface,
           const char *method, GVariant *parameters, GDBusMethodInvocation *invocation, gpointer data)
{
  FakePortal *portal = data;
  GVariantBuilder values;
  GVariantBuilder namespaces;

  g_atomic_int_inc (&portal->n_calls);
  g_usleep (portal->delay * 1000);
  g_variant_builder_init (&values, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&values, "{sv}", "color-scheme", g_variant_new_uint32 (portal->color_scheme));
  /* Wrapped once more, as some do. */
  g_variant_builder_add (&values, "{sv}", "contrast",
                         g_variant_new_variant (g_variant_new_uint32 (portal->contrast)));
  g_variant_builder_add (&values, "{sv}", "accent-color", g_variant_new ("(ddd)", .1, .2, .3));
  g_variant_builder_init (&namespaces, G_VARIANT_TYPE ("a{sa{sv}}"));
  g_variant_builder_add (&namespaces, "{sa{sv}}", NAMESPACE, &values);
  g_dbus_method_invocation_return_value (invocation, g_variant_new ("(a{sa{sv}})", &namespaces));
}

static GVariant *
call_bus (FakePortal *portal, const char *method, GVariant *parameters)
{
  g_autoptr (GError) error = NULL;
  GVariant *result =
    g_dbus_connection_call_sync (portal->connection, "org.freedesktop.DBus", "/org/freedesktop/DBus",
                                 "org.freedesktop.DBus", method, parameters, NULL, 0, -1, NULL, &error);

  g_assert_no_error (error);
  return result;
}

static gpointer
run (gpointer data)
{
  FakePortal *portal = data;

  g_main_context_push_thread_default (portal->context);
  g_main_loop_run (portal->loop);
  g_main_context_pop_thread_default (portal->context);
  return NULL;
}

static void
export_settings (FakePortal *portal)
{
  static const GDBusInterfaceVTable vtable = { .method_call = on_method };
  g_autoptr (GError) error = NULL;
  g_autoptr (GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (interface_xml, &error);

  g_assert_no_error (error);
  g_main_context_push_thread_default (portal->context);
  g_dbus_connection_register_object (portal->connection, PATH, node->interfaces[0], &vtable, portal, NULL,
                                     &error);
  g_main_context_pop_thread_default (portal->context);
  g_assert_no_error (error);
}

/* It is there, and has its name, when this returns. */
FakePortal *
fake_portal_new (guint color_scheme, guint contrast, guint delay)
{
  FakePortal *portal = g_new0 (FakePortal, 1);
  g_autofree char *address = g_dbus_address_get_for_bus_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  g_autoptr (GError) error = NULL;

  portal->color_scheme = color_scheme;
  portal->contrast = contrast;
  portal->delay = delay;
  portal->context = g_main_context_new ();
  portal->loop = g_main_loop_new (portal->context, FALSE);
  portal->connection = g_dbus_connection_new_for_address_sync (
    address, G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT | G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
    NULL, NULL, &error);
  g_assert_no_error (error);
  export_settings (portal);
  g_variant_unref (call_bus (portal, "RequestName", g_variant_new ("(su)", NAME, 4)));
  portal->thread = g_thread_new ("portal", run, portal);
  return portal;
}

void
fake_portal_free (FakePortal *portal)
{
  g_variant_unref (call_bus (portal, "ReleaseName", g_variant_new ("(s)", NAME)));
  g_main_loop_quit (portal->loop);
  g_thread_join (portal->thread);
  g_assert_true (g_dbus_connection_close_sync (portal->connection, NULL, NULL));
  g_object_unref (portal->connection);
  g_main_loop_unref (portal->loop);
  g_main_context_unref (portal->context);
  g_free (portal);
}

void
fake_portal_change (FakePortal *portal, const char *namespace, const char *key, GVariant *value)
{
  g_assert_true (g_dbus_connection_emit_signal (portal->connection, NULL, PATH, INTERFACE, "SettingChanged",
                                                g_variant_new ("(ssv)", namespace, key, value), NULL));
  g_assert_true (g_dbus_connection_flush_sync (portal->connection, NULL, NULL));
}

guint
fake_portal_count_calls (FakePortal *portal)
{
  return (guint)g_atomic_int_get (&portal->n_calls);
}

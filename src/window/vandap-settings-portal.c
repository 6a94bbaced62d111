/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/vandap-settings-portal.h"

#define PORTAL_NAME "org.freedesktop.portal.Desktop"
#define PORTAL_PATH "/org/freedesktop/portal/desktop"
#define PORTAL_INTERFACE "org.freedesktop.portal.Settings"
#define NAMESPACE "org.freedesktop.appearance"

enum
{
  COLOR_SCHEME,
  CONTRAST,
  N_KEYS,
};

static const char *const keys[N_KEYS] = { "color-scheme", "contrast" };

/* Shared with the thread that asks, and outlives a portal that is not waited for any more. */
typedef struct
{
  GDBusConnection *connection;
  GMutex mutex;
  GCond cond;
  gboolean done;
  GVariant *answer; /* NULL where there was none */
} Question;

struct _VandapSettingsPortal
{
  GObject parent_instance;

  GDBusConnection *connection;
  GCancellable *cancellable;
  Question *question; /* what is asked and not yet taken in */
  guint change_id;
  guint watch_id;
  gboolean answered;
  guint values[N_KEYS];
  gboolean changed[N_KEYS]; /* told since the question: newer than its answer */
};

enum
{
  PROP_COLOR_SCHEME = 1,
  PROP_HIGH_CONTRAST,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (VandapSettingsPortal, vandap_settings_portal, G_TYPE_OBJECT)

static Question *
question_new (GDBusConnection *connection)
{
  Question *question = g_atomic_rc_box_new0 (Question);

  question->connection = g_object_ref (connection);
  g_mutex_init (&question->mutex);
  g_cond_init (&question->cond);
  return question;
}

static void
question_clear (gpointer data)
{
  Question *question = data;

  g_object_unref (question->connection);
  g_mutex_clear (&question->mutex);
  g_cond_clear (&question->cond);
  g_clear_pointer (&question->answer, g_variant_unref);
}

static void
question_unref (gpointer question)
{
  g_atomic_rc_box_release_full (question, question_clear);
}

/* A portal that does not run is not started for this: its desktop tells in other ways. */
static void
ask_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  static const char *const namespaces[] = { NAMESPACE, NULL };
  Question *question = data;
  GVariant *answer =
    g_dbus_connection_call_sync (question->connection, PORTAL_NAME, PORTAL_PATH, PORTAL_INTERFACE, "ReadAll",
                                 g_variant_new ("(^as)", namespaces), G_VARIANT_TYPE ("(a{sa{sv}})"),
                                 G_DBUS_CALL_FLAGS_NO_AUTO_START, -1, cancellable, NULL);

  g_mutex_lock (&question->mutex);
  question->answer = answer;
  question->done = TRUE;
  g_cond_signal (&question->cond);
  g_mutex_unlock (&question->mutex);
  g_task_return_boolean (task, answer != NULL);
}

static void
set_value (VandapSettingsPortal *self, guint key, guint value)
{
  if (self->values[key] == value)
    return;
  self->values[key] = value;
  g_object_notify_by_pspec (G_OBJECT (self),
                            properties[key == COLOR_SCHEME ? PROP_COLOR_SCHEME : PROP_HIGH_CONTRAST]);
}

/* Older portals wrap a value once more than they should. What is no wish that we know is none. */
static guint
read_value (GVariant *variant, guint key)
{
  g_autoptr (GVariant) value = g_variant_ref (variant);
  guint last = key == COLOR_SCHEME ? VANDAP_COLOR_SCHEME_LIGHT : 1;
  guint number;

  while (g_variant_is_of_type (value, G_VARIANT_TYPE_VARIANT))
    {
      GVariant *inner = g_variant_get_variant (value);

      g_variant_unref (value);
      value = inner;
    }
  if (!g_variant_is_of_type (value, G_VARIANT_TYPE_UINT32))
    return 0;
  number = g_variant_get_uint32 (value);
  return number <= last ? number : 0;
}

static void
take_values (VandapSettingsPortal *self, GVariant *answer)
{
  g_autoptr (GVariant) namespaces = g_variant_get_child_value (answer, 0);
  g_autoptr (GVariant) values = g_variant_lookup_value (namespaces, NAMESPACE, G_VARIANT_TYPE_VARDICT);

  for (guint i = 0; i < N_KEYS; i++)
    {
      g_autoptr (GVariant) value = values != NULL ? g_variant_lookup_value (values, keys[i], NULL) : NULL;

      if (!self->changed[i])
        set_value (self, i, value != NULL ? read_value (value, i) : 0);
    }
}

static void
take_answer (VandapSettingsPortal *self)
{
  Question *question = g_steal_pointer (&self->question);

  if (question == NULL)
    return;
  if (question->answer != NULL)
    {
      self->answered = TRUE;
      take_values (self, question->answer);
    }
  question_unref (question);
}

/* The object is there as long as nothing was cancelled. */
static void
on_answered (GObject *source, GAsyncResult *result, gpointer data)
{
  GTask *task = G_TASK (result);

  if (g_cancellable_is_cancelled (g_task_get_cancellable (task)))
    return;
  /* Not where it was waited for; the next may be asked by now. */
  if (VANDAP_SETTINGS_PORTAL (data)->question == g_task_get_task_data (task))
    take_answer (data);
}

/* In a thread, because the answer must be able to come both to whoever waits for it and, later, to whoever
 * does not: a main context would have to be one or the other. */
static void
ask (VandapSettingsPortal *self)
{
  g_autoptr (GTask) task = NULL;

  if (self->question != NULL)
    return;
  for (guint i = 0; i < N_KEYS; i++)
    self->changed[i] = FALSE;
  self->question = question_new (self->connection);
  task = g_task_new (NULL, self->cancellable, on_answered, self);
  g_task_set_task_data (task, g_atomic_rc_box_acquire (self->question), question_unref);
  g_task_run_in_thread (task, ask_in_thread);
}

static void
on_setting_changed (GDBusConnection *connection, const char *sender, const char *path, const char *interface,
                    const char *signal, GVariant *parameters, gpointer data)
{
  VandapSettingsPortal *self = data;
  g_autoptr (GVariant) value = NULL;
  const char *namespace, *key;

  if (!g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(ssv)")))
    return;
  g_variant_get (parameters, "(&s&sv)", &namespace, &key, &value);
  for (guint i = 0; i < N_KEYS; i++)
    if (g_str_equal (namespace, NAMESPACE) && g_str_equal (key, keys[i]))
      {
        self->changed[i] = TRUE;
        set_value (self, i, read_value (value, i));
      }
}

/* Also called soon after the start, when the question is asked already. */
static void
on_portal_appeared (GDBusConnection *connection, const char *name, const char *owner, gpointer data)
{
  VandapSettingsPortal *self = data;

  if (!self->answered)
    ask (self);
}

static void
on_portal_vanished (GDBusConnection *connection, const char *name, gpointer data)
{
  /* What it said last stands until one comes that says otherwise. */
  VANDAP_SETTINGS_PORTAL (data)->answered = FALSE;
}

static void
vandap_settings_portal_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  VandapSettingsPortal *self = VANDAP_SETTINGS_PORTAL (object);

  switch (id)
    {
    case PROP_COLOR_SCHEME:
      g_value_set_uint (value, vandap_settings_portal_get_color_scheme (self));
      break;
    case PROP_HIGH_CONTRAST:
      g_value_set_boolean (value, vandap_settings_portal_get_high_contrast (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
vandap_settings_portal_dispose (GObject *object)
{
  VandapSettingsPortal *self = VANDAP_SETTINGS_PORTAL (object);

  g_cancellable_cancel (self->cancellable);
  if (self->change_id != 0)
    g_dbus_connection_signal_unsubscribe (self->connection, self->change_id);
  self->change_id = 0;
  g_clear_handle_id (&self->watch_id, g_bus_unwatch_name);
  g_clear_pointer (&self->question, question_unref);
  g_clear_object (&self->connection);
  G_OBJECT_CLASS (vandap_settings_portal_parent_class)->dispose (object);
}

static void
vandap_settings_portal_finalize (GObject *object)
{
  g_clear_object (&VANDAP_SETTINGS_PORTAL (object)->cancellable);
  G_OBJECT_CLASS (vandap_settings_portal_parent_class)->finalize (object);
}

static void
vandap_settings_portal_class_init (VandapSettingsPortalClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = vandap_settings_portal_get_property;
  object_class->dispose = vandap_settings_portal_dispose;
  object_class->finalize = vandap_settings_portal_finalize;

  properties[PROP_COLOR_SCHEME] = g_param_spec_uint ("color-scheme", NULL, NULL, 0, VANDAP_COLOR_SCHEME_LIGHT,
                                                     VANDAP_COLOR_SCHEME_ANY, flags);
  properties[PROP_HIGH_CONTRAST] = g_param_spec_boolean ("high-contrast", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
vandap_settings_portal_init (VandapSettingsPortal *self)
{
  self->cancellable = g_cancellable_new ();
}

/**
 * vandap_settings_portal_new:
 * @connection: (nullable): the session bus, or %NULL where there is none
 *
 * Asks the desktop's settings portal for the desktop's appearance, without
 * waiting for the answer and without starting a portal.
 *
 * Returns: (transfer full): a new portal
 */
VandapSettingsPortal *
vandap_settings_portal_new (GDBusConnection *connection)
{
  VandapSettingsPortal *self = g_object_new (VANDAP_TYPE_SETTINGS_PORTAL, NULL);

  if (connection == NULL)
    return self;
  self->connection = g_object_ref (connection);
  /* Heard before it is asked, so that no change slips through between. */
  self->change_id = g_dbus_connection_signal_subscribe (
    connection, PORTAL_NAME, PORTAL_INTERFACE, "SettingChanged", PORTAL_PATH, NAMESPACE,
    G_DBUS_SIGNAL_FLAGS_NONE, on_setting_changed, self, NULL);
  ask (self);
  self->watch_id = g_bus_watch_name_on_connection (connection, PORTAL_NAME, G_BUS_NAME_WATCHER_FLAGS_NONE,
                                                   on_portal_appeared, on_portal_vanished, self, NULL);
  return self;
}

static gboolean
wait_until (Question *question, gint64 end)
{
  gboolean done;

  g_mutex_lock (&question->mutex);
  while (!question->done && g_cond_wait_until (&question->cond, &question->mutex, end))
    ;
  done = question->done;
  g_mutex_unlock (&question->mutex);
  return done;
}

/**
 * vandap_settings_portal_wait:
 * @self: a settings portal
 * @milliseconds: how long to wait at most
 *
 * Waits for the answer where one is still to come. If it takes longer, it is
 * taken in when it comes.
 */
void
vandap_settings_portal_wait (VandapSettingsPortal *self, guint milliseconds)
{
  g_return_if_fail (VANDAP_IS_SETTINGS_PORTAL (self));

  if (self->question != NULL
      && wait_until (self->question, g_get_monotonic_time () + milliseconds * G_TIME_SPAN_MILLISECOND))
    take_answer (self);
}

/**
 * vandap_settings_portal_get_color_scheme:
 * @self: a settings portal
 *
 * Gets whether the desktop wants programs light or dark.
 *
 * Returns: what it said last
 */
VandapColorScheme
vandap_settings_portal_get_color_scheme (VandapSettingsPortal *self)
{
  g_return_val_if_fail (VANDAP_IS_SETTINGS_PORTAL (self), VANDAP_COLOR_SCHEME_ANY);

  return self->values[COLOR_SCHEME];
}

/**
 * vandap_settings_portal_get_high_contrast:
 * @self: a settings portal
 *
 * Gets whether the desktop wants programs to have more contrast.
 *
 * Returns: what it said last
 */
gboolean
vandap_settings_portal_get_high_contrast (VandapSettingsPortal *self)
{
  g_return_val_if_fail (VANDAP_IS_SETTINGS_PORTAL (self), FALSE);

  return self->values[CONTRAST] != 0;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

/* A settings portal on the test's own bus, in a thread of its own, as a real one is in another process. */
typedef struct _FakePortal FakePortal;

FakePortal *fake_portal_new (guint color_scheme, guint contrast, guint delay);
void fake_portal_free (FakePortal *portal);
void fake_portal_change (FakePortal *portal, const char *namespace, const char *key, GVariant *value);
guint fake_portal_count_calls (FakePortal *portal);

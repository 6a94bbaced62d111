/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/vandap-print-operation.h"

#include <glib/gi18n-lib.h>

#include "window/vandap-print-scope-chooser.h"

struct _VandapPrintOperation
{
  GtkPrintOperation parent_instance;

  VandapInterview *interview;
  guint exchange;
  VandapPassage selection;
  VandapPrintScope scope;
  VandapPaginator *paginator;
  GError *problem;
  gboolean lacks_previewer;
};

G_DEFINE_FINAL_TYPE (VandapPrintOperation, vandap_print_operation, GTK_TYPE_PRINT_OPERATION)

/* The paper is the dialog's, the margins are ours: many printers tell of none. */
static void
init_style (VandapPageStyle *style, GtkPrintContext *context)
{
  GtkPageSetup *setup = gtk_print_context_get_page_setup (context);

  vandap_page_style_init (style);
  vandap_page_style_set_paper (style, gtk_page_setup_get_paper_width (setup, GTK_UNIT_POINTS),
                               gtk_page_setup_get_paper_height (setup, GTK_UNIT_POINTS));
}

static void
vandap_print_operation_begin_print (GtkPrintOperation *operation, GtkPrintContext *context)
{
  VandapPrintOperation *self = VANDAP_PRINT_OPERATION (operation);
  VandapPageStyle style;

  init_style (&style, context);
  g_clear_object (&self->paginator);
  self->paginator = vandap_paginator_new (self->interview, &style);
  vandap_paginator_set_scope (self->paginator, self->scope, self->exchange, self->selection);
  /* GTK prints no less than one page. */
  g_clear_error (&self->problem);
  if (vandap_paginator_paginate (self->paginator, NULL, &self->problem))
    gtk_print_operation_set_n_pages (operation,
                                     MAX (1, (int) vandap_paginator_get_n_pages (self->paginator)));
  else
    gtk_print_operation_cancel (operation);
}

static void
vandap_print_operation_draw_page (GtkPrintOperation *operation, GtkPrintContext *context, int page)
{
  VandapPrintOperation *self = VANDAP_PRINT_OPERATION (operation);

  vandap_paginator_draw_page (self->paginator, gtk_print_context_get_cairo_context (context), (guint) page);
}

static GtkWidget *
vandap_print_operation_create_custom_widget (GtkPrintOperation *operation)
{
  VandapPrintOperation *self = VANDAP_PRINT_OPERATION (operation);
  GtkWidget *chooser = vandap_print_scope_chooser_new (self->exchange != VANDAP_NONE,
                                                       self->selection.start < self->selection.end);

  /* What was chosen for another text need not be there in this one. */
  if (self->scope == VANDAP_PRINT_EXCHANGE && self->exchange == VANDAP_NONE)
    self->scope = VANDAP_PRINT_ALL;
  vandap_print_scope_chooser_set_scope (VANDAP_PRINT_SCOPE_CHOOSER (chooser), self->scope);
  return chooser;
}

static void
vandap_print_operation_custom_widget_apply (GtkPrintOperation *operation, GtkWidget *widget)
{
  VANDAP_PRINT_OPERATION (operation)->scope
    = vandap_print_scope_chooser_get_scope (VANDAP_PRINT_SCOPE_CHOOSER (widget));
}

/* GTK leaves the pages to another program, and says nothing where there is none. */
static gboolean
has_previewer (void)
{
  g_autofree char *command = NULL;
  g_autofree char *path = NULL;
  g_auto (GStrv) words = NULL;

  g_object_get (gtk_settings_get_default (), "gtk-print-preview-command", &command, NULL);
  if (command == NULL || !g_shell_parse_argv (command, NULL, &words, NULL))
    return FALSE;
  path = g_find_program_in_path (words[0]);
  return path != NULL;
}

/* GTK wants something to draw on, even where nothing is drawn. */
static void
draw_nowhere (GtkPrintContext *context)
{
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR, NULL);
  cairo_t *cr = cairo_create (surface);

  gtk_print_context_set_cairo_context (context, cr, 72, 72);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static gboolean
end_preview (gpointer preview)
{
  gtk_print_operation_preview_end_preview (preview);
  return G_SOURCE_REMOVE;
}

static gboolean
vandap_print_operation_preview (GtkPrintOperation *operation, GtkPrintOperationPreview *preview,
                                GtkPrintContext *context, GtkWindow *parent)
{
  VandapPrintOperation *self = VANDAP_PRINT_OPERATION (operation);

  if (has_previewer ())
    return GTK_PRINT_OPERATION_CLASS (vandap_print_operation_parent_class)
      ->preview (operation, preview, context, parent);
  self->lacks_previewer = TRUE;
  draw_nowhere (context);
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, end_preview, g_object_ref (preview), g_object_unref);
  return TRUE;
}

static void
vandap_print_operation_dispose (GObject *object)
{
  VandapPrintOperation *self = VANDAP_PRINT_OPERATION (object);

  g_clear_object (&self->paginator);
  g_clear_object (&self->interview);
  g_clear_error (&self->problem);
  G_OBJECT_CLASS (vandap_print_operation_parent_class)->dispose (object);
}

static void
vandap_print_operation_class_init (VandapPrintOperationClass *klass)
{
  GtkPrintOperationClass *operation_class = GTK_PRINT_OPERATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vandap_print_operation_dispose;
  operation_class->begin_print = vandap_print_operation_begin_print;
  operation_class->preview = vandap_print_operation_preview;
  operation_class->draw_page = vandap_print_operation_draw_page;
  operation_class->create_custom_widget = vandap_print_operation_create_custom_widget;
  operation_class->custom_widget_apply = vandap_print_operation_custom_widget_apply;
}

static void
vandap_print_operation_init (VandapPrintOperation *self)
{
  GtkPrintOperation *operation = GTK_PRINT_OPERATION (self);

  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_allow_async (operation, TRUE);
  /* Translators: the page of the print dialog on which to choose what of an interview is printed */
  gtk_print_operation_set_custom_tab_label (operation, _("Interview"));
}

/**
 * vandap_print_operation_new:
 * @interview: an interview
 * @exchange: index of the exchange on screen, or %VANDAP_NONE
 * @selection: what is selected; empty where nothing is
 *
 * Creates a print operation for an interview, all of which is printed unless a
 * person chooses otherwise.
 *
 * Returns: (transfer full): a new print operation
 */
VandapPrintOperation *
vandap_print_operation_new (VandapInterview *interview, guint exchange, VandapPassage selection)
{
  VandapPrintOperation *self;
  const char *title;

  g_return_val_if_fail (VANDAP_IS_INTERVIEW (interview), NULL);

  self = g_object_new (VANDAP_TYPE_PRINT_OPERATION, NULL);
  self->interview = g_object_ref (interview);
  self->exchange = exchange;
  self->selection = selection;
  title = vandap_interview_get_field (interview, VANDAP_FIELD_TITLE);
  gtk_print_operation_set_job_name (GTK_PRINT_OPERATION (self), title != NULL ? title : _("Interview"));
  return self;
}

/**
 * vandap_print_operation_set_scope:
 * @self: a print operation
 * @scope: what to print
 *
 * Sets what is printed, and chosen when the dialog appears.
 */
void
vandap_print_operation_set_scope (VandapPrintOperation *self, VandapPrintScope scope)
{
  g_return_if_fail (VANDAP_IS_PRINT_OPERATION (self));

  self->scope = scope;
}

/**
 * vandap_print_operation_get_scope:
 * @self: a print operation
 *
 * Tells what is printed, or was.
 *
 * Returns: what to print
 */
VandapPrintScope
vandap_print_operation_get_scope (VandapPrintOperation *self)
{
  g_return_val_if_fail (VANDAP_IS_PRINT_OPERATION (self), VANDAP_PRINT_ALL);

  return self->scope;
}

/**
 * vandap_print_operation_lacks_previewer:
 * @self: a print operation
 *
 * Tells whether somebody wanted to see the pages first, and there was no program
 * to show them.
 *
 * Returns: whether it was so
 */
gboolean
vandap_print_operation_lacks_previewer (VandapPrintOperation *self)
{
  g_return_val_if_fail (VANDAP_IS_PRINT_OPERATION (self), FALSE);

  return self->lacks_previewer;
}

/**
 * vandap_print_operation_get_problem:
 * @self: a print operation
 *
 * Tells what kept the interview from being set on pages.
 *
 * Returns: (transfer none) (nullable): what is wrong, or %NULL
 */
const char *
vandap_print_operation_get_problem (VandapPrintOperation *self)
{
  g_return_val_if_fail (VANDAP_IS_PRINT_OPERATION (self), NULL);

  return self->problem != NULL ? self->problem->message : NULL;
}

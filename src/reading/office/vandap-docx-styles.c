/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/office/vandap-docx-styles.h"

#include <string.h>

#include "reading/office/vandap-office-draft.h"
#include "reading/office/vandap-xml.h"

/* Styles of WordprocessingML (ECMA-376 part 1, 17.7). Their names are unique whatever they are for. */
#define FAMILY 's'

struct _VandapDocxStyles
{
  VandapOfficeStyles *all;
  VandapOfficeStyle defaults;   /* what holds of all words */
  const char *usual_paragraph;  /* the style of paragraphs that name none, or NULL */
  const char *language;

  guint skipped;                /* how deep inside what is of no matter */
  gboolean in_defaults;
  VandapOfficeStyle *style;     /* the one that is being read, or NULL */
};

/**
 * vandap_docx_styles_new:
 *
 * Creates an empty set of styles.
 *
 * Returns: (transfer full): new styles
 */
VandapDocxStyles *
vandap_docx_styles_new (void)
{
  VandapDocxStyles *self = g_new0 (VandapDocxStyles, 1);

  self->all = vandap_office_styles_new ();
  vandap_office_style_init (&self->defaults);

  return self;
}

/**
 * vandap_docx_styles_free:
 * @self: (transfer full) (nullable): styles
 *
 * Frees styles.
 */
void
vandap_docx_styles_free (VandapDocxStyles *self)
{
  if (self == NULL)
    return;

  vandap_office_styles_free (self->all);
  g_free (self);
}

static void
begin_style (VandapDocxStyles *self, const VandapTeiElement *element)
{
  g_autofree char *id = vandap_tei_element_dup_attribute (element, "styleId");
  g_autofree char *usual = vandap_tei_element_dup_attribute (element, "default");

  self->in_defaults = FALSE;
  self->style = id != NULL ? vandap_office_styles_add (self->all, FAMILY, id) : NULL;
  if (id != NULL && usual != NULL && strcmp (usual, "0") != 0 && g_ascii_strcasecmp (usual, "false") != 0
      && vandap_tei_element_attribute_is (element, "type", "paragraph"))
    self->usual_paragraph = vandap_office_styles_keep (self->all, id);
}

static void
read_name (VandapDocxStyles *self, const VandapTeiElement *element)
{
  g_autofree char *name = vandap_tei_element_dup_attribute (element, "val");

  if (self->style != NULL)
    vandap_office_style_judge_name (self->style, name);
}

static void
read_parent (VandapDocxStyles *self, const VandapTeiElement *element)
{
  g_autofree char *parent = vandap_tei_element_dup_attribute (element, "val");

  if (self->style != NULL && parent != NULL)
    self->style->parent = vandap_office_styles_add (self->all, FAMILY, parent);
}

static void
read_language (VandapDocxStyles *self, const VandapTeiElement *element)
{
  g_autofree char *language = vandap_tei_element_dup_attribute (element, "val");

  if (self->in_defaults && language != NULL && self->language == NULL)
    self->language = vandap_office_styles_keep (self->all, language);
}

static void
read_property (VandapDocxStyles *self, const VandapTeiElement *element)
{
  VandapOfficeStyle *style = self->in_defaults ? &self->defaults : self->style;
  VandapDocxProperties properties = { .style = NULL };

  if (style == NULL)
    return;
  properties.look = *style;
  vandap_docx_properties_read (&properties, element, self->all);
  *style = properties.look;
}

static void
on_start (gpointer data, const VandapTeiElement *element)
{
  VandapDocxStyles *self = data;

  /* What a table's style says of its first row and the like. */
  if (self->skipped > 0 || vandap_docx_properties_skip (element->name) || strcmp (element->name, "tblStylePr") == 0)
    self->skipped++;
  else if (strcmp (element->name, "style") == 0)
    begin_style (self, element);
  else if (strcmp (element->name, "docDefaults") == 0)
    self->in_defaults = TRUE;
  else if (strcmp (element->name, "name") == 0)
    read_name (self, element);
  else if (strcmp (element->name, "basedOn") == 0)
    read_parent (self, element);
  else if (strcmp (element->name, "lang") == 0)
    read_language (self, element);
  else
    read_property (self, element);
}

static void
on_end (gpointer data)
{
  VandapDocxStyles *self = data;

  if (self->skipped > 0)
    self->skipped--;
}

static void
on_text (gpointer data, const char *text, gsize length)
{
}

/**
 * vandap_docx_styles_read:
 * @self: styles
 * @content: the file
 * @part: what its part with the styles is called
 * @bytes: that part
 * @error: return location for an error of [error@Vandap.ReadingError], or for that it was cancelled
 *
 * Reads the styles of a document.
 *
 * Returns: whether they were read
 */
gboolean
vandap_docx_styles_read (VandapDocxStyles *self, const VandapFileContent *content, const char *part, GBytes *bytes,
                         GError **error)
{
  const VandapMarkupHandler handler = { .start = on_start, .end = on_end, .add_text = on_text };

  return vandap_xml_parse (content, part, bytes, &handler, self, error);
}

/**
 * vandap_docx_styles_get_all:
 * @self: styles
 *
 * Gets the styles by their names.
 *
 * Returns: (transfer none): the styles
 */
VandapOfficeStyles *
vandap_docx_styles_get_all (VandapDocxStyles *self)
{
  return self->all;
}

/**
 * vandap_docx_styles_get_language:
 * @self: styles
 *
 * Gets the language of words that say none.
 *
 * Returns: (transfer none) (nullable): a BCP 47 tag, or %NULL
 */
const char *
vandap_docx_styles_get_language (VandapDocxStyles *self)
{
  return self->language;
}

/**
 * vandap_docx_styles_get_paragraph:
 * @self: styles
 * @own: what a paragraph says itself
 *
 * Works out all that holds of a paragraph.
 *
 * Returns: its look
 */
VandapOfficeStyle
vandap_docx_styles_get_paragraph (VandapDocxStyles *self, const VandapDocxProperties *own)
{
  const VandapOfficeStyle *style
    = vandap_office_styles_get (self->all, FAMILY, own->style != NULL ? own->style : self->usual_paragraph);
  VandapOfficeStyle look;

  if (style == NULL)
    style = vandap_office_styles_get (self->all, FAMILY, self->usual_paragraph);
  if (style != NULL)
    look = *style;
  else
    vandap_office_style_init (&look);
  if (own->look.level != VANDAP_OFFICE_UNSET)
    look.level = own->look.level;
  if (own->look.list != NULL)
    look.list = own->look.list;
  if (own->look.list_level != VANDAP_OFFICE_UNSET)
    look.list_level = own->look.list_level;

  return look;
}

/*
 * Bold and the like in styles are switches that are turned (17.7.3): on both in the
 * paragraph's style and in that of the words is off. What words say themselves counts
 * before all styles.
 */
static gboolean
is_on (int own, int words, int paragraph, int usual)
{
  if (own != VANDAP_OFFICE_UNSET)
    return own > 0;
  if (usual > 0)
    return TRUE;

  return (words > 0) != (paragraph > 0);
}

/**
 * vandap_docx_styles_get_flags:
 * @self: styles
 * @paragraph: what holds of the paragraph
 * @own: what the words say themselves
 *
 * Works out what words are. A heading that is bold because all such headings are
 * is not set off.
 *
 * Returns: #VandapOfficeFlags
 */
guint
vandap_docx_styles_get_flags (VandapDocxStyles *self, const VandapOfficeStyle *paragraph,
                              const VandapDocxProperties *own)
{
  const VandapOfficeStyle *words = vandap_office_styles_get (self->all, FAMILY, own->style);
  gboolean is_heading = paragraph->level > 0;
  guint flags = 0;

  if (is_on (own->look.bold, words != NULL ? words->bold : 0, is_heading ? 0 : paragraph->bold, self->defaults.bold))
    flags |= VANDAP_OFFICE_BOLD;
  if (is_on (own->look.italic, words != NULL ? words->italic : 0, is_heading ? 0 : paragraph->italic,
             self->defaults.italic))
    flags |= VANDAP_OFFICE_ITALIC;
  if (is_on (own->look.hidden, words != NULL ? words->hidden : 0, paragraph->hidden, self->defaults.hidden))
    flags |= VANDAP_OFFICE_HIDDEN;

  return flags;
}

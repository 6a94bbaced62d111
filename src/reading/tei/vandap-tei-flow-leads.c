/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The labels of a flow's paragraphs. */

#include "reading/tei/vandap-tei-flow-parts.h"

/**
 * vandap_tei_flow_set_lead:
 * @self: a flow
 * @lead: a label or marker
 *
 * Gives the next paragraph a label. One that was given before and not taken is
 * a paragraph.
 */
void
vandap_tei_flow_set_lead (VandapTeiFlow *self, const char *lead)
{
  vandap_tei_flow_flush_lead (self);
  self->lead = *lead != '\0' ? g_strdup (lead) : NULL;
}

/**
 * vandap_tei_flow_set_misnaming_lead:
 * @self: a flow
 * @lead: a label
 *
 * Gives the next paragraph a label that names somebody else than those who say it.
 */
void
vandap_tei_flow_set_misnaming_lead (VandapTeiFlow *self, const char *lead)
{
  vandap_tei_flow_set_lead (self, lead);
  self->lead_misnames = self->lead != NULL;
}

/**
 * vandap_tei_flow_set_speech_lead:
 * @self: a flow
 * @lead: a label or marker
 *
 * Gives the next paragraph of speech a label; captions and the like may come first.
 */
void
vandap_tei_flow_set_speech_lead (VandapTeiFlow *self, const char *lead)
{
  vandap_tei_flow_flush_speech_lead (self);
  self->speech_lead = *lead != '\0' ? g_strdup (lead) : NULL;
}

/**
 * vandap_tei_flow_flush_lead:
 * @self: a flow
 *
 * Makes a paragraph of a label that labels nothing.
 */
void
vandap_tei_flow_flush_lead (VandapTeiFlow *self)
{
  g_autofree char *lead = g_steal_pointer (&self->lead);

  self->lead_misnames = FALSE;
  if (lead == NULL)
    return;

  vandap_tei_flow_end_paragraph (self);
  vandap_tei_flow_add_paragraph (self, self->kind, lead);
}

/**
 * vandap_tei_flow_flush_speech_lead:
 * @self: a flow
 *
 * Makes an aside of the label of somebody who says nothing.
 */
void
vandap_tei_flow_flush_speech_lead (VandapTeiFlow *self)
{
  g_autofree char *lead = g_steal_pointer (&self->speech_lead);

  if (lead == NULL)
    return;

  vandap_tei_flow_end_paragraph (self);
  vandap_tei_flow_add_paragraph (self, VANDAP_PARAGRAPH_ASIDE, lead);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/plain/vandap-mail.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "reading/grammar/vandap-words.h"
#include "text/vandap-normal.h"

/*
 * Mail that was pasted into a text: RFC 5322, section 2.2, "Header Fields", and RFC
 * 3676, section 4.5, "Quoting". Whoever wrote the words at one depth wrote those two
 * deeper, too, so that the depths ask and answer by turns.
 */

/* So often, at the least, mail that is answered piece by piece goes from quoted to not quoted and back. */
#define FEWEST_TURNS 3
#define FEWEST_FIELDS 2
#define FEWEST_MESSAGES 2
#define FIRST_BYTES 65536
#define SHORTEST_WRAPPED 45 /* bytes */
#define LONGEST_WRAPPED 200
#define LONGEST_FIELD_NAME 24
#define LONGEST_ATTRIBUTION 200
#define LONGEST_NAME 120

typedef struct
{
  const char *start; /* behind the signs of quoting, and behind white space */
  const char *end;   /* before white space */
  guint depth;
} Line;

/* What a field of a message's heading says. */
typedef enum
{
  FIELD_NONE,
  FIELD_SENDER,
  FIELD_OTHER,
} Field;

static const struct
{
  const char *name;
  Field field;
} fields[] = {
  { "from", FIELD_SENDER },    { "von", FIELD_SENDER },       { "de", FIELD_SENDER },      { "da", FIELD_SENDER },
  { "từ", FIELD_SENDER },      { "от", FIELD_SENDER },        { "发件人", FIELD_SENDER },  { "差出人", FIELD_SENDER },
  { "to", FIELD_OTHER },       { "cc", FIELD_OTHER },         { "bcc", FIELD_OTHER },      { "date", FIELD_OTHER },
  { "sent", FIELD_OTHER },     { "subject", FIELD_OTHER },    { "reply-to", FIELD_OTHER }, { "message-id", FIELD_OTHER },
  { "an", FIELD_OTHER },       { "gesendet", FIELD_OTHER },   { "datum", FIELD_OTHER },    { "betreff", FIELD_OTHER },
  { "à", FIELD_OTHER },        { "envoyé", FIELD_OTHER },     { "objet", FIELD_OTHER },    { "para", FIELD_OTHER },
  { "enviado", FIELD_OTHER },  { "fecha", FIELD_OTHER },      { "asunto", FIELD_OTHER },   { "data", FIELD_OTHER },
  { "assunto", FIELD_OTHER },  { "oggetto", FIELD_OTHER },    { "inviato", FIELD_OTHER },  { "đến", FIELD_OTHER },
  { "tới", FIELD_OTHER },      { "ngày", FIELD_OTHER },       { "gửi", FIELD_OTHER },      { "chủ đề", FIELD_OTHER },
  { "tiêu đề", FIELD_OTHER },  { "кому", FIELD_OTHER },       { "дата", FIELD_OTHER },     { "тема", FIELD_OTHER },
  { "收件人", FIELD_OTHER },   { "主题", FIELD_OTHER },       { "宛先", FIELD_OTHER },     { "件名", FIELD_OTHER },
};

/* What stands between whose words are quoted and the colon behind it. */
static const char *const attributions[] = {
  "wrote", "writes", "schrieb", "a écrit", "escribió", "escreveu", "ha scritto", "viết", "написал", "写道", "書きました", "@",
};

static const char *
find_line_end (const char *p, const char *end)
{
  while (p < end && *p != '\n' && *p != '\r')
    p++;

  return p;
}

static Line
look_at_line (const char *p, const char *end)
{
  Line line = { p, end, 0 };

  while (line.start < end)
    {
      gunichar c = g_utf8_get_char (line.start);

      if (c == '>' && line.depth < G_MAXUINT16)
        line.depth++;
      else if (vandap_character_get_use (c) == VANDAP_CHARACTER_KEPT)
        break;
      line.start = g_utf8_next_char (line.start);
    }
  while (line.end > line.start && g_ascii_isspace (line.end[-1]))
    line.end--;

  return line;
}

/* The next line, or FALSE at the end. */
static gboolean
take_line (const char **at, const char *end, Line *line)
{
  const char *stop;

  if (*at >= end)
    return FALSE;
  stop = find_line_end (*at, end);
  *line = look_at_line (*at, stop);
  *at = stop < end ? stop + 1 : end;
  if (stop < end && *stop == '\r' && *at < end && **at == '\n')
    ++*at;

  return TRUE;
}

static gboolean
is_blank (const Line *line)
{
  return line->start == line->end;
}

static Field
find_field (const Line *line)
{
  gsize n = MIN ((gsize) (line->end - line->start), LONGEST_FIELD_NAME);
  const char *colon = memchr (line->start, ':', n);
  g_autofree char *name = NULL;

  if (colon == NULL)
    return FIELD_NONE;
  name = g_utf8_strdown (line->start, colon - line->start);
  g_strchomp (name);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (strcmp (fields[i].name, name) == 0)
      return fields[i].field;

  return FIELD_NONE;
}

/* Whether lines begin with a sign of quoting at all; most texts have not one such sign. */
static gboolean
has_quoted_lines (const char *text, gsize length)
{
  const char *end = text + length;
  guint n = 0;

  for (const char *p = text; n < 2 && p < end && (p = memchr (p, '>', (gsize) (end - p))) != NULL; p++)
    n += p == text || p[-1] == '\n' || p[-1] == '\r';

  return n >= 2;
}

static gboolean
is_quoted_by_turns (const char *text, gsize length)
{
  const char *at = text, *end = text + length;
  guint turns = 0, depth = 0;
  gboolean is_first = TRUE;
  Line line;

  while (turns < FEWEST_TURNS && take_line (&at, end, &line))
    {
      if (is_blank (&line))
        continue;
      turns += !is_first && line.depth % 2 != depth % 2;
      depth = line.depth;
      is_first = FALSE;
    }

  return turns >= FEWEST_TURNS;
}

/* How many lines from here on are a message's heading, and who sent it. */
static guint
measure_heading (const char *at, const char *end, Line *sender)
{
  guint n = 0, senders = 0;
  Line line;

  while (take_line (&at, end, &line) && !is_blank (&line))
    {
      Field field = find_field (&line);

      if (field == FIELD_NONE)
        break;
      if (field == FIELD_SENDER && senders++ == 0)
        *sender = line;
      n++;
    }

  return senders == 1 && n >= FEWEST_FIELDS ? n : 0;
}

static gboolean
has_messages (const char *text, gsize length, guint fewest)
{
  const char *at = text, *end = text + length;
  gboolean is_after_blank = TRUE;
  guint n = 0;
  Line line, sender;

  while (at < end && n < fewest)
    {
      gboolean is_heading = is_after_blank && measure_heading (at, end, &sender) > 0;

      n += is_heading;
      take_line (&at, end, &line);
      is_after_blank = is_blank (&line);
      if (n == 0 && !is_after_blank)
        return FALSE; /* mail begins with a heading */
    }

  return n >= fewest;
}

/**
 * vandap_mail_recognises:
 * @text: UTF-8 of a file
 * @length: its length in bytes
 *
 * Tells whether a text is mail: answered piece by piece under what it quotes, or
 * several messages with their headings.
 *
 * Returns: whether it is
 */
gboolean
vandap_mail_recognises (const char *text, gsize length)
{
  return (has_quoted_lines (text, length) && is_quoted_by_turns (text, length))
         || (has_messages (text, MIN (length, FIRST_BYTES), 1) && has_messages (text, length, FEWEST_MESSAGES));
}

static gboolean
ends_with_colon (const Line *line)
{
  gsize n = (gsize) (line->end - line->start);

  return (n > 0 && line->end[-1] == ':') || (n >= strlen ("：") && memcmp (line->end - strlen ("："), "：", strlen ("：")) == 0);
}

/* Whether a line says no more than whose words are quoted beneath it. */
static gboolean
is_attribution (const Line *line, const char *at, const char *end)
{
  gsize n = (gsize) (line->end - line->start);
  Line next = { NULL, NULL, 0 };

  if (n > LONGEST_ATTRIBUTION || !ends_with_colon (line))
    return FALSE;
  while (take_line (&at, end, &next) && is_blank (&next))
    continue;
  if (next.depth != line->depth + 1)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (attributions); i++)
    if (g_strstr_len (line->start, (gssize) n, attributions[i]) != NULL)
      return TRUE;

  return FALSE;
}

/* A sign of a list, or a few words before a colon. */
static gboolean
begins_anew (const Line *line)
{
  const char *colon = memchr (line->start, ':', MIN ((gsize) (line->end - line->start), LONGEST_FIELD_NAME));

  return strchr ("-*+#=", *line->start) != NULL || g_ascii_isdigit (*line->start)
         || (colon != NULL && g_unichar_isupper (g_utf8_get_char (line->start))
             && (colon + 1 == line->end || g_ascii_isspace (colon[1])));
}

/* Mail is wrapped: a sentence goes on in the next line, and so does a paragraph behind a line that is full. */
static gboolean
goes_on (const Line *line, const Line *next)
{
  gsize n = (gsize) (line->end - line->start);
  gboolean is_finished = vandap_words_ends_sentence (line->start, n);

  if (is_blank (next) || next->depth != line->depth || n > LONGEST_WRAPPED || begins_anew (next))
    return FALSE;
  if (n >= SHORTEST_WRAPPED)
    return TRUE;

  return !is_finished && (line->depth > 0 || g_unichar_islower (g_utf8_get_char (next->start)));
}

static void
write_line (VandapBlocks *blocks, const Line *line)
{
  vandap_blocks_append (blocks, line->start, line->end - line->start);
}

typedef struct
{
  VandapBlocks *blocks;
  const char *at;
  const char *end;
  guint number;      /* of the line that is next */
  gboolean names;    /* whether headings say who speaks */
  gboolean is_after_blank;
  char *sender;
} Mail;

static gboolean
take (Mail *self, Line *line)
{
  self->number++;

  return take_line (&self->at, self->end, line);
}

/* Who a message is from: the name before the address, or the address. */
static char *
dup_sender (const Line *line)
{
  const char *colon = memchr (line->start, ':', (gsize) (line->end - line->start));
  const char *start = colon + 1;
  const char *angle = memchr (start, '<', (gsize) (line->end - start));
  char *name = g_strndup (start, (gsize) ((angle != NULL ? angle : line->end) - start));

  g_strstrip (name);
  g_strdelimit (name, "\"'", ' ');
  g_strstrip (name);
  if (*name == '\0' || strlen (name) > LONGEST_NAME)
    g_clear_pointer (&name, g_free);

  return name;
}

static void
write_left_out (Mail *self, const Line *line, const char *reason)
{
  vandap_blocks_begin (self->blocks, VANDAP_BLOCK_LEFT_OUT, self->number - 1, self->is_after_blank);
  vandap_blocks_set_reason (self->blocks, reason);
  write_line (self->blocks, line);
  vandap_blocks_end (self->blocks);
}

/* The heading that the file begins with says what the file is; those of later messages are between what is said. */
static void
read_heading (Mail *self, guint n, const Line *sender)
{
  gboolean is_first = vandap_blocks_get_n (self->blocks) == 0 && !self->names;
  Line line;

  g_free (self->sender);
  self->sender = self->names ? dup_sender (sender) : NULL;
  for (; n > 0 && take (self, &line); n--)
    {
      if (is_first)
        {
          vandap_blocks_begin (self->blocks, VANDAP_BLOCK_PARAGRAPH, self->number - 1, self->is_after_blank);
          write_line (self->blocks, &line);
          vandap_blocks_end (self->blocks);
        }
      else
        {
          /* Translators: why a part of a file is not part of the interview: the lines of an e-mail's heading. */
          write_left_out (self, &line, _("Heading of an e-mail"));
        }
      self->is_after_blank = FALSE;
    }
}

static void
read_paragraph (Mail *self, const Line *first)
{
  Line line = *first, next;
  const char *at = self->at;

  vandap_blocks_begin (self->blocks, line.depth % 2 ? VANDAP_BLOCK_QUOTE : VANDAP_BLOCK_PARAGRAPH, self->number - 1,
                       self->is_after_blank);
  if (self->sender != NULL)
    vandap_blocks_set_label (self->blocks, self->sender);
  write_line (self->blocks, &line);
  while (take_line (&at, self->end, &next) && goes_on (&line, &next))
    {
      const char *last = g_utf8_find_prev_char (line.start, line.end);

      if (last == NULL || !vandap_words_join_without_space (g_utf8_get_char (last), g_utf8_get_char (next.start)))
        vandap_blocks_append (self->blocks, " ", 1);
      write_line (self->blocks, &next);
      line = next;
      self->at = at;
      self->number++;
    }
  vandap_blocks_end (self->blocks);
}

/**
 * vandap_mail_read:
 * @text: UTF-8 of mail
 * @length: its length in bytes
 *
 * Takes mail apart: what is quoted once, or three times, stands apart from what is
 * not, or is quoted twice; where nothing is quoted, headings say who speaks.
 *
 * Returns: (transfer full): its blocks
 */
VandapBlocks *
vandap_mail_read (const char *text, gsize length)
{
  Mail self = { .blocks = vandap_blocks_new (), .at = text, .end = text + length, .number = 1, .is_after_blank = TRUE };
  Line line, sender;

  self.names = !(has_quoted_lines (text, length) && is_quoted_by_turns (text, length));
  vandap_blocks_expect (self.blocks, length);
  while (self.at < self.end)
    {
      guint n = self.is_after_blank ? measure_heading (self.at, self.end, &sender) : 0;

      if (n > 0)
        {
          read_heading (&self, n, &sender);
          continue;
        }
      take (&self, &line);
      if (is_blank (&line))
        {
          self.is_after_blank = TRUE;
          continue;
        }
      if (is_attribution (&line, self.at, self.end))
        {
          /* Translators: why a part of a file is not part of the interview: "On Monday, Alice wrote:" in an e-mail. */
          write_left_out (&self, &line, _("Says who is quoted"));
        }
      else
        read_paragraph (&self, &line);
      self.is_after_blank = FALSE;
    }
  g_free (self.sender);

  return self.blocks;
}

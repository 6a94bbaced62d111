/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "reading/vandap-encoding.h"
#include "reading/vandap-job.h"
#include "reading/vandap-reading.h"

static void
check_refused (const char *path, VandapReadingError code)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (VandapReading) reading = vandap_reading_new_from_file (file, NULL, &error);
  g_autofree char *name = g_path_get_basename (path);

  g_assert_null (reading);
  g_assert_error (error, VANDAP_READING_ERROR, (int) code);
  g_assert_nonnull (strstr (error->message, name));
}

static void
test_no_file (void)
{
  g_autofree char *folder = g_dir_make_tmp ("vandap-reading-XXXXXX", NULL);
  g_autofree char *fifo = g_build_filename (folder, "ống", NULL);
  g_autofree char *missing = g_build_filename (folder, "không có.txt", NULL);
  g_autofree char *picture = g_build_filename (folder, "ảnh.png", NULL);

  g_assert_cmpint (mkfifo (fifo, 0600), ==, 0);
  g_assert_true (g_file_set_contents (picture, "\211PNG\r\n\032\n\0\0\0\rIHDR", 16, NULL));

  check_refused (folder, VANDAP_READING_ERROR_ACCESS);
  check_refused (fifo, VANDAP_READING_ERROR_ACCESS);
  check_refused (missing, VANDAP_READING_ERROR_ACCESS);
  check_refused (picture, VANDAP_READING_ERROR_NOT_TEXT);

  g_unlink (fifo);
  g_unlink (picture);
  g_rmdir (folder);
}

static void
test_no_ordinary_file (void)
{
  g_autofree char *folder = g_dir_make_tmp ("vandap-reading-XXXXXX", NULL);
  g_autofree char *loop = g_build_filename (folder, "vòng", NULL);
  g_autofree char *locked = g_build_filename (folder, "khóa.txt", NULL);

  g_assert_cmpint (symlink (loop, loop), ==, 0);
  check_refused (loop, VANDAP_READING_ERROR_ACCESS);
  check_refused ("/dev/zero", VANDAP_READING_ERROR_ACCESS);
  /* As "/proc/kmsg", which waits for what the kernel says next. */
  if (g_file_test ("/proc/self/status", G_FILE_TEST_EXISTS))
    check_refused ("/proc/self/status", VANDAP_READING_ERROR_ACCESS);

  g_assert_true (g_file_set_contents (locked, "Thử", -1, NULL));
  g_assert_cmpint (g_chmod (locked, 0), ==, 0);
  if (geteuid () != 0) /* root may read everything */
    check_refused (locked, VANDAP_READING_ERROR_ACCESS);

  g_unlink (loop);
  g_unlink (locked);
  g_rmdir (folder);
}

/* A file whose size is all that there is of it; one that says less than it has is in test-changing-file.c. */
static void
test_too_large (void)
{
  g_autofree char *folder = g_dir_make_tmp ("vandap-reading-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "lớn.txt", NULL);

  g_assert_true (g_file_set_contents (path, "x", 1, NULL));
  g_assert_cmpint (truncate (path, (off_t) VANDAP_READING_LIMIT + 1), ==, 0);
  check_refused (path, VANDAP_READING_ERROR_TOO_LARGE);
  g_assert_cmpint (truncate (path, (off_t) 2 * 1024 * 1024 * 1024), ==, 0);
  check_refused (path, VANDAP_READING_ERROR_TOO_LARGE);

  g_unlink (path);
  g_rmdir (folder);
}

static void
on_read (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static void
test_cancelled (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "reading", "star-pv.txt", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (VandapReading) reading = NULL;
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  vandap_reading_new_from_file_async (file, cancellable, on_read, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  reading = vandap_reading_new_from_file_finish (result, &error);
  g_assert_null (reading);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_async (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "reading", "star-pv.txt", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (VandapReading) reading = NULL;
  g_autoptr (GError) error = NULL;

  vandap_reading_new_from_file_async (file, NULL, on_read, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  reading = vandap_reading_new_from_file_finish (result, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (vandap_interview_get_n_questions (vandap_reading_get_interview (reading)), ==, 2);
}

static void
test_encodings (void)
{
  static const struct
  {
    const char *bytes;
    gsize length;
    const char *expected;
  } rows[] = {
    { "", 0, "" },
    { "abc", 3, "abc" },
    { "\357\273\277đ", 5, "đ" },
    { "\377\376a\0\021\001", 6, "ađ" },
    { "\376\377\0a\001\021", 6, "ađ" },
    { "a\0b\0c\0d\0", 8, "abcd" },
    { "\0a\0b\0c\0d", 8, "abcd" },
    { "caf\351 cr\350me \223oui\224", 16, "café crème “oui”" },
    { "Ti\352\354ng Vi\352\362t c\364\362ng ho\340 \360\375\314\244", 27, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      gsize length;
      g_autofree char *decoded = vandap_encoding_decode (rows[i].bytes, rows[i].length, "x", NULL, &length, &error);

      g_assert_no_error (error);
      g_assert_true (g_utf8_validate_len (decoded, length, NULL));
      if (rows[i].expected != NULL)
        g_assert_cmpstr (decoded, ==, rows[i].expected);
    }
}

static gboolean
has_note (VandapReport *report, const char *words)
{
  for (guint i = 0; i < report->notes->len; i++)
    if (strstr (report->notes->pdata[i], words) != NULL)
      return TRUE;

  return FALSE;
}

/* What no file says, its letters do; and the report says that nobody said it. */
static void
test_guessed (void)
{
  static const struct
  {
    const char *encoding;
    const char *text;
    const char *note;
  } rows[] = {
    { "WINDOWS-1251", "— Как вы начали ткать?\n— Отец дал мне станок, и я села за него.\n", "WINDOWS-1251" },
    { "KOI8-R", "- Как вы начали ткать?\n- Отец дал мне станок, и я села за него.\n", "KOI8-R" },
    { "KOI8-R", "ВОПРОС: Откуда вы?\nОТВЕТ: Я из деревни у самой реки.\n", "KOI8-R" },
    { "WINDOWS-1251", "ВОПРОС: Откуда вы?\nОТВЕТ: Я из деревни у самой реки.\n", "WINDOWS-1251" },
    { "WINDOWS-1251", "Lan Test: Где вы живёте?\nThu Van: Там же, где жил мой дед.\n", "WINDOWS-1251" },
    { "GB18030", "问：你是什么时候开始织布的？\n答：我十岁的时候就在家里织了。\n", "GB18030" },
    { "BIG5-HKSCS", "問：你是什麼時候開始織布的？\n答：我十歲的時候就在家裡織了。\n", "BIG5-HKSCS" },
    { "CP932", "いつから布を織っているのですか。\n十歳のときに母から習いました。\n", "CP932" },
    { "CP949", "언제부터 베를 짜셨습니까?\n열 살 때 어머니에게서 배웠습니다. 그때는 다들 그랬지요.\n", "CP949" },
    { "WINDOWS-1256", "متى بدأت العمل؟\nبدأت في البيت وأنا صغير، ثم تعلمت من أبي.\n", "WINDOWS-1256" },
    { "WINDOWS-1252", "Où êtes-vous née ? — À côté, là où l’été a été créé.\n", "WINDOWS-1252" },
    { "WINDOWS-1252", "¿Cómo empezó? ¡Pues así! Mi niñez pasó allí, ¿sabe usted?\n", "WINDOWS-1252" },
    { "WINDOWS-1252", "Wären Sie größer? Ähnlich müßte es übermäßig öde sein.\n", "WINDOWS-1252" },
    { "WINDOWS-1252", "Él está allí, ¿sí? Más qué: el café, té y así fue también mañana.\n", "WINDOWS-1252" },
    { "WINDOWS-1252", "Você já está aí? Não, só o chá é bom, e o pão é da avó.\n", "WINDOWS-1252" },
    { "TCVN5712-1", "PV: Ông làm nghề bịa này bao lâu?\nÔng Thử: Hai mươi năm.\nPV: Có khổ không?\nÔng Thử: Có.\n", "TCVN3" },
    { "GB18030", "记者：您几岁试织？\n样本：八岁，跟舅舅试的。\n记者：累吗？\n样本：累，夜夜试。\n", "GB18030" },
    { "EUC-JP", "質問：名前は？\n回答：試験太郎。\n質問：仕事は？\n回答：織物。毎日織る。\n", NULL },
    { "CP949", "질문： 이름은？\n대답： 시험입니다， 네.\n질문： 하는 일은？\n대답： 베를 짭니다.\n", "CP949" },
    { "CP949", "질문: 이름은?\n대답: 김시험.\n", "CP949" },
    { "CP949", "문: 힘들었나요?\n답: 네.\n", "CP949" },
    { "BIG5-HKSCS", "問：累嗎？\n答：有時累。\n", "BIG5-HKSCS" },
    { "BIG5-HKSCS", "記者：您叫什麼？\n樣本：我叫試樣，做假的布。\n", "BIG5-HKSCS" },
    { "WINDOWS-1252", "¡Ah! ¡Ay! ¿Que? ¿Como? ¿Donde? ¿Cuando? ¡Así!\n", "WINDOWS-1252" },
    { "GB18030", "问：累吗？\n答：有时候累，有时候不累。\n", "GB18030" },
    { "VISCII", "PV: Ông làm nghề bịa này bao lâu?\nÔng Thử: Hai mươi năm.\nPV: Có khổ không?\n", "VISCII" },
    { "WINDOWS-1258", "PV: Ông làm nghê\314\200 bi\314\243a na\314\200y bao lâu?\nÔng Thư\314\211: Hai mươi năm. Ba\314\200 cười.\n", "WINDOWS-1258" },
    { "UTF-16LE", "PV: Ông tên gì?\n", "UTF-16LE" },
    { "UTF-16BE", "问：累吗？\n答：有时累。\n", "UTF-16BE" },
    { "UTF-16LE", "问：累吗？\n答：有时累。\n", "UTF-16LE" },
    { "UTF-16LE", "問：名前は？\n答：試験です。\n", "UTF-16LE" },
    { "WINDOWS-1253", "Πότε αρχίσατε να υφαίνετε; Όταν ήμουν δέκα χρονών.\n", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (VandapReport) report = vandap_report_new ("text");
      gsize n_bytes, length;
      g_autofree char *expected = g_utf8_normalize (rows[i].text, -1, G_NORMALIZE_NFC);
      g_autofree char *bytes = g_convert (rows[i].text, -1, rows[i].encoding, "UTF-8", NULL, &n_bytes, NULL);
      g_autofree char *decoded = vandap_encoding_decode (bytes, n_bytes, "x", report, &length, NULL);

      g_test_message ("%s: %s", rows[i].encoding, decoded);
      if (rows[i].note != NULL)
        g_assert_cmpstr (decoded, ==, expected);
      g_assert_true (has_note (report, rows[i].note != NULL ? rows[i].note : "like none that is known"));
    }
}

/* Programs called whatever they wrote Western European; the letters tell, and the report says so. */
static void
test_lying (void)
{
  static const struct
  {
    const char *encoding;
    const char *text;
    const char *note; /* or NULL: what it says may be true */
  } rows[] = {
    { "TCVN5712-1", "Ông làm nghề bịa này bao lâu? Hai mươi năm. Có khổ không?", "it is read as TCVN3" },
    { "WINDOWS-1251", "Как вы начали ткать? Отец дал мне станок, и я села за него.", "it is read as WINDOWS-1251" },
    { "WINDOWS-1252", "Où êtes-vous née ? À côté, là où l’été a été créé.", NULL },
    { "WINDOWS-1252", "Er heißt Test.", NULL },
    { "UTF-8", "Ông làm nghề bịa này bao lâu? Hai mươi năm. Có khổ không? Có, khổ lắm, khổ thật \001 khổ quá.",
      "it is read as UTF-8" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *page = g_strdup_printf ("<html><head><meta charset=\"iso-8859-1\"></head><body><p>%s</p></body></html>",
                                               rows[i].text);
      gsize n_bytes;
      char *converted = g_convert (page, -1, rows[i].encoding, "UTF-8", NULL, &n_bytes, NULL);
      char *broken = memchr (converted, '\001', n_bytes);
      g_autoptr (GBytes) bytes = g_bytes_new_take (converted, n_bytes);
      g_autoptr (VandapReading) reading = NULL;
      g_autofree char *words = g_strndup (rows[i].text, strcspn (rows[i].text, "\001"));

      if (broken != NULL)
        *broken = '\377';
      reading = vandap_reading_new_from_bytes (bytes, "x", NULL, NULL);
      g_assert_nonnull (strstr (vandap_interview_get_text (vandap_reading_get_interview (reading), NULL), words));
      g_assert_cmpuint (vandap_reading_get_n_notes (reading), ==, rows[i].note == NULL ? 0 : broken != NULL ? 2 : 1);
      if (rows[i].note != NULL)
        g_assert_nonnull (strstr (vandap_reading_get_note (reading, vandap_reading_get_n_notes (reading) - 1), rows[i].note));
    }
}

/* Texts of one line without a space are looked at up to the middle of a character. */
static void
test_guessed_long (void)
{
  static const struct
  {
    const char *encoding;
    const char *line;
  } rows[] = {
    { "GB18030", "问：你是什么时候开始织布的？答：我十岁的时候就在家里织了。" },
    { "BIG5-HKSCS", "問：你是什麼時候開始織布的？答：我十歲的時候就在家裡織了。" },
    { "CP932", "いつから布を織っているのですか。十歳のときに母から習いました。" },
  };

  for (guint i = 0; i < 2 * G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GString) text = g_string_new (i % 2 != 0 ? "Q" : NULL);
      g_autofree char *bytes = NULL;
      g_autofree char *decoded = NULL;
      gsize n_bytes, length;

      for (guint k = 0; k < 2000; k++)
        g_string_append (text, rows[i / 2].line);
      bytes = g_convert (text->str, -1, rows[i / 2].encoding, "UTF-8", NULL, &n_bytes, NULL);
      decoded = vandap_encoding_decode (bytes, n_bytes, "x", NULL, &length, NULL);
      g_assert_cmpuint (length, ==, text->len);
      g_assert_true (strcmp (decoded, text->str) == 0);
    }
}

/* Bytes that programs without a converter wrote: VNI's fonts have the marks behind their vowels. */
static void
test_vni (void)
{
  static const struct
  {
    const char *bytes;
    const char *text;
  } rows[] = {
    { "Hoûi: OÂng laøm ngheà bòa naøy bao laâu?\nÑaùp: Hai möôi naêm. Ngöôøi ta baûo tuøy.",
      "Hỏi: Ông làm nghề bịa này bao lâu?\nĐáp: Hai mươi năm. Người ta bảo tùy." },
    { "HOÛI: THÖÛ NGHÒ XEM, COÙ ÑÖÔÏC KHOÂNG? NHÖÕNG YÙ AÁY LAØ ÑEÅ THÖÛ.",
      "HỎI: THỬ NGHỊ XEM, CÓ ĐƯỢC KHÔNG? NHỮNG Ý ẤY LÀ ĐỂ THỬ." },
    { "Kyõ sö Thöû ñi bæ nhöõng baéc caàu, maët trôøi laën, caây moïc, chæ nghó vaäy.",
      "Kỹ sư Thử đi bỉ những bắc cầu, mặt trời lặn, cây mọc, chỉ nghĩ vậy." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (VandapReport) report = vandap_report_new ("text");
      gsize n_bytes, length;
      g_autofree char *bytes = g_convert (rows[i].bytes, -1, "WINDOWS-1252", "UTF-8", NULL, &n_bytes, NULL);
      g_autofree char *decoded = vandap_encoding_decode (bytes, n_bytes, "x", report, &length, NULL);

      g_assert_cmpstr (decoded, ==, rows[i].text);
      g_assert_true (has_note (report, "VNI"));
    }
}

/* Halves of characters show, and the report says so; what stands around them stays. */
static void
test_broken_utf16 (void)
{
  static const struct
  {
    const char *bytes;
    gsize length;
    const char *expected;
  } rows[] = {
    { "\377\376a\0b\0c", 7, "ab�" },
    { "\377\376a\0\075\330b\0", 8, "a�b" },
    { "\376\377\0a\336\0\0b", 8, "a�b" },
    { "\376\377\330\075\336\0\330", 7, "😀�" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (VandapReport) report = vandap_report_new ("text");
      gsize length;
      g_autofree char *decoded = vandap_encoding_decode (rows[i].bytes, rows[i].length, "x", report, &length, NULL);

      g_assert_cmpstr (decoded, ==, rows[i].expected);
      g_assert_true (has_note (report, "1 place of the file is not in its encoding, UTF-16"));
    }
}

/* What a file says of its encoding counts, and nothing need be said of it. */
static void
test_declared (void)
{
  static const char *const forms[] = {
    "<html><head><meta charset=\"%s\"><title>x</title></head><body><p>Да</p></body></html>",
    "<?xml version=\"1.0\" encoding=\"%s\"?>\n<TEI><text><body><p>Да</p></body></text></TEI>",
  };
  static const char *const encodings[] = { "windows-1251", "koi8-r" };

  for (guint i = 0; i < G_N_ELEMENTS (forms) * G_N_ELEMENTS (encodings); i++)
    {
      const char *encoding = encodings[i % G_N_ELEMENTS (encodings)];
      g_auto (GStrv) parts = g_strsplit (forms[i / G_N_ELEMENTS (encodings)], "%s", 2);
      g_autofree char *page = g_strjoinv (encoding, parts);
      gsize n_bytes;
      char *converted = g_convert (page, -1, encoding, "UTF-8", NULL, &n_bytes, NULL);
      g_autoptr (GBytes) bytes = g_bytes_new_take (converted, n_bytes);
      g_autoptr (GError) error = NULL;
      g_autoptr (VandapReading) reading = vandap_reading_new_from_bytes (bytes, "x", NULL, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (vandap_interview_get_text (vandap_reading_get_interview (reading), NULL), ==, "Да\n");
      g_assert_cmpuint (vandap_reading_get_n_notes (reading), ==, 0);
    }
}

/* A lone NUL costs nobody the file; the report says where it was. */
static void
test_nul (void)
{
  static const struct
  {
    const char *bytes;
    gsize length;
    const char *expected; /* or NULL where it is no text */
    const char *note;
  } rows[] = {
    { "Đầu\nHai\0ba\n", 14, "Đầu\nHai ba\n", "It is in line 2." },
    { "caf\351\0", 5, "café ", "It is in line 1." },
    { "a\0b", 3, "a b", "It is in line 1." },
    { "\0", 1, NULL, NULL },
    { "a\0b\0c\1d", 7, NULL, NULL },
    { "\177ELF\2\1\1\0\0\0\0\0\0\0\0\0", 16, NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (VandapReport) report = vandap_report_new ("text");
      g_autoptr (GError) error = NULL;
      gsize length;
      g_autofree char *decoded = vandap_encoding_decode (rows[i].bytes, rows[i].length, "x", report, &length, &error);

      g_assert_cmpstr (decoded, ==, rows[i].expected);
      if (rows[i].expected == NULL)
        g_assert_error (error, VANDAP_READING_ERROR, VANDAP_READING_ERROR_NOT_TEXT);
      else
        g_assert_true (has_note (report, rows[i].note));
    }
}

/* Of nothing there is a report all the same, and it says why nothing is shown. */
static void
test_empty (void)
{
  static const struct
  {
    const char *bytes;
    const char *note;
  } rows[] = {
    { "", "The file is empty." },
    { " \n\n\302\240\n", "There are no words in the file." },
    { "\357\273\277", "There are no words in the file." },
    { "<html><head></head><body></body></html>", "There are no words in the file." },
    { "<TEI><text><body/></text></TEI>", "There are no words in the file." },
    { "Lan Test: Why?\n", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (rows[i].bytes, strlen (rows[i].bytes));
      g_autoptr (GError) error = NULL;
      g_autoptr (VandapReading) reading = vandap_reading_new_from_bytes (bytes, "x", NULL, &error);

      g_test_message ("%s", rows[i].bytes);
      g_assert_no_error (error);
      g_assert_cmpuint (vandap_reading_get_n_notes (reading), ==, rows[i].note != NULL);
      if (rows[i].note != NULL)
        g_assert_cmpstr (vandap_reading_get_note (reading, 0), ==, rows[i].note);
    }
}

/* One broken byte in a long text does not make it another encoding. */
static void
test_repaired (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *decoded = NULL;
  g_autoptr (VandapReport) report = vandap_report_new ("text");
  gsize length;

  for (guint i = 0; i < 100; i++)
    g_string_append (text, "đường về nhà ");
  g_string_append (text, "\303");
  decoded = vandap_encoding_decode (text->str, text->len, "x", report, &length, NULL);
  g_assert_true (g_str_has_prefix (decoded, "đường về nhà"));
  g_assert_true (g_str_has_suffix (decoded, "\357\277\275"));
  g_assert_true (has_note (report, "1 place of the file"));
}

static void
test_job (void)
{
  g_autoptr (VandapJob) job = vandap_job_new ();
  GCancellable *cancellable = G_CANCELLABLE (job);

  g_assert_cmpfloat (vandap_job_get_progress (job), ==, 0);
  vandap_job_begin_stage (cancellable, 0, 0.5);
  vandap_job_note_progress (cancellable, 1, 2);
  g_assert_cmpfloat (vandap_job_get_progress (job), ==, 0.25);
  /* A file may grow while it is read. */
  vandap_job_note_progress (cancellable, 3, 2);
  g_assert_cmpfloat (vandap_job_get_progress (job), ==, 0.5);
  vandap_job_begin_stage (cancellable, 0.25, 1);
  g_assert_cmpfloat (vandap_job_get_progress (job), ==, 0.5);
  vandap_job_note_progress (cancellable, 1, 1);
  g_assert_cmpfloat (vandap_job_get_progress (job), ==, 1);
}

/* Whoever waits is told how far it is, whatever the format. */
static void
test_progress (void)
{
  static const char *const names[] = { "reading/star-pv.txt", "reading/faq-bold.md", "html/blog.html", "tei/valid-corpus.xml", NULL };

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", names[i], NULL);
      g_autoptr (GFile) file = g_file_new_for_path (path);
      g_autoptr (VandapJob) job = vandap_job_new ();
      g_autoptr (GError) error = NULL;
      g_autoptr (VandapReading) reading = vandap_reading_new_from_file (file, G_CANCELLABLE (job), &error);

      g_assert_no_error (error);
      g_assert_nonnull (reading);
      g_assert_cmpfloat (vandap_job_get_progress (job), ==, 1);
    }
}

static void
check_too_many (const char *head, const char *paragraph, guint n, const char *tail)
{
  GString *text = g_string_new (head);
  g_autoptr (GError) error = NULL;
  g_autoptr (VandapReading) reading = NULL;
  g_autoptr (GBytes) bytes = NULL;

  for (guint i = 0; i < n; i++)
    g_string_append (text, paragraph);
  g_string_append (text, tail);
  bytes = g_string_free_to_bytes (text);
  reading = vandap_reading_new_from_bytes (bytes, "long", NULL, &error);
  g_assert_error (error, VANDAP_READING_ERROR, VANDAP_READING_ERROR_TOO_LARGE);
  g_assert_null (reading);
  g_assert_true (g_str_has_prefix (error->message, "long: "));
  g_assert_nonnull (strstr (error->message, "000000"));
}

/* Memory goes by paragraphs, too: a hundred megabytes of small ones would take gigabytes. */
static void
test_too_many_paragraphs (void)
{
  check_too_many ("", "a\n\n", 2000001, "");
  check_too_many ("<TEI><text><body>", "<p>a</p>", 4000002, "</body></text></TEI>");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reading/no-file", test_no_file);
  g_test_add_func ("/reading/no-ordinary-file", test_no_ordinary_file);
  g_test_add_func ("/reading/too-large", test_too_large);
  g_test_add_func ("/reading/too-many-paragraphs", test_too_many_paragraphs);
  g_test_add_func ("/reading/job", test_job);
  g_test_add_func ("/reading/progress", test_progress);
  g_test_add_func ("/reading/cancelled", test_cancelled);
  g_test_add_func ("/reading/async", test_async);
  g_test_add_func ("/reading/encodings", test_encodings);
  g_test_add_func ("/reading/guessed", test_guessed);
  g_test_add_func ("/reading/lying", test_lying);
  g_test_add_func ("/reading/guessed-long", test_guessed_long);
  g_test_add_func ("/reading/vni", test_vni);
  g_test_add_func ("/reading/broken-utf16", test_broken_utf16);
  g_test_add_func ("/reading/declared", test_declared);
  g_test_add_func ("/reading/nul", test_nul);
  g_test_add_func ("/reading/empty", test_empty);
  g_test_add_func ("/reading/repaired", test_repaired);

  return g_test_run ();
}

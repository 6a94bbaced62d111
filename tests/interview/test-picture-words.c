/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "interview/vandap-picture-words.h"

static void
test_says_picture (void)
{
  static const char *const say[] = {
    "Photo: Sample Photographer", "PHOTO : Sample", "Photos: Sample", "Photograph by Anna Test", "photo courtesy of Test",
    "(Photo: Test)", "Ảnh: Bình Thử", "ẢNH: BÌNH THỬ", "Ảnh minh họa: Thử", "Ảnh của Bình Thử", "Foto: Test", "Фото: Тест",
  };
  static const char *const do_not[] = {
    "", "(", "T.H", "Bà Bình. Ảnh: T.N", "Photo", "Photographer: Anna Test", "Ảnh hưởng của gió", "Anh: Bình Thử", "Test Photo: x",
  };

  for (guint i = 0; i < G_N_ELEMENTS (say); i++)
    if (!vandap_picture_words_say_picture (say[i], strlen (say[i])))
      g_error ("“%s” says that it is a picture's", say[i]);
  for (guint i = 0; i < G_N_ELEMENTS (do_not); i++)
    if (vandap_picture_words_say_picture (do_not[i], strlen (do_not[i])))
      g_error ("“%s” does not say that it is a picture's", do_not[i]);
  /* Only so many bytes are the words, even in the middle of a letter. */
  g_assert_false (vandap_picture_words_say_picture ("Photo: Test", strlen ("Photo")));
  g_assert_false (vandap_picture_words_say_picture ("Ảnh: Test", 2));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/picture-words/says-picture", test_says_picture);

  return g_test_run ();
}

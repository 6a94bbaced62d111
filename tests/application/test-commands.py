#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the program does without a window: exit codes, rows, files, words on standard error."""

import hashlib
import json
import os
import stat
import subprocess
import sys
import tempfile
import zipfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "harness"))
import tap  # noqa: E402
from tap import contains, equal  # noqa: E402

PROGRAM = os.path.abspath(sys.argv[1])
FOLDER = tempfile.mkdtemp(prefix="vandap-commands-")
HEADER = "number\tasker\tquestion\tspeakers\tparagraphs\tanswer"

# Made up for testing.
ARTICLE = """Một buổi trò chuyện thử

* P.V: Câu hỏi thứ nhất là gì, thưa bà?

- Bà HỒ THỬ: Đoạn thứ nhất của câu trả lời.

Đoạn thứ hai\tcó dấu tách.

* P.V: Còn câu hỏi thứ hai?

- Bà HỒ THỬ: Chỉ một đoạn thôi.
"""


def vandap(*arguments, stdin=b"", locale="C.UTF-8", language=None, cwd=FOLDER, libraries=None):
    environment = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY", "LANGUAGE")}
    environment["LC_ALL"] = locale
    environment["XDG_DATA_HOME"] = os.path.join(FOLDER, "data")
    if language:
        environment["LANGUAGE"] = language
    if libraries:
        environment["LD_LIBRARY_PATH"] = libraries
    done = subprocess.run([PROGRAM, *arguments], input=stdin, capture_output=True, cwd=cwd, env=environment, timeout=60)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def path(name, content=None):
    whole = os.path.join(FOLDER, name)
    if content is not None:
        with open(whole, "w", encoding="utf-8") as file:
            file.write(content)
    return whole


def refused(result, *parts):
    """Exit code 2, nothing on standard output, one line that says these parts."""
    code, out, err = result
    equal((code, out), (2, ""))
    equal(len(err.strip("\n").split("\n")), 1)
    contains(err, "vandap: ", *parts)


def test_list():
    code, out, err = vandap("--list")
    rows = [line.split("\t") for line in out.splitlines()]
    equal((code, err), (0, ""))
    equal(rows[0], ["id", "language", "title"])
    equal([row[0] for row in rows[1:]], ["guide.en", "guide.vi", "ia-grai-2019.en", "ia-grai-2019.vi"])
    equal([row[1] for row in rows[1:]], ["en", "vi", "en", "vi"])
    equal([len(row) for row in rows[1:]], [3] * 4)


def test_outline_of_example():
    code, out, err = vandap("--outline")
    rows = [line.split("\t") for line in out.splitlines()]
    equal((code, err), (0, ""))
    equal("\t".join(rows[0]), HEADER)
    equal([(row[0], row[1], row[3], row[4]) for row in rows[1:]],
          [("1", "Lương Thanh", "Ksor Oét", "3"), ("2", "Lương Thanh", "Ksor Oét", "2"),
           ("3", "Lương Thanh", "Ksor Oét", "4")])
    equal(rows[1][5].count(" ¶ "), 2)


def test_outline_in_persons_language():
    def first(**environment):
        return vandap("--outline", "ia-grai-2019", **environment)[1].splitlines()[1].split("\t")[2]

    english = vandap("--outline", "ia-grai-2019.en")[1].splitlines()[1].split("\t")[2]
    vietnamese = vandap("--outline", "ia-grai-2019.vi")[1].splitlines()[1].split("\t")[2]
    equal(english != vietnamese, True)
    equal(first(), english)
    equal(first(locale="fr_FR.UTF-8"), english)
    equal(first(locale="vi_VN.UTF-8"), vietnamese)
    equal(first(locale="vi_VN.UTF-8", language="en"), english)


def test_output_is_utf8_in_every_locale():
    for locale in ("C", "C.UTF-8", "vi_VN.UTF-8", "POSIX"):
        equal(vandap("--outline", "ia-grai-2019.vi", locale=locale),
              vandap("--outline", "ia-grai-2019.vi"))


def test_outline_of_file():
    article = path("bài.txt", ARTICLE)
    code, out, err = vandap("--outline", article)
    equal((code, err), (0, ""))
    rows = [line.split("\t") for line in out.splitlines()[1:]]
    equal([(row[0], row[4]) for row in rows], [("1", "2"), ("2", "1")])
    equal(rows[0][5], "Đoạn thứ nhất của câu trả lời. ¶ Đoạn thứ hai có dấu tách.")
    for row in rows:
        equal(row[1], "P.V")
        equal(row[3], "Hồ Thử")


def test_outline_of_what_is_restricted():
    restricted = path("hạn chế.md", '---\navailability: "restricted"\nrestrictions: "Hỏi trước."\n---\n\n' + ARTICLE)
    code, out, err = vandap("--outline", restricted)
    equal((code, err), (0, "vandap: Restricted: Hỏi trước.\n"))
    equal(out.splitlines()[0], HEADER)
    equal("Hỏi trước" in out, False)


def test_file_is_named_in_every_way():
    article = path("bài.txt", ARTICLE)
    expected = vandap("--outline", article)
    from urllib.parse import quote
    equal(vandap("--outline", "bài.txt"), expected)
    equal(vandap("--outline", "./bài.txt"), expected)
    equal(vandap("--outline", "file://" + quote(article)), expected)
    equal(vandap("--outline", "-", stdin=ARTICLE.encode()), expected)
    equal(vandap("--outline", "-", stdin=ARTICLE.encode(), locale="C"), expected)


def test_existing_path_goes_before_id():
    path("guide.en", ARTICLE)
    by_name = vandap("--outline", "guide.en")[1]
    os.unlink(path("guide.en"))
    contains(by_name, "Hồ Thử")
    contains(vandap("--outline", "guide.en")[1], "Vấn Đáp")
    refused(vandap("--outline", "./guide.en"), "/guide.en: ")


def test_outline_without_questions_says_no():
    code, out, err = vandap("--outline", "-", stdin="Chỉ là một đoạn văn.\n".encode())
    equal((code, out, err), (1, HEADER + "\n", ""))
    code, out, err = vandap("--outline", "-", stdin=b"")
    equal((code, out), (1, HEADER + "\n"))


def test_report_has_a_row_for_every_file():
    files = [path("bài.txt", ARTICLE), path("rỗng.txt", ""), path("không có.txt")]
    code, out, err = vandap("--report", *files)
    rows = [row.split("\t") for row in out.split("\n")]
    equal([row[0] for row in rows], ["file", *files, ""])
    equal((rows[1][1], rows[1][4]), ("text", "2"))
    equal(rows[2][1:], ["text", "", "0.00", "0", "0", "The file is empty."])
    equal(set(rows[3][1:]), {""})
    equal(code, 2)
    contains(err, "không có.txt: ")


def test_convert_writes_every_format():
    begins = {".xml": b"<?xml", ".pdf": b"%PDF-", ".md": b"---\ntitle: ", ".html": b"<!DOCTYPE html>", ".txt": "Công tác".encode()}
    for ending, begin in begins.items():
        output = path("ra" + ending)
        equal(vandap("--convert=" + output, "ia-grai-2019.vi"), (0, "", ""))
        with open(output, "rb") as file:
            content = file.read()
        equal(content[:len(begin)], begin)
        equal(content.endswith(b"\n"), True)
    equal(sorted(name for name in os.listdir(FOLDER) if name.startswith("ra")),
          sorted("ra" + ending for ending in begins))


def test_convert_endings_in_capitals():
    equal(vandap("--convert=" + path("hoa.XML"), "guide.vi"), (0, "", ""))


def test_tei_may_be_named_tei():
    equal(vandap("--convert=" + path("bài.tei"), "guide.vi"), (0, "", ""))
    equal(vandap("--outline", path("bài.tei"))[0], 0)
    contains(open(path("hoa.XML"), encoding="utf-8").read(), "<TEI")


def test_tei_comes_back_the_same():
    article = path("bài.txt", ARTICLE)
    for source in (article, "ia-grai-2019.vi", "ia-grai-2019.en", "guide.vi", "guide.en"):
        equal(vandap("--convert=" + path("một.xml"), source)[0], 0)
        equal(vandap("--convert=" + path("hai.xml"), path("một.xml"))[0], 0)
        equal(open(path("một.xml"), "rb").read(), open(path("hai.xml"), "rb").read())
        equal(vandap("--outline", path("một.xml")), vandap("--outline", source))


def test_convert_without_questions_is_done():
    equal(vandap("--convert=" + path("văn.xml"), "-", stdin="Chỉ là một đoạn văn.\n".encode()), (0, "", ""))
    contains(open(path("văn.xml"), encoding="utf-8").read(), "Chỉ là một đoạn văn.")


def test_pdf_holds_the_facts():
    output = path("ia.pdf")
    equal(vandap("--convert=" + output, "ia-grai-2019.vi"), (0, "", ""))
    text = subprocess.run(["pdftotext", output, "-"], capture_output=True, check=True).stdout.decode()
    contains(text, "3.690", "164/248", "95/133", "05-CT/TW")
    fonts = subprocess.run(["pdffonts", output], capture_output=True, check=True).stdout.decode().splitlines()[2:]
    equal(len(fonts) > 0, True)
    for font in fonts:
        equal(font.split()[-5:-2][0], "yes")
    with open(output, "rb") as file:
        equal(b"/Outlines" in file.read(), True)


def test_pdf_is_made_in_every_locale():
    for locale in ("C", "vi_VN.UTF-8", "de_DE.UTF-8"):
        for source in ("ia-grai-2019.vi", "guide.en"):
            output = path("nơi.pdf")
            equal(vandap("--convert=" + output, source, locale=locale), (0, "", ""))
            with open(output, "rb") as file:
                equal(b"/Outlines" in file.read(), True)


def test_replacing_keeps_the_mode_and_follows_links():
    output = path("quyền.txt", "trước")
    os.chmod(output, 0o640)
    link = path("liên-kết.txt")
    os.symlink("quyền.txt", link)
    equal(vandap("--convert=" + link, "guide.vi"), (0, "", ""))
    equal(os.path.islink(link), True)
    equal(stat.S_IMODE(os.stat(output).st_mode), 0o640)
    equal(open(output, encoding="utf-8").read() != "trước", True)


def test_failure_keeps_what_was_there():
    output = path("giữ.xml", "trước")
    code = vandap("--convert=" + output, path("không-có.txt"))[0]
    equal((code, open(output, encoding="utf-8").read()), (2, "trước"))


def test_output_that_is_the_input_is_refused():
    article = path("cùng.txt", ARTICLE)
    os.symlink("cùng.txt", path("khác-tên.txt"))
    refused(vandap("--convert=" + article, article), "cùng.txt")
    refused(vandap("--convert=" + path("khác-tên.txt"), article), "khác-tên.txt")
    os.link(article, path("tên-nữa.txt"))
    refused(vandap("--convert=" + path("tên-nữa.txt"), article), "tên-nữa.txt")
    refused(vandap("--convert=" + os.path.join(FOLDER, ".", "cùng.txt"), article), "cùng.txt")
    refused(vandap("--convert=" + article, path("khác-tên.txt")), "cùng.txt")
    equal(open(article, encoding="utf-8").read(), ARTICLE)


def test_not_even_tei_is_written_over_itself():
    source = path("nguồn.xml")
    equal(vandap("--convert=" + source, path("bài-gốc.txt", ARTICLE)), (0, "", ""))
    before = open(source, "rb").read()
    refused(vandap("--convert=" + source, source), "nguồn.xml", "Choose another name")
    equal(open(source, "rb").read(), before)


def test_wrong_calls_are_refused():
    article = path("bài.txt", ARTICLE)
    refused(vandap("--outlin", article), "--outlin")
    refused(vandap("--list", article))
    refused(vandap("--outline", article, article))
    refused(vandap("--convert=" + path("x.doc"), article), "x.doc", ".xml, .pdf, .md, .html, .txt")
    refused(vandap("--convert=" + path("x"), article), ".xml")
    refused(vandap("--convert=" + path("x.txt"), "--outline", article))
    refused(vandap("--list", "--outline"))
    refused(vandap("--question=2", "--outline", article), "--question")
    refused(vandap("--question=two", article), "--question")
    refused(vandap("--outline", "không-có.txt"), "không-có.txt", "--list")
    refused(vandap("--outline", FOLDER), os.path.basename(FOLDER))
    refused(vandap("--outline", "https://example.org/a.html"), "https://example.org/a.html")
    refused(vandap("--convert=/không/có/ra.txt", article), "ra.txt")
    refused(vandap("--outline", "-", stdin=b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0"))
    refused(vandap("--outline", "-", stdin=b'<TEI xmlns="http://www.tei-c.org/ns/1.0"><text>'))


def test_errors_name_the_line():
    broken = path("hỏng.xml", '<?xml version="1.0"?>\n<TEI xmlns="http://www.tei-c.org/ns/1.0">\n<text></body></text></TEI>\n')
    refused(vandap("--outline", broken), "hỏng.xml", "3")


def test_libraries_that_cannot_be_loaded():
    """What only some files need is loaded with them; where that cannot be, the person is told what is missing."""
    libraries = tempfile.mkdtemp(dir=FOLDER)
    for name in ("libarchive.so.13", "libmd4c.so.0"):
        open(os.path.join(libraries, name), "wb").close()
    document = os.path.join(FOLDER, "thử.docx")
    with zipfile.ZipFile(document, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/'
                         '2006/main"><w:body><w:p><w:r><w:t>Thử</w:t></w:r></w:p></w:body></w:document>')
    equal(vandap("--outline", document)[0], 1)
    refused(vandap("--outline", document, libraries=libraries), "thử.docx", "libarchive.so.13")

    page = path("thử.md", "# Thử\n\n**P.V: Một?**\n\nBà THỬ: Trả lời.\n\n**P.V: Hai?**\n\nBà THỬ: Trả lời.\n")
    equal(vandap("--report", page)[1].split("\n")[1].split("\t")[1], "markdown")
    code, out, err = vandap("--report", page, libraries=libraries)
    equal(code, 0)
    contains(out, "\ttext\t", "md4c")


def put_right(name, *corrections):
    """As a window keeps it: under the SHA-256 of the file's bytes."""
    with open(path(name), "rb") as file:
        digest = hashlib.sha256(file.read()).hexdigest()
    folder = os.path.join(FOLDER, "data", "vandap", "corrections")
    os.makedirs(folder, exist_ok=True)
    whole = os.path.join(folder, digest + ".json")
    with open(whole, "w", encoding="utf-8") as file:
        json.dump({"version": 1, "corrections": list(corrections)}, file)
    return whole


def test_what_was_put_right():
    path("right.txt", ARTICLE + "\nCuối bài.\n")
    code, before, err = vandap("--outline", "right.txt")
    equal((code, err), (0, ""))
    kept = put_right("right.txt", {"what": "swap"})
    with open(kept, encoding="utf-8") as file:
        written = file.read()
    code, out, err = vandap("--outline", "right.txt")
    equal((code, err), (0, "vandap: right.txt: 1 correction of yours is used; --as-read leaves it out.\n"))
    equal(out == before, False)
    code, of_copy, err = vandap("--convert=right.xml", "right.txt")
    equal(code, 0)
    contains(err, "right.txt: 1 correction")
    equal(vandap("--outline", "right.xml")[1], out)
    equal(vandap("--outline", "--as-read", "right.txt"), (0, before, ""))
    equal(vandap("--convert=read.xml", "--as-read", "right.txt"), (0, "", ""))
    equal(vandap("--outline", "read.xml")[1], before)
    # It is as it was read, whatever was put right; and nothing is kept by a command.
    equal(vandap("--report", "right.txt")[2], "")
    equal(os.listdir(os.path.dirname(kept)), [os.path.basename(kept)])
    with open(kept, encoding="utf-8") as file:
        equal(file.read(), written)
    refused(vandap("--report", "--as-read", "right.txt"), "--as-read")
    refused(vandap("--as-read", "right.txt"), "--as-read")


def test_messages_in_vietnamese():
    refused(vandap("--outline", "không-có.txt", locale="vi_VN.UTF-8"), "không-có.txt")


def test_standard_output_that_is_full():
    with open("/dev/full", "wb") as full:
        done = subprocess.run([PROGRAM, "--outline", "guide.en"], stdout=full, stderr=subprocess.PIPE, cwd=FOLDER,
                              timeout=60, check=False)
    equal(done.returncode, 2)
    contains(done.stderr.decode(), "vandap: ")


def test_window_without_display_fails_clearly():
    refused(vandap("guide.en"))


def test_version_and_help():
    code, out, err = vandap("--version")
    equal((code, err), (0, ""))
    contains(out, "Vấn Đáp")
    code, out, err = vandap("--help")
    equal(code, 0)
    contains(out, "--outline", "--convert", "--list", "--question")


tap.run([function for name, function in list(globals().items()) if name.startswith("test_")])

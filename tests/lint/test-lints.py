#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The lints themselves: each is shown a project that is right, then one that is wrong in one way."""

import importlib.util
import json
import pathlib
import shutil
import subprocess
import tempfile
import unittest

HERE = pathlib.Path(__file__).resolve().parent
LICENCE = "/* SPDX-License-Identifier: GPL-3.0-or-later */\n"
HEADER = LICENCE + "#pragma once\n#include <glib-object.h>\n"

PO_HEAD = r'''msgid ""
msgstr ""
"Project-Id-Version: made up for testing\n"
"Language: vi\n"
"Last-Translator: Nobody\n"
"Language-Team: Nobody\n"
"PO-Revision-Date: 2026-01-01 00:00+0000\n"
"MIME-Version: 1.0\n"
"Content-Type: text/plain; charset=UTF-8\n"
"Content-Transfer-Encoding: 8bit\n"
"Plural-Forms: nplurals=1; plural=0;\n"
'''

DOCUMENTED = LICENCE + r"""#include "text/vandap-dog.h"

/**
 * vandap_dog_bark:
 * @self: a dog
 * @loudly: whether to wake the neighbours
 *
 * Barks.
 *
 * Returns: how often
 */
guint
vandap_dog_bark (VandapDog *self, gboolean loudly)
{
  return helper (self);
}

/**
 * vandap_dog_sit:
 * @self: a dog
 * @done: (nullable): called then
 *
 * Sits down.
 */
void
vandap_dog_sit (VandapDog *self, void (*done) (VandapDog *, int))
{
}

static void
vandap_dog_dream (VandapDog *self)
{
}
"""

DECLARING = HEADER + """guint vandap_dog_bark (VandapDog *self, gboolean loudly);
void vandap_dog_sit (VandapDog *self, void (*done) (VandapDog *, int));
"""


def load(name):
    spec = importlib.util.spec_from_file_location(name.replace("-", "_"), HERE / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


class LintTest(unittest.TestCase):
    """A project made up for testing, in a folder of its own."""

    lint = ""

    def setUp(self):
        self.project = pathlib.Path(tempfile.mkdtemp(prefix="vandap-lint-"))
        self.addCleanup(shutil.rmtree, self.project)
        self.check = load(self.lint).check if self.lint else None

    def write(self, name, text):
        path = self.project / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def right(self, *rest):
        self.assertEqual(self.check(self.project, *rest), [])

    def wrong(self, *parts, rest=()):
        """The lint finds one fault, and says these parts of it."""
        found = self.check(self.project, *rest)
        self.assertEqual(len(found), 1, found)
        for part in parts:
            self.assertIn(part, found[0])


class Walls(LintTest):
    lint = "check-walls"

    def include(self, path, *lines):
        self.write(path, LICENCE + "".join(f"#include {line}\n" for line in lines))

    def setUp(self):
        super().setUp()
        self.write("src/text/vandap-fold.h", HEADER)
        self.include("src/text/vandap-fold.c", '"text/vandap-fold.h"', "<string.h>")
        self.include("src/quoting/vandap-quote.c", '"reading/vandap-reading.h"', '"interview/vandap-interview.h"')
        self.include("src/library/vandap-index.c", "<sqlite3.h>", '"printing/vandap-pdf.h"', '"vandap-made.h"')
        self.include("src/window/vandap-window.c", "<gtk/gtk.h>", '"library/vandap-bundle.h"')
        self.include("src/main.c", '"application/vandap-application.h"', "<gtk/gtk.h>")
        self.include("tests/text/test-fold.c", '"text/vandap-fold.h"')
        self.include("tests/ui/test-window.c", "<gtk/gtk.h>")

    def test_right(self):
        self.right()

    def test_room_and_includes_it_may_not_have(self):
        for room, include in (("text", '"interview/vandap-interview.h"'), ("interview", '"reading/vandap-reading.h"'),
                              ("reading", '"quoting/vandap-quotation.h"'), ("printing", '"writing/vandap-writing.h"'),
                              ("writing", '"printing/vandap-pdf.h"'), ("quoting", '"library/vandap-bundle.h"'),
                              ("library", '"window/vandap-window.h"'), ("window", '"application/vandap-settings.h"'),
                              ("text", "<gtk/gtk.h>"), ("printing", "<gdk/gdk.h>"), ("library", "<gdk/x11/gdkx.h>"),
                              ("text", '"vandap-fold.h"'), ("text", '"../text/vandap-fold.h"'),
                              ("text", '"kitchen/vandap-pot.h"'), ("text", "<text/vandap-fold.h>"),
                              ("window", "<sqlite3.h>")):
            with self.subTest(room=room, include=include):
                self.include(f"src/{room}/vandap-new.c", include)
                self.wrong(f"src/{room}/vandap-new.c:2:", include.strip('"<>'))
                (self.project / f"src/{room}/vandap-new.c").unlink()

    def test_headers_are_read_too(self):
        self.include("src/text/vandap-new.h", "<gtk/gtk.h>")
        self.wrong("src/text/vandap-new.h:2:")

    def test_comments_are_not_read(self):
        self.write("src/text/vandap-new.c", LICENCE + "/*\n#include <gtk/gtk.h>\n*/\n")
        self.right()

    def test_unknown_room(self):
        self.write("src/kitchen/vandap-pot.c", LICENCE)
        self.wrong("there is no room kitchen")

    def test_test_of_the_core_with_a_toolkit(self):
        self.include("tests/text/test-new.c", "<gtk/gtk.h>")
        self.wrong("tests/text/test-new.c:2:")


class Sources(LintTest):
    lint = "check-sources"

    def setUp(self):
        super().setUp()
        self.write("src/text/vandap-dog.h",
                   HEADER + "G_DECLARE_FINAL_TYPE (VandapDog, vandap_dog, VANDAP, DOG, GObject)\n")
        self.write("src/text/vandap-dog.c", LICENCE + "G_DEFINE_FINAL_TYPE (VandapDog, vandap_dog, G_TYPE_OBJECT)\n")
        self.write("tests/text/test-dog.c", LICENCE)
        self.write("tests/text/test-dog.py", "# SPDX-License-Identifier: GPL-3.0-or-later\n")
        self.write("tests/fuzz/fuzz-dog.c", LICENCE)
        self.write("tests/fixtures/fuzz/dog/one.txt", "any\t \n")

    def configure(self, leave_out="", window=True):
        """What meson writes of a configured build."""
        sources = [str(path) for path in self.project.rglob("*.c") if path.name != leave_out]
        tests = [str(path) for path in self.project.rglob("test-*.py") if path.name != leave_out]
        for name, value in (("targets", [{"target_sources": [{"sources": sources}, {"linker": []}]}]),
                            ("tests", [{"cmd": ["python3", *tests]}]),
                            ("buildoptions", [{"name": "window", "value": window}])):
            self.write(f"build/meson-info/intro-{name}.json", json.dumps(value))
        return self.project / "build"

    def test_right(self):
        self.right()
        self.right(self.configure())

    def test_not_built(self):
        for name in ("vandap-dog.c", "test-dog.c", "fuzz-dog.c"):
            with self.subTest(name=name):
                self.wrong(name, "nothing builds it", rest=[self.configure(name)])

    def test_not_run(self):
        self.wrong("test-dog.py", "no test runs it", rest=[self.configure("test-dog.py")])

    def test_built_without_a_window(self):
        self.write("src/window/vandap-glass.c", LICENCE)
        self.right(self.configure("vandap-glass.c", window=False))
        self.wrong("vandap-glass.c", rest=[self.configure("vandap-glass.c")])

    def test_class_in_another_file(self):
        self.write("src/text/vandap-cat.c", LICENCE + "G_DEFINE_TYPE (VandapHen, vandap_hen, G_TYPE_OBJECT)\n")
        self.wrong("src/text/vandap-cat.c", "vandap-hen.c and vandap-hen.h")

    def test_class_without_its_pair(self):
        self.write("src/text/vandap-hen.c", LICENCE + "G_DEFINE_BOXED_TYPE (VandapHen, vandap_hen, a, b)\n")
        self.wrong("src/text/vandap-hen.c", "a pair of files")

    def test_no_licence(self):
        self.write("tests/text/helper.py", "import os\n")
        self.wrong("tests/text/helper.py", "SPDX")

    def test_too_long(self):
        self.write("src/text/vandap-long.c", LICENCE + "\n" * 599)
        self.right()
        self.write("src/text/vandap-long.c", LICENCE + "\n" * 600)
        self.wrong("src/text/vandap-long.c", "601 lines")

    def test_blanks(self):
        for text, fault in (("int a; \n", "blanks at the end"), ("\tint a;\n", "a tab"), ("int a;", "has no end")):
            with self.subTest(text=text):
                self.write("src/text/vandap-new.c", LICENCE + text)
                self.wrong("src/text/vandap-new.c", fault)

    def test_fuzz_target_without_samples(self):
        self.write("tests/fuzz/fuzz-cat.c", LICENCE)
        self.wrong("tests/fuzz/fuzz-cat.c", "samples")
        (self.project / "tests/fixtures/cat").mkdir()
        self.wrong("tests/fuzz/fuzz-cat.c", "samples")


class Comments(LintTest):
    lint = "check-comments"

    def setUp(self):
        super().setUp()
        self.write("src/text/vandap-dog.h", DECLARING)
        self.write("src/text/vandap-dog.c", DOCUMENTED)

    def change(self, before, after):
        self.assertIn(before, DOCUMENTED)
        self.write("src/text/vandap-dog.c", DOCUMENTED.replace(before, after, 1))

    def test_right(self):
        self.right()

    def test_lacking(self):
        for before, after, fault in (
                ("/**\n * vandap_dog_bark:", "/*\n * vandap_dog_bark:", "vandap_dog_bark(): has no comment"),
                (" * vandap_dog_bark:", " * vandap_dog_purr:", "vandap_dog_purr"),
                (" * @loudly: whether to wake the neighbours\n", "", "@loudly"),
                (" * @done: (nullable): called then\n", "", "@done"),
                (" * Returns: how often\n", "", "lacks Returns:"),
                (" * Sits down.\n", " * Sits down.\n *\n * Returns: nothing\n", "returns nothing"),
                (" * Barks.\n *\n", "", "does not say what it does"),
                ("\nguint\nvandap_dog_bark", "\n\nint between;\n\nguint\nvandap_dog_bark", "has no comment"),
                ("vandap_dog_bark (VandapDog *self", "vandap_hen_bark (VandapDog *self", "defined nowhere")):
            with self.subTest(fault=fault):
                self.change(before, after)
                self.wrong("vandap_dog_", fault)


class Potfiles(LintTest):
    lint = "check-potfiles"

    def setUp(self):
        super().setUp()
        self.write("src/text/vandap-a.c", LICENCE + 'puts (_("Words"));\n')
        self.write("src/text/vandap-b.c", LICENCE + '/* _("Words") */ foo_ ("none"); d ("GETTEXT");\n')
        self.write("ui/window.ui", '<property name="title" translatable="yes">Words</property>\n')
        self.write("ui/row.ui", '<property name="title">id</property>\n')
        self.write("data/x.desktop.in", "[Desktop Entry]\nName=Words\n")
        self.list("data/x.desktop.in", "src/text/vandap-a.c", "ui/window.ui")

    def list(self, *names):
        self.write("po/POTFILES.in", "".join(f"{name}\n" for name in names))

    def test_right(self):
        self.right()

    def test_not_listed(self):
        for call in ('_("W")', 'C_("c", "W")', 'N_ ("W")', 'ngettext ("W", "Ws", 2)', 'g_dngettext (GETTEXT_PACKAGE, "W")',
                     '_(\n  "W")'):
            with self.subTest(call=call):
                self.write("src/text/vandap-c.c", LICENCE + f"puts ({call});\n")
                self.wrong("src/text/vandap-c.c", "add it")

    def test_listed_wrongly(self):
        for names, fault in ((("data/x.desktop.in", "src/gone.c", "src/text/vandap-a.c", "ui/window.ui"), "is not there"),
                             (("data/x.desktop.in", "src/text/vandap-a.c", "ui/row.ui", "ui/window.ui"), "nothing to tr"),
                             (("data/x.desktop.in", "ui/window.ui", "src/text/vandap-a.c"), "order"),
                             (("data/x.desktop.in", "data/x.desktop.in", "src/text/vandap-a.c", "ui/window.ui"), "twice")):
            with self.subTest(fault=fault):
                self.list(*names)
                self.wrong(fault)


class Translations(LintTest):
    lint = "check-translations"
    complete = '\nmsgid "One"\nmsgstr "Một"\n\n#, c-format\nmsgid "Two %s"\nmsgstr "Hai %s"\n'

    def setUp(self):
        super().setUp()
        self.write("src/text/vandap-a.c", LICENCE + 'f (_("One")); f (_("Two %s"));\n')
        self.write("po/POTFILES.in", "src/text/vandap-a.c\n")
        self.write("po/LINGUAS", "vi\n")

    def translate(self, text):
        self.write("po/vi.po", PO_HEAD + text)

    def test_right(self):
        self.translate(self.complete)
        self.right()

    def test_faults(self):
        for before, after, fault in (('msgstr "Một"', 'msgstr ""', "1 untranslated"),
                                     ('\nmsgid "One"', '\n#, fuzzy\nmsgid "One"', "1 fuzzy"),
                                     ("Hai %s", "Hai %d", "not valid"),
                                     ('\nmsgid "One"\nmsgstr "Một"\n', "", "lacks words"),
                                     ('\nmsgid "One"', '\nmsgid "Old"\nmsgstr "Cũ"\n\nmsgid "One"', "any more")):
            with self.subTest(fault=fault):
                self.assertIn(before, self.complete)
                self.translate(self.complete.replace(before, after))
                self.wrong("po/vi.po", fault)

    def test_no_language(self):
        self.write("po/LINGUAS", "")
        self.wrong("po/LINGUAS")


class Programs(LintTest):
    """Lints that are programs of their own: what they are given, and whether they find it right."""

    def run_lint(self, name, *arguments):
        return subprocess.run([HERE / name, *arguments], cwd=self.project, capture_output=True, check=False).returncode

    def test_man(self):
        self.write("right.1", ".TH RIGHT 1\n.SH NAME\nright \\- it is\n")
        self.write("wrong.1", ".TH WRONG 1\n.SH NAME\nwrong \\- it is\n.nosuchmacro\n")
        self.assertEqual(self.run_lint("check-man.sh", "right.1"), 0)
        self.assertNotEqual(self.run_lint("check-man.sh", "wrong.1"), 0)

    def test_version(self):
        self.write("page", '.TH A 1 2026 "A 1.2.0"\n')
        self.write("info", '<release version="1.2.0"/>\n')
        self.assertEqual(self.run_lint("check-version.sh", "1.2.0", "info"), 0)
        self.assertNotEqual(self.run_lint("check-version.sh", "1.3.0", "info"), 0)
        self.assertNotEqual(self.run_lint("check-version.sh", "1.2.0", "info", "/dev/null"), 0)

    def test_mime(self):
        package = """<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">
          <mime-type type="application/tei+xml"><comment>TEI</comment><sub-class-of type="application/xml"/>
          <root-XML namespaceURI="http://www.tei-c.org/ns/1.0" localName="TEI"/><glob pattern="*.tei"/></mime-type>
          </mime-info>"""
        for text, good in ((package, True), (package.replace('localName="TEI"', 'localName="tea"'), False),
                           (package.replace("*.tei", "*.tea"), False), (package.replace("sub-class-of", "sub"), False),
                           (package.replace("</comment>", ""), False)):
            with self.subTest(text=text):
                self.write("x.xml", text)
                self.assertEqual(self.run_lint("check-mime.sh", "x.xml") == 0, good)

    def test_completion(self):
        path = HERE.parents[1] / "data/completions/vandap"
        self.assertEqual(self.run_lint("check-completion.sh", path), 0)
        self.write("broken", path.read_text(encoding="utf-8").replace("--outline", "--outlook"))
        self.assertNotEqual(self.run_lint("check-completion.sh", "broken"), 0)
        self.write("broken", path.read_text(encoding="utf-8") + "if\n")
        self.assertNotEqual(self.run_lint("check-completion.sh", "broken"), 0)


if __name__ == "__main__":
    unittest.main()

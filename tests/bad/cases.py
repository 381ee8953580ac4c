"""Bad projects from short texts: each case says what is different from a small project that is right.

A family is a file ``<family>.cases``. A case begins with ``=== its name``; then come lines that begin with ``@``:

====================  ==========================================================================================
``@head key: value``  in the head of the French sheet, instead of this key's line; more lines may follow
``@head-en …``        the same in its English page
``@without key``      take the key out of the French head
``@body``             the lines that follow are the French sheet's body; ``@intro``: its first sentence
``@step …``           this line, indented, instead of the picture of the first step
``@file path``        the lines that follow are the file; ``@bytes path``: with ``\\xff`` and the like
``@nested n text``    at the end of the file above, this text so many times
``@png path w h``     a picture; also ``@jpg``, ``@bmp``, ``@tiff``, ``@avif``, ``@gif`` (it moves),
                      ``@header`` (it only says that it is so large)
``@copy path from``   a file of ``tests/``; ``@cut path from``: its first half
``@fifo path``        a pipe; ``@folder path``; ``@link path target``; ``@remove path``
====================  ==========================================================================================
"""

import os
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from PIL import Image
from tests.conftest import png_header

HERE = Path(__file__).parent
HEADS = {
    "fr": "title: Envoyer\nkind: sheet\ndigcomp: ['2.1']\nlevel: 1\nminutes: 20\ndevice: computer\n"
    "needs: [computer]\nchecked: 2026-11-24\n",
    "en": "title: Send\nsource: ''\n",
}
BODIES = {
    "fr": "Vous écrivez à une personne.\n\n## Étapes\n\n1. Cliquez sur **Un**.\n    ![Le bouton Un.](new.png)\n"
    "2. Cliquez sur **Deux**.\n    ![Le bouton Deux.](end.png)\n\n## C'est réussi\n\nVous voyez **Fini**.\n",
    "en": "You write to a person.\n\n## Steps\n\n1. Click **One**.\n    ![The button One.](new.png)\n"
    "2. Click **Two**.\n    ![The button Two.](end.png)\n\n## It worked\n\nYou see **Done**.\n",
}
HOMES = {
    "fr": "---\ntitle: Que voulez-vous faire ?\nkind: home\n---\nChoisissez.\n",
    "en": "---\ntitle: What do you want to do?\nsource: ''\n---\nChoose.\n",
}
APP = {
    "practice/base/practice.js": 'practice.define("base");\n',
    "practice/base/practice.css": "",
    "practice/base/fr.json": "{}",
    "practice/base/en.json": "{}",
    "practice/mail/app.js": 'practice.define("mail"); // app.icon("lock")\n',
    "practice/mail/app.json": '{"icon": "email-outline", "order": 1}',
    "practice/mail/fr.json": '{"app_name": "Messages", "app_about": "Vous écrivez.", "one": "Un", "two": "Deux"}',
    "practice/mail/en.json": '{"app_name": "Mail", "app_about": "You write.", "one": "One", "two": "Two"}',
}
PICTURE = (320, 200)
_FIRST_SENTENCE = re.compile("Vous écrivez à une personne\\.\n|You write to a person\\.\n")
_FIRST_PICTURE = re.compile(r"!\[(?:Le bouton Un|The button One)\.\]\(new\.png\)")


@dataclass(frozen=True)
class Case:
    """One bad input: its name and what is done to the project that is right."""

    name: str
    orders: tuple[tuple[str, str, str], ...]
    """Order, what stands behind it on its line, the lines that follow."""


def families() -> list[str]:
    return sorted(file.stem for file in HERE.glob("*.cases"))


def cases(family: str) -> Iterator[Case]:
    text = (HERE / f"{family}.cases").read_text(encoding="utf-8")
    for part in re.split(r"^=== ", text, flags=re.MULTILINE)[1:]:
        name, _, rest = part.partition("\n")
        orders = []
        for each in re.split(r"^@", rest, flags=re.MULTILINE)[1:]:
            line, _, lines = each.partition("\n")
            order, _, behind = line.partition(" ")
            orders.append((order, behind, lines.removesuffix("\n") if lines.endswith("\n\n") else lines))
        yield Case(name.strip(), tuple(orders))


def write(case: Case, docs: Path) -> None:
    """Write the project that is right, and then what the case does to it."""
    sheet = Sheet(docs)
    for path, text in APP.items():
        put(docs / path, text.encode())
    for locale in ("fr", "en"):
        put(docs / locale / "index.md", HOMES[locale].encode())
        for name in ("new", "end"):
            picture(docs / locale / f"sheets/try/{name}.png", PICTURE)
    for order, behind, lines in case.orders:
        ORDERS[order](sheet, behind, lines)
    sheet.write()


class Sheet:
    """The sheet that most cases are about, in both languages, and the folder that it lies in."""

    def __init__(self, docs: Path) -> None:
        self.docs, self.heads, self.bodies = docs, dict(HEADS), dict(BODIES)
        self.last = docs

    def write(self) -> None:
        for locale in ("fr", "en"):
            page = self.docs / locale / "sheets/try/index.md"
            if not page.exists():
                put(page, f"---\n{self.heads[locale]}---\n{self.bodies[locale]}".encode())

    def key(self, locale: str, line: str, more: str) -> None:
        key = line.partition(":")[0]
        old = re.compile(rf"^{re.escape(key)}:.*\n", re.MULTILINE)
        new = f"{line}\n{more}"
        found = old.search(self.heads[locale])
        self.heads[locale] = old.sub(lambda _: new, self.heads[locale]) if found else self.heads[locale] + new

    def file(self, path: str, data: bytes) -> None:
        self.last = self.docs / path
        put(self.last, data)


def put(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def picture(path: Path, size: tuple[int, int], kind: str = "PNG") -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    image = Image.new("RGB", size, "#e2edf7")
    more = {"save_all": True, "append_images": [Image.new("RGB", size, "black")]} if kind == "GIF" else {}
    image.save(path, kind, **more)


def _picture(kind: str):  # noqa: ANN202
    def order(sheet: Sheet, behind: str, _: str) -> None:
        path, width, height = behind.rsplit(" ", 2)
        picture(sheet.docs / path, (int(width), int(height)), kind)

    return order


def _header(sheet: Sheet, behind: str, _: str) -> None:
    path, width, height = behind.rsplit(" ", 2)
    put(sheet.docs / path, png_header(int(width), int(height)))


def _step(sheet: Sheet, behind: str, _: str) -> None:
    sheet.bodies["fr"] = _FIRST_PICTURE.sub(lambda _: behind, sheet.bodies["fr"])


def _body(sheet: Sheet, _: str, lines: str) -> None:
    sheet.bodies["fr"] = lines


def _intro(sheet: Sheet, _: str, lines: str) -> None:
    sheet.bodies["fr"] = _FIRST_SENTENCE.sub(lambda _: lines, sheet.bodies["fr"])


def _without(sheet: Sheet, behind: str, _: str) -> None:
    sheet.heads["fr"] = re.sub(rf"^{behind}:.*\n", "", sheet.heads["fr"], flags=re.MULTILINE)


def _bytes(sheet: Sheet, behind: str, lines: str) -> None:
    sheet.file(behind, lines.encode("latin-1", "backslashreplace").decode("unicode_escape").encode("latin-1"))


def _nested(sheet: Sheet, behind: str, _: str) -> None:
    many, _, text = behind.partition(" ")
    sheet.last.write_bytes(sheet.last.read_bytes() + text.encode() * int(many))


def _copied(sheet: Sheet, behind: str, _: str) -> None:
    path, _, source = behind.rpartition(" ")
    sheet.file(path, (HERE.parent / source).read_bytes())


def _cut(sheet: Sheet, behind: str, lines: str) -> None:
    _copied(sheet, behind, lines)
    sheet.last.write_bytes(sheet.last.read_bytes()[: sheet.last.stat().st_size // 2])


def _link(sheet: Sheet, behind: str, _: str) -> None:
    path, _, target = behind.rpartition(" ")
    file = sheet.docs / path
    file.unlink(missing_ok=True)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.symlink_to(target)


def _remove(sheet: Sheet, behind: str, _: str) -> None:
    path = sheet.docs / behind
    shutil.rmtree(path) if path.is_dir() else path.unlink()


ORDERS = {
    "head": lambda sheet, behind, lines: sheet.key("fr", behind, lines),
    "head-en": lambda sheet, behind, lines: sheet.key("en", behind, lines),
    "without": _without,
    "body": _body,
    "intro": _intro,
    "step": _step,
    "file": lambda sheet, behind, lines: sheet.file(behind, lines.encode()),
    "bytes": _bytes,
    "nested": _nested,
    "png": _picture("PNG"),
    "jpg": _picture("JPEG"),
    "bmp": _picture("BMP"),
    "tiff": _picture("TIFF"),
    "avif": _picture("AVIF"),
    "webp": _picture("WEBP"),
    "gif": _picture("GIF"),
    "copy": _copied,
    "cut": _cut,
    "header": _header,
    "fifo": lambda sheet, behind, _: os.mkfifo(sheet.docs / behind),
    "folder": lambda sheet, behind, _: (sheet.docs / behind).mkdir(parents=True),
    "link": _link,
    "remove": _remove,
}

"""``digilab record``: a page on this computer alone on which a person speaks sentence after sentence.

The server listens on 127.0.0.1 and takes recordings only from its own page. Nothing leaves the computer.
"""

import json
from collections.abc import Callable, Sequence
from dataclasses import asdict, replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from jinja2 import Environment, FileSystemLoader

from digilab.brand import default_palette
from digilab.icons import icon_svg
from digilab.languages import language, texts
from digilab.speech.recorded import place_of
from digilab.speech.recording import DONE, Item, gone, take
from digilab.speech.shape import UnusableSoundError
from digilab.values import today

PAGE = Path(__file__).parent.parent / "theme" / "record"
FILES = {"/record.css": "text/css", "/record.js": "text/javascript"}
MOST = 20_000_000
"""Bytes of a recording: more is no sentence."""


class Desk:
    """What is recorded at one desk: a language, its items, who speaks.

    Attributes:
        items: what is recorded, in the order of the page.
    """

    def __init__(self, docs: Path, locale: str, items: Sequence[Item], by: str, shown_in: str) -> None:
        """Prepare a desk.

        Args:
            docs: the folder ``docs``.
            locale: the language that is spoken.
            items: what there is to record.
            by: a pseudonym, or "".
            shown_in: the language of the page's own words.
        """
        self.items = list(items)
        self._docs, self._locale, self._by, self._shown_in = docs, locale, by, shown_in

    def page(self) -> bytes:
        """Give the page."""
        env = Environment(loader=FileSystemLoader(PAGE), autoescape=True)
        say = texts("record", self._shown_in)
        said = [item.text for item in self.items if not item.word]
        return (
            env.get_template("record.html")
            .render(
                say=say,
                told=json.dumps(dict(say), ensure_ascii=False),
                language=self._shown_in,
                right_to_left=language(self._shown_in).right_to_left,
                locale=self._locale,
                gone=[each.text for each in gone(self._docs, self._locale, said)],
            )
            .encode()
        )

    def told(self) -> bytes:
        """Give the items as the page wants them."""
        rows = (
            {**asdict(item), "number": number, "icon": icon_svg(item.icon) if item.icon else ""}
            for number, item in enumerate(self.items)
        )
        return json.dumps(list(rows), ensure_ascii=False).encode()

    def take(self, number: int, data: bytes) -> dict[str, str]:
        """Keep a recording of an item; gives who spoke, or why it cannot be used."""
        try:
            take(self._docs, self._locale, data, self.items[number], self._by, today())
        except UnusableSoundError as error:
            return {"why": str(error)}
        self.items[number] = replace(self.items[number], state=DONE, by=self._by)
        return {"by": self._by}

    def sound(self, number: int) -> bytes:
        """Give the recording of an item, or nothing."""
        item = self.items[number]
        file = place_of(self._docs, self._locale, text=item.text, word=item.word)
        return file.read_bytes() if file.is_file() else b""


class _Handler(BaseHTTPRequestHandler):
    """Answers the page of a desk."""

    desk: Desk

    def do_GET(self) -> None:
        if not self._is_ours():
            self._refuse()
            return
        path = self.path.partition("?")[0]
        if path == "/":
            self._answer(self.desk.page(), "text/html; charset=utf-8")
        elif path in FILES:
            text = (PAGE / path[1:]).read_text(encoding="utf-8")
            self._answer(default_palette().filled(text).encode(), f"{FILES[path]}; charset=utf-8")
        elif path == "/items":
            self._answer(self.desk.told(), "application/json")
        else:
            self._numbered(path, "/sound/", lambda number: (self.desk.sound(number), "audio/webm"))

    def do_POST(self) -> None:
        size = int(self.headers.get("Content-Length") or 0)
        if not self._is_ours() or not self._own_page() or not 0 < size <= MOST:
            self._refuse()
            return
        data = self.rfile.read(size)
        self._numbered(
            self.path, "/take/", lambda number: (json.dumps(self.desk.take(number, data)).encode(), "application/json")
        )

    def _numbered(self, path: str, begin: str, give: Callable[[int], tuple[bytes, str]]) -> None:
        number = path.removeprefix(begin)
        if not path.startswith(begin) or not number.isdecimal() or int(number) >= len(self.desk.items):
            self._refuse(404)
            return
        self._answer(*give(int(number)))

    def _is_ours(self) -> bool:
        """Tell whether the browser asked for this very computer: no name of elsewhere leads here."""
        return self.headers.get("Host", "").partition(":")[0] in {"127.0.0.1", "localhost"}

    def _own_page(self) -> bool:
        return self.headers.get("Origin", "").partition("//")[2] == self.headers.get("Host")

    def _refuse(self, code: int = 403) -> None:
        self.send_response(code)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _answer(self, data: bytes, kind: str) -> None:
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (its name in the library)
        """Say nothing of each request."""


def server(desk: Desk, port: int = 0) -> ThreadingHTTPServer:
    """Give a server for a desk, on this computer alone; it is not running yet."""
    return ThreadingHTTPServer(("127.0.0.1", port), type("Handler", (_Handler,), {"desk": desk}))

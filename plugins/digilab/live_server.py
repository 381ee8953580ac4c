"""MkDocs' server for the live preview: it looks more often, makes papers when asked, and says what it cannot show."""

import re
from collections.abc import Callable, Iterable
from html import escape
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer

from digilab.build.seen import MOMENT, observer
from digilab.live import Live, Reader, log
from digilab.problem import Problem
from digilab.said import Said, in_language, say, users_language

Start = Callable[..., Any]
Application = Callable[[dict[str, Any], Start], Iterable[bytes]]

_PAPER = re.compile(r"handouts/[\w-]+/[\w.-]+\.pdf")
_BODY = re.compile(rb"<body[^>]*>")
_LOOK = (
    "position:sticky;top:0;z-index:99;max-height:40vh;overflow:auto;max-width:none;margin:0;padding:1rem 1.3rem;"
    "border:4px solid;background:Canvas;color:CanvasText;font:1rem/1.5 sans-serif"
)


def serve_live(server: LiveReloadServer, plugin: Reader, config: MkDocsConfig, whole: Callable[[], None]) -> None:
    """Let a server show a live site.

    Args:
        server: MkDocs' server; it watches the project already, and has not begun.
        plugin: ours.
        config: the site's configuration.
        whole: lets MkDocs make the whole site.
    """
    live = Live(plugin, whole, Path(server.root))
    for path in (config.docs_dir, config.config_file_path):
        server.unwatch(path)
    server.observer = observer()  # type: ignore[assignment]
    server.build_delay = MOMENT / 2
    for place in live.places:
        server.watch(str(place))
    server.builder = live
    server.set_app(_with_papers(_with_problems(server.serve_request, live), live, server.mount_path))


def _with_papers(app: Application, live: Live, mount: str) -> Application:
    """Give papers as the files stand when they are asked for."""

    def answer(environ: dict[str, Any], start: Start) -> Iterable[bytes]:
        path = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "ignore")
        address = path.removeprefix(mount)
        if not path.startswith(mount) or not _PAPER.fullmatch(address):
            return app(environ, start)
        pdf, problems = live.paper(address)
        for problem in problems:
            log.info(problem.told(users_language()))
        if pdf is None:
            head = say("This paper cannot be made") if problems else say("There is no such paper")
            return _page(start, "404 Not Found", _section(head, problems))
        start("200 OK", _headers("application/pdf", pdf))
        return [pdf]

    return answer


def _with_problems(app: Application, live: Live) -> Application:
    """Put on top of each page what is wrong and stands on none."""

    def answer(environ: dict[str, Any], start: Start) -> Iterable[bytes]:
        told = _told(live)
        if not told or environ["PATH_INFO"].startswith("/livereload/"):
            return app(environ, start)
        begun: list[tuple[str, list[tuple[str, str]]]] = []
        body = b"".join(app(environ, lambda status, headers: begun.append((status, headers))))
        status, headers = begun[0]
        kind = dict(headers).get("Content-Type", "")
        if kind.startswith("text/html"):
            found = _BODY.search(body)
            place = found.end() if found else 0
            body = body[:place] + told.encode() + body[place:]
        start(status, _headers(kind, body) if kind else headers)
        return [body]

    return answer


def _told(live: Live) -> str:
    if live.refused:
        return _section(say("The site is shown as it was before. Something must be mended first"), live.refused)
    problems = live.problems
    return _section(say("Something must be mended in files that are no pages"), problems) if problems else ""


def _section(head: Said, problems: Iterable[Problem | str]) -> str:
    language = users_language()
    lines = (each if isinstance(each, str) else each.told(language) for each in problems)
    listed = "".join(f"<li><code>{escape(line)}</code></li>" for line in lines)
    return (
        f'<section class="problems" lang="{language}" style="{_LOOK}" data-live>'
        f"<h2>{escape(in_language(head, language))}</h2><ul>{listed}</ul></section>"
    )


def _page(start: Start, status: str, section: str) -> list[bytes]:
    body = f'<!doctype html><meta charset="utf-8"><title>PDF</title><body>{section}</body>'.encode()
    start(status, _headers("text/html; charset=utf-8", body))
    return [body]


def _headers(kind: str, body: bytes) -> list[tuple[str, str]]:
    return [("Content-Type", kind), ("Content-Length", str(len(body))), ("Cache-Control", "no-store")]

"""Contract: errors fail every build but the live preview, which shows them on the page and goes on."""

import signal
import socket
import subprocess
from collections.abc import Callable
from urllib.error import URLError
from urllib.request import urlopen

from tests.site.conftest import Project, files, wait_for

Start = Callable[..., subprocess.Popen[str]]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def text_at(address: str) -> str:
    try:
        with urlopen(address, timeout=10) as answer:
            data: bytes = answer.read()
            return data.decode()
    except (URLError, ConnectionError):
        return ""


def test_the_preview_shows_what_is_wrong_until_it_is_right(project: Project, started: Start) -> None:
    before = files(project.site)
    project.edit("fr/sheets/send/index.md", "![Le bouton 1 est entouré.]", "![]")
    home = f"http://127.0.0.1:{free_port()}/"
    preview = started(project, "mkdocs", "serve", "--dev-addr", home.removeprefix("http://").rstrip("/"))
    sheet = f"{home}sheets/send/index.html"
    wait_for(lambda: text_at(sheet))
    assert "alt-text" in text_at(sheet)
    project.edit("fr/sheets/send/index.md", "![]", "![Le bouton 1 est entouré.]")
    wait_for(lambda: "alt-text" not in text_at(sheet))
    assert "Envoyer" in text_at(sheet)
    preview.send_signal(signal.SIGINT)
    assert preview.wait(30) is not None
    assert files(project.site) == before
    assert project.left_over() == set()

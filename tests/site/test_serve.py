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


def bytes_at(address: str) -> bytes:
    try:
        with urlopen(address, timeout=10) as answer:
            data: bytes = answer.read()
            return data
    except (URLError, ConnectionError):
        return b""


def text_at(address: str) -> str:
    return bytes_at(address).decode()


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
    assert bytes_at(f"{home}handouts/fr/send.pdf").startswith(b"%PDF")
    assert bytes_at(f"{home}handouts/fr/none.pdf") == b""
    project.write("doors.yml", "doors: nothing\n")
    wait_for(lambda: "docs/doors.yml:1" in text_at(home))
    (project.path / "doors.yml").unlink()
    wait_for(lambda: "docs/doors.yml" not in text_at(home))
    preview.send_signal(signal.SIGINT)
    assert preview.wait(5) is not None
    assert files(project.site) == before
    assert project.left_over() == set()

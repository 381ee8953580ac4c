"""Contract: the live preview makes only what changed, and shows what a preview that begins now would show."""

import random
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from tests.site.conftest import Project, files

from digilab.live import Live
from digilab.plugin import DigilabPlugin

SEND = "sheets/send/index.md"
AFRESH = """
import sys
from mkdocs.commands.build import build
from mkdocs.config import load_config
from digilab.build import things

things.named = lambda _: (_ for _ in ()).throw(things.UntoldError())
config = load_config("mkdocs.yml", site_dir=sys.argv[1])
config.plugins.on_startup(command="serve", dirty=False)
build(config)
"""
"""Makes the site of a preview that begins now, each page anew."""


def begun(root: Path, out: Path) -> tuple[Live, Callable[[], None]]:
    """Begin a preview, as MkDocs does; give it and what lets MkDocs make the whole site."""
    config = load_config(str(root / "mkdocs.yml"), site_dir=str(out))
    plugin = config.plugins["digilab"]
    assert isinstance(plugin, DigilabPlugin)
    config.plugins.on_startup(command="serve", dirty=False)

    def whole() -> None:
        build(load_config(str(root / "mkdocs.yml"), site_dir=str(out)))

    build(config)
    return Live(plugin, whole, out), whole


def test_after_any_edit_the_preview_is_that_of_one_that_begins_now(project: Project, tmp_path: Path) -> None:
    chance = random.Random(7)
    live, _ = begun(project.root, tmp_path / "shown")

    def say(locale: str) -> None:
        number = chance.randrange(10**6)
        page = project.path / locale / SEND
        page.write_text(f"{page.read_text(encoding='utf-8').rstrip()}\n\nA {number}.\n", encoding="utf-8")

    edits: list[Callable[[], object]] = [
        lambda: say("fr"),
        lambda: say("en"),
        lambda: project.edit(f"fr/{SEND}", "title: Envoyer", "title: Envoyer vite"),
        lambda: project.picture("fr/sheets/send/p1.png", colour="#000000"),
        lambda: project.edit(f"fr/{SEND}", "](p1.png)", "](p2.png)"),
        lambda: project.edit(f"fr/{SEND}", "minutes: 20", "minutes: 35"),
        lambda: project.edit("fr/courses/digilab/day-01.md", "Partie 1", "Pause"),
    ]
    chance.shuffle(edits)
    for number, edit in enumerate(edits):
        edit()
        live()
        assert live.refused == []
        if number % 3 == 2:
            clean = tmp_path / f"clean-{number}"
            subprocess.run([sys.executable, "-c", AFRESH, str(clean)], cwd=project.root, check=True)
            wanted, shown = files(clean), files(tmp_path / "shown")
            assert [name for name, data in wanted.items() if shown.get(name) != data] == []


def test_only_pages_that_show_a_changed_word_are_made(project: Project, tmp_path: Path) -> None:
    live, whole = begun(project.root, tmp_path / "shown")
    before = {path: path.stat().st_mtime_ns for path in (tmp_path / "shown").rglob("*.html")}
    live._whole = pytest.fail  # type: ignore[assignment]
    project.edit(f"fr/{SEND}", "à une personne", "à un ami")
    live()
    made = {
        path.relative_to(tmp_path / "shown").as_posix() for path in before if path.stat().st_mtime_ns != before[path]
    }
    assert "sheets/send/index.html" in made
    assert "index.html" not in made
    assert len(made) < len(before) / 2
    live._whole = whole
    project.write("fr/new.md", "---\ntitle: Nouveau\nkind: page\n---\nBonjour.\n")
    live()
    assert "Bonjour" in (tmp_path / "shown" / "new.html").read_text(encoding="utf-8")


def test_a_page_that_cannot_be_read_stays_as_it_was_with_what_is_wrong(project: Project, tmp_path: Path) -> None:
    live, _ = begun(project.root, tmp_path / "shown")
    page, sheet = project.path / "fr" / SEND, tmp_path / "shown" / "sheets" / "send" / "index.html"
    right, fine = page.read_bytes(), sheet.read_text(encoding="utf-8")
    for wrong in (right.replace(b"title: ", b"title: [", 1), b"\xff\xfe", b"no head\n"):
        page.write_bytes(wrong)
        live()
        told = sheet.read_text(encoding="utf-8")
        assert "Cliquez sur" in told
        assert f"docs/fr/{SEND}" in told
        assert 'class="problems"' in told
    page.write_bytes(right)
    live()
    assert sheet.read_text(encoding="utf-8") == fine


def test_what_mkdocs_refuses_is_kept_until_it_is_mended(project: Project, tmp_path: Path) -> None:
    live, _ = begun(project.root, tmp_path / "shown")
    before = files(tmp_path / "shown")
    right = project.config.read_text(encoding="utf-8")
    project.config.write_text(right.replace('framework: "2.2"', "frame: 1\n      audio: perhaps"), encoding="utf-8")
    live()
    assert any("audio" in line for line in live.refused)
    assert files(tmp_path / "shown") == before
    project.config.write_text(right, encoding="utf-8")
    live()
    assert live.refused == []


def test_a_paper_is_that_of_the_words_as_they_stand(project: Project, tmp_path: Path) -> None:
    live, _ = begun(project.root, tmp_path / "shown")
    first, told = live.paper("handouts/fr/send.pdf")
    assert first is not None
    assert first.startswith(b"%PDF")
    assert told == []
    project.edit(f"fr/{SEND}", "à une personne", "à un ami")
    second, _ = live.paper("handouts/fr/send.pdf")
    assert second not in {None, first}
    assert live.paper("handouts/fr/no-such-sheet.pdf")[0] is None
    assert not (tmp_path / "shown" / "handouts" / "fr" / "send.pdf").exists()

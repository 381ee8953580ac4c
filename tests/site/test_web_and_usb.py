"""Contract: one build serves web server and USB stick: links name files, and no script fetches anything."""

import re
import zipfile
from pathlib import Path

from tests.site.conftest import Project
from tests.site.pages import OUTSIDE, addresses, ids, parsed, target

from digilab.addresses import OFFLINE
from digilab.build.offline import FOLDER

FETCHES = re.compile(
    r"\b(?:fetch|import)\s*\(|XMLHttpRequest|sendBeacon|new (?:WebSocket|EventSource|Worker)|serviceWorker"
)
ONLINE = re.compile(rb"<!-- online -->.*?<!-- /online -->", re.DOTALL)


def dead_links(site: Path) -> list[str]:
    dead = []
    for page, tree in parsed(site).items():
        for each, address in addresses(tree):
            if OUTSIDE.match(address):
                continue
            file, place = target(site, page, address)
            if not file.is_file():
                dead.append(f"{page}: <{each.tag}> {address}")
            elif place and "=" not in place and file.suffix == ".html":  # `#tasks=…` tells a script, it is no place
                there = file.relative_to(site.resolve()).as_posix()
                if place not in ids(site)[there]:
                    dead.append(f"{page}: {address}: no such place")
    return dead


def test_every_address_of_every_page_names_a_file_and_a_place_on_it(built: Path) -> None:
    assert dead_links(built) == []


def test_a_dead_link_would_be_seen(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(
        '<a href="b/">b</a><a href="#x">x</a><img srcset="c.webp 2x"><a href="a.html#y">y</a><p id="y">',
        encoding="utf-8",
    )
    assert dead_links(tmp_path) == ["a.html: <a> b/", "a.html: #x: no such place", "a.html: <img> c.webp"]


def test_no_script_of_the_site_fetches_anything(built: Path) -> None:
    """Material's own fetch the guide's search index, on a web server alone (``tests/browser/test_guide.py``)."""
    scripts = [file for file in built.rglob("*.js") if "basket" not in file.parts]
    assert len(scripts) > 10
    library = re.compile(r"pdf-lib|minisearch|assets/javascripts/|iframe-worker")
    found = [
        f"{file.relative_to(built)}: {match[0]}"
        for file in scripts
        if not library.search(file.as_posix())
        for match in FETCHES.finditer(file.read_text(encoding="utf-8"))
    ]
    assert found == []
    modules = [page for page, tree in parsed(built).items() if tree.css('script[type="module"]')]
    assert modules == []


def test_the_copy_for_a_stick_is_the_whole_site(whole: Project) -> None:
    with zipfile.ZipFile(whole.site / OFFLINE) as archive:
        copied = {name.removeprefix(f"{FOLDER}/"): archive.read(name) for name in archive.namelist()}
    published = {
        file.relative_to(whole.site).as_posix(): file.read_bytes() for file in whole.site.rglob("*") if file.is_file()
    }
    del published[OFFLINE]
    assert copied.keys() == published.keys()
    for name, data in published.items():
        assert copied[name] == (ONLINE.sub(b"", data) if name.endswith(".html") else data), name


def test_what_only_the_build_reads_is_not_published(built: Path) -> None:
    assert [file.relative_to(built).as_posix() for file in built.rglob("*.y*ml")] == []

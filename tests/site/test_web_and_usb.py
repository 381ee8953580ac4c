"""Contract: one build serves web server and USB stick: links name files, and no script fetches anything."""

import re
import zipfile
from pathlib import Path

import pytest
from tests.site.conftest import Project
from tests.site.pages import OUTSIDE, addresses, ids, parsed, target

from digilab.addresses import OFFLINE, offline_address
from digilab.build.offline import FOLDER

FETCHES = re.compile(
    r"\b(?:fetch|import)\s*\(|XMLHttpRequest|sendBeacon|new (?:WebSocket|EventSource|Worker)|serviceWorker"
)
ONLINE = re.compile(rb"<!-- online -->.*?<!-- /online -->", re.DOTALL)
FETCHING = {"handouts.js", "keep.js", "keep-worker.js"}
"""The print basket takes papers from a web server, a phone what it shall keep; from a stick neither is asked for."""
COPIES = {"without-internet.html", "en/without-internet.html"}
"""The pages that tell of the copies, and lie in none."""
NOT_ON_WINDOWS = re.compile(r'[<>:"\\|?*]|[. ]$|^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)', re.IGNORECASE)


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
    scripts = [file for file in built.rglob("*.js") if file.name not in FETCHING]
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


def copied(site: Path, file: str) -> dict[str, bytes]:
    with zipfile.ZipFile(site / file) as archive:
        return {name.removeprefix(f"{FOLDER}/"): archive.read(name) for name in archive.namelist()}


def test_the_largest_copy_is_the_whole_site_and_the_most_used_papers_of_the_basket_as_scripts(whole: Project) -> None:
    copy = copied(whole.site, OFFLINE)
    published = {
        file.relative_to(whole.site).as_posix(): file.read_bytes()
        for file in whole.site.rglob("*")
        if file.is_file() and file.suffix != ".zip"
    }
    scripts = {name for name in copy if name.endswith(".pdf.js")}
    assert copy.keys() - scripts == published.keys() - COPIES
    assert all(name.endswith(("/send.pdf.js", "/reply.pdf.js")) for name in scripts), "A4 and two languages alone"
    assert {"handouts/fr/send.pdf.js", "handouts/fr-en/send.pdf.js"} <= scripts
    assert not [name for name in published if name.endswith(".pdf.js")]
    for name in copy.keys() - scripts:
        data = published[name]
        if name.endswith(".html"):
            data = ONLINE.sub(b"", data).replace(b'data-papers="web"', b'data-papers="scripts"')
        assert copy[name] == data, name


@pytest.mark.parametrize("part", ["pages", "fr", "en"])
def test_a_smaller_copy_is_whole_in_itself(whole: Project, tmp_path: Path, part: str) -> None:
    with zipfile.ZipFile(whole.site / offline_address(part)) as archive:
        archive.extractall(tmp_path)
    copy = tmp_path / FOLDER
    assert dead_links(copy) == []
    files = {file.relative_to(copy).as_posix() for file in copy.rglob("*") if file.is_file()}
    assert "index.html" in files
    assert not [part for name in files for part in name.split("/") if NOT_ON_WINDOWS.search(part)]
    papers = {name for name in files if name.endswith(".pdf")}
    pages = {name for name in files if name.endswith(".html")}
    if part == "pages":
        assert papers == set()
        assert {"sheets/send/index.html", "en/sheets/send/index.html"} <= pages
        assert "Cette page n'est pas ici" in (copy / "handouts.html").read_text(encoding="utf-8")
        return
    assert papers >= {f"handouts/{part}/{name}.pdf" for name in ("send", "digilab-day-01", "digilab-day-01-trainer")}
    assert all(re.fullmatch(rf"handouts/{part}/(?!.*-(large|pocket|pictures|booklet)).*", name) for name in papers)
    assert {page.startswith("en/") for page in pages - {"index.html"}} == {part == "en"}
    centre = (copy / ("" if part == "fr" else part) / "handouts.html").read_text(encoding="utf-8")
    assert {f"handouts/{part}/{Path(link).name}" for link in re.findall(r'href="([^"]*\.pdf)"', centre)} == papers


def test_the_page_of_the_copies_tells_their_real_sizes_in_the_reader_s_numbers(whole: Project) -> None:
    for locale, sign, unit in (("fr", ",", "Mo"), ("en", ".", "MB")):
        page = whole.site / ("" if locale == "fr" else locale) / "without-internet.html"
        text = page.read_text(encoding="utf-8")
        for file in (offline_address("pages"), offline_address("fr"), offline_address("en"), OFFLINE):
            size = f"{(whole.site / file).stat().st_size / 1_000_000:.1f}".replace(".", sign)
            assert re.search(rf'{file}" download>.*?{size}\u00a0{unit}', text), file


def test_what_only_the_build_reads_is_not_published(built: Path) -> None:
    assert [file.relative_to(built).as_posix() for file in built.rglob("*.y*ml")] == []

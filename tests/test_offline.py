"""The copies of a site as ZIP files: each holds what it should, leads nowhere else, and is the same bytes twice."""

import shutil
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from digilab.addresses import OFFLINE
from digilab.build.archive import Archive
from digilab.build.built import Built
from digilab.build.copied_page import everything, part
from digilab.build.copies import Copy, copies_of
from digilab.build.offline import FOLDER, write_copies
from digilab.cache import Cache, recipe
from digilab.web.site import Site
from tests.conftest import Docs

SITE = {
    "index.html": '<ul><!-- online --><li>ZIP</li><!-- /online --><li>Accueil</li></ul><i data-papers="web"></i>',
    "en/index.html": '<p>Home <a href="../index.html">Français</a></p>',
    ".git/x": "x",
}
WHOLE = Copy("everything", "", OFFLINE, lambda _: True, scripts=frozenset(("a.pdf",)))
SMALL = Copy(
    "language", "en", "small.zip", lambda address: address.startswith("en/"), lambda _: "en/none.html",
    own={"index.html": b"<p>Start</p>"},
)  # fmt: skip


EPOCH = 1_795_000_000


def small_site(folder: Path) -> Path:
    for name, text in SITE.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    (folder / "a.pdf").write_bytes(b"%PDF" + bytes(1000))
    return folder


def read(file: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(file) as archive:
        assert archive.testzip() is None
        return {name.removeprefix(f"{FOLDER}/"): archive.read(name) for name in archive.namelist()}


def test_each_holds_its_files_and_its_own_but_no_copy_and_nothing_hidden(tmp_path: Path) -> None:
    site = small_site(tmp_path / "site")
    for _ in range(2):
        sizes = write_copies(Built(site), [SMALL, WHOLE], EPOCH, Cache(tmp_path / "cache"))
    assert sizes == {name: (site / name).stat().st_size for name in ("small.zip", OFFLINE)}
    whole, small = read(site / OFFLINE), read(site / "small.zip")
    assert list(whole) == ["a.pdf", "a.pdf.js", "en/index.html", "index.html"]
    assert whole["index.html"] == b'<ul><li>Accueil</li></ul><i data-papers="scripts"></i>'
    assert whole["a.pdf"] == (site / "a.pdf").read_bytes()
    assert whole["a.pdf.js"].startswith(b'digilabBasket("a.pdf", "')
    assert small == {
        "en/index.html": '<p>Home <a href="none.html">Français</a></p>'.encode(),
        "index.html": b"<p>Start</p>",
    }


def test_the_same_site_gives_the_same_bytes(tmp_path: Path) -> None:
    one, other = small_site(tmp_path / "one"), small_site(tmp_path / "other")
    for site in (one, other):
        write_copies(Built(site), [SMALL, WHOLE], EPOCH, Cache(tmp_path / site.name / ".cache"))
    for name in ("small.zip", OFFLINE):
        assert (one / name).read_bytes() == (other / name).read_bytes()


def test_a_date_before_1980_is_none_for_a_zip(tmp_path: Path) -> None:
    site = small_site(tmp_path / "site")
    write_copies(Built(site), [WHOLE], 0, Cache(tmp_path / "cache"))
    with zipfile.ZipFile(site / OFFLINE) as archive:
        assert {entry.date_time[0] for entry in archive.infolist()} == {1980}


def changed(site: Path) -> None:
    (site / "en" / "index.html").write_text("<p>Hello</p>", encoding="utf-8")


def added(site: Path) -> None:
    for name in ("aa.css", "zz.css"):
        (site / name).write_text(name, encoding="utf-8")


def gone(site: Path) -> None:
    (site / "a.pdf").unlink()


def printed_anew(site: Path) -> None:
    (site / "a.pdf").write_bytes(b"%PDF" + bytes(1000 * b"1"))


def nothing(_: Path) -> None:
    pass


@pytest.mark.parametrize("change", [changed, added, gone, printed_anew, nothing])
def test_a_copy_with_what_the_build_before_packed_is_the_one_without(
    change: Callable[[Path], None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, site, cache = small_site(tmp_path / "site"), tmp_path / "new", Cache(tmp_path / "cache")
    packed: list[str] = []
    add = Archive.add
    monkeypatch.setattr(Archive, "add", lambda self, name, *given: (packed.append(name), add(self, name, *given))[1])

    def written(site: Path, kept: Cache) -> dict[str, bytes]:
        write_copies(Built(site), [SMALL, WHOLE], EPOCH, kept, before)
        return {name: (site / name).read_bytes() for name in ("small.zip", OFFLINE)}

    written(before, cache)
    shutil.copytree(before, site)
    change(site)
    packed.clear()
    again = written(site, cache)
    fewer = len(packed)
    assert again == written(shutil.copytree(site, tmp_path / "elsewhere"), Cache(tmp_path / "other"))
    assert fewer == {changed: 2, added: 2, gone: 0, printed_anew: 2, nothing: 0}[change]


def test_pages_are_led_anew_when_what_a_copy_holds_is_no_more_the_same(tmp_path: Path) -> None:
    before, site, cache = small_site(tmp_path / "site"), small_site(tmp_path / "new"), Cache(tmp_path / "cache")
    some = Copy("language", "en", "small.zip", lambda _: True, lambda _: "en/none.html", "all")
    write_copies(Built(before), [some], EPOCH, cache, before)
    fewer = replace(some, holds=lambda address: address.startswith("en/"), leads="English")
    write_copies(Built(site), [fewer], EPOCH, cache, before)
    assert read(site / "small.zip")["en/index.html"] == '<p>Home <a href="none.html">Français</a></p>'.encode()


def test_what_a_part_holds_decides_its_digest(docs: Docs, tmp_path: Path) -> None:
    docs.sheet("send")
    site = Site(docs.catalogue(), "", {"fr": "S", "en": "S"}, {}, lambda _: None, offline=True)
    page = tmp_path / "out" / "a.html"
    page.parent.mkdir()
    found = []
    for shown, printed in (("x", ["handouts/fr/send.pdf"]), ("y", ["handouts/fr/send.pdf"]), ("y", ["other.pdf"])):
        page.write_text(f'<img src="{shown}.png">', "utf-8")
        copies = copies_of(site, printed, Built(tmp_path / "out"), lambda *_: {})
        found.append(next(copy.leads for copy in copies if copy.locale == "fr"))
    assert len(set(found)) == 3


def test_a_copy_that_somebody_wrote_is_not_taken(tmp_path: Path) -> None:
    before, site, cache = small_site(tmp_path / "site"), small_site(tmp_path / "new"), Cache(tmp_path / "cache")
    write_copies(Built(before), [WHOLE], EPOCH, cache, before)
    right = (before / OFFLINE).read_bytes()
    for written in (right.replace(b"%PDF", b"%pdf"), b"PK", b""):
        (before / OFFLINE).write_bytes(written)
        write_copies(Built(site), [WHOLE], EPOCH, cache, before)
        assert (site / OFFLINE).read_bytes() == right


def test_what_the_cache_has_too_is_told_without_being_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = Cache(tmp_path / "cache").put(recipe("a"), "css", b"a {}")
    site = tmp_path / "site"
    site.mkdir()
    (site / "a.css").hardlink_to(kept)
    (site / "b.css").write_text("b {}", "utf-8")
    read: list[str] = []
    data = Built.data
    monkeypatch.setattr(Built, "data", lambda self, address: (read.append(address), data(self, address))[1])
    built = Built(site)
    assert all(built.told(each) for each in ("a.css", "b.css", "a.css"))
    assert (built.told("c.css"), built.told("a.css/d"), read) == ("", "", ["b.css"])


HELD = {
    "index.html": "pages fr",
    "404.html": "",
    "schema/page.json": "",
    "without-internet.html": "",
    "not-in-this-copy.html": "pages fr",
    "sheets/send/p1.x-800.webp": "pages fr",
    "sheets/send/shared.x-800.webp": "pages fr en",
    "practice/mail.html": "pages fr",
    "practice/mail.js": "pages fr en",
    "assets/digilab/page.js": "pages fr en",
    "en/practice/mail.html": "pages en",
    "en/sheets/send/index.html": "pages en",
    "handouts/fr/send.pdf": "fr",
    "assets/digilab/sounds/fr/send.webm": "fr",
    "assets/digilab/sounds/en/send.js": "en",
    "handouts/fr/send.png": "fr",
    "handouts/fr/send-large.pdf": "",
    "handouts/fr-en/send.pdf": "",
    "handouts/en/send.pdf": "en",
}
"""A file of a site, and the small copies that hold it."""


def test_a_small_copy_holds_what_its_reader_needs(docs: Docs, tmp_path: Path) -> None:
    docs.sheet("send")
    docs.sheet("send", "en")
    site = Site(docs.catalogue(), "", {"fr": "S", "en": "S"}, {}, lambda _: None, offline=True)
    (tmp_path / "out" / "en").mkdir(parents=True)
    (tmp_path / "out" / "en" / "a.html").write_text('<img srcset="../sheets/send/shared.x-800.webp 800w">', "utf-8")
    printed = [address for address in HELD if address.endswith(".pdf")]
    copies = list(copies_of(site, printed, Built(tmp_path / "out"), lambda *_: {}))
    assert [copy.address for copy in copies][-1] == OFFLINE
    told = {each: " ".join(copy.locale or copy.name for copy in copies[:-1] if copy.holds(each)) for each in HELD}
    assert told == HELD
    assert b"en/index.html" in copies[2].own["index.html"]


PDF = '<a class="b" href="../p/{0}.pdf" type="application/pdf"><svg></svg><span>{0}</span></a>'


@pytest.mark.parametrize(
    ("written", "copied"),
    [
        (f"<ul><li>{PDF.format('in')}</li><li>{PDF.format('out')}</li></ul>", f"<ul><li>{PDF.format('in')}</li></ul>"),
        (f'<p class="actions">{PDF.format("out")}</p>', ""),
        (f'<p class="actions">{PDF.format("out")}{PDF.format("in")}</p>', f'<p class="actions">{PDF.format("in")}</p>'),
        (f'<p><a href="x.html">x</a> · {PDF.format("out")}</p>', '<p><a href="x.html">x</a></p>'),
        (f"<!-- papers --><h2>P</h2><ul><li>{PDF.format('out')}</li></ul><!-- /papers -->", ""),
        (f"<!-- papers --><h2>P</h2>{PDF.format('in')}<!-- /papers -->", f"<h2>P</h2>{PDF.format('in')}"),
        ('<a class="top__way language" href="out.html">E</a>\n<a href="x.html#y">y</a>', '<a href="x.html#y">y</a>'),
        ('<link rel="alternate" hreflang="en" href="out.html">', ""),
        ('<a href="../out/d.pdf">d</a><a href="#e">e</a>', '<a href="../absent.html">d</a><a href="#e">e</a>'),
        ('<i data-sound-names="a.js out.js"></i>', "<i></i>"),
        ('<i data-sound-names="a.js"></i>', '<i data-sound-names="a.js"></i>'),
        ('<a href="https://example.org/out">far</a>', '<a href="https://example.org/out">far</a>'),
    ],
)  # fmt: skip
def test_a_page_of_a_part_offers_only_what_is_there(written: str, copied: str) -> None:
    assert part("s/a.html", written, lambda address: "out" not in address, "absent.html") == copied


def test_the_whole_site_offers_all_but_the_way_to_itself() -> None:
    page = f"<!-- online -->x<!-- /online --><!-- papers -->{PDF.format('out')}<!-- /papers -->"
    assert everything(page) == f"<!-- papers -->{PDF.format('out')}<!-- /papers -->"

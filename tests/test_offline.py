"""The copies of a site as ZIP files: each holds what it should, leads nowhere else, and is the same bytes twice."""

import zipfile
from pathlib import Path

import pytest

from digilab.addresses import OFFLINE
from digilab.build.copied_page import everything, part
from digilab.build.copies import Copy, copies_of
from digilab.build.offline import FOLDER, write_copies
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
        sizes = write_copies(site, [SMALL, WHOLE], 1_795_000_000)
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
        write_copies(site, [SMALL, WHOLE], 1_795_000_000)
    for name in ("small.zip", OFFLINE):
        assert (one / name).read_bytes() == (other / name).read_bytes()


def test_a_date_before_1980_is_none_for_a_zip(tmp_path: Path) -> None:
    site = small_site(tmp_path / "site")
    write_copies(site, [WHOLE], 0)
    with zipfile.ZipFile(site / OFFLINE) as archive:
        assert {entry.date_time[0] for entry in archive.infolist()} == {1980}


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
    copies = list(copies_of(site, printed, tmp_path / "out", lambda *_: {}))
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

"""What is taken is shown: pictures of every kind and name come out on page and paper, named as any server can."""

import re
import unicodedata
from pathlib import Path
from urllib.parse import unquote

import pytest
from PIL import Image
from tests.bad.cases import HOMES, picture, put
from tests.conftest import ROOT, ready_made

from digilab.build.reading import read_project
from digilab.build.settings import Settings
from digilab.build.site_build import SiteBuild
from digilab.cache import Cache
from digilab.source import MarkdownOptions, files_of

NFD = unicodedata.normalize("NFD", "écran.png")
PICTURES = {
    "phone.heic": "phone.heic",
    "a.avif": "a.avif",
    "b.bmp": "b.bmp",
    "c.jfif": "c.jfif",
    "d.tiff": "d.tiff",
    "e.gif": "e.gif",
    "long.png": "long.png",
    "px.png": "px.png",
    "doctype.svg": "doctype.svg",
    "millimetres.svg": "millimetres.svg",
    "pas#1.png": "pas%231.png",
    "100%.png": "100%25.png",
    "un deux.png": "<un deux.png>",
    NFD: "écran.png",
    "صورة.png": "صورة.png",
}
"""Name on the disk, and how the page writes it."""
KINDS = {".avif": "AVIF", ".bmp": "BMP", ".jfif": "JPEG", ".tiff": "TIFF", ".gif": "GIF", ".png": "PNG"}
SIZES = {"long.png": (100, 9_000), "px.png": (1, 1)}
DOCTYPE = (
    '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" '
    '"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n'
)
DRAWN = '<svg xmlns="http://www.w3.org/2000/svg" {size}><rect width="9" height="9" fill="red"/></svg>'


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site with one sheet that has all of them, built with its papers."""
    root = tmp_path_factory.mktemp("taken")
    docs, folder = root / "docs", root / "docs/fr/sheets/try"
    steps = ""
    for number, (name, written) in enumerate(PICTURES.items(), 1):
        steps += f"{number}. Regardez.\n    ![Image {number}.]({written})\n"
        if name == "phone.heic":
            put(folder / name, (ROOT / "tests/pictures/phone.heic").read_bytes())
        elif name == "doctype.svg":
            put(folder / name, (DOCTYPE + DRAWN.format(size='width="40" height="30"')).encode())
        elif name == "millimetres.svg":
            put(folder / name, DRAWN.format(size='width="21mm" height="29.7mm"').encode())
        else:
            picture(folder / name, SIZES.get(name, (64, 48)), KINDS[Path(name).suffix])
    head = "title: Regarder\nkind: sheet\ndigcomp: ['2.1']\nminutes: 5\ndevice: computer\nchecked: 2026-11-24\n"
    put(folder / "index.md", f"---\n{head}---\nOn voit.\n\n## Étapes\n\n{steps}\n## C'est réussi\n\nOui.\n".encode())
    put(docs / "fr/index.md", HOMES["fr"].encode())
    site = Settings(
        docs,
        ("fr",),
        language_names={"fr": "Français"},
        site_names={"fr": "Essai"},
        cache=root / "cache",
        offline=False,
    )
    project = read_project(site, files_of(docs, site.locales), MarkdownOptions())
    assert project.errors == []
    ready_made(site.cache)
    build = SiteBuild(project, site, Cache(site.cache), root / "site", lambda _: None)
    build.run()
    assert [each for each in build.problems if each.is_error] == []
    return root / "site"


def test_every_picture_is_on_the_page_and_its_file_is_there(shown: Path) -> None:
    page = (shown / "sheets/try/index.html").read_text(encoding="utf-8")
    sources = [found[1] for found in re.finditer(r'<img [^>]*src="([^"]+)"[^>]*alt="Image \d+\.', page)] or [
        found[1] for found in re.finditer(r'<img [^>]*alt="Image \d+\."[^>]*src="([^"]+)"', page)
    ]
    assert len(sources) == len(PICTURES)
    for source in sources:
        assert (shown / "sheets/try" / unquote(source)).is_file(), source


def test_published_names_work_on_every_server_and_disk(shown: Path) -> None:
    published = [file for file in shown.rglob("*") if file.suffix in {".webp", ".svg"} and "try" in file.parts]
    assert len(published) >= len(PICTURES)
    for file in published:
        assert re.fullmatch(r"[A-Za-z0-9._-]+", file.name), file.name
        assert len(file.name) <= 100


def test_the_authors_own_files_are_not_published(shown: Path) -> None:
    names = {file.name for file in shown.rglob("*")}
    assert not names & set(PICTURES)


def test_a_phones_picture_tells_nothing_of_its_owner(shown: Path) -> None:
    made = max((shown / "sheets/try").glob("phone.*.webp"), key=lambda file: file.stat().st_size)
    assert b"SecretCamera" not in made.read_bytes()
    with Image.open(made) as image:
        assert image.size == (64, 48)
        assert not dict(image.getexif())


def test_papers_are_made(shown: Path) -> None:
    for edition in ("", "-large", "-pictures", "-pocket"):
        assert (shown / f"handouts/fr/try{edition}.pdf").stat().st_size > 5_000

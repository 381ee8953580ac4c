"""The site as one ZIP file: whole, the same bytes twice, without the way to itself."""

import zipfile
from pathlib import Path

from digilab.addresses import OFFLINE as NAME
from digilab.build.offline import FOLDER, write_offline


def small_site(folder: Path) -> Path:
    (folder / "en").mkdir(parents=True)
    page = "<ul><!-- online --><li>ZIP</li><!-- /online --><li>Accueil</li></ul>"
    (folder / "index.html").write_text(page, encoding="utf-8")
    (folder / "en" / "index.html").write_text("<p>Home</p>", encoding="utf-8")
    (folder / "a.pdf").write_bytes(b"%PDF" + bytes(1000))
    (folder / ".git").mkdir()
    (folder / ".git" / "x").write_text("x", encoding="utf-8")
    return folder


def test_it_holds_every_file_but_itself_and_what_is_hidden(tmp_path: Path) -> None:
    site = small_site(tmp_path / "site")
    size = write_offline(site, 1_795_000_000)
    assert size == (site / NAME).stat().st_size
    write_offline(site, 1_795_000_000)
    with zipfile.ZipFile(site / NAME) as archive:
        assert archive.testzip() is None
        assert archive.namelist() == [f"{FOLDER}/a.pdf", f"{FOLDER}/en/index.html", f"{FOLDER}/index.html"]
        assert archive.read(f"{FOLDER}/index.html") == b"<ul><li>Accueil</li></ul>"
        assert archive.read(f"{FOLDER}/a.pdf") == (site / "a.pdf").read_bytes()


def test_the_same_site_gives_the_same_bytes(tmp_path: Path) -> None:
    one, other = small_site(tmp_path / "one"), small_site(tmp_path / "other")
    write_offline(one, 1_795_000_000)
    write_offline(other, 1_795_000_000)
    assert (one / NAME).read_bytes() == (other / NAME).read_bytes()


def test_a_date_before_1980_is_none_for_a_zip(tmp_path: Path) -> None:
    site = small_site(tmp_path / "site")
    write_offline(site, 0)
    with zipfile.ZipFile(site / NAME) as archive:
        assert {entry.date_time[0] for entry in archive.infolist()} == {1980}

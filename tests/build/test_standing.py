"""What is known of a published site, and when nothing is."""

import os
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from digilab.build.inputs import Inputs, inputs_of
from digilab.build.standing import note, standing
from digilab.named import UntoldError, named


@dataclass(frozen=True)
class Thing:
    icon: str
    names: dict[str, str]


def site_of(folder: Path) -> Path:
    site = folder / "site"
    (site / "sheets").mkdir(parents=True)
    (site / ".htaccess").write_text("theirs")
    (site / "index.html").write_text("home")
    (site / "sheets" / "index.html").write_text("sheets")
    return site


def test_a_site_stands_until_a_file_or_an_input_is_another(tmp_path: Path) -> None:
    site, cache, inputs = site_of(tmp_path), tmp_path / "cache", Inputs("a", "b")
    assert standing(cache, inputs, site) is None
    note(cache, inputs, site, {"fr": ["une ligne"]}, 2)
    found = standing(cache, inputs, site)
    assert found
    assert (found.told, found.refused) == ({"fr": ["une ligne"]}, 2)
    (site / ".htaccess").write_text("changed by a web server's owner")
    assert standing(cache, inputs, site)
    assert standing(cache, Inputs("c", "b"), site) is None
    assert standing(cache, inputs, tmp_path / "elsewhere") is None
    (site / "sheets" / "more.html").write_text("more")
    assert standing(cache, inputs, site) is None


@pytest.mark.parametrize("damage", [b"", b"{}", b"\xff\xfe", b"0123\n[2]"])
def test_a_damaged_note_is_none(tmp_path: Path, damage: bytes) -> None:
    site, inputs = site_of(tmp_path), Inputs("a", "b")
    note(tmp_path, inputs, site, {}, 0)
    (tmp_path / "standing.json").write_bytes(damage)
    assert standing(tmp_path, inputs, site) is None


def test_inputs_tell_contents_names_and_what_was_written_meanwhile(tmp_path: Path) -> None:
    docs = tmp_path / "docs"
    docs.mkdir()
    (docs / "a.md").write_text("one")
    first = inputs_of("options", [docs, tmp_path / "not-there"])
    assert inputs_of("options", [docs, tmp_path / "not-there"]) == first
    os.utime(docs / "a.md", (1, 1))
    touched = inputs_of("options", [docs, tmp_path / "not-there"])
    assert (touched.digest, touched.touched != first.touched) == (first.digest, True)
    (docs / "a.md").rename(docs / "b.md")
    renamed = inputs_of("options", [docs, tmp_path / "not-there"])
    assert len({first.digest, renamed.digest, inputs_of("others", [docs]).digest}) == 3


def test_what_cannot_be_told_is_not_guessed(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "docs" / "linked").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(UntoldError):
        inputs_of("", [tmp_path / "docs"])
    for value in (object(), lambda: None, {"x": object()}):
        with pytest.raises(UntoldError):
            named(value)


def test_options_have_one_name_whatever_their_order() -> None:
    one = {"b": [1, "1"], "a": Thing("x", {"fr": "un"}), "c": {3, 1, 2}, "d": named}
    other = {"d": named, "c": {2, 3, 1}, "a": Thing("x", {"fr": "un"}), "b": [1, "1"]}
    assert named(one) == named(other)
    assert named(1) != named("1") != named(date(2026, 1, 1))
    assert named(Thing("x", {})) != named(Thing("y", {}))

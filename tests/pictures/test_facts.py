"""What is known of a picture is asked of its file once, and never of another picture."""

from pathlib import Path

import pytest
from PIL import Image

from digilab.cache import Cache
from digilab.pictures import facts
from digilab.pictures.facts import Facts, KnownFacts
from digilab.pictures.store import PictureStore
from digilab.progress import Progress


def draw(file: Path, size: tuple[int, int], *, listed: bool) -> None:
    picture = Image.new("RGB", size, "#2b5")
    (picture.quantize(8) if listed else picture).save(file)


def test_a_file_is_opened_once_and_then_known_to_the_next_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, other = tmp_path / "a.png", tmp_path / "b.png"
    draw(one, (30, 20), listed=True)
    draw(other, (50, 40), listed=False)
    known = KnownFacts(Cache(tmp_path / "cache"))
    found = [known.of(one, "one"), known.of(other, "other")]
    assert found == [Facts(30, 20, listed=True), Facts(50, 40, listed=False)]
    known.keep()
    monkeypatch.setattr(facts, "read_size", lambda _: pytest.fail("opened again"))
    again = KnownFacts(Cache(tmp_path / "cache"))
    assert [again.of(one, "one"), again.of(other, "other")] == found


def test_what_no_build_asks_for_any_more_is_forgotten(tmp_path: Path) -> None:
    for size, digest in (((30, 20), "one"), ((50, 40), "other")):
        draw(tmp_path / "a.png", size, listed=True)
        known = KnownFacts(Cache(tmp_path / "cache"))
        known.of(tmp_path / "a.png", digest)
        known.keep()
    draw(tmp_path / "a.png", (9, 9), listed=True)
    assert KnownFacts(Cache(tmp_path / "cache")).of(tmp_path / "a.png", "one") == Facts(9, 9, listed=True)
    assert KnownFacts(Cache(tmp_path / "cache")).of(tmp_path / "a.png", "other") == Facts(50, 40, listed=True)


def test_a_store_knows_a_picture_by_its_content_and_its_marks(tmp_path: Path) -> None:
    docs, picture = tmp_path / "docs", tmp_path / "docs" / "fr" / "a.png"
    picture.parent.mkdir(parents=True)

    def shown() -> tuple[int, int]:
        store = PictureStore(docs, Cache(tmp_path / "cache"), "fr", Progress())
        made = store.web("fr/a.png")
        assert made
        store.publish(tmp_path / "site")
        return made.width, made.height

    for size in ((30, 20), (40, 20), (30, 20)):
        draw(picture, size, listed=True)
        assert shown() == size

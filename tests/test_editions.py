"""An edition is whole in its module: icon, layout, words in every language, an address of its own."""

from pathlib import Path

import pytest

import digilab
from digilab.editions import EDITIONS, LEAVES, PACKS, leaf_name, pack_name
from digilab.editions.edition import Edition
from digilab.icons import icon_svg
from digilab.languages import shipped, texts

PACKAGE = Path(digilab.__file__).parent
EVERY = (*EDITIONS, *PACKS, *LEAVES)


def test_each_module_is_registered() -> None:
    modules = {file.stem for file in (PACKAGE / "editions").glob("*.py")} - {"__init__", "edition", "own"}
    assert modules == {edition.name for edition in EVERY}


@pytest.mark.parametrize("edition", EVERY, ids=lambda edition: edition.name)
def test_it_has_an_icon_a_layout_and_words(edition: Edition) -> None:
    assert "<svg" in icon_svg(edition.icon)
    assert (PACKAGE / "handouts" / "typst" / "layouts" / f"{edition.layout}.typ").is_file()
    for locale in shipped():
        assert texts("papers", locale)[edition.name]
        if edition in EDITIONS or edition in LEAVES:
            assert texts("papers", locale)[f"{edition.name}_about"]
        else:
            assert texts("trainer", locale)[f"pack_{edition.name}"]


def test_addresses() -> None:
    assert [edition.address("a", *(("fr", "en") if edition.together else ("fr",))) for edition in EDITIONS] == [
        "handouts/fr/a.pdf",
        "handouts/fr/a-large.pdf",
        "handouts/fr/a-pictures.pdf",
        "handouts/fr/a-pocket.pdf",
        "handouts/fr/a-exercises.pdf",
        "handouts/fr-en/a.pdf",
    ]
    assert [edition.address(pack_name("digilab", 4), "en") for edition in PACKS] == [
        "handouts/en/digilab-day-04.pdf",
        "handouts/en/digilab-day-04-booklet.pdf",
        "handouts/en/digilab-day-04-absent.pdf",
        "handouts/en/digilab-day-04-trainer.pdf",
    ]
    assert [edition.address(leaf_name("print"), "fr") for edition in LEAVES] == ["handouts/fr/need-print.pdf"]

"""Contract: the address of a step is ``#step-3`` in every language; a sheet's own is its slug, in English."""

import pytest
from selectolax.lexbor import LexborHTMLParser
from tests.site.conftest import Project


@pytest.mark.parametrize("page", ["index.html", "project.html"])
@pytest.mark.parametrize("prefix", ["", "en/"])
def test_steps_are_counted_alike(whole: Project, prefix: str, page: str) -> None:
    tree = LexborHTMLParser((whole.site / f"{prefix}sheets/send/{page}").read_bytes())
    found = [each.attributes["id"] or "" for each in tree.css("[id]")]
    steps = [each for each in found if each.startswith("step-") and each.removeprefix("step-").isdigit()]
    assert steps == ["step-1", "step-2", "step-3"]


def test_a_step_stands_where_its_address_says(whole: Project) -> None:
    tree = LexborHTMLParser((whole.site / "en/sheets/send/index.html").read_bytes())
    step = tree.css_first("#step-2")
    assert step is not None
    assert "Bouton 2" in step.text()

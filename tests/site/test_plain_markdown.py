"""Contract: the steps are an ordinary ordered list with images; a sheet reads well in any Markdown viewer."""

from pathlib import Path

import pytest
from markdown import Markdown
from selectolax.lexbor import LexborHTMLParser
from tests.conftest import ROOT

SHEETS = sorted((ROOT / "docs").glob("*/sheets/*/index.md"))


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda file: "/".join(file.parts[-4:-1]))
def test_without_any_extension_the_steps_are_one_list_with_a_picture_each(sheet: Path) -> None:
    _, _, body = sheet.read_text(encoding="utf-8").partition("---\n")[2].partition("---\n")
    assert body
    steps = LexborHTMLParser(Markdown().convert(body)).css("body > ol")
    assert len(steps) == 1
    items = [each for each in steps[0].iter() if each.tag == "li"]
    assert len(items) > 1
    for item in items:
        pictures = item.css("img")
        assert len(pictures) <= 1
        assert all(picture.attributes.get("alt") for picture in pictures)
        assert item.text().strip()
    assert sum(bool(item.css("img")) for item in items) == len(items)

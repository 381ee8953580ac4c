"""The doors of the home page: what stands behind each, in its order, in each language."""

import pytest
from tests.conftest import Docs

from digilab.doors import check_doors, read_doors

DOORS = """
- door: phone
  picture: doors/phone.svg
  title: {fr: Mon téléphone, en: My phone}
  pages: [sheets/reply, sheets/send]
"""
DRAWING = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 20" width="320" height="200">'
    '<rect width="32" height="20" fill="#fff"/></svg>'
)


@pytest.fixture
def doors(docs: Docs) -> Docs:
    docs.home()
    for slug in ("send", "reply", "alone"):
        docs.sheet(slug, title=slug.title())
        docs.sheet(slug, "en", title=slug.title())
    (docs.path / "doors.yml").write_text(DOORS, encoding="utf-8")
    (docs.path / "doors").mkdir()
    (docs.path / "doors" / "phone.svg").write_text(DRAWING, encoding="utf-8")
    return docs


def test_a_door_has_its_pages_in_their_order(doors: Docs) -> None:
    found, problems = read_doors(doors.path)
    assert problems == []
    assert [door.pages for door in found] == [("sheets/reply", "sheets/send")]


def test_a_sheet_that_no_door_leads_to_is_told(doors: Docs) -> None:
    found, _ = read_doors(doors.path)
    told = [str(each) for each in check_doors(found, doors.project().catalogue)]
    assert len(told) == 1
    assert told[0].startswith(
        "docs/fr/sheets/alone/index.md:1: doors: No door of the home page leads to 'sheets/alone'"
    )


def test_a_site_without_doors_is_told_nothing(doors: Docs) -> None:
    assert check_doors((), doors.project().catalogue) == []

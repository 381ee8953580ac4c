from tests.conftest import Docs


def test_sheets_come_by_area_competence_and_title(docs: Docs) -> None:
    docs.sheet("later", title="B", digcomp='["2.1"]')
    docs.sheet("first", title="A", digcomp='["2.1"]')
    docs.sheet("mouse", title="Z", digcomp="[]", head="prerequisite: true\n")
    docs.sheet("search", title="Y", digcomp='["1.1"]')
    assert [sheet.slug for sheet in docs.catalogue().sheets("fr")] == ["mouse", "search", "first", "later"]


def test_a_missing_translation_never_falls_back(docs: Docs) -> None:
    docs.sheet("send")
    catalogue = docs.catalogue()
    assert catalogue.sheet("send", "en") is None
    assert catalogue.sheets("en") == []
    assert [sheet.slug for sheet in catalogue.untranslated("en")] == ["send"]


def test_next_sheets_in_the_authors_order_as_far_as_translated(docs: Docs) -> None:
    docs.sheet("one", head="next: [three, two]\n")
    docs.sheet("two")
    docs.sheet("three")
    docs.sheet("one", "en", title="One")
    docs.sheet("two", "en", title="Two")
    catalogue = docs.catalogue()
    french, english = catalogue.sheet("one", "fr"), catalogue.sheet("one", "en")
    assert french
    assert english
    assert [sheet.slug for sheet in catalogue.next_of(french)] == ["three", "two"]
    assert [sheet.slug for sheet in catalogue.next_of(english)] == ["two"]

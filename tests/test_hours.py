"""Minutes per competence, from the rows of the plan."""

from fractions import Fraction

from digilab.hours import Hours, hours_of
from tests.conftest import Docs


def test_minutes_are_split_and_nothing_is_lost(docs: Docs) -> None:
    docs.sheet("mouse", digcomp="[]", head="prerequisite: true\n")
    docs.sheet("send", digcomp='["2.1", "4.2", "4.3"]')
    docs.course(days=2, hours=2)
    docs.unit(1, [(15, ""), (20, "send"), (35, "mouse"), (50, "later")], planned=["later"])
    docs.unit(2, [(100, "send"), (20, "")])
    docs.unit(1, [(15, ""), (20, "send"), (35, "mouse"), (50, "later")], "en")
    catalogue = docs.catalogue()
    units = catalogue.units("digilab", "fr")
    first, both = hours_of(units[:1], catalogue), hours_of(units, catalogue)
    assert first == Hours({code: Fraction(20, 3) for code in ("2.1", "4.2", "4.3")}, before=35, planned=50, other=15)
    assert both.competences["4.2"] == 40
    assert (first.total, both.total) == (120, 240)
    assert hours_of(catalogue.units("digilab", "en"), catalogue) == first


def test_no_units_no_minutes(docs: Docs) -> None:
    assert hours_of([], docs.catalogue()).total == 0

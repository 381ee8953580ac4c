import csv
from importlib.resources import files

import pytest

from digilab.digcomp import VERSIONS, framework


@pytest.mark.parametrize("version", VERSIONS)
def test_five_areas_and_twenty_one_competences(version: str) -> None:
    data = framework(version)
    assert list(data.areas) == ["0", "1", "2", "3", "4", "5"]
    assert len(data.competences) == 21
    per_area = [sum(each.area == area for each in data.competences.values()) for area in range(1, 6)]
    assert per_area == [3, 6, 4, 4, 4]
    for competence in data.competences.values():
        assert competence.plain["fr"]
        assert competence.plain["en"]
        assert competence.official["en"]


def test_names_of_both_versions_come_from_the_table() -> None:
    rows = {
        row["code"]: row
        for row in csv.DictReader(
            (files("digilab.digcomp") / "competences.csv").read_text(encoding="utf-8").splitlines()
        )
    }
    assert framework("2.2").competences["2.1"].official["en"] == rows["2.1"]["en_2_2"]
    assert framework("3.0").competences["2.1"].official["en"] == rows["2.1"]["en_3_0"]
    assert framework("2.2").competences["2.1"].official["en"] == "Interacting through digital technologies"


def test_a_french_name_of_3_0_is_marked_as_ours() -> None:
    assert "fr" in framework("3.0").competences["1.1"].unofficial
    assert not framework("2.2").competences["1.1"].unofficial


def test_esco_belongs_to_2_2_only() -> None:
    assert framework("2.2").competences["1.1"].esco_uri.startswith("http://data.europa.eu/esco/skill/")
    assert not framework("3.0").competences["1.1"].esco_uri


def test_an_unknown_version() -> None:
    with pytest.raises(ValueError, match=r"1\.0 is unknown"):
        framework("1.0")


def test_the_style_sheet_has_the_areas_colours() -> None:
    css = (files("digilab") / "theme" / "assets" / "digilab.css").read_text(encoding="utf-8")
    for colour in ("#8a8fb5", "#ffc936", "#488fcd", "#f89921", "#44a047", "#f36f63"):
        assert colour in css

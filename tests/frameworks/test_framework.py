"""A framework is a data file: ours are whole, a site's own is read, and what is wrong with it is told with its line."""

import re
from pathlib import Path

import pytest

import digilab
from digilab.brand.contrast import contrast
from digilab.brand.palette import BORDER_CONTRAST as LEAST_OF_EDGES
from digilab.brand.palette import TEXT_CONTRAST as LEAST_OF_TEXT
from digilab.frameworks import Framework, default_framework, framework_named
from digilab.languages import shipped

SKILLS = Path(__file__).parent / "skills.yml"
PACKAGE = Path(digilab.__file__).parent
INK, WHITE = "#25295b", "#ffffff"


def ours(name: str) -> Framework:
    found, problems = framework_named(name, Path("mkdocs.yml"), shipped())
    assert found, problems
    return found


def told(tmp_path: Path, text: str, reserved: tuple[str, ...] = ()) -> list[str]:
    folder = tmp_path / "frameworks"
    folder.mkdir(exist_ok=True)
    (folder / "own.yml").write_text(text, encoding="utf-8")
    _, problems = framework_named("own", tmp_path / "mkdocs.yml", ("fr", "en"), reserved)
    return [str(problem) for problem in problems]


@pytest.mark.parametrize("name", ["2.2", "3.0", "digcomp-2.2", "digcomp-3.0"])
def test_digcomp_has_five_areas_and_twenty_one_competences_and_something_before(name: str) -> None:
    data = ours(name)
    assert [area.code for area in data.doors] == ["0", "1", "2", "3", "4", "5"]
    assert [sum(each.area == area.code for each in data.competences.values()) for area in data.areas] == [3, 6, 4, 4, 4]
    assert all(each.official["en"] for each in data.competences.values())
    assert (data.key, data.highest, data.before and data.before.code) == ("digcomp", 8, "0")
    assert (data.area_of([]), data.area_of(["4.2"]), data.area_of(["9.9"])) == ("0", "4", "0")


def test_names_of_both_versions() -> None:
    old, new = ours("2.2"), ours("3.0")
    assert old.official(old.competences["2.1"], "en") == ("Interacting through digital technologies", "en")
    assert new.official(new.competences["2.1"], "en") == ("Interacting through and with digital technologies", "en")
    assert old.official(old.competences["2.5"], "fr") == ("Netiquette", "en")
    assert [each.level_name(8, "fr") for each in (old, new)] == ["hautement spécialisé", "très avancé"]
    assert (old.unofficial, new.unofficial) == (frozenset(), {"fr"})


def test_both_versions_have_the_same_plain_names_and_only_the_old_one_is_in_esco() -> None:
    old, new = ours("2.2"), ours("3.0")
    assert [(code, each.plain) for code, each in old.competences.items()] == [
        (code, each.plain) for code, each in new.competences.items()
    ]
    assert old.competences["1.1"].esco.startswith("http://data.europa.eu/esco/skill/")
    assert not any(each.esco for each in new.competences.values())


@pytest.mark.parametrize("framework", [default_framework(), ours("3.0")], ids=lambda each: each.name)
def test_what_stands_in_an_areas_colours_can_be_read(framework: Framework) -> None:
    for area in framework.doors:
        shades = area.colours()
        assert contrast(INK, shades.tint) >= LEAST_OF_TEXT
        for ground in (WHITE, shades.tint):
            assert contrast(shades.dark, ground) >= LEAST_OF_TEXT
            assert contrast(shades.border, ground) >= LEAST_OF_EDGES


def test_a_sites_own_framework(tmp_path: Path) -> None:
    assert told(tmp_path, SKILLS.read_text(encoding="utf-8")) == []
    found, _ = framework_named("own", tmp_path / "mkdocs.yml", ("fr", "en"))
    assert found
    assert (found.name, found.key, found.highest, found.before) == ("Bases 2026", "skills", 3, None)
    assert [area.code for area in found.doors] == ["A", "B", "C", "D"]
    assert (found.code_pattern, found.example) == (r"[A-Za-z]\d", "B1")
    assert found.official(found.competences["A1"], "en") == ("Manipuler un périphérique de pointage", "fr")
    for area in found.areas:
        assert contrast(area.colours().dark, area.colours().tint) >= LEAST_OF_TEXT


def test_a_sites_file_takes_the_place_of_ours(tmp_path: Path) -> None:
    (tmp_path / "frameworks").mkdir()
    text = (PACKAGE / "frameworks" / "digcomp-2.2.yml").read_text(encoding="utf-8")
    (tmp_path / "frameworks" / "2.2.yml").write_text(text.replace("en: Communicate\n", "en: Talk\n"), encoding="utf-8")
    found, _ = framework_named("2.2", tmp_path / "mkdocs.yml", ("fr", "en"))
    assert found
    assert found.area("2").plain["en"] == "Talk"


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("name: Bases 2026\n", "", "2: framework: 'name' is not there."),
        ("key: skills", "key: Skills", "4: framework: 'key: Skills' is not a name of small letters and digits"),
        ("key: skills", "key: minutes", "4: framework: Pages have a key 'minutes' already."),
        ("language: fr", "langage: fr", "6: framework: The key 'langage' is unknown. Did you mean 'language'?"),
        ("language: fr", "language: de", "22: framework: 'A1' has no official name in 'de'."),
        ("code: B\n", "code: a\n", "26: framework: The code 'a' is there already."),
        ("code: A2", "code: A1", "23: framework: The code 'A1' is there already."),
        ("code: A2", "code: A 2", "23: framework: 'code: A 2' is not a short code"),
        ("icon: email-outline", "icon: mail-outline", "27: framework: There is no icon 'mail-outline'."),
        ('"#c2185b"', "pink", "28: framework: 'colour: pink' is not a colour"),
        ('"#c2185b"', '"#c2185b"\n    text: "#c2185b"', "29: framework: 'text' has a contrast of 4.5"),
        ('"#c2185b"', '"#c2185b"\n    border: "#f8bbd0"', "29: framework: 'border' has a contrast of 1.2"),
        (", en: Send a message}", "}", "32: framework: 'B1' has no name in 'en'."),
        (", en: first steps}", "}", "10: framework: '1' has no name in 'en'."),
        ("to: 3", "to: 1", "11: framework: This band ends at level 1, and the one before it at 1."),
        ("areas:", "areas: []\nothers:", "14: framework: 'areas: []' is not a list of areas"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(tmp_path: Path, old: str, new: str, line: str) -> None:
    text = SKILLS.read_text(encoding="utf-8")
    assert old in text
    found = told(tmp_path, text.replace(old, new, 1), reserved=("minutes",))
    assert any(each.startswith(f"frameworks/own.yml:{line}") for each in found), found


def test_a_name_that_is_none_and_a_language_that_ours_lack(tmp_path: Path) -> None:
    _, problems = framework_named("2.3", tmp_path / "mkdocs.yml", ("fr",))
    assert str(problems[0]).startswith("mkdocs.yml: framework: There is no framework '2.3'. Did you mean '2.2'?")


def test_a_language_lends_names_and_those_that_are_missing_are_borrowed(tmp_path: Path) -> None:
    folder = tmp_path / "languages" / "lb" / "frameworks"
    folder.mkdir(parents=True)
    config = tmp_path / "mkdocs.yml"
    found, problems = framework_named("2.2", config, ("fr", "lb"))
    (problem,) = problems
    told = "DigComp 2.2 has no names in 'lb' for: 0, 1, 1.1, 1.2, 1.3, 2, …"
    assert (
        str(problem)
        == f"languages/lb/frameworks/digcomp.yml: framework: {told} Write them in this file, beside mkdocs.yml."
    )
    assert found
    assert (found.area("2").plain["lb"], found.level_name(1, "lb")) == ("Communicate", "Foundation")
    names = {area.code: "X" for area in found.doors} | {code: f"Y {code}" for code in found.competences}
    text = "".join(f'"{code}": {name}\n' for code, name in names.items())
    (folder / "digcomp.yml").write_text(f"{text}levels: [a, b, c, d]\n", encoding="utf-8")
    found, problems = framework_named("2.2", config, ("fr", "lb"))
    assert not problems
    assert found
    assert (found.area("2").plain["lb"], found.competences["5.4"].plain["lb"]) == ("X", "Y 5.4")
    assert (found.level_name(5, "lb"), found.area("2").plain["fr"]) == ("c", "Communiquer")
    (folder / "digcomp.yml").write_text(f"{text}levels: [a]\n'6': Z\n", encoding="utf-8")
    _, problems = framework_named("2.2", config, ("fr", "lb"))
    assert [str(each).partition(" framework: ")[2].partition(".")[0] for each in problems] == [
        "DigComp 2",
        "DigComp 2",
    ]
    assert "has neither an area nor a competence '6'" in str(problems[0])
    assert "for: 4, 6, 8." in str(problems[1])


def test_a_hint_gives_a_shade_that_can_be_read(tmp_path: Path) -> None:
    text = SKILLS.read_text(encoding="utf-8").replace('"#fbc02d"', '"#fbc02d"\n    text: "#fbc02d"')
    (said,) = told(tmp_path, text)
    shade = re.search(r'write "(#\w{6})"', said)
    assert shade
    assert told(tmp_path, text.replace('text: "#fbc02d"', f'text: "{shade[1]}"')) == []


def test_nothing_outside_the_data_knows_digcomp_or_how_many_areas_there_are() -> None:
    kinds = (".py", ".html", ".css", ".js", ".json", ".typ")
    files = [file for file in PACKAGE.rglob("*") if file.suffix in kinds and "node_modules" not in file.parts]
    assert len(files) > 300
    for file in files:
        text = file.read_text(encoding="utf-8")
        if file != PACKAGE / "frameworks" / "__init__.py":
            assert not re.search("digcomp", text, re.IGNORECASE), file
        assert not re.search(r"range\(6\)|area-\d\b|five areas|six doors|21 competences|/ 8\b", text), file


@pytest.mark.parametrize("key", ["sheets", "handouts", "en"])
def test_the_coverage_page_takes_no_folder_of_the_site(key: str, tmp_path: Path) -> None:
    text = SKILLS.read_text(encoding="utf-8").replace("key: skills", f"key: {key}")
    found = told(tmp_path, text)
    assert f"own.yml:4: framework: The site has a folder '{key}' already" in found[0]

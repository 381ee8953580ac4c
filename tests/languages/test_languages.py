"""A language is a folder of data: ours are whole, a site brings its own, what is missing is one problem a file."""

import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from tests.conftest import Docs

import digilab.languages
from digilab.languages import known_codes, language, open_languages, reference, shipped, texts
from digilab.languages.texts import FORMS

OURS = Path(digilab.languages.__file__).parent
PLACES = sorted(reference().places)


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Path]:
    """The folder ``languages`` of a site; the process forgets it afterwards."""
    folder = tmp_path / "languages"
    folder.mkdir()
    yield folder
    open_languages(None)


def write(site: Path, code: str, **files: object) -> None:
    (site / code).mkdir(exist_ok=True)
    for name, content in files.items():
        file = site / code / (f"{name}.json" if isinstance(content, dict) else f"{name}.yml")
        text = json.dumps(content, ensure_ascii=False) if isinstance(content, dict) else str(content)
        file.write_text(text, encoding="utf-8")


def told(site: Path, code: str) -> list[str]:
    open_languages(site)
    return [str(problem) for problem in language(code).problems]


def whole(code: str) -> dict[str, dict[str, str]]:
    """Every text that a language needs, as the reference says it."""
    spoken = language(code)
    return {place: dict(spoken.places[place]) for place in PLACES}


@pytest.mark.parametrize("code", shipped())
def test_our_languages_are_whole(code: str) -> None:
    assert not language(code).problems


@pytest.mark.parametrize("code", shipped())
def test_our_languages_have_no_text_that_nobody_shows(code: str) -> None:
    for place, known in reference().places.items():
        written = json.loads((OURS / code / f"{place}.json").read_text(encoding="utf-8"))
        counted = {f"{key.removesuffix('_other')}_{form}" for key in known if key.endswith("_other") for form in FORMS}
        assert set(written) <= set(known) | counted


@pytest.mark.parametrize("code", shipped())
@pytest.mark.parametrize("place", PLACES)
def test_signs_keep_to_their_word(code: str, place: str) -> None:
    traits = language(code).traits
    before, after = re.escape(traits.no_break_before), re.escape(traits.no_break_after)
    for key, text in texts(place, code).items():
        if before:
            assert not re.search(rf"\S [{before}]", text), f"{key}: {text!r}"
        if after:
            assert not re.search(rf"[{after}] ", text), f"{key}: {text!r}"


def test_a_language_that_nobody_wrote_is_one_problem(site: Path) -> None:
    (found,) = told(site, "eo")
    assert found == (
        f"languages/eo: language: DigiLab does not speak the language 'eo': it speaks {', '.join(shipped())}."
        " Write its texts in this folder, beside mkdocs.yml, or take it out of mkdocs.yml."
    )
    assert language("eo").texts["web"]["home"] == reference().texts["web"]["home"]


def test_a_missing_file_is_one_problem(site: Path) -> None:
    write(site, "eo", language="cldr: eo\n", **whole("eo"))
    (site / "eo" / "web.json").unlink()
    (found,) = told(site, "eo")
    assert found.startswith("languages/eo/web.json: language: The file is missing, with ")


def test_missing_texts_of_a_file_are_one_problem(site: Path) -> None:
    lacking = whole("eo")
    del lacking["web"]["home"], lacking["web"]["skip"]
    write(site, "eo", language="cldr: eo\n", **lacking)
    (found,) = told(site, "eo")
    assert found.startswith("languages/eo/web.json: language: Texts are missing: home, skip.")


def test_a_missing_heading_is_told(site: Path) -> None:
    lacking = whole("eo")
    del lacking["headings"]["steps"]
    write(site, "eo", language="cldr: eo\n", **lacking)
    (found,) = told(site, "eo")
    assert "languages/eo/headings.json: language: Texts are missing: steps." in found


def test_a_language_needs_the_plural_forms_that_it_has(site: Path) -> None:
    """Polish counts in one, few and many: English texts have no few."""
    write(site, "pl", language="cldr: pl\n", **whole("en"))
    found = told(site, "pl")
    assert any("languages/pl/courses.json: language: Texts are missing: days_few, days_many," in each for each in found)
    assert {each.split(":")[0].split("/")[-1] for each in found} == {
        f"{place}.json" for place in PLACES if any(key.endswith("_other") for key in reference().places[place])
    }


def test_a_heading_means_one_part(site: Path) -> None:
    same = whole("eo")
    same["headings"]["success"] = same["headings"]["steps"]
    write(site, "eo", language="cldr: eo\n", **same)
    (found,) = told(site, "eo")
    assert "'success' has the heading of 'steps'" in found


@pytest.mark.parametrize("text", ["{day}", "{", "{0}", "no value at all"])
def test_a_text_that_cannot_be_filled_in_is_told_and_never_used(site: Path, text: str) -> None:
    wrong = whole("eo")
    wrong["web"]["project_step"] = text
    write(site, "eo", language="cldr: eo\n", **wrong)
    (found,) = told(site, "eo")
    assert re.search(r"languages/eo/web.json:\d+: language: 'project_step' must have these values", found)
    assert texts("web", "eo").say("project_step", n=1, all=3) == "Step 1 of 3"


def test_a_plural_form_may_say_its_number_in_a_word(site: Path) -> None:
    words = whole("eo")
    words["courses"]["days_one"] = "unu tago"
    write(site, "eo", language="cldr: eo\n", **words)
    assert told(site, "eo") == []
    assert texts("courses", "eo").counted("days", 1) == "unu tago"


def test_a_site_says_single_texts_in_its_own_way(site: Path) -> None:
    write(site, "fr", web={"home": "Début"})
    assert told(site, "fr") == []
    assert texts("web", "fr")["home"] == "Début"
    assert texts("web", "fr")["skip"] == "Aller au contenu"
    open_languages(None)
    assert texts("web", "fr")["home"] == "Accueil"


def test_a_text_that_nobody_shows_is_a_warning(site: Path) -> None:
    write(site, "fr", web={"hom": "Début"})
    (found,) = told(site, "fr")
    assert "'hom' is no text of a page. Did you mean 'home'?" in found
    assert not language("fr").problems[0].is_error


@pytest.mark.parametrize(
    ("traits", "wrong"),
    [
        ("cldr: qqq\n", "Unicode CLDR knows no locale 'qqq'"),
        ("voices: [eo]\n", "'cldr' is not there"),
        ("cldr: eo\nvoice: eo\n", "The key 'voice' is unknown"),
        ("cldr: [\n", ""),
    ],
)
def test_wrong_traits_are_told(site: Path, traits: str, wrong: str) -> None:
    write(site, "eo", language=traits, **whole("eo"))
    (found,) = told(site, "eo")
    assert found.startswith("languages/eo/language.yml:")
    assert wrong in found


@pytest.mark.parametrize(
    "forms", ["noun: '('\n", "plurals: [['(.*)', ['\\2']]]\n", "plurals: [[nothing]]\n", "verbs: [[['(', []]]]\n"]
)
def test_a_rule_that_is_no_pattern_is_told(site: Path, forms: str) -> None:
    write(site, "eo", language="cldr: eo\n", **{"word-forms": forms}, **whole("eo"))
    (found,) = told(site, "eo")
    assert found.startswith("languages/eo/word-forms.yml:1: language: A pattern is no regular expression")
    assert language("eo").forms is None


def test_a_broken_file_of_texts_has_its_line(site: Path) -> None:
    write(site, "eo", language="cldr: eo\n", **whole("eo"))
    (site / "eo" / "needs.json").write_text('{\n  "computer": "x"\n  "mouse": "y"\n}', encoding="utf-8")
    assert told(site, "eo")[0].startswith("languages/eo/needs.json:3: language: The words cannot be read")


def test_a_check_tells_what_the_site_s_languages_lack(docs: Docs) -> None:
    docs.sheet("send")
    (docs.root / "languages").mkdir()
    write(docs.root / "languages", "fr", web={"home": "{x}"})
    found = [str(each) for each in docs.project().problems if each.rule == "language"]
    open_languages(None)
    told = "languages/fr/web.json:1: language: 'home' must have these values and no others: {}."
    assert found == [f"{told} Write them in braces, as the text in another language does."]


def test_days_numbers_and_names_are_those_of_the_language() -> None:
    french, english = language("fr"), language("en")
    assert french.date(date(2027, 5, 1)) == "1er mai 2027"
    assert french.date(date(2026, 11, 24)) == "24 novembre 2026"
    assert english.date(date(2027, 5, 1)) == "1 May 2027"
    assert (french.decimal_sign, english.decimal_sign) == (",", ".")
    assert french.names_of(["fr", "en"]) == "Français et anglais"
    assert english.names_of(["fr", "en"]) == "French and English"
    assert (french.own_name, english.own_name) == ("Français", "English")
    assert french.name_of("pt-PT") == "portugais (Portugal)"
    assert english.name_of("qqq") == ""


def test_a_number_asks_for_its_form() -> None:
    french, english = texts("courses", "fr"), texts("courses", "en")
    assert [french.counted("hours", n, n=n) for n in (1.5, 2)] == ["1.5 heure par jour", "2 heures par jour"]
    assert [english.counted("hours", n, n=n) for n in (1, 1.5)] == ["1 hour a day", "1.5 hours a day"]
    assert json.loads(english.plural_forms("days")) == {"one": "1 day", "other": "{n} days"}


def test_the_languages_of_a_site_stand_beside_ours(site: Path) -> None:
    write(site, "eo", language="cldr: eo\n")
    open_languages(site)
    assert known_codes() == (*shipped(), "eo")

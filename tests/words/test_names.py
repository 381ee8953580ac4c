"""Names in the learners' languages: Unicode's, less the wrong ones, and those of a centre."""

import json
from pathlib import Path

import pytest
from tests.conftest import ROOT, Docs
from tests.words.test_book import GOOD

from digilab.languages import language
from digilab.words.book import WordBook, read_words
from digilab.words.cldr import as_text, extract
from digilab.words.languages import LANGUAGES, MISSING
from digilab.words.names import Tongue, cldr, rejected

ASKED = set("ar fa ps so ti am tr sq uk ru es pt sw rw bn ur zh wo ha ro bg".split())
MINE = """own: Kurmancî
fr: kurde (kurmandji)
en: Kurdish (Kurmanji)
direction: ltr
checked: 2026-11-24
by: Le centre
words:
  mouse: Mişk
"""


@pytest.fixture(scope="module")
def book() -> WordBook:
    return read_words(ROOT / "docs", ("fr", "en"))[0]


def tongue(book: WordBook, code: str) -> Tongue:
    return next(each for each in book.tongues if each.language.code == code)


def test_at_least_twenty_languages_with_most_of_the_pictured_words(book: WordBook) -> None:
    codes = {each.language.code for each in book.tongues}
    assert codes >= ASKED
    pictured = sum(bool(word.emoji) for word in book.words)
    for each in book.tongues:
        assert 30 <= len(each.names) <= pictured, each.language.code
        assert all(name.strip() == name and name for name in each.names.values())
        assert each.language.own
        assert all(language(code).name_of(each.language.code) for code in ("fr", "en"))


def test_names_are_the_words(book: WordBook) -> None:
    assert tongue(book, "uk").names["keyboard"] == "клавіатура"
    assert tongue(book, "tr").names["printer"] == "yazıcı"
    assert tongue(book, "es").names["key"] == "llave"
    assert tongue(book, "pt-PT").names["bus"] == "autocarro"
    assert tongue(book, "pt-PT").names["keyboard"] == tongue(book, "pt").names["keyboard"]
    assert [each.code for each in LANGUAGES if each.rtl] == ["ar", "fa", "ps", "ur"]


def test_a_rejected_name_is_shown_nowhere(book: WordBook) -> None:
    """Albanian "wastebasket", for one, is a basketball basket."""
    assert cldr()["names"]["sq"]["🗑"] == "kosh basketbolli"
    assert "bin" not in tongue(book, "sq").names
    assert len(rejected()) >= 50
    shown = {(each.language.code, name) for each in book.tongues for name in each.names.values()}
    assert not {(each.language, each.name) for each in rejected()} & shown


def test_every_rejection_is_of_a_name_that_cldr_has_and_says_why() -> None:
    keys = [(each.language, each.emoji) for each in rejected()]
    assert len(keys) == len(set(keys))
    for each in rejected():
        assert cldr()["names"][each.language][each.emoji] == each.name
        assert each.why


def test_the_names_are_those_of_the_words(book: WordBook) -> None:
    """After a new emoji in words.yml the script has to run again."""
    emoji = {word.emoji for word in book.words if word.emoji}
    taken = {sign for names in cldr()["names"].values() for sign in names}
    assert taken == emoji
    assert cldr()["licence"] == "Unicode-3.0"


def test_an_emoji_without_names_is_told(docs: Docs) -> None:
    docs.write("words.yml", GOOD.replace("icon: mouse\n", 'icon: mouse\n  emoji: "🦖"\n'))
    _, problems = read_words(docs.path, ("fr", "en"))
    told = (
        "docs/words.yml:4: words: There are no names in other languages for 🦖."
        " Run 'python3 scripts/extract_names.py', or take the emoji out."
    )
    assert [str(each) for each in problems] == [told]


def test_extracting_takes_the_spoken_name_and_the_parents(tmp_path: Path) -> None:
    about = {"name": "cldr-annotations-full", "version": "48.2.0", "cldrVersion": "48", "license": "Unicode-3.0"}
    (tmp_path / "package.json").write_text(json.dumps(about), encoding="utf-8")
    (tmp_path / "LICENSE").write_text("X\nCopyright © Unicode\n", encoding="utf-8")
    for each in LANGUAGES:
        spoken = {
            "🔑": {"default": ["a"], "tts": [f"key {each.code}"]},
            "🚌": {"tts": ["bus"]},
            "🦖": {"tts": ["x"]},
        }
        if each.parent:
            spoken = {"🔑": {"default": ["b"]}}
        folder = tmp_path / "annotations" / each.code
        folder.mkdir(parents=True)
        (folder / "annotations.json").write_text(json.dumps({"annotations": {"annotations": spoken}}), encoding="utf-8")
    data = extract(tmp_path, ["🚌", "🔑"])
    assert data["names"]["ar"] == {"🔑": "key ar", "🚌": "bus"}
    assert data["names"]["pt-PT"] == {"🔑": "key pt", "🚌": "bus"}
    assert json.loads(as_text(data)) == data


def test_the_committed_names_look_as_the_script_writes_them() -> None:
    file = ROOT / "plugins/digilab/words/names.json"
    assert file.read_text(encoding="utf-8") == as_text(cldr())


def test_a_centre_adds_a_language_that_cldr_lacks(docs: Docs) -> None:
    docs.write("words.yml", GOOD)
    docs.write("my-words/ku.yml", MINE)
    book, problems = read_words(docs.path, ("fr", "en"))
    assert problems == []
    kurdish = tongue(book, "ku")
    assert kurdish.names == {"mouse": "Mişk"}
    assert not kurdish.from_cldr
    assert (str(kurdish.checked), kurdish.checked_by) == ("2026-11-24", "Le centre")


def test_a_centre_corrects_a_name_of_cldr(docs: Docs) -> None:
    docs.write("words.yml", GOOD.replace("icon: mouse\n", 'icon: mouse\n  emoji: "🖱"\n'))
    docs.write("my-words/so.yml", "checked: 2026-11-24\nby: Le centre\nwords: {mouse: jiir}\n")
    book, problems = read_words(docs.path, ("fr", "en"))
    assert problems == []
    assert tongue(book, "so").names["mouse"] == "jiir"
    assert tongue(book, "ar").names["mouse"] == "ماوس"


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("own: Kurmancî\n", "", "docs/my-words/ku.yml:1: my-words: 'own' is not there. Write 'own: …': the name and"),
        ("mouse: Mişk", "mosue: Mişk", "docs/my-words/ku.yml:8: my-words: There is no picture word 'mosue'. Did you"),
        ("2026-11-24", "hier", "docs/my-words/ku.yml:5: my-words: 'checked: hier' is not a date. Write a date, such"),
        (
            "direction: ltr",
            "direction: left",
            "docs/my-words/ku.yml:4: my-words: 'direction: left' is unknown. Use one of: ltr,",
        ),
        ("by: Le centre\n", "", "docs/my-words/ku.yml:1: my-words: 'by' is not there."),
        ("words:\n", "word:\n", "docs/my-words/ku.yml:"),
    ],
)
def test_what_is_wrong_with_a_centres_words_is_told(docs: Docs, old: str, new: str, told: str) -> None:
    assert old in MINE
    docs.write("words.yml", GOOD)
    docs.write("my-words/ku.yml", MINE.replace(old, new))
    found = [str(each) for each in read_words(docs.path, ("fr", "en"))[1]]
    assert any(problem.startswith(told) for problem in found), found


def test_what_is_missing_is_named_not_guessed(book: WordBook) -> None:
    assert set(MISSING) >= {"ku", "prs", "aa", "ln", "ff"}
    assert not set(MISSING) & {each.language.code for each in book.tongues}

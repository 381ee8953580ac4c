"""Picture words on paper: list, flash cards, dictionaries, the strip of a sheet."""

from pathlib import Path

import page as page_validation
import pytest
from pypdf import PdfReader
from tests.conftest import ROOT, Docs
from tests.handouts.conftest import pages_text, press, tagged
from tests.handouts.test_pdf import plain

from digilab.fonts import printable
from digilab.words.book import read_words

WORDS = (
    "fr/words.pdf",
    "en/words.pdf",
    "fr/words-0.pdf",
    "en/words-2.pdf",
    *(f"fr/words-{code}.pdf" for code in ("ar", "ti", "uk", "bn", "so")),
)
"""One of each kind and script."""
FRONT = """- id: {id}
  area: 1
  icon: {icon}
  fr: {{word: le {id}, says: Un mot.}}
  en: {{word: {id}, says: A word.}}
"""


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    docs = Docs(tmp_path_factory.mktemp("words") / "project")
    docs.write("words.yml", (ROOT / "docs/words.yml").read_text(encoding="utf-8"))
    docs.write("fr/words.md", "---\ntitle: Les mots en images\nkind: words\n---\nRegardez.\n")
    docs.sheet("few", steps=1, intro="Le clavier et la souris.")
    docs.sheet("full", steps=6, size=(1600, 1000), intro="Le clavier, la souris, l'écran, l'imprimante.")
    papers = ("fr/words*.pdf", "en/words.pdf", "en/words-2.pdf", "fr/few*.pdf", "fr/full.pdf")
    out, problems = press(docs, papers=papers)
    assert not [problem for problem in problems if problem.is_error]
    told = [str(problem) for problem in problems if problem.rule == "words"]
    assert len(told) == 1
    assert "There is no picture dictionary in Chinese (中文)" in told[0]
    return out / "handouts"


@pytest.mark.parametrize("name", WORDS)
def test_every_document_of_words_is_pdf_ua(folder: Path, name: str) -> None:
    result = page_validation.validate_pdf(str(folder / name), profile="ua1")
    assert result.is_compliant, [(each.rule_id, each.message) for each in result.failures]


def test_there_is_a_dictionary_for_every_language_that_can_be_printed(folder: Path) -> None:
    book, _ = read_words(ROOT / "docs", ("fr", "en"))
    made = {file.stem.removeprefix("words-") for file in (folder / "fr").glob("words-*.pdf")} - set("012345")
    fits = {each.language.code for each in book.tongues if all(printable(name) for name in each.names.values())}
    assert made == fits == {each.language.code for each in book.tongues} - {"zh"}
    assert len(made) >= 20


@pytest.mark.parametrize(
    ("code", "name", "family"),
    [
        ("ar", "طابعة", "NotoSansArabic"),
        ("ti", "ሓታሚት", "NotoSansEthiopic"),
        ("uk", "принтер", "NotoSans"),
        ("bn", "প্রিন্টার", "HindSiliguri"),
    ],
)
def test_a_dictionary_has_the_names_in_their_script(folder: Path, code: str, name: str, family: str) -> None:
    file = folder / f"fr/words-{code}.pdf"
    said = {str(each["/Lang"]) for kind in ("Table", "TR", "TD") for each in tagged(file, kind) if "/Lang" in each}
    assert said >= {code}
    content = PdfReader(file).pages[0].get_contents()
    assert content is not None
    assert content.get_data().count(b"/Lang(fr)") >= 10, "the French words in the table say that they are French"
    fonts = {
        str(font.get_object()["/BaseFont"]).partition("+")[2]
        for page in PdfReader(file).pages
        for font in page["/Resources"].get("/Font", {}).values()
    }
    assert any(each.startswith(family) for each in fonts), fonts
    text = plain(" ".join(pages_text(file)))
    assert "l'imprimante" in text
    if code == "uk":
        assert name in text
    assert "Unicode CLDR 48.2.0" in text
    assert "Dites-le aux formateurs et formatrices" in text


def test_a_rejected_name_is_not_printed(folder: Path) -> None:
    text = plain(" ".join(pages_text(folder / "fr/words-sq.pdf")))
    assert "tastierë" in text
    assert "basketboll" not in text
    assert "la corbeille" in text
    lines = [
        each for each in tagged(folder / "fr/words-sq.pdf", "Figure") if each.get("/Alt") == "Une ligne pour écrire"
    ]
    assert lines, "a word without a name has a line to write it on"


def test_the_words_stand_behind_their_pictures(docs: Docs) -> None:
    """Eleven cards: a full page of eight, then three; printed on both sides and flipped on the long edge."""
    icons = "mouse keyboard monitor printer laptop cellphone tablet wifi at power camera".split()
    words = "abc bcd cde def efg fgh ghi hij ijk jkl klm".split()
    docs.write("words.yml", "".join(FRONT.format(id=word, icon=icon) for word, icon in zip(words, icons, strict=True)))
    docs.sheet("few", steps=1)
    out, _ = press(docs, papers=("fr/words-1.pdf",))
    file = out / "handouts/fr/words-1.pdf"
    pages = PdfReader(file).pages
    assert len(pages) == 4
    assert [str(each["/Alt"]) for each in tagged(file, "Figure")] == [f"le {word}" for word in words]
    behind = [_places(page) for page in (pages[1], pages[3])]
    for at, word in enumerate(words):
        x, y = behind[at // 8][word]
        column, row = at % 2, at % 8 // 2
        assert (x > 297) == (column == 0), f"{word} stands at {x}"
        assert abs(y - (841.9 - 28.3 - (row + 0.5) * 196.3)) < 75, f"{word} stands at {y}"


def test_a_sheet_prints_its_words_where_they_cost_no_page(folder: Path) -> None:
    for name in ("few", "few-large"):
        text = plain(pages_text(folder / f"fr/{name}.pdf")[-1])
        assert "Les mots de cette fiche" in text
        assert "le clavier" in text
    assert len(PdfReader(folder / "fr/full.pdf").pages) == 2
    for name in ("few-pocket", "few-pictures"):
        assert "Les mots de cette fiche" not in plain(" ".join(pages_text(folder / f"fr/{name}.pdf")))


LENGTHS = (1, 2, 3, 5, 6, 8)


def test_the_strip_never_adds_a_page(tmp_path: Path) -> None:
    """Sheets of one page, of two and of more, with and without words: the same number of pages."""
    counts = []
    for words in (True, False):
        docs = Docs(tmp_path / str(words) / "project")
        if words:
            docs.write("words.yml", (ROOT / "docs/words.yml").read_text(encoding="utf-8"))
        for steps in LENGTHS:
            docs.sheet(f"s{steps}", steps=steps, size=(1600, 1000), intro="Le clavier, la souris, l'écran, la fenêtre.")
        out, _ = press(docs, papers=("fr/s?.pdf", "fr/s?-large.pdf"))
        counts.append({file.name: len(PdfReader(file).pages) for file in (out / "handouts/fr").glob("s[1-8]*.pdf")})
    assert len(counts[0]) == 2 * len(LENGTHS)
    assert counts[0] == counts[1]


def _places(page: object) -> dict[str, tuple[float, float]]:
    """Give where each word of three letters stands, in pt from the left and from below."""
    found: dict[str, tuple[float, float]] = {}

    def note(text: str, outer: list[float], inner: list[float], *_: object) -> None:
        for word in text.split():
            found.setdefault(word, (outer[4] + inner[4], outer[5] + inner[5]))

    page.extract_text(visitor_text=note)  # type: ignore[attr-defined]
    return found

"""What differs on real devices, on paper: the learners' two lines, never a leaf more; all lines for the trainer."""

from collections.abc import Iterator
from pathlib import Path

import page as page_validation
import pytest
from pypdf import PdfReader
from tests.conftest import ROOT, Docs
from tests.handouts.conftest import pages_text, press, tagged

from digilab.words.phone import phone_languages

ITEMS = {
    "fr": ("Android : le bouton est en haut.", "Windows : le mot est **Arrêter**.", "Gmail : le mot est en bas."),
    "en": ("Android: the button is at the top.", "Windows: the words are **Shut down**.", "Gmail: it is at the end."),
}
HEADINGS = {"fr": "Sur votre appareil", "en": "On your device"}
TITLES = {"fr": ("Éteindre", "Long"), "en": ("Switch off", "Too long")}
SYSTEMS = ("gmail", "windows-11", "android")
LONG = 5
"""So many lines of help fill the second page to its end; then the long sheet has much to say of devices too."""


def written(docs: Docs, help_lines: int) -> Docs:
    for locale in ("fr", "en"):
        section = f"\n## {HEADINGS[locale]}\n\n" + "".join(f"- {item}\n" for item in ITEMS[locale])
        head = "systems_checked: 2026-11-24\n" if locale == "fr" else ""
        short, long = TITLES[locale]
        docs.sheet("short", locale, title=short, steps=4, head=head, more=section, size=(1600, 1000))
        wordy = section.replace(".\n", ". " + 70 * "Regardez bien ici. " + "\n") if help_lines == LONG else section
        more = "".join(f"- Regardez encore ici, {n}.\n" for n in range(help_lines)) + wordy
        docs.sheet("long", locale, title=long, steps=6, head=head, more=more, size=(1600, 1000))
    docs.course(days=1, hours=0.5)
    docs.unit(1, [(30, "short")])
    return docs


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[str]]:
    docs = written(Docs(tmp_path_factory.mktemp("devices") / "project"), LONG)
    out, problems = press(
        docs, systems=SYSTEMS, papers=("fr/short*.pdf", "*/long.pdf", "fr-en/*.pdf", "fr/digilab*.pdf")
    )
    return out / "handouts", [str(each) for each in problems]


def lines(file: Path) -> Iterator[str]:
    """Give the lines of paper that begin with a system's name."""
    names = ("Android", "Windows", "Gmail")
    yield from (
        " ".join(line.split())
        for page in pages_text(file)
        for line in page.split("\n")
        if line.strip().startswith(names)
    )


@pytest.mark.parametrize("paper", ["fr/short.pdf", "fr/short-large.pdf", "fr/digilab-day-01.pdf", "fr/digilab.pdf"])
def test_learners_papers_have_the_first_two_in_the_centres_order(made: tuple[Path, list[str]], paper: str) -> None:
    assert list(lines(made[0] / paper)) == ["Gmail : le mot est en bas.", "Windows : le mot est Arrêter."]


def test_both_languages_stand_side_by_side(made: tuple[Path, list[str]]) -> None:
    text = " ".join(" ".join(pages_text(made[0] / "fr-en/short.pdf")).split())
    for words in ("Sur votre appareil", "On your device", "Gmail : le mot est en bas.", "Gmail: it is at the end."):
        assert words in text
    assert "Android" not in text


def test_the_trainers_pack_has_all_of_them(made: tuple[Path, list[str]]) -> None:
    assert [line.split(" ")[0] for line in lines(made[0] / "fr/digilab-day-01-trainer.pdf")] == [
        "Android",
        "Windows",
        "Gmail",
    ]


def test_the_lines_are_a_list_for_who_hears_the_paper(made: tuple[Path, list[str]]) -> None:
    file = made[0] / "fr/short.pdf"
    assert page_validation.validate_pdf(str(file), profile="ua1").is_compliant
    assert len(tagged(file, "LI")) == 4 + 1 + 2


@pytest.mark.parametrize("paper", ["fr/long.pdf", "fr-en/long.pdf"])
def test_no_paper_takes_a_leaf_more_and_what_is_left_out_is_told(made: tuple[Path, list[str]], paper: str) -> None:
    assert len(PdfReader(made[0] / paper).pages) == 2
    assert not list(lines(made[0] / paper))
    told = [each for each in made[1] if "'Sur votre appareil' is left out of" in each and paper in each]
    assert len(told) == 1
    assert int(told[0].split(":")[1]) > LONG


@pytest.mark.parametrize("help_lines", [8, 30])
def test_a_sheet_takes_as_many_leaves_with_the_part_as_without(tmp_path: Path, help_lines: int) -> None:
    leaves = []
    for place, systems in (("with", SYSTEMS), ("without", ("iphone",))):
        papers = ("fr/short.pdf", "fr/long.pdf", "fr-en/short.pdf", "fr-en/long.pdf", "fr/digilab-day-01.pdf")
        out, _ = press(written(Docs(tmp_path / place), help_lines), systems=systems, papers=papers)
        leaves.append([(len(PdfReader(out / "handouts" / paper).pages) + 1) // 2 for paper in papers])
    assert leaves[0] == leaves[1]


def test_a_dictionary_ends_with_the_words_that_the_phone_shows(tmp_path: Path) -> None:
    docs = Docs(tmp_path / "project")
    docs.write("words.yml", (ROOT / "docs/words.yml").read_text(encoding="utf-8"))
    docs.write("fr/words.md", "---\ntitle: Les mots en images\nkind: words\n---\nRegardez.\n")
    docs.sheet("send", head="phone_words: [global_action_settings, delete]\n")
    out, _ = press(docs, papers=("fr/words-tr.pdf", "fr/words-ar.pdf", "fr/words-so.pdf"))
    folder = out / "handouts/fr"
    for code, words in (
        ("tr", ("Paramètres", "Ayarlar", "Supprimer", "Sil", "Mon téléphone dit", "Apache 2.0")),
        ("ar", ("Paramètres", "Supprimer", "miroir", "Android 10")),
        ("so", ("Paramètres", "manquent dans cette langue", "Mon téléphone dit")),
    ):
        text = " ".join(" ".join(pages_text(folder / f"words-{code}.pdf")).split())
        assert [each for each in words if each not in text] == []
        assert ("Apache" in text) == (code in {each.language.code for each in phone_languages()})
        assert page_validation.validate_pdf(str(folder / f"words-{code}.pdf"), profile="ua1").is_compliant

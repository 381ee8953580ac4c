"""A sign that no font has is told with its line, all of them at once; arrows, emoji and other scripts are fine."""

from tests.conftest import Docs


def test_all_missing_signs_of_a_page_are_told_with_their_lines(docs: Docs) -> None:
    docs.sheet("send", steps=1, title="Envoyer 漢", intro="Un signe : 字.", more="- Encore 字 et 語.\n")
    told = [each for each in docs.problems() if "missing-sign" in each]
    place, hint = (
        "docs/fr/sheets/send/index.md",
        "Write the word with other signs; until then this page is not printed.",
    )
    assert told == [
        f"{place}:2: missing-sign: No font for paper has 漢 (U+6F22, cjk unified ideograph-6f22). {hint}",
        f"{place}:11: missing-sign: No font for paper has 字 (U+5B57, cjk unified ideograph-5b57). {hint}",
        f"{place}:25: missing-sign: No font for paper has 語 (U+8A9E, cjk unified ideograph-8a9e). {hint}",
    ]
    assert not docs.project().errors


def test_what_learners_write_is_fine(docs: Docs) -> None:
    docs.sheet("send", steps=1, intro="Fichier → Enregistrer, ⌘ ✓ 😀 ❤️ مرحبا Привіт ሰላም.")
    assert not [each for each in docs.problems() if "missing-sign" in each]


def test_a_page_that_is_not_printed_may_use_any_sign(docs: Docs) -> None:
    docs.sheet("send", steps=1)
    docs.write("fr/about.md", "---\ntitle: À propos\n---\n漢字\n")
    assert not [each for each in docs.problems() if "missing-sign" in each]

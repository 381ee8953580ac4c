"""Papers that plans name: each layout sets its page as PDF/UA; cards have their backs behind them; codes, keys."""

from pathlib import Path

import page as page_validation
import pytest
from pypdf import PdfReader
from tests.conftest import Docs
from tests.handouts.conftest import SITE_NAME, pages_text, press, tagged

from digilab.handouts.document import Desk
from digilab.handouts.keyboard import read_board
from digilab.handouts.material import material_document
from digilab.materials import LAYOUTS, material_address

A4, A3 = (210, 297), (420, 297)
BODIES = {
    "cards": "- :material-apple: pomme\n- vélo\n- un mot vraiment très très long pour une carte\n",
    "small-cards": "\n".join(f"- :material-star: mot{n}" for n in range(30)) + "\n",
    "tiles": "## Lettres\n\n| Devant | Derrière |\n| --- | --- |\n| A | a |\n| B | b |\n\n## Chiffres\n\n- 1\n- 2\n",
    "large-cards": "- :material-arrow-up-bold: J'avance\n- [Le site](../index.md)\n- `QR:bonjour`\n",
    "messages": "## Message 1\n\nBonjour **Nadia**.\n\n## Message 2\n\n- Payez.\n",
    "quarters": "## Facture\n\n| Chose | Prix |\n| --- | --- |\n| Lampe | 12 |\n\nSignature : `____`\n",
    "keyboard": "```text\n²³ é2@ [backspace:2]\nA E€ [enter:1.5]\nQ [enter:1.25]\n```\n\nJ'appuie. `é`\n",
    "keypad": "| | |\n| --- | --- |\n| 1 | 2 |\n| | 0 |\n",
    "letter": "| De | À |\n| --- | --- |\n| Bibliothèque | Amina |\n| Rue 1 | Rue 2 |\n\n## Votre carte\n\nBonjour.\n",
    "form": "- Nom\n- Je viens pour\n    - Livres\n    - Films\n- [ ] J'accepte\n- Code : `____`\n\n"
    "## Expérience\n\n| Année | Travail |\n| --- | --- |\n| | |\n| | |\n",
    "blank-form": "- Nom\n",
    "text": "Bonjour.\n\n## Une réponse\n\n- Une chose\n",
    "large-text": "- Prénom : **Amina**\n- E-mail : `amina@example.org`\n",
    "poster": "- Réseau : `____________________`\n",
    "wall": "- Mois : `____`\n\n| lundi | mardi |\n| --- | --- |\n| | |\n| | |\n",
    "folded": "Mon prénom\n",
}


def paper(layout: str, body: str, title: str = "") -> str:
    return (
        f"---\ntitle: {title or f'Papier {layout}'}\nkind: material\nlayout: {layout}\nchecked: 2026-11-27\n---\n{body}"
    )


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    docs = Docs(tmp_path_factory.mktemp("materials") / "project")
    docs.home()
    for layout, body in BODIES.items():
        docs.write(f"fr/materials/{layout}.md", paper(layout, body))
    out, problems = press(docs)
    assert [str(each) for each in problems] == []
    return out


def test_every_layout_is_tried() -> None:
    assert set(BODIES) == set(LAYOUTS)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_each_layout_is_pdf_ua_of_its_size(made: Path, layout: str) -> None:
    file = made / material_address(layout, "fr")
    result = page_validation.validate_pdf(str(file), profile="ua1")
    assert result.is_compliant, [(each.rule_id, each.message) for each in result.failures]
    size = tuple(round(float(each) / 72 * 25.4) for each in PdfReader(file).pages[0].mediabox[2:])
    assert size == (A3 if LAYOUTS[layout].paper == "a3" else A4)


def test_the_back_of_a_card_lies_behind_its_front(made: Path) -> None:
    front, back, signs = pages_text(made / material_address("tiles", "fr"))
    assert front.split()[:2] == ["A", "B"]
    assert back.split()[:2] == ["b", "a"], "mirrored: the paper is flipped on its long edge"
    assert signs.split()[:2] == ["1", "2"], "a list has its own page and no back"


def test_cards_that_do_not_fill_a_page_come_in_as_many_sets_as_fit(made: Path) -> None:
    front = pages_text(made / material_address("tiles", "fr"))[0].split()
    assert front.count("A") == LAYOUTS["tiles"].rows


def test_a_page_of_small_cards_is_followed_by_the_next(made: Path) -> None:
    first, back, second = pages_text(made / material_address("small-cards", "fr"))
    assert "mot23" in first.split()
    assert "mot" not in back, "printed on both sides, no card has another one behind it"
    assert second.split()[0] == "mot24"


def test_a_link_and_a_text_become_codes_to_scan(made: Path) -> None:
    figures = tagged(made / material_address("large-cards", "fr"), "Figure")
    said = [str(each.get("/Alt", "")) for each in figures]
    assert [each for each in said if "bonjour" in each]
    assert [each for each in said if "https://fiches.example.org/" in each]


def test_without_an_address_a_card_with_a_link_is_left_out(docs: Docs) -> None:
    docs.home()
    docs.write("fr/materials/codes.md", paper("large-cards", BODIES["large-cards"]))
    out, _ = press(docs, site_url="", papers=("fr/material-*.pdf",))
    assert "Le site" not in " ".join(pages_text(out / material_address("codes", "fr")))


def test_a_letter_says_that_it_is_practice_and_a_poster_does_not(made: Path) -> None:
    def text(layout: str) -> str:
        return " ".join(" ".join(pages_text(made / material_address(layout, "fr"))).split())

    for layout, each in LAYOUTS.items():
        assert ("rien n'est vrai ici" in text(layout).replace("\u00a0", " ")) == each.practice, layout


def test_a_text_that_fits_no_card_is_told(docs: Docs) -> None:
    docs.home()
    docs.write("fr/materials/full.md", paper("tiles", "- " + "beaucoup " * 9 + "\n"))
    _, problems = press(docs, papers=("fr/material-*.pdf",))
    assert "does not fit its card" in " ".join(map(str, problems))


def test_a_keyboard_is_rows_of_keys_with_their_signs() -> None:
    rows = read_board("²³ é2@ [tab:1.5]\nA E€ [enter:1.5]\n\nQ [enter:1.25]", "fr")
    assert [[key["word"] or "".join(key["signs"]) for key in row] for row in rows] == [
        ["²³", "é2@", "Tab"],
        ["A", "E€", "Entrée"],
        ["Q", ""],
    ]
    assert (rows[0][1]["low"], rows[0][1]["upper"], rows[0][1]["side"]) == ("é", "2", "@")
    assert (rows[1][1]["letter"], rows[1][1]["side"]) == (True, "€")
    assert [key["wide"] for key in rows[0]] == [1, 1, 1.5]
    assert rows[2][1]["joined"], "one key in two rows"


def test_a_keyboard_is_read_out_key_by_key(docs: Docs) -> None:
    docs.home()
    page = docs.write("fr/materials/keys.md", paper("keyboard", BODIES["keyboard"], "Le clavier"))
    assert page.is_file()
    catalogue = docs.catalogue()
    desk = Desk(catalogue, lambda *_: None, docs.root, "docs", "", SITE_NAME)  # type: ignore[arg-type, return-value]
    data, _ = material_document(catalogue.materials("fr")[0], LAYOUTS["keyboard"], desk)
    assert data["board_alt"] == "Le clavier. ² ³, é 2 @, Retour arrière; A, E €, Entrée; Q, "

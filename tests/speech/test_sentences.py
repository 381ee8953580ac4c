"""Which sentences of a page are read aloud."""

import json
from pathlib import Path

import pytest

import digilab
from digilab.speech.sentences import BLOCKS, INNER, SILENT, sentences_of, split


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Bougez la souris. La flèche bouge aussi.", ["Bougez la souris.", "La flèche bouge aussi."]),
        ("L'adresse est refusée\u00a0?\n  Regardez le signe @.", ["L'adresse est refusée ?", "Regardez le signe @."]),
        ("Écrivez : « Voici la suite. »", ["Écrivez : « Voici la suite. »"]),
        ("  Le  cours\ncommence à 9 heures.  ", ["Le cours commence à 9 heures."]),
        ("amina@example.org", ["amina@example.org"]),
        ("…", []),
        ("", []),
    ],
)
def test_splitting(text: str, sentences: list[str]) -> None:
    assert split(text) == sentences


def test_blocks_in_order_without_what_keeps_silent() -> None:
    page = """<header><p>Accueil</p></header><main><h1>Envoyer</h1><p class="lead">Un. Deux.</p>
    <p class="actions"><a>Imprimer</a></p><ol><li class="step"><div class="step__head"><span class="disc">
    <span class="spoken">Étape</span>1</span><div class="step__words">Cliquez sur <img class="crop">
    <strong>Envoyer</strong>.</div></div></li></ol>
    <nav><p>Non</p></nav><ul><li>Voir <a class="word">ici</a><button>x</button></li>
    <li><p>Un.</p></li></ul><p hidden>Caché</p></main>"""
    assert sentences_of(page) == ["Envoyer", "Un.", "Deux.", "Cliquez sur Envoyer.", "Voir ici"]


@pytest.mark.parametrize(("name", "selector"), [("BLOCKS", BLOCKS), ("SILENT", SILENT), ("INNER", INNER)])
def test_the_browser_chooses_by_the_same_selectors(name: str, selector: str) -> None:
    script = Path(digilab.__file__).parent / "theme" / "assets" / "listen.js"
    assert f"var {name} = {json.dumps(selector)};" in script.read_text(encoding="utf-8")


def test_nothing_is_read_where_a_page_has_no_text_of_its_own() -> None:
    assert sentences_of("<p>Bonjour.</p>") == []
    assert sentences_of('<main><div class="try"><p>Non.</p></div><p>Un<button>x</button> deux.</p></main>') == [
        "Un deux."
    ]

"""Which sentences of a page are read aloud."""

import pytest

from digilab.speech.sentences import sentences_of, split


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

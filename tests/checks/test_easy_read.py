"""Easy-to-read rules: what each finds, and at least twenty sentences that it leaves alone."""

import pytest
from tests.conftest import ROOT, Docs, our_own

from digilab.checks import easy_read, one_word
from digilab.checks.easy_read import actions_of
from digilab.checks.files import SiteFiles
from digilab.checks.one_word import twins_in
from digilab.checks.prose import sentences_of
from digilab.problem import Problem

LONG = "Vous ouvrez le grand site de la ville avec votre nouveau téléphone portable ce matin à Mons."
TERMS = """fr:
  - say: la flèche
    not: [curseur, curseurs]
  - say: l'e-mail
    not: [mail, mails, courriel]
    but: [mail d'exercice]
en:
  - say: character
    not: [sign, signs]
    but: ["@ sign", sign in]
"""


def found(docs: Docs, rule: str) -> list[Problem]:
    catalogue, files = docs.catalogue(), SiteFiles(docs.path)
    every = [*easy_read.check(catalogue, files), *one_word.check(catalogue, files)]
    return [each for each in every if each.rule == rule]


def page_with(docs: Docs, *sentences: str, locale: str = "fr") -> Docs:
    docs.sheet("send", intro="Vous écrivez.")
    if locale == "en":
        docs.sheet("send", "en", intro="\n".join(sentences), title="Send")
    else:
        docs.sheet("send", intro="\n".join(sentences))
    return docs


def test_a_long_sentence_is_told_with_its_line(docs: Docs) -> None:
    page_with(docs, "Vous écrivez.", LONG)
    (problem,) = found(docs, "sentence-length")
    line = (docs.path / "fr/sheets/send/index.md").read_text(encoding="utf-8").split("\n").index(LONG) + 1
    assert (problem.line, problem.is_error) == (line, True)
    assert "has 17 words. Say one idea in a sentence, in 12 words" in str(problem)


def test_from_13_words_a_warning_and_from_16_an_error(docs: Docs) -> None:
    words = "un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize".split()
    told = [
        [
            each.is_error
            for each in found(page_with(docs, f"{' '.join(words[:count]).capitalize()}."), "sentence-length")
        ]
        for count in (12, 13, 15, 16)
    ]
    assert told == [[], [False], [False], [True]]


@pytest.mark.parametrize(
    "text",
    [
        "Vous écrivez à une personne. Elle lit votre message plus tard. Vous attendez la réponse.",
        "En haut, cliquez sur **Le site sans internet, pour votre clé USB, en un seul fichier**.",
        "Cliquez sur « Le site sans internet, pour votre clé USB, en un seul fichier ».",
        "Écrivez `une adresse très longue avec beaucoup de mots dans une case étroite`.",
        "L'ordinateur, l'écran, l'imprimante et l'adresse e-mail d'Amina sont là.",
        "Vous voyez 1, 2, 3, 4, 5 et 6 ?",
        "Le cours commence à 9 heures. Il finit à 13 heures. Apportez votre téléphone et un stylo.",
        "Vous avez une question ? Venez à la permanence avec votre papier.",
    ],
)
def test_short_sentences_stay(docs: Docs, text: str) -> None:
    assert found(page_with(docs, text), "sentence-length") == []


def test_a_step_has_ten_words(docs: Docs) -> None:
    path = docs.sheet("send", steps=1)
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("1. ", "1. Dans la petite fenêtre grise, en haut, à droite, près du bord, "), "utf-8")
    (problem,) = found(docs, "sentence-length")
    assert "in 10 words" in str(problem)


ONE = {
    "fr": [
        "Cliquez sur **Envoyer**.",
        "En haut à gauche, cliquez sur la croix.",
        "Pour un grand A, gardez **Maj** et appuyez sur **A**.",
        "Vous voyez l'heure ? Appuyez sur **Entrée**.",
        "Attendez, les mains sur les genoux.",
        "Regardez : vous voyez le bureau.",
        "Bougez la souris. La flèche bouge aussi.",
        "L'écran reste noir ? Appuyez sur le bouton de l'écran.",
        "Une question arrive. Cliquez sur **Attendre**.",
        "Appuyez une fois sur le bouton gauche. C'est un clic.",
        "La fenêtre attend. En bas, cliquez sur **Photos**.",
        "Les 3 cases sont cochées : cliquez sur **Effacer**.",
        "Chez vous, le nez et le riz sont assez bien.",
        "Sous **Nom**, écrivez `amina`.",
        "Lisez le mot **Connecté**.",
        "Ajoutez une grande lettre et un chiffre.",
        "Vous lisez « Texte ne répond pas » ? Comptez jusqu'à 20.",
        "Prenez 4 mots au hasard, ici avec des cartes.",
        "Avec un doigt, glissez vers le haut.",
        "À côté de **À**, écrivez l'adresse.",
    ],
    "en": [
        "Click on **Send**.",
        "At the top left, click on the cross.",
        "For a capital A, hold **Shift** and press **A**.",
        "Do you see the time? Press **Enter**.",
        "Wait, with your hands on your knees.",
        "Look: you see the desktop.",
        "Move the mouse. The arrow moves too.",
        "Is the screen still black? Press the screen's button.",
        "A question appears. Click on **Wait**.",
        "Press the left button once. That is a click.",
        "The window waits. At the bottom, click on **Photos**.",
        "The 3 boxes are ticked: click on **Erase**.",
        "Lower down, click on **Library**.",
        "Under **Name**, type `amina`.",
        "Read the word **Connected**.",
        "Add a capital letter and a digit.",
        "Do you read “Text is not responding”? Count to 20.",
        "Take 4 words at random, here with cards.",
        "With one finger, swipe up.",
        "Next to **To**, type the address.",
    ],
}
TWO = {
    "fr": [
        "Cliquez sur **Nom**, puis écrivez `amina`.",
        "Ouvrez le tiroir. Mettez du papier.",
        "Reculez l'écran et tendez le bras.",
        "Tapez le code et touchez **Suivant**.",
    ],
    "en": [
        "Click on **Name**, then type `amina`.",
        "Open the drawer. Put paper in it.",
        "Move the screen back and lower the chair.",
        "Type the code and tap **Next**.",
    ],
}


@pytest.mark.parametrize("locale", ["fr", "en"])
def test_one_action_stays_one(locale: str) -> None:
    assert len(ONE[locale]) >= 20
    assert [text for text in ONE[locale] if len(actions_of(_labels(text), locale)) > 1] == []


@pytest.mark.parametrize("locale", ["fr", "en"])
def test_two_actions_are_seen(locale: str) -> None:
    assert [text for text in TWO[locale] if len(actions_of(_labels(text), locale)) < 2] == []


def test_two_actions_in_a_step_are_told(docs: Docs) -> None:
    path = docs.sheet("send", steps=1)
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("1. ", "1. Ouvrez le tiroir. "), "utf-8")
    (problem,) = found(docs, "one-action")
    assert "Step 1 has more than one action: Ouvrez, " in str(problem)
    assert str(problem).endswith("Make it 2 steps, each with its picture.")


RIGHT = {
    "fr": [
        "Dites non.", "Vous voyez **Maj** et Ctrl.", "Le CPAS et la clé USB.", "Un CV en PDF, avec un code QR.",
        "Le prix est de 3 euros.", "Prenez le bus 7.", "Le mot « etcetera » est long.", "Max écrit à Amina.",
        "Vous venez à 9 heures.", "La permanence est ouverte.", "C'est juste avant la pause.", "Le niveau du son.",
        "Une carte SIM et le GPS.", "Ajustez la chaise.", "Ici, la justice aide.", "Le lundi 2 mars 2026.",
        "Vous vérifiez chaque lettre.", "Le jeu de cartes.", "Les enfants de l'école.", "Amina, Rosa et Samir.",
    ],
    "en": [
        "Say no.", "You see **Shift** and Ctrl.", "The CPAS and the USB stick.", "A CV as PDF, with a QR code.",
        "It costs 3 euros.", "Take bus 7.", "The word “etcetera” is long.", "Max writes to Amina.",
        "You come at 9:00.", "The office hours are open.", "It is just before the break.", "The justice of the peace.",
        "A SIM card and GPS.", "Adjust the chair.", "I can see it.", "Monday 2 March 2026.",
        "You check each letter.", "The set of cards.", "The children of the school.", "Amina, Rosa and Samir.",
    ],
}  # fmt: skip
WRONG = {
    "fr": [
        ("hard-word", "Cliquez simplement ici."), ("hard-word", "Il suffit de cliquer."),
        ("hard-word", "C'est une erreur."),
        ("shorthand", "Un fruit, p. ex. une pomme."), ("shorthand", "Des pommes, des poires, etc."),
        ("shorthand", "Amina & Rosa"), ("shorthand", "Le chapitre IV."), ("shorthand", "C'est IMPORTANT."),
        ("double-negation", "Vous ne voyez pas ce que vous n'avez pas écrit."),
    ],
    "en": [
        ("hard-word", "Simply click here."), ("hard-word", "Just click."), ("hard-word", "It is an error."),
        ("shorthand", "A fruit, e.g. an apple."), ("shorthand", "Apples, pears, etc."),
        ("shorthand", "Amina & Rosa"), ("shorthand", "Chapter IV."), ("shorthand", "This is IMPORTANT."),
        ("double-negation", "You do not see what you did not type."),
    ],
}  # fmt: skip
MANNERS = ("hard-word", "shorthand", "double-negation")


@pytest.mark.parametrize("locale", ["fr", "en"])
def test_what_is_said_well_is_left_alone(docs: Docs, locale: str) -> None:
    page_with(docs, *(f"{text}\n" for text in RIGHT[locale]), locale=locale)
    assert len(RIGHT[locale]) >= 20
    assert [str(each) for rule in MANNERS for each in found(docs, rule)] == []


@pytest.mark.parametrize(("locale", "rule", "text"), [(at, *case) for at in WRONG for case in WRONG[at]])
def test_what_is_said_badly_is_told(docs: Docs, locale: str, rule: str, text: str) -> None:
    problems = found(page_with(docs, text, locale=locale), rule)
    assert len(problems) == 1, text
    assert not problems[0].is_error
    assert problems[0].hint


def test_a_twin_is_told_in_title_sentence_and_alternative_text(docs: Docs) -> None:
    docs.write("terms.yml", TERMS)
    docs.sheet("send", title="Le mail", intro="Bougez le curseur.")
    told = [str(each).partition("one-word: ")[2] for each in found(docs, "one-word")]
    assert told == [
        "'mail' is another word for 'l'e-mail'. Write 'l'e-mail': one word for one thing.",
        "'curseur' is another word for 'la flèche'. Write 'la flèche': one word for one thing.",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "l'e-mail d'Amina", "Un mail d'exercice.", "E-mail", "l'email-test", "La flèche", "Le curseur-test", "Gmail",
        "@ sign", "Sign in", "signature", "resigned", "design", "signal", "assign", "Signs-test", "un curseuriste",
        "mailing", "courrielle", "the character", "one-sign",
    ],
)  # fmt: skip
def test_what_only_looks_like_a_twin(text: str) -> None:
    terms = [
        {"say": "la flèche", "not": ["curseur", "curseurs"]},
        {"say": "l'e-mail", "not": ["mail", "mails", "courriel"], "but": ["mail d'exercice"]},
        {"say": "character", "not": ["sign", "signs"], "but": ["@ sign", "sign in"]},
    ]
    assert list(twins_in(text, terms)) == []


def test_a_broken_list_of_terms_is_told(docs: Docs) -> None:
    docs.write("terms.yml", "fr:\n  - say: la flèche\n")
    docs.sheet("send")
    (problem,) = found(docs, "one-word")
    assert str(problem).startswith("docs/terms.yml:2: one-word: ")


def test_a_sentence_knows_its_line_and_step(docs: Docs) -> None:
    docs.sheet("send", intro="Un. Deux !\nTrois ?", steps=2)
    page = docs.catalogue().sheet("send", "fr")
    assert page
    every = list(sentences_of(page))
    assert [each.text for each in every[:3]] == ["Un.", "Deux\u00a0!", "Trois\u00a0?"]
    assert every[0].line == every[1].line == every[2].line - 1
    assert {each.step for each in every} == {0, 1, 2}


def test_our_own_pages_keep_the_rules() -> None:
    catalogue, files = our_own().catalogue, SiteFiles(ROOT / "docs")
    assert [str(each) for each in (*easy_read.check(catalogue, files), *one_word.check(catalogue, files))] == []


def _labels(text: str) -> str:
    """Give a sentence as the rule sees it: what stands in bold or as code is one sign."""
    parts = text.replace("`", "**").split("**")
    return "".join(part if index % 2 == 0 else "\u2039\u203a" for index, part in enumerate(parts))

"""What the package brings, and what a site puts beside it or in its place."""

from pathlib import Path

import pytest

from digilab.checks.files import SiteFiles
from digilab.checks.one_word import check as one_word
from digilab.gestures import read_gestures
from digilab.model import Device
from digilab.scenes.apps import read_apps
from digilab.scenes.lock import Lock, Shown, lies_in, read_lock, write_lock
from digilab.scenes.scene import read_scenes
from digilab.web.screen_language import ScreenLanguage, screen_language
from digilab.words.book import read_words
from tests.conftest import Docs

LOCALES = ("fr", "en")
WORD = """- id: {id}
  area: 1
  icon: {icon}
  fr: {{word: {fr}, says: Un mot.}}
  en: {{word: {en}, says: One word.}}
"""


class Kit(Docs):
    """A small kit: the app ``mail`` and what all apps share."""

    def app(self, name: str, *, code: bool = True, **words: str) -> None:
        for locale, pairs in words.items():
            self.write(f"practice/{name}/{locale}.json", pairs)
        if code:
            self.write(f"practice/{name}/{'practice' if name == 'base' else 'app'}.js", f"// {self.root.name} {name}")
            self.write(f"practice/{name}/app.json", '{"icon": "email-outline", "order": 1}')


@pytest.fixture
def kit(tmp_path: Path) -> Kit:
    made = Kit(tmp_path / "kit")
    made.app("base", fr="{}", en="{}")
    made.write("practice/base/practice.css", "")
    made.app(
        "mail",
        fr='{"app_name": "E-mail", "app_about": "Écrire.", "send": "Envoyer"}',
        en='{"app_name": "E-mail", "app_about": "Write.", "send": "Send"}',
    )
    made.write("scenes/send.yml", "app: mail\nsteps: [{picture: send, action: look}]\nend: '#sent'\n")
    made.write("words.yml", WORD.format(id="mouse", icon="mouse", fr="la souris", en="mouse"))
    made.write("terms.yml", "fr:\n  - {say: le téléphone, not: [GSM]}\n  - {say: la flèche, not: [curseur]}\n")
    made.write(
        "gestures.yml",
        "computer:\n  - {gesture: move, icon: mouse, sheets: [mouse]}\n"
        "  - {gesture: click, icon: mouse, after: [move], sheets: [mouse, keys]}\n"
        "  - {gesture: back, icon: mouse, after: [click], sheets: [reply]}\n",
    )
    return made


@pytest.fixture
def site(tmp_path: Path) -> Kit:
    return Kit(tmp_path / "site")


def test_a_site_without_apps_has_those_of_the_kit(kit: Kit, site: Kit) -> None:
    apps, problems = read_apps(site.path, LOCALES, kit=kit.path)
    assert not problems
    assert apps.names == ("mail",)
    assert dict(apps.files())["practice/mail.js"] == b"// kit mail"
    assert read_apps(site.path, LOCALES)[0].names == ()


def test_an_app_of_the_same_name_takes_the_place_of_the_kits(kit: Kit, site: Kit) -> None:
    site.app("mail", fr='{"app_name": "M", "app_about": "A."}', en='{"app_name": "M", "app_about": "A."}')
    apps, problems = read_apps(site.path, LOCALES, kit=kit.path)
    assert not problems
    assert dict(apps.files())["practice/mail.js"] == b"// site mail"
    assert "send" not in apps.texts["mail", "fr"]


def test_words_alone_are_added_to_the_kits_app(kit: Kit, site: Kit) -> None:
    site.app("mail", code=False, fr='{"send": "Expédier"}', de='{"send": "Senden"}')
    apps, problems = read_apps(site.path, ("fr", "de"), kit=kit.path)
    assert not problems
    assert apps.texts["mail", "fr"]["send"] == "Expédier"
    assert apps.texts["mail", "de"] == {"app_name": "E-mail", "app_about": "Écrire.", "send": "Senden"}
    assert apps.language_of("mail", "de") == "de"


def test_a_language_that_an_app_does_not_speak_gets_the_nearest(kit: Kit, site: Kit) -> None:
    apps, problems = read_apps(site.path, ("de", "fr"), kit=kit.path)
    assert not problems
    assert apps.texts["mail", "de"]["send"] == "Envoyer"
    assert (apps.language_of("mail", "de"), apps.language_of("mail", "fr")) == ("fr", "fr")


def test_an_app_of_the_sites_own_must_have_its_words(kit: Kit, site: Kit) -> None:
    site.app("bank", fr='{"app_name": "B", "app_about": "A."}')
    _, problems = read_apps(site.path, LOCALES, kit=kit.path)
    assert problems[0].path == "docs/practice/bank/en.json"


def test_scenes_of_the_same_name_take_the_place_of_the_kits(kit: Kit, site: Kit) -> None:
    scenes, _ = read_scenes(site.path, kit=kit.path)
    assert scenes["send"].path == "digilab/kit/scenes/send.yml"
    site.write("scenes/send.yml", "app: mail\nsteps: [{picture: other, action: look}]\nend: '#sent'\n")
    scenes, _ = read_scenes(site.path, kit=kit.path)
    assert (scenes["send"].path, scenes["send"].steps[0].picture) == ("docs/scenes/send.yml", "other")


def test_the_lock_belongs_to_the_scene_that_is_played(kit: Kit, site: Kit) -> None:
    write_lock(kit.path, "send", Lock("Chromium", {"fr": Shown("of the kit")}))
    assert read_lock(site.path, "send", kit.path).of("fr").digest == "of the kit"
    assert lies_in(site.path, "send", "under/send/a.fr.png", kit.path).is_relative_to(kit.path)
    site.write("scenes/send.yml", "app: mail\n")
    assert read_lock(site.path, "send", kit.path) == Lock()
    assert lies_in(site.path, "send", "under/send/a.fr.png", kit.path).is_relative_to(site.path)


def test_words_are_added_and_replaced_one_by_one(kit: Kit, site: Kit) -> None:
    site.write(
        "words.yml",
        WORD.format(id="desk", icon="desk", fr="le bureau", en="desk")
        + WORD.format(id="mouse", icon="mouse", fr="la petite souris", en="mouse"),
    )
    book, problems = read_words(site.path, LOCALES, kit=kit.path)
    assert not problems
    assert [(word.id, word.sides["fr"].word) for word in book.words] == [
        ("mouse", "la petite souris"),
        ("desk", "le bureau"),
    ]


def test_a_word_that_the_kit_has_already_is_told_where_the_site_writes_it(kit: Kit, site: Kit) -> None:
    site.write("words.yml", WORD.format(id="rodent", icon="rodent", fr="la souris", en="rodent"))
    _, problems = read_words(site.path, LOCALES, kit=kit.path)
    told = [str(problem) for problem in problems]
    assert "docs/words.yml:4: words: 'souris' (fr) belongs to 'mouse' already" in told[-1]


def test_terms_of_the_site_stand_in_the_place_of_the_kits(kit: Kit, site: Kit) -> None:
    site.write("terms.yml", "fr:\n  - {say: le téléphone, not: [portable]}\n")
    site.sheet("send", intro="Le GSM, le portable et le curseur.")
    told = [problem.message for problem in one_word(site.catalogue(), SiteFiles(site.path, kit=kit.path))]
    assert told == ["'curseur' is another word for 'la flèche'", "'portable' is another word for 'le téléphone'"]


def test_gestures_of_the_kit_are_those_that_the_sites_sheets_teach(kit: Kit, site: Kit) -> None:
    gestures, problems = read_gestures(site.path, kit=kit.path, sheets={"keys"})
    assert not problems
    (click,) = gestures.of[Device.COMPUTER]
    assert (click.name, click.after, click.sheets) == ("click", (), ("keys",))
    assert not read_gestures(site.path, kit=kit.path, sheets={"other"})[0].of


def test_a_page_says_which_other_language_its_screen_speaks(kit: Kit, site: Kit) -> None:
    kit.app("shop", fr='{"app_name": "Boutique", "app_about": "Choisir."}')
    apps, _ = read_apps(site.path, ("en", "fr"), kit=kit.path)
    screen = screen_language(apps, {"mail", "shop"}, "en")
    assert screen == ScreenLanguage("fr", "ltr", "The words on the screen are in French.")
    assert screen_language(apps, {"mail"}, "en") is None
    assert screen_language(apps, {"shop"}, "fr") is None

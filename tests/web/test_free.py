"""Free practice: a card for every app, a page for every app, sheets that one follows in it."""

import json
from collections.abc import Callable
from dataclasses import replace

import pytest
from tests.conftest import ROOT, Docs

from digilab.frameworks import default_framework
from digilab.scenes.apps import read_apps
from digilab.scenes.scene import read_scenes
from digilab.web.keys import free_key
from digilab.web.kinds.free import app_cards
from digilab.web.kinds.free_app import free_practice, ideas
from digilab.web.pages import Pages, linkable_keys
from digilab.web.script_data import script_data
from digilab.web.site import Site

Maker = Callable[..., Site]
SCENE = "app: {app}\nsteps:\n{steps}end: '#x'\n"
STEP = "  - {{picture: p{number}, target: '#x', action: click, done: '#y', app: {app}}}\n"


def app(docs: Docs, name: str, order: int, manifest: str = "") -> None:
    docs.write(f"practice/{name}/app.js", "")
    docs.write(f"practice/{name}/app.json", f'{{"icon": "lock", "order": {order}{manifest}}}')
    for locale, word in (("fr", "Programme"), ("en", "Program")):
        text = {"app_name": f"{word} {name}", "app_about": f"{word}."}
        docs.write(f"practice/{name}/{locale}.json", json.dumps(text))


def scene(docs: Docs, slug: str, apps: list[str]) -> None:
    steps = "".join(STEP.format(number=number, app=name) for number, name in enumerate(apps, 1))
    docs.write(f"scenes/{slug}.yml", SCENE.format(app=apps[0], steps=steps))
    for locale in ("fr", "en"):
        docs.sheet(slug, locale, title=slug, head=f"scene: {slug}\n" if locale == "fr" else "")


def site(docs: Docs, site_of: Maker) -> Site:
    apps, problems = read_apps(docs.path, ("fr", "en"))
    assert problems == []
    scenes, problems = read_scenes(docs.path)
    assert problems == []
    return replace(site_of(docs), apps=apps, scenes=scenes)


def test_every_app_has_a_card_in_the_order_that_it_asks_for(docs: Docs, site_of: Maker) -> None:
    app(docs, "writer", 2)
    app(docs, "mail", 1)
    cards = app_cards("en", site(docs, site_of), "en/practice/index.html")
    assert [(card.name, card.about, card.icon, card.href) for card in cards] == [
        ("Program mail", "Program.", "lock", "mail.html"),
        ("Program writer", "Program.", "lock", "writer.html"),
    ]


def test_the_page_of_an_app(docs: Docs, site_of: Maker) -> None:
    app(docs, "base", 9)
    docs.write("practice/base/practice.js", "")
    app(docs, "phone", 1, ', "width": 420, "height": 600, "start": {"view": "</script>"}')
    docs.write("practice/phone/app.css", "")
    page = free_practice("phone", "fr", site(docs, site_of), "practice/phone.html")
    assert page
    assert "</" not in page.start
    assert json.loads(page.start) == {"app": "phone", "state": {"view": "</script>"}, "width": 420}
    assert page.scripts == ("practice.js", "icons.js", "texts.fr.js", "phone.js")
    assert page.styles == ("practice.css", "phone.css")
    assert page.ideas == ()


def test_the_sheets_that_stay_longest_in_an_app_come_first(docs: Docs, site_of: Maker) -> None:
    for number, name in enumerate(("mail", "writer", "desktop"), 1):
        app(docs, name, number)
    scene(docs, "some", ["desktop", "mail", "mail"])
    scene(docs, "all", ["mail", "mail", "mail"])
    scene(docs, "little", ["desktop", "writer", "mail"])
    scene(docs, "none", ["writer", "writer", "writer"])
    scene(docs, "most", ["mail", "mail", "writer"])
    whole = site(docs, site_of)
    assert [sheet.slug for sheet in ideas("mail", "en", whole)] == ["all", "most", "some"]
    assert [sheet.slug for sheet in ideas("writer", "fr", whole)] == ["none", "little", "most"]


def test_without_apps_there_is_no_free_practice(docs: Docs, site_of: Maker) -> None:
    docs.home()
    whole = site(docs, site_of)
    assert app_cards("fr", whole, "practice/index.html") == []
    assert free_practice("mail", "fr", whole, "practice/mail.html") is None
    keys = {page.key for page in Pages.of(whole)}
    assert not any(key.startswith("practice/") for key in keys)
    assert not any(key.startswith("practice/") for key in linkable_keys(default_framework()))


@pytest.mark.parametrize("locale", ["fr", "en"])
def test_every_app_of_the_site_has_its_page_and_may_be_linked_to(locale: str, docs: Docs, site_of: Maker) -> None:
    apps, problems = read_apps(ROOT / "docs", ("fr", "en"))
    assert problems == []
    made = {page.key: page for page in Pages.of(replace(site_of(docs), apps=apps)).in_locale(locale)}
    folders = {file.parent.name for file in (ROOT / "docs/practice").glob("*/app.js")} - {"gestures"}
    assert {"mail", "forms", "writer"} <= folders == set(apps.in_order)
    for name in folders:
        assert made[free_key(name)].title == apps.texts[name, locale]["app_name"]
    assert {free_key(), *map(free_key, folders)} <= linkable_keys(default_framework(), apps.in_order) & set(made)


def test_data_for_a_script_holds_no_tag() -> None:
    data = {"a": "<!--<script>&amp;</script>"}
    assert not set("<>&") & set(script_data(data))
    assert json.loads(script_data(data)) == data

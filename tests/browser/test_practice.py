"""Guided practice judges what the screen shows: nobody is stuck, nothing right is called wrong, the end is true."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect
from tests.browser.axe import violations
from tests.browser.practised import A_SHEET_OF_EACH_APP, DOCS, KEYBOARD_IS_THERE, LOCALES, Tried

from digilab.scenes.apps import read_apps
from digilab.scenes.lock import proof_digest, read_lock
from digilab.scenes.prove import EVERYWHERE, prove, ways_of
from digilab.scenes.scene import read_scenes
from digilab.scenes.ways import WAYS

_CLICK = re.compile(r"\b(?:cliquez|touchez|click|tap)\b", re.IGNORECASE)
APPS, _ = read_apps(DOCS, LOCALES)
SCENES, _ = read_scenes(DOCS)


def to_play() -> list[tuple[str, str, str]]:
    """One sheet of each app, and each scene that changed since it was proven; those never proven: ``digilab prove``."""
    found = []
    for index, slug in enumerate(A_SHEET_OF_EACH_APP):
        ways = ways_of(SCENES[slug])
        found.append((slug, "fr", ways[index % len(ways)]))
    for slug, scene in SCENES.items():
        for locale in LOCALES:
            shown = proof_digest(scene, APPS, locale).split()[0]
            proven = read_lock(DOCS, slug).of(locale).proven
            found += [
                (slug, locale, way)
                for way in ways_of(scene, WAYS if locale == LOCALES[0] else EVERYWHERE)
                if way in proven and proven[way].split()[:1] != [shown]
            ]
    return list(dict.fromkeys(found))


@pytest.mark.parametrize(("slug", "locale", "way"), to_play())
def test_practice_is_played_to_its_end(browser: Browser, practised: Path, slug: str, locale: str, way: str) -> None:
    prefix = "" if locale == "fr" else f"{locale}/"
    address = f"{prefix}sheets/{slug}/practice.html"
    assert prove(browser, practised, SCENES[slug], locale, address, APPS, way).faults == []


def test_each_sheet_was_proven_in_each_way_and_language() -> None:
    """What was proven and has changed since is played above; what was never proven is missing here."""
    missing = [
        f"{slug} ({locale}) {way}"
        for slug, scene in SCENES.items()
        for locale in LOCALES
        for way in ways_of(scene)
        if way not in read_lock(DOCS, slug).of(locale).proven
    ]
    assert missing == [], "digilab prove --changed"


@pytest.mark.parametrize("locale", LOCALES)
def test_who_is_to_write_is_told_to_click_in_the_box_or_finds_the_keyboard_there(practised: Path, locale: str) -> None:
    untold = set()
    for slug, scene in SCENES.items():
        page = practised / ("" if locale == LOCALES[0] else locale) / "sheets" / slug / "practice.html"
        sentences = re.findall(r'<div class="step__words">(.*?)</div>', page.read_text(encoding="utf-8"), re.DOTALL)
        steps = zip((None, *scene.steps), scene.steps, sentences, strict=False)
        for before, step, sentence in steps:
            clicked = before and (before.action, before.target) == ("click", step.target)
            if step.action in {"type", "write"} and not clicked and not _CLICK.search(sentence):
                untold.add(slug)
    assert untold == KEYBOARD_IS_THERE


def test_any_long_password_with_a_capital_and_a_digit_will_do(learner: Tried) -> None:
    learner.page.clock.install()
    learner.open("choose-a-password")
    learner.passes(1)
    learner.write("#password", "soleil-table-pain-route")
    learner.panel("go-on").click()
    learner.is_at(3)
    learner.write("#password", "soleil-table-pain-route1")
    learner.is_told_soon("Ajoutez une grande lettre.")
    learner.write("#password", "Soleil-table-pain-route")
    learner.panel("go-on").click()
    learner.is_at(4)
    learner.page.clock.run_for(2000)
    expect(learner.panel("told")).to_have_text("")
    learner.write("#password", "Soleil-table-pain-router")
    learner.is_told_soon("Ajoutez un chiffre.")
    learner.write("#password", "Soleil-table-pain-route9")
    learner.panel("go-on").click()
    learner.passes(5)
    learner.is_at(6)
    learner.write("#second", "Arbre-velo-me")
    learner.is_told_soon("Encore 2 signes.")
    learner.write("#second", "Arbre-velo-mer-5")
    learner.panel("go-on").click()
    learner.passes(7)
    learner.ends()
    numbers = learner.page.locator(".try__summary > li").evaluate_all("all => all.map(each => each.value)")
    assert numbers == [2, 3, 4, 6], "the numbers of the steps themselves, also where one only looked at some"


def test_who_goes_on_by_button_writes_on_in_the_text(learner: Tried) -> None:
    learner.open("write-a-text")
    learner.at("#writer").dblclick()
    learner.is_at(2)
    learner.at("#paper").click()
    learner.is_at(3)
    learner.page.keyboard.type("Bonjour")
    learner.panel("go-on").click()
    learner.is_at(4)
    learner.page.keyboard.press("Shift+A")
    learner.is_at(5)
    assert learner.at("#paper").input_value() == "BonjourA"


def test_another_name_and_password_do_not_open_the_computer(learner: Tried) -> None:
    learner.open("unlock-the-computer")
    learner.page.keyboard.press("Enter")
    learner.is_at(2)
    learner.at("#login").click()
    learner.is_at(3)
    learner.page.keyboard.type("samir")
    learner.is_told("Comparez : amina")
    learner.write("#secret", "xxx")
    learner.page.keyboard.press("Enter")
    learner.is_at(3)
    assert not learner.panel("bravo").is_visible()


@pytest.mark.parametrize(
    ("typed", "told", "marked"),
    [
        ("amina@exemple.org", "Comparez : amina@example.org", "a"),
        ("amina@exampleorg", "Regardez les points. Comparez : amina@example.org", "."),
        ("amina @example.org", "Regardez les espaces. Comparez : amina@example.org", "@"),
        ("aminna@example.org", "Un signe est de trop : aminna@example.org", "n"),
        ("amina.example.org", "Ce n'est pas pareil. Comparez : amina@example.org", "@"),
        ("amina@ex", "C'est bien. Écrivez la suite.", ""),
    ],
)
def test_what_was_typed_is_compared_letter_by_letter(learner: Tried, typed: str, told: str, marked: str) -> None:
    learner.page.clock.install()
    learner.open("send-an-e-mail")
    learner.at("#mail").dblclick()
    learner.is_at(2)
    learner.at("#new").click()
    learner.is_at(3)
    learner.write("#to", typed)
    learner.is_told_soon(told)
    assert "".join(learner.page.locator(".try__compare mark").all_inner_texts()).endswith(marked)


def test_capitals_in_an_address_are_taken_as_in_life(learner: Tried) -> None:
    learner.open("send-an-e-mail")
    learner.at("#mail").dblclick()
    learner.at("#new").click()
    learner.is_at(3)
    learner.write("#to", "Amina@Example.org")
    learner.is_at(4)


def test_an_address_may_be_mended_when_all_is_filled_in(learner: Tried) -> None:
    learner.page.clock.install()
    learner.open("send-an-e-mail")
    learner.at("#mail").dblclick()
    learner.at("#new").click()
    learner.is_at(3)
    learner.write("#subject", "cours de lundi")
    learner.write("#text", "Bonjour Amina, je viens.")
    learner.is_at(3)
    learner.write("#to", "amina@exemple.org")
    learner.is_told_soon("Comparez : amina@example.org")
    learner.write("#to", "amina@example.org")
    learner.is_at(6)
    learner.write("#to", "amina@exemple.org")
    learner.is_at(3)
    learner.write("#to", "amina@example.org")
    learner.passes(6)
    learner.is_at(7)
    learner.at("#send").click()
    learner.ends()


def test_the_button_is_as_good_as_enter_and_accents_do_not_count_in_a_search(learner: Tried) -> None:
    learner.open("search-the-internet")
    learner.at("#internet").dblclick()
    learner.is_at(2)
    learner.at("#box").click()
    learner.is_at(3)
    learner.page.keyboard.type("horaire bibliotheque")
    learner.at("#go").click()
    learner.passes(5)
    learner.is_at(6)
    assert learner.panel("told").inner_text() == ""


def test_the_advert_is_not_the_answer(learner: Tried) -> None:
    learner.open("search-the-internet")
    learner.at("#internet").dblclick()
    learner.at("#box").click()
    learner.is_at(3)
    learner.page.keyboard.type("horaires bibliothèque")
    learner.page.keyboard.press("Enter")
    learner.passes(5)
    learner.is_at(6)
    learner.at("#shop").click()
    learner.is_told("Ici, c'est un autre endroit.")
    learner.panel("go-back").click()
    learner.at("#library").click()
    learner.ends()


@pytest.mark.parametrize(("slug", "before"), [("switch-off", 4), ("switch-on", 3)])
def test_waiting_ends_by_itself(learner: Tried, slug: str, before: int) -> None:
    learner.open(slug)
    acts = {
        "switch-off": ["#save", "#close-writer", "#start", "#shut-down"],
        "switch-on": ["", "#tower-button", "#screen-button"],
    }
    for number, target in enumerate(acts[slug][:before], 1):
        learner.is_at(number)
        if target:
            learner.at(target).click()
        else:
            learner.panel("go-on").click()
    learner.is_at(before + 1)
    expect(learner.panel("go-on")).not_to_be_visible()
    expect(learner.panel("waits")).to_be_visible()
    learner.is_at(before + 2)


def test_a_click_that_does_no_harm_is_met_with_one_sentence_that_says_where_to_look(learner: Tried) -> None:
    learner.open("send-an-e-mail")
    learner.at("#mail").dblclick()
    learner.is_at(2)
    learner.at(".p-bar__title").click()
    learner.is_told("Regardez en haut à gauche.")
    learner.at("#folder-bin").click()
    learner.page.wait_for_timeout(600)
    assert learner.at("#folder-bin").get_attribute("aria-current") == "true"
    assert not learner.panel("go-back").is_visible()
    learner.at("#new").click()
    learner.is_at(3)


@pytest.mark.parametrize("reads_for", [0, 1500])
def test_who_goes_elsewhere_comes_back_to_where_it_was(learner: Tried, reads_for: int) -> None:
    learner.open("join-wi-fi")
    learner.is_at(1)
    learner.page.wait_for_timeout(reads_for)
    learner.at("#app-messages").click()
    learner.is_told("Ici, c'est un autre endroit.")
    learner.page.wait_for_timeout(1200)
    learner.is_told("Ici, c'est un autre endroit.")
    learner.panel("go-back").click()
    expect(learner.at("#app-settings")).to_be_visible()
    expect(learner.panel("told")).to_have_text("")
    learner.at("#app-settings").click()
    learner.is_at(2)


def test_help_grows_with_each_miss_and_the_gesture_is_undone(learner: Tried) -> None:
    learner.open("send-an-e-mail")
    learner.at("#mail").dblclick()
    learner.is_at(2)
    gesture, skip = learner.page.locator("[data-word=gesture]"), learner.panel("skip")
    for miss in range(1, 4):
        assert learner.panel("glow").is_visible() is (miss > 2)
        assert not skip.is_visible()
        learner.at(".p-bar__title").click()
        learner.page.wait_for_timeout(500)
    expect(learner.panel("glow")).to_be_visible()
    gesture.click()
    expect(learner.at("#to")).to_be_visible()
    learner.is_told("À vous.")
    expect(learner.at("#to")).not_to_be_visible()
    learner.is_at(2)
    learner.at("#new").click()
    learner.is_at(3)


@pytest.mark.parametrize("slug", ["send-an-e-mail", "use-a-touchscreen", "set-a-lock-code", "write-a-text"])
def test_nobody_is_stuck_each_step_can_be_passed_after_its_gesture(learner: Tried, slug: str) -> None:
    learner.page.clock.install()
    learner.open(slug)
    for number, step in enumerate(SCENES[slug].steps, 1):
        learner.is_at(number)
        if step.action == "look":
            learner.panel("go-on").click()
            continue
        learner.panel("show").click()
        learner.panel("show").click()
        learner.is_told_soon("À vous.")
        learner.panel("skip").click()
    learner.ends()
    expect(learner.page.locator(".try__summary li").first).to_contain_text("À refaire")


def test_on_a_phone_a_long_touch_that_succeeds_is_not_called_wrong(browser: Browser, practised: Path) -> None:
    faults = prove(
        browser, practised, SCENES["use-a-touchscreen"], "fr", "sheets/use-a-touchscreen/practice.html", APPS, "finger"
    )
    assert faults.faults == []


def test_without_help_only_the_task_is_said_and_the_end_decides(learner: Tried) -> None:
    learner.open("send-an-e-mail", way="alone")
    expect(learner.panel("goal")).to_contain_text("Envoyer un e-mail")
    expect(learner.panel("goal")).to_contain_text("amina@example.org")
    expect(learner.panel("steps").locator("li:visible")).to_have_count(0)
    learner.at("#mail").dblclick()
    learner.at("#new").click()
    learner.write("#text", "Bonjour")
    learner.write("#subject", "Cours de lundi")
    learner.write("#to", "amina@example.org")
    learner.at("#send").click()
    learner.ends()
    expect(learner.panel("done")).to_have_text("Vous avez fait la tâche sans aide.")
    expect(learner.page.locator(".try__went--with")).to_have_count(0)


def test_a_little_help_shows_the_ring_when_it_is_asked_for(learner: Tried) -> None:
    learner.page.clock.install()
    learner.open("send-an-e-mail", way="some")
    learner.is_at(1)
    learner.page.clock.run_for(9000)
    expect(learner.panel("glow")).not_to_be_visible()
    learner.panel("show").click()
    learner.page.clock.run_for(200)
    expect(learner.panel("glow")).to_be_visible()


def test_what_went_well_is_kept_in_the_tab_and_forgotten_on_demand(learner: Tried) -> None:
    learner.open("sit-well")
    for number, thing in enumerate(("back", "feet", "distance", "height", "shoulders", "eyes"), 1):
        learner.is_at(number)
        learner.at(f"#name-{thing}").click()
    learner.ends()
    learner.panel("keep").click()
    expect(learner.panel("kept")).to_have_text("C'est dans vos progrès.")
    learner.page.get_by_role("link", name="Mes progrès").click()
    expect(learner.page.locator(".progress__list li")).to_contain_text("6 étapes sur 6 sans aide")
    day = learner.page.locator(".progress-card:visible .progress-card__day").first
    expect(day.locator("legend")).to_have_text("Jour 1 : L'ordinateur et la souris")
    day.get_by_text("sans aide", exact=True).click()
    learner.page.evaluate("digilab.set('own', {'courses/digilab/day-11.md': [0, 1, 0, 0]})")
    learner.page.reload()
    ticked = learner.page.locator(".progress-card:visible .own__choice:has(:checked)")
    expect(ticked).to_have_text(["sans aide", "avec un peu d'aide"])
    learner.page.locator(".progress__clear").click()
    expect(learner.page.locator(".progress__none")).to_be_visible()
    expect(learner.page.locator(":checked")).to_have_count(0)


def test_the_tasks_of_a_day_follow_each_other(learner: Tried) -> None:
    learner.open("sit-well", way="alone&tasks=sit-well,switch-on")
    expect(learner.panel("task")).to_have_text("Tâche 1 sur 2")
    for thing in ("back", "feet", "distance", "height", "shoulders", "eyes"):
        learner.at(f"#name-{thing}").click()
    learner.ends()
    learner.panel("next-task").click()
    expect(learner.panel("task")).to_have_text("Tâche 2 sur 2")
    expect(learner.page.locator("[data-way=alone]").first).to_have_attribute("aria-pressed", "true")


@pytest.mark.parametrize("slug", ["send-an-e-mail", "use-a-touchscreen"])
def test_practice_is_accessible_in_all_its_states(learner: Tried, slug: str) -> None:
    learner.open(slug)
    found = violations(learner.page)
    learner.panel("show").click()
    learner.panel("show").click()
    learner.is_told("À vous.")
    found += violations(learner.page)
    learner.open(slug, way="alone")
    found += violations(learner.page)
    learner.open("sit-well")
    for thing in ("back", "feet", "distance", "height", "shoulders", "eyes"):
        learner.at(f"#name-{thing}").click()
    learner.ends()
    found += violations(learner.page)
    assert found == []

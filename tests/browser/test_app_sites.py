"""Small sites to read with care: what is false is stopped kindly, what is private is not sent, what is free is told."""

import pytest
from tests.browser.stage import APPS, NARROW_RULES, Stage

MANIFEST = APPS.manifests["sites"]


def test_nothing_is_shared_before_another_site_was_seen(stage: Stage) -> None:
    stage.start("sites", {"view": "news"})
    stage.click("#share")
    assert stage.sees("#note-share_false")
    stage.click("#not-share")
    assert stage.sees("#note-check_first")
    stage.write("#words", "my_search")
    stage.page.keyboard.press("Enter")
    stage.click("#answer-shared", "#not-share")
    assert stage.sees("#note-check_first"), "the same page once more is no other site"
    stage.click("#back", "#answer-journal", "#not-share")
    assert stage.sees("#note-not_shared")


def test_offers_follow_work_and_place_and_the_false_one_asks_first(stage: Stage) -> None:
    stage.start("sites", {"view": "jobs"})
    stage.at("#work").fill("VENDEUSE")
    stage.click("#find")
    assert stage.page.locator("#offers button").evaluate_all("all => all.map(each => each.id)") == [
        "offer-daily",
        "offer-shop",
    ]
    stage.click("#place-namur")
    assert stage.sees("#none")
    stage.click("#offer-daily", "#reply")
    assert stage.sees("#note-answer_false")
    stage.click("#report")
    assert not stage.sees("#offer-daily")
    stage.click("#place-all", "#offer-shop", "#report")
    assert stage.sees("#note-honest")


@pytest.mark.parametrize(
    ("locale", "told"),
    [("fr", "Je m'appelle Amina"), ("fr", "amina@example.org"), ("en", "my number is 04 70 00 00 00")],
)
def test_what_is_private_is_not_sent(stage: Stage, locale: str, told: str) -> None:
    stage.start("sites", {"view": "assistant"}, locale)
    stage.at("#question").fill(told)
    stage.click("#find")
    assert stage.sees("#note-private")
    assert not stage.sees("#sent")


def test_an_answer_is_judged_after_its_source_was_opened(stage: Stage) -> None:
    stage.start("sites", {"view": "assistant"})
    stage.write("#question", "my_question")
    stage.click("#find", "#bad")
    assert stage.sees("#note-source_first")
    stage.click("#source", "#good")
    assert stage.sees("#note-compare")
    stage.click("#bad")
    assert stage.sees("#note-judged")


def test_a_picture_with_all_rights_is_not_loaded(stage: Stage) -> None:
    stage.start("sites", {"view": "pictures"})
    stage.write("#what", "my_picture")
    stage.click("#find", "#picture-candles", "#load")
    assert stage.sees("#note-not_free")
    assert not stage.sees("#caption")
    stage.click("#back", "#free")
    assert not stage.sees("#picture-candles")


def test_every_state_is_accessible_and_no_word_is_cut(stage: Stage) -> None:
    assert stage.faults("sites", "fr", 1000) == []
    assert stage.faults("sites", "en", 360, NARROW_RULES) == []
    stage.page.set_viewport_size({"width": 320, "height": 740})
    for locale in ("fr", "en"):
        stage.start("sites", {}, locale)
        for state in MANIFEST.states:
            stage.put(state)
            assert stage.cut() == [], state

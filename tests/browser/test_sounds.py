"""The sounds that a site brings along, from a folder, in browsers without a voice and without a network."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.browser.contexts import opened
from tests.browser.practised import Tried
from tests.browser.test_listen import wait, with_voices
from tests.conftest import Docs
from tests.speech.test_shape import tone
from tests.speech.test_speak import hum, speak, written

from digilab.speech.encode import encode
from digilab.speech.recorded import keep
from digilab.values import today

LISTEN = """window.heard = [];
const play = HTMLMediaElement.prototype.play;
HTMLMediaElement.prototype.play = function () {
  const row = { src: this.src, from: this.currentTime, rate: this.playbackRate, pitch: this.preservesPitch };
  heard.push(row);
  this.muted = Boolean(window.mute);
  this.addEventListener("pause", () => { if (!("to" in row)) row.to = this.currentTime; });
  return play.call(this);
};"""
"""Notes what is played, from where and to where; Firefox plays nothing aloud on a machine without loudspeakers."""


WORDS = """- id: person
  area: 2
  icon: account
  fr: {word: la personne, says: Une personne vous aide.}
  en: {word: the person, says: A person helps you.}
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    docs = Docs(tmp_path_factory.mktemp("sounds"))
    with pytest.MonkeyPatch.context() as patch:
        hum(patch)
        docs.home()
        docs.sheet("send", steps=3)
        docs.sheet("send", "en", title="Send", steps=3)
        docs.write("words.yml", WORDS)
        docs.write("fr/words.md", "---\ntitle: Les mots\nkind: words\n---\nRegardez.\n")
        for code, name in (("tr", "kişi"), ("ru", "человек")):
            docs.write(f"my-words/{code}.yml", f"checked: 2026-01-01\nby: A\nwords: {{person: {name}}}\n")
        for code, text in (("tr", "kişi"), ("ku", "")):
            keep(docs.path, code, encode(tone(0.6, hertz=500).wav()), text=text, word="person", day=today())
        speak(docs)
        return written(docs)


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = opened(browser, offline=True, viewport={"width": 1366, "height": 768}, reduced_motion="reduce")
    made = context.new_page()
    with_voices(made, [("en-GB", True)], sounds=True)
    made.add_init_script(LISTEN)
    yield made
    context.close()


def places(site: Path) -> dict[str, tuple[str, int, int]]:
    script = (site / "assets/digilab/sounds/fr/send.js").read_text(encoding="utf-8")
    read: dict[str, Any] = json.loads(script.removeprefix("digilab.sounds(")[:-3])
    return {text: tuple(place) for text, place in read.items()}


def test_every_step_is_heard_from_its_place_to_its_end(page: Page, site: Path) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto((site / "sheets/send/index.html").as_uri())
    assert not [each for each in asked if "/sounds/" in each], "nothing is loaded before somebody wants to hear"
    for number in (1, 2, 3):
        name, at, ms = places(site)[f"Cliquez sur Bouton {number}."]
        page.locator(".step__listen").nth(number - 1).click()
        wait(page, f"heard.length === {number} && 'to' in heard[{number - 1}]")
        row = page.evaluate(f"heard[{number - 1}]")
        assert row["src"] == (site / "assets/digilab/sounds" / name).as_uri()
        assert row["from"] == pytest.approx(at / 1000, abs=0.02)
        assert at + ms - 120 <= row["to"] * 1000 <= at + ms + 40, "to its end, and nothing of the next sentence"
        expect(page.locator(".listen")).to_be_hidden()
    assert page.evaluate("spoken.length") == 0


def test_slower_keeps_the_pitch_and_the_sentence_is_marked(page: Page, site: Path) -> None:
    page.goto((site / "sheets/send/index.html").as_uri())
    page.locator(".top__listen").click()
    wait(page, "heard.length > 0")
    assert page.evaluate("CSS.highlights.has('said')")
    page.locator(".step").last.scroll_into_view_if_needed()
    expect(page.get_by_role("button", name="Plus lentement")).to_be_in_viewport(ratio=1)
    page.get_by_role("button", name="Plus lentement").click()
    wait(page, "heard.some(each => each.rate === 0.7)")
    assert page.evaluate("heard.every(each => each.pitch)")
    page.get_by_role("button", name="Arrêter").click()
    assert page.evaluate("CSS.highlights.has('said')") is False


def test_the_sites_sounds_come_before_the_voice_of_the_pc_until_one_wants_that(page: Page, site: Path) -> None:
    with_voices(page, [("fr-FR", True)], sounds=True)
    page.goto((site / "sheets/send/index.html").as_uri())
    page.locator(".top__listen").click()
    wait(page, "heard.length > 0")
    page.get_by_role("button", name="Voix de l'ordinateur").click()
    wait(page, "spoken.length > 0")
    page.reload()
    page.locator(".step__listen").first.click()
    wait(page, "spoken.length > 0")
    assert page.evaluate("heard.length") == 0, "the tab remembers"


def test_a_tap_on_a_sentence_reads_on_from_there(page: Page, site: Path) -> None:
    page.goto((site / "sheets/send/index.html").as_uri())
    page.locator(".top__listen").click()
    wait(page, "heard.length > 0")
    page.locator(".step__words", has_text="Bouton 3").click(position={"x": 40, "y": 12})
    at = places(site)["Cliquez sur Bouton 3."][1] / 1000
    wait(page, f"heard.some(each => Math.abs(each.from - {at}) < 0.02)")
    marked = page.evaluate(
        "[...CSS.highlights.get('said')].map(each => [each.toString().trimEnd(), each.startContainer.nodeType])"
    )
    assert marked == [["Cliquez sur", 3], ["Bouton 3", 3], [".", 3]], (
        "words alone: a picture between is not painted over"
    )


def test_a_picture_word_is_heard_in_a_learners_language_where_somebody_has_spoken_it(page: Page, site: Path) -> None:
    page.goto((site / "sheets/send/index.html").as_uri())
    choice, own = page.get_by_label("Dans ma langue"), page.locator(".word-card .word-card__own")
    choice.select_option("ru")
    expect(page.locator(".word-card .word-card__name")).to_have_text("человек")
    expect(own).to_have_count(0)
    choice.select_option("tr")
    own.click()
    wait(page, "heard.length === 1 && 'to' in heard[0]")
    assert page.evaluate("heard[0].src").startswith((site / "assets/digilab/sounds/tr/").as_uri())
    assert 0.5 < page.evaluate("heard[0].to") < 0.8, "to its end"
    choice.select_option("ku")
    expect(own).to_have_text("kurde (kurmandji), la personne")
    page.locator("button.word[data-word=person]").first.click()
    page.locator(".word-open .word-card__own").click()
    wait(page, "heard.length === 2 && 'to' in heard[1]")
    assert "/sounds/ku/" in page.evaluate("heard[1].src")
    expect(page.locator(".word-open .word-card__name")).to_be_hidden()
    page.goto((site / "words.html").as_uri())
    expect(own).to_have_text("kurde (kurmandji), la personne")
    choice.select_option("tr")
    expect(own).to_have_text("Türkçe, la personne")


def test_where_nothing_can_be_heard_a_sentence_says_so(page: Page, site: Path) -> None:
    page.clock.install()
    page.goto((site / "en/sheets/send/index.html").as_uri())
    expect(page.locator(".top__listen")).to_be_visible()
    with_voices(page, [], sounds=True)
    page.reload()
    page.clock.run_for(11_000)
    expect(page.locator(".top__why")).to_have_text("No voice here")
    expect(page.locator(".top__listen")).to_be_hidden()


def test_a_sound_that_stands_still_is_given_up_and_a_sentence_says_so(page: Page, site: Path) -> None:
    page.clock.install()
    page.goto((site / "sheets/send/index.html").as_uri())
    page.locator(".step__listen").first.click()
    wait(page, "heard.length > 0")
    page.evaluate("Object.defineProperty(HTMLMediaElement.prototype, 'currentTime', { get: () => 0.2 })")
    page.clock.run_for(7_000)
    expect(page.locator(".top__why")).to_be_hidden()
    page.clock.run_for(2_000)
    expect(page.locator(".top__why")).to_have_text("La voix s'est arrêtée. Écoutez encore.")


def test_a_translated_page_is_not_read(page: Page, site: Path) -> None:
    page.goto((site / "sheets/send/index.html").as_uri())
    expect(page.locator(".top__listen")).to_be_visible()
    page.evaluate("document.documentElement.classList.add('translated-ltr')")
    expect(page.locator(".top__listen")).to_be_hidden()
    expect(page.locator(".top__why")).to_have_text("Page traduite : pas de voix")


def test_on_the_key_v_the_projected_step_is_said(page: Page, site: Path) -> None:
    page.goto((site / "sheets/send/project.html").as_uri() + "#step-2")
    expect(page.locator("[data-do=listen]")).to_be_visible()
    page.keyboard.press("v")
    at = places(site)["Cliquez sur Bouton 2."][1] / 1000
    wait(page, f"heard.some(each => Math.abs(each.from - {at}) < 0.02)")


def test_in_practice_each_step_is_said_when_it_appears_and_the_answer_too(learner: Tried) -> None:
    with_voices(learner.page, [("fr-BE", True)])
    learner.open("send-an-e-mail")
    learner.is_at(1)
    assert learner.page.evaluate("spoken.length") == 0, "it speaks when it is asked to"
    learner.page.get_by_role("button", name="Écouter chaque étape").click()
    wait(learner.page, "spoken.length === 1")
    learner.at("#mail").dblclick()
    learner.is_at(2)
    wait(learner.page, "spoken.some(each => each[2] === 'En haut à gauche, cliquez sur Nouveau message.')")
    learner.open("send-an-e-mail")
    wait(learner.page, "spoken.length === 1")
    expect(learner.page.get_by_role("button", name="Écouter chaque étape")).to_have_attribute("aria-pressed", "true")

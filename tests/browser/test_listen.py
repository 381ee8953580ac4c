"""Reading aloud in a real browser: the right voice, never a wrong one; sounds where there is no voice."""

import json
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.browser.conftest import unzipped
from tests.browser.contexts import opened

from digilab.speech.sentences import sentences_of

SHEET = "sheets/send-an-e-mail/index.html"
STUB = """voices => { window.spoken = [];
const made = voices.map(([lang, localService]) => ({ lang, localService, name: lang, default: false, voiceURI: lang }));
class Utterance { constructor(text) { this.text = text; } }
window.SpeechSynthesisUtterance = Utterance;
const synthesis = { getVoices: () => made, cancel: () => { window.cancelled = (window.cancelled || 0) + 1; },
addEventListener: () => {}, speak: said => { window.spoken.push([said.voice.lang, said.rate, said.text]);
setTimeout(() => said.onend && said.onend(), window.pace || 20); } };
Object.defineProperty(window, "speechSynthesis", { value: synthesis, configurable: true }); }"""


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = opened(browser, offline=True, viewport={"width": 1366, "height": 768}, reduced_motion="reduce")
    yield context.new_page()
    context.close()


WITHOUT_SOUNDS = """document.addEventListener("readystatechange", () => document.querySelectorAll("[data-sound-names]")
.forEach(each => each.removeAttribute("data-sound-names")));"""
"""Makes a page one of a site that brings no sounds along, before its scripts look."""


def with_voices(page: Page, voices: list[tuple[str, bool]], pace: int = 20, *, sounds: bool = False) -> None:
    page.add_init_script(f"({STUB})({json.dumps(voices)})")
    page.add_init_script(f"window.pace = {pace}")
    if not sounds:
        page.add_init_script(WITHOUT_SOUNDS)


def wait(page: Page, condition: str) -> None:
    """Wait until something is true; Playwright's own way needs what the pages' policy forbids."""
    for _ in range(100):
        if page.evaluate(condition):
            return
        page.wait_for_timeout(100)
    message = f"never true: {condition}"
    raise AssertionError(message)


@pytest.mark.parametrize(
    ("voices", "chosen"),
    [
        ([("en-GB", True), ("fr-FR", True), ("fr-BE", True)], "fr-BE"),
        ([("fr-CA", True), ("fr_FR", True)], "fr_FR"),
        ([("fr-CA", True), ("en-US", True)], "fr-CA"),
        ([("fr-BE", False), ("fr-CH", True)], "fr-CH"),
        ([("en-GB", True), ("fra-FRA", True)], "fra-FRA"),
    ],
)
def test_the_nearest_voice_on_this_pc_reads(
    page: Page, stick: Path, voices: list[tuple[str, bool]], chosen: str
) -> None:
    with_voices(page, voices)
    page.goto((stick / SHEET).as_uri())
    page.locator(".top__listen").click()
    wait(page, "spoken.length > 3")
    spoken = page.evaluate("spoken")
    assert {lang for lang, _, _ in spoken} == {chosen}
    assert spoken[0][2] == "Envoyer un e-mail"
    assert spoken[1][2] == "Vous écrivez à une personne."


@pytest.mark.parametrize("voices", [[], [("en-GB", True)], [("fr-FR", False)], [("frp", True)]])
def test_no_voice_of_another_language_and_none_from_a_network(
    page: Page, stick: Path, voices: list[tuple[str, bool]]
) -> None:
    with_voices(page, voices)
    page.goto((stick / SHEET).as_uri())
    expect(page.locator(".top__listen")).to_be_hidden()
    expect(page.locator(".step__listen").first).to_be_hidden()


def test_an_english_page_wants_an_english_voice(page: Page, stick: Path) -> None:
    with_voices(page, [("fr-FR", True), ("en-US", True), ("en-GB", True)])
    page.goto((stick / "en" / SHEET).as_uri())
    page.locator(".top__listen").click()
    wait(page, "spoken.length > 1")
    assert page.evaluate("spoken[0][0]") == "en-GB"


def test_one_step_pause_again_slower_and_stop(page: Page, stick: Path) -> None:
    with_voices(page, [("fr-BE", True)], pace=100_000)
    page.goto((stick / SHEET).as_uri())
    page.locator(".step__listen").first.click()
    assert page.evaluate("spoken[0][2]") == "Cliquez 2 fois sur E-mail."
    assert page.evaluate("CSS.highlights.has('said')")
    panel = page.locator(".listen")
    panel.get_by_role("button", name="Plus lentement").click()
    assert page.evaluate("spoken.map(each => each[1])") == [1, 0.7]
    panel.get_by_role("button", name="Encore").click()
    assert page.evaluate("spoken.length") == 3
    panel.get_by_role("button", name="Pause").click()
    panel.get_by_role("button", name="Continuer").click()
    assert page.evaluate("spoken.length") == 4
    panel.get_by_role("button", name="Arrêter").click()
    expect(panel).to_be_hidden()
    assert page.evaluate("CSS.highlights.has('said')") is False


def test_what_cannot_be_seen_when_its_turn_comes_is_not_read(page: Page, stick: Path) -> None:
    with_voices(page, [("fr-BE", True)])
    page.goto((stick / SHEET).as_uri())
    page.locator(".top__listen").click()
    page.locator(".step__words").nth(1).evaluate("each => { each.hidden = true; }")
    wait(page, "spoken.length > 0 && document.querySelector('.listen').hidden")
    said = " ".join(page.evaluate("spoken.map(each => each[2])"))
    steps = [" ".join(each.split()) for each in page.locator(".step__words").all_text_contents()]
    assert [each in said for each in steps[:3]] == [True, False, True]


def test_a_voice_that_comes_late_without_a_word_is_found(page: Page, stick: Path) -> None:
    with_voices(page, [])
    page.clock.install()
    page.goto((stick / SHEET).as_uri())
    expect(page.locator(".top__listen")).to_be_hidden()
    page.evaluate("speechSynthesis.getVoices().push({ lang: 'fr-FR', localService: true })")
    page.clock.run_for(1000)
    expect(page.locator(".top__listen")).to_be_visible()


def test_a_voice_that_never_tells_its_end_does_not_stop_the_reading(page: Page, stick: Path) -> None:
    with_voices(page, [("fr-BE", True)], pace=10_000_000)
    page.clock.install()
    page.goto((stick / SHEET).as_uri())
    page.locator(".top__listen").click()
    wait(page, "spoken.length === 1")
    page.clock.run_for(20_000)
    assert page.evaluate("spoken.length") >= 2


@pytest.mark.parametrize("address", [SHEET, f"en/{SHEET}", "index.html", "about.html", "words.html"])
def test_the_browser_tells_sentences_apart_as_the_build_does(page: Page, stick: Path, address: str) -> None:
    with_voices(page, [("fr-BE", True)])
    page.goto((stick / address).as_uri())
    heard = list(dict.fromkeys(page.evaluate("digilab.sentences()")))
    made = sentences_of((stick / address).read_text(encoding="utf-8"))
    assert heard
    assert [each for each in heard if each not in made] == []


@pytest.mark.skipif(not shutil.which("espeak-ng") and not os.environ.get("CI"), reason="no espeak-ng on this machine")
def test_without_a_voice_the_sounds_of_the_site_play(page: Page, spoken: Path, tmp_path: Path) -> None:
    with_voices(page, [("en-GB", True)], sounds=True)
    page.add_init_script(
        "window.played = []; const play = HTMLMediaElement.prototype.play;"
        " HTMLMediaElement.prototype.play = function () { this.playbackRate = 8;"
        " this.addEventListener('ended', () => played.push(this.src)); return play.call(this); };"
    )
    copy = unzipped(spoken / "site", tmp_path / "stick")
    page.goto((copy / "sheets/send/index.html").as_uri())
    page.locator(".top__listen").click()
    wait(page, "played.length > 2")
    assert page.evaluate("played.every(src => src.startsWith('file:') && src.endsWith('.webm'))")
    assert page.evaluate("spoken.length") == 0

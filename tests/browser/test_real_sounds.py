"""The sounds of real sheets, opened as files in browsers without a voice and without a network.

A page opened as a file may not read its own sounds' bytes, so they are handed to the browser's decoder; that the page
plays each from its place to its end is looked at on the page, sixteen times as fast.
"""

import base64
import json
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Browser
from tests.browser.contexts import PATIENCE, opened
from tests.browser.firefox import Firefox, Window, find_firefox
from tests.conftest import ROOT

from digilab.speech.kinds import PARTS, STEPS
from digilab.speech.sentences import parts_of

PLAYED = """window.heard = [];
const { play, pause } = HTMLMediaElement.prototype;
HTMLMediaElement.prototype.play = function () {
  heard.push({ src: this.src, from: this.currentTime });
  this.playbackRate = 16;
  this.muted = true;
  return play.call(this);
};
HTMLMediaElement.prototype.pause = function () {
  heard[heard.length - 1].to = this.currentTime;
  return pause.call(this);
};
digilab.reader.read(document.querySelector(".steps"));"""
"""Reads the steps aloud, fast and muted (Firefox plays nothing aloud on a machine without loudspeakers)."""
DECODED = """(async () => {
  const bytes = Uint8Array.from(atob("%s"), sign => sign.charCodeAt(0));
  const sound = await new OfflineAudioContext(1, 1, 48000).decodeAudioData(bytes.buffer);
  const samples = sound.getChannelData(0);
  const loudest = (at, ms) =>
    samples.slice(at * 48, (at + ms) * 48).reduce((most, each) => Math.max(most, Math.abs(each)), 0);
  return JSON.stringify({ seconds: sound.duration, loudest: %s.map(([at, ms]) => loudest(at, ms)) });
})()"""


EACH = 8
"""Of the practice apps one in eight: their sounds are made, packed and played in one way."""


def sheets_to_hear() -> dict[str, str]:
    """Give the sheet with the fewest steps of some practice apps, by the app."""
    steps: dict[str, tuple[int, str]] = {}
    for file in sorted((ROOT / "docs/scenes").glob("*.yml")):
        scene = yaml.safe_load(file.read_text(encoding="utf-8"))
        steps[scene["app"]] = min(steps.get(scene["app"], (99, "")), (len(scene["steps"]), file.stem))
    return {app: slug for app, (_, slug) in sorted(steps.items())[::EACH]}


@pytest.fixture
def chromium(browser: Browser) -> Iterator[tuple[Callable[[str], object], Callable[[str], Any]]]:
    context = opened(browser, offline=True, viewport={"width": 1366, "height": 768}, reduced_motion="reduce")
    page = context.new_page()
    yield page.goto, page.evaluate
    context.close()


@pytest.fixture
def firefox(tmp_path: Path) -> Iterator[tuple[Callable[[str], object], Callable[[str], Any]]]:
    program = find_firefox()
    if not program:
        pytest.skip("no Firefox on this machine")
    running = Firefox(program, tmp_path / "profile", {"media.autoplay.default": 0, "network.proxy.type": 1})
    window = Window(running, running.windows[0])
    yield window.goto, window.evaluate
    running.close()


def rows(evaluate: Callable[[str], Any]) -> list[dict[str, Any]]:
    """Give what was played once the reading has ended; busy machines may take their time, so long as it goes on."""
    until, begun = time.monotonic() + PATIENCE / 1000, 0
    while evaluate("digilab.reader.state().reading"):
        if (now := int(evaluate("heard.length"))) > begun:
            until, begun = time.monotonic() + PATIENCE / 1000, now
        assert time.monotonic() < until, evaluate("JSON.stringify(heard)")
        time.sleep(0.05)
    found: list[dict[str, Any]] = json.loads(evaluate("JSON.stringify(heard)"))
    return found


@pytest.mark.parametrize("name", ["chromium", "firefox"])
def test_every_step_of_real_sheets_is_heard(name: str, built: Path, request: pytest.FixtureRequest) -> None:
    goto, evaluate = request.getfixturevalue(name)
    sounds = built / "assets/digilab/sounds"
    for app, slug in sheets_to_hear().items():
        file = built / "sheets" / slug / "index.html"
        said = [text for text, kind in parts_of(file.read_text(encoding="utf-8"), PARTS).items() if kind == STEPS]
        told = "".join((sounds / "fr" / f"{each}.js").read_text(encoding="utf-8") for each in (slug, "site"))
        places: dict[str, list[Any]] = {}
        for line in told.splitlines():
            places |= json.loads(line.removeprefix("digilab.sounds(").removesuffix(");"))
        assert [text for text in said if text not in places] == [], app
        goto(file.as_uri())
        evaluate(f"{PLAYED} 0")
        played = rows(evaluate)
        for text in said:
            source, at, ms = places[text]
            row = next(
                (each for each in played if each["src"].endswith(source) and abs(each["from"] - at / 1000) < 0.05), None
            )
            assert row, f"{app}: {text}"
            assert row["to"] >= (at + ms) / 1000 - 0.12, f"{app}: {text}: to its end"
        for source in {places[text][0] for text in said}:
            spans = [places[text][1:] for text in said if places[text][0] == source]
            data = (sounds / source).read_bytes()
            found = json.loads(evaluate(DECODED % (base64.b64encode(data).decode(), json.dumps(spans))))
            assert found["seconds"] == pytest.approx(max_end(source, sounds), abs=0.1), f"{app}: {source}"
            assert min(found["loudest"]) > 0.1, f"{app}: {source}: silent"


def max_end(source: str, sounds: Path) -> float:
    """Give how long a file of sounds is by its lock, in seconds."""
    lock = json.loads((ROOT / "docs/sounds" / source).with_suffix(".lock").read_text(encoding="utf-8"))
    assert (sounds / source).is_file()
    return max(at + ms for at, ms, _ in lock["sentences"].values()) / 1000

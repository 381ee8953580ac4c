"""Sentence and target are both in sight when a step begins: on each screen, with each setting of the comfort bar."""

import os
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.browser.practised import A_SHEET_OF_EACH_APP, DOCS, KEYBOARD_IS_THERE, LOCALES, tried

from digilab.scenes.apps import read_apps
from digilab.scenes.learner import Learner
from digilab.scenes.scene import SceneStep, read_scenes

APPS, _ = read_apps(DOCS, LOCALES)
SCENES, _ = read_scenes(DOCS)
SCREENS = ((1366, 768), (1280, 720), (360, 740), (320, 640))
COMFORT = (
    {},
    {"size": "2"},
    {"size": "3"},
    {"size": "4"},
    {"spacing": "wide"},
    {"size": "4", "spacing": "wide"},
    {"pictures": "only"},
    {"contrast": "light", "size": "3"},
)
_SET = """wanted => {
["size", "spacing", "pictures", "contrast"].forEach(name => digilab.set(name, wanted[name] || ""));
return new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 30)))); }"""
_MEASURED = """target => {
  const high = innerHeight, wide = innerWidth, frame = document.querySelector(".try");
  const box = each => each.getBoundingClientRect();
  const sentence = box(document.querySelector(".try__steps > li:not([hidden])"));
  const side = box(document.querySelector(".try__side")), stage = box(document.querySelector(".try__stage"));
  const actions = document.querySelector(".try__actions");
  const bar = frame.classList.contains("try--low") && !actions.hidden ? box(actions).height : 0;
  const beside = frame.classList.contains("try--beside");
  const wrong = [];
  if (document.querySelector(".try__panel").hidden) return ["the step is over"];
  if (sentence.top < -1 || sentence.left < -1 || sentence.right > wide + 1) wrong.push("sentence out of sight");
  const over = document.elementFromPoint((sentence.left + sentence.right) / 2, Math.max(sentence.top, 0) + 12);
  if (!over || !over.closest(".try__side")) wrong.push(`sentence under ${over && over.className}`);
  if (document.documentElement.scrollWidth > wide) wrong.push("wider than the screen");
  if (beside && side.right > stage.left + 1) wrong.push("panel over the app");
  if (beside && side.width < 240) wrong.push(`panel ${Math.round(side.width)} px wide`);
  const scrolls = each => each && each.id !== "stage"
    && (/auto|scroll/.test(getComputedStyle(each).overflowX) || scrolls(each.parentElement));
  for (const each of document.querySelectorAll("#stage :is(button, label, p, h2, .p-practice)")) {
    const own = box(each), beyond = Math.round(Math.max(own.right - stage.right, stage.left - own.left));
    if (beyond < 1 || !own.width || scrolls(each.parentElement) || each.closest("[inert], .p-told")) continue;
    if (each.checkVisibility({visibilityProperty: true})) wrong.push(`"${each.textContent}" cut by ${beyond} px`);
  }
  const found = target && document.querySelector("#stage " + target);
  if (!found || document.getElementById("stage").hidden) {
    if (sentence.bottom > high - bar + 1 && sentence.height < high - bar) wrong.push("sentence cut");
    return wrong;
  }
  const at = box(found), top = beside ? 0 : side.bottom, bottom = high - bar;
  const fits = at.height <= bottom - top - 8 && sentence.bottom <= bottom;
  if (fits && sentence.bottom > bottom + 1) wrong.push("sentence cut");
  if (fits && (at.top < top - 1 || at.bottom > bottom + 1)) {
    wrong.push(`target at ${Math.round(at.top)}–${Math.round(at.bottom)} of ${Math.round(top)}–${Math.round(bottom)}`);
  }
  if (!fits && (at.top < top - 1 || at.top > top + 60) && at.bottom > bottom) {
    wrong.push(`target begins at ${Math.round(at.top)}, the sentence ends at ${Math.round(top)}`);
  }
  const x = Math.max(at.left, 0) + Math.min(at.width, wide) / 2;
  if (at.left < -1 || (at.right > wide + 1 && at.width <= stage.width - 60)) wrong.push("target cut at the side");
  const y = (Math.max(at.top, top) + Math.min(at.bottom, bottom)) / 2;
  const seen = document.elementFromPoint(Math.min(x, wide - 2), y);
  if (fits && seen && !found.contains(seen) && !seen.contains(found)) wrong.push(`target under ${seen.className}`);
  return wrong;
}"""


_HELD = """() => practice.snapshot(document.getElementById("stage"))"""
_IN_EACH_SETTING = f"""async ([settings, target, held]) => {{ const set = {_SET}, measured = {_MEASURED}, found = [];
for (const wanted of settings) {{
  if (held) practice.restore(document.getElementById("stage"), held);
  await set(wanted);
  let wrong = measured(target);
  if (wrong.length) {{ /* A busy machine lays out late. */
    await new Promise(done => setTimeout(done, 250));
    wrong = measured(target);
  }}
  found.push(wrong);
}} return found; }}"""


def faults_of(page: Page, step: SceneStep, number: int) -> list[str]:
    """Measure a step; what passes by itself is held where it is, as long as it is measured.

    Each step is seen on two screens with a quarter of the settings: after eight steps each was seen on each, or at
    once when all sheets are asked for.
    """
    found = []
    held = page.evaluate(_HELD) if step.action == "look" and step.done else None
    for at, screen in enumerate(SCREENS):
        if not EVERY_SHEET and (at + number // len(SCREENS)) % 2:
            continue
        page.set_viewport_size({"width": screen[0], "height": screen[1]})
        settings = [each for of, each in enumerate(COMFORT) if EVERY_SHEET or not (at + of + number) % len(SCREENS)]
        wrong = page.evaluate(_IN_EACH_SETTING, [settings, step.target, held])
        for comfort, each in zip(settings, wrong, strict=True):
            found += [f"{screen[0]}×{screen[1]} {comfort}: {fault}" for fault in each]
    page.set_viewport_size({"width": 1366, "height": 768})
    page.evaluate(_SET, {})
    return found


EVERY_SHEET = bool(os.environ.get("EVERY_SHEET"))
SHEETS = sorted(SCENES) if EVERY_SHEET else A_SHEET_OF_EACH_APP
"""One sheet of each app; with ``EVERY_SHEET=1`` all of them, which takes a quarter of an hour."""


@pytest.mark.parametrize("slug", SHEETS)
def test_sentence_and_target_are_in_sight(browser: Browser, practised: Path, slug: str) -> None:
    learner = tried(browser, practised)
    scene = SCENES[slug]
    hands = Learner(learner.page, "mouse", lambda app, key: APPS.texts[app, "fr"][key])
    app, faults = "", []
    try:
        learner.open(slug)
        for number, step in enumerate(scene.steps, 1):
            app = step.app or app
            learner.is_at(number)
            if slug in KEYBOARD_IS_THERE and step.action == "type":
                expect(learner.at(step.target)).to_be_focused()
            faults += [f"step {number}: {each}" for each in faults_of(learner.page, step, number)]
            hands.do(step, app)
            if step.action in {"type", "write"} and step.done.field and not step.done.accepted:
                learner.says_so(number)
        learner.ends()
    finally:
        learner.page.context.close()
    assert faults == []
    assert learner.wrong == []

"""Playing a scene in Chromium: each step is done with mouse and keyboard, proven, and pictured.

What is proven of each step: what the learner acts on is there once, is seen, is not covered; the action changes
something; the sheet's bold words are on the screen. Of the whole: at the end one sees what the scene promises.
"""

import io
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from PIL import Image

from digilab.model import Page
from digilab.pictures.marks import Box, ring
from digilab.problem import Problem
from digilab.scenes.apps import Apps
from digilab.scenes.scene import Scene, SceneStep
from digilab.scenes.stage import HEIGHT, WIDTH, Stage, mount_call

SCALE = 2
COLOURS = 128
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--font-render-hinting=none",
]
"""Of Chromium; letters are drawn without the machine's hinting, so that pictures do not depend on it."""

_POINTER = """box => { const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
svg.id = "p-pointer"; svg.setAttribute("viewBox", "0 0 24 24");
svg.style.cssText = `position:fixed;z-index:99;width:46px;height:46px;left:${box.x}px;top:${box.y}px`;
const shape = "M5 2 L5 19 L9.4 15 L12.2 21.4 L15 20.2 L12.2 14 L18.2 13.6 Z";
svg.innerHTML = `<path d="${shape}" fill="#111" stroke="#fff" stroke-width="1.5"/>`;
document.body.append(svg); }"""
_COVERED = """each => { const box = each.getBoundingClientRect();
const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
return !top || !each.contains(top); }"""
_SIGNATURE = "practice.signature(document.getElementById('stage'))"
_WORDS = "practice.words(document.getElementById('stage'))"


class StepError(Exception):
    """A step of a scene cannot be done; the message says why, for a trainer."""


@dataclass
class Played:
    """What playing a scene in one language gave: pictures by name, and what is wrong."""

    pictures: dict[str, bytes] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


class Player:
    """Plays scenes in pages of a running Chromium.

    Attributes:
        page: a Playwright page of 800 × 500 CSS px at scale 2.
    """

    def __init__(self, browser: Any, stage: Stage, apps: Apps) -> None:  # noqa: ANN401 (Playwright is optional)
        """Open a page in a Playwright browser."""
        self.context = browser.new_context(
            viewport={"width": WIDTH, "height": HEIGHT}, device_scale_factor=SCALE, reduced_motion="reduce"
        )
        self.context.set_default_timeout(3000)
        self.page = self.context.new_page()
        self._stage = stage
        self._apps = apps
        self._errors: list[str] = []
        self.page.on("pageerror", lambda error: self._errors.append(str(error)))

    def close(self) -> None:
        """Close the page."""
        self.context.close()

    def play(self, scene: Scene, sheet: Page, *, pictures: bool = True) -> Played:
        """Play a scene from its first step to its last.

        Args:
            scene: the scene.
            sheet: the sheet in the language to play.
            pictures: whether to take the pictures too.
        """
        played = Played()
        self.page.goto(self._stage.page(scene, sheet.locale))
        self.page.evaluate("document.fonts.ready.then(() => null)")
        app = ""
        for number, step in enumerate(scene.steps, 1):
            app = step.app or app
            labels = sheet.steps[number - 1].labels if number <= len(sheet.steps) else ()
            try:
                taken = self._step(step, app, sheet.locale, labels, pictures=pictures)
            except StepError as error:
                played.problems.append(_problem(scene, step, number, sheet.locale, str(error)))
                return played
            if taken:
                played.pictures[step.picture] = taken
        if not self._seen(scene.end):
            message = f"at the end one does not see '{scene.end}'"
            played.problems.append(_problem(scene, scene.steps[-1], len(scene.steps), sheet.locale, message))
        return played

    def _step(self, step: SceneStep, app: str, locale: str, labels: tuple[str, ...], *, pictures: bool) -> bytes | None:
        self._errors.clear()
        if step.app:
            self._mount(step.app, step.state)
        words = [self.page.evaluate(_WORDS)]
        if step.target:
            self._find(step.target)
        taken = self._picture(step, step.target) if pictures and not step.after and not step.shown else None
        before = self.page.evaluate(_SIGNATURE)
        self._act(step, app, locale)
        if self._errors:
            message = f"the app fails: {self._errors[0]}"
            raise StepError(message)
        if step.action not in {"look", "point"} and self.page.evaluate(_SIGNATURE) == before:
            message = f"'{step.action}' on '{step.target}' changes nothing"
            raise StepError(message)
        words.append(self.page.evaluate(_WORDS))
        if pictures and step.after and not step.shown:
            taken = self._picture(step, step.target)
        if step.shown:
            taken, drawn = self._shown(step, pictures=pictures)
            words.append(drawn)
        seen = _folded(" ".join(words))
        for label in labels:
            if _folded(label) not in seen:
                message = f"the sheet says '{label}', and it is not on the screen"
                raise StepError(message)
        return taken

    def _mount(self, app: str, state: Mapping[str, Any]) -> None:
        self.page.mouse.move(WIDTH - 1, HEIGHT - 1)
        self.page.evaluate("document.activeElement && document.activeElement.blur()")
        try:
            self.page.evaluate(mount_call(app, dict(state)))
        except Exception as error:
            message = f"the app '{app}' does not start: {str(error).splitlines()[0]}"
            raise StepError(message) from error

    def _find(self, target: str, *, drawn: bool = False) -> Any:  # noqa: ANN401
        found = self.page.locator(f"#stage {target}")
        count = found.count()
        if count != 1:
            message = (
                f"'{target}' is there {count} times, and should be there once" if count else f"'{target}' is not there"
            )
            raise StepError(message)
        box = found.bounding_box()
        if not box or not box["width"] or not box["height"]:
            message = f"'{target}' is hidden"
            raise StepError(message)
        if box["x"] < 0 or box["y"] < 0 or box["x"] + box["width"] > WIDTH or box["y"] + box["height"] > HEIGHT:
            message = f"'{target}' does not fit on the screen"
            raise StepError(message)
        if not drawn and found.evaluate(_COVERED):
            message = f"'{target}' is covered by something else"
            raise StepError(message)
        return found

    def _act(self, step: SceneStep, app: str, locale: str) -> None:
        target = self.page.locator(f"#stage {step.target}") if step.target else None
        if step.action == "click":
            target.click()  # type: ignore[union-attr]
        elif step.action == "double-click":
            target.dblclick()  # type: ignore[union-attr]
        elif step.action == "point":
            target.hover()  # type: ignore[union-attr]
        elif step.action == "press":
            target.press(step.value)  # type: ignore[union-attr]
        elif step.action in {"type", "write"}:
            target.click()  # type: ignore[union-attr]
            self.page.keyboard.press("Control+A")
            self.page.keyboard.insert_text(self._apps.texts[app, locale][step.value])

    def _shown(self, step: SceneStep, *, pictures: bool) -> tuple[bytes | None, str]:
        """Put what the picture shows beside the app, picture it, and take it away again."""
        if step.shown is None:
            return None, ""
        self.page.evaluate(
            "() => { const stage = document.getElementById('stage'); stage.id = 'played'; stage.hidden = true;"
            " const other = document.createElement('div'); other.id = 'stage'; document.body.append(other); }"
        )
        try:
            self._mount(step.shown.app, step.shown.state)
            if step.shown.target:
                self._find(step.shown.target, drawn=True)
            taken = self._picture(step, step.shown.target) if pictures else None
            return taken, self.page.evaluate(_WORDS)
        finally:
            self.page.evaluate(
                "() => { document.getElementById('stage').remove(); const stage = document.getElementById('played');"
                " stage.id = 'stage'; stage.hidden = false; }"
            )

    def _picture(self, step: SceneStep, target: str) -> bytes:
        box = self._find(target, drawn=True).bounding_box() if target else None
        if step.pointer and box:
            far = box["width"] / 2 if box["width"] < 300 else box["width"] - 40
            place = {"x": box["x"] + far, "y": box["y"] + box["height"] / 2}
            self.page.evaluate(_POINTER, place)
        image = Image.open(io.BytesIO(self.page.screenshot(caret="initial"))).convert("RGB")
        if step.pointer:
            self.page.evaluate("document.getElementById('p-pointer').remove()")
        if box:
            image = ring(image, Box(*(box[key] * SCALE for key in ("x", "y", "width", "height"))))
        small = image.quantize(COLOURS, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
        out = io.BytesIO()
        small.save(out, "PNG", optimize=True)
        return out.getvalue()

    def _seen(self, selector: str) -> bool:
        found = self.page.locator(f"#stage {selector}")
        return bool(found.count() == 1 and found.is_visible())


def play_all(
    browser: Any,  # noqa: ANN401
    stage: Stage,
    apps: Apps,
    wanted: list[tuple[Scene, Page]],
    *,
    pictures: bool = True,
    done: Callable[[], None] = lambda: None,
) -> Iterator[tuple[Scene, Page, Played]]:
    """Play many scenes, each in its sheet's language."""
    player = Player(browser, stage, apps)
    try:
        for scene, sheet in wanted:
            yield scene, sheet, player.play(scene, sheet, pictures=pictures)
            done()
    finally:
        player.close()


def _problem(scene: Scene, step: SceneStep, number: int, locale: str, message: str) -> Problem:
    hint = "Look at the step in the scene, at its app and at the sheet"
    return Problem(scene.path, step.line, "scene-step", f"Step {number} ({step.picture}, {locale}): {message}", hint)


def _folded(text: str) -> str:
    return " ".join(text.replace("\u00a0", " ").replace("’", "'").split())

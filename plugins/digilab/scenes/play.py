"""Playing a scene in Chromium: each step is done with mouse and keyboard, proven, and pictured.

What is proven of each step: what the learner acts on is there once, is seen, is not covered; the action changes
something; the sheet's bold words are on the screen. Of the whole: at the end one sees what the scene promises.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from digilab.model import Page
from digilab.pictures.crop_frame import around
from digilab.problem import Problem
from digilab.said import Said, say
from digilab.scenes.apps import Apps
from digilab.scenes.condition import Condition
from digilab.scenes.lock import Measured
from digilab.scenes.manifest import FRAME
from digilab.scenes.scene import WHOLE, Scene, SceneStep
from digilab.scenes.shot import SCALE, Crops, Shot, take, take_crops
from digilab.scenes.stage import Stage, mount_call

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--font-render-hinting=none",
]
"""Of Chromium; letters are drawn without the machine's hinting, so that pictures do not depend on it."""

_COVERED = """each => { const box = each.getBoundingClientRect();
const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
return !top || !each.contains(top); }"""
_SIGNATURE = "target => practice.signature(document.getElementById('stage'), target)"
_FONTS = """Promise.all([...document.fonts].map(each => each.load())).then(() => null)"""
_LACK = """([asked, app]) => { const stage = document.getElementById("stage");
return judge.lack(stage, asked, key => practice.text(app, key), name => practice.missing(stage, name)); }"""
_LETTERS = """target => { const sizes = []; const walk = document.createTreeWalker(target, NodeFilter.SHOW_TEXT);
for (let text = walk.nextNode(); text; text = walk.nextNode()) { const holder = text.parentElement;
  if (!text.data.trim() || !holder.getClientRects().length || getComputedStyle(holder).clipPath !== "none") continue;
  const size = parseFloat(getComputedStyle(holder).fontSize);
  sizes.push(holder.ownerSVGElement ? size * holder.getScreenCTM().a : size); }
if (target.matches("input, textarea")) sizes.push(parseFloat(getComputedStyle(target).fontSize));
return sizes.length ? Math.min(...sizes) : 0; }"""
_HELD_MS = 750
_WORDS = "practice.words(document.getElementById('stage'))"


class StepError(Exception):
    """A step of a scene cannot be done.

    Attributes:
        said: why, in words for a trainer.
    """

    def __init__(self, said: Said) -> None:
        """Say why."""
        super().__init__(said)
        self.said = said


LOADING_MS = 30_000
"""Loading a page may take so long where other work goes on; what is played in it may not."""


@dataclass
class Played:
    """What playing a scene in one language gave.

    Attributes:
        pictures: pictures and crops by file name without ``.png``.
        under: what lies under the marks, by the picture's name.
        steps: what was measured of each step.
        problems: what is wrong.
    """

    pictures: dict[str, bytes] = field(default_factory=dict)
    under: dict[str, bytes] = field(default_factory=dict)
    steps: list[Measured] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


class Player:
    """Plays scenes in pages of a running Chromium.

    Attributes:
        page: a Playwright page, as large as the app's frame, at scale 2.
    """

    def __init__(self, browser: Any, stage: Stage, apps: Apps) -> None:  # noqa: ANN401 (Playwright is optional)
        """Open a page in a Playwright browser."""
        self.context = browser.new_context(
            viewport={"width": FRAME[0], "height": FRAME[1]}, device_scale_factor=SCALE, reduced_motion="reduce"
        )
        self.context.set_default_timeout(10_000)
        self.page = self.context.new_page()
        self._stage = stage
        self._apps = apps
        self._errors: list[str] = []
        self._frame = FRAME
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
        self.page.goto(self._stage.page(scene, sheet.locale), timeout=LOADING_MS)
        self.page.evaluate(_FONTS)
        app = ""
        for number, step in enumerate(scene.steps, 1):
            app = step.app or app
            labels = sheet.steps[number - 1].labels if number <= len(sheet.steps) else ()
            try:
                self._step(step, app, sheet.locale, labels, played if pictures else None)
            except StepError as error:
                played.problems.append(_problem(scene, step, number, sheet.locale, error.said))
                return played
        if not self._holds(scene.end, app):
            message = say("at the end one does not see '{end}'", end=scene.end)
            played.problems.append(_problem(scene, scene.steps[-1], len(scene.steps), sheet.locale, message))
        return played

    def _step(self, step: SceneStep, app: str, locale: str, labels: tuple[str, ...], played: Played | None) -> None:
        """Play a step and prove it; put its pictures into what was played, if they are wanted."""
        self._errors.clear()
        crops = Crops(step.picture, labels)

        def look(*, picture: bool) -> str:
            if played and picture and not step.shown:
                self._picture(step, step.target, labels, played)
            if played:
                take_crops(self.page, crops, self._frame)
            return str(self.page.evaluate(_WORDS))

        if step.app:
            self._mount(step.app, step.state)
        for selector in (step.target, step.area, step.value if step.action == "drag" else ""):
            if selector:
                self._find(selector)
        words = [look(picture=not step.after)]
        self._prove(step, app, locale)
        words.append(look(picture=step.after))
        if step.shown:
            words.append(self._shown(step, crops, played))
        seen = _folded(" ".join(words))
        for label in labels:
            if _folded(label) not in seen:
                message = say("the sheet says '{label}', and it is not on the screen", label=label)
                raise StepError(message)
        if played:
            played.pictures |= crops.taken

    def _prove(self, step: SceneStep, app: str, locale: str) -> None:
        """Do what the step says and see that it has its effect."""
        before = self.page.evaluate(_SIGNATURE, step.target)
        if step.action not in {"look", "point"} and step.done and self._holds(step.done, app):
            message = say("before '{action}' one sees '{done}' already", action=step.action, done=step.done)
            raise StepError(message)
        self._act(step, app, locale)
        if self._errors:
            message = say("the app fails: {error}", error=self._errors[0])
            raise StepError(message)
        if step.action not in {"look", "point"} and self.page.evaluate(_SIGNATURE, step.target) == before:
            message = say("'{action}' on '{target}' changes nothing", action=step.action, target=step.target)
            raise StepError(message)
        if step.action != "look" and step.done and not self._holds(step.done, app):
            message = say("after '{action}' one does not see '{done}'", action=step.action, done=step.done)
            raise StepError(message)

    def _mount(self, app: str, state: Mapping[str, Any]) -> None:
        self._frame = self._apps.frame(app)
        width, height = self._frame
        self.page.set_viewport_size({"width": width, "height": height})
        self.page.mouse.move(width - 1, height - 1)
        self.page.evaluate("document.activeElement && document.activeElement.blur()")
        try:
            self.page.evaluate(mount_call(app, dict(state)))
        except Exception as error:
            message = say("the app '{app}' does not start: {error}", app=app, error=str(error).splitlines()[0])
            raise StepError(message) from error

    def _find(self, target: str, *, drawn: bool = False) -> Any:  # noqa: ANN401
        found = self.page.locator(f"#stage {target}")
        count = found.count()
        if count != 1:
            message = (
                say("'{target}' is there {number} times, and should be there once", target=target, number=count)
                if count
                else say("'{target}' is not there", target=target)
            )
            raise StepError(message)
        box = found.bounding_box()
        if not box or not box["width"] or not box["height"]:
            message = say("'{target}' is hidden", target=target)
            raise StepError(message)
        width, height = self._frame
        if box["x"] < 0 or box["y"] < 0 or box["x"] + box["width"] > width or box["y"] + box["height"] > height:
            message = say("'{target}' does not fit on the screen", target=target)
            raise StepError(message)
        if not drawn and found.evaluate(_COVERED):
            message = say("'{target}' is covered by something else", target=target)
            raise StepError(message)
        return found

    def _act(self, step: SceneStep, app: str, locale: str) -> None:
        if step.action == "look":
            return
        target = self.page.locator(f"#stage {step.target}")
        if step.action == "click":
            target.click()
        elif step.action == "double-click":
            target.dblclick()
        elif step.action == "hold":
            target.click(delay=_HELD_MS)
        elif step.action == "point":
            target.hover()
        elif step.action == "press":
            target.press(step.value)
        elif step.action == "drag":
            self._slide(target.bounding_box(), self.page.locator(f"#stage {step.value}").bounding_box())
        elif step.action == "swipe":
            self._slide(*_swiped(target.bounding_box(), step.value))
        elif step.action in {"type", "write"}:
            target.click()
            self.page.keyboard.press("Control+A")
            self.page.keyboard.insert_text(self._apps.texts[app, locale][step.value])

    def _slide(self, start: Mapping[str, float], end: Mapping[str, float]) -> None:
        self.page.mouse.move(start["x"] + start["width"] / 2, start["y"] + start["height"] / 2)
        self.page.mouse.down()
        self.page.mouse.move(end["x"] + end["width"] / 2, end["y"] + end["height"] / 2, steps=4)
        self.page.mouse.up()

    def _shown(self, step: SceneStep, crops: Crops, played: Played | None) -> str:
        """Put what the picture shows beside the app, picture it, take it away again; give the words on it."""
        if step.shown is None:
            return ""
        frame = self._frame
        self.page.evaluate(
            "() => { const stage = document.getElementById('stage'); stage.id = 'played'; stage.hidden = true;"
            " const other = document.createElement('div'); other.id = 'stage'; document.body.append(other); }"
        )
        try:
            self._mount(step.shown.app, step.shown.state)
            if step.shown.target:
                self._find(step.shown.target, drawn=True)
            if played:
                self._picture(step, step.shown.target, crops.labels, played)
                take_crops(self.page, crops, self._frame)
            return str(self.page.evaluate(_WORDS))
        finally:
            self.page.evaluate(
                "() => { document.getElementById('stage').remove(); const stage = document.getElementById('played');"
                " stage.id = 'stage'; stage.hidden = false; }"
            )
            self._frame = frame
            self.page.set_viewport_size({"width": frame[0], "height": frame[1]})

    def _around(self, selector: str) -> dict[str, float]:
        """Give the smallest box that holds all that a selector finds; a picture's lines are found by one."""
        boxes = [box for each in self.page.locator(f"#stage :is({selector})").all() if (box := each.bounding_box())]
        if not boxes:
            raise StepError(say("'{target}' is not there", target=selector))
        left, top, wide, high = around((each["x"], each["y"], each["width"], each["height"]) for each in boxes)
        return {"x": left, "y": top, "width": wide, "height": high}

    def _picture(self, step: SceneStep, target: str, labels: tuple[str, ...], played: Played) -> None:
        def box(selector: str) -> Mapping[str, float]:
            found: Mapping[str, float] = self._find(selector, drawn=True).bounding_box()
            return found

        place = box(target) if target else None
        to = None
        if place and step.action == "drag" and not step.shown:
            to = box(step.value)
        elif place and step.action == "swipe":
            place, to = _swiped(place, step.value)
        width, height = self._frame
        whole = {"x": 0, "y": 0, "width": width, "height": height}
        taken = take(
            self.page,
            Shot(
                frame=self._frame,
                target=place,
                to=to,
                mark=step.mark,
                badge=step.badge,
                pointer=step.pointer,
                part=box(step.crop) if step.crop else None,
                zoom=step.zoom,
                blurred=tuple(box(each) for each in step.blur),
                letters=self.page.locator(f"#stage {target}").evaluate(_LETTERS) if target else 0,
                paper=(whole if step.paper == WHOLE else self._around(step.paper)) if step.paper else None,
            ),
        )
        played.pictures[step.picture] = taken.picture
        played.under[step.picture] = taken.under
        played.steps.append(Measured(step.picture, taken.target, taken.to, taken.letters, taken.part, labels))

    def _holds(self, condition: Condition, app: str) -> bool:
        try:
            return self.page.evaluate(_LACK, [condition.as_data(), app]) is None
        except Exception as error:
            message = say(
                "'{condition}' cannot be judged: {error}", condition=condition, error=str(error).splitlines()[0]
            )
            raise StepError(message) from error


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


def _problem(scene: Scene, step: SceneStep, number: int, locale: str, message: Said) -> Problem:
    hint = say("Look at the step in the scene, at its app and at the sheet")
    told = say(
        "Step {number} ({picture}, {language}): {wrong}",
        number=number,
        picture=step.picture,
        language=locale,
        wrong=message,
    )
    return Problem(scene.path, step.line, "scene-step", told, hint)


def _swiped(box: Mapping[str, float], way: str) -> tuple[dict[str, float], dict[str, float]]:
    """Give where a finger starts and ends that slides over a place, as boxes without size."""
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    across = {"left": -1, "right": 1}.get(way, 0) * min(box["width"] * 0.3, 160)
    along = {"up": -1, "down": 1}.get(way, 0) * min(box["height"] * 0.3, 160)
    point = {"width": 0.0, "height": 0.0}
    return {"x": x - across, "y": y - along, **point}, {"x": x + across, "y": y + along, **point}


def _folded(text: str) -> str:
    return " ".join(text.replace("\u00a0", " ").replace("’", "'").split())

"""A learner in the browser: does what a sentence says by mouse, by keyboard alone, or by finger.

It works on a practice page of the built site. What it sees decides, as for a person: the sentence that is shown, the
buttons that are there, the words that are told.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from digilab.said import Said, say
from digilab.scenes.scene import SceneStep

PATIENCE_MS = 9000
"""How long a step may take until the next sentence is there; a busy machine needs it."""
ARROWS = {"left": "ArrowLeft", "right": "ArrowRight", "up": "ArrowUp", "down": "ArrowDown"}
_HELD_MS = 800
_BUTTON_AFTER = """(field) => { const stage = document.getElementById("stage");
const after = each => each.getClientRects().length
  && (field.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING);
const next = [...stage.querySelectorAll("button.p-button, input, textarea")].find(after);
const found = next && next.matches("button") ? next : null;
if (found) found.setAttribute("data-proof", ""); return Boolean(found); }"""
_SEEN = """() => { const shown = document.querySelector(".try__steps > li:not([hidden])");
const bravo = !document.querySelector(".try__bravo").hidden;
const at = shown ? [...shown.parentElement.children].indexOf(shown) : -1;
const said = shown && shown.classList.contains("try__said-yes");
return {at: bravo ? -1 : at, bravo, said: Boolean(said), told: document.querySelector(".try__told").textContent,
  back: !document.querySelector(".try__go-back").hidden}; }"""
_MIDDLE = """(each) => { const box = each.getBoundingClientRect();
return {x: box.left + box.width / 2, y: box.top + box.height / 2, width: box.width, height: box.height}; }"""

_TAKES_FOCUS = "each => { each.focus(); return document.activeElement === each; }"


class StuckError(Exception):
    """A step cannot be finished in this way.

    Attributes:
        said: what was tried and seen, in words for a trainer.
    """

    def __init__(self, said: Said) -> None:
        """Say why."""
        super().__init__(said)
        self.said = said


@dataclass(frozen=True, slots=True)
class Seen:
    """What a learner sees: the number of the step from 0, whether it is over, what is told, a way back."""

    at: int
    bravo: bool
    told: str
    back: bool
    said: bool


class Learner:
    """One way of playing.

    Attributes:
        page: a Playwright page that shows a practice.
        hand: ``mouse``, ``keyboard`` or ``finger``.
    """

    def __init__(self, page: Any, hand: str, text: Callable[[str, str], str]) -> None:  # noqa: ANN401
        """Take a page in hand.

        Args:
            page: a Playwright page.
            hand: ``mouse``, ``keyboard`` or ``finger``.
            text: from app and key to the app's text.
        """
        self.page = page
        self.hand = hand
        self._text = text

    def sees(self) -> Seen:
        """Give what is on the page now."""
        return Seen(**self.page.evaluate(_SEEN))

    def wait_past(self, at: int) -> Seen:
        """Wait until another sentence is there, or the end.

        Raises:
            StuckError: it stays as it is.
        """
        try:
            self.page.wait_for_function(
                f"() => {{ const now = ({_SEEN})(); return now.at !== {at}; }}", timeout=PATIENCE_MS
            )
        except Exception as error:
            seen = self.sees()
            message = (
                say("the sentence stays, and one is told: {told}", told=seen.told)
                if seen.told
                else say("the sentence stays")
            )
            raise StuckError(message) from error
        return self.sees()

    def press_button(self, name: str) -> None:
        """Press a button of the panel: ``go-on``, ``go-back``, ``show``."""
        button = self.page.locator(f".try__{name}").first
        if self.hand == "keyboard":
            button.focus()
            self.page.keyboard.press("Enter")
        elif self.hand == "finger":
            button.tap()
        else:
            button.click()

    def touch(self, selector: str, *, double: bool = False) -> None:
        """Click, tap or press a key on a thing of the app: Space chooses, as on a desktop, and Enter opens."""
        found = self.page.locator(f"#stage {selector}").first
        if self.hand == "keyboard":
            if not found.evaluate(_TAKES_FOCUS):
                found = found.locator("button, input, textarea, [tabindex]").first
            found.focus()
            if not found.evaluate("each => each.matches('input, textarea')"):
                chooses = not double and found.get_attribute("aria-pressed") is not None
                self.page.keyboard.press("Space" if chooses else "Enter")
        elif self.hand == "finger":
            if double:
                self._tap_twice(found)
            else:
                found.tap()
        elif double:
            found.dblclick()
        else:
            found.click()

    def write(self, selector: str, words: str) -> None:
        """Write words into a field, in place of what is there; where one taps digits on the screen, tap them."""
        field = self.page.locator(f"#stage {selector}").first
        if self.hand == "finger" and field.evaluate("each => each.inputMode === 'none'") and words.isdigit():
            for digit in words:
                self.page.locator(f"#stage #digit-{digit}").tap()
            return
        if self.hand == "mouse":
            field.click()
        elif self.hand == "finger":
            field.tap()
        else:
            field.focus()
        self.page.keyboard.press("Control+A")
        for index, line in enumerate(words.split("\n")):
            if index:
                self.page.keyboard.press("Enter")
            self.page.keyboard.type(line, delay=8)

    def do(self, step: SceneStep, app: str, words: str = "") -> None:
        """Do what a step's sentence says.

        Args:
            step: the step.
            app: the app that stands on the stage.
            words: what to write instead of the scene's own words.
        """
        target = self.page.locator(f"#stage {step.target}").first
        if step.action == "look":
            if not step.done:
                self.press_button("go-on")
        elif step.action == "point":
            self._point(target)
        elif step.action in {"click", "double-click"}:
            self.touch(step.target, double=step.action == "double-click")
        elif step.action in {"type", "write"}:
            self.write(step.target, words or self._text(app, step.value))
        elif step.action == "press":
            target.focus()
            self.page.keyboard.press(step.value)
        elif step.action == "hold":
            self._hold(target)
        elif step.action == "swipe":
            self._swipe(target, step.value)
        elif step.action == "drag":
            self._drag(target, self.page.locator(f"#stage {step.value}").first)

    def press_beside(self, step: SceneStep) -> bool:
        """Press the app's own button instead of Enter; tell whether there is one."""
        field = self.page.locator(f"#stage {step.target}").first
        if not field.evaluate(_BUTTON_AFTER):
            return False
        self.touch("[data-proof]")
        return True

    def _point(self, target: Any) -> None:  # noqa: ANN401
        if self.hand == "keyboard":
            target.focus()
        elif self.hand == "finger":
            target.tap()
        else:
            target.hover()

    def _hold(self, target: Any) -> None:  # noqa: ANN401
        if self.hand == "keyboard":
            target.focus()
            self.page.keyboard.down("Enter")
            self.page.wait_for_timeout(_HELD_MS)
            self.page.keyboard.up("Enter")
            return
        at = target.evaluate(_MIDDLE)
        if self.hand == "finger":
            self._fingers([(at["x"], at["y"])], hold=_HELD_MS)
            return
        self.page.mouse.move(at["x"], at["y"])
        self.page.mouse.down()
        self.page.wait_for_timeout(_HELD_MS)
        self.page.mouse.up()

    def _swipe(self, target: Any, way: str) -> None:  # noqa: ANN401
        if self.hand == "keyboard":
            # The keys of a list that scrolls move what one sees, the others the finger.
            scrolls = target.evaluate("each => each.classList.contains('p-scrolls')")
            target.focus()
            self.page.keyboard.press({"up": "PageDown", "down": "PageUp"}[way] if scrolls else ARROWS[way])
            return
        at = target.evaluate(_MIDDLE)
        across = {"left": -1, "right": 1}.get(way, 0) * min(at["width"] * 0.3, 120)
        along = {"up": -1, "down": 1}.get(way, 0) * min(at["height"] * 0.3, 120)
        path = [(at["x"] + part * across, at["y"] + part * along) for part in (-1, -0.5, 0, 0.5, 1)]
        if self.hand == "finger":
            self._fingers(path)
        else:
            self._slide(path)

    def _drag(self, target: Any, place: Any) -> None:  # noqa: ANN401
        if self.hand == "mouse":
            start, end = target.evaluate(_MIDDLE), place.evaluate(_MIDDLE)
            self._slide([(start["x"], start["y"]), (end["x"], end["y"])])
            return
        for each in (target, place):
            if self.hand == "finger":
                each.tap()
            else:
                each.focus()
                self.page.keyboard.press("Enter")

    def _tap_twice(self, found: Any) -> None:  # noqa: ANN401
        """Tap two times as fast as a hand does, however busy the machine is."""
        found.scroll_into_view_if_needed()
        at = found.evaluate(_MIDDLE)
        self._fingers([(at["x"], at["y"])], times=2)

    def _slide(self, path: list[tuple[float, float]]) -> None:
        self.page.mouse.move(*path[0])
        self.page.mouse.down()
        for x, y in path[1:]:
            self.page.mouse.move(x, y, steps=3)
        self.page.mouse.up()

    def _fingers(self, path: list[tuple[float, float]], hold: int = 0, times: int = 1) -> None:
        """Put a real finger down, move it, lift it: the browser makes of it what it makes of a learner's."""
        session = self.page.context.new_cdp_session(self.page)
        try:
            for _ in range(times):
                for index, (x, y) in enumerate(path):
                    kind = "touchMove" if index else "touchStart"
                    session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [{"x": x, "y": y}]})
                    self.page.wait_for_timeout(hold or 30)
                session.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
        finally:
            session.detach()

"""Proving guided practice: each sheet is played in the built site, from ``file://``, in every way that people play it.

What is proven: each step can be finished; nothing is called wrong that is right; the end is told only when the scene's
end holds; a mistake is met with the words for it and can be mended.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from digilab.languages import texts
from digilab.problem import Problem
from digilab.said import Said, say
from digilab.scenes.apps import Apps
from digilab.scenes.condition import Condition
from digilab.scenes.learner import Learner, Seen, StuckError
from digilab.scenes.lock import proof_digest, read_lock, write_lock
from digilab.scenes.mistakes import mistakes
from digilab.scenes.play import LOADING_MS
from digilab.scenes.scene import Scene, SceneStep
from digilab.scenes.ways import WAYS

EVERYWHERE = ("mouse", "mended")
"""Ways that depend on the language: what is typed, and how long the sentences are."""
_PC = {"viewport": {"width": 1366, "height": 768}}
_PHONE = {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True, "device_scale_factor": 2}
_HANDS = {"keyboard": "keyboard", "finger": "finger"}
_END = """([end, app]) => { const stage = document.getElementById("stage");
return judge.lack(stage, end, key => practice.text(app, key), name => practice.missing(stage, name)) === null; }"""
_IDLE = """() => { const stage = document.getElementById("stage"); const box = stage.getBoundingClientRect();
const live = "button, input, textarea, a, label, [role], [tabindex]";
for (const [x, y] of [[.5, .02], [.02, .5], [.98, .5], [.5, .98], [.02, .02]]) {
  const at = [box.left + box.width * x, box.top + box.height * y];
  const under = document.elementFromPoint(...at);
  if (under && stage.contains(under) && !under.closest(live)) return at;
} return null; }"""


def ways_of(scene: Scene, ways: tuple[str, ...] = WAYS) -> list[str]:
    """Give the ways in which a scene can be played at all."""
    writes = [step for step in scene.steps if step.action in {"type", "write"} and step.done.field]
    can = {
        "button": any(step.action == "press" for step in scene.steps),
        "reverse": _fields_reversed(scene) != list(range(len(scene.steps))),
        "mended": any(step.action == "type" and step.done.accepted for step in writes),
    }
    return [way for way in ways if can.get(way, True)]


@dataclass
class Proof:
    """What playing a sheet in one way gave.

    Attributes:
        sheet: the sheet's slug.
        locale: language.
        way: one of ``WAYS``.
        steps: how many steps were finished.
        faults: what was wrong, in words for a trainer; empty when it is proven.
    """

    sheet: str
    locale: str
    way: str
    steps: int = 0
    faults: list[Said] = field(default_factory=list)


def prove(browser: Any, site: Path, scene: Scene, locale: str, address: str, apps: Apps, way: str) -> Proof:  # noqa: ANN401
    """Play a sheet's practice in one way.

    Args:
        browser: Playwright's browser.
        site: the built site.
        scene: the sheet's scene.
        locale: language.
        address: the practice page, relative to the site.
        apps: the project's apps.
        way: one of ``WAYS``.
    """
    proof = Proof(scene.slug, locale, way)
    context = browser.new_context(**(_PHONE if way == "finger" else _PC), reduced_motion="reduce", offline=True)
    try:
        context.set_default_timeout(6000)
        page = context.new_page()
        page.on("pageerror", lambda error: proof.faults.append(say("the page fails: {error}", error=error)))
        page.goto((site / address).as_uri() + ("#way=alone" if way == "alone" else ""), timeout=LOADING_MS)
        learner = Learner(page, _HANDS.get(way, "mouse"), lambda app, key: apps.texts[app, locale][key])
        _Play(proof, scene, learner, apps, locale).play()
    except StuckError as error:
        proof.faults.append(error.said)
    except Exception as error:  # noqa: BLE001 (whatever Playwright says of it, the step could not be done)
        proof.faults.append(say("step {number}: {error}", number=proof.steps + 1, error=str(error).splitlines()[0]))
    finally:
        context.close()
    return proof


class _Play:
    def __init__(self, proof: Proof, scene: Scene, learner: Learner, apps: Apps, locale: str) -> None:
        self.proof = proof
        self.scene = scene
        self.learner = learner
        self.apps = apps
        self.locale = locale
        self.say = texts("practice", locale)
        starts = [step.app for step in scene.steps]
        self.app_of = [next(name for name in reversed(starts[: index + 1]) if name) for index in range(len(starts))]

    def play(self) -> None:
        alone = self.proof.way == "alone"
        order = list(range(len(self.scene.steps)))
        if self.proof.way == "reverse":
            order = _fields_reversed(self.scene)
        for index in order:
            step = self.scene.steps[index]
            if alone:
                self._alone(step, index)
            else:
                self._guided(step, index)
            self.proof.steps += 1
        self.learner.page.wait_for_timeout(100)
        try:
            self.learner.page.wait_for_selector(".try__bravo:not([hidden])", timeout=9000)
        except Exception as error:
            message = say("all was done, and the end is not told: {seen}", seen=self.learner.sees())
            raise StuckError(message) from error
        self._end_holds()

    def _guided(self, step: SceneStep, index: int) -> None:
        seen = self.learner.sees()
        if seen.bravo:
            self._fault(index, say("the end is told before this step is done"))
            return
        in_order = self.proof.way != "reverse"
        if in_order and seen.at > index:
            # A finger cannot point without touching, and Enter opens what a click only chooses: then it is done.
            if not (step.done and self._holds(step.done, index)):
                self._fault(index, say("the step has passed before it was done"))
            return
        if in_order and seen.at < index:
            self.learner.wait_past(seen.at)
        way = self.proof.way
        if way == "mended":
            self._mistaken(step, index)
        if way == "elsewhere":
            self._astray(step, index)
        if way != "button" or step.action != "press" or not self.learner.press_beside(step):
            self.learner.do(step, self.app_of[index])
        self._not_wrong(index)
        self._go_on(step, index)

    def _go_on(self, step: SceneStep, index: int) -> None:
        """See that the next sentence comes; who wrote a text of one's own says so with a button."""
        if self.proof.way == "reverse" and self.learner.sees().at != index:
            return
        free = step.action in {"type", "write"} and bool(step.done.field) and not step.done.accepted
        if free:
            button = self.learner.page.locator(".try__go-on")
            try:
                button.wait_for(state="visible", timeout=1500)
                seen = self.learner.sees()
                if seen.at == index and not seen.said:
                    self.learner.press_button("go-on")
            except Exception:  # noqa: BLE001, S110 (words as they were asked for need no button)
                pass
        try:
            self.learner.wait_past(index)
        except StuckError as error:
            message = say(
                "step {number} ({picture}) cannot be finished: {why}",
                number=index + 1,
                picture=step.picture,
                why=error.said,
            )
            raise StuckError(message) from error
        self._not_wrong(index)

    def _alone(self, step: SceneStep, index: int) -> None:
        if step.action in {"look", "point"}:
            if step.done:
                self._wait_for_app(index + 1)
            return
        self._wait_for_app(index)
        self.learner.do(step, self.app_of[index])
        self.learner.page.wait_for_timeout(300)

    def _wait_for_app(self, index: int) -> None:
        """Without help nothing says when the next program is there, but its things are."""
        rest = self.scene.steps[index:]
        target = next((step.target for step in rest if step.target and step.action not in {"look", "point"}), "")
        if target:
            self.learner.page.wait_for_timeout(
                1000 if index < len(self.scene.steps) and self.scene.steps[index].app else 100
            )
            self.learner.page.locator(f"#stage {target}").first.wait_for(state="visible", timeout=9000)

    def _mistaken(self, step: SceneStep, index: int) -> None:
        if step.action != "type":
            return
        words = self.apps.texts[self.app_of[index], self.locale][step.value]
        for name, typed, counts in mistakes(step, words):
            if not counts:
                continue
            self.learner.do(step, self.app_of[index], typed)
            told = self._told()
            seen = self.learner.sees()
            if seen.bravo or seen.at != index:
                self._fault(index, say("'{typed}' instead of '{words}' is taken for right", typed=typed, words=words))
                return
            kind = {"more": "differs_more"}.get(name, f"differs_{name}")
            if not told:
                self._fault(index, say("'{typed}' instead of '{words}' is met with nothing", typed=typed, words=words))
            elif name in {"capital", "accent", "space", "dot"} and not told.startswith(self.say[kind]):
                met = say("'{typed}' instead of '{words}' is met with '{told}'", typed=typed, words=words, told=told)
                self._fault(index, met)

    def _told(self) -> str:
        self.learner.page.keyboard.press("ArrowRight")
        try:
            self.learner.page.wait_for_function("() => document.querySelector('.try__told').textContent", timeout=4000)
        except Exception:  # noqa: BLE001 (nothing is told)
            return ""
        return self.learner.sees().told

    def _astray(self, step: SceneStep, index: int) -> None:
        """Click where nothing is: at most one sentence; then go elsewhere if the app lets one, and come back."""
        if step.action == "look" or not step.target:
            return
        page = self.learner.page
        at = page.evaluate(_IDLE)
        if at:
            page.mouse.click(*at)
            page.wait_for_timeout(700)
        seen = self.learner.sees()
        if seen.bravo or seen.at != index:
            self._fault(index, say("a click beside everything is taken for the step"))
            return
        if seen.back:
            self._come_back(index)

    def _come_back(self, index: int) -> None:
        self.learner.press_button("go-back")
        self.learner.page.wait_for_timeout(400)
        target = self.scene.steps[index].target
        if not self.learner.page.locator(f"#stage {target}").first.is_visible():
            self._fault(index, say("after 'go back' one does not see what the sentence names"))

    def _not_wrong(self, index: int) -> None:
        """What was right is not called wrong."""
        seen: Seen = self.learner.sees()
        wrong = [self.say[key] for key in self.say if key.startswith(("where_", "differs_", "away"))]
        harmless = self.say["differs_rest"]
        if seen.told and any(seen.told.startswith(each) for each in wrong if each != harmless):
            self._fault(index, say("what was right is met with '{told}'", told=seen.told))

    def _end_holds(self) -> None:
        if not self._holds(self.scene.end, len(self.scene.steps) - 1):
            self.proof.faults.append(say("the end is told, and one does not see '{end}'", end=self.scene.end))

    def _holds(self, condition: Condition, index: int) -> bool:
        return bool(self.learner.page.evaluate(_END, [condition.as_data(), self.app_of[index]]))

    def _fault(self, index: int, message: Said) -> None:
        picture = self.scene.steps[index].picture
        self.proof.faults.append(
            say("step {number} ({picture}): {wrong}", number=index + 1, picture=picture, wrong=message)
        )


def _fields_reversed(scene: Scene) -> list[int]:
    """Give the order of steps with each run of different fields that one fills in turned round."""
    order: list[int] = []
    run: list[int] = []
    for index, step in enumerate(scene.steps):
        fills_in = step.action in {"type", "write"} and bool(step.done.field)
        known = {scene.steps[each].done.field for each in run}
        if not fills_in or step.app or step.done.field in known:
            order += reversed(run)
            run = []
        if fills_in:
            run.append(index)
        else:
            order.append(index)
    return order + list(reversed(run))


class Proofs:
    """Proves practice pages and keeps in the scenes' locks what was proven.

    Attributes:
        played: how many times a sheet was played.
    """

    def __init__(
        self, docs: Path, apps: Apps, ways: tuple[str, ...] = WAYS, *, kit: Path | None = None, changed: bool = False
    ) -> None:
        """Prepare.

        Args:
            docs: the folder ``docs``.
            apps: the project's apps.
            ways: the ways to play in.
            kit: the kit, if the project uses it.
            changed: whether to leave out what has not changed since it was proven.
        """
        self.played = 0
        self._docs, self._apps, self._ways, self._kit, self._changed = docs, apps, ways, kit, changed

    def wanted(self, scene: Scene, locale: str) -> list[str]:
        """Give the ways that a scene is to be played in."""
        known = read_lock(self._docs, scene.slug, self._kit).of(locale).proven
        digest = proof_digest(scene, self._apps, locale)
        return [way for way in ways_of(scene, self._ways) if not self._changed or known.get(way) != digest]

    def prove(
        self,
        browser: Any,  # noqa: ANN401
        site: Path,
        places: list[tuple[Scene, str, str]],
        tell: Callable[[str], None],
    ) -> list[Problem]:
        """Play scenes, each given with its language and the address of its page; give what is wrong.

        Args:
            browser: Playwright's browser.
            site: the folder with the pages.
            places: scene, language, address.
            tell: told how far it is.
        """
        faults: list[Problem] = []
        for scene, locale, address in places:
            for way in self.wanted(scene, locale):
                proof = prove(browser, site, scene, locale, address, self._apps, way)
                self.played += 1
                tell(f"{scene.slug} ({locale}) {way}: {'proven' if not proof.faults else 'NOT proven'}")
                faults += [_problem(scene, proof, fault) for fault in proof.faults]
                self._keep(scene, locale, way, proven=not proof.faults)
        return faults

    def _keep(self, scene: Scene, locale: str, way: str, *, proven: bool) -> None:
        lock = read_lock(self._docs, scene.slug, self._kit)
        shown = lock.of(locale)
        kept = {name: digest for name, digest in shown.proven.items() if name != way}
        if proven:
            kept[way] = proof_digest(scene, self._apps, locale)
        write_lock(self._docs, scene.slug, replace(lock, shown={**lock.shown, locale: replace(shown, proven=kept)}))


def _problem(scene: Scene, proof: Proof, fault: Said) -> Problem:
    line = scene.steps[min(proof.steps, len(scene.steps) - 1)].line
    told = say("Practice ({language}, {way}): {wrong}", language=proof.locale, way=proof.way, wrong=fault)
    return Problem(scene.path, line, "practice", told, say("Play it yourself; mend the scene, its app or the sheet"))

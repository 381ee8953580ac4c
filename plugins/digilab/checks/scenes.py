"""Scenes: they read well, they have the sheet's steps in the sheet's order, their pictures are up to date."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from digilab.catalogue import Catalogue
from digilab.checks.files import SiteFiles
from digilab.model import Page
from digilab.problem import Problem, Severity
from digilab.said import count, say
from digilab.scenes.apps import Apps
from digilab.scenes.condition import Condition
from digilab.scenes.lock import is_brought, is_fresh, read_lock
from digilab.scenes.scene import Scene, SceneStep
from digilab.scenes.scripts import read_scripts
from digilab.source import nearest


def check(catalogue: Catalogue, files: SiteFiles) -> Iterator[Problem]:
    """Check every scene, and every sheet that has one."""
    scripts = files.scripts or read_scripts(files.docs, catalogue.locales, files.name, files.kit)
    apps, scenes = scripts.apps, scripts.scenes
    yield from scripts.wrong_apps
    yield from scripts.wrong_scenes
    for scene in scenes.values():
        yield from _names(scene, apps)
    for sheet in catalogue.pages.values():
        name = sheet.facts.scene
        if not name or not sheet.is_sheet:
            continue
        line = sheet.lines.get("scene", 0)
        if name not in scenes:
            if not any(problem.path.endswith(f"/{name}.yml") for problem in scripts.wrong_scenes):
                hint = nearest(name, scenes) if scenes else say("Write it, or take 'scene' out of the head")
                yield files.problem(sheet, line, "scene", say("There is no scene '{scene}'", scene=name), hint)
            continue
        yield from _same_steps(sheet, scenes[name], files)
        if not scripts.wrong_apps:
            yield from _labels(sheet, scenes[name], apps, files)
            if not apps.speaks(scenes[name].apps(), sheet.locale):
                continue
            shown = read_lock(files.docs, name, files.kit).of(sheet.locale)
            brought = bool(shown.digest) and is_brought(files.docs, scenes[name], name, files.kit)
            if not is_fresh(scenes[name], sheet, apps, shown, brought=brought):
                message = say(
                    "The pictures are older than the scene '{scene}', its app or the words in bold", scene=name
                )
                hint = say("Run: digilab shoot {scene}", scene=name)
                yield files.problem(sheet, line, "stale-picture", message, hint, Severity.WARNING)


def _names(scene: Scene, apps: Apps) -> Iterator[Problem]:
    app = ""
    for step in scene.steps:
        app = step.app or app
        for name in (app, step.shown.app if step.shown else app):
            if name not in apps.names:
                message = say("There is no app '{app}'", app=name)
                yield Problem(scene.path, step.line, "scene", message, nearest(name, apps.names))
        if app in apps.names:
            yield from _texts(scene, step, app, apps)
            yield from _rule(scene, step.done, step.line, app, apps)
    yield from _rule(scene, scene.end, scene.steps[-1].line, app, apps)


def _texts(scene: Scene, step: SceneStep, app: str, apps: Apps) -> Iterator[Problem]:
    """Tell which text is named and the app does not have."""
    typed = (step.value,) if step.action in {"type", "write"} else ()
    for key in dict.fromkeys((*typed, *step.done.texts)):
        for locale in (each for each in apps.locales if apps.speaks({app}, each)):
            if key not in apps.texts[app, locale]:
                message = say("The app '{app}' has no text '{key}' ({language})", app=app, key=key, language=locale)
                yield Problem(scene.path, step.line, "scene", message, nearest(key, apps.texts[app, locale]))


def _rule(scene: Scene, condition: Condition, line: int, app: str, apps: Apps) -> Iterator[Problem]:
    known = apps.rules.get(app, frozenset())
    if condition.rule and condition.rule not in known:
        hint = say('Write practice.rule("{app}", …) in its code', app=app)
        message = say("The app '{app}' has no rule '{rule}'", app=app, rule=condition.rule)
        yield Problem(scene.path, line, "scene", message, nearest(condition.rule, sorted(known)) if known else hint)


def _same_steps(sheet: Page, scene: Scene, files: SiteFiles) -> Iterator[Problem]:
    if len(sheet.steps) != len(scene.steps):
        message = count(
            len(sheet.steps),
            "The sheet has {number} step and the scene {path} has {other}",
            "The sheet has {number} steps and the scene {path} has {other}",
            path=scene.path,
            other=len(scene.steps),
        )
        line = sheet.steps[-1].line if sheet.steps else sheet.body_line
        yield files.problem(sheet, line, "scene-steps", message, say("Write the same steps in the same order"))
        return
    for step, played in zip(sheet.steps, scene.steps, strict=True):
        shown = PurePosixPath(step.pictures[0].path).stem if step.pictures else ""
        if shown and shown != played.picture:
            message = say(
                "Step {number} shows '{shown}', and step {number} of {path} is '{played}'",
                number=step.number,
                shown=f"{shown}.png",
                path=scene.path,
                played=played.picture,
            )
            hint = say("Put the steps of the sheet and of the scene into the same order")
            yield files.problem(sheet, step.line, "scene-steps", message, hint)


def _labels(sheet: Page, scene: Scene, apps: Apps, files: SiteFiles) -> Iterator[Problem]:
    """Every bold word of a step must be a word of an app that the step is played or shown in."""
    app = ""
    for step, played in zip(sheet.steps, scene.steps, strict=False):
        app = played.app or app
        if not apps.speaks({app}, sheet.locale):
            continue
        used = {app, played.shown.app if played.shown else app}
        words = [text for name in used for text in apps.texts.get((name, sheet.locale), {}).values()]
        for label in step.labels:
            if len(label) > 1 and not any(_folded(label) in _folded(text) for text in words):
                message = say(
                    "Step {number} says '{label}', and the practice app does not show it",
                    number=step.number,
                    label=label,
                )
                path = f"{apps.name}/{app}/{sheet.locale}.json"
                hint = say("Write the words of {path}, or change them there", path=path)
                yield files.problem(sheet, step.line, "scene-label", message, hint)


def _folded(text: str) -> str:
    return " ".join(text.replace("\u00a0", " ").replace("’", "'").split())

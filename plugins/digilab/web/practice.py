"""Guided practice: a sheet's scene, played by the learner, with the sheet's own sentences."""

import re
from dataclasses import dataclass

from markupsafe import Markup

from digilab.addresses import relative
from digilab.languages import Texts, texts
from digilab.model import Page, Role
from digilab.scenes.scene import Scene
from digilab.web.fragments import fragment
from digilab.web.screen_language import ScreenLanguage, screen_language
from digilab.web.script_data import script_data
from digilab.web.site import Site

WAYS = ("help", "some", "alone")
"""How much help one practises with."""
SCRIPTS = ("judge", "course", "words", "gesture", "stage", "ways", "panel", "keyboard")
"""The player's parts, ``guide-….js``; ``guide.js`` puts them together."""
_CODE = re.compile(r"<code[^>]*>.*?</code>", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Practice:
    """What the page to practise on needs.

    Attributes:
        scene: the scene as JSON, with the size of its apps, safe inside a ``script`` element.
        sentences: the HTML of each step's sentence.
        to_write: the HTML of what is to be written, word for word.
        exercises: number from 0 and HTML of the steps to do, where each is an exercise of its own.
        goal: the HTML of what one sees at the end.
        scripts: links to the scripts, in order.
        styles: links to the style sheets, in order.
        words: the player's own words.
        parts: names of the player's scripts.
        screen: the language of the screen, where it is not the page's.
    """

    scene: Markup
    sentences: tuple[Markup, ...]
    to_write: tuple[Markup, ...]
    exercises: tuple[tuple[int, Markup], ...]
    goal: Markup
    scripts: tuple[str, ...]
    styles: tuple[str, ...]
    words: Texts
    parts: tuple[str, ...]
    screen: ScreenLanguage | None = None


def practice(sheet: Page, site: Site, origin: str) -> Practice | None:
    """Give a sheet's practice, or None where it has no scene.

    Args:
        sheet: the sheet, in the language of the page.
        site: gives the scenes and the apps.
        origin: the address of the page to practise on.
    """
    scene = site.scenes.get(sheet.facts.scene)
    if not scene or not site.apps or not site.apps.speaks(scene.apps(), sheet.locale):
        return None
    frames = [site.apps.frame(app) for app in sorted(scene.apps())]
    width, height = (max(sizes) for sizes in zip(*frames, strict=True))
    words = texts("practice", sheet.locale)
    data = {
        "steps": _steps(scene),
        "end": scene.end.as_data(),
        "every": scene.every,
        "width": width,
        "tall": height > width,
        "say": dict(words),
    }
    sentences = tuple(fragment(step.content, sheet, site, origin) for step in sheet.steps)
    written = [
        code
        for step, sentence in zip(scene.steps, sentences, strict=False)
        if step.action in {"type", "write"}
        for code in _CODE.findall(sentence)
    ]
    return Practice(
        scene=script_data(data),
        sentences=sentences,
        to_write=tuple(Markup(each) for each in dict.fromkeys(written)),  # noqa: S704 (a part of what is cleaned)
        exercises=tuple(
            (number, sentence)
            for number, (step, sentence) in enumerate(zip(scene.steps, sentences, strict=False))
            if scene.every and step.done
        ),
        goal=_goal(sheet, site, origin),
        scripts=tuple(relative(each, origin) for each in site.apps.scripts(scene.apps(), sheet.locale)),
        styles=tuple(relative(each, origin) for each in site.apps.styles(scene.apps())),
        words=words,
        parts=SCRIPTS,
        screen=screen_language(site.apps, scene.apps(), sheet.locale),
    )


def _goal(sheet: Page, site: Site, origin: str) -> Markup:
    """Give what the sheet says that one sees at the end."""
    ends = (section for section in sheet.sections if section.role == Role.SUCCESS)
    return next((fragment(each.content, sheet, site, origin) for each in ends), Markup())


def _steps(scene: Scene) -> list[dict[str, object]]:
    return [
        {
            "app": step.app,
            "state": step.state,
            "target": step.target,
            "action": step.action,
            "value": step.value,
            "done": step.done.as_data() if step.done else None,
            "keep": step.keep,
            "area": step.area,
            "shown": {"app": step.shown.app, "state": step.shown.state} if step.shown else None,
        }
        for step in scene.steps
    ]

"""Guided practice: a sheet's scene, played by the learner, with the sheet's own sentences."""

import json
from dataclasses import dataclass

from markupsafe import Markup

from digilab.addresses import relative
from digilab.model import Page
from digilab.web.fragments import fragment
from digilab.web.site import Site


@dataclass(frozen=True, slots=True)
class Practice:
    """What the page to practise on needs.

    Attributes:
        scene: the scene as JSON, with the size of its apps, safe inside a ``script`` element.
        sentences: the HTML of each step's sentence.
        scripts: links to the scripts, in order.
        styles: links to the style sheets, in order.
    """

    scene: Markup
    sentences: tuple[Markup, ...]
    scripts: tuple[str, ...]
    styles: tuple[str, ...]


def practice(sheet: Page, site: Site, origin: str) -> Practice | None:
    """Give a sheet's practice, or None where it has no scene.

    Args:
        sheet: the sheet, in the language of the page.
        site: gives the scenes and the apps.
        origin: the address of the page to practise on.
    """
    scene = site.scenes.get(sheet.facts.scene)
    if not scene or not site.apps:
        return None
    steps = [
        {
            "app": step.app,
            "state": step.state,
            "target": step.target,
            "action": step.action,
            "value": step.value,
            "done": step.done.seen,
            "area": step.area,
            "shown": {"app": step.shown.app, "state": step.shown.state} if step.shown else None,
        }
        for step in scene.steps
    ]
    frames = [site.apps.frame(app) for app in sorted(scene.apps())]
    width, height = (max(sizes) for sizes in zip(*frames, strict=True))
    data = json.dumps({"steps": steps, "width": width, "tall": height > width}, ensure_ascii=False)
    escaped = data.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
    return Practice(
        scene=Markup(escaped),  # noqa: S704 (no sign that HTML could take for a tag is left)
        sentences=tuple(fragment(step.content, sheet, site, origin) for step in sheet.steps),
        scripts=tuple(relative(each, origin) for each in site.apps.scripts(scene.apps(), sheet.locale)),
        styles=tuple(relative(each, origin) for each in site.apps.styles(scene.apps())),
    )

"""The leaves of two minutes on paper: one page each, the sheets' pictures with the leaf's words."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from digilab.editions import leaf_name
from digilab.editions.leaf import EDITION
from digilab.handouts.document import Desk, paper_warnings, shown_address, tree_maker
from digilab.handouts.job import Job, Paper
from digilab.handouts.spoken import spoken
from digilab.icons import icon_svg
from digilab.languages import language, texts
from digilab.leaves import PART_ICONS, LeafStep, leaf_icon, leaf_sheets, leaf_steps
from digilab.model import Page, Role
from digilab.problem import Problem


def leaf_papers(desk: Desk) -> Iterator[Paper]:
    """Give the paper of every leaf."""
    for leaf in (leaf for locale in desk.catalogue.locales for leaf in desk.catalogue.leaves(locale)):
        address = EDITION.address(leaf_name(leaf.slug), leaf.locale)
        yield Paper(address, desk.name_of(leaf), partial(_job, leaf, address, desk))


def _job(leaf: Page, address: str, desk: Desk) -> Job:
    data, told = leaf_document(leaf, desk)
    pages = (leaf, *leaf_sheets(leaf, desk.catalogue))
    return Job(data, address, desk.name_of(leaf), pages, most_pages=EDITION.most_pages, told=tuple(told))


def leaf_document(leaf: Page, desk: Desk) -> tuple[dict[str, Any], list[Problem]]:
    """Make the data of a leaf.

    Returns:
        the data, and warnings about what paper cannot show.
    """
    locale, words, facts = leaf.locale, texts("handouts", leaf.locale), leaf.facts
    say = texts("courses", locale)
    maker = tree_maker(leaf, EDITION, desk, print_addresses=True)
    intro, steps = leaf.part(Role.INTRO), leaf.part(Role.STEPS)
    data = {
        "layout": EDITION.layout,
        "body": EDITION.body_pt,
        "step": EDITION.step_pt,
        "crop": EDITION.crop_mm,
        "picture-width": EDITION.picture_mm,
        **spoken(locale),
        "title": leaf.title,
        "icon": icon_svg(leaf_icon(leaf)),
        "above": f"{say['help']} · {say['two_minutes']}",
        "intro": maker.nodes(intro.content) if intro else [],
        "steps_heading": steps.heading if steps else "",
        "beside": maker.nodes(steps.content) if steps else [],
        "steps": [_step(step, leaf, desk) for step in leaf_steps(leaf, desk.catalogue)],
        "parts": [
            {
                "heading": part.heading,
                "icon": icon_svg(PART_ICONS[part.role]) if part.role in PART_ICONS else "",
                "content": maker.nodes(part.content),
            }
            for part in leaf.sections
            if part.role not in {Role.INTRO, Role.STEPS}
        ],
        "site": desk.site_name[locale],
        **shown_address(desk.public(leaf.path), locale),
        "checked": words.say("checked", date=language(locale).date(facts.checked)) if facts.checked else "",
        "page_of": words["page_of"],
    }
    return data, paper_warnings(leaf, maker, desk)


def _step(step: LeafStep, leaf: Page, desk: Desk) -> dict[str, Any]:
    words = tree_maker(leaf, EDITION, desk).nodes(step.words)
    picture = None
    if step.sheet and step.picture:
        picture = tree_maker(step.sheet, EDITION, desk).step_image(step.picture.src, step.picture.alt)
    shown = {key: value for key, value in (picture or {}).items() if key not in {"mapped", "screen"}}
    return {"number": step.number, "words": words, "picture": shown or None}

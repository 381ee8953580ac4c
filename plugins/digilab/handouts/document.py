"""A sheet -> the data of one handout: words, steps, pictures, icons, address; all that the template prints."""

import posixpath
from collections.abc import Callable, Collection, Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from digilab.addresses import page_address, public_address, short_address
from digilab.catalogue import Catalogue
from digilab.editions.edition import Edition
from digilab.exercises import Exercises
from digilab.handouts.frames import Cut, all_parts, framed_px, room_of
from digilab.handouts.spoken import spoken
from digilab.handouts.tree import TreeMaker, with_crops
from digilab.icons import DEVICE_ICONS, icon_svg
from digilab.languages import language, texts
from digilab.model import Opening, Page, Role, Step, SystemLine
from digilab.pictures.blank import is_blank
from digilab.pictures.decode import UnreadablePictureError
from digilab.pictures.strokes import Strokes, strokes, together
from digilab.pictures.variants import PRINT_WIDTHS, PrintPicture
from digilab.problem import Problem, Severity
from digilab.qr import qr_code
from digilab.said import say
from digilab.scenes.pictured import Pictured
from digilab.source.addresses import is_external, resolve
from digilab.systems import systems


@dataclass(frozen=True)
class Desk:
    """What making a document needs from outside.

    Attributes:
        catalogue: every page.
        print_picture: gives a picture for paper, by its path relative to ``docs`` and its width in px.
        pictures_root: the folder that holds the prepared pictures.
        docs_name: what the folder ``docs`` is called in problems.
        site_url: public address, or "".
        site_name: the site's name per language.
        openings: when the office hours are.
        exercises: the exercises of the sheets that have any, by the sheet's path.
        pictured: what is known of the pictures of steps, by the picture's path.
        parts: the parts of pictures that were asked for: many papers show the same.
    """

    catalogue: Catalogue
    print_picture: Callable[[str, int], PrintPicture]
    pictures_root: Path
    docs_name: str
    site_url: str
    site_name: Mapping[str, str]
    openings: tuple[Opening, ...] = ()
    exercises: Mapping[str, Exercises] = field(default_factory=dict)
    pictured: Mapping[str, Pictured] = field(default_factory=dict)
    parts: dict[Hashable, dict[str, Any]] = field(default_factory=dict)

    def name_of(self, page: Page) -> str:
        """Give a page's file as problems name it."""
        return f"{self.docs_name}/{page.path}"

    def public(self, path: str) -> str:
        """Give the public address of a page, by its path relative to ``docs``; "" where the site has none."""
        return public_address(self.site_url, page_address(path, self.catalogue.default_locale))

    def printed(self, path: str, width_px: int) -> dict[str, Any] | None:
        """Give a picture as a document names it: path, width and height in px; None where it cannot be printed."""
        try:
            made = self.print_picture(path, width_px)
        except UnreadablePictureError:
            return None
        place = "/" + made.path.relative_to(self.pictures_root).as_posix()
        return {"path": place, "width": made.width, "height": made.height}


def document(sheet: Page, edition: Edition, desk: Desk) -> tuple[dict[str, Any], list[Problem]]:
    """Make the data of a handout in one language.

    Returns:
        the data, and warnings about what paper cannot show.
    """
    maker = tree_maker(sheet, edition, desk)
    data = sheet_frame(sheet, edition, desk)
    data["document_title"] = document_title(sheet.title, edition, sheet.locale)
    data["parts"] = sheet_parts(sheet, maker)
    return data, paper_warnings(sheet, maker, desk)


def bilingual_document(sheets: tuple[Page, ...], edition: Edition, desk: Desk) -> tuple[dict[str, Any], list[Problem]]:
    """Make the data of a handout in several languages side by side; the first language is the document's."""
    data = sheet_frame(sheets[0], edition, desk)
    languages = language(sheets[0].locale).names_of(sheet.locale for sheet in sheets)
    titles = " · ".join(sheet.title for sheet in sheets)
    data["document_title"] = document_title(titles, edition, sheets[0].locale, languages)
    data["sides"] = []
    problems: list[Problem] = []
    for sheet in sheets:
        maker = tree_maker(sheet, edition, desk)
        side = sheet_frame(sheet, edition, desk)
        side["parts"] = sheet_parts(sheet, maker)
        data["sides"].append(side)
        problems += paper_warnings(sheet, maker, desk)
    return data, problems


def document_title(title: str, edition: Edition, locale: str, languages: str = "") -> str:
    """Give the title in a paper's properties: no two editions have the same."""
    return f"{title} ({edition.name_in(locale, languages)})"


def sheet_frame(sheet: Page, edition: Edition, desk: Desk) -> dict[str, Any]:
    """Give what stands around a sheet's text: area, title, facts, address, the document's words."""
    facts, locale = sheet.facts, sheet.locale
    words, area = texts("handouts", locale), desk.catalogue.framework.area(facts.area)
    address = desk.public(sheet.path)
    return {
        "layout": edition.layout,
        "body": edition.body_pt,
        "step": edition.step_pt,
        "crop": edition.crop_mm,
        **spoken(locale),
        "title": sheet.title,
        "area": {"number": area.code, "name": area.plain[locale], "icon": icon_svg(area.icon)},
        "minutes": words.counted("minutes", facts.minutes) if facts.minutes else "",
        "device": words[str(facts.device)],
        "device_icon": icon_svg(DEVICE_ICONS[str(facts.device)]),
        "clock_icon": icon_svg("clock-outline"),
        "check_icon": icon_svg("check-circle-outline"),
        "help_icon": icon_svg("lifebuoy"),
        "systems_icon": icon_svg("devices"),
        "needs_title": words["needs"] + texts("web", locale)["colon"],
        "needs": [
            {"icon": icon_svg(need.icon), "words": need.said(locale)}
            for name in facts.needs
            if (need := desk.catalogue.needs.get(name))
        ],
        "my_language": words["my_language"],
        "checked": words.say("checked", date=language(locale).date(facts.checked)) if facts.checked else "",
        "site": desk.site_name[locale],
        "address": address,
        **shown_address(address, locale),
        "page_of": words["page_of"],
    }


def shown_address(address: str, locale: str) -> dict[str, Any]:
    """Give an address in the three ways that a paper has it: to read, as a QR code, and what the code says."""
    alt = texts("handouts", locale).say("qr", address=address)
    return {"short": short_address(address), "qr": qr_code(address), "qr_alt": alt}


def sheet_parts(sheet: Page, maker: TreeMaker) -> list[dict[str, Any]]:
    """Give a sheet's parts as trees: role, heading, content, steps."""
    parts = []
    for section in sheet.sections:
        content = maker.nodes(section.content)
        steps = _steps(sheet.steps, maker) if section.role is Role.STEPS else []
        if section.role is Role.SYSTEMS:
            parts.append(systems_part(section.heading, sheet.systems_met, maker))
        elif content or steps or section.heading:
            parts.append({"role": str(section.role), "heading": section.heading, "content": content, "steps": steps})
    return parts


def systems_part(heading: str, lines: tuple[SystemLine, ...], maker: TreeMaker) -> dict[str, Any]:
    """Give what differs on real devices as a part of a paper: each line with its system's sign."""
    known = systems()
    shown = [
        {"icon": icon_svg(known[each.system].sign), "words": maker.nodes(each.content)} for each in lines if each.system
    ]
    return {"role": str(Role.SYSTEMS), "heading": heading, "content": [], "steps": [], "lines": shown}


def _steps(steps: Iterable[Step], maker: TreeMaker) -> list[dict[str, Any]]:
    """Give steps as data; the first picture of each screen that is cut knows that the whole is shown beside it."""
    made = [_step(step, maker) for step in steps]
    screen = ""
    for image in (image for step in made for image in step["pictures"]):
        mapped = image.pop("mapped", [])
        image["new"] = any(each["map"] for each in mapped) and image["screen"] != screen
        if image["new"]:
            image["frames"] = mapped
        screen = image.pop("screen", "")
    return made


def _step(step: Step, maker: TreeMaker) -> dict[str, Any]:
    images = [image for each in step.pictures if (image := maker.step_image(each.src, each.alt))]
    crops = [node for crop in step.crops if crop and (node := maker.crop(posixpath.basename(crop)))]
    words = with_crops(maker.nodes(step.content), [posixpath.basename(crop) for crop in step.crops], maker)
    return {"number": step.number, "words": words, "pictures": images, "crops": crops}


def tree_maker(
    page: Page, edition: Edition, desk: Desk, inside: Collection[str] = (), *, print_addresses: bool = False
) -> TreeMaker:
    """Give what turns a page's HTML into trees.

    Args:
        page: the page that the HTML's addresses are relative to.
        edition: tells how large pictures are printed.
        desk: what comes from outside.
        inside: paths of the pages that are printed in the same document; links to them stay inside it.
        print_addresses: whether a link that leaves the document prints its short address.
    """

    def picture(source: str, alt: str) -> dict[str, Any] | None:
        if not source or is_external(source):
            return None
        made = desk.printed(resolve(page.path, source), edition.picture_px)
        return {**made, "alt": alt} if made else None

    def framed(source: str, alt: str) -> dict[str, Any] | None:
        path = "" if not source or is_external(source) else resolve(page.path, source)
        known = desk.pictured.get(path)
        if not known:
            return picture(source, alt)
        made = desk.printed(path, framed_px(known.focus, edition))
        if not made:
            return None
        size, mirrored = (made["width"], made["height"]), spoken(page.locale)["dir"] == "rtl"
        asked = (path, room_of(edition))
        if asked not in desk.parts:
            blank = partial(is_blank, desk.pictures_root / made["path"].removeprefix("/"))
            cut = Cut(size, known.focus, blank, mirrored, _strokes(path, desk))
            desk.parts[asked] = all_parts(cut, edition)
        return {**made, "alt": alt, "screen": known.screen, **desk.parts[asked]}

    def address(href: str) -> str:
        target = desk.catalogue.pages.get(resolve(page.path, href)) if not href.startswith("#") else None
        if not target:
            return ""
        if target.path in inside:
            return f"#{place_of(target)}"
        return desk.public(target.path)

    return TreeMaker(picture, address, framed=framed, print_addresses=print_addresses)


def _strokes(path: str, desk: Desk) -> Strokes | None:
    """Give the strokes of a picture and of its twins in other languages: all of them show the same part."""
    name = path.partition("/")[2]
    twins = (f"{locale}/{name}" for locale in desk.catalogue.locales)
    made = (desk.printed(twin, PRINT_WIDTHS[0]) for twin in twins if twin in desk.pictured)
    found = (strokes(desk.pictures_root / each["path"].removeprefix("/")) for each in made if each)
    return together(each for each in found if each)


def place_of(page: Page) -> str:
    """Give the name of a page's place inside a document that prints several pages."""
    return page.key.removesuffix(".md").replace("/", ":")


def paper_warnings(sheet: Page, maker: TreeMaker, desk: Desk) -> list[Problem]:
    """Give warnings about what of a page paper cannot show."""
    return [
        Problem(
            desk.name_of(sheet),
            line,
            "paper",
            say("Paper has no form for <{tag}>: its words are printed as they are", tag=tag),
            say("Look at the handout"),
            Severity.WARNING,
        )
        for tag, line in sorted(maker.unknown.items())
    ]

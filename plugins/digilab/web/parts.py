"""A page's HTML -> its parts as the frame shows them; the steps become cards of one list, each with its address."""

from dataclasses import dataclass

from bs4 import BeautifulSoup, Tag
from markupsafe import Markup

from digilab.model import Page, Role
from digilab.source.clean import clean_html
from digilab.texts import texts
from digilab.web.crops import add_crops
from digilab.web.fragments import lead_links
from digilab.web.page_kind import WebPage
from digilab.web.pictures import fill_all
from digilab.web.site import Site
from digilab.web.words import mark


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a page: its role, its heading's words and anchor, its HTML."""

    role: str
    heading: str
    anchor: str
    html: Markup


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of a page, in order."""

    in_order: tuple[Part, ...]

    def with_role(self, role: Role) -> Part | None:
        """Give the first part of a role, or None."""
        return next((part for part in self.in_order if part.role == role), None)

    @property
    def intro(self) -> Markup:
        """What stands before the first heading."""
        part = self.with_role(Role.INTRO)
        return part.html if part else Markup("")

    @property
    def others(self) -> tuple[Part, ...]:
        """The parts without a role of their own."""
        return tuple(part for part in self.in_order if part.role == Role.OTHER)


def parts(page: Page, site: Site, origin: str) -> Parts:
    """Split a page's HTML at its second-level headings and lay out the steps.

    Args:
        page: the page as ``source`` read it; its sections tell the roles, in the same order.
        site: gives addresses and pictures.
        origin: address of the page that shows it.
    """
    soup = BeautifulSoup(clean_html(page.html), "html.parser")
    lead_links(soup, page, site, origin)
    fill_all(soup, page, site, origin)
    roles = [section.role for section in page.sections]
    groups: list[tuple[Tag | None, list[object]]] = [(None, [])]
    for child in list(soup.children):
        if isinstance(child, Tag) and child.name == "h2":
            groups.append((child, []))
        else:
            groups[-1][1].append(child)
    found = []
    for index, (heading, content) in enumerate(groups):
        role = roles[index] if index < len(roles) else Role.OTHER
        if role is Role.STEPS and page.is_sheet:
            _lay_out(content, page, site, origin)
        if page.is_sheet:
            mark(content, page, site, origin)
        body = "".join(str(each) for each in content).strip()
        if heading is None and not body:
            continue
        words = heading.get_text().strip() if heading else ""
        found.append(Part(str(role), words, str(heading.get("id") or "") if heading else "", Markup(body)))  # noqa: S704 (cleaned HTML)
    return Parts(tuple(found))


def written_parts(page: WebPage, site: Site) -> Parts:
    """Give the parts of a page that someone wrote, for itself."""
    return parts(page.subject, site, page.address)


def _lay_out(content: list[object], page: Page, site: Site, origin: str) -> None:
    steps = next((each for each in content if isinstance(each, Tag) and each.name == "ol"), None)
    if steps is None:
        return
    steps["class"], steps["role"] = "steps", "list"
    maker = BeautifulSoup("", "html.parser")
    for number, item in enumerate(steps.find_all("li", recursive=False), 1):
        images = [image.extract() for image in item.find_all("img")]
        tall = any(_is_tall(image) for image in images)
        item["id"], item["class"] = f"step-{number}", "step step--tall" if tall else "step"
        for paragraph in item.find_all("p"):
            if not paragraph.get_text().strip():
                paragraph.decompose()
        words = [each.extract() for each in list(item.children)]
        head = maker.new_tag("div", attrs={"class": "step__head"})
        disc = maker.new_tag("span", attrs={"class": "disc"})
        spoken = maker.new_tag("span", attrs={"class": "spoken"})
        spoken.string = f"{texts('web', page.locale)['step']} "
        disc.append(spoken)
        disc.append(str(number))
        sentence = maker.new_tag("div", attrs={"class": "step__words"})
        for each in words:
            sentence.append(each)
        if number <= len(page.steps):
            add_crops(sentence, page.steps[number - 1], site, origin)
        head.append(disc)
        head.append(sentence)
        item.append(head)
        for image in images:
            image["class"] = "step__picture"
            item.append(image)


def _is_tall(image: Tag) -> bool:
    """Tell whether a picture is higher than wide: a phone's screen, that stands beside its sentence."""
    width, height = str(image.get("width", "")), str(image.get("height", ""))
    return width.isdecimal() and height.isdecimal() and int(height) > int(width)

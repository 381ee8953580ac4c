"""Links: every one leads somewhere, and none of them runs anything."""

import re
from collections.abc import Iterator
from difflib import get_close_matches
from urllib.parse import SplitResult, unquote

from digilab.catalogue import Catalogue
from digilab.checks.files import SiteFiles
from digilab.model import Link, Page
from digilab.problem import Problem
from digilab.said import Said, say
from digilab.source.addresses import nfc, resolve, split_address

FINE = {"http", "https", "mailto", "tel"}
_OWN_DISK = re.compile(r"[A-Za-z]:[\\/]|file:", re.IGNORECASE)

Wrong = tuple[Said, Said]
"""What is wrong, what to do."""


def check(catalogue: Catalogue, files: SiteFiles) -> Iterator[Problem]:
    """Check every link of every page."""
    for page in catalogue.pages.values():
        plan = page.unit.plan if page.unit else ()
        told = {row.href for row in plan if row.sheet and not catalogue.sheet(row.sheet, page.locale)}  # by `units`
        for link in page.links:
            if link.href in told:
                continue
            wrong = _wrong(page, link, catalogue, files)
            if wrong:
                yield files.problem(page, link.line, "link", *wrong)


def _wrong(page: Page, link: Link, catalogue: Catalogue, files: SiteFiles) -> Wrong | None:
    href = _short(link.href)
    parts = split_address(link.href)
    if parts is None:
        return say("The link '{href}' cannot be read", href=href), say("Write it again")
    if _OWN_DISK.match(link.href):
        message = say("The link '{href}' leads to your own PC, where no reader can look", href=href)
        return message, say("Copy the file into {folder} and link to it there", folder=files.name)
    if parts.scheme:
        if parts.scheme.lower() in FINE:
            return None
        message = say("The link '{href}' is of a kind that may run something", href=href)
        return message, say("Use https:, mailto: or tel:")
    if parts.netloc:
        message = say("The link '{href}' does not say how to get there", href=href)
        return message, say("Write {link}", link=f"https:{href}")
    return _inside(page, link, parts, catalogue, files)


def _inside(page: Page, link: Link, parts: SplitResult, catalogue: Catalogue, files: SiteFiles) -> Wrong | None:
    href = _short(link.href)
    anchor = unquote(parts.fragment)
    if not parts.path:
        return _no_anchor(page, anchor, href) if anchor else None
    if parts.path.startswith("/"):
        message = say("The link '{href}' starts at the root of a disk or server", href=href)
        return message, say("Write the way from this page, such as ../use-the-mouse/index.md")
    path = nfc(resolve(page.path, link.href))
    if files.leaves(path):
        message = say("The link '{href}' leaves the folder {folder}", href=href, folder=files.name)
        return message, say("Link to a page or file inside it")
    target = catalogue.pages.get(path)
    if target:
        return _no_anchor(target, anchor, href) if anchor else None
    if path in files.all or path.removeprefix(f"{page.locale}/") in files.generated:
        return None
    if f"{path}/index.md" in catalogue.pages:
        message = say("The link '{href}' leads to a folder", href=href)
        return message, say("Write {link}", link=f"{parts.path.rstrip('/')}/index.md")
    message = say("The link '{href}' leads nowhere: {path} is not there", href=href, path=f"{files.name}/{path}")
    near = get_close_matches(path, [*catalogue.pages, *files.all], n=1, cutoff=0.7)
    if "\\" in link.href or "%5C" in link.href:
        return message, say("Write / between folder and name, and no \\")
    if near:
        return message, say("Did you mean {path}?", path=f"{files.name}/{near[0]}")
    return message, say("Write the way from this page to a page that is there")


def _no_anchor(target: Page, anchor: str, href: str) -> Wrong | None:
    known = set(target.anchors) | {f"step-{step.number}" for step in target.steps}
    if anchor in known:
        return None
    message = say("The link '{href}' names a place that is not on its page", href=href)
    near = get_close_matches(anchor, sorted(known), n=1, cutoff=0.6)
    if near:
        return message, say("Did you mean '{word}'?", word=f"#{near[0]}")
    return message, say("Take the part after # out, or name a step such as #step-1")


def _short(href: str) -> str:
    return href if len(href) <= 80 else href[:77] + "…"

"""Links: every one leads somewhere, and none of them runs anything."""

from collections.abc import Iterator
from difflib import get_close_matches
from urllib.parse import unquote

from digilab.catalogue import Catalogue
from digilab.checks.files import SiteFiles
from digilab.model import Link, Page
from digilab.problem import Problem
from digilab.source.addresses import resolve, split_address

FINE = {"http", "https", "mailto", "tel"}


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


def _wrong(page: Page, link: Link, catalogue: Catalogue, files: SiteFiles) -> tuple[str, str] | None:
    parts = split_address(link.href)
    if parts is None:
        return f"The link '{link.href}' cannot be read", "Write it again"
    if parts.scheme:
        if parts.scheme.lower() in FINE:
            return None
        return f"The link '{link.href[:60]}' is of a kind that may run something", "Use https:, mailto: or tel:"
    if parts.netloc:
        return f"The link '{link.href}' does not say how to get there", f"Write https:{link.href}"
    anchor = unquote(parts.fragment)
    if not parts.path:
        return _no_anchor(page, anchor, link) if anchor else None
    if parts.path.startswith("/"):
        return (
            f"The link '{link.href}' starts at the root of a disk or server",
            "Write the way from this page, such as ../use-the-mouse/index.md",
        )
    path = resolve(page.path, link.href)
    if files.leaves(path):
        return f"The link '{link.href}' leaves the folder {files.name}", "Link to a page or file inside it"
    target = catalogue.pages.get(path)
    if target:
        return _no_anchor(target, anchor, link) if anchor else None
    if path in files.all or path.removeprefix(f"{page.locale}/") in files.generated:
        return None
    near = get_close_matches(path, [*catalogue.pages, *files.all], n=1, cutoff=0.7)
    hint = f"Did you mean {files.name}/{near[0]}?" if near else "Write the way from this page to a page that is there"
    return f"The link '{link.href}' leads nowhere: {files.name}/{path} is not there", hint


def _no_anchor(target: Page, anchor: str, link: Link) -> tuple[str, str] | None:
    known = set(target.anchors) | {f"step-{step.number}" for step in target.steps}
    if anchor in known:
        return None
    near = get_close_matches(anchor, sorted(known), n=1, cutoff=0.6)
    hint = f"Did you mean '#{near[0]}'?" if near else "Take the part after # out, or name a step such as #step-1"
    return f"The link '{link.href}' names a place that is not on its page", hint

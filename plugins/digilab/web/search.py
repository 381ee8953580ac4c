"""The search index of a language: a classic script, because a page opened from a USB stick may fetch nothing."""

import json

from digilab.catalogue import Catalogue
from digilab.leaves import leaf_steps
from digilab.model import Page
from digilab.model.tree import Text, walk
from digilab.texts import texts
from digilab.web.listings import steps_in_words
from digilab.web.site import Site


def index_script(locale: str, site: Site) -> str:
    """Give the script that hands the sheets and leaves of a language to the search.

    Addresses in it are relative to the site's root; the page knows the way there.
    """
    documents = [_document(sheet, site.catalogue, site) for sheet in site.catalogue.sheets(locale)]
    documents += [_leaf(leaf, site) for leaf in site.catalogue.leaves(locale)]
    data = json.dumps(documents, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    return f"window.digilabDocuments = {data};\n"


def _document(sheet: Page, catalogue: Catalogue, site: Site) -> dict[str, object]:
    area = catalogue.framework.area(sheet.facts.area)
    picture = site.cover(sheet)
    rest = " ".join(node.text for part in sheet.sections for node in walk(part.content) if isinstance(node, Text))
    return {
        "id": sheet.slug,
        "address": site.address(sheet),
        "title": sheet.title,
        "labels": " ".join(label for step in sheet.steps for label in step.labels),
        "text": " ".join([*(step.text for step in sheet.steps), " ".join(rest.split())]),
        "area": area.plain[sheet.locale],
        "number": sheet.facts.area,
        "steps": steps_in_words(sheet, sheet.locale),
        "picture": picture.variants[0].address if picture else "",
    }


def _leaf(leaf: Page, site: Site) -> dict[str, object]:
    """Give a leaf of two minutes; it belongs to no area."""
    steps = list(leaf_steps(leaf, site.catalogue))
    shown = next((step.picture for step in steps if step.picture), None)
    picture = site.picture(shown.path) if shown and shown.path else None
    rest = [node.text for part in leaf.sections for node in walk(part.content) if isinstance(node, Text)]
    return {
        "id": f"need-{leaf.slug}",
        "address": site.address(leaf),
        "title": leaf.title,
        "labels": " ".join(label for step in steps for label in step.labels),
        "text": " ".join([*(step.text for step in leaf.steps), " ".join(" ".join(rest).split())]),
        "area": f"{texts('courses', leaf.locale)['help']} · {texts('courses', leaf.locale)['two_minutes']}",
        "number": None,
        "steps": steps_in_words(leaf, leaf.locale),
        "picture": picture.variants[0].address if picture else "",
    }

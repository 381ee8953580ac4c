"""The search index of a language: a classic script, because a page opened from a USB stick may fetch nothing.

How a language sounds, and which of its words say nothing, is data of the language: ``languages/<code>/search.json``.
"""

from collections.abc import Iterable

from digilab.languages import language, texts
from digilab.leaves import leaf_steps
from digilab.model import Page
from digilab.model.tree import Text, walk
from digilab.pictures.variants import WebPicture
from digilab.web.script_data import global_script
from digilab.web.site import Site
from digilab.words.phone import phone_languages


def index_script(locale: str, site: Site) -> str:
    """Give the script that hands the sheets and leaves of a language to the search.

    Addresses in it are relative to the site's root; the page knows the way there.
    """
    documents = [_sheet(sheet, site) for sheet in site.catalogue.sheets(locale)]
    documents += [_leaf(leaf, site) for leaf in site.catalogue.leaves(locale)]
    return global_script("digilabIndex", {"documents": documents, "language": dict(language(locale).search)})


def word_names_script(site: Site) -> str:
    """Give the script that hands over what learners call things: id of a word to its names in their languages.

    These are the picture words, and the words that a phone shows (``phone:allow``), where sheets name them.
    """
    names: dict[str, set[str]] = {}
    for tongue in site.catalogue.words.tongues:
        for word, name in tongue.names.items():
            names.setdefault(word, set()).add(name)
    used = {key for sheet in site.catalogue.every_sheet for key in sheet.facts.phone_words}
    for spoken in phone_languages():
        for key in used:
            names.setdefault(f"phone:{key}", set()).add(spoken.words[key])
    return global_script("digilabWordNames", {word: sorted(each) for word, each in sorted(names.items())})


def _sheet(sheet: Page, site: Site) -> dict[str, object]:
    area = site.catalogue.framework.area(sheet.facts.area)
    labels = (label for step in sheet.steps for label in step.labels)
    return {
        "id": sheet.slug,
        **_entry(sheet, site, labels, site.cover(sheet)),
        "area": area.plain[sheet.locale],
        "number": area.code,
    }


def _leaf(leaf: Page, site: Site) -> dict[str, object]:
    """Give a leaf of two minutes; it belongs to no area."""
    steps, words = list(leaf_steps(leaf, site.catalogue)), texts("courses", leaf.locale)
    shown = next((step.picture for step in steps if step.picture), None)
    picture = site.picture(shown.path) if shown and shown.path else None
    return {
        "id": f"need-{leaf.slug}",
        **_entry(leaf, site, (label for step in steps for label in step.labels), picture),
        "area": f"{words['help']} · {words['two_minutes']}",
        "number": None,
    }


def _entry(page: Page, site: Site, labels: Iterable[str], picture: WebPicture | None) -> dict[str, object]:
    """Give what the search knows of any page: what it is called, what people ask for, what stands on it."""
    rest = " ".join(node.text for part in page.sections for node in walk(part.content) if isinstance(node, Text))
    return {
        "address": site.address(page),
        "title": page.title,
        "asked": site.search_words.of(page),
        "labels": " ".join(labels),
        "text": " ".join([*(step.text for step in page.steps), " ".join(rest.split())]),
        "picture": picture.variants[0].address if picture else "",
        "words": _words(page, site),
    }


def _words(page: Page, site: Site) -> list[str]:
    """Give the picture words of a page, those of its title first, then the words that a phone shows."""
    titled = [found.word for found in site.catalogue.words.find(page.title, page.locale)]
    phone = (f"phone:{key}" for key in page.facts.phone_words)
    return list(dict.fromkeys([*titled, *(word.id for word in site.catalogue.words_of(page)), *phone]))

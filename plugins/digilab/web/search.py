"""The search index of a language: a classic script, because a page opened from a USB stick may fetch nothing.

How a language sounds, and which of its words say nothing, is data of the language: ``languages/<code>/search.json``.
"""

from digilab.catalogue import Catalogue
from digilab.languages import language, texts
from digilab.leaves import leaf_steps
from digilab.model import Page
from digilab.model.tree import Text, walk
from digilab.web.listings import steps_in_words
from digilab.web.script_data import global_script
from digilab.web.site import Site
from digilab.words.phone import phone_languages


def index_script(locale: str, site: Site) -> str:
    """Give the script that hands the sheets and leaves of a language to the search.

    Addresses in it are relative to the site's root; the page knows the way there.
    """
    documents = [_document(sheet, site.catalogue, site) for sheet in site.catalogue.sheets(locale)]
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


def _document(sheet: Page, catalogue: Catalogue, site: Site) -> dict[str, object]:
    area = catalogue.framework.area(sheet.facts.area)
    picture = site.cover(sheet)
    rest = " ".join(node.text for part in sheet.sections for node in walk(part.content) if isinstance(node, Text))
    return {
        "id": sheet.slug,
        "address": site.address(sheet),
        "title": sheet.title,
        "asked": site.search_words.of(sheet),
        "labels": " ".join(label for step in sheet.steps for label in step.labels),
        "text": " ".join([*(step.text for step in sheet.steps), " ".join(rest.split())]),
        "area": area.plain[sheet.locale],
        "number": area.code,
        "steps": steps_in_words(sheet, sheet.locale),
        "picture": picture.variants[0].address if picture else "",
        "words": _words(sheet, site),
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
        "asked": site.search_words.of(leaf),
        "labels": " ".join(label for step in steps for label in step.labels),
        "text": " ".join([*(step.text for step in leaf.steps), " ".join(" ".join(rest).split())]),
        "area": f"{texts('courses', leaf.locale)['help']} · {texts('courses', leaf.locale)['two_minutes']}",
        "number": None,
        "steps": steps_in_words(leaf, leaf.locale),
        "picture": picture.variants[0].address if picture else "",
        "words": _words(leaf, site),
    }


def _words(page: Page, site: Site) -> list[str]:
    """Give the picture words of a page, those of its title first, then the words that a phone shows."""
    titled = [found.word for found in site.catalogue.words.find(page.title, page.locale)]
    phone = (f"phone:{key}" for key in page.facts.phone_words)
    return list(dict.fromkeys([*titled, *(word.id for word in site.catalogue.words_of(page)), *phone]))

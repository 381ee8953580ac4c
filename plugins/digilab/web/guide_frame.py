"""What Material's frame needs to know around a page of the guide: its contents, other languages, the ways back."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from digilab.addresses import in_locale, page_address, relative
from digilab.languages import Texts, texts
from digilab.model import Page
from digilab.model.tree import elements
from digilab.source.addresses import is_external, resolve
from digilab.web.keys import GUIDE, TRAINERS
from digilab.web.site import ASSETS


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the contents: its heading ("" for what stands before the first), keys of its pages in order."""

    heading: str
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """A page in the contents: title, link, whether it is the page that shows them."""

    title: str
    href: str
    current: bool


@dataclass(frozen=True, slots=True)
class OtherLanguage:
    """A way to another language: its own name, link, a note where the page is not translated yet, else ""."""

    locale: str
    name: str
    href: str
    note: str


@dataclass(frozen=True, slots=True)
class GuideFrame:
    """What the templates show as ``guide``; every link is relative to the page.

    Attributes:
        parts: heading and pages of each part of the contents.
        languages: the ways to the other languages.
        index: link to the guide's first page.
        home: link to the learners' home page.
        trainers: link to the trainers' pages.
        assets: the way to our own styles, scripts and fonts.
        search: the way to the folder that the search's index lies in.
        preview: whether this is the live preview.
        words: our own words.
    """

    parts: tuple[tuple[str, tuple[Entry, ...]], ...]
    languages: tuple[OtherLanguage, ...]
    index: str
    home: str
    trainers: str
    assets: str
    search: str
    preview: bool
    words: Texts


def contents(index: Page | None, keys: Collection[str], locale: str) -> tuple[Part, ...]:
    """Give the contents of the guide: its first page lists them, part by part; what it leaves out comes last.

    A page that stands under a heading belongs there, also where the words before the first heading link to it.

    Args:
        index: the guide's first page in this language, if there is one.
        keys: keys of all its pages in this language.
        locale: the language.
    """
    left = dict.fromkeys(sorted(keys))
    left.pop(GUIDE, None)
    parts = []
    for section in sorted(index.sections if index else (), key=lambda each: not each.heading):
        found = []
        for link in elements(section.content, "a"):
            href = link.get("href")
            key = "" if is_external(href) else resolve(f"{locale}/{GUIDE}", href).removeprefix(f"{locale}/")
            if key in left:
                del left[key]
                found.append(key)
        parts.append(Part(section.heading, tuple(found)))
    own = tuple(key for part in parts if not part.heading for key in part.keys)
    first = Part("", ((GUIDE,) if GUIDE in keys else ()) + own)
    parts = [first, *(part for part in parts if part.heading)]
    if left:
        parts.append(Part(texts("guide", locale)["more"], tuple(left)))
    return tuple(part for part in parts if part.keys)


def frame(
    key: str,
    locale: str,
    parts: tuple[Part, ...],
    titles: Mapping[str, str],
    translated: Mapping[str, Collection[str]],
    language_names: Mapping[str, str],
    *,
    preview: bool,
) -> GuideFrame:
    """Give what is around a page of the guide.

    Args:
        key: the page's path without the language.
        locale: its language.
        parts: the contents of the guide in this language.
        titles: the title of each of its pages, by key.
        translated: the keys that each language has; the default language first.
        language_names: each language's own name.
        preview: whether this is the live preview.
    """
    default = next(iter(translated))
    origin = page_address(f"{locale}/{key}", default)
    words = texts("guide", locale)

    def to(other: str, language: str = locale) -> str:
        return relative(page_address(f"{language}/{other}", default), origin)

    def instead(language: str) -> str:
        there = translated[language]
        return to(key if key in there else GUIDE if GUIDE in there else TRAINERS, language)

    languages = tuple(
        OtherLanguage(
            other, language_names[other], instead(other), "" if key in translated[other] else words["not_translated"]
        )
        for other in translated
        if other != locale
    )
    return GuideFrame(
        parts=tuple(
            (part.heading, tuple(Entry(titles.get(each, each), to(each), each == key) for each in part.keys))
            for part in parts
        ),
        languages=languages,
        index=to(GUIDE),
        home=relative(in_locale("index.html", locale, default), origin),
        trainers=to(TRAINERS),
        assets=relative(ASSETS, origin),
        search=search_base(key),
        preview=preview,
        words=words,
    )


def search_base(key: str) -> str:
    """Give the way from a page of the guide to the guide's folder."""
    return "../" * (key.count("/") - 1) or "."

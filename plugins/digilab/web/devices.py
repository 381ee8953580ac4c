"""What a page says of real devices: the lines of the systems, and the words that a phone shows in its own language."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from digilab.languages import language
from digilab.model import Page, SystemLine
from digilab.systems import systems
from digilab.web.fragments import html, placed, without_links
from digilab.web.site import Site
from digilab.words.phone import (
    VERSION,
    PhoneWords,
    phone_keys,
    phone_languages,
    phone_word,
    without_phone_words,
)


@dataclass(frozen=True, slots=True)
class ShownLine:
    """A line as a page shows it: its system's sign, what it says."""

    sign: str
    html: Markup


@dataclass(frozen=True, slots=True)
class PhoneTongue:
    """What the phone of someone who speaks a language shows.

    Attributes:
        code: the language's code.
        own: its name in itself.
        name: what the page's language calls it.
        direction: ``ltr`` or ``rtl``; a screen in the latter is mirrored.
        words: the word in the page's language, and the phone's.
    """

    code: str
    own: str
    name: str
    direction: str
    words: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Phone:
    """The words of a sheet that phones show: languages, names of those that lack, Android's version."""

    tongues: tuple[PhoneTongue, ...]
    missing: tuple[str, ...]
    version: str = VERSION


def shown_lines(lines: Iterable[SystemLine], page: Page, site: Site, origin: str) -> tuple[ShownLine, ...]:
    """Give lines of a page's systems as another page, or another place of it, can show them."""
    known = systems()
    return tuple(
        ShownLine(known[each.system].sign, html(without_links(placed(each.content, page, site, origin))))
        for each in lines
        if each.system
    )


def phone(sheet: Page, site: Site) -> Phone | None:
    """Give the words of a sheet that phones show, or None where it names none."""
    keys = [key for key in sheet.facts.phone_words if key in phone_keys()]
    if not keys:
        return None
    tongues = (*_site_languages(sheet, keys, site), *(_tongue(each, keys, sheet) for each in phone_languages()))
    return Phone(tuple(tongues), without_phone_words(sheet.locale))


def phone_texts() -> Iterator[str]:
    """Give every text of phones in other scripts, for the fonts."""
    for each in phone_languages():
        yield each.language.own
        yield from each.words.values()


def _site_languages(sheet: Page, keys: list[str], site: Site) -> Iterator[PhoneTongue]:
    """Give the site's other languages: many a phone speaks one of them."""
    for locale in site.catalogue.locales:
        if locale != sheet.locale:
            other = language(locale)
            pairs = tuple((phone_word(key, sheet.locale), phone_word(key, locale)) for key in keys)
            yield PhoneTongue(locale, other.own_name, language(sheet.locale).name_of(locale), other.direction, pairs)


def _tongue(each: PhoneWords, keys: list[str], sheet: Page) -> PhoneTongue:
    own = each.language
    return PhoneTongue(
        own.code,
        own.own,
        own.name_in(sheet.locale),
        "rtl" if own.rtl else "ltr",
        tuple((phone_word(key, sheet.locale), each.words[key]) for key in keys),
    )

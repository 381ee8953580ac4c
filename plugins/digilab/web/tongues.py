"""The learner's own language: what can be chosen, and the names of the picture words as classic scripts."""

from dataclasses import dataclass

from digilab.addresses import dictionary_address, relative
from digilab.catalogue import Catalogue
from digilab.fonts import printable
from digilab.languages import language, texts
from digilab.web.links import paper_link
from digilab.web.script_data import global_script
from digilab.web.site import SOUNDS, Site
from digilab.words.languages import MISSING, OwnLanguage
from digilab.words.names import Tongue, cldr, rejected


@dataclass(frozen=True, slots=True)
class TongueChoice:
    """A language that a learner can choose.

    Attributes:
        code: its code.
        own: its name in itself.
        name: what the page's language calls it.
        direction: ``ltr`` or ``rtl``.
        count: how many words have a name.
        from_cldr: whether names come from CLDR.
        note: who checked the centre's own words, in the page's language, or "".
        dictionary: link to its picture dictionary, "" where there is none: handouts are off, or a font is missing.
        printable: whether its script can be printed.
        heard: link to what tells where the words' sounds lie, "" where there are none.
    """

    code: str
    own: str
    name: str
    direction: str
    count: int
    from_cldr: bool
    note: str = ""
    dictionary: str = ""
    printable: bool = True
    heard: str = ""


@dataclass(frozen=True, slots=True)
class Tongues:
    """The learners' own languages, for the picker and the list of dictionaries.

    Attributes:
        choices: those that can be chosen.
        missing: names of those that nobody has given words for.
        cldr_version: the version of CLDR that names come from.
        rejected: how many of its names are not used, because they are wrong.
        first: what the page's language calls the language that dictionaries begin with.
    """

    choices: tuple[TongueChoice, ...]
    missing: tuple[str, ...]
    cldr_version: str
    rejected: int
    first: str


def tongues(locale: str, site: Site, origin: str) -> Tongues:
    """Give the learners' own languages for a page in a language."""
    spoken = (_choice(each, locale, site, origin) for each in only_heard(site))
    choices = (*tongue_choices(locale, site, origin), *spoken)
    missing = missing_tongues(locale, site)
    first = language(locale).name_of(site.default_locale)
    return Tongues(choices, tuple(missing), str(cldr()["version"]), len(rejected()), first)


def all_tongues(catalogue: Catalogue) -> list[Tongue]:
    """Give every language that a card can show: the site's own ones, then the learners'."""
    words = catalogue.words
    if not words:
        return []
    own = [
        Tongue(
            OwnLanguage(locale, language(locale).own_name, rtl=language(locale).right_to_left),
            {word.id: word.sides[locale].word for word in words.words},
            from_cldr=False,
        )
        for locale in catalogue.locales
    ]
    return [*own, *words.tongues]


def tongue_choices(locale: str, site: Site, origin: str) -> list[TongueChoice]:
    """Give the languages that a page offers: not its own.

    Args:
        locale: the page's language.
        site: the whole.
        origin: the page's address in the site.
    """
    return [
        _choice(tongue, locale, site, origin)
        for tongue in all_tongues(site.catalogue)
        if tongue.language.code != locale
    ]


def only_heard(site: Site) -> list[Tongue]:
    """Give the languages of which there is no text: people have spoken the words."""
    known = {tongue.language.code for tongue in all_tongues(site.catalogue)}
    lacking = sorted(set(site.word_sounds) - known)
    ours = language(site.default_locale)
    return [Tongue(OwnLanguage(code, ours.name_of(code) or code), {}, from_cldr=False) for code in lacking]


def words_heard(code: str) -> str:
    """Give the address of the script that tells where a language's words lie; no sheet has such a name."""
    return f"{SOUNDS}/{code}/words.names.js"


def missing_tongues(locale: str, site: Site) -> list[str]:
    """Give the names of the learners' languages that have no words yet."""
    known = {tongue.language.code for tongue in site.catalogue.words.tongues}
    return [language(locale).name_of(code) or code for code in MISSING if code not in known | {*site.word_sounds}]


def names_script(tongue: Tongue) -> str:
    """Give the script that hands a language's names to the page; a page opened from a USB stick may fetch nothing."""
    data = {
        "code": tongue.language.code,
        "dir": "rtl" if tongue.language.rtl else "ltr",
        "names": dict(tongue.names),
    }
    return global_script("digilabNames", data)


def _choice(tongue: Tongue, locale: str, site: Site, origin: str) -> TongueChoice:
    own, words = tongue.language, texts("words", locale)
    of_site = own.code in site.catalogue.locales
    fits = all(map(printable, (tongue.language.own, *tongue.names.values())))
    address = dictionary_address(site.default_locale, own.code)
    note = ""
    if tongue.checked:
        note = words.say("checked_by", by=tongue.checked_by, date=tongue.checked.isoformat())
    return TongueChoice(
        code=own.code,
        own=own.own,
        name=own.name_in(locale),
        direction="rtl" if own.rtl else "ltr",
        count=len(tongue.names),
        from_cldr=tongue.from_cldr,
        note=note,
        dictionary=paper_link(address, site, origin) if fits and not of_site else "",
        printable=fits,
        heard=relative(words_heard(own.code), origin) if own.code in site.word_sounds else "",
    )

"""What a site says: every sentence of learners' pages, found in the pages as a browser gets them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from digilab.build.reading import Project
from digilab.build.settings import Settings
from digilab.cache import Cache, recipe
from digilab.gestures import APP as GESTURES
from digilab.languages import texts
from digilab.pictures.store import PictureStore
from digilab.speech import kinds
from digilab.speech.sentences import parts_of, split
from digilab.speech.store import SITE
from digilab.web.pages import Pages
from digilab.web.render import environment, render

MANY = 3
"""A sentence of so many groups lies with those of the whole site."""
PACKS = {kinds.STEPS: 2, kinds.WORDS: 12, kinds.PRACTICE: 2, kinds.WELCOME: 1, kinds.DOORS: 1, kinds.REST: 24}
"""In how many packs sentences of a kind lie that many pages have: nobody fetches megabytes to hear one."""

_TOLD = (
    ("gestures", ("done", "offer", "welcome", "thanks"), kinds.WELCOME),
    ("web", ("try_bravo",), kinds.PRACTICE),
)
"""Texts that a script shows, or that lie in a part that is not read as a whole: their place, keys and kind."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence that is said: language, words, kind, the pack that holds it, the packs of the pages that say it."""

    locale: str
    text: str
    kind: str
    pack: str
    groups: tuple[str, ...]


def player_texts(project: Project, locale: str) -> Iterator[tuple[str, str]]:
    """Give what scripts tell on pages to practise on and in the welcome, which no page has in its text."""
    for told in texts("practice", locale).values():
        yield from ((sentence, kinds.PRACTICE) for sentence in split(told) if "{" not in told and told[-1] in ".?!")
    apps = project.apps.texts if project.apps else {}
    for (app, language), said in sorted(apps.items()):
        if language == locale:
            kind = kinds.WELCOME if app == GESTURES else kinds.PRACTICE
            hints = (told for key, told in said.items() if key.endswith("_hint") and "{" not in told)
            yield from ((sentence, kind) for told in hints for sentence in split(told))
    for place, keys, kind in _TOLD:
        own = texts(place, locale)
        yield from ((sentence, kind) for key in keys for sentence in split(own[key]))


def sentences(project: Project, settings: Settings) -> list[Sentence]:
    """Give every sentence of learners' pages once, in the order in which they are to be spoken."""
    cache = Cache(settings.cache)
    store = PictureStore(settings.docs, cache, project.catalogue.default_locale)
    site = replace(
        project.site(settings, store.web),
        exercises=project.exercises,
        openings=settings.openings,
        doors=project.doors,
    )
    pages, env = Pages.of(site), environment(settings.templates, cache, settings.extras)
    found: list[Sentence] = []
    for locale in project.catalogue.locales:
        said: dict[str, str] = {}
        groups: dict[str, dict[str, None]] = {}
        for text, kind in player_texts(project, locale):
            said.setdefault(text, kind)
            groups.setdefault(text, {})[SITE] = None
        for page in pages.in_locale(locale):
            if page.kind.name not in kinds.PAGES:
                continue
            for text, kind in parts_of(render(page, pages, env), kinds.PARTS, kinds.PAGES[page.kind.name]).items():
                said[text] = min(kind, said.get(text, kind), key=kinds.KINDS.index)
                groups.setdefault(text, {})[page.pack] = None
        found += (
            Sentence(locale, text, kind, _pack(text, kind, groups[text]), tuple(groups[text]))
            for text, kind in said.items()
        )
    order = project.catalogue.locales
    return sorted(found, key=lambda each: (kinds.KINDS.index(each.kind), order.index(each.locale)))


def word_names(project: Project) -> list[Sentence]:
    """Give what the picture words are called in the learners' languages, each name once."""
    catalogue = project.catalogue
    return [
        Sentence(tongue.language.code, name, kinds.WORDS, kinds.WORDS, (kinds.WORDS,))
        for tongue in catalogue.words.tongues
        if tongue.language.code not in catalogue.locales
        for name in dict.fromkeys(tongue.names.values())
    ]


def _pack(text: str, kind: str, groups: Iterable[str]) -> str:
    names = list(groups)
    if SITE not in names and len(names) < MANY:
        return min(names)
    of = PACKS.get(kind, 0)
    return f"{kind}-{int(recipe(text)[:8], 16) % of + 1}" if of else SITE

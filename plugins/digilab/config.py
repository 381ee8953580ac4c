"""The plugin's options in ``mkdocs.yml``, and what DigiLab reads from the rest of it.

```yaml
plugins:
  - i18n: ...
  - digilab:
      framework: "2.2"      # competence framework: "2.2", "3.0", or <name> for frameworks/<name>.yml
      handouts: true        # make the PDFs; switch off for a quick look at the pages; or who makes them, when they
                            # are very many: {executor: dask, address: "tcp://192.168.1.20:8786"}
      papers: send-an-e-mail* *-day-04   # of the PDFs only these, by their names; all when left out
      audio: false          # speak each sentence into a small file, for PCs without a voice
      voice: espeak-ng      # the voice that speaks them
      kit: true             # use the package's practice apps, scenes, picture words, terms and gestures
      offline: true         # make digilab-offline.zip and the smaller copies of the site for a USB stick
      office_hours:         # when people may come with a question; leave it out, and the page says to ask at the desk
        - {day: monday, from: "14:00", to: "17:00"}
        - {day: thursday, from: "9:30", to: "12:00"}
      systems: [windows-11, android, gmail, chrome]   # what the learners meet, in order: sheets show the first two
      brand:                # what makes the site yours; every part may be left out, see brand/read.py
        name: Le Centre             # or one for each language: {fr: Le Centre, en: The Centre}
        logo: centre/logo.svg       # SVG or PNG, below docs
        accent: "#25295b"           # text, buttons and frames; what could hardly be read is refused
        areas: {1: "#ffc936"}       # colours of areas
        address: [Rue de l'École 1, 1000 Ville]
        phone: "+32 4 000 00 00"
        email: office@example.org
        licence: CC0 1.0            # or {name: …, address: "https://…"}; when left out, copyright's
        footer: {fr: Avec le soutien de la Région., en: With the Region's support.}
        on_learners_papers: false   # name, logo and contact on learners' papers too: a paper of a centre for migrants
                                    # can expose who carries it; posters and trainers' papers always have them
      needs:                # things that sheets can ask for, beyond the built-in ones
        scanner: {icon: scanner, fr: un scanner, en: a scanner}
```
"""

import os
import re
from collections.abc import Callable, Mapping
from datetime import time
from pathlib import Path

from mkdocs.config import base
from mkdocs.config import config_options as option
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs_static_i18n.plugin import I18n

from digilab.build.settings import Settings
from digilab.frameworks import DEFAULT
from digilab.icons import has_icon
from digilab.kit import kit_for
from digilab.languages import FOLDER
from digilab.model import Opening
from digilab.needs import Need
from digilab.opening import WEEK
from digilab.problem import Problem
from digilab.site_options import brand_of, extras_of, handouts_of, option_problems
from digilab.source import MarkdownOptions
from digilab.source.typography import typeset_text
from digilab.speech.voices import VOICES

CACHE = Path(".cache") / "digilab"
"""The folder for made files, beside mkdocs.yml."""
LATEST = 4_102_444_800
"""2100-01-01 in seconds since 1970: no date is later, ZIP files could not hold it."""


class Things(base.BaseConfigOption[dict[str, Need]]):
    """Things that a sheet can ask for: each has an icon, and words in every language of the site.

    Whether a language of the site is missing is told by the checks, which know the languages.
    """

    def __init__(self) -> None:
        """Be empty when the option is left out."""
        super().__init__()
        self.default = {}

    def run_validation(self, value: object) -> dict[str, Need]:
        """Read the things.

        Raises:
            base.ValidationError: something in them is wrong; all of it is named.
        """
        if not isinstance(value, Mapping):
            message = "Write a thing and its words, such as: scanner: {icon: scanner, fr: un scanner, en: a scanner}"
            raise base.ValidationError(message)
        needs = {str(name): _need(str(name), each) for name, each in value.items()}
        wrong = [found for found in needs.values() if isinstance(found, str)]
        if wrong:
            raise base.ValidationError("; ".join(wrong))
        return {name: each for name, each in needs.items() if isinstance(each, Need)}


def _need(name: str, entry: object) -> Need | str:
    """Give a thing, or what is wrong with its entry."""
    if isinstance(entry, Need):
        return entry
    if (
        not isinstance(entry, Mapping)
        or "icon" not in entry
        or not all(isinstance(v, str) and v for v in entry.values())
    ):
        return f"'{name}' needs an icon and its words in each language of the site, all of them texts"
    if not has_icon(entry["icon"]):
        return f"'{name}': there is no Material Design Icon '{entry['icon']}'"
    return Need(name, entry["icon"], {str(key): words for key, words in entry.items() if key != "icon"})


_TIME = re.compile(r"(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)")


class Names(base.BaseConfigOption[tuple[str, ...]]):
    """Names, as a list or as one text with spaces between them, as a variable of the system has them."""

    def __init__(self) -> None:
        """Be empty when the option is left out."""
        super().__init__()
        self.default = []

    def run_validation(self, value: object) -> tuple[str, ...]:
        """Read the names.

        Raises:
            base.ValidationError: it is neither a text nor a list of texts.
        """
        names = value.split() if isinstance(value, str) else value
        if not isinstance(names, list | tuple) or not all(isinstance(each, str) for each in names):
            message = "Write names, such as: send-an-e-mail* digilab-day-04"
            raise base.ValidationError(message)
        return tuple(names)


class OfficeHours(base.BaseConfigOption[tuple[Opening, ...]]):
    """A list of opening times; each says ``day``, ``from`` and ``to``. Every wrong one is told, with its number."""

    def __init__(self) -> None:
        """Be empty when the option is left out."""
        super().__init__()
        self.default = []

    def run_validation(self, value: object) -> tuple[Opening, ...]:
        """Read the list.

        Raises:
            base.ValidationError: something in it is wrong; all of it is named.
        """
        if not isinstance(value, list | tuple):
            message = 'Write a list, such as: - {day: monday, from: "14:00", to: "17:00"}'
            raise base.ValidationError(message)
        openings: list[Opening] = []
        wrong: list[str] = []
        for number, each in enumerate(value, 1):
            if isinstance(each, Opening):
                openings.append(each)
                continue
            found = _opening(each)
            if isinstance(found, str):
                wrong.append(f"entry {number}: {found}")
                continue
            twin = next((o for o in openings if o.day == found.day and _overlap(o, found)), None)
            if twin:
                wrong.append(f"entry {number}: it overlaps another one on {WEEK[found.day]}")
            openings.append(found)
        if wrong:
            raise base.ValidationError("; ".join(wrong))
        return tuple(sorted(openings))


def _opening(entry: object) -> Opening | str:
    """Give an opening, or what is wrong with the entry."""
    if not isinstance(entry, Mapping) or set(entry) != {"day", "from", "to"}:
        return "it needs 'day', 'from' and 'to', and nothing else"
    if entry["day"] not in WEEK:
        return f"'{entry['day']}' is no day; write one of {', '.join(WEEK)}"
    begins, ends = _time(entry["from"]), _time(entry["to"])
    if begins is None or ends is None:
        bad = entry["from"] if begins is None else entry["to"]
        return f"'{bad}' is no time; write it in quotes, such as \"14:00\""
    if begins >= ends:
        return f"'from' ({begins:%H:%M}) must be before 'to' ({ends:%H:%M})"
    return Opening(WEEK.index(entry["day"]), begins, ends)


def _time(value: object) -> time | None:
    """Read a time; an unquoted 14:00 reaches us as a number of minutes, because YAML counts in sixties."""
    if isinstance(value, int) and 60 <= value < 24 * 60:
        return time(value // 60, value % 60)
    found = _TIME.fullmatch(value) if isinstance(value, str) else None
    return time(int(found["hour"]), int(found["minute"])) if found else None


def _overlap(one: Opening, other: Opening) -> bool:
    return one.begins < other.ends and other.begins < one.ends


class DigilabConfig(base.Config):
    """Options of the plugin ``digilab``."""

    framework = option.Type((str, float), default=DEFAULT)
    """The competence framework that sheets are tagged with: one of ours, or a file in the folder ``frameworks``."""

    handouts = option.Type(object, default=True)
    """Whether the PDFs are made. For very many, who makes them: `executor: dask` and the `address` of a scheduler."""

    papers = Names()
    """Which PDFs are made, by their names without `.pdf`; `*` stands for any signs, as in `send-an-e-mail*` or
    `fr/*-day-04`. A list, or one text with spaces between. Nothing leads to the others. All when left out."""

    audio = option.Type(bool, default=False)
    """Whether each sentence is spoken at build time, for PCs that have no voice."""

    voice = option.Choice(tuple(VOICES), default="espeak-ng")
    """The voice that speaks them."""

    offline = option.Type(bool, default=True)
    """Whether copies of the site are made too, as ZIP files for a USB stick."""

    kit = option.Type(bool, default=True)
    """Whether the site uses the practice apps, scenes, picture words, terms and gestures that the package brings."""

    office_hours = OfficeHours()
    """When the office hours are; left out where the times are not fixed."""

    systems = option.ListOfItems(option.Type(str), default=[])
    """Systems that the centre's learners meet, in order: what sheets say of the first two is shown to them."""

    brand = option.Optional(option.Type(object))
    """What makes the site the centre's own, each part as it is needed: `name` (one text, or one for each language),
    `logo` (SVG or PNG below docs), `accent` (colour of text, buttons and frames, such as "#25295b"; one that could
    hardly be read is refused, and the nearest that can be read is named), `areas` (number of an area to its
    colour), `address` (a line, or up to four), `phone`, `email`, `licence` (its name, or `name` and `address`; when
    left out, MkDocs' `copyright`), `footer` (one sentence, or one for each language), `on_learners_papers`: name,
    logo and contact stand on pages, posters and trainers' papers; only with `true` on learners' papers too, because
    a paper from a centre for migrants can expose who carries it.
    """

    needs = Things()
    """Things that sheets can ask for, beyond the built-in ones: name to icon and words."""

    def openings(self) -> tuple[Opening, ...]:
        """Give the opening times, in the order of the week."""
        return tuple(self.office_hours)

    def extra_needs(self) -> dict[str, Need]:
        """Give the site's own things, by name."""
        return dict(self.needs)


def languages(config: MkDocsConfig) -> I18n:
    """Give the plugin that knows the site's languages.

    Raises:
        PluginError: ``i18n`` is not among the plugins, or is set up in a way that would mix languages.
    """
    plugin = config.plugins.get("i18n")
    if not isinstance(plugin, I18n):
        message = "DigiLab needs the plugin 'i18n' (mkdocs-static-i18n) before it in mkdocs.yml."
        raise PluginError(message)
    if plugin.config.docs_structure != "folder" or plugin.config.fallback_to_default:
        message = (
            "DigiLab needs 'docs_structure: folder' and 'fallback_to_default: false' in the options of 'i18n':"
            " a missing translation must not show the other language."
        )
        raise PluginError(message)
    return plugin


def locales(i18n: I18n) -> tuple[str, ...]:
    """Give the languages that are built, the default one first."""
    built = [str(locale) for locale in i18n.build_languages]
    return (i18n.default_language, *(each for each in built if each != i18n.default_language))


def settings_of(config: MkDocsConfig, options: DigilabConfig) -> Settings:
    """Give the settings of a site.

    Raises:
        ValueError: SOURCE_DATE_EPOCH is no date.
    """
    i18n = languages(config)
    built = locales(i18n)
    handouts, _ = handouts_of(config, options.handouts)
    each = {locale: i18n.get_language_config(locale) for locale in built}
    return Settings(
        docs=Path(config.docs_dir),
        locales=built,
        languages=Path(config.config_file_path).resolve().parent / FOLDER,
        language_names={locale: language.name for locale, language in each.items()},
        site_names={
            locale: typeset_text(language.site_name or config.site_name, locale) for locale, language in each.items()
        },
        site_url=config.site_url or "",
        cache=Path(config.config_file_path).resolve().parent / CACHE,
        framework=str(options.framework),
        needs=options.extra_needs(),
        openings=options.openings(),
        systems=tuple(options.systems),
        config=Path(config.config_file_path),
        handouts=handouts.made,
        executor=handouts,
        papers=tuple(options.papers),
        offline=options.offline,
        voice=options.voice if options.audio else "",
        kit=kit_for(Path(config.docs_dir)) if options.kit else None,
        brand=brand_of(config, options.brand, built, str(options.framework))[0],
        extras=extras_of(config),
        templates=(Path(config.theme.custom_dir),) if config.theme.custom_dir else (),
        epoch=_epoch(os.environ.get("SOURCE_DATE_EPOCH", "")),
    )


def problems_of(config: MkDocsConfig, options: DigilabConfig) -> list[Problem]:
    """Tell what is wrong with the options beyond what MkDocs refuses itself."""
    _, problems = brand_of(config, options.brand, locales(languages(config)), str(options.framework))
    _, wrong = handouts_of(config, options.handouts)
    return [*problems, *wrong, *option_problems(config, options)]


def _epoch(given: str) -> int | None:
    if not given:
        return None
    if not given.isdecimal() or int(given) >= LATEST:
        message = f"SOURCE_DATE_EPOCH is '{given[:40]}': write seconds since 1970, as a whole number, or leave it out."
        raise ValueError(message)
    return int(given)


def markdown_options(config: MkDocsConfig, after: Callable[[str, str], str] | None = None) -> MarkdownOptions:
    """Give the Markdown extensions of the site, so that DigiLab reads what MkDocs would print.

    Args:
        config: the site's configuration.
        after: what the site's other plugins make of a page's HTML.
    """
    return MarkdownOptions(tuple(config.markdown_extensions), dict(config.mdx_configs), after)

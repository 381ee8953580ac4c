"""What every page has around its own content: head, header with its language buttons, comfort bar, footer."""

from dataclasses import dataclass

from markupsafe import Markup

from digilab.addresses import relative
from digilab.frameworks import Framework
from digilab.languages import Language, Texts, language, texts
from digilab.model import Kind, Page
from digilab.problem import Problem
from digilab.speech.store import SITE as PACK_OF_ALL
from digilab.web.centre import Centre, centre
from digilab.web.extras import Script
from digilab.web.icons import icon
from digilab.web.keep import keep_name
from digilab.web.keys import COPIES, RULES, TRAINER_OFFICE, trainer_day_key
from digilab.web.language import LanguageButton, language_buttons
from digilab.web.linked_data import linked_data
from digilab.web.links import Named, named
from digilab.web.page_kind import WebPage
from digilab.web.pages import Pages
from digilab.web.site import ASSETS, SOUNDS

IDLE_SECONDS = 600
"""On a public PC the tab forgets what was chosen after ten minutes without a touch."""
TRACES_SHEET = "erase-my-traces"
"""The sheet that teaches to erase what the site itself cannot: history, downloads."""


@dataclass(frozen=True, slots=True)
class Shell:
    """What the frame of a page shows; every link is relative to the page, "" where there is nothing to link to.

    Attributes:
        locale: the page's language.
        origin: the page's address.
        key: what the page is called in every language.
        title: the page's title.
        site_name: the site's name.
        description: one sentence about the page, or "".
        root: the way to the site's root, ending with a slash.
        preview: whether this is the live preview.
        hidden: whether search engines should leave the page out.
        area: code of the page's area, or None.
        framework: the competence framework.
        is_about_sheet: whether the page is a sheet or belongs to one.
        languages: the ways to the other languages.
        linked_data: the page's schema.org data.
        problems: what is wrong with the page; only the live preview gives any.
        home: link to the home page.
        handouts: link to the handout centre.
        picture_words: link to the page of the picture words.
        free: link to free practice.
        about: link to the page about the site.
        accessibility: link to the accessibility statement.
        offline: link to the page with the site's copies to carry along.
        keep: name of what can be kept on a phone from this page, or "".
        keeps: whether anything of the site can be kept on a phone.
        rules: link to the guide's page of rules, where the live preview shows what is wrong.
        trainers: link to the trainers' first page, or to their page of the day or leaf that this is.
        coverage: link to the coverage page.
        report: link to the coordinator's report.
        sounds: links to the scripts that tell where the sounds of this page lie; none where it has none.
        traces: the sheet that teaches to erase what the site cannot, or None.
        centre: the centre's own part of the frame.
        styles: links to the site's own style sheets.
        scripts: the site's own scripts, each with the link to it.
        edit: where the page that this one is about can be edited; only pages for trainers say so.
        idle_seconds: seconds without a touch after which the tab is about to forget.
    """

    locale: str
    origin: str
    key: str
    title: str
    site_name: str
    description: str
    root: str
    preview: bool
    hidden: bool
    area: str | None
    framework: Framework
    is_about_sheet: bool
    languages: tuple[LanguageButton, ...]
    linked_data: Markup
    problems: tuple[Problem, ...]
    home: str
    handouts: str
    picture_words: str
    free: str
    about: str
    accessibility: str
    offline: str
    keep: str
    keeps: bool
    rules: str
    trainers: str
    coverage: str
    report: str
    sounds: tuple[str, ...]
    traces: Named | None
    centre: Centre
    styles: tuple[str, ...] = ()
    scripts: tuple[tuple[Script, str], ...] = ()
    edit: str = ""
    idle_seconds: int = IDLE_SECONDS

    def to(self, address: str) -> str:
        """Give the link to an address of the site."""
        return relative(address, self.origin)

    def asset(self, name: str) -> str:
        """Give the link to a file of the theme."""
        return self.to(f"{ASSETS}/{name}")

    @property
    def listening(self) -> Markup:
        """Give the attributes that tell scripts what can be heard here: voices to look for, the site's own sounds."""
        told = {
            "voices": " ".join(self.language.voices),
            "sounds": self.to(f"{SOUNDS}/x")[:-1],
            "sound-names": " ".join(self.sounds),
        }
        return Markup(" ").join(Markup('data-{}="{}"').format(name, value) for name, value in told.items() if value)

    def area_icon(self, code: str) -> Markup:
        """Give the icon of an area."""
        return icon(self.framework.area(code).icon)

    @property
    def language(self) -> Language:
        """The page's language."""
        return language(self.locale)

    def way(self, locale: str) -> Markup:
        """Give the attribute of a part in another language, where that is written in the other direction."""
        direction = language(locale).direction
        return Markup(f' dir="{direction}"') if direction != self.language.direction else Markup()  # noqa: S704 (ltr or rtl)

    @property
    def words(self) -> Texts:
        """The texts of pages."""
        return texts("web", self.locale)

    @property
    def say_comfort(self) -> Texts:
        """The texts of the comfort bar and of what erases the tab's choices."""
        return texts("comfort", self.locale)

    @property
    def say_papers(self) -> Texts:
        """The texts of the handout centre."""
        return texts("papers", self.locale)

    @property
    def say_offline(self) -> Texts:
        """The texts around the copies of the site that one carries along."""
        return texts("offline", self.locale)

    @property
    def say_exercises(self) -> Texts:
        """The texts of exercises."""
        return texts("exercises", self.locale)

    @property
    def say_words(self) -> Texts:
        """The texts around picture words."""
        return texts("words", self.locale)

    @property
    def say_trainer(self) -> Texts:
        """The texts of the pages for trainers and coordinators."""
        return texts("trainer", self.locale)


def shell(page: WebPage, pages: Pages) -> Shell:
    """Make the frame of a page.

    Args:
        page: the page.
        pages: every page of the site.
    """
    site, catalogue, locale, origin = pages.site, pages.site.catalogue, page.locale, page.address

    def to(target: str) -> str:
        return relative(target, origin) if target else ""

    def written(found: Page | None) -> str:
        return to(site.address(found)) if found else ""

    traces = catalogue.sheet(TRACES_SHEET, locale)
    return Shell(
        locale=locale,
        origin=origin,
        key=page.key,
        title=page.title,
        site_name=site.site_name[locale],
        description=page.written.description if page.written else "",
        root="../" * origin.count("/") or "./",
        preview=site.preview,
        hidden=not page.is_listed(site),
        area=page.area,
        framework=catalogue.framework,
        is_about_sheet=page.page is not None and page.page.is_sheet and not page.kind.for_trainers,
        languages=language_buttons(page, pages),
        linked_data=linked_data(page, site),
        problems=tuple(site.problems.get(page.written.path, ())) if page.written else (),
        home=to(site.home(locale)),
        handouts=written(catalogue.handouts_page(locale)) if site.handouts else "",
        picture_words=written(catalogue.words_page(locale)) if catalogue.words else "",
        free=to(site.free_practice(locale)) if site.apps and site.apps.in_language(locale) else "",
        about=written(catalogue.find("about.md", locale)),
        accessibility=written(catalogue.find("accessibility.md", locale)),
        offline=to(site.place(COPIES, locale)) if site.carries else "",
        keep=keep_name(page) if site.keeps else "",
        keeps=site.keeps,
        rules=written(catalogue.find(RULES, locale)) if site.preview else "",
        trainers=to(_trainers(page, pages)),
        coverage=to(site.coverage(locale)) if site.reports else "",
        report=to(site.report(locale)) if site.reports else "",
        sounds=tuple(to(f"{SOUNDS}/{locale}/{name}.js") for name in dict.fromkeys((page.pack, PACK_OF_ALL)))
        if locale in site.sounds and not page.kind.for_trainers
        else (),
        traces=named(traces, site, origin, locale) if traces else None,
        centre=centre(site.brand, site.site_name[locale], locale, to),
        styles=tuple(to(each) for each in site.extras.styles),
        scripts=tuple((each, to(each.address)) for each in site.extras.scripts),
        edit=site.extras.edit.get(page.page.path, "") if page.page and page.kind.for_trainers else "",
    )


def _trainers(page: WebPage, pages: Pages) -> str:
    written, anchor = page.written, ""
    key = ""
    if written and written.is_unit:
        key = trainer_day_key(written)
    elif written and (written.is_leaf or written.facts.kind is Kind.OFFICE_HOURS):
        key, anchor = TRAINER_OFFICE, f"#need-{written.slug}" if written.is_leaf else ""
    own = pages.find(key, page.locale)
    return f"{own.address}{anchor}" if own else pages.site.trainers(page.locale)

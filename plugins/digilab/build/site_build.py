"""A project -> its site in a folder: pages, and beside them in worker threads the papers; then what both lead to.

Nothing here knows MkDocs. What goes wrong with one page or one paper is a problem with its path; a full disk or a
missing library ends the build.
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from functools import cached_property, partial
from pathlib import Path
from tempfile import TemporaryDirectory

from jinja2 import Environment

from digilab.addresses import is_among
from digilab.build.built import Built
from digilab.build.copies import copies_of
from digilab.build.exercise_pictures import offer_unmarked
from digilab.build.kept_pages import Kept, KeptPages, noted_site
from digilab.build.kept_papers import KnownPapers
from digilab.build.offline import write_copies
from digilab.build.phone import write_kept
from digilab.build.reading import Project
from digilab.build.settings import Settings
from digilab.build.site_sounds import SiteSounds, unheard
from digilab.build.things import around
from digilab.build.worker import Work
from digilab.build.writing import make_readable, write
from digilab.cache import Cache, lay
from digilab.guard import guarded
from digilab.handouts.executor import Executor
from digilab.handouts.make import Made, make
from digilab.model import Kind
from digilab.pictures.store import PictureStore
from digilab.problem import Problem
from digilab.progress import Progress
from digilab.reports import Reports
from digilab.speech.sounds import Sounds
from digilab.speech.voices import VOICES
from digilab.web.assets import site_files
from digilab.web.handout_centre import picture_address
from digilab.web.keys import ABSENT
from digilab.web.kinds.handouts import KIND as HANDOUTS
from digilab.web.page_kind import WebPage
from digilab.web.pages import Pages
from digilab.web.render import environment, render
from digilab.web.site import OfflineCopy, Printed, Site

OLDEST = date(2000, 1, 1)
"""The date of a site whose pages name none."""


@dataclass(frozen=True, slots=True)
class Earlier:
    """What a build leaves to the next one of the same site in the same folder.

    Attributes:
        pictures: the pictures of the site.
        pages: what each page was made of, by its address.
    """

    pictures: PictureStore
    pages: Mapping[str, Kept] = field(default_factory=dict)


class SiteBuild:
    """One build of a site.

    Attributes:
        problems: what is wrong with pages and papers.
        unprinted: addresses of the papers that cannot be made.
        progress: how far it has come.
        earlier: what it leaves to the next build of the site.
        addresses: the pages that were written or stood there before.
    """

    def __init__(
        self,
        project: Project,
        settings: Settings,
        cache: Cache,
        out: Path,
        say: Callable[[str], None],
        earlier: Earlier | None = None,
        before: Path | None = None,
    ) -> None:
        """Prepare; nothing is made yet.

        Args:
            project: what was read, without errors unless this is the live preview.
            settings: the site's settings.
            cache: keeps made files.
            out: the folder to build into.
            say: tells the person who builds something that they should know.
            earlier: what the build before left, if there was one.
            before: the folder of the site that this one takes the place of.
        """
        self.problems: list[Problem] = []
        self.unprinted: frozenset[str] = frozenset()
        self.progress = Progress()
        self.addresses: frozenset[str] = frozenset()
        self._project, self._settings, self._out, self._say = project, settings, out, say
        self._cache, self._before = cache, before
        pictures = PictureStore(settings.docs, cache, project.catalogue.default_locale, self.progress)
        self.earlier = earlier or Earlier(pictures)
        self._pictures = self.earlier.pictures
        self._sounds = SiteSounds(project, settings, self._voice(), self.problems, lambda: self.progress.add("sounds"))
        self._around = around(project.catalogue, settings)
        self._work: Work[Made] | None = None
        self._executor: Executor | None = None

    def run(self) -> None:
        """Build the whole site.

        Raises:
            ExecutorError: nobody makes the papers.
            OSError: a file cannot be read or written.
            MissingLibraryError: a browser library has not been fetched.
        """
        try:
            makes = self._settings.handouts and not self._settings.preview
            if makes:
                self._executor = self._settings.executor.open(self._cache.folder)
            self._prepare_pictures()
            if makes:
                if not self._settings.site_url:
                    self._say("No QR codes on the handouts: set DIGILAB_URL to the site's public address.")
                self._work = Work(lambda stopped: self._make_handouts(stopped, self._out, self._settings.papers))
            pages = Pages.of(self._site())
            self.addresses = frozenset(page.address for page in pages)
            self._write_pages(pages)
            for address, data in site_files(pages, self._cache):
                write(self._out / address, data)
            for locale in self._project.catalogue.locales:
                for address, data in Reports(self._project.catalogue, self._project.tally).files(locale):
                    write(self._out / address, data)
            pages = self._without_unprinted(pages)
            self._pictures.publish(self._out)
            self._write_papers()
            if pages.site.carries:
                self._write_copies(pages)
            if not self._settings.preview:
                make_readable(self._out)
        finally:
            self.stop()
            self.progress.clear()

    def paper(self, address: str) -> tuple[bytes | None, list[Problem]]:
        """Make one paper that the live preview is asked for: its bytes, None where it cannot be made; what is wrong.

        Raises:
            OSError: a file cannot be read or written.
        """
        name = address.removeprefix("handouts/").removesuffix(".pdf")
        if not self._settings.handouts or not is_among(address, self._settings.papers):
            return None, []
        self._offer_unmarked()
        with TemporaryDirectory() as folder:
            made = self._make_handouts(lambda: False, Path(folder), (name,))
            file = Path(folder, address)
            return (file.read_bytes() if address in made.printed else None), made.problems

    def stop(self) -> None:
        """Let no further paper be made, and wait for those in the press."""
        if self._work:
            self._work.stop()
        if self._executor:
            self._executor.close()

    @property
    def epoch(self) -> int:
        """The date of the site in seconds since 1970: the one that was set, else that of its newest page."""
        if self._settings.epoch is not None:
            return self._settings.epoch
        dates = (page.facts.checked for page in self._project.catalogue.pages.values())
        newest = max((each for each in dates if each), default=OLDEST)
        return int(datetime(newest.year, newest.month, newest.day, tzinfo=UTC).timestamp())

    @cached_property
    def _env(self) -> Environment:
        """The templates of pages, read once for all that are written."""
        return environment(self._settings.templates, self._cache, self._settings.extras)

    def _voice(self) -> Sounds | None:
        if not self._settings.voice:
            return None
        sounds = Sounds(VOICES[self._settings.voice](), self._cache)
        if sounds.why_not:
            self._say(f"No sounds are made: {sounds.why_not}. Pages are read aloud by the PC's own voice.")
            return None
        return sounds

    def _offer_unmarked(self) -> None:
        settings, project = self._settings, self._project
        pages = project.catalogue.pages
        offer_unmarked(self._pictures, project.exercises, pages, settings.docs, self._cache, settings.kit)

    def _prepare_pictures(self) -> None:
        self._offer_unmarked()
        pages = self._project.catalogue.pages
        ours = [page for page in pages.values() if page.facts.kind is not Kind.GUIDE]
        shown = [picture.path for page in ours for picture in page.pictures if picture.path]
        shown += [door.picture for door in self._project.doors]
        shown += [place.picture for own in self._project.exercises.values() for place in own.places]
        self._pictures.prepare(shown)

    def _site(self) -> Site:
        settings, project = self._settings, self._project
        return replace(
            project.site(settings, self._pictures.web),
            handouts=settings.handouts,
            only=settings.papers,
            printed=self._printed,
            sounds=self._sounds.locales,
            word_sounds=self._sounds.of_words,
            offline=settings.offline and not settings.preview,
            problems=project.by_page(settings.docs.name) if settings.preview else {},
            preview=settings.preview,
            exercises=project.exercises,
            openings=settings.openings,
            unprinted=self.unprinted,
            search_words=project.search_words,
            doors=project.doors,
            reports=Reports(project.catalogue, project.tally),
        )

    def _write_pages(self, pages: Pages) -> None:
        """Render every page that was not made before; each that fails is named."""
        pages = replace(pages, site=noted_site(pages.site))
        told = "" if self._settings.voice else self._around
        kept = KeptPages(pages, told, self._cache, self._pictures.look, self.earlier.pages)
        for page in pages:
            if page.kind.by_mkdocs or page.kind.last:
                continue
            heard = kept.stands(page)
            if heard is not None:
                self._sounds.note(page, heard)
                continue
            path = f"{self._settings.docs.name}/{page.page.path}" if page.page else page.address
            made = guarded(path, lambda page=page: kept.made(page, partial(self._made, page, pages)), self.problems)  # type: ignore[misc]
            if made is None:
                continue
            mute = self._sounds.note(page, made.sentences)
            if isinstance(made.html, Path) and not mute:
                lay(self._out / page.address, made.html)
            else:
                html = made.html.read_text(encoding="utf-8") if isinstance(made.html, Path) else made.html
                write(self._out / page.address, (unheard(html) if mute else html).encode())
            self.progress.add("pages")
        self.earlier = replace(self.earlier, pages=kept.known)
        self._sounds.write(self._out)

    def _made(self, page: WebPage, pages: Pages) -> tuple[str, list[str]]:
        html = render(page, pages, self._env)
        return html, self._sounds.sentences(page, html)

    def _without_unprinted(self, pages: Pages) -> Pages:
        """Write the pages once more where they lead to papers that could not be made: that is known only now."""
        made = self._work.result() if self._work else None
        if not made or not made.unprinted:
            return pages
        self.unprinted = made.unprinted
        again = Pages.of(self._site())
        self._write_pages(again)
        return again

    def _make_handouts(self, stopped: Callable[[], bool], out: Path, only: Collection[str]) -> Made:
        settings, project = self._settings, self._project
        known = KnownPapers(project.catalogue, self._around, self._cache, project.exercises, project.pictured)
        return make(
            project.catalogue,
            print_picture=self._pictures.print,
            docs_name=settings.docs.name,
            cache=self._cache,
            out=out,
            site_url=settings.site_url,
            site_name=settings.site_names,
            epoch=settings.epoch,
            openings=settings.openings,
            exercises=known.noted_exercises,
            pictured=known.noted_pictured,
            brand=settings.brand,
            only=only,
            executor=self._executor,
            known=None if settings.preview else known,
            progress=lambda: self.progress.add("handouts"),
            stop=stopped,
        )

    def _printed(self, address: str) -> Printed | None:
        """Wait until the papers are made, and give what is known of one."""
        shown = self._work.result().printed.get(address) if self._work else None
        return Printed(shown.pages, (self._out / address).stat().st_size) if shown else None

    def _write_papers(self) -> None:
        """Write the first page of each paper as a picture."""
        made = self._work.result() if self._work else Made([], {})
        self.problems += made.problems
        for address, shown in made.printed.items():
            lay(self._out / picture_address(address), shown.picture)

    def _write_copies(self, pages: Pages) -> None:
        """Write the copies to carry along, and then the pages that tell how large they are."""
        site, printed = pages.site, self._work.result().printed if self._work else {}

        def own(locale: str, papers: frozenset[str]) -> dict[str, bytes]:
            if not printed:
                return {}
            fewer = Pages.of(replace(site, unprinted=frozenset(printed) - papers | self.unprinted))
            centres = (page for page in fewer if page.kind is HANDOUTS and locale in {"", page.locale})
            return {
                page.address: render(page if papers else fewer.instead(page, ABSENT), fewer, self._env).encode()
                for page in centres
            }

        built = Built(self._out)
        copies = list(copies_of(site, printed, built, own)) if site.offline else []
        sizes = write_copies(built, copies, self.epoch, self._cache, self._before)
        if site.keeps:
            write_kept(built, pages, self._cache)
        made = tuple(OfflineCopy(copy.name, copy.locale, copy.address, sizes[copy.address]) for copy in copies)
        for page in (told := Pages.of(replace(site, copies=made))):
            if page.kind.last:
                write(self._out / page.address, render(page, told, self._env).encode())

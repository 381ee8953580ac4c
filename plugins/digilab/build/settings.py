"""What a build knows of its site beside the pages: plain values that the faces read from mkdocs.yml."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path

from digilab.brand import Brand
from digilab.editions.own import FOLDER as EDITIONS
from digilab.frameworks import DEFAULT
from digilab.frameworks import FOLDER as FRAMEWORKS
from digilab.handouts.chosen import Chosen
from digilab.model import Opening
from digilab.needs import Need
from digilab.values import today
from digilab.web.extras import Extras


@dataclass(frozen=True, slots=True)
class Settings:
    """A site's settings.

    Attributes:
        docs: the folder ``docs``.
        languages: the folder of the site's own languages, which need not be there; None for a site without one.
        locales: languages, the default one first.
        language_names: each language's own name ("Français").
        site_names: the site's name per language.
        site_url: public address, or "".
        cache: folder for made files.
        framework: name of the competence framework.
        needs: the site's own needs, beyond the built-in ones.
        systems: ids of the systems that the centre's learners meet, in its order; whatever was written.
        config: the file that says so, mkdocs.yml.
        openings: when the office hours are.
        handouts: whether the PDFs are made.
        executor: who makes them.
        papers: names of those that are made; empty for all.
        offline: whether the whole site is packed into one ZIP file too.
        voice: name of the voice that speaks the sentences, or "" for no sounds.
        kit: what the package brings, if the site uses it.
        brand: the centre's brand.
        extras: what the site adds to our pages.
        templates: folders whose templates replace ours.
        preview: whether this is the live preview.
        epoch: the date of everything that is made, in seconds since 1970; None takes each page's own.
    """

    docs: Path
    locales: tuple[str, ...]
    languages: Path | None = None
    language_names: Mapping[str, str] = field(default_factory=dict)
    site_names: Mapping[str, str] = field(default_factory=dict)
    site_url: str = ""
    cache: Path = Path(".cache", "digilab")
    framework: str = DEFAULT
    needs: Mapping[str, Need] = field(default_factory=dict)
    systems: tuple[str, ...] = ()
    config: Path | None = None
    openings: tuple[Opening, ...] = ()
    handouts: bool = True
    executor: Chosen = field(default_factory=Chosen)
    papers: tuple[str, ...] = ()
    offline: bool = True
    voice: str = ""
    kit: Path | None = None
    brand: Brand = field(default_factory=Brand)
    extras: Extras = field(default_factory=Extras)
    templates: tuple[Path, ...] = ()
    preview: bool = False
    epoch: int | None = None

    @property
    def places(self) -> tuple[Path, ...]:
        """The files and folders that a build reads, but its configuration."""
        project = (self.config or self.docs).parent
        folders = [self.languages, project / EDITIONS, project / FRAMEWORKS, *self.templates, self.kit]
        return (self.docs, *(each for each in folders if each))

    @property
    def today(self) -> date:
        """The day that a check is made on: that of everything made, else the clock's."""
        return datetime.fromtimestamp(self.epoch, UTC).date() if self.epoch is not None else today()

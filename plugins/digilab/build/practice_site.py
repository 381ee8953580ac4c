"""The pages that sheets are practised on, alone in a folder: as the whole site has them, made within seconds."""

from collections.abc import Collection
from dataclasses import replace
from pathlib import Path

from digilab.build.reading import Project
from digilab.build.settings import Settings
from digilab.build.writing import write
from digilab.cache import Cache
from digilab.pictures.store import PictureStore
from digilab.web.assets import practice_files, shared_files
from digilab.web.pages import Pages
from digilab.web.render import environment, render
from digilab.web.site import Site

KINDS = {"practice", "progress", "day-tasks"}
"""The kinds of pages that belong to practice."""


def write_practice(project: Project, settings: Settings, out: Path, slugs: Collection[str] = ()) -> Site:
    """Write the practice pages of some sheets, or of all, and what they load.

    Args:
        project: what was read.
        settings: the site's settings.
        out: the folder to write into.
        slugs: the sheets; all when empty.

    Returns:
        the site that the pages belong to: it gives their addresses.
    """
    cache = Cache(settings.cache)
    store = PictureStore(settings.docs, cache, project.catalogue.default_locale)
    site = replace(project.site(settings, store.web), handouts=False)
    pages, env = Pages.of(site), environment(settings.templates, cache, settings.extras)
    for page in pages:
        if page.kind.name in KINDS and (not slugs or not page.page or page.page.slug in slugs):
            write(out / page.address, render(page, pages, env).encode())
    for address, data in (*shared_files(cache, site), *practice_files(site)):
        write(out / address, data)
    store.publish(out)
    return site

"""A sheet with every form that authors have, in two languages, built with its papers."""

from pathlib import Path

from tests.bad.cases import HOMES, picture, put
from tests.conftest import ready_made

from digilab.build.reading import Project, read_project
from digilab.build.settings import Settings
from digilab.build.site_build import SiteBuild
from digilab.cache import Cache
from digilab.source import MarkdownOptions, files_of

HERE = Path(__file__).parent
PIECES = {
    "fr": 'Le signe du Wi-Fi est :material-wifi:{ title="Wi-Fi" }.\n',
    "en": 'The Wi-Fi sign is :material-wifi:{ title="Wi-Fi" }.\n',
}
SLUG = "copy"


def write_forms(docs: Path) -> None:
    """Write the project's files."""
    for locale, home in HOMES.items():
        put(docs / locale / "index.md", home.encode())
        put(docs / "snippets" / locale / "wifi.md", PIECES[locale].encode())
        folder = docs / locale / "sheets" / SLUG
        put(folder / "index.md", (HERE / f"{locale}.md").read_bytes())
        for name in ("copy", "enter", "print"):
            picture(folder / f"{name}.png", (640, 400), "PNG")


def settings_of(root: Path) -> Settings:
    names = {"fr": "Français", "en": "English"}
    return Settings(
        root / "docs",
        ("fr", "en"),
        language_names=names,
        site_names=names,
        cache=root / "cache",
        offline=False,
    )


def read_forms(root: Path) -> Project:
    settings = settings_of(root)
    return read_project(settings, files_of(settings.docs, settings.locales), MarkdownOptions())


def build_forms(root: Path) -> Path:
    """Build the site in a folder below the root, and give it."""
    write_forms(root / "docs")
    project, settings = read_forms(root), settings_of(root)
    assert project.errors == []
    ready_made(settings.cache)
    build = SiteBuild(project, settings, Cache(settings.cache), root / "site", lambda _: None)
    build.run()
    assert [each for each in build.problems if each.is_error] == []
    return root / "site"

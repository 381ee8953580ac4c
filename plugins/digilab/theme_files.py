"""The theme's files, listed once a build: MkDocs asks for them in each language, and Material has ten thousand."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files


class ListedOnce(jinja2.FileSystemLoader):
    """Finds templates as Jinja does; lists them once, without hidden files, which MkDocs never publishes."""

    _listed: list[str] | None = None

    def list_templates(self) -> list[str]:
        """Give the names of all files of the theme but the hidden ones, sorted."""
        if self._listed is None:
            self._listed = sorted({name for folder in self.searchpath for name in _visible(Path(folder))})
        return self._listed


def list_once(config: MkDocsConfig) -> None:
    """Let every environment that MkDocs makes of the theme in this build share one list of its files."""
    make, loader = config.theme.get_env, ListedOnce(config.theme.dirs)

    def get_env() -> jinja2.Environment:
        env = make()
        env.loader = loader
        return env

    setattr(config.theme, "get_env", get_env)  # noqa: B010


def leave_out(files: Files, docs_dir: str, wanted: Callable[[File], bool] | None) -> None:
    """Take the theme's own styles and scripts out of the files to publish.

    Args:
        files: all files; changed in place.
        docs_dir: the folder of the site's own files, which all stay.
        wanted: tells of a file of the theme whether it stays; None where none does.
    """
    for file in list(files):
        theirs = file.src_dir != docs_dir and not file.src_uri.endswith(".md")
        if theirs and not (wanted and wanted(file)):
            files.remove(file)


def _visible(folder: Path) -> Iterator[str]:
    for place, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (Path(place, name).relative_to(folder).as_posix() for name in files if not name.startswith("."))

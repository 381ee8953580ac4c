"""A site whose inputs did not change is not built again: the published one is what a build would make.

That is known before MkDocs reads the first page, and only where all that leads to the site is known: no hooks, no
plugins but those whose work depends on the project's files alone. Everybody else's site is built each time.
"""

from collections.abc import Collection, Mapping
from pathlib import Path

import click
from mkdocs.config.defaults import MkDocsConfig
from pathspec import PathSpec

from digilab.build.inputs import Inputs, inputs_of
from digilab.build.settings import Settings
from digilab.build.standing import forget, note, standing
from digilab.named import UntoldError, named
from digilab.said import users_language
from digilab.telling import Log

_PLUGINS = frozenset(("i18n", "digilab"))
"""Plugins of which all that decides their work is known."""
_NOT_OURS = frozenset(("config_file_path", "site_dir", "strict", "plugins", "theme", "dev_addr", "watch"))
"""Options that decide nothing of what a site holds, or are named in another way."""


class Unchanged:
    """Knows whether a project is as it was when its site was published."""

    def __init__(self, config: MkDocsConfig, settings: Settings) -> None:
        """Look at all inputs of a build.

        Args:
            config: the site's configuration, before the build changes anything of it.
            settings: the site's settings.
        """
        self._cache, self._site = settings.cache, Path(config.site_dir)
        self._places = settings.places
        self._options = "" if settings.voice else _options(config, settings)
        self._inputs = self._look()

    @property
    def digest(self) -> str:
        """The digest of all inputs, "" where something has a say that is not known."""
        return self._inputs.digest if self._inputs else ""

    def apart_from(self, files: Collection[Path]) -> str:
        """Give the digest of all inputs but some files, "" where something has a say that is not known."""
        inputs = self._look(files)
        return inputs.digest if inputs else ""

    def holds(self) -> bool:
        """Tell whether no file was written since."""
        return self._inputs is not None and self._inputs == self._look()

    def stay(self, *, strict: bool, log: Log) -> None:
        """End the command when the site is what a build would make; MkDocs has no other way to leave a build.

        Args:
            strict: whether a site with a paper that cannot be made is built again, and refused.
            log: gets the lines that the build of this site told.
        """
        stands = standing(self._cache, self._inputs, self._site) if self._inputs else None
        if stands and not (strict and stands.refused):
            for line in stands.told[users_language()]:
                log.info(line)
            log.info("Nothing has changed: the site is as it was")
            raise click.exceptions.Exit(0)

    def note(self, told: Mapping[str, list[str]], refused: int) -> None:
        """Note the site that was just published, unless a file was written meanwhile.

        Args:
            told: the lines that were printed, in each language of problems.
            refused: papers that could not be made.
        """
        if self._inputs and self.holds():
            note(self._cache, self._inputs, self._site, told, refused)
        else:
            self.forget()

    def forget(self) -> None:
        """Note that the site is to be built next time."""
        forget(self._cache)

    def _look(self, without: Collection[Path] = ()) -> Inputs | None:
        if not self._options:
            return None
        try:
            return inputs_of(self._options, self._places, without)
        except UntoldError:
            return None


def all_known(config: MkDocsConfig) -> bool:
    """Tell whether all that decides what a site is made of is known: no hooks, no plugins but those named here."""
    return not config.hooks and _PLUGINS.issuperset(config.plugins)


def _options(config: MkDocsConfig, settings: Settings) -> str:
    """Give all options as one text, or "" where something has a say that is not known."""
    if not all_known(config):
        return ""
    try:
        return named(
            {
                "config": {key: _plain(value) for key, value in config.items() if key not in _NOT_OURS},
                "plugins": [(name, plugin.config) for name, plugin in config.plugins.items()],
                "theme": {**config.theme, "dir": config.theme.custom_dir, "locale": str(config.theme.locale)},
                "epoch": settings.epoch,
                "today": settings.today,
            }
        )
    except UntoldError:
        return ""


def _plain(value: object) -> object:
    """Give an option of MkDocs as what was written: patterns of files are kept compiled."""
    if isinstance(value, PathSpec):
        return [(each.include, each.regex and each.regex.pattern) for each in value.patterns]
    return value

"""Where the checked files lie, and what they are called in problems."""

import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path

from digilab.cache import Cache
from digilab.model import Page
from digilab.problem import Problem, Severity
from digilab.said import Said
from digilab.scenes.scripts import Scripts
from digilab.source.addresses import nfc
from digilab.values import today


@dataclass(frozen=True)
class SiteFiles:
    """The folder ``docs``.

    Attributes:
        docs: the folder.
        name: what it is called in problems.
        generated: addresses of pages that the build makes itself, relative to a language (``areas/1/index.md``).
        left_out: files that the site does not have: drafts, excluded ones.
        cache: keeps what was found fine before, if it is kept.
        scripts: the scenes and apps, if they are read already.
        today: the day that the check is made on.
        kit: the kit, if the site uses it.
    """

    docs: Path
    name: str = "docs"
    generated: frozenset[str] = frozenset()
    left_out: frozenset[str] = frozenset()
    cache: Cache | None = None
    scripts: Scripts | None = None
    today: date = field(default_factory=today)
    kit: Path | None = None

    @cached_property
    def _found(self) -> dict[str, os.DirEntry[str]]:
        """Everything below ``docs`` that is not hidden, by its path relative to it as the disk writes it, in order."""
        return dict(sorted(_below(str(self.docs), ""), key=lambda each: each[0].split("/")))

    @cached_property
    def entries(self) -> dict[str, Path]:
        """Everything below ``docs`` that is not hidden, folders too: path relative to it (in NFC) -> where it lies."""
        return {nfc(path): self.docs / path for path in self._found}

    @cached_property
    def all(self) -> dict[str, Path]:
        """Every file below ``docs``: path relative to it (in NFC) -> the file."""
        found = {nfc(path): path for path, entry in self._found.items() if _is_file(entry)}
        return {path: self.docs / own for path, own in found.items() if path not in self.left_out}

    @cached_property
    def plain(self) -> frozenset[str]:
        """The files (in NFC) that are no links and lie in a folder that is inside: nobody leaves by them."""
        root, inside = self.docs.resolve(), {}
        for folder in {path.rpartition("/")[0] for path in self._found}:
            inside[folder] = (self.docs / folder).resolve().is_relative_to(root)
        files = ((path, entry) for path, entry in self._found.items() if entry.is_file(follow_symlinks=False))
        return frozenset(nfc(path) for path, _ in files if inside[path.rpartition("/")[0]])

    @cached_property
    def by_lower_case(self) -> dict[str, str]:
        """The files by their names in lower case, to find those that differ in case only."""
        return {path.lower(): path for path in self.all}

    def problem(
        self, page: Page, line: int, rule: str, message: Said, hint: Said, severity: Severity = Severity.ERROR
    ) -> Problem:
        """Make a problem of a page."""
        return Problem(f"{self.name}/{page.path}", line, rule, message, hint, severity)

    def leaves(self, path: str) -> bool:
        """Tell whether a path, relative to ``docs``, leads out of it (also through a link of the disk)."""
        if path.startswith(("../", "/")) or path == "..":
            return True
        if nfc(path) in self.plain:
            return False
        target = self.entries.get(nfc(path), self.docs / path)
        try:
            return target.exists() and not target.resolve().is_relative_to(self.docs.resolve())
        except (OSError, RuntimeError, ValueError):
            return True


def _is_file(entry: os.DirEntry[str]) -> bool:
    """Tell whether this is a file, or a link that leads to one."""
    try:
        return entry.is_file()
    except OSError:  # links that lead in a circle
        return False


def _below(folder: str, path: str) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """Give what a folder holds, and what its folders do; links are not followed."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith("."):
                continue
            own = f"{path}{entry.name}"
            yield own, entry
            if entry.is_dir(follow_symlinks=False):
                with suppress(OSError):
                    yield from _below(entry.path, f"{own}/")
